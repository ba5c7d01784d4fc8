// SPDX-License-Identifier: GPL-3.0-or-later
// A run names a finding by its kind and members: when a part of the money came, or another sale of that day turned up,
// what is missing is another finding. It goes to the case that was opened for its sales, and not to a second one.
#pragma once

#include "models/cases/case.h"
#include "models/common/result.h"
#include "models/reconcile/reconciliation.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::cases {

/// Gives open findings to the open cases that hold their sales; each is one journal entry of the case.
Result<void> adoptSuccessors(storage::Shop& shop);

/// Findings whose sales are named one by one: what arrived of them can be told sale by sale. Of the others only the
/// finding itself knows what is missing.
bool isAboutNamedSales(reconcile::FindingKind kind);

} // namespace daozhang::cases
