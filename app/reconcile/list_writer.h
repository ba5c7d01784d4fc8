// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the kept list of a run; see models/reconcile/list_entry.h.
#pragma once

#include "app/reconcile/reconcile_core.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

/// What the list shows of a bank line and the matcher does not need.
struct CreditText
{
    QString payer, memo, reference;
};

/// Replaces the list. The findings have their ids by now; `texts` by bank line. Call inside the run's transaction.
Result<void> writeList(storage::Shop& shop, const Books& books, const Reconciliation& found, const QHash<qint64, CreditText>& texts, const TaskContext& task);

} // namespace daozhang::reconcile
