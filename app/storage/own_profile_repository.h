// SPDX-License-Identifier: GPL-3.0-or-later
// Format profiles of the shop itself, in versions, and what was confirmed of shipped ones that are not verified.
#pragma once

#include "app/storage/connection.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace daozhang::storage {

/// One version of a profile of the shop's own.
struct OwnProfileRecord
{
    QString id;
    int version = 0;       ///< 1, 2, … of the same id
    QString title;
    QByteArray document;   ///< JSON, as it was stored
    QDateTime storedAt;    ///< UTC, whole seconds
    QString storedBy;
    bool isDeleted = false;
};

/// What a person said of a shipped profile.
struct ProfileConfirmation
{
    QString profile;
    QString unit;          ///< as the profile's JSON writes it
    QByteArray digest;     ///< SHA-256 of the profile's document
    QDateTime confirmedAt; ///< UTC, whole seconds
    QString confirmedBy;
};

class OwnProfileRepository
{
public:
    explicit OwnProfileRepository(Connection& connection) : m_connection(connection) {}

    /// Stores `record` as the newest version of its id (`version` is ignored); the one before it is kept as replaced.
    Result<int> add(const OwnProfileRecord& record);
    /// The versions in use, by title.
    Result<QVector<OwnProfileRecord>> current();
    /// All versions of one id, also replaced and deleted ones, oldest first.
    Result<QVector<OwnProfileRecord>> versions(const QString& id);
    /// The newest version of every id that ever was, also of deleted ones: for titles.
    Result<QVector<OwnProfileRecord>> newest();
    /// Takes an id out of use; its versions stay.
    Result<void> remove(const QString& id);
    /// How many imports that were not taken back were read with it.
    Result<qint64> filesUsing(const QString& id);

    Result<QVector<ProfileConfirmation>> confirmations();
    Result<void> confirm(const ProfileConfirmation& confirmation);
    Result<void> revoke(const QString& profile);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
