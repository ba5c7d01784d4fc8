// SPDX-License-Identifier: GPL-3.0-or-later
// Reads from a shop what a bundle is made of.
#pragma once

#include "app/common/task_context.h"
#include "app/dossier/exhibit.h"

#include <QTemporaryDir>

#include <memory>

namespace daozhang::dossier {

/// The content, and the folder in which its exhibits lie until the bundle is written.
struct GatheredDossier
{
    DossierContent content;
    std::unique_ptr<QTemporaryDir> folder;
    QHash<EvidenceId, QString> allFiles = {};  ///< what was read out so far, also of exhibits that are left out by now
    PreparedExhibits prepared = {};
};

/// A plan from what the case holds now: exhibits by group and date, a request in the language of the scope.
Result<DossierPlan> freshPlan(storage::Shop& shop, CaseId id, DossierLanguage language);

/// Everything the plan needs, in the plan's language. Exhibits are written to a folder of their own; one too large to
/// be carried is only measured. Broken when stored bytes do not hold.
Result<GatheredDossier> gather(storage::Shop& shop, const DossierPlan& plan, TaskContext& task);

/// The same case after the plan alone has changed: books and exhibits that were read stay as they are.
Result<void> regather(storage::Shop& shop, GatheredDossier& gathered, const DossierPlan& plan, TaskContext& task);

} // namespace daozhang::dossier
