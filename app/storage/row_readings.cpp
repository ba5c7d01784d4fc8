// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/row_readings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonValue>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

struct Reading
{
    QByteArray identity;
    SourceFileId file;
    qint64 line = 0;
    QJsonArray content;
};

QString textOf(const QJsonArray& content) { return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)); }

/// %r rows, %a also in, %d readings, %i id column.
QString named(QString sql, const RowTables& tables)
{
    return sql.replace(QLatin1String("%r"), tables.rows)
        .replace(QLatin1String("%a"), tables.alsoIn)
        .replace(QLatin1String("%d"), tables.readings)
        .replace(QLatin1String("%i"), tables.idColumn);
}

using Binding = std::pair<QString, QVariant>;

Result<QSqlQuery> ask(Connection& connection, const RowForm& form, const QString& sql, const QVector<Binding>& bindings)
{
    DZ_ASSIGN(QSqlQuery query, connection.prepare(named(sql, form.tables)));
    for (const auto& [name, value] : bindings)
        query.bindValue(name, value);
    DZ_CHECK(Connection::run(query));
    return query;
}

Result<qint64> change(Connection& connection, const RowForm& form, const QString& sql, const QVector<Binding>& bindings)
{
    DZ_ASSIGN(const QSqlQuery query, ask(connection, form, sql, bindings));
    return qint64(query.numRowsAffected());
}

const QString kId = QStringLiteral(":id"), kFile = QStringLiteral(":file"), kOther = QStringLiteral(":other"), kLine = QStringLiteral(":line"),
              kIdentity = QStringLiteral(":identity");

Result<QVector<Reading>> readingsOf(Connection& connection, const RowForm& form, qint64 id)
{
    DZ_ASSIGN(QSqlQuery query, ask(connection, form, QStringLiteral("SELECT identity, file_id, line, content FROM %d WHERE %i = :id ORDER BY file_id, line"), {{kId, id}}));
    QVector<Reading> readings;
    while (query.next())
        readings.append({query.value(0).toByteArray(), SourceFileId(query.value(1).toLongLong()), query.value(2).toLongLong(),
                         QJsonDocument::fromJson(query.value(3).toString().toUtf8()).array()});
    return readings;
}

/// A row as it is stored, with its identity.
Result<Reading> storedRow(Connection& connection, const RowForm& form, qint64 id)
{
    DZ_ASSIGN(QSqlQuery query, ask(connection, form, QStringLiteral("SELECT %1 FROM %r WHERE id = :id").arg(form.columns), {{kId, id}}));
    if (!query.next())
        return Failure(ErrorCode::NotFound, Storage::tr("That line is not in the books any more. Look again."));
    Reading row;
    const int last = int(form.columns.count(u','));
    for (int column = 0; column < last; ++column) {
        const QVariant value = query.value(column);
        row.content.append(value.isNull() ? QJsonValue() : QJsonValue::fromVariant(value));
    }
    row.identity = query.value(last).toByteArray();
    row.file = SourceFileId(query.value(0).toLongLong());
    row.line = query.value(1).toLongLong();
    return row;
}

QVariant bound(const QJsonValue& value)
{
    if (value.isNull())
        return QVariant(QMetaType(QMetaType::LongLong));
    return value.isString() ? QVariant(value.toString()) : QVariant(value.toInteger());
}

/// Binds by position: the column list is fixed text and the values stand in its order.
Result<void> bindContent(QSqlQuery& query, const RowForm& form, const Reading& reading)
{
    int at = 0;
    query.bindValue(at++, reading.file.value);
    query.bindValue(at++, reading.line);
    for (qsizetype i = 2; i < form.columns.count(u','); ++i)
        query.bindValue(at++, bound(reading.content.at(i)));
    query.bindValue(at++, reading.identity);
    return Connection::run(query);
}

Result<void> writeRow(Connection& connection, const RowForm& form, qint64 id, const Reading& reading)
{
    QStringList sets;
    for (const QString& column : form.columns.split(u','))
        sets.append(column.trimmed() + QStringLiteral(" = ?"));
    // The key is the row's own number, written by this program.
    DZ_ASSIGN(QSqlQuery query, connection.prepare(named(QStringLiteral("UPDATE %r SET "), form.tables) + sets.join(QStringLiteral(", "))
                                                  + QStringLiteral(" WHERE id = %1").arg(id)));
    return bindContent(query, form, reading);
}

Result<qint64> insertRow(Connection& connection, const RowForm& form, const Reading& reading)
{
    const QString marks = QStringLiteral("?, ").repeated(form.columns.count(u',')) + u'?';
    DZ_ASSIGN(QSqlQuery query, connection.prepare(named(QStringLiteral("INSERT INTO %r (%1) VALUES (%2) RETURNING id"), form.tables).arg(form.columns, marks)));
    DZ_CHECK(bindContent(query, form, reading));
    if (!query.next())
        return Failure(ErrorCode::Storage, Storage::tr("The line could not be stored."));
    return query.value(0).toLongLong();
}

/// What is left of a row's readings decides what it says: the first of them, and what it lacks from the others.
Result<void> rebuild(Connection& connection, const RowForm& form, qint64 id)
{
    DZ_ASSIGN(const QVector<Reading> readings, readingsOf(connection, form, id));
    if (readings.isEmpty())
        return {};
    Reading row = readings.first();
    for (qsizetype i = 1; i < readings.size(); ++i)
        row.content = form.fill(row.content, readings[i].content);
    DZ_CHECK(writeRow(connection, form, id, row));
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %a WHERE %i = :id AND file_id = :file"), {{kId, id}, {kFile, row.file.value}}));
    if (readings.size() == 1) {
        DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %d WHERE %i = :id"), {{kId, id}}));
    }
    return {};
}

Result<void> addReading(Connection& connection, const RowForm& form, qint64 id, const Reading& reading)
{
    DZ_CHECK(change(connection, form,
                    QStringLiteral("INSERT INTO %d (identity, %i, file_id, line, content) VALUES (:identity, :id, :file, :line, :content) ON CONFLICT DO NOTHING"),
                    {{kIdentity, reading.identity}, {kId, id}, {kFile, reading.file.value}, {kLine, reading.line}, {QStringLiteral(":content"), textOf(reading.content)}}));
    return {};
}

/// A row that gets a second reading needs its first on record too.
Result<void> recordOwnReading(Connection& connection, const RowForm& form, qint64 id)
{
    DZ_ASSIGN(const QVector<Reading> readings, readingsOf(connection, form, id));
    if (!readings.isEmpty())
        return {};
    DZ_ASSIGN(const Reading own, storedRow(connection, form, id));
    DZ_CHECK(addReading(connection, form, id, own));
    DZ_CHECK(change(connection, form, QStringLiteral("UPDATE %a SET identity = :identity WHERE %i = :id AND identity IS NULL"), {{kIdentity, own.identity}, {kId, id}}));
    return {};
}

Result<void> removeRow(Connection& connection, const RowForm& form, qint64 id)
{
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM row_doubt WHERE kind = :kind AND (first_id = :id OR second_id = :other)"),
                    {{QStringLiteral(":kind"), form.tables.kind}, {kId, id}, {kOther, id}}));
    for (const char* sql : {"DELETE FROM %d WHERE %i = :id", "DELETE FROM %a WHERE %i = :id", "DELETE FROM %r WHERE id = :id"})
        DZ_CHECK(change(connection, form, QLatin1String(sql), {{kId, id}}));
    return {};
}

} // namespace

QJsonArray contentOfFields(const std::function<void(const RowBatch::Field& add)>& fields)
{
    QJsonArray content;
    fields([&](const QVariant& value) { content.append(value.isNull() ? QJsonValue() : QJsonValue::fromVariant(value)); });
    content.removeLast();
    return content;
}

Result<QVector<FoundRow>> findRows(Connection& connection, const RowForm& form, qsizetype count, const std::function<QByteArray(qsizetype)>& identityAt)
{
    DZ_ASSIGN(const bool withReadings, hasReadings(connection, form));
    DZ_ASSIGN(QSqlQuery find, connection.prepare(named(QStringLiteral("SELECT id, file_id, line FROM %r WHERE identity = :identity"), form.tables)));
    DZ_ASSIGN(QSqlQuery reading, connection.prepare(named(QStringLiteral("SELECT %i, file_id, line FROM %d WHERE identity = :identity"), form.tables)));
    QVector<FoundRow> found;
    found.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        FoundRow row;
        for (QSqlQuery* query : {&find, &reading}) {
            if (query == &reading && !withReadings)
                break;
            query->bindValue(0, identityAt(i));
            DZ_CHECK(Connection::run(*query));
            if (query->next())
                row = {query->value(0).toLongLong(), SourceFileId(query->value(1).toLongLong()), query->value(2).toLongLong()};
            query->finish();
            if (row.id != 0)
                break;
        }
        found.append(row);
    }
    return found;
}

Result<bool> hasReadings(Connection& connection, const RowForm& form)
{
    DZ_ASSIGN(QSqlQuery query, ask(connection, form, QStringLiteral("SELECT 1 FROM %d LIMIT 1"), {}));
    return query.next();
}

Result<void> rememberSighting(Connection& connection, const RowForm& form, qint64 id, const Sighting& seen)
{
    DZ_CHECK(change(connection, form,
                    QStringLiteral("INSERT INTO %a (file_id, %i, line, identity) SELECT :file, id, :line, :identity FROM %r WHERE id = :id AND file_id <> :other ON CONFLICT DO NOTHING"),
                    {{kFile, seen.file.value}, {kLine, seen.line}, {kIdentity, seen.identity}, {kId, id}, {kOther, seen.file.value}}));
    return {};
}

Result<void> linkReading(Connection& connection, const RowForm& form, qint64 id, const Sighting& seen, const QJsonArray& content)
{
    DZ_CHECK(recordOwnReading(connection, form, id));
    DZ_CHECK(addReading(connection, form, id, {seen.identity, seen.file, seen.line, content}));
    DZ_CHECK(rememberSighting(connection, form, id, seen));
    return rebuild(connection, form, id);
}

Result<QVector<Sighting>> sightingsOf(Connection& connection, const RowForm& form, qint64 id)
{
    DZ_ASSIGN(QSqlQuery query, ask(connection, form,
                                   QStringLiteral("SELECT file_id, line, identity, 0 AS place FROM %r WHERE id = :id UNION ALL "
                                                  "SELECT a.file_id, a.line, coalesce(a.identity, r.identity), 1 FROM %a a JOIN %r r ON r.id = a.%i WHERE a.%i = :other "
                                                  "ORDER BY place, file_id, line"),
                                   {{kId, id}, {kOther, id}}));
    QVector<Sighting> sightings;
    while (query.next())
        sightings.append({SourceFileId(query.value(0).toLongLong()), query.value(1).toLongLong(), query.value(2).toByteArray()});
    return sightings;
}

Result<std::optional<RowAtLine>> rowAtLine(Connection& connection, const RowForm& form, SourceFileId file, qint64 line)
{
    for (const char* sql : {"SELECT id, identity, 1 FROM %r WHERE file_id = :file AND line = :line",
                            "SELECT a.%i, coalesce(a.identity, r.identity), 0 FROM %a a JOIN %r r ON r.id = a.%i WHERE a.file_id = :file AND a.line = :line",
                            "SELECT %i, identity, 0 FROM %d WHERE file_id = :file AND line = :line"}) {
        DZ_ASSIGN(QSqlQuery query, ask(connection, form, QLatin1String(sql), {{kFile, file.value}, {kLine, line}}));
        if (query.next())
            return std::optional(RowAtLine{query.value(0).toLongLong(), {file, line, query.value(1).toByteArray()}, query.value(2).toInt() == 1});
    }
    return std::optional<RowAtLine>();
}

Result<void> mergeRows(Connection& connection, const RowForm& form, qint64 keep, qint64 drop)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(connection));
    DZ_CHECK(recordOwnReading(connection, form, keep));
    DZ_CHECK(recordOwnReading(connection, form, drop));
    DZ_ASSIGN(const QVector<Sighting> sightings, sightingsOf(connection, form, drop));
    DZ_CHECK(change(connection, form, QStringLiteral("UPDATE %d SET %i = :id WHERE %i = :other"), {{kId, keep}, {kOther, drop}}));
    DZ_CHECK(removeRow(connection, form, drop));
    // The owner is the file of the first reading: its line must be known as a sighting before rebuild() moves it.
    DZ_ASSIGN(const Reading before, storedRow(connection, form, keep));
    for (const Sighting& seen : sightings)
        DZ_CHECK(rememberSighting(connection, form, keep, seen));
    DZ_CHECK(rebuild(connection, form, keep));
    DZ_CHECK(rememberSighting(connection, form, keep, {before.file, before.line, before.identity}));
    return transaction.commit();
}

Result<qint64> splitReading(Connection& connection, const RowForm& form, qint64 id, const QByteArray& identity)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(connection));
    DZ_ASSIGN(const QVector<Reading> readings, readingsOf(connection, form, id));
    const auto own = std::find_if(readings.begin(), readings.end(), [&](const Reading& reading) { return reading.identity == identity; });
    if (own == readings.end() || readings.size() < 2)
        return Failure(ErrorCode::NotFound, Storage::tr("That line is a row of its own already."));
    DZ_ASSIGN(const QVector<Sighting> sightings, sightingsOf(connection, form, id));
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %d WHERE identity = :identity"), {{kIdentity, identity}}));
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %a WHERE %i = :id AND identity = :identity"), {{kId, id}, {kIdentity, identity}}));
    DZ_CHECK(rebuild(connection, form, id));  // first: the identity may be the row's own, and is unique
    DZ_ASSIGN(const qint64 made, insertRow(connection, form, *own));
    for (const Sighting& seen : sightings)
        if (seen.identity == identity)
            DZ_CHECK(rememberSighting(connection, form, made, seen));
    DZ_CHECK(transaction.commit());
    return made;
}

Result<qint64> splitSighting(Connection& connection, const RowForm& form, qint64 id, const Sighting& seen, const QByteArray& newIdentity)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(connection));
    DZ_ASSIGN(Reading row, storedRow(connection, form, id));
    DZ_ASSIGN(const QVector<Reading> readings, readingsOf(connection, form, id));
    for (const Reading& reading : readings)
        if (reading.identity == seen.identity)
            row.content = reading.content;
    row.identity = newIdentity;
    row.file = seen.file;
    row.line = seen.line;
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %a WHERE %i = :id AND file_id = :file AND line = :line"), {{kId, id}, {kFile, seen.file.value}, {kLine, seen.line}}));
    DZ_ASSIGN(const qint64 made, insertRow(connection, form, row));
    DZ_CHECK(transaction.commit());
    return made;
}

Result<void> rejoinSighting(Connection& connection, const RowForm& form, qint64 id, qint64 copy, const QByteArray& oldIdentity)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(connection));
    DZ_ASSIGN(const QVector<Sighting> sightings, sightingsOf(connection, form, copy));
    DZ_CHECK(removeRow(connection, form, copy));
    for (const Sighting& seen : sightings)
        DZ_CHECK(rememberSighting(connection, form, id, {seen.file, seen.line, oldIdentity}));
    return transaction.commit();
}

Result<qint64> removeRowsOf(Connection& connection, const RowForm& form, SourceFileId file)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(connection));
    const QVector<Binding> ofFile{{kFile, file.value}};
    QVector<qint64> touched;
    {
        DZ_ASSIGN(QSqlQuery query, ask(connection, form,
                                       QStringLiteral("SELECT DISTINCT d.%i FROM %d d JOIN %r r ON r.id = d.%i WHERE d.file_id = :file OR r.file_id = :other "
                                                      "OR EXISTS (SELECT 1 FROM %a a WHERE a.%i = d.%i AND a.file_id = :third)"),
                                       {{kFile, file.value}, {kOther, file.value}, {QStringLiteral(":third"), file.value}}));
        while (query.next())
            touched.append(query.value(0).toLongLong());
    }
    // A reading that another file has too is that file's now; what no file has any more goes.
    const QString holder = QStringLiteral("(SELECT %1 FROM %a a JOIN %r r ON r.id = a.%i WHERE a.%i = %d.%i AND coalesce(a.identity, r.identity) = %d.identity "
                                          "AND a.file_id <> :other ORDER BY a.file_id LIMIT 1)");
    DZ_CHECK(change(connection, form, QStringLiteral("UPDATE %d SET line = coalesce(%1, line) WHERE file_id = :file").arg(holder.arg(QStringLiteral("a.line"))),
                    {{kOther, file.value}, {kFile, file.value}}));
    DZ_CHECK(change(connection, form, QStringLiteral("UPDATE %d SET file_id = coalesce(%1, file_id) WHERE file_id = :file").arg(holder.arg(QStringLiteral("a.file_id"))),
                    {{kOther, file.value}, {kFile, file.value}}));
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %a WHERE file_id = :file"), ofFile));
    // The earliest other file that holds the row becomes its owner.
    DZ_CHECK(change(connection, form,
                    QStringLiteral("UPDATE %r SET file_id = (SELECT min(a.file_id) FROM %a a WHERE a.%i = %r.id), "
                                   "line = (SELECT a.line FROM %a a WHERE a.%i = %r.id ORDER BY a.file_id LIMIT 1) "
                                   "WHERE file_id = :file AND EXISTS (SELECT 1 FROM %a a WHERE a.%i = %r.id)"), ofFile));
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %a WHERE EXISTS (SELECT 1 FROM %r r WHERE r.id = %a.%i AND r.file_id = %a.file_id)"), {}));
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %d WHERE file_id = :file"), ofFile));
    DZ_CHECK(change(connection, form, QStringLiteral("DELETE FROM %d WHERE %i IN (SELECT id FROM %r WHERE file_id = :file)"), ofFile));
    DZ_CHECK(change(connection, form,
                    QStringLiteral("DELETE FROM row_doubt WHERE kind = :kind AND (first_id IN (SELECT id FROM %r WHERE file_id = :file) "
                                   "OR second_id IN (SELECT id FROM %r WHERE file_id = :other))"),
                    {{QStringLiteral(":kind"), form.tables.kind}, {kFile, file.value}, {kOther, file.value}}));
    DZ_ASSIGN(const qint64 removed, change(connection, form, QStringLiteral("DELETE FROM %r WHERE file_id = :file"), ofFile));
    for (const qint64 id : touched)
        DZ_CHECK(rebuild(connection, form, id));
    DZ_CHECK(transaction.commit());
    return removed;
}

} // namespace daozhang::storage
