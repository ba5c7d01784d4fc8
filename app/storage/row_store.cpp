// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/row_store.h"

namespace daozhang::storage {

Result<qint64> insertUnlessKnown(Connection& connection, QSqlQuery& insert)
{
    DZ_CHECK(Connection::run(insert));
    if (connection.engine() == Engine::Sqlite)
        return insert.numRowsAffected() > 0 ? insert.lastInsertId().toLongLong() : 0;  // cheaper than RETURNING
    const qint64 id = insert.next() ? insert.value(0).toLongLong() : 0;
    insert.finish();
    return id;
}

Result<AlsoSeen> AlsoSeen::prepare(Connection& connection, const RowTables& tables)
{
    DZ_ASSIGN(QSqlQuery find, connection.prepare(QStringLiteral("SELECT id, file_id FROM %1 WHERE identity = :identity").arg(tables.rows)));
    DZ_ASSIGN(QSqlQuery insert, connection.prepare(QStringLiteral("INSERT INTO %1 (file_id, %2, line) VALUES (:file, :row, :line) ON CONFLICT DO NOTHING").arg(tables.alsoIn, tables.idColumn)));
    return AlsoSeen(std::move(find), std::move(insert));
}

Result<qint64> AlsoSeen::remember(const QByteArray& identity, SourceFileId file, qint64 line)
{
    m_find.bindValue(QStringLiteral(":identity"), identity);
    DZ_CHECK(Connection::run(m_find));
    const bool found = m_find.next();
    const qint64 id = found ? m_find.value(0).toLongLong() : 0;
    const bool ownRow = found && m_find.value(1).toLongLong() == file.value;
    m_find.finish();
    if (!found || ownRow)
        return id;
    m_insert.bindValue(QStringLiteral(":file"), file.value);
    m_insert.bindValue(QStringLiteral(":row"), id);
    m_insert.bindValue(QStringLiteral(":line"), line);
    DZ_CHECK(Connection::run(m_insert));
    return id;
}

Result<QVector<bool>> knownIdentities(Connection& connection, const RowTables& tables, qsizetype count, const std::function<QByteArray(qsizetype)>& identityAt)
{
    DZ_ASSIGN(QSqlQuery find, connection.prepare(QStringLiteral("SELECT id FROM %1 WHERE identity = :identity").arg(tables.rows)));
    QVector<bool> known;
    known.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        find.bindValue(QStringLiteral(":identity"), identityAt(i));
        DZ_CHECK(Connection::run(find));
        known.append(find.next());
        find.finish();
    }
    return known;
}

Result<qint64> removeRowsOf(Connection& connection, const RowTables& tables, SourceFileId file)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(connection));
    const auto run = [&](const QString& sql) -> Result<qint64> {
        DZ_ASSIGN(QSqlQuery query, connection.prepare(sql));
        query.bindValue(QStringLiteral(":file"), file.value);
        DZ_CHECK(Connection::run(query));
        return qint64(query.numRowsAffected());
    };
    const QString alsoIn = tables.alsoIn, rows = tables.rows, id = tables.idColumn;
    DZ_CHECK(run(QStringLiteral("DELETE FROM %1 WHERE file_id = :file").arg(alsoIn)));
    // The earliest other file that holds the row becomes its owner.
    DZ_CHECK(run(QStringLiteral("UPDATE %1 SET file_id = (SELECT min(a.file_id) FROM %2 a WHERE a.%3 = %1.id), "
                                "line = (SELECT a.line FROM %2 a WHERE a.%3 = %1.id ORDER BY a.file_id LIMIT 1) "
                                "WHERE file_id = :file AND EXISTS (SELECT 1 FROM %2 a WHERE a.%3 = %1.id)").arg(rows, alsoIn, id)));
    DZ_ASSIGN(QSqlQuery tidy, connection.prepare(QStringLiteral("DELETE FROM %2 WHERE EXISTS (SELECT 1 FROM %1 r WHERE r.id = %2.%3 AND r.file_id = %2.file_id)").arg(rows, alsoIn, id)));
    DZ_CHECK(Connection::run(tidy));
    tidy.finish();
    DZ_ASSIGN(const qint64 removed, run(QStringLiteral("DELETE FROM %1 WHERE file_id = :file").arg(rows)));
    DZ_CHECK(transaction.commit());
    return removed;
}

Result<void> forEachId(Connection& connection, const QString& sql, std::span<const qint64> ids, const std::function<void(const QSqlQuery&)>& row)
{
    DZ_ASSIGN(QSqlQuery query, connection.prepare(sql));
    for (const qint64 id : ids) {
        query.bindValue(QStringLiteral(":id"), id);
        DZ_CHECK(Connection::run(query));
        if (query.next())
            row(query);
        query.finish();
    }
    return {};
}

} // namespace daozhang::storage
