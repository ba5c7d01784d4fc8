// SPDX-License-Identifier: GPL-3.0-or-later
// The score over a fixed range of made shops. More of them, and the shops that fail: score_shops.
#include "tests/property/score_table.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

constexpr quint32 kFirst = 1;
constexpr quint32 kLast = 90;
constexpr quint32 kLastOfOdds = 120;

double share(qint64 part, qint64 whole) { return whole == 0 ? 1 : double(part) / double(whole); }

} // namespace

class TestShopScores : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void nothingIsInconsistent();
    void nothingArrivesAgainstTheProvidersList();
    void strangersPayNothing();
    void floors();
    void odds();
    void alone_data();
    void alone();

private:
    QVector<Problem> problemsOf(Problem::Kind kind) const;
    ScoreTable m_table;
    Calibration m_odds;
    QVector<std::pair<quint32, Problem>> m_problems;
};

void TestShopScores::initTestCase()
{
    for (quint32 seed = kFirst; seed <= kLast; ++seed) {
        MadeShop made = makeShop(seed);
        const Verdict verdict = judgeShop(made);
        m_table.add(made, verdict);
        for (const Problem& problem : verdict.problems) {
            m_problems.append({seed, problem});
            m_problems.last().second.words.prepend(QStringLiteral("seed %1: ").arg(seed));
        }
    }
    qInfo().noquote() << m_table.text();
    // In all shapes of money; only the losses are as rare as a program may take them to be before it knows a shop.
    Wish wish;
    wish.off.set(std::size_t(Feature::ManyFaults));
    for (quint32 seed = kFirst; seed <= kLastOfOdds; ++seed) {
        MadeShop made = makeShop(seed, wish);
        m_odds += judgeShop(made).odds;
    }
    qInfo().noquote() << "the asserted set\n" << textOf(m_odds.leader) << "deposits whose other sales arrived, weighed\n" << textOf(m_odds.weighed)
                      << "deposits that add up\n" << textOf(m_odds.exact);
}

QVector<Problem> TestShopScores::problemsOf(Problem::Kind kind) const
{
    QVector<Problem> found;
    for (const auto& [seed, problem] : m_problems) {
        if (problem.kind == kind)
            found.append(problem);
    }
    return found;
}

/// Sentences that add up, one state for each sale, a finding behind whatever is missing.
void TestShopScores::nothingIsInconsistent()
{
    const auto broken = problemsOf(Problem::Kind::Broken);
    QVERIFY2(broken.isEmpty(), qPrintable(broken.value(0).words));
}

/// What the provider's list leaves out, though it covers the day, has not arrived: no odds are needed.
void TestShopScores::nothingArrivesAgainstTheProvidersList()
{
    const auto arrived = problemsOf(Problem::Kind::ArrivedTold);
    QVERIFY2(arrived.isEmpty(), qPrintable(arrived.value(0).words));
}

void TestShopScores::strangersPayNothing()
{
    const auto strange = problemsOf(Problem::Kind::Stranger);
    QVERIFY2(strange.isEmpty(), qPrintable(strange.value(0).words));
}

/// What is reached today may not be lost again; raise these when it gets better.
void TestShopScores::floors()
{
    const Score& all = m_table.all();
    const Score& natural = m_table.natural();
    const auto holds = [](const char* what, double is, double floor) {
        if (is < floor)
            qWarning("%s: %.4f is below %.4f", what, is, floor);
        return is >= floor;
    };
    QVERIFY(holds("missing sales found, natural losses", share(natural.found, natural.lost), 0.985));
    QVERIFY(holds("missing sales found, all shops", share(all.found, all.lost), 0.97));
    // Of shops with many faults at once, where deposits that nothing explains stand beside most lumps, less is certain.
    QVERIFY(holds("missing sales named outright, natural losses", share(natural.lostOverdue, natural.lost), 0.85));
    QVERIFY(holds("missing sales named outright, all shops", share(all.lostOverdue, all.lost), 0.66));
    QVERIFY(holds("paid sales called arrived, natural losses", share(natural.paidArrived, natural.paid), 0.97));
    QVERIFY(holds("in the right deposit", share(all.rightDeposit, all.paidArrived), 0.97));
    QVERIFY(holds("other states", share(all.otherRight, all.otherRows), 0.995));
    QVERIFY(holds("lost sales not called arrived", 1 - share(natural.lostArrived, natural.lost), 0.98));
}

/// What is stated at some odds may not be wrong oftener than that, beyond what chance explains.
void TestShopScores::odds()
{
    for (const auto& [name, curve] : {std::pair("deposits that add up", &m_odds.exact), std::pair("the asserted set", &m_odds.leader), std::pair("not in any set", &m_odds.weighed)}) {
        for (const auto& [end, bucket] : curve->buckets)
            QVERIFY2(!isOverstated(bucket), qPrintable(QStringLiteral("%1 at %2 %:\n%3").arg(QLatin1String(name)).arg(end / 10.0).arg(textOf(*curve))));
    }
}

/// Shapes and faults that are understood wholly where they come alone.
void TestShopScores::alone_data()
{
    QTest::addColumn<QString>("code");
    for (const char* const code : {"together", "voids", "no_claims", "device_fee", "memo_periods", "gross_monthly", "lost_single", "lost_batch", "lost_terminal", "lost_payout",
                                   "stray_deposit", "double_deposit", "returned", "runs_ahead", "provider_file", "partial_file", "noise", "open_end", "date_only", "hard_days",
                                   "colliding", "other_lumps", "wallet_rules", "statement_gap"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestShopScores::alone()
{
    QFETCH(QString, code);
    Wish wish;
    wish.only = true;
    wish.on.set(std::size_t(*featureFromCode(code)));
    for (quint32 seed = 1; seed <= 6; ++seed) {
        MadeShop made = makeShop(seed, wish);
        const Verdict verdict = judgeShop(made);
        QVERIFY2(verdict.problems.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(verdict.problems.value(0).words)));
        QCOMPARE(verdict.score.found, verdict.score.lost);
    }
}

QTEST_GUILESS_MAIN(TestShopScores)
#include "tst_shop_scores.moc"
