// SPDX-License-Identifier: GPL-3.0-or-later
// Refunds that a provider nets a lump later than the terms say: the lump of their day comes without them, a later one less
// them, both to the fen and each on its own due day.
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace daozhang::reconcile {

namespace {

/// A refund is netted within so many days.
constexpr qint32 kNettedWithin = 14;
/// Of a lump with more refunds than these some make any sum.
constexpr std::size_t kMostRefunds = 6;

class PutOffRefunds
{
public:
    explicit PutOffRefunds(Ledger& ledger) : m_ledger(ledger)
    {
        for (qint32 i = 0; i < qint32(ledger.units.size()); ++i) {
            const Unit& at = unit(i);
            if (ledger.isOpen(at) && !at.apart && !at.isUncovered && at.size() > 1)
                m_open[{at.provider, at.currency, at.due}].push_back(i);
        }
        for (const qint32 index : creditsInOrder(ledger)) {
            if (ledger.isFree(std::size_t(index)))
                m_credits[credit(index).booked].push_back(index);
        }
    }

    void run()
    {
        if (m_credits.empty())
            return;
        for (const auto& [key, units] : m_open) {
            for (const qint32 index : units)
                putOff(index);
        }
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }
    qint64 worth(qint32 index) const { return payoutOf(m_ledger, unit(index), FeeMode::Agreed); }

    /// Credits of the unit's due day that are worth `amount` and may be its payout.
    UnitSet paying(qint32 index, qint64 amount) const
    {
        UnitSet found;
        const auto day = m_credits.find(unit(index).due);
        if (day == m_credits.end())
            return found;
        for (const qint32 candidate : day->second) {
            if (m_ledger.creditLeft[std::size_t(candidate)] == amount && m_ledger.isFree(std::size_t(candidate)) && m_ledger.mayPayWhole(candidate, unit(index)))
                found.push_back(candidate);
        }
        return found;
    }

    struct Way { std::vector<quint32> refunds; qint32 first = -1, second = -1, later = -1; };

    void putOff(qint32 index)
    {
        if (!m_ledger.isOpen(unit(index)))
            return;
        std::vector<quint32> refunds;
        for (const quint32 row : rowsOf(m_ledger, unit(index))) {
            if (worthOf(m_ledger, row) < 0)
                refunds.push_back(row);
        }
        if (refunds.empty() || refunds.size() > kMostRefunds || refunds.size() == unit(index).size())
            return;
        std::vector<Way> ways;
        for (quint32 mask = 1; mask < (1u << refunds.size()); ++mask) {
            Way way;
            qint64 taken = 0;
            for (std::size_t i = 0; i < refunds.size(); ++i) {
                if (mask & (1u << i)) {
                    way.refunds.push_back(refunds[i]);
                    taken -= worthOf(m_ledger, refunds[i]);
                }
            }
            const UnitSet first = paying(index, worth(index) + taken);
            if (!first.empty() && findLater(index, taken, way)) {
                way.first = first.front();
                ways.push_back(std::move(way));
            }
        }
        // Equal refunds stand for each other: the sum is the same.
        const bool isOne = !ways.empty() && std::all_of(ways.begin(), ways.end(), [&](const Way& way) { return way.first == ways.front().first && way.second == ways.front().second; });
        if (isOne)
            settle(index, ways.front());
    }

    /// The next lump that came less so much; only where there is a single one.
    bool findLater(qint32 index, qint64 taken, Way& way) const
    {
        const Unit& at = unit(index);
        for (auto it = m_open.upper_bound({at.provider, at.currency, at.due}); it != m_open.end(); ++it) {
            const auto& [provider, currency, due] = it->first;
            if (provider != at.provider || currency != at.currency || due > at.due + kNettedWithin)
                break;
            for (const qint32 later : it->second) {
                if (unit(later).key != at.key || !m_ledger.isOpen(unit(later)))
                    continue;
                const UnitSet second = paying(later, worth(later) - taken);
                if (second.empty())
                    continue;
                if (way.later >= 0)
                    return false;
                way.later = later;
                way.second = second.front();
            }
        }
        return way.later >= 0;
    }

    void settle(qint32 index, const Way& way)
    {
        std::vector<quint32> stay = copyOfRows(m_ledger, unit(index));
        std::erase_if(stay, [&](quint32 row) { return std::find(way.refunds.begin(), way.refunds.end(), row) != way.refunds.end(); });
        const UnitSet parts = splitUnit(m_ledger, index, {stay, way.refunds});
        pay(m_ledger, {way.first}, {parts[0]});
        // The refunds were due before: that does not make the later deposit a late one.
        pay(m_ledger, {way.second}, {way.later, parts[1]}).late = false;
    }

    Ledger& m_ledger;
    std::map<std::tuple<qint16, qint16, qint32>, UnitSet> m_open;  ///< by provider, currency and due day
    std::map<qint32, UnitSet> m_credits;                           ///< by day
};

} // namespace

void matchPutOffRefunds(Ledger& ledger) { PutOffRefunds(ledger).run(); }

} // namespace daozhang::reconcile
