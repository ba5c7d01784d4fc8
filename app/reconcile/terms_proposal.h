// SPDX-License-Identifier: GPL-3.0-or-later
// Terms proposed from the books for merchant numbers that no terms name: one provider for each payer that the bank
// statements show to pay it, and a blank to be filled where they do not tell.
#pragma once

#include "models/reconcile/settlement_terms.h"

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
};

/// Proposes nothing for a merchant number that `known` has. `presets`: usual terms, taken where the payer's name says
/// that they are its. A payer is believed when its deposits hold three days of sales or more, at least a third of all,
/// and twice as many as any other's: net to the fen where the file states fees, else within 1 % below the gross.
Result<QVector<ProposedProvider>> proposeTerms(storage::Shop& shop, const SettlementTerms& known, const QVector<ProviderTerms>& presets,
                                               const QVector<KnownProvider>& names);

} // namespace daozhang::reconcile
