// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/fitting_sets.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace daozhang::reconcile {

namespace {

/// Word operations that a table of reachable sums may cost.
constexpr qint64 kMostWords = 60'000'000;
/// Above an even chance the sums of what holds an item would lose their figures.
constexpr double kMostOdds = 0.5;
constexpr qint64 kMostCells = 32'000'000;
/// Half of the items that are weighed as two halves, and the cells of a table that one set of a half takes as long as.
constexpr std::size_t kLargestHalf = 16;
constexpr std::size_t kCellsOfSubset = 4;
/// A step of a walk takes as long as so many words of a table.
constexpr double kWordsOfStep = 128;

/// to[i] += factor * from[i]; the two do not overlap.
void addTimes(double* __restrict to, const double* __restrict from, std::size_t count, double factor)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] += factor * from[i];
}

/// Multiplies a polynomial in x, up to x^top, by 1 + odds * x^worth.
void takeIn(std::vector<double>& sums, std::size_t worth, double odds, std::size_t top)
{
    for (std::size_t end = top + 1; end > worth;) {
        const std::size_t begin = std::max(worth, end - std::min(end, worth));
        addTimes(sums.data() + begin, sums.data() + begin - worth, end - begin, odds);
        end = begin;
    }
}

/// into |= from << by, in a ring of `bits`.
void orShifted(std::vector<quint64>& into, const std::vector<quint64>& from, quint64 by)
{
    const std::size_t words = by / 64;
    const unsigned rest = by % 64;
    for (std::size_t i = into.size(); i-- > words;) {
        quint64 value = from[i - words] << rest;
        if (rest != 0 && i > words)
            value |= from[i - words - 1] >> (64 - rest);
        into[i] |= value;
    }
}

void orShiftedDown(std::vector<quint64>& into, const std::vector<quint64>& from, quint64 by)
{
    const std::size_t words = by / 64;
    const unsigned rest = by % 64;
    for (std::size_t i = 0; i + words < into.size(); ++i) {
        quint64 value = from[i + words] >> rest;
        if (rest != 0 && i + words + 1 < from.size())
            value |= from[i + words + 1] << (64 - rest);
        into[i] |= value;
    }
}

} // namespace

struct FittingSets::Walk
{
    OfSize found;
    double least = 0;
    qint64 mostSteps = 0;
    std::vector<quint32> chosen;
    bool isUniform = true;
};

FittingSets::FittingSets(const std::vector<FitItem>& items, qint64 gap) : m_given(items.size()), m_gap(gap)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].worth > 0 && items[i].worth <= gap && items[i].odds > 0)
            m_items.push_back({items[i].worth, std::min(items[i].odds, kMostOdds), quint32(i)});
    }
    qint64 unit = 0;
    for (const Item& item : m_items) {
        unit = std::gcd(unit, item.worth);
        m_isUniform = m_isUniform && item.odds == m_items.front().odds;
    }
    if (unit == 0 || gap % unit != 0) {
        m_items.clear();
        return;
    }
    m_unit = unit;
    // Stable: what is equal keeps the order of its content.
    std::stable_sort(m_items.begin(), m_items.end(), [](const Item& a, const Item& b) { return a.odds != b.odds ? a.odds > b.odds : a.worth > b.worth; });
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_byWorth.push_back({m_items[i].worth, quint32(i)});
    std::sort(m_byWorth.begin(), m_byWorth.end());
    const qint64 widest = std::max<qint64>(kMostWords / std::max<qint64>(qint64(m_items.size()), 1), 64) * 64;
    m_modulus = quint64(std::min(m_gap / m_unit + 1, widest));
}

double FittingSets::heaviestPossible(int size) const
{
    if (std::size_t(size) > m_items.size())
        return 0;
    double weight = 1;
    for (int i = 0; i < size; ++i)
        weight *= m_items[std::size_t(i)].odds;
    return weight;
}

bool FittingSets::mayReach(int size, qint64 sum) const
{
    if (std::size_t(size) >= m_reach.size()) {
        if (size > 1)
            return true;
        const auto at = std::lower_bound(m_byWorth.begin(), m_byWorth.end(), std::pair(sum, quint32(0)));
        return at != m_byWorth.end() && at->first == sum;
    }
    const quint64 at = quint64(sum / m_unit) % m_modulus;
    return (m_reach[std::size_t(size)][at / 64] >> (at % 64)) & 1;
}

/// Small sets of few items are walked sooner than a table of the sums that they reach is made.
bool FittingSets::isWorthTable(int size) const
{
    double steps = 1;
    for (int chosen = 0; chosen + 1 < size; ++chosen)
        steps *= double(m_items.size() - std::size_t(chosen)) / double(chosen + 1);
    const double words = double((m_modulus + 63) / 64) * double(m_items.size()) * double(std::size_t(size) + 1 - std::min(m_reach.size(), std::size_t(size)));
    return steps * kWordsOfStep > words;
}

/// An item may be taken twice here: what cannot be reached even so cannot be reached at all.
qint64 FittingSets::addReach(int size)
{
    qint64 words = 0;
    if (m_reach.empty()) {
        m_reach.emplace_back((m_modulus + 63) / 64);
        m_reach.front()[0] = 1;
    }
    const bool isRing = m_modulus < quint64(m_gap / m_unit + 1);
    while (m_reach.size() <= std::size_t(size)) {
        const std::vector<quint64>& before = m_reach.back();
        std::vector<quint64> reach(before.size());
        qint64 last = -1;
        for (const auto& [worth, index] : m_byWorth) {
            if (worth == last)
                continue;
            last = worth;
            const quint64 by = quint64(worth / m_unit) % m_modulus;
            orShifted(reach, before, by);
            if (isRing && by > 0)
                orShiftedDown(reach, before, m_modulus - by);
        }
        words += qint64(reach.size() * m_byWorth.size());
        m_reach.push_back(std::move(reach));
    }
    return words;
}

void FittingSets::keep(Walk& walk, double weight)
{
    walk.found.weight += weight;
    if (weight < walk.least)
        return;
    walk.found.count += 1;
    std::vector<Set>& sets = walk.found.heaviest;
    if (walk.isUniform && sets.size() >= kListed)
        return;
    Set set{walk.chosen, weight};
    std::sort(set.places.begin(), set.places.end());
    sets.push_back(std::move(set));
    if (sets.size() >= kListed * 8) {
        std::stable_sort(sets.begin(), sets.end(), [](const Set& a, const Set& b) { return a.weight > b.weight; });
        sets.resize(kListed);
    }
}

/// The items from `from` on that are worth just the rest.
bool FittingSets::last(Walk& walk, std::size_t from, qint64 rest, double weight) const
{
    for (auto at = std::lower_bound(m_byWorth.begin(), m_byWorth.end(), std::pair(rest, quint32(from))); at != m_byWorth.end() && at->first == rest; ++at) {
        walk.chosen.push_back(m_items[at->second].place);
        keep(walk, weight * m_items[at->second].odds);
        walk.chosen.pop_back();
        if (walk.found.count >= double(kMostSets))
            return false;
    }
    return true;
}

bool FittingSets::descend(Walk& walk, int size, std::size_t from, qint64 rest, double weight) const
{
    if (size == 1)
        return last(walk, from, rest, weight);
    std::size_t at = from;
    if (m_isUniform) {  // largest first: what is worth more than the rest is jumped over
        const auto fits = std::lower_bound(m_items.begin() + qint64(from), m_items.end(), rest, [](const Item& item, qint64 most) { return item.worth > most; });
        at = std::size_t(fits - m_items.begin());
    }
    for (; at + std::size_t(size) <= m_items.size(); ++at) {
        const Item& item = m_items[at];
        if (++walk.found.steps > walk.mostSteps)
            return false;
        if (item.worth > rest || !mayReach(size - 1, rest - item.worth)) {
            if (m_isUniform && item.worth * size < rest)
                break;
            continue;
        }
        walk.chosen.push_back(item.place);
        const bool goesOn = descend(walk, size - 1, at + 1, rest - item.worth, weight * item.odds);
        walk.chosen.pop_back();
        if (!goesOn)
            return false;
    }
    return true;
}

FittingSets::OfSize FittingSets::ofSize(int size, double least, qint64 mostSteps)
{
    Walk walk;
    walk.least = least;
    walk.mostSteps = mostSteps;
    walk.isUniform = m_isUniform;
    if (size >= 1 && std::size_t(size) <= m_items.size()) {
        if (isWorthTable(size))
            walk.found.words = addReach(size);
        if (mayReach(size, m_gap))
            walk.found.isAll = descend(walk, size, 0, m_gap, 1);
    }
    std::stable_sort(walk.found.heaviest.begin(), walk.found.heaviest.end(), [](const Set& a, const Set& b) { return a.weight > b.weight; });
    if (walk.found.heaviest.size() > kListed)
        walk.found.heaviest.resize(kListed);
    return std::move(walk.found);
}

qint64 FittingSets::costOfSums() const
{
    const qint64 items = std::max<qint64>(qint64(m_items.size()), 1);
    return m_gap / m_unit > kMostSums / items ? kMostSums / 4 : m_gap / m_unit * items;
}

FittingSets::Sums FittingSets::sums() const
{
    Sums found;
    found.holding.assign(m_given, 0);
    if (m_items.empty())
        return found;
    const std::size_t half = (m_items.size() + 1) / 2;
    if (half <= kLargestHalf && (std::size_t(1) << half) * kCellsOfSubset < std::size_t(m_gap / m_unit)) {
        sumHalves(half, found);
        return found;
    }
    qint64 step = m_unit;
    if (m_gap / step > kMostSums / qint64(m_items.size())) {
        found.isExact = false;
        // By division: a hostile file makes the product larger than 64 bits.
        step = m_unit * (m_gap / m_unit / std::max<qint64>(kMostSums / 4 / qint64(m_items.size()), 1) + 1);
    }
    const auto stepsOf = [&](qint64 worth) { return std::size_t((worth + step / 2) / step); };
    const std::size_t top = stepsOf(m_gap);
    std::vector<double> sums(top + 1);
    sums[0] = 1;
    std::size_t reached = 0;
    for (const auto& [worth, index] : m_byWorth) {  // smallest first: sums that nothing reaches yet are left out
        const std::size_t by = std::max<std::size_t>(stepsOf(worth), 1);
        reached = std::min(top, reached + by);
        if (by <= top)
            takeIn(sums, by, m_items[index].odds, reached);
    }
    // In coarse steps a sum stands for as many exact ones as a step has units.
    const double perStep = double(m_unit) / double(step);
    found.total = sums[top] * perStep;
    for (const Item& item : m_items) {
        // What does not hold the item is the whole divided by 1 + odds * x^worth.
        const std::size_t by = std::max<std::size_t>(stepsOf(item.worth), 1);
        double without = 0;
        double largest = 0;
        double factor = 1;
        for (std::size_t at = by; at <= top && std::abs(factor) > 1e-300; at += by) {
            without += factor * sums[top - at];
            largest = std::max(largest, std::abs(factor) * sums[top - at]);
            factor *= -item.odds;
        }
        if (without > largest * 1e-12)
            found.holding[item.place] = item.odds * without * perStep;
    }
    return found;
}

/// Few items and a large gap: the sets of either half by what they are worth, and of each pair that makes the gap the weight.
void FittingSets::sumHalves(std::size_t half, Sums& found) const
{
    const std::vector<Subset> left = subsets(0, half);
    const std::vector<Subset> right = subsets(half, m_items.size());
    // All sets of one worth at once: their weight, and the weight of those that hold an item.
    const auto gather = [&](const std::vector<Subset>& of, std::size_t begin, std::size_t end, std::size_t first, double factor) {
        for (std::size_t i = begin; i < end; ++i) {
            for (quint32 mask = of[i].mask; mask != 0; mask &= mask - 1)
                found.holding[m_items[first + std::size_t(std::countr_zero(mask))].place] += of[i].weight * factor;
        }
    };
    const auto weightOf = [](const std::vector<Subset>& of, std::size_t begin, std::size_t end) {
        double weight = 0;
        for (std::size_t i = begin; i < end; ++i)
            weight += of[i].weight;
        return weight;
    };
    for (std::size_t at = 0, beyond = right.size(); at < left.size();) {
        const std::size_t end = pastEqual(left, at);
        while (beyond > 0 && right[beyond - 1].sum > m_gap - left[at].sum)
            --beyond;
        std::size_t begin = beyond;
        while (begin > 0 && right[begin - 1].sum == m_gap - left[at].sum)
            --begin;
        if (begin < beyond) {
            const double ofLeft = weightOf(left, at, end);
            const double ofRight = weightOf(right, begin, beyond);
            found.total += ofLeft * ofRight;
            gather(left, at, end, 0, ofRight);
            gather(right, begin, beyond, half, ofLeft);
        }
        at = end;
    }
}

/// Of the items from `begin` to `end`, those worth no more than the gap; by worth.
std::vector<FittingSets::Subset> FittingSets::subsets(std::size_t begin, std::size_t end) const
{
    const auto less = [](const Subset& a, const Subset& b) { return a.sum < b.sum; };
    std::vector<Subset> all{{0, 1, 0}};
    std::vector<Subset> with, merged;
    for (std::size_t i = begin; i < end; ++i) {
        with.clear();
        for (const Subset& without : all) {
            if (without.sum + m_items[i].worth <= m_gap)
                with.push_back({without.sum + m_items[i].worth, without.weight * m_items[i].odds, without.mask | quint32(1) << (i - begin)});
        }
        merged.resize(all.size() + with.size());
        std::merge(all.begin(), all.end(), with.begin(), with.end(), merged.begin(), less);
        all.swap(merged);
    }
    return all;
}

std::size_t FittingSets::pastEqual(const std::vector<Subset>& of, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < of.size() && of[end].sum == of[at].sum)
        ++end;
    return end;
}

FittingSets::Counts FittingSets::count(int size) const
{
    Counts found;
    found.holding.assign(m_given, 0);
    if (size < 1 || std::size_t(size) > m_items.size())
        return found;
    const qint64 width = m_gap / m_unit + 1;
    const qint64 layers = std::max(size - 1, 1);
    if (width * layers > kMostCells || width * qint64(m_items.size()) > kMostSums / layers) {
        found.isWithinBound = false;
        return found;
    }
    const std::size_t top = std::size_t(width - 1);
    std::vector<std::vector<double>> counts{std::size_t(size), std::vector<double>(std::size_t(width))};
    counts[0][0] = 1;
    for (const Item& item : m_items) {
        const std::size_t by = std::size_t(item.worth / m_unit);
        for (std::size_t k = counts.size() - 1; k >= 1; --k)
            addTimes(counts[k].data() + by, counts[k - 1].data(), std::size_t(width) - by, 1);
    }
    for (const Item& item : m_items) {
        const std::size_t by = std::size_t(item.worth / m_unit);
        double holding = 0;
        double sign = 1;
        for (std::size_t k = std::size_t(size), at = by; k-- > 0 && at <= top; at += by) {
            holding += sign * counts[k][top - at];
            sign = -sign;
        }
        found.holding[item.place] = holding;
        found.count += holding / size;
    }
    found.count = std::round(found.count);
    return found;
}

} // namespace daozhang::reconcile
