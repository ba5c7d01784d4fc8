// SPDX-License-Identifier: GPL-3.0-or-later
// A believable shop, made by a seeded generator that also knows the truth: for trying the program and for proving it.
#pragma once

#include "app/common/task_context.h"
#include "models/common/clock.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace daozhang::demo {

/// What was written. `files` are in the order in which a shop would import them.
struct DemoShop
{
    QString folder;
    QString shopFile;      ///< empty when only the files were made
    QString termsFile;     ///< settlement terms as JSON
    QString truthFile;     ///< what is true of every sale and every planted fault, as JSON
    QStringList files;     ///< terminal, provider and bank files
    QStringList evidence;  ///< pictures of slips, texts of bank messages
};

/// Writes files, terms, evidence and truth into `folder`/files for the six weeks up to `today`. The same seed and day
/// give the same bytes. Fails with Conflict when the folder exists and is not empty.
Result<DemoShop> makeDemoFiles(const QString& folder, quint32 seed, QDate today, TaskContext& task);

/// The same, then the story: makes `folder`/demo.shop, imports, reconciles, opens three cases, attaches slips and
/// messages, logs calls with promises and escalates one.
Result<DemoShop> makeDemoShop(const QString& folder, quint32 seed, const Clock& clock, TaskContext& task);

} // namespace daozhang::demo
