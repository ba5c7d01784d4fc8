// SPDX-License-Identifier: GPL-3.0-or-later
// What the gap between a deposit and its lumps is made of, and what is said about it.
#include "app/reconcile/remainder.h"

namespace daozhang::reconcile {

namespace {

/// A deduction of the terms that misses the gap by less than this part of it is shown as put aside.
constexpr qint64 kNearDeduction = 20;
/// So many open refunds are tried one by one.
constexpr std::size_t kMostRefunds = 12;

} // namespace

Analysis Remainder::analyse(UnitSet units, qint64 amount, qint32 creditIndex, Depth depth)
{
    Analysis found;
    found.units = std::move(units);
    std::vector<Weight> rows;
    for (const qint32 index : found.units) {
        found.expected += payoutOf(m_ledger, unit(index), FeeMode::Agreed);
        for (const quint32 row : rowsOf(m_ledger, unit(index)))
            rows.push_back({row, worthOf(row), index});
    }
    found.gap = found.expected - amount;
    if (found.gap <= 0 || found.units.empty())
        return found;
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
        } else if (deduction.amount == 0) {
            guesses.push_back({{}, {}, kNamedWithoutAmount, "deduction:C12", deduction.word, 0});
        }
    }
    const ProviderTerms& terms = m_ledger.termsOf(unit(found.units.front()).provider);
    for (const KnownDeduction& deduction : terms.deductions) {
        const qint64 off = deduction.amount.minorUnits() - gap;
        if (off == 0)
            guesses.push_back({{}, {}, kKnownDeduction, "deduction:C12", deduction.name, 0});
        else if (std::abs(off) * kNearDeduction <= gap)
            nearMisses.push_back({"off", "deduction:C12", deduction.name, off, 0, {}});
    }
    const std::size_t provider = std::size_t(unit(found.units.front()).provider);
    const double rate = rateIn(rows.size(), m_ledger.lossRates[provider]);
    std::vector<Base> bases{{{}, 1, rows, gap, {}, 0, m_ledger.unnamedRates[provider] / (kSpreadOfUnnamed * double(gap)), feeOfMissing(found, creditIndex)}};
    guessRefunds(found, creditIndex, gap, bases, guesses);
    guessKeptFees(found, gap, bases, guesses);
    guessWholeUnits(found, rate, bases, guesses);
    guessOtherFees(found, amount + found.namedAmount, terms, guesses);
    found.weighing = weigh(m_ledger, bases, rate, guesses, depth);
    if (depth == Depth::Leader)
        return found;
    found.weighing.rejected.insert(found.weighing.rejected.begin(), nearMisses.begin(), nearMisses.end());
    // A word without an amount would explain any gap, and one of most of the lump is no deduction; nor is a net worth exact
    // whose price depends on a card of unknown kind.
    const bool isBoundless = isNoLoss(found.weighing) && found.weighing.leader == kNamedWithoutAmount && gap * 2 > found.expected;
    if (isBoundless || isUnsure(found))
        doubt(found);
    return found;
}

qint64 Remainder::feeOfMissing(const Analysis& found, qint32 creditIndex)
{
    if (credit(creditIndex).periodFee < 0 || m_ledger.termsOf(unit(found.units.front()).provider).paysGross)
        return -1;
    qint64 fees = 0;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index)))
            fees += m_ledger.rows[row].fee;
    }
    return std::max<qint64>(fees - credit(creditIndex).periodFee, -1);
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

void Remainder::guessKeptFees(const Analysis& found, qint64 gap, std::vector<Base>& bases, std::vector<Guess>& guesses)
{
    if (m_ledger.termsOf(unit(found.units.front()).provider).paysGross)
        return;
    qint64 agreed = 0;
    qint64 kept = 0;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index))) {
            const qint64 fee = m_ledger.rows[row].fee;
            agreed += fee;
            kept += fee < 0 ? -fee : 0;
        }
    }
    if (kept == 0)
        return;
    if (kept == gap)
        guesses.push_back({{}, {}, kRefundFeeKept, "fee", {}, agreed + kept});
    else if (kept < gap)
        bases.push_back({{}, kRefundFeeKept, bases.front().rows, gap - kept, {}, agreed + kept});
}

void Remainder::guessWholeUnits(const Analysis& found, double rate, std::vector<Base>& bases, std::vector<Guess>& guesses)
{
    if (found.units.size() < 2 || found.units.size() > kMostWhole || isPerSale(found.units))
        return;
    const Base plain = bases.front();
    for (quint32 mask = 1; mask + 1 < (1u << found.units.size()); ++mask) {
        Base base;
        qint64 worth = 0;
        for (std::size_t i = 0; i < found.units.size(); ++i) {
            if (!(mask & (1u << i)))
                continue;
            worth += payoutOf(m_ledger, unit(found.units[i]), FeeMode::Agreed);
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
    // Prices per million that providers print in their offers, 0.25 % to 1.25 %.
    static constexpr qint64 kUsual[] = {2500, 3000, 3500, 3800, 4000, 4500, 4800, 5000, 5200, 5300, 5500, 5800, 6000, 6200, 6300, 6500, 6800, 7000, 7200, 7500, 7800, 8000, 10000, 12500};
    struct Price { int rule; FeeRule as; };
    std::vector<Price> prices;
    const auto offer = [&](int rule, const FeeRule& as) { prices.push_back({rule, as}); };
    for (int rule = -1; rule < int(terms.fees.size()); ++rule) {
        for (const qint64 rate : kUsual) {
            FeeRule as = rule >= 0 ? terms.fees.at(rule) : FeeRule{};
            as.rate = Rate{rate};
            offer(rule, as);
            if (as.cap) {
                as.cap.reset();
                offer(rule, as);
            }
        }
        for (const FeeRule& other : terms.fees)
            offer(rule, other);
        if (rule >= 0 && terms.fees.at(rule).cap) {
            FeeRule uncapped = terms.fees.at(rule);
            uncapped.cap.reset();
            offer(rule, uncapped);
        }
    }
    qint64 gross = 0;
    for (const qint32 index : found.units)
        gross += unit(index).gross;
    for (const Price& price : prices) {
        qint64 fees = 0;
        qint64 onSum = 0;
        for (const qint32 index : found.units) {
            for (const quint32 row : rowsOf(m_ledger, unit(index))) {
                const bool changes = price.rule < 0 || feeRuleFor(terms, m_ledger.fact(row).cardKind) == price.rule;
                fees += changes ? feeBy(price.as, m_ledger.fact(row).amount) : m_ledger.rows[row].fee;
            }
        }
        if (price.rule < 0)
            onSum = feeBy(price.as, gross);
        if (gross - fees != amount && (price.rule >= 0 || gross - onSum != amount))
            continue;
        const bool known = std::any_of(guesses.begin(), guesses.end(), [](const Guess& guess) { return guess.reason == "fee"; });
        if (!known)
            guesses.push_back({{}, {}, kOtherFee / double(prices.size()) * 10, "fee", price.as.rate.toPercent(), gross - amount});
    }
}

void Remainder::conclude(const std::vector<qint32>& credits, Analysis found)
{
    if (found.units.empty() || !couldBePaid(credits, found))
        return;
    if (found.gap < 0)
        concludeOver(credits, found);
    else if (found.gap == 0)
        pay(m_ledger, credits, found.units, FeeMode::Agreed, 0);
    else
        concludeShort(credits, found);
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
    if (!fits && found.namedAmount == 0 && isRounding(found)) {
        Payment& payment = pay(m_ledger, credits, found.units, FeeMode::Agreed, 0);
        payment.extras.push_back({SentenceTerm::Kind::Rounding, -found.gap, 0, {}, {}});
        return;
    }
    if (!fits && (found.expected - found.gap) * kLeastPart < found.expected)
        return;  // too little to be this lump's payout
    const bool noLoss = fits && found.weighing.certain && found.weighing.guesses.front().missing.empty();
    Payment& payment = pay(m_ledger, credits, found.units, FeeMode::Agreed, 0);
    payment.kind = Payment::Kind::Short;
    payment.gap = found.gap - found.namedAmount;
    if (found.namedAmount > 0)
        payment.extras.push_back({SentenceTerm::Kind::Deduction, -found.namedAmount, 0, found.namedWord, {}});
    if (noLoss)
        takeDeduction(payment, found.weighing.guesses.front());
    else if (fits && found.weighing.certain)
        takeBeside(payment, found.weighing.guesses.front());
    payment.weighing = std::move(found.weighing);
    const qint32 index = qint32(m_ledger.payments.size()) - 1;
    markShort(m_ledger, m_ledger.payments[std::size_t(index)]);
    if (!noLoss)
        m_gaps.push_back(index);
}

bool Remainder::isRounding(const Analysis& found)
{
    qint64 smallest = 0;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index))) {
            const qint64 worth = worthOf(row);
            if (worth > 0 && (smallest == 0 || worth < smallest))
                smallest = worth;
        }
    }
    const qint64 off = std::abs(found.gap);
    return off <= qint64(rowCount(found)) && off < smallest;
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

void Remainder::takeBeside(Payment& payment, const Guess& guess)
{
    takeRefunds(payment, guess.taken);
    if (guess.feeTaken == 0)
        return;
    payment.feeMode = FeeMode::Other;
    payment.feeTaken = guess.feeTaken;
    payment.gap = worthOf(guess.missing);
}

void Remainder::takeRefunds(Payment& payment, const std::vector<quint32>& refunds)
{
    if (refunds.empty())
        return;
    const qint64 taken = -worthOf(refunds);
    payment.gap -= taken;
    payment.extras.push_back({SentenceTerm::Kind::Refunds, -taken, int(refunds.size()), {}, refunds});
    for (const quint32 row : refunds) {
        unit(m_ledger.rows[row].unit).payment = m_ledger.creditPayment[std::size_t(payment.credits.front())];
        m_ledger.rows[row].mark = Mark::Arrived;
        m_ledger.rows[row].credit = payment.credits.front();
    }
}

void Remainder::concludeOver(const std::vector<qint32>& credits, Analysis& found)
{
    const qint64 over = -found.gap;
    if (over > 0 && credits.size() == 1 && (takeLateInside(credits.front(), found, over) || putOffRefunds(credits.front(), found, over)))
        return;
    if (isRounding(found)) {
        Payment& payment = pay(m_ledger, credits, found.units, FeeMode::Agreed, 0);
        payment.extras.push_back({SentenceTerm::Kind::Rounding, over, 0, {}, {}});
        return;
    }
    // Nobody's, rather than this lump's with a stranger in it; and more than one sale is worth proves nothing of it.
    if (over * kLargestOver > found.expected || (over > 0 && isPerSale(found.units)))
        return;
    Payment& payment = pay(m_ledger, credits, found.units, FeeMode::Agreed, 0);
    payment.kind = Payment::Kind::Over;
    payment.extras.push_back({SentenceTerm::Kind::Gap, over, 0, {}, {}});
}

bool Remainder::takeLateInside(qint32 creditIndex, const Analysis& found, qint64 over)
{
    const std::vector<OpenItem> items = openItems(creditIndex);
    const OpenItem* only = nullptr;
    for (const OpenItem& item : items) {
        if (item.worth != over || item.kind == OpenItem::Kind::Contest)
            continue;
        if (only)
            return false;
        only = &item;
    }
    UnitSet units;
    for (auto due = m_openByDue.begin(); due != m_openByDue.end() && due->first < credit(creditIndex).booked; ++due) {
        for (const qint32 index : due->second) {
            const bool inLump = std::find(found.units.begin(), found.units.end(), index) != found.units.end();
            if (!inLump && mayPay(creditIndex, index) && payoutOf(m_ledger, unit(index), FeeMode::Agreed) == over)
                units.push_back(index);
        }
    }
    if ((only ? 1 : 0) + units.size() != 1)
        return false;
    if (!units.empty()) {
        units.insert(units.begin(), found.units.begin(), found.units.end());
        pay(m_ledger, {creditIndex}, units, FeeMode::Agreed, 0);
        return true;
    }
    settle(creditIndex, {only});
    Payment& late = m_ledger.payments.back();
    const qint32 index = qint32(m_ledger.payments.size()) - 1;
    for (const qint32 of : found.units) {
        unit(of).payment = index;
        for (const quint32 row : rowsOf(m_ledger, unit(of))) {
            m_ledger.rows[row].mark = Mark::Arrived;
            m_ledger.rows[row].credit = creditIndex;
        }
    }
    late.units = found.units;
    return true;
}

bool Remainder::putOffRefunds(qint32 creditIndex, const Analysis& found, qint64 over)
{
    std::vector<quint32> refunds;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index))) {
            if (worthOf(row) < 0)
                refunds.push_back(row);
        }
    }
    std::vector<std::vector<quint32>> ways;
    if (refunds.size() > 1 && -worthOf(refunds) == over)
        ways.push_back(refunds);
    for (const quint32 row : refunds) {
        if (-worthOf(row) == over)
            ways.push_back({row});
    }
    if (ways.empty())
        return false;
    // Equal refunds stand for each other: whichever is put off, the sum is the same.
    UnitSet units = found.units;
    for (const quint32 row : ways.front()) {
        const qint32 of = m_ledger.rows[row].unit;
        std::vector<quint32> stay = rowsOf(m_ledger, unit(of));
        std::erase(stay, row);
        if (stay.empty())
            return false;
        const auto parts = splitUnit(m_ledger, of, {stay, {row}});
        m_openByDue[unit(parts[1]).due].push_back(parts[1]);
    }
    pay(m_ledger, {creditIndex}, units, FeeMode::Agreed, 0);
    return true;
}

} // namespace daozhang::reconcile
