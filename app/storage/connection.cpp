// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"

#include "app/common/open_databases.h"
#include "app/storage/sql_failure.h"

#include <QAtomicInt>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// A commit that leaves more pages in the log empties it: what SQLite does by itself.
constexpr int kPagesOfLog = 1000;

/// Parameters of libpq that a URL may carry beside host, user, password and port, in libpq's own quoting.
QString serverOptions(const QUrlQuery& query)
{
    QStringList options;
    for (const char* key :
         {"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name", "options"}) {
        QString value = query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
        if (value.isEmpty())
            continue;
        value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
        options.append(QStringLiteral("%1='%2'").arg(QLatin1String(key), value));
    }
    return options.join(u' ');
}

OpenDatabases& openFiles() { return OpenDatabases::ofThisProcess(); }

} // namespace

Failure sqlFailure(const QSqlError& error, const QString& sql)
{
    const QString detail =
        error.nativeErrorCode() + u' ' + error.driverText() + QStringLiteral(" | ") + sql.left(200);
    const QString said = error.databaseText().trimmed();
    const QString number = error.nativeErrorCode();
    const auto isOneOf = [&number](std::initializer_list<const char*> numbers) {
        return std::any_of(numbers.begin(), numbers.end(),
                           [&](const char* each) { return number == QLatin1String(each); });
    };
    if (isOneOf({"787", "23503", "2067", "1555", "23505"}))
        return Failure(
            ErrorCode::Conflict,
            Storage::tr(
                "Something else in the shop rests on this, or is there already; nothing was changed."),
            said + u' ' + detail);
    if (isOneOf({"13", "53100"}))
        return Failure(ErrorCode::Storage,
                       Storage::tr("The disk is full: make room and do it again. Nothing was changed."),
                       said + u' ' + detail);
    if (isOneOf({"5", "517", "6", "262", "55P03", "40P01"}))
        return Failure(ErrorCode::Storage,
                       Storage::tr("Another program is writing to the shop. Wait until it is done and do it "
                                   "again; nothing was changed."),
                       said + u' ' + detail);
    if (isOneOf({"8", "264", "520", "776", "1032", "1288", "1544", "25006"}))
        return Failure(
            ErrorCode::Storage,
            Storage::tr("The shop is write-protected, or was opened for reading only. Nothing was changed."),
            said + u' ' + detail);
    if (isOneOf({"14", "270", "526", "782", "1038", "1550"}))
        return Failure(
            ErrorCode::Storage,
            Storage::tr("The shop file could not be opened. Check that the file and its folder are there and "
                        "may be written."),
            said + u' ' + detail);
    if (isOneOf({"11", "267", "523", "779", "26"}))
        return Failure(
            ErrorCode::Broken,
            Storage::tr(
                "The shop file is damaged (%1). Keep it as it is and restore a backup to another file.")
                .arg(said),
            detail);
    return Failure(ErrorCode::Storage,
                   Storage::tr("The shop's data could not be read or written: %1").arg(said), detail);
}

Result<QByteArray> Connection::headerOf(const QString& path, int bytes)
{
    const QMutexLocker lock(&openFiles().mutex);
    if (openFiles().counts.contains(QFileInfo(path).canonicalFilePath()))
        return QByteArray();
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Failure(ErrorCode::Unreadable, Storage::tr("“%1” is a folder, not a shop file.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unreadable,
                       Storage::tr("“%1” could not be opened: %2").arg(path, file.errorString()));
    return file.read(bytes);
}

bool Connection::isUrl(const QString& fileOrUrl)
{
    return fileOrUrl.startsWith(QLatin1String("postgresql://")) ||
           fileOrUrl.startsWith(QLatin1String("postgres://"));
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& fileOrUrl, Access access, Missing missing)
{
    static QAtomicInt counter;
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_access = access;
    connection->m_location = fileOrUrl;
    connection->m_name = QStringLiteral("daozhang-%1").arg(counter.fetchAndAddRelaxed(1));

    if (isUrl(fileOrUrl)) {
        connection->m_engine = Engine::Postgresql;
        const QUrl url(fileOrUrl);
        const QUrlQuery query(url);
        const auto either = [&](const QString& fromUrl, const char* key) {
            return fromUrl.isEmpty() ? query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded) : fromUrl;
        };
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection->m_name);
        db.setHostName(either(url.host(), "host"));
        db.setUserName(either(url.userName(), "user"));
        db.setPassword(either(url.password(), "password"));
        db.setDatabaseName(url.path().mid(1));
        const int port = url.port(query.queryItemValue(QStringLiteral("port")).toInt());
        if (port > 0)
            db.setPort(port);
        db.setConnectOptions(serverOptions(query));
        if (!db.open())
            return Failure(ErrorCode::Storage,
                           Storage::tr("The database “%1” does not answer: %2")
                               .arg(url.path().mid(1), db.lastError().databaseText().trimmed()),
                           db.lastError().driverText());
        if (access == Access::ReadOnly)
            DZ_CHECK(connection->run(QStringLiteral("SET default_transaction_read_only = on")));
        return connection;
    }

    if (missing == Missing::IsError && !QFileInfo::exists(fileOrUrl))
        return Failure(
            ErrorCode::NotFound,
            Storage::tr("There is no shop file “%1”. Check the path, or make a new shop.").arg(fileOrUrl));
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    db.setDatabaseName(fileOrUrl);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=15000");
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    db.setConnectOptions(options);
    const QMutexLocker lock(&openFiles().mutex);
    if (!db.open())
        return Failure(ErrorCode::Storage,
                       Storage::tr("The shop file “%1” could not be opened: %2")
                           .arg(fileOrUrl, db.lastError().databaseText()),
                       db.lastError().driverText());
    connection->m_openFile = QFileInfo(fileOrUrl).canonicalFilePath();
    ++openFiles().counts[connection->m_openFile];
    // cache_size 64 MB matters more to bulk inserts than how rows are bound (measured: 1.7 times).
    const char* const pragmas[] = {"PRAGMA foreign_keys = ON", "PRAGMA cache_size = -65536",
                                   "PRAGMA temp_store = MEMORY"};
    for (const char* pragma : pragmas)
        DZ_CHECK(connection->run(QLatin1String(pragma)));
    return connection;
}

QString Connection::shownLocation() const
{
    if (!isUrl(m_location))
        return m_location;
    QUrl url(m_location);
    url.setPassword({});
    QUrlQuery query(url);
    query.removeAllQueryItems(QStringLiteral("password"));
    url.setQuery(query);
    return url.toDisplayString();
}

Result<void> Connection::writeDurably()
{
    if (m_engine != Engine::Sqlite || m_access != Access::ReadWrite)
        return {};
    DZ_CHECK(run(QStringLiteral("PRAGMA journal_mode = WAL")));
    return run(QStringLiteral("PRAGMA synchronous = FULL"));
}

Connection::~Connection()
{
    {
        const QMutexLocker lock(&openFiles().mutex);
        QSqlDatabase db = QSqlDatabase::database(m_name, false);
        db.close();
        if (!m_openFile.isEmpty() && --openFiles().counts[m_openFile] == 0)
            openFiles().counts.remove(m_openFile);
    }
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<QSqlQuery> Connection::prepare(const QString& sql)
{
    // A forward-only query of PostgreSQL loses its rows when another query runs on the same connection
    // meanwhile.
    return prepared(sql, m_engine == Engine::Sqlite);
}

Result<QSqlQuery> Connection::prepareStreaming(const QString& sql)
{
    return prepared(sql, true);
}

Result<QSqlQuery> Connection::prepared(const QString& sql, bool forwardOnly)
{
    QSqlQuery query(database());
    query.setForwardOnly(forwardOnly);
    if (!query.prepare(sql))
        return sqlFailure(query.lastError(), sql);
    return query;
}

Result<void> Connection::run(QSqlQuery& query)
{
    if (!query.exec())
        return sqlFailure(query.lastError(), query.lastQuery());
    return {};
}

Result<void> Connection::run(const QString& sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return sqlFailure(query.lastError(), sql);
    return {};
}

Result<qint64> Connection::returnedId(QSqlQuery& query)
{
    DZ_CHECK(run(query));
    if (!query.next())
        return Failure(ErrorCode::Storage, Storage::tr("The database did not return the key of a new row."),
                       query.lastQuery());
    const qint64 id = query.value(0).toLongLong();
    query.finish();
    return id;
}

Result<Transaction> Transaction::begin(Connection& connection)
{
    if (connection.m_depth == 0) {
        // A deferred BEGIN would only fail at the first write, after the work was done.
        DZ_CHECK(connection.run(connection.engine() == Engine::Sqlite ? QStringLiteral("BEGIN IMMEDIATE")
                                                                      : QStringLiteral("BEGIN")));
    } else {
        DZ_CHECK(connection.run(QStringLiteral("SAVEPOINT dz%1").arg(connection.m_depth)));
    }
    Transaction transaction(connection); // only now: its destructor ends what has begun
    transaction.m_level = connection.m_depth++;
    return transaction;
}

Result<void> Transaction::commit(Log log)
{
    Q_ASSERT(m_connection);
    Connection& connection = *m_connection;
    const bool keepsLog = log == Log::Grows && m_level == 0 && connection.engine() == Engine::Sqlite;
    if (keepsLog)
        DZ_CHECK(connection.run(QStringLiteral("PRAGMA wal_autocheckpoint = 0")));
    const auto done = m_level == 0 ? connection.run(QStringLiteral("COMMIT"))
                                   : connection.run(QStringLiteral("RELEASE SAVEPOINT dz%1").arg(m_level));
    if (keepsLog)
        DZ_CHECK(connection.run(QStringLiteral("PRAGMA wal_autocheckpoint = %1").arg(kPagesOfLog)));
    if (!done)
        return done; // the destructor rolls back
    --connection.m_depth;
    m_connection = nullptr;
    return {};
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_level(other.m_level)
{
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    --m_connection->m_depth;
    // Nothing can be done about a rollback that fails: the engine rolls back by itself when the connection
    // ends.
    if (m_level == 0) {
        (void)m_connection->run(QStringLiteral("ROLLBACK"));
    } else {
        (void)m_connection->run(QStringLiteral("ROLLBACK TO SAVEPOINT dz%1").arg(m_level));
        (void)m_connection->run(QStringLiteral("RELEASE SAVEPOINT dz%1").arg(m_level));
    }
}

} // namespace daozhang::storage
