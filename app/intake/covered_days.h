// SPDX-License-Identifier: GPL-3.0-or-later
// Which days of which account the bank files prove: those that they speak of, less those on which the balances show that
// lines are missing.
#pragma once

#include "models/common/result.h"
#include "models/intake/coverage.h"

#include <functional>

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

/// The last day up to `to` before which the accounts that cover `from` lack no business day; `to` itself where no account
/// covers `from`. Wallets do not count: money in them has not reached the bank.
QDate wholeUntil(const QVector<Coverage>& covered, QDate from, QDate to, const std::function<bool(QDate)>& isBusinessDay);

} // namespace daozhang::intake
