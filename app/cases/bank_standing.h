// SPDX-License-Identifier: GPL-3.0-or-later
// What the bank lines prove of a case: how much of it arrived, by which deposits, and whether a promise was kept.
#pragma once

#include "app/reconcile/reconcile_service.h"
#include "models/cases/case.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::cases {

struct Arrival
{
    BankLineId deposit;
    QDate booked;
    Money net;
};

struct BankStanding
{
    QVector<reconcile::Finding> findings;     ///< those of the case that still exist
    QVector<reconcile::JudgedSale> sales;
    QVector<Arrival> arrivals;                ///< one for each deposit, by booking day
    Money arrived;
    bool isPaid = false;                      ///< everything the case is about arrived
    bool isMoot = false;                      ///< nothing is owed any more: voided, refunded or taken out

    QVector<BankLineId> credits() const;
};

/// By the outcomes of the last reconcile run.
Result<BankStanding> bankStanding(storage::Shop& shop, const Case& record);

/// Up to which day the statement can break a promise, and what that day depends on.
struct StatementReach
{
    QDate coveredTo;   ///< all accounts in use; null without a statement
    QDate wholeTo;     ///< the last day that is covered whole: a statement fetched on its own last day is not
};
Result<StatementReach> statementReach(storage::Shop& shop);

/// Verdict with keptBy and judgedOn filled in. A case without sales cannot be judged: its promises stay open.
Promise judged(Promise promise, const Case& record, const BankStanding& standing, const StatementReach& reach, QDate madeOn);

} // namespace daozhang::cases
