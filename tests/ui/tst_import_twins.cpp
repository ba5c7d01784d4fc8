// SPDX-License-Identifier: GPL-3.0-or-later
// The Import page on lines that look like one, on statements that do not follow on each other, and on watched folders.
#include "tests/intake/bank_layouts.h"
#include "tests/ui/pages_support.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/guard/folders_section.h"
#include "ui/intake/coverage_panel.h"
#include "ui/intake/file_panel.h"
#include "ui/intake/import_page.h"
#include "ui/intake/watch_presenter.h"
#include "ui/intake/watch_strip.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;

namespace {

const QString kAccount = QStringLiteral("1001234509000012345");

SourceFileId importFile(ShopSession& session, const QString& path)
{
    const auto id = await<SourceFileId>(session, [path](Rooms& rooms, TaskContext& task) -> Result<SourceFileId> {
        DZ_ASSIGN(const intake::ImportOutcome outcome, rooms.intake().import({path}, {}, task));
        return outcome.files.first().file.id;
    });
    return id ? *id : SourceFileId();
}

} // namespace

class TestImportTwins : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("daozhang-tests"));
        QSettings().clear();
        Language::hub().use(Language::Code::English);
    }
    void cleanup() { QSettings().clear(); }

    void aDoubtIsAnsweredOnThePage();
    void aKnownRowIsSaidToBeAnother();
    void aRowIsSaidToRepeatAnother();
    void aBrokenChainIsTold();
    void watchedFilesAreOffered();
    void whatIsWholeComesInByItself();
    void foldersAreSettings();
};

void TestImportTwins::aDoubtIsAnsweredOnThePage()
{
    OpenShop open;
    QTemporaryDir folder;
    RecordingHost host;
    importFile(open.session, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile({usualBankRows().first()})));
    BankRow other = usualSwiftRows().first();
    other.payer = QStringLiteral("拉卡拉支付");
    importFile(open.session, writeFile(folder.filePath(QStringLiteral("a.sta")), swiftFile({other}, kAccount, QStringLiteral("1"), QStringLiteral("10000.00"), QStringLiteral("14812.40"))));
    ImportPage page(open.session, host);
    page.resize(1400, 900);
    page.show();
    page.refresh();
    QTRY_COMPARE(page.presenter().history().size(), 2);
    QTRY_COMPARE(page.filePanel().twins().doubts().size(), 1);
    page.filePanel().setView(FilePanel::Alike);
    auto* same = page.filePanel().findChild<QAction*>(QStringLiteral("act.rowIsSame"));
    QVERIFY(same);
    QTRY_VERIFY(same->isEnabled());
    same->trigger();
    QCOMPARE(host.questions.size(), 1);
    QVERIFY2(host.questions.first().contains(QStringLiteral("same payment")), qPrintable(host.questions.first()));
    host.answer(QStringLiteral("checked with the bank"));
    QTRY_COMPARE(host.notices.size(), 1);
    QTRY_VERIFY(page.filePanel().twins().doubts().isEmpty());
    QVERIFY(!same->isEnabled());
}

void TestImportTwins::aKnownRowIsSaidToBeAnother()
{
    OpenShop open;
    QTemporaryDir folder;
    RecordingHost host;
    importFile(open.session, writeFile(folder.filePath(QStringLiteral("a.csv")), icbcFile(usualBankRows())));
    importFile(open.session, writeFile(folder.filePath(QStringLiteral("a.sta")), swiftFile(usualSwiftRows(), kAccount, QStringLiteral("1"), QStringLiteral("10000.00"), QStringLiteral("15600.00"))));
    ImportPage page(open.session, host);
    page.resize(1500, 900);
    page.show();
    page.refresh();
    QTRY_COMPARE(page.presenter().history().size(), 2);
    page.filePanel().setView(FilePanel::Rows);
    QTRY_COMPARE(page.filePanel().rows().standings().size(), 4);
    auto* table = page.findChild<TableView*>(QStringLiteral("import.detail"));
    QTRY_COMPARE(table->model()->columnCount(), 8);  // with where else each line is
    QVERIFY(table->model()->index(0, 7).data().toString().contains(QStringLiteral("a.csv")));
    table->selectRow(0);
    auto* apart = page.filePanel().findChild<QAction*>(QStringLiteral("act.rowIsApart"));
    QTRY_VERIFY(apart->isEnabled());
    apart->trigger();
    QCOMPARE(host.questions.size(), 1);
    host.answer(QStringLiteral("two terminals"));
    QTRY_COMPARE(host.notices.size(), 1);
    const auto count = await<qint64>(open.session, [](Rooms& rooms, TaskContext&) -> Result<qint64> {
        DZ_ASSIGN(const auto verdicts, rooms.twins().verdicts());
        return qint64(verdicts.size());
    });
    DZ_VERIFY(count);
    QCOMPARE(*count, 1);
}

void TestImportTwins::aRowIsSaidToRepeatAnother()
{
    OpenShop open;
    QTemporaryDir folder;
    RecordingHost host;
    const QString header = QStringLiteral("交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种\n");
    importFile(open.session, writeFile(folder.filePath(QStringLiteral("a.csv")), (header + QStringLiteral("2026-09-20,2026-09-21,4260,包子铺,,5.00,CNY\n2026-09-22,2026-09-23,4260,早点,,5.00,CNY\n")).toUtf8()));
    ImportPage page(open.session, host);
    page.resize(1500, 900);
    page.show();
    page.refresh();
    QTRY_COMPARE(page.presenter().history().size(), 1);
    page.filePanel().setView(FilePanel::Rows);
    QTRY_COMPARE(page.filePanel().rows().standings().size(), 2);
    auto* table = page.findChild<TableView*>(QStringLiteral("import.detail"));
    table->selectRow(0);
    auto* may = page.filePanel().findChild<QAction*>(QStringLiteral("act.rowMaySame"));
    QTRY_VERIFY(may->isEnabled());
    may->trigger();
    QTRY_COMPARE(page.filePanel().twins().likes().size(), 1);
    auto* same = page.filePanel().findChild<QAction*>(QStringLiteral("act.rowIsSame"));
    QTRY_VERIFY(same->isEnabled());
    same->trigger();
    host.answer(QStringLiteral("printed twice"));
    QTRY_COMPARE(host.notices.size(), 1);
    QVERIFY(!page.filePanel().twins().error());
}

void TestImportTwins::aBrokenChainIsTold()
{
    OpenShop open;
    QTemporaryDir folder;
    BankRow row{QStringLiteral("2026-11-03"), QStringLiteral("100.00")};
    importFile(open.session, writeFile(folder.filePath(QStringLiteral("a.sta")), swiftFile({row}, kAccount, QStringLiteral("12"), QStringLiteral("1000.00"), QStringLiteral("1100.00"))));
    row.day = QStringLiteral("2026-11-09");
    importFile(open.session, writeFile(folder.filePath(QStringLiteral("b.sta")), swiftFile({row}, kAccount, QStringLiteral("14"), QStringLiteral("2304.50"), QStringLiteral("2404.50"))));
    CoveragePresenter coverage(open.session);
    coverage.load();
    QTRY_VERIFY2(coverage.sentence().contains(QStringLiteral("1,204.50")), qPrintable(coverage.sentence()));
    QVERIFY(coverage.sentence().contains(QStringLiteral("a statement lies between them")));
}

void TestImportTwins::watchedFilesAreOffered()
{
    OpenShop open;
    QTemporaryDir folder;
    WatchPresenter watched(open.session, {0, 40, 20});
    WatchStrip strip(watched);
    QVERIFY(strip.isHidden());
    watched.add(folder.path());
    writeFile(folder.filePath(QStringLiteral("bank.csv")), icbcFile(usualBankRows()));
    QTRY_COMPARE(watched.waiting(), 1);
    QVERIFY(!strip.isHidden());
    QVERIFY2(strip.accessibleName().contains(QStringLiteral("bank.csv")), qPrintable(strip.accessibleName()));
    QSignalSpy wanted(&strip, &WatchStrip::filesWanted);
    strip.findChild<QPushButton*>(QStringLiteral("import.watched.look"))->click();
    QCOMPARE(wanted.first().first().toStringList(), QStringList{folder.filePath(QStringLiteral("bank.csv"))});
    QVERIFY(strip.isHidden());
    // Looked at and put away: it still waits.
    watched.letGo();
    QCOMPARE(watched.waiting(), 1);
    watched.written(watched.takeWaiting());
    watched.letGo();
    QCOMPARE(watched.waiting(), 0);
    // A copy of what was dealt with is not offered again.
    QVERIFY(QFile::copy(folder.filePath(QStringLiteral("bank.csv")), folder.filePath(QStringLiteral("bank (1).csv"))));
    QTest::qWait(200);
    QCOMPARE(watched.waiting(), 0);
}

void TestImportTwins::whatIsWholeComesInByItself()
{
    OpenShop open;
    QTemporaryDir folder;
    WatchPresenter watched(open.session, {0, 40, 20});
    QSignalSpy imported(&watched, &WatchPresenter::imported);
    watched.add(folder.path());
    watched.setImportsByItself(folder.path(), true);
    writeFile(folder.filePath(QStringLiteral("bank.csv")), icbcFile(usualBankRows()));
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported.first().at(1).toLongLong(), 4);
    QTRY_COMPARE(watched.waiting(), 0);
    // A statement that does not add up, and a file of no known format, wait for a person.
    writeFile(folder.filePath(QStringLiteral("short.sta")), swiftFile({{QStringLiteral("2026-10-09"), QStringLiteral("1.00")}}, kAccount, QStringLiteral("9"), QStringLiteral("1.00"), QStringLiteral("5.00")));
    writeFile(folder.filePath(QStringLiteral("notes.txt")), "nothing to see\n");
    QTRY_COMPARE(watched.waiting(), 2);
    QTest::qWait(200);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(watched.waiting(), 2);
}

void TestImportTwins::foldersAreSettings()
{
    OpenShop open;
    QTemporaryDir folder;
    RecordingHost host;
    FoldersSection section(open.session, host, nullptr);
    section.refresh();
    WatchPresenter::of(open.session).add(folder.path());
    auto* itself = section.findChild<QCheckBox*>(QStringLiteral("folders.itself"));
    QVERIFY(!itself->isHidden());
    itself->click();
    QVERIFY(WatchPresenter::of(open.session).folders().first().importsByItself);
    WatchPresenter next(open.session, {10, 60'000, 60'000});  // as after the next start
    QCOMPARE(next.folders().size(), 1);
    QVERIFY(next.folders().first().importsByItself);
    section.findChild<QPushButton*>(QStringLiteral("folders.remove"))->click();
    QVERIFY(WatchPresenter::of(open.session).folders().isEmpty());
    QCOMPARE(host.notices.size(), 1);
}

QTEST_MAIN(TestImportTwins)
#include "tst_import_twins.moc"
