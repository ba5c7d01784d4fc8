// SPDX-License-Identifier: GPL-3.0-or-later
// How long a short lump takes to be weighed, by its size, by how many sales are missing and by what amounts look like.
#include "app/reconcile/fitting_sets.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cmath>
#include <cstdio>

using namespace daozhang::reconcile;

namespace {

constexpr double kRate = 1.0 / 500;

std::vector<FitItem> itemsOf(int sales, bool isRound, QRandomGenerator& random)
{
    std::vector<FitItem> items;
    for (int i = 0; i < sales; ++i) {
        // From 5 to about 800 yuan, small ones oftener; nets end in any fen, gross amounts of a menu in full fives.
        const qint64 amount = qint64(500 * std::exp(random.generateDouble() * 5));
        items.push_back({isRound ? (amount + 499) / 500 * 500 : amount - amount * 6 / 1000, kRate});
    }
    return items;
}

void weighOnce(int sales, int missing, bool isRound)
{
    QRandomGenerator random(quint32(sales * 10 + missing));
    const std::vector<FitItem> items = itemsOf(sales, isRound, random);
    qint64 gap = 0;
    for (int i = 0; i < missing; ++i)
        gap += items[std::size_t(i * sales / missing)].worth;
    QElapsedTimer timer;
    timer.start();
    FittingSets sets(items, gap);
    double leader = 0;
    double count = 0;
    bool isComplete = true;
    int size = 1;
    for (; size <= kLargestSet && (leader == 0 || sets.heaviestPossible(size) * 1000 >= leader); ++size) {
        const FittingSets::OfSize found = sets.ofSize(size);
        if (!found.heaviest.empty())
            leader = std::max(leader, found.heaviest.front().weight);
        double ofSize = found.count;
        if (!found.isAll) {
            const FittingSets::Counts counts = sets.count(size);
            isComplete = isComplete && counts.isWithinBound;
            ofSize = std::max(ofSize, counts.count);
        }
        count += ofSize;
    }
    const FittingSets::Sums sums = sets.sums();
    std::printf("%5d sales %d missing %-6s gap %10.2f: %6.3f s, sets up to %d: %.6g, all of whatever size weigh %.4g leaders, %s\n", sales, missing, isRound ? "round" : "fen",
                double(gap) / 100, double(timer.elapsed()) / 1000, size - 1, count, leader > 0 ? sums.total / leader : 0.0,
                isComplete && sums.isExact ? "complete" : sums.isExact ? "not all counted" : "sums in steps");
}

} // namespace

int main()
{
    for (const int sales : {200, 500, 2000, 4000}) {
        for (const bool isRound : {false, true}) {
            for (int missing = 1; missing <= 6; ++missing)
                weighOnce(sales, missing, isRound);
        }
    }
    return 0;
}
