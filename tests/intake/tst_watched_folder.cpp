// SPDX-License-Identifier: GPL-3.0-or-later
// Files are taken when they have come to rest, once, and never while another program still writes them.
#include "app/intake/watched_folder.h"
#include "app/session/folder_watcher.h"
#include "tests/intake/intake_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSignalSpy>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

/// As if the file were written at that moment.
void touch(const QString& path, const QDateTime& when)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(when, QFileDevice::FileModificationTime))
        qFatal("cannot set the time of %s", qPrintable(path));
}

} // namespace

class TestWatchedFolder : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = usualNow();
    }

    void waitsUntilAFileStandsStill()
    {
        WatchedFolder watched(m_folder->path());
        const QString path = write(QStringLiteral("a.csv"), "one\n");
        WatchedFolder::Look look = watched.look(m_now, {});
        QVERIFY(look.resting.isEmpty());
        QVERIFY(look.isRestless);
        m_now = m_now.addSecs(8);
        write(QStringLiteral("a.csv"), "one\ntwo\n");
        QVERIFY(watched.look(m_now, {}).resting.isEmpty());
        m_now = m_now.addSecs(8);
        QVERIFY(watched.look(m_now, {}).resting.isEmpty());
        m_now = m_now.addSecs(3);
        look = watched.look(m_now, {});
        QCOMPARE(look.resting.size(), 1);
        QCOMPARE(look.resting.first().path, path);
        QCOMPARE(look.resting.first().bytes, 8);
        QCOMPARE(look.resting.first().sha256.size(), 32);
        QVERIFY(!look.isRestless);
        // Once.
        m_now = m_now.addSecs(60);
        QVERIFY(watched.look(m_now, {}).resting.isEmpty());
        // Unless it changes, and then as it is now.
        write(QStringLiteral("a.csv"), "three\n");
        QVERIFY(watched.look(m_now, {}).resting.isEmpty());
        m_now = m_now.addSecs(11);
        QCOMPARE(watched.look(m_now, {}).resting.size(), 1);
    }

    void theSameBytesAreOneFile()
    {
        WatchedFolder watched(m_folder->path());
        write(QStringLiteral("a.csv"), "one\n");
        write(QStringLiteral("a (1).csv"), "one\n");
        write(QStringLiteral("b.csv"), "other\n");
        QVERIFY(watched.look(m_now, {}).resting.isEmpty());
        m_now = m_now.addSecs(11);
        const QVector<RestingFile> resting = watched.look(m_now, {QCryptographicHash::hash("other\n", QCryptographicHash::Sha256)}).resting;
        QCOMPARE(resting.size(), 1);
        // Nor after the next start.
        WatchedFolder again(m_folder->path());
        again.look(m_now, {resting.first().sha256});
        m_now = m_now.addSecs(11);
        QCOMPARE(again.look(m_now, {resting.first().sha256}).resting.size(), 1);
    }

    void whatOtherProgramsWriteIsLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"~$report.xlsx", "bank.csv.crdownload", "bank.csv.part", "x.tmp", ".hidden.csv", "a.csv~", "bank.csv.download", "desktop.ini", "Thumbs.db", "BANK.CSV.PART"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatOtherProgramsWriteIsLeftAlone()
    {
        QFETCH(QString, name);
        QVERIFY(WatchedFolder::isTemporary(name));
        QVERIFY(!WatchedFolder::isTemporary(QStringLiteral("bank.csv")));
        WatchedFolder watched(m_folder->path());
        write(name, "one\n");
        write(QStringLiteral("empty.csv"), "");
        watched.look(m_now, {});
        m_now = m_now.addSecs(30);
        QVERIFY(watched.look(m_now, {}).resting.isEmpty());
    }

    void whatLaysThereForLongIsTakenAtOnce()
    {
        WatchedFolder watched(m_folder->path());
        touch(write(QStringLiteral("a.csv"), "one\n"), m_now.addDays(-1));
        QCOMPARE(watched.look(m_now, {}).resting.size(), 1);
    }

    void anAbsentFolderIsNoError()
    {
        WatchedFolder watched(m_folder->filePath(QStringLiteral("share")));
        QVERIFY(!watched.look(m_now, {}).isReachable);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("share")));
        QVERIFY(watched.look(m_now, {}).isReachable);
    }

    void theWatcherTellsEachThingOnce()
    {
        FixedClock clock(m_now);
        const QString share = m_folder->filePath(QStringLiteral("share"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("share")));
        FolderWatcher watcher(clock, {10, 40, 20}, nullptr);
        QSignalSpy found(&watcher, &FolderWatcher::found), lost(&watcher, &FolderWatcher::lost), back(&watcher, &FolderWatcher::back);
        watcher.watch({share}, {});
        touch(writeFile(share + QStringLiteral("/a.csv"), "one\n"), m_now.addDays(-1));
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.first().first().toString(), share);
        QVERIFY(QDir(share).removeRecursively());
        QTRY_COMPARE(lost.size(), 1);
        QTest::qWait(150);
        QCOMPARE(lost.size(), 1);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("share")));
        QTRY_COMPARE(back.size(), 1);
        QCOMPARE(found.size(), 1);
    }

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = writeFile(m_folder->filePath(name), bytes);
        touch(path, m_now);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestWatchedFolder)
#include "tst_watched_folder.moc"
