// SPDX-License-Identifier: GPL-3.0-or-later
// The table behind a chart: the same figures, for the eye that wants digits and for a screen reader.
#pragma once

#include "ui/watch/chart_data.h"

#include <QAbstractTableModel>

namespace daozhang::ui {

class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setChart(const ChartData& chart);
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_chart.categories.size()); }
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartData m_chart;
};

} // namespace daozhang::ui
