// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of outcomes by due date, kept after each run, so that a page over a million sales reads a few hundred rows.
#pragma once

#include "app/storage/connection.h"
#include "models/common/money.h"
#include "models/reconcile/reconciliation.h"

#include <QVector>

namespace daozhang::storage {

/// Sales of one provider that are due on one day and in one state. Sales without a due date have a null day.
struct DueFigure
{
    QString provider;
    QDate due;
    reconcile::SaleState state = reconcile::SaleState::Unknown;
    qint64 count = 0;
    Money net;
};

class FiguresRepository
{
public:
    explicit FiguresRepository(Connection& connection) : m_connection(connection) {}

    /// Sums up all outcomes anew and keeps them under `madeOf`, the name of the run they are from.
    Result<void> rebuild(const QByteArray& madeOf);
    /// The kept sums when they are of the run `madeOf`, else the same summed up now and not kept.
    Result<QVector<DueFigure>> byDue(const QByteArray& madeOf, Currency currency);
    /// Deposits of each provider booked in [from, to]: provider and sum.
    Result<QVector<std::pair<QString, Money>>> deposited(QDate from, QDate to, Currency currency);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
