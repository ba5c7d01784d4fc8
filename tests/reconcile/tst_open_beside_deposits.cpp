// SPDX-License-Identifier: GPL-3.0-or-later
// A lump that nothing pays beside a deposit of its provider that nothing explains: two answers, both shown.
#include "tests/reconcile/scenario.h"

#include <QTest>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

class TestOpenBesideDeposits : public QObject
{
    Q_OBJECT

private slots:
    void largerThanTheLump();
    void onTheNextDays();
    void aDayOff_data();
    void aDayOff();
    void tooSmallOrTooLarge_data();
    void tooSmallOrTooLarge();
    void ofAnotherProvider();
    void aLostSaleStaysOverdue();
    void aSaleInTheOtherDepositOfTheDay();
    void tooMuchBesideAnOpenLump();
    void tooMuchBesideALargerOpenLump();
    void saleBySale();
    void aPersonsWord();
    void manySalesOfAShortLump_data();
    void manySalesOfAShortLump();
    void lateWithTheNextLumpLessOneSale();
    void lateWithTheNextLumpBesideAnother();
    void lateWithTheNextLumpOfTwo();
    void lateWithALaterLumpBesideOneOfTwo();
    void oneOfTwoBesideADeposit_data();
    void oneOfTwoBesideADeposit();

private:
    /// Three sales of Monday 16 November, 640.11 net, due on the 17th; a lump of the day before came rightly.
    static QVector<SaleId> monday(Scenario& shop)
    {
        shop.sale("2026-11-12T10:00:00", "50.00");
        shop.credit("2026-11-13", "50.00");
        shop.cover("2026-11-01", "2026-11-30");
        return {shop.sale("2026-11-16T10:00:00", "310.00"), shop.sale("2026-11-16T11:00:00", "200.11"), shop.sale("2026-11-16T12:00:00", "130.00")};
    }
};

void TestOpenBesideDeposits::largerThanTheLump()
{
    // A terminal's file of the same days was not imported: the deposit is larger than all that is known.
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = monday(shop);
    const auto credit = shop.credit("2026-11-17", "1003.87");
    shop.run("2026-11-30");
    for (const SaleId sale : sales) {
        QCOMPARE(shop.state(sale), QStringLiteral("one_of"));
        QCOMPARE(shop.of(sale).deposit, credit);
        QCOMPARE(shop.of(sale).cause, kBesideDeposit);
        QCOMPARE(stateName(shop.of(sale)), QStringLiteral("Missing or paid"));
    }
    QCOMPARE(shop.deposit(credit)->state, DepositState::Unexplained);
    const Finding* finding = shop.findingOf(sales[0]);
    QCOMPARE(finding->kind, FindingKind::OneOfLump);
    QCOMPARE(findingTitle(*finding), QStringLiteral("Missing, or in an unexplained deposit"));
    QCOMPARE(finding->deposit, credit);
    QCOMPARE(finding->net, yuan("640.11"));
    // Both answers, and what is open counts as missing once.
    QCOMPARE(finding->alternatives.size(), 2);
    QCOMPARE(finding->alternatives.at(0).reason, kBesideDeposit);
    QVERIFY(finding->alternatives.at(0).missing.isEmpty());
    QCOMPARE(finding->alternatives.at(1).missing.size(), 3);
    QCOMPARE(shop.result.summary.notArrived, yuan("640.11"));
    const Finding* own = shop.finding(FindingKind::UnexplainedDeposit);
    QCOMPARE(own->deposit, credit);
    QCOMPARE(own->terms.last().sales.size(), 3);
    QCOMPARE(own->terms.last().amount, yuan("640.11"));
    QVector<JudgedSale> judged;
    for (const intake::Sale& sale : shop.sales) {
        if (finding->sales.contains(sale.id))
            judged.append({sale, shop.of(sale.id)});
    }
    QCOMPARE(findingSentence(*finding, judged, day("2026-11-30")),
             QStringLiteral("3 sale(s), 640.11 net, have not come by themselves: 310.00, 200.11, 130.00. They were cleared on 16 Nov, due on 17 Nov. Either they are missing, or the deposit of 17 Nov over "
                            "1,003.87, which is not explained in full, pays them too, less or more something that no file names. Ask the provider what that deposit pays."));
    QCOMPARE(findingSentence(*own, {}, day("2026-11-30")),
             QStringLiteral("The provider paid 1,003.87 on 17 Nov, and no sales add up to it. Look for sales that were not imported. 3 sale(s), 640.11 net, due on 17 Nov have not come otherwise. This deposit "
                            "may hold them too, less or more something that no file names, or they are missing: nothing tells which."));
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::onTheNextDays()
{
    // The lump of Monday did not come on Tuesday; Wednesday brings more than it, and its memo tells nothing.
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = monday(shop);
    const auto credit = shop.credit("2026-11-18", "1003.87");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(sales[0]), QStringLiteral("one_of"));
    QCOMPARE(shop.findingOf(sales[0])->deposit, credit);
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::aDayOff_data()
{
    QTest::addColumn<QString>("booked");
    QTest::addColumn<QString>("state");
    // Friday's lump is due on Monday 23 November.
    QTest::newRow("before it was made") << "2026-11-19" << "overdue";
    QTest::newRow("early") << "2026-11-20" << "one_of";
    QTest::newRow("due") << "2026-11-23" << "one_of";
    QTest::newRow("two days late") << "2026-11-25" << "one_of";
    QTest::newRow("three days late") << "2026-11-26" << "overdue";
}

void TestOpenBesideDeposits::aDayOff()
{
    QFETCH(QString, booked);
    QFETCH(QString, state);
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    shop.cover("2026-11-01", "2026-11-30");
    shop.sale("2026-11-12T10:00:00", "50.00");
    shop.credit("2026-11-13", "50.00");
    const auto sale = shop.sale("2026-11-20T10:00:00", "310.00");
    shop.sale("2026-11-20T11:00:00", "120.00");
    shop.credit(booked.toLatin1().constData(), "712.34");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(sale), state);
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::tooSmallOrTooLarge_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("state");
    QTest::newRow("less than half of the smallest sale") << "64.99" << "overdue";
    QTest::newRow("half of it") << "65.00" << "one_of";
    QTest::newRow("four times the lump") << "2560.44" << "one_of";
    QTest::newRow("more than that") << "2564.44" << "overdue";
}

void TestOpenBesideDeposits::tooSmallOrTooLarge()
{
    QFETCH(QString, amount);
    QFETCH(QString, state);
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = monday(shop);
    const auto credit = shop.credit("2026-11-17", amount.toLatin1().constData());
    shop.run("2026-11-30");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), state);
    QCOMPARE(shop.deposit(credit)->state, DepositState::Unexplained);
    QCOMPARE(shop.result.summary.notArrived, yuan("640.11"));
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::ofAnotherProvider()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    shop.provider("lakala", Lump::PerMerchant, "");
    const auto sales = monday(shop);
    shop.credit("2026-11-17", "1003.87", "", "lakala支付");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(sales[0]), QStringLiteral("overdue"));
    QCOMPARE(shop.findingOf(sales[0])->kind, FindingKind::MissingBatch);
}

void TestOpenBesideDeposits::aLostSaleStaysOverdue()
{
    // What a lump lacks that is explained otherwise stays certain, whatever else the provider paid that day.
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = monday(shop);
    shop.credit("2026-11-17", "440.00");
    shop.credit("2026-11-18", "88.88");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(sales[0]), QStringLiteral("arrived"));
    QCOMPARE(shop.state(sales[1]), QStringLiteral("overdue"));
    QCOMPARE(shop.findingOf(sales[1])->kind, FindingKind::MissingInLump);
}

void TestOpenBesideDeposits::aSaleInTheOtherDepositOfTheDay()
{
    // The lump came in two deposits of its day: the second may hold what the first lacks, with sales that no file names.
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = monday(shop);
    const auto own = shop.credit("2026-11-17", "440.00");
    const auto credit = shop.credit("2026-11-17", "288.88");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(sales[0]), QStringLiteral("arrived"));
    QCOMPARE(shop.deposit(own)->state, DepositState::Short);
    QCOMPARE(shop.state(sales[1]), QStringLiteral("one_of"));
    QCOMPARE(shop.of(sales[1]).cause, kBesideDeposit);
    QCOMPARE(shop.of(sales[1]).deposit, credit);
    QCOMPARE(shop.result.summary.notArrived, yuan("200.11"));
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::tooMuchBesideAnOpenLump()
{
    // Terminal T2's lump is paid, and 20.00 besides; T1's small lump of the day is open.
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal, "");
    monday(shop);
    const auto small = shop.sale("2026-11-16T15:00:00", "21.50", [](intake::Sale& sale) { sale.terminal = QStringLiteral("T2"); });
    const auto credit = shop.credit("2026-11-17", "660.11");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(small), QStringLiteral("one_of"));
    QCOMPARE(shop.of(small).deposit, credit);
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::tooMuchBesideALargerOpenLump()
{
    // What is more than the lumps of the day proves nothing of them where an earlier lump may be in it instead of one of them.
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal, "");
    shop.cover("2026-11-01", "2026-11-30");
    const auto on = [](const char* terminal) { return [terminal](intake::Sale& sale) { sale.terminal = QLatin1String(terminal); }; };
    const QVector<SaleId> all{shop.sale("2026-11-16T10:00:00", "962.54", on("T1")), shop.sale("2026-11-17T10:00:00", "482.05", on("T1")), shop.sale("2026-11-17T11:00:00", "656.12", on("T2"))};
    const auto credit = shop.credit("2026-11-18", "1617.10");
    shop.run("2026-11-30");
    for (const SaleId sale : all) {
        QCOMPARE(shop.state(sale), QStringLiteral("one_of"));
        QCOMPARE(shop.of(sale).deposit, credit);
    }
    QCOMPARE(shop.deposit(credit)->state, DepositState::Short);
    QCOMPARE(shop.result.summary.notArrived, yuan("483.61"));
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::saleBySale()
{
    // One deposit a sale: one sale is open, and one deposit of about its worth is nobody's.
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "");
    shop.cover("2026-11-01", "2026-11-30");
    shop.sale("2026-11-12T10:00:00", "50.00");
    shop.credit("2026-11-13", "50.00");
    const auto open = shop.sale("2026-11-16T10:00:00", "310.00");
    const auto credit = shop.credit("2026-11-17", "308.00");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(open), QStringLiteral("one_of"));
    QCOMPARE(shop.findingOf(open)->deposit, credit);
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::aPersonsWord()
{
    // A person says that the deposit does not pay these sales: then they are missing.
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = monday(shop);
    const auto credit = shop.credit("2026-11-17", "1003.87");
    Decision decision;
    decision.id = DecisionId(1);
    decision.kind = Decision::Kind::Unmatch;
    decision.sales = sales;
    decision.deposit = credit;
    decision.reason = QStringLiteral("a refund of the deposit for the device");
    shop.decisions.append(decision);
    shop.run("2026-11-30");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), QStringLiteral("overdue"));
    QCOMPARE(shop.broken(), QString());
}

/// Of Monday's five sales, 900.77 net, three are not in Tuesday's deposit: 580.76. Tuesday's lump of 400.00 is due on the 18th.
static QVector<SaleId> threeOfFive(Scenario& shop)
{
    shop.provider("ums", Lump::PerMerchant, "");
    shop.cover("2026-11-01", "2026-11-30");
    shop.sale("2026-11-12T10:00:00", "50.00");
    shop.credit("2026-11-13", "50.00");
    QVector<SaleId> sales;
    int hour = 9;
    for (const char* amount : {"160.01", "160.00", "311.17", "102.43", "167.16"})
        sales.append(shop.sale(QStringLiteral("2026-11-16T%1:00:00").arg(++hour, 2, 10, QLatin1Char('0')).toLatin1().constData(), amount, [](intake::Sale& sale) { sale.batch = sale.amount > yuan("160.00") || sale.amount < yuan("150.00") ? QStringLiteral("000002") : QStringLiteral("000001"); }));
    return sales;
}

void TestOpenBesideDeposits::manySalesOfAShortLump_data()
{
    QTest::addColumn<QString>("booked");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("state");
    QTest::newRow("most of them and a stranger") << "2026-11-18" << "871.31" << "one_of";
    QTest::newRow("half of them") << "2026-11-18" << "290.38" << "one_of";
    QTest::newRow("less than half") << "2026-11-18" << "290.37" << "overdue";
    QTest::newRow("far too much") << "2026-11-18" << "2330.00" << "overdue";
    QTest::newRow("five days later") << "2026-11-24" << "871.31" << "one_of";
    QTest::newRow("six days later") << "2026-11-25" << "871.31" << "overdue";
}

void TestOpenBesideDeposits::manySalesOfAShortLump()
{
    QFETCH(QString, booked);
    QFETCH(QString, amount);
    QFETCH(QString, state);
    Scenario shop;
    const auto sales = threeOfFive(shop);
    const auto own = shop.credit("2026-11-17", "320.01");
    const auto credit = shop.credit(booked.toLatin1().constData(), amount.toLatin1().constData());
    shop.run("2026-11-30");
    QCOMPARE(shop.state(sales[0]), QStringLiteral("arrived"));
    QCOMPARE(shop.state(sales[2]), state);
    QCOMPARE(shop.deposit(own)->state, DepositState::Short);
    QCOMPARE(shop.deposit(credit)->state, DepositState::Unexplained);
    QCOMPARE(shop.result.summary.notArrived, yuan("580.76"));
    QCOMPARE(shop.broken(), QString());
    const Finding* finding = shop.findingOf(sales[2]);
    QCOMPARE(finding->net, yuan("580.76"));
    QCOMPARE(finding->sales.size(), 3);
    QCOMPARE(finding->deposit, state == QLatin1String("one_of") ? credit : own);
    if (state == QLatin1String("one_of"))
        QCOMPARE(finding->alternatives.at(0).reason, QStringLiteral("unexplained_deposit"));
}

void TestOpenBesideDeposits::lateWithTheNextLumpLessOneSale()
{
    // 580.76 of Monday come with Tuesday's lump of 400.00, which itself lacks a sale of 88.30: 892.46.
    Scenario shop;
    const auto sales = threeOfFive(shop);
    shop.credit("2026-11-17", "320.01");
    const auto paid = shop.sale("2026-11-17T10:00:00", "311.70");
    const auto lost = shop.sale("2026-11-17T11:00:00", "88.30");
    const auto credit = shop.credit("2026-11-18", "892.46");
    shop.run("2026-11-30");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), QStringLiteral("arrived"));
    QCOMPARE(shop.of(sales[2]).deposit, credit);
    QCOMPARE(shop.state(paid), QStringLiteral("arrived"));
    QCOMPARE(shop.state(lost), QStringLiteral("overdue"));
    QCOMPARE(shop.findingOf(lost)->deposit, credit);
    QCOMPARE(shop.deposit(credit)->state, DepositState::Short);
    QCOMPARE(shop.result.summary.notArrived, yuan("88.30"));
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::lateWithTheNextLumpBesideAnother()
{
    // The same beside the day's deposit of another terminal's lump.
    Scenario shop;
    const auto sales = threeOfFive(shop);
    shop.terms.providers[0].lump = Lump::PerTerminal;
    shop.credit("2026-11-17", "320.01");
    shop.sale("2026-11-17T10:00:00", "311.70");
    const auto lost = shop.sale("2026-11-17T11:00:00", "88.30");
    const auto other = shop.sale("2026-11-17T12:00:00", "201.44", [](intake::Sale& sale) { sale.terminal = QStringLiteral("T2"); });
    const auto lacking = shop.sale("2026-11-17T12:30:00", "30.00", [](intake::Sale& sale) { sale.terminal = QStringLiteral("T2"); });
    const auto credit = shop.credit("2026-11-18", "892.46");
    shop.credit("2026-11-18", "201.44");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(sales[2]), QStringLiteral("arrived"));
    QCOMPARE(shop.of(sales[2]).deposit, credit);
    QCOMPARE(shop.state(lost), QStringLiteral("overdue"));
    QCOMPARE(shop.state(other), QStringLiteral("arrived"));
    QCOMPARE(shop.state(lacking), QStringLiteral("overdue"));
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::lateWithTheNextLumpOfTwo()
{
    // Two earlier lumps lack something that may have come with it, each beside another sale that is missing.
    Scenario shop;
    const auto sales = threeOfFive(shop);
    shop.credit("2026-11-17", "320.01");
    shop.sale("2026-11-13T10:00:00", "569.06");
    const auto other = shop.sale("2026-11-13T11:00:00", "512.00");
    shop.credit("2026-11-16", "512.00");
    const auto paid = shop.sale("2026-11-17T10:00:00", "235.10");
    const auto first = shop.sale("2026-11-17T11:00:00", "88.30");
    const auto second = shop.sale("2026-11-17T12:00:00", "76.60");
    const auto credit = shop.credit("2026-11-18", "892.46");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(other), QStringLiteral("arrived"));
    QCOMPARE(shop.deposit(credit)->state, DepositState::Unexplained);
    for (const SaleId sale : {sales[2], paid, first, second})
        QCOMPARE(shop.state(sale), QStringLiteral("one_of"));
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::lateWithALaterLumpBesideOneOfTwo()
{
    // Of what Monday's lump lacks one sale is one of two of 11.10; all the rest comes with Thursday's lump.
    Scenario shop;
    const auto sales = threeOfFive(shop);
    const auto one = shop.sale("2026-11-16T17:00:00", "11.10");
    const auto two = shop.sale("2026-11-16T18:00:00", "11.10");
    shop.credit("2026-11-17", "331.11");
    const auto next = shop.sale("2026-11-19T10:00:00", "311.70");
    const auto credit = shop.credit("2026-11-20", "892.46");
    shop.run("2026-11-30");
    QCOMPARE(shop.of(sales[2]).deposit, credit);
    for (const SaleId sale : {sales[0], sales[2], sales[3], sales[4], next})
        QCOMPARE(shop.state(sale), QStringLiteral("arrived"));
    QCOMPARE(shop.state(one), QStringLiteral("one_of"));
    QCOMPARE(shop.state(two), QStringLiteral("one_of"));
    QCOMPARE(shop.result.summary.notArrived, yuan("11.10"));
    QCOMPARE(shop.broken(), QString());
}

void TestOpenBesideDeposits::oneOfTwoBesideADeposit_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<bool>("mayHold");
    QTest::newRow("a little less, of another price") << "34.80" << true;
    QTest::newRow("a little more") << "37.33" << true;
    QTest::newRow("twice") << "70.00" << true;
    QTest::newRow("less than half") << "17.49" << false;
    QTest::newRow("much more") << "66.46" << false;
}

void TestOpenBesideDeposits::oneOfTwoBesideADeposit()
{
    // One deposit a sale: two sales of 35.00, one deposit of 35.00, and one of about as much that nothing explains.
    QFETCH(QString, amount);
    QFETCH(bool, mayHold);
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "");
    shop.cover("2026-11-01", "2026-11-30");
    shop.sale("2026-11-12T10:00:00", "50.00");
    shop.credit("2026-11-13", "50.00");
    const auto one = shop.sale("2026-11-16T10:00:00", "35.00");
    const auto two = shop.sale("2026-11-16T11:00:00", "35.00");
    const auto paid = shop.credit("2026-11-17", "35.00");
    shop.credit("2026-11-17", amount.toLatin1().constData());
    shop.run("2026-11-30");
    QCOMPARE(shop.state(one), QStringLiteral("one_of"));
    QCOMPARE(shop.state(two), QStringLiteral("one_of"));
    QCOMPARE(shop.result.summary.notArrived, yuan("35.00"));
    const DepositOutcome* said = shop.deposit(paid);
    QCOMPARE(said->alternatives.size(), mayHold ? 3 : 2);
    QCOMPARE(said->alternativesCount, qint64(said->alternatives.size()));
    QCOMPARE(said->alternatives.first().reason, QString::fromLatin1(mayHold ? "other_deposit" : "sales"));
    // As likely as a lump that a deposit beside it may hold.
    if (mayHold)
        QCOMPARE(said->alternatives.first().odds, 2 * (said->alternatives.at(1).odds + said->alternatives.at(2).odds));
    const QString words = findingSentence(*shop.findingOf(one), {}, day("2026-11-30"));
    QCOMPARE(words.contains(QStringLiteral("Or none is: the deposit of 17 Nov over %1, which is not explained in full").arg(yuan(amount.toLatin1().constData()).toDisplay())), mayHold);
    QCOMPARE(shop.broken(), QString());
}

QTEST_GUILESS_MAIN(TestOpenBesideDeposits)
#include "tst_open_beside_deposits.moc"
