// SPDX-License-Identifier: GPL-3.0-or-later
// Which days of which account the bank files prove: those that they speak of, less those on which the balances show that
// lines are missing.
#pragma once

#include "models/common/result.h"
#include "models/intake/coverage.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::intake {

/// Where statements in the books do not follow on each other, the newest first. `previewed`: files that are looked at and
/// not stored yet.
Result<QVector<ChainBreak>> statementBreaks(storage::Shop& shop, const QVector<FileReach>& previewed = {});

/// Ranges of days by account. A day around a break is none of them: what is not seen on it may stand in the missing lines.
Result<QVector<Coverage>> coveredDays(storage::Shop& shop);

/// The same of values. An account whose statements hardly ever follow on each other has balances of another kind (what is
/// available, a sum over sub-accounts), which prove nothing missing.
QVector<Coverage> withoutBreaks(QVector<Coverage> covered, const QVector<ChainBreak>& breaks, const QVector<Statement>& statements);

} // namespace daozhang::intake
