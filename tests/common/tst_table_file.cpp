// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for spreadsheets: the same rows as CSV and as a workbook, and nothing at the place before all is written.
#include "app/common/table_file.h"
#include "tests/support/testing.h"
#include "tests/support/workbook_text.h"

#include <QDir>

#include <limits>

using namespace daozhang;
using namespace daozhang::testing;

class TestTableFile : public QObject
{
    Q_OBJECT
private slots:
    void saysTheSameInBoth_data();
    void saysTheSameInBoth();
    void losesNoDigitOfAnAmount();
    void quotesCsv();
    void leavesTheOldUntilItIsWhole();
    void saysWhereItCannotWrite();

private:
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestTableFile::saysTheSameInBoth_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("csv") << QStringLiteral("table.csv")
                         << QByteArray("\xEF\xBB\xBFname,day,sum,count\r\n拉卡拉,2026-11-16,-1288.50,37\r\n'=1+1,,0.05,\r\n000412,,,0\r\n");
    QTest::newRow("workbook") << QStringLiteral("table.xlsx") << QByteArray("name\tday\tsum\tcount\n拉卡拉\t2026-11-16\t-1288.5\t37\n=1+1\t\t0.05\t\n000412\t\t\t0\n");
}

void TestTableFile::saysTheSameInBoth()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    auto table = TableFile::create(path, {QStringLiteral("name"), QStringLiteral("day"), QStringLiteral("sum"), QStringLiteral("count")});
    DZ_VERIFY(table);
    DZ_VERIFY((*table)->add({QStringLiteral("拉卡拉"), QDate(2026, 11, 16), Money(-128'850), qint64(37)}));
    DZ_VERIFY((*table)->add({QStringLiteral("=1+1"), QDate(), Money(5), {}}));
    DZ_VERIFY((*table)->add({QStringLiteral("000412"), {}, {}, qint64(0)}));
    const auto rows = (*table)->commit();
    DZ_VERIFY(rows);
    QCOMPARE(*rows, 3);
    QCOMPARE(name.endsWith(QLatin1String("xlsx")) ? workbookText(path) : read(path), text);
}

/// A workbook keeps 15 digits of a number: what has more stands there as text, to the last digit.
void TestTableFile::losesNoDigitOfAnAmount()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("table.xlsx"));
    auto table = TableFile::create(path, {QStringLiteral("sum")});
    DZ_VERIFY(table);
    for (const qint64 minor : {999'999'999'999'999LL, 879'609'302'220'801LL, -999'999'999'999'989LL, 1'000'000'000'000'001LL, std::numeric_limits<qint64>::min() + 1})
        DZ_VERIFY((*table)->add({Money(minor)}));
    DZ_VERIFY((*table)->commit());
    QCOMPARE(workbookText(path), QByteArray("sum\n9999999999999.99\n8796093022208.01\n-9999999999999.89\n10000000000000.01\n-92233720368547758.07\n"));
}

/// What would be run as a formula becomes a text; an amount stays a number.
void TestTableFile::quotesCsv()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("table.csv"));
    auto table = TableFile::create(path, {QStringLiteral("a,b")});
    DZ_VERIFY(table);
    for (const char16_t* text : {u"@x,\"y\"", u"-12", u"a\nb"})
        DZ_VERIFY((*table)->add({QString::fromUtf16(text)}));
    DZ_VERIFY((*table)->add({Money(-1200)}));
    DZ_VERIFY((*table)->commit());
    QCOMPARE(read(path), QByteArray("\xEF\xBB\xBF\"a,b\"\r\n\"'@x,\"\"y\"\"\"\r\n'-12\r\n\"a\nb\"\r\n-12.00\r\n"));
}

void TestTableFile::leavesTheOldUntilItIsWhole()
{
    for (const char* name : {"table.csv", "table.xlsx"}) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        {
            auto table = TableFile::create(path, {QStringLiteral("name")});
            DZ_VERIFY(table);
            DZ_VERIFY((*table)->add({QStringLiteral("x")}));
        }
        QCOMPARE(read(path), QByteArray("old"));
        // Nor is anything left beside it.
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QString::fromLatin1(name)});
    }
}

void TestTableFile::saysWhereItCannotWrite()
{
    QTemporaryDir folder;
    for (const char* name : {"none/table.csv", "none/table.xlsx"}) {
        const auto table = TableFile::create(folder.filePath(QString::fromLatin1(name)), {QStringLiteral("name")});
        QVERIFY(!table);
        QCOMPARE(table.error().code, ErrorCode::Unreadable);
        QVERIFY2(table.error().message.contains(QLatin1String(name)), qPrintable(table.error().message));
    }
}

QTEST_GUILESS_MAIN(TestTableFile)
#include "tst_table_file.moc"
