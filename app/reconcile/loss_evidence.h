// SPDX-License-Identifier: GPL-3.0-or-later
// What else speaks for or against a sale being the one that is missing, apart from the gap: the provider's file, the same
// card twice, the cut-off, neighbours. Used by weighing.cpp.
#pragma once

#include "app/reconcile/ledger.h"

namespace daozhang::reconcile {

/// One sale of the lump and what it would have added to the deposit.
struct Weight
{
    quint32 row = 0;
    qint64 worth = 0;   ///< minor units
    qint32 unit = -1;
};

/// By place in `rows`: how many times likelier than a sale of which nothing is known each one is to be missing. Does not
/// depend on the order of the rows.
std::vector<double> lossEvidence(const Ledger& ledger, const std::vector<Weight>& rows);

/// Sales that one terminal took one after the other and that make up the gap together: a terminal fails for minutes, not
/// for single sales. `rate`: chance that one sale is lost. Sets are sorted.
std::vector<Guess> lostRuns(const Ledger& ledger, const std::vector<Weight>& rows, qint64 gap, double rate);

} // namespace daozhang::reconcile
