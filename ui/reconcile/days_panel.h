// SPDX-License-Identifier: GPL-3.0-or-later
// The business days of a month: a calendar of what is closed, and the chosen day with its items and its signature.
#pragma once

#include "ui/common/page.h"
#include "ui/reconcile/days_presenter.h"

#include <QAbstractTableModel>

class QPushButton;
class QScrollArea;

namespace daozhang::ui {

class Card;
class ChipLabel;
class ErrorStrip;
class MonthCalendar;
class TableView;
class TextLabel;

/// What stands in the way of "reconciled": what, whose, how many sales, sum, how it is dealt with.
class DayItemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Provider, Sales, Amount, Treatment, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setItems(const QVector<reconcile::DayItem>& items, const QHash<QString, QString>& names);
    const reconcile::DayItem* item(int row) const { return row >= 0 && row < m_items.size() ? &m_items.at(row) : nullptr; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<reconcile::DayItem> m_items;
    QHash<QString, QString> m_names;
};

class DaysPanel : public QWidget
{
    Q_OBJECT
public:
    DaysPanel(ShopSession& session, PageHost& host, QWidget* parent = nullptr);
    DaysPresenter& presenter() { return m_presenter; }
    MonthCalendar* calendar() const { return m_calendar; }
    TableView* items() const { return m_items; }
    void setProviderNames(const QHash<QString, QString>& names);
    /// Reads the month (again) and takes the focus.
    void open();
    /// The month of a day, with the day chosen.
    void openAt(QDate day);
    QDate day() const { return m_presenter.current(); }

signals:
    void left();
    /// Sales or an item of a day are to be shown in the list.
    void salesWanted(const QVector<daozhang::SaleId>& sales);
    void findingWanted(daozhang::FindingId finding);
    void depositWanted(daozhang::BankLineId deposit);
    void caseWanted(daozhang::CaseId id);

private:
    QWidget* buildHead(QWidget* parent);
    QWidget* buildDay(QWidget* parent);
    void showMonth();
    void showDay();
    void showHistory();
    void askClose();
    void askReopen();
    void openItem(const QModelIndex& index);

    ShopSession& m_session;
    PageHost& m_host;
    DaysPresenter m_presenter;
    QHash<QString, QString> m_names;
    QScrollArea* m_scroll;
    TextLabel* m_title;
    TextLabel* m_explanation;
    TextLabel* m_counts;
    TextLabel* m_monthName;
    QPushButton* m_back;
    QPushButton* m_previous;
    QPushButton* m_next;
    QPushButton* m_today;
    ErrorStrip* m_error;
    MonthCalendar* m_calendar;
    Card* m_day;
    TextLabel* m_dayTitle;
    ChipLabel* m_chip;
    TextLabel* m_sentence;
    QPushButton* m_close;
    QPushButton* m_reopen;
    QPushButton* m_sales;
    DayItemsModel* m_model;
    TableView* m_items;
    TextLabel* m_history;
};

} // namespace daozhang::ui
