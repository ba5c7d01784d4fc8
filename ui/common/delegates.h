// SPDX-License-Identifier: GPL-3.0-or-later
// The two delegates that serve nearly all lists.
#pragma once

#include <QStyledItemDelegate>

namespace daozhang::ui {

/// A cell of a table: chip, or text with a second line under it, an icon before it, a button at the right.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

    /// Ground, hairline and selection mark of a cell; also for delegates that paint their own content.
    static void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    /// The cell without its padding.
    static QRect contentRect(const QStyleOptionViewItem& option, const QModelIndex& index);

signals:
    void buttonClicked(const QModelIndex& index);
    void linkClicked(const QModelIndex& index);
};

/// A row of a one-column list: title and amount, second line and chip.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TwoLineDelegate(int rowHeight, QObject* parent = nullptr) : QStyledItemDelegate(parent), m_rowHeight(rowHeight) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_rowHeight;
};

/// A heading between rows: text left, fact right.
void paintGroupRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);

} // namespace daozhang::ui
