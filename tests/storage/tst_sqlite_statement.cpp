// SPDX-License-Identifier: GPL-3.0-or-later
// Statements of SQLite itself: values come back as they were given, errors say what QSqlQuery's say, other engines have none.
#include "app/storage/outcome_repository.h"
#include "app/storage/sqlite_statement.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::storage;
using daozhang::testing::TemporaryShop;

class TestSqliteStatement : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatItTook();
    void isReadyAgainAfterAFailure();
    void isForSqliteAlone_data() { daozhang::testing::engineRows(); }
    void isForSqliteAlone();
    void keepsVerdictsOnEitherEngine_data() { daozhang::testing::engineRows(); }
    void keepsVerdictsOnEitherEngine();
};

void TestSqliteStatement::givesBackWhatItTook()
{
    TemporaryShop shop;
    DZ_VERIFY(shop->connection().run(QStringLiteral("CREATE TEMPORARY TABLE tried (id INTEGER PRIMARY KEY, word TEXT NOT NULL, other INTEGER)")));
    auto insert = SqliteStatement::prepare(shop->connection(), QStringLiteral("INSERT INTO tried (id, word, other) VALUES (:id, :word, :other)"));
    DZ_VERIFY(insert);
    QVERIFY(*insert);
    const QByteArray words[] = {QByteArray(), QByteArray("'; --"), QStringLiteral("到账 😀").toUtf8(), QByteArray("a\0b", 3)};
    for (qint64 id = 1; id <= 4; ++id) {
        (*insert)->bind((*insert)->parameter(":id"), id);
        (*insert)->bind((*insert)->parameter(":word"), words[id - 1]);
        (*insert)->bindOrNull((*insert)->parameter(":other"), id == 2 ? 0 : -id * 4'000'000'000'000'000);
        DZ_VERIFY((*insert)->run());
    }
    auto select = SqliteStatement::prepare(shop->connection(), QStringLiteral("SELECT id, word, other FROM tried WHERE id >= :first ORDER BY id"));
    DZ_VERIFY(select);
    for (const qint64 first : {1, 3}) {
        (*select)->bind((*select)->parameter(":first"), first);
        for (qint64 id = first; id <= 4; ++id) {
            auto hasRow = (*select)->step();
            DZ_VERIFY(hasRow);
            QVERIFY(*hasRow);
            QCOMPARE((*select)->integer(0), id);
            QCOMPARE((*select)->bytes(1).toByteArray(), words[id - 1]);
            QCOMPARE((*select)->isNull(2), id == 2);
            QCOMPARE((*select)->integer(2), id == 2 ? 0 : -id * 4'000'000'000'000'000);
        }
        auto isPast = (*select)->step();
        DZ_VERIFY(isPast);
        QVERIFY(!*isPast);
    }
}

void TestSqliteStatement::isReadyAgainAfterAFailure()
{
    TemporaryShop shop;
    DZ_VERIFY(shop->connection().run(QStringLiteral("CREATE TEMPORARY TABLE tried (id INTEGER PRIMARY KEY)")));
    auto insert = SqliteStatement::prepare(shop->connection(), QStringLiteral("INSERT INTO tried (id) VALUES (:id)"));
    DZ_VERIFY(insert);
    const int id = (*insert)->parameter(":id");
    (*insert)->bind(id, 1);
    DZ_VERIFY((*insert)->run());
    const auto again = (*insert)->run();
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    (*insert)->bind(id, 2);
    DZ_VERIFY((*insert)->run());
    QVERIFY(!SqliteStatement::prepare(shop->connection(), QStringLiteral("SELECT nothing FROM nowhere")));
}

void TestSqliteStatement::isForSqliteAlone()
{
    QFETCH(Engine, engine);
    TemporaryShop shop(engine);
    auto statement = SqliteStatement::prepare(shop->connection(), QStringLiteral("SELECT 1"));
    DZ_VERIFY(statement);
    QCOMPARE(statement->has_value(), engine == Engine::Sqlite);
}

void TestSqliteStatement::keepsVerdictsOnEitherEngine()
{
    QFETCH(Engine, engine);
    TemporaryShop shop(engine);
    reconcile::SaleOutcome full;
    full.sale = SaleId(7);
    full.state = reconcile::SaleState::Overdue;
    full.provider = QStringLiteral("银联");
    full.due.clearing = QDate(2026, 11, 20);
    full.due.due = QDate(2026, 11, 23);
    full.due.provisional = true;
    full.fee = Money(-12, *Currency::fromCode(u"JPY"));
    full.net = Money(900'000'000'000, *Currency::fromCode(u"JPY"));
    full.feeFromFile = true;
    full.deposit = BankLineId(3);
    full.finding = FindingId(4);
    full.twin = SaleId(8);
    full.cause = QStringLiteral("C16");
    reconcile::SaleOutcome bare;
    bare.sale = SaleId(8);
    const reconcile::SaleOutcome both[] = {full, bare};
    DZ_VERIFY(shop->outcomes().writeSales(both));
    full.state = reconcile::SaleState::Arrived;
    full.cause.clear();
    DZ_VERIFY(shop->outcomes().writeSales(std::span(&full, 1)));
    const SaleId ids[] = {SaleId(8), SaleId(9), SaleId(7)};
    auto read = shop->outcomes().salesByIds(ids);
    DZ_VERIFY(read);
    QCOMPARE(read->size(), 2);
    QVector<reconcile::SaleOutcome> streamed;
    DZ_VERIFY(shop->outcomes().forEachSale([&](const reconcile::SaleOutcome& outcome) {
        streamed.append(outcome);
        return true;
    }));
    QCOMPARE(streamed.size(), 2);
    for (const QVector<reconcile::SaleOutcome>& of : {*read, streamed}) {
        for (const reconcile::SaleOutcome& outcome : of) {
            const reconcile::SaleOutcome& meant = outcome.sale == SaleId(7) ? full : bare;
            QCOMPARE(outcome.state, meant.state);
            QCOMPARE(outcome.provider, meant.provider);
            QCOMPARE(outcome.due.clearing, meant.due.clearing);
            QCOMPARE(outcome.due.due, meant.due.due);
            QCOMPARE(outcome.due.provisional, meant.due.provisional);
            QCOMPARE(outcome.fee, meant.sale == SaleId(7) ? meant.fee : Money(0, meant.net.currency()));
            QCOMPARE(outcome.net, meant.net);
            QCOMPARE(outcome.feeFromFile, meant.feeFromFile);
            QCOMPARE(outcome.deposit, meant.deposit);
            QCOMPARE(outcome.finding, meant.finding);
            QCOMPARE(outcome.twin, meant.twin);
            QCOMPARE(outcome.cause, meant.cause);
        }
    }
}

QTEST_GUILESS_MAIN(TestSqliteStatement)
#include "tst_sqlite_statement.moc"
