// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen or a command shows, as a table for a spreadsheet (table_file.h).
#pragma once

#include "app/common/table_file.h"
#include "app/reconcile/reconcile_list.h"
#include "models/common/shop_time.h"

namespace daozhang::reconcile {

/// Writes the entries of a view, in order, to `path` (replaced only when all is written); how many there are.
Result<qint64> exportEntries(ReconcileList& list, ReconcileService& service, const ListView& view, const QString& path, TaskContext& task);
/// Writes sales with their verdicts; `ids` in the order wanted.
Result<qint64> exportSales(ReconcileService& service, const QVector<SaleId>& ids, const ShopTime& time, const QString& path, TaskContext& task);
/// Writes all deposits of the last run, and all findings, each with the sentence that explains it.
Result<qint64> exportDeposits(ReconcileService& service, const QString& path, TaskContext& task);
Result<qint64> exportFindings(ReconcileService& service, const QString& path, TaskContext& task);

} // namespace daozhang::reconcile
