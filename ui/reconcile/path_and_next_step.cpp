// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_texts.h"

#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReconcileWords)
};

/// A date or time that stays in one line.
QString unbroken(QString text) { return text.replace(u' ', QChar::Nbsp); }

QString terminalText(const LumpFacts& facts)
{
    if (facts.terminals.size() == 1)
        return Words::tr("Terminal %1").arg(facts.terminals.first());
    return facts.terminals.isEmpty() ? Words::tr("Terminal") : Words::tr("%n terminals", nullptr, int(facts.terminals.size()));
}

QString salesText(const LumpFacts& facts)
{
    if (facts.batches.size() == 1)
        return Words::tr("%n sale(s) · batch %1", nullptr, int(facts.count)).arg(facts.batches.first());
    return Words::tr("%n sale(s)", nullptr, int(facts.count));
}

PathStation terminalStation(const LumpFacts& facts)
{
    PathStation station;
    station.title = terminalText(facts);
    if (facts.fromTerminal) {
        station.proof = PathStation::Proof::Known;
        station.line = salesText(facts);
        station.figure = Words::tr("net %1").arg(facts.net.toDisplay());
    } else {
        station.line = Words::tr("terminal’s batch not imported");
        station.figure = Words::tr("? known from the provider only");
    }
    return station;
}

PathStation providerStation(const ReconcileDetail& detail, const LumpFacts& facts)
{
    PathStation station;
    // What a person put together may be of several providers: none of them is named alone then.
    const QString who = facts.providers.size() > 1 ? Words::tr("%n providers", nullptr, int(facts.providers.size()))
        : detail.row.who.isEmpty()                 ? Words::tr("Provider")
                                                   : detail.row.who;
    station.title = facts.clearingFrom.isValid()
        ? Words::tr("%1, %2", "provider and clearing days").arg(who, facts.clearingFrom == facts.clearingTo ? unbroken(shortDate(facts.clearingFrom, detail.today))
                                                           : dateSpan(facts.clearingFrom, facts.clearingTo, detail.today))
        : who;
    if (facts.fromProvider) {
        station.proof = PathStation::Proof::Known;
        station.line = Words::tr("has these sales in its list");
        station.figure = Words::tr("net %1").arg(facts.net.toDisplay());
    } else {
        station.line = Words::tr("settlement list not here");
        station.figure = Words::tr("? cannot see inside");
    }
    return station;
}

PathStation bankStation(const ReconcileDetail& detail, const LumpFacts& facts)
{
    PathStation station;
    if (detail.deposit) {
        const intake::BankLine& line = detail.deposit->line;
        station.proof = PathStation::Proof::Known;
        station.title = line.account.isEmpty() ? Words::tr("Bank") : Words::tr("Bank account %1").arg(line.account.right(4));
        station.line = line.time.isValid()
            ? Words::tr("booked %1 %2", "day and time").arg(unbroken(shortDate(line.booked, detail.today)), line.time.toString(QStringLiteral("HH:mm")))
            : Words::tr("booked %1").arg(unbroken(shortDate(line.booked, detail.today)));
        station.figure = line.amount.toDisplay();
        station.isArrival = true;
        return station;
    }
    station.title = Words::tr("Bank");
    const bool waits = detail.row.saleState == SaleState::InTransit || detail.row.saleState == SaleState::Unknown;
    const bool covered = !waits && detail.bankCoveredTo.isValid() && facts.due.isValid() && detail.bankCoveredTo >= facts.due;
    if (covered) {
        station.proof = PathStation::Proof::Absent;
        station.line = Words::tr("statement read to %1").arg(unbroken(shortDate(detail.bankCoveredTo, detail.today)));
        station.figure = Words::tr("not in it");
    } else {
        station.line = detail.bankCoveredTo.isValid() ? Words::tr("statement reaches %1").arg(unbroken(shortDate(detail.bankCoveredTo, detail.today)))
                                                      : Words::tr("no statement yet");
        station.figure = Words::tr("? cannot tell yet");
    }
    return station;
}

void markStop(PaymentPath& path, const ReconcileDetail& detail, const LumpFacts& facts)
{
    Money lost;
    if (detail.deposit && detail.deposit->outcome.state == DepositState::Short)
        lost = detail.deposit->outcome.difference.absolute();
    else if (detail.row.kind == ReconcileRow::Kind::Finding)
        lost = detail.row.amount;
    if (lost.isZero())
        return;
    // It stops where the last proof is: nothing is said about what lies beyond it.
    path.stopLeg = facts.fromProvider ? 1 : 0;
    const QString last = facts.fromProvider ? path.stations.at(1).title : path.stations.at(0).title;
    path.isStopProved = false;  // whether it was paid out no row of a lump says
    path.stopTitle = Words::tr("%1 last seen at: %2").arg(lost.toDisplay(), last);
    path.stopText = facts.fromProvider ? Words::tr("As far as the books here show: listed by the provider, not in the bank.")
                                       : Words::tr("As far as the books here show: the provider’s list is not among them.");
}

} // namespace

QString PaymentPath::description() const
{
    QStringList said;
    for (const PathStation& station : stations) {
        const QString figure = QString(station.figure).remove(u'?').trimmed();
        said.append(station.proof == PathStation::Proof::Known ? Words::tr("%1: %2, %3").arg(station.title, station.line, figure)
                        : station.line.isEmpty()                             ? Words::tr("%1: not known").arg(station.title)
                                                                             : Words::tr("%1: not known, %2").arg(station.title, station.line));
    }
    if (!stopTitle.isEmpty())
        said.append(stopTitle + u' ' + stopText);
    if (!note.isEmpty())
        said.append(note);
    return said.join(Words::tr("; ", "between parts of a description"));
}

PaymentPath pathOf(const ReconcileDetail& detail, const LumpFacts& facts)
{
    PaymentPath path;
    const SaleState state = detail.row.saleState.value_or(SaleState::Overdue);
    if (facts.count == 0 || state == SaleState::Excluded || state == SaleState::CancelledOut)
        return path;
    PathStation payout;
    payout.title = Words::tr("Paid out");
    payout.figure = Words::tr("? no proof");
    path.stations = {terminalStation(facts), providerStation(detail, facts), payout, bankStation(detail, facts)};
    const bool banked = detail.deposit.has_value();
    // Green is what a bank line proves of these sales: a deposit of which no sale is known to have arrived proves none.
    const bool flows = banked && facts.states[int(SaleState::Arrived)] > 0;
    for (int leg = 0; leg < 3; ++leg) {
        const bool provedSoFar = facts.fromProvider && leg == 0;
        path.legs.append({flows || provedSoFar ? PathLeg::Kind::Flows : PathLeg::Kind::Unknown});
    }
    if (!banked && path.stations.last().proof == PathStation::Proof::Absent)
        path.legs.last().kind = PathLeg::Kind::Nothing;
    if (facts.due.isValid())
        path.note = detail.terms ? Words::tr("due %1 (%2, cut-off %3)")
                                       .arg(weekdayDate(facts.due, detail.today), detail.terms->rule.toString(),
                                            detail.terms->cutoff.toString(QStringLiteral("HH:mm")))
                                 : Words::tr("due %1").arg(weekdayDate(facts.due, detail.today));
    markStop(path, detail, facts);
    return path;
}

namespace {

NextStep importStep(const QString& text) { return {text, QStringLiteral("import"), Words::tr("Import")}; }
NextStep settingsStep(const QString& text) { return {text, QStringLiteral("settings"), Words::tr("Settings")}; }
NextStep caseStep(const QString& text) { return {text, QStringLiteral("case"), Words::tr("Open a case")}; }

/// What was taken and what is agreed, where the finding is about this deposit alone; else the difference.
QString feeStep(const ReconcileDetail& detail)
{
    const auto finding = std::ranges::find(detail.findings, FindingKind::FeeDifference, &reconcile::Finding::kind);
    if (finding == detail.findings.cend() || finding->net.minorUnits() <= 0)
        return Words::tr("The fee taken is not the fee agreed. If the terms are right, open a case.");
    const bool isOfThis = detail.deposit && std::ranges::all_of(finding->sales, [&](SaleId sale) { return detail.deposit->outcome.sales.contains(sale); });
    if (!isOfThis)
        return Words::tr("%1 more was taken in fees than agreed. If the terms are right, open a case.").arg(finding->net.toDisplay());
    Money taken(0, finding->net.currency());
    for (const reconcile::SentenceTerm& term : detail.deposit->outcome.terms)
        if (term.kind == reconcile::SentenceTerm::Kind::Fees)
            taken -= term.amount;
    return Words::tr("%1 was taken in fees; the agreement makes it %2, a difference of %3. If the terms are right, open a case.")
        .arg(taken.toDisplay(), (taken - finding->net).toDisplay(), finding->net.toDisplay());
}

/// The day to which the bank statement has to reach: of a sale that was looked for, when it is due and not when it was made.
QDate dueOf(const ReconcileDetail& detail)
{
    if (detail.row.kind != ReconcileRow::Kind::Hit)
        return detail.row.day;
    for (const JudgedSale& judged : detail.firstSales)
        if (judged.sale.id == detail.row.sale && judged.outcome.due.due.isValid())
            return judged.outcome.due.due;
    return detail.findings.isEmpty() ? detail.row.day : detail.findings.first().due;
}

NextStep payerStep(const ReconcileDetail& detail, const ReconcileBook& book)
{
    const reconcile::Finding* finding = payerQuestion(detail);
    const QString who = finding ? providerName(book.providerNames, finding->provider) : detail.row.who;
    return {Words::tr("Does this payer pay for %1? If so, its name goes into the terms and all its deposits are taken for payouts.").arg(who), QStringLiteral("payer"),
            Words::tr("Yes, it pays for %1").arg(who), QStringLiteral("aside"), Words::tr("No, set all aside…")};
}

NextStep stepForWaiting(const ReconcileDetail& detail)
{
    switch (detail.row.saleState.value_or(SaleState::Unknown)) {
    case SaleState::InTransit:
        return {Words::tr("Nothing to do before %1.").arg(weekdayDate(dueOf(detail), detail.today)), {}, {}};
    case SaleState::Unknown:
        if (detail.row.provider.isEmpty())
            return settingsStep(Words::tr("Name this merchant number in the settlement terms of its provider."));
        return importStep(Words::tr("Import the bank statement up to %1.").arg(shortDate(dueOf(detail), detail.today)));
    case SaleState::Excluded:
    case SaleState::CancelledOut: return {Words::tr("Nothing to do: no money is expected for these."), {}, {}};
    default: return {};
    }
}

NextStep stepForSuggestion(const ReconcileDetail& detail, const ReconcileBook& book)
{
    const QVector<SaleId> sales = suggestedSales(detail);
    QString provider;
    QDate from, to;
    for (const SaleId id : sales) {
        const auto judged = detail.alternativeSales.constFind(id);
        if (judged == detail.alternativeSales.constEnd() || judged->outcome.due.isNull())
            continue;
        const QDate clearing = judged->outcome.due.clearing;
        provider = judged->outcome.provider;
        from = from.isValid() ? std::min(from, clearing) : clearing;
        to = to.isValid() ? std::max(to, clearing) : clearing;
    }
    return {Words::tr("This line is worth just what %n missing sale(s) of %1, %2, should have brought. If it is that money, match it by hand.",
                      nullptr, int(sales.size()))
                .arg(providerName(book.providerNames, provider), dateSpan(from, to, detail.today)),
            QStringLiteral("match"), Words::tr("Match…")};
}

} // namespace

const reconcile::Finding* payerQuestion(const ReconcileDetail& detail)
{
    const auto found = std::ranges::find(detail.findings, FindingKind::UnknownPayer, &reconcile::Finding::kind);
    return found != detail.findings.cend() && !found->terms.isEmpty() ? &*found : nullptr;
}

QVector<SaleId> suggestedSales(const ReconcileDetail& detail)
{
    const bool isSuggested = detail.deposit && detail.row.provider.isEmpty() && detail.alternatives.size() == 1
        && detail.alternatives.first().reason == u"suggestion";
    return isSuggested ? detail.alternatives.first().missing : QVector<SaleId>();
}

NextStep nextStep(const ReconcileDetail& detail, const ReconcileBook& book)
{
    const QString who = detail.row.who;
    if (detail.row.kind == ReconcileRow::Kind::State)
        return {};
    if (detail.row.inCase.isValid())
        return {Words::tr("Case %1 follows this.").arg(QStringLiteral("%1").arg(detail.row.inCase.value, 4, 10, QLatin1Char('0'))),
                QStringLiteral("showCase"), Words::tr("Show the case")};
    if (!book.hasTerms)
        return settingsStep(Words::tr("Say first when and how the providers pay: without settlement terms nothing can be judged."));
    if (!detail.deposit && detail.findings.isEmpty())
        return stepForWaiting(detail);
    if (detail.findings.isEmpty() && detail.deposit && detail.deposit->outcome.state == DepositState::Explained)
        return {Words::tr("Nothing to do: every fen of it is accounted for."), {}, {}};
    if (payerQuestion(detail))
        return payerStep(detail, book);
    if (!suggestedSales(detail).isEmpty())
        return stepForSuggestion(detail, book);
    // A sale that was looked for has the step of the finding that it is in.
    const std::optional<FindingKind> known = detail.row.findingKind ? detail.row.findingKind
        : detail.findings.isEmpty()                                 ? std::nullopt
                                                                    : std::optional(detail.findings.first().kind);
    if (std::any_of(detail.findings.begin(), detail.findings.end(), mayBeInDeposit))
        return importStep(Words::tr("The settlement list of %1 tells what that deposit pays.").arg(who));
    const FindingKind kind = known.value_or(
        detail.deposit && detail.deposit->outcome.state == DepositState::Over ? FindingKind::OverDeposit : FindingKind::UnexplainedDeposit);
    switch (kind) {
    case FindingKind::OneOfLump:
        return importStep(Words::tr("The settlement list of %1 tells which sale it is.").arg(who));
    case FindingKind::ShortUnexplained:
        return importStep(Words::tr("No set of sales makes up the gap. The settlement list of %1 can name what was taken.").arg(who));
    case FindingKind::Deducted:
        return caseStep(Words::tr("Compare with the contract of %1. If it was not agreed, claim it.").arg(who));
    case FindingKind::FeeDifference:
        return settingsStep(feeStep(detail));
    case FindingKind::OverDeposit:
        return importStep(Words::tr("More came than the sales are worth: perhaps a file of sales is missing, or a late payment is in it."));
    case FindingKind::UnexplainedDeposit:
        if (detail.row.provider.isEmpty())
            return {Words::tr("If this payer is a provider, add its name to the terms. If not, set it aside."), QStringLiteral("settings"), Words::tr("Settings"), QStringLiteral("aside"), Words::tr("Set aside…")};
        return importStep(Words::tr("Import the sales that this deposit may pay."));
    case FindingKind::NotJudged:
        if (!detail.findings.isEmpty() && !detail.findings.first().terms.isEmpty() && detail.findings.first().terms.first().name == reconcile::kBeforeBooks)
            return importStep(Words::tr("Import the sales of the days before the first file: the deposit pays for them too."));
        return importStep(Words::tr("Import the bank statement up to %1.").arg(shortDate(dueOf(detail), detail.today)));
    case FindingKind::MissingSales:
    case FindingKind::MissingBatch:
    case FindingKind::MissingInLump:
        return caseStep(Words::tr("Check the slip, then claim the money from %1.").arg(who));
    case FindingKind::TakenBack: return caseStep(Words::tr("Ask %1 why the money was taken back, and answer in time.").arg(who));
    case FindingKind::WrongAccount: return settingsStep(Words::tr("The money came to another account. Have %1 correct the settlement account, or correct the terms.").arg(who));
    case FindingKind::UnknownPayer: return payerStep(detail, book);
    case FindingKind::OneSided: return caseStep(Words::tr("Ask %1 to find the payment from the customer’s message.").arg(who));
    }
    return {};
}

} // namespace daozhang::ui
