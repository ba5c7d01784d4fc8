// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal's ISO 8583 messages say of its batch: requests and answers become transactions, settlement messages
// become totals (cn-formats.md §9.1, intl-formats.md §8). Written as a table of text with TABs, which the profile
// iso8583-batch reads; it holds no full card number, so that it can be kept.
#pragma once

#include "app/intake/iso8583_dump.h"
#include "models/common/money.h"

namespace daozhang::intake {

struct IsoTable
{
    QByteArray text;      ///< UTF-8
    qint64 rows = 0;      ///< transactions and messages that could not be read
    qint64 totals = 0;    ///< settlements
};

/// The sentence for what stands in the column "fault" of such a table; empty when nothing stands there.
QString isoRowFault(const QString& fault, const QString& trace);

/// A line of totals in such a table. Sums are minor units.
struct IsoTotals
{
    enum class Kind { Terminal, Host, Answer, UploadEnd };
    Kind kind = Kind::Terminal;
    QString terminal, merchant, batch;
    std::optional<Currency> currency;
    qint64 debit = 0, debits = 0, credit = 0, credits = 0;
    int domestic = 0, foreign = 0;  ///< Answer: 1 the host agrees, 2 it does not, 3 it could not compare
    qint64 count = 0;               ///< UploadEnd
};

/// nullopt when the line is no line of totals.
std::optional<IsoTotals> totalsOf(const QString& line);

/// The table of a dump. Rows in the order in which their first message stands.
IsoTable tableOf(const IsoDump& dump);

} // namespace daozhang::intake
