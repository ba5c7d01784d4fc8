// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts in numbers, to be kept and compared by the ten thousand; good for the terms and rows that they were made of.
#pragma once

#include "app/reconcile/ledger.h"

namespace daozhang::reconcile {

/// A SaleOutcome.
struct SaleVerdict
{
    qint64 fee = 0;
    qint64 net = 0;
    qint64 deposit = 0;  ///< ids; 0 = none
    qint64 twin = 0;
    qint64 finding = 0;
    qint32 clearing = 0;
    qint32 due = 0;
    qint16 provider = -1;
    SaleState state = SaleState::Unknown;
    Cause cause = Cause::None;
    bool provisional = false;
    bool feeFromFile = false;
    Currency currency;
    bool operator==(const SaleVerdict&) const = default;
};

/// As Reconciliation::outcomeOf() says it; the finding is left open.
SaleVerdict verdictOf(const Books& books, const std::vector<Row>& rows, std::size_t index);
/// Of an outcome as it is stored. Names that these terms or this program do not know make it equal to none.
SaleVerdict verdictOf(const SaleOutcome& stored, const SettlementTerms& terms);
/// Whether two verdicts say the same; which finding speaks of a sale is left aside.
bool isSameVerdict(const SaleVerdict& a, SaleVerdict b);

/// A DepositOutcome.
struct DepositVerdict
{
    DepositState state = DepositState::Unexplained;
    quint64 digest = 0;  ///< of all that isSameVerdict() compares of two outcomes
    bool operator==(const DepositVerdict&) const = default;
};
DepositVerdict verdictOf(const DepositOutcome& outcome);

} // namespace daozhang::reconcile
