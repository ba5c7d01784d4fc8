// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to the shop's database, SQLite or PostgreSQL. Belongs to the thread that opened it.
#pragma once

#include "models/common/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <memory>

namespace daozhang::storage {

enum class Engine { Sqlite, Postgresql };
enum class Access { ReadWrite, ReadOnly };

class Connection
{
public:
    /// `fileOrUrl`: a file path, or "postgresql:///name?host=…&user=…&port=…&password=…" (also
    /// "postgresql://user:password@host:port/name"). For SQLite the file must exist unless `create` is asked.
    enum class Missing { IsError, IsCreated };
    static Result<std::unique_ptr<Connection>> open(const QString& fileOrUrl, Access access, Missing missing);
    static bool isUrl(const QString& fileOrUrl);

    /// WAL and synchronous=FULL. Not part of open(), because it changes the file's header: a file that turns out not
    /// to be a shop, or to be a newer program's, must stay as it was.
    Result<void> writeDurably();

    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Engine engine() const { return m_engine; }
    Access access() const { return m_access; }
    QString location() const { return m_location; }
    QSqlDatabase database() const;

    /// A prepared, forward-only query with named parameters (":name").
    Result<QSqlQuery> prepare(const QString& sql);
    /// Runs a prepared query; the error names what the engine said.
    static Result<void> run(QSqlQuery& query);
    /// Runs one statement without parameters.
    Result<void> run(const QString& sql);
    /// The key that the last INSERT … RETURNING id gave: reads the first column of the first row.
    static Result<qint64> returnedId(QSqlQuery& query);

    bool inTransaction() const { return m_depth > 0; }

private:
    friend class Transaction;
    Connection() = default;

    Engine m_engine = Engine::Sqlite;
    Access m_access = Access::ReadWrite;
    QString m_location;
    QString m_name;
    int m_depth = 0;
};

/// BEGIN IMMEDIATE (SQLite) or BEGIN (PostgreSQL); rolls back unless committed. Inside another transaction it is a
/// savepoint, so that services can call each other and the outermost decides.
class Transaction
{
public:
    static Result<Transaction> begin(Connection& connection);
    Result<void> commit();

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection = nullptr;
    int m_level = 0;
};

} // namespace daozhang::storage
