// SPDX-License-Identifier: GPL-3.0-or-later
// The truth behind the demo: what was sold, what was paid out, and what went wrong with it.
#pragma once

#include "models/common/money.h"
#include "models/common/result.h"
#include "models/reconcile/reconciliation.h"
#include "models/reconcile/settlement_terms.h"

#include <QDate>
#include <QDateTime>
#include <QVector>

namespace daozhang::demo {

/// One line of a terminal, with what truly became of it.
struct DemoSale
{
    int provider = 0;            ///< index into DemoBooks::terms.providers
    QString merchant, terminal, batch, trace, rrn, authCode, orderNo;
    QDateTime at;                ///< shop-local
    bool isVoid = false;         ///< 撤销 of the sale with the same RRN
    bool failed = false;
    bool qr = false;
    bool debit = false;
    Money amount;                ///< positive; a void's sign is in isVoid
    Money fee;                   ///< what the provider takes
    QString card;                ///< masked, or in full for one planted row
    QString channel;             ///< 微信, 支付宝, 云闪付 or 刷卡
    QDate due;
    reconcile::SaleState truth = reconcile::SaleState::Arrived;
    QString fault;               ///< name of the planted fault it belongs to; empty for most
    Money net() const { return amount - fee; }
};

/// One line of a bank account.
struct DemoLine
{
    int account = 0;             ///< 0 ICBC, 1 CCB
    QDateTime at;
    Money amount;                ///< signed
    QString summary, purpose, counterparty;
};

/// A fault that was put in, for the story and for truth.json.
struct DemoFault
{
    QString name;                ///< "missing_single", "missing_batch", "short_lump", "late_credit", "missing_terminal_sale", "wrong_fee", "void", "full_card", "device_fee"
    QString description;         ///< English, for truth.json
    QVector<int> sales;          ///< indices into DemoBooks::sales
};

struct DemoBooks
{
    QDate first, last;           ///< business days of the shop, inclusive; the bank is covered to `last`
    reconcile::SettlementTerms terms;
    QVector<DemoSale> sales;     ///< by time
    QVector<DemoLine> lines;     ///< by account and time
    QVector<DemoFault> faults;
    const DemoFault* fault(const QString& name) const;
};

/// Number of the account as the bank prints it.
QString demoAccount(int account);

/// The six weeks before `today`. The same seed and day give the same books on every machine.
Result<DemoBooks> makeBooks(quint32 seed, QDate today);

} // namespace daozhang::demo
