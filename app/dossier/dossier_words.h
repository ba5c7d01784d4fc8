// SPDX-License-Identifier: GPL-3.0-or-later
// How the bundle writes amounts, days and names. All texts are in the language of the LanguageScope around them.
#pragma once

#include "app/dossier/dossier_content.h"

#include <QPair>

namespace daozhang::dossier {

/// First and last page of each part, from the pass before; empty in the first pass.
class PageRefs
{
public:
    void set(const QString& anchor, int first, int last) { m_pages.insert(anchor, {first, last}); }
    bool contains(const QString& anchor) const { return m_pages.contains(anchor); }
    int first(const QString& anchor) const { return m_pages.value(anchor).first; }
    int last(const QString& anchor) const { return m_pages.value(anchor).second; }
    /// "5–12", or "15"; "000" while not known, so that the first pass leaves the room that a number takes.
    QString range(const QString& anchor) const;
    /// "p. 5" in the language of the bundle.
    QString page(const QString& anchor) const;
    bool operator==(const PageRefs&) const = default;

private:
    QHash<QString, QPair<int, int>> m_pages;
};

QString anchorOf(EvidenceId evidence);
QString groupAnchor(evidence::ExhibitGroup group);
QString ownTitle(OwnPart part);
QString ownProves(OwnPart part, const DossierContent& content);
evidence::ExhibitGroup usualGroup(OwnPart part);
/// What a group proves in this case, as far as the books tell; a general sentence where they do not.
QString usualPurpose(evidence::ExhibitGroup group, const DossierContent& content);
/// "6,381.48 元", "CNY 6,381.48".
QString moneyText(Money money);
QString dayText(QDate day);
/// Shop-local "2026-10-30 19:42".
QString momentText(const DossierContent& content, const QDateTime& utc);
/// Shop-local time of a sale with seconds, or its day when the file gave no time.
QString saleTimeText(const DossierContent& content, const intake::Sale& sale);
/// Subject of the dispute: "Dispute under the payment service agreement (settlement of … not received)".
QString subjectText(const DossierContent& content);
/// What is asked for when a person has not worded it.
QString usualAsk(const DossierContent& content);
/// Short form for the head of each page.
QString headerSubject(const DossierContent& content);
/// "Group 2  The sales succeeded".
QString groupTitle(evidence::ExhibitGroup group, ClaimKind claim);
/// Kind in the law's term, with a translation in an English bundle.
QString legalKindText(evidence::EvidenceKind kind);
QString originalText(const evidence::EvidenceItem& item);
/// Where a number dialled was taken from.
QString numberSourceText(const QString& code);
QString verdictText(const cases::Promise& promise);
/// What stands for the trace in a list: trace, order number or RRN.
QString traceText(const intake::Sale& sale);

} // namespace daozhang::dossier
