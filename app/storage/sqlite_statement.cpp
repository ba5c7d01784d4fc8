// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_statement.h"

#include "app/storage/sql_failure.h"

#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

#include <cstring>

namespace daozhang::storage {

namespace {

/// Qt hands out the driver's own connection. Another copy of SQLite must not touch it: both say which one they are.
sqlite3* handleOf(Connection& connection)
{
    if (connection.engine() != Engine::Sqlite)
        return nullptr;
    const QSqlDatabase database = connection.database();
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery asked(database);
    const bool isOurs = asked.exec(QStringLiteral("SELECT sqlite_source_id()")) && asked.next() && asked.value(0).toString() == QLatin1String(sqlite3_sourceid());
    return isOurs ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

Failure failureOf(sqlite3* handle, const QString& sql)
{
    const QSqlError error(QStringLiteral("SQLite"), QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError, QString::number(sqlite3_extended_errcode(handle)));
    return sqlFailure(error, sql);
}

} // namespace

void SqliteStatement::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<std::optional<SqliteStatement>> SqliteStatement::prepare(Connection& connection, const QString& sql)
{
    sqlite3* const handle = handleOf(connection);
    if (!handle)
        return std::optional<SqliteStatement>();
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &statement, nullptr) != SQLITE_OK)
        return failureOf(handle, sql);
    return std::optional(SqliteStatement(statement));
}

Result<std::optional<SqliteStatement>> SqliteStatement::holdState(Connection& connection)
{
    DZ_ASSIGN(std::optional<SqliteStatement> held, prepare(connection, QStringLiteral("SELECT 1 FROM sqlite_schema")));
    if (held)
        DZ_CHECK(held->step());
    return held;
}

Failure SqliteStatement::failure() const { return failureOf(sqlite3_db_handle(m_statement.get()), QString::fromUtf8(sqlite3_sql(m_statement.get()))); }

int SqliteStatement::parameter(const char* name) const
{
    const int place = sqlite3_bind_parameter_index(m_statement.get(), name);
    Q_ASSERT(place > 0);
    return place;
}

// Binding fails only for a place that is none, and where memory is out: then the next step fails as well.
void SqliteStatement::bind(int parameter, qint64 value) { sqlite3_bind_int64(m_statement.get(), parameter, value); }

void SqliteStatement::bindNull(int parameter) { sqlite3_bind_null(m_statement.get(), parameter); }

// A null pointer would be bound as NULL.
void SqliteStatement::bind(int parameter, QByteArrayView text)
{
    sqlite3_bind_text64(m_statement.get(), parameter, text.isEmpty() ? "" : text.data(), sqlite3_uint64(text.size()), SQLITE_STATIC, SQLITE_UTF8);
}

Result<void> SqliteStatement::run()
{
    DZ_ASSIGN(const bool hasRow, step());
    if (hasRow)
        reset();
    return {};
}

Result<bool> SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const Failure failed = failure();
    reset();
    return failed;
}

void SqliteStatement::reset() { sqlite3_reset(m_statement.get()); }

bool SqliteStatement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

qint64 SqliteStatement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

QByteArrayView SqliteStatement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return {text, text ? qsizetype(sqlite3_column_bytes(m_statement.get(), column)) : 0};
}

QByteArrayView SqliteStatement::bytes(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, bytes ? qsizetype(sqlite3_column_bytes(m_statement.get(), column)) : 0};
}

} // namespace daozhang::storage
