// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_gaps.h"

#include <QHash>

namespace daozhang::demo {

int setsThatFit(const QVector<qint64>& amounts, qint64 gap, int size)
{
    if (size == 1)
        return int(amounts.count(gap));
    int found = 0;
    if (size == 2) {
        QHash<qint64, int> before;
        for (const qint64 amount : amounts) {
            found += before.value(gap - amount);
            ++before[amount];
        }
        return found;
    }
    // Three: the last one, with the pairs that lie before it.
    QHash<qint64, int> pairs;
    for (qsizetype last = 0; last < amounts.size(); ++last) {
        found += pairs.value(gap - amounts[last]);
        for (qsizetype first = 0; first < last; ++first)
            ++pairs[amounts[first] + amounts[last]];
    }
    return found;
}

} // namespace daozhang::demo
