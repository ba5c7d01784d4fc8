// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/health.h"

#include <QCoreApplication>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace

Result<QStringList> engineComplaints(Connection& connection)
{
    QStringList complaints;
    if (connection.engine() != Engine::Sqlite)
        return complaints;
    {
        DZ_ASSIGN(QSqlQuery query, connection.prepare(QStringLiteral("PRAGMA integrity_check(10)")));
        DZ_CHECK(Connection::run(query));
        while (query.next())
            if (const QString line = query.value(0).toString(); line != QLatin1String("ok"))
                complaints.append(line);
    }
    DZ_ASSIGN(QSqlQuery query, connection.prepare(QStringLiteral("PRAGMA foreign_key_check")));
    DZ_CHECK(Connection::run(query));
    while (query.next() && complaints.size() < 20)
        complaints.append(Storage::tr("a row of table “%1” points to a row of “%2” that is not there").arg(query.value(0).toString(), query.value(2).toString()));
    return complaints;
}

Result<void> copyInto(Connection& connection, const QString& path)
{
    DZ_ASSIGN(QSqlQuery query, connection.prepare(QStringLiteral("VACUUM INTO :path")));
    query.bindValue(QStringLiteral(":path"), path);
    if (const auto copied = Connection::run(query); !copied)
        return Failure(ErrorCode::Storage, Storage::tr("“%1” could not be written. Is the disk full, or the folder read-only?").arg(path), copied.error().detail);
    return {};
}

} // namespace daozhang::storage
