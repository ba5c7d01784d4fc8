// SPDX-License-Identifier: GPL-3.0-or-later
// Twelve months at a glance: business days, weekends, holidays, make-up working days.
#pragma once

#include "models/reconcile/business_calendar.h"

#include <QWidget>

namespace daozhang::ui {

enum class DayKind { Business, Weekend, Holiday, MakeUp };
DayKind dayKind(const reconcile::BusinessCalendar& calendar, QDate day);

/// Arrows walk the days, Enter or a double click turns a day into the other kind.
class YearCalendar : public QWidget
{
    Q_OBJECT
public:
    explicit YearCalendar(QWidget* parent = nullptr);
    void setYear(int year, const reconcile::BusinessCalendar& calendar, QDate today);
    QDate current() const { return m_current; }
    QSize sizeHint() const override { return {880, 560}; }
    QSize minimumSizeHint() const override { return {640, 460}; }

signals:
    void currentChanged(QDate day);
    void dayActivated(QDate day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect monthRect(int month) const;
    QRect dayRect(QDate day) const;
    QDate dayAt(const QPoint& at) const;
    void setCurrent(QDate day);
    QString sentence(QDate day) const;
    void describe();

    int m_year = 2026;
    reconcile::BusinessCalendar m_calendar;
    QDate m_today;
    QDate m_current;
};

} // namespace daozhang::ui
