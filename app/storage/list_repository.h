// SPDX-License-Identifier: GPL-3.0-or-later
// The kept list of the last run: written after it, read in pages. Also what a page of sales needs of the outcomes.
#pragma once

#include "app/storage/row_source.h"
#include "models/reconcile/list_entry.h"

#include <functional>

namespace daozhang::storage {

class ListRepository
{
public:
    explicit ListRepository(Connection& connection) : m_connection(connection) {}

    /// Replaces the list. Entries come in their order, with `words` set; places are counted within each day, so that a
    /// day can be written anew without the others.
    Result<void> clear();
    Result<void> clearDay(QDate day);
    Result<void> add(const reconcile::ListEntry& entry);

    /// All of a day in their order, with `words`; of a deposit without its findings.
    Result<QVector<reconcile::ListEntry>> entriesOf(QDate day);
    /// The same of all days, of findings and of sales that wait.
    Result<QVector<reconcile::ListEntry>> entriesWithoutDeposit();

    /// How many entries of each kind each day has, any order.
    Result<QVector<reconcile::ListCell>> cells(const reconcile::ListQuery& query);
    /// Entries of a view in their order, from the `offset`th whose place is at least `from`; with their findings.
    Result<QVector<reconcile::ListEntry>> page(const reconcile::ListView& view, qint64 from, qint64 offset, int limit);
    /// Where an entry stands in a view; nothing when it is not in it.
    Result<std::optional<reconcile::ListPlace>> find(const reconcile::ListView& view, const reconcile::EntryKey& key);

    /// Sales of a deposit's lump (without copies in another book) or of nothing, by time.
    Result<QVector<SaleId>> salesOfDeposit(BankLineId deposit);
    /// Sales of a day (due, or made, as ListEntry::day has it), provider and state that no deposit speaks of, by time.
    Result<QVector<SaleId>> salesOfGroup(const reconcile::EntryKey& group, std::pair<qint64, qint64> secondsOfDay);
    /// All sales in a state, newest clearing day first; the callback gets them in portions and stops it by false.
    Result<void> forEachInState(reconcile::SaleState state, const std::function<bool(const QVector<SaleId>&)>& portion);
    /// Sales in the books, and those that have a verdict.
    Result<std::pair<qint64, qint64>> salesAndVerdicts();

private:
    Result<QSqlQuery> select(const QString& columns, const QString& condition, const QString& rest, const reconcile::ListQuery& query);
    Result<void> addFindings(QVector<reconcile::ListEntry>& entries);
    template <class Values> Result<void> addTo(Values& values, const reconcile::ListEntry& entry);

    Connection& m_connection;
    std::optional<RowValues> m_insert;
    std::optional<qint64> m_day;  ///< of the entry added last, Julian
    qint64 m_place = 0;           ///< within that day
};

} // namespace daozhang::storage
