// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a bundle as a list: groups by what is to be proved, exhibits within, moved by drag or keys.
#pragma once

#include "models/dossier/dossier_plan.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace daozhang::ui {

class DossierPresenter;

class ExhibitModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IncludedRole = Qt::UserRole + 100, PagesRole };

    explicit ExhibitModel(DossierPresenter& presenter, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

    /// Place of a row in the plan; -1 for a heading.
    int exhibitAt(int row) const;
    int rowOf(int exhibit) const;

signals:
    /// An exhibit was dropped at a new place.
    void exhibitMoved(int exhibit);

private:
    struct Row
    {
        evidence::ExhibitGroup group;
        int exhibit = -1;
        int numberInGroup = 0;
    };
    void reload();

    DossierPresenter& m_presenter;
    QVector<Row> m_rows;
};

class ExhibitDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;
};

} // namespace daozhang::ui
