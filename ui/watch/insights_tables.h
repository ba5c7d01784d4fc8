// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the Insights page: one row a provider, and the rows behind a bar.
#pragma once

#include "app/watch/insights.h"

#include <QAbstractTableModel>

namespace daozhang::ui {

/// How each provider did in the period.
class ScorecardModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Sales, Turnover, OnTime, Median, Missing, Promises, Cases, Recovered, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setCards(const QVector<watch::Scorecard>& cards);
    const watch::Scorecard& cardAt(int row) const { return m_cards.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_cards.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const watch::Scorecard& card, int column) const;
    QVector<watch::Scorecard> m_cards;
};

/// One row behind a bar: an arrival or a claim.
struct RowBehind
{
    QDate day;             ///< clearing day of an arrival, due day of a claim
    QDate due;
    QDate booked;          ///< null for a claim
    QString provider;      ///< name
    QString what;          ///< translated
    std::optional<int> businessDays;
    bool isLate = false;
    Money amount;
    FindingId finding;     ///< of a claim
    CaseId inCase;
};

class RowsBehindModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Day, Provider, What, Days, Amount, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QVector<RowBehind>& rows, QDate today);
    const RowBehind& rowAt(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<RowBehind> m_rows;
    QDate m_today;
};

} // namespace daozhang::ui
