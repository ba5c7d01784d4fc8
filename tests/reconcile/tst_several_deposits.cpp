// SPDX-License-Identifier: GPL-3.0-or-later
// Lumps that come in several deposits, or several lumps in one, with something taken of them or missing: what is told, and
// what must not be.
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

class TestSeveralDeposits : public QObject
{
    Q_OBJECT
private slots:
    void daysJoinedBesideAnotherLump();
    void partsLessPayoutFee();
    void payoutFeeAndLoss();
    void reserveAndLoss();
    void aThirdDepositOfTheDay();
    void aPartBeforeItsDay();
    void saysLateBesideItsOwnDay();
    void chargebackWithoutAmount_data();
    void chargebackWithoutAmount();
    void bothLumpsShort();
    void firstPartBeforeTheDueDay();
};

/// One terminal is paid for two days at once, while the other one's days come by themselves.
void TestSeveralDeposits::daysJoinedBesideAnotherLump()
{
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal, "");
    const Change other = ofTerminal("T2");
    const QVector<SaleId> sales = {shop.sale("2026-11-17T10:00:00", "70.00"), shop.sale("2026-11-18T10:00:00", "81.00"), shop.sale("2026-11-17T11:00:00", "33.00", other),
                                   shop.sale("2026-11-18T11:00:00", "44.00", other)};
    shop.cover("2026-11-01", "2026-11-25");
    shop.credit("2026-11-18", "33.00");
    shop.credit("2026-11-19", "44.00");
    shop.credit("2026-11-19", "151.00");
    shop.run("2026-11-25");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.result.findings.size(), 0);
}

void TestSeveralDeposits::partsLessPayoutFee()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").payoutFee = PayoutFee{QStringLiteral("秒到费"), {}, yuan("2.00")};
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto first = shop.credit("2026-11-17", "300.00");
    const auto second = shop.credit("2026-11-17", "331.00");
    shop.run("2026-11-20");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.of(sales[0]).deposit, first);
    QCOMPARE(shop.of(sales[2]).deposit, second);
    QCOMPARE(shop.result.findings.size(), 0);
    QCOMPARE(shop.broken(), QString());
}

void TestSeveralDeposits::payoutFeeAndLoss()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").payoutFee = PayoutFee{QStringLiteral("秒到费"), {}, yuan("2.00")};
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "431.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), overdue());
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.state(sales[2]), arrived());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Short);
    QCOMPARE(shop.broken(), QString());
}

/// What is held back is a tenth of what was paid, not of what was sold.
void TestSeveralDeposits::reserveAndLoss()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").reserve = RollingReserve{*Rate::parse(u"10%"), 30};
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "389.70");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), overdue());
    QCOMPARE(shop.state(sales[2]), arrived());
    QCOMPARE(shop.sentence(credit), QStringLiteral("389.70 = 3 sale(s) of 16 Nov 633.00 − held back as reserve 43.30 − 1 sale(s) that did not arrive 200.00"));
    QCOMPARE(shop.broken(), QString());
}

void TestSeveralDeposits::aThirdDepositOfTheDay()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const QVector<SaleId> sales = {shop.sale("2026-11-16T10:00:00", "401.00"), shop.sale("2026-11-16T11:00:00", "351.00"), shop.sale("2026-11-16T12:00:00", "150.00"),
                                   shop.sale("2026-11-16T13:00:00", "98.00")};
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "599.00");
    shop.credit("2026-11-17", "251.00");
    shop.credit("2026-11-17", "10.00");
    shop.run("2026-11-20");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.broken(), QString());
}

/// One sale of the lump was paid on the day that it was made, the rest, less one that is missing, on the day after.
void TestSeveralDeposits::aPartBeforeItsDay()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    shop.cover("2026-11-01", "2026-11-20");
    const auto early = shop.sale("2026-11-16T08:00:00", "675.38");
    const auto missing = shop.sale("2026-11-16T11:00:00", "27.64");
    const auto paid = shop.sale("2026-11-16T12:00:00", "9.83");
    const auto other = shop.sale("2026-11-16T13:00:00", "19.76");
    const auto first = shop.credit("2026-11-16", "675.38");
    shop.credit("2026-11-17", "29.59");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(early), arrived());
    QCOMPARE(shop.of(early).deposit, first);
    QCOMPARE(shop.state(missing), overdue());
    QCOMPARE(shop.state(paid), arrived());
    QCOMPARE(shop.state(other), arrived());
    QCOMPARE(shop.broken(), QString());
}

/// A deposit whose memo says that it is late fits the lump of its day less a sale, and the other deposit of the day fits nothing.
void TestSeveralDeposits::saysLateBesideItsOwnDay()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    shop.cover("2026-11-01", "2026-11-20");
    const QVector<SaleId> sales = {shop.sale("2026-11-16T10:00:00", "25.00"), shop.sale("2026-11-16T11:00:00", "35.00"), shop.sale("2026-11-16T12:00:00", "45.00")};
    shop.credit("2026-11-17", "60.00", "补结算");
    shop.credit("2026-11-17", "90.00");
    shop.run("2026-11-20");
    for (const SaleId id : sales)
        QVERIFY(shop.state(id) != overdue() && shop.state(id) != arrived());
    QCOMPARE(shop.broken(), QString());
}

void TestSeveralDeposits::chargebackWithoutAmount_data()
{
    QTest::addColumn<QString>("memo");
    QTest::addColumn<QString>("state");
    QTest::newRow("none") << "POS清算" << overdue();
    QTest::newRow("without its amount") << "POS清算 扣退单" << oneOf();
    QTest::newRow("of nothing") << "POS清算 退单0.00元" << overdue();
}

/// A chargeback of any amount was taken: nothing tells that it is not a sale of just that worth.
void TestSeveralDeposits::chargebackWithoutAmount()
{
    QFETCH(QString, memo);
    QFETCH(QString, state);
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "433.00", memo.toUtf8().constData());
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), state);
    QCOMPARE(shop.deposit(credit)->state, DepositState::Short);
    QCOMPARE(shop.broken(), QString());
}

/// Each deposit lacks one sale of its own lump; one deposit for both lumps would leave the other to nobody.
void TestSeveralDeposits::bothLumpsShort()
{
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal, "");
    const Change other = ofTerminal("T2");
    const auto lost = shop.sale("2026-11-16T10:00:00", "28.37");
    const auto paid = shop.sale("2026-11-16T11:00:00", "164.22");
    const auto lostOther = shop.sale("2026-11-16T12:00:00", "24.94", other);
    const auto paidOther = shop.sale("2026-11-16T13:00:00", "140.65", other);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "164.22");
    shop.credit("2026-11-17", "140.65");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(lost), overdue());
    QCOMPARE(shop.state(lostOther), overdue());
    QCOMPARE(shop.state(paid), arrived());
    QCOMPARE(shop.state(paidOther), arrived());
}

/// The rest of a lump that is not due yet is on its way, and the two deposits are read together when it comes.
void TestSeveralDeposits::firstPartBeforeTheDueDay()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto morning = shop.sale("2026-11-13T10:00:00", "100.00");
    const auto evening = shop.sale("2026-11-13T19:00:00", "211.00");
    const auto late = shop.sale("2026-11-13T20:00:00", "17.00");
    shop.cover("2026-11-01", "2026-11-20");
    const auto first = shop.credit("2026-11-13", "100.00");
    shop.run("2026-11-14");
    QCOMPARE(shop.state(evening), inTransit());
    QVERIFY(!shop.deposit(first)->alternativesComplete || shop.deposit(first)->alternatives.isEmpty());
    shop.credit("2026-11-16", "211.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(morning), arrived());
    QCOMPARE(shop.state(evening), arrived());
    QCOMPARE(shop.state(late), overdue());
    QCOMPARE(shop.broken(), QString());
}

QTEST_GUILESS_MAIN(TestSeveralDeposits)
#include "tst_several_deposits.moc"
