// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/change_repository.h"

#include "app/storage/row_store.h"

namespace daozhang::storage {

namespace {

Result<std::vector<qint64>> idsOf(QSqlQuery& query)
{
    DZ_CHECK(Connection::run(query));
    std::vector<qint64> ids;
    while (query.next())
        ids.push_back(query.value(0).toLongLong());
    return ids;
}

Result<std::vector<DatedRow>> datedOf(QSqlQuery& query)
{
    DZ_CHECK(Connection::run(query));
    std::vector<DatedRow> rows;
    while (query.next())
        rows.push_back({query.value(0).toLongLong(), qint32(query.value(1).toLongLong())});
    return rows;
}

} // namespace

Result<RowMarks> ChangeRepository::marks()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT (SELECT coalesce(max(id), 0) FROM sale), (SELECT coalesce(max(id), 0) FROM bank_line), "
                                                                   "(SELECT coalesce(max(id), 0) FROM source_file)")));
    DZ_CHECK(Connection::run(query));
    RowMarks marks;
    if (query.next())
        marks = {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong()};
    return marks;
}

Result<NewRows> ChangeRepository::since(const RowMarks& known, const RowMarks& upTo, qint32 knownDay, qint32 day, qint64 most)
{
    NewRows found;
    DZ_ASSIGN(QSqlQuery sales, m_connection.prepare(QStringLiteral(
        "SELECT id, local_day FROM sale WHERE id > :known AND id <= :last UNION "
        "SELECT s.id, s.local_day FROM sale_also_in a JOIN sale s ON s.id = a.sale_id WHERE a.file_id > :file AND a.identity IS NOT NULL AND s.id <= :last_too LIMIT %1").arg(most + 1)));
    sales.bindValue(QStringLiteral(":known"), known.sale);
    sales.bindValue(QStringLiteral(":last"), upTo.sale);
    sales.bindValue(QStringLiteral(":last_too"), upTo.sale);
    sales.bindValue(QStringLiteral(":file"), known.file);
    DZ_ASSIGN(found.sales, datedOf(sales));
    DZ_ASSIGN(QSqlQuery lines, m_connection.prepare(QStringLiteral(
        "SELECT id, booked_day FROM bank_line WHERE id > :known AND id <= :last UNION "
        "SELECT id, booked_day FROM bank_line WHERE booked_day > :known_day AND booked_day <= :day AND id <= :last_too UNION "
        "SELECT b.id, b.booked_day FROM bank_line_also_in a JOIN bank_line b ON b.id = a.bank_line_id WHERE a.file_id > :file AND a.identity IS NOT NULL LIMIT %1").arg(most + 1)));
    lines.bindValue(QStringLiteral(":known"), known.line);
    lines.bindValue(QStringLiteral(":last"), upTo.line);
    lines.bindValue(QStringLiteral(":last_too"), upTo.line);
    lines.bindValue(QStringLiteral(":known_day"), knownDay);
    lines.bindValue(QStringLiteral(":day"), day);
    lines.bindValue(QStringLiteral(":file"), known.file);
    DZ_ASSIGN(found.lines, datedOf(lines));
    return found;
}

Result<std::vector<qint64>> ChangeRepository::salesOfDay(qint32 day, std::pair<qint64, qint64> seconds)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT id FROM sale WHERE occurred_at >= :first AND occurred_at < :past AND local_day = :day")));
    query.bindValue(QStringLiteral(":first"), seconds.first);
    query.bindValue(QStringLiteral(":past"), seconds.second);
    query.bindValue(QStringLiteral(":day"), day);
    return idsOf(query);
}

Result<std::vector<qint64>> ChangeRepository::linesBookedOn(qint32 day)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT id FROM bank_line WHERE booked_day = :day")));
    query.bindValue(QStringLiteral(":day"), day);
    return idsOf(query);
}

Result<std::vector<qint64>> ChangeRepository::salesOfDeposits(std::span<const qint64> lines)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT sale_id FROM sale_outcome WHERE deposit_id IN (SELECT value FROM %1)").arg(idsTable(m_connection))));
    query.bindValue(QStringLiteral(":ids"), idsText(lines));
    return idsOf(query);
}

Result<std::set<qint32>> ChangeRepository::depositDaysOf(std::span<const qint64> sales)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT DISTINCT booked_day FROM bank_line WHERE id IN (SELECT deposit_id FROM sale_outcome WHERE sale_id IN "
                                                                   "(SELECT value FROM %1) AND deposit_id IS NOT NULL)").arg(idsTable(m_connection))));
    query.bindValue(QStringLiteral(":ids"), idsText(sales));
    DZ_CHECK(Connection::run(query));
    std::set<qint32> days;
    while (query.next())
        days.insert(qint32(query.value(0).toLongLong()));
    return days;
}

Result<std::vector<DatedRow>> ChangeRepository::linesOfAmounts(std::span<const qint64> amounts)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT id, booked_day FROM bank_line WHERE amount IN (SELECT value FROM %1)").arg(idsTable(m_connection))));
    query.bindValue(QStringLiteral(":ids"), idsText(amounts));
    return datedOf(query);
}

Result<bool> ChangeRepository::mayPairOutside(std::span<const qint64> newSales, std::span<const qint64> types, std::pair<qint64, qint64> seconds)
{
    const QString typeIds = idsTable(m_connection, QStringLiteral(":types"));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM sale n JOIN sale o ON o.merchant = n.merchant AND o.batch = n.batch AND (o.amount = n.amount OR o.amount = -n.amount) "
        "WHERE n.id IN (SELECT value FROM %1) AND n.batch <> '' AND n.type IN (SELECT value FROM %2) AND o.occurred_at < :first)").arg(idsTable(m_connection), typeIds)));
    query.bindValue(QStringLiteral(":ids"), idsText(newSales));
    query.bindValue(QStringLiteral(":types"), idsText(types));
    query.bindValue(QStringLiteral(":first"), seconds.first);
    DZ_CHECK(Connection::run(query));
    if (query.next() && query.value(0).toInt() != 0)
        return true;
    query.finish();
    // A void of a later day may be waiting for what is only now in the books.
    DZ_ASSIGN(QSqlQuery later, m_connection.prepare(QStringLiteral("SELECT EXISTS (SELECT 1 FROM sale WHERE occurred_at >= :past AND type IN (SELECT value FROM %1))")
                                                        .arg(idsTable(m_connection, QStringLiteral(":types")))));
    later.bindValue(QStringLiteral(":past"), seconds.second);
    later.bindValue(QStringLiteral(":types"), idsText(types));
    DZ_CHECK(Connection::run(later));
    return later.next() && later.value(0).toInt() != 0;
}

} // namespace daozhang::storage
