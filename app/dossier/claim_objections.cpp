// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/objections.h"

#include "app/dossier/claim.h"
#include "app/dossier/dossier_words.h"
#include "app/reconcile/explanation.h"

#include <algorithm>

namespace daozhang::dossier {

namespace {

using State = Objection::State;

Mend addEvidence(const QString& text, evidence::EvidenceKind kind, evidence::ExhibitGroup group)
{
    return {.act = Mend::Act::Attach, .text = text, .kind = kind, .group = group};
}

Mend takeIn(const PlannedExhibit& exhibit) { return {.act = Mend::Act::Include, .text = ObjectionWords::tr("Take “%1” in").arg(exhibit.title), .anchor = exhibit.anchor()}; }

void askForTheAgreement(const ObjectionCase& about, QVector<Objection>& all)
{
    if (!about.isShort())
        return;
    QStringList numbers;
    for (const PrintedExhibit& exhibit : about.exhibits)
        if (exhibit.item && (exhibit.item->kind == evidence::EvidenceKind::Contract || exhibit.planned->group == evidence::ExhibitGroup::Contract))
            numbers.append(exhibit.number);
    if (!numbers.isEmpty()) {
        all.append({.key = QStringLiteral("agreement"), .says = ObjectionWords::tr("“Nothing of the kind was agreed”"), .answer = ObjectionWords::tr("The agreement is in the bundle: %1.").arg(listed(numbers))});
        return;
    }
    Objection objection{.key = QStringLiteral("agreement"), .state = State::Weak, .says = ObjectionWords::tr("“Nothing of the kind was agreed”"),
                        .answer = !about.content.fees.rates.isEmpty() ? ObjectionWords::tr("The bundle holds no agreement; that a fee of %1 is agreed stands in the shop’s own settings only.").arg(agreedRates(about.content))
                                  : about.content.rule.isEmpty() ? ObjectionWords::tr("The bundle holds no agreement.")
                                                               : ObjectionWords::tr("The bundle holds no agreement; that %1 is agreed stands in the shop’s own settings only.").arg(about.content.rule)};
    if (const PlannedExhibit* contract = about.leftOut(evidence::EvidenceKind::Contract))
        objection.mends.append(takeIn(*contract));
    objection.mends.append(addEvidence(ObjectionWords::tr("Attach the agreement…"), evidence::EvidenceKind::Contract, evidence::ExhibitGroup::Contract));
    all.append(objection);
}

const PlannedExhibit* plannedOwn(const ObjectionCase& about, OwnPart part)
{
    const auto found = std::ranges::find(about.content.plan.exhibits, part, &PlannedExhibit::own);
    return found == about.content.plan.exhibits.cend() ? nullptr : &*found;
}

void askWhetherItIsDue(const ObjectionCase& about, QVector<Objection>& all)
{
    if (!about.isAwaited())
        return;
    const DossierContent& content = about.content;
    const QDate due = content.file.record.due;
    Objection objection{.key = QStringLiteral("due"), .says = ObjectionWords::tr("“It is not due yet”"), .answer = {}};
    const QString number = about.numberOf(OwnPart::DueDates);
    if (!due.isValid() || (content.rule.isEmpty() && content.dueSentences.isEmpty())) {
        objection.state = State::Open;
        objection.answer = ObjectionWords::tr("No due date can be computed: the provider’s terms are not set.");
        objection.mends = {{.act = Mend::Act::SetTerms, .text = ObjectionWords::tr("Set the terms…")}};
    } else if (content.asOf.isValid() && content.asOf <= due) {
        objection.state = State::Open;
        objection.answer = ObjectionWords::tr("It is due on %1; the books were reconciled as of %2.").arg(dayText(due), dayText(content.asOf));
        objection.mends = {{.act = Mend::Act::ShowCase, .text = ObjectionWords::tr("Look at the case")}};
    } else if (std::ranges::any_of(content.sales, [](const auto& row) { return row.outcome.due.provisional; })) {
        objection.state = State::Weak;
        objection.answer = ObjectionWords::tr("Due on %1, but the official calendar of that year was not published when it was computed.").arg(dayText(due));
        objection.mends = {{.act = Mend::Act::SetCalendar, .text = ObjectionWords::tr("Read the calendar…")}};
    } else if (number.isEmpty()) {
        objection.state = State::Weak;
        objection.answer = ObjectionWords::tr("Due on %1; the computation is not in the bundle.").arg(dayText(due));
        if (const PlannedExhibit* planned = plannedOwn(about, OwnPart::DueDates))
            objection.mends = {takeIn(*planned)};
    } else {
        objection.answer = ObjectionWords::tr("Due on %1, computed by agreement and calendar in %2.").arg(dayText(due), number);
    }
    all.append(objection);
}

void askTheStatements(const ObjectionCase& about, QVector<Objection>& all)
{
    const DossierContent& content = about.content;
    const QDate due = content.file.record.due;
    if (!about.isAwaited() || !due.isValid())
        return;
    Objection objection{.key = QStringLiteral("coverage"), .says = ObjectionWords::tr("“It has arrived by now”"), .answer = {}};
    const Mend import{.act = Mend::Act::ImportStatement, .text = ObjectionWords::tr("Import a statement…")};
    // A statement fetched today holds yesterday as its last whole day.
    const qint64 behind = content.coveredTo.isValid() && content.today.isValid() ? content.coveredTo.daysTo(content.today) : 0;
    if (!content.coveredTo.isValid() || content.coveredTo < due) {
        objection.state = State::Open;
        objection.answer = ObjectionWords::tr("No bank statement covers the due date %1 yet.").arg(dayText(due));
        objection.mends = {import};
    } else if (behind > 1) {
        objection.state = State::Weak;
        objection.answer = ObjectionWords::tr("The statements end on %1, %n day(s) ago; what came since has not been looked at.", nullptr, int(behind)).arg(dayText(content.coveredTo));
        objection.mends = {import};
    } else {
        objection.answer = ObjectionWords::tr("The statements are complete from %1 to %2 and show no such credit.").arg(dayText(due), dayText(content.coveredTo));
    }
    all.append(objection);
}

void askForOtherDeposits(const ObjectionCase& about, QVector<Objection>& all)
{
    const DepositTally& tally = about.content.tally;
    if (!about.isAwaited() || !tally.from.isValid())
        return;
    const int count = tally.explained + tally.notExplained;
    Objection objection{.key = QStringLiteral("lumped"), .says = ObjectionWords::tr("“It was paid within another deposit”"), .answer = {}};
    if (tally.notExplained > 0) {
        objection.state = State::Weak;
        objection.answer = ObjectionWords::tr("%1 of the provider’s %n deposit(s) from %2 to %3 cannot be explained yet.", nullptr, count)
                               .arg(QString::number(tally.notExplained), dayText(tally.from), dayText(tally.to));
        objection.mends = {{.act = Mend::Act::ShowBooks, .text = ObjectionWords::tr("Look at the books"), .deposit = tally.firstNotExplained}};
    } else if (count == 0) {
        objection.answer = ObjectionWords::tr("The provider paid nothing at all from %1 to %2.").arg(dayText(tally.from), dayText(tally.to));
    } else {
        objection.answer = ObjectionWords::tr("All %n deposit(s) of the provider from %1 to %2 are explained sale by sale.", nullptr, count).arg(dayText(tally.from), dayText(tally.to));
    }
    all.append(objection);
}

void askForPayments(const ObjectionCase& about, QVector<Objection>& all)
{
    const DossierContent& content = about.content;
    if (!about.isShort())
        return;
    const Mend look{.act = Mend::Act::ShowCase, .text = ObjectionWords::tr("Look at the case")};
    if (content.isPaid || content.isMoot) {
        all.append({.key = QStringLiteral("paid"), .state = State::Open, .says = ObjectionWords::tr("“Nothing is owed”"),
                    .answer = content.isPaid ? ObjectionWords::tr("The whole sum is in the bank: the bundle can ask for reasons only, not for money.")
                                             : ObjectionWords::tr("The sales were voided, refunded or taken out: nothing is owed."),
                    .mends = {look}});
        return;
    }
    for (const cases::Promise& promise : content.file.promises)
        if (promise.verdict == cases::Promise::Verdict::Kept)
            all.append({.key = QStringLiteral("kept:%1").arg(promise.id.value), .state = State::Weak, .says = ObjectionWords::tr("“We kept our promise”"),
                        .answer = ObjectionWords::tr("The promise for %1 was kept by a deposit, and %2 is still claimed.").arg(dayText(promise.due), outstanding(content).toDisplay()),
                        .mends = {look}});
    if (!content.arrivals.isEmpty())
        all.append({.key = QStringLiteral("partly"), .says = ObjectionWords::tr("“We have paid”"),
                    .answer = ObjectionWords::tr("%1 arrived and is taken off; %2 is claimed.").arg(content.arrived.toDisplay(), outstanding(content).toDisplay())});
    const auto broken = std::ranges::count(content.file.promises, cases::Promise::Verdict::Broken, &cases::Promise::verdict);
    const auto kept = std::ranges::count(content.file.promises, cases::Promise::Verdict::Kept, &cases::Promise::verdict);
    if (broken > 0 && kept == 0)
        all.append({.key = QStringLiteral("promises"), .says = ObjectionWords::tr("“It was paid as promised”"),
                    .answer = ObjectionWords::tr("%n promise(s) fell due and the bank statement shows no credit.", nullptr, int(broken))});
}

void askForDemands(const ObjectionCase& about, QVector<Objection>& all)
{
    const cases::CaseFile& file = about.content.file;
    const bool hasExhibit = std::ranges::any_of(about.exhibits, [](const PrintedExhibit& exhibit) {
        return exhibit.item && exhibit.planned->group == evidence::ExhibitGroup::Demand;
    });
    const qsizetype acts = file.calls.size() + file.escalations.size();
    if (acts == 0 && file.promises.isEmpty() && !hasExhibit) {
        all.append({.key = QStringLiteral("demand"), .state = State::Weak, .says = ObjectionWords::tr("“You never asked us”"), .answer = ObjectionWords::tr("No call and no letter is recorded in this case."),
                    .mends = {{.act = Mend::Act::ShowCase, .text = ObjectionWords::tr("Log a call…")}, addEvidence(ObjectionWords::tr("Attach the letter…"), evidence::EvidenceKind::Letter, evidence::ExhibitGroup::Demand)}});
        return;
    }
    const QString number = about.numberOf(OwnPart::Calls);
    if (number.isEmpty() && !hasExhibit) {
        Objection objection{.key = QStringLiteral("demand"), .state = State::Weak, .says = ObjectionWords::tr("“You never asked us”"), .answer = ObjectionWords::tr("The table of calls is not in the bundle.")};
        if (const PlannedExhibit* planned = plannedOwn(about, OwnPart::Calls))
            objection.mends = {takeIn(*planned)};
        all.append(objection);
        return;
    }
    all.append({.key = QStringLiteral("demand"), .says = ObjectionWords::tr("“You never asked us”"),
                .answer = number.isEmpty() ? ObjectionWords::tr("What was sent to them is in the bundle.") : ObjectionWords::tr("%n call(s) and letter(s) are listed in %1.", nullptr, int(acts)).arg(number)});
}

void askForTheFees(const ObjectionCase& about, QVector<Objection>& all)
{
    if (!about.isClaimed() || claimKind(about.content) != ClaimKind::Fee)
        return;
    const FeeComparison& fees = about.content.fees;
    const QString number = about.numberOf(OwnPart::Reconciliation);
    Objection objection{.key = QStringLiteral("fees"), .says = ObjectionWords::tr("“The fees are as agreed”"), .answer = {}};
    if (!fees.addsUp) {
        objection.state = State::Weak;
        objection.answer = ObjectionWords::tr("The fees of the single sales do not make up the difference of %1 to the fen.").arg(outstanding(about.content).toDisplay());
    } else if (number.isEmpty()) {
        objection.state = State::Weak;
        objection.answer = ObjectionWords::tr("%1 are agreed and %2 were taken, but the sheet that shows it is not in the bundle.").arg(fees.agreed.toDisplay(), fees.taken.toDisplay());
        if (const PlannedExhibit* planned = plannedOwn(about, OwnPart::Reconciliation))
            objection.mends = {takeIn(*planned)};
    } else {
        objection.answer = ObjectionWords::tr("%1 are agreed and %2 were taken, sale by sale in %3.").arg(fees.agreed.toDisplay(), fees.taken.toDisplay(), number);
    }
    all.append(objection);
}

void askWhichSales(const ObjectionCase& about, QVector<Objection>& all)
{
    if (!about.isClaimed())
        return;
    for (const reconcile::Finding& finding : about.content.findings) {
        if (finding.kind != reconcile::FindingKind::OneOfLump && finding.kind != reconcile::FindingKind::ShortUnexplained)
            continue;
        if (finding.kind == reconcile::FindingKind::ShortUnexplained) {
            all.append({.key = QStringLiteral("which:%1").arg(finding.id.value), .state = State::Weak, .says = ObjectionWords::tr("“It is a deduction, not a missing sale”"),
                        .answer = ObjectionWords::tr("The gap of %1 is certain to the fen, but no set of sales and no named deduction explains it: the bundle asks for the list of the deposit.").arg(finding.net.toDisplay())});
            continue;
        }
        if (reconcile::mayBeInDeposit(finding)) {
            all.append({.key = QStringLiteral("which:%1").arg(finding.id.value), .state = State::Weak, .says = ObjectionWords::tr("“It is in another deposit”"),
                        .answer = ObjectionWords::tr("%1 may be in a deposit of about its day that is not explained in full: the bundle asks what that deposit pays.").arg(finding.net.toDisplay())});
            continue;
        }
        const QString number = about.numberOf(OwnPart::Reconciliation);
        Objection objection{.key = QStringLiteral("which:%1").arg(finding.id.value), .says = ObjectionWords::tr("“You cannot say which sale is missing”"),
                            .answer = ObjectionWords::tr("The gap of %1 is certain to the fen; the sales that can make it up are listed in %2.").arg(finding.net.toDisplay(), number)};
        if (number.isEmpty()) {
            objection.state = State::Weak;
            objection.answer = ObjectionWords::tr("The gap of %1 is certain, but the sheet that shows it is not in the bundle.").arg(finding.net.toDisplay());
            if (const PlannedExhibit* planned = plannedOwn(about, OwnPart::Reconciliation))
                objection.mends = {takeIn(*planned)};
        }
        all.append(objection);
    }
}

} // namespace

QVector<Objection> claimObjections(const ObjectionCase& about)
{
    QVector<Objection> all;
    askForPayments(about, all);
    askForTheAgreement(about, all);
    askWhetherItIsDue(about, all);
    askTheStatements(about, all);
    askForOtherDeposits(about, all);
    askForTheFees(about, all);
    askWhichSales(about, all);
    askForDemands(about, all);
    return all;
}

} // namespace daozhang::dossier
