// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/row_store.h"

#include "app/storage/row_copy.h"

namespace daozhang::storage {

namespace {

/// Remembers rows that another file brought first as also seen in a file.
class AlsoSeen
{
public:
    static Result<AlsoSeen> prepare(Connection& connection, const RowTables& tables)
    {
        DZ_ASSIGN(
            QSqlQuery find,
            connection.prepare(
                QStringLiteral("SELECT id, file_id FROM %1 WHERE identity = :identity").arg(tables.rows)));
        DZ_ASSIGN(
            QSqlQuery insert,
            connection.prepare(
                QStringLiteral(
                    "INSERT INTO %1 (file_id, %2, line) VALUES (:file, :row, :line) ON CONFLICT DO NOTHING")
                    .arg(tables.alsoIn, tables.idColumn)));
        return AlsoSeen(std::move(find), std::move(insert));
    }

    /// Id of the row with this identity, 0 when there is none; remembers the sighting unless it is the file's
    /// own row.
    Result<qint64> remember(const QByteArray& identity, SourceFileId file, qint64 line)
    {
        m_find.bindValue(0, identity);
        DZ_CHECK(Connection::run(m_find));
        const bool found = m_find.next();
        const qint64 id = found ? m_find.value(0).toLongLong() : 0;
        const bool isOwnRow = found && m_find.value(1).toLongLong() == file.value;
        m_find.finish();
        if (!found || isOwnRow)
            return id;
        m_insert.bindValue(0, file.value);
        m_insert.bindValue(1, id);
        m_insert.bindValue(2, line);
        DZ_CHECK(Connection::run(m_insert));
        return id;
    }

private:
    AlsoSeen(QSqlQuery find, QSqlQuery insert) : m_find(std::move(find)), m_insert(std::move(insert)) {}
    QSqlQuery m_find;
    QSqlQuery m_insert;
};

/// SQLite: a prepared statement a row is as fast as anything (measured: 0.9 of the rate of "sqlite3
/// .import").
Result<QVector<StoredRow>> insertRowByRow(Connection& connection, const RowTables& tables, SourceFileId file,
                                          const RowBatch& batch)
{
    const QString marks = QStringLiteral("?, ").repeated(batch.columns.count(u',')) + u'?';
    DZ_ASSIGN(
        QSqlQuery insert,
        connection.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (identity) DO NOTHING")
                               .arg(tables.rows, batch.columns, marks)));
    DZ_ASSIGN(AlsoSeen alsoSeen, AlsoSeen::prepare(connection, tables));
    QVector<StoredRow> stored;
    stored.reserve(batch.count);
    int at = 0;
    const RowBatch::Field bind = [&](const QVariant& value) { insert.bindValue(at++, value); };
    bool expectKnown = false; // known rows come in runs: then looking first is cheaper than trying to insert
    for (qsizetype i = 0; i < batch.count; ++i) {
        StoredRow row;
        if (expectKnown) {
            DZ_ASSIGN(row.id, alsoSeen.remember(batch.identity(i), file, batch.line(i)));
        }
        if (row.id == 0) {
            at = 0;
            batch.fields(i, bind);
            DZ_CHECK(Connection::run(insert));
            row.added = insert.numRowsAffected() > 0;
            if (row.added) {
                row.id = insert.lastInsertId().toLongLong();
            } else {
                DZ_ASSIGN(row.id, alsoSeen.remember(batch.identity(i), file, batch.line(i)));
            }
        }
        expectKnown = !row.added;
        stored.append(row);
    }
    return stored;
}

} // namespace

Result<QVector<StoredRow>> insertRows(Connection& connection, const RowTables& tables, SourceFileId file,
                                      const RowBatch& batch)
{
    if (batch.count == 0)
        return QVector<StoredRow>();
    return connection.engine() == Engine::Sqlite ? insertRowByRow(connection, tables, file, batch)
                                                 : insertByCopy(connection, tables, file, batch);
}

QString idsTable(const Connection& connection, const QString& name)
{
    return (connection.engine() == Engine::Sqlite ? QStringLiteral("(SELECT value FROM json_each(%1)) AS wanted")
                                                  : QStringLiteral("(SELECT CAST(value AS BIGINT) AS value FROM jsonb_array_elements_text(CAST(%1 AS jsonb))) AS wanted"))
        .arg(name);
}

QString idsText(std::span<const qint64> ids)
{
    QByteArray text = "[";
    for (const qint64 id : ids)
        text += QByteArray::number(id) + ',';
    if (text.size() > 1)
        text.chop(1);
    return QString::fromLatin1(text + ']');
}

Result<void> forEachId(Connection& connection, const QString& sql, std::span<const qint64> ids,
                       const std::function<void(const QSqlQuery&)>& row)
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
