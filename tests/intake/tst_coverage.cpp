// SPDX-License-Identifier: GPL-3.0-or-later
// The coverage calendar and the files that are to come: what is claimed, and what is not.
#include "app/intake/coverage.h"
#include "app/intake/rhythm.h"
#include "app/reconcile/coverage_settings.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/file_day_repository.h"
#include "app/storage/migrations.h"
#include "app/storage/source_file_repository.h"
#include "tests/intake/intake_files.h"

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

/// A file whose rows are only counted: one of the Terminal book is of terminal 10482207 unless told otherwise.
struct Told
{
    Book book = Book::Terminal;
    QString unit = QStringLiteral("10482207");
    QDate from, to;
    QDate importedOn;
    QVector<QDate> quiet;          ///< days without rows
    QDate refusedOn;
    bool totalsDiffer = false;
};

FileReach reachOf(const Told& told)
{
    FileReach reach;
    const QString merchant = told.book == Book::Bank ? QString() : QStringLiteral("M1");
    reach.file.name = QStringLiteral("a file");
    reach.file.sha256 = QByteArray(32, 'x');
    reach.file.book = told.book;
    reach.file.importedAt = QDateTime(told.importedOn, QTime(4, 0), Qt::UTC);
    reach.file.coverage = {{told.book == Book::Bank ? told.unit : merchant + u'/' + told.unit, told.from, told.to}};
    if (told.totalsDiffer)
        reach.file.controls = {{QStringLiteral("Number of records"), QStringLiteral("33"), QStringLiteral("30"), false}};
    for (QDate day = told.from; day <= told.to; day = day.addDays(1))
        if (!told.quiet.contains(day))
            reach.days.append({merchant, told.unit, day, 10, day == told.refusedOn ? 1 : 0});
    reach.file.refusedCount = told.refusedOn.isValid() ? 1 : 0;
    return reach;
}

SourceFileId store(storage::Shop& shop, const Told& told)
{
    const FileReach reach = reachOf(told);
    const auto id = shop.sourceFiles().add(reach.file);
    if (!id || !storage::FileDayRepository(shop.connection()).add(*id, reach.days))
        qFatal("the file could not be stored");
    return *id;
}

QDate november(int day) { return QDate(2026, 11, day); }

/// A terminal that sends a batch every day, imported on the morning after.
void storeDaily(storage::Shop& shop, QDate from, QDate to, const QVector<QDate>& without = {}, const QString& unit = QStringLiteral("10482207"))
{
    for (QDate day = from; day <= to; day = day.addDays(1))
        if (!without.contains(day))
            store(shop, {Book::Terminal, unit, day, day, day.addDays(1), {}, {}, false});
}

CoverageService serviceOf(storage::Shop& shop) { return CoverageService(shop, reconcile::coverageSettings(shop).value()); }

CoverageDay dayOf(const CoverageMonth& month, int source, int day) { return month.sources.at(source).days.at(day - 1); }

const ExpectedFile* expectedOf(const QVector<ExpectedFile>& files, const QString& id)
{
    for (const ExpectedFile& file : files)
        if (file.source.id == id)
            return &file;
    return nullptr;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT
private slots:
    void daysOfATerminal_data() { engineRows(); }
    void daysOfATerminal();
    void claimsNothingWithLittleHistory();
    void restDaysAreNotMissing();
    void missesWhatWasTakenBack();
    void partlyForEachReason();
    void previewShowsWhatWouldBeCovered();
    void statementsOfAnAccount_data() { engineRows(); }
    void statementsOfAnAccount();
    void takesBackWithTheImport_data() { engineRows(); }
    void takesBackWithTheImport();
    void refusedLinesStandOnTheirDays();
    void learnsSteps_data();
    void learnsSteps();
    void endedSourcesAreLeftAlone();
    void migratesOlderShops_data() { engineRows(); }
    void migratesOlderShops();
};

void TestCoverage::daysOfATerminal()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);  // today is Monday 23 November
    storeDaily(*shop, QDate(2026, 10, 1), november(16), {november(12)});
    const auto month = serviceOf(*shop).month(november(5));
    DZ_VERIFY(month);
    QCOMPARE(month->sources.size(), 1);
    QCOMPARE(month->sources.first().days.size(), 30);
    QCOMPARE(month->sources.first().source.name, QStringLiteral("10482207"));
    QCOMPARE(dayOf(*month, 0, 11).sign, DaySign::Imported);
    QCOMPARE(dayOf(*month, 0, 11).rows, 10);
    QCOMPARE(dayOf(*month, 0, 12).sign, DaySign::Missing);
    QCOMPARE(dayOf(*month, 0, 17).sign, DaySign::Missing);
    QCOMPARE(dayOf(*month, 0, 18).sign, DaySign::Missing);
    QCOMPARE(dayOf(*month, 0, 19).reason, DayReason::Awaited);  // late after Saturday, that is after today
    QCOMPARE(dayOf(*month, 0, 23).sign, DaySign::NotYet);
    QCOMPARE(dayOf(*month, 0, 30).reason, DayReason::Ahead);
    const auto expected = serviceOf(*shop).expected();
    DZ_VERIFY(expected);
    QVERIFY(expected->first().rhythm.isKnown);
    QCOMPARE(expected->first().rhythm.everyDays, 1);
    QCOMPARE(expected->first().rhythm.lagDays, 1);
    QVERIFY(expected->first().missing.contains(november(12)));
    QCOMPARE(expected->first().coveredTo, november(16));
}

void TestCoverage::claimsNothingWithLittleHistory()
{
    TemporaryShop shop;
    storeDaily(*shop, november(9), november(11));
    const auto month = serviceOf(*shop).month(november(1));
    DZ_VERIFY(month);
    for (const CoverageDay& day : month->sources.first().days)
        QVERIFY(day.sign != DaySign::Missing);
    QCOMPARE(dayOf(*month, 0, 16).reason, DayReason::LittleHistory);
    QCOMPARE(dayOf(*month, 0, 2).reason, DayReason::TooEarly);
    const auto expected = serviceOf(*shop).expected();
    DZ_VERIFY(expected);
    QVERIFY(!expected->first().rhythm.isKnown);
    QVERIFY(!expected->first().isMissing());
    QVERIFY(expected->first().due.isNull());
}

void TestCoverage::restDaysAreNotMissing()
{
    TemporaryShop shop;
    QVector<QDate> sundays;
    for (QDate day = QDate(2026, 10, 4); day <= november(22); day = day.addDays(7))
        sundays.append(day);
    storeDaily(*shop, QDate(2026, 10, 1), november(21), sundays);
    const auto month = serviceOf(*shop).month(november(1));
    DZ_VERIFY(month);
    QCOMPARE(dayOf(*month, 0, 15).sign, DaySign::NotExpected);
    QCOMPARE(dayOf(*month, 0, 15).reason, DayReason::RestDay);
    QCOMPARE(dayOf(*month, 0, 22).sign, DaySign::NotExpected);
    QVERIFY(!serviceOf(*shop).expected()->first().isMissing());
}

void TestCoverage::missesWhatWasTakenBack()
{
    // Three files at once, so that no rhythm is known; and one of them is taken back.
    TemporaryShop shop;
    const QString terminal = QStringLiteral("10482207");
    store(*shop, {Book::Terminal, terminal, QDate(2026, 10, 12), november(8), november(23), {}, {}, false});
    store(*shop, {Book::Terminal, terminal, november(7), november(15), november(23), {}, {}, false});
    const SourceFileId last = store(*shop, {Book::Terminal, terminal, november(14), november(22), november(23), {}, {}, false});
    DZ_VERIFY(shop->sourceFiles().markUndone(last));
    DZ_VERIFY(storage::FileDayRepository(shop->connection()).removeOf(last));
    const auto month = serviceOf(*shop).month(november(1));
    DZ_VERIFY(month);
    QCOMPARE(dayOf(*month, 0, 15).sign, DaySign::Imported);
    for (int day = 16; day <= 22; ++day) {
        QCOMPARE(dayOf(*month, 0, day).sign, DaySign::Missing);
        QCOMPARE(dayOf(*month, 0, day).reason, DayReason::TakenBack);
    }
    QCOMPARE(dayOf(*month, 0, 23).sign, DaySign::NotYet);
    const auto expected = serviceOf(*shop).expected();
    DZ_VERIFY(expected);
    QCOMPARE(expected->first().missing.size(), 7);
    // Imported again, it is no more missing.
    store(*shop, {Book::Terminal, terminal, november(14), november(22), november(23), {}, {}, false});
    QCOMPARE(serviceOf(*shop).month(november(1))->sources.first().days.at(17).sign, DaySign::Imported);
}

void TestCoverage::partlyForEachReason()
{
    TemporaryShop shop;
    store(*shop, {Book::Provider, QStringLiteral("A"), november(2), november(6), november(7), {november(4)}, november(3), false});
    store(*shop, {Book::Provider, QStringLiteral("A"), november(9), november(9), november(10), {}, {}, true});
    store(*shop, {Book::Provider, QStringLiteral("A"), november(23), november(23), november(23), {}, {}, false});
    auto month = serviceOf(*shop).month(november(1));
    DZ_VERIFY(month);
    QCOMPARE(dayOf(*month, 0, 2).sign, DaySign::Imported);
    QCOMPARE(dayOf(*month, 0, 3).sign, DaySign::Partly);
    QCOMPARE(dayOf(*month, 0, 3).reason, DayReason::LinesRefused);
    QCOMPARE(dayOf(*month, 0, 3).refused, 1);
    QCOMPARE(dayOf(*month, 0, 4).sign, DaySign::NotExpected);
    QCOMPARE(dayOf(*month, 0, 4).reason, DayReason::NoBusiness);
    QCOMPARE(dayOf(*month, 0, 9).reason, DayReason::TotalsDiffer);
    QCOMPARE(dayOf(*month, 0, 23).reason, DayReason::DayNotOver);
    // A whole file for the same day mends it.
    store(*shop, {Book::Provider, QStringLiteral("A"), november(3), november(3), november(8), {}, {}, false});
    month = serviceOf(*shop).month(november(1));
    QCOMPARE(dayOf(*month, 0, 3).sign, DaySign::Imported);
}

void TestCoverage::previewShowsWhatWouldBeCovered()
{
    TemporaryShop shop;
    storeDaily(*shop, QDate(2026, 10, 1), november(19), {november(12)});
    Told told{Book::Terminal, QStringLiteral("10482207"), november(12), november(13), november(23), {}, {}, false};
    const auto month = serviceOf(*shop).month(november(1), {reachOf(told)});
    DZ_VERIFY(month);
    QCOMPARE(dayOf(*month, 0, 12).sign, DaySign::ThisImport);
    QCOMPARE(dayOf(*month, 0, 13).sign, DaySign::Imported);
    QCOMPARE(serviceOf(*shop).month(november(1))->sources.first().days.at(11).sign, DaySign::Missing);
}

void TestCoverage::statementsOfAnAccount()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    const QString account = QStringLiteral("31050161374400003308");
    // Every Monday the week before; weekends have no entries. The last one is late.
    for (QDate monday = QDate(2026, 9, 28); monday <= november(2); monday = monday.addDays(7))
        store(*shop, {Book::Bank, account, monday, monday.addDays(6), monday.addDays(7), {monday.addDays(5), monday.addDays(6)}, {}, false});
    const auto expected = serviceOf(*shop).expected();
    DZ_VERIFY(expected);
    const ExpectedFile* file = expectedOf(*expected, account);
    QVERIFY(file);
    QCOMPARE(file->coveredTo, november(8));
    QCOMPARE(file->rhythm.everyDays, 7);
    QCOMPARE(file->rhythm.lagDays, 1);
    QCOMPARE(file->nextReach, november(15));
    QCOMPARE(file->due, november(18));
    QCOMPARE(file->missing, (QVector<QDate>{november(9), november(10), november(11), november(12), november(13)}));
    QCOMPARE(file->missingSince, november(19));
    const auto month = serviceOf(*shop).month(november(1));
    QCOMPARE(dayOf(*month, 0, 7).sign, DaySign::Imported);      // covered, nothing booked
    QCOMPARE(dayOf(*month, 0, 14).sign, DaySign::NotExpected);  // a Saturday
    QCOMPARE(dayOf(*month, 0, 16).reason, DayReason::Awaited);
}

void TestCoverage::takesBackWithTheImport()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(backOfficeRows(200))));
    storage::FileDayRepository days(shop->connection());
    const auto kept = days.between(QDate(2026, 9, 1), QDate(2026, 9, 30));
    DZ_VERIFY(kept);
    qint64 rows = 0;
    for (const FileDay& day : kept->value(file.id))
        rows += day.rows;
    QCOMPARE(rows, 200);
    QVERIFY(serviceOf(*shop).month(QDate(2026, 9, 1))->sources.size() == 1);
    DZ_VERIFY(ImportService(*shop).undo(file.id, QStringLiteral("wrong shop")));
    QVERIFY(days.between(QDate(2026, 9, 1), QDate(2026, 9, 30))->isEmpty());
    QVERIFY(serviceOf(*shop).month(QDate(2026, 9, 1))->sources.isEmpty());
}

void TestCoverage::refusedLinesStandOnTheirDays()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    QVector<BackOfficeRow> rows = backOfficeRows(300);  // 88 a day from 20 September on
    rows[10].amount = QStringLiteral("89..00");          // its day can be read
    rows[100].at = QStringLiteral("2026-09-31 10:00:00");
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(rows)));
    QCOMPARE(file.refusedCount, 2);
    const auto stored = shop->sourceFiles().byId(file.id);
    DZ_VERIFY(stored);
    const RefusedLine amount = stored->refused.at(0), day = stored->refused.at(1);
    QCOMPARE(amount.raw.mid(amount.markFrom, amount.markLength), QStringLiteral("89..00"));
    QCOMPARE(amount.from, QDate(2026, 9, 20));
    QCOMPARE(amount.to, QDate(2026, 9, 20));
    QVERIFY2(day.raw.mid(day.markFrom, day.markLength).startsWith(u"2026-09-31"), qPrintable(day.raw));
    QCOMPARE(day.from, QDate(2026, 9, 21));
    const auto month = serviceOf(*shop).month(QDate(2026, 9, 1));
    DZ_VERIFY(month);
    QCOMPARE(dayOf(*month, 0, 20).sign, DaySign::Partly);
    QCOMPARE(dayOf(*month, 0, 21).sign, DaySign::Partly);
    QCOMPARE(dayOf(*month, 0, 22).sign, DaySign::Imported);
}

void TestCoverage::learnsSteps_data()
{
    QTest::addColumn<QVector<int>>("reaches");  // days of November
    QTest::addColumn<QVector<int>>("imported");
    QTest::addColumn<bool>("known");
    QTest::addColumn<int>("every");
    QTest::newRow("three are too few") << QVector<int>{1, 8, 15} << QVector<int>{2, 9, 16} << false << 0;
    QTest::newRow("weekly") << QVector<int>{1, 8, 15, 22} << QVector<int>{2, 9, 16, 23} << true << 7;
    QTest::newRow("working days") << QVector<int>{2, 3, 4, 5, 6, 9, 10, 11} << QVector<int>{3, 4, 5, 6, 7, 10, 11, 12} << true << 1;
    QTest::newRow("no rhythm") << QVector<int>{1, 2, 12, 13, 28} << QVector<int>{2, 3, 13, 14, 29} << false << 0;
    QTest::newRow("all at once") << QVector<int>{1, 8, 15, 22} << QVector<int>{23, 23, 23, 23} << true << 7;
    QTest::newRow("daily files, taken in each week") << QVector<int>{1, 2, 3, 7, 8, 14, 21, 28} << QVector<int>{8, 8, 8, 8, 9, 15, 22, 29} << true << 7;
}

void TestCoverage::learnsSteps()
{
    QFETCH(QVector<int>, reaches);
    QFETCH(QVector<int>, imported);
    QVector<Arrival> arrivals;
    for (int i = 0; i < reaches.size(); ++i)
        arrivals.append({november(imported.at(i)), november(reaches.at(i))});
    std::reverse(arrivals.begin(), arrivals.end());  // the order of files must not matter
    const Rhythm rhythm = learnRhythm(arrivals);
    QTEST(rhythm.isKnown, "known");
    if (rhythm.isKnown)
        QTEST(rhythm.everyDays, "every");
}

void TestCoverage::endedSourcesAreLeftAlone()
{
    TemporaryShop shop;
    storeDaily(*shop, QDate(2026, 7, 1), QDate(2026, 9, 15));
    const auto expected = serviceOf(*shop).expected();
    DZ_VERIFY(expected);
    QVERIFY(!expected->first().isMissing());
    const auto month = serviceOf(*shop).month(november(30));
    DZ_VERIFY(month);
    QVERIFY(month->sources.isEmpty());
}

void TestCoverage::migratesOlderShops()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const auto rows = backOfficeRows(150);
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(rows.mid(0, 100))));
    const SourceFile second = importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.csv")), backOfficeFile(rows.mid(50))));
    const auto before = storage::FileDayRepository(shop->connection()).between(QDate(2026, 9, 1), QDate(2026, 9, 30));
    // What the migration does for a shop whose files were imported before it.
    QFile file(QStringLiteral(":/sql/0007_file_days.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList statements = storage::statementsFor(QString::fromUtf8(file.readAll()), engine);
    DZ_VERIFY(shop->connection().run(QStringLiteral("DELETE FROM file_day")));
    DZ_VERIFY(shop->connection().run(statements.last()));
    const auto after = storage::FileDayRepository(shop->connection()).between(QDate(2026, 9, 1), QDate(2026, 9, 30));
    DZ_VERIFY(after);
    const auto sum = [&](const auto& days) {
        qint64 counted = 0;
        for (const FileDay& day : days->value(second.id))
            counted += day.rows;
        return counted;
    };
    QCOMPARE(sum(after), 100);
    QCOMPARE(sum(after), sum(before));
    QCOMPARE(after->value(second.id).size(), before->value(second.id).size());
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
