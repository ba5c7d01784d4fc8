// SPDX-License-Identifier: GPL-3.0-or-later
// What all readers of statement formats share: hands lines on in batches, gives each its identity, counts days and
// coverage, and holds each statement against its own balances and counts.
#pragma once

#include "app/intake/control_ledger.h"
#include "app/intake/file_reading.h"
#include "app/intake/row_identity.h"

namespace daozhang::intake {

/// What a statement says of itself. Everything but the currency may be missing.
struct StatementClaim
{
    QString account;              ///< as shown in its lines
    QString number;               ///< of the statement
    Currency currency;            ///< of its balances and sums; lines in another currency are not added up
    std::optional<Money> opening;
    std::optional<Money> closing;
    QDate from, to;               ///< first and last day it speaks for
    bool isInterim = false;       ///< made before the day was over: none of its days is covered wholly
    std::optional<qint64> count;  ///< of all lines
    std::optional<qint64> inCount, outCount;
    std::optional<Money> in, out; ///< sums, both positive
    bool isPart = false;          ///< a page without its others: what does not add up proves nothing
};

/// Whether a line shows that the statement speaks for the whole of its day.
enum class DayCoverage { Whole, Partly };

class StatementCollector
{
public:
    /// All arguments but `name` must outlive this. `name` of the file is for messages.
    StatementCollector(QString name, const ReadSettings& settings, RowSink& sink, TaskContext& task);

    /// A line of the statement at hand. `line.line`, account, booking day and amount must be set. Fails with Stopped or
    /// whatever the sink fails with.
    Result<void> add(BankLine line, DayCoverage covers = DayCoverage::Whole);
    /// A line that carries a record and cannot be stored. `raw` is masked here and cut. Fails with Unreadable when there
    /// are too many of them.
    Result<void> refuse(qint64 line, const QString& reason, const QString& raw, const DayTally::Own& own);
    /// Ends the statement at hand: checks its balances, counts and sums, and takes its days as covered.
    void endStatement(const StatementClaim& claim);
    /// A check that the format has beside those of StatementClaim.
    void check(const ControlTotal& control) { m_reading.controls.append(control); }
    /// How far the reading is; `total` 0 when it is not known.
    void progress(qint64 done, qint64 total);
    /// Empty unless the day cannot be believed: not a day of the calendar, or more than a week in the future.
    QString dayProblem(QDate day, const QString& shown) const;
    /// After the last statement.
    Result<Reading> finish();

private:
    Result<void> handOn();
    void cover(const Coverage& range);
    void coverDays(bool isOpen);

    QString m_name;
    const ReadSettings& m_settings;
    RowSink& m_sink;
    TaskContext& m_task;
    RowIdentity m_identity;
    DayTally m_tally;
    std::vector<BankLine> m_rows;
    QHash<QString, WideSum> m_in;   ///< of the statement at hand, by currency
    QHash<QString, WideSum> m_out;
    qint64 m_inCount = 0;
    qint64 m_outCount = 0;
    qint64 m_refusedOfStatement = 0;
    QVector<Coverage> m_booked;     ///< days of the lines of the statement at hand
    Reading m_reading;
};

} // namespace daozhang::intake
