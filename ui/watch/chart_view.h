// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a chart, made with Qt Charts; its .cpp is the only file that knows that library.
#pragma once

#include "ui/watch/chart_data.h"

#include <QWidget>

#include <memory>

namespace daozhang::ui {

/// ← → walk the categories, ↑ ↓ the series where they stand side by side, Enter or a click opens the rows of one.
/// What it shows is also said as text.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;
    void setChart(const ChartData& chart);
    /// −1 before one was chosen by key.
    int currentCategory() const { return m_category; }
    int currentSeries() const { return m_series; }
    /// Where the labels over the bars stand now; for tests.
    QVector<QRectF> labelRects() const;
    QSize sizeHint() const override { return {600, 180}; }
    QSize minimumSizeHint() const override { return {280, 140}; }

signals:
    /// `series` is −1 where a category is opened whole.
    void activated(int category, int series);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    class Canvas;
    void select(int category, int series);
    void describe();

    std::unique_ptr<Canvas> m_canvas;
    ChartData m_chart;
    int m_category = -1;
    int m_series = -1;
};

/// The sample of a series in a legend.
void paintChartSample(QPainter& painter, const QRectF& rect, ChartInk ink, ChartData::Form form);

} // namespace daozhang::ui
