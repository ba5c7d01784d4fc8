// SPDX-License-Identifier: GPL-3.0-or-later
// Stores what a run found, touching only what differs from what is stored.
#pragma once

#include "app/reconcile/reconcile_core.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

struct OutcomeChanges
{
    qint64 sales = 0;
    qint64 deposits = 0;
    qint64 findings = 0;
    bool any() const { return sales + deposits + findings > 0; }
};

/// Inside the caller's transaction. Findings keep their ids by key; one that is not found any more is settled when its
/// sales arrived, else dismissed.
Result<OutcomeChanges> writeOutcomes(storage::Shop& shop, const Books& books, Reconciliation& found, const TaskContext& task);

} // namespace daozhang::reconcile
