// SPDX-License-Identifier: GPL-3.0-or-later
// The fee contract against what was taken: by provider and clause, with every row of the claim.
#pragma once

#include "app/reconcile/fee_claims.h"
#include "models/intake/sale.h"
#include "ui/common/page.h"

#include <QAbstractTableModel>

class QComboBox;
class QPushButton;

namespace daozhang::ui {

class EmptyState;
class ErrorStrip;
class Panel;
class TableView;
class TextLabel;

/// Reads claims and acts on one; nothing of a window in it.
class FeesPresenter : public QObject
{
    Q_OBJECT
public:
    explicit FeesPresenter(ShopSession& session, QObject* parent = nullptr);

    bool isLoaded() const { return m_loaded; }
    /// Sums of all providers, without rows.
    const QVector<reconcile::FeeClaim>& claims() const { return m_claims; }
    int current() const { return m_current; }
    /// The chosen claim with its rows; nothing until they are read.
    const std::optional<reconcile::FeeClaim>& claim() const { return m_claim; }
    const QHash<SaleId, intake::Sale>& sales() const { return m_sales; }

    SessionTask* reload();
    void choose(int index);
    void exportClaim(const QString& path);
    void openCase();

signals:
    void changed();
    void exported(const QString& path);
    void caseOpened(daozhang::CaseId id);
    void failed(const daozhang::Error& error);

private:
    struct Rows { reconcile::FeeClaim claim; QHash<SaleId, intake::Sale> sales; };
    void readRows();

    ShopSession& m_session;
    QVector<reconcile::FeeClaim> m_claims;
    std::optional<reconcile::FeeClaim> m_claim;
    QHash<SaleId, intake::Sale> m_sales;
    int m_current = -1;
    int m_generation = 0;
    bool m_loaded = false;
};

/// Clauses of a claim, with a sum below them.
class ClausesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Clause, Priced, Differing, Taken, Agreed, Difference, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setClaim(const reconcile::FeeClaim& claim);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    reconcile::FeeClaim m_claim;
};

/// Rows of a claim: sales first, then payouts that are known as a sum.
class ClaimRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Day, What, Clause, Gross, Taken, Agreed, Difference, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setClaim(const reconcile::FeeClaim& claim, const QHash<SaleId, intake::Sale>& sales);
    const reconcile::ClaimedSale* sale(int row) const { return row >= 0 && row < m_claim.sales.size() ? &m_claim.sales.at(row) : nullptr; }
    const reconcile::ClaimedLump* lump(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_claim.sales.size() + m_claim.lumps.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    reconcile::FeeClaim m_claim;
    QHash<SaleId, intake::Sale> m_sales;
};

class FeesPanel : public QWidget
{
    Q_OBJECT
public:
    FeesPanel(ShopSession& session, PageHost& host, QWidget* parent = nullptr);
    FeesPresenter& presenter() { return m_presenter; }
    TableView* rows() const { return m_rows; }
    void setProviderNames(const QHash<QString, QString>& names) { m_names = names; }
    void open();

signals:
    void left();
    void saleWanted(daozhang::SaleId sale);
    void depositWanted(daozhang::BankLineId deposit);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead();
    void fitColumns();
    void showClaims();
    QString nameOf(const QString& provider) const { return m_names.value(provider, provider); }
    void askExport();
    void openRow(const QModelIndex& index);

    ShopSession& m_session;
    PageHost& m_host;
    FeesPresenter m_presenter;
    QHash<QString, QString> m_names;
    ErrorStrip* m_error;
    TextLabel* m_title;
    TextLabel* m_explanation;
    QPushButton* m_back;
    QComboBox* m_providers;
    EmptyState* m_empty;
    QWidget* m_body;
    TextLabel* m_sentence;
    QPushButton* m_export;
    QPushButton* m_case;
    ClausesModel* m_clausesModel;
    TableView* m_clauses;
    ClaimRowsModel* m_rowsModel;
    TableView* m_rows;
    Panel* m_rowsPanel;
};

} // namespace daozhang::ui
