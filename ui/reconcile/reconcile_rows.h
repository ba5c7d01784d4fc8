// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of the Reconcile page shows: deposits, findings without a deposit, sales that no deposit speaks of,
// grouped by day, newest first. Built off the GUI thread, as values.
#pragma once

#include "app/session/rooms.h"

namespace daozhang::ui {

enum class ReconcileFilter { All, ToDo, Explained, Waiting };

struct ReconcileRow
{
    enum class Kind {
        Day,      ///< head of a group
        Deposit,  ///< a bank line, with the findings that speak of it
        Finding,  ///< sales that are due and have no deposit
        Sales,    ///< sales of one day and provider in one state, without a deposit
        Hit,      ///< one sale that a person looked for
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
    int group = -1;                  ///< index into ReconcileBook::groups
    SaleId sale;                     ///< of a hit

    // of a day
    int deposits = 0, toDo = 0, due = 0;

    bool isToDo() const;
    bool isWaiting() const;
    /// Same thing in another run, so that a selection survives.
    bool isSameAs(const ReconcileRow& other) const;
};

/// Sales of one day, provider and state that no deposit speaks of.
struct SalesGroup
{
    reconcile::SaleState state = reconcile::SaleState::InTransit;
    QString provider;
    QDate day;                       ///< due date if there is one, else the day of the sale
    Money gross, net;
    QVector<SaleId> sales;
    QDate from, to;
    QString cause;                   ///< where all have the same
};

/// Everything the list needs, of one run.
struct ReconcileBook
{
    QVector<ReconcileRow> rows;      ///< without Day rows, newest day first
    QVector<SalesGroup> groups;
    reconcile::ReconcileSummary summary;
    QDate today;
    bool isStale = false;
    bool hasTerms = false;
    bool hasCalendar = true;
    qint64 decisions = 0;
    QHash<QString, QString> providerNames;
    qint64 counts[4] = {};           ///< by ReconcileFilter
    qint64 withoutTerms = 0;         ///< sales that no provider's terms fit
};

/// Reads the last run. Stops between its steps when asked to.
Result<ReconcileBook> readReconcileBook(Rooms& rooms, TaskContext& task);
/// Rows of a filter with their day heads; `text` keeps rows whose name, amount or memo holds it (empty = all).
QVector<ReconcileRow> rowsOf(const ReconcileBook& book, ReconcileFilter filter, const QString& text);
QString providerName(const QHash<QString, QString>& names, const QString& id);

} // namespace daozhang::ui
