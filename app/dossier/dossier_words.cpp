// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier_words.h"

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
                                   QStringLiteral("evidence.viewed"), QStringLiteral("evidence.printed"),
                                   QStringLiteral("evidence.exported"), QStringLiteral("evidence.verified"),
                                   QStringLiteral("evidence.removed"), QStringLiteral("evidence.described")};
    return !entry.act.startsWith(QLatin1String("dossier.")) && !inner.contains(entry.act);
}

Money outstanding(const DossierContent& content)
{
    const Money claimed = content.file.record.claimed;
    if (content.isPaid || content.isMoot)
        return Money(0, claimed.currency());
    return content.arrivals.isEmpty() ? claimed : claimed - content.arrived;
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

QString groupTitle(evidence::ExhibitGroup group)
{
    switch (group) {
    case evidence::ExhibitGroup::Contract: return Dossier::tr("Group 1  The agreement");
    case evidence::ExhibitGroup::SaleSucceeded: return Dossier::tr("Group 2  The sales succeeded");
    case evidence::ExhibitGroup::NotReceived: return Dossier::tr("Group 3  The money was not received");
    case evidence::ExhibitGroup::Demand: return Dossier::tr("Group 4  Demands and communication");
    case evidence::ExhibitGroup::Loss: break;
    }
    return Dossier::tr("Group 5  Loss");
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
