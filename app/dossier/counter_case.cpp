// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/counter_case.h"

#include "app/dossier/claim.h"
#include "app/dossier/objections.h"

#include <algorithm>

namespace daozhang::dossier {

namespace {

/// An answer that the plan gives already: it stands in the summary, or was noted as done on paper.
void settle(Objection& objection, const DossierPlan& plan)
{
    const PlanAnswer* answer = plan.answerTo(objection.key);
    if (!answer || !objection.isOpen())
        return;
    objection.state = Objection::State::Holds;
    objection.answer = answer->text.isEmpty() ? ObjectionWords::tr("Noted as done. %1").arg(objection.answer)
                                              : ObjectionWords::tr("The summary says: %1").arg(answer->text);
    objection.mends = {{.act = Mend::Act::TakeBack, .text = answer->text.isEmpty() ? ObjectionWords::tr("Take the note back")
                                                                                  : ObjectionWords::tr("Take it out of the summary")}};
}

int rank(const Objection& objection)
{
    const int about = objection.about == Objection::About::Form && !objection.isOpen() ? 10 : 0;
    switch (objection.state) {
    case Objection::State::Open: return about;
    case Objection::State::Weak: return about + 1;
    case Objection::State::Holds: break;
    }
    return about + 2;
}

} // namespace

ObjectionCase::ObjectionCase(const DossierContent& content, const PreviewedBundle& bundle) : content(content), bundle(bundle)
{
    for (const DossierSummary::Exhibit& printed : bundle.summary.exhibits)
        for (const PlannedExhibit& planned : content.plan.exhibits) {
            if (planned.anchor() != printed.anchor)
                continue;
            const auto item = std::ranges::find(content.file.evidence, planned.evidence, &evidence::EvidenceItem::id);
            exhibits.append({printed.number, &planned, planned.isOwn() || item == content.file.evidence.cend() ? nullptr : &*item});
        }
}

bool ObjectionCase::isAwaited() const { return isClaimed() && !isAboutCharges(claimKind(content)); }

QStringList ObjectionCase::numbersOf(evidence::EvidenceKind kind) const
{
    QStringList numbers;
    for (const PrintedExhibit& exhibit : exhibits)
        if (exhibit.item && exhibit.item->kind == kind)
            numbers.append(exhibit.number);
    return numbers;
}

QString ObjectionCase::numberOf(OwnPart part) const
{
    for (const PrintedExhibit& exhibit : exhibits)
        if (exhibit.planned->own == part)
            return exhibit.number;
    return {};
}

const PlannedExhibit* ObjectionCase::leftOut(evidence::EvidenceKind kind) const
{
    for (const PlannedExhibit& planned : content.plan.exhibits) {
        const auto item = std::ranges::find(content.file.evidence, planned.evidence, &evidence::EvidenceItem::id);
        if (!planned.included && !planned.isOwn() && item != content.file.evidence.cend() && item->kind == kind)
            return &planned;
    }
    return nullptr;
}

QString listed(const QStringList& names)
{
    constexpr qsizetype kShown = 6;
    const QString comma = ObjectionWords::tr(", ", "between exhibit numbers");
    return names.size() <= kShown ? names.join(comma) : names.mid(0, kShown).join(comma) + QStringLiteral(" …");
}

QVector<Objection> counterCase(const DossierContent& content, const PreviewedBundle& bundle, const BundleForm* form)
{
    const ObjectionCase about(content, bundle);
    QVector<Objection> all = saleObjections(about) + claimObjections(about) + exhibitObjections(about) + formObjections(about, form);
    for (Objection& objection : all)
        settle(objection, content.plan);
    std::ranges::stable_sort(all, {}, rank);
    return all;
}

} // namespace daozhang::dossier
