// SPDX-License-Identifier: GPL-3.0-or-later
// A lump that comes in several deposits: its parts one by one, or sums that are together just its worth.
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>
#include <set>

namespace daozhang::reconcile {

namespace {

using UnitSet = std::vector<qint32>;

/// Of more deposits than these some make any sum.
constexpr std::size_t kMostNear = 40;
/// Tries to share deposits out over the units that they reach; beyond it nothing is said of them here.
constexpr int kMostSteps = 20'000;

class SplitPayouts
{
    using Parts = std::vector<std::vector<quint32>>;

    /// A way in which several deposits pay a unit, or some of its parts one each.
    struct Way
    {
        qint32 unit = -1;
        std::vector<qint32> credits;                        ///< by day and content
        Parts parts;                                        ///< empty = they are just its sum
        std::map<qint64, std::vector<qint32>> payersOf;     ///< by the worth of a part
        bool isWhole = true;                                ///< nothing of the unit is left over
    };

public:
    explicit SplitPayouts(Ledger& ledger) : m_ledger(ledger), m_credits(creditsInOrder(ledger)) {}

    /// What has one way only, with deposits that no other unit has a way for, is paid; that may leave others one way only.
    /// Where the same deposits would pay several units, it is one of them.
    void run()
    {
        std::vector<Way> ways;
        for (bool paid = true; paid;) {
            paid = false;
            ways = waysToSplit();
            std::map<qint32, std::size_t> uses;
            std::map<qint32, std::size_t> waysOfUnit;
            for (const Way& way : ways) {
                ++waysOfUnit[way.unit];
                for (const qint32 index : way.credits)
                    ++uses[index];
            }
            for (const Way& way : ways) {
                if (waysOfUnit[way.unit] > 1 || std::any_of(way.credits.begin(), way.credits.end(), [&](qint32 index) { return uses[index] > 1; }))
                    continue;
                take(way);
                paid = true;
            }
        }
        takeWhatCoversAll(ways);
        std::erase_if(ways, [&](const Way& way) { return !m_ledger.isOpen(unit(way.unit)); });
        contestWays(ways);
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    Unit& unit(qint32 index) { return m_ledger.units[std::size_t(index)]; }

    std::vector<std::vector<quint32>> itemsOf(const UnitSet& units)
    {
        std::vector<std::vector<quint32>> items;
        for (const qint32 index : units)
            items.push_back(rowsOf(m_ledger, unit(index)));
        return items;
    }

    std::vector<Way> waysToSplit()
    {
        std::map<qint32, std::vector<qint32>> freeByDay;
        for (const qint32 index : m_credits) {
            if (m_ledger.isFree(std::size_t(index)))
                freeByDay[credit(index).booked].push_back(index);
        }
        std::vector<Way> ways;
        for (qint32 index = 0; index < qint32(m_ledger.units.size()); ++index) {
            if (freeByDay.empty() || !m_ledger.isOpen(unit(index)) || unit(index).apart || unit(index).size() < 2)
                continue;
            const qint64 worth = payoutOf(m_ledger, unit(index), FeeMode::Agreed);
            std::vector<qint32> near;
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

    void take(const Way& way)
    {
        if (way.parts.empty()) {
            nameHolders(m_ledger, pay(m_ledger, way.credits, {way.unit}, FeeMode::Agreed, 0));
            return;
        }
        const auto made = splitUnit(m_ledger, way.unit, way.parts);
        for (const auto& [worth, credits] : way.payersOf) {
            UnitSet units;
            for (const qint32 part : made) {
                if (payoutOf(m_ledger, unit(part), FeeMode::Agreed) == worth)
                    units.push_back(part);
            }
            payParts(credits, units);
        }
    }

    /// A provider that pays a part at once and the rest the day after leaves several ways for each day when the days are
    /// alike. Where the deposits can be shared out so that every unit that they reach is paid, every one of them is.
    void takeWhatCoversAll(const std::vector<Way>& ways)
    {
        std::map<qint32, std::vector<const Way*>> waysOfUnit;
        std::map<qint32, std::vector<qint32>> unitsOfCredit;
        for (const Way& way : ways) {
            waysOfUnit[way.unit].push_back(&way);
            for (const qint32 index : way.credits)
                unitsOfCredit[index].push_back(way.unit);
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

    /// Units that the same deposits would pay, each wholly and in no other way.
    void contestWays(const std::vector<Way>& ways)
    {
        std::map<std::vector<qint32>, std::vector<const Way*>> byCredits;
        std::map<qint32, std::set<std::vector<qint32>>> setsOfCredit;
        std::map<qint32, std::size_t> waysOfUnit;
        for (const Way& way : ways) {
            byCredits[way.credits].push_back(&way);
            ++waysOfUnit[way.unit];
            for (const qint32 index : way.credits)
                setsOfCredit[index].insert(way.credits);
        }
        for (const auto& [credits, of] : byCredits) {
            const bool isAlone = std::all_of(credits.begin(), credits.end(), [&](qint32 index) { return setsOfCredit[index].size() == 1; })
                                 && std::all_of(of.begin(), of.end(), [&](const Way* way) { return way->isWhole && waysOfUnit[way->unit] == 1; });
            if (!isAlone || of.size() < 2)
                continue;
            UnitSet units;
            qint64 missing = 0;
            for (const Way* way : of) {
                units.push_back(way->unit);
                missing += payoutOf(m_ledger, unit(way->unit), FeeMode::Agreed);
            }
            for (const qint32 index : credits)
                missing -= m_ledger.creditLeft[std::size_t(index)];
            contest(m_ledger, credits, itemsOf(units), units);
            m_ledger.payments.back().isRivalry = true;
            m_ledger.payments.back().gap = missing;
        }
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
    bool addPartsOf(qint32 index, const std::vector<qint32>& near, std::vector<Way>& ways)
    {
        for (Parts& parts : partitions(unit(index))) {
            std::map<qint64, std::size_t> wanted;
            for (const std::vector<quint32>& part : parts) {
                qint64 worth = 0;
                for (const quint32 row : part)
                    worth += worthOf(m_ledger, row);
                ++wanted[worth];
            }
            Way way{index, {}, std::move(parts), {}, true};
            std::vector<qint32> unused;
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

    /// Deposits of one amount and the parts of that worth: with fewer deposits than parts it may be any of them.
    void payParts(const std::vector<qint32>& credits, const UnitSet& parts)
    {
        if (credits.empty())
            return;
        if (credits.size() < parts.size())
            return contest(m_ledger, credits, itemsOf(parts), parts);
        for (std::size_t i = 0; i < parts.size(); ++i)
            pay(m_ledger, {credits[i]}, {parts[i]}, FeeMode::Agreed, 0);
    }

    /// Some parts of a lump are paid to the fen and others are not: believed only of deposits of the due day, and only
    /// when another deposit of that day is left for the rest.
    bool isPlainSplit(qint32 index, const std::vector<qint32>& near, const std::vector<qint32>& unused)
    {
        const auto isOnDueDay = [&](qint32 candidate) { return credit(candidate).booked == unit(index).due; };
        return std::all_of(near.begin(), near.end(), isOnDueDay) && !unused.empty();
    }

    /// Two or three deposits that together are the lump, such as a part at once and the rest the day after. Whichever of
    /// several sets it is, the unit is paid; but then another unit may be robbed.
    void addSumsOf(qint32 index, const std::vector<qint32>& near, std::vector<Way>& ways)
    {
        const qint64 wanted = payoutOf(m_ledger, unit(index), FeeMode::Agreed);
        const auto keep = [&](std::vector<qint32> credits) {
            ways.push_back({index, std::move(credits), {}, {}, true});
        };
        const auto worth = [&](qint32 c) { return m_ledger.creditLeft[std::size_t(c)]; };
        for (std::size_t a = 0; a < near.size(); ++a) {
            for (std::size_t b = a + 1; b < near.size(); ++b) {
                const qint64 two = worth(near[a]) + worth(near[b]);
                if (two == wanted)
                    keep({near[a], near[b]});
                for (std::size_t c = b + 1; c < near.size(); ++c) {
                    if (two + worth(near[c]) == wanted)
                        keep({near[a], near[b], near[c]});
                }
            }
        }
    }

    Ledger& m_ledger;
    std::vector<qint32> m_credits;
};

} // namespace

void matchSplitPayouts(Ledger& ledger) { SplitPayouts(ledger).run(); }

} // namespace daozhang::reconcile
