// SPDX-License-Identifier: GPL-3.0-or-later
// One test a rule of design.md §5 and domain.md §3: what is due, paid, voided, refunded and charged.
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;
using intake::Sale;

class TestReconcile : public QObject
{
    Q_OBJECT
private slots:
    void lumpPerMerchant();
    void creditPerSale();
    void creditPerSaleGross();
    void lumpPerTerminal();
    void cardAndQrApart();
    void weekendInOneDeposit();
    void weekendDayByDay();
    void holidayInOneDeposit();
    void memoNamesPeriod();
    void memoNamesFee();
    void twoMerchantsInOneDeposit();
    void splitIntoTwoDeposits();
    void splitCardAndQr();
    void notDueYet();
    void overdueAfterDueDate();
    void unknownWithoutStatement();
    void unknownInCoverageGap();
    void walletIsNoBank();
    void noTerms();
    void failedAndPreAuth();
    void voidPair();
    void voidByCardAndAmount();
    void reversal();
    void reversedByProviderOnly();
    void refundReducesItsLump();
    void refundNettedLater();
    void refundPutOff();
    void fullRefundLeavesNothing();
    void feeWithCapAndRounding();
    void feeOnTheSum();
    void paidGrossInsteadOfNet();
    void wrongRate();
    void unsureCardKind();
    void twinGivesFee();
    void providerRowAlone();
    void equalSalesOneDeposit();
    void equalSalesTwoDeposits();
};

void TestReconcile::lumpPerMerchant()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "629.20");
    shop.run("2026-11-20");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), arrived());
    QCOMPARE(shop.sentence(credit), QStringLiteral("629.20 = 3 sale(s) of 16 Nov 633.00 − fees 3.80"));
    QCOMPARE(shop.result.summary.notArrived, Money());
    QCOMPARE(shop.broken(), QString());
}

void TestReconcile::creditPerSale()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "331.00");
    shop.credit("2026-11-17", "99.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.state(sales[1]), overdue());
    QCOMPARE(shop.state(sales[2]), arrived());
    QCOMPARE(shop.result.summary.notArrived, yuan("198.80"));
    QCOMPARE(shop.findingOf(sales[1])->kind, FindingKind::MissingSales);
    QCOMPARE(shop.broken(), QString());
}

void TestReconcile::creditPerSaleGross()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale).paysGross = true;
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "333.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[2]), arrived());
    QCOMPARE(shop.state(sales[0]), overdue());
}

void TestReconcile::lumpPerTerminal()
{
    Scenario shop;
    shop.provider("ums", Lump::PerTerminal);
    const Change other = ofTerminal("T2");
    const auto a = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto b = shop.sale("2026-11-16T11:00:00", "200.00", other);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "198.80");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(a), overdue());
    QCOMPARE(shop.state(b), arrived());
}

void TestReconcile::cardAndQrApart()
{
    Scenario shop;
    auto& terms = shop.provider("ums", Lump::CardOrQr, "");
    terms.fees = {{FeeRule::Applies::Qr, *Rate::parse(u"0.38%"), {}, Money()}, {FeeRule::Applies::Any, *Rate::parse(u"0.60%"), {}, Money()}};
    const auto card = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto qr = shop.sale("2026-11-16T11:00:00", "50.00", [](Sale& sale) { sale.cardKind = intake::CardKind::Qr; });
    shop.cover("2026-11-01", "2026-11-20");
    const auto first = shop.credit("2026-11-17", "49.81");
    const auto second = shop.credit("2026-11-17", "99.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.of(card).deposit, second);
    QCOMPARE(shop.of(qr).deposit, first);
}

void TestReconcile::weekendInOneDeposit()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    shop.sale("2026-11-13T10:00:00", "100.00");
    shop.sale("2026-11-14T10:00:00", "200.00");
    const auto sunday = shop.sale("2026-11-15T10:00:00", "333.00");
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-16", "629.20");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sunday), arrived());
    QCOMPARE(shop.sentence(credit), QStringLiteral("629.20 = 1 sale(s) of 13 Nov 100.00 + 1 sale(s) of 14 Nov 200.00 + 1 sale(s) of 15 Nov 333.00 − fees 3.80"));
}

void TestReconcile::weekendDayByDay()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto friday = shop.sale("2026-11-13T10:00:00", "100.00");
    const auto saturday = shop.sale("2026-11-14T10:00:00", "200.00");
    const auto sunday = shop.sale("2026-11-15T10:00:00", "333.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-16", "99.40");
    shop.credit("2026-11-16", "331.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(friday), arrived());
    QCOMPARE(shop.state(saturday), overdue());
    QCOMPARE(shop.state(sunday), arrived());
}

void TestReconcile::holidayInOneDeposit()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "0.50%");
    QVector<SaleId> sales;
    for (const char* at : {"2026-09-30T10:00:00", "2026-10-01T10:00:00", "2026-10-04T10:00:00", "2026-10-07T10:00:00"})
        sales.append(shop.sale(at, "100.00"));
    shop.cover("2026-09-01", "2026-10-20");
    shop.credit("2026-10-08", "398.00");
    shop.run("2026-10-12");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), arrived());
}

void TestReconcile::memoNamesPeriod()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto friday = shop.sale("2026-11-13T10:00:00", "100.00");
    const auto saturday = shop.sale("2026-11-14T10:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-16", "99.40", "1114-1114费0.6元");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(saturday), arrived());
    QCOMPARE(shop.state(friday), overdue());
}

void TestReconcile::memoNamesFee()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "630.00", "用途 1116-1116费3.00元");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.sentence(credit), QStringLiteral("630.00 = 3 sale(s) of 16 Nov 633.00 − fees 3.00"));
    const Finding* fee = shop.finding(FindingKind::FeeDifference);
    QVERIFY(fee);
    QCOMPARE(fee->net, yuan("-0.80"));
}

void TestReconcile::twoMerchantsInOneDeposit()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant).merchants = {QStringLiteral("M1"), QStringLiteral("M2")};
    const auto a = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto b = shop.sale("2026-11-16T10:00:00", "200.00", {}, "M2");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "298.20");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(a), arrived());
    QCOMPARE(shop.state(b), arrived());
}

void TestReconcile::splitIntoTwoDeposits()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto first = shop.credit("2026-11-16", "300.00");
    const auto second = shop.credit("2026-11-17", "329.20");
    shop.run("2026-11-20");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), arrived());
    QCOMPARE(shop.deposit(first)->state, DepositState::Explained);
    QCOMPARE(shop.deposit(second)->state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

void TestReconcile::splitCardAndQr()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto card = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto qr = shop.sale("2026-11-16T11:00:00", "200.00", [](Sale& sale) { sale.cardKind = intake::CardKind::Qr; });
    shop.cover("2026-11-01", "2026-11-20");
    const auto first = shop.credit("2026-11-17", "99.40");
    const auto second = shop.credit("2026-11-17", "198.80");
    shop.run("2026-11-20");
    QCOMPARE(shop.of(card).deposit, first);
    QCOMPARE(shop.of(qr).deposit, second);
}

void TestReconcile::notDueYet()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-17");
    shop.run("2026-11-17");
    QCOMPARE(shop.state(sales[0]), inTransit());
    QVERIFY(shop.result.findings.isEmpty());
    QCOMPARE(shop.of(sales[0]).due.due, day("2026-11-17"));
}

void TestReconcile::overdueAfterDueDate()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-17");
    shop.run("2026-11-18");
    QCOMPARE(shop.state(sales[0]), overdue());
    QCOMPARE(shop.result.findings.size(), 1);
    QCOMPARE(shop.result.findings.first().kind, FindingKind::MissingBatch);
    QCOMPARE(shop.result.findings.first().net, yuan("629.20"));
    QCOMPARE(shop.result.summary.notArrived, yuan("629.20"));
}

void TestReconcile::unknownWithoutStatement()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-16");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), unknown());
    QCOMPARE(shop.of(sales[0]).cause, QStringLiteral("C23"));
    QCOMPARE(shop.result.summary.notArrived, Money());
    QCOMPARE(shop.findingOf(sales[0])->kind, FindingKind::NotJudged);
}

void TestReconcile::unknownInCoverageGap()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-16");
    shop.cover("2026-11-18", "2026-11-20");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), unknown());
}

/// What a wallet received has not reached the bank, and its statement says nothing of the bank's days.
void TestReconcile::walletIsNoBank()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.credit("2026-11-17", "629.20");
    shop.lines.last().account = QStringLiteral("wallet:wechat");
    shop.coverage.append({QStringLiteral("wallet:wechat"), QDate(2026, 11, 1), QDate(2026, 11, 20)});
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), unknown());
    shop.cover("2026-11-01", "2026-11-20");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), overdue());
    shop.terms.providers.first().account = QStringLiteral("wallet:wechat");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), arrived());
}

void TestReconcile::noTerms()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto stranger = shop.sale("2026-11-16T10:00:00", "100.00", {}, "M9");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "99.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(stranger), unknown());
    QCOMPARE(shop.of(stranger).cause, QStringLiteral("no_terms"));
    QVERIFY(findingSentence(*shop.findingOf(stranger), {}, day("2026-11-20")).contains(QStringLiteral("M9")));
}

void TestReconcile::failedAndPreAuth()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto failed = shop.sale("2026-11-16T10:00:00", "100.00", [](Sale& sale) { sale.status = intake::SaleStatus::Failed; });
    const auto preAuth = shop.sale("2026-11-16T10:00:00", "200.00", [](Sale& sale) { sale.type = intake::SaleType::PreAuth; });
    const auto completion = shop.sale("2026-11-16T10:00:00", "200.00", [](Sale& sale) { sale.type = intake::SaleType::PreAuthCompletion; });
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "198.80");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(failed), excluded());
    QCOMPARE(shop.of(preAuth).cause, QStringLiteral("C04"));
    QCOMPARE(shop.state(completion), arrived());
}

void TestReconcile::voidPair()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto undone = shop.sale("2026-11-16T13:00:00", "-200.00", [](Sale& sale) {
        sale.type = intake::SaleType::Void;
        sale.originalTrace = QStringLiteral("2");  // files differ in leading zeros
    });
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "430.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), cancelled());
    QCOMPARE(shop.state(undone), cancelled());
    QCOMPARE(shop.of(undone).cause, QStringLiteral("C05"));
    QCOMPARE(shop.of(sales[1]).twin, undone);
    QCOMPARE(shop.state(sales[0]), arrived());
}

void TestReconcile::voidByCardAndAmount()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto card = [](Sale& sale) { sale.card = QStringLiteral("622576******6691"); };
    const auto first = shop.sale("2026-11-16T10:00:00", "100.00", card);
    const auto second = shop.sale("2026-11-16T11:00:00", "100.00", card);
    shop.sale("2026-11-16T11:05:00", "-100.00", [&](Sale& sale) {
        card(sale);
        sale.type = intake::SaleType::Void;
    });
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "99.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(first), arrived());
    QCOMPARE(shop.state(second), cancelled());
}

void TestReconcile::reversal()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto undone = shop.sale("2026-11-16T12:01:00", "-333.00", [](Sale& sale) {
        sale.type = intake::SaleType::Reversal;
        sale.originalRrn = QStringLiteral("R00000000003");
    });
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "298.20");
    shop.run("2026-11-20");
    QCOMPARE(shop.of(sales[2]).cause, QStringLiteral("C07"));
    QCOMPARE(shop.state(undone), cancelled());
    QCOMPARE(shop.state(sales[0]), arrived());
}

void TestReconcile::reversedByProviderOnly()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto slip = shop.sale("2026-11-16T10:00:00", "100.00");
    shop.sale("2026-11-16T10:00:00", "100.00", [](Sale& sale) {
        sale.book = intake::Book::Provider;
        sale.rrn = QStringLiteral("R00000000001");
        sale.status = intake::SaleStatus::Reversed;
    });
    shop.cover("2026-11-01", "2026-11-20");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(slip), overdue());
    QCOMPARE(shop.findingOf(slip)->cause, QStringLiteral("C07"));
    QCOMPARE(shop.result.summary.states[int(SaleState::Overdue)].count, 1);
}

void TestReconcile::refundReducesItsLump()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto refund = shop.sale("2026-11-16T13:00:00", "-50.00", [](Sale& sale) { sale.type = intake::SaleType::Refund; });
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "579.50");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(refund), arrived());
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.sentence(credit), QStringLiteral("579.50 = 3 sale(s) of 16 Nov 633.00 − 1 refund(s) 50.00 − fees 3.50"));
}

void TestReconcile::refundNettedLater()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto refund = shop.sale("2026-11-15T10:00:00", "-50.00", [](Sale& sale) { sale.type = intake::SaleType::Refund; });
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "579.50");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[2]), arrived());
    QCOMPARE(shop.state(refund), arrived());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QCOMPARE(shop.result.summary.notArrived, Money());
    QCOMPARE(shop.broken(), QString());
}

void TestReconcile::refundPutOff()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto refund = shop.sale("2026-11-16T13:00:00", "-50.00", [](Sale& sale) { sale.type = intake::SaleType::Refund; });
    const auto tuesday = shop.sale("2026-11-17T13:00:00", "400.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "629.20");
    const auto second = shop.credit("2026-11-18", "347.90");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.state(tuesday), arrived());
    QCOMPARE(shop.of(refund).deposit, second);
    QCOMPARE(shop.broken(), QString());
}

void TestReconcile::fullRefundLeavesNothing()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sale = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto refund = shop.sale("2026-11-16T13:00:00", "-100.00", [](Sale& one) { one.type = intake::SaleType::Refund; });
    shop.cover("2026-11-01", "2026-11-20");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sale), cancelled());
    QCOMPARE(shop.of(refund).cause, QStringLiteral("C06"));
}

void TestReconcile::feeWithCapAndRounding()
{
    Scenario shop;
    auto& terms = shop.provider("ums", Lump::PerSale, "");
    terms.fees = {{FeeRule::Applies::Credit, *Rate::parse(u"0.60%"), {}, Money()}, {FeeRule::Applies::Debit, *Rate::parse(u"0.50%"), yuan("20.00"), yuan("0.10")}};
    const auto debit = [](Sale& sale) { sale.cardKind = intake::CardKind::Debit; };
    QCOMPARE(shop.of(shop.sale("2026-11-16T10:00:00", "1.00")).fee, Money());
    const auto small = shop.sale("2026-11-16T10:00:00", "100.83");   // 0.60498 → 0.60
    const auto half = shop.sale("2026-11-16T10:00:00", "12.50");     // 0.075 → 0.08
    const auto capped = shop.sale("2026-11-16T10:00:00", "9000.00", debit);
    const auto refund = shop.sale("2026-11-16T10:00:00", "-12.50", [](Sale& sale) { sale.type = intake::SaleType::Refund; });
    shop.run("2026-11-17");
    QCOMPARE(shop.of(small).fee, yuan("0.60"));
    QCOMPARE(shop.of(half).fee, yuan("0.08"));
    QCOMPARE(shop.of(capped).fee, yuan("20.10"));
    QCOMPARE(shop.of(refund).fee, yuan("-0.08"));
}

void TestReconcile::feeOnTheSum()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    QVector<SaleId> sales;
    for (int i = 0; i < 10; ++i)
        sales.append(shop.sale("2026-11-16T10:00:00", "10.80"));  // 0.0648 → 0.06 each; on the sum 0.648 → 0.65
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "107.35");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QVERIFY(!shop.finding(FindingKind::FeeDifference));
    QCOMPARE(shop.broken(), QString());
}

void TestReconcile::paidGrossInsteadOfNet()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "633.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.sentence(credit), QStringLiteral("633.00 = 3 sale(s) of 16 Nov 633.00"));
    QVERIFY(shop.finding(FindingKind::FeeDifference));
}

void TestReconcile::wrongRate()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "0.38%");
    QVector<SaleId> sales;
    for (const char* amount : {"1280.00", "356.50", "88.00", "2310.00", "47.30"})
        sales.append(shop.sale("2026-11-16T10:00:00", amount));
    shop.cover("2026-11-01", "2026-11-20");
    // 7.68 + 2.14 + 0.53 + 13.86 + 0.28 = 24.49 at 0.60 %.
    const auto credit = shop.credit("2026-11-17", "4057.31");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    const Finding* fee = shop.finding(FindingKind::FeeDifference);
    QVERIFY(fee);
    QCOMPARE(fee->net, yuan("8.99"));
    QCOMPARE(shop.result.summary.notArrived, Money());
    QCOMPARE(shop.broken(), QString());
}

void TestReconcile::unsureCardKind()
{
    Scenario shop;
    auto& terms = shop.provider("ums", Lump::PerMerchant, "");
    terms.fees = {{FeeRule::Applies::Credit, *Rate::parse(u"0.60%"), {}, Money()}, {FeeRule::Applies::Debit, *Rate::parse(u"0.50%"), yuan("20.00"), Money()}};
    const auto nobodyKnows = [](Sale& sale) { sale.cardKind = intake::CardKind::Unknown; };
    const auto a = shop.sale("2026-11-16T10:00:00", "1000.00", nobodyKnows);
    const auto b = shop.sale("2026-11-16T10:00:00", "500.00", nobodyKnows);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "1491.50");  // 6.00 + 2.50
    shop.run("2026-11-20");
    QCOMPARE(shop.state(a), arrived());
    QCOMPARE(shop.state(b), arrived());
    QCOMPARE(shop.sentence(credit), QStringLiteral("1,491.50 = 2 sale(s) of 16 Nov 1,500.00 − fees 8.50"));
}

void TestReconcile::twinGivesFee()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto own = shop.sale("2026-11-16T23:30:00", "100.00");
    const auto copy = shop.sale("2026-11-17T00:00:00", "100.00", [](Sale& sale) {
        sale.book = intake::Book::Provider;
        sale.rrn = QStringLiteral("R00000000001");
        sale.fee = yuan("0.45");
        sale.clearingDate = day("2026-11-17");
        sale.hasTime = false;
    });
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-18", "99.55");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(own), arrived());
    QVERIFY(shop.of(own).feeFromFile);
    QCOMPARE(shop.of(own).fee, yuan("0.45"));
    QCOMPARE(shop.of(copy).cause, QStringLiteral("twin"));
    QCOMPARE(shop.of(copy).twin, own);
    QCOMPARE(shop.result.summary.states[int(SaleState::Arrived)].count, 1);
}

void TestReconcile::providerRowAlone()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto row = shop.sale("2026-11-16T10:00:00", "100.00", [](Sale& sale) { sale.book = intake::Book::Provider; });
    shop.cover("2026-11-01", "2026-11-20");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(row), overdue());
}

void TestReconcile::equalSalesOneDeposit()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto a = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto b = shop.sale("2026-11-16T11:00:00", "100.00");
    const auto c = shop.sale("2026-11-16T12:00:00", "300.00");
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "99.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(a), oneOf());
    QCOMPARE(shop.state(b), oneOf());
    QCOMPARE(shop.state(c), overdue());
    QCOMPARE(shop.result.summary.notArrived, yuan("397.60"));
    QCOMPARE(shop.findingOf(a), shop.findingOf(b));
    QCOMPARE(shop.findingOf(a)->net, yuan("99.40"));
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

void TestReconcile::equalSalesTwoDeposits()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto a = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto b = shop.sale("2026-11-16T11:00:00", "100.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "99.40");
    shop.credit("2026-11-19", "99.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(a), arrived());
    QCOMPARE(shop.state(b), arrived());
    QVERIFY(shop.of(a).deposit != shop.of(b).deposit);
}

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
