// SPDX-License-Identifier: GPL-3.0-or-later
// Shops made from a seed, with the truth beside them: for each sale where its money went, or that it was lost and how.
// Every shape and fault of a shop's money is a switch with a chance of its own, so that a score can be split by it.
#pragma once

#include "tests/property/own_terms.h"
#include "tests/reconcile/scenario.h"

#include <QRandomGenerator>

#include <bitset>

namespace daozhang::testing {

enum class Feature {
    Colliding,     ///< few different round amounts: many sets fit many gaps
    ManyFaults,    ///< far more goes wrong than with any provider: to find mistakes, not to measure odds by
    Together,      ///< clearing days that fall due together come in one deposit
    SplitCredit,   ///< a day in two credits: before noon and after, cards and codes, debit and credit
    SeveralDays,   ///< paid twice a week, several due days in one
    Refunds,       ///< refunds of earlier days, netted
    NegativeDay,   ///< refunds beyond the day's sales, carried over
    Voids,         ///< voids and reversals
    NoClaims,      ///< failed, pre-authorised
    Chargebacks,   ///< taken off a deposit, named in its memo
    SilentDeduction, ///< taken off without a word
    DeviceFee,     ///< a deduction of the terms, once a month
    MemoPeriods,   ///< memos that state days and fee
    GrossMonthly,  ///< paid gross, fees charged at the month's end
    OtherAccount,  ///< one payout on another own account
    NewPayer,      ///< a payer name that the terms do not know, from some day on
    LateCredits,   ///< some of what was lost is paid later
    LostSingle,
    LostSeveral,   ///< two to five of one lump
    LostBatch,
    LostTerminal,
    LostDay,       ///< a clearing day out of a deposit for several
    LostPayout,    ///< nothing comes at all
    OverDeposit,   ///< more than the lump
    StrayDeposit,  ///< a payout for no sales
    DoubleDeposit, ///< a lump paid a second time
    PaidTwice,     ///< one sale paid again in a later lump
    Returned,      ///< a lump paid a second time, and the money goes back
    RunsAhead,     ///< the file's clearing day is a day after the sale's
    ProviderFile,  ///< the provider's list, whole
    PartialFile,   ///< the provider's list, some days of it
    Noise,         ///< lines of others on the bank account, some of just the same worth
    StatementGap,  ///< days that no statement covers
    OpenEnd,       ///< the run is made while sales are in transit
    DateOnly,      ///< files without times
    UnknownCards,  ///< files without the kind of card
    HardDays,      ///< around long holidays
    OtherLumps,    ///< a deposit for each batch, kind of card, or wallet
    PayoutFee,     ///< a fee of each payout, as the terms say
    Reserve,       ///< a part is held back and released later
    WalletRules,   ///< payments by code, or by one wallet, are due by another rule
    Count,
};
using Features = std::bitset<std::size_t(Feature::Count)>;
QString toCode(Feature feature);                           ///< "split_credit"
std::optional<Feature> featureFromCode(const QString& code);

/// What happened to a sale, as far as the day of the run.
enum class Fate {
    NoClaim,    ///< voided, failed, a copy: `expected` says which
    Paid,       ///< by `credits`: any of them is right, for two lines of one day and worth cannot be told apart
    Lost,       ///< due and never paid, or not by the day of the run
    Waiting,    ///< not due yet
    Unreached,  ///< the statement does not cover the days on which it could have come
    Elsewhere,  ///< paid by someone whom the terms do not name: there, but nothing proves it
    Carried,    ///< set off against refunds that no later deposit has used up
};

struct SaleTruth
{
    Fate fate = Fate::NoClaim;
    reconcile::SaleState expected = reconcile::SaleState::Excluded;  ///< of a row that is no claim
    QVector<BankLineId> credits;
    std::optional<Feature> fault;  ///< how it was lost, or the shape that made its way unusual
    QStringList causes;            ///< codes that are right; empty = none can be told
    bool isTold = false;           ///< the provider's list leaves it out, though it covers its day: the loss is certain
    QDate clearing;
    QDate due;
    qint64 fee = 0;
    qint64 net = 0;
    qint64 worth = 0;              ///< what it adds to its provider's payout
    int provider = -1;
    int copyOf = -1;               ///< of a row of the provider's list: the terminal's row
    bool isClaim = false;
};

enum class LineKind { Payout, Late, Extra, Stranger, Noise };

struct LineTruth
{
    LineKind kind = LineKind::Payout;
    std::optional<Feature> feature; ///< what is unusual about it
    bool addsUp = true;             ///< its sales and their fees are its amount
};

struct MadeShop
{
    Scenario shop;
    QDate asOf;
    Features features;
    QVector<SaleTruth> sales;              ///< by index in shop.sales
    QHash<BankLineId, LineTruth> lines;
    /// Losses are about as rare as a program may take them to be before it knows a shop.
    bool isNatural() const { return !features.test(std::size_t(Feature::ManyFaults)); }
};

struct Wish
{
    Features on;         ///< whatever the seed says
    Features off;
    bool only = false;   ///< nothing but `on`
    int sales = 0;       ///< about how many; 0 = as the seed says
};

/// The shop of a seed. The same seed and wish make the same shop, and switching a feature off leaves the rest as it is as
/// far as that goes: every part of the shop draws from a stream of its own.
MadeShop makeShop(quint32 seed, const Wish& wish = {});

} // namespace daozhang::testing
