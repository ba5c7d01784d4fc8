// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a PDF one under the other. Only what is seen is rendered, off the GUI thread.
#pragma once

#include <QAbstractScrollArea>
#include <QBuffer>
#include <QCache>
#include <QImage>
#include <QPdfDocument>

class QPdfPageRenderer;
class QPdfSearchModel;

namespace daozhang::ui {

class PdfView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PdfView(const QString& objectName, QWidget* parent = nullptr);
    ~PdfView() override;
    /// False when the bytes are no PDF that can be shown. Place::Keep keeps page and zoom.
    enum class Place { Begin, Keep };
    bool load(const QByteArray& bytes, Place place = Place::Begin);
    void clear();
    int pageCount() const { return m_document->pageCount(); }
    int currentPage() const;
    void goToPage(int page);
    /// A place in the document: a page, and how far down on it (0 to 1).
    struct Spot
    {
        int page = 0;
        double within = 0;
    };
    Spot spot() const;
    void goTo(const Spot& spot);
    void zoomBy(double factor);
    /// What the page is fitted to, from then on.
    enum class Fit { Width, WholePage };
    void setFit(Fit fit);
    Fit fitting() const { return m_fit; }
    void fit() { setFit(Fit::Width); }
    void fitPage() { setFit(Fit::WholePage); }
    /// A point of paper as large as on paper.
    void showActualSize();
    void rotate() { setTurn(m_turn / 90 + 1); }
    /// Quarter turns to the right.
    void setTurn(int quarters);
    int turn() const { return m_turn / 90; }
    /// Pixels of the screen to a point of paper.
    double zoom() const { return scale(); }
    /// Marks every place where the text stands and shows the first after the present page; empty takes the marks away.
    void find(const QString& text);
    void findNext();
    const QPdfDocument& document() const { return *m_document; }

signals:
    void pageChanged(int page, int count);
    void zoomChanged(double zoom);
    /// How many places hold the text that is looked for, as far as the document has been read.
    void foundChanged(int count);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSizeF pageSize(int page) const;
    double scale() const;
    void layOut();
    void renderAgain();
    void goToFound(int index);
    void reportPage();

    QBuffer m_buffer;
    QPdfDocument* m_document;
    QPdfPageRenderer* m_renderer;
    QCache<int, QImage> m_pages{24};
    QHash<quint64, int> m_requests;
    QSet<int> m_waiting;
    QHash<int, QImage> m_stale;  ///< shown until the page is rendered anew, so that nothing flashes
    QVector<QSizeF> m_sizes;     ///< points; asking the document waits for the page that is being rendered
    QVector<int> m_tops;
    QPdfSearchModel* m_search;
    int m_found = -1;
    Fit m_fit = Fit::Width;
    double m_zoom = 1.0;
    int m_turn = 0;
    int m_reported = -1;
};

} // namespace daozhang::ui
