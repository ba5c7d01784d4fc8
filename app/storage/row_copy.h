// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/row_store.h"

namespace daozhang::storage {

/// insertRows for PostgreSQL: COPY into a temporary table, then one INSERT … SELECT … ON CONFLICT DO NOTHING. Four times
/// the rate of a statement a row, and more where the server is far away.
Result<QVector<StoredRow>> insertByCopy(Connection& connection, const RowTables& tables, SourceFileId file, const RowBatch& batch);

} // namespace daozhang::storage
