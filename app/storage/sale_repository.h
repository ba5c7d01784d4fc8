// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/row_readings.h"
#include "models/intake/sale.h"

#include <QVector>

#include <functional>
#include <span>

namespace daozhang::storage {

class SaleRepository
{
public:
    explicit SaleRepository(Connection& connection) : m_connection(connection) {}

    /// Stores rows whose identity is new; for each row says whether it was added. A known row is remembered as also
    /// seen in `file`, so that undoing one of two overlapping imports loses nothing. Fills in the ids.
    Result<QVector<bool>> insert(SourceFileId file, std::span<intake::Sale> rows);
    /// For each row where its identity is, also as another reading of a row; stores nothing.
    Result<QVector<FoundRow>> find(std::span<const intake::Sale> rows);
    /// Notes that a line of a file holds a row that is there already.
    Result<void> remember(SaleId id, const Sighting& seen);
    /// The same of a line that has the row in other words: `reading` with its file, line and identity.
    Result<void> link(SaleId id, const intake::Sale& reading);
    /// How sales are stored, for what row_readings does with two rows.
    static const RowForm& rowForm();
    /// Rows of the same book, day, type, status and amount that share the RRN, the trace or the order number; few.
    Result<QVector<intake::Sale>> likelyTwins(const intake::Sale& sale);
    /// All files that hold a row.
    Result<QVector<SourceFileId>> filesOf(SaleId id);
    Result<QVector<intake::Sale>> byIds(std::span<const SaleId> ids);  ///< in the order asked for
    /// Every row in order of (occurredAt, id), streamed; the callback stops it by returning false.
    Result<void> forEach(const std::function<bool(const intake::Sale&)>& row);
    /// The lowest and the highest id; {0, -1} when there is no sale.
    Result<std::pair<qint64, qint64>> idRange();
    /// Rows with ids in [first, past), by id and streamed, with all that the matcher looks at: file, line, authorisation
    /// code stay empty. The callback stops it by returning false; it must not ask this connection anything.
    Result<void> forMatching(qint64 first, qint64 past, const std::function<bool(const intake::Sale&)>& row);
    /// The same of all rows, in order of (occurredAt, id).
    Result<void> forMatchingByTime(const std::function<bool(const intake::Sale&)>& row);
    /// The same of so many ids, any order.
    Result<void> forMatching(std::span<const qint64> ids, const std::function<bool(const intake::Sale&)>& row);
    /// Rows of one book with occurredAt in [from, to), in order, streamed; the callback stops it by returning false.
    Result<void> between(intake::Book book, qint64 from, qint64 to, const std::function<bool(const intake::Sale&)>& row);
    Result<qint64> count();
    /// Takes a file's rows out again; rows that another file also holds pass to that file. Returns how many went.
    Result<qint64> removeOf(SourceFileId file);
    /// Sales of exactly this amount between two moments (seconds, UTC), by time.
    Result<QVector<intake::Sale>> ofAmount(Money amount, qint64 from, qint64 to);
    /// Sales whose RRN, trace, order number, amount or card tail matches what a person typed, newest first.
    Result<QVector<intake::Sale>> find(const QString& text, int limit);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
