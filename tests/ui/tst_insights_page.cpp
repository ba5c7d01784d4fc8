// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages_support.h"
#include "ui/common/buttons.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/watch/chart_panel.h"
#include "ui/watch/chart_view.h"
#include "ui/watch/insights_page.h"

#include <QComboBox>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;
using Question = InsightsPresenter::Question;

namespace {

/// The page over the fixtures, painted, with everything read.
struct OpenPage
{
    explicit OpenPage(bool filled = true)
    {
        if (filled && !open.fill())
            qFatal("the fixtures were not imported");
        page = std::make_unique<InsightsPage>(open.session, host);
        page->resize(1240, 820);
        page->show();
        page->activateWindow();
        page->refresh();
        if (!QTest::qWaitFor([&] { return page->isSettled(); }, 20'000))
            qFatal("the page did not settle");
        QTest::qWait(50);
    }
    template <class T> T* part(const char* name) const { return page->findChild<T*>(QString::fromLatin1(name)); }
    InsightsPresenter& presenter() const { return *page->presenter(); }

    OpenShop open;
    RecordingHost host;
    std::unique_ptr<InsightsPage> page;
};

QStringList visibleTexts(const QWidget& page)
{
    QStringList texts;
    for (const QLabel* label : page.findChildren<QLabel*>())
        texts << label->text();
    for (const QAbstractButton* button : page.findChildren<QAbstractButton*>())
        texts << button->text() << button->accessibleName() << button->toolTip();
    return texts;
}

} // namespace

class TestInsightsPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
        Theme::hub().apply(Scheme::Light);
    }
    void cleanup() { Language::hub().use(Language::Code::English); }
    void answersItsQuestions();
    void missingAgreesWithReconcile();
    void barOpensItsRows();
    void escGoesBackToTheChart();
    void tablesByKey();
    void periodAndProvider();
    void comesWithAProvider();
    void emptyShopSaysSo();
    void speaksBothLanguages();
    void everythingHasAName();
};

void TestInsightsPage::answersItsQuestions()
{
    OpenPage open;
    QVERIFY(open.presenter().figures().from.isValid());
    for (const char* name : {"insights.speed", "insights.missing", "insights.fees", "insights.losses"}) {
        auto* panel = open.part<ChartPanel>(name);
        QVERIFY2(panel, name);
        QVERIFY(panel->isDrawn());
        QVERIFY2(panel->accessibleName().endsWith(QLatin1Char('?')), qPrintable(panel->accessibleName()));
    }
    QVERIFY(open.presenter().scorecards()->rowCount() > 0);
    const ChartData speed = open.presenter().chart(Question::Speed);
    QCOMPARE(speed.series.size(), open.presenter().figures().providers.size());
    // The newest month is not over, and is said to be so.
    QVERIFY(!open.presenter().chart(Question::Missing).categories.last().open.isEmpty());
}

void TestInsightsPage::missingAgreesWithReconcile()
{
    OpenPage open;
    const auto summary = await<reconcile::ReconcileSummary>(open.open.session, [](Rooms& rooms, TaskContext&) { return rooms.reconcile().summary(); });
    DZ_VERIFY(summary);
    qint64 still = 0;
    for (const auto& value : open.presenter().chart(Question::Missing).series.at(1).values)
        still += *value;
    QCOMPARE(Money(still), summary->notArrived);
    qint64 lost = 0;
    for (const auto& series : open.presenter().chart(Question::Losses).series)
        for (const auto& value : series.values)
            lost += *value;
    QCOMPARE(lost, still);
    QVERIFY(still > 0);
}

void TestInsightsPage::barOpensItsRows()
{
    OpenPage open;
    const ChartData missing = open.presenter().chart(Question::Missing);
    int month = -1;
    for (int i = 0; i < missing.categories.size(); ++i)
        if (missing.series.at(1).values.at(i).value_or(0) > 0)
            month = i;
    QVERIFY(month >= 0);
    auto* panel = open.part<ChartPanel>("insights.missing");
    panel->setFocus(Qt::TabFocusReason);
    auto* view = panel->view();
    QTest::keyClick(view, Qt::Key_Home);
    for (int i = 0; i < month; ++i)
        QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Return);
    auto* rows = open.part<TableView>("insights.rows");
    QTRY_VERIFY(rows->isVisible());
    QVERIFY(rows->hasFocus());
    Money sum;
    for (int i = 0; i < open.presenter().rows()->rowCount(); ++i)
        sum += open.presenter().rows()->rowAt(i).amount;
    QCOMPARE(sum.minorUnits(), *missing.series.at(0).values.at(month) + *missing.series.at(1).values.at(month));
    QTest::keyClick(rows, Qt::Key_Return);
    QCOMPARE(open.host.places.size(), qsizetype(1));
    QCOMPARE(static_cast<int>(open.host.places.last()), static_cast<int>(Place::Reconcile));
    QCOMPARE(static_cast<int>(open.host.things.last().kind), static_cast<int>(Thing::Kind::Finding));

    open.presenter().openRows(Question::Speed, int(open.presenter().figures().weeks.size()) - 2, 0);
    QVERIFY(open.presenter().rows()->rowCount() > 0);
    const auto target = InsightsPresenter::targetOf(open.presenter().rows()->rowAt(0));
    QVERIFY(target.thing.key.startsWith(QStringLiteral("due:")));
}

void TestInsightsPage::escGoesBackToTheChart()
{
    OpenPage open;
    QVERIFY(!open.page->goBack());
    auto* panel = open.part<ChartPanel>("insights.speed");
    panel->setFocus(Qt::TabFocusReason);
    QTest::keyClick(panel->view(), Qt::Key_Return);
    QTRY_VERIFY(open.part<TableView>("insights.rows")->isVisible());
    QVERIFY(open.page->goBack());
    QVERIFY(!open.part<TableView>("insights.rows")->isVisible());
    QVERIFY(panel->view()->hasFocus());
}

void TestInsightsPage::tablesByKey()
{
    OpenPage open;
    auto* speed = open.part<ChartPanel>("insights.speed");
    auto* fees = open.part<ChartPanel>("insights.fees");
    fees->setFocus(Qt::TabFocusReason);
    QTest::keyClick(fees->view(), Qt::Key_T, Qt::AltModifier);
    QCOMPARE(static_cast<int>(fees->form()), static_cast<int>(ChartPanel::Form::Table));
    QCOMPARE(static_cast<int>(speed->form()), static_cast<int>(ChartPanel::Form::Picture));
    QVERIFY(fees->table()->hasFocus());
    QTest::keyClick(fees->table(), Qt::Key_T, Qt::AltModifier);
    QCOMPARE(static_cast<int>(fees->form()), static_cast<int>(ChartPanel::Form::Picture));
}

void TestInsightsPage::periodAndProvider()
{
    OpenPage open;
    auto* period = open.part<Segments>("insights.period");
    QSignalSpy loaded(&open.presenter(), &InsightsPresenter::loaded);
    period->setCurrent(0);
    QVERIFY(loaded.wait(10'000));
    QCOMPARE(open.presenter().days(), 30);
    auto* provider = open.part<QComboBox>("insights.provider");
    QVERIFY(provider->count() >= 2);
    provider->setCurrentIndex(1);
    QVERIFY(loaded.wait(10'000));
    QCOMPARE(open.presenter().provider(), provider->itemData(1).toString());
    for (const watch::Scorecard& card : open.presenter().figures().providers)
        QCOMPARE(card.provider, open.presenter().provider());
    QCOMPARE(provider->currentIndex(), 1);
}

void TestInsightsPage::comesWithAProvider()
{
    OpenPage open;
    const QString id = open.presenter().figures().known.first().first;
    QSignalSpy loaded(&open.presenter(), &InsightsPresenter::loaded);
    QVERIFY(open.page->showThing({Thing::Kind::Section, QStringLiteral("provider:") + id, {}, {}}));
    QVERIFY(loaded.wait(10'000));
    QCOMPARE(open.part<QComboBox>("insights.provider")->currentData().toString(), id);
    QVERIFY(!open.page->showThing({Thing::Kind::Case, QStringLiteral("1"), {}, {}}));
}

void TestInsightsPage::emptyShopSaysSo()
{
    OpenPage open(false);
    auto* panel = open.part<ChartPanel>("insights.speed");
    QVERIFY(panel->isDrawn());
    QVERIFY(!panel->view());
    QCOMPARE(open.presenter().scorecards()->rowCount(), 0);
}

void TestInsightsPage::speaksBothLanguages()
{
    OpenPage open;
    Language::hub().use(Language::Code::Chinese);
    QTRY_COMPARE(open.page->title(), QStringLiteral("分析"));
    QTest::qWait(50);
    static const QRegularExpression latin(QStringLiteral("[a-z]{4,}"));
    for (const QString& text : visibleTexts(*open.page))
        QVERIFY2(!text.contains(latin) || text.contains(QStringLiteral("Enter")), qPrintable(text));
    QCOMPARE(open.part<ChartPanel>("insights.missing")->table()->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("已追回"));
    Language::hub().use(Language::Code::English);
    QTRY_COMPARE(open.page->title(), QStringLiteral("Insights"));
    static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    QTest::qWait(50);
    for (const QString& text : visibleTexts(*open.page))
        QVERIFY2(!text.contains(han) || text.contains(QStringLiteral("银联")) || text.contains(QStringLiteral("拉卡拉")), qPrintable(text));
}

void TestInsightsPage::everythingHasAName()
{
    OpenPage open;
    for (const QWidget* widget : open.page->findChildren<QWidget*>())
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && widget->objectName() != QLatin1String("qt_scrollarea_viewport"))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), widget->objectName())));
}

QTEST_MAIN(TestInsightsPage)
#include "tst_insights_page.moc"
