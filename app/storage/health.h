// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"

#include <QDate>
#include <QStringList>

namespace daozhang::storage {

/// Asks a file's header before the engine opens it: opening a stranger's database may already change it. NotFound, or
/// Unreadable when it is not a shop.
Result<void> looksLikeAShop(const QString& path);
/// The sentence for a file that is no shop, or too damaged to be one.
Failure notAShop(const QString& path, const QString& detail = {});

/// What the engine itself finds wrong with the file: pages, indexes, foreign keys. Empty when nothing. PostgreSQL
/// checks its pages by itself and answers nothing here.
Result<QStringList> engineComplaints(Connection& connection);

/// A consistent copy of an open SQLite database in a new file (VACUUM INTO).
Result<void> copyInto(Connection& connection, const QString& path);

/// Applies what an older copy of a shop lacks, without keeping yet another copy. Errors as Shop::open.
Result<void> bringUpToDate(const QString& copy, QDate today);

} // namespace daozhang::storage
