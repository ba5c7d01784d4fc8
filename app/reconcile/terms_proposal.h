// SPDX-License-Identifier: GPL-3.0-or-later
// Terms proposed from the books for merchant numbers that no terms name: one provider for each payer that the bank
// statements show to pay it, and a blank to be filled where they do not tell.
#pragma once

#include "app/common/task_context.h"
#include "app/reconcile/terms_fit.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

/// A provider that the program knows by name: what a payer's name is recognised by.
struct KnownProvider
{
    QString id;
    QString name;
};

struct ProposedProvider
{
    ProviderTerms terms;  ///< the name is empty where nothing tells whose merchant number it is
    int days = 0;         ///< on which it sold
    int fittingDays = 0;  ///< of them: days whose sum the payer's deposits hold
    QString payer;        ///< as the bank writes it; empty when none fits
    TermsFit fit;         ///< of `terms`, with the days that they do not explain; no days where no payer fits
};

/// Proposes nothing for a merchant number that `known` has. `presets`: usual terms, taken where the payer's name says
/// that they are its. A payer is believed when its deposits hold three days of sales or more, at least a third of all,
/// and twice as many as any other's: net to the fen where the file states fees, else within 1 % below the gross. Rule, cut-off,
/// lump and fees are then searched for (terms_fit.h).
Result<QVector<ProposedProvider>> proposeTerms(storage::Shop& shop, const SettlementTerms& known, const QVector<ProviderTerms>& presets,
                                               const QVector<KnownProvider>& names);

/// Terms that fit a stored provider's deposits better than its own do.
struct TermsAdvice
{
    TermsFit before;  ///< the stored terms
    TermsFit after;   ///< what is proposed in their place
};

/// One for each stored provider whose terms fit badly while others fit clearly better; nothing is changed.
Result<QVector<TermsAdvice>> adviseTerms(storage::Shop& shop, const SettlementTerms& stored, const BusinessCalendar& calendar, const TaskContext& task);

/// "cut-off 22:30 instead of 23:00, T+2 instead of T+1".
QString termsChangeText(const ProviderTerms& before, const ProviderTerms& after);
/// "With cut-off 22:30 instead of 23:00, 96 % instead of 71 % of 52 days fit."
QString adviceSentence(const TermsAdvice& advice);
/// "Payouts that do not fit: 5 Nov, expected 4,812.40, nearest 4,800.00; …"; empty when all fit.
QString misfitSentence(const TermsFit& fit, Currency currency);

} // namespace daozhang::reconcile
