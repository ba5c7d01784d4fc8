// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/shop_guard.h"
#include "app/guard/shop_key.h"
#include "app/storage/blob_vault.h"
#include "app/storage/journal_repository.h"
#include "app/storage/migrations.h"
#include "app/storage/settings_repository.h"
#include "tests/support/testing.h"

#include <QDir>

using namespace daozhang;
using namespace daozhang::storage;
using daozhang::testing::TemporaryPlace;
using daozhang::testing::TemporaryShop;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

} // namespace

class TestShopGuard : public QObject
{
    Q_OBJECT
private slots:
    void aWholeShopHolds_data() { testing::engineRows(); }
    void aWholeShopHolds()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        DZ_VERIFY(shop->vault().put("one"));
        DZ_VERIFY(shop->vault().put("two"));
        TaskContext task;
        const auto verdict = guard::verifyShop(*shop, task);
        DZ_VERIFY(verdict);
        QVERIFY2(verdict->holds(), qPrintable(verdict->journal.reason + verdict->broken.join(u'\n')));
        QCOMPARE(verdict->blobs, 2);
        QCOMPARE(verdict->journal.entries, 1);
    }

    void damageIsNamed_data() { testing::engineRows(); }
    void damageIsNamed()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const auto stored = shop->vault().put("a slip");
        DZ_VERIFY(stored);
        DZ_VERIFY(shop->connection().run(u"DELETE FROM blob_chunk"_qs));
        TaskContext task;
        const auto verdict = guard::verifyShop(*shop, task);
        DZ_VERIFY(verdict);
        QVERIFY(!verdict->holds());
        QVERIFY(verdict->journal.holds());
        QCOMPARE(verdict->broken.size(), 1);
        QVERIFY2(verdict->broken.first().contains(QString::fromLatin1(stored->sha256.toHex().left(12))),
                 qPrintable(verdict->broken.first()));
    }

    void rowsThatPointNowhereAreNamed()
    {
        TemporaryShop shop;
        DZ_VERIFY(shop->connection().run(u"PRAGMA foreign_keys = OFF"_qs));
        DZ_VERIFY(
            shop->connection().run(u"INSERT INTO sale_also_in (file_id, sale_id, line) VALUES (1, 1, 1)"_qs));
        TaskContext task;
        const auto verdict = guard::verifyShop(*shop, task);
        DZ_VERIFY(verdict);
        QVERIFY(!verdict->holds());
        QVERIFY2(verdict->broken.first().contains(u"sale_also_in"_qs),
                 qPrintable(verdict->broken.join(u'\n')));
    }

    void aBackupComesBack()
    {
        TemporaryShop shop;
        const auto stored = shop->vault().put(QByteArray(3 << 20, 'x'));
        DZ_VERIFY(shop->settings().write(u"terms"_qs, {{u"a"_qs, 1}}));
        const QString backup = shop.folder() + u"/backup of 青禾.shop"_qs,
                      back = shop.folder() + u"/back.shop"_qs;
        TaskContext task;
        DZ_VERIFY(guard::backup(*shop, backup, task));
        QCOMPARE(filesIn(shop.folder()), (QStringList{u"backup of 青禾.shop"_qs, u"test.shop"_qs,
                                                      u"test.shop-shm"_qs, u"test.shop-wal"_qs}));
        DZ_VERIFY(shop->settings().write(u"terms"_qs, {{u"a"_qs, 2}}));
        DZ_VERIFY(guard::restore(backup, back, shop.clock(), task));
        const auto restored = Shop::open(back, shop.clock());
        DZ_VERIFY(restored);
        QCOMPARE((*(*restored)->settings().read(u"terms"_qs))->value(u"a"_qs).toInt(), 1);
        QVERIFY(*(*restored)->vault().read(stored->sha256) == QByteArray(3 << 20, 'x'));
        QCOMPARE((*restored)->profile().name, u"青禾百货"_qs);
        QVERIFY((*restored)->journal().verify()->holds());
    }

    void nothingIsOverwritten()
    {
        TemporaryShop shop;
        const QString taken = shop.folder() + u"/taken"_qs;
        QFile file(taken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        TaskContext task;
        const auto backup = guard::backup(*shop, taken, task);
        QVERIFY(!backup);
        QCOMPARE(backup.error().code, ErrorCode::Conflict);
        const auto restore = guard::restore(shop.location(), taken, shop.clock(), task);
        QVERIFY(!restore);
        QCOMPARE(restore.error().code, ErrorCode::Conflict);
        QCOMPARE(guard::backup(*shop, shop.location(), task).error().code, ErrorCode::Conflict);
        QCOMPARE(bytesOf(taken), QByteArray("precious"));
    }

    void aShopInUseIsABackupToo()
    {
        TemporaryShop shop;
        DZ_VERIFY(shop->settings().write(u"last"_qs, {{u"word"_qs, 1}})); // lies in the write-ahead log
        TaskContext task;
        const QString back = shop.folder() + u"/back.shop"_qs;
        DZ_VERIFY(guard::restore(shop.location(), back, shop.clock(), task));
        const auto restored = Shop::open(back, shop.clock());
        DZ_VERIFY(restored);
        QVERIFY((*restored)->settings().read(u"last"_qs)->has_value());
    }

    void aBackupOfAnOlderVersionIsBroughtUpToDate()
    {
        const TemporaryPlace place(Engine::Sqlite);
        const auto migrations = *knownMigrations();
        const FixedClock clock(testing::usualNow());
        {
            const auto old =
                *Connection::open(place.location(), Access::ReadWrite, Connection::Missing::IsCreated);
            DZ_VERIFY(migrate(*old, migrations.first(1), clock.now().date()));
            auto key = guard::ShopKey::make();
            DZ_VERIFY(key);
            auto query = old->prepare(
                u"INSERT INTO shop (one, name, currency, timezone, key_scheme, key_record, journal_head) VALUES (1, 'x', 'CNY', 'Asia/Shanghai', 'none', :record, :head)"_qs);
            query->bindValue(u":record"_qs, *guard::Unprotected().wrap(*key));
            query->bindValue(u":head"_qs, QByteArray(32, '\0'));
            DZ_VERIFY(Connection::run(*query));
        }
        const QByteArray before = bytesOf(place.location());
        TaskContext task;
        DZ_VERIFY(guard::restore(place.location(), place.folder() + u"/back.shop"_qs, clock, task));
        QVERIFY(bytesOf(place.location()) == before);
        QCOMPARE(filesIn(place.folder()), (QStringList{u"back.shop"_qs, u"test.shop"_qs}));
        const auto restored = Shop::open(place.folder() + u"/back.shop"_qs, clock);
        DZ_VERIFY(restored);
        QCOMPARE(*schemaVersion((*restored)->connection()), migrations.last().number);
    }

    void aDamagedBackupIsNotRestored_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("journal") << u"UPDATE shop SET journal_count = 7"_qs;
        QTest::newRow("original") << u"DELETE FROM blob_chunk"_qs;
        QTest::newRow("key") << u"UPDATE shop SET key_record = 'x'"_qs;
        QTest::newRow("cut") << QString();
        QTest::newRow("text") << u"text"_qs;
    }
    void aDamagedBackupIsNotRestored()
    {
        QFETCH(QString, damage);
        TemporaryShop shop;
        DZ_VERIFY(shop->vault().put(QByteArray(2 << 20, 'x')));
        const QString backup = shop.folder() + u"/backup.shop"_qs, back = shop.folder() + u"/back.shop"_qs;
        TaskContext task;
        DZ_VERIFY(guard::backup(*shop, backup, task));
        if (damage.startsWith(u"UPDATE"_qs) || damage.startsWith(u"DELETE"_qs)) {
            const auto connection =
                *Connection::open(backup, Access::ReadWrite, Connection::Missing::IsError);
            DZ_VERIFY(connection->run(damage));
        } else {
            const QByteArray bytes = damage.isEmpty() ? bytesOf(backup).left(600'000) : damage.toUtf8();
            QFile file(backup);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        const QStringList before = filesIn(shop.folder());
        const auto restored = guard::restore(backup, back, shop.clock(), task);
        QVERIFY(!restored);
        QVERIFY(restored.error().code == ErrorCode::Broken ||
                restored.error().code == ErrorCode::Unreadable ||
                restored.error().code == ErrorCode::Storage);
        QCOMPARE(filesIn(shop.folder()), before);
    }

    void stoppingLeavesNothing()
    {
        TemporaryShop shop;
        DZ_VERIFY(shop->vault().put(QByteArray(2 << 20, 'x')));
        std::stop_source stop;
        stop.request_stop();
        TaskContext task({}, stop.get_token());
        const QStringList before = filesIn(shop.folder());
        QCOMPARE(guard::backup(*shop, shop.folder() + u"/b"_qs, task).error().code, ErrorCode::Stopped);
        QCOMPARE(guard::restore(shop.location(), shop.folder() + u"/r"_qs, shop.clock(), task).error().code,
                 ErrorCode::Stopped);
        QCOMPARE(filesIn(shop.folder()), before);
    }

    void missingFoldersAreNamed()
    {
        TemporaryShop shop;
        TaskContext task;
        const auto backup = guard::backup(*shop, shop.folder() + u"/no/such/folder/b.shop"_qs, task);
        QVERIFY(!backup);
        QVERIFY(backup.error().message.contains(u"no/such/folder"_qs));
        QCOMPARE(guard::restore(shop.folder() + u"/none"_qs, shop.folder() + u"/r"_qs, shop.clock(), task)
                     .error()
                     .code,
                 ErrorCode::NotFound);
    }

    void aServerIsBackedUpOnTheServer()
    {
        if (!testing::hasPostgres())
            QSKIP("DAOZHANG_TEST_PG is not set");
        TemporaryShop shop(Engine::Postgresql);
        TaskContext task;
        const auto backup = guard::backup(*shop, shop.folder() + u"/b.shop"_qs, task);
        QVERIFY(!backup);
        QCOMPARE(backup.error().code, ErrorCode::Unsupported);
        QVERIFY(backup.error().message.contains(u"pg_dump"_qs));
    }

    void keysAreWrappedAndChecked()
    {
        auto key = guard::ShopKey::make(), other = guard::ShopKey::make();
        DZ_VERIFY(key);
        QCOMPARE(key->bytes().size(), 32);
        QVERIFY(key->bytes() != other->bytes());
        const auto protection = guard::protectionOf(u"none"_qs);
        DZ_VERIFY(protection);
        QByteArray record = *(*protection)->wrap(*key);
        QCOMPARE((*protection)->unwrap(record)->bytes(), key->bytes());
        for (const int at : {0, 31, 32, 47}) {
            QByteArray altered = record;
            altered[at] = char(altered[at] ^ 1);
            const auto refused = (*protection)->unwrap(altered);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Broken);
        }
        QVERIFY(!(*protection)->unwrap(record.left(32)));
        const auto unknown = guard::protectionOf(u"argon2id"_qs);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestShopGuard)
#include "tst_shop_guard.moc"
