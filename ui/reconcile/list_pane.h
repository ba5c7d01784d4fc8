// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the Reconcile page: filters over the list, the list, and what was counted of the run.
#pragma once

#include "ui/common/table_view.h"
#include "ui/reconcile/reconcile_presenter.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace daozhang::ui {

class AgeChips;
class LinkSentence;
class ReconcileListModel;
class Segments;
class TextLabel;

/// A list of one column with heads of days between the rows, as a table: a table with rows of known height need not look
/// at each of them.
class DayList : public TableView
{
    Q_OBJECT
public:
    explicit DayList(QWidget* parent = nullptr);
    /// Gives heads their height; after the model was reset.
    void setHeads(const QVector<int>& rows);

signals:
    void rowChanged(const QModelIndex& index);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVector<int> m_heads;
};

class ListPane : public QFrame
{
    Q_OBJECT
public:
    explicit ListPane(ReconcilePresenter& presenter, QWidget* parent = nullptr);
    DayList* list() const { return m_list; }
    QLineEdit* search() const { return m_search; }
    /// Rows that are selected, or the current one.
    QVector<ReconcileRow> chosenRows() const;

signals:
    void decisionsWanted();
    void exportWanted();

private:
    void showRows();
    void showFilters();
    void showAges();
    void showProof();

    ReconcilePresenter& m_presenter;
    ReconcileListModel* m_model;
    Segments* m_filter;
    QComboBox* m_provider;
    QLineEdit* m_search;
    QPushButton* m_days;
    QPushButton* m_asked;
    AgeChips* m_ages;
    DayList* m_list;
    QWidget* m_trust;
    TextLabel* m_trustTitle;
    LinkSentence* m_facts;
    TextLabel* m_keys;
    bool m_showing = false;
};

} // namespace daozhang::ui
