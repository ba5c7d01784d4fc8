// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier_service.h"

#include "app/dossier/bundle.h"
#include "app/dossier/case_export.h"
#include "app/dossier/counter_case.h"
#include "app/dossier/dossier_gathering.h"
#include "app/dossier/dossier_plans.h"
#include "app/storage/connection.h"
#include "app/storage/journal_repository.h"
#include "app/storage/settings_repository.h"
#include "app/storage/shop.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

QString settingName(CaseId id) { return QStringLiteral("dossier_plan_%1").arg(id.value); }

guard::Subject subjectOf(CaseId id) { return {QStringLiteral("case"), QString::number(id.value)}; }

/// Custody of each printed exhibit, and the bundle's own digest for whoever asks later.
Result<void> journalMade(storage::Shop& shop, const DossierContent& content, const DossierSummary& summary)
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(shop.connection()));
    const QString digest = QString::fromLatin1(summary.sha256.toHex());
    DZ_CHECK(shop.journal().append({{}, shop.who(), subjectOf(content.plan.inCase), QStringLiteral("dossier.made"),
                                    QJsonObject{{QStringLiteral("name"), QFileInfo(summary.path).fileName()},
                                                {QStringLiteral("sha256"), digest},
                                                {QStringLiteral("bytes"), summary.bytes},
                                                {QStringLiteral("pages"), summary.pages},
                                                {QStringLiteral("recipient"), content.plan.recipient},
                                                {QStringLiteral("open_points"), QJsonArray::fromStringList(summary.openPoints)}}}));
    for (const evidence::EvidenceItem& item : content.file.evidence)
        if (content.files.contains(item.id))
            DZ_CHECK(shop.journal().append({{}, shop.who(), {QStringLiteral("evidence"), QString::number(item.id.value)},
                                            QStringLiteral("evidence.printed"),
                                            QJsonObject{{QStringLiteral("note"), QFileInfo(summary.path).fileName()},
                                                        {QStringLiteral("sha256"), QString::fromLatin1(item.sha256.toHex())}}}));
    return transaction.commit();
}

/// The same person arranged the same bundle earlier that day, and nothing else became of the case since: that one line
/// tells it. The plan itself is kept each time.
Result<bool> isToldAlready(storage::Shop& shop, CaseId id)
{
    DZ_ASSIGN(const auto entries, shop.journal().about(subjectOf(id)));
    if (entries.isEmpty() || entries.last().act != QLatin1String("dossier.planned") || entries.last().who != shop.who())
        return false;
    return shop.time().toLocal(entries.last().recordedAt.toSecsSinceEpoch()).date() == shop.today();
}

QStringList openPointsOf(const QVector<Objection>& objections)
{
    QStringList open;
    for (const Objection& objection : objections)
        if (objection.isOpen())
            open.append(objection.says);
    return open;
}

} // namespace

DossierService::DossierService(storage::Shop& shop) : m_shop(shop) {}
DossierService::~DossierService() = default;

Result<DossierPlan> DossierService::plan(CaseId id, DossierLanguage language)
{
    const LanguageScope scope(spoken(language));
    DZ_ASSIGN(DossierPlan plan, freshPlan(m_shop, id, language));
    DZ_ASSIGN(const auto kept, m_shop.settings().read(settingName(id)));
    if (kept)
        applyKept(plan, *kept);
    return plan;
}

Result<void> DossierService::savePlan(const DossierPlan& plan)
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const auto before, m_shop.settings().read(settingName(plan.inCase)));
    const QJsonObject after = toJson(plan, before.value_or(QJsonObject()));
    if (before && *before == after)
        return {};
    DZ_CHECK(m_shop.settings().write(settingName(plan.inCase), after));
    DZ_ASSIGN(const bool isTold, isToldAlready(m_shop, plan.inCase));
    if (isTold)
        return transaction.commit();
    QJsonObject details{{QStringLiteral("new"), after}};
    if (before)
        details.insert(QStringLiteral("old"), *before);
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), subjectOf(plan.inCase), QStringLiteral("dossier.planned"), details}));
    return transaction.commit();
}

Result<DossierSummary> DossierService::write(const DossierPlan& plan, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const GatheredDossier gathered, gather(m_shop, plan, task));
    DZ_ASSIGN(DossierSummary summary, writeBundle(gathered.content, path, task));
    summary.openPoints = openPointsOf(counterCase(gathered.content, {{}, summary}, nullptr));
    DZ_CHECK(journalMade(m_shop, gathered.content, summary));
    return summary;
}

Result<DossierPreview> DossierService::preview(const DossierPlan& plan, Reading reading, TaskContext& task)
{
    const bool isSame = m_gathered && m_gathered->content.plan.inCase == plan.inCase && m_gathered->content.plan.language == plan.language;
    if (reading == Reading::Again && isSame) {
        DZ_CHECK(regather(m_shop, *m_gathered, plan, task));
    } else {
        m_gathered.reset();
        DZ_ASSIGN(GatheredDossier gathered, gather(m_shop, plan, task));
        m_gathered = std::make_unique<GatheredDossier>(std::move(gathered));
    }
    DZ_ASSIGN(PreviewedBundle bundle, previewBundle(m_gathered->content, m_gathered->prepared, task));
    DZ_ASSIGN(const BundleForm form, formOf(bundle.pdf));
    const QVector<Objection> objections = counterCase(m_gathered->content, bundle, &form);
    return DossierPreview{std::move(bundle.pdf), std::move(bundle.summary), objections};
}

Result<CaseExport> DossierService::exportCases(const QVector<CaseId>& cases, DossierLanguage language, const QString& path, TaskContext& task)
{
    const LanguageScope scope(spoken(language));
    const QString end = QFileInfo(path).suffix().toLower();
    if (end == QLatin1String("zip"))
        return writeCaseArchive(m_shop, *this, cases, language, path, task);
    if (end != QLatin1String("xlsx") && end != QLatin1String("csv"))
        return Failure(ErrorCode::Invalid, Dossier::tr("Name the file by what it is to be: .zip for everything that the cases hold, .xlsx or .csv for a table of them."));
    DZ_ASSIGN(const qint64 rows, writeCaseTable(m_shop, cases, path, task));
    return CaseExport{path, QFileInfo(path).size(), int(rows), {}};
}

void DossierService::forget() { m_gathered.reset(); }

} // namespace daozhang::dossier
