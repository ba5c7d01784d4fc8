// SPDX-License-Identifier: GPL-3.0-or-later
// The fee contract as code: each payout priced again by its clause, and the claim that comes of it.
#pragma once

#include "app/common/task_context.h"
#include "models/common/ids.h"
#include "models/reconcile/settlement_terms.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

/// A sale whose fee the provider's file states, and the contract puts at another amount.
struct ClaimedSale
{
    SaleId sale;
    BankLineId deposit;
    QDate day;         ///< clearing day
    Money amount;
    int clause = -1;   ///< index into FeeClaim::clauses
    Money taken;
    Money agreed;
    Money difference;  ///< taken − agreed: positive = too much
};

/// A payout of which only the sum of its fees is known, since no file states them sale by sale.
struct ClaimedLump
{
    BankLineId deposit;
    QDate booked;
    qint64 sales = 0;
    Money amount;      ///< gross of its sales
    Money taken;
    Money agreed;
    Money difference;
};

/// One line of the contract and what was taken under it, of sales whose fee a file states.
struct ClauseSum
{
    FeeRule rule;
    qint64 sales = 0;      ///< that were priced by it
    qint64 differing = 0;
    Money amount, taken, agreed;
    Money over, under;     ///< sums of what was too much and too little; both positive
    struct Month { QDate month; qint64 sales = 0; Money difference; };
    QVector<Month> months; ///< of those that differ, in order
    Money difference() const { return over - under; }
};

struct FeeClaim
{
    QString provider;
    Currency currency;
    QVector<ClauseSum> clauses;   ///< in the order of the terms
    QVector<ClaimedSale> sales;   ///< only where rows were asked for
    QVector<ClaimedLump> lumps;
    qint64 sums = 0;              ///< payouts whose fees are known as a sum alone and are as agreed
    qint64 unsure = 0;            ///< sales whose kind of card no file tells while prices differ: not claimed
    qint64 unpriced = 0;          ///< sales that no clause is about: not claimed
    qint64 keptRefunds = 0;       ///< refunds whose fee the provider kept: a matter of the contract, not claimed
    Money keptFees;
    Money lumpsDifference() const;
    Money difference() const;     ///< of all, netted: what is claimed
    Money over() const;           ///< what was too much
    Money under() const;          ///< what was too little, listed and netted
    bool isEmpty() const { return sales.isEmpty() && lumps.isEmpty() && difference().isZero() && over().isZero(); }
};

/// The claim against each provider that has terms with fees, also where nothing differs; by provider and currency.
/// A fee that any way of rounding makes of its clause is as agreed. As of the last run; fails with Stopped.
enum class ClaimRows { Left, Kept };
Result<QVector<FeeClaim>> feeClaims(storage::Shop& shop, const QString& provider, ClaimRows rows, const TaskContext& task);

/// "Credit card 0.60 %, at most 20.00" in the language of the translator.
QString clauseText(const FeeRule& rule);
/// The claim in a few sentences: how much, of which sales, what is known as a sum only, what is netted and what left out.
QString claimSentence(const FeeClaim& claim, const QString& providerName);
/// All rows of the claim as a table with a head (table_file.h): one row a sale, then one a payout.
Result<void> exportClaim(storage::Shop& shop, const FeeClaim& claim, const QString& path);

} // namespace daozhang::reconcile
