// SPDX-License-Identifier: GPL-3.0-or-later
// The sales of an entry: a filter, the table, and the total below it.
#pragma once

#include "ui/common/panel.h"
#include "ui/common/theme_tokens.h"
#include "ui/reconcile/reconcile_presenter.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace daozhang::ui {

class SalesModel;
class TableView;
class TextLabel;
class TotalsModel;

class SalesCard : public Card
{
    Q_OBJECT
public:
    SalesCard(EntryDetail& entry, const ShopTime& time, QWidget* parent = nullptr);
    TableView* table() const { return m_table; }
    SalesModel* model() const { return m_model; }
    /// Sales of the selected rows.
    QVector<SaleId> chosen() const;
    /// Tints the rows of these sales and goes to the first of them.
    void mark(const QSet<SaleId>& sales, Tone tone);
    void retranslate();
    /// What it takes to show all rows; 0 when there is nothing to show.
    int wantedHeight() const;

signals:
    void exportWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showEntry();
    void showFacts();
    void showShown();
    void showStates();
    void measureStates();
    void fitColumns();

    EntryDetail& m_entry;
    const ShopTime& m_time;
    SalesModel* m_model;
    TotalsModel* m_totalsModel;
    QWidget* m_bar;
    QLineEdit* m_filter;
    QComboBox* m_state;
    TableView* m_table;
    TableView* m_totals;
    int m_stateWidth = 0;      ///< of the widest state there is
    int m_traceWidth = 0;      ///< of the longest number in the trace column
    bool m_rrnTells = false;   ///< the RRN names these sales, for they have no trace number
};

} // namespace daozhang::ui
