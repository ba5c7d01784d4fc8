// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar as a table of small signs, and the legend of the signs.
#pragma once

#include "models/intake/coverage.h"

#include <QTableView>

class QPainter;

namespace daozhang::ui {

class CoverageView : public QTableView
{
    Q_OBJECT
public:
    static constexpr int kCell = 22;
    static constexpr int kRow = 28;
    static constexpr int kNames = 132;

    explicit CoverageView(QWidget* parent = nullptr);
    /// As wide as all days need.
    int naturalWidth() const;

signals:
    void dayChosen(const QModelIndex& index);
    /// Enter or a double click.
    void dayActivated(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
};

/// One sign in its square; also for the legend.
void paintSign(QPainter& painter, const QRect& cell, intake::DaySign sign);

/// The signs with their words.
class CoverageLegend : public QWidget
{
    Q_OBJECT
public:
    explicit CoverageLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace daozhang::ui
