// SPDX-License-Identifier: GPL-3.0-or-later
// Sources by days: one row a source, one column a day of the month.
#pragma once

#include "models/intake/coverage.h"

#include <QAbstractTableModel>

namespace daozhang::ui {

class CoverageModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SignRole = Qt::UserRole + 100, KindRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setMonth(const intake::CoverageMonth& month, int days, QDate today);
    const intake::SourceMonth& source(int row) const { return m_month.sources.at(row); }
    const intake::CoverageDay& day(const QModelIndex& index) const { return source(index.row()).days.at(index.column()); }
    QDate today() const { return m_today; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_month.sources.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_days; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    intake::CoverageMonth m_month;
    int m_days = 0;
    QDate m_today;
};

} // namespace daozhang::ui
