// SPDX-License-Identifier: GPL-3.0-or-later
// One way to read and to fill a row, whether Qt or SQLite itself handles it: see sqlite_statement.h for why there are two.
#pragma once

#include "app/storage/row_store.h"
#include "app/storage/sqlite_statement.h"

#include <QDate>
#include <QVariant>

#include <initializer_list>
#include <span>
#include <utility>
#include <variant>
#include <vector>

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

/// A day kept as its Julian number; null where there is none.
template <class Row> QDate dayAt(const Row& row, int column) { return row.isNull(column) ? QDate() : QDate::fromJulianDay(row.integer(column)); }

/// Hands over the rows of one question, as a StatementRow or a QueryRow, until `visit` says false. `prepare`: how Qt asks, by
/// Connection::prepareStreaming where no other query runs meanwhile.
template <class Visit>
Result<void> visitRows(Connection& connection, Result<QSqlQuery> (Connection::*prepare)(const QString&), const QString& sql,
                       std::initializer_list<std::pair<const char*, qint64>> values, Visit visit)
{
    DZ_ASSIGN(std::optional<SqliteStatement> statement, SqliteStatement::prepare(connection, sql));
    if (statement) {
        for (const auto& [name, value] : values)
            statement->bind(statement->parameter(name), value);
        for (;;) {
            DZ_ASSIGN(const bool hasRow, statement->step());
            if (!hasRow || !visit(StatementRow(*statement)))
                return {};
        }
    }
    DZ_ASSIGN(QSqlQuery query, (connection.*prepare)(sql));
    for (const auto& [name, value] : values)
        query.bindValue(QString::fromLatin1(name), value);
    DZ_CHECK(Connection::run(query));
    while (query.next()) {
        if (!visit(QueryRow(query)))
            break;
    }
    return {};
}

/// Ids that follow on each other, as ranges [first, past).
inline std::vector<std::pair<qint64, qint64>> rangesOf(std::span<const qint64> ids)
{
    std::vector<std::pair<qint64, qint64>> ranges;
    for (const qint64 id : ids) {
        if (ranges.empty() || ranges.back().second != id)
            ranges.emplace_back(id, id);
        ++ranges.back().second;
    }
    return ranges;
}

/// The same for the rows of `select` that have these ids in `column`, in any order; no other query runs meanwhile.
template <class Visit> Result<void> visitRowsById(Connection& connection, const QString& select, const QString& column, std::span<const qint64> ids, Visit visit)
{
    DZ_ASSIGN(std::optional<SqliteStatement> statement, SqliteStatement::prepare(connection, QStringLiteral("%1 WHERE %2 >= :first AND %2 < :past").arg(select, column)));
    if (statement) {
        DZ_ASSIGN(const std::optional<SqliteStatement> held, SqliteStatement::holdState(connection));
        const int firstParameter = statement->parameter(":first");
        const int pastParameter = statement->parameter(":past");
        // One search for each range: the rows of a day mostly lie together.
        for (const auto& [first, past] : rangesOf(ids)) {
            statement->bind(firstParameter, first);
            statement->bind(pastParameter, past);
            for (;;) {
                DZ_ASSIGN(const bool hasRow, statement->step());
                if (!hasRow)
                    break;
                if (!visit(StatementRow(*statement)))
                    return {};
            }
        }
        return {};
    }
    DZ_ASSIGN(QSqlQuery query, connection.prepareStreaming(QStringLiteral("%1 WHERE %2 IN (SELECT value FROM %3)").arg(select, column, idsTable(connection))));
    query.bindValue(QStringLiteral(":ids"), idsText(ids));
    DZ_CHECK(Connection::run(query));
    while (query.next()) {
        if (!visit(QueryRow(query)))
            break;
    }
    return {};
}

/// Values of a QSqlQuery that was prepared with named parameters.
class QueryValues
{
public:
    explicit QueryValues(QSqlQuery query) : m_query(std::move(query)) {}
    void set(const char* name, qint64 value) { m_query.bindValue(QString::fromLatin1(name), value); }
    void set(const char* name, const QString& text) { m_query.bindValue(QString::fromLatin1(name), text.isNull() ? QStringLiteral("") : text); }
    void setOrNull(const char* name, qint64 value) { m_query.bindValue(QString::fromLatin1(name), value == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(value)); }
    Result<void> run() { return Connection::run(m_query); }

private:
    QSqlQuery m_query;
};

/// The same of a statement of SQLite. Each row sets the same parameters in the same order: their places are asked once, and a
/// text that is the one of the row before, as most are, is not turned into UTF-8 again.
class StatementValues
{
public:
    explicit StatementValues(SqliteStatement statement) : m_statement(std::move(statement)) {}
    void set(const char* name, qint64 value) { m_statement.bind(next(name).parameter, value); }
    void set(const char* name, const QString& text)
    {
        Place& place = next(name);
        if (text != place.text) {
            place.text = text;
            place.utf8 = text.toUtf8();
        }
        m_statement.bind(place.parameter, place.utf8);
    }
    void setOrNull(const char* name, qint64 value) { m_statement.bindOrNull(next(name).parameter, value); }
    Result<void> run()
    {
        m_next = 0;
        return m_statement.run();
    }

private:
    struct Place
    {
        int parameter = 0;
        QString text;
        QByteArray utf8;
    };

    Place& next(const char* name)
    {
        if (m_next == m_places.size())
            m_places.push_back({m_statement.parameter(name), {}, {}});
        return m_places[m_next++];
    }

    SqliteStatement m_statement;
    std::vector<Place> m_places;
    std::size_t m_next = 0;
};

/// What fills the rows of a statement that answers nothing: see std::visit.
using RowValues = std::variant<QueryValues, StatementValues>;
inline Result<RowValues> rowValues(Connection& connection, const QString& sql)
{
    DZ_ASSIGN(std::optional<SqliteStatement> statement, SqliteStatement::prepare(connection, sql));
    if (statement)
        return RowValues(StatementValues(*std::move(statement)));
    DZ_ASSIGN(QSqlQuery query, connection.prepare(sql));
    return RowValues(QueryValues(std::move(query)));
}

} // namespace daozhang::storage
