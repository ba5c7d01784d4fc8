// SPDX-License-Identifier: GPL-3.0-or-later
// The exhibits of a case as a list, grouped by what they prove, with what is missing at the end; or flat for the strip of
// thumbnails.
#pragma once

#include "models/evidence/evidence_item.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace daozhang::ui {

class EvidencePresenter;

class EvidenceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Order { Flat, Grouped };
    EvidenceModel(const EvidencePresenter& presenter, Order order, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void reload();
    EvidenceId idAt(int row) const;
    int rowOf(EvidenceId id) const;
    /// Place of a row in the presenter's missing(); −1 for other rows.
    int missingAt(int row) const { return m_rows.value(row).missing; }

private:
    struct Row
    {
        std::optional<evidence::ExhibitGroup> group;
        int item = -1;
        int missing = -1;
        bool isMissingHead = false;
        bool isHead() const { return group.has_value() || isMissingHead; }
    };
    QVariant missingData(int missing, int role) const;
    const EvidencePresenter& m_presenter;
    Order m_order;
    QVector<Row> m_rows;
};

/// Number and title, kind and day with an icon; of what is missing, why it is wanted in two lines.
class EvidenceRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A thumbnail in a frame with the exhibit's number and title under it.
class ThumbnailDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace daozhang::ui
