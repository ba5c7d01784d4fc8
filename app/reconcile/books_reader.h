// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the three books of a shop into the values that the matcher works on.
#pragma once

#include "app/common/task_context.h"
#include "app/reconcile/books.h"
#include "app/reconcile/list_writer.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

/// All sales, credits, coverage and decisions of the shop as they stand now, under the given terms and calendar (also
/// such as are only tried out); nothing is written. Fails with Stopped, or as storage does. `texts`, where asked for,
/// takes what the list shows of each credit, by bank line.
Result<Books> readBooks(storage::Shop& shop, const SettlementTerms& terms, const BusinessCalendar& calendar, const TaskContext& task,
                        QHash<qint64, CreditText>* texts = nullptr);

} // namespace daozhang::reconcile
