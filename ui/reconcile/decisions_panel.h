// SPDX-License-Identifier: GPL-3.0-or-later
// What people decided: when, who, what and why, each with its way back.
#pragma once

#include "models/common/shop_time.h"
#include "ui/common/panel.h"
#include "ui/reconcile/reconcile_rows.h"

#include <QAbstractTableModel>

class QPushButton;

namespace daozhang::ui {

class TableView;
class TextLabel;

class DecisionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Who, What, Reason, Undo, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setDecisions(const ReconcileBook& book, const ShopTime& time);
    const reconcile::Decision* decision(int row) const { return row >= 0 && row < m_decisions.size() ? &m_decisions.at(row) : nullptr; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_decisions.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<reconcile::Decision> m_decisions;
    QHash<DecisionId, reconcile::DecisionSubject> m_subjects;
    ShopTime m_time;
    QDate m_today;
};

class DecisionsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionsPanel(QWidget* parent = nullptr);
    void setDecisions(const ReconcileBook& book, const ShopTime& time);
    TableView* table() const { return m_table; }

signals:
    void undoWanted(daozhang::DecisionId id);
    /// The deposit or the sales that a decision is about.
    void openWanted(const daozhang::reconcile::Decision& decision);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    DecisionsModel* m_model;
    TextLabel* m_title;
    TextLabel* m_explanation;
    QPushButton* m_back;
    TableView* m_table;
};

} // namespace daozhang::ui
