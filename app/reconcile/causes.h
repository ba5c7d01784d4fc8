// SPDX-License-Identifier: GPL-3.0-or-later
// Which causes of domain.md §3 the data leave open, in the order in which they are asked.
#pragma once

#include "models/reconcile/sale_way.h"

namespace daozhang::reconcile {

/// Codes that may be why the money is not there, as far as the way of the sale is known: what the provider's list and
/// payouts rule out is not among them. Empty for a sale that has arrived, waits, is cancelled, or whose cause is known
/// for certain.
QStringList openCauses(const SaleWay& way);

} // namespace daozhang::reconcile
