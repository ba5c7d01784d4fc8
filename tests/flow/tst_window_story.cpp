// SPDX-License-Identifier: GPL-3.0-or-later
// The main job of the program, by keys and mouse through the real window: from a new shop to money that came back.
#include "tests/ui/cases_support.h"
#include "tests/ui/window_support.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringEncoder>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;

namespace {

/// 2400.00 of 18 November less 0.60 %: what never came, and what the later statement brings.
constexpr auto kMissing = u"2400";

/// A statement that goes on where the fixture ends, with the missing sale paid late.
QByteArray laterStatement()
{
    const QString text = QStringLiteral("[HISTORYDETAIL]\n"
                                        "凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额,个性化信息\n"
                                        "\t0,1001244519000043308,2160,2026-11-23 06:12:00,贷,0.00,313.11,,POS清算,1120-1120,银联商务股份有限公司,\"32,627.30\",\n"
                                        "\t0,1001244519000043308,2160,2026-11-24 06:12:00,贷,0.00,87.47,,POS清算,1123-1123,银联商务股份有限公司,\"32,714.77\",\n"
                                        "\t0,1001244519000043308,2160,2026-11-24 09:30:00,贷,0.00,\"2,385.60\",,POS补结算,1118-1118,银联商务股份有限公司,\"35,100.37\",\n"
                                        "\t0,1001244519000043308,2160,2026-11-24 16:00:00,借,12.00,0.00,,手续费,短信费,,\"35,088.37\",\n");
    return QStringEncoder("GB18030").encode(text);
}

} // namespace

class TestWindowStory : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Theme::hub().apply(Scheme::Light);
        Language::hub().use(Language::Code::English);
    }
    void fromANewShopToTheMoney();

private:
    template <class T> T* find(const char* name)
    {
        for (T* widget : m_window->findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool settle() { return QTest::qWaitFor([this] { return m_window->isIdle(); }, 60'000) && (QTest::qWait(40), true); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), key, modifiers);
    }
    void say(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    bool click(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    /// Answers the dialog that is open.
    bool answer(const QStringList& files)
    {
        QFileDialog* dialog = nullptr;
        if (!QTest::qWaitFor([&] { return (dialog = m_window->findChild<QFileDialog*>(QStringLiteral("fileDialog"))) && dialog->isVisible(); }, 5'000))
            return false;
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        const QString typed = files.size() == 1 ? files.constFirst() : QStringLiteral("\"%1\"").arg(files.join(QStringLiteral("\" \"")));
        dialog->setDirectory(QFileInfo(files.constFirst()).absolutePath());
        name->setText(files.size() == 1 ? QFileInfo(files.constFirst()).fileName() : typed);
        // Qt's own dialog is not what is tried here.
        QMetaObject::invokeMethod(dialog, "accept");
        const QPointer<QFileDialog> held(dialog);
        if (!QTest::qWaitFor([&] { return !held || !held->isVisible(); }, 5'000))
            return false;
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get());
    }

    void makesTheShop();
    void importsTheFiles();
    void agreesTheTerms();
    void findsAndOpensTheCase();
    void worksTheCase();
    void makesTheBundle();
    void bringsTheMoney();

    QTemporaryDir m_folder;
    FixedClock m_clock{usualNow()};
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowStory::makesTheShop()
{
    QVERIFY(find<QLineEdit>("start.name"));
    find<QLineEdit>("start.name")->setFocus();
    say(QStringLiteral("Qinghe Store"));
    QSignalSpy opened(m_window.get(), &MainWindow::shopOpened);
    key(Qt::Key_Return);
    QVERIFY(answer({m_folder.filePath(QStringLiteral("qinghe.shop"))}));
    QVERIFY(opened.count() == 1 || opened.wait(20'000));
    QVERIFY(settle());
    QVERIFY(find<QPushButton>("first.choose"));
}

void TestWindowStory::importsTheFiles()
{
    key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(answer({fixture(QStringLiteral("ui/terminal.csv")), fixture(QStringLiteral("ui/bank.csv"))}));
    QVERIFY(settle());
    QCOMPARE(m_window->currentPlace(), Place::Import);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(settle());
    // Nothing can be judged without terms, and the window says so.
    QTRY_VERIFY(find<QWidget>("termsNotice"));
}

void TestWindowStory::agreesTheTerms()
{
    QVERIFY(click("termsNotice.act"));
    QVERIFY(settle());
    QCOMPARE(m_window->currentPlace(), Place::Settings);
    QTRY_VERIFY(find<QWidget>("terms.proposal"));
    QVERIFY(click("button.importTerms"));
    QVERIFY(answer({fixture(QStringLiteral("ui/terms.json"))}));
    key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(settle());
    QVERIFY(m_window->currentPage()->unsaved().isEmpty());
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(settle());
    QTRY_VERIFY(!find<QWidget>("termsNotice"));
}

void TestWindowStory::findsAndOpensTheCase()
{
    key(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(find<QLineEdit>("search")->hasFocus());
    say(QString::fromUtf16(kMissing));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_window->currentPlace(), Place::Reconcile);
    QVERIFY(settle());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(settle());
    QTRY_VERIFY(find<QPushButton>("reconcile.openCase.confirm"));
    key(Qt::Key_Space);  // the terminal printed a slip
    QTRY_VERIFY(find<QPushButton>("reconcile.openCase.confirm")->isEnabled());
    QVERIFY(click("reconcile.openCase.confirm"));
    QTRY_COMPARE(m_window->currentPlace(), Place::Cases);
    QVERIFY(settle());
    QTRY_VERIFY(find<QLabel>("case.number"));
}

void TestWindowStory::worksTheCase()
{
    const QString slip = writeFile(m_folder.path(), QStringLiteral("slip.png"), picture(0xFFEEEEEE));
    key(Qt::Key_A);
    QVERIFY(answer({slip}));
    QVERIFY(settle());

    key(Qt::Key_Escape);
    QVERIFY(settle());
    key(Qt::Key_L);
    QTRY_VERIFY(find<QPlainTextEdit>("callPanel.said"));
    QTRY_VERIFY(find<QPlainTextEdit>("callPanel.said")->hasFocus());
    say(QStringLiteral("The money will be paid tomorrow."));
    auto* promised = find<QCheckBox>("callPanel.promised");
    QVERIFY(promised);
    promised->setFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
    QTRY_VERIFY(find<QPlainTextEdit>("callPanel.promise"));
    find<QPlainTextEdit>("callPanel.promise")->setFocus(Qt::TabFocusReason);
    say(QStringLiteral("Pays the missing sale"));
    QVERIFY(click("callPanel.confirm"));
    QVERIFY(settle());
    QVERIFY(!find<QWidget>("callPanel"));

    key(Qt::Key_W);
    QTRY_VERIFY(find<QPlainTextEdit>("escalatePanel.reason"));
    find<QPlainTextEdit>("escalatePanel.reason")->setFocus(Qt::TabFocusReason);
    say(QStringLiteral("No answer in writing came"));
    QVERIFY(click("escalatePanel.confirm"));
    QVERIFY(settle());
    QVERIFY(!find<QWidget>("escalatePanel"));
}

void TestWindowStory::makesTheBundle()
{
    key(Qt::Key_B);
    QVERIFY(settle());
    const QString pdf = m_folder.filePath(QStringLiteral("bundle.pdf"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(answer({pdf}));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(pdf).size() > 1000, 60'000);
    QVERIFY(settle());
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(5), QByteArray("%PDF-"));

    // Verified from the palette, and noted.
    key(Qt::Key_Escape);
    QVERIFY(settle());
    key(Qt::Key_K, Qt::ControlModifier);
    say(QStringLiteral("integrity"));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_window->currentPlace(), Place::Settings);
    QVERIFY(settle());
    QVERIFY(click("button.verifyNow"));
    QVERIFY(settle());
    const auto when = await<QDateTime>(*m_window->session(), [](Rooms& rooms, TaskContext&) { return rooms.lastVerified(); });
    DZ_VERIFY(when);
    QVERIFY(when->isValid());
}

void TestWindowStory::bringsTheMoney()
{
    m_clock.set(usualNow().addDays(2));
    const QString later = writeFile(m_folder.path(), QStringLiteral("historydetail_1124.csv"), laterStatement());
    key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(answer({later}));
    QVERIFY(settle());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(settle());
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(settle());
    const auto promises = await<cases::CaseFile>(*m_window->session(), [](Rooms& rooms, TaskContext&) { return rooms.cases().load(CaseId(1)); });
    DZ_VERIFY(promises);
    QCOMPARE(promises->promises.size(), 1);
    QVERIFY(promises->promises.constFirst().verdict == cases::Promise::Verdict::Kept);
    QTRY_VERIFY(find<QPushButton>("case.proposalClose"));
    QVERIFY(click("case.proposalClose"));
    QTRY_VERIFY(find<QWidget>("closePanel"));
    QVERIFY(settle());
    QVERIFY(click("closePanel.confirm"));
    QVERIFY(settle());
    const auto closed = await<cases::CaseFile>(*m_window->session(), [](Rooms& rooms, TaskContext&) { return rooms.cases().load(CaseId(1)); });
    DZ_VERIFY(closed);
    QVERIFY(!closed->record.isOpen());
}

void TestWindowStory::fromANewShopToTheMoney()
{
    m_window = std::make_unique<MainWindow>(m_clock, MainWindow::Memory::None);
    addRoomPages(*m_window);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    using Step = void (TestWindowStory::*)();
    for (const Step step : {&TestWindowStory::makesTheShop, &TestWindowStory::importsTheFiles, &TestWindowStory::agreesTheTerms,
                            &TestWindowStory::findsAndOpensTheCase, &TestWindowStory::worksTheCase, &TestWindowStory::makesTheBundle,
                            &TestWindowStory::bringsTheMoney}) {
        (this->*step)();
        if (QTest::currentTestFailed()) {
            m_window->grab().save(QDir::temp().filePath(QStringLiteral("window_story_failed.png")));
            break;
        }
    }
    m_window.reset();
}

QTEST_MAIN(TestWindowStory)
#include "tst_window_story.moc"
