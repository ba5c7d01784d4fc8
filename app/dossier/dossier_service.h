// SPDX-License-Identifier: GPL-3.0-or-later
// Dossier: one PDF that stands up to a hostile reader. Same case, same bytes.
#pragma once

#include "app/common/task_context.h"
#include "models/dossier/dossier_plan.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::dossier {

class DossierService
{
public:
    explicit DossierService(storage::Shop& shop) : m_shop(shop) {}

    /// A plan from what the case holds: exhibits grouped by what they prove, in order of their dates.
    Result<DossierPlan> plan(CaseId id, DossierLanguage language);
    /// Keeps a changed plan (order, titles, what each proves, what is left out); journaled.
    Result<void> savePlan(const DossierPlan& plan);
    /// Writes the bundle to `path` by way of a temporary file beside it. Journals "dossier.made" with its SHA-256.
    /// The PDF's dates come from the case, so that the same case gives the same bytes.
    Result<DossierSummary> write(const DossierPlan& plan, const QString& path, TaskContext& task);
    /// The same bytes in memory, not journaled, for the preview in the window.
    Result<QByteArray> preview(const DossierPlan& plan, TaskContext& task);

private:
    storage::Shop& m_shop;
};

/// What checking a bundle found: pages, attachments and manifest against their digests.
struct BundleVerdict
{
    bool holds = false;
    QStringList checks;    ///< translated, one line each: what was looked at and found
    QStringList failures;  ///< translated, empty when it holds
};
/// Checks a bundle by itself, without the shop.
Result<BundleVerdict> verifyBundle(const QString& path);

} // namespace daozhang::dossier
