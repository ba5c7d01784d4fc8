// SPDX-License-Identifier: GPL-3.0-or-later
// What came into the books since a run, and which rows lie around it.
#pragma once

#include "app/storage/connection.h"

#include <set>
#include <span>
#include <vector>

namespace daozhang::storage {

/// The highest ids of a moment: ids are never given twice.
struct RowMarks
{
    qint64 sale = 0;
    qint64 line = 0;
    qint64 file = 0;
};

/// A row and its day (Julian): sales by local day, bank lines by booking day.
struct DatedRow
{
    qint64 id = 0;
    qint32 day = 0;
};

struct NewRows
{
    std::vector<DatedRow> sales;
    std::vector<DatedRow> lines;
};

class ChangeRepository
{
public:
    explicit ChangeRepository(Connection& connection) : m_connection(connection) {}

    Result<RowMarks> marks();
    /// Rows above `known` and not above `upTo`, those that newer files read otherwise, and lines booked in (known day,
    /// day]. At most so many of each, and one more where there are more.
    Result<NewRows> since(const RowMarks& known, const RowMarks& upTo, qint32 knownDay, qint32 day, qint64 most);
    /// Sales of a local day; `seconds`: a span of time (UTC) that surely holds it.
    Result<std::vector<qint64>> salesOfDay(qint32 day, std::pair<qint64, qint64> seconds);
    Result<std::vector<qint64>> linesBookedOn(qint32 day);
    Result<std::vector<qint64>> salesOfDeposits(std::span<const qint64> lines);
    /// Booking days of the deposits that the verdicts on these sales name.
    Result<std::set<qint32>> depositDaysOf(std::span<const qint64> sales);
    Result<std::vector<DatedRow>> linesOfAmounts(std::span<const qint64> amounts);
    /// Whether a new void or reversal may undo a sale of before the span of time (same amount, merchant and batch), or any
    /// void or reversal stands after it. `types`: their codes. `seconds`: UTC.
    Result<bool> mayPairOutside(std::span<const qint64> newSales, std::span<const qint64> types, std::pair<qint64, qint64> seconds);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
