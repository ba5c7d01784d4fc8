// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/chart_table_model.h"

#include "ui/common/item_roles.h"
#include "ui/common/labels.h"

namespace daozhang::ui {

void ChartTableModel::setChart(const ChartData& chart)
{
    beginResetModel();
    m_chart = chart;
    endResetModel();
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_chart.series.size() + m_chart.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return column > 0 ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (column == 0) {
        const ChartData::Category& category = m_chart.categories.at(index.row());
        if (role == Qt::DisplayRole)
            return category.open.isEmpty() ? category.title : QStringLiteral("%1 · %2").arg(category.title, category.open);
        return {};
    }
    const int which = column - 1;
    const bool isSeries = which < m_chart.series.size();
    const auto unit = isSeries ? m_chart.unit : m_chart.columns.at(which - m_chart.series.size()).unit;
    const auto& values = isSeries ? m_chart.series.at(which).values : m_chart.columns.at(which - m_chart.series.size()).values;
    const std::optional<qint64> value = values.value(index.row());
    switch (role) {
    case Qt::DisplayRole: return m_chart.text(value, unit);
    case PlainTextRole: return m_chart.plainText(value, unit);
    case InkRole: return static_cast<int>(value.value_or(0) == 0 ? Ink::Text3 : Ink::Text);
    case TextToneRole:
        if (isSeries && m_chart.series.at(which).ink == ChartInk::Missing && value.value_or(0) > 0)
            return static_cast<int>(Tone::Bad);
        return {};
    default: return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_chart.categoryName;
    const int which = section - 1;
    return which < m_chart.series.size() ? m_chart.series.at(which).name : m_chart.columns.at(which - m_chart.series.size()).name;
}

} // namespace daozhang::ui
