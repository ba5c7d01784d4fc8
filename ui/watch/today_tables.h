// SPDX-License-Identifier: GPL-3.0-or-later
// The small tables beside the list: how long overdue, who owes, what comes up.
#pragma once

#include "app/watch/today.h"
#include "models/common/shop_time.h"

#include <QAbstractTableModel>

namespace daozhang::ui {

/// Missing money by age, with a sum.
class AgeingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Age, Bar, Count, Amount, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setBuckets(const QVector<watch::AgeBucket>& buckets);
    const watch::AgeBucket* bucketAt(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<watch::AgeBucket> m_buckets;
    qint64 m_count = 0;
    Money m_sum;
    Money m_largest;
};

/// Who owes: missing, and how fast they paid lately.
class ProviderFiguresModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Speed, Missing, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setProviders(const QVector<watch::ProviderFigures>& providers);
    const watch::ProviderFigures& providerAt(int row) const { return m_providers.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_providers.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString speedTip(const watch::ProviderFigures& provider);

    QVector<watch::ProviderFigures> m_providers;
};

/// What comes up after today, soonest first: deadlines, and money that is on its way.
class ComingUpModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Day, What, Where, kColumns };
    struct Row
    {
        QDate day;
        std::optional<watch::DueItem> item;  ///< exactly one of the two
        std::optional<watch::ComingDue> money;
    };
    using QAbstractTableModel::QAbstractTableModel;
    void setFigures(const watch::TodayFigures& figures, const ShopTime& time);
    const Row& rowAt(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<Row> m_rows;
    QDate m_today;
};

} // namespace daozhang::ui
