// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/focus_ring.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPainter>
#include <QRadioButton>

namespace daozhang::ui {

namespace {

constexpr int kOff = 2;
constexpr int kWidth = 2;

/// A list shows its focus on the current row; only an empty one needs a frame.
bool showsItself(const QWidget* widget)
{
    if (widget->property(kOwnFocusRing).toBool())
        return true;
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    return view && view->selectionModel() && view->selectionModel()->hasSelection();
}

bool isWrittenInto(const QWidget* widget) { return widget && widget->testAttribute(Qt::WA_InputMethodEnabled); }

} // namespace

FocusRing::FocusRing(QWidget* window) : QWidget(window)
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FocusRing::follow(QWidget* focused)
{
    m_watched.clear();
    m_target = focused && focused->window() == parentWidget() ? focused : nullptr;
    for (QWidget* widget = m_target; widget && widget != parentWidget(); widget = widget->parentWidget())
        m_watched.append(widget);
    place();
}

void FocusRing::noteInput(const QEvent* event)
{
    bool keyboard = m_keyboard;
    if (event->type() == QEvent::MouseButtonPress) {
        keyboard = false;
    } else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        // Writing into a field that was clicked is no walk by keyboard.
        const bool isWriting = isWrittenInto(QApplication::focusWidget()) && !key->text().isEmpty() && key->text().at(0).isPrint();
        if (!isWriting)
            keyboard = true;
    }
    if (std::exchange(m_keyboard, keyboard) != keyboard)
        place();
}

void FocusRing::place()
{
    const bool shown = m_keyboard && m_target && m_target->isVisible() && m_target->hasFocus() && !showsItself(m_target);
    if (!shown) {
        hide();
        return;
    }
    QWidget* window = parentWidget();
    QRect around(m_target->mapTo(window, QPoint(0, 0)), m_target->size());
    if (qobject_cast<QCheckBox*>(m_target) || qobject_cast<QRadioButton*>(m_target))
        around.setWidth(std::min(around.width(), m_target->sizeHint().width()));
    const bool inside = qobject_cast<QAbstractScrollArea*>(m_target) != nullptr;
    constexpr int kReach = kOff + kWidth;
    if (!inside)
        around.adjust(-kReach, -kReach, kReach, kReach);
    QRect clip = window->rect();
    for (QWidget* widget = m_target->parentWidget(); widget && widget != window; widget = widget->parentWidget()) {
        const auto* area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
        if (area && area->viewport() == widget)
            clip &= QRect(widget->mapTo(window, QPoint(0, 0)), widget->size());
    }
    const QRect visible = around & clip;
    if (visible.width() < 2 * kReach || visible.height() < 2 * kReach) {
        hide();  // scrolled away
        return;
    }
    setGeometry(visible);
    raise();
    show();
    update();
}

void FocusRing::paintEvent(QPaintEvent*)
{
    // Two rings: the outer one tells, the inner one keeps it apart from a button of the same colour.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QRectF outer = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(QColor(tokens().surface), kOff));
    painter.drawRoundedRect(outer.adjusted(kWidth, kWidth, -kWidth, -kWidth), 7, 7);
    painter.setPen(QPen(QColor(tokens().accent), kWidth));
    painter.drawRoundedRect(outer, 8, 8);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
        noteInput(event);
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (m_target && watched->isWidgetType() && m_watched.contains(static_cast<QWidget*>(watched)) && !m_scheduled) {
            // Layouts move a widget several times: one look when they have done.
            m_scheduled = true;
            QMetaObject::invokeMethod(this, [this] {
                m_scheduled = false;
                place();
            }, Qt::QueuedConnection);
        }
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace daozhang::ui
