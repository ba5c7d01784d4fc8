// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/drop_frame.h"

#include "ui/common/theme.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace daozhang::ui {

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

DropFrame::DropFrame(QWidget* parent) : QFrame(parent)
{
    setAcceptDrops(true);
    connect(&Theme::hub(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DropFrame::setOver(bool over)
{
    m_over = over;
    update();
}

void DropFrame::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(QColor(t.accent), m_over ? 2 : 1, Qt::CustomDashLine);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(m_over ? t.toneGround(Tone::Accent) : QColor(t.surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kPanelRadius, metric::kPanelRadius);
}

void DropFrame::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    setOver(true);
    event->acceptProposedAction();
}

void DropFrame::dragLeaveEvent(QDragLeaveEvent*)
{
    setOver(false);
}

void DropFrame::dropEvent(QDropEvent* event)
{
    setOver(false);
    event->acceptProposedAction();
    emit filesDropped(localFiles(event->mimeData()));
}

} // namespace daozhang::ui
