// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/image_view.h"

#include "ui/common/theme.h"

#include <QGraphicsItem>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyleOptionGraphicsItem>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace daozhang::ui {

namespace {

constexpr double kLeastZoom = 0.02, kMostZoom = 16.0, kStep = 1.25;
/// A reduced copy is made until the picture is about as small as a window.
constexpr int kSmallEnough = 1600;
constexpr int kFrame = 2;

/// Paints the part that is exposed, from the smallest copy that is still sharp at the present zoom.
class ScanItem final : public QGraphicsItem
{
public:
    explicit ScanItem(const Scan& scan) : m_scan(scan) { setFlag(ItemUsesExtendedStyleOption); }
    QRectF boundingRect() const override { return QRectF(QPointF(0, 0), QSizeF(m_scan.levels.first().size())); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) override
    {
        const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
        qsizetype level = 0;
        while (level + 1 < m_scan.levels.size() && zoom <= 1.0 / double(1 << (level + 1)))
            ++level;
        const QImage& image = m_scan.levels.at(level);
        const QRectF shown = option->exposedRect.intersected(boundingRect());
        const double x = image.width() / boundingRect().width(), y = image.height() / boundingRect().height();
        painter->setRenderHint(QPainter::SmoothPixmapTransform, zoom < 4);  // from then on pixels are to be counted
        painter->drawImage(shown, image, QRectF(shown.x() * x, shown.y() * y, shown.width() * x, shown.height() * y));
    }

private:
    Scan m_scan;
};

} // namespace

Scan makeScan(QImage image)
{
    Scan scan;
    if (image.isNull())
        return scan;
    scan.levels.append(image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32));
    while (std::max(scan.levels.last().width(), scan.levels.last().height()) > kSmallEnough) {
        const QSize half(std::max(1, scan.levels.last().width() / 2), std::max(1, scan.levels.last().height() / 2));
        scan.levels.append(scan.levels.last().scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return scan;
}

ImageView::ImageView(const QString& objectName, QWidget* parent) : QGraphicsView(parent)
{
    setObjectName(objectName);
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setAcceptDrops(false);  // files dropped here are for the page
    const auto ground = [this] { setBackgroundBrush(QColor(tokens().window)); };
    ground();
    connect(&Theme::hub(), &Theme::changed, this, ground);
}

void ImageView::setScan(const Scan& scan, int quarters)
{
    clear();
    if (scan.isNull())
        return;
    m_item = new ScanItem(scan);
    m_size = m_item->boundingRect().size();
    scene()->addItem(m_item);
    scene()->setSceneRect(m_item->boundingRect());
    m_turn = ((quarters % 4) + 4) % 4;
    fit();
}

void ImageView::clear()
{
    scene()->clear();
    m_item = nullptr;
    m_turn = 0;
    resetTransform();
}

double ImageView::zoom() const { return std::hypot(transform().m11(), transform().m12()); }

void ImageView::setZoom(double zoom)
{
    setTransform(QTransform().rotate(90.0 * m_turn).scale(zoom, zoom));
    emit zoomChanged(zoom);
}

void ImageView::zoomBy(double factor)
{
    const double after = zoom() * factor;
    if (!m_item || after < kLeastZoom || after > kMostZoom)
        return;
    m_fit = Fit::None;
    setZoom(after);
}

void ImageView::fit(Fit fit)
{
    if (!m_item)
        return;
    m_fit = fit;
    const QSizeF turned = m_turn % 2 == 0 ? m_size : m_size.transposed();
    const QSizeF room(std::max(16, width() - kFrame), std::max(16, height() - kFrame));
    const int bar = verticalScrollBar()->sizeHint().width();
    const double across = (fit == Fit::Width && turned.height() / turned.width() > room.height() / room.width() ? room.width() - bar : room.width()) / turned.width();
    const double whole = std::min({across, room.height() / turned.height(), 1.0});
    setZoom(std::clamp(fit == Fit::Width ? across : whole, kLeastZoom, kMostZoom));
    if (fit == Fit::Width)
        verticalScrollBar()->setValue(verticalScrollBar()->minimum());
}

void ImageView::showActualSize()
{
    if (!m_item)
        return;
    m_fit = Fit::None;
    setZoom(1.0 / devicePixelRatioF());
}

void ImageView::rotate()
{
    m_turn = (m_turn + 1) % 4;
    if (m_fit == Fit::None)
        setZoom(zoom());
    else
        fit(m_fit);
}

void ImageView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fit != Fit::None)
        fit(m_fit);
}

void ImageView::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() != 0 && !(event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)))
        zoomBy(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
    else
        QGraphicsView::wheelEvent(event);
}

void ImageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(kStep); return;
    case Qt::Key_Minus: zoomBy(1 / kStep); return;
    default: QGraphicsView::keyPressEvent(event);
    }
}

void ImageView::paintEvent(QPaintEvent* event)
{
    QGraphicsView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(QColor(tokens().accent), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

} // namespace daozhang::ui
