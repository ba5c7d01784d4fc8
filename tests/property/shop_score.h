// SPDX-License-Identifier: GPL-3.0-or-later
// How well a run saw what was true of a made shop: counts, the odds that it stated against what came of them, and what
// is wrong in words.
#pragma once

#include "tests/property/shop_maker.h"

#include <map>

namespace daozhang::testing {

/// Counts of sales, sets and causes; they add up over shops.
struct Score
{
    qint64 shops = 0;
    qint64 lost = 0, found = 0, lostArrived = 0, lostArrivedTold = 0, lostOther = 0;
    qint64 lostOverdue = 0;      ///< of those found: named outright, not as one of a set
    qint64 paid = 0, paidArrived = 0, rightDeposit = 0, wrongDeposit = 0;
    qint64 falseOverdue = 0;     ///< said without odds
    qint64 falseWeighed = 0;     ///< said with odds
    qint64 paidInSet = 0, paidOther = 0;
    qint64 sets = 0, setMembers = 0, setsRight = 0;
    qint64 causes = 0, causesRight = 0, causesSilent = 0;
    qint64 otherRows = 0, otherRight = 0;  ///< waiting, unreached, no claims
    Score& operator+=(const Score& other);
};

/// Stated odds against the truth. The bucket is the lower end of the stated chance, in thousandths.
struct Reliability
{
    struct Bucket { qint64 statements = 0; qint64 wrong = 0; double expectedWrong = 0; };
    std::map<int, Bucket> buckets;
    void add(double chance, bool isTrue);
    Reliability& operator+=(const Reliability& other);
};

struct Calibration
{
    Reliability leader;   ///< the set that is asserted
    Reliability members;  ///< a sale of a set, with the share of the sets that hold it
    Reliability weighed;  ///< arrived because it is in no set
    Reliability exact;    ///< arrived because the deposit adds up
    Calibration& operator+=(const Calibration& other);
};

struct Problem
{
    enum class Kind { Broken, ArrivedTold, Arrived, Overdue, OverdueWeighed, Asserted, EmptySet, Missed, Stranger, State };
    Kind kind;
    QString words;
    std::optional<Feature> feature;
};
QString toCode(Problem::Kind kind);

struct Verdict
{
    Score score;
    std::map<Feature, Score> byFault;  ///< of what was lost, or paid in an unusual way
    Calibration odds;
    QVector<Problem> problems;
};

/// Runs the shop and holds what is said against what is true.
Verdict judgeShop(MadeShop& made);
/// The same for a run that was made already.
Verdict compareShop(const MadeShop& made);
/// Everything about the shop, row by row, for a person who looks for the mistake.
QString tellShop(const MadeShop& made);

} // namespace daozhang::testing
