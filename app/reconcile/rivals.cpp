// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation that adds up may still be the wrong one: the deposit may have been another lump's, less a sale. Where
// that comes within 1000 : 1, what was asserted is taken back.
#include "app/reconcile/reconcile_core.h"
#include "app/reconcile/remainder.h"
#include "app/reconcile/weighing.h"

#include <algorithm>
#include <map>
#include <set>

namespace daozhang::reconcile {

namespace {

/// Sets of this many rows at most are tried in an alternative to an alternative.
constexpr std::size_t kMostCombined = 60;

class Rivals
{
public:
    explicit Rivals(Ledger& ledger) : m_ledger(ledger)
    {
        for (const qint32 index : creditsInOrder(ledger)) {
            if (ledger.creditPayment[std::size_t(index)] >= 0)
                m_byDay[ledger.books.credits[std::size_t(index)].booked].push_back(index);
        }
    }

    void run()
    {
        m_habits = learnHabits(m_ledger);
        for (const UnitSet& open : openLumps())
            questionJoined(open);
        for (const UnitSet& open : openLumps())
            questionFor(open);
        for (const qint32 index : shortPayments())
            questionSwap(index);
        questionEqual();
        questionUnexplained();
        questionStrays();
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    Unit& unit(qint32 index) { return m_ledger.units[std::size_t(index)]; }
    Payment& paymentOf(qint32 creditIndex) { return m_ledger.payments[std::size_t(m_ledger.creditPayment[std::size_t(creditIndex)])]; }
    double learned(qint32 of) { return m_ledger.lossRates[std::size_t(unit(of).provider)]; }
    /// Chance that a whole lump of so many sales of the unit's provider is lost.
    double whole(qint32 of, std::size_t rows) { return kWholeLost * rateIn(rows, learned(of)); }

    /// Lumps that nothing paid, by provider, key and due date.
    std::vector<UnitSet> openLumps()
    {
        std::map<std::tuple<int, int, qint32, qint64>, UnitSet> groups;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            const Unit& at = unit(i);
            if (m_ledger.isOpen(at) && !at.apart && !at.isUncovered && at.due < m_ledger.books.asOf && m_byDay.contains(at.due) && payoutOf(m_ledger, at, FeeMode::Agreed) > 0
                && m_ledger.termsOf(at.provider).lump != Lump::PerSale)
                groups[{at.provider, at.currency, at.due, at.key}].push_back(i);
        }
        std::vector<UnitSet> found;
        for (auto& [key, units] : groups) {
            if (units.size() > 1) {
                for (const qint32 one : units)
                    found.push_back({one});
            }
            found.push_back(std::move(units));
        }
        return found;
    }

    std::vector<qint32> shortPayments() const
    {
        std::vector<qint32> found;
        for (qint32 i = 0; i < qint32(m_ledger.payments.size()); ++i) {
            const Payment& payment = m_ledger.payments[std::size_t(i)];
            if (payment.kind == Payment::Kind::Short && payment.credits.size() == 1 && !payment.weighing.isEmpty() && payment.weighing.complete && payment.gap > 0)
                found.push_back(i);
        }
        return found;
    }

    /// A lump that nothing paid, beside a deposit of its day that pays another clearing day to the fen: it may as well be
    /// that the deposit was for both, less a sale that is worth as much as the unpaid lump.
    void questionJoined(const UnitSet& open)
    {
        if (std::any_of(open.begin(), open.end(), [&](qint32 index) { return !m_ledger.isOpen(unit(index)); }))
            return;
        std::vector<qint32> credits;
        for (const qint32 index : m_byDay[unit(open.front()).due]) {
            if (mayHavePaidBoth(index, open) && !othersThan(open, weighJoined(open, {index})).empty())
                credits.push_back(index);
        }
        if (credits.empty())
            return;
        Weighing weighing = weighJoined(open, credits);
        if (othersThan(open, weighing).empty())
            return;
        Payment joined;
        joined.kind = Payment::Kind::Short;
        joined.units = open;
        joined.gap = payoutOf(m_ledger, open, FeeMode::Agreed);
        const qint32 made = qint32(m_ledger.payments.size());
        for (const qint32 index : credits) {
            Payment& payment = paymentOf(index);
            joined.units.insert(joined.units.end(), payment.units.begin(), payment.units.end());
            takeBack(payment);
            m_ledger.creditPayment[std::size_t(index)] = made;
        }
        for (const qint32 index : joined.units) {
            unit(index).payment = made;
            for (const quint32 row : rowsOf(m_ledger, unit(index))) {
                if (m_ledger.rows[row].credit < 0)
                    m_ledger.rows[row].credit = credits.front();
            }
        }
        joined.credits = std::move(credits);
        joined.weighing = std::move(weighing);
        m_ledger.payments.push_back(std::move(joined));
        markShort(m_ledger, m_ledger.payments.back());
    }

    bool mayHavePaidBoth(qint32 creditIndex, const UnitSet& open)
    {
        const Payment& payment = paymentOf(creditIndex);
        const bool isPlain = payment.kind == Payment::Kind::Exact && !payment.proved && payment.extras.empty() && payment.credits.size() == 1 && payment.rows.empty()
                             && payment.feeMode == FeeMode::Agreed && !payment.late && credit(creditIndex).periodFrom == 0;
        if (!isPlain || payment.units.empty() || !m_ledger.mayPay(credit(creditIndex), unit(open.front())))
            return false;
        const Unit& one = unit(open.front());
        return std::any_of(payment.units.begin(), payment.units.end(), [&](qint32 index) {
            const Unit& other = unit(index);
            return other.provider == one.provider && other.currency == one.currency && other.due == one.due && other.key == one.key;
        });
    }

    Weighing weighJoined(const UnitSet& open, const std::vector<qint32>& credits)
    {
        Base base;
        Guess whole{{}, {}, 1, "clearing_day", {}, 0};
        const auto add = [&](qint32 index) {
            for (const quint32 row : rowsOf(m_ledger, unit(index)))
                base.rows.push_back({row, worthOf(m_ledger, row), index});
        };
        for (const qint32 index : open)
            add(index);
        base.gap = payoutOf(m_ledger, open, FeeMode::Agreed);
        for (const Weight& weight : base.rows)
            whole.missing.push_back(weight.row);
        for (const qint32 index : credits) {
            for (const qint32 of : paymentOf(index).units)
                add(of);
        }
        const double rate = rateIn(base.rows.size(), learned(open.front()));
        const HabitCounts habit = m_habits[unit(open.front()).provider];
        for (const qint32 index : open)
            whole.weight *= unit(index).size() > 1 ? kWholeLost * rate : rate;
        whole.weight *= (habit.apart + 0.5) / (habit.together + 0.5);
        std::sort(base.rows.begin(), base.rows.end(), [&](const Weight& a, const Weight& b) { return contentLess(m_ledger, a.row, b.row); });
        return weigh(m_ledger, {base}, rate, {whole}, Depth::Rival);
    }

    /// What may be missing instead of the whole lump.
    std::vector<quint32> othersThan(const UnitSet& open, const Weighing& weighing)
    {
        std::vector<quint32> others;
        if (!weighing.complete)
            return others;
        for (const quint32 row : weighing.inSome) {
            if (std::find(open.begin(), open.end(), m_ledger.rows[row].unit) == open.end())
                others.push_back(row);
        }
        return others;
    }

    Weighing weighAgainst(const UnitSet& units, qint64 amount)
    {
        Base base;
        for (const qint32 index : units) {
            for (const quint32 row : rowsOf(m_ledger, unit(index)))
                base.rows.push_back({row, worthOf(m_ledger, row), index});
        }
        base.gap = payoutOf(m_ledger, units, FeeMode::Agreed) - amount;
        if (base.gap <= 0)
            return {};
        return weigh(m_ledger, {base}, rateIn(base.rows.size(), learned(units.front())), {}, Depth::Rival);
    }

    /// Deposits of the day that were given to something else, while this lump got nothing.
    void questionFor(const UnitSet& open)
    {
        if (std::any_of(open.begin(), open.end(), [&](qint32 index) { return !m_ledger.isOpen(unit(index)); }))
            return;
        std::vector<qint32> rivals;
        for (const qint32 index : m_byDay[unit(open.front()).due]) {
            if (m_ledger.mayPay(index, open) && isRival(index, open))
                rivals.push_back(index);
        }
        if (!rivals.empty())
            dissolve(open, rivals);
    }

    bool isRival(qint32 creditIndex, const UnitSet& open)
    {
        const Payment& payment = paymentOf(creditIndex);
        const bool isExact = payment.kind == Payment::Kind::Exact && payment.extras.empty();
        const bool isLate = payment.late && (isExact || (payment.kind == Payment::Kind::Late && payment.units.empty()));
        if ((!isExact && !isLate) || payment.proved || payment.credits.size() != 1 || m_ledger.books.credits[std::size_t(creditIndex)].periodFrom != 0)
            return false;
        const Weighing weighing = weighAgainst(open, m_ledger.creditLeft[std::size_t(creditIndex)]);
        const bool isWhole = payoutOf(m_ledger, open, FeeMode::Agreed) == m_ledger.creditLeft[std::size_t(creditIndex)];
        if (weighing.isEmpty() && !isWhole)
            return false;
        std::size_t rows = 0;
        for (const qint32 index : open)
            rows += unit(index).size();
        double asserted = 1;
        for (std::size_t i = 0; i < open.size(); ++i)
            asserted *= whole(open[i], rows);
        double other = isWhole ? 1 : weighing.leader;
        if (isLate) {
            asserted *= kPaidLate;
        } else {
            if (payment.feeMode != FeeMode::Agreed)
                asserted *= kOtherFee;
            for (const qint32 index : payment.units)
                other *= whole(index, unit(index).size());
        }
        return other >= asserted / kIgnoreOdds;
    }

    /// Nothing is asserted of the lump and of what its rivals' deposits were given to; what is missing of them all is
    /// as much as the lump is worth.
    void dissolve(const UnitSet& open, const std::vector<qint32>& rivals)
    {
        Payment contest;
        contest.kind = Payment::Kind::Contested;
        contest.isRivalry = true;
        contest.units = open;
        contest.gap = payoutOf(m_ledger, open, FeeMode::Agreed);
        std::vector<std::vector<quint32>> items;
        for (const qint32 index : open)
            items.push_back(copyOfRows(m_ledger, unit(index)));
        const qint32 made = qint32(m_ledger.payments.size());
        for (const qint32 index : rivals) {
            Payment& payment = paymentOf(index);
            if (payment.kind == Payment::Kind::Dissolved)
                continue;
            std::vector<quint32> rows = payment.rows;
            for (const ExtraTerm& extra : payment.extras)
                rows.insert(rows.end(), extra.rows.begin(), extra.rows.end());
            for (const qint32 of : payment.units) {
                const auto more = rowsOf(m_ledger, unit(of));
                rows.insert(rows.end(), more.begin(), more.end());
            }
            contest.units.insert(contest.units.end(), payment.units.begin(), payment.units.end());
            contest.credits.push_back(index);
            contest.late = contest.late || payment.late;
            items.push_back(std::move(rows));
            takeBack(payment);
            m_ledger.creditPayment[std::size_t(index)] = made;
        }
        for (const std::vector<quint32>& item : items) {
            for (const quint32 row : item) {
                m_ledger.rows[row].mark = Mark::Possible;
                if (m_ledger.rows[row].credit < 0)
                    m_ledger.rows[row].credit = contest.credits.front();
            }
        }
        for (const qint32 index : contest.units)
            unit(index).payment = made;
        contest.items = std::move(items);
        m_ledger.payments.push_back(std::move(contest));
    }

    /// Two deposits of one day, one exact and one short: would they fit the other way round, each short?
    void questionSwap(qint32 shortIndex)
    {
        const qint32 own = m_ledger.payments[std::size_t(shortIndex)].credits.front();
        const UnitSet units = m_ledger.payments[std::size_t(shortIndex)].units;
        for (const qint32 other : m_byDay[credit(own).booked]) {
            const Payment& exact = paymentOf(other);
            if (other == own || exact.kind != Payment::Kind::Exact || exact.proved || exact.credits.size() != 1 || exact.units.empty() || !m_ledger.mayPay(other, units)
                || !m_ledger.mayPay(own, exact.units) || credit(other).periodFrom != 0 || credit(own).periodFrom != 0)
                continue;
            const Weighing mine = weighAgainst(units, m_ledger.creditLeft[std::size_t(other)]);
            if (mine.isEmpty() || !mine.complete)
                continue;
            const Weighing theirs = weighAgainst(exact.units, m_ledger.creditLeft[std::size_t(own)]);
            if (theirs.isEmpty() || !theirs.complete)
                continue;
            if (mine.leader * theirs.leader >= m_ledger.payments[std::size_t(shortIndex)].weighing.leader / kIgnoreOdds)
                addSwap(shortIndex, mine, theirs);
        }
    }

    void addSwap(qint32 shortIndex, const Weighing& mine, const Weighing& theirs)
    {
        Payment& payment = m_ledger.payments[std::size_t(shortIndex)];
        Weighing& weighing = payment.weighing;
        double others = 0;
        for (std::size_t i = 1; i < weighing.guesses.size(); ++i)
            others += weighing.guesses[i].weight;
        for (const Guess& one : mine.guesses) {
            for (const Guess& two : theirs.guesses) {
                const double weight = one.weight * mine.leader * two.weight * theirs.leader / weighing.leader;
                if (weight < 1 / kIgnoreOdds || weighing.guesses.size() >= kListed + kMostCombined)
                    continue;
                Guess both{one.missing, {}, weight, "sales", {}, 0};
                both.missing.insert(both.missing.end(), two.missing.begin(), two.missing.end());
                std::sort(both.missing.begin(), both.missing.end());
                std::vector<quint32> common;
                std::set_intersection(weighing.inEvery.begin(), weighing.inEvery.end(), both.missing.begin(), both.missing.end(), std::back_inserter(common));
                weighing.inEvery = std::move(common);
                weighing.inSome.insert(weighing.inSome.end(), both.missing.begin(), both.missing.end());
                weighing.guesses.push_back(std::move(both));
                ++weighing.count;
                others += weight;
            }
        }
        std::sort(weighing.inSome.begin(), weighing.inSome.end());
        weighing.inSome.erase(std::unique(weighing.inSome.begin(), weighing.inSome.end()), weighing.inSome.end());
        std::stable_sort(weighing.guesses.begin(), weighing.guesses.end(), [](const Guess& a, const Guess& b) { return a.weight > b.weight; });
        weighing.certain = weighing.certain && others * kAssertOdds <= 1;
        markShort(m_ledger, payment);
    }

    /// A payout that nothing explains, on a day whose lumps are open or doubtful: it paid some of them, so none of them can
    /// be said to be missing whole. What is missing is what they are worth less all that came.
    void questionUnexplained()
    {
        std::map<qint32, std::vector<qint32>> strangers;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (m_ledger.isFree(std::size_t(index)) && credit(index).amount > 0 && credit(index).periodFrom == 0)
                strangers[credit(index).booked].push_back(index);
        }
        if (strangers.empty())
            return;
        std::map<qint32, UnitSet> openOn;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            const Unit& at = unit(i);
            if (m_ledger.isOpen(at) && !at.apart && !at.isUncovered && strangers.contains(at.due) && payoutOf(m_ledger, at, FeeMode::Agreed) > 0 && m_ledger.termsOf(at.provider).lump != Lump::PerSale)
                openOn[at.due].push_back(i);
        }
        for (const auto& [day, units] : openOn) {
            for (const qint32 index : strangers[day]) {
                if (m_ledger.isFree(std::size_t(index)))
                    doubtDay(index, units);
            }
        }
    }

    void doubtDay(qint32 creditIndex, const UnitSet& candidates)
    {
        Payment doubted;
        doubted.kind = Payment::Kind::Short;
        doubted.credits = {creditIndex};
        qint64 came = m_ledger.creditLeft[std::size_t(creditIndex)];
        for (const qint32 index : candidates) {
            if (m_ledger.isOpen(unit(index)) && m_ledger.mayPay(creditIndex, unit(index)))
                doubted.units.push_back(index);
        }
        if (doubted.units.empty())
            return;
        std::set<qint32> joined;
        for (const qint32 other : m_byDay[credit(creditIndex).booked]) {
            const Payment& payment = paymentOf(other);
            const bool isShort = payment.kind == Payment::Kind::Short && payment.settledBy < 0 && (payment.weighing.isEmpty() || !payment.weighing.complete);
            const bool isOfDay = std::all_of(payment.items.begin(), payment.items.end(), [&](const std::vector<quint32>& item) {
                return std::all_of(item.begin(), item.end(), [&](quint32 row) { return m_ledger.rows[row].due == credit(creditIndex).booked; });
            });
            const bool isContest = payment.kind == Payment::Kind::Contested && !payment.late && isOfDay && payment.credits.size() < payment.items.size();
            const bool isSameDay = std::all_of(payment.credits.begin(), payment.credits.end(), [&](qint32 index) {
                return credit(index).booked == credit(creditIndex).booked && credit(index).payers == credit(creditIndex).payers;
            });
            if ((isShort || isContest) && isSameDay && !payment.units.empty() && m_ledger.mayPay(credit(creditIndex), unit(payment.units.front())))
                joined.insert(m_ledger.creditPayment[std::size_t(other)]);
        }
        for (const qint32 index : joined) {
            const Payment& payment = m_ledger.payments[std::size_t(index)];
            doubted.units.insert(doubted.units.end(), payment.units.begin(), payment.units.end());
            doubted.extras.insert(doubted.extras.end(), payment.extras.begin(), payment.extras.end());
            for (const qint32 other : payment.credits) {
                doubted.credits.push_back(other);
                came += m_ledger.creditLeft[std::size_t(other)];
            }
        }
        qint64 worth = payoutOf(m_ledger, doubted.units, FeeMode::Agreed);
        for (const ExtraTerm& extra : doubted.extras)
            worth += extra.amount;
        doubted.gap = worth - came;
        // Too much for them, or too little to be more than a stranger beside them.
        if (doubted.gap <= 0 || came < worth / kLeastPart)
            return;
        doubted.weighing.complete = false;
        const qint32 made = qint32(m_ledger.payments.size());
        for (const qint32 index : joined) {
            Payment& payment = m_ledger.payments[std::size_t(index)];
            takeBack(payment);
        }
        for (const qint32 index : doubted.credits)
            m_ledger.creditPayment[std::size_t(index)] = made;
        for (const qint32 index : doubted.units) {
            unit(index).payment = made;
            for (const quint32 row : rowsOf(m_ledger, unit(index)))
                m_ledger.rows[row].credit = creditIndex;
        }
        m_ledger.payments.push_back(std::move(doubted));
        markShort(m_ledger, m_ledger.payments.back());
    }

    /// A lump is short, and a deposit of its provider on another account of ours, which nothing explains, may be what it lacks:
    /// nothing is told about any of its sales.
    void questionStrays()
    {
        UnitSet strays;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (m_ledger.isFreeStray(std::size_t(index)))
                strays.push_back(index);
        }
        if (strays.empty())
            return;
        for (Payment& payment : m_ledger.payments) {
            if (payment.kind != Payment::Kind::Short || payment.gap <= 0 || payment.settledBy >= 0 || isNoLoss(payment.weighing) || payment.units.empty())
                continue;
            const Unit& first = unit(payment.units.front());
            const bool mayBe = std::any_of(strays.begin(), strays.end(), [&](qint32 index) {
                return credit(index).amount <= payment.gap && credit(index).booked >= first.clearing && credit(index).booked <= first.due + kStrayAfter && m_ledger.isStrayOf(index, first);
            });
            if (!mayBe)
                continue;
            doubt(payment.weighing);
            markShort(m_ledger, payment);
        }
    }

    /// A credit was given to one lump or sale, and something of the same worth is open elsewhere: a gap, an unpaid lump,
    /// one of several. A late credit may be either's; one on its day only where so much is lost that it comes near.
    void questionEqual()
    {
        for (qint32 i = 0; i < qint32(m_ledger.payments.size()); ++i) {
            const Payment& payment = m_ledger.payments[std::size_t(i)];
            const bool isGap = payment.kind == Payment::Kind::Short && payment.gap > 0 && !isNoLoss(payment.weighing) && !payment.units.empty();
            const bool isContest = payment.kind == Payment::Kind::Contested && !payment.isRivalry && payment.credits.size() < payment.items.size();
            if (isGap || isContest)
                m_openPayments.push_back(i);
        }
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            if (m_ledger.isOpen(unit(i)) && !unit(i).apart && !unit(i).isUncovered && unit(i).due < m_ledger.books.asOf)
                m_openUnits[payoutOf(m_ledger, unit(i), FeeMode::Agreed)].push_back(i);
        }
        if (m_openPayments.empty() && m_openUnits.empty())
            return;
        noteOpenWorths();
        for (const auto& [day, credits] : m_byDay) {
            for (const qint32 index : credits) {
                const Payment& payment = paymentOf(index);
                const bool isPlain = payment.kind == Payment::Kind::Exact && !payment.proved && payment.credits.size() == 1 && payment.extras.empty() && payment.units.size() == 1
                                     && payment.feeMode == FeeMode::Agreed && credit(index).periodFrom == 0;
                if (!isPlain)
                    continue;
                const quint32 size = unit(payment.units.front()).size();
                const qint32 of = payment.units.front();
                const double lost = size > 1 ? whole(of, size) : rateIn(size, learned(of));
                if (payment.late || credit(index).saysLate || lost * kPaidLate >= 1 / kIgnoreOdds)
                    contestWithEquals(index);
            }
        }
        noteOpenWorths();
    }

    /// For runs that leave settled deposits out of the books: they must bring in those of such an amount.
    void noteOpenWorths()
    {
        const auto& rates = m_ledger.lossRates;
        if (std::none_of(rates.begin(), rates.end(), [](double rate) { return kWholeLost * rate * kPaidLate >= 1 / kIgnoreOdds; }))
            return;
        for (const qint32 index : m_openPayments) {
            const Payment& open = m_ledger.payments[std::size_t(index)];
            m_ledger.openWorths.push_back(open.gap);
            for (const quint32 row : surelyMissing(open.weighing))
                m_ledger.openWorths.push_back(worthOf(m_ledger, row));
        }
        for (const auto& [worth, units] : m_openUnits)
            m_ledger.openWorths.push_back(worth);
    }

    void contestWithEquals(qint32 creditIndex)
    {
        const qint64 worth = m_ledger.creditLeft[std::size_t(creditIndex)];
        const qint32 booked = credit(creditIndex).booked;
        std::vector<std::vector<quint32>> items;
        std::vector<qint32> credits{creditIndex};
        UnitSet units;
        for (const qint32 index : m_openPayments) {
            Payment& open = m_ledger.payments[std::size_t(index)];
            const bool isContest = open.kind == Payment::Kind::Contested;
            if (open.gap < worth || (isContest && open.gap != worth) || open.kind == Payment::Kind::Dissolved)
                continue;
            const quint32 sample = isContest ? open.items.front().front() : m_ledger.order[unit(open.units.front()).begin];
            if (m_ledger.rows[sample].due >= booked || !m_ledger.mayPay(credit(creditIndex), unit(m_ledger.rows[sample].unit)))
                continue;
            if (isContest) {
                items.insert(items.end(), open.items.begin(), open.items.end());
                credits.insert(credits.end(), open.credits.begin(), open.credits.end());
                units.insert(units.end(), open.units.begin(), open.units.end());
                takeBack(open);
                continue;
            }
            std::vector<std::vector<quint32>> sets = itemsOfGap(open, worth);
            if (sets.empty())
                continue;
            open.gap -= worth * qint64(sets.size());
            if (open.gap == 0) {  // nothing else speaks of what might have been missing instead
                std::vector<quint32>& rows = sets.back();
                const std::vector<quint32> rest = notArrived(open);
                std::copy_if(rest.begin(), rest.end(), std::back_inserter(rows), [&](quint32 row) {
                    return std::none_of(sets.begin(), sets.end(), [&](const std::vector<quint32>& set) { return std::find(set.begin(), set.end(), row) != set.end(); });
                });
                std::sort(rows.begin(), rows.end());
            }
            items.insert(items.end(), sets.begin(), sets.end());
        }
        if (const auto found = m_openUnits.find(worth); found != m_openUnits.end()) {
            for (const qint32 index : found->second) {
                if (!m_ledger.isOpen(unit(index)) || unit(index).due >= booked || !m_ledger.mayPay(creditIndex, unit(index)))
                    continue;
                items.push_back(copyOfRows(m_ledger, unit(index)));
                units.push_back(index);
            }
        }
        if (items.empty())
            return;
        Payment& payment = paymentOf(creditIndex);
        units.push_back(payment.units.front());
        items.push_back(copyOfRows(m_ledger, unit(payment.units.front())));
        const bool late = payment.late;
        takeBack(payment);
        contest(m_ledger, std::move(credits), std::move(items), std::move(units));
        m_ledger.payments.back().late = late;
        m_openPayments.push_back(qint32(m_ledger.payments.size()) - 1);
    }

    /// What of a short lump would be paid by so much: each sale of that worth that is surely missing, or whatever fills the gap.
    std::vector<std::vector<quint32>> itemsOfGap(const Payment& open, qint64 worth)
    {
        std::vector<std::vector<quint32>> items;
        for (const quint32 row : surelyMissing(open.weighing)) {
            if (m_ledger.rows[row].mark == Mark::Missing && worthOf(m_ledger, row) == worth)
                items.push_back({row});
        }
        if (items.empty() && open.gap == worth)
            items.push_back(notArrived(open));
        return items;
    }

    std::vector<quint32> notArrived(const Payment& payment)
    {
        std::vector<quint32> rows;
        for (const qint32 index : payment.units) {
            for (const quint32 row : rowsOf(m_ledger, unit(index))) {
                if (m_ledger.rows[row].mark != Mark::Arrived)
                    rows.push_back(row);
            }
        }
        return rows;
    }

    Ledger& m_ledger;
    std::map<int, HabitCounts> m_habits;
    std::map<qint32, std::vector<qint32>> m_byDay;
    std::vector<qint32> m_openPayments;
    std::map<qint64, UnitSet> m_openUnits;
};

} // namespace

void questionRivals(Ledger& ledger) { Rivals(ledger).run(); }

} // namespace daozhang::reconcile
