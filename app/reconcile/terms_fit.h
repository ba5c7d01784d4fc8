// SPDX-License-Identifier: GPL-3.0-or-later
// How well terms fit what a provider paid, and which terms fit best: a search over a small grid of rules, cut-offs, lumps
// and fees, scored by deposits that are exact to the fen.
#pragma once

#include "models/intake/sale.h"
#include "models/reconcile/business_calendar.h"
#include "models/reconcile/settlement_terms.h"

#include <vector>

namespace daozhang::reconcile {

/// A sale as the search reads it.
struct FitSale
{
    QDate day;
    QTime time;                 ///< null = the file gives the date alone
    QDate clearing;             ///< as the file states it; null = it does not
    qint64 amount = 0;
    std::optional<qint64> fee;  ///< as the file states it
    intake::CardKind kind = intake::CardKind::Unknown;
    int terminal = 0;
    int merchant = 0;
    int batch = 0;
    int wallet = 0;             ///< 0 = none
};

/// A line of the provider's payer.
struct FitCredit
{
    QDate booked;
    qint64 amount = 0;
};

/// A clearing day whose payout is not in the bank to the fen.
struct MisfitDay
{
    QDate day;
    QDate due;
    qint64 sales = 0;
    qint64 gross = 0;
    qint64 expected = 0;
    std::optional<qint64> nearest;  ///< of the deposits of the due day that nothing else explains
};

struct TermsFit
{
    ProviderTerms terms;
    int days = 0;         ///< clearing days whose due date the bank lines reach
    int fittingDays = 0;  ///< of them: every lump is a deposit of its due day, to the fen
    QVector<MisfitDay> misfits;
    /// Parts per hundred, cut off.
    int share() const { return days == 0 ? 0 : fittingDays * 100 / days; }
};

/// How the terms as they stand fit.
TermsFit fitOf(const ProviderTerms& terms, const std::vector<FitSale>& sales, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar);
/// The terms of the grid that fit best; those of `start` where none fits better. Names, numbers and accounts stay.
TermsFit bestFit(const ProviderTerms& start, const std::vector<FitSale>& sales, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar);
/// What is kept of each payout besides the fees of sales, told by the days that do not fit: a payout fee or a reserve, where one
/// amount, or one rate, explains three of them or more. `fit` as it stands where none does.
TermsFit withPayoutTerms(const TermsFit& fit, const std::vector<FitSale>& sales, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar);
/// Fees under which most of the payouts are exact, for sales whose fee no file states; empty when three cannot be told.
QVector<FeeRule> learnFees(const ProviderTerms& terms, const std::vector<FitSale>& sales, const std::vector<FitCredit>& credits, const BusinessCalendar& calendar);

} // namespace daozhang::reconcile
