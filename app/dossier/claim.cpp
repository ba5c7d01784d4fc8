// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/claim.h"

#include "app/dossier/dossier_words.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/fees.h"
#include "models/common/masks.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace daozhang::dossier {

namespace {

using reconcile::Finding;
using reconcile::FindingKind;

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

ClaimKind kindOf(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::FeeDifference: return ClaimKind::Fee;
    case FindingKind::Deducted: return ClaimKind::Deduction;
    case FindingKind::OneOfLump: return reconcile::mayBeInDeposit(finding) ? ClaimKind::Beside : ClaimKind::OneOf;
    case FindingKind::ShortUnexplained: return ClaimKind::Unexplained;
    default: return ClaimKind::Missing;
    }
}

/// Those that still stand; all of them when none does.
QVector<Finding> standing(const DossierContent& content)
{
    QVector<Finding> live;
    for (const Finding& finding : content.findings)
        if (finding.state == reconcile::FindingState::Open || finding.state == reconcile::FindingState::InCase)
            live.append(finding);
    return live.isEmpty() ? content.findings : live;
}

const DepositSheet* sheetOf(const DossierContent& content, BankLineId deposit)
{
    const auto found = std::ranges::find(content.deposits, deposit, [](const DepositSheet& sheet) { return sheet.deposit.line.id; });
    return deposit.isValid() && found != content.deposits.cend() ? &*found : nullptr;
}

QString depositDay(const DossierContent& content, const Finding& finding)
{
    const DepositSheet* sheet = sheetOf(content, finding.deposit);
    return dayText(sheet ? sheet->deposit.line.booked : finding.due);
}

QString ruleText(const reconcile::FeeRule& rule)
{
    QString text = rule.rate.toPercent();
    if (rule.cap)
        text = Dossier::tr("%1, at most %2").arg(text, rule.cap->toDisplay());
    if (!rule.fixed.isZero())
        text = Dossier::tr("%1 plus %2").arg(text, rule.fixed.toDisplay());
    return text;
}

FeeLine feeLine(const reconcile::JudgedSale& row, const reconcile::SettlementTerms& all)
{
    const reconcile::ProviderTerms* terms = all.byId(row.outcome.provider);
    if (terms && terms->paysGross)
        return {row, {}, Money(0, row.sale.amount.currency())};
    const int rule = terms ? reconcile::feeRuleFor(*terms, row.sale.cardKind) : -1;
    if (rule < 0 || reconcile::isFeeUnsure(*terms, row.sale.cardKind))
        return {row, {}, row.outcome.fee};  // no price is agreed for it: as reconciliation, nothing is claimed of it
    const reconcile::FeeRule& agreed = terms->fees.at(rule);
    return {row, ruleText(agreed), Money(reconcile::feeBy(agreed, row.sale.amount.minorUnits()), row.sale.amount.currency())};
}

/// The word of a deduction, and whether it is the bank's or only a sum that the terms name.
QString deductionText(const DossierContent& content, const Finding& finding)
{
    const QString word = finding.terms.isEmpty() ? QString() : finding.terms.first().name;
    const DepositSheet* sheet = sheetOf(content, finding.deposit);
    const QString day = depositDay(content, finding), sum = moneyText(finding.net);
    if (sheet && !word.isEmpty() && sheet->deposit.line.memo.contains(word))
        return Dossier::tr("%1 was kept back from the deposit of %2; the bank’s memo names “%3”. The sales of the deposit have arrived.").arg(sum, day, maskCardsInText(word));
    if (word.isEmpty())
        return Dossier::tr("%1 was kept back from the deposit of %2. The sales of the deposit have arrived.").arg(sum, day);
    return Dossier::tr("%1 was kept back from the deposit of %2, just the sum that is known as “%3”. The sales of the deposit have arrived.").arg(sum, day, maskCardsInText(word));
}

QString besideText(const DossierContent& content, const Finding& finding)
{
    return Dossier::tr("%n sale(s), %1 net, have not come by themselves. Either they are missing, or the deposit of %2 over %3, which is not explained in full, pays them too. The books do not tell which; what that deposit pays is asked.", nullptr, int(finding.sales.size()))
        .arg(moneyText(finding.net), depositDay(content, finding), moneyText(finding.terms.at(1).amount));
}

QString oneOfText(const DossierContent& content, const Finding& finding)
{
    Money certain(0, finding.net.currency());
    for (const reconcile::SentenceTerm& term : finding.terms)
        if (term.kind == reconcile::SentenceTerm::Kind::Missing)
            certain -= term.amount;
    QStringList missing;
    int possible = 0;
    for (const reconcile::JudgedSale& row : content.sales)
        if (finding.sales.contains(row.sale.id)) {
            if (row.outcome.state == reconcile::SaleState::OneOf)
                ++possible;
            else
                missing.append(traceText(row.sale));
        }
    if (!certain.isZero() && !missing.isEmpty())
        return Dossier::tr("%1 net is certain to be missing. %2 of it is the net of sales that did not arrive: %3. The other %4 is missing out of %n further sale(s), of which some did not arrive; "
                           "which of them cannot be told from the deposit.", nullptr, possible)
            .arg(moneyText(finding.net), moneyText(certain), missing.join(Dossier::tr(", ", "trace numbers")), moneyText(finding.net - certain));
    return Dossier::tr("%1 net is certain to be missing: some of %n sale(s) did not arrive. Which of them cannot be told from the deposit; none of them is said to be missing by itself.",
                       nullptr, int(finding.sales.size()))
        .arg(moneyText(finding.net));
}

QString shortText(const DossierContent& content, const Finding& finding)
{
    const DepositSheet* sheet = sheetOf(content, finding.deposit);
    return Dossier::tr("The deposit of %1 is %2 less than its %n sale(s) should bring; no set of sales and no named deduction explains the gap.", nullptr,
                       int(sheet ? sheet->sales.size() : finding.sales.size()))
        .arg(depositDay(content, finding), moneyText(finding.net));
}

QString feeText(const DossierContent& content, const Finding& finding)
{
    const FeeComparison& fees = content.fees;
    if (fees.addsUp && !agreedRates(content).isEmpty())
        return Dossier::tr("Fees of %1 were taken; at the agreed %2 they are %3: a difference of %4. The sales have arrived.")
            .arg(moneyText(fees.taken), agreedRates(content), moneyText(fees.agreed), moneyText(fees.taken - fees.agreed));
    return Dossier::tr("%1 more was taken in fees than agreed. The sales have arrived.").arg(moneyText(finding.net));
}

QString partText(ClaimKind kind, Money sum)
{
    const QString amount = moneyText(sum);
    switch (kind) {
    case ClaimKind::OneOf: return Dossier::tr("%1 missing out of a set of sales").arg(amount);
    case ClaimKind::Beside: return Dossier::tr("%1 missing, or in a deposit that is not explained").arg(amount);
    case ClaimKind::Unexplained: return Dossier::tr("%1 that a deposit is short without explanation").arg(amount);
    case ClaimKind::Deduction: return Dossier::tr("%1 kept back as a deduction").arg(amount);
    case ClaimKind::Fee: return Dossier::tr("%1 of fees above the agreement").arg(amount);
    default: return Dossier::tr("%1 of sales that did not arrive").arg(amount);
    }
}

/// What the claim is made of, kind by kind.
QString partsText(const DossierContent& content)
{
    QStringList parts;
    for (const ClaimKind kind : {ClaimKind::Missing, ClaimKind::OneOf, ClaimKind::Beside, ClaimKind::Unexplained, ClaimKind::Deduction, ClaimKind::Fee}) {
        Money sum(0, content.file.record.claimed.currency());
        for (const Finding& finding : standing(content))
            if (kindOf(finding) == kind && finding.net.currency() == sum.currency())
                sum += finding.net;
        if (!sum.isZero())
            parts.append(partText(kind, sum));
    }
    //: Separator of the parts of a claim
    return parts.join(Dossier::tr("; ", "claim"));
}

} // namespace

ClaimKind claimKind(const DossierContent& content)
{
    const QVector<Finding> findings = content.file.record.kind == cases::CaseKind::Short ? standing(content) : QVector<Finding>();
    if (findings.isEmpty())
        return ClaimKind::Missing;
    const ClaimKind first = kindOf(findings.first());
    return std::ranges::all_of(findings, [&](const Finding& finding) { return kindOf(finding) == first; }) ? first : ClaimKind::Mixed;
}

bool isAboutCharges(ClaimKind kind) { return kind == ClaimKind::Fee || kind == ClaimKind::Deduction; }

bool isAboutASet(ClaimKind kind) { return kind == ClaimKind::OneOf || kind == ClaimKind::Beside; }

FeeComparison compareFees(const DossierContent& content, const reconcile::SettlementTerms& terms)
{
    const Money none(0, content.file.record.claimed.currency());
    FeeComparison fees{{}, {}, none, none, false};
    QSet<SaleId> named;
    QSet<BankLineId> about;
    Money difference = none;
    for (const Finding& finding : standing(content))
        if (kindOf(finding) == ClaimKind::Fee && finding.net.currency() == none.currency()) {
            named.unite(QSet<SaleId>(finding.sales.cbegin(), finding.sales.cend()));
            about.insert(finding.deposit);
            difference += finding.net;
        }
    for (const DepositSheet& sheet : content.deposits) {
        const auto isNamed = [&](const reconcile::JudgedSale& row) { return named.contains(row.sale.id); };
        if (!about.contains(sheet.deposit.line.id) && std::ranges::none_of(sheet.sales, isNamed))
            continue;
        FeeLump lump{sheet.deposit.line.id, sheet.deposit.line.booked, {}, none, none, false};
        Money byRows = none;
        for (const reconcile::JudgedSale& row : sheet.sales) {
            lump.lines.append(feeLine(row, terms));
            lump.agreed += lump.lines.last().agreed;
            byRows += row.outcome.fee;
            if (const QString& rate = lump.lines.last().rate; !rate.isEmpty() && !fees.rates.contains(rate))
                fees.rates.append(rate);
        }
        for (const reconcile::SentenceTerm& term : sheet.deposit.outcome.terms)
            if (term.kind == reconcile::SentenceTerm::Kind::Fees)
                lump.taken -= term.amount;
        lump.isKnownPerSale = byRows == lump.taken || sheet.sales.size() == 1;
        fees.agreed += lump.agreed;
        fees.taken += lump.taken;
        fees.lumps.append(lump);
    }
    fees.addsUp = !fees.lumps.isEmpty() && fees.taken - fees.agreed == difference;
    return fees;
}

QString agreedRates(const DossierContent& content)
{
    //: Separator of fee rates
    return content.fees.rates.join(Dossier::tr(" / ", "rates"));
}

QString chargedOn(const DossierContent& content)
{
    QVector<QDate> days;
    if (claimKind(content) == ClaimKind::Fee && content.fees.addsUp)
        for (const FeeLump& lump : content.fees.lumps)
            days.append(lump.booked);
    else
        for (const Finding& finding : standing(content)) {
            const DepositSheet* sheet = sheetOf(content, finding.deposit);
            days.append(sheet ? sheet->deposit.line.booked : finding.due);
        }
    if (days.isEmpty())  // nothing stands open any more: the case's own day
        return dayText(content.file.record.due);
    const auto [first, last] = std::ranges::minmax(days);
    return first == last ? dayText(first) : dayText(first) + QStringLiteral(" – ") + dayText(last);
}

QString findingText(const DossierContent& content, const Finding& finding, const QVector<reconcile::JudgedSale>& sales)
{
    if (finding.net.isNegative())
        return reconcile::findingSentence(finding, sales, content.asOf);
    switch (kindOf(finding)) {
    case ClaimKind::Fee: return feeText(content, finding);
    case ClaimKind::Deduction: return deductionText(content, finding);
    case ClaimKind::Unexplained: return shortText(content, finding);
    default: return reconcile::findingSentence(finding, sales, content.asOf);
    }
}

QString chargesSentence(const DossierContent& content)
{
    const QVector<Finding> findings = standing(content);
    const QString amount = moneyText(content.file.record.claimed);
    const QString& respondent = content.plan.respondent;
    const QString& claimant = content.plan.claimant;
    QString sentence;
    switch (claimKind(content)) {
    case ClaimKind::Fee:
        if (content.fees.addsUp && !agreedRates(content).isEmpty())
            sentence = Dossier::tr("%1 took fees of %2 where the agreed %3 makes %4. The difference of %5 is to be paid back to %6; the sales themselves have arrived.")
                           .arg(respondent, moneyText(content.fees.taken), agreedRates(content), moneyText(content.fees.agreed), amount, claimant);
        else
            sentence = Dossier::tr("%1 took %2 more in fees than agreed, to be paid back to %3; the sales themselves have arrived.").arg(respondent, amount, claimant);
        break;
    case ClaimKind::OneOf:
        sentence = Dossier::tr("%1 owes %2 %3.").arg(respondent, claimant, amount);
        for (const Finding& finding : findings)
            sentence = Dossier::tr("%1 %2", "two sentences").arg(sentence, oneOfText(content, finding));
        break;
    case ClaimKind::Beside:
        sentence = Dossier::tr("%1 owes %2 %3, unless a deposit that came pays it.").arg(respondent, claimant, amount);
        for (const Finding& finding : findings)
            sentence = Dossier::tr("%1 %2", "two sentences").arg(sentence, besideText(content, finding));
        break;
    default:
        if (claimKind(content) == ClaimKind::Mixed || findings.size() != 1)
            sentence = Dossier::tr("%1 owes %2 %3: %4.").arg(respondent, claimant, amount, partsText(content));
        else
            sentence = Dossier::tr("%1 %2", "two sentences").arg(Dossier::tr("%1 owes %2 %3.").arg(respondent, claimant, amount), findingText(content, findings.first(), {}));
    }
    if (!content.arrivals.isEmpty())
        sentence = Dossier::tr("%1 %2", "two sentences")
                       .arg(sentence, Dossier::tr("Of it %1 was paid by %2; %3 is open.").arg(moneyText(content.arrived), dayText(content.arrivals.last().booked), moneyText(outstanding(content))));
    return sentence;
}

QString claimPurpose(const DossierContent& content)
{
    const QVector<Finding> findings = standing(content);
    const QString amount = moneyText(content.file.record.claimed);
    switch (claimKind(content)) {
    case ClaimKind::Fee:
        return content.fees.addsUp ? Dossier::tr("Fees of %1 agreed, %2 taken").arg(moneyText(content.fees.agreed), moneyText(content.fees.taken))
                                   : Dossier::tr("%1 more taken in fees than agreed").arg(amount);
    case ClaimKind::Deduction: {
        const QString word = findings.size() == 1 && !findings.first().terms.isEmpty() ? findings.first().terms.first().name : QString();
        return word.isEmpty() ? Dossier::tr("%1 kept back").arg(amount) : Dossier::tr("%1 kept back as “%2”").arg(amount, word);
    }
    case ClaimKind::OneOf: return Dossier::tr("%1 missing out of a set of sales").arg(amount);
    case ClaimKind::Beside: return Dossier::tr("%1 missing, or in a deposit that is not explained").arg(amount);
    case ClaimKind::Unexplained: return Dossier::tr("Deposit of %1 short by %2").arg(chargedOn(content), amount);
    default: return partsText(content);
    }
}

QString claimAsk(const DossierContent& content)
{
    const QString amount = moneyText(outstanding(content));
    switch (claimKind(content)) {
    case ClaimKind::Fee:
        return Dossier::tr("Pay the %1 that was taken in fees above the agreement back to the agreed account within 15 days of receipt.").arg(amount) + u'\n'
             + Dossier::tr("State in writing for each sale the fee rate that was applied, and the clause of the agreement that it rests on.");
    case ClaimKind::Deduction:
        return Dossier::tr("Pay the %1 that was kept back to the agreed account within 15 days of receipt, or show the clause of the agreement that allows the deduction.").arg(amount) + u'\n'
             + Dossier::tr("State in writing what each deduction is for, and how its sum was computed.");
    case ClaimKind::OneOf:
        return Dossier::tr("Pay the missing %1 to the agreed account within 15 days of receipt.").arg(amount) + u'\n'
             + Dossier::tr("State in writing for each of the sales listed its clearing date, its state and the number of the payout, so that it is plain which were not paid (Regulation on "
                           "non-bank payment institutions, articles 25 and 30).");
    case ClaimKind::Beside:
        return Dossier::tr("State in writing which sales the deposit of %1 pays, with the list of its sales, fees and deductions (Regulation on non-bank payment institutions, articles 25 and 30).").arg(chargedOn(content)) + u'\n'
             + Dossier::tr("Pay what it does not pay of the %1 to the agreed account within 15 days of receipt.").arg(amount);
    case ClaimKind::Unexplained:
        return Dossier::tr("Pay the missing %1 to the agreed account within 15 days of receipt.").arg(amount) + u'\n'
             + Dossier::tr("Hand over the list of all sales, fees and deductions that the deposit of %1 is made of.").arg(chargedOn(content));
    default: break;
    }
    return Dossier::tr("Pay %1 to the agreed account within 15 days of receipt.").arg(amount) + u'\n'
         + Dossier::tr("State in writing for each sale its clearing date, its state and the number of the payout (Regulation on non-bank payment institutions, articles 25 and 30).") + u'\n'
         + Dossier::tr("State in writing the clause of the agreement that each fee and deduction rests on.");
}

} // namespace daozhang::dossier
