// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider takes for one sale, by the terms.
#pragma once

#include "models/intake/sale.h"
#include "models/reconcile/settlement_terms.h"

#include <optional>
#include <vector>

namespace daozhang::reconcile {

/// Index of the first fee rule that applies to a kind of card; -1 when the terms name none. An unknown kind takes the
/// first rule for any card, else the first that is not for QR payments.
int feeRuleFor(const ProviderTerms& terms, intake::CardKind kind);
/// Fee in minor units of an amount in minor units: rate, rounded, at most the cap, plus the fixed part. A negative
/// amount (a refund) gives the same fee back.
qint64 feeBy(const FeeRule& rule, qint64 amount, Rounding rounding = Rounding::HalfUp);
/// False when a price that is charged sale by sale cannot come to `fees` for `sales` sales of `gross` minor units in all: the
/// rounding moves each fee by less than one minor unit. Prices with a cap or a fixed part may come to anything.
bool mayCost(const FeeRule& rule, qint64 gross, std::size_t sales, qint64 fees);
/// Fee in minor units of a payout of `paid` minor units before it.
qint64 feeBy(const PayoutFee& fee, qint64 paid);
/// Fee in minor units of a payout of which `came` minor units were left.
qint64 feeTakenOf(const PayoutFee& fee, qint64 came);
/// Fees taken otherwise than the contract says: sales of one rule (-1: all) at the price `as`.
struct OtherPrice
{
    int rule = -1;
    FeeRule as;
};
/// What a provider may have taken instead: usual prices, its other ones, and those without their caps.
std::vector<OtherPrice> otherPrices(const ProviderTerms& terms);
/// True when the file does not tell the kind of card and the terms know several prices for it.
bool isFeeUnsure(const ProviderTerms& terms, intake::CardKind kind);

} // namespace daozhang::reconcile
