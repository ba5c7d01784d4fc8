// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/watch/chart_panel.h"
#include "ui/watch/chart_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>
#include <QtTest/QtTest>

using namespace daozhang;
using namespace daozhang::ui;

namespace {

/// `count` days of which the `missing` ones lack money.
ChartData days(int count, const QVector<int>& missing)
{
    ChartData chart;
    chart.form = ChartData::Form::Stacked;
    chart.categoryName = QStringLiteral("Due");
    chart.series = {{QStringLiteral("Arrived"), ChartInk::Arrived, {}}, {QStringLiteral("Missing"), ChartInk::Missing, {}},
                    {QStringLiteral("Awaiting"), ChartInk::Awaited, {}}};
    chart.columns = {{QStringLiteral("Expected"), ChartData::Unit::Money, {}}};
    for (int i = 0; i < count; ++i) {
        const bool lacks = missing.contains(i);
        chart.categories.append({i == 0 ? QStringLiteral("first") : QString(), QStringLiteral("Day %1").arg(i), lacks ? QStringLiteral("\u22121,578.47") : QString(), {}});
        chart.series[0].values.append(800000);
        chart.series[1].values.append(lacks ? 157847 : 0);
        chart.series[2].values.append(0);
        chart.columns[0].values.append(lacks ? 957847 : 800000);
    }
    return chart;
}

ChartData lines()
{
    ChartData chart;
    chart.form = ChartData::Form::Lines;
    chart.unit = ChartData::Unit::Days;
    chart.series = {{QStringLiteral("A"), ChartInk::First, {100, std::nullopt, 120}}, {QStringLiteral("B"), ChartInk::Second, {100, 160, 200}}};
    for (const char* name : {"one", "two", "three"})
        chart.categories.append({QString::fromLatin1(name), QString::fromLatin1(name), {}, {}});
    chart.categories.last().open = QStringLiteral("not complete");
    return chart;
}

/// Shown, painted once, and the picture made.
void show(ChartPanel& panel, const ChartData& chart, QSize size = {900, 300})
{
    panel.setQuestion(QStringLiteral("Did it arrive?"));
    panel.resize(size);
    panel.setChart(chart);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QTRY_VERIFY(panel.isDrawn());
    QTest::qWait(20);
}

} // namespace

class TestChartPanel : public QObject
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
    void drawsAfterTheFirstPaint();
    void walksByKey();
    void seriesByKeyWhereTheyStandApart();
    void clickOpensWhatIsUnderIt();
    void labelsNeverOverlapNorLeaveThePicture_data();
    void labelsNeverOverlapNorLeaveThePicture();
    void labelsTouchNoNeighboursBar();
    void tableSaysTheSame();
    void emptySaysSo();
    void saysItInWords();
    void axisIsShort_data();
    void axisIsShort();
    void roundTops();
    void followsTheTheme();
};

void TestChartPanel::drawsAfterTheFirstPaint()
{
    ChartPanel panel(QStringLiteral("test"));
    panel.setChart(days(30, {}));
    QVERIFY(!panel.view());
    show(panel, days(30, {}));
    QVERIFY(panel.view());
    QElapsedTimer timer;
    timer.start();
    ChartView another;
    another.resize(900, 300);
    another.setChart(days(30, {3, 9}));
    const qint64 making = timer.restart();
    another.grab();
    qInfo("a chart of thirty days: made in %lld ms, drawn in %lld ms", making, timer.elapsed());
    QCOMPARE(panel.view()->objectName(), QStringLiteral("test.chart"));
    QCOMPARE(panel.view()->accessibleName(), QStringLiteral("Did it arrive?"));
}

void TestChartPanel::walksByKey()
{
    ChartPanel panel(QStringLiteral("test"));
    show(panel, days(30, {7}));
    ChartView* view = panel.view();
    QSignalSpy opened(&panel, &ChartPanel::activated);
    panel.setFocus(Qt::TabFocusReason);
    QVERIFY(view->hasFocus());
    QCOMPARE(view->currentCategory(), 29);
    QTest::keyClick(view, Qt::Key_Home);
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->currentCategory(), 7);
    QVERIFY2(view->accessibleDescription().contains(QStringLiteral("Missing 1,578.47")), qPrintable(view->accessibleDescription()));
    const QImage ringed = view->grab().toImage();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.takeFirst(), (QVariantList{7, -1}));
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(view->grab().toImage() != ringed);  // the ring moved
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentCategory(), 0);
    QTest::keyClick(view, Qt::Key_End);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->currentCategory(), 29);
}

void TestChartPanel::seriesByKeyWhereTheyStandApart()
{
    ChartPanel panel(QStringLiteral("test"));
    show(panel, lines());
    QSignalSpy opened(&panel, &ChartPanel::activated);
    panel.setFocus(Qt::TabFocusReason);
    QTest::keyClick(panel.view(), Qt::Key_Left);
    QTest::keyClick(panel.view(), Qt::Key_Down);
    QTest::keyClick(panel.view(), Qt::Key_Down);
    QCOMPARE(panel.view()->currentSeries(), 1);
    QCOMPARE(panel.view()->accessibleDescription(), QStringLiteral("two: B 1.6"));
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(opened.takeFirst(), (QVariantList{1, 1}));
    QTest::keyClick(panel.view(), Qt::Key_Up);
    QCOMPARE(panel.view()->accessibleDescription(), QStringLiteral("two: A ?"));
}

void TestChartPanel::clickOpensWhatIsUnderIt()
{
    ChartPanel panel(QStringLiteral("test"));
    show(panel, days(10, {}));
    QSignalSpy opened(&panel, &ChartPanel::activated);
    // A thin bar is hard to hit: the whole height of its day answers.
    QTest::mouseClick(panel.view(), Qt::LeftButton, {}, {panel.view()->width() - 20, 40});
    QCOMPARE(opened.takeFirst(), (QVariantList{9, -1}));
    QTest::mouseClick(panel.view(), Qt::LeftButton, {}, {panel.view()->width() / 4, panel.view()->height() - 40});
    QCOMPARE(opened.size(), qsizetype(1));
    QVERIFY(opened.first().first().toInt() < 4);
}

void TestChartPanel::labelsNeverOverlapNorLeaveThePicture_data()
{
    QTest::addColumn<QVector<int>>("missing");
    QTest::addColumn<int>("width");
    QTest::newRow("apart") << QVector<int>{3, 15, 25} << 900;
    QTest::newRow("neighbours") << QVector<int>{14, 15} << 900;
    QTest::newRow("edges") << QVector<int>{0, 29} << 900;
    QTest::newRow("every day") << QVector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29} << 420;
}

void TestChartPanel::labelsNeverOverlapNorLeaveThePicture()
{
    QFETCH(QVector<int>, missing);
    QFETCH(int, width);
    ChartPanel panel(QStringLiteral("test"));
    show(panel, days(30, missing), {width, 300});
    const QVector<QRectF> labels = panel.view()->labelRects();
    QVERIFY(!labels.isEmpty());
    if (missing.size() <= 3)
        QCOMPARE(labels.size(), missing.size());
    const QRectF room(panel.view()->rect());
    for (int i = 0; i < labels.size(); ++i) {
        QVERIFY(room.contains(labels[i]));
        for (int k = 0; k < i; ++k)
            QVERIFY(!labels[i].intersects(labels[k]));
    }
}

void TestChartPanel::labelsTouchNoNeighboursBar()
{
    ChartData chart = days(30, {10, 20});
    chart.series[0].values[10] = 300000;   // lower than its neighbours: its label would stand before their bars
    ChartPanel panel(QStringLiteral("test"));
    show(panel, chart);
    const QVector<QRectF> labels = panel.view()->labelRects();
    QCOMPARE(labels.size(), 2);
    // The neighbours' bars are 800,000 high, the two labels stand above them, and no higher than they must.
    const auto [lower, higher] = std::minmax(labels[0].bottom(), labels[1].bottom());
    QVERIFY2(higher - lower < panel.view()->height() / 4, qPrintable(QStringLiteral("%1 %2").arg(lower).arg(higher)));
}

void TestChartPanel::tableSaysTheSame()
{
    ChartPanel panel(QStringLiteral("test"));
    show(panel, days(30, {7}));
    auto* toggle = panel.findChild<QToolButton*>(QStringLiteral("test.asTable"));
    QVERIFY(toggle);
    QCOMPARE(toggle->accessibleName(), QStringLiteral("Show as a table"));
    panel.setFocus(Qt::TabFocusReason);
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(static_cast<int>(panel.form()), static_cast<int>(ChartPanel::Form::Table));
    QVERIFY(panel.table()->isVisible());
    QVERIFY(!panel.view()->isVisible());
    const QAbstractItemModel* model = panel.table()->model();
    QCOMPARE(model->rowCount(), 30);
    QCOMPARE(model->columnCount(), 5);
    QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), QStringLiteral("Missing"));
    QCOMPARE(model->index(7, 2).data().toString(), QStringLiteral("1,578.47"));
    QCOMPARE(model->index(7, 4).data().toString(), QStringLiteral("9,578.47"));
    QCOMPARE(model->index(7, 2).data(PlainTextRole).toString(), QStringLiteral("1578.47"));
    QSignalSpy opened(&panel, &ChartPanel::activated);
    panel.table()->setCurrentIndex(model->index(7, 0));
    QTest::keyClick(panel.table(), Qt::Key_Return);
    QCOMPARE(opened.takeFirst(), (QVariantList{7, -1}));
    panel.toggleForm();
    QVERIFY(panel.view()->isVisible());
}

void TestChartPanel::emptySaysSo()
{
    ChartPanel panel(QStringLiteral("test"));
    panel.setEmptyTexts(QStringLiteral("Nothing yet"), QStringLiteral("Import first"));
    show(panel, {});
    QVERIFY(!panel.view());
    QVERIFY(!panel.findChild<QToolButton*>(QStringLiteral("test.asTable"))->isVisible());
    panel.setChart(days(3, {}));
    QTRY_VERIFY(panel.view());
    panel.setChart({});
    QVERIFY(!panel.view()->isVisible());
}

void TestChartPanel::saysItInWords()
{
    QCOMPARE(days(30, {}).summary(), QStringLiteral("Nothing is missing."));
    QVERIFY(days(30, {4, 9}).summary().startsWith(QStringLiteral("Day 4: Arrived 8,000.00, Missing 1,578.47")));
    QCOMPARE(ChartData().summary(), QStringLiteral("There is nothing to show yet."));
    QCOMPARE(lines().sentence(2), QStringLiteral("three: A 1.2, B 2.0 (not complete)"));
    ChartPanel panel(QStringLiteral("test"));
    show(panel, days(30, {4}));
    QVERIFY(panel.view()->accessibleDescription().contains(QStringLiteral("Missing 1,578.47")));
}

void TestChartPanel::axisIsShort_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << true << qint64(0) << QStringLiteral("0");
    QTest::newRow("thousand") << true << qint64(800000) << QStringLiteral("8 千");
    QTest::newRow("ten thousands") << true << qint64(1600000) << QStringLiteral("1.6 万");
    QTest::newRow("many") << true << qint64(30000000000) << QStringLiteral("3 亿");
    QTest::newRow("small") << true << qint64(50000) << QStringLiteral("500");
    QTest::newRow("k") << false << qint64(800000) << QStringLiteral("8 k");
    QTest::newRow("tens of k") << false << qint64(1650000) << QStringLiteral("16.5 k");
    QTest::newRow("M") << false << qint64(250000000) << QStringLiteral("2.5 M");
}

void TestChartPanel::axisIsShort()
{
    QFETCH(bool, chinese);
    QFETCH(qint64, fen);
    QFETCH(QString, text);
    Language::hub().use(chinese ? Language::Code::Chinese : Language::Code::English);
    QCOMPARE(axisText(fen, ChartData::Unit::Money, Currency()), text);
}

void TestChartPanel::roundTops()
{
    for (const qint64 largest : {0LL, 1LL, 7LL, 99LL, 100LL, 101LL, 250LL, 123456LL, 999999LL, 8612345LL, 1LL << 40}) {
        const qint64 top = roundTop(largest, 3);
        QVERIFY(top >= largest && top > 0);
        QCOMPARE(top % 3, qint64(0));
        QVERIFY2(top <= std::max<qint64>(30, largest * 2), qPrintable(QString::number(largest)));
    }
}

void TestChartPanel::followsTheTheme()
{
    ChartPanel panel(QStringLiteral("test"));
    show(panel, days(30, {4}));
    const QImage light = panel.view()->grab().toImage();
    Theme::hub().apply(Scheme::Dark);
    QTest::qWait(20);
    const QImage dark = panel.view()->grab().toImage();
    Theme::hub().apply(Scheme::Light);
    const auto has = [](const QImage& image, QRgb color) {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if ((image.pixel(x, y) & 0xffffff) == (color & 0xffffff))
                    return true;
        return false;
    };
    QVERIFY(has(light, kLightTokens.bar));
    QVERIFY(has(dark, kDarkTokens.bar));
    QVERIFY(!has(dark, kLightTokens.bar));
}

QTEST_MAIN(TestChartPanel)
#include "tst_chart_panel.moc"
