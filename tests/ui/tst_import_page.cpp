// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages_support.h"
#include "ui/common/file_prompt.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/common/labels.h"
#include "ui/common/table_view.h"
#include "app/intake/refused_export.h"
#include "tests/intake/sheet_files.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/coverage_panel.h"
#include "ui/intake/coverage_view.h"
#include "ui/intake/file_panel.h"
#include "ui/intake/import_page.h"
#include "ui/intake/import_tables.h"
#include "ui/intake/refused_delegate.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>

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
    void overlappingFilesCountOnce();
    void aChangedFileIsNotWritten();
    void stopKeepsWhatWasRead();
    void stopWhileWritingSaysWhatIsIn();
    void showsRowsByPage();
    void asksForThePasswordOfALockedArchive();
    void marksAndExportsRefusedLines();
    void calendarShowsThePreview();
    void unknownFilesNameTheFormats();
    void sendsTermsToSettings();
    void takesABatchBack();
    void looksAgainWhenTermsCame();
    void controlsSpeakTheLanguageOfNow();
    void remembersTheFolderOfATypedPath();
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
    QVERIFY(written.before.notArrived < written.after.notArrived);
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
    QVERIFY(presenter.rows().first().part->file.known > 0);
    QCOMPARE(presenter.sums().files, 0);  // there is nothing to write
    QVERIFY(!presenter.canWrite());
}

void TestImportPage::takesAnImportBack()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ImportPresenter presenter(open.session);
    presenter.loadHistory();
    QTRY_COMPARE(presenter.history().size(), 2);
    presenter.undo({presenter.history().first().id}, QStringLiteral("wrong month"));
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
    presenter.undo({sales}, QStringLiteral("by mistake"));
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

void TestImportPage::overlappingFilesCountOnce()
{
    OpenShop open;
    QTemporaryDir folder;
    const auto rows = backOfficeRows(100);
    const QString first = writeFile(folder.filePath(QStringLiteral("1.csv")), backOfficeFile(rows.mid(0, 60)));
    const QString second = writeFile(folder.filePath(QStringLiteral("2.csv")), backOfficeFile(rows.mid(40)));
    const QString copy = folder.filePath(QStringLiteral("copy of 1.csv"));
    QVERIFY(QFile::copy(first, copy));
    ImportPresenter presenter(open.session);
    presenter.add({first, second, copy});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QCOMPARE(presenter.sums().added, 100);
    QVERIFY(presenter.sums().addUp());
    QCOMPARE(presenter.rows().at(1).part->file.added, 40);
    QCOMPARE(presenter.rows().at(2).sameAs, QStringLiteral("1.csv"));
    presenter.setLeftOut(0, true);  // nothing is read again for it
    QCOMPARE(presenter.stage(), Stage::Preview);
    QCOMPARE(presenter.rows().at(1).part->file.added, 60);
    const ImportSums promised = presenter.sums();
    presenter.write();
    QTRY_COMPARE(presenter.stage(), Stage::Written);
    QCOMPARE(presenter.written().sums().added, promised.added);
    QVERIFY(presenter.written().failures.isEmpty());
}

void TestImportPage::aChangedFileIsNotWritten()
{
    OpenShop open;
    QTemporaryDir folder;
    const auto rows = backOfficeRows(30);
    const QString path = writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(rows.mid(0, 20)));
    ImportPresenter presenter(open.session);
    presenter.add({path});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    writeFile(path, backOfficeFile(rows));
    presenter.write();
    QTRY_COMPARE(presenter.stage(), Stage::Written);
    QCOMPARE(presenter.written().files.size(), 0);
    QCOMPARE(presenter.written().failures.size(), 1);
    QCOMPARE(presenter.written().failures.first().error.code, ErrorCode::Conflict);
    QVERIFY(presenter.written().failures.first().error.message.contains(u"a.csv"));
    presenter.loadHistory();
    QTest::qWait(100);
    QVERIFY(presenter.history().isEmpty());
}

void TestImportPage::stopKeepsWhatWasRead()
{
    OpenShop open;
    QTemporaryDir folder;
    QStringList paths;
    for (int i = 0; i < 40; ++i)
        paths.append(writeFile(folder.filePath(QStringLiteral("%1.csv").arg(i, 2, 10, QChar(u'0'))), backOfficeFile(backOfficeRows(2000).mid(i * 50, 50))));
    ImportPresenter presenter(open.session);
    presenter.add(paths);
    QTRY_VERIFY(presenter.readSoFar().first > 0);
    presenter.stop();
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    int read = 0, notRead = 0;
    for (const ImportRow& row : presenter.rows()) {
        read += row.state == ImportRow::State::Read ? 1 : 0;
        notRead += row.state == ImportRow::State::NotRead ? 1 : 0;
    }
    QVERIFY(read > 0);
    QCOMPARE(read + notRead, 40);
    QCOMPARE(presenter.sums().files, read);
    if (notRead > 0) {  // and can be taken in again
        presenter.setLeftOut(39, false);
        QTRY_COMPARE(presenter.stage(), Stage::Preview);
        QCOMPARE(presenter.rows().at(39).state, ImportRow::State::Read);
    }
}

void TestImportPage::stopWhileWritingSaysWhatIsIn()
{
    OpenShop open;
    QTemporaryDir folder;
    QStringList paths;
    for (int i = 0; i < 20; ++i)
        paths.append(writeFile(folder.filePath(QStringLiteral("%1.csv").arg(i, 2, 10, QChar(u'0'))), backOfficeFile(backOfficeRows(2000).mid(i * 100, 100))));
    RecordingHost host;
    ImportPage page(open.session, host);
    ImportPresenter& presenter = page.presenter();
    presenter.add(paths);
    QTRY_COMPARE_WITH_TIMEOUT(presenter.stage(), Stage::Preview, 20'000);
    presenter.write();
    presenter.stop();
    // Before the first file: all that was looked at is still there, and can be written.
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QVERIFY(presenter.error());
    QCOMPARE(presenter.error()->code, ErrorCode::Stopped);
    QCOMPARE(presenter.rows().size(), 20);
    QVERIFY(presenter.canWrite());
    presenter.loadHistory();
    QTest::qWait(50);
    QVERIFY(presenter.history().isEmpty());
    // After some: those are in, and the others are counted.
    QSet<QString> doings;  // that store a file each
    connect(&presenter, &ImportPresenter::started, this, [&](SessionTask* task) {
        connect(task, &SessionTask::progressed, &presenter, [&](const Progress& progress) {
            if (progress.doing.startsWith(QLatin1String("Keeping")))
                doings.insert(progress.doing);
            if (doings.size() > 4)
                presenter.stop();
        });
    });
    presenter.write();
    QTRY_COMPARE(presenter.stage(), Stage::Written);
    QVERIFY(presenter.written().wasStopped);
    presenter.loadHistory();
    QTRY_VERIFY(!presenter.history().isEmpty());
    QCOMPARE(presenter.written().filesOnDisk(), int(presenter.history().size()));
    QCOMPARE(presenter.written().notWritten, 20 - int(presenter.history().size()));
    QVERIFY(page.findChild<LinkSentence*>(QStringLiteral("import.resultText"))->text().contains(QStringLiteral("not written")));
}

void TestImportPage::showsRowsByPage()
{
    OpenShop open;
    QTemporaryDir folder;
    const QString path = writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(backOfficeRows(1200)));
    RowsPresenter rows(open.session);
    rows.showFile(path, QStringLiteral("a.csv"), {});
    QTRY_COMPARE(rows.count(), 500);
    QVERIFY(rows.hasMore());
    rows.goTo(1000);
    QTRY_COMPARE(rows.count(), 200);
    QVERIFY(!rows.hasMore());
    QCOMPARE(rows.rows().sales.last().line, 1201);
    DZ_VERIFY(open.import({path}));
    const auto history = await<QVector<intake::SourceFile>>(open.session, [](Rooms& r, TaskContext&) { return r.intake().history(); });
    RowsPresenter stored(open.session);
    stored.showImport(history->first().id);
    QTRY_COMPARE(stored.count(), 500);
    QCOMPARE(stored.rows().sales.first().line, 2);
    intake::Source terminal{intake::Book::Terminal, QStringLiteral("01080209"), {}, {}};
    stored.showDay(terminal, QDate(2026, 9, 21));
    QTRY_VERIFY(!stored.isLoading());
    QCOMPARE(stored.day().files.size(), 1);
    QCOMPARE(stored.day().files.first().rows, stored.count());
    QVERIFY(stored.count() > 50);
    stored.showFile(folder.filePath(QStringLiteral("gone.csv")), QStringLiteral("gone.csv"), {});
    QTRY_VERIFY(stored.error());
}

void TestImportPage::asksForThePasswordOfALockedArchive()
{
    using Lock = intake::ImportFailure::Lock;
    OpenShop open;
    QTemporaryDir folder;
    const QString path = writePacked(folder.filePath(QStringLiteral("bill.zip")), {{"a.csv", backOfficeFile(backOfficeRows(7))}}, "zip:encryption=aes256", "271828");
    ImportPresenter presenter(open.session);
    presenter.add({path});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    QCOMPARE(presenter.rows().size(), 1);
    QVERIFY(presenter.rows().first().lock == Lock::NeedsPassword);
    RecordingHost host;
    FilePanel panel(open.session, host);
    panel.showRow(presenter.rows().first());
    panel.setVisible(true);
    auto* field = panel.findChild<QLineEdit*>(QStringLiteral("import.password"));
    QVERIFY(field && field->isVisibleTo(&panel));
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    connect(&panel, &FilePanel::passwordGiven, &presenter, [&presenter](const QString& password) { presenter.unlock(0, password); });
    QTest::keyClicks(field, QStringLiteral("314159"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->text().isEmpty());
    QTRY_VERIFY(presenter.stage() == Stage::Preview && presenter.rows().first().lock == Lock::WrongPassword);
    presenter.unlock(0, QStringLiteral("271828"));
    QTRY_VERIFY(presenter.stage() == Stage::Preview && presenter.rows().first().part);
    panel.showRow(presenter.rows().first());
    QVERIFY(!field->isVisibleTo(&panel));
    presenter.write();
    QTRY_COMPARE(presenter.stage(), Stage::Written);
    QCOMPARE(presenter.written().sums().added, 7);
}

void TestImportPage::marksAndExportsRefusedLines()
{
    QTemporaryDir folder;
    intake::SourceFile file;
    file.name = QStringLiteral("a.csv");
    file.refused = {{19, QStringLiteral("The amount is odd. Look it up."), QStringLiteral("=1,89,00,x"), 3, 5}};
    const CellTable table = refusedTable(file);
    QCOMPARE(table.rows.first().cells.at(1).markFrom, 3);
    QCOMPARE(table.rows.first().cells.at(2).text, QStringLiteral("The amount is odd."));
    QCOMPARE(table.rows.first().cells.at(2).second, QStringLiteral("Look it up."));
    const QFontMetrics metrics(QApplication::font());
    const QString longLine = QString(300, u'x') + QStringLiteral("89,00");
    const int cut = cutBeforeMark(longLine, 300, 5, metrics, 200);
    QVERIFY(cut > 200 && cut < 300);
    QCOMPARE(cutBeforeMark(longLine, 2, 5, metrics, 200), 0);
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    DZ_VERIFY(intake::exportRefused(file, path));
    QFile out(path);
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QByteArray bytes = out.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QVERIFY(bytes.contains(",19,The amount is odd. Look it up.,\"'=1,89,00,x\"\r\n"));
    file.refused.resize(5000);
    QCOMPARE(refusedTable(file).rows.size(), kMostRefusedShown);
    QVERIFY(!intake::exportRefused(file, folder.filePath(QStringLiteral("no such folder/out.csv"))));
}

void TestImportPage::calendarShowsThePreview()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    QTemporaryDir folder;
    QVector<BackOfficeRow> rows = backOfficeRows(60);
    for (int i = 0; i < rows.size(); ++i)
        rows[i].at = QStringLiteral("2026-11-%1 10:%2:00").arg(i < 30 ? 19 : 20).arg(i % 30 + 10);
    rows[3].amount = QStringLiteral("8.9.0");
    const QString path = writeFile(folder.filePath(QStringLiteral("a.csv")), backOfficeFile(rows));
    RecordingHost host;
    ImportPage page(open.session, host);
    page.resize(1256, 828);
    page.show();
    page.refresh();
    QVERIFY(page.showThing({Thing::Kind::Files, {}, {}, {path}}));
    QTRY_VERIFY(page.isSettled() && page.coverage().presenter().hasPreview());
    const auto& month = page.coverage().presenter().month();
    const auto source = std::find_if(month.sources.begin(), month.sources.end(), [](const intake::SourceMonth& one) { return one.source.id == u"01080209"; });
    QVERIFY(source != month.sources.end());
    QCOMPARE(source->days.at(18).sign, intake::DaySign::Partly);
    QCOMPARE(source->days.at(19).sign, intake::DaySign::ThisImport);
    QVERIFY2(page.coverage().presenter().sentence().contains(u"1 day is still open"), qPrintable(page.coverage().presenter().sentence()));
    auto* view = page.coverage().view();
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->columnCount(), 23);
    const int at = int(source - month.sources.begin());
    QVERIFY(view->model()->index(at, 18).data(Qt::AccessibleTextRole).toString().contains(u"In part"));
    view->setFocus();
    view->setCurrentIndex(view->model()->index(at, 19));
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentIndex().column(), 18);
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(page.filePanel().showsDay());
    QVERIFY(page.goBack());
    QVERIFY(!page.filePanel().showsDay());
    page.coverage().presenter().goBack();
    QTRY_COMPARE(page.coverage().presenter().month().first, QDate(2026, 10, 1));
    QCOMPARE(view->model()->columnCount(), month.sources.isEmpty() ? 0 : 31);
    page.resize(900, 600);  // file and calendar take turns
    QCOMPARE(page.width(), 900);
    QVERIFY(page.filePanel().isVisible() != page.coverage().isVisible());
}

void TestImportPage::unknownFilesNameTheFormats()
{
    OpenShop open;
    QTemporaryDir folder;
    RecordingHost host;
    ImportPage page(open.session, host);
    page.resize(1256, 828);
    page.show();
    QVERIFY(page.showThing({Thing::Kind::Files, {}, {}, {unknownFile(folder)}}));
    QTRY_VERIFY(page.isSettled() && page.presenter().stage() == Stage::Preview);
    auto* detail = page.findChild<TableView*>(QStringLiteral("import.detail"));
    QVERIFY(detail->isVisible());
    QVERIFY(detail->model()->rowCount() > 10);
    QVERIFY(!page.findChild<QAction*>(QStringLiteral("act.writeImport"))->isEnabled());
}

void TestImportPage::sendsTermsToSettings()
{
    OpenShop open;
    RecordingHost host;
    ImportPage page(open.session, host);
    page.resize(1256, 828);
    page.show();
    QVERIFY(page.showThing({Thing::Kind::Files, {}, {}, {fixture(QStringLiteral("ui/terms.json"))}}));
    QTRY_VERIFY(page.isSettled() && page.presenter().stage() == Stage::Preview);
    QVERIFY(page.presenter().rows().first().isTerms);
    QVERIFY(!page.presenter().rows().first().failure->message.contains(u"--"));
    QPushButton* settings = nullptr;
    for (auto* button : page.filePanel().findChildren<QPushButton*>())
        if (button->text() == u"Open Settings")
            settings = button;
    QVERIFY(settings && settings->isVisible());
    settings->click();
    QCOMPARE(host.places, QVector<Place>{Place::Settings});
    QCOMPARE(host.things.first().key, QStringLiteral("terms"));
}

void TestImportPage::takesABatchBack()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    RecordingHost host;
    ImportPage page(open.session, host);
    page.resize(1256, 828);
    page.show();
    page.refresh();
    QTRY_COMPARE(page.presenter().history().size(), 2);
    auto* batch = page.findChild<QAction*>(QStringLiteral("act.takeBatchBack"));
    QVERIFY2(batch->isVisible() && batch->text().contains(u"all 2 files"), qPrintable(batch->text()));
    batch->trigger();
    QVERIFY2(host.questions.last().contains(u"2 files"), qPrintable(host.questions.last()));
    host.answer(QStringLiteral("the wrong shop"));
    QTRY_VERIFY(!page.presenter().isUndoing());
    QVERIFY2(host.notices.last().contains(u"2 files"), qPrintable(host.notices.last()));
    page.refresh();
    QTRY_VERIFY(page.presenter().history().first().undone && page.presenter().history().last().undone);
    QVERIFY(!batch->isVisible());
}

void TestImportPage::looksAgainWhenTermsCame()
{
    OpenShop open;
    ImportPresenter presenter(open.session);
    presenter.add({terminalFile(), bankFile()});
    QTRY_COMPARE(presenter.stage(), Stage::Preview);
    presenter.write();
    QTRY_COMPARE(presenter.stage(), Stage::Written);
    QVERIFY(!presenter.written().hasTerms);
    DZ_VERIFY(open.setTerms());
    presenter.lookAgain();
    QTRY_VERIFY(presenter.written().hasTerms);
    QVERIFY(presenter.written().judgedLater);
}

void TestImportPage::controlsSpeakTheLanguageOfNow()
{
    OpenShop open;
    DZ_VERIFY(open.fill());  // by an English program
    ImportPresenter presenter(open.session);
    presenter.loadHistory();
    QTRY_COMPARE(presenter.history().size(), 2);
    intake::SourceFile bank;
    for (const auto& file : presenter.history())
        if (file.book == intake::Book::Bank)
            bank = file;
    QVERIFY(!bank.controls.isEmpty());
    const auto shownTexts = [&] {
        QStringList words;
        const CellTable table = controlsTable(bank);
        for (const auto& row : table.rows)
            for (const auto& cell : row.cells)
                words.append(cell.text);
        return words.join(u' ');
    };
    QVERIFY2(shownTexts().contains(u"Running balance of account 1001244519000043308"), qPrintable(shownTexts()));
    Language::hub().use(Language::Code::Chinese);
    const QString chinese = shownTexts();
    Language::hub().use(Language::Code::English);
    QVERIFY2(chinese.contains(u"账户 1001244519000043308") && !chinese.contains(u"balance"), qPrintable(chinese));
}

void TestImportPage::remembersTheFolderOfATypedPath()
{
    QTemporaryDir folder;
    const QString path = unknownFile(folder);
    QSettings().remove(QStringLiteral("folders/a test"));
    QWidget window;
    window.show();
    QStringList chosen;
    const FileQuestion question{QStringLiteral("Files"), {}, {}, QStringLiteral("a test"), {}};
    askForFiles(&window, question, [&](const QStringList& files) { chosen = files; });
    auto* dialog = window.findChild<QFileDialog*>(QStringLiteral("fileDialog"));
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_COMPARE(chosen, QStringList{path});
    QCOMPARE(QSettings().value(QStringLiteral("folders/a test")).toString(), folder.path());
}

QTEST_MAIN(TestImportPage)
#include "tst_import_page.moc"
