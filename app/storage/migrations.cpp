// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrations.h"

#include "app/storage/durable_file.h"
#include "app/storage/health.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// The SQL of a question that differs by engine: does this table exist?
QString tableExistsSql(Engine engine)
{
    return engine == Engine::Sqlite
               ? QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name")
               : QStringLiteral("SELECT count(*) FROM information_schema.tables WHERE table_schema = "
                                "current_schema() AND table_name = :name");
}

QString anyTableSql(Engine engine)
{
    return engine == Engine::Sqlite
               ? QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table'")
               : QStringLiteral(
                     "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()");
}

Result<qint64> firstNumber(Connection& connection, const QString& sql, const QString& name = {})
{
    DZ_ASSIGN(QSqlQuery query, connection.prepare(sql));
    if (!name.isEmpty())
        query.bindValue(QStringLiteral(":name"), name);
    return Connection::returnedId(query);
}

Result<void> keepCopy(Connection& connection, int version, QDate today)
{
    const QFileInfo file(connection.location());
    const QString stem = QStringLiteral("%1.v%2-%3")
                             .arg(file.absoluteFilePath())
                             .arg(version)
                             .arg(today.toString(QStringLiteral("yyyyMMdd")));
    QString path = stem + QStringLiteral(".bak");
    for (int n = 2; QFile::exists(path); ++n)
        path = QStringLiteral("%1-%2.bak").arg(stem).arg(n);
    const QString partial = path + QStringLiteral(".partial");
    QFile::remove(partial); // left by a copy that was cut off
    auto copied = copyInto(connection, partial);
    if (copied)
        copied = giveName(partial, path);
    if (copied)
        return {};
    QFile::remove(partial);
    return Failure(
        ErrorCode::Storage,
        Storage::tr(
            "No copy of “%1” could be made before changing it; it was left as it is. Is the disk full?")
            .arg(file.fileName()),
        copied.error().message + u' ' + copied.error().detail);
}

Result<void> apply(Connection& connection, const Migration& migration)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(connection));
    // SQLite's writers wait for each other at BEGIN. On a server two programs of the new version may start at
    // once.
    if (connection.engine() == Engine::Postgresql)
        DZ_CHECK(connection.run(QStringLiteral("SELECT pg_advisory_xact_lock(1147236186)")));
    DZ_ASSIGN(const int version, schemaVersion(connection));
    if (version >= migration.number)
        return {};
    if (migration.number == 1)
        DZ_CHECK(connection.run(QStringLiteral(
            "CREATE TABLE daozhang_schema (version INTEGER PRIMARY KEY, name TEXT NOT NULL)")));
    for (const QString& statement : statementsFor(migration.text, connection.engine()))
        DZ_CHECK(connection.run(statement));
    DZ_ASSIGN(QSqlQuery query, connection.prepare(QStringLiteral(
                                   "INSERT INTO daozhang_schema (version, name) VALUES (:version, :name)")));
    query.bindValue(QStringLiteral(":version"), migration.number);
    query.bindValue(QStringLiteral(":name"), migration.name);
    DZ_CHECK(Connection::run(query));
    query.finish();
    return transaction.commit();
}

Result<void> applyAll(Connection& connection, const QVector<Migration>& migrations, int version)
{
    for (const Migration& migration : migrations)
        if (migration.number > version)
            DZ_CHECK(apply(connection, migration));
    return {};
}

} // namespace

Result<QVector<Migration>> knownMigrations(const QString& folder)
{
    QVector<Migration> migrations;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Failure(ErrorCode::Storage,
                           Storage::tr("The program is damaged: its file “%1” is missing.").arg(name));
        migrations.append({name.left(4).toInt(), name, QString::fromUtf8(file.readAll())});
        if (migrations.last().number != migrations.size())
            return Failure(ErrorCode::Storage,
                           Storage::tr("The program is damaged: its file “%1” is out of order.").arg(name));
    }
    if (migrations.isEmpty())
        return Failure(ErrorCode::Storage,
                       Storage::tr("The program is damaged: it has no table definitions."));
    return migrations;
}

QStringList statementsFor(const QString& text, Engine engine)
{
    const bool sqlite = engine == Engine::Sqlite;
    QStringList statements;
    QString statement;
    bool wanted = true;
    // Only a whole line is a mark: a semicolon or "--;;" inside a text or a comment is not.
    for (const QString& line : (text + QStringLiteral("\n--;;")).split(u'\n')) {
        const QString word = line.trimmed();
        if (word == QLatin1String("--@all")) {
            wanted = true;
        } else if (word == QLatin1String("--@sqlite") || word == QLatin1String("--@postgresql")) {
            wanted = (word == QLatin1String("--@sqlite")) == sqlite;
        } else if (word == QLatin1String("--;;")) {
            if (!statement.trimmed().isEmpty())
                statements.append(statement.trimmed());
            statement.clear();
        } else if (wanted && !word.startsWith(QLatin1String("-- "))) {
            statement += line + u'\n';
        }
    }
    for (QString& each : statements) {
        each.replace(QLatin1String("${id}"),
                     sqlite ? QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT")
                            : QStringLiteral("BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"));
        each.replace(QLatin1String("${blob}"), sqlite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA"));
        each.replace(QLatin1String("${word}"),
                     sqlite ? QStringLiteral("TEXT") : QStringLiteral("TEXT COLLATE \"C\""));
    }
    return statements;
}

Result<int> schemaVersion(Connection& connection)
{
    DZ_ASSIGN(const qint64 tables, firstNumber(connection, anyTableSql(connection.engine())));
    if (tables == 0)
        return 0;
    DZ_ASSIGN(const qint64 marked, firstNumber(connection, tableExistsSql(connection.engine()),
                                               QStringLiteral("daozhang_schema")));
    if (marked == 0)
        return Failure(ErrorCode::Unreadable,
                       Storage::tr("“%1” is a database, but not a shop of Daozhang. It was not touched.")
                           .arg(connection.shownLocation()));
    DZ_ASSIGN(
        const qint64 version,
        firstNumber(connection, QStringLiteral("SELECT coalesce(max(version), 0) FROM daozhang_schema")));
    return int(version);
}

Result<void> migrate(Connection& connection, const QVector<Migration>& migrations, QDate today,
                     BeforeMigrating before)
{
    DZ_ASSIGN(const int version, schemaVersion(connection));
    const int last = migrations.last().number;
    if (version > last)
        return Failure(ErrorCode::Newer,
                       Storage::tr("“%1” was made by a newer Daozhang (its tables are version %2, this "
                                   "program knows %3). Install the newer program; the shop was not touched.")
                           .arg(connection.shownLocation())
                           .arg(version)
                           .arg(last));
    if (version == last)
        return {};
    if (version > 0 && connection.engine() == Engine::Sqlite && before == BeforeMigrating::KeepCopy) {
        // Two programs of the new version may start at once: the second finds the work done.
        QLockFile turn(connection.location() + QStringLiteral(".migrating"));
        turn.setStaleLockTime(0); // a large shop takes its time; only a dead program's lock is taken over
        turn.lock();
        DZ_ASSIGN(const int now, schemaVersion(connection));
        if (now == last)
            return {};
        DZ_CHECK(keepCopy(connection, now, today));
        return applyAll(connection, migrations, now);
    }
    return applyAll(connection, migrations, version);
}

} // namespace daozhang::storage
