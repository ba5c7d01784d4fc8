// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases_support.h"
#include "ui/common/language.h"
#include "ui/dossier/dossier_pane.h"
#include "ui/dossier/dossier_presenter.h"
#include "ui/dossier/objection_pane.h"
#include "ui/dossier/plan_model.h"
#include "ui/dossier/plan_tree.h"
#include "ui/dossier/printing.h"
#include "ui/evidence/pdf_view.h"

#include <QCryptographicHash>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;
using dossier::DossierLanguage;
using evidence::ExhibitGroup;

namespace {

/// A case with three pictures: two that the sale succeeded, one demand.
struct Desk
{
    Desk() : presenter(open.session)
    {
        auto id = openCounterCase(open.session);
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        inCase = *id;
        const auto filled = await<bool>(open.session, [this](Rooms& rooms, TaskContext& task) -> Result<bool> {
            int shade = 40;
            for (const auto group : {ExhibitGroup::SaleSucceeded, ExhibitGroup::SaleSucceeded, ExhibitGroup::Demand}) {
                evidence::AttachRequest request;
                request.inCase = inCase;
                request.fileName = QStringLiteral("p%1.png").arg(shade);
                request.bytes = picture(qRgb(shade, shade, shade));
                request.title = QStringLiteral("Picture %1").arg(shade);
                request.group = group;
                request.collectedAt = usualNow().addSecs(shade);
                DZ_CHECK(rooms.evidence().attach(request, task));
                shade += 40;
            }
            return true;
        });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message));
    }
    bool plan()
    {
        presenter.open(inCase, DossierLanguage::English);
        return QTest::qWaitFor([&] { return presenter.hasPlan() && presenter.plan().exhibits.size() == 3; }, 10'000);
    }
    QStringList titles() const
    {
        QStringList result;
        for (const auto& exhibit : presenter.plan().exhibits)
            result.append(exhibit.title);
        return result;
    }

    OpenShop open;
    DossierPresenter presenter;
    CaseId inCase;
};

} // namespace

class TestDossierPane : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }

    void exhibitsMoveWithinAndBetweenGroups()
    {
        Desk desk;
        QVERIFY(desk.plan());
        const QStringList before = desk.titles();
        QCOMPARE(desk.presenter.moveBy(0, 1), 1);
        QCOMPARE(desk.titles(), QStringList({before[1], before[0], before[2]}));
        QCOMPARE(desk.presenter.moveBy(1, -1), 0);
        QCOMPARE(desk.titles(), before);
        const auto group = desk.presenter.plan().exhibits.at(2).group;
        QCOMPARE(desk.presenter.moveBy(2, 1), 2);  // at the edge it steps into the next group
        QVERIFY(desk.presenter.plan().exhibits.at(2).group != group || group == ExhibitGroup::Loss);
        QVERIFY(desk.presenter.isChanged());
    }

    void planIsKeptAndReadAgain()
    {
        Desk desk;
        QVERIFY(desk.plan());
        desk.presenter.setIncluded(1, false);
        desk.presenter.setProves(0, QStringLiteral("the sale succeeded"));
        desk.presenter.setAsk(QStringLiteral("pay within 7 days"));
        QSignalSpy changed(&desk.open.session, &ShopSession::changed);
        desk.presenter.keep();
        QVERIFY(changed.wait(10'000));
        DossierPresenter again(desk.open.session);
        again.open(desk.inCase, DossierLanguage::English);
        QTRY_VERIFY(again.hasPlan());
        QCOMPARE(again.plan().exhibits.at(1).included, false);
        QCOMPARE(again.plan().exhibits.at(0).proves, QStringLiteral("the sale succeeded"));
        QCOMPARE(again.plan().ask, QStringLiteral("pay within 7 days"));
    }

    void pagesFollowTheLastChangeOnly()
    {
        Desk desk;
        QVERIFY(desk.plan());
        QSignalSpy pages(&desk.presenter, &DossierPresenter::pagesReady);
        QTRY_VERIFY_WITH_TIMEOUT(pages.size() == 1, 20'000);
        QVERIFY(desk.presenter.pages().startsWith("%PDF"));
        QVERIFY(desk.presenter.pagesOf(QStringLiteral("summary")).first > 0);
        QVERIFY(!desk.presenter.objections().isEmpty());
        for (const char* text : {"a", "ab", "abc"})
            desk.presenter.setCaseNumber(QString::fromLatin1(text));
        QTRY_VERIFY_WITH_TIMEOUT(pages.size() == 2 && !desk.presenter.isMakingPages(), 20'000);
    }

    void changesAreTakenBackOneByOne()
    {
        Desk desk;
        QVERIFY(desk.plan());
        const QStringList before = desk.titles();
        QVERIFY(!desk.presenter.canUndo());
        desk.presenter.moveBy(0, 1);
        desk.presenter.setIncluded(2, false);
        for (const char* typed : {"p", "pa", "paid"})  // one field, one step back
            desk.presenter.setProves(0, QString::fromLatin1(typed));
        desk.presenter.undo();
        QVERIFY(desk.presenter.plan().exhibits.at(0).proves != QStringLiteral("paid"));
        QCOMPARE(desk.presenter.plan().exhibits.at(2).included, false);
        desk.presenter.undo();
        QCOMPARE(desk.presenter.plan().exhibits.at(2).included, true);
        QVERIFY(desk.titles() != before);
        desk.presenter.undo();
        QCOMPARE(desk.titles(), before);
        QVERIFY(!desk.presenter.canUndo());
        desk.presenter.redo();
        QVERIFY(desk.titles() != before);
        // A new change forgets what was taken back.
        desk.presenter.setIncluded(0, false);
        QVERIFY(!desk.presenter.canRedo());
    }

    void treeHasPartsGroupsAndNumbers()
    {
        Desk desk;
        PlanModel model(desk.presenter);
        QVERIFY(desk.plan());
        QCOMPARE(model.rowCount(), 7);
        const QModelIndex front = model.index(PlanModel::kFront, 0), second = model.index(2, 0), fifth = model.index(5, 0);
        QCOMPARE(model.rowCount(front), 4);
        QCOMPARE(model.rowCount(second), 2);
        QCOMPARE(model.rowCount(fifth), 0);
        QVERIFY(!fifth.data(PlanModel::HintRole).toString().isEmpty());  // named, and said that it is not printed
        QCOMPARE(model.index(1, 0, second).data(PlanModel::NumberRole).toString(), QStringLiteral("2-2"));
        QVERIFY(model.setData(model.index(0, 0, second), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.index(1, 0, second).data(PlanModel::NumberRole).toString(), QStringLiteral("2-1"));
        QVERIFY(model.setData(second, QStringLiteral("three sales"), Qt::EditRole));
        QCOMPARE(desk.presenter.plan().purpose(ExhibitGroup::SaleSucceeded).text, QStringLiteral("three sales"));
        QVERIFY(model.setData(second, QString(), Qt::EditRole));  // emptied: what the books say
        QCOMPARE(desk.presenter.plan().purpose(ExhibitGroup::SaleSucceeded).text, desk.presenter.plan().purpose(ExhibitGroup::SaleSucceeded).usual);
        QVERIFY(model.setData(model.index(0, 0, front), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!desk.presenter.plan().includeCover);
        QVERIFY(!model.setData(model.index(1, 0, front), Qt::Unchecked, Qt::CheckStateRole));  // the list of exhibits stays
        // An empty group is not printed, nor is the cover that was left out.
        QSignalSpy pages(&desk.presenter, &DossierPresenter::pagesReady);
        QVERIFY(pages.wait(20'000));
        QCOMPARE(desk.presenter.pagesOf(QStringLiteral("index")).first, 1);
        QCOMPARE(desk.presenter.layout().exhibits.size(), 2);
    }

    void exhibitsAreDragged()
    {
        Desk desk;
        PlanModel model(desk.presenter);
        PlanTree tree;
        tree.resize(360, 700);
        tree.setPlan(&model);
        tree.show();
        QVERIFY(desk.plan());
        QTRY_VERIFY(tree.visualRect(model.index(0, 0, model.index(4, 0))).isValid());
        connect(&tree, &PlanTree::exhibitDropped, &desk.presenter, [&](int exhibit, const PlanTree::Spot& spot) {
            desk.presenter.move(exhibit, spot.before >= 0 ? spot.before : int(desk.presenter.plan().exhibits.size()), spot.group);
        });
        const QStringList before = desk.titles();
        const auto drop = [&](const QModelIndex& dragged, QPoint at) {
            std::unique_ptr<QMimeData> data(model.mimeData({dragged}));
            QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(tree.viewport(), &enter);
            QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(tree.viewport(), &move);
            QVERIFY(move.isAccepted());
            const QImage line = tree.viewport()->grab().toImage();  // the line is seen where it will stand
            const int y = tree.spotAt(at).lineY;
            QCOMPARE(line.pixelColor(200, y), QColor(tokens().accent));
            QDropEvent release(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(tree.viewport(), &release);
            QVERIFY(release.isAccepted());
        };
        const QModelIndex second = model.index(2, 0);
        // Down past the other one of its group.
        drop(model.index(0, 0, second), tree.visualRect(model.index(1, 0, second)).center() + QPoint(0, 12));
        QCOMPARE(desk.titles(), QStringList({before[1], before[0], before[2]}));
        // Onto the heading of an empty group.
        drop(model.index(0, 0, model.index(2, 0)), tree.visualRect(model.index(1, 0)).center());
        QCOMPARE(desk.presenter.plan().exhibits.at(0).group, ExhibitGroup::Contract);
        QCOMPARE(desk.presenter.numberOf(0), QStringLiteral("1-1"));
        // Before the demand, into its group.
        drop(model.index(0, 0, model.index(1, 0)), tree.visualRect(model.index(0, 0, model.index(4, 0))).topLeft() + QPoint(60, 4));
        QCOMPARE(desk.titles(), QStringList({before[0], before[1], before[2]}));
        QCOMPARE(desk.presenter.plan().exhibits.at(1).group, ExhibitGroup::Demand);
        // Something else is not taken.
        QMimeData text;
        text.setText(QStringLiteral("x"));
        QDropEvent strange(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree.viewport(), &strange);
        QVERIFY(!strange.isAccepted());
    }

    void filesAreAddedToAGroup()
    {
        Desk desk;
        QVERIFY(desk.plan());
        QSignalSpy attached(&desk.presenter, &DossierPresenter::attached);
        desk.presenter.setTitle(0, QStringLiteral("renamed, not kept yet"));
        const QString file = writeFile(desk.open.shop.folder(), QStringLiteral("agreement.txt"), "terms");
        desk.presenter.attach({file}, {ExhibitGroup::Contract, evidence::EvidenceKind::Contract, {}});
        QVERIFY(attached.wait(10'000));
        QTRY_COMPARE(desk.presenter.plan().exhibits.size(), 4);
        QCOMPARE(desk.presenter.plan().exhibits.at(0).group, ExhibitGroup::Contract);
        QCOMPARE(desk.presenter.plan().exhibits.at(1).title, QStringLiteral("renamed, not kept yet"));
        QSignalSpy failed(&desk.presenter, &DossierPresenter::failed);
        desk.presenter.attach({file}, {});  // it is in the case already
        QVERIFY(failed.wait(10'000));
    }

    void bundleIsMadeWithItsDigest()
    {
        Desk desk;
        QVERIFY(desk.plan());
        QSignalSpy made(&desk.presenter, &DossierPresenter::bundleMade);
        const QString path = desk.open.shop.folder() + QStringLiteral("/bundle.pdf");
        desk.presenter.make(path);
        QVERIFY(made.wait(30'000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256), desk.presenter.made()->sha256);
        QVERIFY(desk.presenter.made()->pages > 3);
        QSignalSpy verified(&desk.presenter, &DossierPresenter::madeVerified);
        desk.presenter.verifyMade();
        QVERIFY(verified.wait(30'000));
        QVERIFY(desk.presenter.verdict()->holds);
        QSignalSpy failed(&desk.presenter, &DossierPresenter::makingFailed);
        desk.presenter.make(QStringLiteral("/no/such/folder/bundle.pdf"));
        QVERIFY(failed.wait(30'000));
        QVERIFY(failed.first().first().value<Error>().message.contains(QStringLiteral("/no/such/folder/bundle.pdf")));
    }

    void everyPageGoesToThePrinter()
    {
        Desk desk;
        QVERIFY(desk.plan());
        QSignalSpy pages(&desk.presenter, &DossierPresenter::pagesReady);
        QVERIFY(pages.wait(20'000));
        const QString out = desk.open.shop.folder() + QStringLiteral("/printed.pdf");
        auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(out);
        std::optional<Result<int>> printed;
        QObject receiver;
        printPages(&receiver, desk.presenter.pages(), printer, [&](const Result<int>& result) { printed.emplace(result); });
        printer.reset();
        QTRY_VERIFY_WITH_TIMEOUT(printed.has_value(), 30'000);
        DZ_VERIFY(*printed);
        QPdfDocument source, paper;
        QBuffer buffer;
        buffer.setData(desk.presenter.pages());
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        source.load(&buffer);
        QTRY_VERIFY(QFileInfo::exists(out));
        QTRY_COMPARE(paper.load(out), QPdfDocument::Error::None);
        QCOMPARE(paper.pageCount(), source.pageCount());
        QCOMPARE(**printed, source.pageCount());
        QVERIFY(source.pageCount() > 3);

        std::optional<Result<int>> garbage;
        printPages(&receiver, QByteArray("no pages"), std::make_shared<QPrinter>(), [&](const Result<int>& result) { garbage.emplace(result); });
        QTRY_VERIFY(garbage.has_value());
        QVERIFY(!*garbage);
    }

    void paneWorksByKeyboard()
    {
        Desk desk;
        RecordingHost host;
        DossierPane pane(desk.presenter, host);
        pane.resize(1300, 800);
        pane.show();
        QVERIFY(desk.plan());
        pane.activateWindow();
        pane.focusPlan();
        auto* tree = pane.findChild<PlanTree*>();
        auto* model = qobject_cast<PlanModel*>(tree->model());
        QTRY_VERIFY(tree->hasFocus());
        tree->setCurrentIndex(model->indexOf(0));
        const QStringList before = desk.titles();
        QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.titles(), QStringList({before[1], before[0], before[2]}));
        QCOMPARE(model->exhibitAt(tree->currentIndex()), 1);
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(desk.presenter.plan().exhibits.at(1).included, false);
        QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.presenter.plan().exhibits.at(1).included, true);
        QTest::keyClick(tree, Qt::Key_F2);
        auto* proves = pane.findChild<QPlainTextEdit*>(QStringLiteral("dossier.proves"));
        QTRY_VERIFY(proves->hasFocus());
        QTest::keyClicks(proves, QStringLiteral("paid"));
        QCOMPARE(desk.presenter.plan().exhibits.at(1).proves, QStringLiteral("paid"));
        // A group's purpose is written in its row.
        tree->setFocus();
        tree->setCurrentIndex(model->index(2, 0));
        QTest::keyClick(tree, Qt::Key_F2);
        auto* purpose = tree->findChild<QLineEdit*>(QStringLiteral("dossier.purpose"));
        QVERIFY(purpose);
        purpose->selectAll();
        QTest::keyClicks(purpose, QStringLiteral("two sales"));
        QTest::keyClick(purpose, Qt::Key_Return);
        QTRY_COMPARE(desk.presenter.plan().purpose(ExhibitGroup::SaleSucceeded).text, QStringLiteral("two sales"));
    }

    void pagesFollowThePlan()
    {
        Desk desk;
        RecordingHost host;
        DossierPane pane(desk.presenter, host);
        pane.resize(1300, 800);
        pane.show();
        QVERIFY(desk.plan());
        auto* tree = pane.findChild<PlanTree*>();
        auto* model = qobject_cast<PlanModel*>(tree->model());
        auto* pages = pane.findChild<PdfView*>();
        QTRY_VERIFY_WITH_TIMEOUT(pages->pageCount() > 3, 20'000);
        pane.activateWindow();
        pane.focusPlan();
        const QModelIndex demand = model->index(0, 0, model->index(4, 0));
        tree->scrollTo(demand);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(demand).center());
        const int page = demand.data(PlanModel::FirstPageRole).toInt();
        QVERIFY(page > 3);
        QCOMPARE(pages->currentPage() + 1, page);
        QTest::keyClick(tree, Qt::Key_PageUp);
        QCOMPARE(pages->currentPage() + 1, page - 1);
        QTest::keyClick(tree, Qt::Key_PageDown);
        QCOMPARE(pages->currentPage() + 1, page);
        // What is looked at stays in sight although an exhibit before it goes.
        QSignalSpy ready(&desk.presenter, &DossierPresenter::pagesReady);
        desk.presenter.setIncluded(0, false);
        QVERIFY(ready.wait(20'000));
        QCOMPARE(demand.data(PlanModel::FirstPageRole).toInt(), page - 1);
        QCOMPARE(pages->currentPage() + 1, page - 1);
        // Whole page: one page and no more fits.
        pages->setFit(PdfView::Fit::WholePage);
        QVERIFY(pages->verticalScrollBar()->maximum() > 0);
        const double whole = double(pages->verticalScrollBar()->maximum() + pages->viewport()->height()) / pages->pageCount();
        QVERIFY(whole <= pages->viewport()->height());
    }

    void objectionsAreMendedByKeyboard()
    {
        Desk desk;
        RecordingHost host;
        DossierPane pane(desk.presenter, host);
        pane.resize(1300, 900);
        pane.show();
        pane.activateWindow();
        QVERIFY(desk.plan());
        QSignalSpy ready(&desk.presenter, &DossierPresenter::pagesReady);
        QVERIFY(ready.wait(20'000));
        const int open = desk.presenter.openObjections();
        QVERIFY(open > 0);
        auto* checks = pane.findChild<ObjectionPane*>();
        checks->setFocus();
        auto* card = qobject_cast<ObjectionCard*>(QApplication::focusWidget());
        QVERIFY(card);
        QVERIFY(!card->accessibleName().isEmpty());
        // Nobody was asked yet: Enter leads to the case, where a call is logged.
        auto* demand = pane.findChild<ObjectionCard*>(QStringLiteral("dossier.objection.demand"));
        QVERIFY(!demand || !demand->objection().isOpen());  // the letter is in the group of demands
        desk.presenter.setIncluded(2, false);
        QVERIFY(ready.wait(20'000));
        demand = pane.findChild<ObjectionCard*>(QStringLiteral("dossier.objection.demand"));
        QVERIFY(demand && demand->objection().isOpen());
        QSignalSpy back(pane.backAction(), &QAction::triggered);
        demand->setFocus();
        QTest::keyClick(demand, Qt::Key_Return);
        QCOMPARE(back.size(), 1);
        // A reason that is written stands in the summary and settles it.
        emit checks->reasonGiven(demand->objection().key, QStringLiteral("They have no telephone."));
        QVERIFY(ready.wait(20'000));
        QVERIFY(!demand->objection().isOpen());
        QVERIFY(demand->objection().answer.contains(QStringLiteral("They have no telephone.")));
        demand->mend(0);  // takes it back
        QVERIFY(ready.wait(20'000));
        QVERIFY(demand->objection().isOpen());
        // F5 asks everything anew.
        pane.focusPlan();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
        QVERIFY(ready.wait(20'000));
    }

    void everythingHasAName()
    {
        Desk desk;
        RecordingHost host;
        DossierPane pane(desk.presenter, host);
        pane.resize(1300, 900);
        pane.show();
        QVERIFY(desk.plan());
        QSignalSpy ready(&desk.presenter, &DossierPresenter::pagesReady);
        QVERIFY(ready.wait(20'000));
        for (const auto* widget : pane.findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const auto* button = qobject_cast<const QPushButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || widget->focusProxy() || widget->inherits("QToolButton"),
                     qPrintable(QStringLiteral("%1 %2").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        }
    }
};

QTEST_MAIN(TestDossierPane)
#include "tst_dossier_pane.moc"
