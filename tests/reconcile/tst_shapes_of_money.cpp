// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes in which money comes, each also where it must not be claimed.
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;
using intake::CardKind;
using intake::Sale;

class TestShapesOfMoney : public QObject
{
    Q_OBJECT
private slots:
    void memos_data();
    void memos();
    void lumps_data();
    void lumps();
    void severalDaysInOne();
    void refundsCarriedOn();
    void weekendInTwoDeposits();
    void namedDeductionOfOneSale();
    void payoutFee_data();
    void payoutFee();
    void payoutFeeOfALargeDeposit();
    void payoutFeeOfSeveralDays();
    void reserveOfSeveralDays();
    void reserve();
    void reserveOfAShortLump();
    void otherAccount();
    void moneyForSomethingElse();
    void holeInTheStatement();
    void overASale();
    void dailyLimit();
};

void TestShapesOfMoney::memos_data()
{
    QTest::addColumn<QString>("memo");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("amount");
    const auto row = [](const char* memo, const char* word, const char* amount) {
        QTest::newRow(memo) << QString::fromUtf8(memo) << QString::fromUtf8(word) << QString::fromLatin1(amount);
    };
    row("货款 扣流量费60.00元", "流量费", "60.00");
    row("扣退单128.00元", "扣退单", "128.00");
    row("POS清算 退单扣款20.00元", "退单", "20.00");
    row("退单1笔20.00元", "退单", "20.00");
    row("扣退单20.00扣流量费9.90", "扣退单 + 流量费", "29.90");
    row("扣保证金20.37", "扣保证金", "20.37");
    row("扣设备费99元", "设备费", "99.00");
    row("Chargeback 1,250.00", "Chargeback", "1250.00");
    row("扣流量费", "流量费", "0.00");
    row("POS清算(含退单处理)", "", "");
    row("退单0.00元", "", "");
    row("无退单", "", "");
    row("退单 批次 20261116", "", "");
    row("货款", "", "");
}

void TestShapesOfMoney::memos()
{
    QFETCH(QString, memo);
    QFETCH(QString, word);
    QFETCH(QString, amount);
    const auto deduction = readMemo(memo, day("2026-11-17")).deduction;
    QCOMPARE(deduction ? deduction->word : QString(), word);
    QCOMPARE(deduction ? Money(deduction->amount).toString() : QString(), amount);
}

void TestShapesOfMoney::lumps_data()
{
    QTest::addColumn<int>("lump");
    QTest::addColumn<QStringList>("deposits");
    QTest::addColumn<QString>("missing");
    const auto row = [](const char* name, Lump lump, const QStringList& deposits, const char* missing) {
        QTest::newRow(name) << int(lump) << deposits << QString::fromLatin1(missing);
    };
    // 100 credit b1, 200 debit b1, 30 wechat b2, 4 alipay b2, 5 wechat b1; no fees.
    row("per batch", Lump::PerBatch, {QStringLiteral("305.00"), QStringLiteral("34.00")}, "");
    row("per batch, one missing", Lump::PerBatch, {QStringLiteral("305.00")}, "34.00");
    row("per card kind", Lump::PerCardKind, {QStringLiteral("100.00"), QStringLiteral("200.00"), QStringLiteral("39.00")}, "");
    row("per card kind, one missing", Lump::PerCardKind, {QStringLiteral("100.00"), QStringLiteral("39.00")}, "200.00");
    row("per wallet", Lump::PerWallet, {QStringLiteral("300.00"), QStringLiteral("35.00"), QStringLiteral("4.00")}, "");
    row("per wallet, one missing", Lump::PerWallet, {QStringLiteral("300.00"), QStringLiteral("35.00")}, "4.00");
}

void TestShapesOfMoney::lumps()
{
    QFETCH(int, lump);
    QFETCH(QStringList, deposits);
    QFETCH(QString, missing);
    Scenario shop;
    shop.provider("ums", Lump(lump), "");
    const auto make = [&](const char* amount, CardKind kind, const char* batch, const QString& channel) {
        return shop.sale("2026-11-16T10:00:00", amount, [&](Sale& sale) {
            sale.cardKind = kind;
            sale.batch = QLatin1String(batch);
            sale.channel = channel;
        });
    };
    make("100.00", CardKind::Credit, "1", {});
    make("200.00", CardKind::Debit, "1", {});
    make("30.00", CardKind::Qr, "2", QStringLiteral("微信支付"));
    make("4.00", CardKind::Qr, "2", QStringLiteral("支付宝"));
    make("5.00", CardKind::Qr, "1", QStringLiteral("WeChat Pay"));
    shop.cover("2026-11-01", "2026-11-20");
    for (const QString& deposit : deposits)
        shop.credit("2026-11-17", deposit.toLatin1().constData());
    shop.run("2026-11-20");
    QCOMPARE(shop.result.summary.notArrived, missing.isEmpty() ? Money() : *Money::parse(missing));
    for (const auto& deposit : shop.result.deposits)
        QCOMPARE(deposit.state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

/// Monday, Tuesday and Wednesday come on Friday in one sum; Thursday's lump comes by itself.
void TestShapesOfMoney::severalDaysInOne()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto tuesday = shop.sale("2026-11-17T10:00:00", "70.00");
    const auto wednesday = shop.sale("2026-11-18T10:00:00", "81.00");
    const auto thursday = shop.sale("2026-11-19T10:00:00", "92.00");
    shop.cover("2026-11-01", "2026-11-25");
    shop.credit("2026-11-19", "779.29");
    shop.credit("2026-11-20", "91.45");
    shop.run("2026-11-25");
    for (const SaleId id : {sales[0], sales[1], sales[2], tuesday, wednesday, thursday})
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.result.findings.size(), 0);
    // A sum that is off by a fen is no such lump.
    shop.lines[0].amount = yuan("779.28");
    shop.run("2026-11-25");
    QVERIFY(shop.state(tuesday) != arrived());
    QCOMPARE(shop.broken(), QString());
}

/// Tuesday's refunds are larger than its sales: nothing comes, and the next two days pay for it.
void TestShapesOfMoney::refundsCarriedOn()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto small = shop.sale("2026-11-10T10:00:00", "20.00");
    shop.sale("2026-11-10T11:00:00", "-320.00", [](Sale& sale) { sale.type = intake::SaleType::Refund; });
    const auto next = shop.sale("2026-11-11T10:00:00", "200.00");
    const auto last = shop.sale("2026-11-12T10:00:00", "250.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-13", "150.00");
    shop.run("2026-11-20");
    for (const SaleId id : {small, next, last})
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.result.findings.size(), 0);
    QCOMPARE(shop.broken(), QString());
}

/// Friday, Saturday and Sunday in two deposits of Monday, cut by nothing that is visible.
void TestShapesOfMoney::weekendInTwoDeposits()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto friday = shop.sale("2026-11-13T10:00:00", "100.00");
    const auto saturday = shop.sale("2026-11-14T10:00:00", "211.00");
    const auto sunday = shop.sale("2026-11-15T10:00:00", "333.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-16", "144.00");
    shop.credit("2026-11-16", "500.00");
    shop.run("2026-11-20");
    for (const SaleId id : {friday, saturday, sunday})
        QCOMPARE(shop.state(id), arrived());
    shop.lines[1].amount = yuan("499.00");
    shop.run("2026-11-20");
    QVERIFY(shop.state(friday) != arrived());
    QCOMPARE(shop.broken(), QString());
}

/// One deposit a sale: 97.41 with 57.00 kept back is the one of 154.41, and no other.
void TestShapesOfMoney::namedDeductionOfOneSale()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "");
    const auto one = shop.sale("2026-11-16T10:00:00", "154.41");
    const auto other = shop.sale("2026-11-16T11:00:00", "98.00");
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "97.41", "扣退单57.00元");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(one), arrived());
    QCOMPARE(shop.state(other), overdue());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QVERIFY(shop.finding(FindingKind::Deducted));
    QCOMPARE(shop.broken(), QString());
}

void TestShapesOfMoney::payoutFee_data()
{
    QTest::addColumn<QString>("deposit");
    QTest::addColumn<bool>("fits");
    QTest::newRow("fixed and rate") << QStringLiteral("626.89") << true;      // 629.20 − 0.31 − 2.00
    QTest::newRow("not taken") << QStringLiteral("629.20") << true;
    QTest::newRow("taken twice") << QStringLiteral("624.58") << false;
}

void TestShapesOfMoney::payoutFee()
{
    QFETCH(QString, deposit);
    QFETCH(bool, fits);
    Scenario shop;
    auto& terms = shop.provider("ums", Lump::PerMerchant);
    terms.payoutFee = PayoutFee{QStringLiteral("秒到费"), *Rate::parse(u"0.05%"), yuan("2.00")};
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", deposit.toLatin1().constData());
    shop.run("2026-11-20");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id) == arrived(), fits);
    QCOMPARE(shop.deposit(credit)->state == DepositState::Explained, fits);
    QCOMPARE(shop.result.findings.isEmpty(), fits);
    QCOMPARE(shop.broken(), QString());
}

/// What was paid out is reckoned back from what came, not tried fen by fen: a hundred such deposits take no time.
void TestShapesOfMoney::payoutFeeOfALargeDeposit()
{
    Scenario shop;
    auto& terms = shop.provider("ums", Lump::PerMerchant, "");
    terms.payoutFee = PayoutFee{QStringLiteral("手续费"), *Rate::parse(u"1%"), Money()};
    const auto sold = shop.sale("2026-11-16T10:00:00", "9876543210.37");
    shop.cover("2026-11-01", "2026-11-20");
    for (int i = 0; i < 100; ++i)
        shop.credit("2026-11-18", "9999999999.99");
    const auto credit = shop.credit("2026-11-17", "9777777778.27");  // less 98,765,432.10
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sold), arrived());
    QCOMPARE(shop.of(sold).deposit, credit);
}

/// Who pays twice a week takes the fee of the payout once for all its days, and of a lump that comes late by itself.
void TestShapesOfMoney::payoutFeeOfSeveralDays()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").payoutFee = PayoutFee{QStringLiteral("提现费"), {}, yuan("2.00")};
    auto sales = monday(shop);
    sales.append(shop.sale("2026-11-17T10:00:00", "50.00"));
    const auto late = shop.sale("2026-11-20T10:00:00", "75.00");
    shop.cover("2026-11-01", "2026-11-30");
    const auto together = shop.credit("2026-11-19", "681.00");
    const auto single = shop.credit("2026-11-26", "73.00");
    shop.run("2026-11-30");
    for (const SaleId id : sales)
        QCOMPARE(shop.of(id).deposit, together);
    QCOMPARE(shop.state(late), arrived());
    QCOMPARE(shop.sentence(together), QStringLiteral("681.00 = 3 sale(s) of 16 Nov 633.00 + 1 sale(s) of 17 Nov 50.00 − deduction “提现费” 2.00"));
    QCOMPARE(shop.of(late).deposit, single);
    QCOMPARE(shop.result.findings.size(), 0);
    // A fen more is kept back for no reason that the terms name.
    shop.lines[0].amount = yuan("680.99");
    shop.run("2026-11-30");
    QVERIFY(shop.deposit(together)->state != DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

/// Held back of two days in one, and released in one.
void TestShapesOfMoney::reserveOfSeveralDays()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").reserve = RollingReserve{*Rate::parse(u"10%"), 10};
    auto sales = monday(shop);
    sales.append(shop.sale("2026-11-17T10:00:00", "50.00"));
    shop.cover("2026-11-01", "2026-11-30");
    shop.credit("2026-11-19", "614.70");
    const auto released = shop.credit("2026-11-27", "68.30");
    shop.run("2026-11-30");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.sentence(released), QStringLiteral("68.30 = reserve released 68.30"));
    QCOMPARE(shop.result.findings.size(), 0);
    QCOMPARE(shop.broken(), QString());
}

/// A tenth is held back for thirty days and comes then by itself.
void TestShapesOfMoney::reserve()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant).reserve = RollingReserve{*Rate::parse(u"10%"), 30};
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-12-24");
    const auto first = shop.credit("2026-11-17", "565.90");
    const auto released = shop.credit("2026-12-16", "63.30");
    shop.run("2026-12-24");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.sentence(first), QStringLiteral("565.90 = 3 sale(s) of 16 Nov 633.00 − fees 3.80 − held back as reserve 63.30"));
    QCOMPARE(shop.sentence(released), QStringLiteral("63.30 = reserve released 63.30"));
    QCOMPARE(shop.result.findings.size(), 0);
    // Too early it is no release, and of another part it is no reserve.
    shop.lines[1].booked = day("2026-12-10");
    shop.run("2026-12-24");
    QCOMPARE(shop.deposit(released)->state, DepositState::Unexplained);
    shop.lines[0].amount = yuan("565.89");
    shop.run("2026-12-24");
    QVERIFY(shop.deposit(first)->state != DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

/// The memo says that it is a reserve: it is never part of another lump, and pays no sale of its own one.
void TestShapesOfMoney::reserveOfAShortLump()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant).reserve = RollingReserve{*Rate::parse(u"10%"), 10};
    const auto sales = monday(shop);
    const auto later = shop.sale("2026-11-26T10:00:00", "63.30");
    shop.cover("2026-11-01", "2026-12-24");
    shop.credit("2026-11-17", "387.10");  // the second sale is missing, and a tenth of the others held back
    const auto released = shop.credit("2026-11-27", "43.30", "保证金释放");
    shop.run("2026-12-24");
    QCOMPARE(shop.state(sales[1]), overdue());
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.state(later), overdue());
    QCOMPARE(shop.sentence(released), QStringLiteral("43.30 = reserve released 43.30"));
    // Of another amount it is explained by nothing, and certainly not by a lump that is due that day.
    shop.lines[1].amount = yuan("40.00");
    shop.run("2026-12-24");
    QCOMPARE(shop.deposit(released)->state, DepositState::Unexplained);
    QCOMPARE(shop.state(later), overdue());
    QCOMPARE(shop.broken(), QString());
}

void TestShapesOfMoney::otherAccount()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant).account = QStringLiteral("6222000011112222");
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "629.20");
    shop.lines.last().account = QStringLiteral("6222000099998888");
    shop.run("2026-11-20");
    for (const SaleId id : sales) {
        QCOMPARE(shop.state(id), arrived());
        QCOMPARE(shop.of(id).cause, QStringLiteral("C13"));
    }
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QVERIFY(shop.finding(FindingKind::WrongAccount));
    QCOMPARE(shop.result.summary.notArrived, Money());
    // Short of it they are missing, or in that deposit: it is shown.
    shop.lines[0].amount = yuan("430.40");
    shop.run("2026-11-20");
    for (const SaleId id : sales) {
        QCOMPARE(shop.state(id), oneOf());
        QCOMPARE(shop.of(id).cause, kBesideDeposit);
        QCOMPARE(shop.of(id).deposit, credit);
    }
    QCOMPARE(shop.deposit(credit)->state, DepositState::Unexplained);
    // Many of them are another business's.
    for (const char* date : {"2026-11-10", "2026-11-11", "2026-11-12"}) {
        shop.credit(date, "430.40");
        shop.lines.last().account = QStringLiteral("6222000099998888");
    }
    shop.run("2026-11-20");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), overdue());
    QVERIFY(!shop.deposit(credit));
    QCOMPARE(shop.broken(), QString());
}

/// The provider's money, worth just a sale that is missing, and its memo says that it is a subsidy.
void TestShapesOfMoney::moneyForSomethingElse()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "");
    const auto sale = shop.sale("2026-11-16T10:00:00", "33.33");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "33.33", "营销活动补贴");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sale), overdue());
    for (const char* memo : {"营销活动结算款", "双11活动期间 商户出款", "活动期间 POS入账"}) {
        shop.lines[0].memo = QString::fromUtf8(memo);
        shop.run("2026-11-20");
        QCOMPARE(shop.state(sale), arrived());
    }
}

/// Tuesday is in no statement: Monday's lump is not looked for in Wednesday's deposit.
void TestShapesOfMoney::holeInTheStatement()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto tuesday = shop.sale("2026-11-17T10:00:00", "70.00");
    shop.cover("2026-11-01", "2026-11-16");
    shop.cover("2026-11-18", "2026-11-20");
    shop.credit("2026-11-18", "69.58");
    shop.credit("2026-11-18", "430.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(tuesday), arrived());
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), unknown());
    QCOMPARE(shop.broken(), QString());
}

/// One deposit a sale: what is more than a sale is no proof of it, nor that it is missing.
void TestShapesOfMoney::overASale()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "");
    shop.sale("2026-11-09T10:00:00", "50.00");
    shop.credit("2026-11-10", "50.00");
    const auto sale = shop.sale("2026-11-16T10:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "103.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sale), oneOf());
    QCOMPARE(shop.broken(), QString());
}

void TestShapesOfMoney::dailyLimit()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant).dailyLimit = yuan("600.00");
    const auto sales = monday(shop);
    const auto tuesday = shop.sale("2026-11-17T10:00:00", "70.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.run("2026-11-20");
    QCOMPARE(shop.of(sales[0]).cause, QStringLiteral("C16"));
    QCOMPARE(shop.of(tuesday).cause, QString());
}

QTEST_GUILESS_MAIN(TestShapesOfMoney)
#include "tst_shapes_of_money.moc"
