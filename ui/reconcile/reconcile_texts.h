// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the Reconcile page: pure functions of values, in the language of the moment.
#pragma once

#include "app/reconcile/explanation.h"
#include "models/reconcile/sale_way.h"
#include "ui/common/chips.h"
#include "ui/reconcile/reconcile_presenter.h"

namespace daozhang::ui {

QString rowTitle(const ReconcileRow& row);
QString rowSecondLine(const ReconcileRow& row, const ReconcileBook& book);
Chip rowChip(const ReconcileRow& row, QDate today);
QString dayTitle(const ReconcileRow& day, QDate today);
QString daySummary(const ReconcileRow& day);

QString cardKindName(intake::CardKind kind);
/// Card number, or how a payment without a card was made.
QString cardOrChannel(const intake::Sale& sale);

/// Facts of the bank line below the head. HTML; the file's line is a link "do:file".
QString headFacts(const ReconcileDetail& detail);
/// What vouches for the sum of the sentence: that it adds up, or the person who said what belongs to it.
Chip sumChip(const ReconcileDetail& detail);
/// The chip beside the amount in the head.
Chip headChip(const ReconcileDetail& detail);
/// The sentence; for what has no deposit, what is missing or why nothing can be said yet. HTML whose links are "term:N",
/// or "rows:N" for the Nth part of a finding's sentence.
QString sentenceHtml(const ReconcileDetail& detail);
QString sentencePlain(const ReconcileDetail& detail);
/// The sentence of what has no deposit, in parts; empty when it is none of a finding.
QVector<reconcile::SentencePart> findingPartsOf(const ReconcileDetail& detail);
/// Terms the links of the sentence stand for.
QVector<reconcile::SentenceTerm> sentenceTerms(const ReconcileDetail& detail);
/// True when the terms add up to the deposit, exactly.
bool addsUp(const ReconcileDetail& detail);

QString alternativesTitle(const ReconcileDetail& detail);
/// "000412 + 000418", or the batch, terminal or day that is missing as a whole.
QString alternativeText(const ReconcileDetail& detail, int index);
/// "likeliest", "as likely as the first", "about 20 times less likely"
QString oddsText(const QVector<reconcile::Hypothesis>& sets, int index);
/// What is certain over all sets, or that nothing is.
QString alternativesNote(const ReconcileDetail& detail);

/// What to do next, and where: the link's code or empty; a question has two answers.
struct NextStep { QString text; QString link; QString linkText; QString otherLink = {}; QString otherText = {}; };
NextStep nextStep(const ReconcileDetail& detail, const ReconcileBook& book);

/// The question whether an unknown payer pays for a provider; its first term names the payer. Null where it is not asked.
const reconcile::Finding* payerQuestion(const ReconcileDetail& detail);

/// Missing sales that are worth just what an unknown payer's line brought; empty = none, or not told apart.
QVector<SaleId> suggestedSales(const ReconcileDetail& detail);

QString totalsText(const LumpFacts& facts);
/// "2 sales matched by hand"
QString decisionName(const reconcile::Decision& decision);
/// What it is about: "18 Nov 5,974.00 · 000412 1,288.00 and 3 more"
QString decisionSubject(const reconcile::Decision& decision, const reconcile::DecisionSubject& subject, QDate today);
PaymentPath pathOf(const ReconcileDetail& detail, const LumpFacts& facts);
/// The way of one sale, each station dated; where it stops, with the name of the cause.
PaymentPath pathOf(const reconcile::SaleWay& way, QDate today);

} // namespace daozhang::ui
