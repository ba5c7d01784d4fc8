// SPDX-License-Identifier: GPL-3.0-or-later
// UnionPay's printable day summary RD2010 (cn-formats.md §1.4) and Alipay's summaries (§5.2): they declare what the
// transactions beside them must add up to, and hold none themselves.
#pragma once

#include "app/intake/file_reading.h"

#include <optional>

namespace daozhang::intake {

struct DayReport
{
    QString merchant;
    QDate clearingDate;
    qint64 count = 0;
    std::optional<Money> amount;  ///< credit less debit
    std::optional<Money> fee;     ///< taken from the merchant: debit less credit
    std::optional<Money> net;     ///< credit less debit
};

/// nullopt when the text has no total row that can be read.
std::optional<DayReport> readDayReport(const QByteArray& bytes);

/// The report's totals against the rows that were read. Without rows (`reading` null) nothing holds yet.
QVector<ControlTotal> reportControls(const DayReport& report, const Reading* reading);

} // namespace daozhang::intake
