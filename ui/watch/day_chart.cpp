// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/day_chart.h"

#include "ui/common/focus_ring.h"
#include "ui/common/format.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>

namespace daozhang::ui {

namespace {

constexpr int kAxisWidth = 44;
constexpr int kAxisHeight = 20;
constexpr int kLabelRoom = 18;
constexpr int kSteps = 3;

/// The next round number that three equal steps lead up to: 1, 2, 3, 4, 5, 6, 8 × a power of ten each.
qint64 roundTop(qint64 largest)
{
    const double step = double(std::max<qint64>(largest, 1)) / kSteps;
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        if (factor * power >= step)
            return static_cast<qint64>(std::ceil(factor * power)) * kSteps;
    return static_cast<qint64>(std::ceil(10 * power)) * kSteps;
}

/// "8 k" / "8 千", "1.6 万": short for an axis, whole minor units dropped.
QString axisText(qint64 minor, int decimals)
{
    qint64 unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    const double value = double(minor) / double(unit);
    const auto shown = [](double number) {
        const bool whole = std::abs(number - std::round(number)) < 0.05;
        return QLocale().toString(number, 'f', whole ? 0 : 1);
    };
    if (value == 0)
        return QStringLiteral("0");
    if (Language::hub().isChinese()) {
        if (value >= 1e8)
            return QStringLiteral("%1 亿").arg(shown(value / 1e8));
        if (value >= 1e4)
            return QStringLiteral("%1 万").arg(shown(value / 1e4));
        if (value >= 1e3)
            return QStringLiteral("%1 千").arg(shown(value / 1e3));
    } else {
        if (value >= 1e6)
            return QStringLiteral("%1 M").arg(shown(value / 1e6));
        if (value >= 1e3)
            return QStringLiteral("%1 k").arg(shown(value / 1e3));
    }
    return shown(value);
}

void paintMissing(QPainter& painter, const QRectF& bar)
{
    const Tokens& t = tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.toneGround(Tone::Bad));
    painter.drawRect(bar);
    painter.save();
    painter.setClipRect(bar);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.toneText(Tone::Bad), 2));
    for (qreal x = bar.left() - bar.height(); x < bar.right(); x += 5)
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.toneText(Tone::Bad), 1));
    painter.drawRect(bar);
}

void paintAwaited(QPainter& painter, const QRectF& bar)
{
    QPen pen(tokens().toneText(Tone::Wait), 1, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
}

void paintArrived(QPainter& painter, const QRectF& bar)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens().bar));
    painter.drawRect(bar);
}

} // namespace

DayChart::DayChart(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("today.chart"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnFocusRing, true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
    Language::bind(this, [this] {
        setAccessibleName(tr("Did each day's money arrive, last 30 days"));
        describe();
        update();
    });
}

void DayChart::setDays(const QVector<watch::DayOfMoney>& days, QDate today)
{
    m_days = days;
    m_today = today;
    qint64 largest = 0;
    for (const watch::DayOfMoney& day : days) {
        const qint64 sum = day.arrived.minorUnits() + day.missing.minorUnits() + day.awaited.minorUnits();
        largest = std::max({largest, sum, day.expected.minorUnits()});
    }
    m_top = roundTop(largest);
    m_current = std::min(m_current, static_cast<int>(days.size()) - 1);
    describe();
    update();
}

QRectF DayChart::plot() const { return QRectF(rect()).adjusted(kAxisWidth, kLabelRoom, -16, -kAxisHeight); }

QRectF DayChart::slot(int day) const
{
    const QRectF area = plot();
    const qreal width = area.width() / std::max<qsizetype>(1, m_days.size());
    return {area.left() + day * width, area.top(), width, area.height()};
}

int DayChart::dayAt(const QPoint& at) const
{
    for (int day = 0; day < m_days.size(); ++day)
        if (QRectF(slot(day).left(), 0, slot(day).width(), height()).contains(at))
            return day;
    return -1;
}

qreal DayChart::heightOf(Money amount) const
{
    return plot().height() * double(std::max<qint64>(0, amount.minorUnits())) / double(m_top);
}

void DayChart::paintAxis(QPainter& painter) const
{
    const Tokens& t = tokens();
    const QRectF area = plot();
    painter.setFont(styleFont(TextStyle::Axis));
    const int decimals = m_days.isEmpty() ? 2 : m_days.constFirst().expected.currency().decimals();
    for (int step = 0; step <= kSteps; ++step) {
        const qreal y = std::round(area.bottom() - area.height() * step / kSteps);
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), QColor(t.line));
        painter.setPen(QColor(t.text3));
        painter.drawText(QRectF(0, y - 8, kAxisWidth - 8, 16), Qt::AlignRight | Qt::AlignVCenter, axisText(m_top * step / kSteps, decimals));
    }
    // Dates where they fit: first, last, and the first business day of each week.
    qreal free = 0;
    const QFontMetricsF metrics(painter.font());
    for (int day = 0; day < m_days.size(); ++day) {
        const QDate date = m_days[day].due;
        const bool wanted = day == 0 || day == m_days.size() - 1 || date.dayOfWeek() == 1;
        if (!wanted)
            continue;
        const QString text = date == m_today ? tr("today") : shortDate(date, m_today);
        const qreal width = metrics.horizontalAdvance(text);
        const qreal center = slot(day).center().x();
        if (center - width / 2 < free)
            continue;
        painter.drawText(QRectF(center - width / 2 - 2, area.bottom() + 4, width + 4, 16), Qt::AlignCenter, text);
        free = center + width / 2 + 12;
    }
}

void DayChart::paintDay(QPainter& painter, int day) const
{
    const watch::DayOfMoney& money = m_days[day];
    const QRectF place = slot(day);
    const qreal width = std::min<qreal>(22, std::max<qreal>(3, place.width() - 6));
    const qreal left = std::round(place.center().x() - width / 2);
    qreal bottom = plot().bottom();
    const auto stack = [&](Money amount, auto paint) {
        if (amount.minorUnits() <= 0)
            return;
        // Missing money of a few yuan in a day of thousands must still be seen.
        const qreal height = std::max<qreal>(3, std::round(heightOf(amount)));
        paint(painter, QRectF(left + 0.5, bottom - height + 0.5, width, height));
        bottom -= height;
    };
    stack(money.arrived, paintArrived);
    stack(money.missing, paintMissing);
    stack(money.awaited, paintAwaited);
    if (m_ring && day == m_current) {
        painter.setPen(QPen(QColor(tokens().accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(left - 3, bottom - 3, width + 7, plot().bottom() - bottom + 6), 3, 3);
    }
}

void DayChart::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    paintAxis(painter);
    if (const int marked = m_hovered; marked >= 0)
        painter.fillRect(slot(marked), QColor(t.alternate));
    for (int day = 0; day < m_days.size(); ++day)
        paintDay(painter, day);
    // Labels last and only on days with missing money; one that would cover its neighbour is left out.
    painter.setFont(styleFont(TextStyle::SmallStrong));
    qreal free = 0;
    for (int day = 0; day < m_days.size(); ++day) {
        const watch::DayOfMoney& money = m_days[day];
        if (money.missing.minorUnits() <= 0)
            continue;
        const QString text = (-money.missing).toDisplay();
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        const qreal center = std::min(slot(day).center().x(), this->width() - width / 2 - 4);
        if (center - width / 2 - 2 < free)
            continue;
        const qreal top = plot().bottom() - heightOf(money.arrived) - heightOf(money.missing) - heightOf(money.awaited);
        // The label may stand before a neighbour's bar: a rim in the colour of the ground keeps it readable.
        QPainterPath letters;
        letters.addText(QPointF(center - width / 2, std::max<qreal>(12, top - 6)), painter.font(), text);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.strokePath(letters, QPen(QColor(t.surface), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(letters, t.toneText(Tone::Bad));
        free = center + width / 2 + 6;
    }
}

QString DayChart::sentence(int day) const
{
    const watch::DayOfMoney& money = m_days.at(day);
    return tr("%1: expected %2, arrived %3, missing %4, awaiting the statement %5")
        .arg(weekdayDate(money.due, m_today), money.expected.toDisplay(), money.arrived.toDisplay(), money.missing.toDisplay(),
             money.awaited.toDisplay());
}

void DayChart::describe()
{
    QStringList sentences;
    if (m_current >= 0 && m_current < m_days.size()) {
        sentences.append(sentence(m_current));
    } else {
        for (int day = 0; day < m_days.size(); ++day)
            if (m_days[day].missing.minorUnits() > 0)
                sentences.append(sentence(day));
        if (sentences.isEmpty())
            sentences.append(tr("No day lacks money."));
    }
    setAccessibleDescription(sentences.join(QStringLiteral(". ")));
}

void DayChart::setCurrent(int day)
{
    if (m_days.isEmpty())
        return;
    m_current = std::clamp(day, 0, static_cast<int>(m_days.size()) - 1);
    describe();
    QToolTip::showText(mapToGlobal(slot(m_current).center().toPoint()), sentence(m_current), this);
    update();
}

void DayChart::mouseMoveEvent(QMouseEvent* event)
{
    const int day = dayAt(event->pos());
    if (day != std::exchange(m_hovered, day))
        update();
    setCursor(day >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void DayChart::mouseReleaseEvent(QMouseEvent* event)
{
    const int day = dayAt(event->pos());
    if (event->button() == Qt::LeftButton && day >= 0)
        emit dayActivated(m_days[day].due);
}

void DayChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void DayChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current - 1); return;
    case Qt::Key_Right: setCurrent(m_current + 1); return;
    case Qt::Key_Home: setCurrent(0); return;
    case Qt::Key_End: setCurrent(static_cast<int>(m_days.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && m_current < m_days.size())
            emit dayActivated(m_days[m_current].due);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void DayChart::focusInEvent(QFocusEvent* event)
{
    m_ring = event->reason() != Qt::MouseFocusReason;
    if (m_ring && m_current < 0)
        m_current = static_cast<int>(m_days.size()) - 1;
    describe();
    QWidget::focusInEvent(event);
    update();
}

void DayChart::focusOutEvent(QFocusEvent* event)
{
    m_ring = false;
    QWidget::focusOutEvent(event);
    update();
}

bool DayChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int day = dayAt(help->pos());
        if (day >= 0)
            QToolTip::showText(help->globalPos(), sentence(day), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

DayChartLegend::DayChartLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
    Language::bind(this, [this] {
        setAccessibleName(tr("Legend"));
        setAccessibleDescription(words().join(QStringLiteral(", ")));
        updateGeometry();
        update();
    });
}

QStringList DayChartLegend::words() const { return {tr("Arrived"), tr("Missing"), tr("Awaiting statement")}; }

QSize DayChartLegend::sizeHint() const
{
    int width = 0;
    for (const QString& word : words())
        width += 18 + QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(word) + 14;
    return {width, 20};
}

void DayChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    int x = 0;
    int which = 0;
    for (const QString& word : words()) {
        const QRectF swatch(x + 0.5, 4.5, 11, 11);
        if (which == 0)
            paintArrived(painter, swatch);
        else if (which == 1)
            paintMissing(painter, swatch);
        else
            paintAwaited(painter, swatch);
        ++which;
        painter.setFont(styleFont(TextStyle::Small));
        painter.setPen(QColor(tokens().text2));
        const int width = QFontMetrics(painter.font()).horizontalAdvance(word);
        painter.drawText(QRect(x + 18, 0, width + 2, 20), Qt::AlignVCenter, word);
        x += 18 + width + 14;
    }
}

} // namespace daozhang::ui
