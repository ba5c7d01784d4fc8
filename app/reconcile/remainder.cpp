// SPDX-License-Identifier: GPL-3.0-or-later
// Day by day, so that a late credit meets the gaps of the days before it.
#include "app/reconcile/remainder.h"

namespace daozhang::reconcile {

void Remainder::run()
{
    for (std::size_t i = 0; i < m_credits.size();) {
        const qint32 day = credit(m_credits[i]).booked;
        std::map<std::pair<qint32, qint16>, std::vector<qint32>> byPayers;  // and currency: sums are of one
        for (; i < m_credits.size() && credit(m_credits[i]).booked == day; ++i) {
            if (!m_ledger.isFree(std::size_t(m_credits[i])))
                continue;
            if (!settleLate(m_credits[i]))
                byPayers[{credit(m_credits[i]).payers, credit(m_credits[i]).currency}].push_back(m_credits[i]);
        }
        for (auto& [payers, credits] : byPayers) {
            explainDay(day, credits);
            for (const qint32 index : credits) {
                if (m_ledger.isFree(std::size_t(index)))
                    settleLate(index);
            }
        }
    }
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

std::vector<OpenItem> Remainder::openItems(qint32 creditIndex) const
{
    std::vector<OpenItem> items;
    const CreditFact& at = credit(creditIndex);
    for (const qint32 index : m_gaps) {
        const Payment& payment = m_ledger.payments[std::size_t(index)];
        if (payment.settledBy >= 0 || payment.gap <= 0 || payment.units.empty())
            continue;
        const bool isDue = std::all_of(payment.units.begin(), payment.units.end(), [&](qint32 of) { return m_ledger.units[std::size_t(of)].due <= at.booked; });
        if (!m_ledger.mayPay(creditIndex, payment.units) || !isDue || !inPeriod(at, payment))
            continue;
        if (payment.kind == Payment::Kind::Contested) {
            if (payment.credits.size() < payment.items.size())
                items.push_back({payment.gap, index, {}, OpenItem::Kind::Contest});
            continue;
        }
        OpenItem whole{payment.gap, index, missingRows(payment), OpenItem::Kind::WholeGap};
        const std::vector<quint32> missing = whole.rows;
        items.push_back(std::move(whole));
        if (missing.size() < 2 || worthOf(missing) != payment.gap)
            continue;
        for (const quint32 row : missing)
            items.push_back({worthOf(row), index, {row}, OpenItem::Kind::PartOfGap});
    }
    return items;
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
    const std::vector<OpenItem> items = openItems(creditIndex);
    std::vector<const OpenItem*> fitting;
    for (const OpenItem& item : items) {
        if (item.worth == amount)
            fitting.push_back(&item);
    }
    if (fitting.size() == 1) {
        settle(creditIndex, {fitting.front()});
        return true;
    }
    if (fitting.size() > 1) {
        contestItems(creditIndex, fitting);
        return true;
    }
    // Several gaps at once: two of them, or all; only when there is a single way.
    std::vector<const OpenItem*> wholes;
    for (const OpenItem& item : items) {
        if (item.kind == OpenItem::Kind::WholeGap)
            wholes.push_back(&item);
    }
    if (wholes.size() < 2 || wholes.size() > 20)
        return false;
    std::vector<std::vector<const OpenItem*>> ways;
    qint64 sum = 0;
    for (std::size_t a = 0; a < wholes.size(); ++a) {
        sum += wholes[a]->worth;
        for (std::size_t b = a + 1; b < wholes.size(); ++b) {
            if (wholes[a]->worth + wholes[b]->worth == amount)
                ways.push_back({wholes[a], wholes[b]});
        }
    }
    if (wholes.size() > 2 && sum == amount)
        ways.push_back(wholes);
    if (ways.size() != 1)
        return false;
    settle(creditIndex, ways.front());
    return true;
}

void Remainder::settle(qint32 creditIndex, const std::vector<const OpenItem*>& items)
{
    if (items.front()->kind == OpenItem::Kind::Contest) {
        joinContest(creditIndex, items.front()->payment);
        return;
    }
    const qint32 index = qint32(m_ledger.payments.size());
    Payment late;
    late.kind = Payment::Kind::Late;
    late.credits = {creditIndex};
    late.late = true;
    for (const OpenItem* item : items) {
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

void Remainder::joinContest(qint32 creditIndex, qint32 payment)
{
    Payment& contested = m_ledger.payments[std::size_t(payment)];
    contested.credits.push_back(creditIndex);
    m_ledger.creditPayment[std::size_t(creditIndex)] = payment;
    if (contested.credits.size() < contested.items.size())
        return;
    contested.settledBy = creditIndex;
    // As many deposits as items: every one has its own, whichever it is.
    for (std::size_t i = 0; i < contested.items.size(); ++i) {
        for (const quint32 row : contested.items[i]) {
            m_ledger.rows[row].mark = Mark::Arrived;
            m_ledger.rows[row].credit = contested.credits[i];
        }
    }
}

void Remainder::contestItems(qint32 creditIndex, const std::vector<const OpenItem*>& fitting)
{
    std::vector<std::vector<quint32>> rows;
    std::vector<qint32> credits;
    UnitSet contested;
    UnitSet units;
    for (const OpenItem* item : fitting) {
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
        const bool isNamed = !item->rows.empty() && worthOf(item->rows) == item->worth && open.gap > 0;
        rows.push_back(isNamed ? item->rows : possibleRows(open));
        units.insert(units.end(), open.units.begin(), open.units.end());
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
                if (unit(index).clearing >= at.periodFrom && unit(index).clearing <= at.periodTo && mayPay(creditIndex, index))
                    named.push_back(index);
            }
        }
        if (!named.empty())
            return named;
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
    for (const qint32 index : credits) {
        if (credit(index).periodFrom != 0)
            explain(index, baseFor(index));
    }
    std::erase_if(credits, [&](qint32 index) { return !m_ledger.isFree(std::size_t(index)) || credit(index).periodFrom != 0; });
    if (credits.empty())
        return;
    const UnitSet due = openUnits(day, credits.front());
    if (credits.size() == 1 || due.empty()) {
        for (const qint32 index : credits) {
            if (!due.empty() || !payEarlier(index))
                explain(index, baseFor(index));
        }
    } else if (due.size() == 1) {
        explainTogether(credits, due.front());
    } else {
        assign(credits, due);
    }
    // What is left may pay the lumps of an earlier day, if it does so to the fen.
    for (const qint32 index : credits) {
        if (m_ledger.isFree(std::size_t(index)))
            payEarlier(index);
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
    pay(m_ledger, {creditIndex}, ways.front(), FeeMode::Agreed, 0);
    return true;
}

void Remainder::explain(qint32 creditIndex, const UnitSet& base)
{
    if (base.empty())
        return;
    // One deposit a sale: a sum that equals none of several is nobody's, unless it is plainly a lump after all.
    qint64 all = 0;
    for (const qint32 index : base)
        all += payoutOf(m_ledger, unit(index), FeeMode::Agreed);
    if (isPerSale(base) && base.size() > 1 && left(creditIndex) * 2 < all)
        return;
    conclude({creditIndex}, analyse(base, left(creditIndex), creditIndex));
}

void Remainder::explainTogether(const std::vector<qint32>& credits, qint32 unitIndex)
{
    std::vector<std::pair<std::vector<qint32>, Analysis>> ways;
    qint64 sum = 0;
    for (const qint32 index : credits) {
        sum += left(index);
        if (mayPay(index, unitIndex))
            ways.push_back({{index}, analyse({unitIndex}, left(index), index, Depth::Leader)});
    }
    if (credits.size() <= kMostDeposits)
        ways.push_back({credits, analyse({unitIndex}, sum, credits.back(), Depth::Leader)});
    std::erase_if(ways, [](const auto& way) { return way.second.gap <= 0 || way.second.score() <= 0; });
    if (ways.empty()) {
        // Nothing fits: the largest that the lump can hold stands for it.
        qint32 largest = -1;
        for (const qint32 index : credits) {
            if (left(index) <= payoutOf(m_ledger, unit(unitIndex), FeeMode::Agreed) && (largest < 0 || left(index) >= left(largest)))
                largest = index;
        }
        explain(largest < 0 ? credits.back() : largest, {unitIndex});
        return;
    }
    std::stable_sort(ways.begin(), ways.end(), [](const auto& a, const auto& b) { return a.second.score() > b.second.score(); });
    const std::vector<qint32>& paying = ways.front().first;
    Analysis best = analyse({unitIndex}, paying.size() == 1 ? left(paying.front()) : sum, paying.back());
    if (ways.size() > 1 && best.score() < ways[1].second.score() * kAssertOdds)
        doubt(best);
    conclude(paying, std::move(best));
}

void Remainder::doubt(Analysis& found)
{
    found.weighing.complete = false;
    found.weighing.certain = false;
    found.weighing.inEvery.clear();
}

void Remainder::assign(const std::vector<qint32>& credits, const UnitSet& due)
{
    if (credits.size() > kMostDeposits || due.size() > kMostUnits || isPerSale(due)) {
        if (isPerSale(due))
            return;
        for (const qint32 index : credits) {
            const qint32 nearest = nearestUnit(index, due);
            if (nearest >= 0)
                explain(index, {nearest});
        }
        return;
    }
    if (payTogether(credits, due))
        return;
    std::vector<std::vector<Analysis>> table;
    for (const qint32 index : credits) {
        auto& line = table.emplace_back();
        for (const qint32 of : due)
            line.push_back(mayPay(index, of) ? analyse({of}, left(index), index, Depth::Leader) : Analysis{});
    }
    std::vector<int> chosen(credits.size(), -1);
    std::vector<int> best;
    double bestScore = -1;
    double secondScore = -1;
    pairUp(table, 0, chosen, 1.0, best, bestScore, secondScore);
    if (best.empty())
        return;
    const bool asserted = bestScore >= secondScore * kAssertOdds;
    // All are weighed before the first is concluded: a conclusion takes up refunds that others may have been for.
    std::vector<Analysis> chosenOnes;
    for (std::size_t i = 0; i < credits.size(); ++i)
        chosenOnes.push_back(best[i] < 0 ? Analysis{} : analyse({due[std::size_t(best[i])]}, left(credits[i]), credits[i]));
    for (std::size_t i = 0; i < credits.size(); ++i) {
        if (best[i] < 0)
            continue;
        Analysis& found = chosenOnes[i];
        if (!asserted && found.gap != 0)
            doubt(found);
        conclude({credits[i]}, std::move(found));
    }
}

bool Remainder::payTogether(const std::vector<qint32>& credits, const UnitSet& due)
{
    for (std::size_t a = 0; a < credits.size(); ++a) {
        for (std::size_t b = a + 1; b < credits.size(); ++b) {
            for (const qint32 of : due) {
                if (!mayPay(credits[a], of) || !mayPay(credits[b], of))
                    continue;
                const qint64 together = left(credits[a]) + left(credits[b]);
                Analysis found = analyse({of}, together, credits[b], Depth::Leader);
                if (found.gap <= 0 || found.weighing.isEmpty() || !found.weighing.guesses.front().missing.empty() || found.weighing.leader < kKnownDeduction)
                    continue;
                found = analyse({of}, together, credits[b]);
                if (found.gap <= 0 || !isNoLoss(found.weighing) || found.weighing.leader < kKnownDeduction)
                    continue;
                conclude({credits[a], credits[b]}, std::move(found));
                std::vector<qint32> others = credits;
                std::erase_if(others, [this](qint32 index) { return !m_ledger.isFree(std::size_t(index)); });
                UnitSet open = due;
                std::erase_if(open, [this](qint32 index) { return !m_ledger.isOpen(unit(index)); });
                if (!others.empty() && !open.empty())
                    assign(others, open);
                return true;
            }
        }
    }
    return false;
}

void Remainder::pairUp(const std::vector<std::vector<Analysis>>& table, std::size_t at, std::vector<int>& chosen, double score, std::vector<int>& best, double& bestScore,
            double& secondScore)
{
    if (at == table.size()) {
        if (score > bestScore) {
            secondScore = bestScore;
            bestScore = score;
            best = chosen;
        } else {
            secondScore = std::max(secondScore, score);
        }
        return;
    }
    for (int i = -1; i < int(table[at].size()); ++i) {
        double weight = 1e-9;  // left unexplained
        if (i >= 0) {
            const Analysis& candidate = table[at][std::size_t(i)];
            if (candidate.units.empty() || candidate.gap < 0 || std::find(chosen.begin(), chosen.begin() + qint64(at), i) != chosen.begin() + qint64(at))
                continue;
            // A gap that nothing fits is worth little, the less the larger it is.
            const double share = double(candidate.gap) / double(std::max<qint64>(candidate.expected, 1));
            weight = candidate.score() > 0 ? candidate.score() : 1e-7 * std::max(0.0, 1.0 - share);
            if (weight <= 0)
                continue;
        }
        chosen[at] = i;
        pairUp(table, at + 1, chosen, score * weight, best, bestScore, secondScore);
    }
    chosen[at] = -1;
}

qint32 Remainder::nearestUnit(qint32 creditIndex, const UnitSet& due)
{
    qint32 nearest = -1;
    qint64 least = 0;
    for (const qint32 index : due) {
        const qint64 gap = payoutOf(m_ledger, unit(index), FeeMode::Agreed) - left(creditIndex);
        if (mayPay(creditIndex, index) && gap >= 0 && (nearest < 0 || gap < least)) {
            nearest = index;
            least = gap;
        }
    }
    return nearest;
}

void matchTheRest(Ledger& ledger) { Remainder(ledger).run(); }

} // namespace daozhang::reconcile
