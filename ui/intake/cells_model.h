// SPDX-License-Identifier: GPL-3.0-or-later
// A table of cells that were made once: for the short tables of the Import page. Made again on a switch of language.
#pragma once

#include "ui/common/chip.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"

#include <QAbstractTableModel>
#include <QVector>

#include <optional>

namespace daozhang::ui {

struct Cell
{
    QString text;
    QString second;                ///< under the text
    QString toolTip;
    Chip chip;
    bool isNumber = false;         ///< right-aligned
    bool isStrong = false;
    std::optional<Tone> tone;
    Ink ink = Ink::Text;
    QString button;                ///< painted at the right of the cell
    std::optional<double> bar;     ///< 0…1, behind the text
    int markFrom = -1;             ///< part of the text that is doubtful
    int markLength = 0;
};

/// Beside the roles that all tables share: place and length of the doubtful part of a text.
enum CellRole { MarkFromRole = Qt::UserRole + 200, MarkLengthRole };

class CellsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Column { QString title; bool isNumber = false; };
    struct Row { QVector<Cell> cells; qint64 id = 0; std::optional<Tone> tone; };

    using QAbstractTableModel::QAbstractTableModel;
    void setContent(const QVector<Column>& columns, const QVector<Row>& rows);
    const QVector<Row>& rows() const { return m_rows; }
    /// Replaces one row and leaves the selection alone.
    void setRow(int at, const Row& row);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<Column> m_columns;
    QVector<Row> m_rows;
};

} // namespace daozhang::ui
