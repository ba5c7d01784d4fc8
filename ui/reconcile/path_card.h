// SPDX-License-Identifier: GPL-3.0-or-later
// The path of the money as a picture, and behind Alt+T as a table.
#pragma once

#include "ui/common/panel.h"
#include "ui/reconcile/payment_path.h"

#include <QAbstractTableModel>

namespace daozhang::ui {

class PathWidget;
class TableView;
class TextLabel;

class PathTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Step, Record, Figure, Proof, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setPath(const PaymentPath& path);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PaymentPath m_path;
};

class PathCard : public Card
{
    Q_OBJECT
public:
    explicit PathCard(QWidget* parent = nullptr);
    /// Hides itself for a path without stations.
    void setPath(const PaymentPath& path);
    /// What F6 goes to: the form that is shown.
    QWidget* pane() const;
    PathWidget* picture() const { return m_picture; }
    TableView* table() const { return m_table; }
    void toggle();

signals:
    /// Enter or a click on a station: 0 terminal, 1 provider, 2 payout, 3 bank.
    void stationActivated(int station);
    /// From the way of one sale back to the whole entry.
    void wholeWanted();

private:
    QWidget* m_head;
    TextLabel* m_heading;
    PathWidget* m_picture;
    TableView* m_table;
    PathTableModel* m_model;
};

} // namespace daozhang::ui
