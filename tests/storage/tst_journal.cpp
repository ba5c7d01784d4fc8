// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/journal_repository.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <thread>
#include <vector>

using namespace daozhang;
using namespace daozhang::storage;
using daozhang::testing::TemporaryShop;

namespace {

guard::JournalDraft draft(int n)
{
    return {{},
            u"小王"_qs,
            {u"case"_qs, QString::number(n % 3)},
            u"case.call"_qs,
            {{u"z"_qs, n}, {u"a"_qs, u"说“明天到账”"_qs}}};
}

void appendSome(TemporaryShop& shop, int entries)
{
    for (int n = 0; n < entries; ++n)
        DZ_VERIFY(shop->journal().append(draft(n)));
}

/// Takes the guards of the table away, as somebody would who wants to rewrite history.
void dropGuards(Connection& connection)
{
    const std::vector<const char*> guards = connection.engine() == Engine::Sqlite
        ? std::vector<const char*>{"DROP TRIGGER journal_no_update", "DROP TRIGGER journal_no_delete"}
        : std::vector<const char*>{"DROP TRIGGER journal_no_change ON journal"};
    for (const char* sql : guards)
        DZ_VERIFY(connection.run(QLatin1String(sql)));
}

/// The documented canonical form, written once more and independently of the program.
QByteArray expectedHash(const guard::JournalEntry& entry, const QByteArray& details)
{
    QByteArray bytes;
    for (const QByteArray& field :
         {QByteArray("daozhang-journal-1"), entry.previousHash, QByteArray::number(entry.id.value),
          QByteArray::number(entry.happenedAt.toMSecsSinceEpoch()),
          QByteArray::number(entry.recordedAt.toMSecsSinceEpoch()), entry.who.toUtf8(),
          entry.subject.kind.toUtf8(), entry.subject.key.toUtf8(), entry.act.toUtf8(), details}) {
        char length[4];
        qToBigEndian(quint32(field.size()), length);
        bytes += QByteArray(length, 4) + field;
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private slots:
    void hashesTheDocumentedForm_data() { testing::engineRows(); }
    void hashesTheDocumentedForm()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const QDateTime happened(QDate(2026, 11, 20), QTime(10, 0, 0, 123), Qt::UTC);
        const auto entry = shop->journal().append(
            {happened,
             u"小王"_qs,
             {u"case"_qs, u"7"_qs},
             u"case.call"_qs,
             {{u"z"_qs, u"中"_qs}, {u"a"_qs, QJsonObject{{u"d"_qs, 1}, {u"b"_qs, true}}}}});
        DZ_VERIFY(entry);
        QCOMPARE(entry->id, JournalId(2));
        QCOMPARE(entry->happenedAt, happened);
        QCOMPARE(entry->recordedAt, testing::usualNow());
        QCOMPARE(entry->hash, expectedHash(*entry, "{\"a\":{\"b\":true,\"d\":1},\"z\":\"中\"}"));
        const auto read = shop->journal().about({u"case"_qs, u"7"_qs});
        DZ_VERIFY(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first().hash, entry->hash);
        QCOMPARE(read->first().details, entry->details);
        QCOMPARE(read->first().happenedAt, happened);
        const auto first = shop->journal().ofAct(u"shop.created"_qs);
        QCOMPARE(first->first().previousHash, QByteArray(32, '\0'));
        QCOMPARE(first->first().hash, entry->previousHash);
    }

    void keepsOrderAndSubjects_data() { testing::engineRows(); }
    void keepsOrderAndSubjects()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        appendSome(shop, 9);
        QCOMPARE(*shop->journal().count(), 10);
        const auto about = *shop->journal().about({u"case"_qs, u"1"_qs});
        QCOMPARE(about.size(), 3);
        QVERIFY(about[0].id < about[1].id && about[1].id < about[2].id);
        QCOMPARE(shop->journal().ofAct(u"case.call"_qs)->size(), 9);
        QVERIFY(shop->journal().verify()->holds());
    }

    void hostileTextComesBackAsHashed_data() { testing::engineRows(); }
    void hostileTextComesBackAsHashed()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const QString odd = u"a\tb\nc\\'\";--"_qs + QChar(0) + QChar(0xD800) + u"末😀"_qs;
        DZ_VERIFY(shop->journal().append({{},
                                          odd,
                                          {odd, odd},
                                          odd,
                                          {{odd, odd},
                                           {u"null"_qs, QJsonValue()},
                                           {u"large"_qs, qint64(9007199254740993)},
                                           {u"half"_qs, 0.5}}}));
        const auto verdict = shop->journal().verify();
        DZ_VERIFY(verdict);
        QVERIFY2(verdict->holds(), qPrintable(verdict->reason));
        QCOMPARE(shop->journal().about({odd, odd})->size(), 1);
        QCOMPARE(shop->journal().about({odd, odd})->first().details.value(u"large"_qs).toInteger(),
                 qint64(9007199254740993));
    }

    void isAppendOnly_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("sql");
        for (const char* sql :
             {"UPDATE journal SET who = 'x' WHERE id = 2", "DELETE FROM journal WHERE id = 3",
              "DELETE FROM journal", "TRUNCATE journal"}) {
            if (!QByteArray(sql).startsWith("TRUNCATE"))
                QTest::addRow("sqlite: %s", sql) << Engine::Sqlite << QString::fromLatin1(sql);
            if (testing::hasPostgres())
                QTest::addRow("postgresql: %s", sql) << Engine::Postgresql << QString::fromLatin1(sql);
        }
    }
    void isAppendOnly()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, sql);
        TemporaryShop shop(engine);
        appendSome(shop, 3);
        const auto refused = shop->connection().run(sql);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"append-only"_qs), qPrintable(refused.error().message));
        QVERIFY(shop->journal().verify()->holds());
    }

    void tellsWhereItWasTamperedWith_data()
    {
        struct Case
        {
            const char* name;
            const char* sql;
            qint64 brokenAt;
        };
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("brokenAt");
        const Case cases[] = {
            {"who", "UPDATE journal SET who = 'somebody else' WHERE id = 4", 4},
            {"happened", "UPDATE journal SET happened_at = happened_at + 1 WHERE id = 4", 4},
            {"recorded", "UPDATE journal SET recorded_at = recorded_at - 1 WHERE id = 4", 4},
            {"subject", "UPDATE journal SET subject_key = '99' WHERE id = 4", 4},
            {"moved between fields",
             "UPDATE journal SET subject_kind = 'cas', subject_key = 'e' || subject_key WHERE id = 4", 4},
            {"act", "UPDATE journal SET act = 'case.calls' WHERE id = 6", 6},
            {"details", "UPDATE journal SET details = '{}' WHERE id = 6", 6},
            {"own hash", "UPDATE journal SET hash = previous_hash WHERE id = 5", 5},
            {"first entry", "UPDATE journal SET details = '{\"name\":\"x\"}' WHERE id = 1", 1},
            {"entry taken out", "DELETE FROM journal WHERE id = 3", 3},
            {"first entry taken out", "DELETE FROM journal WHERE id = 1", 1},
            {"end cut off", "DELETE FROM journal WHERE id > 7", 8},
            {"all gone", "DELETE FROM journal", 1},
            {"renumbered after a gap",
             "DELETE FROM journal WHERE id = 3; UPDATE journal SET id = -id WHERE id > 3; UPDATE journal SET "
             "id = -id - 1 WHERE id < 0",
             3},
            {"end cut off and counted so",
             "DELETE FROM journal WHERE id > 7; UPDATE shop SET journal_count = 7", 7},
            {"a stranger's entry",
             "INSERT INTO journal SELECT 12, happened_at, recorded_at, who, subject_kind, subject_key, act, "
             "details, previous_hash, hash FROM journal WHERE id = 11",
             12},
            {"two entries swapped",
             "UPDATE journal SET id = 100 WHERE id = 4; UPDATE journal SET id = 4 WHERE id = 5; UPDATE "
             "journal SET id = 5 WHERE id = 100",
             4},
        };
        for (const Case& each : cases) {
            QTest::addRow("sqlite: %s", each.name)
                << Engine::Sqlite << QString::fromLatin1(each.sql) << each.brokenAt;
            if (testing::hasPostgres())
                QTest::addRow("postgresql: %s", each.name)
                    << Engine::Postgresql << QString::fromLatin1(each.sql) << each.brokenAt;
        }
    }
    void tellsWhereItWasTamperedWith()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, sql);
        QFETCH(qint64, brokenAt);
        TemporaryShop shop(engine);
        appendSome(shop, 10);
        QVERIFY(shop->journal().verify()->holds());
        dropGuards(shop->connection());
        for (const QString& statement : sql.split(u';'))
            DZ_VERIFY(shop->connection().run(statement));
        const auto verdict = shop->journal().verify();
        DZ_VERIFY(verdict);
        QVERIFY(!verdict->holds());
        QCOMPARE(verdict->brokenAt, brokenAt);
        QVERIFY(!verdict->reason.isEmpty());
    }

    void goesWithTheTransaction_data() { testing::engineRows(); }
    void goesWithTheTransaction()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        {
            auto transaction = Transaction::begin(shop->connection());
            DZ_VERIFY(transaction);
            appendSome(shop, 2);
        }
        QCOMPARE(*shop->journal().count(), 1);
        const auto next = shop->journal().append(draft(1));
        DZ_VERIFY(next);
        QCOMPARE(next->id, JournalId(2));
        QVERIFY(shop->journal().verify()->holds());
    }

    void writersDoNotForkTheChain_data() { testing::engineRows(); }
    void writersDoNotForkTheChain()
    {
        QFETCH(Engine, engine);
        constexpr int kWriters = 3, kEach = 25;
        TemporaryShop shop(engine);
        QString failed[kWriters];
        {
            std::vector<std::jthread> writers;
            for (QString& failure : failed)
                writers.emplace_back([&] {
                    const auto mine = Shop::open(shop.location(), shop.clock());
                    for (int n = 0; mine && n < kEach && failure.isEmpty(); ++n)
                        if (const auto entry = (*mine)->journal().append(draft(n)); !entry)
                            failure = entry.error().message + entry.error().detail;
                    if (!mine)
                        failure = mine.error().message;
                });
            // Verifying beside the writers never cries wolf.
            for (int n = 0; n < 10; ++n) {
                const auto verdict = shop->journal().verify();
                DZ_VERIFY(verdict);
                QVERIFY2(verdict->holds(), qPrintable(verdict->reason));
            }
        }
        for (const QString& failure : failed)
            QCOMPARE(failure, QString());
        const auto verdict = shop->journal().verify();
        DZ_VERIFY(verdict);
        QVERIFY2(verdict->holds(), qPrintable(verdict->reason));
        QCOMPARE(verdict->entries, 1 + kWriters * kEach);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
