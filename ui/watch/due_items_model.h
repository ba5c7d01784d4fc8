// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for somebody today: deadlines, promises, files that are missing, new findings; in groups, by time.
#pragma once

#include "app/watch/today.h"
#include "models/common/shop_time.h"

#include <QAbstractTableModel>
#include <QVector>

#include <optional>

namespace daozhang::ui {

class DueItemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, When, What, Where, Amount, Button, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setItems(const QVector<watch::DueItem>& items, QDate today, const ShopTime& time);
    /// nullopt for a heading.
    std::optional<watch::DueItem> itemAt(int row) const;
    int itemCount() const;
    /// Things of one group: "3 due · 1 found · 2 files · 1 warning".
    /// Of the widest chip there can be, in the language of the moment.
    static int widestChip();
    QString countsText() const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    enum class Group { Due, NotInCase, FilesMissing, Warnings };
    struct Row
    {
        std::optional<Group> heading;
        watch::DueItem item;
    };
    static Group groupOf(const watch::DueItem& item);
    static QString groupName(Group group);
    QVariant cell(const watch::DueItem& item, int column, int role) const;
    QString whenText(const watch::DueItem& item) const;

    QVector<Row> m_rows;
    QDate m_today;
    ShopTime m_time;
};

} // namespace daozhang::ui
