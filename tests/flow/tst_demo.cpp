// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the program's answers about generated shops against what is true of them.
#include "tests/support/testing.h"

#include "app/demo/demo_shop.h"
#include "app/session/rooms.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace daozhang;

namespace {

/// The truth about each sale: RRN and whether it is the void of the pair → state.
QHash<QString, QString> truthOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no truth");
    QHash<QString, QString> truth;
    for (const QJsonValue& sale : QJsonDocument::fromJson(file.readAll()).object()[u"sales"].toArray())
        truth.insert(sale[u"rrn"].toString() + (sale[u"amount"].toString().startsWith(u'-') ? u"-"_qs : QString()), sale[u"state"].toString());
    return truth;
}

QString nameOf(const intake::Sale& sale) { return sale.rrn + (sale.amount.isNegative() ? u"-"_qs : QString()); }

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT
private slots:
    void answersAreTrue_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<QDate>("today");
        QTest::newRow("an ordinary Monday") << 1u << QDate(2026, 11, 23);
        QTest::newRow("another shop") << 2u << QDate(2026, 11, 23);
        QTest::newRow("a Saturday") << 3u << QDate(2026, 11, 14);
        QTest::newRow("after National Day") << 4u << QDate(2026, 10, 9);
        QTest::newRow("after Spring Festival") << 5u << QDate(2026, 2, 25);
        QTest::newRow("across the year's end") << 6u << QDate(2026, 1, 12);
        QTest::newRow("where other sets make up the gap by chance") << 564636u << QDate(2026, 9, 3);
        QTest::newRow("where they do in the weekend's lump") << 26682u << QDate(2026, 10, 29);
    }

    void answersAreTrue()
    {
        QFETCH(quint32, seed);
        QFETCH(QDate, today);
        QTemporaryDir folder;
        TaskContext task;
        const auto made = demo::makeDemoFiles(folder.filePath(u"demo"_qs), seed, today, task);
        DZ_VERIFY(made);
        FixedClock clock(QDateTime(today, QTime(4, 0), Qt::UTC));
        auto rooms = Rooms::create(folder.filePath(u"s.shop"_qs), {u"青禾百货"_qs, Currency::cny(), "Asia/Shanghai"}, clock);
        DZ_VERIFY(rooms);
        QFile terms(made->termsFile);
        QVERIFY(terms.open(QIODevice::ReadOnly));
        const auto parsed = reconcile::SettlementTerms::fromJson(QJsonDocument::fromJson(terms.readAll()).object());
        DZ_VERIFY(parsed);
        DZ_VERIFY((*rooms)->reconcile().setTerms(*parsed));
        const auto done = (*rooms)->importAndReconcile(made->files, {}, task);
        DZ_VERIFY(done);
        for (const auto& failure : done->imported.failures)
            QFAIL(qPrintable(failure.path + u": "_qs + failure.error.message));
        QVERIFY(!done->imported.anyRefused());
        for (const auto& file : done->imported.files)
            for (const auto& control : file.file.controls)
                QVERIFY2(control.holds, qPrintable(file.file.name + u": "_qs + control.what));

        QHash<QString, QString> truth = truthOf(made->truthFile);
        int wrong = 0, counted = 0;
        DZ_VERIFY((*rooms)->reconcile().forEachSale(std::nullopt, [&](const reconcile::JudgedSale& judged) {
            ++counted;
            const QString expected = truth.take(nameOf(judged.sale));
            const QString got = reconcile::toCode(judged.outcome.state);
            if (expected != got && ++wrong <= 12)
                qWarning("seed %u: %s of %s: is %s, should be %s (due %s)", seed, qPrintable(nameOf(judged.sale)), qPrintable(judged.sale.merchant), qPrintable(got), qPrintable(expected),
                         qPrintable(judged.outcome.due.due.toString(Qt::ISODate)));
            return true;
        }));
        QCOMPARE(wrong, 0);
        QVERIFY2(truth.isEmpty(), "sales are missing from the books");
        QVERIFY(counted > 2000);

        const auto findings = (*rooms)->reconcile().findings();
        DZ_VERIFY(findings);
        QVERIFY(std::any_of(findings->begin(), findings->end(), [](const auto& f) { return f.kind == reconcile::FindingKind::FeeDifference; }));
        const auto deposits = (*rooms)->reconcile().deposits();
        DZ_VERIFY(deposits);
        for (const auto& deposit : *deposits) {
            Money sum;
            for (const auto& term : deposit.outcome.terms)
                sum += term.amount;
            QVERIFY2(sum == deposit.line.amount, qPrintable(u"the sentence does not add up: "_qs + deposit.line.amount.toString() + u" / "_qs + sum.toString()));
        }
    }

    void theStoryIsTold()
    {
        QTemporaryDir folder;
        FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(4, 0), Qt::UTC));
        TaskContext task;
        const auto made = demo::makeDemoShop(folder.filePath(u"demo"_qs), 1, clock, task);
        DZ_VERIFY(made);
        QVERIFY(!demo::makeDemoShop(folder.filePath(u"demo"_qs), 1, clock, task));  // never over another demo
        auto rooms = Rooms::open(made->shopFile, clock);
        DZ_VERIFY(rooms);
        const auto all = (*rooms)->cases().list();
        DZ_VERIFY(all);
        QCOMPARE(all->size(), 3);
        int recovered = 0;
        QStringList verdicts;
        for (const auto& record : *all) {
            recovered += record.outcome == cases::Outcome::Recovered;
            const auto file = (*rooms)->cases().load(record.id);
            DZ_VERIFY(file);
            QVERIFY(!file->evidence.isEmpty());
            for (const auto& promise : file->promises)
                verdicts.append(cases::toCode(promise.verdict));
        }
        QCOMPARE(recovered, 1);
        verdicts.sort();
        QCOMPARE(verdicts, (QStringList{u"broken"_qs, u"kept"_qs, u"open"_qs}));
        const auto verdict = (*rooms)->verify(task);
        DZ_VERIFY(verdict);
        QVERIFY(verdict->holds());
        // The planted full card number is nowhere.
        QDirIterator files(folder.filePath(u"demo"_qs), {u"demo.shop*"_qs}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("6250947000000014"));
        }
    }

    void sameSeedSameBytes()
    {
        QTemporaryDir folder;
        TaskContext task;
        QVector<QByteArray> sums;
        for (const QString& name : {u"a"_qs, u"b"_qs}) {
            const auto made = demo::makeDemoFiles(folder.filePath(name), 7, QDate(2026, 11, 23), task);
            DZ_VERIFY(made);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            for (const QString& path : made->files) {
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                hash.addData(file.readAll());
            }
            sums.append(hash.result());
        }
        QCOMPARE(sums[0], sums[1]);
    }
};

QTEST_MAIN(TestDemo)
#include "tst_demo.moc"
