// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of a case: its journal entries, and the dated facts of its sales. Told in the language of the installed
// translator, whatever language was in use when the entries were made.
#pragma once

#include "app/cases/bank_standing.h"
#include "app/cases/case_history.h"
#include "models/evidence/evidence_item.h"

namespace daozhang::cases {

/// Newest first; what lies ahead (a due date, the next action) stands at the top.
Result<QVector<TimelineEntry>> timelineOf(storage::Shop& shop, const Case& record, const QVector<guard::JournalEntry>& entries,
                                          const BankStanding& standing, const CaseHistory& history,
                                          const QVector<evidence::EvidenceItem>& evidence);

/// One journal entry of a case, told.
TimelineEntry told(const guard::JournalEntry& entry);

} // namespace daozhang::cases
