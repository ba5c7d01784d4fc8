// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of many shops, as a table to read.
#pragma once

#include "tests/property/shop_score.h"

namespace daozhang::testing {

class ScoreTable
{
public:
    void add(const MadeShop& made, const Verdict& verdict);
    const Score& all() const { return m_all; }
    const Score& natural() const { return m_natural; }
    /// Odds as stated in shops whose losses are as rare as they are taken to be.
    const Calibration& odds() const { return m_odds; }
    /// The table, split by shop feature and by what happened to the sale, and the curves.
    QString text() const;

private:
    Score m_all;
    Score m_natural;
    std::map<Feature, Score> m_byFeature;
    std::map<Feature, Score> m_byFault;
    std::map<Problem::Kind, std::pair<int, int>> m_problems;  ///< how many, in how many shops
    Calibration m_odds;
    Calibration m_allOdds;
};

/// True when it was wrong oftener than its odds allow, beyond what chance explains (three standard deviations).
bool isOverstated(const Reliability::Bucket& bucket);
QString textOf(const Reliability& curve);

} // namespace daozhang::testing
