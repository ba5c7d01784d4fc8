// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/statement_repository.h"

#include "app/storage/stored_text.h"

namespace daozhang::storage {

using intake::Statement;

Result<void> StatementRepository::add(SourceFileId file, const QVector<Statement>& statements)
{
    if (statements.isEmpty())
        return {};
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "INSERT INTO statement (file_id, place, account, number, currency, from_day, to_day, opening, closing, origin) "
                                   "VALUES (:file, :place, :account, :number, :currency, :from, :to, :opening, :closing, :origin)")));
    for (qsizetype place = 0; place < statements.size(); ++place) {
        const Statement& statement = statements[place];
        query.bindValue(QStringLiteral(":file"), file.value);
        query.bindValue(QStringLiteral(":place"), place);
        query.bindValue(QStringLiteral(":account"), storable(statement.account));
        query.bindValue(QStringLiteral(":number"), storable(statement.number));
        query.bindValue(QStringLiteral(":currency"), statement.opening.currency().code());
        query.bindValue(QStringLiteral(":from"), statement.from.toJulianDay());
        query.bindValue(QStringLiteral(":to"), statement.to.toJulianDay());
        query.bindValue(QStringLiteral(":opening"), statement.opening.minorUnits());
        query.bindValue(QStringLiteral(":closing"), statement.closing.minorUnits());
        query.bindValue(QStringLiteral(":origin"), int(statement.origin));
        DZ_CHECK(Connection::run(query));
    }
    return {};
}

Result<QVector<Statement>> StatementRepository::all()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT s.file_id, f.name, s.account, s.number, s.currency, s.from_day, s.to_day, s.opening, s.closing, s.origin "
                                   "FROM statement s JOIN source_file f ON f.id = s.file_id WHERE f.undone = 0 ORDER BY s.file_id, s.place")));
    DZ_CHECK(Connection::run(query));
    QVector<Statement> statements;
    while (query.next()) {
        const Currency currency = Currency::fromCode(query.value(4).toString()).value_or(Currency::cny());
        statements.append({SourceFileId(query.value(0).toLongLong()), query.value(1).toString(), query.value(2).toString(), query.value(3).toString(),
                           QDate::fromJulianDay(query.value(5).toLongLong()), QDate::fromJulianDay(query.value(6).toLongLong()), Money(query.value(7).toLongLong(), currency),
                           Money(query.value(8).toLongLong(), currency), Statement::Origin(query.value(9).toInt())});
    }
    return statements;
}

Result<void> StatementRepository::removeOf(SourceFileId file)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("DELETE FROM statement WHERE file_id = :file")));
    query.bindValue(QStringLiteral(":file"), file.value);
    return Connection::run(query);
}

} // namespace daozhang::storage
