// SPDX-License-Identifier: GPL-3.0-or-later
// A deposit pays what was taken before it, and books begin in the middle of a lump.
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;
using intake::Sale;

namespace {

/// A shop of one provider without fees, paid the day after.
Scenario plain(const char* rule = "D+1")
{
    Scenario shop;
    ProviderTerms& terms = shop.provider("ums", Lump::PerMerchant, "");
    terms.rule = *SettlementRule::parse(QString::fromLatin1(rule));
    shop.cover("2026-09-01", "2026-09-30");
    return shop;
}

void at(Scenario& shop, const char* time) { shop.lines.last().time = QTime::fromString(QLatin1String(time), QStringLiteral("HH:mm")); }

} // namespace

class TestBeforeAndAfter : public QObject
{
    Q_OBJECT
private slots:
    void aDepositDoesNotPayWhatWasNotTakenYet()
    {
        Scenario shop = plain();
        const auto first = shop.sale("2026-09-08T10:00:00", "100.00");
        const auto second = shop.sale("2026-09-08T14:00:00", "33.50");
        const auto early = shop.credit("2026-09-08", "135.00");
        at(shop, "09:00");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(first), overdue());
        QCOMPARE(shop.state(second), overdue());
        QCOMPARE(toCode(shop.deposit(early)->state), QStringLiteral("unexplained"));
        // Neither when it is of just their worth.
        shop.lines.last().amount = yuan("133.50");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(first), overdue());
        // In the evening it may be.
        at(shop, "22:00");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(first), arrived());
        QCOMPARE(shop.state(second), arrived());
    }
    void whatIsPaidTwiceDoesNotPayTheNextDay()
    {
        Scenario shop = plain();
        shop.sale("2026-09-08T10:00:00", "133.50");
        const auto next = shop.sale("2026-09-09T10:00:00", "132.50");
        shop.credit("2026-09-09", "133.50");
        at(shop, "09:00");
        shop.credit("2026-09-09", "133.50");
        at(shop, "09:00");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(next), overdue());
    }
    void equalDepositsPayInTheOrderOfTime()
    {
        Scenario shop = plain("S+0");
        const auto morning = shop.sale("2026-09-08T09:00:00", "50.00");
        const auto evening = shop.sale("2026-09-08T19:00:00", "50.00");
        shop.terms.providers.first().lump = Lump::PerSale;
        const auto paid = shop.credit("2026-09-08", "50.00");
        at(shop, "19:03");
        shop.run("2026-09-15");
        // It may be either of the two.
        QCOMPARE(shop.state(morning), oneOf());
        QCOMPARE(shop.state(evening), oneOf());
        at(shop, "09:03");
        shop.run("2026-09-15");
        QCOMPARE(shop.of(morning).deposit, paid);
        QCOMPARE(shop.state(morning), arrived());
        QCOMPARE(shop.state(evening), overdue());
    }
    void whatFollowsASaleByMinutesIsNotAnOlderOne()
    {
        Scenario shop = plain("S+0");
        shop.terms.providers.first().lump = Lump::PerSale;
        const auto lost = shop.sale("2026-09-08T21:38:00", "10.00");
        // After the cut-off, due the next day, and paid within minutes.
        const auto paid = shop.sale("2026-09-20T23:10:00", "10.00");
        shop.credit("2026-09-20", "10.00");
        at(shop, "23:14");
        shop.run("2026-09-28");
        QCOMPARE(shop.state(paid), arrived());
        QCOMPARE(shop.state(lost), overdue());
    }
    void booksBeginInTheMiddleOfALump()
    {
        Scenario shop = plain("T+1");
        const auto saturday = shop.sale("2026-09-05T10:00:00", "133.50");
        const auto sunday = shop.sale("2026-09-06T10:00:00", "133.50");
        const auto monday = shop.sale("2026-09-07T10:00:00", "80.00");
        shop.credit("2026-09-07", "477.06");
        shop.credit("2026-09-08", "80.00");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(monday), arrived());
        for (const SaleId id : {saturday, sunday}) {
            QCOMPARE(shop.state(id), QStringLiteral("unknown"));
            QCOMPARE(shop.of(id).cause, QStringLiteral("C23"));
        }
        const Finding* finding = shop.finding(FindingKind::NotJudged);
        QVERIFY(finding);
        QVERIFY(findingSentence(*finding, {}, day("2026-09-15")).contains(QStringLiteral("where the books begin")));
        // Without a deposit that could hold them they are simply not there.
        shop.lines.removeFirst();
        shop.run("2026-09-15");
        QCOMPARE(shop.state(saturday), overdue());
    }
    void setsThatShareALumpMissOneOfTheOthers()
    {
        Scenario shop = plain("T+1");
        const auto friday = shop.sale("2026-09-11T10:00:00", "50.00");
        const auto saturday = shop.sale("2026-09-12T10:00:00", "50.00");
        const auto sunday = shop.sale("2026-09-13T10:00:00", "50.00");
        shop.sale("2026-09-07T10:00:00", "10.00");
        shop.credit("2026-09-08", "10.00");
        shop.credit("2026-09-14", "100.00");
        shop.run("2026-09-20");
        for (const SaleId id : {friday, sunday})
            QCOMPARE(shop.state(id), oneOf());
        QVERIFY(shop.state(saturday) != overdue());
        QCOMPARE(shop.result.summary.notArrived, yuan("50.00"));
        QCOMPARE(shop.broken(), QString());
        // The rest comes later, whichever it was.
        shop.credit("2026-09-16", "50.00");
        shop.run("2026-09-20");
        for (const SaleId id : {friday, saturday, sunday})
            QCOMPARE(shop.state(id), arrived());
        QVERIFY(shop.result.summary.notArrived.isZero());
    }
    void aDayThatNetsToNothingIsNotMissing()
    {
        Scenario shop = plain("T+1");
        const auto friday = shop.sale("2026-09-11T10:00:00", "40.00");
        const auto saturday = shop.sale("2026-09-12T10:00:00", "60.00");
        shop.sale("2026-09-13T10:00:00", "50.00");
        shop.sale("2026-09-13T12:00:00", "-50.00", [](Sale& sale) { sale.type = intake::SaleType::Refund; });
        shop.sale("2026-09-07T10:00:00", "10.00");
        shop.credit("2026-09-08", "10.00");
        shop.credit("2026-09-14", "100.00");
        shop.run("2026-09-20");
        QCOMPARE(shop.state(friday), arrived());
        QCOMPARE(shop.state(saturday), arrived());
        QVERIFY(shop.result.summary.notArrived.isZero());
    }
    void eitherTerminalMayBePaidWhereTheKindOfCardIsUnknown()
    {
        Scenario shop;
        ProviderTerms& terms = shop.provider("ums", Lump::PerTerminal, "");
        terms.fees = {{FeeRule::Applies::Debit, *Rate::parse(u"0.50%"), {}, Money()}, {FeeRule::Applies::Credit, *Rate::parse(u"0.60%"), {}, Money()}};
        shop.cover("2026-09-01", "2026-09-30");
        QVector<SaleId> sales;
        for (const char* terminal : {"T1", "T2"}) {
            for (int i = 0; i < 10; ++i)
                sales.append(shop.sale("2026-09-08T10:00:00", "1000.00", [&](Sale& sale) {
                    sale.cardKind = intake::CardKind::Unknown;
                    sale.terminal = QString::fromLatin1(terminal);
                }));
        }
        shop.credit("2026-09-09", "9945.00");
        shop.run("2026-09-15");
        for (const SaleId id : std::as_const(sales))
            QCOMPARE(shop.state(id), oneOf());
    }
    void aVoidOfAQrPaymentIsFoundInItsBatch()
    {
        Scenario shop = plain();
        const auto qr = [](Sale& sale) { sale.cardKind = intake::CardKind::Qr; };
        const auto other = shop.sale("2026-09-08T09:00:00", "77.70", [&](Sale& sale) { qr(sale); sale.batch = QStringLiteral("000009"); });
        const auto sale = shop.sale("2026-09-08T10:00:00", "77.70", qr);
        const auto undo = shop.sale("2026-09-08T10:01:30", "-77.70", [&](Sale& one) { qr(one); one.type = intake::SaleType::Void; });
        shop.credit("2026-09-09", "77.70");
        shop.run("2026-09-15");
        QCOMPARE(toCode(shop.of(sale).state), QStringLiteral("cancelled_out"));
        QCOMPARE(toCode(shop.of(undo).state), QStringLiteral("cancelled_out"));
        QCOMPARE(shop.state(other), arrived());
    }
    void aVoidWithARefundNumberOfItsOwnIsFoundByTheOrder()
    {
        Scenario shop = plain();
        const auto qr = [](const char* order) {
            return [order](Sale& sale) {
                sale.cardKind = intake::CardKind::Qr;
                sale.batch.clear();
                sale.orderNo = QString::fromLatin1(order);
            };
        };
        const auto sale = shop.sale("2026-09-08T09:00:00", "10.00", qr("A1"));
        const auto other = shop.sale("2026-09-08T10:00:00", "10.00", qr("A2"));
        const auto undo = shop.sale("2026-09-08T10:01:30", "-10.00", [&](Sale& one) { qr("A1")(one); one.type = intake::SaleType::Void; });
        shop.credit("2026-09-09", "10.00");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(sale), QStringLiteral("cancelled_out"));
        QCOMPARE(shop.state(undo), QStringLiteral("cancelled_out"));
        QCOMPARE(shop.state(other), arrived());
    }
    void aVoidInAFileWithoutBatchesIsFoundByItsTerminal()
    {
        Scenario shop = plain();
        const auto qr = [](const char* terminal) {
            return [terminal](Sale& sale) {
                sale.cardKind = intake::CardKind::Qr;
                sale.batch.clear();
                sale.terminal = QString::fromLatin1(terminal);
            };
        };
        const auto sale = shop.sale("2026-09-08T09:00:00", "10.00", qr("T1"));
        const auto other = shop.sale("2026-09-08T10:00:00", "10.00", qr("T2"));
        const auto undo = shop.sale("2026-09-08T10:01:30", "-10.00", [&](Sale& one) { qr("T1")(one); one.type = intake::SaleType::Void; });
        shop.credit("2026-09-09", "10.00");
        shop.run("2026-09-15");
        QCOMPARE(shop.state(sale), QStringLiteral("cancelled_out"));
        QCOMPARE(shop.state(undo), QStringLiteral("cancelled_out"));
        QCOMPARE(shop.state(other), arrived());
    }
};

QTEST_GUILESS_MAIN(TestBeforeAndAfter)
#include "tst_before_and_after.moc"
