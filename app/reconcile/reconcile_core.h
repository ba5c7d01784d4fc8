// SPDX-License-Identifier: GPL-3.0-or-later
// The whole of reconciliation as one function of values: books in, verdicts out. No storage, no clock.
#pragma once

#include "app/common/task_context.h"
#include "app/reconcile/carry.h"
#include "app/reconcile/ledger.h"

namespace daozhang::reconcile {

struct Reconciliation
{
    std::vector<Row> rows;                ///< parallel to Books::sales
    QVector<DepositOutcome> deposits;     ///< by booking date; lumps do not list their sales, the rows point at them
    QVector<Finding> findings;            ///< without ids; Row::finding is an index into them
    ReconcileSummary summary;
    std::optional<Carry> carry;           ///< for the next run
    std::vector<qint64> openWorths;       ///< see Ledger::openWorths
    std::vector<LossDay> lossDays;        ///< what this run teaches of each provider's losses, see Books::history

    /// The verdict on one sale as it is stored; its finding is left open, for ids are the store's.
    SaleOutcome outcomeOf(const Books& books, std::size_t row) const;
};

/// Fails with Stopped only. The answer does not depend on the order of the books' rows.
Result<Reconciliation> reconcile(const Books& books, const TaskContext& task = {});

// Parts of it, in files of their own.
QVector<DepositOutcome> describeDeposits(const Ledger& ledger);                        ///< deposits.cpp
QVector<Finding> describeFindings(Ledger& ledger, const QVector<DepositOutcome>& deposits); ///< findings.cpp
/// Adds lines of unknown payers that are worth just what a finding misses, as a suggestion and nothing more.
void suggestStrangers(const Ledger& ledger, const QVector<Finding>& findings, QVector<DepositOutcome>& deposits); ///< findings.cpp
/// Rows that a short payment is certain to miss, and what the rest of its gap is; see Payment::weighing.
std::vector<quint32> surelyMissing(const Weighing& weighing);
/// True when the gap is explained by something that is no loss of a sale.
bool isNoLoss(const Weighing& weighing);

} // namespace daozhang::reconcile
