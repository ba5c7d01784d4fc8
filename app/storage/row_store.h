// SPDX-License-Identifier: GPL-3.0-or-later
// What sales and bank lines share as rows of imported files: known or new, also seen in another file, taken back.
#pragma once

#include "app/storage/connection.h"
#include "models/common/ids.h"

#include <QVariant>
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
    QString readings;  ///< "sale_reading"
    int kind = 0;      ///< in row_doubt and row_verdict: 0 bank lines, 1 sales
};

/// Rows that are to be stored, whatever they are: `fields` hands over row i's values in the order of `columns`, which
/// begin with file_id and line and end with identity.
struct RowBatch
{
    using Field = std::function<void(const QVariant&)>;
    QString columns;
    qsizetype count = 0;
    std::function<void(qsizetype i, const Field& add)> fields;
    std::function<qint64(qsizetype i)> line;
    std::function<QByteArray(qsizetype i)> identity;
};

struct StoredRow
{
    qint64 id = 0;
    bool added = false;  ///< false: a row of this identity was there already, maybe from the same batch
};

/// Stores the rows whose identity is new and remembers the others as also seen in `file`. One answer a row.
Result<QVector<StoredRow>> insertRows(Connection& connection, const RowTables& tables, SourceFileId file, const RowBatch& batch);

/// "?, ?, …" cannot be bound by name: runs `select` (with "%1" for ":id") once for each id, in the order asked for.
Result<void> forEachId(Connection& connection, const QString& sql, std::span<const qint64> ids, const std::function<void(const QSqlQuery&)>& row);

/// Many ids as one value: a table expression of the column `value`, of what idsText() gives for the parameter `name`.
QString idsTable(const Connection& connection, const QString& name = QStringLiteral(":ids"));
QString idsText(std::span<const qint64> ids);

} // namespace daozhang::storage
