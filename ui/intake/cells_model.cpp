// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/cells_model.h"

namespace daozhang::ui {

void CellsModel::setContent(const QVector<Column>& columns, const QVector<Row>& rows)
{
    beginResetModel();
    m_columns = columns;
    m_rows = rows;
    endResetModel();
}

void CellsModel::setRow(int at, const Row& row)
{
    if (at < 0 || at >= m_rows.size())
        return;
    m_rows[at] = row;
    emit dataChanged(index(at, 0), index(at, columnCount() - 1));
}

QVariant CellsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == IdRole)
        return row.id;
    if (role == RowToneRole)
        return row.tone ? QVariant(int(*row.tone)) : QVariant();
    if (index.column() >= row.cells.size())
        return {};
    const Cell& cell = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::TextAlignmentRole: return int((cell.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return cell.toolTip;
    case SecondLineRole: return cell.second;
    case ChipRole: return cell.chip.isEmpty() ? QVariant() : QVariant::fromValue(cell.chip);
    case TextToneRole: return cell.tone ? QVariant(int(*cell.tone)) : QVariant();
    case InkRole: return int(cell.ink);
    case StrongRole: return cell.isStrong;
    case ButtonRole: return cell.button;
    case BarRole: return cell.bar ? QVariant(*cell.bar) : QVariant();
    case MarkFromRole: return cell.markFrom;
    case MarkLengthRole: return cell.markLength;
    case PlainTextRole: return cell.isNumber ? QString(cell.text).remove(u',').replace(u'\u2212', u'-') : QString();
    case Qt::AccessibleTextRole: {
        QStringList texts{cell.chip.text, cell.text, cell.second, cell.button};
        texts.removeAll(QString());
        return texts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QVariant CellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).title;
    if (role == Qt::TextAlignmentRole)
        return int((m_columns.at(section).isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace daozhang::ui
