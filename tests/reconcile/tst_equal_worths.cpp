// SPDX-License-Identifier: GPL-3.0-or-later
// Deposits of one amount and lumps of that worth: what is paid in every way of sharing out has arrived, the rest is shown
// as several possible answers.
#include "app/reconcile/equal_worths.h"
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

#include <QRandomGenerator>

#include <numeric>
#include <set>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

using Graph = std::vector<std::vector<bool>>;  // by unit and credit

/// Units that every largest sharing pays, by trying all of them.
std::set<qint32> paidInEveryWay(const Graph& graph, std::size_t credits)
{
    std::size_t most = 0;
    std::set<qint32> always;
    std::vector<qint32> paid;
    std::vector<bool> used(credits, false);
    const std::function<void(std::size_t)> tryFrom = [&](std::size_t unit) {
        if (unit == graph.size()) {
            const std::set<qint32> now(paid.begin(), paid.end());
            if (now.size() > most) {
                most = now.size();
                always = now;
            } else if (now.size() == most) {
                std::erase_if(always, [&](qint32 one) { return !now.contains(one); });
            }
            return;
        }
        tryFrom(unit + 1);
        for (std::size_t credit = 0; credit < credits; ++credit) {
            if (!graph[unit][credit] || used[credit])
                continue;
            used[credit] = true;
            paid.push_back(qint32(unit));
            tryFrom(unit + 1);
            paid.pop_back();
            used[credit] = false;
        }
    };
    tryFrom(0);
    return always;
}

/// A shop of one provider without fees, a lump for each terminal.
Scenario terminals(const char* rule = "D+1")
{
    Scenario shop;
    ProviderTerms& terms = shop.provider("ums", Lump::PerTerminal, "");
    terms.rule = *SettlementRule::parse(QString::fromLatin1(rule));
    shop.cover("2026-09-01", "2026-09-30");
    return shop;
}

} // namespace

class TestEqualWorths : public QObject
{
    Q_OBJECT
private slots:
    void paysWhatEveryWayPays();
    void doesNotDependOnTheOrder();
    void saysThatAllMayHaveCome();
    void theOthersDepositsAreNotMissing();
    void otherCurrencyPaysNothing();
    void otherCurrencyAddsToNoSum();
    void twoGroupsOfPayersShareWhatTheyCan();
    void anEarlyPayoutOrAnOldDebt();
    void aDebtIsPaidByWhoNeverPaysEarly();
    void equalSalesOfAGapStandTogether();
    void partsOfEqualWorth();
    void twoDepositsOfOneOfTwoLumps();
    void alikeDaysInTwoDepositsEach();
    void lateForOneGapOrTwo();
    void lateForAGapOrAnEarlierDay();
    void twoWaysOfRounding();
    void namedDayInNoStatement();
};

void TestEqualWorths::paysWhatEveryWayPays()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 3000; ++round) {
        const std::size_t units = 1 + random.bounded(5u);
        const std::size_t credits = 1 + random.bounded(5u);
        Graph graph(units, std::vector<bool>(credits, false));
        const quint32 density = 1 + random.bounded(4u);
        for (auto& line : graph)
            for (std::size_t credit = 0; credit < credits; ++credit)
                line[credit] = random.bounded(5u) < density;
        std::vector<qint32> unitIds(units), creditIds(credits);
        std::iota(unitIds.begin(), unitIds.end(), 0);
        std::iota(creditIds.begin(), creditIds.end(), 0);
        const SharedOut shared = shareOut(creditIds, unitIds, [&](qint32 credit, qint32 unit) { return bool(graph[std::size_t(unit)][std::size_t(credit)]); });
        std::set<qint32> paid, contested, used;
        for (const auto& [credit, unit] : shared.paid) {
            QVERIFY(graph[std::size_t(unit)][std::size_t(credit)]);
            QVERIFY(used.insert(credit).second);
            QVERIFY(paid.insert(unit).second);
        }
        for (const SharedOut::Contest& open : shared.contests) {
            QVERIFY(open.credits.size() < open.units.size());
            for (const qint32 credit : open.credits)
                QVERIFY(used.insert(credit).second);
            for (const qint32 unit : open.units)
                QVERIFY(contested.insert(unit).second);
        }
        QCOMPARE(paid, paidInEveryWay(graph, credits));
        for (std::size_t unit = 0; unit < units; ++unit) {
            const bool isReached = std::find(graph[unit].begin(), graph[unit].end(), true) != graph[unit].end();
            QCOMPARE(paid.contains(qint32(unit)) || contested.contains(qint32(unit)), isReached);
        }
    }
}

void TestEqualWorths::doesNotDependOnTheOrder()
{
    // Terminals of a hundred lumps and ninety-nine deposits, each of which fits its own and the next one.
    std::vector<qint32> units(100), credits(99);
    std::iota(units.begin(), units.end(), 0);
    std::iota(credits.begin(), credits.end(), 0);
    const auto fits = [](qint32 credit, qint32 unit) { return unit == credit || unit == credit + 1; };
    for (int round = 0; round < 3; ++round) {
        const SharedOut shared = shareOut(credits, units, fits);
        QVERIFY(shared.paid.empty());
        QCOMPARE(shared.contests.size(), std::size_t(1));
        QCOMPARE(shared.contests.front().units.size(), std::size_t(100));
        std::reverse(units.begin() + round, units.end());
        std::reverse(credits.begin(), credits.end() - round);
    }
}

/// One deposit for one of a few equal lumps: that the others came in some other way is put beside it, with its odds.
void TestEqualWorths::saysThatAllMayHaveCome()
{
    const auto elsewhere = [](int lumps, int deposits) {
        Scenario shop = terminals();
        for (int i = 0; i < lumps; ++i)
            shop.sale("2026-09-08T10:00:00", "100.00", ofTerminal(qPrintable(QStringLiteral("T%1").arg(i))));
        for (int i = 0; i < deposits; ++i)
            shop.credit("2026-09-09", "100.00");
        shop.run("2026-09-15");
        double odds = 0;
        for (const DepositOutcome& deposit : shop.result.deposits) {
            for (const RejectedCandidate& candidate : deposit.rejected)
                odds = candidate.reason == kPaidElsewhere ? candidate.odds : odds;
        }
        return odds;
    };
    QVERIFY(elsewhere(2, 1) > 1);
    QVERIFY(elsewhere(7, 3) > 1);
    QCOMPARE(elsewhere(2, 2), 0.0);
    QCOMPARE(elsewhere(8, 1), 0.0);
}

/// Two deposits for three equal lumps: each names one lump as missing, not the one that the other deposit paid.
void TestEqualWorths::theOthersDepositsAreNotMissing()
{
    Scenario shop = terminals();
    for (const char* terminal : {"T1", "T2", "T3"})
        shop.sale("2026-09-08T10:00:00", "100.00", ofTerminal(terminal));
    shop.credit("2026-09-09", "100.00");
    shop.credit("2026-09-09", "100.00");
    shop.run("2026-09-15");
    QCOMPARE(shop.result.summary.notArrived, yuan("100.00"));
    QCOMPARE(shop.result.deposits.size(), 2);
    for (const DepositOutcome& deposit : shop.result.deposits) {
        for (const SentenceTerm& term : deposit.terms) {
            if (term.kind == SentenceTerm::Kind::OneOf)
                QCOMPARE(term.amount, yuan("-100.00"));
        }
        QCOMPARE(std::count_if(deposit.terms.begin(), deposit.terms.end(), [](const SentenceTerm& term) { return term.kind == SentenceTerm::Kind::OneOf; }), 1);
    }
    QCOMPARE(shop.broken(), QString());
}

void TestEqualWorths::otherCurrencyPaysNothing()
{
    Scenario shop = terminals();
    const auto one = shop.sale("2026-09-08T10:00:00", "100.00", ofTerminal("T1"));
    const auto other = shop.sale("2026-09-08T11:00:00", "100.00", ofTerminal("T2"));
    const auto yuanPaid = shop.credit("2026-09-09", "100.00");
    const auto dollars = shop.credit("2026-09-09", "100.00");
    shop.lines.last().amount = Money(10000, *Currency::fromCode(QStringLiteral("USD")));
    shop.run("2026-09-15");
    QCOMPARE(shop.state(one), oneOf());
    QCOMPARE(shop.state(other), oneOf());
    QCOMPARE(toCode(shop.deposit(dollars)->state), QStringLiteral("unexplained"));
    QVERIFY(shop.deposit(yuanPaid));
    QCOMPARE(shop.broken(), QString());
}

void TestEqualWorths::otherCurrencyAddsToNoSum()
{
    Scenario shop = terminals();
    const auto sold = shop.sale("2026-09-08T10:00:00", "60.00");
    const auto also = shop.sale("2026-09-08T11:00:00", "40.00");
    shop.credit("2026-09-09", "60.00");
    shop.credit("2026-09-09", "40.00");
    shop.lines.last().amount = Money(4000, *Currency::fromCode(QStringLiteral("USD")));
    shop.run("2026-09-15");
    QCOMPARE(shop.state(sold), arrived());
    QCOMPARE(shop.state(also), overdue());
}

void TestEqualWorths::twoGroupsOfPayersShareWhatTheyCan()
{
    for (const bool isSwapped : {false, true}) {
        Scenario shop;
        const auto account = [&](bool first) { return first != isSwapped ? QStringLiteral("6222000011112222") : QStringLiteral("6222000099998888"); };
        ProviderTerms& strict = shop.provider("ums", Lump::PerTerminal, "");
        strict.rule = *SettlementRule::parse(u"D+1");
        strict.account = account(true);
        ProviderTerms& wide = shop.provider("lakala", Lump::PerTerminal, "");
        wide.rule = *SettlementRule::parse(u"D+1");
        wide.payerNames = shop.terms.providers.first().payerNames;
        for (const bool first : {true, false})
            shop.coverage.append({account(first), day("2026-09-01"), day("2026-09-30")});
        const auto p = shop.sale("2026-09-08T10:00:00", "100.00", ofTerminal("T1"), "M1");
        const auto q1 = shop.sale("2026-09-08T10:00:00", "100.00", ofTerminal("T2"), "M2");
        const auto q2 = shop.sale("2026-09-08T10:00:00", "100.00", ofTerminal("T3"), "M2");
        for (const bool first : {true, false}) {
            shop.credit("2026-09-09", "100.00");
            shop.lines.last().account = account(first);
        }
        shop.run("2026-09-15");
        for (const SaleId sale : {p, q1, q2})
            QCOMPARE(shop.state(sale), oneOf());
        QCOMPARE(shop.result.summary.notArrived, yuan("100.00"));
        for (const DepositOutcome& outcome : shop.result.deposits)
            QVERIFY(outcome.state != DepositState::Unexplained);
        QCOMPARE(shop.broken(), QString());
    }
}

void TestEqualWorths::anEarlyPayoutOrAnOldDebt()
{
    Scenario shop = terminals("T+1");
    // Who pays Friday's sales on Saturday, before the Monday that was agreed …
    shop.sale("2026-09-04T10:00:00", "81.00");
    shop.credit("2026-09-05", "81.00");
    const auto old = shop.sale("2026-09-07T10:00:00", "100.00");
    const auto friday = shop.sale("2026-09-11T10:00:00", "100.00");
    shop.credit("2026-09-12", "100.00");
    shop.run("2026-09-20");
    // … may have done so again, or paid an old debt.
    QCOMPARE(shop.state(old), oneOf());
    QCOMPARE(shop.state(friday), oneOf());
    QCOMPARE(shop.result.summary.notArrived, yuan("100.00"));
    QCOMPARE(shop.broken(), QString());
    shop.credit("2026-09-16", "100.00");
    shop.run("2026-09-20");
    QCOMPARE(shop.state(old), arrived());
    QCOMPARE(shop.state(friday), arrived());
}

void TestEqualWorths::aDebtIsPaidByWhoNeverPaysEarly()
{
    Scenario shop = terminals("T+1");
    const auto old = shop.sale("2026-09-07T10:00:00", "100.00");
    const auto friday = shop.sale("2026-09-11T10:00:00", "100.00");
    shop.credit("2026-09-12", "100.00");
    shop.run("2026-09-13");
    QCOMPARE(shop.state(old), arrived());
    QCOMPARE(shop.state(friday), QStringLiteral("in_transit"));
}

/// Two sales are missing from a lump, and an equal one that is a lump of its own; one of the three is paid late.
void TestEqualWorths::equalSalesOfAGapStandTogether()
{
    Scenario shop = terminals();
    const auto first = shop.sale("2026-09-08T10:00:00", "37.50", ofTerminal("T1"));
    const auto second = shop.sale("2026-09-08T11:00:00", "37.50", ofTerminal("T1"));
    const auto rest = shop.sale("2026-09-08T12:00:00", "412.00", ofTerminal("T1"));
    const auto other = shop.sale("2026-09-08T13:00:00", "37.50", ofTerminal("T2"));
    shop.credit("2026-09-09", "412.00");
    shop.credit("2026-09-10", "37.50");
    shop.run("2026-09-15");
    QCOMPARE(shop.state(rest), arrived());
    for (const SaleId sale : {first, second, other})
        QCOMPARE(shop.state(sale), oneOf());
    QCOMPARE(shop.result.summary.notArrived, yuan("75.00"));
    QCOMPARE(shop.broken(), QString());
}

/// A lump of which each terminal comes by itself: of two equal ones one deposit says nothing, and a third is told apart.
void TestEqualWorths::partsOfEqualWorth()
{
    for (const bool isRenamed : {false, true}) {
        Scenario shop = terminals();
        shop.terms.providers[0].lump = Lump::PerMerchant;
        const auto one = shop.sale("2026-09-08T10:00:00", "50.00", ofTerminal(isRenamed ? "T2" : "T1"));
        const auto other = shop.sale("2026-09-08T10:00:00", "50.00", ofTerminal(isRenamed ? "T1" : "T2"));
        const auto third = shop.sale("2026-09-08T10:00:00", "71.00", ofTerminal("T3"));
        shop.credit("2026-09-09", "50.00");
        shop.credit("2026-09-09", "71.00");
        shop.credit("2026-09-09", "13.37");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(third), arrived());
        QCOMPARE(shop.state(one), oneOf());
        QCOMPARE(shop.state(other), oneOf());
        QCOMPARE(shop.result.summary.notArrived, yuan("50.00"));
        QCOMPARE(shop.broken(), QString());
        shop.credit("2026-09-09", "50.00");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(one), arrived());
        QCOMPARE(shop.state(other), arrived());
    }
}

/// Two deposits that are together what each of two lumps is worth.
void TestEqualWorths::twoDepositsOfOneOfTwoLumps()
{
    Scenario shop = terminals();
    QVector<SaleId> sales;
    for (const char* terminal : {"T1", "T2"}) {
        sales.append(shop.sale("2026-09-08T10:00:00", "410.00", ofTerminal(terminal)));
        sales.append(shop.sale("2026-09-08T11:00:00", "190.00", ofTerminal(terminal)));
    }
    shop.credit("2026-09-09", "320.00");
    shop.credit("2026-09-09", "280.00");
    shop.run("2026-09-15");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), oneOf());
    QCOMPARE(shop.result.summary.notArrived, yuan("600.00"));
    QCOMPARE(shop.broken(), QString());
    shop.sales.resize(2);
    shop.run("2026-09-15");
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.state(sales[1]), arrived());
}

/// Each day a part comes at once and the rest the day after; the days are all the same, and so are the parts.
void TestEqualWorths::alikeDaysInTwoDepositsEach()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").rule = *SettlementRule::parse(u"T+1");
    shop.cover("2026-09-01", "2026-09-30");
    const char* const days[] = {"2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11", "2026-09-14", "2026-09-15"};
    for (int i = 0; i < 6; ++i) {
        for (const char* sale : {"T10:00:00 100.00", "T12:00:00 33.50", "T14:00:00 71.20"}) {
            const QByteArray text(sale);
            shop.sale((QByteArray(days[i]) + text.left(9)).constData(), text.mid(10).constData());
        }
        shop.credit(days[i], "133.50");
        shop.credit(days[i + 1], "71.20");
    }
    shop.run("2026-09-20");
    for (const intake::Sale& sale : std::as_const(shop.sales))
        QVERIFY2(shop.state(sale.id) == arrived(), qPrintable(sale.localDate.toString(Qt::ISODate) + shop.state(sale.id)));
    for (const DepositOutcome& outcome : shop.result.deposits)
        QCOMPARE(toCode(outcome.state), QStringLiteral("explained"));
    QCOMPARE(shop.broken(), QString());
}

/// A late deposit that is one missing sale, or two others together: nothing tells which.
void TestEqualWorths::lateForOneGapOrTwo()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const QVector<SaleId> asked{shop.sale("2026-11-16T10:00:00", "100.00"), shop.sale("2026-11-17T10:00:00", "150.00"), shop.sale("2026-11-18T10:00:00", "250.00")};
    shop.sale("2026-11-16T11:00:00", "640.00");
    shop.sale("2026-11-17T11:00:00", "555.00");
    shop.sale("2026-11-18T11:00:00", "411.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "640.00");
    shop.credit("2026-11-18", "555.00");
    shop.credit("2026-11-19", "411.00");
    shop.credit("2026-11-20", "250.00");
    shop.run("2026-11-24");
    for (const SaleId id : asked)
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.broken(), QString());
}

/// The same, where it may be all that was due on an earlier day.
void TestEqualWorths::lateForAGapOrAnEarlierDay()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").merchants = {QStringLiteral("M1"), QStringLiteral("M2")};
    const QVector<SaleId> asked{shop.sale("2026-11-16T10:00:00", "100.00"), shop.sale("2026-11-16T10:00:00", "640.00", {}, "M2"), shop.sale("2026-11-17T10:00:00", "740.00")};
    const auto paid = shop.sale("2026-11-17T11:00:00", "200.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-18", "200.00");
    shop.credit("2026-11-20", "740.00");
    shop.run("2026-11-24");
    for (const SaleId id : asked)
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.state(paid), arrived());
    QCOMPARE(shop.broken(), QString());
}

/// One lump with the rate on its sum, or another with its fees cut off.
void TestEqualWorths::twoWaysOfRounding()
{
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal);
    const auto other = [](intake::Sale& sale) { sale.terminal = QStringLiteral("T2"); };
    const QVector<SaleId> asked{shop.sale("2026-11-16T10:00:00", "230.00"), shop.sale("2026-11-16T10:01:00", "264.68"), shop.sale("2026-11-16T10:02:00", "30.98"),
                                shop.sale("2026-11-16T11:00:00", "62.23", other), shop.sale("2026-11-16T11:01:00", "258.45", other), shop.sale("2026-11-16T11:02:00", "204.97", other)};
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "522.51");
    shop.run("2026-11-24");
    for (const SaleId id : asked)
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.broken(), QString());
}

/// A part of a lump comes after a day that is in no statement: the rest may have come on that day.
void TestEqualWorths::namedDayInNoStatement()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const QVector<SaleId> asked{shop.sale("2026-11-16T10:00:00", "10.00"), shop.sale("2026-11-16T11:00:00", "430.00"), shop.sale("2026-11-16T12:00:00", "560.00")};
    shop.cover("2026-11-01", "2026-11-16");
    shop.cover("2026-11-18", "2026-11-24");
    shop.credit("2026-11-18", "10.00", "1116-1116费0.00元");
    shop.run("2026-11-24");
    for (const SaleId id : asked)
        QCOMPARE(shop.state(id), unknown());
    QCOMPARE(shop.broken(), QString());
}

QTEST_GUILESS_MAIN(TestEqualWorths)
#include "tst_equal_worths.moc"
