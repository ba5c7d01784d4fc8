// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a PaymentPath: terminal, provider, payout, bank, what flows between them and where it stops.
#pragma once

#include "ui/reconcile/payment_path.h"

#include <QRectF>
#include <QWidget>

class QPainter;

namespace daozhang::ui {

/// Paints `path` into `bounds`; `current` is the station with the focus ring, −1 = none. Widths are not to scale.
void paintPath(QPainter& painter, const QRectF& bounds, const PaymentPath& path, int current = -1);
/// Height that a path takes: in a narrow place its words go to a second line.
int pathHeight(const PaymentPath& path, qreal width);

class PathWidget : public QWidget
{
    Q_OBJECT
public:
    explicit PathWidget(QWidget* parent = nullptr);
    void setPath(const PaymentPath& path);
    const PaymentPath& path() const { return m_path; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    /// Enter, or a click: 0 terminal, 1 provider, 2 payout, 3 bank.
    void stationActivated(int station);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void describe();
    /// The station at a place; −1 = none.
    int stationAt(QPointF place) const;

    PaymentPath m_path;
    int m_current = 0;
    bool m_ring = false;
};

} // namespace daozhang::ui
