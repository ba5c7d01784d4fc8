// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/ladder_widget.h"

#include "ui/common/focus_ring.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace daozhang::ui {

namespace {

constexpr int kStop = 16;

} // namespace

LadderWidget::LadderWidget(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("case.ladder"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnFocusRing, true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(kHeight);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QVector<cases::LadderRung> LadderWidget::shown() const
{
    QVector<cases::LadderRung> result;
    for (const auto& rung : m_rungs)
        if (rung.level >= 1)  // L0 is watching: nothing was done yet
            result.append(rung);
    return result;
}

void LadderWidget::setLadder(const QVector<cases::LadderRung>& rungs, int level)
{
    if (m_level != level)
        m_focused = std::max(1, level);
    m_rungs = rungs;
    m_level = level;
    describe();
    fitHeight();
    update();
}

QString LadderWidget::label(const cases::LadderRung& rung) const { return QStringLiteral("L%1 %2").arg(QString::number(rung.level), rung.name); }

void LadderWidget::fitHeight()
{
    const auto rungs = shown();
    const int cell = rungs.isEmpty() ? width() : width() / static_cast<int>(rungs.size());
    const QFontMetrics metrics(styleFont(TextStyle::SmallStrong));
    const bool isLong = std::any_of(rungs.cbegin(), rungs.cend(), [&](const auto& rung) { return metrics.horizontalAdvance(label(rung)) > cell - 4; });
    setFixedHeight(isLong ? kHeight + kSecondLine : kHeight);
}

void LadderWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void LadderWidget::describe()
{
    setAccessibleName(tr("Ladder of escalation"));
    for (const auto& rung : std::as_const(m_rungs))
        if (rung.level == m_level)
            setAccessibleDescription(tr("The case stands at L%1 %2.").arg(QString::number(m_level), rung.name));
}

QRect LadderWidget::stop(int index) const
{
    const qsizetype count = std::max<qsizetype>(1, shown().size());
    const int cell = static_cast<int>(width() / count);
    return {cell * index + (cell - kStop) / 2, 6, kStop, kStop};
}

void LadderWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const auto rungs = shown();
    for (int i = 0; i + 1 < rungs.size(); ++i) {
        const QRect from = stop(i), to = stop(i + 1);
        const bool done = rungs[i + 1].level <= m_level;
        painter.fillRect(QRectF(from.right() + 1, from.center().y() - 0.5, to.left() - from.right() - 1, done ? 2 : 1),
                         done ? t.toneText(Tone::Ok) : QColor(t.line));
    }
    for (int i = 0; i < rungs.size(); ++i) {
        const int level = rungs[i].level;
        const QRectF circle = QRectF(stop(i)).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool current = level == m_level, done = level < m_level;
        painter.setPen(current ? QColor(t.accent) : done ? t.toneText(Tone::Ok) : QColor(t.controlLine));
        painter.setBrush(current ? QColor(t.accent) : done ? t.toneGround(Tone::Ok) : QColor(t.surface));
        painter.drawEllipse(circle);
        if (done) {
            painter.drawPixmap(stop(i).left() + 2, stop(i).top() + 2,
                               iconPixmap(QStringLiteral("checkmark"), t.toneText(Tone::Ok), 12, devicePixelRatioF()));
        } else {
            painter.setFont(styleFont(TextStyle::Axis));
            painter.setPen(QColor(current ? t.onAccent : t.text2));
            painter.drawText(circle, Qt::AlignCenter, QString::number(level));
        }
        if (m_ring && level == m_focused) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(QColor(t.accent), 2));
            painter.drawEllipse(circle.adjusted(-3.5, -3.5, 3.5, 3.5));
        }
        QFont name = styleFont(current ? TextStyle::SmallStrong : TextStyle::Axis);
        if (current)
            name.setWeight(QFont::DemiBold);
        painter.setFont(name);
        painter.setPen(QColor(current ? t.text : t.text2));
        const int cell = width() / static_cast<int>(rungs.size());
        const QRect below(cell * i + 2, 29, cell - 4, height() - 29);
        painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, label(rungs[i]));
    }
}

void LadderWidget::keyPressEvent(QKeyEvent* event)
{
    const int last = m_rungs.isEmpty() ? 9 : m_rungs.last().level;
    switch (event->key()) {
    case Qt::Key_Left: m_focused = std::max(1, m_focused - 1); break;
    case Qt::Key_Right: m_focused = std::min(last, m_focused + 1); break;
    case Qt::Key_Home: m_focused = 1; break;
    case Qt::Key_End: m_focused = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: emit rungActivated(m_focused); return;
    default: QWidget::keyPressEvent(event); return;
    }
    m_ring = true;
    update();
}

void LadderWidget::mousePressEvent(QMouseEvent* event)
{
    const auto rungs = shown();
    if (event->button() != Qt::LeftButton || rungs.isEmpty())
        return;
    const int cell = std::max(1, width() / static_cast<int>(rungs.size()));
    const int index = std::clamp(event->pos().x() / cell, 0, static_cast<int>(rungs.size()) - 1);
    m_focused = rungs[index].level;
    update();
    emit rungActivated(m_focused);
}

void LadderWidget::focusInEvent(QFocusEvent* event)
{
    m_ring = event->reason() != Qt::MouseFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void LadderWidget::focusOutEvent(QFocusEvent* event)
{
    m_ring = false;
    update();
    QWidget::focusOutEvent(event);
}

bool LadderWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto rungs = shown();
        const int cell = rungs.isEmpty() ? 1 : std::max(1, width() / static_cast<int>(rungs.size()));
        const auto rung = rungs.value(help->pos().x() / cell);
        QToolTip::showText(help->globalPos(), rung.name.isEmpty() ? QString() : tr("L%1 %2: %3").arg(QString::number(rung.level), rung.name, rung.when), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace daozhang::ui
