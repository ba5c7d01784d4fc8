// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a bundle's plan: exhibits are dragged to their place, files are dropped into a group.
#pragma once

#include "models/evidence/evidence_item.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace daozhang::ui {

class PlanModel;

class PlanTree : public QTreeView
{
    Q_OBJECT
public:
    explicit PlanTree(QWidget* parent = nullptr);
    void setPlan(PlanModel* model);
    QModelIndex hovered() const { return m_hovered; }
    /// Where something dropped at `at` goes to: into `group`, before the exhibit `before` of the plan (-1 = at the end of
    /// the group), with the line to show that at `lineY`.
    struct Spot
    {
        evidence::ExhibitGroup group = evidence::ExhibitGroup::Contract;
        int before = -1;
        int lineY = 0;
    };
    Spot spotAt(QPoint at) const;

signals:
    void exhibitDropped(int exhibit, const daozhang::ui::PlanTree::Spot& spot);
    void filesDropped(const QStringList& files, daozhang::evidence::ExhibitGroup group);
    /// The current row was changed by mouse or keyboard, or clicked again.
    void rowChosen(const QModelIndex& index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void showLine(int y);

    PlanModel* m_plan = nullptr;
    QPersistentModelIndex m_hovered;
    int m_lineY = -1;
};

/// Rows of the plan; a group's purpose is changed in place.
class PlanDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace daozhang::ui
