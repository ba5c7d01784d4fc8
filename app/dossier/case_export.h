// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the shop of its cases: one table of them for a spreadsheet, or an archive with all that each case holds.
#pragma once

#include "app/dossier/dossier_service.h"

namespace daozhang::dossier {

/// One row a case, in their order: what is claimed, what has arrived of it and what is still missing (table_file.h).
Result<qint64> writeCaseTable(storage::Shop& shop, const QVector<CaseId>& cases, const QString& path, TaskContext& task);
/// For each case a folder with its bundle, its sales and its timeline as tables and its originals untouched; beside them the
/// table of the cases. Custody of each original tells that it was exported.
Result<CaseExport> writeCaseArchive(storage::Shop& shop, DossierService& dossiers, const QVector<CaseId>& cases, DossierLanguage language, const QString& path, TaskContext& task);

} // namespace daozhang::dossier
