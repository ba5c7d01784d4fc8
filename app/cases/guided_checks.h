// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the tree of guided checks for one case: what the books answer by themselves is answered, people are asked the
// rest, up to the first question that is still open.
#pragma once

#include "app/cases/bank_standing.h"
#include "app/cases/case_history.h"
#include "app/cases/playbook.h"
#include "models/reconcile/settlement_terms.h"

namespace daozhang::cases {

/// What the walk may look at.
struct CheckFacts
{
    const Case& record;
    const BankStanding& standing;
    const reconcile::SettlementTerms& terms;
    const CaseHistory& history;
    QDate coveredTo;
};

/// The answer of an automatic node: an option code, "not_known" when the books do not tell.
QString automaticAnswer(const QString& test, const CheckFacts& facts);
QVector<CheckStep> walkChecks(const CheckFacts& facts);

} // namespace daozhang::cases
