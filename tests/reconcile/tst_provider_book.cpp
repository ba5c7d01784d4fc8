// SPDX-License-Identifier: GPL-3.0-or-later
// The provider's own list as the third book: what it has, what it lacks, what it says it sent, and what went back.
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;
using intake::Sale;
using intake::SaleStatus;
using intake::SaleType;

class TestProviderBook : public QObject
{
    Q_OBJECT
private slots:
    void absentIsMissing();
    void absentIsPaidByItsOwnDepositAlone();
    void listWithHoles();
    void absentBatch();
    void refusedByProvider();
    void listThatDoesNotReachTheSale();
    void listOfCardsSaysNothingOfWallets();
    void payoutProves();
    void payoutWithFees();
    void payoutShortOfItsList();
    void payoutLacksASale();
    void oneDepositOfThreeEqualPayouts();
    void equalPayoutsInAChain();
    void payoutNotBooked();
    void equalPayoutsOneDeposit();
    void payoutSaidTwice();
    void pairsByMinute();
    void depositSentBack();
    void depositSentBackAndPaidAgain();
    void chargeback_data();
    void chargeback();
    void deviceFeeOfASalesWorth();
    void debitOfOthers();
    void monthlyFees();
};

namespace {

struct Listed : Scenario
{
    Listed() { provider("ums", Lump::PerMerchant); }

    /// The provider's row of the same transaction; `batch` of its own list.
    SaleId listed(SaleId of, const char* batch = "", const Change& change = {})
    {
        const Sale own = *std::find_if(sales.begin(), sales.end(), [&](const Sale& one) { return one.id == of; });
        const QByteArray at = own.localDate.toString(Qt::ISODate).toLatin1() + "T10:00:00";
        return sale(at.constData(), own.amount.toString().toLatin1().constData(), [&](Sale& row) {
            row.book = intake::Book::Provider;
            row.occurredAt = own.occurredAt;
            row.rrn = own.rrn;
            row.terminal = own.terminal;
            row.trace.clear();
            row.batch = QLatin1String(batch);
            if (change)
                change(row);
        });
    }

    SaleId payout(const char* on, const char* amount, const char* batch, SaleType type = SaleType::Payout)
    {
        const QByteArray at = QByteArray(on) + "T23:00:00";
        return sale(at.constData(), amount, [&](Sale& row) {
            row.book = intake::Book::Provider;
            row.type = type;
            row.batch = QLatin1String(batch);
            row.rrn.clear();
            row.trace.clear();
            row.terminal.clear();
            row.net = row.amount;
        });
    }

    BankLineId debit(const char* booked, const char* amount, const char* memo = "")
    {
        const QByteArray negative = QByteArray("-") + amount;
        return credit(booked, negative.constData(), memo);
    }
};

} // namespace

/// Four sales, three of them in the list, and a deposit for the three: the fourth is missing for certain, although
/// another one is worth as much.
void TestProviderBook::absentIsMissing()
{
    Listed shop;
    const auto sales = monday(shop);
    const auto same = shop.sale("2026-11-16T12:30:00", "200.00");
    const auto last = shop.sale("2026-11-16T15:00:00", "50.00");
    for (const SaleId id : {sales[0], sales[1], sales[2], last})
        shop.listed(id);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "678.90");
    shop.run("2026-11-20");
    for (const SaleId id : {sales[0], sales[1], sales[2], last})
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.state(same), overdue());
    QCOMPARE(shop.of(same).cause, QStringLiteral("C22"));
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QCOMPARE(shop.result.summary.notArrived, yuan("198.80"));
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::absentIsPaidByItsOwnDepositAlone()
{
    Listed shop;
    const auto sales = monday(shop);
    shop.listed(sales[0]);
    shop.listed(sales[2]);
    shop.cover("2026-11-01", "2026-11-25");
    shop.credit("2026-11-17", "430.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), overdue());
    shop.credit("2026-11-19", "198.80");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), arrived());
    QCOMPARE(shop.broken(), QString());
    // On a day whose own lump has not come it may be that lump, less something: both are told.
    shop.listed(shop.sale("2026-11-18T10:00:00", "270.00"));
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), oneOf());
    QCOMPARE(shop.broken(), QString());
}

/// A list that lacks every third sale is no whole list: what it has not got may have been paid.
void TestProviderBook::listWithHoles()
{
    Listed shop;
    const auto sales = monday(shop);
    const auto a = shop.sale("2026-11-16T13:00:00", "41.00");
    const auto b = shop.sale("2026-11-16T14:00:00", "43.00");
    const auto last = shop.sale("2026-11-16T15:00:00", "50.00");
    for (const SaleId id : {sales[0], sales[1], a, last})
        shop.listed(id);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "762.39");
    shop.run("2026-11-20");
    for (const SaleId id : {sales[0], sales[1], sales[2], a, b, last})
        QCOMPARE(shop.state(id), arrived());
}

void TestProviderBook::absentBatch()
{
    Listed shop;
    for (int hour = 10; hour < 20; ++hour)
        shop.listed(shop.sale(QStringLiteral("2026-11-12T%1:00:00").arg(hour).toLatin1().constData(), "10.00"));
    shop.credit("2026-11-13", "99.40");
    const auto sales = monday(shop);
    const auto batch = [](Sale& sale) { sale.batch = QStringLiteral("000002"); };
    const auto one = shop.sale("2026-11-16T11:30:00", "17.31", batch);
    const auto two = shop.sale("2026-11-16T11:40:00", "45.77", batch);
    for (const SaleId id : sales)
        shop.listed(id);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "629.20");
    shop.run("2026-11-20");
    QCOMPARE(shop.of(one).cause, QStringLiteral("C18"));
    QCOMPARE(shop.of(two).cause, QStringLiteral("C18"));
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::refusedByProvider()
{
    Listed shop;
    const auto sales = monday(shop);
    shop.listed(sales[0]);
    shop.listed(sales[1], "", [](Sale& row) { row.status = SaleStatus::Failed; });
    shop.listed(sales[2]);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "430.40");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), overdue());
    QCOMPARE(shop.of(sales[1]).cause, QStringLiteral("C07"));
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.state(sales[2]), arrived());
}

/// The list ends before the sale: nothing is said of it, and the deposit for all pays it too.
void TestProviderBook::listThatDoesNotReachTheSale()
{
    Listed shop;
    const auto sales = monday(shop);
    shop.listed(sales[0]);
    shop.listed(sales[1]);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "629.20");
    shop.run("2026-11-20");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
}

void TestProviderBook::listOfCardsSaysNothingOfWallets()
{
    Listed shop;
    const auto sales = monday(shop);
    const auto wallet = shop.sale("2026-11-16T11:30:00", "50.00", [](Sale& sale) { sale.cardKind = intake::CardKind::Qr; });
    for (const SaleId id : sales)
        shop.listed(id);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "678.90");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(wallet), arrived());
    QCOMPARE(shop.state(sales[1]), arrived());
}

/// A payout over sales of two days, three days after the second: no rule of the terms would find it.
void TestProviderBook::payoutProves()
{
    Listed shop;
    const auto sales = monday(shop);
    const auto tuesday = shop.sale("2026-11-17T10:00:00", "400.00");
    for (const SaleId id : {sales[0], sales[2], tuesday})
        shop.listed(id, "P1");
    shop.listed(sales[1], "P2");
    shop.payout("2026-11-19", "828.00", "P1");
    shop.cover("2026-11-01", "2026-11-25");
    const auto credit = shop.credit("2026-11-20", "828.00");
    shop.run("2026-11-25");
    for (const SaleId id : {sales[0], sales[2], tuesday})
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.state(sales[1]), overdue());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::payoutWithFees()
{
    Listed shop;
    const auto sales = monday(shop);
    for (const SaleId id : sales)
        shop.listed(id, "P1");
    shop.payout("2026-11-16", "-38.10", "P1", SaleType::Other);
    shop.payout("2026-11-17", "591.10", "P1");
    shop.cover("2026-11-01", "2026-11-25");
    const auto credit = shop.credit("2026-11-17", "591.10");
    shop.run("2026-11-25");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QVERIFY2(shop.sentence(credit).endsWith(QStringLiteral("fees and deductions in the provider’s list 38.10")), qPrintable(shop.sentence(credit)));
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::payoutShortOfItsList()
{
    Listed shop;
    const auto sales = monday(shop);
    for (const SaleId id : sales)
        shop.listed(id, "P1");
    shop.payout("2026-11-17", "600.00", "P1");
    shop.cover("2026-11-01", "2026-11-25");
    const auto credit = shop.credit("2026-11-17", "600.00");
    shop.run("2026-11-25");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Short);
    QCOMPARE(shop.deposit(credit)->difference, yuan("-29.20"));
    const Finding* finding = shop.finding(FindingKind::ShortUnexplained);
    QVERIFY(finding);
    QCOMPARE(finding->cause, QStringLiteral("C12"));
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::payoutLacksASale()
{
    Listed shop;
    const auto sales = monday(shop);
    for (const SaleId id : sales)
        shop.listed(id, "P1");
    // Listed, and yet the payout is smaller by just the second of them.
    shop.payout("2026-11-17", "430.40", "P1");
    shop.cover("2026-11-01", "2026-11-25");
    shop.credit("2026-11-17", "430.40");
    shop.run("2026-11-25");
    QVERIFY2(shop.state(sales[1]) != arrived(), qPrintable(shop.state(sales[1])));
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::oneDepositOfThreeEqualPayouts()
{
    Listed shop;
    const SaleId sales[] = {shop.sale("2026-11-16T10:00:00", "500.00"), shop.sale("2026-11-16T11:00:00", "500.00"), shop.sale("2026-11-16T12:00:00", "500.00")};
    const char* const batches[] = {"P1", "P2", "P3"};
    for (int i = 0; i < 3; ++i) {
        shop.listed(sales[i], batches[i]);
        shop.payout("2026-11-17", "497.00", batches[i]);
    }
    shop.cover("2026-11-01", "2026-11-25");
    shop.credit("2026-11-17", "497.00");
    shop.run("2026-11-25");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), oneOf());
    QCOMPARE(shop.result.summary.notArrived, yuan("994.00"));
    QCOMPARE(shop.broken(), QString());
}

/// Each deposit may be of two of the payouts: which of the three did not come cannot be told, the fourth is far from them.
void TestProviderBook::equalPayoutsInAChain()
{
    Listed shop;
    const char* const days[] = {"2026-11-02", "2026-11-07", "2026-11-17", "2026-12-10"};
    const char* const batches[] = {"P1", "P2", "P3", "P4"};
    QVector<SaleId> sales;
    for (int i = 0; i < 4; ++i) {
        sales.append(shop.sale((QByteArray(days[i]) + "T10:00:00").constData(), "500.00"));
        shop.listed(sales.last(), batches[i]);
        shop.payout(days[i], "497.00", batches[i]);
    }
    shop.cover("2026-11-01", "2026-12-25");
    shop.credit("2026-11-08", "497.00");
    shop.credit("2026-11-18", "497.00");
    shop.credit("2026-12-11", "497.00");
    shop.run("2026-12-25");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(shop.state(sales[i]), oneOf());
    QCOMPARE(shop.state(sales[3]), arrived());
    QCOMPARE(shop.result.summary.notArrived, yuan("497.00"));
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::payoutNotBooked()
{
    Listed shop;
    const auto sales = monday(shop);
    for (const SaleId id : sales)
        shop.listed(id, "P1");
    shop.payout("2026-11-17", "629.20", "P1");
    shop.cover("2026-11-01", "2026-11-25");
    shop.run("2026-11-25");
    for (const SaleId id : sales) {
        QCOMPARE(shop.state(id), overdue());
        QCOMPARE(shop.of(id).cause, QStringLiteral("C21"));
    }
    QCOMPARE(shop.findingOf(sales[0])->kind, FindingKind::MissingBatch);
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::equalPayoutsOneDeposit()
{
    Listed shop;
    const auto one = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto two = shop.sale("2026-11-17T10:00:00", "100.00");
    shop.listed(one, "P1");
    shop.listed(two, "P2");
    shop.payout("2026-11-17", "99.40", "P1");
    shop.payout("2026-11-18", "99.40", "P2");
    shop.cover("2026-11-01", "2026-11-25");
    shop.credit("2026-11-18", "99.40");
    shop.run("2026-11-25");
    QCOMPARE(shop.state(one), oneOf());
    QCOMPARE(shop.state(two), oneOf());
    QCOMPARE(shop.result.summary.notArrived, yuan("99.40"));
    QCOMPARE(shop.broken(), QString());
}

/// Two payouts of one number: neither is believed, and the deposit is looked for as without them.
void TestProviderBook::payoutSaidTwice()
{
    Listed shop;
    const auto sales = monday(shop);
    for (const SaleId id : sales)
        shop.listed(id, "P1");
    shop.payout("2026-11-17", "300.00", "P1");
    shop.payout("2026-11-17", "329.20", "P1");
    shop.cover("2026-11-01", "2026-11-25");
    shop.credit("2026-11-17", "629.20");
    shop.run("2026-11-25");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.broken(), QString());
}

/// A list without the terminal's numbers: terminal, amount and minute tell, unless two rows would fit.
void TestProviderBook::pairsByMinute()
{
    Listed shop;
    const auto sales = monday(shop);
    const auto same = shop.sale("2026-11-16T11:00:30", "200.00");
    const auto bare = [](Sale& row) { row.rrn.clear(); };
    for (const SaleId id : {sales[0], sales[1], sales[2]})
        shop.listed(id, "", bare);
    shop.run("2026-11-20");
    QCOMPARE(shop.of(sales[0]).twin.isValid(), true);
    QCOMPARE(shop.of(sales[2]).twin.isValid(), true);
    QCOMPARE(shop.of(sales[1]).twin.isValid(), false);
    QCOMPARE(shop.of(same).twin.isValid(), false);
}

void TestProviderBook::depositSentBack()
{
    Listed shop;
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "629.20");
    shop.debit("2026-11-17", "629.20", "退汇");
    shop.run("2026-11-20");
    for (const SaleId id : sales) {
        QCOMPARE(shop.state(id), overdue());
        QCOMPARE(shop.of(id).cause, QStringLiteral("C15"));
    }
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QCOMPARE(shop.sentence(credit), QStringLiteral("629.20 = went back to the provider 629.20"));
    QCOMPARE(shop.result.summary.notArrived, yuan("629.20"));
    QCOMPARE(shop.broken(), QString());
    // The bank leaves the name blank.
    shop.lines.last().payer.clear();
    shop.run("2026-11-20");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), overdue());
    // Nor is every unnamed debit one that goes back.
    shop.lines.last().memo = QStringLiteral("转账");
    shop.run("2026-11-20");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
}

void TestProviderBook::depositSentBackAndPaidAgain()
{
    Listed shop;
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-25");
    shop.credit("2026-11-17", "629.20");
    shop.debit("2026-11-18", "629.20", "退汇");
    const auto again = shop.credit("2026-11-20", "629.20");
    shop.run("2026-11-25");
    for (const SaleId id : sales) {
        QCOMPARE(shop.state(id), arrived());
        QCOMPARE(shop.of(id).deposit, again);
    }
    QCOMPARE(shop.result.findings.size(), 0);
    QCOMPARE(shop.broken(), QString());
}

void TestProviderBook::chargeback_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("net of one") << QStringLiteral("331.00") << QStringList{arrived(), arrived(), overdue(), arrived()};
    QTest::newRow("gross of one") << QStringLiteral("333.00") << QStringList{arrived(), arrived(), overdue(), arrived()};
    QTest::newRow("of one of two") << QStringLiteral("198.80") << QStringList{arrived(), oneOf(), arrived(), oneOf()};
    QTest::newRow("of none") << QStringLiteral("77.00") << QStringList{arrived(), arrived(), arrived(), arrived()};
}

void TestProviderBook::chargeback()
{
    QFETCH(QString, amount);
    QFETCH(QStringList, states);
    Listed shop;
    auto sales = monday(shop);
    sales.append(shop.sale("2026-11-16T15:00:00", "200.00"));
    shop.cover("2026-11-01", "2026-11-30");
    shop.credit("2026-11-17", "828.00");
    shop.debit("2026-11-26", amount.toLatin1().constData(), "退单");
    shop.run("2026-11-30");
    for (qsizetype i = 0; i < sales.size(); ++i)
        QCOMPARE(shop.state(sales[i]), states[i]);
    const Finding* finding = shop.finding(FindingKind::TakenBack);
    QVERIFY(finding);
    QCOMPARE(finding->net.toString(), amount);
    QCOMPARE(shop.broken(), QString());
}

/// The memo says what it is for: a fee, though it is worth just a sale.
void TestProviderBook::deviceFeeOfASalesWorth()
{
    Listed shop;
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-30");
    shop.credit("2026-11-17", "629.20");
    shop.debit("2026-11-26", "198.80", "设备费198.80元");
    shop.run("2026-11-30");
    QCOMPARE(shop.state(sales[1]), arrived());
    const Finding* finding = shop.finding(FindingKind::Deducted);
    QVERIFY(finding);
    QCOMPARE(finding->cause, QStringLiteral("C12"));
    QCOMPARE(shop.broken(), QString());
}

/// Money out to somebody else, though it is worth just a sale.
void TestProviderBook::debitOfOthers()
{
    Listed shop;
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-30");
    shop.credit("2026-11-17", "629.20");
    shop.credit("2026-11-18", "-629.20", "退货款", "某某批发");
    shop.credit("2026-11-18", "-331.00", "货款", "某某批发");
    shop.run("2026-11-30");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.result.findings.size(), 0);
}

void TestProviderBook::monthlyFees()
{
    Listed shop;
    shop.terms.providers[0].paysGross = true;
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-12-10");
    shop.credit("2026-11-17", "633.00");
    shop.debit("2026-12-01", "3.80", "手续费");
    shop.run("2026-12-10");
    for (const SaleId id : sales)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.result.findings.size(), 0);
    // Another sum is none of the month's.
    shop.debit("2026-12-02", "4.80", "手续费");
    shop.run("2026-12-10");
    QVERIFY(shop.finding(FindingKind::TakenBack));
    QCOMPARE(shop.broken(), QString());
}

QTEST_GUILESS_MAIN(TestProviderBook)
#include "tst_provider_book.moc"
