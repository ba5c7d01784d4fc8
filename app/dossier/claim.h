// SPDX-License-Identifier: GPL-3.0-or-later
// What a case claims, told by the kind of its findings: money that did not come, a fee that was not agreed, a deduction.
#pragma once

#include "app/dossier/dossier_content.h"

namespace daozhang::dossier {

/// By the findings of the case; Missing when it has none, Mixed when they are of several kinds.
ClaimKind claimKind(const DossierContent& content);
/// True when the sales themselves have arrived and only what was taken off them is in dispute.
bool isAboutCharges(ClaimKind kind);
/// True where no single sale is said to be missing: its sales are in question.
bool isAboutASet(ClaimKind kind);
/// The fees of every deposit that a fee finding of the case is about, by the terms and as they were taken.
FeeComparison compareFees(const DossierContent& content, const reconcile::SettlementTerms& terms);
/// What the books prove of one finding, as it is put before the other side: no advice to the shop.
QString findingText(const DossierContent& content, const reconcile::Finding& finding, const QVector<reconcile::JudgedSale>& sales);
/// One sentence: who owes what, and why. Only while something is owed.
QString chargesSentence(const DossierContent& content);
/// What the group "not received" proves for claims that are not simply missing money.
QString claimPurpose(const DossierContent& content);
/// What is asked for by claims that are not simply missing money.
QString claimAsk(const DossierContent& content);
/// "0.60%", or all rates that the fees of the case were compared with.
QString agreedRates(const DossierContent& content);
/// Days of the deposits in which too much was taken: "2026-11-11", "2026-11-11 – 2026-11-20".
QString chargedOn(const DossierContent& content);

} // namespace daozhang::dossier
