// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may point the program at, and what becomes of it.
#include "app/storage/journal_repository.h"
#include "app/storage/settings_repository.h"
#include "tests/support/testing.h"

#include <QDir>

using namespace daozhang;
using namespace daozhang::storage;
using daozhang::testing::TemporaryShop;

namespace {

const ShopProfile kProfile{u"青禾百货"_qs, Currency::cny(), "Asia/Shanghai"};

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

} // namespace

class TestShopFile : public QObject
{
    Q_OBJECT
    const FixedClock m_clock{testing::usualNow()};

private slots:
    void strangersAreRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("date,amount\n2026-11-01,12.00\n");
        QTest::newRow("one byte") << QByteArray("S");
        QTest::newRow("a database's first line") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("a database's header over nothing")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\0');
        QTest::newRow("our mark over nothing")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(52, '\0') + "DaoZ" + QByteArray(4096, '\0');
    }
    void strangersAreRefusedUntouched()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"stranger.shop"_qs);
        write(path, bytes);
        for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
            const auto shop = Shop::open(path, m_clock, access);
            QVERIFY(!shop);
            QCOMPARE(shop.error().code, ErrorCode::Unreadable);
            QVERIFY(shop.error().message.contains(u"stranger.shop"_qs));
        }
        const auto made = Shop::create(path, kProfile, m_clock);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Conflict);
        QCOMPARE(read(path), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void databasesOfOthersAreNotEvenOpened()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ledger.db"_qs);
        {
            const auto other = *Connection::open(path, Access::ReadWrite, Connection::Missing::IsCreated);
            DZ_VERIFY(other->writeDurably());
            DZ_VERIFY(other->run(u"CREATE TABLE entry (x INTEGER)"_qs));
        }
        const QByteArray before = read(path);
        QVERIFY(before.size() > 1000);
        const auto shop = Shop::open(path, m_clock);
        QVERIFY(!shop);
        QCOMPARE(shop.error().code, ErrorCode::Unreadable);
        QVERIFY(read(path) == before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"ledger.db"_qs});
    }

    void missingThingsAreNamed()
    {
        QTemporaryDir folder;
        const auto shop = Shop::open(folder.filePath(u"nowhere.shop"_qs), m_clock);
        QVERIFY(!shop);
        QCOMPARE(shop.error().code, ErrorCode::NotFound);
        const auto isFolder = Shop::open(folder.path(), m_clock);
        QVERIFY(!isFolder);
        QCOMPARE(isFolder.error().code, ErrorCode::Unreadable);
        const auto made = Shop::create(folder.filePath(u"no/such/folder/x.shop"_qs), kProfile, m_clock);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::NotFound);
        QVERIFY(!Shop::create(folder.filePath(u"x.shop"_qs), {u"  "_qs, Currency::cny(), "Asia/Shanghai"},
                              m_clock));
        QVERIFY(!Shop::create(folder.filePath(u"x.shop"_qs), {u"x"_qs, Currency::cny(), "Mars/Olympus"},
                              m_clock));
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }

    void aMakingThatWasCutOffIsMadeAnew()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"x.shop"_qs);
        write(path + u".making"_qs, "half");
        write(path + u".making-wal"_qs, "half");
        DZ_VERIFY(Shop::create(path, kProfile, m_clock));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"x.shop"_qs});
    }

    void aDamagedShopSaysSo()
    {
        TemporaryShop shop;
        const QString copy = shop.folder() + u"/cut.shop"_qs;
        QVERIFY(shop->connection().run(u"PRAGMA wal_checkpoint(TRUNCATE)"_qs).has_value());
        QByteArray bytes = read(shop.location());
        write(copy, bytes.left(bytes.size() / 3));
        const auto cut = Shop::open(copy, m_clock);
        QVERIFY(!cut);
        QVERIFY(cut.error().code == ErrorCode::Unreadable || cut.error().code == ErrorCode::Broken);
        QVERIFY(!cut.error().message.isEmpty());
    }

    void forReadingNothingCanBeWritten_data() { testing::engineRows(); }
    void forReadingNothingCanBeWritten()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        auto reader = Shop::open(shop.location(), m_clock, Access::ReadOnly);
        DZ_VERIFY(reader);
        const auto written = (*reader)->settings().write(u"x"_qs, {});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Storage);
        QVERIFY2(written.error().message.contains(u"write-protected"_qs),
                 qPrintable(written.error().message + written.error().detail));
        // What the writer commits, the reader sees.
        DZ_VERIFY(shop->settings().write(u"terms"_qs, {{u"a"_qs, 1}}));
        QCOMPARE((*(*reader)->settings().read(u"terms"_qs))->value(u"a"_qs).toInt(), 1);
    }

    void aSecondWriterWaitsForTheFirst()
    {
        TemporaryShop shop;
        auto second = Shop::open(shop.location(), m_clock);
        DZ_VERIFY(second);
        DZ_VERIFY((*second)->connection().run(u"PRAGMA busy_timeout = 50"_qs));
        auto first = Transaction::begin(shop->connection());
        DZ_VERIFY(first);
        const auto refused = Transaction::begin((*second)->connection());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Another program"_qs),
                 qPrintable(refused.error().message + refused.error().detail));
        // Opening the shop once more must not take the first one's lock away (a closed handle drops POSIX
        // locks).
        DZ_VERIFY(Shop::open(shop.location(), m_clock, Access::ReadOnly));
        QVERIFY(!Transaction::begin((*second)->connection()));
        DZ_VERIFY(first->commit());
        DZ_VERIFY(Transaction::begin((*second)->connection()));
    }

    void settingsKeepDocuments_data() { testing::engineRows(); }
    void settingsKeepDocuments()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        QVERIFY(!shop->settings().read(u"terms"_qs)->has_value());
        const QJsonObject document{{u"名"_qs, u"银联 \u0001 \" \\ 😀"_qs},
                                   {u"n"_qs, qint64(9007199254740993)}};
        DZ_VERIFY(shop->settings().write(u"terms"_qs, {{u"x"_qs, 1}}));
        DZ_VERIFY(shop->settings().write(u"terms"_qs, document));
        shop.reopen();
        QCOMPARE(**shop->settings().read(u"terms"_qs), document);
    }

    void innerTransactionsAreUndoneAlone_data() { testing::engineRows(); }
    void innerTransactionsAreUndoneAlone()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        auto outer = Transaction::begin(shop->connection());
        DZ_VERIFY(outer);
        DZ_VERIFY(shop->settings().write(u"kept"_qs, {}));
        {
            auto inner = Transaction::begin(shop->connection());
            DZ_VERIFY(inner);
            DZ_VERIFY(shop->settings().write(u"dropped"_qs, {}));
            QVERIFY(!shop->connection().run(u"INSERT INTO no_such_table (x) VALUES (1)"_qs));
        }
        DZ_VERIFY(outer->commit());
        QVERIFY(shop->settings().read(u"kept"_qs)->has_value());
        QVERIFY(!shop->settings().read(u"dropped"_qs)->has_value());
    }

    void passwordsAreNotShown()
    {
        const auto missing =
            Connection::open(u"postgresql://owner:geheim@127.0.0.1:1/shop?connect_timeout=1"_qs,
                             Access::ReadWrite, Connection::Missing::IsError);
        QVERIFY(!missing);
        QVERIFY(!missing.error().message.contains(u"geheim"_qs));
        QVERIFY(!missing.error().detail.contains(u"geheim"_qs));
    }
};

QTEST_GUILESS_MAIN(TestShopFile)
#include "tst_shop_file.moc"
