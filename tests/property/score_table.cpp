// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/property/score_table.h"

#include <cmath>

namespace daozhang::testing {

namespace {

QString share(qint64 part, qint64 whole) { return whole == 0 ? QStringLiteral("–") : QString::number(100.0 * double(part) / double(whole), 'f', 2); }

QString line(const QString& name, const Score& score)
{
    const double members = score.sets == 0 ? 0 : double(score.setMembers) / double(score.sets);
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 | %8 %9 %10 %11 %12 %13 | %14 %15 %16 | %17 %18 | %19\n")
        .arg(name, -18)
        .arg(score.shops, 5)
        .arg(score.lost, 6)
        .arg(share(score.found, score.lost), 6)
        .arg(share(score.lostOverdue, score.lost), 6)
        .arg(score.lostArrived, 5)
        .arg(score.lostArrivedTold, 4)
        .arg(score.paid, 8)
        .arg(share(score.paidArrived, score.paid), 6)
        .arg(share(score.rightDeposit, score.paidArrived), 6)
        .arg(score.falseOverdue, 5)
        .arg(score.falseWeighed, 5)
        .arg(score.paidInSet, 6)
        .arg(score.sets, 5)
        .arg(share(score.setsRight, score.sets), 6)
        .arg(members, 6, 'f', 1)
        .arg(share(score.causesRight, score.causes), 6)
        .arg(share(score.causesSilent, score.causes), 6)
        .arg(share(score.otherRight, score.otherRows), 6);
}

} // namespace

void ScoreTable::add(const MadeShop& made, const Verdict& verdict)
{
    m_all += verdict.score;
    m_allOdds += verdict.odds;
    if (made.isNatural()) {
        m_natural += verdict.score;
        m_odds += verdict.odds;
    }
    for (std::size_t i = 0; i < made.features.size(); ++i) {
        if (made.features.test(i))
            m_byFeature[Feature(i)] += verdict.score;
    }
    for (const auto& [fault, score] : verdict.byFault)
        m_byFault[fault] += score;
    std::map<Problem::Kind, int> here;
    for (const Problem& problem : verdict.problems)
        ++here[problem.kind];
    for (const auto& [kind, count] : here) {
        m_problems[kind].first += count;
        ++m_problems[kind].second;
    }
}

QString ScoreTable::text() const
{
    QString text = QStringLiteral("lost: truly missing; found: overdue or in a set, %; named: overdue, %; arr: called arrived, told: though the provider's list leaves them out;\n"
                                  "paid: arrived %, of these in the right deposit %; overdue: wrongly, without / with odds; in set: paid sales in a set;\n"
                                  "sets: of them with a truly lost member %, mean size; causes: right %, silent %; other: waiting, unreached and no claims in the right state, %\n\n");
    text += QStringLiteral("                   shops   lost  found  named   arr told |     paid   arr.  right  over  odds in set |  sets  right   size | causes silent |  other\n");
    text += line(QStringLiteral("all"), m_all) + line(QStringLiteral("natural losses"), m_natural);
    text += QStringLiteral("\nby feature of the shop\n");
    for (const auto& [feature, score] : m_byFeature)
        text += line(toCode(feature), score);
    text += QStringLiteral("\nby what happened to the sale\n");
    for (const auto& [feature, score] : m_byFault)
        text += line(toCode(feature), score);
    text += QStringLiteral("\nproblems\n");
    for (const auto& [kind, counts] : m_problems)
        text += QStringLiteral("%1 %2 in %3 shops\n").arg(toCode(kind), -24).arg(counts.first, 6).arg(counts.second, 5);
    const auto curves = [&](const char* title, const Calibration& odds) {
        text += QStringLiteral("\n%1\n").arg(QLatin1String(title));
        text += QStringLiteral("the asserted set\n") + textOf(odds.leader) + QStringLiteral("a member of the sets\n") + textOf(odds.members);
        text += QStringLiteral("deposits whose other sales arrived, weighed\n") + textOf(odds.weighed) + QStringLiteral("deposits that add up\n") + textOf(odds.exact);
    };
    curves("odds, natural losses", m_odds);
    curves("odds, all shops", m_allOdds);
    return text;
}

bool isOverstated(const Reliability::Bucket& bucket)
{
    const double expected = bucket.expectedWrong;
    return double(bucket.wrong) > expected + 3 * std::sqrt(expected + 1);
}

QString textOf(const Reliability& curve)
{
    QString text;
    int above = 1000;
    for (auto it = curve.buckets.rbegin(); it != curve.buckets.rend(); ++it) {
        const auto& [end, bucket] = *it;
        text += QStringLiteral("  %1–%2 %: %3 stated, wrong %4 (%5 %), by the odds %6%7\n")
                    .arg(end / 10.0, 5, 'f', 1)
                    .arg(above / 10.0, 5, 'f', 1)
                    .arg(bucket.statements, 7)
                    .arg(bucket.wrong, 6)
                    .arg(share(bucket.wrong, bucket.statements), 6)
                    .arg(bucket.expectedWrong, 8, 'f', 1)
                    .arg(isOverstated(bucket) ? QStringLiteral("  OVERSTATED") : QString());
        above = end;
    }
    return text;
}

} // namespace daozhang::testing
