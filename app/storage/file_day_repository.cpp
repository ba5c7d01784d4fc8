// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/file_day_repository.h"

#include "app/storage/stored_text.h"
#include "models/reconcile/reconciliation.h"

namespace daozhang::storage {

namespace {

Result<QVector<WaitingMoney>> readWaiting(QSqlQuery& query, Currency currency)
{
    DZ_CHECK(Connection::run(query));
    QVector<WaitingMoney> waiting;
    while (query.next())
        waiting.append({query.value(0).toString(), query.value(1).toLongLong(), Money(query.value(2).toLongLong(), currency)});
    return waiting;
}

} // namespace

Result<void> FileDayRepository::add(SourceFileId file, const QVector<intake::FileDay>& days)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "INSERT INTO file_day (file_id, merchant, unit, day, row_count, refused) "
                                   "VALUES (:file, :merchant, :unit, :day, :rows, :refused) ON CONFLICT DO NOTHING")));
    for (const intake::FileDay& day : days) {
        query.bindValue(QStringLiteral(":file"), file.value);
        query.bindValue(QStringLiteral(":merchant"), storable(day.merchant));
        query.bindValue(QStringLiteral(":unit"), storable(day.unit));
        query.bindValue(QStringLiteral(":day"), day.day.toJulianDay());
        query.bindValue(QStringLiteral(":rows"), day.rows);
        query.bindValue(QStringLiteral(":refused"), day.refused);
        DZ_CHECK(Connection::run(query));
    }
    return {};
}

Result<void> FileDayRepository::removeOf(SourceFileId file)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("DELETE FROM file_day WHERE file_id = :file")));
    query.bindValue(QStringLiteral(":file"), file.value);
    return Connection::run(query);
}

Result<QHash<SourceFileId, QVector<intake::FileDay>>> FileDayRepository::between(QDate from, QDate to)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepareStreaming(QStringLiteral(
                                   "SELECT file_id, merchant, unit, day, row_count, refused FROM file_day "
                                   "WHERE day >= :first AND day <= :last")));
    query.bindValue(QStringLiteral(":first"), from.toJulianDay());
    query.bindValue(QStringLiteral(":last"), to.toJulianDay());
    DZ_CHECK(Connection::run(query));
    QHash<SourceFileId, QVector<intake::FileDay>> days;
    while (query.next())
        days[SourceFileId(query.value(0).toLongLong())].append({query.value(1).toString(), query.value(2).toString(),
                                                                QDate::fromJulianDay(query.value(3).toLongLong()), query.value(4).toLongLong(),
                                                                query.value(5).toLongLong()});
    return days;
}

Result<QHash<QString, QSet<qint64>>> FileDayRepository::daysWithRows(intake::Book book)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT DISTINCT d.unit, d.day FROM file_day d JOIN source_file f ON f.id = d.file_id WHERE f.book = :book AND f.undone = 0 AND d.row_count > 0")));
    query.bindValue(QStringLiteral(":book"), int(book));
    DZ_CHECK(Connection::run(query));
    QHash<QString, QSet<qint64>> days;
    while (query.next())
        days[query.value(0).toString()].insert(query.value(1).toLongLong());
    return days;
}

Result<QSet<SourceFileId>> FileDayRepository::withPlacedRefusals()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT DISTINCT file_id FROM file_day WHERE refused > 0")));
    DZ_CHECK(Connection::run(query));
    QSet<SourceFileId> files;
    while (query.next())
        files.insert(SourceFileId(query.value(0).toLongLong()));
    return files;
}

Result<QVector<WaitingMoney>> FileDayRepository::notJudged(Currency currency, QDate today)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT provider, COUNT(*), CAST(SUM(net) AS BIGINT) FROM sale_outcome WHERE state = :state AND currency = :currency "
                                   "AND due_day IS NOT NULL AND due_day <= :today GROUP BY provider ORDER BY provider")));
    query.bindValue(QStringLiteral(":state"), static_cast<int>(reconcile::SaleState::Unknown));
    query.bindValue(QStringLiteral(":currency"), currency.code());
    query.bindValue(QStringLiteral(":today"), today.toJulianDay());
    return readWaiting(query, currency);
}

Result<QVector<WaitingMoney>> FileDayRepository::unexplainedPayouts(Currency currency, QDate since)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT o.provider, COUNT(*), CAST(SUM(b.amount) AS BIGINT) FROM bank_line b JOIN deposit_outcome o ON o.line_id = b.id "
                                   "WHERE b.booked_day >= :since AND b.currency = :currency AND b.amount > 0 AND o.provider <> '' AND o.state = :state "
                                   "GROUP BY o.provider ORDER BY o.provider")));
    query.bindValue(QStringLiteral(":since"), since.toJulianDay());
    query.bindValue(QStringLiteral(":currency"), currency.code());
    query.bindValue(QStringLiteral(":state"), static_cast<int>(reconcile::DepositState::Unexplained));
    return readWaiting(query, currency);
}

} // namespace daozhang::storage
