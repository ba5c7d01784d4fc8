// SPDX-License-Identifier: GPL-3.0-or-later
// Stores what a run found, touching only what differs from what is stored.
#pragma once

#include "app/reconcile/reconcile_core.h"
#include "app/reconcile/stored_verdicts.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

struct OutcomeChanges
{
    qint64 sales = 0;
    qint64 deposits = 0;
    qint64 findings = 0;
    std::set<qint64> depositsOfFindings;  ///< bank lines of findings that are new, changed or gone
    bool any() const { return sales + deposits + findings > 0; }
};

/// What is stored of the rows that a run of a part of the books judged anew.
struct StoredPart
{
    std::vector<std::pair<qint64, SaleVerdict>> sales;    ///< by sale id, sorted
    std::unordered_map<qint64, DepositVerdict> deposits;  ///< by bank line

    const SaleVerdict* ofSale(qint64 id) const
    {
        const auto at = std::lower_bound(sales.begin(), sales.end(), id, [](const auto& stored, qint64 wanted) { return stored.first < wanted; });
        return at != sales.end() && at->first == id ? &at->second : nullptr;
    }
};

/// Whether two verdicts say the same; which finding speaks of a sale is left aside.
bool isSameVerdict(const SaleOutcome& a, const SaleOutcome& b);
bool isSameVerdict(const DepositOutcome& a, const DepositOutcome& b);

/// Inside the caller's transaction. Of a `part` only what it holds is compared and written. Findings keep their ids by key; one that is not found any more is settled when its
/// sales arrived, else dismissed.
Result<OutcomeChanges> writeOutcomes(storage::Shop& shop, const Books& books, Reconciliation& found, const StoredPart* part, const TaskContext& task);

} // namespace daozhang::reconcile
