// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/path_widget.h"

#include "ui/common/focus_ring.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace daozhang::ui {

namespace {

constexpr qreal kMargin = 4;          // room for the focus ring
constexpr qreal kBoxHeight = 72;
constexpr qreal kSmallBoxHeight = 38;
constexpr qreal kBoxPadding = 12;
constexpr qreal kFlow = 16;
constexpr qreal kLoss = 4;
constexpr int kHeight = 118;

struct Layout
{
    std::array<QRectF, 4> boxes;
    qreal middle = 0;
};

qreal wishedWidth(const PathStation& station)
{
    const QFontMetricsF strong(styleFont(TextStyle::BodyStrong)), small(styleFont(TextStyle::Small));
    return std::max({strong.horizontalAdvance(station.title), small.horizontalAdvance(station.line), small.horizontalAdvance(station.figure)})
        + 2 * kBoxPadding + 2;
}

Layout layoutOf(const QRectF& bounds, const PaymentPath& path)
{
    Layout layout;
    layout.middle = bounds.top() + kMargin + kBoxHeight / 2;
    std::array<qreal, 4> widths{};
    qreal sum = 0;
    for (int i = 0; i < 4; ++i) {
        widths[i] = std::clamp(wishedWidth(path.stations.at(i)), 88.0, 230.0);
        sum += widths[i];
    }
    const qreal room = bounds.width() - 2 * kMargin;
    const qreal leg = std::clamp((room - sum) / 3, 22.0, 140.0);
    if (sum + 3 * leg > room)
        for (qreal& width : widths)
            width *= std::max(0.3, (room - 3 * leg) / sum);
    qreal x = bounds.left() + kMargin;
    for (int i = 0; i < 4; ++i) {
        const qreal height = path.stations.at(i).line.isEmpty() ? kSmallBoxHeight : kBoxHeight;
        layout.boxes[i] = QRectF(x, layout.middle - height / 2, widths[i], height);
        x += widths[i] + leg;
    }
    return layout;
}

void paintStation(QPainter& painter, const QRectF& box, const PathStation& station, bool isCurrent)
{
    const Tokens& theme = tokens();
    const bool known = station.proof == PathStation::Proof::Known;
    QPen border(QColor(theme.controlLine), 1);
    if (!known)
        border.setDashPattern({4, 3});
    painter.setPen(border);
    painter.setBrush(QColor(known ? theme.surface : theme.alternate));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (isCurrent) {
        painter.setPen(QPen(QColor(theme.accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 8, 8);
    }
    const QRectF inner = box.adjusted(kBoxPadding, 0, -kBoxPadding, 0);
    const bool small = station.line.isEmpty();
    qreal y = box.top() + (small ? 2 : 8);
    const auto line = [&](const QString& text, TextStyle style, const QColor& color) {
        const QFont used = styleFont(style);
        painter.setFont(used);
        painter.setPen(color);
        painter.drawText(QRectF(inner.left(), y, inner.width(), small ? 17 : 19), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(used).elidedText(text, Qt::ElideRight, inner.width() + 0.5));
        y += small ? 17 : 19;
    };
    line(station.title, TextStyle::BodyStrong, QColor(theme.text));
    if (!small)
        line(station.line, TextStyle::Small, QColor(theme.text2));
    switch (station.proof) {
    case PathStation::Proof::Known:
        if (station.isArrival)
            line(u'\u2713' + QStringLiteral(" ") + station.figure, TextStyle::SmallStrong, theme.toneText(Tone::Ok));
        else
            line(station.figure, TextStyle::SmallStrong, QColor(theme.text));
        break;
    case PathStation::Proof::Unknown: line(station.figure, TextStyle::Small, theme.toneText(Tone::Warn)); break;
    case PathStation::Proof::Absent: line(station.figure, TextStyle::SmallStrong, theme.toneText(Tone::Bad)); break;
    }
}

void paintLeg(QPainter& painter, const QRectF& from, const QRectF& to, qreal middle, PathLeg::Kind kind, bool carriesLoss)
{
    const Tokens& theme = tokens();
    const qreal height = carriesLoss ? kFlow - kLoss : kFlow;
    const QRectF bar(from.right(), middle - kFlow / 2, to.left() - from.right(), height);
    switch (kind) {
    case PathLeg::Kind::Flows: painter.fillRect(bar, QColor(theme.bar)); break;
    case PathLeg::Kind::Unknown:
    case PathLeg::Kind::Nothing: {
        QPen pen(QColor(theme.controlLine), 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        const qreal y = std::round(middle) + 0.5;
        if (kind == PathLeg::Kind::Unknown) {
            painter.drawLine(QPointF(bar.left(), bar.top() + 0.5), QPointF(bar.right(), bar.top() + 0.5));
            painter.drawLine(QPointF(bar.left(), bar.bottom() + 0.5), QPointF(bar.right(), bar.bottom() + 0.5));
        } else {
            painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y));
        }
        break;
    }
    }
}

void paintStop(QPainter& painter, const QRectF& bounds, const PaymentPath& path, const Layout& layout)
{
    const Tokens& theme = tokens();
    const QColor red = theme.toneText(Tone::Bad);
    painter.setPen(QPen(red, kLoss, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const qreal lane = layout.middle + kFlow / 2;
    for (int leg = 0; leg < path.stopLeg; ++leg)
        painter.drawLine(QPointF(layout.boxes[leg].right(), lane), QPointF(layout.boxes[leg + 1].left(), lane));
    const qreal x = layout.boxes[path.stopLeg].right();
    const qreal bend = x + std::min(16.0, (layout.boxes[path.stopLeg + 1].left() - x) / 2);
    const qreal foot = layout.middle + kBoxHeight / 2 + 12;
    QPainterPath way(QPointF(x, lane));
    way.lineTo(bend - 4, lane);
    way.quadTo(bend, lane, bend, lane + 4);
    way.lineTo(bend, foot);
    painter.drawPath(way);
    painter.drawLine(QPointF(bend - 8, foot), QPointF(bend + 8, foot));

    const qreal left = bend + 16;
    const QFont strong = styleFont(TextStyle::SmallStrong), small = styleFont(TextStyle::Small);
    const qreal room = bounds.right() - kMargin - left;
    painter.setFont(strong);
    painter.drawText(QRectF(left, foot - 10, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(strong).elidedText(path.stopTitle, Qt::ElideRight, room));
    painter.setFont(small);
    painter.setPen(QColor(theme.text2));
    // The note stands at the right of this line: the text gives way to it.
    const qreal rest = std::max(0.0, room - QFontMetricsF(small).horizontalAdvance(path.note) - 16);
    painter.drawText(QRectF(left, foot + 8, rest, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(path.stopText, Qt::ElideRight, rest));
}

} // namespace

int pathHeight() { return kHeight; }

void paintPath(QPainter& painter, const QRectF& bounds, const PaymentPath& path, int current)
{
    if (path.stations.size() != 4)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = layoutOf(bounds, path);
    for (int leg = 0; leg < 3; ++leg)
        paintLeg(painter, layout.boxes[leg], layout.boxes[leg + 1], layout.middle, path.legs.at(leg).kind, leg < path.stopLeg);
    if (path.stopLeg >= 0)
        paintStop(painter, bounds, path, layout);
    for (int i = 0; i < 4; ++i)
        paintStation(painter, layout.boxes[i], path.stations.at(i), i == current);

    const QFont small = styleFont(TextStyle::Small);
    painter.setFont(small);
    painter.setPen(QColor(tokens().text3));
    const qreal top = layout.middle + kBoxHeight / 2;
    if (path.stopLeg < 0) {
        painter.drawText(QRectF(bounds.left() + kMargin + kBoxPadding, top + 8, bounds.width() - 2 * kMargin, 18),
                         Qt::AlignLeft | Qt::AlignVCenter, path.note);
    } else {
        const qreal width = QFontMetricsF(small).horizontalAdvance(path.note);
        painter.drawText(QRectF(bounds.right() - kMargin - width - 1, top + 20, width + 1, 18), Qt::AlignRight | Qt::AlignVCenter, path.note);
    }
    painter.restore();
}

PathWidget::PathWidget(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("reconcile.path"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnFocusRing, true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    Language::bind(this, [this] { setAccessibleName(tr("Path of the money")); });
    connect(&Theme::hub(), &Theme::changed, this, [this] { update(); });
}

void PathWidget::setPath(const PaymentPath& path)
{
    m_path = path;
    m_current = 0;
    describe();
    setVisible(!path.isEmpty());
    update();
}

QSize PathWidget::sizeHint() const { return {640, kHeight}; }
QSize PathWidget::minimumSizeHint() const { return {360, kHeight}; }

void PathWidget::describe()
{
    QString text = m_path.description();
    if (m_ring && m_current < m_path.stations.size()) {
        const PathStation& station = m_path.stations.at(m_current);
        text = QStringList{station.title, station.line, station.figure}.join(QStringLiteral(", "));
    }
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void PathWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPath(painter, rect(), m_path, m_ring ? m_current : -1);
}

void PathWidget::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !(event->modifiers() & ~Qt::KeypadModifier) && !m_path.isEmpty()) {
        emit stationActivated(m_current);
        return;
    }
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_path.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_current = std::clamp(m_current + step, 0, int(m_path.stations.size()) - 1);
    describe();
    update();
}

void PathWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    QWidget::mouseDoubleClickEvent(event);
    if (m_path.stations.size() != 4 || event->button() != Qt::LeftButton)
        return;
    const Layout layout = layoutOf(rect(), m_path);
    for (int i = 0; i < 4; ++i)
        if (layout.boxes[i].contains(event->position()))
            emit stationActivated(i);
}

void PathWidget::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_ring = event->reason() != Qt::MouseFocusReason;
    describe();
    update();
}

void PathWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_ring = false;
    describe();
    update();
}

bool PathWidget::event(QEvent* event)
{
    // Texts in the boxes may be cut: the whole is in the tooltip.
    if (event->type() == QEvent::ToolTip && m_path.stations.size() == 4) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Layout layout = layoutOf(rect(), m_path);
        for (int i = 0; i < 4; ++i)
            if (layout.boxes[i].contains(help->pos())) {
                const PathStation& station = m_path.stations.at(i);
                QToolTip::showText(help->globalPos(), QStringList{station.title, station.line, station.figure}.join(u'\n').trimmed(), this);
                return true;
            }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace daozhang::ui
