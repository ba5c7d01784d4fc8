// SPDX-License-Identifier: GPL-3.0-or-later
// A lump is short by so much: which sets of its sales can be missing, and how likely is each (design.md §5)?
#pragma once

#include "app/reconcile/fitting_sets.h"
#include "app/reconcile/ledger.h"
#include "app/reconcile/loss_evidence.h"

namespace daozhang::reconcile {

/// Odds at which a set is asserted, and below which a set is left aside. A sale is left aside where all sets that hold it
/// are so together.
inline constexpr double kAssertOdds = 20.0;
inline constexpr double kIgnoreOdds = 1000.0;
/// Chance that one sale is lost on its way, before the shop's own history is known: one in 500.
inline constexpr double kPriorLosses = 1.0;
inline constexpr double kPriorSales = 500.0;
/// A whole batch, terminal, card kind or clearing day is lost as often as this many single sales.
inline constexpr double kWholeLost = 1.5;
/// Losses come together: a lump that lost one sale is held to have lost another with at least this chance, however
/// rarely the shop has lost any so far.
inline constexpr double kLostTogether = 0.2;
/// Weights of what is no loss: a memo that names word and amount settles the matter; the others have to compete.
inline constexpr double kNamedWithAmount = 1000.0;
inline constexpr double kNamedWithoutAmount = 0.5;
inline constexpr double kOpenRefund = 0.3;
inline constexpr double kRefundFeeKept = 0.2;
inline constexpr double kKnownDeduction = 1.0 / 50.0;
inline constexpr double kOtherFee = 1.0 / 500.0;
/// The memo states the fees of what was paid, and with this set missing they would be others.
inline constexpr double kOtherFeeInMemo = 1.0 / 1000.0;
/// Chance that a provider pays late exactly what it left out.
inline constexpr double kPaidLate = 0.1;
/// A deposit of a provider that no sale explains is as rare.
inline constexpr double kStranger = 1.0 / 2000;
/// Amounts that a deduction may have: so many times as many as the gap has minor units.
inline constexpr double kSpreadOfUnnamed = 7.0;

/// A gap to be filled by single sales of `rows`, given that `missing` (a whole clearing day, say) is missing already.
struct Base
{
    std::vector<quint32> missing;
    double weight = 1;            ///< of that being missing
    std::vector<Weight> rows;     ///< in content order, so that ties are listed the same way whatever order the files had
    qint64 gap = 0;               ///< minor units, above zero
    std::vector<quint32> taken;   ///< refunds of other days that were netted here
    qint64 feeTaken = 0;          ///< what the fees were in all, where they were others than agreed; 0 = as agreed
    double unnamed = 0;           ///< weight of a cause of this gap that nobody names; see unnamedRate()
    qint64 fee = -1;              ///< what the memo says that the fees of the missing sales are together; -1 = nothing
    QString deduction = {};       ///< of the terms, taken beside what is missing
    qint64 deducted = 0;          ///< minor units
};

/// The chance that one sale of a lump of so many is lost, from what the shop's history teaches.
double rateIn(std::size_t sales, double learned);
/// How far a weighing goes: rivals of an explanation only matter where they are small.
enum class Depth : quint8 {
    Leader, ///< sets of few sales, and only the likeliest guess and its weight: to see which of many pairings is worth the sums
    Whole,  ///< sets of any size, in sums that bound what is said of each sale
    Rival,  ///< sets of two at most
};

/// Weighs what may explain that a lump is short: sets of single sales of each base (the first one is the plain lump),
/// whole parts of the plain lump, and `others`, guesses that need no search (deductions, fees, refunds, whole days) and
/// are weighed already. `rate`: chance that one sale is lost, see rateIn().
Weighing weigh(const Ledger& ledger, const std::vector<Base>& bases, double rate, std::vector<Guess> others, Depth depth = Depth::Whole);

} // namespace daozhang::reconcile
