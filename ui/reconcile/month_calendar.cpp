// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/month_calendar.h"

#include "ui/common/focus_ring.h"
#include "ui/common/format.h"
#include "ui/common/language.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace daozhang::ui {

namespace {

constexpr int kWeeks = 6;
constexpr int kHead = 22;
constexpr int kGap = 4;
constexpr int kRadius = 6;
constexpr int kInset = 6;

} // namespace

MonthCalendar::MonthCalendar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("reconcile.days.month"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnFocusRing, true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
    Language::bind(this, [this] {
        setAccessibleName(tr("Business days of the month"));
        describe();
        update();
    });
}

void MonthCalendar::setMonth(QDate first, const QHash<QDate, DayCell>& cells, QDate current, QDate today)
{
    m_first = first;
    m_cells = cells;
    m_current = current;
    m_today = today;
    describe();
    fitWords();
    update();
}

void MonthCalendar::fitWords()
{
    // All days alike: a month in which some words stand beside their number and some below cannot be read down.
    const QFontMetrics numbers(styleFont(TextStyle::BodyStrong)), words(styleFont(TextStyle::SmallStrong));
    const int room = (width() + kGap) / 7 - kGap - 2 * kInset - 8;
    const bool wasNarrow = m_isNarrow;
    m_isNarrow = std::any_of(m_cells.keyBegin(), m_cells.keyEnd(), [&](QDate day) {
        const DayCell& cell = m_cells[day];
        return !cell.word.isEmpty() && numbers.horizontalAdvance(numberOf(day)) + words.horizontalAdvance(cell.sign + u' ' + cell.word) > room;
    });
    if (m_isNarrow != wasNarrow)
        setFixedHeight(sizeHint().height());
}

QString MonthCalendar::numberOf(QDate day) const { return day.month() == m_first.month() ? QString::number(day.day()) : shortDate(day, m_today); }

void MonthCalendar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

QDate MonthCalendar::firstCell() const { return m_first.addDays(1 - m_first.dayOfWeek()); }

QRect MonthCalendar::dayRect(QDate day) const
{
    const int cell = int(firstCell().daysTo(day));
    const int width = (this->width() + kGap) / 7, height = (this->height() - kHead + kGap) / kWeeks;
    return {cell % 7 * width, kHead + cell / 7 * height, width - kGap, height - kGap};
}

QDate MonthCalendar::dayAt(const QPoint& at) const
{
    for (QDate day = firstCell(); m_first.isValid() && day < firstCell().addDays(kWeeks * 7); day = day.addDays(1))
        if (dayRect(day).contains(at))
            return day;
    return {};
}

void MonthCalendar::paintEvent(QPaintEvent*)
{
    if (!m_first.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(styleFont(TextStyle::Axis));
    painter.setPen(QColor(tokens().text3));
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const QRect column = dayRect(firstCell().addDays(weekday - 1));
        painter.drawText(QRect(column.left() + 6, 0, column.width(), kHead), Qt::AlignVCenter | Qt::AlignLeft, QLocale().standaloneDayName(weekday, QLocale::ShortFormat));
    }
    for (int i = 0; i < kWeeks * 7; ++i)
        paintDay(painter, firstCell().addDays(i));
}

void MonthCalendar::paintDay(QPainter& painter, QDate day) const
{
    const Tokens& t = tokens();
    const QRect cell = dayRect(day);
    const bool isOfMonth = day.month() == m_first.month();
    const auto found = m_cells.constFind(day);
    const bool hasWord = found != m_cells.cend() && !found->word.isEmpty();
    painter.setPen(t.highContrast ? QPen(QColor(t.line)) : QPen(Qt::NoPen));
    painter.setBrush(hasWord ? t.toneGround(found->tone) : QColor(isOfMonth ? t.alternate : t.surface));
    painter.drawRoundedRect(cell, kRadius, kRadius);
    const QRect inside = cell.adjusted(kInset, 3, -kInset, -3);
    painter.setFont(styleFont(day == m_today ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(QColor(isOfMonth ? t.text : t.text3));
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft, numberOf(day));
    if (hasWord) {
        painter.setPen(t.toneText(found->tone));
        painter.setFont(styleFont(TextStyle::SmallStrong));
        painter.drawText(inside, Qt::AlignTop | Qt::AlignRight, m_isNarrow ? found->sign : found->sign + u' ' + found->word);
        if (m_isNarrow)
            painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, painter.fontMetrics().elidedText(found->word, Qt::ElideRight, inside.width()));
        painter.setFont(styleFont(TextStyle::Small));
        painter.setPen(QColor(t.text2));
        if (inside.height() >= 2 * painter.fontMetrics().height())
            painter.drawText(inside, Qt::AlignBottom | Qt::AlignRight, painter.fontMetrics().elidedText(found->fact, Qt::ElideRight, inside.width()));
    }
    painter.setBrush(Qt::NoBrush);
    if (day == m_today) {
        painter.setPen(QPen(QColor(t.controlLine), 1));
        painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
    if (day == m_current) {
        painter.setPen(QPen(QColor(t.accent), hasFocus() ? 2 : 1));
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
}

QString MonthCalendar::sentence(QDate day) const
{
    const QString when = weekdayDate(day, m_today);
    const auto found = m_cells.constFind(day);
    if (found == m_cells.cend())
        return tr("%1: nothing in the books").arg(when);
    return tr("%1: %2. %3", "day, its state, a sentence").arg(when, found->word, found->sentence);
}

void MonthCalendar::describe()
{
    const QString now = m_current.isValid() ? sentence(m_current) : QString();
    if (now == accessibleDescription())
        return;
    setAccessibleDescription(now);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void MonthCalendar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: emit dayChosen(m_current.addDays(-1)); return;
    case Qt::Key_Right: emit dayChosen(m_current.addDays(1)); return;
    case Qt::Key_Up: emit dayChosen(m_current.addDays(-7)); return;
    case Qt::Key_Down: emit dayChosen(m_current.addDays(7)); return;
    case Qt::Key_PageUp: emit dayChosen(m_current.addMonths(-1)); return;
    case Qt::Key_PageDown: emit dayChosen(m_current.addMonths(1)); return;
    case Qt::Key_Home: emit dayChosen(m_first); return;
    case Qt::Key_End: emit dayChosen(m_first.addMonths(1).addDays(-1)); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit dayActivated(m_current); return;
    default: QWidget::keyPressEvent(event);
    }
}

void MonthCalendar::mousePressEvent(QMouseEvent* event)
{
    if (const QDate day = dayAt(event->pos()); day.isValid())
        emit dayChosen(day);
}

void MonthCalendar::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const QDate day = dayAt(event->pos()); day.isValid())
        emit dayActivated(day);
}

void MonthCalendar::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MonthCalendar::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool MonthCalendar::event(QEvent* event)
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
