// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and lists as all screens show them: fixed rows, no grid, whole rows, copied as tab-separated text.
#pragma once

#include <QListView>
#include <QTableView>
#include <QTreeView>

#include <functional>

class QAbstractItemModel;

namespace daozhang::ui {

class CellDelegate;

/// A table of rows. Has a CellDelegate; Enter and double click emit rowActivated.
class TableView : public QTableView
{
    Q_OBJECT
public:
    /// `rowHeight` one of the metrics (metric::kRow …); group rows get metric::kGroupRow after setModel by spanRows().
    explicit TableView(const QString& objectName, int rowHeight, QWidget* parent = nullptr);
    CellDelegate* cells() const { return m_cells; }
    /// Spans the group rows over all columns and gives them their height; call after the model was reset.
    void spanRows();
    /// Widths: `widths[i]` pixels, 0 = takes what is left (the text column gives way).
    void setWidths(const QVector<int>& widths);
    /// Makes the view as high as its rows: for short tables inside a scrolling page.
    void fitHeight();
    int hovered() const { return m_hovered; }

signals:
    void rowActivated(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum End { First, Last };
    void goToEnd(End end, Qt::KeyboardModifiers modifiers);

    CellDelegate* m_cells;
    int m_rowHeight;
    int m_hovered = -1;
};

/// A one-column list (give it a TwoLineDelegate); group rows cannot be selected.
class RowList : public QListView
{
    Q_OBJECT
public:
    explicit RowList(const QString& objectName, QWidget* parent = nullptr);
    int hovered() const { return m_hovered; }

signals:
    void rowActivated(const QModelIndex& index);
    /// The current row changed by mouse or keyboard.
    void rowChanged(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    int m_hovered = -1;
};

/// The row under the mouse of a TableView or RowList; −1 for any other widget.
int hoveredRow(const QWidget* view);
QModelIndex hoveredParent(const QWidget* view);
/// Selected rows as tab-separated lines, amounts plain; the current row when none is selected.
QString rowsAsText(const QAbstractItemView& view);
/// A wide last column or an empty model must not make the header look broken: fixed height, left-aligned like the cells.
void setUpHeader(QTableView* view);

} // namespace daozhang::ui
