// SPDX-License-Identifier: GPL-3.0-or-later
// Several deposits for one lump or for the lumps of a day: part by part, or sums that are together just their worth, whole or
// less what the contract or a memo takes of it.
#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace daozhang::reconcile {

namespace {

using CreditSet = std::vector<qint32>;                ///< indexes into Books::credits, by day and content
using Parts = std::vector<std::vector<quint32>>;

/// Of more deposits than these some make any sum; the less so when it may be less this or that.
constexpr std::size_t kMostNear = 40;
constexpr std::size_t kMostNearLess = 20;
constexpr std::size_t kMostNearForThree = 8;
/// Tries to share deposits out over the units that they reach; beyond it nothing is said of them here.
constexpr int kMostSteps = 20'000;

/// What is taken of lumps beside the fees of their sales.
struct Less
{
    std::vector<ExtraTerm> agreed;
    qint64 named = 0;           ///< a deduction that a memo names, for a person to look at
    QString word;
};

/// A way in which several deposits pay units, or some parts of one of them one each.
struct Way
{
    CreditSet credits;
    UnitSet units;
    Less less;
    Parts parts;                             ///< empty = the deposits are just the sum
    std::map<qint64, CreditSet> payersOf;    ///< by the worth of a part
    bool isWhole = true;                     ///< nothing of the unit is left over
};

/// Those whose deposits and units no other way uses.
std::vector<const Way*> waysWithoutRival(const std::vector<Way>& ways)
{
    std::map<qint32, int> usesOfCredit;
    std::map<qint32, int> usesOfUnit;
    for (const Way& way : ways) {
        for (const qint32 index : way.credits)
            ++usesOfCredit[index];
        for (const qint32 index : way.units)
            ++usesOfUnit[index];
    }
    std::vector<const Way*> alone;
    for (const Way& way : ways) {
        if (std::all_of(way.credits.begin(), way.credits.end(), [&](qint32 index) { return usesOfCredit[index] == 1; })
            && std::all_of(way.units.begin(), way.units.end(), [&](qint32 index) { return usesOfUnit[index] == 1; }))
            alone.push_back(&way);
    }
    return alone;
}

/// Lumps, or sets of them, that the same deposits would pay, each wholly and in no other way: it is one of them.
void contestWays(Ledger& ledger, const std::vector<Way>& ways)
{
    std::map<CreditSet, std::vector<const Way*>> byCredits;
    std::map<qint32, std::set<CreditSet>> setsOfCredit;
    std::map<qint32, std::size_t> waysOfUnit;
    for (const Way& way : ways) {
        byCredits[way.credits].push_back(&way);
        for (const qint32 index : way.units)
            ++waysOfUnit[index];
        for (const qint32 index : way.credits)
            setsOfCredit[index].insert(way.credits);
    }
    const auto isAlone = [&](const Way* way) { return way->isWhole && std::all_of(way->units.begin(), way->units.end(), [&](qint32 index) { return waysOfUnit[index] == 1; }); };
    for (const auto& [credits, of] : byCredits) {
        const bool isOwn = std::all_of(credits.begin(), credits.end(), [&](qint32 index) { return setsOfCredit[index].size() == 1; });
        if (!isOwn || of.size() < 2 || !std::all_of(of.begin(), of.end(), isAlone))
            continue;
        UnitSet units;
        std::vector<std::vector<quint32>> items;
        for (const Way* way : of) {
            std::vector<quint32>& item = items.emplace_back();
            for (const qint32 index : way->units) {
                const auto rows = rowsOf(ledger, ledger.units[std::size_t(index)]);
                item.insert(item.end(), rows.begin(), rows.end());
            }
            units.insert(units.end(), way->units.begin(), way->units.end());
        }
        contestUnlike(ledger, credits, std::move(items), std::move(units), FeeMode::Agreed);
    }
}

/// Every two of the deposits, and every three where there are not more than `mostForThree`.
template <class Test> void eachTwoOrThree(const CreditSet& near, std::size_t mostForThree, Test test)
{
    for (std::size_t a = 0; a < near.size(); ++a) {
        for (std::size_t b = a + 1; b < near.size(); ++b) {
            test({near[a], near[b]});
            for (std::size_t c = b + 1; c < near.size() && near.size() <= mostForThree; ++c)
                test({near[a], near[b], near[c]});
        }
    }
}

/// Lumps that come to the fen, each by itself.
class SplitLumps
{
public:
    explicit SplitLumps(Ledger& ledger) : m_ledger(ledger), m_credits(creditsInOrder(ledger)) {}

    /// What has one way only, with deposits that no other unit has a way for, is paid; that may leave others one way only.
    /// Where the same deposits would pay several units, it is one of them.
    void run()
    {
        std::vector<Way> ways;
        for (bool paid = true; paid;) {
            ways = waysToSplit();
            const std::vector<const Way*> alone = waysWithoutRival(ways);
            for (const Way* way : alone)
                take(*way);
            paid = !alone.empty();
        }
        takeWhatCoversAll(ways);
        std::erase_if(ways, [&](const Way& way) { return !m_ledger.isOpen(unit(way.units.front())); });
        contestWays(m_ledger, ways);
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }

    std::vector<Way> waysToSplit()
    {
        std::map<qint32, CreditSet> freeByDay;
        for (const qint32 index : m_credits) {
            if (m_ledger.isFree(std::size_t(index)))
                freeByDay[credit(index).booked].push_back(index);
        }
        std::vector<Way> ways;
        for (qint32 index = 0; index < qint32(m_ledger.units.size()); ++index) {
            if (freeByDay.empty() || !m_ledger.isOpen(unit(index)) || unit(index).apart || unit(index).size() < 2)
                continue;
            const qint64 worth = payoutOf(m_ledger, unit(index), FeeMode::Agreed);
            CreditSet near;
            for (auto day = freeByDay.lower_bound(unit(index).clearing); day != freeByDay.end() && day->first <= unit(index).due + 3; ++day) {
                for (const qint32 candidate : day->second) {
                    if (m_ledger.mayPay(candidate, unit(index)) && m_ledger.creditLeft[std::size_t(candidate)] < worth)
                        near.push_back(candidate);
                }
            }
            if (near.size() < 2 || near.size() > kMostNear)
                continue;
            if (addPartsOf(index, near, ways))
                continue;
            // A sum with a later deposit is a short lump and a late credit: those are told apart sale by sale.
            std::erase_if(near, [&](qint32 candidate) { return credit(candidate).booked > unit(index).due; });
            addSumsOf(index, near, ways);
        }
        return ways;
    }

    /// Two or three deposits that together are the lump, such as a part at once and the rest the day after. Whichever of
    /// several sets it is, the unit is paid; but then another unit may be robbed.
    void addSumsOf(qint32 index, const CreditSet& near, std::vector<Way>& ways) const
    {
        const qint64 wanted = payoutOf(m_ledger, unit(index), FeeMode::Agreed);
        eachTwoOrThree(near, kMostNear, [&](CreditSet credits) {
            qint64 sum = 0;
            for (const qint32 of : credits)
                sum += m_ledger.creditLeft[std::size_t(of)];
            if (sum == wanted)
                ways.push_back({std::move(credits), {index}, {}, {}, {}, true});
        });
    }

    std::vector<Parts> partitions(const Unit& whole) const
    {
        std::vector<Parts> found;
        const auto by = [&](auto keyOf) {
            std::map<quint64, std::vector<quint32>> parts;
            for (quint32 i = whole.begin; i < whole.end; ++i)
                parts[keyOf(m_ledger.fact(m_ledger.order[i]))].push_back(m_ledger.order[i]);
            if (parts.size() < 2 || parts.size() > 20)
                return;
            auto& list = found.emplace_back();
            for (auto& [key, rows] : parts)
                list.push_back(std::move(rows));
        };
        by([](const SaleFact& sale) { return quint64(sale.cardKind == intake::CardKind::Qr); });
        by([](const SaleFact& sale) { return quint64(quint32(sale.terminal)); });
        by([](const SaleFact& sale) { return (quint64(quint32(sale.terminal)) << 32) | sale.batch; });
        return found;
    }

    /// Card payments in one deposit, QR payments in another; or terminal by terminal, batch by batch.
    bool addPartsOf(qint32 index, const CreditSet& near, std::vector<Way>& ways) const
    {
        for (Parts& parts : partitions(unit(index))) {
            std::map<qint64, std::size_t> wanted;
            for (const std::vector<quint32>& part : parts) {
                qint64 worth = 0;
                for (const quint32 row : part)
                    worth += worthOf(m_ledger, row);
                ++wanted[worth];
            }
            Way way{{}, {index}, {}, std::move(parts), {}, true};
            CreditSet unused;
            for (const qint32 candidate : near) {
                const qint64 left = m_ledger.creditLeft[std::size_t(candidate)];
                const auto fitting = wanted.find(left);
                if (fitting == wanted.end() || way.payersOf[left].size() == fitting->second)
                    unused.push_back(candidate);
                else {
                    way.payersOf[left].push_back(candidate);
                    way.credits.push_back(candidate);
                }
            }
            way.isWhole = way.credits.size() == way.parts.size();
            if (way.credits.empty() || (!way.isWhole && !isPlainSplit(index, near, unused)))
                continue;
            ways.push_back(std::move(way));
            return true;
        }
        return false;
    }

    /// Some parts of a lump are paid to the fen and others are not: believed only of deposits of the due day, and only
    /// when another deposit of that day is left for the rest.
    bool isPlainSplit(qint32 index, const CreditSet& near, const CreditSet& unused) const
    {
        const auto isOnDueDay = [&](qint32 candidate) { return credit(candidate).booked == unit(index).due; };
        return std::all_of(near.begin(), near.end(), isOnDueDay) && !unused.empty();
    }

    void take(const Way& way)
    {
        if (way.parts.empty()) {
            nameHolders(m_ledger, pay(m_ledger, way.credits, way.units));
            return;
        }
        const UnitSet made = splitUnit(m_ledger, way.units.front(), way.parts);
        for (const auto& [worth, credits] : way.payersOf) {
            UnitSet units;
            for (const qint32 part : made) {
                if (payoutOf(m_ledger, unit(part), FeeMode::Agreed) == worth)
                    units.push_back(part);
            }
            payParts(credits, units);
        }
    }

    /// Deposits of one amount and the parts of that worth: with fewer deposits than parts it may be any of them.
    void payParts(const CreditSet& credits, const UnitSet& parts)
    {
        if (credits.empty())
            return;
        if (credits.size() < parts.size())
            return contestUnits(m_ledger, credits, parts);
        for (std::size_t i = 0; i < parts.size(); ++i)
            pay(m_ledger, {credits[i]}, {parts[i]});
    }

    /// A provider that pays a part at once and the rest the day after leaves several ways for each day when the days are
    /// alike. Where the deposits can be shared out so that every unit that they reach is paid, every one of them is.
    void takeWhatCoversAll(const std::vector<Way>& ways)
    {
        std::map<qint32, std::vector<const Way*>> waysOfUnit;
        std::map<qint32, UnitSet> unitsOfCredit;
        for (const Way& way : ways) {
            waysOfUnit[way.units.front()].push_back(&way);
            for (const qint32 index : way.credits)
                unitsOfCredit[index].push_back(way.units.front());
        }
        std::set<qint32> seen;
        for (const auto& [first, own] : waysOfUnit) {
            if (seen.contains(first))
                continue;
            UnitSet together{first};
            seen.insert(first);
            for (std::size_t i = 0; i < together.size(); ++i) {
                for (const Way* way : waysOfUnit.at(together[i])) {
                    for (const qint32 index : way->credits) {
                        for (const qint32 other : unitsOfCredit.at(index)) {
                            if (seen.insert(other).second)
                                together.push_back(other);
                        }
                    }
                }
            }
            cover(together, waysOfUnit);
        }
    }

    void cover(UnitSet& together, std::map<qint32, std::vector<const Way*>>& waysOfUnit)
    {
        const auto isPart = [](const Way* way) { return !way->isWhole; };
        if (together.size() < 2 || std::any_of(together.begin(), together.end(), [&](qint32 index) { return std::any_of(waysOfUnit[index].begin(), waysOfUnit[index].end(), isPart); }))
            return;
        // Day after day, the earliest deposits first.
        const auto isEarlierUnit = [&](qint32 a, qint32 b) { return std::pair(unit(a).due, unit(a).clearing) < std::pair(unit(b).due, unit(b).clearing); };
        std::stable_sort(together.begin(), together.end(), isEarlierUnit);
        const auto daysOf = [&](const Way* way) {
            qint64 days = 0;
            for (const qint32 index : way->credits)
                days += credit(index).booked;
            return days;
        };
        for (const qint32 index : together)
            std::stable_sort(waysOfUnit[index].begin(), waysOfUnit[index].end(), [&](const Way* a, const Way* b) { return daysOf(a) < daysOf(b); });
        std::vector<const Way*> chosen;
        std::set<qint32> used;
        int steps = 0;
        if (!coverFrom(0, together, waysOfUnit, chosen, used, steps))
            return;
        for (const Way* way : chosen)
            take(*way);
    }

    bool coverFrom(std::size_t place, const UnitSet& together, const std::map<qint32, std::vector<const Way*>>& waysOfUnit, std::vector<const Way*>& chosen, std::set<qint32>& used, int& steps)
    {
        if (place == together.size())
            return true;
        for (const Way* way : waysOfUnit.at(together[place])) {
            if (++steps > kMostSteps)
                return false;
            if (std::any_of(way->credits.begin(), way->credits.end(), [&](qint32 index) { return used.contains(index); }))
                continue;
            used.insert(way->credits.begin(), way->credits.end());
            chosen.push_back(way);
            if (coverFrom(place + 1, together, waysOfUnit, chosen, used, steps))
                return true;
            chosen.pop_back();
            for (const qint32 index : way->credits)
                used.erase(index);
        }
        return false;
    }

    Ledger& m_ledger;
    CreditSet m_credits;
};

/// The lumps of a day, less what is taken of them, and on another account of the shop as well.
class SplitDays
{
public:
    explicit SplitDays(Ledger& ledger) : m_ledger(ledger) {}

    void run()
    {
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (left(index) > 0 && (m_ledger.isFree(std::size_t(index)) || m_ledger.isFreeStray(std::size_t(index))))
                m_free[credit(index).booked].push_back(index);
        }
        if (m_free.empty())
            return;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            if (m_ledger.isOpen(unit(i)) && !unit(i).apart)
                m_openByDue[unit(i).due].push_back(i);
        }
        std::vector<Way> ways;
        for (const UnitSet& units : groups())
            addWays(units, ways);
        // A deposit or a lump that several ways use belongs to none of them.
        const std::vector<const Way*> alone = waysWithoutRival(ways);
        for (const Way* way : alone)
            take(*way);
        // What is taken of each may be another.
        std::erase_if(ways, [&](const Way& way) { return !m_ledger.isOpen(unit(way.units.front())) || !way.less.agreed.empty() || way.less.named > 0; });
        contestWays(m_ledger, ways);
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }
    qint64 left(qint32 index) const { return m_ledger.creditLeft[std::size_t(index)]; }

    /// Open lumps of a due day, by kind of lump and all together.
    std::vector<UnitSet> groups() const
    {
        std::map<std::tuple<qint16, qint16, qint32>, std::map<qint64, UnitSet>> days;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            const Unit& at = unit(i);
            if (m_ledger.isOpen(at) && !at.apart && (m_ledger.termsOf(at.provider).lump != Lump::PerSale || at.payout >= 0))
                days[{at.provider, at.currency, at.due}][at.key].push_back(i);
        }
        std::vector<UnitSet> found;
        for (const auto& [day, keys] : days) {
            UnitSet all;
            for (const auto& [key, units] : keys) {
                if (keys.size() > 1)
                    found.push_back(units);
                // One clearing day of several that fall due together.
                std::map<qint32, UnitSet> clearings;
                for (const qint32 index : units)
                    clearings[unit(index).clearing].push_back(index);
                for (const auto& [clearing, part] : clearings) {
                    if (clearings.size() > 1)
                        found.push_back(part);
                }
                all.insert(all.end(), units.begin(), units.end());
            }
            found.push_back(std::move(all));
        }
        return found;
    }

    /// A lump that it may pay part of was due on its own day, and is open.
    bool isOfItsDay(qint32 creditIndex) const
    {
        const auto due = m_openByDue.find(credit(creditIndex).booked);
        return due != m_openByDue.end() && std::any_of(due->second.begin(), due->second.end(), [&](qint32 index) {
            return mayPay(creditIndex, {index}) && payoutOf(m_ledger, unit(index), FeeMode::Agreed) > left(creditIndex);
        });
    }

    bool mayPay(qint32 creditIndex, const UnitSet& units) const
    {
        if (credit(creditIndex).payers >= 0)
            return m_ledger.mayPay(creditIndex, units);
        return std::all_of(units.begin(), units.end(), [&](qint32 index) {
            return m_ledger.isStrayOf(creditIndex, unit(index)) && unit(index).firstMade <= m_ledger.latestPaid(credit(creditIndex));
        });
    }

    void addWays(const UnitSet& units, std::vector<Way>& ways) const
    {
        const qint64 total = payoutOf(m_ledger, units, FeeMode::Agreed);
        qint64 gross = 0;
        std::size_t rows = 0;
        qint32 first = unit(units.front()).clearing;
        qint64 last = 0;
        for (const qint32 index : units) {
            gross += unit(index).gross;
            rows += unit(index).size();
            first = std::min(first, unit(index).clearing);
            last = std::max(last, unit(index).lastMade);
        }
        if (rows < 2)
            return;
        CreditSet near;
        for (auto day = m_free.lower_bound(first); day != m_free.end() && day->first <= unit(units.front()).due; ++day) {
            for (const qint32 index : day->second) {
                if (left(index) < total && mayPay(index, units) && (day->first == unit(units.front()).due || !isOfItsDay(index)))
                    near.push_back(index);
            }
        }
        if (near.size() < 2 || near.size() > kMostNearLess)
            return;
        eachTwoOrThree(near, kMostNearForThree, [&](CreditSet credits) {
            const bool comesAfter = std::any_of(credits.begin(), credits.end(), [&](qint32 index) { return m_ledger.latestPaid(credit(index)) >= last; });
            if (!comesAfter)
                return;
            if (std::optional<Less> less = lessOf(units, gross, total, credits))
                ways.push_back({std::move(credits), units, std::move(*less), {}, {}, true});
        });
    }

    /// What makes the deposits and the lump equal; nothing where they are not.
    std::optional<Less> lessOf(const UnitSet& units, qint64 gross, qint64 total, const CreditSet& credits) const
    {
        qint64 sum = 0;
        std::vector<std::pair<qint64, QString>> named{{0, {}}};
        for (const qint32 index : credits) {
            sum += left(index);
            if (const qint32 of = credit(index).deduction; of >= 0 && m_ledger.books.deductions[std::size_t(of)].amount > 0)
                named.emplace_back(m_ledger.books.deductions[std::size_t(of)].amount, m_ledger.books.deductions[std::size_t(of)].word);
        }
        const ProviderTerms& terms = m_ledger.termsOf(unit(units.front()).provider);
        for (const auto& [amount, word] : named) {
            const qint64 rest = total - sum - amount;
            if (rest < 0)
                continue;
            if (rest == 0)
                return Less{{}, amount, word};
            if (terms.payoutFee && (rest == feeBy(*terms.payoutFee, sum + rest) || rest == feesOfEach(*terms.payoutFee, credits)))
                return Less{{{SentenceTerm::Kind::Deduction, -rest, 0, terms.payoutFee->name, {}}}, amount, word};
            if (terms.reserve && rest == Money(gross).times(terms.reserve->rate).minorUnits())
                return Less{{{SentenceTerm::Kind::Deduction, -rest, 0, QStringLiteral("reserve"), {}}}, amount, word};
        }
        return {};
    }

    /// Each deposit bears a fee of its own.
    qint64 feesOfEach(const PayoutFee& fee, const CreditSet& credits) const
    {
        return std::accumulate(credits.begin(), credits.end(), qint64(0), [&](qint64 fees, qint32 index) { return fees + feeTakenOf(fee, left(index)); });
    }

    void take(const Way& way)
    {
        CreditSet credits = way.credits;
        // The first one stands for what cannot be told apart: the largest holds most of it.
        std::stable_sort(credits.begin(), credits.end(), [&](qint32 a, qint32 b) { return left(a) > left(b); });
        Payment& payment = pay(m_ledger, credits, way.units);
        payment.extras = way.less.agreed;
        payment.late = false;
        if (way.less.named > 0)
            keepBack(payment, way.less.named, way.less.word);
        nameHolders(m_ledger, payment);
    }

    Ledger& m_ledger;
    std::map<qint32, CreditSet> m_free;      ///< by day
    std::map<qint32, UnitSet> m_openByDue;
};

} // namespace

void matchSplitLumps(Ledger& ledger) { SplitLumps(ledger).run(); }

void matchSplitDays(Ledger& ledger) { SplitDays(ledger).run(); }

} // namespace daozhang::reconcile
