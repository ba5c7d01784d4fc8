// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/figures_repository.h"

#include <map>

namespace daozhang::storage {
namespace {

constexpr int kTerminalDays = 90;

const QString kSums = QStringLiteral(
    "SELECT provider, due_day, state, currency, COUNT(*) AS sales, CAST(SUM(net) AS BIGINT) AS net FROM sale_outcome GROUP BY provider, due_day, state, currency");

/// A deposit's booking day is when its sales arrived.
QString arrivalSums()
{
    return QStringLiteral("SELECT o.provider, o.clearing_day, o.due_day, b.booked_day, o.currency, COUNT(*) AS sales, CAST(SUM(o.net) AS BIGINT) AS net "
                          "FROM sale_outcome o JOIN bank_line b ON b.id = o.deposit_id WHERE o.state = %1 "
                          "GROUP BY o.provider, o.clearing_day, o.due_day, b.booked_day, o.currency")
        .arg(static_cast<int>(reconcile::SaleState::Arrived));
}

/// Only what the terminal called successful, and only as far back as a warning looks.
QString terminalSums()
{
    return QStringLiteral("SELECT merchant, terminal, book, local_day, currency, COUNT(*) AS sales, CAST(SUM(amount) AS BIGINT) AS amount, "
                          "MIN(occurred_at) AS first_at, MAX(occurred_at) AS last_at FROM sale "
                          "WHERE terminal <> '' AND status = %1 AND type = %2 AND occurred_at >= (SELECT COALESCE(MAX(occurred_at), 0) FROM sale) - %3 "
                          "GROUP BY merchant, terminal, book, local_day, currency")
        .arg(static_cast<int>(intake::SaleStatus::Success))
        .arg(static_cast<int>(intake::SaleType::Sale))
        .arg(kTerminalDays * 86400);
}

QDate dayOrNull(const QVariant& value) { return value.isNull() ? QDate() : QDate::fromJulianDay(value.toLongLong()); }

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

Result<bool> FiguresRepository::isKept(const QByteArray& madeOf)
{
    DZ_ASSIGN(QSqlQuery kept, m_connection.prepare(QStringLiteral("SELECT COUNT(*) FROM kept_figures WHERE made_of = :made_of")));
    kept.bindValue(QStringLiteral(":made_of"), madeOf);
    DZ_ASSIGN(const qint64 found, Connection::returnedId(kept));
    return found > 0;
}

Result<void> FiguresRepository::rebuild(const QByteArray& madeOf, Currency currency, const AgreedFee& agreed)
{
    DZ_ASSIGN(const QVector<FeeFigure> fees, sumFees(currency, agreed));
    DZ_ASSIGN(auto transaction, Transaction::begin(m_connection));
    for (const char* table : {"kept_due_figure", "kept_arrival", "kept_fee", "kept_terminal_day", "kept_figures"})
        DZ_CHECK(m_connection.run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))));
    DZ_CHECK(m_connection.run(QStringLiteral("INSERT INTO kept_due_figure (provider, due_day, state, currency, sales, net) %1").arg(kSums)));
    DZ_CHECK(m_connection.run(
        QStringLiteral("INSERT INTO kept_arrival (provider, clearing_day, due_day, booked_day, currency, sales, net) %1").arg(arrivalSums())));
    DZ_CHECK(m_connection.run(
        QStringLiteral("INSERT INTO kept_terminal_day (merchant, terminal, book, local_day, currency, sales, amount, first_at, last_at) %1")
            .arg(terminalSums())));
    DZ_ASSIGN(QSqlQuery fee, m_connection.prepare(QStringLiteral(
        "INSERT INTO kept_fee (provider, clearing_day, currency, sales, turnover, taken, agreed) "
        "VALUES (:provider, :clearing, :currency, :sales, :turnover, :taken, :agreed)")));
    for (const FeeFigure& figure : fees) {
        fee.bindValue(QStringLiteral(":provider"), figure.provider);
        fee.bindValue(QStringLiteral(":clearing"), figure.clearing.isValid() ? QVariant(figure.clearing.toJulianDay()) : QVariant(QMetaType::fromType<qint64>()));
        fee.bindValue(QStringLiteral(":currency"), currency.code());
        fee.bindValue(QStringLiteral(":sales"), figure.sales);
        fee.bindValue(QStringLiteral(":turnover"), figure.turnover.minorUnits());
        fee.bindValue(QStringLiteral(":taken"), figure.taken.minorUnits());
        fee.bindValue(QStringLiteral(":agreed"), figure.agreed.minorUnits());
        DZ_CHECK(Connection::run(fee));
    }
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("INSERT INTO kept_figures (one, made_of) VALUES (1, :made_of)")));
    query.bindValue(QStringLiteral(":made_of"), madeOf);
    DZ_CHECK(Connection::run(query));
    return transaction.commit();
}

Result<QVector<DueFigure>> FiguresRepository::byDue(const QByteArray& madeOf, Currency currency)
{
    DZ_ASSIGN(const bool kept, isKept(madeOf));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(
        kept ? QStringLiteral("SELECT provider, due_day, state, currency, sales, net FROM kept_due_figure") : kSums));
    return read(query, currency);
}

Result<QVector<ArrivalFigure>> FiguresRepository::arrivals(const QByteArray& madeOf, Currency currency)
{
    DZ_ASSIGN(const bool kept, isKept(madeOf));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(
        kept ? QStringLiteral("SELECT provider, clearing_day, due_day, booked_day, currency, sales, net FROM kept_arrival") : arrivalSums()));
    DZ_CHECK(Connection::run(query));
    QVector<ArrivalFigure> figures;
    while (query.next())
        if (Currency::fromCode(query.value(4).toString()) == currency)
            figures.append({query.value(0).toString(), dayOrNull(query.value(1)), dayOrNull(query.value(2)), dayOrNull(query.value(3)),
                            query.value(5).toLongLong(), Money(query.value(6).toLongLong(), currency)});
    return figures;
}

Result<QVector<FeeFigure>> FiguresRepository::fees(const QByteArray& madeOf, Currency currency, const AgreedFee& agreed)
{
    DZ_ASSIGN(const bool kept, isKept(madeOf));
    if (!kept)
        return sumFees(currency, agreed);
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT provider, clearing_day, currency, sales, turnover, taken, agreed FROM kept_fee")));
    DZ_CHECK(Connection::run(query));
    QVector<FeeFigure> figures;
    const auto money = [&](int column) { return Money(query.value(column).toLongLong(), currency); };
    while (query.next())
        if (Currency::fromCode(query.value(2).toString()) == currency)
            figures.append({query.value(0).toString(), dayOrNull(query.value(1)), query.value(3).toLongLong(), money(4), money(5), money(6)});
    return figures;
}

Result<QVector<FeeFigure>> FiguresRepository::sumFees(Currency currency, const AgreedFee& agreed)
{
    std::map<std::pair<QString, QDate>, FeeFigure> sums;
    DZ_ASSIGN(QSqlQuery all, m_connection.prepare(QStringLiteral(
        "SELECT o.provider, o.clearing_day, COUNT(*), CAST(SUM(s.amount) AS BIGINT), CAST(SUM(o.fee) AS BIGINT) "
        "FROM sale_outcome o JOIN sale s ON s.id = o.sale_id WHERE o.state = :arrived AND o.currency = :currency GROUP BY o.provider, o.clearing_day")));
    all.bindValue(QStringLiteral(":arrived"), static_cast<int>(reconcile::SaleState::Arrived));
    all.bindValue(QStringLiteral(":currency"), currency.code());
    DZ_CHECK(Connection::run(all));
    while (all.next()) {
        FeeFigure figure{all.value(0).toString(), dayOrNull(all.value(1)), all.value(2).toLongLong(), Money(all.value(3).toLongLong(), currency),
                         Money(all.value(4).toLongLong(), currency), Money(all.value(4).toLongLong(), currency)};
        sums.insert({{figure.provider, figure.clearing}, figure});
    }
    // Where a file states the fee, it may be another than the one agreed; everywhere else it was computed by the terms.
    DZ_ASSIGN(QSqlQuery stated, m_connection.prepareStreaming(QStringLiteral(
        "SELECT o.provider, o.clearing_day, s.card_kind, s.amount, o.fee FROM sale_outcome o JOIN sale s ON s.id = o.sale_id "
        "WHERE o.state = :arrived AND o.fee_from_file = 1 AND o.currency = :currency")));
    stated.bindValue(QStringLiteral(":arrived"), static_cast<int>(reconcile::SaleState::Arrived));
    stated.bindValue(QStringLiteral(":currency"), currency.code());
    DZ_CHECK(Connection::run(stated));
    while (stated.next()) {
        const QString provider = stated.value(0).toString();
        const Money fee(stated.value(4).toLongLong(), currency);
        const Money byTerms = agreed(provider, static_cast<intake::CardKind>(stated.value(2).toInt()), Money(stated.value(3).toLongLong(), currency), fee);
        if (const auto at = sums.find({provider, dayOrNull(stated.value(1))}); at != sums.end())
            at->second.agreed += byTerms - fee;
    }
    QVector<FeeFigure> figures;
    for (const auto& [key, figure] : sums)
        figures.append(figure);
    return figures;
}

Result<QVector<TerminalDay>> FiguresRepository::terminalDays(const QByteArray& madeOf, Currency currency)
{
    DZ_ASSIGN(const bool kept, isKept(madeOf));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(
        (kept ? QStringLiteral("SELECT merchant, terminal, book, local_day, currency, sales, amount, first_at, last_at FROM kept_terminal_day") : terminalSums())
        + QStringLiteral(" ORDER BY merchant, terminal, local_day")));
    DZ_CHECK(Connection::run(query));
    QVector<TerminalDay> days;
    while (query.next())
        if (Currency::fromCode(query.value(4).toString()) == currency)
            days.append({query.value(0).toString(), query.value(1).toString(), static_cast<intake::Book>(query.value(2).toInt()), dayOrNull(query.value(3)),
                         query.value(5).toLongLong(), Money(query.value(6).toLongLong(), currency), query.value(7).toLongLong(), query.value(8).toLongLong()});
    return days;
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
