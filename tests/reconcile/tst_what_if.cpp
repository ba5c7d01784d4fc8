// SPDX-License-Identifier: GPL-3.0-or-later
// Other terms over the same books: what would be said otherwise, and nothing is stored.
#include "app/reconcile/what_if.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "tests/reconcile/stored_shop.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

/// Monday's three sales; the deposit of Tuesday holds them at a rate of 0.38 %.
struct WrongRate : StoredShop
{
    explicit WrongRate(storage::Engine engine) : StoredShop(engine)
    {
        const SourceFileId terminal = file(intake::Book::Terminal);
        sale(terminal, QDate(2026, 11, 16), "100.00", QStringLiteral("1"));
        sale(terminal, QDate(2026, 11, 16), "200.00", QStringLiteral("2"));
        credit(file(intake::Book::Bank, QDate(2026, 11, 1), QDate(2026, 11, 20)), QDate(2026, 11, 20), "298.20");
        run();
    }
    Comparison tried(const SettlementTerms& terms)
    {
        TaskContext task;
        auto comparison = service.whatIf({terms, {}}, task);
        if (!comparison)
            qFatal("%s", qPrintable(comparison.error().message));
        return *comparison;
    }
};

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT
private slots:
    void sameTermsChangeNothing_data() { engineRows(); }
    void sameTermsChangeNothing()
    {
        QFETCH(storage::Engine, engine);
        WrongRate shop(engine);
        const Comparison same = shop.tried(*shop.service.terms());
        QVERIFY(same.isSame());
        QCOMPARE(comparisonSentence(same), QStringLiteral("Nothing would change."));
    }

    void otherDaysMoveDueDates_data() { engineRows(); }
    void otherDaysMoveDueDates()
    {
        QFETCH(storage::Engine, engine);
        WrongRate shop(engine);
        const qint64 entries = shop.shop->journal().count().value_or(-1);
        const auto fingerprint = shop.shop->outcomes().fingerprintOfLastRun().value();
        SettlementTerms terms = *shop.service.terms();
        terms.providers.first().rule.days = 9;
        const Comparison comparison = shop.tried(terms);
        QCOMPARE(comparison.salesChanged, 2);
        QVERIFY(!comparison.isSame());
        for (const SaleChange& change : comparison.sales) {
            QVERIFY(change.before.due.due < change.after.due.due);
            QCOMPARE(change.amount.minorUnits() > 0, true);
        }
        qint64 moved = 0;
        Money sum;
        for (const Comparison::Move& move : comparison.moves) {
            moved += move.count;
            sum += move.amount;
            QVERIFY(move.from != move.to);
        }
        QCOMPARE(moved, std::count_if(comparison.sales.cbegin(), comparison.sales.cend(), [](const SaleChange& change) { return change.changesState(); }));
        QVERIFY(!comparisonSentence(comparison).isEmpty());
        // Nothing was written, and the stored terms are what they were.
        QCOMPARE(shop.shop->journal().count().value_or(-2), entries);
        QCOMPARE(shop.shop->outcomes().fingerprintOfLastRun().value(), fingerprint);
        QCOMPARE(shop.service.terms()->providers.first().rule.days, 1);
    }

    void namesWhoseFindingsGo()
    {
        StoredShop shop(storage::Engine::Sqlite);
        shop.shortMonday();
        shop.run();
        const FindingId id = shop.service.findings().value().first().id;
        // Nobody is paid by this name any more: the deposit is nobody's, the sales are overdue as a whole.
        SettlementTerms terms = *shop.service.terms();
        terms.providers.first().payerNames = {QStringLiteral("拉卡拉")};
        TaskContext task;
        const auto comparison = shop.service.whatIf({terms, {}}, task);
        DZ_VERIFY(comparison);
        QCOMPARE(comparison->after.notArrived, yuan("629.20"));
        QCOMPARE(comparison->before.notArrived, yuan("198.80"));
        QCOMPARE(comparison->moves.size(), 1);
        QCOMPARE(comparison->moves.first().from, SaleState::Arrived);
        QCOMPARE(comparison->moves.first().to, SaleState::Overdue);
        QCOMPARE(comparison->moves.first().count, 2);
        QCOMPARE(comparison->moves.first().amount, yuan("433.00"));
        QCOMPARE(comparison->findings.size(), 1);
        QCOMPARE(comparison->findings.first().before->id, id);
        QVERIFY(comparison->findings.first().after);
        QCOMPARE(comparison->deposits.size(), 1);
        QCOMPARE(comparison->deposits.first().deposit, shop.deposit);
        QVERIFY(!comparison->deposits.first().after);
    }

    void anotherCalendar()
    {
        WrongRate shop(storage::Engine::Sqlite);
        BusinessCalendar calendar = *shop.service.calendar();
        DZ_VERIFY(calendar.merge({{QStringLiteral("2026"), QJsonObject{{QStringLiteral("holidays"), QJsonArray{QStringLiteral("2026-11-17")}}, {QStringLiteral("workdays"), QJsonArray()}}}}));
        TaskContext task;
        const auto comparison = shop.service.whatIf({{}, calendar}, task);
        DZ_VERIFY(comparison);
        QCOMPARE(comparison->salesChanged, 2);
        QCOMPARE(comparison->sales.first().after.due.due, QDate(2026, 11, 18));
    }

    void refusesTermsThatCannotBeStored()
    {
        StoredShop shop(storage::Engine::Sqlite);
        SettlementTerms terms = *shop.service.terms();
        terms.providers.append(terms.providers.first());
        TaskContext task;
        QCOMPARE(shop.service.whatIf({terms, {}}, task).error().code, ErrorCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
