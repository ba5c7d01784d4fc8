// SPDX-License-Identifier: GPL-3.0-or-later
// The days of one month as cells, each with a sign, a word and a sum.
#pragma once

#include "ui/common/theme.h"

#include <QDate>
#include <QHash>
#include <QWidget>

namespace daozhang::ui {

/// What a cell of the month says: the sign and the word say the same as the tone.
struct DayCell
{
    Tone tone = Tone::Mute;
    QString sign;      ///< "✓"
    QString word;      ///< "Closed"
    QString fact;      ///< "4,812.40"
    QString sentence;  ///< for a tooltip and a screen reader
};

/// Arrows walk the days, Page Up and Page Down the months, Enter or a double click opens a day.
class MonthCalendar : public QWidget
{
    Q_OBJECT
public:
    explicit MonthCalendar(QWidget* parent = nullptr);
    void setMonth(QDate first, const QHash<QDate, DayCell>& cells, QDate current, QDate today);
    QDate current() const { return m_current; }
    /// Higher where the words of the days need a line of their own.
    QSize sizeHint() const override { return {640, m_isNarrow ? 436 : 380}; }
    QSize minimumSizeHint() const override { return {400, 300}; }

signals:
    void dayChosen(QDate day);
    void dayActivated(QDate day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QDate firstCell() const;
    QString numberOf(QDate day) const;
    /// Whether the words stand beside the numbers or below them.
    void fitWords();
    QRect dayRect(QDate day) const;
    QDate dayAt(const QPoint& at) const;
    void paintDay(QPainter& painter, QDate day) const;
    QString sentence(QDate day) const;
    void describe();

    QDate m_first, m_current, m_today;
    bool m_isNarrow = false;
    QHash<QDate, DayCell> m_cells;
};

} // namespace daozhang::ui
