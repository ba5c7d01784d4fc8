// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's books as the files a shop is handed: four transaction formats and two banks' exports.
#pragma once

#include "app/demo/demo_books.h"

#include <QStringList>

namespace daozhang::demo {

/// Half-open range of days.
struct DayRange
{
    QDate from, to;
    bool holds(QDate day) const { return day >= from && day < to; }
};

/// Writes the files for what happened in `days` into `folder` and returns their paths, bank statements last.
Result<QStringList> writeFiles(const DemoBooks& books, const QString& folder, DayRange days);
Result<QString> writeTerms(const DemoBooks& books, const QString& folder);
/// What is true of every sale (by RRN) and of every fault, as JSON.
Result<QString> writeTruth(const DemoBooks& books, const QString& folder, quint32 seed, QDate today);

} // namespace daozhang::demo
