// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of each file by day and source, and the money that waits for files that are missing.
#pragma once

#include "app/storage/connection.h"
#include "models/common/money.h"
#include "models/intake/coverage.h"

#include <QHash>
#include <QSet>

namespace daozhang::storage {

/// Money of one provider that waits for a file.
struct WaitingMoney
{
    QString provider;
    qint64 count = 0;
    Money sum;
};

class FileDayRepository
{
public:
    explicit FileDayRepository(Connection& connection) : m_connection(connection) {}

    Result<void> add(SourceFileId file, const QVector<intake::FileDay>& days);
    Result<void> removeOf(SourceFileId file);
    /// Days in [from, to] of files that were not taken back, by file.
    Result<QHash<SourceFileId, QVector<intake::FileDay>>> between(QDate from, QDate to);
    /// Days (Julian) of which files of one book that were not taken back hold rows, by terminal or account.
    Result<QHash<QString, QSet<qint64>>> daysWithRows(intake::Book book);
    /// Files of whose refused lines the day is known.
    Result<QSet<SourceFileId>> withPlacedRefusals();
    /// Net of sales that are due and cannot be judged, by provider.
    Result<QVector<WaitingMoney>> notJudged(Currency currency, QDate today);
    /// Payouts booked from `since` on that no sales explain, by provider.
    Result<QVector<WaitingMoney>> unexplainedPayouts(Currency currency, QDate since);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
