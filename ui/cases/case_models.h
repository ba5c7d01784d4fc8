// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a case: timeline, promises, sales.
#pragma once

#include "models/cases/case.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace daozhang::reconcile {
struct JudgedSale;
}

namespace daozhang::ui {

class CasesPresenter;

/// What happened and when it became known, newest first.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HappenedRole = Qt::UserRole + 100, KnownRole, TitleRole, BodyRole, ToneRole, EvidenceRole, LastRole, LinkTextRole, BundleRole, EntryRole };
    /// As many are shown at first; older ones on request.
    static constexpr int kFirstShown = 40;

    explicit TimelineModel(const CasesPresenter& presenter, QObject* parent = nullptr) : QAbstractListModel(parent), m_presenter(presenter) {}
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    void reload();
    int total() const { return static_cast<int>(m_rows.size()); }
    bool isWhole() const { return m_whole || m_rows.size() <= kFirstShown; }
    void setWhole(bool whole);

private:
    const CasesPresenter& m_presenter;
    QVector<cases::TimelineEntry> m_rows;
    bool m_whole = false;
};

/// Times at the left, a line with icons, what happened at the right.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class PromiseModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, What, Amount, Due, Verdict, ColumnCount };
    explicit PromiseModel(const CasesPresenter& presenter, QObject* parent = nullptr) : QAbstractTableModel(parent), m_presenter(presenter) {}
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void reload();

private:
    const CasesPresenter& m_presenter;
    QVector<cases::Promise> m_rows;  // newest first
};

class CaseSalesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Trace, Card, State, Net, ColumnCount };
    explicit CaseSalesModel(const CasesPresenter& presenter, QObject* parent = nullptr);
    ~CaseSalesModel() override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void reload();

private:
    const CasesPresenter& m_presenter;
    QVector<reconcile::JudgedSale> m_rows;
};

} // namespace daozhang::ui
