// SPDX-License-Identifier: GPL-3.0-or-later
// Item models of the Reconcile page: the list at the left, the sales of a lump at the right.
#pragma once

#include "ui/common/chip.h"
#include "ui/common/theme_tokens.h"
#include "ui/reconcile/reconcile_presenter.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>
#include <QCache>

namespace daozhang::ui {

/// Rows of the list. What has not been read yet is drawn empty for the moment, and asked for.
class ReconcileListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    ReconcileListModel(EntryList& list, const ReconcileBook& book, QObject* parent = nullptr);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    EntryList& m_list;
    const ReconcileBook& m_book;
    int m_rows = 0;
};

/// Sales of the selected row, by id: pages are read as they come into sight, and a million rows are only their ids.
class SalesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Time, Trace, Rrn, Card, Kind, Amount, Fee, Net, ColumnCount };

    explicit SalesModel(QObject* parent = nullptr);
    /// `setSize` = members of the one_of set, for "One of two".
    void setSales(const QVector<SaleId>& ids, const QVector<reconcile::JudgedSale>& first, bool inLump, int setSize, QDate today,
                  const ShopTime& time);
    /// Other sales of the same entry.
    void setShown(const QVector<SaleId>& ids);
    void append(const QVector<SaleId>& ids);
    void take(int page, const QVector<reconcile::JudgedSale>& sales);
    /// Tints the rows of these sales.
    void mark(const QSet<SaleId>& sales, Tone tone);
    void retranslate();
    /// Nothing when the row has not been read yet.
    const reconcile::JudgedSale* sale(int row) const;
    SaleId id(int row) const { return row >= 0 && row < m_ids.size() ? m_ids.at(row) : SaleId(); }
    /// First of the marked ones; −1 = none.
    int firstMarked() const;
    bool hasSeveralDays() const { return m_severalDays; }
    void setSeveralDays(bool several);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_ids.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void pageWanted(int page) const;

private:
    QString text(const reconcile::JudgedSale& judged, int column) const;
    Chip chipOf(const reconcile::JudgedSale& judged) const;

    QVector<SaleId> m_ids;
    QCache<int, QVector<reconcile::JudgedSale>> m_pages;
    mutable QSet<int> m_asked;
    QSet<SaleId> m_marked;
    Tone m_markTone = Tone::Accent;
    bool m_inLump = false, m_severalDays = false;
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
    /// `shown` of `all`: what a filter leaves; the sums are those of all.
    void setFacts(const LumpFacts& facts, qsizetype shown, qsizetype all);
    void retranslate();
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(SalesModel::ColumnCount); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    LumpFacts m_facts;
    qsizetype m_shown = 0, m_all = 0;
};

} // namespace daozhang::ui
