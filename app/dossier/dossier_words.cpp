// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier_words.h"

#include "app/dossier/claim.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::dossier {

namespace {
struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};
} // namespace

bool belongsInTimeline(const cases::TimelineEntry& entry)
{
    // What the shop notes for itself is no statement to the other side; looking and printing change nothing.
    static const QStringList inner{QStringLiteral("next_action"), QStringLiteral("case.next_action"), QStringLiteral("case.assigned"),
                                   QStringLiteral("case.cause"), QStringLiteral("case.check"), QStringLiteral("case.note"),
                                   QStringLiteral("case.closing_proposed"), QStringLiteral("case.proposal_withdrawn"),
                                   QStringLiteral("case.proposal_declined"), QStringLiteral("case.sales_found"),
                                   QStringLiteral("case.sales_declined"), QStringLiteral("case.taken_back"), QStringLiteral("evidence.opened"),
                                   QStringLiteral("evidence.viewed"), QStringLiteral("evidence.printed"),
                                   QStringLiteral("evidence.exported"), QStringLiteral("evidence.verified"),
                                   QStringLiteral("evidence.removed"), QStringLiteral("evidence.described")};
    // What was taken back is no fact to be put before anyone; the journal keeps it.
    return !entry.isTakenBack && !entry.act.startsWith(QLatin1String("dossier.")) && !inner.contains(entry.act);
}

Money outstanding(const DossierContent& content)
{
    const Money claimed = content.file.record.claimed;
    if (content.isPaid || content.isMoot)
        return Money(0, claimed.currency());
    return content.arrivals.isEmpty() ? claimed : claimed - content.arrived;
}

bool hasContent(OwnPart part, const DossierContent& content)
{
    switch (part) {
    case OwnPart::None: return false;
    case OwnPart::Reconciliation: return !content.sales.isEmpty() || !content.deposits.isEmpty();
    case OwnPart::DueDates: return !content.dueSentences.isEmpty() && !isAboutCharges(claimKind(content));
    case OwnPart::Calls: return !content.file.calls.isEmpty() || !content.file.promises.isEmpty() || !content.file.escalations.isEmpty();
    }
    Q_UNREACHABLE();
}

QDateTime contentMoment(const DossierContent& content)
{
    QDateTime latest = content.file.record.openedAt;
    for (const cases::TimelineEntry& entry : content.file.timeline)
        if (belongsInTimeline(entry) && entry.entry.isValid() && entry.knownAt > latest)
            latest = entry.knownAt;
    for (const evidence::EvidenceItem& item : content.file.evidence)
        if (content.files.contains(item.id) && item.addedAt > latest)
            latest = item.addedAt;
    return latest;
}

QString PageRefs::range(const QString& anchor) const
{
    const auto found = m_pages.constFind(anchor);
    if (found == m_pages.cend())
        return QStringLiteral("000");
    return found->first == found->second ? QString::number(found->first)
                                         : QStringLiteral("%1–%2").arg(found->first).arg(found->second);
}

QString PageRefs::page(const QString& anchor) const
{
    return contains(anchor) ? Dossier::tr("page %1").arg(first(anchor)) : Dossier::tr("page %1").arg(QStringLiteral("00"));
}

QString anchorOf(EvidenceId evidence) { return QStringLiteral("exhibit:%1").arg(evidence.value); }

QString groupAnchor(evidence::ExhibitGroup group) { return QStringLiteral("group:%1").arg(int(group)); }

QString moneyText(Money money)
{
    if (money.currency() == Currency::cny())
        return Dossier::tr("CNY %1").arg(money.toDisplay());
    return money.currency().code() + u' ' + money.toDisplay();
}

QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("—"); }

QString momentText(const DossierContent& content, const QDateTime& utc)
{
    if (!utc.isValid())
        return QStringLiteral("—");
    return ShopTime(content.timezone).toLocal(utc.toSecsSinceEpoch()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString saleTimeText(const DossierContent& content, const intake::Sale& sale)
{
    if (!sale.hasTime)
        return dayText(sale.localDate);
    return ShopTime(content.timezone).toLocal(sale.occurredAt).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString subjectText(const DossierContent& content)
{
    if (content.file.record.kind == cases::CaseKind::Short && (content.isPaid || content.isMoot))
        return Dossier::tr("Matter of a settlement of %1").arg(moneyText(content.file.record.claimed));
    const QString amount = moneyText(content.file.record.kind == cases::CaseKind::Short ? outstanding(content) : content.file.record.claimed);
    switch (content.file.record.kind) {
    case cases::CaseKind::Short:
        if (claimKind(content) == ClaimKind::Fee)
            return Dossier::tr("Dispute under the payment service agreement (%1 of fees above the agreement)").arg(amount);
        if (claimKind(content) == ClaimKind::Deduction)
            return Dossier::tr("Dispute under the payment service agreement (%1 deducted from the settlement)").arg(amount);
        if (claimKind(content) == ClaimKind::Mixed)
            return Dossier::tr("Dispute under the payment service agreement (settlement, fees and deductions of %1)").arg(amount);
        return Dossier::tr("Dispute under the payment service agreement (settlement of %1 not received)").arg(amount);
    case cases::CaseKind::OneSided:
        return Dossier::tr("Customer debited, no success at the terminal (%1)").arg(amount);
    case cases::CaseKind::Over: break;
    }
    return Dossier::tr("Credit of %1 that no sale explains").arg(amount);
}

QString headerSubject(const DossierContent& content)
{
    switch (content.file.record.kind) {
    case cases::CaseKind::Short: return Dossier::tr("Dispute over settlement under the payment service agreement");
    case cases::CaseKind::OneSided: return Dossier::tr("One-sided payment");
    case cases::CaseKind::Over: break;
    }
    return Dossier::tr("Unexplained credit");
}

QString groupTitle(evidence::ExhibitGroup group, ClaimKind claim)
{
    switch (group) {
    case evidence::ExhibitGroup::Contract: return Dossier::tr("Group 1  The agreement");
    case evidence::ExhibitGroup::SaleSucceeded: return Dossier::tr("Group 2  The sales succeeded");
    case evidence::ExhibitGroup::NotReceived:
        if (claim == ClaimKind::Fee)
            return Dossier::tr("Group 3  The fees that were taken");
        if (claim == ClaimKind::Deduction)
            return Dossier::tr("Group 3  The deduction");
        if (claim == ClaimKind::Mixed)
            return Dossier::tr("Group 3  What the books show");
        return Dossier::tr("Group 3  The money was not received");
    case evidence::ExhibitGroup::Demand: return Dossier::tr("Group 4  Demands and communication");
    case evidence::ExhibitGroup::Loss: break;
    }
    return Dossier::tr("Group 5  Loss");
}

QString ownTitle(OwnPart part)
{
    switch (part) {
    case OwnPart::None: return {};
    case OwnPart::Reconciliation: return Dossier::tr("Reconciliation sheet");
    case OwnPart::DueDates: return Dossier::tr("Computation of the due date");
    case OwnPart::Calls: return Dossier::tr("Calls and promises");
    }
    Q_UNREACHABLE();
}

evidence::ExhibitGroup usualGroup(OwnPart part)
{
    return part == OwnPart::Calls ? evidence::ExhibitGroup::Demand : evidence::ExhibitGroup::NotReceived;
}

namespace {

int brokenPromises(const DossierContent& content)
{
    return int(std::ranges::count(content.file.promises, cases::Promise::Verdict::Broken, &cases::Promise::verdict));
}

/// "of 2 promises none was kept", or nothing when there were none or they are still open.
QString promisesText(const DossierContent& content)
{
    const int broken = brokenPromises(content), all = int(content.file.promises.size());
    if (broken == 0)
        return {};
    if (broken == all)
        return Dossier::tr("%n promise(s) made, none kept", nullptr, all);
    return Dossier::tr("%n promise(s) made, %1 broken", nullptr, all).arg(broken);
}

QString noCreditText(const DossierContent& content)
{
    const QDate due = content.file.record.due;
    if (content.file.record.kind != cases::CaseKind::Short)
        return Dossier::tr("No credit for this payment");
    if (content.isPaid || content.isMoot)
        return Dossier::tr("When the money arrived");
    if (!content.arrivals.isEmpty())
        return Dossier::tr("Only a part of the money arrived");
    if (due.isValid() && content.coveredTo.isValid() && content.coveredTo > due)
        return Dossier::tr("No such credit from %1 to %2")
            .arg(dayText(due), due.year() == content.coveredTo.year() ? content.coveredTo.toString(QStringLiteral("MM-dd")) : dayText(content.coveredTo));
    return Dossier::tr("No such credit when it was due");
}

} // namespace

QString usualAsk(const DossierContent& content)
{
    const cases::Case& record = content.file.record;
    if (record.kind == cases::CaseKind::Short && (content.isPaid || content.isMoot))
        return isAboutCharges(claimKind(content))
                   ? Dossier::tr("State in writing why %1 was taken off the settlement.").arg(moneyText(record.claimed))
                   : Dossier::tr("State in writing what delayed the settlement of %1.").arg(moneyText(record.claimed));
    const QString amount = moneyText(record.kind == cases::CaseKind::Short ? outstanding(content) : record.claimed);
    switch (record.kind) {
    case cases::CaseKind::Short:
        if (claimKind(content) != ClaimKind::Missing)
            return claimAsk(content);
        return Dossier::tr("Pay the settlement of %1 to the agreed account within 15 days of receipt.").arg(amount) + u'\n'
             + Dossier::tr("State in writing for each sale its clearing date, its state and the number of the payout (Regulation on "
                           "non-bank payment institutions, articles 25 and 30).")
             + u'\n'
             + Dossier::tr("If the payout is withheld, state the reason, the way to appeal and the documents needed (Law against telecom "
                           "and network fraud, articles 18 and 32).");
    case cases::CaseKind::OneSided:
        return Dossier::tr("State in writing whether the payment of %1 was cleared, and to whom it was paid.").arg(amount) + u'\n'
             + Dossier::tr("If it was cleared, pay it to the shop; if not, give it back to the customer and say when.");
    case cases::CaseKind::Over: break;
    }
    return Dossier::tr("State in writing what the credit of %1 is for.").arg(amount);
}

QString ownProves(OwnPart part, const DossierContent& content)
{
    switch (part) {
    case OwnPart::None: return {};
    case OwnPart::Reconciliation:
        if (content.deposits.isEmpty())
            return Dossier::tr("The sales of the claim: amount, fee, net and due date of each.");
        if (claimKind(content) == ClaimKind::Fee)
            return Dossier::tr("The fee of each sale by the agreement and as it was taken, and the deposits in which it was taken.");
        return Dossier::tr("The deposits that the sales belong to, explained sale by sale.");
    case OwnPart::DueDates:
        return content.file.record.due.isValid() ? Dossier::tr("By the agreement and the official calendar the money was due on %1.").arg(dayText(content.file.record.due))
                                                 : Dossier::tr("How the due date follows from the agreement and the official calendar.");
    case OwnPart::Calls: {
        const QString promises = promisesText(content);
        return promises.isEmpty() ? Dossier::tr("When and how the shop demanded the money.") : promises;
    }
    }
    Q_UNREACHABLE();
}

QString usualPurpose(evidence::ExhibitGroup group, const DossierContent& content)
{
    switch (group) {
    case evidence::ExhibitGroup::Contract:
        if (claimKind(content) == ClaimKind::Fee && !content.fees.rates.isEmpty())
            return Dossier::tr("A fee of %1 is agreed").arg(agreedRates(content));
        return content.rule.isEmpty() ? Dossier::tr("A payment service agreement exists") : Dossier::tr("%1 settlement is agreed").arg(content.rule);
    case evidence::ExhibitGroup::SaleSucceeded:
        if (content.file.record.kind != cases::CaseKind::Short || content.sales.isEmpty())
            return Dossier::tr("The customer has paid");
        return Dossier::tr("%n sale(s) completed", nullptr, int(content.sales.size()));
    case evidence::ExhibitGroup::NotReceived:
        if (claimKind(content) != ClaimKind::Missing && (isAboutCharges(claimKind(content)) || !(content.isPaid || content.isMoot)))
            return claimPurpose(content);
        return noCreditText(content);
    case evidence::ExhibitGroup::Demand: {
        const QString promises = promisesText(content);
        return promises.isEmpty() ? Dossier::tr("The money was demanded") : promises;
    }
    case evidence::ExhibitGroup::Loss: break;
    }
    return Dossier::tr("The loss that followed, and its amount");
}

QString legalKindText(evidence::EvidenceKind kind)
{
    const QString term = evidence::legalKind(kind);
    if (term == QStringLiteral("书证"))
        return Dossier::tr("Document (书证)");
    if (term == QStringLiteral("电子数据"))
        return Dossier::tr("Electronic data (电子数据)");
    if (term == QStringLiteral("视听资料"))
        return Dossier::tr("Audio-visual material (视听资料)");
    return term;
}

QString originalText(const evidence::EvidenceItem& item)
{
    // A file that was born electronic is the original itself (rules of evidence §15); paper has one somewhere.
    const QString term = evidence::legalKind(item.kind);
    if (term == QStringLiteral("电子数据") || term == QStringLiteral("视听资料"))
        return Dossier::tr("Original");
    return item.originalAvailable ? Dossier::tr("Copy, original held") : Dossier::tr("Copy");
}

QString numberSourceText(const QString& code)
{
    if (code == QLatin1String("slip"))
        return Dossier::tr("from the slip");
    if (code == QLatin1String("contract"))
        return Dossier::tr("from the contract");
    if (code == QLatin1String("official_app"))
        return Dossier::tr("from the official app");
    if (code == QLatin1String("device_label"))
        return Dossier::tr("from the label on the device");
    if (code == QLatin1String("web"))
        return Dossier::tr("from the web");
    if (code == QLatin1String("shipped"))
        return Dossier::tr("from the program’s directory");
    return {};
}

QString verdictText(const cases::Promise& promise)
{
    switch (promise.verdict) {
    case cases::Promise::Verdict::Kept: return Dossier::tr("Kept");
    case cases::Promise::Verdict::Broken:
        return promise.judgedOn.isValid() ? Dossier::tr("Broken: no credit up to %1").arg(dayText(promise.judgedOn))
                                          : Dossier::tr("Broken");
    case cases::Promise::Verdict::Open: break;
    }
    return Dossier::tr("Not due yet, or bank statement not there yet");
}

QString traceText(const intake::Sale& sale)
{
    if (!sale.trace.isEmpty())
        return sale.trace;
    return sale.orderNo.isEmpty() ? sale.rrn : sale.orderNo;
}

} // namespace daozhang::dossier
