// SPDX-License-Identifier: GPL-3.0-or-later
// A picture that can be zoomed, moved and turned in the view; the original stays as it is. Made for large scans: only
// what is seen is painted, and small views paint from a reduced copy.
#pragma once

#include <QGraphicsView>
#include <QVector>

namespace daozhang::ui {

/// A decoded picture with copies of half, a quarter … of its size. Made off the GUI thread.
struct Scan
{
    QVector<QImage> levels;  ///< the first is the whole picture
    bool isNull() const { return levels.isEmpty(); }
};
Scan makeScan(QImage image);

class ImageView : public QGraphicsView
{
    Q_OBJECT
public:
    enum class Fit { Whole, Width, None };

    explicit ImageView(const QString& objectName, QWidget* parent = nullptr);
    /// Takes the place of the picture before it, turned by quarters to the right, and fits it into the view.
    void setScan(const Scan& scan, int quarters = 0);
    void setImage(const QImage& image) { setScan(makeScan(image)); }
    void clear();
    bool hasImage() const { return m_item != nullptr; }
    void zoomBy(double factor);
    /// Whole picture or whole width; a small picture is not blown up by the former.
    void fit(Fit fit = Fit::Whole);
    /// One pixel of the picture to one of the screen.
    void showActualSize();
    void rotate();
    /// Quarter turns to the right.
    int turn() const { return m_turn; }
    /// Pixels of the screen to a pixel of the picture.
    double zoom() const;

signals:
    void zoomChanged(double zoom);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setZoom(double zoom);

    QGraphicsItem* m_item = nullptr;
    QSizeF m_size;
    Fit m_fit = Fit::Whole;
    int m_turn = 0;
};

} // namespace daozhang::ui
