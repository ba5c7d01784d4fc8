// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder in words: condition, document, time limit and legal basis of each level, row by row.
#pragma once

#include "models/cases/case.h"

#include <QAbstractTableModel>

namespace daozhang::ui {

class LadderTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Level, When, Document, Limit, Basis, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setLadder(const QVector<cases::LadderRung>& rungs, int level);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVector<cases::LadderRung> m_rungs;
    int m_level = 0;
};

} // namespace daozhang::ui
