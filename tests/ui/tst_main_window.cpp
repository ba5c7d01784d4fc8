// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_support.h"
#include "ui/common/focus_ring.h"
#include "ui/common/figure_strip.h"
#include "ui/common/navigation.h"
#include "ui/common/start_page.h"
#include "ui/reconcile/reconcile_page.h"
#include "ui/reconcile/reconcile_presenter.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { Language::hub().use(Language::Code::English); }
    void everyPageOpens_data();
    void everyPageOpens();
    void nothingInteractiveIsUnnamed_data() { everyPageOpens_data(); }
    void nothingInteractiveIsUnnamed();
    void languageSwitchesLive_data() { everyPageOpens_data(); }
    void languageSwitchesLive();
    void themeSwitchesLive();
    void foldsItsNavigation();
    void saysWhyAShopDoesNotOpen();
    void makesANewShop();
    void keysReachEveryPlace();
    void searchFindsASale();
    void paletteDoesWhatCanBeDone();
    void paletteSpeaksBothLanguages();
    void escapeGoesBackToWhereOneWas();
    void undoReachesBehindTheStrip();
    void highContrastWins();
    void ringFollowsTheKeyboardAlone();
    void saysWhenTheFileIsGone();
    void asksForTermsUntilThereAreSome();
    void badgesCountWhatTheListsShow();
    void seesWhatAnotherWindowWrote();
    void doesNotCallUnknownNothing();
    void restoresABackup();

private:
    std::unique_ptr<OpenShop> m_open;
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    Theme::hub().apply(Scheme::Light);
    Language::hub().use(Language::Code::English);
    m_open = std::make_unique<OpenShop>();
    DZ_VERIFY(m_open->fill());
}

void TestMainWindow::everyPageOpens_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("section");
    const TemporaryShop shop;
    MainWindow window(m_open->shop.clock(), MainWindow::Memory::None);
    addRoomPages(window);
    for (const Place place : window.places())
        QTest::addRow("place %d", static_cast<int>(place)) << static_cast<int>(place) << QString();
    for (const char* section : {"terms", "accounts", "calendar", "directory", "appearance", "people", "shop"})
        QTest::addRow("settings %s", section) << static_cast<int>(Place::Settings) << QString::fromLatin1(section);
}

static Thing sectionThing(const QString& section)
{
    return section.isEmpty() ? Thing{} : Thing{Thing::Kind::Section, section, {}, {}};
}

void TestMainWindow::everyPageOpens()
{
    QFETCH(int, place);
    QFETCH(QString, section);
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(static_cast<Place>(place), sectionThing(section)));
    QVERIFY(!open.window.currentPage()->title().isEmpty());
    QVERIFY(!open.window.grab().isNull());
    for (QWidget* strip : open.window.findChildren<QWidget*>(QStringLiteral("errorStrip")))
        QVERIFY2(!strip->isVisible(), qPrintable(strip->accessibleName()));
}

void TestMainWindow::nothingInteractiveIsUnnamed()
{
    QFETCH(int, place);
    QFETCH(QString, section);
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(static_cast<Place>(place), sectionThing(section)));
    const QStringList nameless = unnamed(&open.window);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestMainWindow::languageSwitchesLive()
{
    QFETCH(int, place);
    QFETCH(QString, section);
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(static_cast<Place>(place), sectionThing(section)));
    QWidget* page = open.window.currentPage();
    const QStringList english = visibleTexts(page);
    Language::hub().use(Language::Code::Chinese);
    QTest::qWait(20);
    QVERIFY(open.settle());
    QVERIFY2(hasHan(open.window.currentPage()->title()), qPrintable(open.window.currentPage()->title()));
    // A sentence of two English words or more in the Chinese window was left behind. Names of the shop's own things
    // (providers, files) stay as they are: they were there in English too, but have no spaces between Latin words.
    static const QRegularExpression sentence(QStringLiteral("[a-z]{3,} [a-z]{2,}"));
    QStringList left;
    for (const QString& text : visibleTexts(page))
        if (sentence.match(text).hasMatch() && english.contains(text))
            left.append(text);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    Language::hub().use(Language::Code::English);
    QTest::qWait(20);
}

void TestMainWindow::themeSwitchesLive()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(Place::Today));
    const QImage light = open.window.grab().toImage();
    Theme::hub().apply(Scheme::Dark);
    QVERIFY(open.settle());
    const QImage dark = open.window.grab().toImage();
    const QPoint ground(light.width() - 6, light.height() / 2);
    QVERIFY(light.pixelColor(ground).lightness() > 200);
    QVERIFY(dark.pixelColor(ground).lightness() < 60);
    Theme::hub().apply(Scheme::Light);
}

void TestMainWindow::foldsItsNavigation()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    auto* navigation = open.window.findChild<Navigation*>();
    open.window.resize(1440, 900);
    QTRY_COMPARE(navigation->width(), metric::kNavigation);
    open.window.resize(1024, 680);
    QTRY_COMPARE(navigation->width(), metric::kNavigationFolded);
    for (const Place place : open.window.places()) {
        QVERIFY(open.show(place));
        QVERIFY2(open.window.width() <= 1024, qPrintable(open.window.currentPage()->title()));
    }
}

void TestMainWindow::saysWhyAShopDoesNotOpen()
{
    QTemporaryDir folder;
    MainWindow window(m_open->shop.clock(), MainWindow::Memory::None);
    addRoomPages(window);
    window.show();
    QSignalSpy failed(&window, &MainWindow::shopFailed);
    window.openShop(folder.filePath(QStringLiteral("none.shop")));
    QVERIFY(failed.wait(10'000));
    QVERIFY(window.findChild<StartPage*>()->isVisible());
    auto* strip = window.findChild<StartPage*>()->findChild<QWidget*>(QStringLiteral("errorStrip"));
    QVERIFY(strip->isVisible());
    QVERIFY(strip->accessibleName().contains(QLatin1String("none.shop")));
    QVERIFY(!window.isIdle());
}

void TestMainWindow::makesANewShop()
{
    QTemporaryDir folder;
    MainWindow window(m_open->shop.clock(), MainWindow::Memory::None);
    addRoomPages(window);
    window.show();
    QSignalSpy opened(&window, &MainWindow::shopOpened);
    window.createShop(folder.filePath(QStringLiteral("new.shop")), {QStringLiteral("Corner shop"), Currency::cny(), "Asia/Shanghai"});
    QVERIFY(opened.wait(15'000));
    QVERIFY(window.windowTitle().contains(QLatin1String("Corner shop")));
    QTRY_VERIFY(window.isIdle());
    // An empty shop asks for files instead of showing zeros.
    QVERIFY(window.findChild<QPushButton*>(QStringLiteral("first.choose"))->isVisible());
    QStringList nameless = unnamed(&window);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestMainWindow::keysReachEveryPlace()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.settle());
    open.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    for (const Place place : open.window.places()) {
        const int key = Qt::Key_1 + static_cast<int>(place);
        QTest::keyClick(&open.window, static_cast<Qt::Key>(key), Qt::ControlModifier);
        QTRY_COMPARE(static_cast<int>(open.window.currentPlace()), static_cast<int>(place));
        QVERIFY(open.settle());
        // F6 walks panes and comes back to the navigation.
        bool reached = false;
        for (int step = 0; step < 12 && !reached; ++step) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &open.window, Qt::Key_F6);
            reached = open.window.findChild<Navigation*>()->isAncestorOf(QApplication::focusWidget());
        }
        QVERIFY(reached);
    }
}

void TestMainWindow::searchFindsASale()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.settle());
    Result<QString> rrn = await<QString>(m_open->session, [](Rooms& rooms, TaskContext&) -> Result<QString> {
        QString found;
        DZ_CHECK(rooms.reconcile().forEachSale(std::nullopt, [&](const reconcile::JudgedSale& sale) {
            found = sale.sale.rrn;
            return found.isEmpty();
        }));
        return found;
    });
    DZ_VERIFY(rrn);
    QVERIFY(!rrn->isEmpty());
    auto* search = open.window.findChild<QLineEdit*>(QStringLiteral("search"));
    open.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    search->setFocus();
    QTest::keyClicks(search, *rrn);
    auto* popup = open.window.findChild<QWidget*>(QStringLiteral("search.popup"));
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(static_cast<int>(open.window.currentPlace()), static_cast<int>(Place::Reconcile));
    QVERIFY(!popup->isVisible());
}

static void typeInto(OpenWindow& open, const QString& text)
{
    open.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    QTest::keyClick(&open.window, Qt::Key_K, Qt::ControlModifier);
    auto* search = open.window.findChild<QLineEdit*>(QStringLiteral("search"));
    QTRY_VERIFY(search->hasFocus());
    search->setText(text);
    emit search->textEdited(text);
}

static QStringList shownEntries(OpenWindow& open)
{
    QStringList rows;
    const auto* list = open.window.findChild<QAbstractItemView*>(QStringLiteral("search.hits"));
    for (int row = 0; row < list->model()->rowCount(); ++row)
        rows.append(list->model()->index(row, 0).data().toString());
    return rows;
}

void TestMainWindow::paletteDoesWhatCanBeDone()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(Place::Today));
    typeInto(open, QStringLiteral("appear"));
    auto* popup = open.window.findChild<QWidget*>(QStringLiteral("search.popup"));
    QTRY_VERIFY(popup->isVisible());
    QTRY_VERIFY(shownEntries(open).contains(QStringLiteral("Appearance")));
    auto* search = open.window.findChild<QLineEdit*>(QStringLiteral("search"));
    const auto* list = open.window.findChild<QAbstractItemView*>(QStringLiteral("search.hits"));
    for (int step = 0; step < 8 && list->currentIndex().data().toString() != QLatin1String("Appearance"); ++step)
        QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(open.window.currentPlace(), Place::Settings);
    QVERIFY(open.settle());
    QCOMPARE(open.window.currentPage()->subtitle(), QStringLiteral("Appearance"));
    // What cannot be done here is not offered.
    typeInto(open, QStringLiteral("Log call"));
    QTRY_VERIFY(popup->isVisible());
    QTest::qWait(200);
    QVERIFY(!shownEntries(open).contains(QStringLiteral("Log call")));
}

void TestMainWindow::paletteSpeaksBothLanguages()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(Place::Today));
    typeInto(open, QStringLiteral("设置"));
    QTRY_VERIFY(shownEntries(open).contains(QStringLiteral("Settings")));
    speak(Language::Code::Chinese);
    typeInto(open, QStringLiteral("reconc"));
    QTRY_VERIFY(shownEntries(open).contains(QStringLiteral("对账")));
    speak(Language::Code::English);
}

void TestMainWindow::escapeGoesBackToWhereOneWas()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(Place::Settings));
    const QWidget* before = QApplication::focusWidget();
    typeInto(open, QStringLiteral("xx"));
    auto* search = open.window.findChild<QLineEdit*>(QStringLiteral("search"));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!open.window.findChild<QWidget*>(QStringLiteral("search.popup"))->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    QVERIFY(search->text().isEmpty());
}

void TestMainWindow::undoReachesBehindTheStrip()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(Place::Today));
    QStringList undone;
    open.window.notify(QStringLiteral("first"), [&] { undone.append(QStringLiteral("first")); });
    open.window.notify(QStringLiteral("second"), [&] { undone.append(QStringLiteral("second")); });
    open.window.notify(QStringLiteral("a fact"));
    QCOMPARE(open.window.paletteEntries(QString()).constFirst().title, QStringLiteral("Undo: second"));
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, QStringList({QStringLiteral("second"), QStringLiteral("first")}));
    // An act that cannot be taken back is told; what was done before it goes only when it is asked for again.
    open.window.notify(QStringLiteral("third"), [&] { undone.append(QStringLiteral("third")); });
    open.window.notify(QStringLiteral("sent for good"));
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.size(), 2);
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.last(), QStringLiteral("third"));
}

void TestMainWindow::highContrastWins()
{
    QPalette black;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::AlternateBase})
        black.setColor(role, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        black.setColor(role, Qt::white);
    black.setColor(QPalette::Link, QColor(0xFF, 0xFF, 0x00));
    black.setColor(QPalette::Highlight, QColor(0x1A, 0xEB, 0xFF));
    QVERIFY(isHighContrast(black));
    QVERIFY(!isHighContrast(QPalette()));
    Theme::hub().apply(Scheme::Light);
    Theme::hub().imposeSystemPalette(black);
    const Tokens& t = tokens();
    QVERIFY(t.highContrast);
    QCOMPARE(QColor(t.surface), QColor(Qt::black));
    QVERIFY(contrast(t.text, t.selection) >= 4.5);
    for (const ToneColors& tone : t.tones)
        QVERIFY(contrast(tone.text, tone.ground) >= 4.5);
    Theme::hub().imposeSystemPalette(std::nullopt);
    QVERIFY(!tokens().highContrast);
}

void TestMainWindow::ringFollowsTheKeyboardAlone()
{
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(open.show(Place::Settings, sectionThing(QStringLiteral("shop"))));
    open.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    auto* ring = open.window.findChild<FocusRing*>();
    auto* button = open.window.findChild<QPushButton*>(QStringLiteral("button.verifyNow"));
    QTest::mousePress(&open.window, Qt::LeftButton, {}, QPoint(4, 4));
    button->setFocus(Qt::MouseFocusReason);
    QVERIFY(!ring->target());
    QTest::keyClick(button, Qt::Key_Backtab);
    QTRY_VERIFY(QApplication::focusWidget() != button);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_COMPARE(ring->target(), static_cast<QWidget*>(button));
    QVERIFY(ring->geometry().contains(QRect(button->mapTo(&open.window, QPoint()), button->size())));
}

void TestMainWindow::saysWhenTheFileIsGone()
{
    OpenShop shop;
    OpenWindow open(shop.shop, shop.shop.clock());
    QVERIFY(open.settle());
    const QString file = shop.shop.location();
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    open.window.go(Place::Settings, sectionThing(QStringLiteral("terms")));
    open.window.currentPage()->refresh();
    QTest::keyClick(&open.window, Qt::Key_F5);
    const auto said = [&] {
        for (QWidget* strip : open.window.findChildren<QWidget*>(QStringLiteral("errorStrip")))
            if (strip->isVisible() && strip->accessibleName().contains(QFileInfo(file).fileName()))
                return true;
        return false;
    };
    QTRY_VERIFY(said());
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    QVERIFY(open.show(Place::Today));
}

void TestMainWindow::asksForTermsUntilThereAreSome()
{
    OpenShop shop;
    DZ_VERIFY(shop.import({fixture(QStringLiteral("ui/terminal.csv")), fixture(QStringLiteral("ui/bank.csv"))}));
    OpenWindow open(shop.shop, shop.shop.clock());
    QVERIFY(open.show(Place::Today));
    auto* notice = open.window.findChild<QWidget*>(QStringLiteral("termsNotice"));
    QTRY_VERIFY(notice->isVisible());
    open.window.findChild<QPushButton*>(QStringLiteral("termsNotice.act"))->click();
    QVERIFY(open.settle());
    QCOMPARE(open.window.currentPlace(), Place::Settings);
    QVERIFY(!notice->isVisible());
    // Proposed, not stored: leaving asks once.
    QTRY_VERIFY(!open.window.currentPage()->unsaved().isEmpty());
    DZ_VERIFY(shop.setTerms());
    OpenWindow again(shop.shop, shop.shop.clock());
    QVERIFY(again.show(Place::Today));
    QVERIFY(!again.window.findChild<QWidget*>(QStringLiteral("termsNotice"))->isVisible());
}

void TestMainWindow::badgesCountWhatTheListsShow()
{
    OpenShop shop;
    DZ_VERIFY(shop.fill());
    OpenWindow open(shop.shop, shop.shop.clock());
    QVERIFY(open.show(Place::Settings));
    auto* today = open.window.findChild<QAbstractButton*>(QStringLiteral("nav.Today"));
    auto* reconcile = open.window.findChild<QAbstractButton*>(QStringLiteral("nav.Reconcile"));
    QVERIFY(today && reconcile);
    const auto number = [](const QAbstractButton* button) { return button->accessibleDescription().section(QLatin1Char(' '), 0, 0).toInt(); };
    // Before any of the pages was looked at.
    QTRY_VERIFY(number(today) > 0);
    const int waiting = number(today), toDo = number(reconcile);
    QVERIFY(reconcile->toolTip().contains(QStringLiteral("to do")));
    // Told to a screen reader as one of several pages, not as a switch.
    const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(today);
    QCOMPARE(told->role(), QAccessible::PageTab);
    QVERIFY(told->state().selectable && !told->state().selected);
    QVERIFY(open.show(Place::Today));
    const auto* items = open.window.findChild<QAbstractItemView*>(QStringLiteral("today.items"))->model();
    int shown = 0;
    for (int row = 0; row < items->rowCount(); ++row)
        shown += items->flags(items->index(row, 0)).testFlag(Qt::ItemIsSelectable) ? 1 : 0;
    QCOMPARE(waiting, shown);
    QVERIFY(open.show(Place::Reconcile));
    QCOMPARE(qobject_cast<ReconcilePage*>(open.window.currentPage())->presenter().list().count(reconcile::ListSegment::ToDo), toDo);
    // A change made while another page is open reaches both numbers.
    QVERIFY(open.show(Place::Settings));
    const auto files = await<QVector<intake::SourceFile>>(*open.window.session(), [](Rooms& rooms, TaskContext&) { return rooms.intake().history(); });
    DZ_VERIFY(files);
    for (const intake::SourceFile& file : *files) {
        if (file.book != intake::Book::Terminal)
            continue;
        const auto undone = await<bool>(*open.window.session(), [id = file.id](Rooms& rooms, TaskContext& task) -> Result<bool> {
            DZ_CHECK(rooms.intake().undo(id, QStringLiteral("wrong file")));
            DZ_CHECK(rooms.reconcileAndFollow(task));
            return true;
        });
        DZ_VERIFY(undone);
    }
    QVERIFY(open.settle());
    const int after = number(reconcile);
    QVERIFY(open.show(Place::Reconcile));
    QCOMPARE(qobject_cast<ReconcilePage*>(open.window.currentPage())->presenter().list().count(reconcile::ListSegment::ToDo), after);
}

void TestMainWindow::seesWhatAnotherWindowWrote()
{
    OpenShop shop;
    DZ_VERIFY(shop.fill());
    OpenWindow open(shop.shop, shop.shop.clock());
    QVERIFY(open.show(Place::Reconcile));
    const auto& presenter = qobject_cast<ReconcilePage*>(open.window.currentPage())->presenter();
    QTRY_VERIFY(presenter.detail());
    QVERIFY(presenter.book().decisions.isEmpty());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    reconcile::Decision decision;
    decision.kind = reconcile::Decision::Kind::Exclude;
    decision.sales = {presenter.detail()->sales.first()};
    decision.reason = QStringLiteral("counted twice");
    const auto decided = await<bool>(shop.session, [decision](Rooms& rooms, TaskContext& task) -> Result<bool> {
        DZ_CHECK(rooms.reconcile().decide(decision));
        DZ_CHECK(rooms.reconcileAndFollow(task));
        return true;
    });
    DZ_VERIFY(decided);
    open.window.activateWindow();
    QTRY_COMPARE(presenter.book().decisions.size(), 1);
}

void TestMainWindow::doesNotCallUnknownNothing()
{
    OpenShop shop;
    DZ_VERIFY(shop.import({fixture(QStringLiteral("ui/terminal.csv")), fixture(QStringLiteral("ui/bank.csv"))}));
    OpenWindow open(shop.shop, shop.shop.clock());
    QVERIFY(open.show(Place::Today));
    for (const char* name : {"today.notArrived", "today.dueToday", "today.inTransit", "today.arrived"}) {
        const Figure& figure = open.window.findChild<FigureButton*>(QString::fromLatin1(name))->figure();
        QCOMPARE(figure.value, QStringLiteral("—"));
        QVERIFY(figure.icon != QLatin1String("checkmark") || name == QByteArray("today.arrived"));
    }
    QVERIFY(!visibleTexts(open.window.currentPage()).contains(QStringLiteral("Nothing waits for you today.")));
    open.window.findChild<FigureButton*>(QStringLiteral("today.notArrived"))->click();
    QVERIFY(open.settle());
    QCOMPARE(open.window.currentPlace(), Place::Settings);
}

void TestMainWindow::restoresABackup()
{
    QTemporaryDir folder;
    OpenShop shop;
    const QString backup = folder.filePath(QStringLiteral("backup.shop"));
    const auto made = await<bool>(shop.session, [backup](Rooms& rooms, TaskContext& task) -> Result<bool> {
        DZ_CHECK(rooms.backup(backup, task));
        return true;
    });
    DZ_VERIFY(made);
    const auto record = await<guard::BackupRecord>(shop.session, [](Rooms& rooms, TaskContext&) { return rooms.lastBackup(); });
    DZ_VERIFY(record);
    QVERIFY(record->isKnown());
    QCOMPARE(record->path, backup);
    MainWindow window(shop.shop.clock(), MainWindow::Memory::None);
    addRoomPages(window);
    window.show();
    QSignalSpy opened(&window, &MainWindow::shopOpened);
    window.restoreShop(backup, folder.filePath(QStringLiteral("restored.shop")));
    QVERIFY(opened.wait(20'000));
    QTRY_VERIFY(window.isIdle());
    // A backup that is none is said on the start page, and the shop behind stays open.
    QFile broken(folder.filePath(QStringLiteral("broken.shop")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("not a shop") > 0);
    broken.close();
    window.leaveFor(PageHost::Exit::Start);
    window.restoreShop(broken.fileName(), folder.filePath(QStringLiteral("other.shop")));
    auto* strip = window.findChild<StartPage*>()->findChild<QWidget*>(QStringLiteral("errorStrip"));
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("other.shop"))));
    QVERIFY(window.session());
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
