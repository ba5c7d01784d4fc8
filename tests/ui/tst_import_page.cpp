// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages_support.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/import_page.h"
#include "ui/intake/import_tables.h"

#include <QMimeData>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;
using Stage = ImportPresenter::Stage;

namespace {

QString terminalFile() { return fixture(QStringLiteral("ui/terminal.csv")); }
QString bankFile() { return fixture(QStringLiteral("ui/bank.csv")); }

QString unknownFile(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("holiday plans.txt"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write("Monday: the sea\nTuesday: the hills\n");
    return path;
}

} // namespace

class TestImportPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }

    void previewStoresNothing();
    void countsAddUp();
    void leavesAFileOut();
    void takesTheOthersWhenOneFails();
    void readsAFolder();
    void writesAndSaysWhatCameOfIt();
    void writingTwiceAddsNothing();
    void takesAnImportBack();
    void refusesToTakeBackWhatACaseRestsOn();
    void worksByDropAndKeyboard();
};

void TestImportPage::previewStoresNothing()
{
    OpenShop open;
    ImportPresenter presenter(open.session);
    QSignalSpy changed(&open.session, &ShopSession::changed);
    presenter.add({terminalFile(), bankFile()});
    QCOMPARE(presenter.stage(), Stage::Reading);
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QCOMPARE(presenter.rows().size(), 2);
    QVERIFY(presenter.rows().at(0).part);
    QCOMPARE(presenter.rows().at(0).part->file.added, 18);
    QVERIFY(!presenter.rows().at(0).part->recognisedBecause.isEmpty());
    presenter.loadHistory();
    QTest::qWait(50);
    QVERIFY(presenter.history().isEmpty());
    QCOMPARE(changed.size(), 0);
    presenter.discard();
    QCOMPARE(presenter.stage(), Stage::Empty);
}

void TestImportPage::countsAddUp()
{
    OpenShop open;
    ImportPresenter presenter(open.session);
    presenter.add({fixture(QStringLiteral("ui/terminal_with_a_bad_line.csv")), bankFile()});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    const ImportSums sums = presenter.sums();
    QVERIFY(sums.addUp());
    QCOMPARE(sums.refused, 1);
    QCOMPARE(presenter.rows().at(0).part->file.refused.first().line, 5);
    const CellTable refused = refusedTable(presenter.rows().at(0).part->file);
    QCOMPARE(refused.rows.size(), 1);
    QVERIFY(!refused.rows.first().cells.at(1).text.isEmpty());
}

void TestImportPage::leavesAFileOut()
{
    OpenShop open;
    ImportPresenter presenter(open.session);
    presenter.add({terminalFile(), bankFile()});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    const qint64 both = presenter.sums().lines;
    presenter.setLeftOut(1, true);
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QVERIFY(presenter.rows().at(1).leftOut);
    QVERIFY(presenter.rows().at(1).part);
    QCOMPARE(presenter.sums().files, 1);
    QVERIFY(presenter.sums().lines < both);
    presenter.setLeftOut(1, false);
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QCOMPARE(presenter.sums().lines, both);
}

void TestImportPage::takesTheOthersWhenOneFails()
{
    OpenShop open;
    QTemporaryDir folder;
    ImportPresenter presenter(open.session);
    presenter.add({unknownFile(folder), bankFile(), folder.filePath(QStringLiteral("not there.csv"))});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QCOMPARE(presenter.rows().size(), 3);
    QVERIFY(presenter.rows().at(0).failure);
    QVERIFY2(presenter.rows().at(0).failure->message.contains(u"holiday plans.txt"), qPrintable(presenter.rows().at(0).failure->message));
    QVERIFY(presenter.rows().at(1).isWritable());
    QVERIFY(presenter.rows().at(2).failure);
    QVERIFY(presenter.canWrite());
    presenter.chooseProfile(1, QStringLiteral("no such profile"));
    QTRY_VERIFY(presenter.stage() != Stage::Reading);
}

void TestImportPage::readsAFolder()
{
    OpenShop open;
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("november")));
    QVERIFY(QFile::copy(terminalFile(), folder.filePath(QStringLiteral("november/a.csv"))));
    QVERIFY(QFile::copy(bankFile(), folder.filePath(QStringLiteral("b.csv"))));
    ImportPresenter presenter(open.session);
    presenter.add({folder.path()});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QCOMPARE(presenter.sums().files, 2);
    presenter.setLeftOut(0, true);
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QCOMPARE(presenter.sums().files, 1);
}

void TestImportPage::writesAndSaysWhatCameOfIt()
{
    OpenShop open;
    DZ_VERIFY(open.setTerms());
    ImportPresenter presenter(open.session);
    presenter.add({terminalFile(), bankFile()});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    const ImportSums promised = presenter.sums();
    presenter.write();
    QCOMPARE(presenter.stage(), Stage::Writing);
    QTRY_COMPARE(presenter.stage(), Stage::Written);
    const ImportWritten& written = presenter.written();
    QCOMPARE(written.sums().added, promised.added);
    QVERIFY(!written.reconcileError);
    QVERIFY(written.hasTerms);
    QVERIFY(written.newlyArrived() > 0);
    QVERIFY(written.newlyMissing() > 0);
    QCOMPARE(written.after.notArrived.toString(), QStringLiteral("3964.07"));  // 2385.60 of 18 Nov, 1280.27 + 298.20 of 17 Nov
}

void TestImportPage::writingTwiceAddsNothing()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ImportPresenter presenter(open.session);
    presenter.add({terminalFile()});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QVERIFY(presenter.rows().first().part->alreadyImported);
    QCOMPARE(presenter.sums().added, 0);
    QCOMPARE(presenter.sums().known, presenter.sums().lines);
}

void TestImportPage::takesAnImportBack()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ImportPresenter presenter(open.session);
    presenter.loadHistory();
    QTRY_COMPARE(presenter.history().size(), 2);
    presenter.undo(presenter.history().first().id, QStringLiteral("wrong month"));
    QTRY_VERIFY(!presenter.isUndoing());
    QVERIFY(!presenter.undoError());
    presenter.loadHistory();
    QTRY_VERIFY(presenter.history().first().undone);
}

void TestImportPage::refusesToTakeBackWhatACaseRestsOn()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    const auto opened = await<CaseId>(open.session, [](Rooms& rooms, TaskContext&) -> Result<CaseId> {
        DZ_ASSIGN(const auto findings, rooms.reconcile().findings());
        for (const auto& finding : findings)
            if (finding.kind == reconcile::FindingKind::MissingSales) {
                cases::OpenCase request;
                request.findings = {finding.id};
                request.terminalShowed = cases::TerminalShowed::SuccessSlip;
                return rooms.cases().open(request);
            }
        return Failure(ErrorCode::NotFound, QStringLiteral("no finding"));
    });
    DZ_VERIFY(opened);
    ImportPresenter presenter(open.session);
    presenter.loadHistory();
    QTRY_COMPARE(presenter.history().size(), 2);
    SourceFileId sales;
    for (const auto& file : presenter.history())
        if (file.book == intake::Book::Terminal)
            sales = file.id;
    presenter.undo(sales, QStringLiteral("by mistake"));
    QTRY_VERIFY(presenter.undoError());
    QCOMPARE(presenter.undoError()->code, ErrorCode::Conflict);
    QVERIFY(!presenter.undoError()->message.isEmpty());
}

void TestImportPage::worksByDropAndKeyboard()
{
    OpenShop open;
    DZ_VERIFY(open.setTerms());
    RecordingHost host;
    ImportPage page(open.session, host);
    page.resize(1200, 800);
    page.show();
    connect(&open.session, &ShopSession::changed, &page, &ImportPage::refresh);
    page.refresh();
    page.activate();
    QVERIFY(page.showThing({Thing::Kind::Files, {}, {}, {terminalFile(), bankFile()}}));
    QTRY_VERIFY(page.isSettled() && page.presenter().stage() == Stage::Preview);
    auto* write = page.findChild<QAction*>(QStringLiteral("act.writeImport"));
    QVERIFY2(write->text().contains(u"2 files"), qPrintable(write->text()));
    auto* files = page.findChild<TableView*>(QStringLiteral("import.files"));
    QCOMPARE(files->model()->rowCount(), 2);
    files->setFocus();
    files->selectRow(1);
    page.findChild<QAction*>(QStringLiteral("act.leaveFileOut"))->trigger();
    QTRY_VERIFY(page.isSettled());
    QVERIFY2(write->text().contains(u"1 file "), qPrintable(write->text()));
    write->trigger();
    QTRY_COMPARE(page.presenter().stage(), Stage::Written);
    QTRY_VERIFY(!page.presenter().history().isEmpty());
    auto* history = page.findChild<TableView*>(QStringLiteral("import.history"));
    QTRY_COMPARE(history->model()->rowCount(), 1);
    Language::hub().use(Language::Code::Chinese);
    QCOMPARE(page.title(), QStringLiteral("导入"));
    QTRY_COMPARE(history->model()->headerData(3, Qt::Horizontal).toString(), QStringLiteral("行数"));
    Language::hub().use(Language::Code::English);
    history->selectRow(0);
    page.findChild<QAction*>(QStringLiteral("act.takeImportBack"))->trigger();
    QCOMPARE(host.questions.size(), 1);
    host.answer(QStringLiteral("a try"));
    QTRY_VERIFY(!page.presenter().isUndoing());
    page.refresh();
    QTRY_VERIFY(page.presenter().history().first().undone);
}

QTEST_MAIN(TestImportPage)
#include "tst_import_page.moc"
