// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/image_view.h"

#include "ui/common/theme.h"

#include <QGraphicsPixmapItem>
#include <QWheelEvent>

#include <cmath>

namespace daozhang::ui {

namespace {

constexpr double kLeastZoom = 0.02, kMostZoom = 16.0;

} // namespace

ImageView::ImageView(const QString& objectName, QWidget* parent) : QGraphicsView(parent)
{
    setObjectName(objectName);
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::SmoothPixmapTransform);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    const auto ground = [this] { setBackgroundBrush(QColor(tokens().window)); };
    ground();
    connect(&Theme::hub(), &Theme::changed, this, ground);
}

void ImageView::setImage(const QImage& image)
{
    clear();
    m_item = scene()->addPixmap(QPixmap::fromImage(image));
    m_item->setTransformationMode(Qt::SmoothTransformation);
    scene()->setSceneRect(m_item->boundingRect());
    fit();
}

void ImageView::clear()
{
    scene()->clear();
    m_item = nullptr;
    resetTransform();
}

double ImageView::zoom() const { return std::hypot(transform().m11(), transform().m12()); }

void ImageView::zoomBy(double factor)
{
    const double after = zoom() * factor;
    if (!m_item || after < kLeastZoom || after > kMostZoom)
        return;
    m_fitted = false;
    scale(factor, factor);
}

void ImageView::fit()
{
    if (!m_item)
        return;
    m_fitted = true;
    fitInView(m_item, Qt::KeepAspectRatio);
    if (zoom() > 1.0)  // a small picture is not blown up
        scale(1.0 / zoom(), 1.0 / zoom());
}

void ImageView::rotate()
{
    QGraphicsView::rotate(90);
    if (m_fitted)
        fit();
}

void ImageView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitted)
        fit();
}

void ImageView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2);
        return;
    }
    QGraphicsView::wheelEvent(event);
}

} // namespace daozhang::ui
