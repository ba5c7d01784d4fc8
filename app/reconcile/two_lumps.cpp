// SPDX-License-Identifier: GPL-3.0-or-later
// A lump that did not come on its day, in one deposit with another one.
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace daozhang::reconcile {

namespace {

/// Both were due within so many days of the deposit; among more open lumps some two make any sum.
constexpr int kTwoWithinDays = 10;
constexpr std::size_t kMostOpenForTwo = 12;
constexpr std::size_t kMostPairsOfLumps = 6;

class TwoLumps
{
public:
    explicit TwoLumps(Ledger& ledger) : m_ledger(ledger), m_credits(creditsInOrder(ledger))
    {
        for (qint32 i = 0; i < qint32(ledger.units.size()); ++i) {
            if (ledger.isOpen(unit(i)) && !unit(i).apart)
                m_byDue.push_back(i);
        }
        std::stable_sort(m_byDue.begin(), m_byDue.end(), [&](qint32 a, qint32 b) { return unit(a).due < unit(b).due; });
    }

    /// A lump and another one that did not come on its day, whichever they are: together they are the deposit.
    void run()
    {
        for (const qint32 index : m_credits) {
            if (!m_ledger.isFree(std::size_t(index)))
                continue;
            const auto open = openBy(index);
            std::set<UnitSet> sets;
            for (std::size_t a = 0; a < open.size(); ++a) {
                for (std::size_t b = a + 1; b < open.size(); ++b) {
                    if (open[a].first + open[b].first != m_ledger.creditLeft[std::size_t(index)])
                        continue;
                    UnitSet both = open[a].second;
                    both.insert(both.end(), open[b].second.begin(), open[b].second.end());
                    std::sort(both.begin(), both.end());
                    if (std::adjacent_find(both.begin(), both.end()) == both.end())
                        sets.insert(std::move(both));
                }
            }
            if (sets.size() <= kMostPairsOfLumps)
                settleSets(m_ledger, index, sets, FeeMode::Agreed);
        }
    }

private:
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }

    /// What is open of the days up to a deposit, with its worth: lumps, those of one kind that were due together, all of a day.
    std::vector<std::pair<qint64, UnitSet>> openBy(qint32 creditIndex)
    {
        const qint32 booked = m_ledger.books.credits[std::size_t(creditIndex)].booked;
        std::map<std::tuple<qint32, int, qint64>, UnitSet> together;
        std::set<UnitSet> sets;
        std::size_t lumps = 0;
        const auto from = std::lower_bound(m_byDue.begin(), m_byDue.end(), booked - kTwoWithinDays, [&](qint32 index, qint32 day) { return unit(index).due < day; });
        for (auto it = from; it != m_byDue.end() && unit(*it).due <= booked; ++it) {
            const Unit& at = unit(*it);
            // What may have come on a day that is in no statement is not looked for in another day's deposit.
            const bool isElsewhere = at.isUncovered && at.due != booked;
            if (isElsewhere || m_ledger.termsOf(at.provider).lump == Lump::PerSale || !m_ledger.mayPayWhole(creditIndex, at) || payoutOf(m_ledger, at, FeeMode::Agreed) <= 0)
                continue;
            if (++lumps > kMostOpenForTwo)
                return {};
            sets.insert({*it});
            together[{at.due, at.provider, at.key}].push_back(*it);
            together[{at.due, -1, 0}].push_back(*it);
        }
        for (auto& [key, set] : together) {
            std::sort(set.begin(), set.end());
            sets.insert(std::move(set));
        }
        std::vector<std::pair<qint64, UnitSet>> found;
        for (const UnitSet& set : sets) {
            // A lump of one sale is a sum like any other.
            if (set.size() > 1 || unit(set.front()).size() > 1)
                found.emplace_back(payoutOf(m_ledger, set, FeeMode::Agreed), set);
        }
        return found;
    }

    Ledger& m_ledger;
    std::vector<qint32> m_credits;
    UnitSet m_byDue;  ///< what was open at first
};

} // namespace

void matchTwoLumps(Ledger& ledger) { TwoLumps(ledger).run(); }

} // namespace daozhang::reconcile
