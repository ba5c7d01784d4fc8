// SPDX-License-Identifier: GPL-3.0-or-later
// What is left when everything exact is taken: late credits that pay what was open, lumps that are short or over.
// Day by day, so that a late credit meets the gaps of the days before it.
#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"
#include "app/reconcile/weighing.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace daozhang::reconcile {

namespace {

using UnitSet = std::vector<qint32>;

/// A lump whose day has passed is looked for in deposits of this many days after it.
constexpr int kShortAfterDays = 10;
/// A whole lump is looked for in later deposits for so long.
constexpr int kLateDays = 60;
constexpr std::size_t kMostDeposits = 4;
constexpr std::size_t kMostUnits = 6;
/// Of so many lumps in one deposit every choice of whole ones is tried.
constexpr std::size_t kMostWhole = 8;
/// A deposit of less than this part of a lump, with nothing that fits the gap, is not taken for it.
constexpr qint64 kLeastPart = 5;

/// Something still open that a late credit of exactly `worth` would pay.
struct OpenItem
{
    qint64 worth = 0;
    qint32 payment = -1;         ///< whose gap (or contest) it is
    std::vector<quint32> rows;   ///< what it would pay; for a gap that is one of a set: the set
    enum class Kind { WholeGap, PartOfGap, Contest } kind = Kind::WholeGap;
};

/// One deposit against one base of units.
struct Analysis
{
    UnitSet units;
    qint64 expected = 0;
    qint64 gap = 0;
    qint64 namedAmount = 0;      ///< deduction that the memo names, taken off before weighing
    QString namedWord;
    Weighing weighing;
    double score() const { return weighing.leader; }
};

class Remainder
{
public:
    explicit Remainder(Ledger& ledger) : m_ledger(ledger), m_credits(creditsInOrder(ledger))
    {
        m_rate = ledger.learnedRate = lossRate(ledger);
        for (std::size_t i = 0; i < ledger.units.size(); ++i) {
            if (ledger.isOpen(ledger.units[i]))
                m_openByDue[ledger.units[i].due].push_back(qint32(i));
        }
        for (qint32 i = 0; i < qint32(ledger.payments.size()); ++i) {
            if (ledger.payments[std::size_t(i)].kind == Payment::Kind::Contested)
                m_gaps.push_back(i);
        }
    }

    void run()
    {
        for (std::size_t i = 0; i < m_credits.size();) {
            const qint32 day = credit(m_credits[i]).booked;
            std::map<qint32, std::vector<qint32>> byPayers;
            for (; i < m_credits.size() && credit(m_credits[i]).booked == day; ++i) {
                if (!m_ledger.isFree(std::size_t(m_credits[i])))
                    continue;
                if (!settleLate(m_credits[i]))
                    byPayers[credit(m_credits[i]).payers].push_back(m_credits[i]);
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

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    qint64 left(qint32 index) const { return m_ledger.creditLeft[std::size_t(index)]; }
    Unit& unit(qint32 index) { return m_ledger.units[std::size_t(index)]; }
    bool mayPay(qint32 creditIndex, qint32 unitIndex)
    {
        return m_ledger.isOpen(unit(unitIndex)) && unit(unitIndex).barredCredit != creditIndex && m_ledger.mayPay(credit(creditIndex), unit(unitIndex));
    }
    qint64 worthOf(quint32 row) const { return reconcile::worthOf(m_ledger, row); }
    qint64 worthOf(const std::vector<quint32>& rows) const
    {
        qint64 sum = 0;
        for (const quint32 row : rows)
            sum += worthOf(row);
        return sum;
    }

    // --- late credits ------------------------------------------------------------------------------------------
    std::vector<OpenItem> openItems(qint32 creditIndex) const
    {
        std::vector<OpenItem> items;
        const CreditFact& at = credit(creditIndex);
        for (const qint32 index : m_gaps) {
            const Payment& payment = m_ledger.payments[std::size_t(index)];
            if (payment.settledBy >= 0 || payment.gap <= 0 || payment.units.empty())
                continue;
            const Unit& first = m_ledger.units[std::size_t(payment.units.front())];
            const bool isDue = std::all_of(payment.units.begin(), payment.units.end(), [&](qint32 of) { return m_ledger.units[std::size_t(of)].due <= at.booked; });
            if (!m_ledger.mayPay(at, first) || !isDue || !inPeriod(at, payment))
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

    bool inPeriod(const CreditFact& at, const Payment& payment) const
    {
        if (at.periodFrom == 0)
            return true;
        return std::any_of(payment.units.begin(), payment.units.end(), [&](qint32 index) {
            const Unit& of = m_ledger.units[std::size_t(index)];
            return of.clearing >= at.periodFrom && of.clearing <= at.periodTo;
        });
    }

    std::vector<quint32> missingRows(const Payment& payment) const
    {
        std::vector<quint32> rows;
        for (const qint32 index : payment.units) {
            for (const quint32 row : rowsOf(m_ledger, m_ledger.units[std::size_t(index)])) {
                if (m_ledger.rows[row].mark == Mark::Missing)
                    rows.push_back(row);
            }
        }
        return rows;
    }

    bool settleLate(qint32 creditIndex)
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

    void settle(qint32 creditIndex, const std::vector<const OpenItem*>& items)
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

    std::vector<quint32> possibleRows(const Payment& payment) const
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

    void joinContest(qint32 creditIndex, qint32 payment)
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

    /// One late credit, several gaps of the same worth: it is one of them.
    void contestItems(qint32 creditIndex, const std::vector<const OpenItem*>& fitting)
    {
        std::vector<std::vector<quint32>> rows;
        UnitSet units;
        for (const OpenItem* item : fitting) {
            Payment& open = m_ledger.payments[std::size_t(item->payment)];
            if (item->kind == OpenItem::Kind::Contest) {
                joinContest(creditIndex, item->payment);
                return;
            }
            open.gap -= item->worth;
            const bool isNamed = !item->rows.empty() && worthOf(item->rows) == item->worth && open.gap > 0;
            rows.push_back(isNamed ? item->rows : possibleRows(open));
            units.insert(units.end(), open.units.begin(), open.units.end());
        }
        const qint32 index = qint32(m_ledger.payments.size());
        contest(m_ledger, {creditIndex}, std::move(rows), {});
        // The units stay with the deposits that paid most of them; the contest only remembers whose they are.
        m_ledger.payments.back().units = units;
        m_ledger.payments.back().late = true;
        m_gaps.push_back(index);
    }

    // --- one day's deposits against the lumps that were due ------------------------------------------------------
    UnitSet openUnits(qint32 day, qint32 creditIndex)
    {
        UnitSet found;
        const auto at = m_openByDue.find(day);
        if (at == m_openByDue.end())
            return found;
        for (const qint32 index : at->second) {
            if (mayPay(creditIndex, index) && payoutOf(m_ledger, unit(index), FeeMode::Agreed) > 0)
                found.push_back(index);
        }
        return found;
    }

    UnitSet baseFor(qint32 creditIndex)
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

    void explainDay(qint32 day, std::vector<qint32> credits)
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

    /// Late for all lumps of one earlier due day, or for all of one kind; only when there is a single such day.
    bool payEarlier(qint32 creditIndex)
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

    bool isPerSale(const UnitSet& units) { return !units.empty() && m_ledger.termsOf(unit(units.front()).provider).lump == Lump::PerSale; }

    void explain(qint32 creditIndex, const UnitSet& base)
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

    /// Several deposits and one lump: either they are parts of it, or one of them is the lump and the others are not.
    void explainTogether(const std::vector<qint32>& credits, qint32 unitIndex)
    {
        std::vector<std::pair<std::vector<qint32>, Analysis>> ways;
        qint64 sum = 0;
        for (const qint32 index : credits) {
            sum += left(index);
            if (mayPay(index, unitIndex))
                ways.push_back({{index}, analyse({unitIndex}, left(index), index)});
        }
        if (credits.size() <= kMostDeposits)
            ways.push_back({credits, analyse({unitIndex}, sum, credits.back())});
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
        auto& [paying, best] = ways.front();
        if (ways.size() > 1 && best.score() < ways[1].second.score() * kAssertOdds)
            doubt(best);
        conclude(paying, std::move(best));
    }

    /// Another deposit fits about as well: nothing is asserted.
    static void doubt(Analysis& found)
    {
        found.weighing.complete = false;
        found.weighing.certain = false;
        found.weighing.inEvery.clear();
    }

    /// Several deposits and several lumps of one day: the pairing under which the gaps are likeliest.
    void assign(const std::vector<qint32>& credits, const UnitSet& due)
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
        std::vector<std::vector<Analysis>> table;
        for (const qint32 index : credits) {
            auto& line = table.emplace_back();
            for (const qint32 of : due)
                line.push_back(mayPay(index, of) ? analyse({of}, left(index), index) : Analysis{});
        }
        std::vector<int> chosen(credits.size(), -1);
        std::vector<int> best;
        double bestScore = -1;
        double secondScore = -1;
        pairUp(table, 0, chosen, 1.0, best, bestScore, secondScore);
        if (best.empty())
            return;
        const bool asserted = bestScore >= secondScore * kAssertOdds;
        for (std::size_t i = 0; i < credits.size(); ++i) {
            if (best[i] < 0)
                continue;
            Analysis& found = table[i][std::size_t(best[i])];
            if (!asserted && found.gap != 0)
                doubt(found);
            conclude({credits[i]}, std::move(found));
        }
    }

    /// All ways to give each deposit a lump of its own, or none; keeps the best and how good the next one is.
    void pairUp(const std::vector<std::vector<Analysis>>& table, std::size_t at, std::vector<int>& chosen, double score, std::vector<int>& best, double& bestScore,
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

    qint32 nearestUnit(qint32 creditIndex, const UnitSet& due)
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

    // --- weighing ------------------------------------------------------------------------------------------------
    Analysis analyse(UnitSet units, qint64 amount, qint32 creditIndex)
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
        qint64 gap = found.gap;
        if (const qint32 named = credit(creditIndex).deduction; named >= 0) {
            const NamedDeduction& deduction = m_ledger.books.deductions[std::size_t(named)];
            if (deduction.amount == gap)
                guesses.push_back({{}, {}, kNamedWithAmount, "deduction:C12", deduction.word, 0});
            else if (deduction.amount > 0 && deduction.amount < gap) {
                found.namedAmount = deduction.amount;
                found.namedWord = deduction.word;
                gap -= deduction.amount;
            } else if (deduction.amount == 0) {
                guesses.push_back({{}, {}, kNamedWithoutAmount, "deduction:C12", deduction.word, 0});
            }
        }
        const ProviderTerms& terms = m_ledger.termsOf(unit(found.units.front()).provider);
        for (const KnownDeduction& deduction : terms.deductions) {
            if (deduction.amount.minorUnits() == gap)
                guesses.push_back({{}, {}, kKnownDeduction, "deduction:C12", deduction.name, 0});
        }
        guessRefunds(found, creditIndex, gap, guesses);
        const double rate = rateIn(rows.size(), m_rate);
        std::vector<Base> bases{{{}, 1, rows, gap}};
        guessWholeUnits(found, rate, bases, guesses);
        guessOtherFees(found, amount + found.namedAmount, terms, guesses);
        found.weighing = weigh(m_ledger, bases, rate, guesses);
        return found;
    }

    /// Refunds of other days that no lump has taken up so far.
    void guessRefunds(const Analysis& found, qint32 creditIndex, qint64 gap, std::vector<Guess>& guesses)
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
        if (open.size() > 1 && -worthOf(open) == gap)
            guesses.push_back({{}, open, kOpenRefund, "refund", {}, 0});
        for (const quint32 row : open) {
            if (-worthOf(row) == gap)
                guesses.push_back({{}, {row}, kOpenRefund, "refund", {}, 0});
        }
    }

    /// Several lumps in one deposit: whole ones missing, alone or together with single sales of the others.
    void guessWholeUnits(const Analysis& found, double rate, std::vector<Base>& bases, std::vector<Guess>& guesses)
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

    /// The lump is whole, but the fee was taken at another price: another of the contract's, or a usual one.
    void guessOtherFees(const Analysis& found, qint64 amount, const ProviderTerms& terms, std::vector<Guess>& guesses)
    {
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

    // --- conclusions ---------------------------------------------------------------------------------------------
    void conclude(const std::vector<qint32>& credits, Analysis found)
    {
        if (found.units.empty())
            return;
        if (found.gap < 0)
            concludeOver(credits, found);
        else if (found.gap == 0)
            pay(m_ledger, credits, found.units, FeeMode::Agreed, 0);
        else
            concludeShort(credits, found);
    }

    std::size_t rowCount(const Analysis& found)
    {
        std::size_t count = 0;
        for (const qint32 index : found.units)
            count += unit(index).size();
        return count;
    }

    void concludeShort(const std::vector<qint32>& credits, Analysis& found)
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
        payment.weighing = std::move(found.weighing);
        const qint32 index = qint32(m_ledger.payments.size()) - 1;
        markShort(m_ledger, m_ledger.payments[std::size_t(index)]);
        if (!noLoss)
            m_gaps.push_back(index);
    }

    /// Within a hundredth a sale, and smaller than any sale, so that none can hide behind it.
    bool isRounding(const Analysis& found)
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

    void takeDeduction(Payment& payment, const Guess& guess)
    {
        if (guess.reason == "fee") {
            payment.feeMode = FeeMode::Other;
            payment.feeTaken = guess.feeTaken;
        } else if (guess.reason == "refund") {
            payment.extras.push_back({SentenceTerm::Kind::Refunds, -payment.gap, int(guess.taken.size()), {}, guess.taken});
            for (const quint32 row : guess.taken) {
                unit(m_ledger.rows[row].unit).payment = m_ledger.creditPayment[std::size_t(payment.credits.front())];
                m_ledger.rows[row].mark = Mark::Arrived;
                m_ledger.rows[row].credit = payment.credits.front();
            }
        } else {
            payment.extras.push_back({SentenceTerm::Kind::Deduction, -payment.gap, 0, guess.name, {}});
        }
    }

    void concludeOver(const std::vector<qint32>& credits, Analysis& found)
    {
        const qint64 over = -found.gap;
        if (over > 0 && credits.size() == 1 && (takeLateInside(credits.front(), found, over) || putOffRefunds(credits.front(), found, over)))
            return;
        if (isRounding(found)) {
            Payment& payment = pay(m_ledger, credits, found.units, FeeMode::Agreed, 0);
            payment.extras.push_back({SentenceTerm::Kind::Rounding, over, 0, {}, {}});
            return;
        }
        if (over * kLeastPart > found.expected)
            return;  // nobody's, rather than this lump's with a stranger in it
        Payment& payment = pay(m_ledger, credits, found.units, FeeMode::Agreed, 0);
        payment.kind = Payment::Kind::Over;
        payment.extras.push_back({SentenceTerm::Kind::Gap, over, 0, {}, {}});
    }

    /// The lump brings along exactly what an earlier one left open.
    bool takeLateInside(qint32 creditIndex, const Analysis& found, qint64 over)
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

    /// Refunds of this lump's day that were not netted here: they stay open for a later one.
    bool putOffRefunds(qint32 creditIndex, const Analysis& found, qint64 over)
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

    Ledger& m_ledger;
    std::vector<qint32> m_credits;
    std::map<qint32, UnitSet> m_openByDue;
    std::vector<qint32> m_gaps;
    double m_rate = 0;
};

} // namespace

void matchTheRest(Ledger& ledger) { Remainder(ledger).run(); }

} // namespace daozhang::reconcile
