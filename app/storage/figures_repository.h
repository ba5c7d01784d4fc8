// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of outcomes by day, kept after each run, so that a page over a million sales reads a few hundred rows.
#pragma once

#include "app/storage/connection.h"
#include "models/common/money.h"
#include "models/intake/sale.h"
#include "models/reconcile/reconciliation.h"

#include <QVector>

#include <functional>

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

/// Sales of one provider that cleared on one day, were due on one and arrived on one.
struct ArrivalFigure
{
    QString provider;
    QDate clearing;
    QDate due;
    QDate booked;
    qint64 sales = 0;
    Money net;
};

/// Fees of the sales of one provider and clearing day that arrived: taken, and what the terms say.
struct FeeFigure
{
    QString provider;
    QDate clearing;
    qint64 sales = 0;
    Money turnover;
    Money taken;
    Money agreed;
};

/// What one terminal sold on one day, by one kind of file.
struct TerminalDay
{
    QString merchant;
    QString terminal;
    intake::Book book = intake::Book::Terminal;
    QDate day;
    qint64 sales = 0;
    Money amount;
    qint64 firstAt = 0;  ///< seconds since 1970-01-01 UTC
    qint64 lastAt = 0;
};

class FiguresRepository
{
public:
    /// The fee by the terms of a sale whose file states one: provider, kind of card, amount, the fee stated.
    using AgreedFee = std::function<Money(const QString& provider, intake::CardKind kind, Money amount, Money stated)>;

    explicit FiguresRepository(Connection& connection) : m_connection(connection) {}

    /// Sums up all outcomes anew and keeps them under `madeOf`, the name of the run they are from.
    Result<void> rebuild(const QByteArray& madeOf, Currency currency, const AgreedFee& agreed);
    /// The kept sums when they are of the run `madeOf`, else the same summed up now and not kept; so are the next three.
    Result<QVector<DueFigure>> byDue(const QByteArray& madeOf, Currency currency);
    Result<QVector<ArrivalFigure>> arrivals(const QByteArray& madeOf, Currency currency);
    Result<QVector<FeeFigure>> fees(const QByteArray& madeOf, Currency currency, const AgreedFee& agreed);
    /// By terminal, then day; the last 90 days that have sales.
    Result<QVector<TerminalDay>> terminalDays(const QByteArray& madeOf, Currency currency);
    /// Deposits of each provider booked in [from, to]: provider and sum.
    Result<QVector<std::pair<QString, Money>>> deposited(QDate from, QDate to, Currency currency);

private:
    Result<bool> isKept(const QByteArray& madeOf);
    Result<QVector<FeeFigure>> sumFees(Currency currency, const AgreedFee& agreed);

    Connection& m_connection;
};

} // namespace daozhang::storage
