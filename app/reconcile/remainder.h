// SPDX-License-Identifier: GPL-3.0-or-later
// What is left when everything exact is taken: late credits that pay what was open, lumps that are short or over.
// Used by remainder.cpp (which credit is looked at with which lumps), short_lumps.cpp (what a gap is made of) and
// large_deposits.cpp (what is too much).
#pragma once

#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"
#include "app/reconcile/reconcile_core.h"
#include "app/reconcile/weighing.h"
#include <algorithm>
#include <map>
#include <tuple>

namespace daozhang::reconcile {

/// A lump whose day has passed is looked for in deposits of this many days after it.
constexpr int kShortAfterDays = 10;
/// A whole lump is looked for in later deposits for so long.
constexpr int kLateDays = 60;
constexpr std::size_t kMostDeposits = 5;
constexpr std::size_t kMostLumps = 6;
/// Ways to give deposits to lumps that are weighed, and analyses of some deposits against one lump.
constexpr double kMostPairings = 5000;
/// Of so many lumps in one deposit choices of whole ones are tried, of so many at once, and one alone to see which deposit is whose.
constexpr std::size_t kMostWhole = 8;
constexpr int kMostWholeAtOnce = 3;
/// A deposit of less than this part of a lump, with nothing that fits the gap, is not taken for it.
constexpr qint64 kLeastPart = 5;
/// A deposit of more than a lump and this part of it is not taken for it.
constexpr qint64 kLargestOver = 20;

/// Something still open that a late credit of exactly `worth` would pay.
struct OpenItem
{
    qint64 worth = 0;
    qint32 payment = -1;         ///< whose gap (or contest) it is
    std::vector<quint32> rows;   ///< what it would pay; for a gap that is one of a set: the set
    enum class Kind { WholeGap, PartOfGap, Contest } kind = Kind::WholeGap;
};

/// What is open and one late credit would pay at once.
using LateWay = std::vector<const OpenItem*>;

/// One deposit against one base of units.
struct Analysis
{
    UnitSet units;
    qint64 expected = 0;
    qint64 gap = 0;
    qint64 namedAmount = 0;      ///< deduction that the memo names, taken off before weighing
    QString namedWord;
    qint64 agreedAmount = 0;     ///< fee of the payout by the terms, likewise
    QString agreedWord;
    Weighing weighing;
    double score() const { return weighing.leader; }
};

/// The likeliest way to share a day's deposits out over its lumps.
struct Pairing
{
    std::vector<quint32> parts;  ///< by lump: its deposits, one bit each; empty where no way has any weight
    std::vector<bool> isSure;    ///< by lump: all other ways together weigh less by kAssertOdds
};

class Remainder
{
public:
    explicit Remainder(Ledger& ledger) : m_ledger(ledger), m_credits(creditsInOrder(ledger))
    {
        learnLosses(ledger);
        for (std::size_t i = 0; i < ledger.units.size(); ++i) {
            if (ledger.isOpen(ledger.units[i]))
                m_openByDue[ledger.units[i].due].push_back(qint32(i));
        }
        for (qint32 i = 0; i < qint32(ledger.payments.size()); ++i) {
            const Payment& payment = ledger.payments[std::size_t(i)];
            if (payment.kind == Payment::Kind::Contested || payment.isShort())
                m_gaps.push_back(i);
            else if (payment.kind == Payment::Kind::Exact && payment.credits.size() > 1 && !payment.late && !payment.units.empty())
                ++m_splits[ledger.units[std::size_t(payment.units.front())].provider];
        }
        m_habits = learnHabits(ledger);
        for (quint32 row = 0; row < ledger.rows.size(); ++row) {
            if (isLoneVoid(ledger, row))
                m_loneVoids.push_back(row);
        }
    }

    void run();
private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    qint64 left(qint32 index) const { return m_ledger.creditLeft[std::size_t(index)]; }
    Unit& unit(qint32 index) { return m_ledger.units[std::size_t(index)]; }
    bool mayPay(qint32 creditIndex, qint32 unitIndex);
    /// Deposits of a day that may be of one provider are explained together.
    std::vector<std::vector<qint32>> ofOneProvider(const std::vector<qint32>& credits) const;
    qint64 worthOf(quint32 row) const { return reconcile::worthOf(m_ledger, row); }
    qint64 worthOf(const std::vector<quint32>& rows) const;
    // --- late credits ------------------------------------------------------------------------------------------
    /// What the credit may be for. Of gaps that are less than the amount the rows are left out.
    std::vector<OpenItem> openItems(qint32 creditIndex, qint64 amount) const;
    /// Whole lumps among all that is missing: each may come late by itself.
    std::vector<std::vector<quint32>> wholeUnits(const Payment& payment, std::size_t missing) const;
    bool inPeriod(const CreditFact& at, const Payment& payment) const;
    std::vector<quint32> missingRows(const Payment& payment) const;
    bool settleLate(qint32 creditIndex);
    void settle(qint32 creditIndex, const LateWay& items);
    std::vector<quint32> possibleRows(const Payment& payment) const;
    /// One late credit, several gaps of the same worth: it is one of them.
    void contestItems(qint32 creditIndex, const std::vector<LateWay>& ways, const std::vector<UnitSet>& lumps);
    /// Two whole gaps, or all of them, that are together worth so much.
    void addWholeGaps(std::vector<OpenItem>& items, qint64 amount, std::vector<LateWay>& ways) const;
    // --- one day's deposits against the lumps that were due ------------------------------------------------------
    UnitSet openUnits(qint32 day, qint32 creditIndex);
    UnitSet baseFor(qint32 creditIndex);
    void explainDay(qint32 day, std::vector<qint32> credits);
    /// Deposits of one day whose memos name the same lumps.
    void explainNamed(const std::vector<qint32>& credits, UnitSet base);
    /// Late for all lumps of one earlier due day, or for all of one kind; only when there is a single such day.
    bool payEarlier(qint32 creditIndex);
    /// Beside other deposits of the day: one of its lumps, and what an earlier one left open.
    void bringLate(qint32 creditIndex, qint32 day);
    bool isPerSale(const UnitSet& units) { return !units.empty() && m_ledger.termsOf(unit(units.front()).provider).lump == Lump::PerSale; }
    void explain(qint32 creditIndex, const UnitSet& base);
    /// A deposit before the due day that explains nothing that was due by then is looked at again on the due day, beside the
    /// other deposits; true when it is kept for that.
    bool waits(qint32 creditIndex);
    /// What no due day took up.
    void explainEarly();
    // --- several deposits and the lumps of one day: day_pairing.cpp ---------------------------------------------
    /// The lumps that deposits are given to: clearing days that fall due together are one, where the provider pays them so.
    std::vector<UnitSet> lumpsOf(const UnitSet& due);
    /// Every way to give the deposits to the lumps, several to one as well; what is likeliest is taken, and asserted only as
    /// far as all other ways together are less likely than 1 : 20.
    void assign(std::vector<qint32> credits, const std::vector<UnitSet>& lumps);
    /// Writes down what a pairing says. `table`: by lump and set of deposits, as far as they were looked at.
    void settlePairing(const std::vector<qint32>& credits, const std::vector<UnitSet>& lumps, const Pairing& pairing, std::vector<std::vector<Analysis>> table);
    /// Too many for that: a deposit goes to the lump that it comes nearest to, and nothing is asserted unless the two fit each
    /// other alone.
    void assignNearest(const std::vector<qint32>& credits, const std::vector<UnitSet>& lumps);
    /// The deposits of a lump, one bit each, against it; an empty analysis where they cannot be its.
    Analysis analyseParts(const UnitSet& lump, const std::vector<qint32>& credits, quint32 mask, Depth depth);
    /// How likely it is that just these deposits are the lump's.
    double weightOf(const UnitSet& lump, const Analysis& found, const std::vector<qint32>& credits, quint32 mask);
    /// What it weighs that one of the deposits is short on its own day, though its memo says that it is late.
    double saidLate(const UnitSet& lump, const std::vector<qint32>& credits, quint32 mask);
    double splitChance(int provider) const;
    /// Lumps of which none can be told: what came for them is less than they are worth, and that is all.
    bool doubtTogether(const std::vector<qint32>& credits, const UnitSet& units);
    // --- weighing ------------------------------------------------------------------------------------------------
    Analysis analyse(UnitSet units, qint64 amount, qint32 creditIndex, Depth depth = Depth::Whole);
    /// A deduction that the terms name, beside sales that are missing.
    static void guessBesideDeductions(const Analysis& found, const ProviderTerms& terms, std::vector<Base>& bases);
    /// Refunds of other days that no lump has taken up so far.
    void guessRefunds(const Analysis& found, qint32 creditIndex, qint64 gap, std::vector<Base>& bases, std::vector<Guess>& guesses);
    std::pair<qint32, qint32> clearingDays(const Analysis& found) const;  ///< first and last
    qint64 keptFees(const Analysis& found);  ///< of the refunds in it, where the provider does not give them back
    /// The provider did not give the fees of the refunded sales back: alone, or beside sales that are missing.
    void guessKeptFees(const Analysis& found, qint64 gap, std::vector<Base>& bases, std::vector<Guess>& guesses);
    /// What the contract takes of each payout is no part of the gap.
    void takePayoutFee(Analysis& found, qint64 amount);
    /// Nor is what it holds back of the gross: the rate at which sales are weighed with less than their worth; 0 = none.
    Rate takeReserve(Analysis& found);
    static void guessRounded(std::vector<Base>& bases);
    /// Says what was held back, when the weighing tells what was not paid.
    void settleReserve(Analysis& found, qint64 amount);
    static void takeAgreed(Payment& payment, const Analysis& found);
    /// Pays the lumps, and says which deposit holds what.
    Payment& payParts(const std::vector<qint32>& credits, const Analysis& found);
    /// What the fees of the missing sales are together, by the fee that the memo states; -1 where it states none.
    qint64 feeOfMissing(const Analysis& found, qint32 creditIndex);
    qint64 feesOf(const Analysis& found);  ///< as agreed, of all its sales
    /// The memo states a larger fee than all sales of the lump cost: it was taken, and what is missing is weighed beside it.
    void takeStatedFee(const Analysis& found, qint32 creditIndex, std::vector<Base>& bases, std::vector<Guess>& guesses);
    /// The fee of some sale depends on a kind of card that no file tells.
    bool isUnsure(const Analysis& found);
    /// Several lumps in one deposit: whole ones missing, alone or together with single sales of the others.
    void guessWholeUnits(const Analysis& found, double rate, Rate held, Depth depth, std::vector<Base>& bases, std::vector<Guess>& guesses);
    /// The lump is whole, but the fee was taken at another price: another of the contract's, or a usual one.
    void guessOtherFees(const Analysis& found, qint64 amount, const ProviderTerms& terms, std::vector<Guess>& guesses);
    // --- conclusions ---------------------------------------------------------------------------------------------
    void conclude(const std::vector<qint32>& credits, Analysis found);
    /// False when the credits came before sales of the lump that the gap does not leave out.
    bool couldBePaid(const std::vector<qint32>& credits, const Analysis& found) const;
    std::size_t rowCount(const Analysis& found);
    void concludeShort(const std::vector<qint32>& credits, Analysis& found);
    /// Within a hundredth a sale, and smaller than any sale, so that none can hide behind it.
    bool isRounding(const Analysis& found);
    void takeDeduction(Payment& payment, const Guess& guess);
    /// What is no loss beside the sales that are missing: refunds of other days, other fees; `agreed`: what the fees should be.
    void takeBeside(Payment& payment, const Guess& guess, qint64 agreed);
    /// Which sales are missing cannot be told, and that a deduction was taken beside them can.
    static void takeCommonDeduction(Payment& payment, const Weighing& weighing);
    /// Refunds of other days that were netted in this lump.
    void takeRefunds(Payment& payment, const std::vector<quint32>& refunds);
    void concludeOver(const std::vector<qint32>& credits, Analysis& found);
    /// The lump brings along exactly what an earlier one left open.
    bool takeLateInside(qint32 creditIndex, const Analysis& found, qint64 over);
    /// The same, where so much was kept of the fees of its refunds.
    bool bringsAlong(qint32 creditIndex, const Analysis& found, qint64 over, qint64 kept);
    /// Open lumps that were due before the credit and are worth so much: single ones, and what was due together on one day.
    std::vector<UnitSet> earlierLumps(qint32 creditIndex, const UnitSet& own, qint64 worth);
    /// It brings along what an earlier one left open, and lacks sales of its own.
    bool takeLateLess(qint32 creditIndex, const Analysis& found, qint64 over);
    /// The lump is paid, and with it one of several that it may be.
    void contestBrought(qint32 creditIndex, const Analysis& found, qint64 over, const std::vector<LateWay>& ways, const std::vector<UnitSet>& lumps);
    /// More than the lump, and earlier ones of its kind are open: several of them in one deposit, less some of their sales.
    bool takeEarlierAlong(qint32 creditIndex, const Analysis& found);
    /// What is too much is just the worth of one of its sales.
    bool isPaidTwice(const Analysis& found, qint64 over) const;
    /// All that is due on the day, and no other deposit that came on it.
    bool isAloneOnDay(qint32 creditIndex, const Analysis& found) const;
    /// A settled lump like one of these was cleared from `first` on, before `past`.
    bool isPaidBetween(const UnitSet& units, qint32 first, qint32 past) const;
    /// Refunds of this lump's day that were not netted here: they stay open for a later one.
    bool putOffRefunds(qint32 creditIndex, const Analysis& found, qint64 over);
    Ledger& m_ledger;
    std::vector<qint32> m_credits;
    std::map<qint32, UnitSet> m_openByDue;
    std::vector<qint32> m_gaps;
    std::vector<qint32> m_early;             ///< credits that wait for a due day after them
    bool m_asksEarly = false;                ///< a deposit may be a part of a lump that was due after it
    std::map<int, HabitCounts> m_habits;
    std::map<int, int> m_splits;             ///< by provider: lumps that several deposits paid
    std::map<int, std::vector<OtherPrice>> m_otherPrices;  ///< by provider, once asked for
    std::vector<quint32> m_loneVoids;
};

} // namespace daozhang::reconcile
