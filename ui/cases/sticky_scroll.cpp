// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/sticky_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace daozhang::ui {

StickyScroll::StickyScroll(const QString& objectName, QWidget* parent) : QScrollArea(parent)
{
    setObjectName(objectName);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &StickyScroll::place, Qt::QueuedConnection);
}

void StickyScroll::setHead(QWidget* head)
{
    m_head = head;
    head->setParent(this);
    head->installEventFilter(this);
    place();
}

void StickyScroll::place()
{
    if (!m_head || m_placing)
        return;
    m_placing = true;
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const int across = std::max(1, width() - bar);
    QLayout* layout = m_head->layout();
    const int height = layout && layout->hasHeightForWidth() ? layout->heightForWidth(across) : m_head->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    m_head->setGeometry(0, 0, across, height);
    m_placing = false;
}

void StickyScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    place();
}

bool StickyScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_head && event->type() == QEvent::LayoutRequest)
        place();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace daozhang::ui
