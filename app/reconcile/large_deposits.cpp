// SPDX-License-Identifier: GPL-3.0-or-later
// A deposit of more than its lump: what it brings along of earlier days, and what is simply too much.
#include "app/reconcile/remainder.h"

#include <functional>
#include <set>
#include <tuple>

namespace daozhang::reconcile {

namespace {

/// Of days that are paid together, and of a lump that brings something along, so many sales may be missing.
constexpr std::size_t kMostMissingOfDays = 2;

/// Products of two amounts do not fit into 64 bits.
__extension__ using Wide = __int128;

} // namespace

void Remainder::concludeOver(const std::vector<qint32>& credits, Analysis& found)
{
    const qint64 over = -found.gap;
    if (over > 0 && credits.size() == 1 && (takeLateInside(credits.front(), found, over) || putOffRefunds(credits.front(), found, over)))
        return;
    if (isRounding(found)) {
        Payment& payment = pay(m_ledger, credits, found.units);
        payment.extras.push_back({SentenceTerm::Kind::Rounding, over, 0, {}, {}});
        return;
    }
    if (over > 0 && credits.size() == 1 && (takeEarlierAlong(credits.front(), found) || takeLateLess(credits.front(), found, over)))
        return;
    // Nobody's, rather than this lump's with a stranger in it; and more than one sale is worth proves nothing of it.
    const bool isMuch = Wide(over) * kLargestOver > found.expected;
    const bool isTooMuch = isMuch && !((over <= found.expected / 2 || isPaidTwice(found, over)) && isAloneOnDay(credits.front(), found));
    if (isTooMuch || (over > 0 && isPerSale(found.units)))
        return;
    Payment& payment = pay(m_ledger, credits, found.units);
    payment.kind = Payment::Kind::Over;
    payment.extras.push_back({SentenceTerm::Kind::Gap, over, 0, {}, {}});
}

bool Remainder::takeLateInside(qint32 creditIndex, const Analysis& found, qint64 over)
{
    const qint64 kept = keptFees(found);
    return bringsAlong(creditIndex, found, over, 0) || (kept > 0 && bringsAlong(creditIndex, found, over, kept));
}

bool Remainder::bringsAlong(qint32 creditIndex, const Analysis& found, qint64 over, qint64 kept)
{
    const qint64 brought = over + kept;
    const std::vector<OpenItem> items = openItems(creditIndex, brought);
    std::vector<LateWay> fitting;
    for (const OpenItem& item : items) {
        if (item.worth == brought)
            fitting.push_back({&item});
    }
    const std::vector<UnitSet> lumps = earlierLumps(creditIndex, found.units, brought);
    if (fitting.size() + lumps.size() > 1) {
        if (kept == 0)
            contestBrought(creditIndex, found, over, fitting, lumps);
        return kept == 0;
    }
    if (lumps.empty() && (fitting.empty() || fitting.front().front()->kind == OpenItem::Kind::Contest))
        return false;
    if (!lumps.empty()) {
        UnitSet units = found.units;
        units.insert(units.end(), lumps.front().begin(), lumps.front().end());
        pay(m_ledger, {creditIndex}, units, kept > 0 ? FeeMode::Other : FeeMode::Agreed);
        return true;
    }
    settle(creditIndex, fitting.front());
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
    if (kept > 0) {
        late.feeMode = FeeMode::Other;
        late.feeTaken = feesOf(found) + kept;
    }
    return true;
}

std::vector<UnitSet> Remainder::earlierLumps(qint32 creditIndex, const UnitSet& own, qint64 worth)
{
    std::set<UnitSet> found;
    for (auto due = m_openByDue.begin(); due != m_openByDue.end() && due->first < credit(creditIndex).booked; ++due) {
        std::map<std::tuple<int, qint64, bool>, std::pair<qint64, UnitSet>> together;  // of one lump, and of all of the provider
        for (const qint32 index : due->second) {
            if (std::find(own.begin(), own.end(), index) != own.end() || !mayPay(creditIndex, index))
                continue;
            const qint64 payout = payoutOf(m_ledger, unit(index), FeeMode::Agreed);
            if (payout == worth)
                found.insert({index});
            if (unit(index).apart || isPerSale({index}))
                continue;
            for (auto* part : {&together[{unit(index).provider, unit(index).key, true}], &together[{unit(index).provider, 0, false}]}) {
                part->first += payout;
                part->second.push_back(index);
            }
        }
        for (auto& [key, part] : together) {
            std::sort(part.second.begin(), part.second.end());
            if (part.first == worth)
                found.insert(part.second);
        }
    }
    return {found.begin(), found.end()};
}

bool Remainder::takeLateLess(qint32 creditIndex, const Analysis& found, qint64 over)
{
    if (isPerSale(found.units))
        return false;
    const std::size_t provider = std::size_t(unit(found.units.front()).provider);
    std::vector<Weight> rows;
    for (const qint32 index : found.units) {
        for (const quint32 row : rowsOf(m_ledger, unit(index)))
            rows.push_back({row, worthOf(row), index});
    }
    const std::vector<OpenItem> items = openItems(creditIndex, over);
    const OpenItem* late = nullptr;
    Weighing weighing;
    for (const OpenItem& item : items) {
        const Payment& open = m_ledger.payments[std::size_t(item.payment)];
        const bool isNamed = item.kind != OpenItem::Kind::Contest && worthOf(item.rows) == item.worth;
        if (!isNamed || item.worth <= over || unit(open.units.front()).due + kShortAfterDays < credit(creditIndex).booked)
            continue;
        // What else may be in it has any amount, and is as rare as a stranger.
        const double unnamed = kStranger / (kPaidLate * kSpreadOfUnnamed * double(over));
        Weighing own = weigh(m_ledger, {{{}, 1, rows, item.worth - over, {}, 0, unnamed}}, rateIn(rows.size(), m_ledger.lossRates[provider]), {});
        // Among many sales some make almost any sum: believed are one or two that are missing.
        if (own.isEmpty() || !own.complete || own.guesses.front().reason != "sales" || own.guesses.front().missing.size() > kMostMissingOfDays)
            continue;
        if (late)
            return false;  // which of the gaps it pays cannot be told
        late = &item;
        weighing = std::move(own);
    }
    if (!late)
        return false;
    settle(creditIndex, {late});
    const qint32 index = qint32(m_ledger.payments.size()) - 1;
    Payment& payment = m_ledger.payments.back();
    payment.kind = Payment::Kind::Short;
    payment.gap = late->worth - over;
    payment.units = found.units;
    payment.weighing = std::move(weighing);
    for (const qint32 of : found.units) {
        unit(of).payment = index;
        for (const quint32 row : rowsOf(m_ledger, unit(of)))
            m_ledger.rows[row].credit = creditIndex;
    }
    markShort(m_ledger, payment);
    m_gaps.push_back(index);
    return true;
}

void Remainder::contestBrought(qint32 creditIndex, const Analysis& found, qint64 over, const std::vector<LateWay>& ways, const std::vector<UnitSet>& lumps)
{
    pay(m_ledger, {creditIndex}, found.units);
    contestItems(creditIndex, ways, lumps);
    m_ledger.payments.back().gap = over;
}

bool Remainder::takeEarlierAlong(qint32 creditIndex, const Analysis& found)
{
    if (isPerSale(found.units) || credit(creditIndex).periodFrom != 0)
        return false;
    const Unit& first = unit(found.units.front());
    const auto [from, to] = clearingDays(found);
    std::map<qint32, UnitSet, std::greater<>> earlier;  // by clearing day, the last one first
    for (qint32 index = 0; index < qint32(m_ledger.units.size()); ++index) {
        const Unit& of = unit(index);
        const bool isOwn = of.provider == first.provider && of.currency == first.currency && of.clearing < from && of.clearing + kShortAfterDays >= from && !of.apart;
        if (isOwn && std::any_of(found.units.begin(), found.units.end(), [&](qint32 own) { return unit(own).key == of.key; }))
            earlier[of.clearing].push_back(index);
    }
    UnitSet units = found.units;
    qint64 expected = found.expected;
    bool isBroken = false;
    for (const auto& [clearing, lumps] : earlier) {
        for (const qint32 index : lumps) {
            if (!mayPay(creditIndex, index) || unit(index).isUncovered) {
                isBroken = true;  // a day in between that was paid by itself
                continue;
            }
            units.push_back(index);
            expected += payoutOf(m_ledger, unit(index), FeeMode::Agreed);
        }
        if (expected < left(creditIndex))
            continue;
        Analysis several = analyse(units, left(creditIndex), creditIndex);
        if (several.gap <= 0 || several.weighing.isEmpty())
            return false;
        // Of several days some sales make almost any sum: believed are one or two that are missing.
        const Guess& likeliest = several.weighing.guesses.front();
        if (likeliest.reason != "sales" || likeliest.missing.size() > kMostMissingOfDays)
            return false;
        isBroken = isBroken || isPaidBetween(units, clearing, from);
        // Days that were not paid on end are no plain habit: it may be somebody else's money after all.
        if (isBroken)
            doubt(several.weighing);
        conclude({creditIndex}, std::move(several));
        return !m_ledger.isFree(std::size_t(creditIndex));
    }
    return false;
}

bool Remainder::isPaidTwice(const Analysis& found, qint64 over) const
{
    return std::any_of(found.units.begin(), found.units.end(), [&](qint32 index) {
        const auto rows = rowsOf(m_ledger, m_ledger.units[std::size_t(index)]);
        return std::any_of(rows.begin(), rows.end(), [&](quint32 row) { return worthOf(row) == over; });
    });
}

bool Remainder::isPaidBetween(const UnitSet& units, qint32 first, qint32 past) const
{
    const auto& days = m_ledger.books.paidDays;
    return std::any_of(days.begin(), days.end(), [&](const Books::PaidDay& day) {
        return day.clearing >= first && day.clearing < past && std::any_of(units.begin(), units.end(), [&](qint32 index) {
            const Unit& of = m_ledger.units[std::size_t(index)];
            return of.provider == day.provider && lumpName(m_ledger, of) == day.lump;
        });
    });
}

bool Remainder::isAloneOnDay(qint32 creditIndex, const Analysis& found) const
{
    const CreditFact& at = credit(creditIndex);
    const auto& group = m_ledger.books.payerGroups[std::size_t(at.payers)];
    const auto isOfPayers = [&](qint16 provider) { return std::find(group.begin(), group.end(), int(provider)) != group.end(); };
    // Lumps that are settled are not in the books of every run: of them the days are known.
    const auto& paid = m_ledger.books.paidDays;
    if (std::any_of(paid.begin(), paid.end(), [&](const Books::PaidDay& day) { return day.due == at.booked && isOfPayers(day.provider); }))
        return false;
    for (qint32 index = 0; index < qint32(m_ledger.units.size()); ++index) {
        const Unit& of = m_ledger.units[std::size_t(index)];
        const bool isOwn = std::find(found.units.begin(), found.units.end(), index) != found.units.end();
        if (!isOwn && of.due == at.booked && isOfPayers(of.provider) && payoutOf(m_ledger, of, FeeMode::Agreed) > 0)
            return false;
    }
    const auto first = std::lower_bound(m_credits.begin(), m_credits.end(), at.booked, [&](qint32 index, qint32 day) { return credit(index).booked < day; });
    for (auto it = first; it != m_credits.end() && credit(*it).booked == at.booked; ++it) {
        if (*it != creditIndex && credit(*it).payers == at.payers)
            return false;
    }
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
        std::vector<quint32> stay = copyOfRows(m_ledger, unit(of));
        std::erase(stay, row);
        if (stay.empty())
            return false;
        const auto parts = splitUnit(m_ledger, of, {stay, {row}});
        m_openByDue[unit(parts[1]).due].push_back(parts[1]);
    }
    pay(m_ledger, {creditIndex}, units);
    return true;
}

} // namespace daozhang::reconcile
