// SPDX-License-Identifier: GPL-3.0-or-later
// Item models of the Reconcile page: the list at the left, the sales of a lump at the right.
#pragma once

#include "ui/common/theme_tokens.h"
#include "ui/reconcile/reconcile_presenter.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>

namespace daozhang::ui {

/// Rows of the presenter, given to the view a few hundred at a time.
class ReconcileListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ReconcileListModel(const ReconcilePresenter& presenter, QObject* parent = nullptr);
    void reset();
    /// Makes row `row` there for the view.
    QModelIndex indexOf(int row);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_shown; }
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    const ReconcilePresenter& m_presenter;
    int m_shown = 0;
};

/// Sales of the selected row; pages are read as they come into sight.
class SalesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Time, Trace, Rrn, Card, Kind, Amount, Fee, Net, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// `setSize` = members of the one_of set, for "One of two".
    void setSales(const QVector<SaleId>& ids, const QVector<reconcile::JudgedSale>& first, bool inLump, int setSize, QDate today,
                  const ShopTime& time);
    void append(qsizetype from, const QVector<reconcile::JudgedSale>& sales);
    /// Tints the rows of these sales.
    void mark(const QSet<SaleId>& sales, Tone tone);
    void retranslate();
    const reconcile::JudgedSale* sale(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }
    /// First loaded row of the marked ones; −1 = none.
    int firstMarked() const;
    /// True when a sale to be marked is not loaded yet.
    bool isMarkBeyond() const;
    bool hasSeveralDays() const { return m_severalDays; }
    qsizetype loaded() const { return m_rows.size(); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void pageWanted(qsizetype from);

private:
    QString text(const reconcile::JudgedSale& judged, int column) const;

    QVector<SaleId> m_ids;
    QVector<reconcile::JudgedSale> m_rows;
    QSet<SaleId> m_marked;
    Tone m_markTone = Tone::Accent;
    bool m_inLump = false, m_severalDays = false, m_asked = false;
    int m_setSize = 0;
    QDate m_today;
    ShopTime m_time;
};

/// The row below the sales: outside their model, so that it never sorts or scrolls away.
class TotalsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setFacts(const LumpFacts& facts, qsizetype all);
    void retranslate();
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(SalesModel::ColumnCount); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    LumpFacts m_facts;
    qsizetype m_all = 0;
};

} // namespace daozhang::ui
