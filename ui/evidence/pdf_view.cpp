// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/pdf_view.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPdfPageRenderer>
#include <QPdfSearchModel>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace daozhang::ui {

namespace {

constexpr int kGap = 12;
constexpr double kLeastZoom = 0.25, kMostZoom = 5.0;
/// Wider than this a page is not rendered: a hostile PDF may claim a page of kilometres.
constexpr int kMostPixels = 6000;

} // namespace

PdfView::PdfView(const QString& objectName, QWidget* parent)
    : QAbstractScrollArea(parent), m_document(new QPdfDocument(this)), m_renderer(new QPdfPageRenderer(this)),
      m_search(new QPdfSearchModel(this))
{
    setObjectName(objectName);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    m_renderer->setRenderMode(QPdfPageRenderer::RenderMode::MultiThreaded);
    connect(m_renderer, &QPdfPageRenderer::pageRendered, this, [this](int page, QSize, const QImage& image, QPdfDocumentRenderOptions, quint64 request) {
        if (!m_requests.contains(request))
            return;  // of a document or a size that is no longer shown
        m_requests.remove(request);
        m_waiting.remove(page);
        m_stale.remove(page);
        m_pages.insert(page, new QImage(image));
        viewport()->update();
    });
    m_search->setDocument(m_document);
    const auto found = [this] {
        emit foundChanged(m_search->rowCount({}));
        if (m_found < 0 && m_search->rowCount({}) > 0)
            findNext();
        viewport()->update();
    };
    connect(m_search, &QAbstractItemModel::rowsInserted, this, found);
    connect(m_search, &QAbstractItemModel::modelReset, this, found);
    connect(&Theme::hub(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

PdfView::~PdfView()
{
    // Pages are read from the buffer on a thread of the renderer: that ends first, the document next, the buffer last.
    delete m_renderer;
    delete m_search;
    delete m_document;
}

bool PdfView::load(const QByteArray& bytes, Place place)
{
    const Spot before = spot();
    find({});
    m_renderer->setDocument(nullptr);
    m_document->close();
    m_buffer.close();
    m_buffer.setData(bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_document->load(&m_buffer);
    if (place == Place::Begin) {
        m_zoom = 1.0;
        m_turn = 0;
        m_pages.clear();
        m_stale.clear();
    }
    renderAgain();
    const bool ready = m_document->status() == QPdfDocument::Status::Ready && m_document->pageCount() > 0;
    m_sizes.clear();
    for (int page = 0; ready && page < m_document->pageCount(); ++page)
        m_sizes.append(m_document->pagePointSize(page));
    if (ready)
        m_renderer->setDocument(m_document);
    m_reported = -1;
    layOut();
    if (place == Place::Keep)
        goTo({std::min(before.page, pageCount() - 1), before.within});
    else
        verticalScrollBar()->setValue(0);
    reportPage();
    return ready;
}

void PdfView::clear()
{
    m_renderer->setDocument(nullptr);
    m_document->close();
    m_sizes.clear();
    m_pages.clear();
    m_stale.clear();
    m_requests.clear();
    m_waiting.clear();
    layOut();
}

/// Forgets how the pages look at this size; what was seen stays on the screen until it is rendered.
void PdfView::renderAgain()
{
    if (!m_pages.isEmpty())
        m_stale.clear();
    for (const int page : m_pages.keys())
        m_stale.insert(page, *m_pages.object(page));
    m_pages.clear();
    m_requests.clear();
    m_waiting.clear();
}

PdfView::Spot PdfView::spot() const
{
    const int page = currentPage();
    if (page >= m_tops.size())
        return {};
    const int bottom = page + 1 < m_tops.size() ? m_tops.at(page + 1) : verticalScrollBar()->maximum() + viewport()->height();
    return {page, double(verticalScrollBar()->value() - m_tops.at(page)) / std::max(1, bottom - m_tops.at(page))};
}

void PdfView::goTo(const Spot& spot)
{
    if (spot.page < 0 || spot.page >= m_tops.size())
        return;
    const int bottom = spot.page + 1 < m_tops.size() ? m_tops.at(spot.page + 1) : verticalScrollBar()->maximum() + viewport()->height();
    verticalScrollBar()->setValue(m_tops.at(spot.page) + static_cast<int>(std::lround(spot.within * (bottom - m_tops.at(spot.page)))));
}

QSizeF PdfView::pageSize(int page) const
{
    const QSizeF size = m_sizes.at(page);
    return m_turn % 180 == 0 ? size : size.transposed();
}

double PdfView::scale() const
{
    double widest = 1, tallest = 1;
    for (int page = 0; page < m_sizes.size(); ++page) {
        widest = std::max(widest, pageSize(page).width());
        tallest = std::max(tallest, pageSize(page).height());
    }
    double factor = (viewport()->width() - 2 * kGap) / widest;
    if (m_fit == Fit::WholePage)
        factor = std::min(factor, (viewport()->height() - 2 * kGap) / tallest);
    return std::max(0.05, factor) * m_zoom;
}

void PdfView::layOut()
{
    const double factor = scale();
    m_tops.clear();
    int top = kGap, widest = 0;
    for (int page = 0; page < m_sizes.size(); ++page) {
        const QSizeF size = pageSize(page) * factor;
        m_tops.append(top);
        top += static_cast<int>(std::lround(size.height())) + kGap;
        widest = std::max(widest, static_cast<int>(std::lround(size.width())) + 2 * kGap);
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, widest - viewport()->width()));
    viewport()->update();
}

int PdfView::currentPage() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), middle);
    return std::max(0, static_cast<int>(after - m_tops.cbegin()) - 1);
}

void PdfView::goToPage(int page)
{
    if (page >= 0 && page < m_tops.size())
        verticalScrollBar()->setValue(m_tops.at(page) - kGap);
}

void PdfView::zoomBy(double factor)
{
    const Spot before = spot();
    m_zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    renderAgain();
    layOut();
    goTo(before);
    emit zoomChanged(scale());
}

void PdfView::setFit(Fit fit)
{
    const int page = currentPage();
    m_fit = fit;
    m_zoom = 1.0;
    renderAgain();
    layOut();
    goToPage(page);
    reportPage();
    emit zoomChanged(scale());
}

void PdfView::showActualSize()
{
    if (m_tops.isEmpty())
        return;
    constexpr double kPointsAnInch = 72.0;
    m_zoom = 1.0;
    zoomBy(logicalDpiX() / kPointsAnInch / scale());
}

void PdfView::setTurn(int quarters)
{
    m_turn = ((quarters % 4) + 4) % 4 * 90;
    m_pages.clear();
    m_stale.clear();
    zoomBy(1.0);
}

void PdfView::find(const QString& text)
{
    m_found = -1;
    m_search->setSearchString(text.trimmed());
    emit foundChanged(m_search->rowCount({}));
    viewport()->update();
}

void PdfView::findNext()
{
    const int count = m_search->rowCount({});
    if (count == 0)
        return;
    int next = m_found + 1;
    if (m_found < 0)  // begin where the reader is
        for (next = 0; next + 1 < count && m_search->resultAtIndex(next).page() < currentPage();)
            ++next;
    goToFound(next % count);
}

void PdfView::goToFound(int index)
{
    m_found = index;
    const QPdfLink place = m_search->resultAtIndex(index);
    if (place.page() < 0 || place.page() >= m_tops.size())
        return;
    const double y = place.rectangles().isEmpty() || m_turn != 0 ? 0 : place.rectangles().first().top() * scale();
    verticalScrollBar()->setValue(m_tops.at(place.page()) + static_cast<int>(y) - viewport()->height() / 3);
    viewport()->update();
}

void PdfView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Tokens& t = tokens();
    painter.fillRect(viewport()->rect(), QColor(t.window));
    const double factor = scale();
    const double ratio = devicePixelRatioF();
    for (int page = 0; page < m_tops.size(); ++page) {
        const QSize size = (pageSize(page) * factor).toSize();
        const int left = std::max(kGap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
        const QRect paper(QPoint(left, m_tops.at(page) - verticalScrollBar()->value()), size);
        if (!paper.intersects(viewport()->rect()))
            continue;
        painter.fillRect(paper, Qt::white);
        const QImage* image = m_pages.object(page);
        if (image)
            painter.drawImage(paper, *image);
        else if (const auto stale = m_stale.constFind(page); stale != m_stale.cend())
            painter.drawImage(paper, *stale);
        if (!image && !m_waiting.contains(page)) {
            QSize pixels = (QSizeF(size) * ratio).toSize();
            if (pixels.width() > kMostPixels || pixels.height() > kMostPixels)
                pixels.scale(kMostPixels, kMostPixels, Qt::KeepAspectRatio);
            QPdfDocumentRenderOptions options;
            options.setRotation(static_cast<QPdfDocumentRenderOptions::Rotation>(m_turn / 90));
            m_waiting.insert(page);
            m_requests.insert(m_renderer->requestPage(page, pixels, options), page);
        }
        if (m_turn == 0)
            for (const QPdfLink& place : m_search->resultsOnPage(page))
                for (const QRectF& box : place.rectangles()) {
                    const QRectF on(paper.left() + box.left() * factor, paper.top() + box.top() * factor, box.width() * factor, box.height() * factor);
                    painter.fillRect(on.adjusted(-1, -1, 1, 1), QColor(255, 200, 0, 90));
                }
        painter.setPen(QColor(t.line));
        painter.drawRect(paper.adjusted(0, 0, -1, -1));
    }
    if (hasFocus()) {
        painter.setPen(QColor(t.accent));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void PdfView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const Spot before = spot();
    renderAgain();
    layOut();
    goTo(before);
}

void PdfView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown: goToPage(std::min(currentPage() + 1, pageCount() - 1)); return;
    case Qt::Key_PageUp: goToPage(std::max(currentPage() - 1, 0)); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1.25); return;
    case Qt::Key_Minus: zoomBy(0.8); return;
    case Qt::Key_Home: goToPage(0); return;
    case Qt::Key_End: goToPage(pageCount() - 1); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PdfView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PdfView::scrollContentsBy(int, int)
{
    viewport()->update();
    reportPage();
}

void PdfView::reportPage()
{
    const int page = currentPage();
    if (std::exchange(m_reported, page) != page)
        emit pageChanged(page, pageCount());
}

} // namespace daozhang::ui
