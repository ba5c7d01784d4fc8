// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/ladder_table.h"

#include "ui/common/item_roles.h"
#include "ui/common/theme.h"

namespace daozhang::ui {

void LadderTableModel::setLadder(const QVector<cases::LadderRung>& rungs, int level)
{
    beginResetModel();
    m_rungs = rungs;
    m_level = level;
    endResetModel();
}

int LadderTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rungs.size()); }
int LadderTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant LadderTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rungs.size())
        return {};
    const cases::LadderRung& rung = m_rungs.at(index.row());
    if (role == StrongRole)
        return index.column() == Level && rung.level == m_level;
    if (role == IconRole && index.column() == Level && rung.level < m_level)
        return QStringLiteral("checkmark");
    if (role == Qt::AccessibleTextRole && index.column() == Level && rung.level == m_level)
        return tr("L%1 %2, where the case stands").arg(QString::number(rung.level), rung.name);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Level: return QStringLiteral("L%1 %2").arg(QString::number(rung.level), rung.name);
    case When: return rung.when;
    case Document: return rung.output;
    case Limit: return rung.limit;
    default: return rung.basis;
    }
}

QVariant LadderTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Level: return tr("Level");
    case When: return tr("Condition");
    case Document: return tr("Document");
    case Limit: return tr("Time limit");
    default: return tr("Legal basis");
    }
}

} // namespace daozhang::ui
