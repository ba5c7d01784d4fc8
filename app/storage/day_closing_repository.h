// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures under business days, and the rows that a day is counted from.
#pragma once

#include "app/storage/connection.h"
#include "models/reconcile/day_closing.h"

#include <functional>

namespace daozhang::storage {

/// A sale with its verdict, as a day counts it.
struct DayRow
{
    QDate day;  ///< clearing day; of a sale that has none, the day on which it was made
    SaleId sale;
    QString provider;
    reconcile::SaleState state = reconcile::SaleState::Unknown;
    QString cause;
    Money amount;
    Money net;
    QByteArray identity;
    QByteArray depositIdentity;  ///< empty without a deposit
    FindingId finding;
};

/// A payout that sales do not wholly explain.
struct DayDeposit
{
    QDate booked;
    BankLineId line;
    QString provider;
    reconcile::DepositState state = reconcile::DepositState::Unexplained;
    Money difference;
    QByteArray identity;
};

class DayClosingRepository
{
public:
    explicit DayClosingRepository(Connection& connection) : m_connection(connection) {}

    /// Every counted sale of the days, in no order; copies in another book are left out.
    Result<void> forEachRow(QDate from, QDate to, const std::function<void(const DayRow&)>& row);
    /// Payouts of known providers booked on the days that are over, or that no sales explain.
    Result<QVector<DayDeposit>> openDeposits(QDate from, QDate to);
    /// True when a bank line of this identity was booked on the day, and its file was not taken back.
    Result<bool> isInTheBooks(const QByteArray& identity, QDate booked);
    /// First and last day that has a sale, an open deposit or a signature; null when there is none.
    Result<std::pair<QDate, QDate>> span();

    /// All signatures of the days, also those of days that were reopened, oldest first. `figures` come from the record.
    Result<QVector<reconcile::DayClosing>> closings(QDate from, QDate to);
    /// Fills id and digest. Conflict when the day is signed already.
    Result<void> add(reconcile::DayClosing& closing);
    /// Conflict when it was reopened already.
    Result<void> markReopened(reconcile::DayClosingId id, const QString& who, const QDateTime& at, const QString& reason);

private:
    Connection& m_connection;
};

/// The record of a signature: JSON with sorted keys, of which the digest is the SHA-256.
QByteArray signedRecord(const reconcile::DayClosing& closing);

} // namespace daozhang::storage
