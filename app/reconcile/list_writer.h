// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the kept list of a run; see models/reconcile/list_entry.h.
#pragma once

#include "app/reconcile/reconcile_core.h"

#include <set>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

/// Replaces the list. The findings have their ids by now; `texts` by bank line. Call inside the run's transaction.
Result<void> writeList(storage::Shop& shop, const Books& books, const Reconciliation& found, const QHash<qint64, CreditText>& texts, const TaskContext& task);

/// The part of the books that was judged anew, see incremental.h.
struct ListPart
{
    const std::set<qint32>& dueDays;        ///< read whole: deposits booked and lumps due
    const std::set<qint32>& saleDays;       ///< read whole: sales made
    const std::set<qint32>& changedDays;    ///< on which a deposit that was read has changed
    const std::set<qint64>& goneDeposits;   ///< bank lines of which nothing is said any more
};

/// Writes anew what the part may have changed of the list; all else stays. The list is then as writeList() would make it
/// of the whole books.
Result<void> writeListPart(storage::Shop& shop, const Books& books, const Reconciliation& found, const QHash<qint64, CreditText>& texts, const ListPart& part,
                           const TaskContext& task);

} // namespace daozhang::reconcile
