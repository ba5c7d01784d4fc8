// SPDX-License-Identifier: GPL-3.0-or-later
// Chance: how many sets of sales happen to make up a gap. A planted fault must be the only thing that explains its gap.
#pragma once

#include <QVector>

namespace daozhang::demo {

/// Number of sets of exactly `size` (1, 2 or 3) of the amounts whose sum is `gap`.
int setsThatFit(const QVector<qint64>& amounts, qint64 gap, int size);

} // namespace daozhang::demo
