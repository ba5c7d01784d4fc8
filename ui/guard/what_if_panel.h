// SPDX-License-Identifier: GPL-3.0-or-later
// What other terms would change: the sums, and each finding and sale with its old and its new state, before anything
// is stored.
#pragma once

#include "app/reconcile/what_if.h"
#include "models/intake/sale.h"
#include "ui/common/page.h"

#include <QAbstractTableModel>

#include <memory>

class QPushButton;

namespace daozhang::ui {

class Panel;
class Segments;
class TableView;
class TextLabel;

/// A comparison with what is needed to name its rows.
struct TriedTerms
{
    reconcile::Comparison comparison;
    QHash<SaleId, intake::Sale> sales;         ///< of the first kMostShown changes
    QHash<BankLineId, intake::BankLine> lines; ///< of the changed deposits
    static constexpr qsizetype kMostShown = 500;
};

class WhatIfModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Part { Moves, Findings, Sales, Deposits };
    enum Column { What, Amount, Before, After, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::shared_ptr<const TriedTerms> tried, Part part, const QHash<QString, QString>& names, const ShopTime& time);
    Part part() const { return m_part; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QString moveText(const reconcile::Comparison::Move& move, int column) const;
    QString findingText(const reconcile::FindingChange& change, int column) const;
    QString saleText(const reconcile::SaleChange& change, int column) const;
    QString depositText(const reconcile::DepositChange& change, int column) const;

    std::shared_ptr<const TriedTerms> m_tried;
    Part m_part = Part::Moves;
    QHash<QString, QString> m_names;
    ShopTime m_time;
    int m_count = 0;
};

class WhatIfPanel : public QWidget
{
    Q_OBJECT
public:
    WhatIfPanel(ShopSession& session, PageHost& host, QWidget* parent = nullptr);
    void setTried(std::shared_ptr<const TriedTerms> tried, const QHash<QString, QString>& names);
    TableView* table() const { return m_table; }
    QString sentence() const;

signals:
    void left();
    void saveWanted();

private:
    void showPart();
    void openRow(const QModelIndex& index);

    ShopSession& m_session;
    PageHost& m_host;
    std::shared_ptr<const TriedTerms> m_tried;
    QHash<QString, QString> m_names;
    Panel* m_panel;
    TextLabel* m_sentence;
    TextLabel* m_note;
    Segments* m_parts;
    WhatIfModel* m_model;
    TableView* m_table;
    QPushButton* m_back;
    QPushButton* m_save;
};

} // namespace daozhang::ui
