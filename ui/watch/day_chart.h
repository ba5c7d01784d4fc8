// SPDX-License-Identifier: GPL-3.0-or-later
// Did each day's money arrive? One bar a due day: arrived solid, missing hatched, awaiting a statement dashed.
#pragma once

#include "app/watch/today.h"

#include <QWidget>

namespace daozhang::ui {

/// Arrows walk the days, Enter or a click opens the rows of one. What it shows is also said as text.
class DayChart : public QWidget
{
    Q_OBJECT
public:
    explicit DayChart(QWidget* parent = nullptr);
    void setDays(const QVector<watch::DayOfMoney>& days, QDate today);
    QSize sizeHint() const override { return {600, 180}; }
    QSize minimumSizeHint() const override { return {320, 140}; }

signals:
    void dayActivated(QDate due);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF plot() const;
    QRectF slot(int day) const;
    int dayAt(const QPoint& at) const;
    qreal heightOf(Money amount) const;
    void paintAxis(QPainter& painter) const;
    void paintDay(QPainter& painter, int day) const;
    QString sentence(int day) const;
    void setCurrent(int day);
    void describe();

    QVector<watch::DayOfMoney> m_days;
    QDate m_today;
    qint64 m_top = 1;       ///< minor units at the top of the axis
    int m_current = -1;
    int m_hovered = -1;
    bool m_ring = false;
};

/// The swatches that explain the bars.
class DayChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit DayChartLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList words() const;
};

} // namespace daozhang::ui
