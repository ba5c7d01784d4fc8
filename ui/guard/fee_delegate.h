// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of the fee table: a choice of cards, plain fields for the rest; one cell is current, not the row.
#pragma once

#include "ui/common/delegates.h"

namespace daozhang::ui {

class FeeDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace daozhang::ui
