// SPDX-License-Identifier: GPL-3.0-or-later
// A person's word goes before whatever the matcher would find.
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <unordered_map>

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

qint32 creditById(const Ledger& ledger, qint64 id)
{
    for (std::size_t i = 0; i < ledger.books.credits.size(); ++i) {
        if (ledger.books.credits[i].id == id)
            return qint32(i);
    }
    return -1;
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

/// Takes a row out of its unit into one of its own.
void singleOut(Ledger& ledger, quint32 row, qint32 barredCredit)
{
    Unit& from = ledger.units[std::size_t(ledger.rows[row].unit)];
    if (from.size() == 1) {
        from.barredCredit = barredCredit;
        return;
    }
    const auto begin = ledger.order.begin() + from.begin;
    const auto end = ledger.order.begin() + from.end;
    std::rotate(std::find(begin, end, row), std::find(begin, end, row) + 1, end);
    Unit own = from;
    own.begin = from.end - 1;
    own.gross = ledger.fact(row).amount;
    own.net = ledger.rows[row].net;
    own.barredCredit = barredCredit;
    --from.end;
    from.gross -= own.gross;
    from.net -= own.net;
    ledger.rows[row].unit = qint32(ledger.units.size());
    ledger.units.push_back(own);
}

void match(Ledger& ledger, qint32 credit, const std::vector<quint32>& rows)
{
    qint64 net = 0;
    qint64 gross = 0;
    for (const quint32 row : rows) {
        net += ledger.rows[row].net;
        gross += ledger.fact(row).amount;
    }
    qint64& left = ledger.creditLeft[std::size_t(credit)];
    // Paid gross is believed only when it is exact; else the terms say what each sale is worth.
    const bool asGross = left != net && left == gross;
    Payment payment;
    payment.kind = Payment::Kind::ByPerson;
    payment.credits = {credit};
    payment.rows = rows;
    payment.feeMode = asGross ? FeeMode::Other : FeeMode::Agreed;
    left -= asGross ? gross : net;
    for (const quint32 row : rows) {
        singleOut(ledger, row, -1);
        ledger.units[std::size_t(ledger.rows[row].unit)].payment = qint32(ledger.payments.size());
        ledger.rows[row].mark = Mark::Arrived;
        ledger.rows[row].credit = credit;
    }
    if (left <= 0)
        ledger.creditPayment[std::size_t(credit)] = qint32(ledger.payments.size());
    ledger.payments.push_back(std::move(payment));
}

} // namespace

void applyExclusions(Ledger& ledger)
{
    const auto rows = rowsById(ledger);
    for (const DecisionFact& decision : ledger.books.decisions) {
        const bool first = decision.kind == Decision::Kind::IsDuplicate;
        const bool takesOut = first || decision.kind == Decision::Kind::Exclude || (decision.kind == Decision::Kind::NotOurs && decision.deposit == 0);
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
    if (ledger.books.decisions.empty())
        return;
    const auto rows = rowsById(ledger);
    for (const DecisionFact& decision : ledger.books.decisions) {
        const qint32 credit = decision.deposit ? creditById(ledger, decision.deposit) : -1;
        if (credit < 0)
            continue;
        if (decision.kind == Decision::Kind::NotOurs) {
            ledger.notOurs[std::size_t(credit)] = 1;
            continue;
        }
        std::vector<quint32> open;
        for (const qint64 id : decision.sales) {
            const auto found = rows.find(id);
            if (found == rows.end())
                continue;
            const quint32 row = counting(ledger, found->second);
            if (ledger.rows[row].mark == Mark::Open && ledger.rows[row].unit >= 0)
                open.push_back(row);
        }
        if (decision.kind == Decision::Kind::Match && !open.empty())
            match(ledger, credit, open);
        else if (decision.kind == Decision::Kind::Unmatch) {
            for (const quint32 row : open)
                singleOut(ledger, row, credit);
        }
    }
}

} // namespace daozhang::reconcile
