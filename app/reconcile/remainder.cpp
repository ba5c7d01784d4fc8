// SPDX-License-Identifier: GPL-3.0-or-later
// Day by day, so that a late credit meets the gaps of the days before it.
#include "app/reconcile/remainder.h"

#include <set>

namespace daozhang::reconcile {

void Remainder::run()
{
    for (std::size_t i = 0; i < m_credits.size();) {
        const qint32 day = credit(m_credits[i]).booked;
        std::vector<qint32> ofDay;
        for (; i < m_credits.size() && credit(m_credits[i]).booked == day; ++i) {
            if (!m_ledger.isFree(std::size_t(m_credits[i])))
                continue;
            if (!settleLate(m_credits[i]))
                ofDay.push_back(m_credits[i]);
        }
        for (const std::vector<qint32>& credits : ofOneProvider(ofDay)) {
            explainDay(day, credits);
            for (const qint32 index : credits) {
                if (m_ledger.isFree(std::size_t(index)))
                    settleLate(index);
            }
        }
    }
    explainEarly();
}

std::vector<std::vector<qint32>> Remainder::ofOneProvider(const std::vector<qint32>& credits) const
{
    // By payer group and currency first, for there are few of those; groups that share a provider are one.
    std::map<std::pair<qint16, qint32>, std::vector<std::size_t>> byPayers;
    for (std::size_t place = 0; place < credits.size(); ++place)
        byPayers[{credit(credits[place]).currency, credit(credits[place]).payers}].push_back(place);
    struct Together { qint16 currency = 0; std::set<int> providers; std::vector<std::size_t> places; };
    std::vector<Together> groups;
    for (const auto& [key, places] : byPayers) {
        const auto& payers = m_ledger.books.payerGroups[std::size_t(key.second)];
        Together own{key.first, {payers.begin(), payers.end()}, places};
        for (Together& other : groups) {
            const bool shares = other.currency == own.currency && std::any_of(own.providers.begin(), own.providers.end(), [&](int provider) { return other.providers.contains(provider); });
            if (!shares)
                continue;
            own.providers.insert(other.providers.begin(), other.providers.end());
            own.places.insert(own.places.end(), other.places.begin(), other.places.end());
            other.places.clear();
        }
        std::erase_if(groups, [](const Together& group) { return group.places.empty(); });
        groups.push_back(std::move(own));
    }
    std::vector<std::vector<qint32>> found;
    for (Together& group : groups) {
        std::sort(group.places.begin(), group.places.end());
        auto& own = found.emplace_back();
        for (const std::size_t place : group.places)
            own.push_back(credits[place]);
    }
    return found;
}

bool Remainder::mayPay(qint32 creditIndex, qint32 unitIndex)
{
    return m_ledger.isOpen(unit(unitIndex)) && m_ledger.mayPay(creditIndex, unit(unitIndex));
}

qint64 Remainder::worthOf(const std::vector<quint32>& rows) const
{
    qint64 sum = 0;
    for (const quint32 row : rows)
        sum += worthOf(row);
    return sum;
}

std::vector<OpenItem> Remainder::openItems(qint32 creditIndex, qint64 amount) const
{
    std::vector<OpenItem> items;
    const CreditFact& at = credit(creditIndex);
    for (const qint32 index : m_gaps) {
        const Payment& payment = m_ledger.payments[std::size_t(index)];
        if (payment.settledBy >= 0 || payment.gap <= 0 || payment.units.empty())
            continue;
        const bool isDue = std::all_of(payment.units.begin(), payment.units.end(), [&](qint32 of) {
            const Unit& owed = m_ledger.units[std::size_t(of)];
            return owed.due <= at.booked || (m_asksEarly && owed.due <= at.booked + kShortAfterDays && m_ledger.isMadeBefore(at, owed));
        });
        const bool isPayer = std::all_of(payment.units.begin(), payment.units.end(), [&](qint32 of) {
            const Unit& owed = m_ledger.units[std::size_t(of)];
            return !m_ledger.bars(owed, creditIndex) && m_ledger.isPayerOf(at, owed);
        });
        if (!isPayer || !isDue || !inPeriod(at, payment))
            continue;
        if (payment.kind == Payment::Kind::Contested) {
            if (payment.credits.size() < payment.items.size())
                items.push_back({payment.gap, index, {}, OpenItem::Kind::Contest});
            continue;
        }
        if (payment.gap < amount) {
            items.push_back({payment.gap, index, {}, OpenItem::Kind::WholeGap});
            continue;
        }
        OpenItem whole{payment.gap, index, missingRows(payment), OpenItem::Kind::WholeGap};
        const std::vector<quint32> missing = whole.rows;
        items.push_back(std::move(whole));
        if (missing.size() < 2)
            continue;
        if (const qint64 sure = worthOf(missing); sure != payment.gap) {
            // All that is told of it, while the rest is one of several.
            if (sure < payment.gap)
                items.push_back({sure, index, missing, OpenItem::Kind::PartOfGap});
            continue;
        }
        for (const quint32 row : missing)
            items.push_back({worthOf(row), index, {row}, OpenItem::Kind::PartOfGap});
        for (std::vector<quint32>& rows : wholeUnits(payment, missing.size()))
            items.push_back({worthOf(rows), index, std::move(rows), OpenItem::Kind::PartOfGap});
    }
    return items;
}

std::vector<std::vector<quint32>> Remainder::wholeUnits(const Payment& payment, std::size_t missing) const
{
    std::vector<std::vector<quint32>> found;
    for (const qint32 index : payment.units) {
        const Unit& of = m_ledger.units[std::size_t(index)];
        const auto isMissing = [&](quint32 row) { return m_ledger.rows[row].mark == Mark::Missing; };
        if (payment.units.size() > 1 && of.size() > 1 && of.size() < missing && std::all_of(m_ledger.order.begin() + of.begin, m_ledger.order.begin() + of.end, isMissing))
            found.push_back(copyOfRows(m_ledger, of));
    }
    return found;
}

bool Remainder::inPeriod(const CreditFact& at, const Payment& payment) const
{
    if (at.periodFrom == 0)
        return true;
    return std::any_of(payment.units.begin(), payment.units.end(), [&](qint32 index) {
        const Unit& of = m_ledger.units[std::size_t(index)];
        return of.clearing >= at.periodFrom && of.clearing <= at.periodTo;
    });
}

std::vector<quint32> Remainder::missingRows(const Payment& payment) const
{
    std::vector<quint32> rows;
    // Asked of every open gap for every deposit that nothing explains: without a copy of the rows.
    for (const qint32 index : payment.units) {
        const Unit& of = m_ledger.units[std::size_t(index)];
        for (quint32 i = of.begin; i < of.end; ++i) {
            if (m_ledger.rows[m_ledger.order[i]].mark == Mark::Missing)
                rows.push_back(m_ledger.order[i]);
        }
    }
    return rows;
}

bool Remainder::settleLate(qint32 creditIndex)
{
    const qint64 amount = left(creditIndex);
    std::vector<OpenItem> items = openItems(creditIndex, amount);
    std::vector<LateWay> ways;
    for (const OpenItem& item : items) {
        if (item.worth == amount)
            ways.push_back({&item});
    }
    addWholeGaps(items, amount, ways);
    if (ways.empty())
        return false;
    const std::vector<UnitSet> lumps = earlierLumps(creditIndex, {}, amount);
    if (ways.size() == 1 && lumps.empty())
        settle(creditIndex, ways.front());
    else
        contestItems(creditIndex, ways, lumps);
    return true;
}

void Remainder::addWholeGaps(std::vector<OpenItem>& items, qint64 amount, std::vector<LateWay>& ways) const
{
    std::vector<OpenItem*> open;
    for (OpenItem& item : items) {
        if (item.kind == OpenItem::Kind::WholeGap)
            open.push_back(&item);
    }
    if (open.size() < 2 || open.size() > 20)
        return;
    for (OpenItem* item : open)
        item->rows = missingRows(m_ledger.payments[std::size_t(item->payment)]);
    const LateWay wholes(open.begin(), open.end());
    std::vector<LateWay> several;
    std::set<const OpenItem*> used;
    const auto add = [&](const LateWay& way) {
        several.push_back(way);
        used.insert(way.begin(), way.end());
    };
    qint64 sum = 0;
    for (std::size_t a = 0; a < wholes.size(); ++a) {
        sum += wholes[a]->worth;
        for (std::size_t b = a + 1; b < wholes.size(); ++b) {
            if (wholes[a]->worth + wholes[b]->worth == amount)
                add({wholes[a], wholes[b]});
        }
    }
    if (wholes.size() > 2 && sum == amount)
        add(wholes);
    // Where one gap is in several of them, which are paid is no choice between them.
    std::size_t held = 0;
    for (const LateWay& way : several)
        held += way.size();
    if (held == used.size())
        ways.insert(ways.end(), several.begin(), several.end());
}

void Remainder::settle(qint32 creditIndex, const LateWay& items)
{
    if (items.front()->kind == OpenItem::Kind::Contest) {
        joinContest(m_ledger, creditIndex, items.front()->payment);
        return;
    }
    const qint32 index = qint32(m_ledger.payments.size());
    Payment late;
    late.kind = Payment::Kind::Late;
    late.credits = {creditIndex};
    for (const OpenItem* item : items) {
        late.late = late.late || unit(m_ledger.payments[std::size_t(item->payment)].units.front()).due < credit(creditIndex).booked;
        Payment& open = m_ledger.payments[std::size_t(item->payment)];
        late.settles = item->payment;
        open.gap -= item->worth;
        const bool names = worthOf(item->rows) == item->worth;
        if (names)
            late.rows.insert(late.rows.end(), item->rows.begin(), item->rows.end());
        else
            late.extras.push_back({SentenceTerm::Kind::OneOf, item->worth, 0, QStringLiteral("late"), possibleRows(open)});
        for (const quint32 row : item->rows) {
            m_ledger.rows[row].mark = Mark::Arrived;
            m_ledger.rows[row].credit = creditIndex;
        }
        if (item->kind == OpenItem::Kind::WholeGap) {
            open.settledBy = creditIndex;
            for (const qint32 of : open.units) {
                for (const quint32 row : rowsOf(m_ledger, unit(of))) {
                    if (m_ledger.rows[row].mark == Mark::Possible)
                        m_ledger.rows[row].mark = Mark::Arrived;
                }
            }
        }
    }
    m_ledger.creditPayment[std::size_t(creditIndex)] = index;
    m_ledger.payments.push_back(std::move(late));
}

std::vector<quint32> Remainder::possibleRows(const Payment& payment) const
{
    std::vector<quint32> rows;
    for (const qint32 index : payment.units) {
        for (const quint32 row : rowsOf(m_ledger, m_ledger.units[std::size_t(index)])) {
            if (m_ledger.rows[row].mark != Mark::Arrived)
                rows.push_back(row);
        }
    }
    return rows;
}

void Remainder::contestItems(qint32 creditIndex, const std::vector<LateWay>& ways, const std::vector<UnitSet>& lumps)
{
    std::vector<std::vector<quint32>> rows;
    std::vector<qint32> credits;
    UnitSet contested;
    UnitSet units;
    for (const LateWay& way : ways) {
        std::vector<quint32> own;
        for (const OpenItem* item : way) {
            Payment& open = m_ledger.payments[std::size_t(item->payment)];
            if (item->kind == OpenItem::Kind::Contest) {
                // Which contest the credit belongs to cannot be told either: they become one.
                rows.insert(rows.end(), open.items.begin(), open.items.end());
                credits.insert(credits.end(), open.credits.begin(), open.credits.end());
                contested.insert(contested.end(), open.units.begin(), open.units.end());
                takeBack(open);
                continue;
            }
            open.gap -= item->worth;
            const bool isNamed = !item->rows.empty() && worthOf(item->rows) == item->worth && (open.gap > 0 || item->kind == OpenItem::Kind::PartOfGap || way.size() > 1);
            const std::vector<quint32> more = isNamed ? item->rows : possibleRows(open);
            own.insert(own.end(), more.begin(), more.end());
            units.insert(units.end(), open.units.begin(), open.units.end());
        }
        if (!own.empty())
            rows.push_back(std::move(own));
    }
    for (const UnitSet& lump : lumps) {
        std::vector<quint32>& own = rows.emplace_back();
        for (const qint32 index : lump) {
            const auto more = rowsOf(m_ledger, unit(index));
            own.insert(own.end(), more.begin(), more.end());
        }
        contested.insert(contested.end(), lump.begin(), lump.end());
    }
    const qint32 index = qint32(m_ledger.payments.size());
    credits.push_back(creditIndex);
    contest(m_ledger, std::move(credits), std::move(rows), contested);
    // Units of a gap stay with the deposits that paid most of them; the contest only remembers whose they are.
    Payment& made = m_ledger.payments.back();
    made.units.insert(made.units.end(), units.begin(), units.end());
    made.late = true;
    m_gaps.push_back(index);
}

UnitSet Remainder::openUnits(qint32 day, qint32 creditIndex)
{
    UnitSet found;
    const auto at = m_openByDue.find(day);
    if (at == m_openByDue.end())
        return found;
    for (const qint32 index : at->second) {
        // What may have come on a day that is in no statement is not looked for in another day's deposit.
        const bool isElsewhere = unit(index).isUncovered && unit(index).due != credit(creditIndex).booked;
        if (!unit(index).apart && !isElsewhere && mayPay(creditIndex, index) && payoutOf(m_ledger, unit(index), FeeMode::Agreed) > 0)
            found.push_back(index);
    }
    return found;
}

UnitSet Remainder::baseFor(qint32 creditIndex)
{
    const CreditFact& at = credit(creditIndex);
    if (at.periodFrom != 0) {
        UnitSet named;
        for (const auto& [due, units] : m_openByDue) {
            for (const qint32 index : units) {
                // Of what may have come on a day that is in no statement, another day's deposit proves nothing missing.
                const bool isElsewhere = unit(index).isUncovered && unit(index).due != at.booked;
                if (!isElsewhere && unit(index).clearing >= at.periodFrom && unit(index).clearing <= at.periodTo && mayPay(creditIndex, index))
                    named.push_back(index);
            }
        }
        // Another day's lump is nobody's guess where the memo says which day it is for.
        return named.empty() ? openUnits(at.booked, creditIndex) : named;
    }
    for (qint32 day = at.booked; day >= at.booked - kShortAfterDays; --day) {
        if (UnitSet found = openUnits(day, creditIndex); !found.empty())
            return found;
    }
    for (auto due = m_openByDue.upper_bound(at.booked); due != m_openByDue.end() && due->first <= at.booked + kShortAfterDays; ++due) {
        UnitSet early = openUnits(due->first, creditIndex);
        std::erase_if(early, [&](qint32 index) { return unit(index).clearing > at.booked; });
        if (!early.empty())
            return early;
    }
    return {};
}

void Remainder::explainDay(qint32 day, std::vector<qint32> credits)
{
    std::map<UnitSet, std::vector<qint32>> byNamed;
    for (const qint32 index : credits) {
        if (credit(index).periodFrom != 0)
            byNamed[baseFor(index)].push_back(index);
    }
    for (const auto& [base, named] : byNamed)
        explainNamed(named, base);
    std::erase_if(credits, [&](qint32 index) { return !m_ledger.isFree(std::size_t(index)) || credit(index).periodFrom != 0; });
    if (credits.empty())
        return;
    UnitSet due;
    for (const qint32 index : credits) {
        const UnitSet own = openUnits(day, index);
        due.insert(due.end(), own.begin(), own.end());
    }
    std::sort(due.begin(), due.end());
    due.erase(std::unique(due.begin(), due.end()), due.end());
    // Deposits of the days before that nothing was due on may be first parts of what is due now.
    for (const qint32 index : m_early) {
        const bool isPart = m_ledger.isFree(std::size_t(index)) && credit(index).currency == credit(credits.front()).currency
                            && std::any_of(due.begin(), due.end(), [&](qint32 of) { return unit(of).clearing <= credit(index).booked && mayPay(index, of); });
        if (isPart)
            credits.push_back(index);
    }
    if (credits.size() == 1 || due.empty()) {
        for (const qint32 index : credits) {
            if (!due.empty() || (!payEarlier(index) && !waits(index)))
                explain(index, baseFor(index));
        }
    } else {
        assign(credits, lumpsOf(due));
    }
    // What is left may pay the lumps of an earlier day, if it does so to the fen, or one of this day and what another lacked.
    for (const qint32 index : credits) {
        if (m_ledger.isFree(std::size_t(index)) && !payEarlier(index))
            bringLate(index, day);
    }
}

void Remainder::bringLate(qint32 creditIndex, qint32 day)
{
    for (const UnitSet& lump : lumpsOf(openUnits(day, creditIndex))) {
        if (isPerSale(lump))
            return;
        if (payoutOf(m_ledger, lump, FeeMode::Agreed) >= left(creditIndex))
            continue;
        const Analysis found = analyse(lump, left(creditIndex), creditIndex);
        if (couldBePaid({creditIndex}, found) && (takeLateInside(creditIndex, found, -found.gap) || takeLateLess(creditIndex, found, -found.gap)))
            return;
    }
}

void Remainder::explainNamed(const std::vector<qint32>& credits, UnitSet base)
{
    // What an earlier one of the day has taken is not there for the next.
    std::erase_if(base, [this](qint32 index) { return !m_ledger.isOpen(unit(index)); });
    if (base.empty())
        return;
    if (credits.size() == 1)
        explain(credits.front(), base);
    else
        assign(credits, lumpsOf(base));
}

bool Remainder::waits(qint32 creditIndex)
{
    const UnitSet base = baseFor(creditIndex);
    const qint32 booked = credit(creditIndex).booked;
    const bool fits = !base.empty() && unit(base.front()).due <= booked && !analyse(base, left(creditIndex), creditIndex).weighing.isEmpty();
    if (fits)
        return false;
    for (auto due = m_openByDue.upper_bound(booked); due != m_openByDue.end() && due->first <= booked + kShortAfterDays; ++due) {
        for (const qint32 index : openUnits(due->first, creditIndex)) {
            if (unit(index).clearing > booked || payoutOf(m_ledger, unit(index), FeeMode::Agreed) <= left(creditIndex))
                continue;
            m_early.push_back(creditIndex);
            return true;
        }
    }
    return false;
}

void Remainder::explainEarly()
{
    for (const qint32 index : m_early) {
        if (!m_ledger.isFree(std::size_t(index)))
            continue;
        const UnitSet base = baseFor(index);
        if (base.empty())
            continue;
        Analysis found = analyse(base, left(index), index);
        // The rest of what is not due yet may come by its day.
        if (unit(base.front()).due >= m_ledger.books.asOf && found.gap > 0)
            doubt(found.weighing);
        conclude({index}, std::move(found));
    }
    // What is left was looked at before these gaps were known, and a part that came before its day before any were.
    m_asksEarly = true;
    for (const qint32 index : m_credits) {
        if (m_ledger.isFree(std::size_t(index)))
            settleLate(index);
    }
}

bool Remainder::payEarlier(qint32 creditIndex)
{
    std::vector<UnitSet> ways;
    const qint32 booked = credit(creditIndex).booked;
    for (auto day = m_openByDue.lower_bound(booked - kLateDays); day != m_openByDue.end() && day->first < booked; ++day) {
        std::map<std::pair<int, qint64>, std::pair<qint64, UnitSet>> byKey;
        std::pair<qint64, UnitSet> all;
        for (const qint32 index : openUnits(day->first, creditIndex)) {
            for (auto* part : {&byKey[{unit(index).provider, unit(index).key}], &all}) {
                part->first += payoutOf(m_ledger, unit(index), FeeMode::Agreed);
                part->second.push_back(index);
            }
        }
        for (auto& [key, part] : byKey) {
            if (part.first == left(creditIndex))
                ways.push_back(part.second);
        }
        if (byKey.size() > 1 && all.first == left(creditIndex))
            ways.push_back(all.second);
    }
    if (ways.size() != 1)
        return false;
    pay(m_ledger, {creditIndex}, ways.front());
    return true;
}

void Remainder::explain(qint32 creditIndex, const UnitSet& base)
{
    if (base.empty())
        return;
    // One deposit a sale: a sum that equals none of several is nobody's, unless it is plainly a lump after all.
    if (isPerSale(base) && base.size() > 1 && left(creditIndex) * 2 < payoutOf(m_ledger, base, FeeMode::Agreed))
        return;
    conclude({creditIndex}, analyse(base, left(creditIndex), creditIndex));
}

void matchTheRest(Ledger& ledger) { Remainder(ledger).run(); }

} // namespace daozhang::reconcile
