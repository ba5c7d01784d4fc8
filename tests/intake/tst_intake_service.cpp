// SPDX-License-Identifier: GPL-3.0-or-later
// The import as an act: previewed, done whole or not at all, taken back, and told in the journal.
#include "app/intake/profile_shelf.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/case_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/source_file_repository.h"
#include "tests/intake/intake_files.h"

#include <QDir>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

class TestIntakeService : public QObject
{
    Q_OBJECT
private slots:
    void previewStoresNothing_data() { engineRows(); }
    void previewStoresNothing();
    void oneBadPathDoesNotHinderTheOthers();
    void stopLeavesEverythingAsItWas_data() { engineRows(); }
    void stopLeavesEverythingAsItWas();
    void undoneRowsPassToTheOtherFile_data() { engineRows(); }
    void undoneRowsPassToTheOtherFile();
    void undoIsRefusedWhileACaseRestsOnIt_data() { engineRows(); }
    void undoIsRefusedWhileACaseRestsOnIt();
    void takesABatchBackWhole();
    void undoNeedsAReason();
    void undoneFileCanBeImportedAgain();
    void journalTellsTheImport();
    void tellsWhereAFileBreaksOff();
    void unknownProfileIsRefused();
    void dayReportBesideItsTransactions();
    void shippedProfilesAreSound();
    void brokenProfilesAreNamed_data();
    void brokenProfilesAreNamed();
};

void TestIntakeService::previewStoresNothing()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    QVector<BackOfficeRow> rows = backOfficeRows(30);
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("first.csv")), backOfficeFile(rows.mid(0, 10))));
    rows.append(rows.last());
    const QString path = writeFile(folder.filePath(QStringLiteral("all.csv")), backOfficeFile(rows));
    const auto entriesBefore = shop->journal().count();
    TaskContext task;
    ImportService service(*shop);
    const auto seen = service.preview({path}, {}, task);
    DZ_VERIFY(seen);
    QCOMPARE(seen->files.size(), 1);
    const ImportPreview& preview = seen->files.first();
    QCOMPARE(preview.file.lines, 31);
    QCOMPARE(preview.file.added, 20);
    QCOMPARE(preview.file.known, 11);
    QCOMPARE(preview.firstSales.size(), 20);
    QVERIFY(!preview.file.id.isValid());
    QVERIFY(!preview.alreadyImported);
    QCOMPARE(*shop->sales().count(), 10);
    QCOMPARE(*shop->journal().count(), *entriesBefore);
    // And it said what an import then does.
    const SourceFile done = importOne(*shop, path);
    QCOMPARE(done.added, preview.file.added);
    QCOMPARE(done.known, preview.file.known);
}

void TestIntakeService::oneBadPathDoesNotHinderTheOthers()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QString good = writeFile(folder.filePath(QStringLiteral("good.csv")), backOfficeFile(backOfficeRows(3)));
    const QString bad = writeFile(folder.filePath(QStringLiteral("bad.csv")), "a,b\n1,2\n");
    TaskContext task;
    const auto outcome = ImportService(*shop).import({folder.filePath(QStringLiteral("missing.csv")), bad, folder.path(), good}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 1);
    QCOMPARE(outcome->failures.size(), 3);
    for (const ImportFailure& failure : outcome->failures)
        QVERIFY2(failure.error.message.contains(QFileInfo(failure.path).fileName()), qPrintable(failure.error.message));
    QVERIFY(!outcome->anyRefused());
    QCOMPARE(*shop->sales().count(), 3);
    QCOMPARE(shop->sourceFiles().all()->size(), 1);
}

void TestIntakeService::stopLeavesEverythingAsItWas()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const QString path = writeFile(folder.filePath(QStringLiteral("many.csv")), backOfficeFile(backOfficeRows(5000)));
    const auto entries = shop->journal().count();
    int reports = 0;
    // Stopped at every point where the work looks up.
    for (int at = 1; at <= 6; ++at) {
        std::stop_source stop;
        reports = 0;
        TaskContext task([&](const Progress&) {
            if (++reports == at)
                stop.request_stop();
        }, stop.get_token());
        const auto outcome = ImportService(*shop).import({path}, {}, task);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Stopped);
        QCOMPARE(*shop->sales().count(), 0);
        QCOMPARE(shop->sourceFiles().all()->size(), 0);
        QCOMPARE(*shop->journal().count(), *entries);
    }
    // A stop in the second file keeps the first and says so.
    const QString first = writeFile(folder.filePath(QStringLiteral("few.csv")), backOfficeFile(backOfficeRows(3)));
    std::stop_source stop;
    TaskContext task([&](const Progress& progress) {
        if (progress.doing.contains(QStringLiteral("many.csv")) && *shop->sales().count() >= 3)
            stop.request_stop();
    }, stop.get_token());
    const auto outcome = ImportService(*shop).import({first, path}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 1);
    QCOMPARE(outcome->failures.size(), 1);
    QCOMPARE(outcome->failures.first().error.code, ErrorCode::Stopped);
    QCOMPARE(*shop->sales().count(), 3);
}

void TestIntakeService::undoneRowsPassToTheOtherFile()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const QVector<BackOfficeRow> rows = backOfficeRows(30);
    const SourceFile first = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(rows.mid(0, 20))));
    const SourceFile second = importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.csv")), backOfficeFile(rows.mid(10, 20))));
    QCOMPARE(second.added, 10);
    QCOMPARE(second.known, 10);
    ImportService service(*shop);
    DZ_VERIFY(service.undo(first.id, QStringLiteral("imported by mistake, card 4111111111111111")));
    QCOMPARE(*shop->sales().count(), 20);
    const auto entries = shop->journal().ofAct(QStringLiteral("file.undone"));
    DZ_VERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QVERIFY(!QJsonDocument(entries->first().details).toJson().contains("4111111111111111"));
    DZ_VERIFY(service.undo(second.id, QStringLiteral("as well")));
    QCOMPARE(*shop->sales().count(), 0);
    const auto history = service.history();
    DZ_VERIFY(history);
    QCOMPARE(history->size(), 2);
    QVERIFY(history->first().undone);
    QVERIFY(!history->first().profileTitle.isEmpty());
}

void TestIntakeService::undoIsRefusedWhileACaseRestsOnIt()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    QTemporaryDir folder;
    const QVector<BackOfficeRow> rows = backOfficeRows(10);
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(rows)));
    cases::Case made;
    made.title = QStringLiteral("missing");
    DZ_VERIFY(shop->sales().forEach([&](const Sale& sale) {
        made.sales.append(sale.id);
        return false;
    }));
    const auto id = shop->cases().insert(made);
    DZ_VERIFY(id);
    ImportService service(*shop);
    const auto refused = service.undo(file.id, QStringLiteral("wrong"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(QString::number(id->value)), qPrintable(refused.error().message));
    QCOMPARE(*shop->sales().count(), 10);
    // Another file that holds the same rows takes them over, and nothing is in the way any more.
    QVector<BackOfficeRow> fewer = rows.mid(0, 5);
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("b.csv")), backOfficeFile(fewer)));
    DZ_VERIFY(service.undo(file.id, QStringLiteral("wrong")));
    QCOMPARE(*shop->sales().count(), 5);
}

void TestIntakeService::takesABatchBackWhole()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QVector<BackOfficeRow> rows = backOfficeRows(30);
    const QString a = writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(rows.mid(0, 20)));
    const QString b = writeFile(folder.filePath(QStringLiteral("b.csv")), backOfficeFile(rows.mid(10, 20)));
    ImportService service(*shop);
    TaskContext task;
    const auto outcome = service.import({a, b}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 2);
    const SourceFileId first = outcome->files.at(0).file.id, second = outcome->files.at(1).file.id;
    QCOMPARE(outcome->files.at(0).file.importedAt, outcome->files.at(1).file.importedAt);
    // All or none: one that is unknown keeps the others in.
    QVERIFY(!service.undo(QVector<SourceFileId>{first, SourceFileId(999)}, QStringLiteral("wrong")));
    QCOMPARE(*shop->sales().count(), 30);
    const auto removed = service.undo(QVector<SourceFileId>{second, first}, QStringLiteral("wrong"));
    DZ_VERIFY(removed);
    QCOMPARE(*removed, 30);
    QCOMPARE(*shop->sales().count(), 0);
}

void TestIntakeService::undoNeedsAReason()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(backOfficeRows(3))));
    ImportService service(*shop);
    const auto silent = service.undo(file.id, QStringLiteral("  "));
    QVERIFY(!silent);
    QCOMPARE(silent.error().code, ErrorCode::Invalid);
    DZ_VERIFY(service.undo(file.id, QStringLiteral("wrong shop")));
    const auto twice = service.undo(file.id, QStringLiteral("wrong shop"));
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    QCOMPARE(service.undo(SourceFileId(4711), QStringLiteral("none")).error().code, ErrorCode::NotFound);
}

void TestIntakeService::undoneFileCanBeImportedAgain()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    const QString path = writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(backOfficeRows(3)));
    const SourceFile file = importOne(*shop, path);
    DZ_VERIFY(ImportService(*shop).undo(file.id, QStringLiteral("too early")));
    QCOMPARE(importOne(*shop, path).added, 3);
}

void TestIntakeService::journalTellsTheImport()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    QByteArray bytes = backOfficeFile(backOfficeRows(3));
    bytes += "cut off,\n";
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("a.csv")), bytes));
    QCOMPARE(file.refusedCount, 1);
    const auto entries = shop->journal().ofAct(QStringLiteral("file.imported"));
    DZ_VERIFY(entries);
    QCOMPARE(entries->size(), 1);
    const QJsonObject details = entries->first().details;
    QCOMPARE(entries->first().subject.key, QString::number(file.id.value));
    QCOMPARE(details.value(QLatin1String("sha256")).toString(), QString::fromLatin1(file.sha256.toHex()));
    QCOMPARE(details.value(QLatin1String("profile")).toString(), QStringLiteral("backoffice-pos"));
    QCOMPARE(details.value(QLatin1String("lines")).toInt(), 4);
    QCOMPARE(details.value(QLatin1String("added")).toInt(), 3);
    QCOMPARE(details.value(QLatin1String("refused")).toInt(), 1);
}

/// What is left of a known status is no other status: the file ends there.
void TestIntakeService::tellsWhereAFileBreaksOff()
{
    TemporaryShop shop;
    QTemporaryDir folder;
    QByteArray bytes = backOfficeFile(backOfficeRows(3)).trimmed();
    bytes.chop(2);  // within the last letter
    TaskContext task;
    const auto outcome = ImportService(*shop).preview({writeFile(folder.filePath(QStringLiteral("a.csv")), bytes)}, {}, task);
    DZ_VERIFY(outcome);
    const QString cut = QStringLiteral("The file ends in the middle of this line: it looks cut off. Download it again.");
    QCOMPARE(outcome->files.first().file.refused.size(), 1);
    QCOMPARE(outcome->files.first().file.refused.first().reason, cut);
    // A word that nobody knows stays one, also in the last line.
    bytes = backOfficeFile(backOfficeRows(3)).trimmed();
    bytes.replace(bytes.lastIndexOf(',') + 1, bytes.size(), "状态不明");
    const auto other = ImportService(*shop).preview({writeFile(folder.filePath(QStringLiteral("b.csv")), bytes)}, {}, task);
    DZ_VERIFY(other);
    QVERIFY(other->files.first().file.refused.first().reason.contains(QStringLiteral("状态不明")));
}

void TestIntakeService::unknownProfileIsRefused()
{
    TemporaryShop shop;
    TaskContext task;
    const auto outcome = ImportService(*shop).import({QStringLiteral("a.csv")}, QStringLiteral("no-such"), task);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().message.contains(QStringLiteral("mt940")));
}

void TestIntakeService::dayReportBesideItsTransactions()
{
    // One record of 12.80 less 0.06, and the report that declares it.
    QByteArray record(607, ' ');
    const auto put = [&](int at, const char* text) { record.replace(at, qsizetype(qstrlen(text)), text); };
    put(0, "S56");
    put(28, "190624");
    put(35, "0927112203");
    put(46, "622609******0048");
    put(66, "000000001280");
    put(87, "202609271122031906248");
    put(166, "D000000000006");
    put(180, "C000000001274");
    put(215, "01");
    put(293, "802310048990001");
    put(388, "01080209");
    const QString report = QStringLiteral("        中国银联全渠道商户交易汇总表\r\n商户代码:802310048990001     清算币种:人民币\r\n收单机构:88022900   清算日期:20260928\r\n"
                                          "总计        1            0.00           12.80            0.06            0.00            0.00           12.74\r\n");
    QStringEncoder gb18030("GB18030");
    TemporaryShop shop;
    QTemporaryDir folder;
    const QString transactions = writeFile(folder.filePath(QStringLiteral("INN26092888ZM_802310048990001")), record + "\r\n");
    const QString summary = writeFile(folder.filePath(QStringLiteral("RD201026092801_802310048990001")), QByteArray(gb18030(report)));
    TaskContext task;
    const auto outcome = ImportService(*shop).import({summary, transactions}, {}, task);
    DZ_VERIFY(outcome);
    QCOMPARE(outcome->files.size(), 1);
    const SourceFile& file = outcome->files.first().file;
    QCOMPARE(file.controls.size(), 4);
    for (const ControlTotal& control : file.controls)
        QVERIFY2(control.holds, qPrintable(control.what + control.declared + u'/' + control.found));
    const Sale sale = outcome->files.first().firstSales.first();
    QCOMPARE(sale.clearingDate, QDate(2026, 9, 28));
    QCOMPARE(sale.fee->toString(), QStringLiteral("0.06"));
    QCOMPARE(sale.net->toString(), QStringLiteral("12.74"));

    // Alone, the report holds nothing against nothing.
    TemporaryShop other;
    const auto alone = ImportService(*other).import({summary}, {}, task);
    DZ_VERIFY(alone);
    QCOMPARE(alone->files.first().file.lines, 0);
    QVERIFY(!alone->files.first().file.controls.first().holds);
}

void TestIntakeService::shippedProfilesAreSound()
{
    const int files = int(QDir(QStringLiteral(":/profiles")).entryList({QStringLiteral("*.json")}, QDir::Files).size());
    QVERIFY(files > 20);
    QCOMPARE(int(ProfileShelf::shipped().size()), files);
    QSet<QString> ids;
    for (const auto& profile : ProfileShelf::shipped()) {
        QVERIFY2(QFile::exists(QStringLiteral(":/profiles/%1.json").arg(profile->id)), qPrintable(profile->id));
        ids.insert(profile->id);
        for (const QString& pattern : profile->declared)
            QVERIFY2(QRegularExpression(pattern).isValid(), qPrintable(pattern));
    }
    QCOMPARE(int(ids.size()), files);
    QCOMPARE(int(ImportService::shippedProfiles().size()), files);
}

void TestIntakeService::brokenProfilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("names");
    QTest::newRow("no JSON") << QByteArray("{") << QString();
    QTest::newRow("unknown field") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"columns":{"amuont":["a"]},"required":[]})") << QStringLiteral("amuont");
    QTest::newRow("unknown sign") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"sign":"maybe"})") << QStringLiteral("maybe");
    QTest::newRow("required without names") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"required":["amount"]})") << QStringLiteral("amount");
    QTest::newRow("unknown type") << QByteArray(R"({"id":"x","title":{"zh":"x","en":"x"},"types":{"sail":["a"]}})") << QStringLiteral("sail");
}

void TestIntakeService::brokenProfilesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, names);
    const auto profile = parseProfile(json, "{}");
    QVERIFY(!profile);
    QVERIFY2(profile.error().message.contains(names), qPrintable(profile.error().message));
}

QTEST_GUILESS_MAIN(TestIntakeService)
#include "tst_intake_service.moc"
