// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/fee_delegate.h"

#include "ui/guard/terms_presenter.h"

#include <QComboBox>
#include <QLineEdit>

namespace daozhang::ui {

QWidget* FeeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    if (index.column() == FeeRulesModel::Card) {
        auto* box = new QComboBox(parent);
        using Applies = reconcile::FeeRule::Applies;
        for (const Applies applies : {Applies::Any, Applies::Debit, Applies::Credit, Applies::Qr})
            box->addItem(FeeRulesModel::cardName(applies));
        box->setAccessibleName(name);
        return box;
    }
    auto* field = new QLineEdit(parent);
    field->setAlignment(Qt::AlignRight);
    field->setMaxLength(20);
    field->setAccessibleName(name);
    return field;
}

void FeeDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(index.data(Qt::EditRole).toInt());
    else if (auto* field = qobject_cast<QLineEdit*>(editor))
        field->setText(index.data(Qt::EditRole).toString());
}

void FeeDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentIndex(), Qt::EditRole);
    else if (const auto* field = qobject_cast<QLineEdit*>(editor))
        model->setData(index, field->text(), Qt::EditRole);
}

} // namespace daozhang::ui
