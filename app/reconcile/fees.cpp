// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/fees.h"

#include <algorithm>

namespace daozhang::reconcile {

namespace {

using intake::CardKind;

bool applies(FeeRule::Applies rule, CardKind kind)
{
    switch (rule) {
    case FeeRule::Applies::Any: return true;
    case FeeRule::Applies::Debit: return kind == CardKind::Debit || kind == CardKind::Prepaid;
    case FeeRule::Applies::Credit: return kind == CardKind::Credit || kind == CardKind::SemiCredit || kind == CardKind::Foreign;
    case FeeRule::Applies::Qr: return kind == CardKind::Qr;
    }
    return false;
}

} // namespace

int feeRuleFor(const ProviderTerms& terms, CardKind kind)
{
    for (int i = 0; i < terms.fees.size(); ++i) {
        if (applies(terms.fees.at(i).applies, kind))
            return i;
    }
    if (kind != CardKind::Unknown)
        return -1;
    for (int i = 0; i < terms.fees.size(); ++i) {
        if (terms.fees.at(i).applies != FeeRule::Applies::Qr)
            return i;
    }
    return terms.fees.isEmpty() ? -1 : 0;
}

qint64 feeBy(const FeeRule& rule, qint64 amount, Rounding rounding)
{
    const bool givenBack = amount < 0;
    const qint64 base = givenBack ? -amount : amount;
    qint64 fee = Money(base).times(rule.rate, rounding).minorUnits();
    if (rule.cap)
        fee = std::min(fee, rule.cap->minorUnits());
    fee += rule.fixed.minorUnits();
    return givenBack ? -fee : fee;
}

bool mayCost(const FeeRule& rule, qint64 gross, std::size_t sales, qint64 fees)
{
    return rule.cap || !rule.fixed.isZero() || std::abs(feeBy(rule, gross) - fees) <= qint64(sales) + 1;
}

qint64 feeBy(const PayoutFee& fee, qint64 paid) { return Money(paid).times(fee.rate).minorUnits() + fee.fixed.minorUnits(); }

qint64 feeTakenOf(const PayoutFee& fee, qint64 came)
{
    qint64 taken = 0;
    for (int step = 0; step < 3; ++step)  // the fee is reckoned on what was paid out before it: each step comes a hundred times nearer
        taken = feeBy(fee, came + taken);
    return taken;
}

bool isFeeUnsure(const ProviderTerms& terms, CardKind kind)
{
    if (kind != CardKind::Unknown)
        return false;
    const FeeRule* first = nullptr;
    for (const FeeRule& rule : terms.fees) {
        if (rule.applies == FeeRule::Applies::Any)
            return false;
        if (first && !(first->rate == rule.rate && first->cap == rule.cap && first->fixed == rule.fixed))
            return true;
        if (!first)
            first = &rule;
    }
    return false;
}

std::vector<OtherPrice> otherPrices(const ProviderTerms& terms)
{
    // Prices per million that providers print in their offers, 0.25 % to 1.25 %.
    static constexpr qint64 kUsual[] = {2500, 3000, 3500, 3800, 4000, 4500, 4800, 5000, 5200, 5300, 5500, 5800, 6000, 6200, 6300, 6500, 6800, 7000, 7200, 7500, 7800, 8000, 10000, 12500};
    std::vector<OtherPrice> prices;
    for (int rule = -1; rule < int(terms.fees.size()); ++rule) {
        for (const qint64 rate : kUsual) {
            FeeRule as = rule >= 0 ? terms.fees.at(rule) : FeeRule{};
            as.rate = Rate{rate};
            prices.push_back({rule, as});
            if (as.cap) {
                as.cap.reset();
                prices.push_back({rule, as});
            }
        }
        for (const FeeRule& other : terms.fees)
            prices.push_back({rule, other});
        if (rule >= 0 && terms.fees.at(rule).cap) {
            FeeRule uncapped = terms.fees.at(rule);
            uncapped.cap.reset();
            prices.push_back({rule, uncapped});
        }
    }
    return prices;
}

} // namespace daozhang::reconcile
