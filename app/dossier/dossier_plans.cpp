// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier_plans.h"

#include <QJsonArray>

#include <algorithm>

namespace daozhang::dossier {

namespace {

QString codeOf(DossierLanguage language) { return language == DossierLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en"); }

QJsonArray answersOf(const DossierPlan& plan)
{
    QJsonArray answers;
    for (const PlanAnswer& answer : plan.answers)
        answers.append(QJsonObject{{QStringLiteral("about"), answer.about}, {QStringLiteral("text"), answer.text}});
    return answers;
}

/// Everything that is written in one language.
QJsonObject textsOf(const DossierPlan& plan)
{
    QJsonArray purposes;
    for (const GroupPurpose& purpose : plan.purposes)
        purposes.append(purpose.text == purpose.usual ? QJsonValue() : QJsonValue(purpose.text));
    return {{QStringLiteral("claimant"), plan.claimant},     {QStringLiteral("respondent"), plan.respondent},
            {QStringLiteral("recipient"), plan.recipient},   {QStringLiteral("ask"), plan.ask},
            {QStringLiteral("purposes"), purposes},          {QStringLiteral("answers"), answersOf(plan)}};
}

QJsonObject exhibitJson(const PlannedExhibit& exhibit)
{
    QJsonObject json{{QStringLiteral("group"), int(exhibit.group)}, {QStringLiteral("included"), exhibit.included}};
    if (exhibit.isOwn())
        json.insert(QStringLiteral("own"), toCode(exhibit.own));
    else
        json.insert(QStringLiteral("evidence"), exhibit.evidence.value);
    if (exhibit.title != exhibit.usualTitle)
        json.insert(QStringLiteral("title"), exhibit.title);
    if (exhibit.proves != exhibit.usualProves)
        json.insert(QStringLiteral("proves"), exhibit.proves);
    return json;
}

void applyTexts(DossierPlan& plan, const QJsonObject& texts)
{
    const auto text = [&](const char* name, QString& field) {
        if (const QJsonValue value = texts.value(QLatin1String(name)); value.isString())
            field = value.toString();
    };
    text("claimant", plan.claimant);
    text("respondent", plan.respondent);
    text("recipient", plan.recipient);
    text("ask", plan.ask);
    const QJsonArray purposes = texts.value(QLatin1String("purposes")).toArray();
    for (std::size_t i = 0; i < plan.purposes.size() && qsizetype(i) < purposes.size(); ++i)
        if (purposes[qsizetype(i)].isString())
            plan.purposes[i].text = purposes[qsizetype(i)].toString();
    for (const QJsonValue& value : texts.value(QLatin1String("answers")).toArray())
        plan.answers.append({value[QLatin1String("about")].toString(), value[QLatin1String("text")].toString()});
}

} // namespace

QJsonObject toJson(const DossierPlan& plan, const QJsonObject& before)
{
    QJsonArray exhibits;
    for (const PlannedExhibit& exhibit : plan.exhibits)
        exhibits.append(exhibitJson(exhibit));
    QJsonObject texts = before.value(QLatin1String("texts")).toObject();
    texts.insert(codeOf(plan.language), textsOf(plan));
    return {{QStringLiteral("case_number"), plan.caseNumber},
            {QStringLiteral("original_column"), plan.includeOriginalColumn},
            {QStringLiteral("cover"), plan.includeCover},
            {QStringLiteral("timeline"), plan.includeTimeline},
            {QStringLiteral("exhibits"), exhibits},
            {QStringLiteral("texts"), texts}};
}

void applyKept(DossierPlan& plan, const QJsonObject& kept)
{
    plan.caseNumber = kept.value(QLatin1String("case_number")).toString();
    plan.includeOriginalColumn = kept.value(QLatin1String("original_column")).toBool();
    plan.includeCover = kept.value(QLatin1String("cover")).toBool(true);
    plan.includeTimeline = kept.value(QLatin1String("timeline")).toBool(true);
    if (kept.contains(QLatin1String("texts")))
        applyTexts(plan, kept.value(QLatin1String("texts")).toObject().value(codeOf(plan.language)).toObject());
    else if (kept.value(QLatin1String("language")).toString() == codeOf(plan.language))
        applyTexts(plan, kept);  // as plans were kept before they had texts in two languages
    QVector<PlannedExhibit> ordered;
    for (const QJsonValue& value : kept.value(QLatin1String("exhibits")).toArray()) {
        const QJsonObject json = value.toObject();
        PlannedExhibit named;
        named.evidence = EvidenceId(json.value(QLatin1String("evidence")).toInteger());
        named.own = ownPartFromCode(json.value(QLatin1String("own")).toString()).value_or(OwnPart::None);
        const auto fresh = std::ranges::find_if(plan.exhibits, [&](const PlannedExhibit& exhibit) { return exhibit.anchor() == named.anchor(); });
        if (fresh == plan.exhibits.end())
            continue;
        PlannedExhibit exhibit = *fresh;
        const auto own = [&json](const char* name, QString& words) {  // what is not kept is worded anew
            if (const QString written = json.value(QLatin1String(name)).toString(); !written.isEmpty())
                words = written;
        };
        own("title", exhibit.title);
        own("proves", exhibit.proves);
        exhibit.included = json.value(QLatin1String("included")).toBool(true);
        const int group = json.value(QLatin1String("group")).toInt();
        if (group >= 1 && group <= 5)
            exhibit.group = evidence::ExhibitGroup(group);
        ordered.append(exhibit);
        plan.exhibits.erase(fresh);
    }
    plan.exhibits = ordered + plan.exhibits;
}

} // namespace daozhang::dossier
