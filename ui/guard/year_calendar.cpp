// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/year_calendar.h"

#include "ui/common/focus_ring.h"
#include "ui/common/format.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace daozhang::ui {

namespace {

constexpr int kColumns = 4;
constexpr int kRows = 3;
constexpr int kGap = 16;
constexpr int kHead = 40;  // month name and weekday letters
constexpr int kWeeks = 6;

} // namespace

DayKind dayKind(const reconcile::BusinessCalendar& calendar, QDate day)
{
    const bool weekend = day.dayOfWeek() >= 6;
    if (calendar.isBusinessDay(day))
        return weekend ? DayKind::MakeUp : DayKind::Business;
    return weekend ? DayKind::Weekend : DayKind::Holiday;
}

YearCalendar::YearCalendar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("calendar.year"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnFocusRing, true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
    Language::bind(this, [this] {
        setAccessibleName(tr("Calendar of the year"));
        describe();
        update();
    });
}

void YearCalendar::setYear(int year, const reconcile::BusinessCalendar& calendar, QDate today)
{
    m_year = year;
    m_calendar = calendar;
    m_today = today;
    if (!m_current.isValid() || m_current.year() != year)
        m_current = today.year() == year ? today : QDate(year, 1, 1);
    describe();
    update();
    emit currentChanged(m_current);
}

QRect YearCalendar::monthRect(int month) const
{
    const int width = (this->width() - (kColumns - 1) * kGap) / kColumns;
    const int height = (this->height() - (kRows - 1) * kGap) / kRows;
    const int column = (month - 1) % kColumns, row = (month - 1) / kColumns;
    return {column * (width + kGap), row * (height + kGap), width, height};
}

QRect YearCalendar::dayRect(QDate day) const
{
    const QRect month = monthRect(day.month());
    const int offset = QDate(day.year(), day.month(), 1).dayOfWeek() - 1;
    const int cell = offset + day.day() - 1;
    const int width = month.width() / 7, height = (month.height() - kHead) / kWeeks;
    return {month.left() + cell % 7 * width, month.top() + kHead + cell / 7 * height, width, height};
}

QDate YearCalendar::dayAt(const QPoint& at) const
{
    for (QDate day(m_year, 1, 1); day.year() == m_year; day = day.addDays(1))
        if (dayRect(day).contains(at))
            return day;
    return {};
}

void YearCalendar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QLocale locale;
    for (int month = 1; month <= 12; ++month) {
        const QRect area = monthRect(month);
        painter.setFont(styleFont(TextStyle::BodyStrong));
        painter.setPen(QColor(t.text));
        painter.drawText(QRect(area.left() + 4, area.top(), area.width(), 20), Qt::AlignVCenter, locale.standaloneMonthName(month));
        painter.setFont(styleFont(TextStyle::Axis));
        painter.setPen(QColor(t.text3));
        const int width = area.width() / 7;
        for (int weekday = 1; weekday <= 7; ++weekday)
            painter.drawText(QRect(area.left() + (weekday - 1) * width, area.top() + 22, width, 16), Qt::AlignCenter,
                             locale.standaloneDayName(weekday, QLocale::NarrowFormat));
    }
    for (QDate day(m_year, 1, 1); day.year() == m_year; day = day.addDays(1)) {
        const QRect cell = dayRect(day).adjusted(1, 1, -1, -1);
        const DayKind kind = dayKind(m_calendar, day);
        QColor ink(kind == DayKind::Weekend ? t.text3 : t.text);
        if (kind == DayKind::Holiday || kind == DayKind::MakeUp) {
            const Tone tone = kind == DayKind::Holiday ? Tone::Odd : Tone::Wait;
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.toneGround(tone));
            painter.drawRoundedRect(cell, 4, 4);
            ink = t.toneText(tone);
        }
        painter.setFont(styleFont(kind == DayKind::Business || kind == DayKind::Weekend ? TextStyle::Small : TextStyle::SmallStrong));
        painter.setPen(ink);
        // A sign beside the tone, so that colour alone says nothing.
        const QString sign = kind == DayKind::Holiday ? tr("H") : kind == DayKind::MakeUp ? tr("W") : QString();
        if (sign.isEmpty()) {
            painter.drawText(cell, Qt::AlignCenter, QString::number(day.day()));
        } else {
            painter.drawText(cell.adjusted(0, 0, -12, 0), Qt::AlignCenter, QString::number(day.day()));
            painter.setFont(styleFont(TextStyle::Axis));
            painter.drawText(cell.adjusted(0, 0, -2, 0), Qt::AlignRight | Qt::AlignVCenter, sign);
        }
        if (day == m_today) {
            painter.setPen(QPen(QColor(t.accent), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        if (day == m_current && hasFocus()) {
            painter.setPen(QPen(QColor(t.accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 4, 4);
        }
    }
}

void YearCalendar::setCurrent(QDate day)
{
    if (!day.isValid() || day.year() != m_year || day == m_current)
        return;
    m_current = day;
    describe();
    update();
    emit currentChanged(day);
}

QString YearCalendar::sentence(QDate day) const
{
    const QString when = weekdayDate(day, QDate(m_year, 1, 1));
    switch (dayKind(m_calendar, day)) {
    case DayKind::Business: return tr("%1: business day").arg(when);
    case DayKind::Weekend: return tr("%1: weekend").arg(when);
    case DayKind::Holiday: return tr("%1: public holiday").arg(when);
    case DayKind::MakeUp: return tr("%1: make-up working day").arg(when);
    }
    return {};
}

void YearCalendar::describe() { setAccessibleDescription(m_current.isValid() ? sentence(m_current) : QString()); }

void YearCalendar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current.addDays(-1)); return;
    case Qt::Key_Right: setCurrent(m_current.addDays(1)); return;
    case Qt::Key_Up: setCurrent(m_current.addDays(-7)); return;
    case Qt::Key_Down: setCurrent(m_current.addDays(7)); return;
    case Qt::Key_PageUp: setCurrent(m_current.addMonths(-1)); return;
    case Qt::Key_PageDown: setCurrent(m_current.addMonths(1)); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit dayActivated(m_current); return;
    default: QWidget::keyPressEvent(event);
    }
}

void YearCalendar::mousePressEvent(QMouseEvent* event) { setCurrent(dayAt(event->pos())); }

void YearCalendar::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const QDate day = dayAt(event->pos()); day.isValid())
        emit dayActivated(day);
}

void YearCalendar::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

bool YearCalendar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QDate day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), day.isValid() ? sentence(day) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace daozhang::ui
