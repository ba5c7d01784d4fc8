// SPDX-License-Identifier: GPL-3.0-or-later
// A business day is signed as what it is, stays as it was signed, and tells what became of it since.
#include "app/reconcile/day_closings.h"
#include "app/reconcile/day_sentences.h"
#include "app/storage/day_closing_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "tests/reconcile/stored_shop.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

const QDate kMonday(2026, 11, 16);
using Open = DayClosings::Open;

} // namespace

class TestDayClosings : public QObject
{
    Q_OBJECT
private slots:
    void closesWhatHasArrived_data() { engineRows(); }
    void closesWhatHasArrived()
    {
        QFETCH(storage::Engine, engine);
        StoredShop shop(engine);
        const SourceFileId terminal = shop.file(intake::Book::Terminal);
        shop.sale(terminal, kMonday, "100.00", QStringLiteral("1"));
        shop.sale(terminal, kMonday, "200.00", QStringLiteral("2"));
        shop.credit(shop.file(intake::Book::Bank, QDate(2026, 11, 1), QDate(2026, 11, 20)), QDate(2026, 11, 17), "298.20");
        shop.run();
        DayClosings days(*shop.shop);
        shop.shop->setWho(QStringLiteral("王芳"));
        const auto closing = days.close(kMonday, Open::IsRefused, QStringLiteral("month end"));
        DZ_VERIFY(closing);
        QCOMPARE(closing->verdict, DayVerdict::Reconciled);
        QCOMPARE(closing->who, QStringLiteral("王芳"));
        QCOMPARE(closing->figures.claims().first().count, 2);
        QCOMPARE(closing->figures.claims().first().amount, yuan("300.00"));
        QCOMPARE(closing->digest.size(), 32);

        const auto all = days.days();
        DZ_VERIFY(all);
        QCOMPARE(all->size(), 1);
        QVERIFY(all->first().closing && all->first().closing->isIntact);
        QCOMPARE(all->first().change, DayChange::None);
        QVERIFY(daySentence(all->first(), shop.shop->time()).startsWith(QStringLiteral("Closed on 23 Nov 2026 by 王芳 as “Reconciled”, with 2 sale(s) of 300.00. Nothing")));
        const auto entries = shop.shop->journal().about({QStringLiteral("day"), QStringLiteral("2026-11-16")}).value();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().act, QStringLiteral("day.closed"));
        QCOMPARE(entries.first().details.value(QStringLiteral("digest")).toString(), QString::fromLatin1(closing->digest.toHex()));

        // Twice, and two people at once.
        const auto again = days.close(kMonday, Open::IsRefused);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QVERIFY(shop.shop->journal().verify().value().holds());
    }

    void namesWhatIsOpen_data() { engineRows(); }
    void namesWhatIsOpen()
    {
        QFETCH(storage::Engine, engine);
        StoredShop shop(engine);
        shop.shortMonday();
        shop.run();
        DayClosings days(*shop.shop);
        const auto refused = days.close(kMonday, Open::IsRefused);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("F-1")) && refused.error().message.contains(QStringLiteral("198.80")), qPrintable(refused.error().message));
        QVERIFY(days.history(kMonday).value().isEmpty());

        const auto carried = days.close(kMonday, Open::IsCarriedForward);
        DZ_VERIFY(carried);
        QCOMPARE(carried->verdict, DayVerdict::CarriedForward);
        QCOMPARE(carried->figures.unexplained().size(), 1);
        QCOMPARE(carried->figures.unexplained().first().net, yuan("198.80"));
        QCOMPARE(carried->figures.openRows.size(), 1);
        // What is read back is what was signed, item by item.
        const auto stored = days.history(kMonday).value();
        QCOMPARE(stored.size(), 1);
        QVERIFY(stored.first().isIntact);
        QCOMPARE(stored.first().figures.items, carried->figures.items);
        QCOMPARE(stored.first().figures.openRows, carried->figures.openRows);
    }

    void aCaseExplains()
    {
        StoredShop shop(storage::Engine::Sqlite);
        shop.shortMonday();
        shop.run();
        const FindingId id = shop.service.findings().value().first().id;
        DZ_VERIFY(shop.shop->outcomes().setCase(id, CaseId(7)));
        DayClosings days(*shop.shop);
        const auto closing = days.close(kMonday, Open::IsRefused);
        DZ_VERIFY(closing);
        QCOMPARE(closing->verdict, DayVerdict::Explained);
        QCOMPARE(closing->figures.items.first().inCase, CaseId(7));
    }

    void aDecisionExplains()
    {
        StoredShop shop(storage::Engine::Sqlite);
        shop.shortMonday();
        Decision decision;
        decision.kind = Decision::Kind::Exclude;
        decision.sales = {shop.sales.at(1)};
        decision.reason = QStringLiteral("paid in cash");
        DZ_VERIFY(shop.service.decide(decision));
        shop.run();
        DayClosings days(*shop.shop);
        const auto closing = days.close(kMonday, Open::IsRefused);
        DZ_VERIFY(closing);
        QCOMPARE(closing->verdict, DayVerdict::Explained);
        QCOMPARE(closing->figures.items.first().reason, QStringLiteral("paid in cash"));
        QCOMPARE(closing->figures.claims().first().count, 2);
    }

    void carriedForwardThenPaid_data() { engineRows(); }
    void carriedForwardThenPaid()
    {
        QFETCH(storage::Engine, engine);
        StoredShop shop(engine);
        shop.shortMonday();
        shop.run();
        DayClosings days(*shop.shop);
        DZ_VERIFY(days.close(kMonday, Open::IsCarriedForward));
        shop.credit(shop.bank, QDate(2026, 11, 19), "198.80");
        shop.run();
        const auto day = days.day(kMonday);
        DZ_VERIFY(day);
        QCOMPARE(day->change, DayChange::Moved);
        const QString sentence = daySentence(*day, shop.shop->time());
        QVERIFY2(sentence.contains(QStringLiteral("1 of 200.00 is now “Arrived”")), qPrintable(sentence));
        QCOMPARE(day->closing->figures.unexplained().size(), 1);
    }

    void aLaterImportIsShown_data() { engineRows(); }
    void aLaterImportIsShown()
    {
        QFETCH(storage::Engine, engine);
        StoredShop shop(engine);
        shop.shortMonday();
        shop.run();
        DayClosings days(*shop.shop);
        const auto closing = days.close(kMonday, Open::IsCarriedForward);
        DZ_VERIFY(closing);
        shop.sale(shop.file(intake::Book::Terminal), kMonday, "55.00", QStringLiteral("9"));
        shop.run();
        auto day = days.day(kMonday);
        DZ_VERIFY(day);
        QCOMPARE(day->change, DayChange::Changed);
        const QString sentence = daySentence(*day, shop.shop->time());
        QVERIFY2(sentence.contains(QStringLiteral("with 3 sale(s) of 633.00. Today it would be 4 sale(s) of 688.00")), qPrintable(sentence));
        QCOMPARE(days.history(kMonday).value().first().digest, closing->digest);

        QVERIFY(!days.reopen(kMonday, QStringLiteral("  ")));
        DZ_VERIFY(days.reopen(kMonday, QStringLiteral("a batch came late")));
        QVERIFY(!days.reopen(kMonday, QStringLiteral("twice")));
        day = days.day(kMonday);
        QVERIFY(!day->closing);
        const auto history = days.history(kMonday).value();
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.first().reopenReason, QStringLiteral("a batch came late"));
        DZ_VERIFY(days.close(kMonday, Open::IsCarriedForward));
        QCOMPARE(days.history(kMonday).value().size(), 2);
        QCOMPARE(days.day(kMonday)->change, DayChange::None);
    }

    void otherFeesChangeASignedDay()
    {
        StoredShop shop(storage::Engine::Sqlite);
        shop.shortMonday();
        shop.run();
        DayClosings days(*shop.shop);
        DZ_VERIFY(days.close(kMonday, Open::IsCarriedForward));
        auto terms = shop.service.terms().value();
        terms.providers[0].fees[0].rate = *Rate::parse(u"5%");
        DZ_VERIFY(shop.service.setTerms(terms, QStringLiteral("new contract")));
        shop.run();
        const auto day = days.day(kMonday);
        DZ_VERIFY(day);
        QVERIFY(day->closing->isIntact);
        QCOMPARE(day->change, DayChange::Changed);
        const QString sentence = daySentence(*day, shop.shop->time());
        QVERIFY2(sentence.contains(QStringLiteral("the same sales should bring 601.35")), qPrintable(sentence));
    }

    void aDepositThatLeftTheBooksIsNotExplained()
    {
        StoredShop shop(storage::Engine::Sqlite);
        shop.shortMonday();
        const SourceFileId more = shop.file(intake::Book::Bank, kMonday, kMonday);
        shop.credit(more, kMonday, "5000.00");
        shop.run();
        DayClosings days(*shop.shop);
        DZ_VERIFY(days.close(kMonday, Open::IsCarriedForward));
        QCOMPARE(days.day(kMonday)->change, DayChange::None);
        DZ_VERIFY(shop.shop->bankLines().removeOf(more));
        shop.run();
        const auto day = days.day(kMonday);
        DZ_VERIFY(day);
        QCOMPARE(day->change, DayChange::Changed);
        const QString sentence = daySentence(*day, shop.shop->time());
        QVERIFY2(sentence.contains(QStringLiteral("no longer in the books")), qPrintable(sentence));
    }

    void signaturesOfTheFirstFormatStand()
    {
        StoredShop shop(storage::Engine::Sqlite);
        shop.shortMonday();
        shop.run();
        DayClosings days(*shop.shop);
        DayClosing first = days.close(kMonday, Open::IsCarriedForward).value();
        DZ_VERIFY(days.reopen(kMonday, QStringLiteral("to be signed as it was once")));
        first.format = 1;
        DZ_VERIFY(storage::DayClosingRepository(shop.shop->connection()).add(first));
        auto day = days.day(kMonday);
        DZ_VERIFY(day);
        QVERIFY(day->closing->isIntact);
        QCOMPARE(day->closing->format, 1);
        QCOMPARE(day->change, DayChange::None);
        shop.credit(shop.bank, QDate(2026, 11, 19), "198.80");
        shop.run();
        QCOMPARE(days.day(kMonday)->change, DayChange::Moved);
    }

    void otherRowsOfTheSameSum()
    {
        StoredShop shop(storage::Engine::Sqlite);
        const SourceFileId first = shop.file(intake::Book::Terminal);
        shop.sale(first, kMonday, "100.00", QStringLiteral("1"));
        shop.credit(shop.file(intake::Book::Bank, QDate(2026, 11, 1), QDate(2026, 11, 20)), QDate(2026, 11, 17), "99.40");
        shop.run();
        DayClosings days(*shop.shop);
        DZ_VERIFY(days.close(kMonday, Open::IsRefused));
        DZ_VERIFY(shop.shop->sales().removeOf(first));
        shop.sale(shop.file(intake::Book::Terminal), kMonday, "100.00", QStringLiteral("2"));
        shop.run();
        const auto day = days.day(kMonday);
        DZ_VERIFY(day);
        QCOMPARE(day->change, DayChange::Changed);
        QVERIFY(daySentence(*day, shop.shop->time()).contains(QStringLiteral("the sums are the same")));
    }

    void refusesWhatCannotBeSigned()
    {
        StoredShop shop(storage::Engine::Sqlite);
        shop.shortMonday();
        DayClosings days(*shop.shop);
        QVERIFY(days.close(kMonday, Open::IsCarriedForward).error().message.contains(QStringLiteral("Reconcile first")));
        shop.run();
        QCOMPARE(days.close(QDate(2026, 11, 23), Open::IsCarriedForward).error().code, ErrorCode::Invalid);
        QCOMPARE(days.close(QDate(2026, 11, 12), Open::IsCarriedForward).error().code, ErrorCode::Invalid);
        QCOMPARE(days.reopen(kMonday, QStringLiteral("why")).error().code, ErrorCode::NotFound);
    }

    void anAlteredRecordIsSeen()
    {
        StoredShop shop(storage::Engine::Sqlite);
        shop.shortMonday();
        shop.run();
        DayClosings days(*shop.shop);
        DZ_VERIFY(days.close(kMonday, Open::IsCarriedForward));
        DZ_VERIFY(shop.shop->connection().run(QStringLiteral("UPDATE day_closing SET signed = replace(signed, '19880', '19881')")));
        const auto day = days.day(kMonday);
        DZ_VERIFY(day);
        QVERIFY(!day->closing->isIntact);
        QVERIFY(daySentence(*day, shop.shop->time()).contains(QStringLiteral("altered outside")));
        DZ_VERIFY(shop.shop->connection().run(QStringLiteral("UPDATE day_closing SET signed = replace(signed, '19881', '19880'), who = 'x'")));
        QVERIFY(!days.day(kMonday)->closing->isIntact);
    }
};

QTEST_GUILESS_MAIN(TestDayClosings)
#include "tst_day_closings.moc"
