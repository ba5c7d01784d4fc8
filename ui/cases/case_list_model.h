// SPDX-License-Identifier: GPL-3.0-or-later
// The cases at the left: those in which it is our move first, closed ones at the end.
#pragma once

#include "models/cases/case.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace daozhang::ui {

class CasesPresenter;

/// What the list shows.
struct CaseFilter
{
    enum class State { All, OurMove, TheirMove, SeemsPaid, Closed };
    QString text;      ///< in number, title, provider, amount or next action
    State state = State::All;
    QString provider;  ///< id; empty = all
    bool isOn() const { return !text.isEmpty() || state != State::All || !provider.isEmpty(); }
};

/// How long a case is overdue, "3 days overdue"; of a fee or deduction that was taken too much how long ago. Empty when
/// `days`, since its due date, is none.
QString ageText(const cases::Case& record, qint64 days);

class CaseListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DueTextRole = Qt::UserRole + 100, DueToneRole, AgeTextRole };

    explicit CaseListModel(const CasesPresenter& presenter, QObject* parent = nullptr) : QAbstractListModel(parent), m_presenter(presenter) {}
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Takes what the presenter read; shows those that the filter lets through.
    void reload(const CaseFilter& filter);
    /// Cases shown, headings not counted.
    int caseCount() const { return m_count; }
    CaseId idAt(int row) const;
    int rowOf(CaseId id) const;

private:
    struct Row
    {
        bool isGroup = false;
        cases::Case record;
    };
    QVariant groupData(int role) const;

    const CasesPresenter& m_presenter;
    QVector<Row> m_rows;
    int m_count = 0;
    int m_closed = 0;
    Money m_recovered;
};

/// Three lines: number and provider with the amount; what is next with its time; whose move with the age.
class CaseListDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace daozhang::ui
