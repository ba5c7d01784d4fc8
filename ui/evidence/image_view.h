// SPDX-License-Identifier: GPL-3.0-or-later
// A picture that can be zoomed, moved and turned in the view; the original stays as it is.
#pragma once

#include <QGraphicsView>

namespace daozhang::ui {

class ImageView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit ImageView(const QString& objectName, QWidget* parent = nullptr);
    /// Takes the place of the picture before it and fits it into the view.
    void setImage(const QImage& image);
    void clear();
    bool hasImage() const { return m_item != nullptr; }
    void zoomBy(double factor);
    void fit();
    void rotate();
    /// Pixels of the screen to a pixel of the picture.
    double zoom() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QGraphicsPixmapItem* m_item = nullptr;
    bool m_fitted = true;
};

} // namespace daozhang::ui
