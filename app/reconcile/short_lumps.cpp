// SPDX-License-Identifier: GPL-3.0-or-later
// What the gap between a deposit and its lumps is made of, and what is said about it.
#include "app/reconcile/remainder.h"

#include <bit>
#include <cmath>

namespace daozhang::reconcile {

namespace {

/// A deduction of the terms that misses the gap by less than this part of it is shown as put aside.
constexpr qint64 kNearDeduction = 20;
/// So many open refunds are tried one by one.
constexpr std::size_t kMostRefunds = 12;

/// Products of two amounts do not fit into 64 bits.
__extension__ using Wide = __int128;

} // namespace

Analysis Remainder::analyse(UnitSet units, qint64 amount, qint32 creditIndex, Depth depth)
{
    Analysis found;
    found.units = std::move(units);
    found.expected = payoutOf(m_ledger, found.units, FeeMode::Agreed);
    found.gap = found.expected - amount;
    if (found.gap <= 0 || found.units.empty())
        return found;
    takePayoutFee(found, amount);
    const Rate held = takeReserve(found);
    if (found.gap == 0)
        return found;
    std::vector<Weight> rows;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index)))
            rows.push_back({row, worthOf(row) - Money(m_ledger.fact(row).amount).times(held).minorUnits(), index});
    }
    std::vector<Guess> guesses;
    std::vector<Rejected> nearMisses;
    qint64 gap = found.gap;
    if (const qint32 named = credit(creditIndex).deduction; named >= 0) {
        const NamedDeduction& deduction = m_ledger.books.deductions[std::size_t(named)];
        if (deduction.amount == gap)
            guesses.push_back({{}, {}, kNamedWithAmount, "deduction:C12", deduction.word, 0});
        else if (deduction.amount > 0 && deduction.amount < gap) {
            found.namedAmount = deduction.amount;
            found.namedWord = deduction.word;
            gap -= deduction.amount;
        } else if (deduction.amount > gap) {
            nearMisses.push_back({"off", "deduction:C12", deduction.word, deduction.amount - gap, 0, {}});
        } else if (deduction.amount == 0 && !m_ledger.termsOf(unit(found.units.front()).provider).reserve) {  // it may be the reserve itself
            guesses.push_back({{}, {}, kNamedWithoutAmount, "deduction:C12", deduction.word, 0});
        }
    }
    if (credit(creditIndex).saysChargeback)
        guesses.push_back({{}, {}, kNamedWithoutAmount, "deduction:C12", {}, 0});
    const ProviderTerms& terms = m_ledger.termsOf(unit(found.units.front()).provider);
    for (const KnownDeduction& deduction : terms.deductions) {
        const qint64 off = deduction.amount.minorUnits() - gap;
        if (off == 0)
            guesses.push_back({{}, {}, kKnownDeduction, "deduction:C12", deduction.name, 0});
        else if (Wide(std::abs(off)) * kNearDeduction <= gap)
            nearMisses.push_back({"off", "deduction:C12", deduction.name, off, 0, {}});
    }
    const std::size_t provider = std::size_t(unit(found.units.front()).provider);
    const double rate = rateIn(rows.size(), m_ledger.lossRates[provider]);
    std::vector<Base> bases{{{}, 1, rows, gap, {}, 0, m_ledger.unnamedRates[provider] / (kSpreadOfUnnamed * double(gap)), feeOfMissing(found, creditIndex)}};
    if (held.perMillion > 0)
        guessRounded(bases);
    guessBesideDeductions(found, terms, bases);
    guessRefunds(found, creditIndex, gap, bases, guesses);
    guessKeptFees(found, gap, bases, guesses);
    guessWholeUnits(found, rate, held, depth, bases, guesses);
    guessOtherFees(found, amount + found.namedAmount + found.agreedAmount, terms, guesses);
    takeStatedFee(found, creditIndex, bases, guesses);
    found.weighing = weigh(m_ledger, bases, rate, guesses, depth);
    if (depth == Depth::Leader)
        return found;
    found.weighing.rejected.insert(found.weighing.rejected.begin(), nearMisses.begin(), nearMisses.end());
    // A word without an amount would explain any gap, and one of most of the lump is no deduction; nor is a net worth exact
    // whose price depends on a card of unknown kind.
    if (held.perMillion > 0)
        settleReserve(found, amount);
    // A chargeback of any amount may be all of it, or be in it beside something that is missing.
    const bool isAnything = credit(creditIndex).saysChargeback;
    const bool isBoundless = isNoLoss(found.weighing) && found.weighing.leader == kNamedWithoutAmount && gap > found.expected / 2;
    if (isAnything || isBoundless || isUnsure(found))
        doubt(found.weighing);
    return found;
}

void Remainder::takePayoutFee(Analysis& found, qint64 amount)
{
    const auto& fee = m_ledger.termsOf(unit(found.units.front()).provider).payoutFee;
    if (!fee)
        return;
    const qint64 taken = feeTakenOf(*fee, amount);
    if (taken <= 0 || taken > found.gap)
        return;
    found.agreedAmount = taken;
    found.agreedWord = fee->name;
    found.gap -= taken;
}

Rate Remainder::takeReserve(Analysis& found)
{
    const auto& reserve = m_ledger.termsOf(unit(found.units.front()).provider).reserve;
    if (!reserve)
        return {};
    qint64 gross = 0;
    for (const qint32 index : found.units)
        gross += unit(index).gross;
    const qint64 all = Money(gross).times(reserve->rate).minorUnits();
    if (all <= 0 || all > found.gap)
        return {};
    found.agreedAmount = all;
    found.agreedWord = QStringLiteral("reserve");
    found.gap -= all;
    return reserve->rate;
}

void Remainder::guessRounded(std::vector<Base>& bases)
{
    // What is held back is rounded once for the lump, here for each sale.
    for (const qint64 off : {-1, 1}) {
        Base near = bases.front();
        near.gap += off;
        near.unnamed = 0;
        if (near.gap > 0)
            bases.push_back(std::move(near));
    }
}

void Remainder::settleReserve(Analysis& found, qint64 amount)
{
    // Nothing is held back of what was not paid.
    const qint64 shortage = found.gap + found.agreedAmount;
    const bool isCertain = found.weighing.certain && !found.weighing.isEmpty();
    if (isCertain && found.weighing.guesses.front().missing.empty())
        return;  // all of it was paid
    // In proportion, where it is not told or something else is in the gap.
    qint64 missing = found.gap + qint64(Wide(found.agreedAmount) * found.gap / std::max<qint64>(found.gap + amount, 1));
    if (isCertain && found.weighing.guesses.front().taken.empty() && found.weighing.guesses.front().feeTaken == 0 && found.weighing.guesses.front().deducted == 0)
        missing = worthOf(found.weighing.guesses.front().missing) + found.namedAmount;
    found.agreedAmount = std::max<qint64>(shortage - missing, 0);
    found.gap = shortage - found.agreedAmount;
}

qint64 Remainder::feesOf(const Analysis& found)
{
    qint64 fees = 0;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index)))
            fees += m_ledger.rows[row].fee;
    }
    return fees;
}

qint64 Remainder::feeOfMissing(const Analysis& found, qint32 creditIndex)
{
    if (credit(creditIndex).periodFee < 0 || m_ledger.termsOf(unit(found.units.front()).provider).paysGross)
        return -1;
    return std::max<qint64>(feesOf(found) - credit(creditIndex).periodFee, -1);
}

void Remainder::takeStatedFee(const Analysis& found, qint32 creditIndex, std::vector<Base>& bases, std::vector<Guess>& guesses)
{
    const qint64 stated = credit(creditIndex).periodFee;
    if (stated < 0 || m_ledger.termsOf(unit(found.units.front()).provider).paysGross || isPerSale(found.units))
        return;
    // No sales that are missing make the fees of the others more; up to a fen a sale is rounding.
    const qint64 more = stated - feesOf(found);
    const qint64 rest = bases.front().gap - more;
    if (more <= qint64(rowCount(found)) || rest < 0)
        return;
    Base taken = bases.front();
    for (Base& base : bases)
        base.weight *= kOtherFeeInMemo;
    for (Guess& guess : guesses)
        guess.weight *= kOtherFeeInMemo;
    if (rest == 0) {
        guesses.push_back({{}, {}, 1, "fee", {}, stated});
        return;
    }
    // What was paid is the deposit and the fee: the rest is missing gross.
    taken.unnamed *= double(taken.gap) / double(rest);
    taken.gap = rest;
    taken.feeTaken = stated;
    for (Weight& row : taken.rows)
        row.worth = m_ledger.fact(row.row).amount;
    bases.insert(bases.begin(), std::move(taken));
}

bool Remainder::isUnsure(const Analysis& found)
{
    for (const qint32 index : found.units) {
        const ProviderTerms& terms = m_ledger.termsOf(unit(index).provider);
        for (const quint32 row : rowsOf(m_ledger, unit(index))) {
            if (!terms.paysGross && !m_ledger.rows[row].feeFromFile && isFeeUnsure(terms, m_ledger.fact(row).cardKind))
                return true;
        }
    }
    return false;
}

void Remainder::guessBesideDeductions(const Analysis& found, const ProviderTerms& terms, std::vector<Base>& bases)
{
    const Base plain = bases.front();
    for (const KnownDeduction& deduction : terms.deductions) {
        const qint64 amount = deduction.amount.minorUnits();
        // What the memo names is taken off already.
        if (amount <= 0 || amount >= plain.gap || amount == found.namedAmount)
            continue;
        Base beside = plain;
        beside.weight = kKnownDeduction;
        beside.gap -= amount;
        beside.unnamed = 0;
        beside.deduction = deduction.name;
        beside.deducted = amount;
        bases.push_back(std::move(beside));
    }
}

void Remainder::guessRefunds(const Analysis& found, qint32 creditIndex, qint64 gap, std::vector<Base>& bases, std::vector<Guess>& guesses)
{
    std::vector<quint32> open;
    const Unit& first = unit(found.units.front());
    for (const auto& [due, units] : m_openByDue) {
        if (due > credit(creditIndex).booked)
            break;
        for (const qint32 index : units) {
            if (unit(index).provider != first.provider || !mayPay(creditIndex, index) || payoutOf(m_ledger, unit(index), FeeMode::Agreed) > 0)
                continue;
            if (std::find(found.units.begin(), found.units.end(), index) != found.units.end())
                continue;
            const auto rows = rowsOf(m_ledger, unit(index));
            open.insert(open.end(), rows.begin(), rows.end());
        }
    }
    const auto [from, to] = clearingDays(found);
    for (const quint32 row : m_loneVoids) {
        const SaleFact& undo = m_ledger.fact(row);
        if (undo.provider == first.provider && undo.currency == first.currency && undo.day >= from && undo.day <= to && m_ledger.rows[row].credit < 0)
            open.push_back(row);
    }
    if (open.empty())
        return;
    // Alone, or beside sales that are missing.
    const Base plain = bases.front();
    const auto take = [&](const std::vector<quint32>& refunds) {
        const qint64 taken = -worthOf(refunds);
        if (taken == gap)
            guesses.push_back({{}, refunds, kOpenRefund, "refund", {}, 0});
        else if (taken > 0 && taken < gap)
            bases.push_back({{}, kOpenRefund, plain.rows, gap - taken, refunds});
    };
    if (open.size() > 1)
        take(open);
    for (std::size_t i = 0; i < open.size() && i < kMostRefunds; ++i)
        take({open[i]});
}

std::pair<qint32, qint32> Remainder::clearingDays(const Analysis& found) const
{
    std::pair days(m_ledger.units[std::size_t(found.units.front())].clearing, m_ledger.units[std::size_t(found.units.front())].clearing);
    for (const qint32 index : found.units) {
        days.first = std::min(days.first, m_ledger.units[std::size_t(index)].clearing);
        days.second = std::max(days.second, m_ledger.units[std::size_t(index)].clearing);
    }
    return days;
}

qint64 Remainder::keptFees(const Analysis& found)
{
    qint64 kept = 0;
    if (m_ledger.termsOf(unit(found.units.front()).provider).paysGross)
        return kept;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index)))
            kept += std::max<qint64>(-m_ledger.rows[row].fee, 0);
    }
    return kept;
}

void Remainder::guessKeptFees(const Analysis& found, qint64 gap, std::vector<Base>& bases, std::vector<Guess>& guesses)
{
    const qint64 kept = keptFees(found);
    if (kept == 0)
        return;
    const qint64 taken = feesOf(found) + kept;
    if (kept == gap)
        guesses.push_back({{}, {}, kRefundFeeKept, "fee", {}, taken});
    else if (kept < gap)
        bases.push_back({{}, kRefundFeeKept, bases.front().rows, gap - kept, {}, taken});
}

void Remainder::guessWholeUnits(const Analysis& found, double rate, Rate held, Depth depth, std::vector<Base>& bases, std::vector<Guess>& guesses)
{
    if (found.units.size() < 2 || found.units.size() > kMostWhole || isPerSale(found.units))
        return;
    const Base plain = bases.front();
    const int atOnce = depth == Depth::Leader && found.units.size() > 3 ? 1 : kMostWholeAtOnce;
    for (quint32 mask = 1; mask + 1 < (1u << found.units.size()); ++mask) {
        if (std::popcount(mask) > atOnce)
            continue;
        Base base;
        qint64 worth = 0;
        for (std::size_t i = 0; i < found.units.size(); ++i) {
            if (!(mask & (1u << i)))
                continue;
            worth += payoutOf(m_ledger, unit(found.units[i]), FeeMode::Agreed) - Money(unit(found.units[i]).gross).times(held).minorUnits();
            base.weight *= kWholeLost * rate;
            const auto members = rowsOf(m_ledger, unit(found.units[i]));
            base.missing.insert(base.missing.end(), members.begin(), members.end());
        }
        base.gap = plain.gap - worth;
        if (base.gap == 0) {
            guesses.push_back({base.missing, {}, base.weight, "clearing_day", {}, 0});
            continue;
        }
        if (base.gap < 0)
            continue;
        for (const Weight& row : plain.rows) {
            const auto place = std::find(found.units.begin(), found.units.end(), row.unit) - found.units.begin();
            if (!(mask & (1u << place)))
                base.rows.push_back(row);
        }
        bases.push_back(std::move(base));
    }
}

void Remainder::guessOtherFees(const Analysis& found, qint64 amount, const ProviderTerms& terms, std::vector<Guess>& guesses)
{
    // Where each sale has a deposit of its own, some price fits any of them.
    if (isPerSale(found.units))
        return;
    std::vector<OtherPrice>& prices = m_otherPrices[unit(found.units.front()).provider];
    if (prices.empty())
        prices = otherPrices(terms);
    struct Priced { qint64 amount = 0; qint64 fee = 0; int rule = -1; };
    struct OfRule { qint64 gross = 0; qint64 fees = 0; std::size_t rows = 0; };
    std::vector<Priced> rows;
    OfRule all;
    std::vector<OfRule> ofRules(std::size_t(terms.fees.size()));
    for (const qint32 index : found.units) {
        all.gross += unit(index).gross;
        for (const quint32 row : rowsOf(m_ledger, unit(index))) {
            const Priced& priced = rows.emplace_back(Priced{m_ledger.fact(row).amount, m_ledger.rows[row].fee, feeRuleFor(terms, m_ledger.fact(row).cardKind)});
            all.fees += priced.fee;
            if (priced.rule < 0)
                continue;
            OfRule& of = ofRules[std::size_t(priced.rule)];
            of.gross += priced.amount;
            of.fees += priced.fee;
            ++of.rows;
        }
    }
    all.rows = rows.size();
    const qint64 taken = all.gross - amount;
    for (const OtherPrice& price : prices) {
        const OfRule& priced = price.rule < 0 ? all : ofRules[std::size_t(price.rule)];
        if (!mayCost(price.as, priced.gross, priced.rows, taken - (all.fees - priced.fees)))
            continue;
        qint64 fees = 0;
        for (const Priced& row : rows)
            fees += price.rule < 0 || row.rule == price.rule ? feeBy(price.as, row.amount) : row.fee;
        if (fees != taken && (price.rule >= 0 || feeBy(price.as, all.gross) != taken))
            continue;
        const bool known = std::any_of(guesses.begin(), guesses.end(), [](const Guess& guess) { return guess.reason == "fee"; });
        if (!known)
            guesses.push_back({{}, {}, kOtherFee / double(prices.size()) * 10, "fee", price.as.rate.toPercent(), taken});
    }
}

void Remainder::conclude(const std::vector<qint32>& credits, Analysis found)
{
    if (found.units.empty() || !couldBePaid(credits, found))
        return;
    if (found.gap < 0)
        concludeOver(credits, found);
    else if (found.gap == 0)
        takeAgreed(payParts(credits, found), found);
    else
        concludeShort(credits, found);
}

Payment& Remainder::payParts(const std::vector<qint32>& credits, const Analysis& found)
{
    Payment& payment = pay(m_ledger, credits, found.units);
    if (credits.size() > 1)
        nameHolders(m_ledger, payment);
    return payment;
}

void Remainder::takeAgreed(Payment& payment, const Analysis& found)
{
    if (found.agreedAmount > 0)
        payment.extras.push_back({SentenceTerm::Kind::Deduction, -found.agreedAmount, 0, found.agreedWord, {}});
}

bool Remainder::couldBePaid(const std::vector<qint32>& credits, const Analysis& found) const
{
    const auto latest = std::max_element(credits.begin(), credits.end(), [&](qint32 a, qint32 b) { return m_ledger.latestPaid(credit(a)) < m_ledger.latestPaid(credit(b)); });
    const qint64 until = m_ledger.latestPaid(credit(*latest));
    qint64 after = 0;
    for (const qint32 index : found.units) {
        const Unit& of = m_ledger.units[std::size_t(index)];
        if (of.lastMade <= until)
            continue;
        for (const quint32 row : rowsOf(m_ledger, of)) {
            if (momentOf(m_ledger.fact(row).day, std::max(m_ledger.fact(row).second, 0)) > until)
                after += worthOf(row);
        }
    }
    return after <= std::max<qint64>(found.gap, 0);
}

std::size_t Remainder::rowCount(const Analysis& found)
{
    std::size_t count = 0;
    for (const qint32 index : found.units)
        count += unit(index).size();
    return count;
}

void Remainder::concludeShort(const std::vector<qint32>& credits, Analysis& found)
{
    const bool fits = !found.weighing.isEmpty();
    if (!fits && found.namedAmount == 0 && found.agreedAmount == 0 && isRounding(found)) {
        Payment& payment = payParts(credits, found);
        takeAgreed(payment, found);
        payment.extras.push_back({SentenceTerm::Kind::Rounding, -found.gap, 0, {}, {}});
        return;
    }
    if (!fits && Wide(found.expected - found.gap) * kLeastPart < found.expected)
        return;  // too little to be this lump's payout
    const bool noLoss = fits && found.weighing.certain && found.weighing.guesses.front().missing.empty();
    Payment& payment = payParts(credits, found);
    takeAgreed(payment, found);
    payment.kind = Payment::Kind::Short;
    payment.gap = found.gap - found.namedAmount;
    if (found.namedAmount > 0)
        payment.extras.push_back({SentenceTerm::Kind::Deduction, -found.namedAmount, 0, found.namedWord, {}});
    if (noLoss)
        takeDeduction(payment, found.weighing.guesses.front());
    else if (fits && found.weighing.certain)
        takeBeside(payment, found.weighing.guesses.front(), feesOf(found));
    else if (fits)
        takeCommonDeduction(payment, found.weighing);
    payment.weighing = std::move(found.weighing);
    const qint32 index = qint32(m_ledger.payments.size()) - 1;
    markShort(m_ledger, m_ledger.payments[std::size_t(index)]);
    if (!noLoss)
        m_gaps.push_back(index);
}

bool Remainder::isRounding(const Analysis& found)
{
    qint64 smallest = 0;
    qint64 withFee = 0;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index))) {
            const qint64 worth = worthOf(row);
            withFee += m_ledger.rows[row].fee != 0 ? 1 : 0;
            if (worth > 0 && (smallest == 0 || worth < smallest))
                smallest = worth;
        }
    }
    const qint64 off = std::abs(found.gap);
    // Fees rounded either way move a sum by the root of their number; what grows with it is taken, not rounded.
    return off <= withFee && off <= 2 + 2 * qint64(std::sqrt(double(withFee))) && off < smallest;
}

void Remainder::takeDeduction(Payment& payment, const Guess& guess)
{
    if (guess.reason == "fee") {
        payment.feeMode = FeeMode::Other;
        payment.feeTaken = guess.feeTaken;
    } else if (guess.reason == "refund") {
        const qint64 gap = payment.gap;
        takeRefunds(payment, guess.taken);
        payment.gap = gap;  // what the deposit is short by stays named
    } else {
        payment.extras.push_back({SentenceTerm::Kind::Deduction, -payment.gap, 0, guess.name, {}});
    }
}

void Remainder::takeBeside(Payment& payment, const Guess& guess, qint64 agreed)
{
    takeRefunds(payment, guess.taken);
    if (guess.deducted > 0) {
        payment.gap -= guess.deducted;
        payment.extras.push_back({SentenceTerm::Kind::Deduction, -guess.deducted, 0, guess.name, {}});
    }
    if (guess.feeTaken == 0)
        return;
    payment.feeMode = FeeMode::Other;
    const qint64 missing = worthOf(guess.missing);
    payment.feeTaken = agreed + payment.gap - missing;
    payment.gap = missing;
}

void Remainder::takeCommonDeduction(Payment& payment, const Weighing& weighing)
{
    const Guess& first = weighing.guesses.front();
    if (first.deducted == 0 || weighing.count != qint64(weighing.guesses.size()))
        return;
    double with = 0;
    double without = 0;
    for (const Guess& guess : weighing.guesses)
        (guess.deducted == first.deducted ? with : without) += guess.weight;
    if (with < kAssertOdds * without)
        return;
    payment.gap -= first.deducted;
    payment.extras.push_back({SentenceTerm::Kind::Deduction, -first.deducted, 0, first.name, {}});
}

void Remainder::takeRefunds(Payment& payment, const std::vector<quint32>& refunds)
{
    if (refunds.empty())
        return;
    const qint64 taken = -worthOf(refunds);
    payment.gap -= taken;
    payment.extras.push_back({SentenceTerm::Kind::Refunds, -taken, int(refunds.size()), {}, refunds});
    for (const quint32 row : refunds) {
        m_ledger.rows[row].credit = payment.credits.front();
        if (m_ledger.rows[row].unit < 0)
            continue;  // a void, which is cancelled whoever nets it
        unit(m_ledger.rows[row].unit).payment = m_ledger.creditPayment[std::size_t(payment.credits.front())];
        m_ledger.rows[row].mark = Mark::Arrived;
    }
}

} // namespace daozhang::reconcile
