// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/figures_repository.h"

namespace daozhang::storage {
namespace {

const QString kSums = QStringLiteral(
    "SELECT provider, due_day, state, currency, COUNT(*) AS sales, CAST(SUM(net) AS BIGINT) AS net FROM sale_outcome GROUP BY provider, due_day, state, currency");

Result<QVector<DueFigure>> read(QSqlQuery& query, Currency currency)
{
    DZ_CHECK(Connection::run(query));
    QVector<DueFigure> figures;
    while (query.next()) {
        // Sums of another currency are not money that can be added here.
        if (Currency::fromCode(query.value(3).toString()) != currency)
            continue;
        DueFigure figure;
        figure.provider = query.value(0).toString();
        if (!query.value(1).isNull())
            figure.due = QDate::fromJulianDay(query.value(1).toLongLong());
        figure.state = static_cast<reconcile::SaleState>(query.value(2).toInt());
        figure.count = query.value(4).toLongLong();
        figure.net = Money(query.value(5).toLongLong(), currency);
        figures.append(figure);
    }
    return figures;
}

} // namespace

Result<void> FiguresRepository::rebuild(const QByteArray& madeOf)
{
    DZ_ASSIGN(auto transaction, Transaction::begin(m_connection));
    DZ_CHECK(m_connection.run(QStringLiteral("DELETE FROM kept_due_figure")));
    DZ_CHECK(m_connection.run(QStringLiteral("INSERT INTO kept_due_figure (provider, due_day, state, currency, sales, net) %1").arg(kSums)));
    DZ_CHECK(m_connection.run(QStringLiteral("DELETE FROM kept_figures")));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("INSERT INTO kept_figures (one, made_of) VALUES (1, :made_of)")));
    query.bindValue(QStringLiteral(":made_of"), madeOf);
    DZ_CHECK(Connection::run(query));
    return transaction.commit();
}

Result<QVector<DueFigure>> FiguresRepository::byDue(const QByteArray& madeOf, Currency currency)
{
    DZ_ASSIGN(QSqlQuery kept, m_connection.prepare(QStringLiteral("SELECT COUNT(*) FROM kept_figures WHERE made_of = :made_of")));
    kept.bindValue(QStringLiteral(":made_of"), madeOf);
    DZ_ASSIGN(const qint64 found, Connection::returnedId(kept));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(
        found > 0 ? QStringLiteral("SELECT provider, due_day, state, currency, sales, net FROM kept_due_figure") : kSums));
    return read(query, currency);
}

Result<QVector<std::pair<QString, Money>>> FiguresRepository::deposited(QDate from, QDate to, Currency currency)
{
    // A payout that nothing explains is not known to be this provider's money yet.
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
        "SELECT o.provider, CAST(SUM(b.amount) AS BIGINT) FROM bank_line b JOIN deposit_outcome o ON o.line_id = b.id "
        "WHERE b.booked_day >= :first AND b.booked_day <= :last AND b.currency = :currency AND b.amount > 0 AND o.provider <> '' "
        "AND o.state <> :unexplained GROUP BY o.provider ORDER BY o.provider")));
    query.bindValue(QStringLiteral(":first"), from.toJulianDay());
    query.bindValue(QStringLiteral(":last"), to.toJulianDay());
    query.bindValue(QStringLiteral(":currency"), currency.code());
    query.bindValue(QStringLiteral(":unexplained"), static_cast<int>(reconcile::DepositState::Unexplained));
    DZ_CHECK(Connection::run(query));
    QVector<std::pair<QString, Money>> sums;
    while (query.next())
        sums.append({query.value(0).toString(), Money(query.value(1).toLongLong(), currency)});
    return sums;
}

} // namespace daozhang::storage
