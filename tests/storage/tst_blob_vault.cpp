// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/blob_vault.h"
#include "app/storage/source_file_repository.h"
#include "tests/support/testing.h"

#include <QBuffer>
#include <QCryptographicHash>

using namespace daozhang;
using namespace daozhang::storage;
using daozhang::testing::TemporaryShop;

namespace {

constexpr qint64 kMiB = 1 << 20;

QByteArray someBytes(qint64 size, int seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = quint32(seed) * 2654435761u + 1;
    for (char& c : bytes) {
        state = state * 1664525u + 1013904223u;
        c = char(state >> 24);
    }
    return bytes;
}

/// Hands over `total` bytes in odd small pieces, as a pipe or a phone over USB does; may fail on the way.
class Trickle final : public QIODevice
{
public:
    Trickle(qint64 total, qint64 failsAt = -1) : m_total(total), m_failsAt(failsAt)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at >= m_total; }

private:
    qint64 readData(char* data, qint64 most) override
    {
        if (m_failsAt >= 0 && m_at >= m_failsAt) {
            setErrorString(u"the cable came loose"_qs);
            return -1;
        }
        const qint64 length = std::min({most, qint64(70'001), m_total - m_at});
        if (length == 0)
            return -1; // the end of a sequential device
        memset(data, 'x', size_t(length));
        m_at += length;
        return length;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

    qint64 m_total, m_failsAt, m_at = 0;
};

qint64 numberFrom(Connection& connection, const char* sql)
{
    auto query = connection.prepare(QLatin1String(sql));
    return query ? Connection::returnedId(*query).value_or(-1) : -1;
}

qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_qs);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    return 0;
}

} // namespace

class TestBlobVault : public QObject
{
    Q_OBJECT
private slots:
    void shortReadsAreNotTheEnd_data() { testing::engineRows(); }
    void shortReadsAreNotTheEnd()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        Trickle source(3 * kMiB + 17);
        TaskContext task;
        const auto stored = shop->vault().put(source, task);
        DZ_VERIFY(stored);
        QCOMPARE(stored->bytes, 3 * kMiB + 17);
        QVERIFY(*shop->vault().read(stored->sha256) == QByteArray(3 * kMiB + 17, 'x'));
    }

    void aSourceThatFailsLeavesNothing_data() { testing::engineRows(); }
    void aSourceThatFailsLeavesNothing()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        Trickle source(3 * kMiB, 2 * kMiB);
        TaskContext task;
        const auto stored = shop->vault().put(source, task);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::Unreadable);
        QVERIFY(stored.error().message.contains(u"the cable came loose"_qs));
        QCOMPARE(numberFrom(shop->connection(), "SELECT count(*) FROM blob_chunk"), 0);
        QVERIFY(!shop->connection().inTransaction());
    }

    void stoppingLeavesNothing_data() { testing::engineRows(); }
    void stoppingLeavesNothing()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        std::stop_source stop;
        TaskContext task(
            [&](const Progress& progress) {
                if (progress.done >= 2 * kMiB)
                    stop.request_stop();
            },
            stop.get_token());
        Trickle source(5 * kMiB);
        const auto stored = shop->vault().put(source, task);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::Stopped);
        QCOMPARE(numberFrom(shop->connection(), "SELECT count(*) FROM blob_chunk"), 0);
        QCOMPARE(numberFrom(shop->connection(), "SELECT count(*) FROM blob"), 0);
    }

    void equalBytesAreStoredOnce_data() { testing::engineRows(); }
    void equalBytesAreStoredOnce()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const QByteArray bytes = someBytes(2 * kMiB + 5);
        const auto first = shop->vault().put(bytes);
        DZ_VERIFY(first);
        QBuffer again;
        again.setData(bytes);
        again.open(QIODevice::ReadOnly);
        TaskContext task;
        QCOMPARE(shop->vault().put(again, task)->sha256, first->sha256);
        Trickle pipe(2 * kMiB + 5);
        const auto piped = shop->vault().put(pipe, task);
        DZ_VERIFY(piped);
        Trickle samePipe(2 * kMiB + 5);
        QCOMPARE(shop->vault().put(samePipe, task)->sha256, piped->sha256);
        QCOMPARE(numberFrom(shop->connection(), "SELECT count(*) FROM blob_chunk"), 6);
    }

    void plainBytesAreNowhere()
    {
        TemporaryShop shop;
        const QByteArray secret = "a slip of 622576-and-so-on that must not be found in the file";
        DZ_VERIFY(shop->vault().put(secret.repeated(50)));
        DZ_VERIFY(shop->connection().run(u"PRAGMA wal_checkpoint(TRUNCATE)"_qs));
        QFile file(shop.location());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(secret));
    }

    void tamperingIsSeen_data()
    {
        struct Case
        {
            const char* name;
            const char* sql;
        };
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("sql");
        // Two blobs of three chunks: x is the first by its salt, y the other.
        const Case cases[] = {
            {"chunk altered", "UPDATE blob_chunk SET sealed = (SELECT c.sealed FROM blob_chunk c WHERE "
                              "c.salt = blob_chunk.salt AND c.number = 1) WHERE number = 0"},
            {"chunk missing", "DELETE FROM blob_chunk WHERE number = 1"},
            {"last chunk missing", "DELETE FROM blob_chunk WHERE number = 2"},
            {"end cut off and counted so", "UPDATE blob SET chunks = 2, bytes = 2097152"},
            {"length changed", "UPDATE blob SET bytes = bytes - 1"},
            {"chunks swapped",
             "UPDATE blob_chunk SET number = 100 WHERE number = 0; UPDATE blob_chunk SET number = 0 WHERE "
             "number = 1; UPDATE blob_chunk SET number = 1 WHERE number = 100"},
            {"chunks of another blob", "UPDATE blob SET salt = (SELECT max(o.salt) FROM blob o)"},
            {"one chunk of another blob", "UPDATE blob_chunk SET sealed = (SELECT max(o.sealed) FROM "
                                          "blob_chunk o WHERE o.number = 1) WHERE number = 1"},
            {"empty chunk", "UPDATE blob_chunk SET sealed = '' WHERE number = 0"},
        };
        for (const Case& each : cases) {
            QTest::addRow("sqlite: %s", each.name) << Engine::Sqlite << QString::fromLatin1(each.sql);
            if (testing::hasPostgres())
                QTest::addRow("postgresql: %s", each.name)
                    << Engine::Postgresql
                    << QString::fromLatin1(each.sql)
                           .replace(u"max(o.salt) FROM blob o"_qs,
                                    u"o.salt FROM blob o ORDER BY o.salt DESC LIMIT 1"_qs)
                           .replace(
                               u"max(o.sealed) FROM blob_chunk o WHERE o.number = 1"_qs,
                               u"o.sealed FROM blob_chunk o WHERE o.number = 1 ORDER BY o.sealed DESC LIMIT 1"_qs);
        }
    }
    void tamperingIsSeen()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, sql);
        TemporaryShop shop(engine);
        const auto one = shop->vault().put(someBytes(2 * kMiB + 100, 1)),
                   two = shop->vault().put(someBytes(2 * kMiB + 100, 2));
        DZ_VERIFY(one);
        DZ_VERIFY(two);
        for (const QString& statement : sql.split(u';'))
            DZ_VERIFY(shop->connection().run(statement));
        int broken = 0;
        TaskContext task;
        QCOMPARE(*shop->vault().verifyAll(
                     [&](const QByteArray&, const QString& why) { broken += !why.isEmpty(); }, task),
                 2);
        QVERIFY(broken >= 1);
        const auto a = shop->vault().read(one->sha256), b = shop->vault().read(two->sha256);
        QCOMPARE(int(!a) + int(!b), broken);
        for (const auto* read : {&a, &b})
            if (!*read)
                QCOMPARE(read->error().code, ErrorCode::Broken);
    }

    void anotherKeyOpensNothing_data() { testing::engineRows(); }
    void anotherKeyOpensNothing()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const auto stored = shop->vault().put("slip");
        DZ_VERIFY(stored);
        BlobVault stranger(shop->connection(), QByteArray(32, 'k'));
        const auto read = stranger.read(stored->sha256);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Broken);
    }

    void whatIsNamedIsNotDropped_data() { testing::engineRows(); }
    void whatIsNamedIsNotDropped()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const auto stored = shop->vault().put("a kept copy");
        DZ_VERIFY(stored);
        intake::SourceFile file;
        file.sha256 = QByteArray(32, 's');
        const auto id = shop->sourceFiles().add(file);
        DZ_VERIFY(id);
        DZ_VERIFY(shop->sourceFiles().setKeptCopy(*id, stored->sha256));
        QCOMPARE(**shop->sourceFiles().keptCopy(*id), stored->sha256);
        const auto refused = shop->vault().drop(stored->sha256);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(*shop->vault().read(stored->sha256), QByteArray("a kept copy"));
        const auto loose = shop->vault().put("named by nobody");
        DZ_VERIFY(shop->vault().drop(loose->sha256));
        QCOMPARE(shop->vault().read(loose->sha256).error().code, ErrorCode::NotFound);
        QVERIFY(!shop->sourceFiles().setKeptCopy(*id, QByteArray(32, '?')));
    }

    void limitsAreKept()
    {
        TemporaryShop shop;
        const auto stored = shop->vault().put(someBytes(5000));
        QCOMPARE(shop->vault().read(stored->sha256, 4999).error().code, ErrorCode::Unsupported);
        DZ_VERIFY(shop->vault().read(stored->sha256, 5000));
        QCOMPARE(shop->vault().read(QByteArray(32, 'n')).error().code, ErrorCode::NotFound);
    }

    void memoryStaysFlat_data() { testing::engineRows(); }
    void memoryStaysFlat()
    {
        QFETCH(Engine, engine);
        TemporaryShop shop(engine);
        const qint64 size = 160 * kMiB, before = peakMemory();
        Trickle source(size);
        TaskContext task;
        const auto stored = shop->vault().put(source, task);
        DZ_VERIFY(stored);
        int broken = 0;
        QCOMPARE(*shop->vault().verifyAll([&](const QByteArray&, const QString&) { ++broken; }, task), 1);
        QCOMPARE(broken, 0);
        // The engine's page cache may take its 64 MB; the blob may not.
        QVERIFY2(peakMemory() - before < 110 * kMiB,
                 qPrintable(QString::number((peakMemory() - before) / kMiB) + u" MiB more"_qs));
    }
};

QTEST_GUILESS_MAIN(TestBlobVault)
#include "tst_blob_vault.moc"
