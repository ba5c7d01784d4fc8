// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/own_profile_repository.h"

#include "app/storage/stored_text.h"

namespace daozhang::storage {

namespace {

enum class State { InUse, Replaced, Deleted };

const QString kColumns = QStringLiteral("profile, version, title, document, stored_at, stored_by, state");

Result<QVector<OwnProfileRecord>> readAll(QSqlQuery& query)
{
    DZ_CHECK(Connection::run(query));
    QVector<OwnProfileRecord> records;
    while (query.next())
        records.append({query.value(0).toString(), query.value(1).toInt(), query.value(2).toString(), query.value(3).toString().toUtf8(),
                        QDateTime::fromSecsSinceEpoch(query.value(4).toLongLong(), Qt::UTC), query.value(5).toString(),
                        State(query.value(6).toInt()) == State::Deleted});
    return records;
}

} // namespace

Result<int> OwnProfileRepository::add(const OwnProfileRecord& record)
{
    DZ_ASSIGN(const QVector<OwnProfileRecord> before, versions(record.id));
    const int version = before.isEmpty() ? 1 : before.last().version + 1;
    DZ_ASSIGN(QSqlQuery replace, m_connection.prepare(QStringLiteral("UPDATE own_profile SET state = :replaced WHERE profile = :profile")));
    replace.bindValue(QStringLiteral(":replaced"), int(State::Replaced));
    replace.bindValue(QStringLiteral(":profile"), storable(record.id));
    DZ_CHECK(Connection::run(replace));
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("INSERT INTO own_profile (%1) VALUES (:profile, :version, :title, :document, "
                                                                   ":stored_at, :stored_by, :state)").arg(kColumns)));
    query.bindValue(QStringLiteral(":profile"), storable(record.id));
    query.bindValue(QStringLiteral(":version"), version);
    query.bindValue(QStringLiteral(":title"), storable(record.title));
    query.bindValue(QStringLiteral(":document"), storable(QString::fromUtf8(record.document)));
    query.bindValue(QStringLiteral(":stored_at"), record.storedAt.toSecsSinceEpoch());
    query.bindValue(QStringLiteral(":stored_by"), storable(record.storedBy));
    query.bindValue(QStringLiteral(":state"), int(State::InUse));
    DZ_CHECK(Connection::run(query));
    return version;
}

Result<QVector<OwnProfileRecord>> OwnProfileRepository::current()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM own_profile WHERE state = :state ORDER BY title, profile").arg(kColumns)));
    query.bindValue(QStringLiteral(":state"), int(State::InUse));
    return readAll(query);
}

Result<QVector<OwnProfileRecord>> OwnProfileRepository::versions(const QString& id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM own_profile WHERE profile = :profile ORDER BY version").arg(kColumns)));
    query.bindValue(QStringLiteral(":profile"), storable(id));
    return readAll(query);
}

Result<QVector<OwnProfileRecord>> OwnProfileRepository::newest()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT %1 FROM own_profile p WHERE version = "
                                                                   "(SELECT MAX(version) FROM own_profile n WHERE n.profile = p.profile) ORDER BY profile").arg(kColumns)));
    return readAll(query);
}

Result<void> OwnProfileRepository::remove(const QString& id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("UPDATE own_profile SET state = :deleted WHERE profile = :profile AND state = :used")));
    query.bindValue(QStringLiteral(":deleted"), int(State::Deleted));
    query.bindValue(QStringLiteral(":profile"), storable(id));
    query.bindValue(QStringLiteral(":used"), int(State::InUse));
    return Connection::run(query);
}

Result<qint64> OwnProfileRepository::filesUsing(const QString& id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT COUNT(*) FROM source_file WHERE profile = :profile AND undone = 0")));
    query.bindValue(QStringLiteral(":profile"), storable(id));
    DZ_CHECK(Connection::run(query));
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<QVector<ProfileConfirmation>> OwnProfileRepository::confirmations()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT profile, unit, digest, confirmed_at, confirmed_by FROM profile_confirmation ORDER BY profile")));
    DZ_CHECK(Connection::run(query));
    QVector<ProfileConfirmation> all;
    while (query.next())
        all.append({query.value(0).toString(), query.value(1).toString(), query.value(2).toByteArray(),
                    QDateTime::fromSecsSinceEpoch(query.value(3).toLongLong(), Qt::UTC), query.value(4).toString()});
    return all;
}

Result<void> OwnProfileRepository::confirm(const ProfileConfirmation& confirmation)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "INSERT INTO profile_confirmation (profile, unit, digest, confirmed_at, confirmed_by) "
                                   "VALUES (:profile, :unit, :digest, :confirmed_at, :confirmed_by) ON CONFLICT (profile) DO UPDATE SET "
                                   "unit = excluded.unit, digest = excluded.digest, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by")));
    query.bindValue(QStringLiteral(":profile"), storable(confirmation.profile));
    query.bindValue(QStringLiteral(":unit"), storable(confirmation.unit));
    query.bindValue(QStringLiteral(":digest"), confirmation.digest);
    query.bindValue(QStringLiteral(":confirmed_at"), confirmation.confirmedAt.toSecsSinceEpoch());
    query.bindValue(QStringLiteral(":confirmed_by"), storable(confirmation.confirmedBy));
    return Connection::run(query);
}

Result<void> OwnProfileRepository::revoke(const QString& profile)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("DELETE FROM profile_confirmation WHERE profile = :profile")));
    query.bindValue(QStringLiteral(":profile"), storable(profile));
    return Connection::run(query);
}

} // namespace daozhang::storage
