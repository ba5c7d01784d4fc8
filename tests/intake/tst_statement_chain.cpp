// SPDX-License-Identifier: GPL-3.0-or-later
// The closing balance of one statement is the opening of the next; what is missing between them is named.
#include "app/intake/coverage.h"
#include "app/intake/statement_chain.h"
#include "app/reconcile/coverage_settings.h"
#include "tests/intake/bank_layouts.h"

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

const QString kAccount = QStringLiteral("1001234509000012345");

Statement statement(const char* number, const char* from, const char* to, const char* opening, const char* closing)
{
    return {{}, QStringLiteral("a.sta"), kAccount, QString::fromLatin1(number), QDate::fromString(QString::fromLatin1(from), Qt::ISODate), QDate::fromString(QString::fromLatin1(to), Qt::ISODate),
            *Money::parse(QString::fromLatin1(opening)), *Money::parse(QString::fromLatin1(closing)), Statement::Origin::Declared};
}

/// Lines of the books: 100.00 a day from the 1st to the 4th of November.
Result<Money> fewLines(const QString&, Currency, QDate from, QDate to)
{
    qint64 sum = 0;
    for (QDate day = from; day <= to; day = day.addDays(1))
        sum += day.day() <= 4 ? 10'000 : 0;
    return Money(sum);
}

} // namespace

class TestStatementChain : public QObject
{
    Q_OBJECT
private slots:
    void anUnbrokenChainIsSilent()
    {
        const auto breaks = findBreaks({statement("13", "2026-11-06", "2026-11-08", "1500.00", "1600.00"), statement("12", "2026-11-01", "2026-11-05", "1000.00", "1500.00"),
                                        statement("12", "2026-11-01", "2026-11-05", "1000.00", "1500.00"),
                                        // nothing moved over the days between
                                        statement("14", "2026-11-12", "2026-11-13", "1600.00", "1500.00")},
                                       fewLines);
        DZ_VERIFY(breaks);
        QVERIFY(breaks->isEmpty());
    }
    void aMissingStatementIsNamed()
    {
        const auto breaks = findBreaks({statement("12", "2026-11-01", "2026-11-05", "1000.00", "1500.00"), statement("14", "2026-11-08", "2026-11-09", "2704.50", "2704.50")}, fewLines);
        DZ_VERIFY(breaks);
        QCOMPARE(breaks->size(), 1);
        const ChainBreak& found = breaks->first();
        QCOMPARE(int(found.kind), int(ChainBreak::Kind::Gap));
        QCOMPARE(found.from, QDate(2026, 11, 6));
        QCOMPARE(found.to, QDate(2026, 11, 7));
        QCOMPARE(found.amount, Money(120'450));
        const QString sentence = breakSentence(found);
        for (const char* part : {"statement 12", "statement 14", "1,204.50", "a statement lies between"})
            QVERIFY2(sentence.contains(QString::fromLatin1(part)), qPrintable(sentence));
        // A file that is looked at and touches those days may hold what is missing.
        QVERIFY(findBreaks({found.before, found.after}, fewLines, {{kAccount, found.from, found.to}})->isEmpty());
    }
    void linesOfOtherFilesFillAGap()
    {
        const auto breaks = findBreaks({statement("1", "2026-10-30", "2026-10-31", "500.00", "1000.00"), statement("2", "2026-11-03", "2026-11-03", "1200.00", "1300.00")}, fewLines);
        DZ_VERIFY(breaks);
        QVERIFY(breaks->isEmpty());
    }
    void statementsOfOneDayFollowEachOther()
    {
        const QVector<Statement> day{statement("1", "2026-11-05", "2026-11-05", "10.00", "20.00"), statement("2", "2026-11-05", "2026-11-05", "20.00", "35.00"), statement("3", "2026-11-05", "2026-11-05", "35.00", "30.00")};
        const auto twenty = [](const QString&, Currency, QDate, QDate) -> Result<Money> { return Money(2000); };
        QVERIFY(findBreaks(day, twenty)->isEmpty());
        QVERIFY(findBreaks({day[1], day[2], day[0]}, twenty)->isEmpty());
        // A line of the second that looked like one of the first is not in the books.
        const auto swallowed = findBreaks(day, [](const QString&, Currency, QDate, QDate) -> Result<Money> { return Money(1000); });
        QCOMPARE(swallowed->size(), 1);
        QCOMPARE(swallowed->first().amount, Money(1000));
        QVERIFY(breakSentence(swallowed->first()).contains(QStringLiteral("the books differ from their balances by 10.00")));
        const auto breaks = findBreaks({day[0], day[2]}, fewLines);
        DZ_VERIFY(breaks);
        QCOMPARE(breaks->size(), 1);
        QCOMPARE(breaks->first().amount, Money(1500));
    }
    void overlapsMustAgree()
    {
        const Statement month = statement("M", "2026-11-01", "2026-11-30", "1000.00", "1400.00");
        QVERIFY(findBreaks({month, statement("D", "2026-11-03", "2026-11-03", "1200.00", "1300.00")}, fewLines)->isEmpty());
        const auto breaks = findBreaks({month, statement("D", "2026-11-03", "2026-11-03", "1150.00", "1250.00")}, fewLines);
        DZ_VERIFY(breaks);
        QCOMPARE(breaks->size(), 1);
        QCOMPARE(int(breaks->first().kind), int(ChainBreak::Kind::Overlap));
        QCOMPARE(breaks->first().amount, Money(-5000));
    }
    void accountsAndCurrenciesAreKeptApart()
    {
        Statement other = statement("14", "2026-11-08", "2026-11-09", "9.00", "9.00");
        other.account = QStringLiteral("1001234509000099999");
        Statement euro = statement("15", "2026-11-08", "2026-11-09", "9.00", "9.00");
        euro.opening = euro.closing = Money(900, *Currency::fromCode(u"EUR"));
        QVERIFY(findBreaks({statement("12", "2026-11-01", "2026-11-05", "1000.00", "1500.00"), other, euro}, fewLines)->isEmpty());
    }
    void filesBringTheirStatements_data() { engineRows(); }
    void filesBringTheirStatements()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        QTemporaryDir folder;
        // A CSV with running balances, and a SWIFT statement of the same account that begins two days later.
        importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile(usualBankRows())));
        BankRow row{QStringLiteral("2026-10-09"), QStringLiteral("100.00")};
        const SourceFile later = importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.sta")), swiftFile({row}, kAccount, QStringLiteral("7"), QStringLiteral("16000.00"), QStringLiteral("16100.00"))));
        const auto settings = reconcile::coverageSettings(*shop);
        DZ_VERIFY(settings);
        CoverageService coverage(*shop, *settings);
        const auto statements = coverage.statements();
        DZ_VERIFY(statements);
        QCOMPARE(statements->size(), 2);
        QCOMPARE(int(statements->at(1).origin), int(Statement::Origin::Computed));
        QCOMPARE(statements->at(1).opening, Money(1'000'000));
        QCOMPARE(statements->at(1).closing, Money(1'560'000));
        const auto breaks = coverage.breaks();
        DZ_VERIFY(breaks);
        QCOMPARE(breaks->size(), 1);
        QCOMPARE(breaks->first().amount, Money(40'000));
        // The days between are missing, whatever is usual.
        const auto month = coverage.month(QDate(2026, 9, 1));
        DZ_VERIFY(month);
        QCOMPARE(month->sources.size(), 1);  // one account, whoever tells of it
        QCOMPARE(int(month->sources.first().days.at(29).sign), int(DaySign::Missing));
        QCOMPARE(int(month->sources.first().days.at(29).reason), int(DayReason::ChainBroken));
        DZ_VERIFY(ImportService(*shop).undo(later.id, QStringLiteral("wrong")));
        QVERIFY(coverage.breaks()->isEmpty());
        QCOMPARE(coverage.statements()->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStatementChain)
#include "tst_statement_chain.moc"
