// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases_support.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/dossier/cases_page.h"
#include "ui/evidence/custody_list.h"
#include "ui/evidence/evidence_model.h"
#include "ui/evidence/evidence_pane.h"
#include "ui/evidence/evidence_presenter.h"
#include "ui/evidence/evidence_viewer.h"
#include "ui/evidence/image_view.h"
#include "ui/evidence/pdf_view.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;

namespace {

const QString kMessage = QStringLiteral("您尾号4407卡11月20日12:31POS消费支出人民币1,280.00元，余额3,021.55元。【工商银行】");

QByteArray twoPages()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(200, 200, QStringLiteral("Letter"));
    writer.newPage();
    painter.drawText(200, 200, QStringLiteral("Page 2"));
    painter.end();
    return bytes;
}

struct Desk
{
    Desk() : presenter(open.session)
    {
        QObject::connect(&open.session, &ShopSession::changed, &presenter, &EvidencePresenter::refresh);
        auto id = openCounterCase(open.session);
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        inCase = *id;
        presenter.setCase(inCase);
    }
    bool attach(const QString& path)
    {
        QSignalSpy attached(&presenter, &EvidencePresenter::attached);
        const qsizetype before = presenter.items().size();
        presenter.attachFiles({path});
        return attached.wait(10'000) && QTest::qWaitFor([&] { return presenter.items().size() == before + 1; }, 10'000);
    }

    OpenShop open;
    EvidencePresenter presenter;
    CaseId inCase;
};

} // namespace

class TestEvidencePane : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }

    void filesAreStoredUntouchedWithThumbnails()
    {
        Desk desk;
        const QByteArray slip = picture(qRgb(200, 30, 30));
        QVERIFY(desk.attach(writeFile(desk.open.shop.folder(), QStringLiteral("签购单.png"), slip)));
        QVERIFY(desk.attach(writeFile(desk.open.shop.folder(), QStringLiteral("letter.pdf"), twoPages())));
        QVERIFY(desk.attach(writeFile(desk.open.shop.folder(), QStringLiteral("call.mp3"), QByteArray("ID3\x03\x00\x00\x00\x00\x00\x00", 10) + QByteArray(200, 'x'))));
        const auto items = desk.presenter.items();
        QTRY_VERIFY(!desk.presenter.thumbnail(items.at(0).id).isNull());
        QTRY_VERIFY(!desk.presenter.thumbnail(items.at(1).id).isNull());
        QVERIFY(desk.presenter.thumbnail(items.at(2).id).isNull());
        QCOMPARE(qRed(desk.presenter.thumbnail(items.at(0).id).pixel(20, 20)), 200);
        QSignalSpy opened(&desk.presenter, &EvidencePresenter::opened);
        desk.presenter.open(items.at(0).id);
        QVERIFY(opened.wait(10'000));
        QCOMPARE(opened.first().first().value<OpenedEvidence>().bytes, slip);

        EvidenceModel model(desk.presenter, EvidenceModel::Order::Grouped);
        model.reload();
        int rows = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += model.idAt(row).isValid() ? 1 : 0;
        QCOMPARE(rows, 3);
        QVERIFY(model.index(model.rowOf(items.at(0).id)).data().toString().startsWith(QStringLiteral("E-01")));
    }

    void refusalsNameTheFileAndTheReason_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QStringLiteral("empty.txt") << QByteArray();
        QTest::newRow("verification code") << QStringLiteral("code.txt") << QStringLiteral("您的验证码是 482913，请勿泄露。【工商银行】").toUtf8();
    }
    void refusalsNameTheFileAndTheReason()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Desk desk;
        QSignalSpy refused(&desk.presenter, &EvidencePresenter::refused);
        desk.presenter.attachFiles({writeFile(desk.open.shop.folder(), name, bytes)});
        QVERIFY(refused.wait(10'000));
        QCOMPARE(refused.first().at(0).toString(), name);
        QVERIFY(!refused.first().at(1).value<Error>().message.isEmpty());
        QVERIFY(desk.presenter.items().isEmpty());
    }

    void sameBytesTwiceAreRefused()
    {
        Desk desk;
        const QString path = writeFile(desk.open.shop.folder(), QStringLiteral("a.png"), picture(qRgb(1, 2, 3)));
        QVERIFY(desk.attach(path));
        QSignalSpy refused(&desk.presenter, &EvidencePresenter::refused);
        desk.presenter.attachFiles({path});
        QVERIFY(refused.wait(10'000));
        QCOMPARE(desk.presenter.items().size(), 1);
    }

    void pastesAreToldApart()
    {
        Desk desk;
        QSignalSpy message(&desk.presenter, &EvidencePresenter::messagePasted);
        QSignalSpy attached(&desk.presenter, &EvidencePresenter::attached);
        QMimeData sms;
        sms.setText(kMessage);
        QVERIFY(desk.presenter.take(&sms));
        QCOMPARE(message.size(), 1);
        QCOMPARE(attached.size(), 0);  // its sender and time must be asked for
        QMimeData note;
        note.setText(QStringLiteral("Spoke with the customer, he will bring the phone tomorrow."));
        QVERIFY(desk.presenter.take(&note));
        QVERIFY(attached.wait(10'000));
        QCOMPARE(message.size(), 1);
        QMimeData image;
        image.setImageData(QImage(40, 40, QImage::Format_RGB32));
        QVERIFY(desk.presenter.take(&image));
        QVERIFY(attached.wait(10'000));
        QMimeData nothing;
        QVERIFY(!desk.presenter.take(&nothing));
    }

    void messageNeedsItsSender()
    {
        OpenShop open;
        DZ_VERIFY(openCounterCase(open.session));
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 800);
        page.show();
        page.refresh();
        auto* presenter = page.findChild<EvidencePresenter*>();
        QTRY_VERIFY(presenter->inCase().isValid());
        QMimeData sms;
        sms.setText(kMessage);
        QVERIFY(presenter->take(&sms));
        auto* panel = page.findChild<QWidget*>(QStringLiteral("messagePanel"));
        QTRY_VERIFY(panel->isVisible());
        QCOMPARE(page.findChild<QPlainTextEdit*>(QStringLiteral("messagePanel.text"))->toPlainText(), kMessage);
        QCOMPARE(page.findChild<QDateTimeEdit*>(QStringLiteral("messagePanel.received"))->dateTime().date(), QDate(2026, 11, 20));
        QTest::keyClick(panel, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(panel->isVisible());
        QVERIFY(presenter->items().isEmpty());
        page.findChild<QLineEdit*>(QStringLiteral("messagePanel.sender"))->setText(QStringLiteral("95588"));
        QTest::keyClick(panel, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(presenter->items().size(), 1);
        QCOMPARE(presenter->items().first().messageSender, QStringLiteral("95588"));
        QTRY_VERIFY(!panel->isVisible());
    }

    void paneShowsDescribesVerifiesAndTakesOut()
    {
        Desk desk;
        QVERIFY(desk.attach(writeFile(desk.open.shop.folder(), QStringLiteral("slip.png"), picture(qRgb(9, 9, 9)))));
        RecordingHost host;
        EvidencePane pane(desk.presenter, host);
        pane.resize(1200, 800);
        pane.show();
        desk.presenter.refresh();
        pane.open({});
        auto* image = pane.findChild<ImageView*>();
        QTRY_VERIFY(image->hasImage());
        const double before = image->zoom();
        image->zoomBy(1.5);
        QVERIFY(image->zoom() > before);
        image->rotate();
        auto* title = pane.findChild<QLineEdit*>(QStringLiteral("evidence.title"));
        title->setText(QStringLiteral("签购单 000188"));
        auto* save = pane.findChild<QPushButton*>(QStringLiteral("evidence.save"));
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(desk.presenter.items().first().title, QStringLiteral("签购单 000188"));
        QSignalSpy verified(&desk.presenter, &EvidencePresenter::verified);
        pane.findChild<QAction*>(QStringLiteral("act.verifyEvidence"))->trigger();
        QVERIFY(verified.wait(10'000));
        QCOMPARE(verified.first().at(1).toBool(), true);
        QTRY_VERIFY(pane.findChild<CustodyList*>()->text().contains(QStringLiteral("Verified")));
        QVERIFY(pane.findChild<QLabel*>(QStringLiteral("evidence.sha256"))->text().remove(u' ').contains(QString::fromLatin1(desk.presenter.items().first().sha256.toHex())));
        pane.findChild<QAction*>(QStringLiteral("act.removeEvidence"))->trigger();
        QCOMPARE(host.questions.size(), 1);
        host.answer(QStringLiteral("wrong slip"));
        QTRY_VERIFY(desk.presenter.items().isEmpty());
    }

    void copyGoesOutByteForByte()
    {
        Desk desk;
        const QByteArray bytes = picture(qRgb(7, 70, 7), "JPG");
        QVERIFY(desk.attach(writeFile(desk.open.shop.folder(), QStringLiteral("a.jpg"), bytes)));
        const QString out = desk.open.shop.folder() + QStringLiteral("/out.jpg");
        QSignalSpy done(&desk.presenter, &EvidencePresenter::done);
        desk.presenter.saveCopy(desk.presenter.items().first().id, out);
        QVERIFY(done.wait(10'000));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        QSignalSpy failed(&desk.presenter, &EvidencePresenter::failed);
        desk.presenter.saveCopy(desk.presenter.items().first().id, QStringLiteral("/no/such/folder/a.jpg"));
        QVERIFY(failed.wait(10'000));
    }

    void pdfViewPagesAndRefusesGarbage()
    {
        PdfView view(QStringLiteral("view"));
        view.resize(400, 300);
        view.show();
        QVERIFY(view.load(twoPages()));
        QCOMPARE(view.pageCount(), 2);
        QTest::keyClick(&view, Qt::Key_PageDown);
        QCOMPARE(view.currentPage(), 1);
        view.rotate();
        view.zoomBy(2);
        QVERIFY(!view.load(QByteArray("%PDF-1.7 nothing here")));
        QCOMPARE(view.pageCount(), 0);
    }

    void severalAtOnceAreOneActAndComeBackTogether()
    {
        Desk desk;
        const QString folder = desk.open.shop.folder();
        QSignalSpy ended(&desk.presenter, &EvidencePresenter::attachingEnded);
        desk.presenter.attachFiles({writeFile(folder, QStringLiteral("a.png"), picture(qRgb(1, 1, 1))), writeFile(folder, QStringLiteral("b.png"), picture(qRgb(2, 2, 2))),
                                    writeFile(folder, QStringLiteral("empty.png"), {})});
        QVERIFY(ended.wait(10'000));
        QCOMPARE(ended.size(), 1);
        const auto ids = ended.first().at(0).value<QVector<EvidenceId>>();
        QCOMPARE(ids.size(), 2);
        QVERIFY(ended.first().at(1).toString().contains(u'2'));
        QCOMPARE(ended.first().at(2).toStringList().size(), 1);
        QVERIFY(ended.first().at(2).toStringList().first().contains(QStringLiteral("empty.png")));
        QTRY_COMPARE(desk.presenter.items().size(), 2);
        desk.presenter.takeBack(ids);
        QTRY_VERIFY(desk.presenter.items().isEmpty());
        const auto custody = await<QVector<evidence::CustodyEvent>>(desk.open.session, [&](Rooms& rooms, TaskContext&) { return rooms.evidence().custody(ids.first()); });
        DZ_VERIFY(custody);
        QCOMPARE(custody->last().action, QStringLiteral("removed"));  // and the record says so
    }

    void titlesFollowTheLanguageAndMissingStandsAtTheEnd()
    {
        Desk desk;
        evidence::MessageRequest message;
        message.sender = QStringLiteral("95588");
        message.receivedAt = usualNow().addDays(-3);
        message.text = kMessage;
        QSignalSpy attached(&desk.presenter, &EvidencePresenter::attached);
        EvidenceModel model(desk.presenter, EvidenceModel::Order::Grouped);
        QTRY_VERIFY(model.rowCount() > 0);  // nothing is there yet, but something is missing
        QVERIFY(model.index(0).data(GroupRole).toBool());
        QVERIFY(model.missingAt(1) == 0);
        QVERIFY(!model.idAt(1).isValid());
        QVERIFY(!model.index(1).data(SecondLineRole).toString().isEmpty());
        desk.presenter.attachMessage(message);
        QVERIFY(attached.wait(10'000));
        QTRY_COMPARE(desk.presenter.items().size(), 1);
        const int row = model.rowOf(desk.presenter.items().first().id);
        QVERIFY(model.index(row).data().toString().contains(QStringLiteral("Bank message from 95588")));
        QVERIFY(desk.presenter.missing().isEmpty());  // the customer's message was what was missing
        Language::hub().use(Language::Code::Chinese);
        QCoreApplication::processEvents();
        QVERIFY(model.index(row).data().toString().contains(QStringLiteral("银行短信")));
        Language::hub().use(Language::Code::English);
    }

    void lookingIsNotedAndTheTurnRemembered()
    {
        Desk desk;
        QVERIFY(desk.attach(writeFile(desk.open.shop.folder(), QStringLiteral("slip.png"), picture(qRgb(9, 9, 9)))));
        RecordingHost host;
        EvidencePane pane(desk.presenter, host);
        pane.resize(1200, 800);
        pane.show();
        desk.presenter.refresh();
        auto* image = pane.findChild<ImageView*>();
        QTRY_VERIFY(image->hasImage());
        pane.findChild<QAction*>(QStringLiteral("act.rotateRight"))->trigger();
        QCOMPARE(image->turn(), 1);
        const double zoom = image->zoom();
        QTRY_COMPARE(desk.presenter.items().first().turn, 1);
        QTRY_VERIFY(pane.findChild<CustodyList*>()->text().contains(QStringLiteral("Viewed")));
        QCOMPARE(image->zoom(), zoom);  // what is written meanwhile leaves the picture as it is looked at
        pane.findChild<QAction*>(QStringLiteral("act.zoomActual"))->trigger();
        QCOMPARE(image->zoom(), 1.0 / image->devicePixelRatioF());
        EvidencePane again(desk.presenter, host);
        again.resize(1200, 800);
        again.show();
        desk.presenter.refresh();
        QTRY_VERIFY(again.findChild<ImageView*>()->hasImage());
        QCOMPARE(again.findChild<ImageView*>()->turn(), 1);
    }

    void soundIsNeverPlayedHere()
    {
        Desk desk;
        QVERIFY(desk.attach(writeFile(desk.open.shop.folder(), QStringLiteral("call.mp3"), QByteArray("ID3\x03\x00\x00\x00\x00\x00\x00", 10) + QByteArray(200, 'x'))));
        RecordingHost host;
        EvidencePane pane(desk.presenter, host);
        pane.show();
        QSignalSpy outside(&desk.presenter, &EvidencePresenter::openedOutside);
        desk.presenter.refresh();
        auto* viewer = pane.findChild<EvidenceViewer*>();
        QTRY_VERIFY(viewer->openOutsideAction()->isEnabled());
        QVERIFY(!pane.findChild<QAction*>(QStringLiteral("act.zoomIn"))->isEnabled());
        QVERIFY(outside.isEmpty());
    }

    void largeScansHaveReducedCopies()
    {
        QImage wide(9000, 3000, QImage::Format_RGB32);
        wide.fill(Qt::red);
        const Scan scan = makeScan(wide);
        QCOMPARE(scan.levels.first().size(), wide.size());
        QVERIFY(scan.levels.size() >= 3);
        QVERIFY(scan.levels.last().width() <= 1600);
        QVERIFY(makeScan({}).isNull());
        ImageView view(QStringLiteral("view"));
        view.resize(600, 400);
        view.setScan(scan, 1);
        QCOMPARE(view.turn(), 1);
        view.fit(ImageView::Fit::Width);
        const double across = view.zoom();
        view.fit();
        QVERIFY(view.zoom() < across);
        const QImage seen = view.grab().toImage();
        QCOMPARE(QColor(seen.pixel(seen.rect().center())), QColor(Qt::red));
    }

    void filesDroppedOnACaseOfTheListGoToThatCase()
    {
        OpenShop open;
        DZ_VERIFY(openCounterCase(open.session, 100));
        DZ_VERIFY(openCounterCase(open.session, 200));
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 800);
        page.show();
        page.refresh();
        auto* presenter = page.findChild<EvidencePresenter*>();
        QTRY_VERIFY(presenter->inCase().isValid());
        auto* list = page.findChild<QListView*>(QStringLiteral("cases.list"));
        QTRY_COMPARE(list->model()->rowCount(), 2);
        const QModelIndex other = list->model()->index(1, 0);
        QVERIFY(other.data(IdRole).toLongLong() != presenter->inCase().value);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(writeFile(open.shop.folder(), QStringLiteral("a.png"), picture(qRgb(3, 3, 3))))});
        const QPoint at = list->viewport()->mapTo(&page, list->visualRect(other).center());
        QSignalSpy ended(presenter, &EvidencePresenter::attachingEnded);
        QDragEnterEvent enter(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &drop);
        QVERIFY(ended.wait(10'000));
        QCOMPARE(presenter->inCase().value, other.data(IdRole).toLongLong());
        QTRY_COMPARE(presenter->items().size(), 1);
    }

    void hostilePicturesGiveNoThumbnail()
    {
        QVERIFY(thumbnailOf(QByteArray("\x89PNG\r\n\x1a\n garbage"), QStringLiteral("image/png"), QSize(100, 100)).isNull());
        QVERIFY(thumbnailOf(QByteArray("%PDF-1.4"), QStringLiteral("application/pdf"), QSize(100, 100)).isNull());
        QVERIFY(thumbnailOf(QByteArray(100, 'x'), QStringLiteral("audio/mpeg"), QSize(100, 100)).isNull());
        QVERIFY(!thumbnailOf(QByteArray("text"), QStringLiteral("text/plain"), QSize(100, 100)).isNull());
    }
};

QTEST_MAIN(TestEvidencePane)
#include "tst_evidence_pane.moc"
