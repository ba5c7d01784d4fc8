// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases_support.h"
#include "ui/common/language.h"
#include "ui/dossier/dossier_pane.h"
#include "ui/dossier/dossier_presenter.h"
#include "ui/dossier/exhibit_model.h"
#include "ui/dossier/printing.h"
#include "ui/evidence/pdf_view.h"

#include <QCryptographicHash>
#include <QListView>
#include <QMimeData>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPrinter>

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
        QVERIFY(pages.first().first().toByteArray().startsWith("%PDF"));
        for (const char* text : {"a", "ab", "abc"})
            desk.presenter.setCaseNumber(QString::fromLatin1(text));
        QTRY_VERIFY_WITH_TIMEOUT(pages.size() == 2 && !desk.presenter.isMakingPages(), 20'000);
    }

    void modelGroupsAndTakesDrops()
    {
        Desk desk;
        ExhibitModel model(desk.presenter);
        QVERIFY(desk.plan());
        QCOMPARE(model.rowCount(), 5);  // two headings
        QCOMPARE(model.exhibitAt(0), -1);
        QVERIFY(model.index(1).data().toString().startsWith(QStringLiteral("2-1")));
        const QStringList before = desk.titles();
        std::unique_ptr<QMimeData> drag(model.mimeData({model.index(1)}));
        model.dropMimeData(drag.get(), Qt::MoveAction, 3, 0, {});  // above the heading of the demand
        QCOMPARE(desk.titles(), QStringList({before[1], before[0], before[2]}));
        QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(desk.presenter.plan().exhibits.at(0).included, false);
        QVERIFY(!model.dropMimeData(std::make_unique<QMimeData>().get(), Qt::MoveAction, 0, 0, {}));
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
        QSignalSpy failed(&desk.presenter, &DossierPresenter::failed);
        desk.presenter.make(QStringLiteral("/no/such/folder/bundle.pdf"));
        QVERIFY(failed.wait(30'000));
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
        auto* list = pane.findChild<QListView*>(QStringLiteral("dossier.plan"));
        QTRY_VERIFY(list->hasFocus());
        const QStringList before = desk.titles();
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.titles(), QStringList({before[1], before[0], before[2]}));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(desk.presenter.plan().exhibits.at(1).included, false);
        QTest::keyClick(list, Qt::Key_F2);
        auto* proves = pane.findChild<QPlainTextEdit*>(QStringLiteral("dossier.proves"));
        QTRY_VERIFY(proves->hasFocus());
        QTest::keyClicks(proves, QStringLiteral("paid"));
        QCOMPARE(desk.presenter.plan().exhibits.at(1).proves, QStringLiteral("paid"));
        auto* pages = pane.findChild<PdfView*>();
        QTRY_VERIFY_WITH_TIMEOUT(pages->pageCount() > 3, 20'000);
    }
};

QTEST_MAIN(TestDossierPane)
#include "tst_dossier_pane.moc"
