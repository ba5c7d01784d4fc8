// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/objections.h"

#include "app/dossier/dossier_words.h"

namespace daozhang::dossier {

namespace {

using State = Objection::State;

void askForOthersWord(const ObjectionCase& about, QVector<Objection>& all)
{
    QStringList own;
    for (const PrintedExhibit& exhibit : about.exhibits)
        if (exhibit.planned->isOwn())
            own.append(exhibit.number);
    if (own.isEmpty())
        return;
    const QStringList bank = about.numbersOf(evidence::EvidenceKind::Statement);
    Objection objection{.key = bank.isEmpty() ? QStringLiteral("own") : QStringLiteral("seal"), .state = State::Weak, .says = ObjectionWords::tr("“That is only what you say yourselves”"), .answer = {}};
    if (bank.isEmpty()) {
        objection.answer = ObjectionWords::tr("%1: made by the shop itself, and no statement of a bank or provider stands beside it.", nullptr, int(own.size())).arg(listed(own));
        if (const PlannedExhibit* statement = about.leftOut(evidence::EvidenceKind::Statement))
            objection.mends.append({.act = Mend::Act::Include, .text = ObjectionWords::tr("Take “%1” in").arg(statement->title), .anchor = statement->anchor()});
        objection.mends.append({.act = Mend::Act::Attach, .text = ObjectionWords::tr("Attach a stamped statement…"), .kind = evidence::EvidenceKind::Statement,
                                   .group = evidence::ExhibitGroup::NotReceived});
    } else {
        objection.answer = ObjectionWords::tr("%1: made by the shop itself; %2 bears it out. Put the shop’s seal on it.").arg(listed(own), listed(bank));
        objection.mends = {{.act = Mend::Act::NoteAsDone, .text = ObjectionWords::tr("Note as sealed")}};
    }
    all.append(objection);
}

void askForOriginals(const ObjectionCase& about, QVector<Objection>& all)
{
    QStringList without;
    const PrintedExhibit* first = nullptr;
    int papers = 0;
    for (const PrintedExhibit& exhibit : about.exhibits) {
        // What was born electronic is its own original (rules of evidence §15).
        if (!exhibit.item || evidence::legalKind(exhibit.item->kind) != QStringLiteral("书证"))
            continue;
        ++papers;
        if (exhibit.item->originalAvailable)
            continue;
        without.append(exhibit.number);
        first = first ? first : &exhibit;
    }
    if (papers == 0)
        return;
    if (without.isEmpty())
        all.append({.key = QStringLiteral("originals"), .says = ObjectionWords::tr("“Those are only copies”"), .answer = ObjectionWords::tr("The originals of all %n paper(s) can be shown.", nullptr, papers)});
    else
        all.append({.key = QStringLiteral("originals"), .state = State::Weak, .says = ObjectionWords::tr("“Those are only copies”"),
                    .answer = ObjectionWords::tr("Of %1 it is not noted that the original can be shown, and where it lies.").arg(listed(without)),
                    .mends = {{.act = Mend::Act::ShowExhibit, .text = ObjectionWords::tr("Note where %1 lies…").arg(first->number), .evidence = first->item->id}}});
}

/// The claim against the sales and the findings that it was opened for.
void askForTheSums(const ObjectionCase& about, QVector<Objection>& all)
{
    const DossierContent& content = about.content;
    const Money claimed = content.file.record.claimed;
    if (!about.isClaimed() || !content.arrivals.isEmpty() || content.findings.isEmpty())
        return;
    Money found(0, claimed.currency()), sold = found;
    bool isSalesClaim = !content.sales.isEmpty();
    for (const reconcile::Finding& finding : content.findings) {
        if (finding.net.currency() != claimed.currency())
            return;
        found += finding.net;
        using Kind = reconcile::FindingKind;
        isSalesClaim = isSalesClaim && (finding.kind == Kind::MissingSales || finding.kind == Kind::MissingBatch || finding.kind == Kind::MissingInLump);
    }
    for (const reconcile::JudgedSale& row : content.sales) {
        if (row.outcome.net.currency() != claimed.currency())
            return;
        sold += row.outcome.net;
    }
    if (claimed == found && (!isSalesClaim || claimed == sold)) {
        all.append({.key = QStringLiteral("sums"), .says = ObjectionWords::tr("“The sum is wrong”"),
                    .answer = isSalesClaim ? ObjectionWords::tr("Case, books and the net of the sales all say %1.").arg(claimed.toDisplay())
                                           : ObjectionWords::tr("Case and books both say %1.").arg(claimed.toDisplay())});
        return;
    }
    all.append({.key = QStringLiteral("sums"), .state = State::Open, .says = ObjectionWords::tr("“The sum is wrong”"),
                .answer = isSalesClaim ? ObjectionWords::tr("The case says %1, the books %2, the net of the sales %3.").arg(claimed.toDisplay(), found.toDisplay(), sold.toDisplay())
                                       : ObjectionWords::tr("The case says %1, the books %2.").arg(claimed.toDisplay(), found.toDisplay()),
                .mends = {{.act = Mend::Act::ShowBooks, .text = ObjectionWords::tr("Look at the books"), .finding = content.findings.first().id}}});
}

} // namespace

QVector<Objection> exhibitObjections(const ObjectionCase& about)
{
    QVector<Objection> all;
    askForOthersWord(about, all);
    askForOriginals(about, all);
    askForTheSums(about, all);
    return all;
}

} // namespace daozhang::dossier
