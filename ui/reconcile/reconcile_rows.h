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
        Day,      ///< head of a day; `who` where all of it is one provider's
        Provider, ///< head of a provider's part of a day
        Found,    ///< head of sales that were looked for or asked for; `who` says which
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
    bool isSetAside() const { return kind == Kind::Deposit && cause == reconcile::kSetAside; }
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
    QHash<DecisionId, reconcile::DecisionSubject> subjects;
};

/// Reads the last run's facts.
Result<ReconcileBook> readReconcileBook(Rooms& rooms, TaskContext& task);
ReconcileRow rowOf(const reconcile::ListEntry& entry, const QHash<QString, QString>& names);
ReconcileRow rowOf(const reconcile::JudgedSale& judged, const QHash<QString, QString>& names);
QString providerName(const QHash<QString, QString>& names, const QString& id);

/// How the entries of a view lie in the list: days with their heads, newest first, and in a day of several providers each
/// of them with a head of its own. A value, made off the GUI thread.
class EntryLayout
{
public:
    struct Sums
    {
        int entries = 0;
        int deposits = 0, toDo = 0, due = 0, sales = 0;
    };
    struct Day : Sums
    {
        QDate day;
        int firstEntry = 0;          ///< entries before this day
        qint64 firstPlace = 0;
        int firstGroup = 0, groups = 0;
    };
    /// Entries under one head.
    struct Group : Sums
    {
        QString provider;
        int day = 0;                 ///< index into days()
        int firstRow = 0;            ///< of its heads; the entries follow
        int heads = 1;
        int firstEntry = 0;
    };
    EntryLayout() = default;
    EntryLayout(const QVector<reconcile::ListCell>& cells, ListSegment segment, const std::optional<QString>& provider);

    int rows() const { return m_rows; }
    int entries() const { return m_entries; }
    const QVector<Day>& days() const { return m_days; }
    int dayOfEntry(int entry) const;
    bool isHead(int row) const;
    /// Rows that are heads, in order.
    QVector<int> heads() const;
    int entryOfRow(int row) const;
    int rowOfEntry(int entry) const;
    /// Entry number of a place found by ReconcileList::find; −1 when the layout does not have the day.
    int entryAt(const reconcile::ListPlace& place) const;
    /// The name under which a provider is shown is not known here: `provider` is its id.
    ReconcileRow head(int row) const;

private:
    int groupOfRow(int row) const;
    int groupOfEntry(int entry) const;

    QVector<Day> m_days;
    QVector<Group> m_groups;
    bool m_ofOneProvider = false;    ///< the view is: its name stands above the list
    int m_rows = 0, m_entries = 0;
};

} // namespace daozhang::ui
