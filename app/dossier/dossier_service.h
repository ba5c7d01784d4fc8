// SPDX-License-Identifier: GPL-3.0-or-later
// Dossier: one PDF that stands up to a hostile reader. Same case, same bytes.
#pragma once

#include "app/common/task_context.h"
#include "models/dossier/dossier_plan.h"
#include "models/dossier/objection.h"

#include <QHash>

#include <memory>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::dossier {

struct GatheredDossier;

/// The bundle as it stands, for the window.
struct DossierPreview
{
    QByteArray pdf;
    DossierSummary summary;
    QVector<Objection> objections;
};

/// What an export of cases wrote.
struct CaseExport
{
    struct File { QString path; qint64 bytes = 0; QByteArray sha256; };
    QString path;
    qint64 bytes = 0;
    int cases = 0;             ///< rows of a table
    QVector<File> files;       ///< in an archive, with its manifest last; empty for a table
};

class DossierService
{
public:
    explicit DossierService(storage::Shop& shop);
    ~DossierService();

    /// A plan from what the case holds: exhibits grouped by what they prove, in order of their dates.
    Result<DossierPlan> plan(CaseId id, DossierLanguage language);
    /// Keeps a changed plan (order, titles, what each proves, what is left out); journaled.
    Result<void> savePlan(const DossierPlan& plan);
    /// Writes the bundle to `path` by way of a temporary file beside it. Journals "dossier.made" with its SHA-256.
    /// The PDF's dates come from the case, so that the same case gives the same bytes.
    Result<DossierSummary> write(const DossierPlan& plan, const QString& path, TaskContext& task);
    /// The same in memory, not journaled, with what the other side would say. Again: only the plan has changed since
    /// the last time, so that books and exhibits need not be read again. A bundle of many megabytes comes without
    /// attachments and with its photos made small.
    enum class Reading { Anew, Again };
    Result<DossierPreview> preview(const DossierPlan& plan, Reading reading, TaskContext& task);
    /// Writes cases to `path`, by its end: ".zip" is an archive with all that they hold (case_export.h), ".xlsx" and ".csv" one
    /// table of them. Fails with Invalid for another end, and with NotFound where a case is none.
    Result<CaseExport> exportCases(const QVector<CaseId>& cases, DossierLanguage language, const QString& path, TaskContext& task);
    /// Removes what preview() keeps for the next time; exhibits lie unencrypted in a temporary folder until then.
    void forget();

private:
    storage::Shop& m_shop;
    std::unique_ptr<GatheredDossier> m_gathered;
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
/// The same of an archive of cases: every file against its manifest, and each bundle in it.
Result<BundleVerdict> verifyCaseArchive(const QString& path);

} // namespace daozhang::dossier
