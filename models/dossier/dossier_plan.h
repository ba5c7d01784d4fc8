// SPDX-License-Identifier: GPL-3.0-or-later
// Dossier: the bundle that is handed to a provider, an authority or a court.
#pragma once

#include "models/cases/case.h"
#include "models/evidence/evidence_item.h"
#include "models/intake/sale.h"
#include "models/reconcile/reconciliation.h"

#include <QVector>

#include <array>

namespace daozhang::dossier {

enum class DossierLanguage { Chinese, English };

/// A table that the program makes from the shop's books and that is numbered among the exhibits.
enum class OwnPart { None, Reconciliation, DueDates, Calls };
QString toCode(OwnPart);  ///< "", "reconciliation", "due_dates", "calls"
std::optional<OwnPart> ownPartFromCode(QStringView);

/// What a case claims: sales that did not come, some out of a set, a deposit that is short, or what was taken off sales
/// that did come.
enum class ClaimKind { Missing, OneOf, Beside, Unexplained, Deduction, Fee, Mixed };

/// One exhibit of the plan, in the order in which it is printed within its group: an item of evidence, or a table.
struct PlannedExhibit
{
    EvidenceId evidence;
    OwnPart own = OwnPart::None;
    evidence::ExhibitGroup group = evidence::ExhibitGroup::SaleSucceeded;
    QString title;
    QString proves;
    bool included = true;
    QString usualTitle = {};   ///< what the program would call it: a title equal to this follows the language
    QString usualProves = {};
    QString kind = {};         ///< translated, for the list: what it is, and where it came from
    QString source = {};
    bool isOwn() const { return own != OwnPart::None; }
    /// Name of the part in links and page references; unique in a plan.
    QString anchor() const { return isOwn() ? toCode(own) : QStringLiteral("exhibit:%1").arg(evidence.value); }
    bool operator==(const PlannedExhibit&) const = default;
};

/// 证明目的 of a whole group.
struct GroupPurpose
{
    QString text;
    QString usual;  ///< what the program says of this case; a text equal to this follows the books and the language
    bool operator==(const GroupPurpose&) const = default;
};

/// What the shop says to an objection of the other side. With a text it stands in the summary; without, it was
/// settled on paper (a seal, say).
struct PlanAnswer
{
    QString about;  ///< Objection::key
    QString text;
    bool operator==(const PlanAnswer&) const = default;
};

/// What goes into a bundle, before it is made.
struct DossierPlan
{
    CaseId inCase;
    ClaimKind claim = ClaimKind::Missing;  ///< by the books, not kept with the plan
    DossierLanguage language = DossierLanguage::Chinese;
    QString claimant;          ///< shop name on the cover
    QString respondent;        ///< provider name
    QString recipient = {};    ///< to whom the bundle goes, may be empty: "complaints desk of …"
    QString caseNumber;        ///< court or complaint number, may be empty
    QString ask;               ///< what is asked for: "pay 6,381.48 within 7 days"
    QVector<PlannedExhibit> exhibits;
    bool includeOriginalColumn = false;  ///< 原件/复印件: lawyers differ on printing it
    bool includeCover = true;
    bool includeTimeline = true;
    std::array<GroupPurpose, 5> purposes = {};
    QVector<PlanAnswer> answers = {};

    GroupPurpose& purpose(evidence::ExhibitGroup group) { return purposes[std::size_t(group) - 1]; }
    const GroupPurpose& purpose(evidence::ExhibitGroup group) const { return purposes[std::size_t(group) - 1]; }
    const PlanAnswer* answerTo(QStringView about) const;
    bool operator==(const DossierPlan&) const = default;
};

/// What was written.
struct DossierSummary
{
    QString path;
    qint64 bytes = 0;
    int pages = 0;
    QByteArray sha256;
    QStringList remarks;       ///< translated: exhibits that could not be merged and are attached instead, …
    QStringList openPoints = {};  ///< translated: what the other side can still say
    struct Exhibit { QString number; QString title; int firstPage = 0; int lastPage = 0; QString anchor = {}; };
    QVector<Exhibit> exhibits;
    /// Where the parts around the exhibits stand: "cover", "index", "summary", "timeline", "annex".
    struct Part { QString anchor; int firstPage = 0; int lastPage = 0; };
    QVector<Part> parts = {};
};

} // namespace daozhang::dossier
