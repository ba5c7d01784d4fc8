// SPDX-License-Identifier: GPL-3.0-or-later
// Where a case stands by the acts that still count. When an act is taken back, status, ball, level and next step are those
// of what remains, also when a later act had set them to the very same value.
#pragma once

#include "models/cases/case.h"

#include <QSet>

namespace daozhang::cases {

/// True for acts that say how far a case is and who does what next.
bool saysNextStep(const QString& act);
/// `now` with status, ball, level, next action and its time as the `entries` (the case's own, oldest first) leave them
/// without those of `takenBack`. A proposal to close stands: what lies under it is set.
Case withRemainingStep(const Case& now, const QVector<guard::JournalEntry>& entries, const QSet<JournalId>& takenBack);

} // namespace daozhang::cases
