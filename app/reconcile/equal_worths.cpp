// SPDX-License-Identifier: GPL-3.0-or-later
// A largest matching of a graph of two sides, and what all largest matchings have in common (Dulmage and Mendelsohn).
#include "app/reconcile/equal_worths.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace daozhang::reconcile {

namespace {

/// More pairs than this are not kept one by one: then all units are paid in order, or all are contested.
constexpr std::size_t kMostPairs = 4'000'000;

class Sharing
{
public:
    Sharing(const std::vector<qint32>& credits, const std::vector<qint32>& units, const std::function<bool(qint32, qint32)>& fits)
        : m_credits(credits), m_units(units), m_fitting(units.size()), m_creditOf(units.size(), -1), m_unitOf(credits.size(), -1), m_isSeen(credits.size(), 0)
    {
        for (std::size_t u = 0; u < units.size(); ++u) {
            for (std::size_t c = 0; c < credits.size(); ++c) {
                if (fits(credits[c], units[u]))
                    m_fitting[u].push_back(int(c));
            }
        }
    }

    SharedOut run()
    {
        match();
        return told();
    }

private:
    void match()
    {
        for (std::size_t u = 0; u < m_units.size(); ++u) {
            for (const int c : m_fitting[u]) {
                if (m_unitOf[std::size_t(c)] < 0) {
                    join(int(u), c);
                    break;
                }
            }
        }
        for (std::size_t u = 0; u < m_units.size(); ++u) {
            if (m_creditOf[u] >= 0)
                continue;
            std::vector<int> touched;
            if (findFor(int(u), touched)) {
                for (const int c : touched)
                    m_isSeen[std::size_t(c)] = 0;
                continue;
            }
            // Nothing leads from what was seen to a credit to spare, now and later: it stays seen, and is contested.
        }
    }

    /// Looks for a credit for a unit, moving others; what it touched stays seen where there is none.
    bool findFor(int start, std::vector<int>& touched)
    {
        struct Step
        {
            int unit;
            std::size_t next = 0;
            int by = -1;  ///< the credit that is tried
        };
        std::vector<Step> path{{start}};
        while (!path.empty()) {
            Step& step = path.back();
            const std::vector<int>& fitting = m_fitting[std::size_t(step.unit)];
            if (step.next == fitting.size()) {
                path.pop_back();
                continue;
            }
            const int c = fitting[step.next++];
            if (m_isSeen[std::size_t(c)])
                continue;
            m_isSeen[std::size_t(c)] = 1;
            touched.push_back(c);
            step.by = c;
            if (m_unitOf[std::size_t(c)] < 0) {
                for (const Step& made : path)
                    join(made.unit, made.by);
                return true;
            }
            path.push_back({m_unitOf[std::size_t(c)]});
        }
        return false;
    }

    void join(int unit, int credit)
    {
        m_creditOf[std::size_t(unit)] = credit;
        m_unitOf[std::size_t(credit)] = unit;
    }

    SharedOut told()
    {
        SharedOut out;
        std::vector<int> first(m_credits.size());  // of the contest that a credit is in
        std::iota(first.begin(), first.end(), 0);
        const auto rootOf = [&](int c) {
            while (first[std::size_t(c)] != c)
                c = first[std::size_t(c)] = first[std::size_t(first[std::size_t(c)])];
            return c;
        };
        const auto isContested = [&](std::size_t u) { return m_creditOf[u] < 0 || m_isSeen[std::size_t(m_creditOf[u])]; };
        for (std::size_t u = 0; u < m_units.size(); ++u) {
            if (m_fitting[u].empty())
                continue;
            if (!isContested(u)) {
                out.paid.emplace_back(m_credits[std::size_t(m_creditOf[u])], m_units[u]);
                continue;
            }
            for (const int c : m_fitting[u])
                first[std::size_t(rootOf(c))] = rootOf(m_fitting[u].front());
        }
        std::map<int, std::size_t> contestOf;
        const auto contestAt = [&](int c) -> SharedOut::Contest& {
            const auto [known, isNew] = contestOf.try_emplace(rootOf(c), out.contests.size());
            if (isNew)
                out.contests.emplace_back();
            return out.contests[known->second];
        };
        for (std::size_t u = 0; u < m_units.size(); ++u) {
            if (!m_fitting[u].empty() && isContested(u))
                contestAt(m_fitting[u].front()).units.push_back(m_units[u]);
        }
        for (std::size_t c = 0; c < m_credits.size(); ++c) {
            if (m_isSeen[c])
                contestAt(int(c)).credits.push_back(m_credits[c]);
        }
        return out;
    }

    const std::vector<qint32>& m_credits;
    const std::vector<qint32>& m_units;
    std::vector<std::vector<int>> m_fitting;  ///< by unit: places of credits
    std::vector<int> m_creditOf;
    std::vector<int> m_unitOf;
    std::vector<quint8> m_isSeen;             ///< by credit: while looking; at the end those that are contested
};

/// Gives each unit the first credit left that fits; where one goes without, nothing is told apart.
SharedOut shareOutInOrder(const std::vector<qint32>& credits, const std::vector<qint32>& units, const std::function<bool(qint32, qint32)>& fits)
{
    SharedOut out;
    SharedOut::Contest all;
    std::vector<qint32> left = credits;
    for (const qint32 unit : units) {
        const auto fitsUnit = [&](qint32 credit) { return fits(credit, unit); };
        if (const auto first = std::find_if(left.begin(), left.end(), fitsUnit); first != left.end()) {
            out.paid.emplace_back(*first, unit);
            left.erase(first);
        } else if (std::none_of(credits.begin(), credits.end(), fitsUnit)) {
            continue;
        }
        all.units.push_back(unit);
    }
    if (out.paid.size() == all.units.size())
        return out;
    const auto fitsSome = [&](qint32 credit) { return std::any_of(all.units.begin(), all.units.end(), [&](qint32 unit) { return fits(credit, unit); }); };
    std::copy_if(credits.begin(), credits.end(), std::back_inserter(all.credits), fitsSome);
    return {{}, {std::move(all)}};
}

} // namespace

SharedOut shareOut(const std::vector<qint32>& credits, const std::vector<qint32>& units, const std::function<bool(qint32, qint32)>& fits)
{
    if (credits.size() * units.size() > kMostPairs)
        return shareOutInOrder(credits, units, fits);
    return Sharing(credits, units, fits).run();
}

} // namespace daozhang::reconcile
