// SPDX-License-Identifier: GPL-3.0-or-later
// The window's way to the shop: answers come later, on the receiver's thread, or not at all when it has died.
#include "app/session/shop_session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <atomic>

using namespace daozhang;

class TestShopSession : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(4, 31), Qt::UTC)};
    int m_count = 0;

    std::unique_ptr<ShopSession> openNew()
    {
        auto session = std::make_unique<ShopSession>(m_folder.filePath(QStringLiteral("%1.shop").arg(++m_count)), m_clock);
        QSignalSpy opened(session.get(), &ShopSession::opened);
        session->create({u"青禾百货"_qs, Currency::cny(), "Asia/Shanghai"});
        if (!opened.wait(10000))
            qFatal("the shop did not open");
        return session;
    }

private slots:
    void makesAndOpens()
    {
        const auto session = openNew();
        QCOMPARE(session->facts().name, u"青禾百货"_qs);
        QCOMPARE(session->facts().today, QDate(2026, 11, 23));
        ShopSession second(session->location(), m_clock);
        QSignalSpy opened(&second, &ShopSession::opened);
        second.open();
        QVERIFY(opened.wait(10000));
    }

    void saysWhyItCannotOpen()
    {
        ShopSession session(m_folder.filePath(u"nowhere.shop"_qs), m_clock);
        Error said;
        connect(&session, &ShopSession::openFailed, this, [&](const Error& error) { said = error; });
        session.open();
        QTRY_VERIFY(!said.message.isEmpty());
        QVERIFY(said.message.contains(u"nowhere.shop"));
    }

    void looksAtFilesWithoutHoldingBackReads()
    {
        const auto session = openNew();
        std::atomic<bool> mayEnd = false;
        bool looked = false, read = false;
        session->look<bool>(
            this,
            [&](Rooms&, TaskContext&) -> Result<bool> {
                while (!mayEnd)
                    QThread::msleep(1);
                return true;
            },
            [&](Result<bool>) { looked = true; });
        session->read<bool>(this, [](Rooms&, TaskContext&) -> Result<bool> { return true; }, [&](Result<bool>) { read = true; });
        QTRY_VERIFY(read);
        QVERIFY(!looked);
        mayEnd = true;
        QTRY_VERIFY(looked);
        QCOMPARE(session->pendingJobs(), 0);
    }

    void answersOnTheReceiversThread()
    {
        const auto session = openNew();
        QString answer;
        QThread* thread = nullptr;
        QThread* worker = nullptr;
        session->read<QString>(
            this,
            [&](Rooms& rooms, TaskContext&) -> Result<QString> {
                worker = QThread::currentThread();
                return rooms.facts().name;
            },
            [&](Result<QString> result) {
                answer = result.value_or(QString());
                thread = QThread::currentThread();
            });
        QTRY_COMPARE(answer, u"青禾百货"_qs);
        QCOMPARE(thread, QThread::currentThread());
        QVERIFY(worker != thread);
    }

    void tellsOfWritesThatSucceeded()
    {
        const auto session = openNew();
        QSignalSpy changed(session.get(), &ShopSession::changed);
        int answers = 0;
        session->write<int>(this, [](Rooms&, TaskContext&) -> Result<int> { return Failure(ErrorCode::Invalid, u"no"_qs); }, [&](Result<int> r) { answers += r ? 0 : 1; });
        session->write<int>(this, [](Rooms&, TaskContext&) -> Result<int> { return 1; }, [&](Result<int> r) { answers += r ? 10 : 0; });
        QCOMPARE(session->pendingWrites(), 2);
        QTRY_COMPARE(answers, 11);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(session->pendingWrites(), 0);
    }

    void nobodyIsCalledWhenTheReceiverHasDied()
    {
        const auto session = openNew();
        auto receiver = std::make_unique<QObject>();
        std::atomic<bool> ran = false;
        bool called = false;
        session->read<int>(
            receiver.get(),
            [&](Rooms&, TaskContext&) -> Result<int> {
                ran = true;
                return 1;
            },
            [&](Result<int>) { called = true; });
        receiver.reset();
        QTRY_VERIFY(ran);
        QTest::qWait(50);
        QVERIFY(!called);
    }

    void progressAndStop()
    {
        const auto session = openNew();
        ErrorCode code = ErrorCode::Invalid;
        int steps = 0;
        SessionTask* task = session->read<int>(
            this,
            [](Rooms&, TaskContext& context) -> Result<int> {
                for (int i = 0; i < 100000; ++i) {
                    if (context.stopRequested())
                        return TaskContext::stopped();
                    context.report({u"counting"_qs, i, 100000});
                    QThread::msleep(1);
                }
                return 1;
            },
            [&](Result<int> result) { code = result ? ErrorCode::Invalid : result.error().code; });
        connect(task, &SessionTask::progressed, this, [&](const Progress&) {
            if (++steps == 3)
                task->stop();
        });
        QTRY_COMPARE(code, ErrorCode::Stopped);
        QVERIFY(steps >= 3);
    }

    void whatWasHandedOverIsDoneBeforeTheEnd()
    {
        std::atomic<int> done = 0;
        {
            const auto session = openNew();
            for (int i = 0; i < 20; ++i)
                session->write<int>(this, [&](Rooms&, TaskContext&) -> Result<int> { return ++done; }, [](Result<int>) {});
        }
        QCOMPARE(done.load(), 20);
    }
};

QTEST_GUILESS_MAIN(TestShopSession)
#include "tst_shop_session.moc"
