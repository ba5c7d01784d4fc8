// SPDX-License-Identifier: GPL-3.0-or-later
// A customer told of a payment at the counter before any file had it. When a sale of that amount and day turns up later, the
// case asks whether it is the one: amounts repeat, so only a person can say.
#pragma once

#include "app/cases/case_history.h"
#include "models/common/result.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::cases {

/// Journals sales that the case may be about when they are others than those journaled last.
Result<void> lookForToldSale(storage::Shop& shop, const Case& record);
/// Those journaled last that were not declined, while the case has no sales.
QVector<SaleId> stillProposed(const Case& record, const CaseHistory& history);
Result<std::optional<SaleProposal>> saleProposal(storage::Shop& shop, const Case& record, const CaseHistory& history);
/// The case with the sale, its finding, due date and amounts; links both in the caller's transaction.
Result<Case> withToldSale(storage::Shop& shop, const Case& before, SaleId sale);

} // namespace daozhang::cases
