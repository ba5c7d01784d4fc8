// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier_service.h"

#include "app/dossier/bundle.h"
#include "app/dossier/dossier_gathering.h"
#include "app/dossier/dossier_words.h"
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

QJsonObject toJson(const DossierPlan& plan)
{
    QJsonArray exhibits;
    for (const PlannedExhibit& exhibit : plan.exhibits)
        exhibits.append(QJsonObject{{QStringLiteral("evidence"), exhibit.evidence.value},
                                    {QStringLiteral("group"), int(exhibit.group)},
                                    {QStringLiteral("title"), exhibit.title},
                                    {QStringLiteral("proves"), exhibit.proves},
                                    {QStringLiteral("included"), exhibit.included}});
    return {{QStringLiteral("language"), plan.language == DossierLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en")},
            {QStringLiteral("claimant"), plan.claimant},
            {QStringLiteral("respondent"), plan.respondent},
            {QStringLiteral("case_number"), plan.caseNumber},
            {QStringLiteral("ask"), plan.ask},
            {QStringLiteral("original_column"), plan.includeOriginalColumn},
            {QStringLiteral("exhibits"), exhibits}};
}

/// Words that the program made are not kept: the next plan makes them anew, in its own language.
void leaveOutMade(DossierPlan& plan, const DossierPlan& fresh)
{
    for (PlannedExhibit& exhibit : plan.exhibits) {
        const auto made = std::ranges::find(fresh.exhibits, exhibit.evidence, &PlannedExhibit::evidence);
        if (made == fresh.exhibits.cend())
            continue;
        if (exhibit.title == made->title)
            exhibit.title.clear();
        if (exhibit.proves == made->proves)
            exhibit.proves.clear();
    }
}

/// Brings a kept plan onto a fresh one: what the case holds by now decides which exhibits there are.
void applyKept(DossierPlan& plan, const QJsonObject& kept)
{
    const auto text = [&](const char* name) { return kept.value(QLatin1String(name)).toString(); };
    plan.caseNumber = text("case_number");
    plan.includeOriginalColumn = kept.value(QLatin1String("original_column")).toBool(true);
    const bool isSameLanguage = (text("language") == QLatin1String("zh")) == (plan.language == DossierLanguage::Chinese);
    if (isSameLanguage) {  // names and the request are written in one language
        plan.claimant = text("claimant");
        plan.respondent = text("respondent");
        plan.ask = text("ask");
    }
    QVector<PlannedExhibit> ordered;
    for (const QJsonValue& value : kept.value(QLatin1String("exhibits")).toArray()) {
        const QJsonObject json = value.toObject();
        const EvidenceId id(json.value(QLatin1String("evidence")).toInteger());
        const auto fresh = std::ranges::find(plan.exhibits, id, &PlannedExhibit::evidence);
        if (fresh == plan.exhibits.end())
            continue;
        PlannedExhibit exhibit = *fresh;
        const auto own = [&json](const char* name, const QString& made) {
            const QString words = json.value(QLatin1String(name)).toString();
            return words.isEmpty() ? made : words;
        };
        exhibit.title = own("title", exhibit.title);
        exhibit.proves = own("proves", exhibit.proves);
        exhibit.included = json.value(QLatin1String("included")).toBool(true);
        const int group = json.value(QLatin1String("group")).toInt();
        if (group >= 1 && group <= 5)
            exhibit.group = evidence::ExhibitGroup(group);
        ordered.append(exhibit);
        plan.exhibits.erase(fresh);
    }
    plan.exhibits = ordered + plan.exhibits;
}

/// Custody of each printed exhibit, and the bundle's own digest for whoever asks later.
Result<void> journalMade(storage::Shop& shop, const DossierContent& content, const DossierSummary& summary)
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(shop.connection()));
    const QString digest = QString::fromLatin1(summary.sha256.toHex());
    DZ_CHECK(shop.journal().append({{}, shop.who(), subjectOf(content.plan.inCase), QStringLiteral("dossier.made"),
                                    QJsonObject{{QStringLiteral("name"), QFileInfo(summary.path).fileName()},
                                                {QStringLiteral("sha256"), digest},
                                                {QStringLiteral("bytes"), summary.bytes},
                                                {QStringLiteral("pages"), summary.pages}}}));
    for (const evidence::EvidenceItem& item : content.file.evidence)
        if (content.files.contains(item.id))
            DZ_CHECK(shop.journal().append({{}, shop.who(), {QStringLiteral("evidence"), QString::number(item.id.value)},
                                            QStringLiteral("evidence.printed"),
                                            QJsonObject{{QStringLiteral("note"), QFileInfo(summary.path).fileName()},
                                                        {QStringLiteral("sha256"), QString::fromLatin1(item.sha256.toHex())}}}));
    return transaction.commit();
}

} // namespace

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
    DossierPlan kept = plan;
    {
        const LanguageScope scope(spoken(plan.language));
        DZ_ASSIGN(const DossierPlan fresh, freshPlan(m_shop, plan.inCase, plan.language));
        leaveOutMade(kept, fresh);
    }
    const QJsonObject after = toJson(kept);
    if (before && *before == after)
        return {};
    DZ_CHECK(m_shop.settings().write(settingName(plan.inCase), after));
    QJsonObject details{{QStringLiteral("new"), after}};
    if (before)
        details.insert(QStringLiteral("old"), *before);
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), subjectOf(plan.inCase), QStringLiteral("dossier.planned"), details}));
    return transaction.commit();
}

Result<DossierSummary> DossierService::write(const DossierPlan& plan, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const GatheredDossier gathered, gather(m_shop, plan, task));
    DZ_ASSIGN(const DossierSummary summary, writeBundle(gathered.content, path, task));
    DZ_CHECK(journalMade(m_shop, gathered.content, summary));
    return summary;
}

Result<QByteArray> DossierService::preview(const DossierPlan& plan, TaskContext& task)
{
    DZ_ASSIGN(const GatheredDossier gathered, gather(m_shop, plan, task));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    DZ_CHECK(makeBundle(gathered.content, buffer, task));
    return bytes;
}

} // namespace daozhang::dossier
