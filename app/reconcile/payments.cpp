// SPDX-License-Identifier: GPL-3.0-or-later
// Writing down that a credit pays units, and what a unit is worth under each way of taking fees.
#include "app/reconcile/fees.h"
#include "app/reconcile/reconcile_core.h"
#include "app/reconcile/weighing.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace daozhang::reconcile {

namespace {

qint64 roundedFees(const Ledger& ledger, const Unit& unit, Rounding rounding)
{
    const ProviderTerms& terms = ledger.termsOf(unit.provider);
    qint64 fees = 0;
    for (quint32 i = unit.begin; i < unit.end; ++i) {
        const quint32 index = ledger.order[i];
        const Row& row = ledger.rows[index];
        const int rule = row.feeFromFile ? -1 : feeRuleFor(terms, ledger.fact(index).cardKind);
        fees += rule < 0 ? row.fee : feeBy(terms.fees.at(rule), ledger.fact(index).amount, rounding);
    }
    return fees;
}

/// The rate on the sum of all sales of one price. A price with a cap cannot be taken on a sum.
qint64 sumFees(const Ledger& ledger, const Unit& unit)
{
    const ProviderTerms& terms = ledger.termsOf(unit.provider);
    std::map<int, qint64> sums;
    qint64 fees = 0;
    for (quint32 i = unit.begin; i < unit.end; ++i) {
        const quint32 index = ledger.order[i];
        const Row& row = ledger.rows[index];
        const int rule = row.feeFromFile ? -1 : feeRuleFor(terms, ledger.fact(index).cardKind);
        if (rule < 0 || terms.fees.at(rule).cap) {
            fees += row.fee;
            continue;
        }
        sums[rule] += ledger.fact(index).amount;
        const qint64 fixed = terms.fees.at(rule).fixed.minorUnits();
        fees += ledger.fact(index).amount < 0 ? -fixed : fixed;
    }
    for (const auto& [rule, sum] : sums) {
        const qint64 fee = Money(std::abs(sum)).times(terms.fees.at(rule).rate).minorUnits();
        fees += sum < 0 ? -fee : fee;
    }
    return fees;
}

} // namespace

qint64 payoutOf(const Ledger& ledger, const Unit& unit, FeeMode mode)
{
    const bool gross = ledger.termsOf(unit.provider).paysGross;
    switch (mode) {
    case FeeMode::Agreed:
    case FeeMode::Unsure: return gross ? unit.gross : unit.net;
    case FeeMode::Other: return gross ? unit.net : unit.gross;
    case FeeMode::SumRounded: return unit.gross - sumFees(ledger, unit);
    case FeeMode::RoundedDown: return unit.gross - roundedFees(ledger, unit, Rounding::Down);
    case FeeMode::RoundedUp: return unit.gross - roundedFees(ledger, unit, Rounding::Up);
    }
    return unit.net;
}

qint64 payoutOf(const Ledger& ledger, const UnitSet& units, FeeMode mode)
{
    return std::accumulate(units.begin(), units.end(), qint64(0), [&](qint64 sum, qint32 index) { return sum + payoutOf(ledger, ledger.units[std::size_t(index)], mode); });
}

std::span<const quint32> rowsOf(const Ledger& ledger, const Unit& unit)
{
    return std::span(ledger.order).subspan(unit.begin, unit.end - unit.begin);
}

std::vector<quint32> copyOfRows(const Ledger& ledger, const Unit& unit)
{
    const std::span<const quint32> rows = rowsOf(ledger, unit);
    return {rows.begin(), rows.end()};
}

Payment& pay(Ledger& ledger, std::vector<qint32> credits, UnitSet units, FeeMode mode)
{
    const qint32 index = qint32(ledger.payments.size());
    Payment payment;
    payment.feeMode = mode;
    for (const qint32 unitIndex : units) {
        Unit& unit = ledger.units[std::size_t(unitIndex)];
        unit.payment = index;
        payment.feeTaken += mode == FeeMode::Agreed ? 0 : unit.gross;
        for (quint32 i = unit.begin; i < unit.end; ++i) {
            Row& row = ledger.rows[ledger.order[i]];
            row.mark = Mark::Arrived;
            row.credit = credits.front();
        }
        payment.late = payment.late || ledger.books.credits[std::size_t(credits.front())].booked > unit.due;
    }
    for (const qint32 credit : credits) {
        ledger.creditPayment[std::size_t(credit)] = index;
        payment.feeTaken -= mode == FeeMode::Agreed ? 0 : ledger.creditLeft[std::size_t(credit)];
    }
    payment.credits = std::move(credits);
    payment.units = std::move(units);
    ledger.payments.push_back(std::move(payment));
    return ledger.payments.back();
}

void takeBack(Payment& payment)
{
    payment.kind = Payment::Kind::Dissolved;
    payment.credits.clear();
    payment.extras.clear();
    payment.gap = 0;
}

Payment& contest(Ledger& ledger, std::vector<qint32> credits, std::vector<std::vector<quint32>> items, UnitSet units)
{
    const qint32 index = qint32(ledger.payments.size());
    Payment payment;
    payment.kind = Payment::Kind::Contested;
    for (const qint32 unit : units)
        ledger.units[std::size_t(unit)].payment = index;
    for (const std::vector<quint32>& item : items) {
        for (const quint32 row : item) {
            ledger.rows[row].mark = Mark::Possible;
            ledger.rows[row].credit = credits.front();
        }
    }
    for (const qint32 credit : credits)
        ledger.creditPayment[std::size_t(credit)] = index;
    payment.gap = ledger.creditLeft[std::size_t(credits.front())];
    payment.credits = std::move(credits);
    payment.units = std::move(units);
    payment.items = std::move(items);
    ledger.payments.push_back(std::move(payment));
    return ledger.payments.back();
}

void contestUnits(Ledger& ledger, std::vector<qint32> credits, UnitSet units)
{
    std::vector<std::vector<quint32>> items;
    for (const qint32 index : units)
        items.push_back(copyOfRows(ledger, ledger.units[std::size_t(index)]));
    contest(ledger, std::move(credits), std::move(items), std::move(units));
}

void contestUnlike(Ledger& ledger, std::vector<qint32> credits, std::vector<std::vector<quint32>> items, UnitSet units, FeeMode mode)
{
    qint64 missing = payoutOf(ledger, units, mode);
    for (const qint32 index : credits)
        missing -= ledger.creditLeft[std::size_t(index)];
    Payment& made = contest(ledger, std::move(credits), std::move(items), std::move(units));
    made.isRivalry = true;
    made.gap = missing;
}

namespace {

/// One of several different sets is paid: what is in all of them has arrived, the rest is contested.
void contestSets(Ledger& ledger, qint32 creditIndex, const std::vector<UnitSet>& sets, FeeMode mode)
{
    std::map<qint32, std::size_t> uses;
    for (const UnitSet& set : sets) {
        for (const qint32 index : set)
            ++uses[index];
    }
    std::vector<std::vector<quint32>> items;
    for (const UnitSet& set : sets) {
        std::vector<quint32> item;
        for (const qint32 index : set) {
            if (uses[index] == sets.size())
                continue;
            const auto rows = rowsOf(ledger, ledger.units[std::size_t(index)]);
            item.insert(item.end(), rows.begin(), rows.end());
        }
        items.push_back(std::move(item));
    }
    UnitSet all;
    for (const auto& [index, count] : uses)
        all.push_back(index);
    contestUnlike(ledger, {creditIndex}, std::move(items), std::move(all), mode);
    for (const auto& [index, count] : uses) {
        if (count != sets.size())
            continue;
        for (const quint32 row : rowsOf(ledger, ledger.units[std::size_t(index)])) {
            ledger.rows[row].mark = Mark::Arrived;
            ledger.rows[row].credit = creditIndex;
        }
    }
}

} // namespace

void settleSets(Ledger& ledger, qint32 creditIndex, const std::set<UnitSet>& sets, FeeMode mode)
{
    if (sets.size() == 1)
        pay(ledger, {creditIndex}, *sets.begin(), mode);
    else if (sets.size() > 1)
        contestSets(ledger, creditIndex, {sets.begin(), sets.end()}, mode);
}

void joinContest(Ledger& ledger, qint32 credit, qint32 payment)
{
    ledger.payments[std::size_t(payment)].credits.push_back(credit);
    ledger.creditPayment[std::size_t(credit)] = payment;
    settleContest(ledger, payment);
}

void settleContest(Ledger& ledger, qint32 payment)
{
    Payment& contested = ledger.payments[std::size_t(payment)];
    if (contested.isRivalry && ledger.creditLeft[std::size_t(contested.credits.back())] == contested.gap) {
        // Sets of lumps that share some: what was missing of them all has come, whichever it was.
        contested.settledBy = contested.credits.back();
        contested.gap = 0;
        for (const std::vector<quint32>& item : contested.items) {
            for (const quint32 row : item)
                ledger.rows[row].mark = Mark::Arrived;
        }
        return;
    }
    if (contested.credits.size() < contested.items.size())
        return;
    contested.settledBy = contested.credits.back();
    // As many deposits as items: every one has its own, whichever it is.
    for (std::size_t i = 0; i < contested.items.size(); ++i) {
        for (const quint32 row : contested.items[i]) {
            ledger.rows[row].mark = Mark::Arrived;
            ledger.rows[row].credit = contested.credits[i];
        }
    }
}

void keepBack(Payment& payment, qint64 taken, const QString& name)
{
    payment.extras.push_back({SentenceTerm::Kind::Deduction, -taken, 0, name, {}});
    payment.kind = Payment::Kind::Short;
    payment.gap = taken;
    payment.weighing.guesses.push_back({{}, {}, 1, "deduction:C12", name, 0});
    payment.weighing.count = 1;
    payment.weighing.leader = 1;
    payment.weighing.certain = true;
}

void doubt(Weighing& weighing)
{
    weighing.complete = false;
    weighing.certain = false;
    weighing.inEvery.clear();
}

void markShort(Ledger& ledger, const Payment& payment)
{
    const Weighing& weighing = payment.weighing;
    const bool allPossible = weighing.isEmpty() || !weighing.complete;
    for (const qint32 index : payment.units) {
        for (const quint32 row : rowsOf(ledger, ledger.units[std::size_t(index)]))
            ledger.rows[row].mark = allPossible ? Mark::Possible : Mark::Arrived;
    }
    for (const quint32 row : weighing.inSome)
        ledger.rows[row].mark = Mark::Possible;
    for (const quint32 row : surelyMissing(weighing))
        ledger.rows[row].mark = Mark::Missing;
}

qint64 worthOf(const Ledger& ledger, quint32 row)
{
    return ledger.termsOf(ledger.fact(row).provider).paysGross ? ledger.fact(row).amount : ledger.rows[row].net;
}

std::vector<qint32> splitUnit(Ledger& ledger, qint32 unit, const std::vector<std::vector<quint32>>& parts)
{
    const Unit whole = ledger.units[std::size_t(unit)];
    std::vector<qint32> made;
    quint32 at = whole.begin;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Unit part = whole;
        part.begin = at;
        part.gross = part.net = 0;
        const qint32 index = i == 0 ? unit : qint32(ledger.units.size());
        for (const quint32 row : parts[i]) {
            ledger.order[at++] = row;
            part.gross += ledger.fact(row).amount;
            part.net += ledger.rows[row].net;
            ledger.rows[row].unit = index;
        }
        part.end = at;
        dateUnit(ledger, part);
        if (i == 0)
            ledger.units[std::size_t(unit)] = part;
        else
            ledger.units.push_back(part);
        made.push_back(index);
    }
    return made;
}

std::vector<qint32> creditsInOrder(const Ledger& ledger)
{
    const auto& credits = ledger.books.credits;
    std::vector<qint32> order(credits.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](qint32 a, qint32 b) {
        const CreditFact& x = credits[std::size_t(a)];
        const CreditFact& y = credits[std::size_t(b)];
        return std::tie(x.booked, x.amount, x.second, x.account, x.identity, x.id) < std::tie(y.booked, y.amount, y.second, y.account, y.identity, y.id);
    });
    return order;
}

} // namespace daozhang::reconcile
