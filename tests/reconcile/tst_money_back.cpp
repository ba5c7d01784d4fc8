// SPDX-License-Identifier: GPL-3.0-or-later
// Money that goes back to a provider, and money that it gives back.
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;
using intake::Sale;
using intake::SaleType;

namespace {

class Debited : public Scenario
{
public:
    explicit Debited(Lump lump = Lump::PerMerchant) { provider("ums", lump, ""); }

    BankLineId debit(const char* booked, const char* amount, const char* memo = "")
    {
        const BankLineId id = credit(booked, amount, memo);
        lines.last().amount = -lines.last().amount;
        return id;
    }

    SaleId refund(const char* at, const char* amount)
    {
        return sale(at, amount, [](Sale& sale) { sale.type = SaleType::Refund; });
    }
};

} // namespace

class TestMoneyBack : public QObject
{
    Q_OBJECT
private slots:
    void oneOfTwoPayouts();
    void oneOfTwoNamedPayouts();
    void oneOfTwoPayoutsOfTheDaysBefore();
    void unnamedReturnBesideARefund();
    void payoutThatPaysNothing();
    void chargebackOfMany();
    void chargebacksOfOneAmount_data();
    void chargebacksOfOneAmount();
    void chargebackBeforeFee();
    void chargebackIsNoReturn();
    void feeIsNoReturn();
    void refundTakenAlone();
    void refundBesideASale();
    void saleBesideALargerRefund();
    void chargebackWon();
    void chargebackByDebitWon();
};

/// The bank says that a payment goes back, on the day of one deposit and the day after an equal one: it may be either.
void TestMoneyBack::oneOfTwoPayoutsOfTheDaysBefore()
{
    Debited shop;
    const SaleId older = shop.sale("2026-11-16T10:00:00", "100.00");
    const SaleId younger = shop.sale("2026-11-17T10:00:00", "100.00");
    shop.credit("2026-11-17", "100.00");
    shop.credit("2026-11-18", "100.00");
    shop.debit("2026-11-18", "100.00", "退汇");
    shop.run("2026-11-25");
    QCOMPARE(shop.state(older), QStringLiteral("one_of"));
    QCOMPARE(shop.state(younger), QStringLiteral("one_of"));
}

/// Deposits of several days are worth what went back: some of their sales are missing, which cannot be told.
void TestMoneyBack::oneOfTwoPayouts()
{
    Debited shop;
    QVector<SaleId> sales;
    for (const char* at : {"2026-11-16T10:00:00", "2026-11-16T11:00:00", "2026-11-17T10:00:00", "2026-11-17T11:00:00"})
        sales.append(shop.sale(at, at[12] == '0' ? "60.00" : "40.00"));
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "100.00");
    shop.credit("2026-11-18", "100.00");
    shop.debit("2026-11-19", "100.00", "payout 退汇");
    shop.run("2026-11-24");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), oneOf());
    const Finding* finding = shop.finding(FindingKind::TakenBack);
    QVERIFY(finding);
    QCOMPARE(finding->cause, QStringLiteral("C15"));
    QCOMPARE(finding->sales.size(), 4);
    QCOMPARE(shop.result.summary.notArrived.toString(), QStringLiteral("100.00"));
    QCOMPARE(shop.broken(), QString());
}

void TestMoneyBack::oneOfTwoNamedPayouts()
{
    Debited shop;
    const auto friday = shop.sale("2026-11-13T10:00:00", "100.00");
    const auto saturday = shop.sale("2026-11-14T10:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-16", "100.00", "1113-1113费0.00元");
    shop.credit("2026-11-16", "100.00", "1114-1114费0.00元");
    shop.debit("2026-11-17", "100.00", "退汇");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(friday), oneOf());
    QCOMPARE(shop.state(saturday), oneOf());
    QCOMPARE(shop.broken(), QString());
}

/// The bank names nobody: it takes no refund of the amount, it is one of the deposits that went back.
void TestMoneyBack::unnamedReturnBesideARefund()
{
    Debited shop;
    const auto one = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto two = shop.sale("2026-11-17T10:00:00", "100.00");
    shop.refund("2026-11-18T10:00:00", "-100.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "100.00");
    shop.credit("2026-11-18", "100.00");
    shop.debit("2026-11-19", "100.00", "退汇");
    shop.lines.last().payer.clear();
    shop.run("2026-11-24");
    QCOMPARE(shop.state(one), oneOf());
    QCOMPARE(shop.state(two), oneOf());
    QCOMPARE(shop.result.summary.notArrived.toString(), QStringLiteral("100.00"));
    QCOMPARE(shop.broken(), QString());
}

/// Paid twice, and one of the two goes back: the lump is paid either way.
void TestMoneyBack::payoutThatPaysNothing()
{
    Debited shop;
    const auto sale = shop.sale("2026-11-16T10:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "100.00");
    shop.credit("2026-11-18", "100.00");
    shop.debit("2026-11-19", "100.00", "退汇");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(sale), arrived());
    QVERIFY(shop.result.findings.isEmpty());
}

/// However many sales of the amount there are, one of them was taken back.
void TestMoneyBack::chargebackOfMany()
{
    Debited shop;
    QVector<SaleId> sales;
    for (int i = 0; i < 21; ++i)
        sales.append(shop.sale(QStringLiteral("2026-11-16T10:%1:00").arg(i + 10).toLatin1().constData(), "100.00"));
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "2100.00");
    shop.debit("2026-11-20", "100.00", "退单");
    shop.run("2026-11-24");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.result.summary.notArrived.toString(), QStringLiteral("100.00"));
}

void TestMoneyBack::chargebacksOfOneAmount_data()
{
    QTest::addColumn<int>("sales");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("missing");
    QTest::newRow("some of three") << 3 << oneOf() << QStringLiteral("200.00");
    QTest::newRow("both of two") << 2 << overdue() << QStringLiteral("200.00");
    QTest::newRow("one too many") << 1 << overdue() << QStringLiteral("100.00");
}

void TestMoneyBack::chargebacksOfOneAmount()
{
    QFETCH(int, sales);
    QFETCH(QString, state);
    QFETCH(QString, missing);
    Debited shop;
    QVector<SaleId> ids;
    for (int i = 0; i < sales; ++i)
        ids.append(shop.sale(QStringLiteral("2026-11-16T10:%1:00").arg(i + 10).toLatin1().constData(), "100.00"));
    const auto other = shop.sale("2026-11-16T12:00:00", "7.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", QStringLiteral("%1.00").arg(100 * sales + 7).toLatin1().constData());
    shop.debit("2026-11-20", "100.00", "退单");
    shop.debit("2026-11-21", "100.00", "退单");
    shop.run("2026-11-24");
    for (const SaleId id : ids)
        QCOMPARE(shop.state(id), state);
    QCOMPARE(shop.state(other), arrived());
    QCOMPARE(shop.result.summary.notArrived.toString(), missing);
    QCOMPARE(shop.broken(), QString());
}

/// The memo calls it a chargeback: it is none of the fees that the terms know.
void TestMoneyBack::chargebackBeforeFee()
{
    Debited shop;
    shop.terms.providers.first().deductions.append({QStringLiteral("SIM"), yuan("100.00")});
    const auto sale = shop.sale("2026-11-16T10:00:00", "100.00");
    shop.sale("2026-11-16T11:00:00", "60.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "160.00");
    shop.debit("2026-11-20", "100.00", "退单");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(sale), overdue());
    QCOMPARE(shop.of(sale).cause, QStringLiteral("C27"));
}

/// The memo says chargeback: it may be either of two sales, and no payout went back.
void TestMoneyBack::chargebackIsNoReturn()
{
    Debited shop(Lump::PerSale);
    const auto one = shop.sale("2026-11-10T10:00:00", "100.00");
    const auto two = shop.sale("2026-11-16T10:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-11", "100.00");
    shop.credit("2026-11-17", "100.00");
    shop.debit("2026-11-19", "100.00", "退单 拒付");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(one), oneOf());
    QCOMPARE(shop.state(two), oneOf());
    QCOMPARE(shop.finding(FindingKind::TakenBack)->cause, QStringLiteral("C27"));
}

void TestMoneyBack::feeIsNoReturn()
{
    Debited shop;
    const auto sale = shop.sale("2026-11-16T10:00:00", "60.00");
    shop.sale("2026-11-16T11:00:00", "40.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "100.00");
    shop.debit("2026-11-18", "100.00", "服务费 100.00");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(sale), arrived());
    QVERIFY(shop.finding(FindingKind::Deducted));
}

/// Who pays sale by sale takes a refund by a debit: no payout went back.
void TestMoneyBack::refundTakenAlone()
{
    Debited shop(Lump::PerSale);
    const auto sale = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto refund = shop.refund("2026-11-17T10:00:00", "-100.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "100.00");
    shop.debit("2026-11-18", "100.00", "退货");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(sale), arrived());
    QCOMPARE(shop.of(refund).cause, QStringLiteral("C06"));
    QVERIFY(shop.result.findings.isEmpty());
}

/// The debit takes the refund of a negative day: the sale beside it is owed whole.
void TestMoneyBack::refundBesideASale()
{
    Debited shop;
    const auto sale = shop.sale("2026-11-10T10:00:00", "100.00");
    shop.refund("2026-11-10T11:00:00", "-300.00");
    const auto later = shop.sale("2026-11-12T11:00:00", "40.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.debit("2026-11-11", "300.00");
    shop.credit("2026-11-13", "40.00");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(sale), overdue());
    QCOMPARE(shop.state(later), arrived());
}

/// A debt of refunds is carried on, but not for ever.
void TestMoneyBack::saleBesideALargerRefund()
{
    Debited shop;
    const auto sale = shop.sale("2026-09-10T10:00:00", "100.00");
    shop.refund("2026-09-10T11:00:00", "-300.00");
    shop.cover("2026-09-01", "2026-11-24");
    shop.credit("2026-09-09", "5.00", "POS清算");
    shop.run("2026-09-30");
    QCOMPARE(shop.state(sale), inTransit());
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sale), overdue());
}

void TestMoneyBack::chargebackWon()
{
    Debited shop;
    shop.sale("2026-11-16T10:00:00", "160.00");
    shop.sale("2026-11-16T11:00:00", "80.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "140.00", "POS清算 退单扣款100.00元");
    const auto back = shop.credit("2026-11-20", "100.00", "退单返还");
    shop.run("2026-11-24");
    QCOMPARE(shop.deposit(back)->state, DepositState::Explained);
    QVERIFY(shop.result.findings.isEmpty());
    QCOMPARE(shop.broken(), QString());
}

void TestMoneyBack::chargebackByDebitWon()
{
    Debited shop;
    const auto sale = shop.sale("2026-11-16T10:00:00", "100.00");
    shop.sale("2026-11-16T11:00:00", "80.00");
    shop.cover("2026-11-01", "2026-11-24");
    shop.credit("2026-11-17", "180.00", "POS清算");
    shop.debit("2026-11-19", "100.00", "退单");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sale), overdue());
    shop.credit("2026-11-22", "100.00", "拒付返还");
    shop.run("2026-11-24");
    QCOMPARE(shop.state(sale), arrived());
    QVERIFY(shop.result.findings.isEmpty());
}

QTEST_GUILESS_MAIN(TestMoneyBack)
#include "tst_money_back.moc"
