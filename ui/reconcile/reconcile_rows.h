// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the Reconcile page's list: entries of the last run with the names they are shown under, heads of days, sales
// that were looked for.
#pragma once

#include "app/reconcile/reconcile_list.h"
#include "app/session/rooms.h"

#include <QHash>

namespace daozhang::ui {

using reconcile::ListSegment;

struct ReconcileRow
{
    enum class Kind {
        Day,      ///< head of a group
        Deposit,  ///< a bank line, with the findings that speak of it
        Finding,  ///< sales that are due and have no deposit
        Sales,    ///< sales of one day and provider in one state, without a deposit
        Hit,      ///< one sale that a person looked for
        State,    ///< all sales in one state; in no list
    };
    Kind kind = Kind::Day;
    QDate day;
    QString provider;                ///< provider id; empty = none
    QString who;                     ///< name of the provider, else the payer
    Money amount;                    ///< of the deposit, or net of the sales
    int sales = 0, missing = 0;
    int setsOf = 0;                  ///< members of the one_of set
    QDate from, to;                  ///< clearing days
    QString cause;
    QString deduction;               ///< name of the deduction taken, if any

    std::optional<reconcile::DepositState> depositState;
    std::optional<reconcile::SaleState> saleState;
    std::optional<reconcile::FindingKind> findingKind;
    Money difference;
    bool late = false;
    CaseId inCase;

    BankLineId deposit;
    QVector<FindingId> findings;     ///< open or in a case
    SaleId sale;                     ///< of a hit

    // of a day
    int deposits = 0, toDo = 0, due = 0;

    bool isToDo() const;
    /// What the claim is worth: the difference of a deposit, else the amount.
    Money claim() const;
    reconcile::EntryKey key() const;
    /// Same thing in another run, so that a selection survives.
    bool isSameAs(const ReconcileRow& other) const;
};

/// What stands around the list, of one run.
struct ReconcileBook
{
    reconcile::ReconcileSummary summary;
    QDate today;
    bool isStale = false;
    bool hasTerms = false;
    QHash<QString, QString> providerNames;
    QVector<reconcile::Decision> decisions;  ///< in force, newest first
};

/// Reads the last run's facts.
Result<ReconcileBook> readReconcileBook(Rooms& rooms, TaskContext& task);
ReconcileRow rowOf(const reconcile::ListEntry& entry, const QHash<QString, QString>& names);
ReconcileRow rowOf(const reconcile::JudgedSale& judged, const QHash<QString, QString>& names);
QString providerName(const QHash<QString, QString>& names, const QString& id);

/// How the entries of a view lie in the list: days with their heads, newest first. A value, made off the GUI thread.
class EntryLayout
{
public:
    struct Day
    {
        QDate day;
        int firstRow = 0;            ///< of the head; the entries follow
        int firstEntry = 0;          ///< entries before this day
        int entries = 0;
        qint64 firstPlace = 0;
        int deposits = 0, toDo = 0, due = 0, sales = 0;
    };
    EntryLayout() = default;
    EntryLayout(const QVector<reconcile::ListCell>& cells, ListSegment segment, const std::optional<QString>& provider);

    int rows() const { return m_rows; }
    int entries() const { return m_entries; }
    const QVector<Day>& days() const { return m_days; }
    /// Index into days() of the day that a row belongs to.
    int dayOfRow(int row) const;
    int dayOfEntry(int entry) const;
    bool isHead(int row) const;
    int entryOfRow(int row) const;
    int rowOfEntry(int entry) const;
    /// Entry number of a place found by ReconcileList::find; −1 when the layout does not have the day.
    int entryAt(const reconcile::ListPlace& place) const;
    ReconcileRow head(int row) const;

private:
    QVector<Day> m_days;
    int m_rows = 0, m_entries = 0;
};

} // namespace daozhang::ui
