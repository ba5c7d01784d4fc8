// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary of states: each value's word, icon and tone, the same on every screen.
#pragma once

#include "models/cases/case.h"
#include "models/intake/source_file.h"
#include "models/reconcile/reconciliation.h"
#include "ui/common/chip.h"

namespace daozhang::ui {

/// Whether a sale is looked at by itself or inside a lump, where overdue reads "Missing".
enum class Inside { List, Lump };

Chip chipOf(reconcile::SaleState state, Inside inside = Inside::List, int setSize = 0);
/// Of one sale: a doubt beside a deposit is called so.
Chip chipOf(const reconcile::SaleOutcome& outcome, Inside inside = Inside::List, int setSize = 0);
/// `named` = the whole gap is a named deduction.
enum class Gap { Unnamed, NamedDeduction };
Chip chipOf(reconcile::DepositState state, Money difference = {}, Gap gap = Gap::Unnamed);
Chip chipOf(const reconcile::DepositOutcome& outcome);
/// Overdue days of a finding that no deposit is known for.
Chip overdueChip(qint64 days);
Chip chipOf(reconcile::FindingState state);
/// Whose move it is; `isDue` = today or late.
Chip chipOf(const cases::Case& record, bool isDue);
Chip chipOf(cases::CaseStatus status);
Chip chipOf(const cases::Promise& promise, QDate today);
/// A deadline: today or past red, within two business days amber, later waiting.
Chip deadlineChip(QDate due, QDate today);
Chip chipOf(const intake::ControlTotal& total);
Chip totalsChip(const QVector<intake::ControlTotal>& totals);
Chip notRecognisedChip();
Chip fileMissingChip();
enum class Integrity { Holds, Altered };
Chip chipOf(Integrity integrity);

} // namespace daozhang::ui
