// SPDX-License-Identifier: GPL-3.0-or-later
// All deposits of a day against all lumps of it, what memos say of days and deductions, and payers that no terms name.
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;
using intake::CardKind;
using intake::Sale;
using intake::SaleType;

class TestDaysAndPayers : public QObject
{
    Q_OBJECT
private slots:
    void namedDayOfEqualSales();
    void namedDayIsNoOther();
    void namedDayOfPayout();
    void twoPartsOfOneNamedDay();
    void twoNamedDeductions();
    void lateBesideFed();
    void refundPutOff();
    void refundNotPutOff();
    void severalDaysLessOne();
    void negativeDayNamed();
    void deductionOverADay();
    void salePaidTwice();
    void reserveNotReleased();
    void tooMuchAlone();
    void loneVoid();
    void otherPrice();
    void otherPriceTwiceOnly();
    void unknownPayer();
    void unknownPayerOnce();
    void unknownPayerAmongOthers();
    void otherAccountBesideAContest();
    void otherAccountOfTwo();
    void otherAccountLessKeptFees();
    void earlierDayAlong();
    void twoLumpsOfDifferentTerminals();
    void twoOfThreeThenTheThird();
    void lateAlongLessKeptFees();
    void twoDepositsForOneOfTwoWeekends();
};

/// As many deposits that name a day as sales of it that are worth them: the sale of another day is in none of them.
void TestDaysAndPayers::namedDayOfEqualSales()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "").rule = *SettlementRule::parse(u"S+0");
    const auto lost = shop.sale("2026-11-16T16:38:00", "30.00");
    const auto night = shop.sale("2026-11-16T23:19:00", "30.00");
    const auto noon = shop.sale("2026-11-17T15:54:00", "30.00");
    const auto evening = shop.sale("2026-11-17T22:42:00", "30.00");
    shop.cover("2026-11-01", "2026-11-22");
    shop.credit("2026-11-17", "30.00", "1117-1117费0.00元");
    shop.credit("2026-11-18", "30.00", "1117-1117费0.00元");
    shop.credit("2026-11-18", "30.00", "1117-1117费0.00元 2");
    shop.run("2026-11-22");
    QCOMPARE(shop.state(lost), overdue());
    for (const SaleId id : {night, noon, evening})
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.broken(), QString());
}

void TestDaysAndPayers::namedDayIsNoOther()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto friday = shop.sale("2026-11-13T10:00:00", "100.00");
    const auto fridayToo = shop.sale("2026-11-13T11:00:00", "30.00");
    const auto saturday = shop.sale("2026-11-14T10:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-16", "100.00", "1113-1113费0.00元");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(friday), arrived());
    QCOMPARE(shop.state(fridayToo), overdue());
    QCOMPARE(shop.state(saturday), overdue());
    QCOMPARE(shop.broken(), QString());
}

/// Who writes the day of the payout names no clearing day by it.
void TestDaysAndPayers::namedDayOfPayout()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sale = shop.sale("2026-11-16T10:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "100.00", "1117-1117费0.00元");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sale), arrived());
}

void TestDaysAndPayers::twoPartsOfOneNamedDay()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = terminalDay(shop, "2026-11-16", "T1", {"198.00", "20.00", "200.00", "168.00"});
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "200.00", "1116-1116费0.00元");
    shop.credit("2026-11-17", "218.00", "1116-1116费0.00元");
    shop.run("2026-11-20");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(shop.state(sales[i]), arrived());
    QCOMPARE(shop.state(sales[3]), overdue());
    QCOMPARE(shop.broken(), QString());
}

/// Each on its own due day, though a later deposit is worth one of the lumps as well.
void TestDaysAndPayers::twoNamedDeductions()
{
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal, "");
    const auto one = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50"});
    const auto two = terminalDay(shop, "2026-11-16", "T2", {"55.10", "140.80"});
    const auto later = terminalDay(shop, "2026-11-17", "T1", {"90.00", "43.50"});
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "53.50", "POS清算扣退单80.00");
    shop.credit("2026-11-17", "175.90", "1116-1116费0.00元扣退单20.00");
    shop.credit("2026-11-20", "133.50", "POS清算");
    shop.run("2026-11-24");
    for (const auto& ids : {one, two, later}) {
        for (const SaleId id : ids)
            QCOMPARE(shop.state(id), arrived());
    }
    QCOMPARE(shop.broken(), QString());
}

/// A late deposit is for the lump that nothing came for, not for the one that came less a sale.
void TestDaysAndPayers::lateBesideFed()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto fed = terminalDay(shop, "2026-11-16", "T1", {"55.10", "62.00", "140.80", "27.70"});
    const auto bare = terminalDay(shop, "2026-11-17", "T1", {"155.10", "62.00", "40.80", "27.70"});
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "82.80");
    shop.credit("2026-11-17", "140.80");
    shop.credit("2026-11-20", "285.60");
    shop.run("2026-11-24");
    for (const SaleId id : bare)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.state(fed[1]), overdue());
    for (const int i : {0, 2, 3})
        QCOMPARE(shop.state(fed[i]), arrived());
    QCOMPARE(shop.broken(), QString());
}

void TestDaysAndPayers::refundPutOff()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto first = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50", "71.20"});
    const auto refund = shop.sale("2026-11-16T16:00:00", "-33.50", [](Sale& sale) { sale.type = SaleType::Refund; });
    const auto second = terminalDay(shop, "2026-11-17", "T1", {"90.00", "43.50", "71.20"});
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "204.70");
    shop.credit("2026-11-18", "171.20");
    shop.run("2026-11-24");
    for (const auto& ids : {first, second}) {
        for (const SaleId id : ids)
            QCOMPARE(shop.state(id), arrived());
    }
    QCOMPARE(shop.state(refund), arrived());
    QVERIFY(shop.result.findings.isEmpty());
    QCOMPARE(shop.broken(), QString());
}

/// The later lump is short by something else: nothing is put off.
void TestDaysAndPayers::refundNotPutOff()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50", "71.20"});
    shop.sale("2026-11-16T16:00:00", "-33.50", [](Sale& sale) { sale.type = SaleType::Refund; });
    const auto second = terminalDay(shop, "2026-11-17", "T1", {"90.00", "43.50", "71.20"});
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "171.20");
    shop.credit("2026-11-18", "161.20");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(second[1]), overdue());
    QCOMPARE(shop.broken(), QString());
}

void TestDaysAndPayers::severalDaysLessOne()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto before = terminalDay(shop, "2026-11-13", "T1", {"10.00", "12.00"});
    const auto first = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50", "71.20"});
    const auto second = terminalDay(shop, "2026-11-17", "T1", {"110.00", "43.50", "71.20"});
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-16", "22.00");
    shop.credit("2026-11-18", "358.20");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(before[0]), arrived());
    QCOMPARE(shop.state(first[2]), oneOf());
    QCOMPARE(shop.state(second[2]), oneOf());
    for (const SaleId id : {first[0], first[1], second[0], second[1]})
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.broken(), QString());
}

/// The memo names the day of the lump alone: a day of refunds is carried into it all the same.
void TestDaysAndPayers::negativeDayNamed()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sale = shop.sale("2026-11-16T10:00:00", "33.54");
    shop.sale("2026-11-16T11:00:00", "-36.30", [](Sale& row) { row.type = SaleType::Refund; });
    const auto next = shop.sale("2026-11-17T10:00:00", "51.87");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-18", "49.11", "1117-1117费0.00元");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(sale), arrived());
    QCOMPARE(shop.state(next), arrived());
    QVERIFY(shop.result.findings.isEmpty());
}

/// A chargeback larger than the day is carried into the next: the memo names the whole of it.
void TestDaysAndPayers::deductionOverADay()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto first = shop.sale("2026-11-16T10:00:00", "9381.37");
    const auto second = shop.sale("2026-11-17T10:00:00", "6449.07");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-18", "1620.44", "退单扣款14210.00元");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(first), arrived());
    QCOMPARE(shop.state(second), arrived());
    QVERIFY(shop.finding(FindingKind::Deducted));
    QCOMPARE(shop.broken(), QString());
}

void TestDaysAndPayers::salePaidTwice()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50"});
    shop.cover("2026-11-01", "2026-11-24");
    const auto deposit = shop.credit("2026-11-17", "233.50");
    shop.run("2026-11-24");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.deposit(deposit)->state, DepositState::Over);
}

/// What was held back is asked for once its days are over.
void TestDaysAndPayers::reserveNotReleased()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").reserve = RollingReserve{*Rate::parse(u"10%"), 5};
    terminalDay(shop, "2026-11-02", "T1", {"100.00", "50.00"});
    terminalDay(shop, "2026-11-03", "T1", {"200.00", "50.00"});
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-03", "135.00");
    shop.credit("2026-11-04", "225.00");
    shop.credit("2026-11-08", "25.00");
    shop.run("2026-11-12");
    QVERIFY(!shop.finding(FindingKind::Deducted));
    shop.run("2026-11-24");
    const Finding* finding = shop.finding(FindingKind::Deducted);
    QVERIFY(finding);
    QCOMPARE(finding->net.toString(), QStringLiteral("15.00"));
    QCOMPARE(finding->due, day("2026-11-07"));
}

/// The lump came, and somebody else's money with it; nothing is said where another lump is open beside it.
void TestDaysAndPayers::tooMuchAlone()
{
    for (const bool isAlone : {true, false}) {
        Scenario shop;
        shop.provider("ums", Lump::PerTerminal, "");
        const auto sales = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50", "71.20"});
        if (!isAlone)
            terminalDay(shop, "2026-11-16", "T2", {"500.00", "400.00"});
        shop.cover("2026-11-01", "2026-11-24");
        const auto deposit = shop.credit("2026-11-17", "254.70");
        shop.run("2026-11-24");
        QCOMPARE(shop.state(sales[0]) == arrived(), isAlone);
        if (isAlone)
            QCOMPARE(shop.deposit(deposit)->state, DepositState::Over);
        QCOMPARE(shop.broken(), QString());
    }
}

/// A sale of an earlier batch is undone after it was paid: the next lump comes less it.
void TestDaysAndPayers::loneVoid()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50", "71.20"});
    const auto undo = shop.sale("2026-11-16T09:30:00", "-50.00", [](Sale& sale) {
        sale.type = SaleType::Void;
        sale.batch = QStringLiteral("000002");
    });
    shop.cover("2026-11-01", "2026-11-24");
    const auto deposit = shop.credit("2026-11-17", "154.70");
    shop.run("2026-11-24");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.state(undo), QStringLiteral("cancelled_out"));
    QCOMPARE(shop.deposit(deposit)->state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

void TestDaysAndPayers::otherPrice()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "0.50%");
    QVector<SaleId> sales;
    for (const char* date : {"2026-11-16", "2026-11-17", "2026-11-18"})
        sales += terminalDay(shop, date, "T1", {"100.00", "33.50", "71.20"});
    shop.cover("2026-11-01", "2026-11-24");
    for (const char* date : {"2026-11-17", "2026-11-18", "2026-11-19"})
        shop.credit(date, "203.47");  // 0.60 %
    shop.run("2026-11-24");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    const Finding* finding = shop.finding(FindingKind::FeeDifference);
    QVERIFY(finding);
    QCOMPARE(finding->net.toString(), QStringLiteral("0.60"));
    QCOMPARE(shop.result.findings.size(), 1);
    QCOMPARE(shop.broken(), QString());
}

/// Two payouts may fit some price by accident.
void TestDaysAndPayers::otherPriceTwiceOnly()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "0.50%");
    for (const char* date : {"2026-11-16", "2026-11-17"})
        terminalDay(shop, date, "T1", {"100.00", "33.50", "71.20"});
    shop.cover("2026-11-01", "2026-11-24");
    for (const char* date : {"2026-11-17", "2026-11-18"})
        shop.credit(date, "203.47");
    shop.run("2026-11-24");
    QVERIFY(!shop.finding(FindingKind::FeeDifference));
    for (const DepositOutcome& outcome : std::as_const(shop.result.deposits))
        QCOMPARE(outcome.state, DepositState::Short);
    QCOMPARE(shop.broken(), QString());
}

void TestDaysAndPayers::unknownPayer()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "0.50%");
    auto sales = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50", "71.20"});
    sales += terminalDay(shop, "2026-11-17", "T1", {"90.00", "43.50"});
    const auto known = terminalDay(shop, "2026-11-18", "T1", {"60.00"});
    shop.cover("2026-11-01", "2026-11-24");
    const char* payer = "深圳市汇达商务服务有限公司";
    shop.credit("2026-11-17", "203.67", "POS清算", payer);
    shop.credit("2026-11-18", "132.83", "POS清算", payer);
    shop.credit("2026-11-19", "59.70", "POS清算");
    shop.run("2026-11-24");
    for (const SaleId id : sales) {
        QCOMPARE(shop.state(id), oneOf());
        QCOMPARE(shop.of(id).cause, kBesideDeposit);  // that payer pays them, or they are missing: none of a set
    }
    QCOMPARE(shop.state(known[0]), arrived());
    const Finding* finding = shop.finding(FindingKind::UnknownPayer);
    QVERIFY(finding);
    QCOMPARE(finding->sales.size(), 5);
    QCOMPARE(finding->terms.first().name, QString::fromUtf8(payer));
    QCOMPARE(finding->terms.last().count, 2);
    QCOMPARE(shop.result.summary.notArrived.toString(), QStringLiteral("336.50"));
    QCOMPARE(shop.broken(), QString());

    shop.terms.providers.first().payerNames.append(QString::fromUtf8(payer));
    shop.run("2026-11-24");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QVERIFY(shop.result.findings.isEmpty());
}

/// One transfer of a stranger may be worth a lump by accident.
void TestDaysAndPayers::unknownPayerOnce()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "0.50%");
    const auto sales = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50", "71.20"});
    terminalDay(shop, "2026-11-18", "T1", {"60.00"});
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "203.67", "货款", "某某贸易有限公司");
    shop.credit("2026-11-19", "59.70", "POS清算");
    shop.run("2026-11-24");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), overdue());
    QVERIFY(!shop.finding(FindingKind::UnknownPayer));
}

/// Somebody who pays many other sums is no provider because two of them fit.
void TestDaysAndPayers::unknownPayerAmongOthers()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "0.50%");
    auto sales = terminalDay(shop, "2026-11-16", "T1", {"100.00", "33.50", "71.20"});
    sales += terminalDay(shop, "2026-11-19", "T1", {"90.00", "43.50"});
    shop.cover("2026-11-01", "2026-11-24");
    const char* payer = "某某贸易有限公司";
    shop.credit("2026-11-17", "203.67", "货款", payer);
    for (const char* amount : {"500.00", "80.00", "1200.00", "35.00"})
        shop.credit("2026-11-18", amount, "货款", payer);
    shop.credit("2026-11-20", "132.83", "货款", payer);
    shop.run("2026-11-24");
    QVERIFY(!shop.finding(FindingKind::UnknownPayer));
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), overdue());
}

/// Two equal sales, one deposit on the account of the terms and one on another: both were paid, whichever is whose.
void TestDaysAndPayers::otherAccountBesideAContest()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "").account = QStringLiteral("6222000011112222");
    const auto one = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto two = shop.sale("2026-11-16T11:00:00", "100.00");
    const auto three = shop.sale("2026-11-17T11:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "100.00");
    shop.lines.last().account = QStringLiteral("6222000011112222");
    shop.credit("2026-11-18", "100.00");
    shop.lines.last().account = QStringLiteral("6222000011112222");
    const auto elsewhere = shop.credit("2026-11-17", "100.00");
    shop.lines.last().account = QStringLiteral("6222999988887777");
    shop.run("2026-11-24");
    for (const SaleId id : {one, two, three})
        QCOMPARE(shop.state(id), arrived());
    QVERIFY(shop.finding(FindingKind::WrongAccount));
    QCOMPARE(shop.finding(FindingKind::WrongAccount)->amount.toString(), QStringLiteral("100.00"));
    QCOMPARE(shop.deposit(elsewhere)->state, DepositState::Explained);
    // A lump of that worth that nothing came for may be what it paid as well: then one of three is missing.
    shop.lines.remove(1);
    shop.run("2026-11-24");
    for (const SaleId id : {one, two, three})
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.result.summary.notArrived.toString(), QStringLiteral("100.00"));
    QCOMPARE(shop.broken(), QString());
}

void TestDaysAndPayers::otherAccountOfTwo()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").account = QStringLiteral("6222000011112222");
    const auto one = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto two = shop.sale("2026-11-17T10:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-19", "100.00");
    shop.lines.last().account = QStringLiteral("6222999988887777");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(one), oneOf());
    QCOMPARE(shop.state(two), oneOf());
    QCOMPARE(shop.result.summary.notArrived.toString(), QStringLiteral("100.00"));
    QVERIFY(!shop.finding(FindingKind::WrongAccount));
    // A second such deposit pays the other one, and the account is named for both.
    shop.credit("2026-11-20", "100.00");
    shop.lines.last().account = QStringLiteral("6222999988887777");
    shop.run("2026-11-24");
    for (const SaleId id : {one, two}) {
        QCOMPARE(shop.state(id), arrived());
        QCOMPARE(shop.of(id).cause, QStringLiteral("C13"));
    }
}

/// On another account the fee of a refund may be kept as on the agreed one.
void TestDaysAndPayers::otherAccountLessKeptFees()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant).account = QStringLiteral("6222000011112222");
    const auto sale = shop.sale("2026-11-16T10:00:00", "1000.00");
    shop.sale("2026-11-16T11:00:00", "-200.00", [](Sale& refund) { refund.type = SaleType::Refund; });
    shop.cover("2026-11-01", "2026-11-24");
    const auto credit = shop.credit("2026-11-17", "794.00");
    shop.lines.last().account = QStringLiteral("6222999988887777");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(sale), arrived());
    QCOMPARE(shop.of(sale).cause, QStringLiteral("C13"));
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

/// T1's lump came a day late, with T2's of that day; T1's own of that day was never paid.
void TestDaysAndPayers::twoLumpsOfDifferentTerminals()
{
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal, "");
    const auto on = [](const char* terminal) { return [terminal](Sale& sale) { sale.terminal = QLatin1String(terminal); }; };
    const auto late = shop.sale("2026-11-16T10:00:00", "900.00", on("T1"));
    const auto lateToo = shop.sale("2026-11-16T10:30:00", "62.54", on("T1"));
    const auto lost = shop.sale("2026-11-17T10:00:00", "400.05", on("T1"));
    const auto lostToo = shop.sale("2026-11-17T10:30:00", "82.52", on("T1"));
    const auto paid = shop.sale("2026-11-17T11:00:00", "500.12", on("T2"));
    const auto paidToo = shop.sale("2026-11-17T11:30:00", "156.00", on("T2"));
    shop.cover("2026-11-01", "2026-11-24");
    const auto credit = shop.credit("2026-11-18", "1618.66");
    shop.run("2026-11-24");
    for (const SaleId id : {late, lateToo, paid, paidToo})
        QCOMPARE(shop.state(id), arrived());
    for (const SaleId id : {lost, lostToo})
        QCOMPARE(shop.state(id), overdue());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
    // Two such pairs: what is in both has arrived, of the others one is missing.
    const auto third = shop.sale("2026-11-17T12:00:00", "600.02", on("T3"));
    shop.sale("2026-11-17T12:30:00", "56.10", on("T3"));
    shop.run("2026-11-24");
    QCOMPARE(shop.state(late), arrived());
    for (const SaleId id : {paid, paidToo, third})
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.broken(), QString());
}

/// One deposit for two of three equal lumps, which cannot be told, and the third one's the next day: all have come.
void TestDaysAndPayers::twoOfThreeThenTheThird()
{
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal, "");
    QVector<SaleId> all;
    for (const char* terminal : {"T1", "T2", "T3"}) {
        for (const char* amount : {"20.00", "30.00"})
            all.append(shop.sale("2026-11-16T10:00:00", amount, [&](Sale& sale) { sale.terminal = QLatin1String(terminal); }));
    }
    shop.cover("2026-11-01", "2026-11-24");
    const auto two = shop.credit("2026-11-17", "100.00");
    shop.run("2026-11-24");
    for (const SaleId id : all)
        QCOMPARE(shop.state(id), oneOf());
    const auto third = shop.credit("2026-11-18", "50.00");
    shop.run("2026-11-24");
    for (const SaleId id : all)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.result.findings.size(), 0);
    for (const BankLineId id : {two, third})
        QCOMPARE(shop.deposit(id)->state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

/// All lumps of a day that was not paid come with those of a later day, though the days between were paid by themselves.
void TestDaysAndPayers::earlierDayAlong()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    QVector<SaleId> all{shop.sale("2026-11-13T10:00:00", "61.00"), shop.sale("2026-11-14T10:00:00", "47.30"), shop.sale("2026-11-15T10:00:00", "82.90")};
    shop.sale("2026-11-16T10:00:00", "70.00");
    all << shop.sale("2026-11-17T10:00:00", "35.50") << shop.sale("2026-11-17T11:00:00", "19.20");
    shop.cover("2026-11-01", "2026-11-22");
    shop.credit("2026-11-17", "70.00");
    const auto both = shop.credit("2026-11-18", "245.90");  // 191.20 of Monday and 54.70
    shop.run("2026-11-22");
    for (const SaleId id : all) {
        QCOMPARE(shop.state(id), arrived());
        QCOMPARE(shop.of(id).deposit, both);
    }
    QVERIFY(shop.result.findings.isEmpty());
    QCOMPARE(shop.broken(), QString());
}

/// A sale that was missing comes with a later lump, of whose refund the fee is not given back.
void TestDaysAndPayers::lateAlongLessKeptFees()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "1.00%");
    const auto late = shop.sale("2026-11-16T10:00:00", "300.00");
    shop.sale("2026-11-16T11:00:00", "410.00");
    shop.sale("2026-11-17T10:00:00", "520.00");
    shop.sale("2026-11-17T11:00:00", "-80.00", [](Sale& sale) { sale.type = SaleType::Refund; });
    shop.cover("2026-11-01", "2026-11-22");
    shop.credit("2026-11-17", "405.90");
    const auto later = shop.credit("2026-11-18", "731.80");  // 520.00 - 5.20 - 80.00 + 297.00; 0.80 is not given back
    shop.run("2026-11-22");
    QCOMPARE(shop.state(late), arrived());
    QCOMPARE(shop.of(late).deposit, later);
    QCOMPARE(shop.broken(), QString());
}

/// Two deposits that are together the weekend of either of two merchants: it is one of them, and nothing tells which.
void TestDaysAndPayers::twoDepositsForOneOfTwoWeekends()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").merchants = {QStringLiteral("M1"), QStringLiteral("M2")};
    const QVector<SaleId> all{shop.sale("2026-11-13T10:00:00", "251.00"), shop.sale("2026-11-14T10:00:00", "349.00"),
                              shop.sale("2026-11-13T11:00:00", "261.50", {}, "M2"), shop.sale("2026-11-14T11:00:00", "338.50", {}, "M2")};
    shop.cover("2026-11-01", "2026-11-22");
    shop.credit("2026-11-16", "320.00");
    shop.credit("2026-11-16", "280.00");
    shop.run("2026-11-22");
    for (const SaleId id : all)
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.result.findings.size(), 1);
    QCOMPARE(shop.result.findings.front().net, yuan("600.00"));
    QCOMPARE(shop.broken(), QString());
}

QTEST_GUILESS_MAIN(TestDaysAndPayers)
#include "tst_days_and_payers.moc"
