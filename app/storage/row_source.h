// SPDX-License-Identifier: GPL-3.0-or-later
// One way to read and to fill a row, whether Qt or SQLite itself handles it: see sqlite_statement.h for why there are two.
#pragma once

#include "app/storage/sqlite_statement.h"

#include <QVariant>

namespace daozhang::storage {

/// The row at which a QSqlQuery stands.
class QueryRow
{
public:
    explicit QueryRow(const QSqlQuery& query) : m_query(query) {}
    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    /// True when `into` held another text before.
    bool readText(int column, QString& into) const
    {
        QString text = m_query.value(column).toString();
        const bool isOther = text != into;
        if (isOther)
            into = std::move(text);
        return isOther;
    }

private:
    const QSqlQuery& m_query;
};

/// The row at which a statement of SQLite stands. Most texts of a row are those of the row before: they are not made anew.
class StatementRow
{
public:
    explicit StatementRow(const SqliteStatement& statement) : m_statement(statement) {}
    bool isNull(int column) const { return m_statement.isNull(column); }
    qint64 integer(int column) const { return m_statement.integer(column); }
    QByteArray bytes(int column) const { return m_statement.bytes(column).toByteArray(); }
    bool readText(int column, QString& into) const
    {
        const QByteArrayView text = m_statement.text(column);
        const bool isOther = !QAnyStringView::equal(into, QUtf8StringView(text.data(), text.size()));
        if (isOther)
            into = QString::fromUtf8(text);
        return isOther;
    }

private:
    const SqliteStatement& m_statement;
};

/// Values of a QSqlQuery that was prepared with named parameters.
class QueryValues
{
public:
    explicit QueryValues(QSqlQuery& query) : m_query(query) {}
    void set(const char* name, qint64 value) { m_query.bindValue(QString::fromLatin1(name), value); }
    void set(const char* name, QStringView text) { m_query.bindValue(QString::fromLatin1(name), text.isNull() ? QStringLiteral("") : text.toString()); }
    void setOrNull(const char* name, qint64 value) { m_query.bindValue(QString::fromLatin1(name), value == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(value)); }
    Result<void> run() { return Connection::run(m_query); }

private:
    QSqlQuery& m_query;
};

/// The same of a statement of SQLite.
class StatementValues
{
public:
    explicit StatementValues(SqliteStatement& statement) : m_statement(statement) {}
    void set(const char* name, qint64 value) { m_statement.bind(m_statement.parameter(name), value); }
    void set(const char* name, QStringView text) { m_statement.bindCopy(m_statement.parameter(name), text.toUtf8()); }
    void setOrNull(const char* name, qint64 value) { m_statement.bindOrNull(m_statement.parameter(name), value); }
    Result<void> run() { return m_statement.run(); }

private:
    SqliteStatement& m_statement;
};

} // namespace daozhang::storage
