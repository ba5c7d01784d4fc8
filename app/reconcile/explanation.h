// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences: every number in them is a term that adds up, and each can become a link to its rows.
#pragma once

#include "app/reconcile/reconcile_service.h"

#include <QString>
#include <QVector>

namespace daozhang::reconcile {

/// A piece of a sentence: text, and for a number the index of the term whose rows it stands for.
struct SentencePart
{
    QString text;
    int term = -1;  ///< index into DepositOutcome::terms; -1 = plain text
};

/// "4,812.40 = 37 sales of 28 Sep 4,861.00 − fee 26.60 − refund 22.00", in the language of the installed translator.
QVector<SentencePart> depositSentence(const intake::BankLine& line, const DepositOutcome& outcome);
QString plainText(const QVector<SentencePart>& parts);
/// One sentence for a finding: how much, of which sales, due when and why then, and what was looked at.
QString findingSentence(const Finding& finding, const QVector<JudgedSale>& sales, QDate asOf);
/// How the due date of one sale was computed, step by step, as one sentence.
QString dueDateSentence(const intake::Sale& sale, const ProviderTerms& terms, const DueDate& due, const BusinessCalendar& calendar);
QString stateName(SaleState state);
QString stateName(DepositState state);
QString stationName(WayStation station);
QString stateName(WayState state);
QString findingTitle(FindingKind kind);
/// Short name of a cause code, e.g. C12 → "Other deductions".
QString causeName(const QString& cause);

} // namespace daozhang::reconcile
