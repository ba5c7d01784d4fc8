// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered migration files, ":/sql/0001_….sql", applied in order, each in one transaction.
#pragma once

#include "app/storage/connection.h"

#include <QDate>
#include <QVector>

namespace daozhang::storage {

struct Migration
{
    int number = 0;
    QString name;
    QString text;
};

/// The migrations that this program knows, by number, without gaps (Storage error otherwise).
Result<QVector<Migration>> knownMigrations(const QString& folder = QStringLiteral(":/sql"));

/// Statements of one file for one engine: sections of the other engine left out, ${id}, ${blob} and ${word} replaced.
QStringList statementsFor(const QString& text, Engine engine);

/// Number of the last migration applied; 0 for an empty database; Unreadable when the tables are not a shop's.
Result<int> schemaVersion(Connection& connection);

enum class BeforeMigrating {
    KeepCopy,      ///< SQLite files that hold something are copied beside themselves first
    HasACopy,      ///< the caller has one: a backup that is being restored
};

/// Brings the schema to the last of `migrations`. Newer when it is beyond. The copy is "name.v2-20261123.bak". Each
/// migration is one transaction: one that fails leaves the state before it.
Result<void> migrate(Connection& connection, const QVector<Migration>& migrations, QDate today, BeforeMigrating before = BeforeMigrating::KeepCopy);

} // namespace daozhang::storage
