// SPDX-License-Identifier: GPL-3.0-or-later
// A statement of SQLite itself, for the few questions that a million rows pass through: QSqlQuery makes a QVariant of each
// value and two strings of each text, which costs more than the engine does.
#pragma once

#include "app/storage/connection.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace daozhang::storage {

class SqliteStatement
{
public:
    /// Nothing on another engine, and where Qt's driver brings an SQLite of its own along: then ask by QSqlQuery. Lives no
    /// longer than the connection, on its thread.
    static Result<std::optional<SqliteStatement>> prepare(Connection& connection, const QString& sql);

    /// While it lives, what the connection asks comes from one state of the file: many small questions would each take and
    /// give back its locks, which takes as long as they do. Nothing where prepare() has nothing.
    static Result<std::optional<SqliteStatement>> holdState(Connection& connection);

    /// Place of a named parameter (":name") for bind().
    int parameter(const char* name) const;
    void bind(int parameter, qint64 value);
    void bindNull(int parameter);
    /// The text (UTF-8) is not copied: it stays as it is until the next run() or step().
    void bind(int parameter, QByteArrayView text);
    void bindOrNull(int parameter, qint64 value) { value == 0 ? bindNull(parameter) : bind(parameter, value); }

    /// Runs a statement that answers nothing, and makes it ready for the next values.
    Result<void> run();
    /// The next row of the answer; false when there is none, and the statement is ready for the next values.
    Result<bool> step();
    /// Makes it ready for the next values before its answer was read to the end.
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    /// UTF-8, valid until the next step.
    QByteArrayView text(int column) const;
    QByteArrayView bytes(int column) const;

private:
    struct Finalise
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit SqliteStatement(sqlite3_stmt* statement) : m_statement(statement) {}
    Failure failure() const;

    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
};

} // namespace daozhang::storage
