// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences: every number in them is a term that adds up, and each can become a link to its rows.
#pragma once

#include "app/reconcile/reconcile_service.h"
#include "models/common/shop_time.h"

#include <QString>
#include <QVector>

namespace daozhang::reconcile {

/// A piece of a sentence: text, and for a number the index of the term whose rows it stands for.
struct SentencePart
{
    QString text;
    int term = -1;         ///< index into DepositOutcome::terms; -1 = no term
    QVector<SaleId> sales; ///< of a finding's sentence: the rows that a number stands for; empty = plain text
};

/// "4,812.40 = 37 sales of 28 Sep 4,861.00 − fee 26.60 − refund 22.00", in the language of the installed translator.
QVector<SentencePart> depositSentence(const intake::BankLine& line, const DepositOutcome& outcome);
QString plainText(const QVector<SentencePart>& parts);
/// One sentence for a finding: how much, of which sales, due when and why then, and what was looked at.
QString findingSentence(const Finding& finding, const QVector<JudgedSale>& sales, QDate asOf);
/// The same sentence in pieces: each amount and count with the sales behind it.
QVector<SentencePart> findingParts(const Finding& finding, const QVector<JudgedSale>& sales, QDate asOf);
/// How the due date of one sale was computed, step by step, as one sentence.
QString dueDateSentence(const intake::Sale& sale, const ProviderTerms& terms, const DueDate& due, const BusinessCalendar& calendar);
QString stateName(SaleState state);
/// As a doubt beside a deposit calls it, where that is the reason of the state.
QString stateName(const SaleOutcome& outcome);
QString stateName(DepositState state);
QString stateName(FindingState state);
QString stationName(WayStation station);
QString stateName(WayState state);
QString findingTitle(FindingKind kind);
/// By kind and reason: a doubt beside a deposit is none of a set of sales.
QString findingTitle(const Finding& finding);
/// Short name of a cause code, e.g. C12 → "Other deductions".
QString causeName(const QString& cause);
/// "28 Sep", with its year when that is not the year of `today`.
QString dayName(QDate day, QDate today);
/// True of a finding about a lump that is missing, or in a deposit that is not explained in full.
bool mayBeInDeposit(const Finding& finding);
/// True when a person says what the deposit pays: shown as such, never as the program's proof.
bool isByPerson(const DepositOutcome& outcome);
/// How a sentence names a decision: "decision 12 of 3 Nov (“told by phone”)".
QString decisionReference(const Decision& decision, const ShopTime& time, QDate today);
/// What was decided, by whom, when and why: "You said on 3 Nov that this deposit does not pay these 2 sales: …".
QString decisionSentence(const Decision& decision, const ShopTime& time, QDate today);

/// One line on what was looked at for a gap and put aside; `name` as rejectedName() gives it.
QString rejectedSentence(const RejectedCandidate& candidate, const QString& name);
/// What a candidate is called: its traces, its batch, its terminal or its day. `sales`: those of the candidate, or some.
QString rejectedName(const RejectedCandidate& candidate, const QVector<JudgedSale>& sales, QDate today);

} // namespace daozhang::reconcile
