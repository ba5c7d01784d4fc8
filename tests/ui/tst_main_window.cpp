// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_support.h"
#include "ui/common/navigation.h"
#include "ui/common/start_page.h"

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
    for (const char* section : {"terms", "accounts", "calendar", "directory", "appearance", "shop"})
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

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
