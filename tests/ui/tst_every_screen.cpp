// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that hold on every screen: nothing is left behind by a switch of the language, nothing is cut, Tab reaches each
// control once, and each has a name.
#include "tests/ui/walk_support.h"
#include "ui/common/search_field.h"
#include "ui/common/shortcut_list.h"
#include "ui/common/start_page.h"

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;

class TestEveryScreen : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { speak(Language::Code::English); }
    void nothingStaysInTheOtherLanguage_data() { screens(); }
    void nothingStaysInTheOtherLanguage();
    void nothingIsCut_data();
    void nothingIsCut();
    void tabReachesEachOnce_data() { screens(); }
    void tabReachesEachOnce();
    void everythingHasAName_data() { screens(); }
    void everythingHasAName();
    void startPageAndPopups_data();
    void startPageAndPopups();

private:
    void screens();
    const Screen& screen(const QString& name) const;

    std::unique_ptr<OpenShop> m_open;
    QVector<Screen> m_screens;
};

void TestEveryScreen::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    Theme::hub().apply(Scheme::Light);
    Language::hub().use(Language::Code::English);
    m_open = std::make_unique<OpenShop>();
    DZ_VERIFY(m_open->fill());
    const auto findings = await<QVector<reconcile::Finding>>(m_open->session, [](Rooms& rooms, TaskContext&) { return rooms.reconcile().findings(); });
    DZ_VERIFY(findings);
    QVERIFY(!findings->isEmpty());
    const auto counter = openCounterCase(m_open->session);
    DZ_VERIFY(counter);
    const auto found = openFoundCase(m_open->session);
    DZ_VERIFY(found);
    m_screens = everyScreen(*counter, *found, findings->constFirst().id);
}

void TestEveryScreen::screens()
{
    QTest::addColumn<QString>("name");
    for (const Screen& each : std::as_const(m_screens))
        QTest::newRow(each.name) << QString::fromLatin1(each.name);
}

const Screen& TestEveryScreen::screen(const QString& name) const
{
    return *std::find_if(m_screens.cbegin(), m_screens.cend(), [&](const Screen& each) { return name == QLatin1String(each.name); });
}

static QStringList without(QStringList all, const QStringList& these)
{
    for (const QString& text : these)
        all.removeOne(text);
    return all;
}

void TestEveryScreen::nothingStaysInTheOtherLanguage()
{
    QFETCH(QString, name);
    using Code = Language::Code;
    QHash<Code, QStringList> fresh, switched;
    for (const Code code : {Code::English, Code::Chinese}) {
        const Code other = code == Code::English ? Code::Chinese : Code::English;
        speak(code);
        OpenWindow open(m_open->shop, m_open->shop.clock());
        QVERIFY(visit(open, screen(name)));
        fresh[code] = everyText(&open.window);
        speak(other);
        QVERIFY(open.settle());
        switched[other] = everyText(&open.window);
    }
    for (const Code code : {Code::English, Code::Chinese}) {
        QStringList left = without(switched[code], fresh[code]);
        // A bundle goes on in the language that it was begun in, and its size with it.
        left.removeIf([](const QString& text) { return text.startsWith(QLatin1String("dossier.plan: ")) || text.endsWith(QLatin1String(" MB")); });
        QVERIFY2(left.isEmpty(), qPrintable(QStringLiteral("after the switch to %1:\n").arg(Language::toCode(code)) + left.join(QLatin1Char('\n'))
                                            + QStringLiteral("\ninstead of\n") + without(fresh[code], switched[code]).join(QLatin1Char('\n'))));
    }
}

void TestEveryScreen::nothingIsCut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const Screen& each : std::as_const(m_screens))
        for (const char* language : {"zh", "en", "long"}) {
            const QString name = QString::fromLatin1(each.name);
            if (qstrcmp(language, "long") != 0)
                QTest::addRow("%s %s small", each.name, language) << name << QString::fromLatin1(language) << QSize(1024, 680);
            QTest::addRow("%s %s", each.name, language) << name << QString::fromLatin1(language)
                                                         << (qstrcmp(language, "long") == 0 ? QSize(1920, 1080) : QSize(1440, 900));
        }
}

void TestEveryScreen::nothingIsCut()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    speak(language == QLatin1String("zh") ? Language::Code::Chinese : Language::Code::English);
    LongTranslator longer;
    if (language == QLatin1String("long"))
        QCoreApplication::installTranslator(&longer);
    const auto cut = [&]() -> std::optional<QStringList> {
        QTest::qWait(10);
        OpenWindow open(m_open->shop, m_open->shop.clock());
        open.window.resize(size);
        if (!visit(open, screen(name)))
            return std::nullopt;
        if (open.window.size() != size)
            return QStringList{QStringLiteral("the window is %1 px wide and %2 high").arg(open.window.width()).arg(open.window.height())};
        // What came last asks for its room in an event of its own.
        QStringList left = cutTexts(&open.window);
        for (int tries = 0; tries < 40 && !left.isEmpty(); ++tries) {
            QTest::qWait(50);
            left = cutTexts(&open.window);
        }
        return left;
    }();
    QCoreApplication::removeTranslator(&longer);
    QVERIFY(cut.has_value());
    QVERIFY2(cut->isEmpty(), qPrintable(cut->join(QLatin1Char('\n'))));
}

static bool isTabStop(const QWidget* widget, const QWidget* window)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisibleTo(window) && widget->isEnabled() && !widget->focusProxy()
        && widget->window() == window;
}

void TestEveryScreen::tabReachesEachOnce()
{
    QFETCH(QString, name);
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(visit(open, screen(name)));
    open.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    QSet<const QWidget*> wanted;
    for (const QWidget* widget : open.window.findChildren<QWidget*>())
        if (isTabStop(widget, &open.window))
            wanted.insert(widget);
    QWidget* first = QApplication::focusWidget();
    QVERIFY(first);
    QStringList twice;
    QSet<const QWidget*> seen;
    QWidget* now = first;
    const qsizetype most = 3 * wanted.size() + 20;
    for (qsizetype step = 0; step < most; ++step) {
        QTest::keyClick(now, Qt::Key_Tab);
        QWidget* next = QApplication::focusWidget();
        QVERIFY2(next, qPrintable(QStringLiteral("nothing has the focus after ") + nameOf(now)));
        if (next != now && seen.contains(next) && next != first)
            twice.append(nameOf(next));
        // A sentence with links, or a table that is edited, is left by several steps.
        now = next;
        seen.insert(now);
        if (now == first)
            break;
        if (!twice.isEmpty())
            break;
    }
    QVERIFY2(twice.isEmpty(), qPrintable(QStringLiteral("Tab comes again to ") + twice.join(QStringLiteral(", "))));
    QVERIFY2(now == first, qPrintable(QStringLiteral("Tab stays at ") + nameOf(now)));
    QStringList missed;
    for (const QWidget* widget : std::as_const(wanted)) {
        // Of buttons of which one is down, the one is the stop.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isOther = button && button->group() && button->group()->exclusive() && !button->isChecked();
        const bool isRadio = button && button->autoExclusive() && !button->isChecked();
        if (!seen.contains(widget) && widget->isVisibleTo(&open.window) && !isOther && !isRadio)
            missed.append(nameOf(widget));
    }
    QVERIFY2(missed.isEmpty(), qPrintable(QStringLiteral("Tab misses ") + missed.join(QStringLiteral(", "))));
}

void TestEveryScreen::everythingHasAName()
{
    QFETCH(QString, name);
    OpenWindow open(m_open->shop, m_open->shop.clock());
    QVERIFY(visit(open, screen(name)));
    const QStringList nameless = unnamed(&open.window);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestEveryScreen::startPageAndPopups_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language : {"zh", "en", "long"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestEveryScreen::startPageAndPopups()
{
    QFETCH(QString, language);
    speak(language == QLatin1String("zh") ? Language::Code::Chinese : Language::Code::English);
    LongTranslator longer;
    if (language == QLatin1String("long"))
        QCoreApplication::installTranslator(&longer);
    QTest::qWait(10);
    QStringList wrong;
    {
        MainWindow window(m_open->shop.clock(), MainWindow::Memory::None);
        addRoomPages(window);
        window.setDemoMaker([](const Clock&, TaskContext&) -> Result<QString> { return QString(); });
        window.resize(1024, 680);
        window.show();
        QTest::qWait(30);
        wrong += cutTexts(&window) + unnamed(&window);
        QTemporaryDir folder;
        QSignalSpy opened(&window, &MainWindow::shopOpened);
        window.createShop(folder.filePath(QStringLiteral("new.shop")), {QStringLiteral("Corner shop"), Currency::cny(), "Asia/Shanghai"});
        QVERIFY(opened.wait(15'000));
        QTRY_VERIFY(window.isIdle());
        window.resize(language == QLatin1String("long") ? QSize(1440, 900) : QSize(1024, 680));
        for (const char* link : {"first.banks", "first.providers"}) {
            window.findChild<QPushButton*>(QString::fromLatin1(link))->click();
            QTest::qWait(30);
            wrong += cutTexts(&window) + unnamed(&window);
        }
        auto* search = window.findChild<SearchField*>();
        window.activateWindow();
        search->begin();
        QTest::qWait(50);
        wrong += cutTexts(&window) + unnamed(&window);
        ShortcutList keys;
        keys.showFor(search);
        QTest::qWait(30);
        wrong += cutTexts(&keys) + unnamed(&keys);
        QVERIFY(keys.findChild<QTableView*>()->model()->rowCount() > 40);
    }
    QCoreApplication::removeTranslator(&longer);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestEveryScreen)
#include "tst_every_screen.moc"
