// SPDX-License-Identifier: GPL-3.0-or-later
// What two decisions of people cannot both say. Pure values: the rows that decisions name are described beforehand.
#pragma once

#include "models/reconcile/reconciliation.h"

#include <QHash>

#include <functional>
#include <optional>

namespace daozhang::reconcile {

/// The rows that decisions speak of, as a sentence names them.
struct DecisionSubjects
{
    struct SaleSubject { QString name; SaleId counts; Money net, gross; };  ///< counts: the copy that is in the count
    struct DepositSubject { QString name; Money amount; };
    QHash<SaleId, SaleSubject> sales;
    QHash<BankLineId, DepositSubject> deposits;
    std::function<QString(const Decision&)> decision;  ///< "decision 12 of 3 Nov (“told by phone”)"
};

/// Why a decision cannot stand beside those in force, naming the other; nothing when it can. `inForce` in any order,
/// without those that were undone.
std::optional<QString> contradiction(const Decision& asked, const QVector<Decision>& inForce, const DecisionSubjects& subjects);
/// Why a decision cannot stand by itself: parts that do not add up, currencies that differ. Nothing when it can.
std::optional<QString> wrongSums(const Decision& asked, const DecisionSubjects& subjects);

} // namespace daozhang::reconcile
