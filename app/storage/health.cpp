// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/health.h"

#include "app/storage/migrations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr int kHeaderBytes = 100;              // of an SQLite file
constexpr int kApplicationIdAt = 68;           // https://www.sqlite.org/fileformat.html §1.3
constexpr quint32 kApplicationId = 0x44616F5A; // "DaoZ", see 0001_shop.sql

} // namespace

Failure notAShop(const QString& path, const QString& detail)
{
    return Failure(ErrorCode::Unreadable,
                   Storage::tr("“%1” is not a shop of Daozhang, or it is damaged. It was not touched; a "
                               "backup can be restored to another file.")
                       .arg(path),
                   detail);
}

Result<void> looksLikeAShop(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Failure(
            ErrorCode::NotFound,
            Storage::tr("There is no shop file “%1”. Check the path, or make a new shop.").arg(path));
    if (info.isFile() && info.size() == 0)
        return Failure(ErrorCode::Unreadable,
                       Storage::tr("“%1” is empty, not a shop. It was not touched.").arg(path));
    DZ_ASSIGN(const QByteArray header, Connection::headerOf(path, kHeaderBytes));
    if (header.isEmpty())
        return {}; // a connection has it open, so that it was asked already
    if (header.size() < kHeaderBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return notAShop(path);
    if (qFromBigEndian<quint32>(header.constData() + kApplicationIdAt) != kApplicationId)
        return Failure(
            ErrorCode::Unreadable,
            Storage::tr("“%1” is a database, but not a shop of Daozhang. It was not touched.").arg(path));
    return {};
}

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
        complaints.append(Storage::tr("a row of table “%1” points to a row of “%2” that is not there")
                              .arg(query.value(0).toString(), query.value(2).toString()));
    return complaints;
}

Result<void> copyInto(Connection& connection, const QString& path)
{
    DZ_ASSIGN(QSqlQuery query, connection.prepare(QStringLiteral("VACUUM INTO :path")));
    query.bindValue(QStringLiteral(":path"), path);
    if (const auto copied = Connection::run(query); !copied)
        return Failure(
            ErrorCode::Storage,
            Storage::tr("“%1” could not be written. Is the disk full, or the folder read-only?").arg(path),
            copied.error().detail);
    return {};
}

Result<void> bringUpToDate(const QString& copy, QDate today)
{
    DZ_CHECK(looksLikeAShop(copy));
    DZ_ASSIGN(const auto connection, Connection::open(copy, Access::ReadWrite, Connection::Missing::IsError));
    DZ_ASSIGN(const auto migrations, knownMigrations());
    return migrate(*connection, migrations, today, BeforeMigrating::HasACopy);
}

} // namespace daozhang::storage
