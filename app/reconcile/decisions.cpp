// SPDX-License-Identifier: GPL-3.0-or-later
// A person's word goes before whatever the matcher would find.
#include "app/reconcile/weighing.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace daozhang::reconcile {

namespace {

std::unordered_map<qint64, quint32> rowsById(const Ledger& ledger)
{
    std::unordered_map<qint64, quint32> wanted;
    for (const DecisionFact& decision : ledger.books.decisions) {
        for (const qint64 id : decision.sales)
            wanted.emplace(id, quint32(-1));
    }
    if (wanted.empty())
        return wanted;
    for (quint32 row = 0; row < ledger.rows.size(); ++row) {
        if (const auto found = wanted.find(ledger.fact(row).id); found != wanted.end())
            found->second = row;
    }
    std::erase_if(wanted, [](const auto& entry) { return entry.second == quint32(-1); });
    return wanted;
}

using CreditsById = std::unordered_map<qint64, qint32>;

CreditsById creditsById(const Ledger& ledger)
{
    CreditsById found;
    for (std::size_t i = 0; i < ledger.books.credits.size(); ++i)
        found.emplace(ledger.books.credits[i].id, qint32(i));
    return found;
}

qint32 creditById(const CreditsById& credits, qint64 id)
{
    const auto found = credits.find(id);
    return found == credits.end() ? -1 : found->second;
}

/// The row that counts: a person may point at either copy of a transaction.
quint32 counting(const Ledger& ledger, quint32 row)
{
    return ledger.rows[row].cause == Cause::Twin && ledger.rows[row].twin >= 0 ? quint32(ledger.rows[row].twin) : row;
}

void exclude(Row& row, Cause cause)
{
    row.mark = Mark::OutOfCount;
    row.state = SaleState::Excluded;
    row.cause = cause;
}

/// Remembers that a person said that the credit does not pay the unit.
void bar(Ledger& ledger, qint32 unitIndex, qint32 credit)
{
    Unit& unit = ledger.units[std::size_t(unitIndex)];
    if (ledger.bars(unit, credit))
        return;
    std::vector<qint32> barred = unit.barred >= 0 ? ledger.barred[std::size_t(unit.barred)] : std::vector<qint32>();
    barred.push_back(credit);
    unit.barred = qint32(ledger.barred.size());
    ledger.barred.push_back(std::move(barred));
}

/// Takes rows out of their unit, each into a unit of its own. What is left keeps the unit, and its order.
void singleOut(Ledger& ledger, qint32 unitIndex, const std::vector<quint32>& rows)
{
    const Unit whole = ledger.units[std::size_t(unitIndex)];
    if (whole.size() == 1)
        return;
    const std::unordered_set<quint32> taken(rows.begin(), rows.end());
    const auto begin = ledger.order.begin() + whole.begin;
    const auto end = ledger.order.begin() + whole.end;
    const auto own = std::stable_partition(begin, end, [&](quint32 row) { return !taken.contains(row); });
    const auto cut = [&](quint32 from, quint32 past) {
        Unit part = whole;
        part.begin = from;
        part.end = past;
        part.gross = part.net = 0;
        for (quint32 i = from; i < past; ++i) {
            part.gross += ledger.fact(ledger.order[i]).amount;
            part.net += ledger.rows[ledger.order[i]].net;
        }
        dateUnit(ledger, part);
        return part;
    };
    const quint32 first = quint32(own - ledger.order.begin());
    if (first > whole.begin)
        ledger.units[std::size_t(unitIndex)] = cut(whole.begin, first);
    for (quint32 i = first; i < whole.end; ++i) {
        const bool staysHere = first == whole.begin && i == first;
        const qint32 index = staysHere ? unitIndex : qint32(ledger.units.size());
        ledger.rows[ledger.order[i]].unit = index;
        if (staysHere)
            ledger.units[std::size_t(index)] = cut(i, i + 1);
        else
            ledger.units.push_back(cut(i, i + 1));
    }
}

void singleOut(Ledger& ledger, const std::vector<quint32>& rows)
{
    std::map<qint32, std::vector<quint32>> byUnit;
    for (const quint32 row : rows)
        byUnit[ledger.rows[row].unit].push_back(row);
    for (const auto& [unit, members] : byUnit)
        singleOut(ledger, unit, members);
}

/// Units that hold these rows and nothing else: whole ones stay whole, of others each row gets one of its own.
std::vector<qint32> unitsOf(Ledger& ledger, const std::vector<quint32>& rows)
{
    std::map<qint32, std::vector<quint32>> byUnit;
    for (const quint32 row : rows)
        byUnit[ledger.rows[row].unit].push_back(row);
    std::vector<qint32> units;
    for (const auto& [unit, members] : byUnit) {
        if (members.size() == ledger.units[std::size_t(unit)].size()) {
            units.push_back(unit);
            continue;
        }
        singleOut(ledger, unit, members);
        for (const quint32 row : members)
            units.push_back(ledger.rows[row].unit);
    }
    return units;
}

struct Share
{
    qint32 credit = -1;
    qint64 amount = 0;
};

/// The rows arrived with the shares, because a person says so.
void payByPerson(Ledger& ledger, const std::vector<Share>& shares, const std::vector<quint32>& rows, FeeMode mode)
{
    const qint32 index = qint32(ledger.payments.size());
    Payment payment;
    payment.kind = Payment::Kind::ByPerson;
    payment.rows = rows;
    payment.feeMode = mode;
    for (const Share& share : shares) {
        payment.credits.push_back(share.credit);
        payment.shares.push_back(share.amount);
        qint64& left = ledger.creditLeft[std::size_t(share.credit)];
        left -= share.amount;
        if (left <= 0)
            ledger.creditPayment[std::size_t(share.credit)] = index;
    }
    singleOut(ledger, rows);
    for (const quint32 row : rows) {
        ledger.units[std::size_t(ledger.rows[row].unit)].payment = index;
        ledger.rows[row].mark = Mark::Arrived;
        ledger.rows[row].cause = Cause::ByPerson;
        ledger.rows[row].credit = shares.front().credit;
    }
    ledger.payments.push_back(std::move(payment));
}

struct Worth
{
    qint64 net = 0;
    qint64 gross = 0;
};

Worth worthOfAll(const Ledger& ledger, const std::vector<quint32>& rows)
{
    Worth worth;
    for (const quint32 row : rows) {
        worth.net += worthOf(ledger, row);
        worth.gross += ledger.fact(row).amount;
    }
    return worth;
}

/// The money of the rows came in these parts. Of more than the rows are worth by now the rest is free again.
void split(Ledger& ledger, std::vector<Share> shares, const std::vector<quint32>& rows)
{
    const Worth worth = worthOfAll(ledger, rows);
    qint64 came = 0;
    for (const Share& share : shares)
        came += share.amount;
    const bool asGross = came != worth.net && came == worth.gross;
    qint64 open = asGross ? worth.gross : worth.net;
    for (Share& share : shares) {
        share.amount = std::min(share.amount, std::max<qint64>(open, 0));
        open -= share.amount;
    }
    std::erase_if(shares, [](const Share& share) { return share.amount == 0; });
    if (!shares.empty())
        payByPerson(ledger, shares, rows, asGross ? FeeMode::Other : FeeMode::Agreed);
}

/// These rows and these credits are one lump: what is short of it is weighed, what is over it is shown.
void together(Ledger& ledger, std::vector<Share> shares, const std::vector<quint32>& rows)
{
    const Worth worth = worthOfAll(ledger, rows);
    qint64 came = 0;
    for (const Share& share : shares)
        came += share.amount;
    if (came >= worth.net || came == worth.gross) {
        const bool asGross = came != worth.net && came == worth.gross;
        qint64 open = asGross ? worth.gross : worth.net;
        for (Share& share : shares) {
            share.amount = std::min(share.amount, open);
            open -= share.amount;
        }
        payByPerson(ledger, shares, rows, asGross ? FeeMode::Other : FeeMode::Agreed);
        // What is over belongs to nobody else.
        for (const Share& share : shares)
            ledger.creditPayment[std::size_t(share.credit)] = qint32(ledger.payments.size()) - 1;
        return;
    }
    Payment payment;
    payment.kind = Payment::Kind::ByPerson;
    payment.gap = worth.net - came;
    payment.units = unitsOf(ledger, rows);
    std::vector<quint32> inOrder = rows;
    std::sort(inOrder.begin(), inOrder.end(), [&](quint32 a, quint32 b) { return contentLess(ledger, a, b); });
    Base base;
    base.gap = payment.gap;
    for (const quint32 row : inOrder) {
        base.rows.push_back({row, worthOf(ledger, row), ledger.rows[row].unit});
        ledger.rows[row].credit = shares.front().credit;
    }
    payment.weighing = weigh(ledger, {base}, rateIn(rows.size(), 0), {});
    const qint32 index = qint32(ledger.payments.size());
    for (const Share& share : shares) {
        payment.credits.push_back(share.credit);
        ledger.creditPayment[std::size_t(share.credit)] = index;
    }
    for (const qint32 unit : payment.units)
        ledger.units[std::size_t(unit)].payment = index;
    markShort(ledger, payment);
    for (const quint32 row : rows) {
        if (ledger.rows[row].mark == Mark::Arrived)
            ledger.rows[row].cause = Cause::ByPerson;
    }
    ledger.payments.push_back(std::move(payment));
}

void match(Ledger& ledger, qint32 credit, const std::vector<quint32>& rows)
{
    const Worth worth = worthOfAll(ledger, rows);
    const qint64 left = ledger.creditLeft[std::size_t(credit)];
    // Paid gross is believed only when it is exact; else the terms say what each sale is worth.
    // A fee may be missing from what a person matched; as much as one of the sales is weighed as in any short deposit.
    const bool lacksASale = left != worth.gross && std::any_of(rows.begin(), rows.end(), [&](quint32 row) { return worthOf(ledger, row) > 0 && worthOf(ledger, row) <= worth.net - left; });
    if (lacksASale && left > 0)
        return together(ledger, {{credit, left}}, rows);
    const bool asGross = left != worth.net && left == worth.gross;
    payByPerson(ledger, {{credit, asGross ? worth.gross : worth.net}}, rows, asGross ? FeeMode::Other : FeeMode::Agreed);
}

/// A part of a deposit that is no payout: rent, a transfer of our own.
void setAside(Ledger& ledger, const Share& share)
{
    Payment payment;
    payment.kind = Payment::Kind::ByPerson;
    payment.credits = {share.credit};
    payment.shares = {share.amount};
    payment.extras.push_back({SentenceTerm::Kind::Deduction, share.amount, 0, QStringLiteral("aside"), {}});
    qint64& left = ledger.creditLeft[std::size_t(share.credit)];
    left -= share.amount;
    if (left <= 0)
        ledger.creditPayment[std::size_t(share.credit)] = qint32(ledger.payments.size());
    ledger.payments.push_back(std::move(payment));
}

/// Shares in the order of their credits; an amount of zero becomes what is left.
std::vector<Share> sharesOf(const Ledger& ledger, const DecisionFact& decision, const CreditsById& credits)
{
    std::vector<Share> shares;
    for (const DecisionFact::Share& share : decision.shares) {
        if (const qint32 credit = creditById(credits, share.deposit); credit >= 0)
            shares.push_back({credit, share.amount != 0 ? share.amount : std::max<qint64>(0, ledger.creditLeft[std::size_t(credit)])});
    }
    std::sort(shares.begin(), shares.end(), [&](const Share& a, const Share& b) {
        const CreditFact& one = ledger.books.credits[std::size_t(a.credit)];
        const CreditFact& other = ledger.books.credits[std::size_t(b.credit)];
        return std::tuple(one.booked, one.amount, one.identity) < std::tuple(other.booked, other.amount, other.identity);
    });
    return shares;
}

/// Rows of a decision that nothing else took: twins lead to the row that counts.
std::vector<quint32> openRows(const Ledger& ledger, const DecisionFact& decision, const std::unordered_map<qint64, quint32>& rows)
{
    std::vector<quint32> open;
    std::unordered_set<quint32> known;
    for (const qint64 id : decision.sales) {
        const auto found = rows.find(id);
        if (found == rows.end())
            continue;
        const quint32 row = counting(ledger, found->second);
        if (ledger.rows[row].mark == Mark::Open && ledger.rows[row].unit >= 0 && known.insert(row).second)
            open.push_back(row);
    }
    return open;
}

void apply(Ledger& ledger, const DecisionFact& decision, const std::vector<quint32>& open, const CreditsById& credits)
{
    using Kind = Decision::Kind;
    if (decision.kind == Kind::Split || decision.kind == Kind::Together) {
        const std::vector<Share> shares = sharesOf(ledger, decision, credits);
        if (!shares.empty() && !open.empty())
            decision.kind == Kind::Split ? split(ledger, shares, open) : together(ledger, shares, open);
        return;
    }
    if (decision.kind == Kind::NotOurs && !decision.shares.empty()) {
        for (const Share& share : sharesOf(ledger, decision, credits))
            setAside(ledger, share);
        return;
    }
    const qint32 credit = decision.deposit ? creditById(credits, decision.deposit) : -1;
    if (credit < 0)
        return;
    if (decision.kind == Kind::NotOurs)
        ledger.notOurs[std::size_t(credit)] = kNoPayout;
    else if (decision.kind == Kind::Match && !open.empty())
        match(ledger, credit, open);
    else if (decision.kind == Kind::Unmatch) {
        for (const qint32 unit : unitsOf(ledger, open))
            bar(ledger, unit, credit);
    }
}

} // namespace

void applyExclusions(Ledger& ledger)
{
    const auto rows = rowsById(ledger);
    for (const DecisionFact& decision : ledger.books.decisions) {
        const bool first = decision.kind == Decision::Kind::IsDuplicate;
        const bool takesOut = first || decision.kind == Decision::Kind::Exclude || (decision.kind == Decision::Kind::NotOurs && decision.deposit == 0 && decision.shares.empty());
        if (!takesOut)
            continue;
        // "Is a duplicate": the first one named stays, the others go.
        for (std::size_t i = first ? 1 : 0; i < decision.sales.size(); ++i) {
            const auto found = rows.find(decision.sales[i]);
            if (found == rows.end())
                continue;
            exclude(ledger.rows[found->second], first ? Cause::C24 : decision.kind == Decision::Kind::NotOurs ? Cause::C14 : Cause::ByPerson);
            const auto kept = first ? rows.find(decision.sales.front()) : rows.end();
            if (kept != rows.end())
                ledger.rows[found->second].twin = qint32(kept->second);
        }
    }
}

void applyMatches(Ledger& ledger)
{
    const std::size_t credits = ledger.books.credits.size();
    ledger.creditPayment.assign(credits, -1);
    ledger.notOurs.assign(credits, 0);
    ledger.creditLeft.resize(credits);
    for (std::size_t i = 0; i < credits; ++i)
        ledger.creditLeft[i] = ledger.books.credits[i].amount;
    for (std::size_t i = 0; i < credits; ++i)
        ledger.notOurs[i] = ledger.books.credits[i].saysOther ? kOtherPurpose : 0;
    if (ledger.books.decisions.empty())
        return;
    const auto rows = rowsById(ledger);
    const CreditsById byId = creditsById(ledger);
    for (const DecisionFact& decision : ledger.books.decisions)
        apply(ledger, decision, openRows(ledger, decision, rows), byId);
}

} // namespace daozhang::reconcile
