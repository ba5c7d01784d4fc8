// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the part of the books that may have changed since the last one; see carry.h for why that is enough.
#pragma once

#include "app/reconcile/list_writer.h"
#include "app/reconcile/outcome_writer.h"
#include "app/storage/change_repository.h"

#include <set>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

struct JudgedPart
{
    Books books;
    Reconciliation found;                 ///< its carry and summary are of the whole books
    QHash<qint64, CreditText> texts;
    StoredPart stored;
    std::set<qint32> dueDays;             ///< read whole: see ListPart
    std::set<qint32> saleDays;
    std::set<qint32> changedDays;
    std::set<qint64> goneDeposits;
};

/// Judges what the rows above the carry's may touch. Nothing where that is most of the books, or where it cannot be shown
/// that a whole run would say the same: then run whole. `before` is the summary of the last run.
Result<std::optional<JudgedPart>> judgeWhatChanged(storage::Shop& shop, const SettlementTerms& terms, const BusinessCalendar& calendar, Carry carry,
                                                   const ReconcileSummary& before, const storage::RowMarks& upTo, const TaskContext& task);

} // namespace daozhang::reconcile
