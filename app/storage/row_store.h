// SPDX-License-Identifier: GPL-3.0-or-later
// What sales and bank lines share as rows of imported files: known or new, also seen in another file, taken back.
#pragma once

#include "app/storage/connection.h"
#include "models/common/ids.h"

#include <QVector>

#include <functional>
#include <span>

namespace daozhang::storage {

/// The tables of one kind of row.
struct RowTables
{
    QString rows;      ///< "sale"
    QString alsoIn;    ///< "sale_also_in"
    QString idColumn;  ///< "sale_id"
};

/// Runs a prepared "INSERT … ON CONFLICT (identity) DO NOTHING" and says the new row's id, or 0 when it is known.
Result<qint64> insertUnlessKnown(Connection& connection, QSqlQuery& insert);

/// Remembers rows that another file brought first as also seen in a file.
class AlsoSeen
{
public:
    static Result<AlsoSeen> prepare(Connection& connection, const RowTables& tables);
    /// Id of the row with this identity; remembers the sighting unless it is the same file's own row.
    Result<qint64> remember(const QByteArray& identity, SourceFileId file, qint64 line);

private:
    AlsoSeen(QSqlQuery find, QSqlQuery insert) : m_find(std::move(find)), m_insert(std::move(insert)) {}
    QSqlQuery m_find;
    QSqlQuery m_insert;
};

/// For each identity whether a row has it.
Result<QVector<bool>> knownIdentities(Connection& connection, const RowTables& tables, qsizetype count, const std::function<QByteArray(qsizetype)>& identityAt);

/// Hands rows that another file also holds to that file and deletes the others; how many were deleted.
Result<qint64> removeRowsOf(Connection& connection, const RowTables& tables, SourceFileId file);

/// "?, ?, …" cannot be bound by name: runs `select` (with "%1" for ":id") once for each id, in the order asked for.
Result<void> forEachId(Connection& connection, const QString& sql, std::span<const qint64> ids, const std::function<void(const QSqlQuery&)>& row);

} // namespace daozhang::storage
