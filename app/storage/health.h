// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"

#include <QStringList>

namespace daozhang::storage {

/// What the engine itself finds wrong with the file: pages, indexes, foreign keys. Empty when nothing. PostgreSQL
/// checks its pages by itself and answers nothing here.
Result<QStringList> engineComplaints(Connection& connection);

/// A consistent copy of an open SQLite database in a new file.
Result<void> copyInto(Connection& connection, const QString& path);

} // namespace daozhang::storage
