// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/row_copy.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QSqlDriver>

#include <libpq-fe.h>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// One value in the text form of COPY: tab, line ends and backslash escaped, \N for NULL, bytes as \x….
void appendField(QByteArray& text, const QVariant& value)
{
    if (value.isNull()) {
        text += "\\N";
    } else if (value.userType() == QMetaType::QByteArray) {
        text += "\\\\x" + value.toByteArray().toHex();
    } else if (value.userType() == QMetaType::QString) {
        for (const char c : value.toString().toUtf8()) {
            switch (c) {
            case '\\':
                text += "\\\\";
                break;
            case '\t':
                text += "\\t";
                break;
            case '\n':
                text += "\\n";
                break;
            case '\r':
                text += "\\r";
                break;
            default:
                text += c;
            }
        }
    } else {
        text += QByteArray::number(value.toLongLong());
    }
}

QByteArray copyText(const RowBatch& batch)
{
    QByteArray text;
    text.reserve(batch.count * 256);
    const RowBatch::Field add = [&text](const QVariant& value) {
        text += '\t';
        appendField(text, value);
    };
    for (qsizetype i = 0; i < batch.count; ++i) {
        text += QByteArray::number(i);
        batch.fields(i, add);
        text += '\n';
    }
    return text;
}

/// Qt's driver has no COPY; its own libpq connection does.
Result<void> copyIn(Connection& connection, const QString& statement, const QByteArray& text)
{
    const QVariant handle = connection.database().driver()->handle();
    if (qstrcmp(handle.typeName(), "pg_conn*") != 0 && qstrcmp(handle.typeName(), "PGconn*") != 0)
        return Failure(ErrorCode::Unsupported,
                       Storage::tr("The PostgreSQL driver of this computer does not fit this program. "
                                   "Install the driver that belongs to it."),
                       QString::fromLatin1(handle.typeName()));
    PGconn* server = *static_cast<PGconn* const*>(handle.constData());
    const auto failure = [server] {
        return Failure(ErrorCode::Storage,
                       Storage::tr("The shop's data could not be read or written: %1")
                           .arg(QString::fromUtf8(PQerrorMessage(server)).trimmed()),
                       QStringLiteral("COPY"));
    };
    PGresult* started = PQexec(server, statement.toUtf8().constData());
    const bool isOpen = PQresultStatus(started) == PGRES_COPY_IN;
    PQclear(started);
    if (!isOpen)
        return failure();
    const bool sent =
        PQputCopyData(server, text.constData(), int(text.size())) == 1 && PQputCopyEnd(server, nullptr) == 1;
    std::optional<Failure> failed;
    if (!sent)
        failed = failure();
    while (PGresult* result = PQgetResult(server)) {
        if (PQresultStatus(result) != PGRES_COMMAND_OK && !failed)
            failed = failure();
        PQclear(result);
    }
    return failed ? Result<void>(*failed) : Result<void>();
}

/// An empty table of this session with the columns of the rows and their position in the batch.
Result<void> makeStage(Connection& connection, const RowTables& tables, const QString& stage,
                       const QString& columns)
{
    DZ_ASSIGN(QSqlQuery exists,
              connection.prepare(QStringLiteral("SELECT to_regclass('pg_temp.%1') IS NOT NULL").arg(stage)));
    DZ_CHECK(Connection::run(exists));
    if (exists.next() && exists.value(0).toBool())
        return connection.run(QStringLiteral("TRUNCATE pg_temp.%1").arg(stage));
    return connection.run(
        QStringLiteral(
            "CREATE TEMPORARY TABLE %1 AS SELECT CAST(0 AS BIGINT) AS position, %2 FROM %3 WITH NO DATA")
            .arg(stage, columns, tables.rows));
}

/// Ids of all staged rows, by position, and what is known remembered as also seen in `file`.
Result<QHash<qint64, qint64>> findKnown(Connection& connection, const RowTables& tables, const QString& stage,
                                        SourceFileId file)
{
    DZ_ASSIGN(QSqlQuery also,
              connection.prepare(
                  QStringLiteral("INSERT INTO %1 (file_id, %2, line) SELECT CAST(:file AS BIGINT), seen.id, "
                                 "min(seen.line) FROM "
                                 "(SELECT s.line, (SELECT r.id FROM %3 r WHERE r.identity = s.identity AND "
                                 "r.file_id <> CAST(:other AS BIGINT)) AS id FROM pg_temp.%4 s) seen "
                                 "WHERE seen.id IS NOT NULL GROUP BY seen.id ON CONFLICT DO NOTHING")
                      .arg(tables.alsoIn, tables.idColumn, tables.rows, stage)));
    also.bindValue(QStringLiteral(":file"), file.value);
    also.bindValue(QStringLiteral(":other"), file.value);
    DZ_CHECK(Connection::run(also));
    DZ_ASSIGN(
        QSqlQuery ids,
        connection.prepare(
            QStringLiteral(
                "SELECT s.position, (SELECT r.id FROM %1 r WHERE r.identity = s.identity) FROM pg_temp.%2 s")
                .arg(tables.rows, stage)));
    DZ_CHECK(Connection::run(ids));
    QHash<qint64, qint64> idAt;
    while (ids.next())
        idAt.insert(ids.value(0).toLongLong(), ids.value(1).toLongLong());
    return idAt;
}

} // namespace

Result<QVector<StoredRow>> insertByCopy(Connection& connection, const RowTables& tables, SourceFileId file,
                                        const RowBatch& batch)
{
    const QString stage = QStringLiteral("stage_") + tables.rows;
    DZ_ASSIGN(Transaction transaction, Transaction::begin(connection));
    DZ_CHECK(makeStage(connection, tables, stage, batch.columns));
    DZ_CHECK(copyIn(connection,
                    QStringLiteral("COPY pg_temp.%1 (position, %2) FROM STDIN").arg(stage, batch.columns),
                    copyText(batch)));
    DZ_ASSIGN(
        QSqlQuery insert,
        connection.prepare(QStringLiteral("INSERT INTO %1 (%2) SELECT %2 FROM pg_temp.%3 ORDER BY position "
                                          "ON CONFLICT (identity) DO NOTHING RETURNING id, identity")
                               .arg(tables.rows, batch.columns, stage)));
    DZ_CHECK(Connection::run(insert));
    QHash<QByteArray, qint64> fresh;
    while (insert.next())
        fresh.insert(insert.value(1).toByteArray(), insert.value(0).toLongLong());

    QHash<qint64, qint64> idAt;
    if (fresh.size() < batch.count) {
        DZ_ASSIGN(idAt, findKnown(connection, tables, stage, file));
    }
    QVector<StoredRow> stored;
    stored.reserve(batch.count);
    for (qsizetype i = 0; i < batch.count; ++i) {
        const qint64 added = fresh.take(batch.identity(i)); // the second of two equal rows is known
        stored.append({added ? added : idAt.value(i), added != 0});
    }
    DZ_CHECK(transaction.commit());
    return stored;
}

} // namespace daozhang::storage
