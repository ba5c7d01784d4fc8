// SPDX-License-Identifier: GPL-3.0-or-later
// The same books under other terms or another calendar, without storing anything: what would be said otherwise.
#pragma once

#include "app/common/task_context.h"
#include "app/reconcile/reconcile_core.h"
#include "models/reconcile/business_calendar.h"
#include "models/reconcile/settlement_terms.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

/// What is tried; what is not given stays as the shop has it.
struct Trial
{
    std::optional<SettlementTerms> terms;
    std::optional<BusinessCalendar> calendar;
};

/// One sale that would be judged otherwise: another state, deposit, due date or net.
struct SaleChange
{
    SaleOutcome before, after;
    Money amount;
    bool changesState() const { return before.state != after.state; }
};

/// A finding that would go, come, or be about another sum. `before` or `after` is null when there is none.
struct FindingChange
{
    std::optional<Finding> before, after;
};

struct DepositChange
{
    BankLineId deposit;
    std::optional<DepositState> before, after;  ///< nothing: no payout of a known provider
    Money differenceBefore, differenceAfter;
};

struct Comparison
{
    ReconcileSummary before, after;
    /// How many sales, and of what gross, go from one state to another; only pairs that differ, by state.
    struct Move { SaleState from = SaleState::Unknown; SaleState to = SaleState::Unknown; qint64 count = 0; Money amount; };
    QVector<Move> moves;
    QVector<SaleChange> sales;        ///< in the order of the books, those that change state first; cut at kMostListed
    qint64 salesChanged = 0;          ///< all of them
    QVector<FindingChange> findings;  ///< ids of stored findings stand in `before`
    QVector<DepositChange> deposits;
    /// Of the sales that change, how many change their state; the others keep it and get another due date, net or deposit.
    qint64 statesChanged() const;
    bool isSame() const { return salesChanged == 0 && findings.isEmpty() && deposits.isEmpty(); }

    static constexpr qsizetype kMostListed = 5000;
};

/// Compares two runs over the same rows. `names`: stored findings by key.
Comparison compare(const Books& booksBefore, const Reconciliation& before, const Books& booksAfter, const Reconciliation& after,
                   const QHash<QByteArray, FindingId>& names = {});

/// Runs the shop's books twice, as they are and as tried. Fails with Invalid when the terms could not be stored, with Stopped.
Result<Comparison> whatIf(storage::Shop& shop, const Trial& trial, TaskContext& task);

/// Two or three sentences: what is not arrived then and now, how many sales and findings change.
QString comparisonSentence(const Comparison& comparison);

} // namespace daozhang::reconcile
