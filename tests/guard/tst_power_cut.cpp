// SPDX-License-Identifier: GPL-3.0-or-later
// A child writes and says what was acknowledged; it is killed without warning; what it had said must be
// there, whole.
#include "app/guard/shop_guard.h"
#include "app/storage/blob_vault.h"
#include "app/storage/journal_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>

using namespace daozhang;
using namespace daozhang::storage;
using daozhang::testing::TemporaryShop;

namespace {

constexpr int kSalesOfAStep = 50;
constexpr quint32 kSeed = 20261123;

QByteArray originalOf(int step)
{
    return QByteArray("original ") + QByteArray::number(step) + QByteArray(1'500'000, char(step));
}

/// One act as the rooms do it: file, sales, original and journal entry in one transaction.
Result<void> writeStep(Shop& shop, int step)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(shop.connection()));
    intake::SourceFile file;
    file.sha256 = QCryptographicHash::hash(QByteArray::number(step), QCryptographicHash::Sha256);
    DZ_ASSIGN(const SourceFileId id, shop.sourceFiles().add(file));
    QVector<intake::Sale> sales(kSalesOfAStep);
    for (int n = 0; n < kSalesOfAStep; ++n) {
        sales[n].localDate = QDate(2026, 11, 20);
        sales[n].identity =
            QCryptographicHash::hash(QByteArray::number(step * kSalesOfAStep + n), QCryptographicHash::Md5);
    }
    DZ_CHECK(shop.sales().insert(id, sales));
    DZ_ASSIGN(const StoredBlob blob, shop.vault().put(originalOf(step)));
    DZ_CHECK(shop.sourceFiles().setKeptCopy(id, blob.sha256));
    DZ_CHECK(shop.journal().append({{},
                                    QStringLiteral("owner"),
                                    {QStringLiteral("file"), QString::number(id.value)},
                                    QStringLiteral("file.imported"),
                                    {{QStringLiteral("step"), step}}}));
    return transaction.commit();
}

int writeUntilKilled(const QString& location)
{
    const SystemClock clock;
    const auto shop = Shop::open(location, clock);
    for (int step = 0; shop; ++step) {
        if (const auto done = writeStep(**shop, step); !done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().message + done.error().detail));
            return 1;
        }
        std::printf("%d\n", step);
        std::fflush(stdout);
    }
    return 1;
}

} // namespace

class TestPowerCut : public QObject
{
    Q_OBJECT
private slots:
    void acknowledgedIsThere_data() { testing::engineRows(); }
    void acknowledgedIsThere()
    {
        QFETCH(Engine, engine);
        QRandomGenerator random(kSeed);
        for (int round = 0; round < 5; ++round) {
            TemporaryShop shop(engine);
            const int killedAfter = random.bounded(150, 900);
            qInfo("seed %u, round %d: killed %d ms after its first word", kSeed, round, killedAfter);
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--write"), shop.location()});
            QVERIFY(child.waitForReadyRead(60'000));
            QTest::qWait(killedAfter);
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            const int acknowledged = int(child.readAllStandardOutput().count('\n'));
            QVERIFY(acknowledged > 0);

            if (engine == Engine::Postgresql)
                QTest::qWait(200); // the server rolls back what was open when it notices
            shop.reopen();
            TaskContext task;
            const auto verdict = guard::verifyShop(*shop, task);
            DZ_VERIFY(verdict);
            QVERIFY2(verdict->holds(), qPrintable(verdict->journal.reason + verdict->broken.join(u'\n')));
            const auto entries = *shop->journal().ofAct(u"file.imported"_qs);
            // One step may have been committed without having been said; none may be there in part.
            QVERIFY(entries.size() == acknowledged || entries.size() == acknowledged + 1);
            QCOMPARE(*shop->sales().count(), entries.size() * kSalesOfAStep);
            QCOMPARE(shop->sourceFiles().all()->size(), entries.size());
            QCOMPARE(verdict->blobs, entries.size());
            const int last = acknowledged - 1;
            QVERIFY(*shop->vault().read(QCryptographicHash::hash(
                        originalOf(last), QCryptographicHash::Sha256)) == originalOf(last));
            // And work goes on.
            DZ_VERIFY(writeStep(*shop, 1'000'000));
            QVERIFY(shop->journal().verify()->holds());
        }
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return writeUntilKilled(QString::fromLocal8Bit(argv[2]));
    TestPowerCut test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_power_cut.moc"
