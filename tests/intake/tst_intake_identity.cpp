// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same event and what is not: re-saved, overlapping, split and shuffled files add nothing twice; equal real
// payments stay as many as they are.
#include "app/intake/row_identity.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/sale_repository.h"
#include "tests/intake/intake_files.h"

#include <QRandomGenerator>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

const QString kBankHeader = QStringLiteral("记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要");
const QString kWeakHeader = QStringLiteral("交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种");

QByteArray lines(const QStringList& rows) { return rows.join(u'\n').toUtf8() + '\n'; }

} // namespace

class TestIntakeIdentity : public QObject
{
    Q_OBJECT
private slots:
    void reSavedFilesAddNothing_data() { engineRows(); }
    void reSavedFilesAddNothing();
    void anySplitAndOrderGivesTheSameRows();
    void equalPaymentsStayTwo_data() { engineRows(); }
    void equalPaymentsStayTwo();
    void weeklyEqualPaymentIsItsOwn();
    void refundWithTheSalesReferenceIsAnotherRow();
    void laterSuccessIsNotHiddenByAFailure();
    void booksAreKeptApart();
    void occurrencesAreCounted();
};

void TestIntakeIdentity::reSavedFilesAddNothing()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const QString text = QString::fromUtf8(backOfficeFile(backOfficeRows(50)));
    QCOMPARE(importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), text.toUtf8())).added, 50);

    QStringEncoder gb18030("GB18030");
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QString quoted;
    for (const QString& line : text.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts))
        quoted += u'"' + line.split(u',').join(QStringLiteral("\",\"")) + QStringLiteral("\"\n");
    QString padded = text;
    padded.replace(QStringLiteral(","), QStringLiteral("  ,\t"));
    QString excel = text;
    excel.replace(QStringLiteral("2026-09-"), QStringLiteral("2026/9/"));
    excel.replace(QStringLiteral(",000012,"), QStringLiteral(",12,"));
    const QVector<QByteArray> saved = {QByteArray(gb18030(text)), QByteArray(utf16(text)), "\xEF\xBB\xBF" + text.toUtf8(), quoted.toUtf8(), padded.toUtf8(), excel.toUtf8(),
                                       QString(text).replace(u',', u'|').toUtf8(), QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).toUtf8()};
    for (qsizetype i = 0; i < saved.size(); ++i) {
        const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("%1.csv").arg(i)), saved[i]));
        QCOMPARE(file.lines, 50);
        QCOMPARE(file.refusedCount, 0);
        QVERIFY2(file.added == 0, qPrintable(QStringLiteral("re-saved file %1 added %2").arg(i).arg(file.added)));
        QCOMPARE(file.known, 50);
    }
}

void TestIntakeIdentity::anySplitAndOrderGivesTheSameRows()
{
    QRandomGenerator random(20260928);
    const QVector<BackOfficeRow> rows = backOfficeRows(200);
    for (int round = 0; round < 5; ++round) {
        TemporaryShop shop;
        QTemporaryDir folder;
        qint64 added = 0;
        QVector<BackOfficeRow> shuffled = rows;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        // Overlapping pieces that together hold every row.
        for (int piece = 0; piece < 5; ++piece) {
            const int from = qMax(0, piece * 40 - int(random.bounded(30)));
            const int to = qMin(200, piece * 40 + 40 + int(random.bounded(30)));
            const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("%1.csv").arg(piece)), backOfficeFile(shuffled.mid(from, to - from))));
            QCOMPARE(file.lines, file.added + file.known);
            added += file.added;
        }
        QCOMPARE(added, 200);
    }
}

void TestIntakeIdentity::equalPaymentsStayTwo()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const QString payment = QStringLiteral("2026-09-20,2026-09-21,4260,包子铺,,5.00,CNY");
    const QString other = QStringLiteral("2026-09-20,2026-09-21,4260,面馆,,8.00,CNY");
    const auto import = [&](const QString& name, const QStringList& rows) {
        return importOne(*shop, writeFile(folder.filePath(name), lines(QStringList{kWeakHeader} + rows)));
    };
    QCOMPARE(import(QStringLiteral("morning.csv"), {payment, other}).added, 2);
    // The whole day: the payment of the morning again, and a second one that is just like it.
    QCOMPARE(import(QStringLiteral("day.csv"), {payment, other, payment}).added, 1);
    // Newest first, with a third.
    QCOMPARE(import(QStringLiteral("later.csv"), {payment, payment, other, payment}).added, 1);
    const auto count = shop->bankLines().count();
    DZ_VERIFY(count);
    QCOMPARE(*count, 4);
}

void TestIntakeIdentity::weeklyEqualPaymentIsItsOwn()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), lines({kBankHeader, QStringLiteral("2026-09-21,人民币,100.00,500.00,转账,甲,"),
                                                                                                      QStringLiteral("2026-09-28,人民币,100.00,500.00,转账,甲,")})));
    QCOMPARE(file.added, 2);
}

void TestIntakeIdentity::refundWithTheSalesReferenceIsAnotherRow()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    BackOfficeRow sale;
    sale.batch.clear();
    sale.trace.clear();
    BackOfficeRow refund = sale;
    refund.type = QStringLiteral("退货");
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile({sale, refund, refund})));
    QCOMPARE(file.added, 2);
    QCOMPARE(file.known, 1);  // the same strong key twice is the same refund printed twice
}

void TestIntakeIdentity::laterSuccessIsNotHiddenByAFailure()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    BackOfficeRow row;
    row.status = QStringLiteral("失败");
    QCOMPARE(importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile({row}))).added, 1);
    row.status = QStringLiteral("成功");
    QCOMPARE(importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.csv")), backOfficeFile({row}))).added, 1);
}

void TestIntakeIdentity::booksAreKeptApart()
{
    Sale terminal;
    terminal.merchant = QStringLiteral("898310148160568");
    terminal.batch = QStringLiteral("1");
    terminal.trace = QStringLiteral("2");
    Sale provider = terminal;
    provider.book = Book::Provider;
    RowIdentity identity;
    identity.identify(terminal);
    identity.identify(provider);
    QVERIFY(terminal.identity != provider.identity);
    QCOMPARE(terminal.identity.size(), 16);
}

void TestIntakeIdentity::occurrencesAreCounted()
{
    OccurrenceCounter counter;
    for (quint64 i = 1; i < 100000; ++i)
        QCOMPARE(counter.next(i * 0x9E3779B97F4A7C15ULL), 0u);
    QCOMPARE(counter.next(77 * 0x9E3779B97F4A7C15ULL), 1u);
    QCOMPARE(counter.next(77 * 0x9E3779B97F4A7C15ULL), 2u);
}

QTEST_GUILESS_MAIN(TestIntakeIdentity)
#include "tst_intake_identity.moc"
