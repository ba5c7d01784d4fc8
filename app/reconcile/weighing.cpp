// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/weighing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace daozhang::reconcile {

namespace {

using Set = std::vector<quint32>;

/// All sets of one size that fit.
struct Size
{
    qint64 count = 0;
    bool searched = false;
    std::vector<Set> listed;
    Set inEvery;
    std::vector<bool> inSome;  ///< by place in the search's list
};

double choose(double n, int k)
{
    double result = 1;
    for (int i = 0; i < k; ++i)
        result *= (n - i) / (i + 1);
    return std::max(result, 0.0);
}

class Search
{
public:
    Search(const std::vector<Weight>& rows, qint64 gap, const std::set<Set>& known) : m_gap(gap), m_known(known)
    {
        for (const Weight& row : rows) {
            if (row.worth > 0 && row.worth <= gap)
                m_items.push_back(row);
        }
        // Stable: equal worths keep their content order.
        std::stable_sort(m_items.begin(), m_items.end(), [](const Weight& a, const Weight& b) { return a.worth < b.worth; });
    }

    std::size_t size() const { return m_items.size(); }
    quint32 rowAt(std::size_t place) const { return m_items[place].row; }

    /// Finds all sets of k sales; false when the bound was reached.
    bool find(int k, Size& into)
    {
        into.inSome.assign(m_items.size(), false);
        m_steps = 0;
        into.searched = false;
        bool whole = false;
        if (std::size_t(k) > m_items.size())
            whole = true;
        else if (k == 1)
            whole = singles(into);
        else if (k == 2)
            whole = pairsFrom(0, m_gap, {}, into);
        else if (k == 3)
            whole = m_items.size() <= kMostForTriples && triples(into);
        else
            whole = choose(double(m_items.size()), k - 2) <= double(kMostSteps) / 4 && deeper(k, 0, m_gap, {}, into);
        into.searched = whole;
        return whole;
    }

    /// Expected number of sets of k that fit by chance, when they cannot be counted.
    double expected(int k) const
    {
        if (m_items.empty())
            return 0;
        const double spread = std::max(1.0, double(m_items.back().worth) * k / 2);
        return choose(double(m_items.size()), k) / spread;
    }

private:
    std::size_t placeOf(qint64 worth) const
    {
        return std::size_t(std::lower_bound(m_items.begin(), m_items.end(), worth, [](const Weight& item, qint64 sought) { return item.worth < sought; }) - m_items.begin());
    }

    bool keep(const std::vector<std::size_t>& places, Size& into)
    {
        Set set;
        for (const std::size_t place : places)
            set.push_back(m_items[place].row);
        std::sort(set.begin(), set.end());
        for (const std::size_t place : places)
            into.inSome[place] = true;
        if (m_known.contains(set))
            return true;  // weighed already as a whole batch
        if (into.count++ == 0) {
            into.inEvery = set;
        } else {
            Set common;
            std::set_intersection(into.inEvery.begin(), into.inEvery.end(), set.begin(), set.end(), std::back_inserter(common));
            into.inEvery = std::move(common);
        }
        if (into.listed.size() < kListed)
            into.listed.push_back(std::move(set));
        return into.count < kMostSteps / 4;
    }

    bool singles(Size& into)
    {
        for (std::size_t i = placeOf(m_gap); i < m_items.size() && m_items[i].worth == m_gap; ++i) {
            if (!keep({i}, into))
                return false;
        }
        return true;
    }

    /// Two that make up `rest`, both after place `from`, from both ends at once.
    bool pairsFrom(std::size_t from, qint64 rest, const std::vector<std::size_t>& chosen, Size& into)
    {
        if (m_items.size() < from + 2)
            return true;
        std::size_t low = from;
        std::size_t high = m_items.size() - 1;
        while (low < high) {
            if (++m_steps > kMostSteps * 3)
                return false;
            const qint64 sum = m_items[low].worth + m_items[high].worth;
            if (sum < rest) {
                ++low;
            } else if (sum > rest) {
                --high;
            } else if (!equalRuns(low, high, chosen, into)) {
                return false;
            }
        }
        return true;
    }

    /// Every pair out of two runs of equal worths; moves both ends past them.
    bool equalRuns(std::size_t& low, std::size_t& high, const std::vector<std::size_t>& chosen, Size& into)
    {
        std::vector<std::size_t> places = chosen;
        const std::size_t base = places.size();
        places.resize(base + 2);
        std::size_t lowEnd = low;
        while (lowEnd <= high && m_items[lowEnd].worth == m_items[low].worth)
            ++lowEnd;
        if (lowEnd > high) {  // one run serves both ends
            for (std::size_t i = low; i <= high; ++i) {
                for (std::size_t j = i + 1; j <= high; ++j) {
                    places[base] = i;
                    places[base + 1] = j;
                    if (++m_steps > kMostSteps * 3 || !keep(places, into))
                        return false;
                }
            }
            low = high;
            return true;
        }
        std::size_t highEnd = high;
        while (highEnd > lowEnd && m_items[highEnd - 1].worth == m_items[high].worth)
            --highEnd;
        for (std::size_t i = low; i < lowEnd; ++i) {
            for (std::size_t j = highEnd; j <= high; ++j) {
                places[base] = i;
                places[base + 1] = j;
                if (++m_steps > kMostSteps * 3 || !keep(places, into))
                    return false;
            }
        }
        low = lowEnd;
        high = highEnd - 1;
        return true;
    }

    bool triples(Size& into)
    {
        m_steps = -qint64(m_items.size()) * qint64(m_items.size());  // the plain walk is within the bound by kMostForTriples
        for (std::size_t i = 0; i + 2 < m_items.size(); ++i) {
            if (m_items[i].worth * 3 > m_gap)
                break;
            if (!pairsFrom(i + 1, m_gap - m_items[i].worth, {i}, into))
                return false;
        }
        return true;
    }

    bool deeper(int k, std::size_t from, qint64 rest, std::vector<std::size_t> chosen, Size& into)
    {
        if (k == 2)
            return pairsFrom(from, rest, chosen, into);
        for (std::size_t i = from; i + std::size_t(k) <= m_items.size(); ++i) {
            if (m_items[i].worth * k > rest)
                break;
            if (++m_steps > kMostSteps * 3)
                return false;
            chosen.push_back(i);
            if (!deeper(k - 1, i + 1, rest - m_items[i].worth, chosen, into))
                return false;
            chosen.pop_back();
        }
        return true;
    }

    qint64 m_gap = 0;
    const std::set<Set>& m_known;
    std::vector<Weight> m_items;
    qint64 m_steps = 0;
};

/// A whole batch, terminal or card kind whose sales together are the gap.
void wholeParts(const Ledger& ledger, const std::vector<Weight>& rows, qint64 gap, double rate, std::vector<Guess>& guesses)
{
    const auto by = [&](const char* reason, auto keyOf) {
        std::map<quint64, std::pair<qint64, Set>> parts;
        for (const Weight& row : rows) {
            auto& [sum, set] = parts[keyOf(row)];
            sum += row.worth;
            set.push_back(row.row);
        }
        for (auto& [key, part] : parts) {
            if (part.first != gap || part.second.size() < 2 || part.second.size() == rows.size())
                continue;
            std::sort(part.second.begin(), part.second.end());
            const bool isKnown = std::any_of(guesses.begin(), guesses.end(), [&](const Guess& guess) { return guess.missing == part.second; });
            if (!isKnown)
                guesses.push_back({part.second, {}, kWholeLost * rate, reason, {}, 0});
        }
    };
    by("batch", [&](const Weight& row) { return (quint64(quint32(ledger.fact(row.row).terminal)) << 32) | ledger.fact(row.row).batch; });
    by("terminal", [&](const Weight& row) { return quint64(quint32(ledger.fact(row.row).terminal)); });
    by("clearing_day", [&](const Weight& row) { return quint64(quint32(row.unit)); });
    by("card_kind", [&](const Weight& row) { return quint64(ledger.fact(row.row).cardKind); });
    by("card_kind", [&](const Weight& row) { return quint64(ledger.fact(row.row).cardKind == intake::CardKind::Qr); });
}

} // namespace

double rateIn(std::size_t sales, double learned)
{
    return std::max(learned, std::min(kPriorLosses / kPriorSales, kLostTogether / double(std::max<std::size_t>(sales, 1))));
}

namespace {

/// The sets found so far, over all bases and sizes.
class Tally
{
public:
    Tally(const std::vector<Base>& bases, double rate, std::vector<Guess> others) : m_bases(bases), m_rate(rate), m_others(std::move(others))
    {
        for (const Guess& guess : m_others) {
            if (!guess.missing.empty())
                m_known.insert(guess.missing);
            m_leader = std::max(m_leader, guess.weight);
            m_total += guess.weight;
        }
        for (const Base& base : bases)
            m_searches.push_back({Search(base.rows, base.gap, m_searches.empty() ? m_known : m_none), std::vector<Size>(kLargestSet + 1), 0, true});
    }

    void search(int largest)
    {
        for (int k = 1; k <= largest; ++k) {
            for (std::size_t i = 0; i < m_searches.size(); ++i)
                searchSize(k, i);
        }
        // A gap that no set up to the largest size fills is not proved to have no set behind it.
        if (m_leader == 0 && m_searches.front().search.size() > std::size_t(largest))
            m_complete = false;
    }

    Weighing result()
    {
        const double tail = weightOfLarger();
        Weighing found;
        found.complete = m_complete;
        for (Guess& guess : m_others) {
            if (isNear(guess.weight))
                take(found, std::move(guess));
        }
        for (std::size_t i = 0; i < m_searches.size(); ++i)
            takeSets(found, i);
        std::stable_sort(found.guesses.begin(), found.guesses.end(), [](const Guess& a, const Guess& b) { return a.weight > b.weight; });
        if (found.guesses.size() > kListed)
            found.guesses.resize(kListed);
        found.inSome.assign(m_inSome.begin(), m_inSome.end());
        found.inEvery = m_inEvery;
        found.certain = !found.guesses.empty() && m_leader >= kAssertOdds * (m_total + tail - m_leader);
        for (Guess& guess : found.guesses)
            guess.weight /= m_leader;
        found.leader = m_leader;
        return found;
    }

private:
    struct Searched
    {
        Search search;
        std::vector<Size> sizes;
        int to = 0;
        bool goesOn = true;
    };

    bool isNear(double weight) const { return weight >= m_leader / kIgnoreOdds; }

    void searchSize(int k, std::size_t index)
    {
        Searched& at = m_searches[index];
        const double weight = m_bases[index].weight * std::pow(m_rate, k);
        const bool counts = m_leader == 0 || isNear(weight);
        // Of the plain lump triples are always looked at: their number speaks even when no single one of them does.
        if (!at.goesOn || (!counts && (k > 3 || index > 0))) {
            at.goesOn = false;
            return;
        }
        Size& size = at.sizes[std::size_t(k)];
        if (!at.search.find(k, size)) {
            at.goesOn = false;
            if (counts)
                m_complete = false;
            if (size.count == 0)
                return;
        }
        at.to = k;
        if (size.count > 0)
            m_leader = std::max(m_leader, weight);
        m_total += weight * double(size.count);
    }

    /// Larger sets, too many to walk: their weight goes on as that of the last size did, at a Poisson's pace.
    double weightOfLarger() const
    {
        const Searched& plain = m_searches.front();
        if (plain.to == 0)
            return 0;
        double step = std::pow(m_rate, plain.to) * std::max(double(plain.sizes[std::size_t(plain.to)].count), plain.search.expected(plain.to));
        double tail = 0;
        for (int k = plain.to + 1; k < plain.to + 30; ++k) {
            step *= double(plain.search.size()) * m_rate / k;
            tail += step;
        }
        return tail;
    }

    void narrow(const Set& set)
    {
        if (m_isFirst) {
            m_inEvery = set;
        } else {
            Set common;
            std::set_intersection(m_inEvery.begin(), m_inEvery.end(), set.begin(), set.end(), std::back_inserter(common));
            m_inEvery = std::move(common);
        }
        m_isFirst = false;
    }

    void take(Weighing& found, Guess guess)
    {
        ++found.count;
        m_inSome.insert(guess.missing.begin(), guess.missing.end());
        narrow(guess.missing);
        found.guesses.push_back(std::move(guess));
    }

    void takeSets(Weighing& found, std::size_t index)
    {
        const Base& base = m_bases[index];
        const auto with = [&](const Set& set) {
            Set both = base.missing;
            both.insert(both.end(), set.begin(), set.end());
            std::sort(both.begin(), both.end());
            return both;
        };
        for (int k = 1; k <= m_searches[index].to; ++k) {
            const Size& size = m_searches[index].sizes[std::size_t(k)];
            const double weight = base.weight * std::pow(m_rate, k);
            if (size.count == 0 || !isNear(weight))
                continue;
            found.count += size.count;
            for (std::size_t place = 0; place < size.inSome.size(); ++place) {
                if (size.inSome[place])
                    m_inSome.insert(m_searches[index].search.rowAt(place));
            }
            m_inSome.insert(base.missing.begin(), base.missing.end());
            narrow(with(size.inEvery));
            for (const Set& set : size.listed)
                found.guesses.push_back({with(set), {}, weight, base.missing.empty() ? "sales" : "clearing_day", {}, 0});
        }
    }

    const std::vector<Base>& m_bases;
    double m_rate = 0;
    std::vector<Guess> m_others;
    std::set<Set> m_known;
    const std::set<Set> m_none;
    std::vector<Searched> m_searches;
    double m_leader = 0;
    double m_total = 0;
    bool m_complete = true;
    std::set<quint32> m_inSome;
    Set m_inEvery;
    bool m_isFirst = true;
};

} // namespace

Weighing weigh(const Ledger& ledger, const std::vector<Base>& bases, double rate, std::vector<Guess> others, int largest)
{
    for (Guess& guess : others)
        std::sort(guess.missing.begin(), guess.missing.end());
    wholeParts(ledger, bases.front().rows, bases.front().gap, rate, others);
    Tally tally(bases, rate, std::move(others));
    tally.search(largest);
    return tally.result();
}

} // namespace daozhang::reconcile
