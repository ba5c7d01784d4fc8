// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a recognised file from start to end and hands its rows on in batches; memory does not grow with the file.
#pragma once

#include "app/common/task_context.h"
#include "app/intake/control_ledger.h"
#include "app/intake/day_tally.h"
#include "app/intake/detection.h"
#include "models/intake/source_file.h"
#include "models/intake/statement.h"

#include <span>

namespace daozhang::intake {

/// Takes rows as they are read. The rows belong to the reader; a sink may change them.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual Result<void> take(std::span<Sale> rows) = 0;
    virtual Result<void> take(std::span<BankLine> rows) = 0;
};

/// What the shop and the package say about a file.
struct ReadSettings
{
    ShopTime time;
    QDate today;
    Currency currency;
    QDate nameDate;       ///< a date in the file's name: for years and clearing dates that the file leaves out
};

/// What was read. rows handed on + refusedCount = lines.
struct Reading
{
    qint64 lines = 0;
    qint64 refusedCount = 0;
    QVector<RefusedLine> refused;
    QVector<ControlTotal> controls;
    QVector<Coverage> coverage;
    QVector<FileDay> days;
    QVector<Statement> statements;  ///< that state both balances, or whose running balance gives them; without file
    Money sum;   ///< of sales: amounts, fees, net amounts of all rows
    Money fees;
    Money nets;
};

/// A file of which more lines than this must be refused is not in that format: it is refused whole.
constexpr qint64 kMostRefused = 100'000;

/// Fails with Unreadable, Stopped, or whatever the sink fails with.
Result<Reading> readRows(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task);

/// A date such as 20260928 or 2026-09 in a file name; null when there is none.
QDate dateInName(const QString& name);

} // namespace daozhang::intake
