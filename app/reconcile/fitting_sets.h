// SPDX-License-Identifier: GPL-3.0-or-later
// Which sets of sales make up a gap to the fen, how many there are, and how much they weigh together: numbers alone,
// no books. Used by weighing.cpp.
#pragma once

#include <QtGlobal>

#include <vector>

namespace daozhang::reconcile {

/// Sets of more sales than this are not written out one by one; what they weigh is in the sums all the same.
inline constexpr int kLargestSet = 8;
/// The bound of the weighing: all sums are taken exactly up to so many sales times minor units of the gap (2,000 sales and
/// a gap of 10,000.00). Beyond it sums are taken in coarser steps, and the weighing says that it is not complete unless
/// every set that matters was written out.
inline constexpr qint64 kMostSums = 2'000'000'000;
/// So many sets of one size are looked at one by one; where there are more, they are counted.
inline constexpr qint64 kMostSets = 100'000;
/// Steps of one walk, so that no lump takes longer than a second or so.
inline constexpr qint64 kMostSteps = 400'000'000;
/// Words of the tables of all sizes and bases of one lump, likewise.
inline constexpr qint64 kMostWordsAtAll = 1'500'000'000;
/// Sets of one size that are kept, the heaviest first.
inline constexpr std::size_t kListed = 200;

/// One sale that may be missing.
struct FitItem
{
    qint64 worth = 0;   ///< minor units
    double odds = 0;    ///< that it is missing, before the gap speaks
};

/// Sets of items, by place in the list that was given; the weight of a set is the product of its items' odds.
class FittingSets
{
public:
    /// Items that are worth nothing or more than the gap are in no set. Equal items keep the order they were given in.
    FittingSets(const std::vector<FitItem>& items, qint64 gap);

    struct Set
    {
        std::vector<quint32> places;  ///< ascending
        double weight = 0;
    };
    struct OfSize
    {
        std::vector<Set> heaviest;    ///< at most kListed, heaviest first
        double count = 0;             ///< how many were looked at and weigh `least`
        double weight = 0;            ///< of all that were looked at, also the lighter ones
        bool isAll = true;            ///< false: there are more
        qint64 steps = 0;             ///< of the walk
        qint64 words = 0;             ///< that were reckoned for the table of reachable sums
    };
    /// Walks the sets of `size` items in at most so many steps. `least`: sets that weigh less are neither listed nor counted.
    OfSize ofSize(int size, double least = 0, qint64 mostSteps = kMostSteps);

    struct Sums
    {
        double total = 0;             ///< weight of all sets of whatever size
        std::vector<double> holding;  ///< by place: weight of those that hold the item
        bool isExact = true;          ///< false: taken in coarser steps, see kMostSums
    };
    Sums sums() const;
    /// How many sums of the table of sums() are reckoned for each item, all in all.
    qint64 costOfSums() const;

    struct Counts
    {
        double count = 0;             ///< number of sets of one size; exact to 2^53
        std::vector<double> holding;  ///< by place: how many of them hold the item
        bool isWithinBound = true;    ///< false: too many sums, nothing was counted
    };
    /// Counts the sets of `size` items without walking them.
    Counts count(int size) const;

    /// No set of `size` items weighs more.
    double heaviestPossible(int size) const;
    std::size_t items() const { return m_items.size(); }

private:
    struct Item
    {
        qint64 worth = 0;
        double odds = 0;
        quint32 place = 0;
    };
    struct Walk;
    struct Subset
    {
        qint64 sum = 0;
        double weight = 1;
        quint32 mask = 0;     ///< of the half's items
    };
    void sumHalves(std::size_t half, Sums& found) const;
    std::vector<Subset> subsets(std::size_t begin, std::size_t end) const;
    static std::size_t pastEqual(const std::vector<Subset>& of, std::size_t at);

    bool mayReach(int size, qint64 sum) const;
    qint64 addReach(int size);  ///< the words that it took
    bool isWorthTable(int size) const;
    bool descend(Walk& walk, int size, std::size_t from, qint64 rest, double weight) const;
    bool last(Walk& walk, std::size_t from, qint64 rest, double weight) const;
    static void keep(Walk& walk, double weight);

    std::size_t m_given = 0;
    qint64 m_gap = 0;
    qint64 m_unit = 1;                 ///< common divisor of all worths
    bool m_isUniform = true;           ///< all odds are equal: items are sorted by worth, largest first
    std::vector<Item> m_items;         ///< likeliest first, then largest
    std::vector<std::pair<qint64, quint32>> m_byWorth;  ///< worth and index in m_items
    quint64 m_modulus = 1;
    std::vector<std::vector<quint64>> m_reach;  ///< by size: sums modulo m_modulus that so many items can have
};

} // namespace daozhang::reconcile
