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
    /// The first bytes of a file that no connection of this program has open; empty when one has. Closing any handle of
    /// a file drops the locks that SQLite holds on it in this process, so that nobody else may open a shop file.
    static Result<QByteArray> headerOf(const QString& path, int bytes);

    /// WAL and synchronous=FULL. Not part of open(), because it changes the file's header: a file that turns out not
    /// to be a shop, or to be a newer program's, must stay as it was.
    Result<void> writeDurably();

    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Engine engine() const { return m_engine; }
    Access access() const { return m_access; }
    QString location() const { return m_location; }
    /// The same without a password, for sentences.
    QString shownLocation() const;
    QSqlDatabase database() const;

    /// A prepared query with named parameters (":name"), to be read forwards only. Other queries may run while it is
    /// being read; PostgreSQL therefore hands over its whole answer at once: ask for pages where it can be long.
    Result<QSqlQuery> prepare(const QString& sql);
    /// The same for a long answer that is read in one go: no other query may run on this connection meanwhile.
    Result<QSqlQuery> prepareStreaming(const QString& sql);
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
    Result<QSqlQuery> prepared(const QString& sql, bool forwardOnly);

    Engine m_engine = Engine::Sqlite;
    Access m_access = Access::ReadWrite;
    QString m_location;
    QString m_name;
    QString m_openFile;  // as registered among the open files; empty for a server
    int m_depth = 0;
};

/// BEGIN IMMEDIATE (SQLite) or BEGIN (PostgreSQL); rolls back unless committed. Inside another transaction it is a
/// savepoint, so that services can call each other and the outermost decides.
class Transaction
{
public:
    static Result<Transaction> begin(Connection& connection);
    /// SQLite writes to a log beside the file, and from time to time a commit brings into the file what the log holds, which
    /// takes longer than the commit. Where a person waits for little, the next one may do so.
    enum class Log { MayBeEmptied, Grows };
    Result<void> commit(Log log = Log::MayBeEmptied);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection = nullptr;
    int m_level = 0;
};

} // namespace daozhang::storage
