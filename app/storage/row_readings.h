// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that several files hold, also in different words: which file saw which row under which identity, rows that
// become one and rows that come apart again.
#pragma once

#include "app/storage/row_store.h"

#include <QJsonArray>

#include <optional>

namespace daozhang::storage {

/// How one kind of row is stored. A row's values travel as a JSON array in the order of `columns` without the last
/// one, which is the identity; the first two are file_id and line.
struct RowForm
{
    RowTables tables;
    QString columns;
    /// What `first` leaves open taken from `other`.
    std::function<QJsonArray(const QJsonArray& first, const QJsonArray& other)> fill;
};

/// Runs `fields` and gives what it adds as a JSON array, without the identity at its end.
QJsonArray contentOfFields(const std::function<void(const RowBatch::Field& add)>& fields);

/// Where an identity is: id 0 when the shop does not have it.
struct FoundRow
{
    qint64 id = 0;
    SourceFileId file;   ///< that brought the row first
    qint64 line = 0;
};

/// A line of a file that holds a row.
struct Sighting
{
    SourceFileId file;
    qint64 line = 0;
    QByteArray identity;  ///< under which that file knows the row
};

/// The row that a line of a file became.
struct RowAtLine
{
    qint64 id = 0;
    Sighting seen;
    bool isOwner = false;  ///< the file brought the row first
};

Result<QVector<FoundRow>> findRows(Connection& connection, const RowForm& form, qsizetype count, const std::function<QByteArray(qsizetype)>& identityAt);
/// True when any row of this kind has more than one reading.
Result<bool> hasReadings(Connection& connection, const RowForm& form);
/// Notes that a file holds a row that is there already.
Result<void> rememberSighting(Connection& connection, const RowForm& form, qint64 id, const Sighting& seen);
/// The same, in words of its own: the row keeps its values and takes what it lacks.
Result<void> linkReading(Connection& connection, const RowForm& form, qint64 id, const Sighting& seen, const QJsonArray& content);
/// All files and lines that hold a row, its first one before all.
Result<QVector<Sighting>> sightingsOf(Connection& connection, const RowForm& form, qint64 id);
Result<std::optional<RowAtLine>> rowAtLine(Connection& connection, const RowForm& form, SourceFileId file, qint64 line);
/// Two rows become one: `keep` stays, every line that held `drop` holds it now.
Result<void> mergeRows(Connection& connection, const RowForm& form, qint64 keep, qint64 drop);
/// The reading becomes a row of its own again, with the lines that know it under that identity; its id.
Result<qint64> splitReading(Connection& connection, const RowForm& form, qint64 id, const QByteArray& identity);
/// A line that reads exactly as another row becomes a row of its own under a new identity; its id.
Result<qint64> splitSighting(Connection& connection, const RowForm& form, qint64 id, const Sighting& seen, const QByteArray& newIdentity);
/// Takes that back: the line holds row `id` again under its `oldIdentity`.
Result<void> rejoinSighting(Connection& connection, const RowForm& form, qint64 id, qint64 copy, const QByteArray& oldIdentity);

/// Hands rows that another file also holds to that file, in that file's words, and deletes the others; how many were
/// deleted.
Result<qint64> removeRowsOf(Connection& connection, const RowForm& form, SourceFileId file);

} // namespace daozhang::storage
