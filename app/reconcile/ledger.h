// SPDX-License-Identifier: GPL-3.0-or-later
// What the matcher works on: the rows of the books with their verdicts, units of sales that are paid together, and
// the payments that explain deposits.
#pragma once

#include "app/reconcile/books.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <vector>

namespace daozhang::reconcile {

/// Why a sale is out of the count, cannot be judged or has not arrived, as far as the data decide; textOf() gives the
/// code that is stored. The numbers are those of domain.md §3.
enum class Cause : quint8 {
    None = 0,
    C04 = 4, C05, C06, C07, C08, C09, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21, C22, C23, C24, C25, C26, C27, C28,
    Twin = 40, NoTerms, ByPerson, Payout, Beside,
};
QString textOf(Cause cause);

/// What became of a row in the course of matching.
enum class Mark : quint8 {
    Open,       ///< nothing pays it so far
    Arrived,
    Missing,    ///< certainly not in the short lump that was to pay it
    Possible,   ///< in a set that may be missing
    OutOfCount, ///< cancelled, excluded, a twin, or without terms: `state` and `cause` say what
};

/// What the provider's own list says of a sale.
enum class ProviderWord : quint8 {
    Silent,       ///< there is no list, or it does not cover the sale
    Lists,        ///< it has the sale
    Paid,         ///< it has the sale in a payout that it says was sent
    Absent,       ///< it covers the day and has not got the sale
    BatchAbsent,  ///< the same, and nothing else of the terminal's batch either
    Refused,      ///< it has the sale as failed or reversed
};

struct Row
{
    qint64 fee = 0;
    qint64 net = 0;
    qint32 clearing = 0;
    qint32 due = 0;
    qint32 twin = -1;       ///< index of the other row
    qint32 unit = -1;
    qint32 credit = -1;     ///< index into Books::credits
    qint32 finding = -1;
    qint32 payout = -1;     ///< index into Ledger::payouts
    Mark mark = Mark::Open;
    SaleState state = SaleState::Unknown;
    Cause cause = Cause::None;
    ProviderWord word = ProviderWord::Silent;
    bool provisional = false;
    bool feeFromFile = false;
    bool reversedByProvider = false;
};

/// Sales that a provider pays in one deposit: one lump of one clearing day, or a single sale.
struct Unit
{
    qint16 provider = -1;
    qint16 currency = 0;
    qint64 key = 0;          ///< which lump of that day: merchant, terminal, card or QR
    qint32 clearing = 0;
    qint32 due = 0;
    quint32 begin = 0;       ///< range in Ledger::order
    quint32 end = 0;
    qint64 gross = 0;        ///< of sales and refunds together
    qint64 net = 0;
    qint32 payment = -1;     ///< index into Ledger::payments; -1 = open
    qint32 barred = -1;      ///< index into Ledger::barred: credits that a person said do not pay it; -1 = none
    qint64 firstMade = 0;    ///< when its first and last sale were made, see momentOf(); refunds count as well
    qint64 lastMade = 0;
    qint32 payout = -1;      ///< index into Ledger::payouts
    /// The provider's list has not got these sales though it covers them: no part of any lump. Only a deposit of just
    /// their worth pays them.
    bool apart = false;
    bool isUncovered = false;///< due, and a day on which it may have come is in no statement
    quint32 size() const { return end - begin; }
};

/// Indexes into Ledger::units: what a deposit pays, or may pay.
using UnitSet = std::vector<qint32>;

/// How the fees of a lump were taken, when not sale by sale as the terms say.
enum class FeeMode : quint8 {
    Agreed,
    SumRounded,  ///< the rate applied to the sum of the lump
    RoundedDown, ///< each fee cut off, not rounded
    RoundedUp,
    Other,       ///< gross where the terms say net, net where they say gross, or another rate
    Unsure,      ///< kind of card unknown: the fee lies between the two prices
};

/// Some set of sales whose absence, or a deduction whose presence, explains a gap.
struct Guess
{
    std::vector<quint32> missing; ///< indexes of rows; empty for a deduction, a refund or another fee
    std::vector<quint32> taken;   ///< for reason "refund": refunds of other days that were netted here
    double weight = 0;
    QByteArray reason;            ///< code, see Hypothesis::reason
    QString name;                 ///< of a deduction or a rate
    qint64 feeTaken = 0;          ///< for reason "fee": what was taken in all
    qint64 deducted = 0;          ///< beside `missing`: a deduction of the terms, called `name`
};

/// What was looked at and put aside; see RejectedCandidate.
struct Rejected
{
    QByteArray reason;
    QByteArray name;
    QString word;
    qint64 off = 0;               ///< minor units
    double odds = 0;
    std::vector<quint32> rows;
};

/// The weighed guesses about one gap.
struct Weighing
{
    std::vector<Guess> guesses;   ///< within 1000 : 1 of the first, likeliest first; may be cut
    qint64 count = 0;             ///< how many there are
    double leader = 0;            ///< chance of the first one before the others are looked at; weights are relative to it
    bool complete = true;         ///< every set that weighs within 1000 : 1 was looked at
    bool certain = false;         ///< the first leads all others together by 20 : 1
    std::vector<quint32> inEvery; ///< rows that are in every one of them
    std::vector<quint32> inSome;  ///< rows that are in at least one of them
    std::vector<Rejected> rejected; ///< a few that came near
    bool isEmpty() const { return guesses.empty(); }
};

/// One line of an explanation that is not simply the sales and fees of its units.
struct ExtraTerm
{
    SentenceTerm::Kind kind = SentenceTerm::Kind::Gap;
    qint64 amount = 0;
    int count = 0;
    QString name;
    std::vector<quint32> rows;
};

/// What one or several credits pay.
struct Payment
{
    enum class Kind {
        Exact,      ///< all rows of the units, to the fen
        Short,      ///< less, and weighed
        Over,       ///< more than the units
        Late,       ///< what earlier deposits left open
        Contested,  ///< some of several units; which cannot be told
        Dissolved,  ///< taken back for a contest
        ByPerson,
    };
    Kind kind = Kind::Exact;
    std::vector<qint32> credits;
    std::vector<qint64> shares;       ///< ByPerson: what of each credit goes into this; empty = all that is left of it
    std::vector<qint32> units;
    std::vector<quint32> rows;        ///< single rows that are paid without their unit
    FeeMode feeMode = FeeMode::Agreed;
    qint64 feeTaken = 0;              ///< fees as taken, when feeMode is not Agreed
    std::vector<ExtraTerm> extras;    ///< with them the sentence adds up
    qint64 gap = 0;                   ///< Short: net that is missing and not paid later; Contested: value of one item, or
                                      ///< of all that is missing when `isRivalry`
    bool isRivalry = false;           ///< Contested: one item has another worth than the next
    Weighing weighing;
    std::vector<std::vector<quint32>> items;  ///< Contested: rows of each item
    bool late = false;
    bool proved = false;              ///< the provider's own list says what the credit pays: nothing else is thought of
    qint32 settledBy = -1;            ///< credit that paid the gap later
    qint32 settles = -1;              ///< Late: payment whose gap it pays
    qint32 beside = -1;               ///< Contested: credit that nothing explains in full and that may hold an item too
    /// A shortage of its units was weighed, whoever said that they belong to the credits.
    bool isShort() const { return kind == Kind::Short || (kind == Kind::ByPerson && !units.empty()); }
};

/// What the provider says it sent to the bank for one batch of its list.
struct Payout
{
    qint16 provider = -1;
    qint16 currency = 0;
    qint32 row = -1;                  ///< of type payout
    qint32 day = 0;
    qint64 amount = 0;                ///< positive
    std::vector<quint32> others;      ///< rows of the batch that are no claims: fees, reserves, adjustments
    std::vector<qint32> units;
    qint32 credit = -1;               ///< that books it
};

/// Money out to a provider, and what it takes back.
struct TakenBack
{
    enum class Kind {
        Payout,      ///< a whole deposit goes back: nothing of it has arrived
        Sales,       ///< just the worth of sales that had arrived, or of some of several
        OneOfPayouts,///< one of several deposits of that worth goes back, or sales of it were charged back
        Joined,      ///< told with an earlier debit of the same amount
        Fees,        ///< the fees of a month that are charged apart
        Deduction,   ///< an amount that the terms name
        Unexplained,
    };
    Kind kind = Kind::Unexplained;
    qint32 debit = -1;                ///< index into Books::debits
    qint32 credit = -1;               ///< Payout: that goes back; index into Books::credits
    std::vector<qint32> near;         ///< deposits of that worth, one of which may have gone back
    int debits = 1;                   ///< Sales: so many debits of the amount, for so many of the items
    int provider = -1;
    std::vector<std::vector<quint32>> items;  ///< Sales: one item for each set that it may be; Fees: the sales
    QString name;                     ///< Deduction
    qint32 givenBack = -1;            ///< credit by which the provider gave it back
};

/// A reserve that was held back of a lump.
struct HeldBack
{
    qint16 provider = -1;
    qint16 currency = 0;
    qint32 clearing = 0;              ///< last clearing day of the lump
    qint32 credit = -1;               ///< of which it was held back
    qint64 amount = 0;
    bool isReleased = false;
};

/// A payer that no terms name, whose deposits are worth just what lumps of one provider lack.
struct UnseenPayer
{
    qint32 stranger = -1;             ///< index into Books::strangers
    qint16 provider = -1;
    qint16 currency = 0;
    struct Fit { qint32 credit = -1; std::vector<qint32> units; };
    std::vector<Fit> fits;
};

/// Lumps that nothing pays, or many sales that a short one lacks, and deposits of their provider that nothing explains: they
/// are missing, or a deposit holds them in a way that no file tells.
struct Doubt
{
    std::vector<qint32> credits;
    std::vector<quint32> rows;
};

/// How likely it is that such a lump is missing, beside that its deposit holds it: of made shops with rare losses about one in
/// four is missing, of those with many faults every second one.
inline constexpr double kMissingBeside = 0.5;

/// A reserve is released on its day or so many days later.
inline constexpr qint32 kReleasedWithin = 7;

/// A lump on an account that the terms do not name is looked for so many days after it was due.
inline constexpr qint32 kStrayAfter = 10;

/// Values of Ledger::notOurs.
inline constexpr quint8 kNoPayout = 1;         ///< a person said so
inline constexpr quint8 kReturnedDeposit = 2;  ///< it went back to the provider
inline constexpr quint8 kOtherPurpose = 3;     ///< its memo says that it is for something else than sales

struct Ledger
{
    explicit Ledger(const Books& source) : books(source), rows(source.sales.size()) {}

    const Books& books;
    std::vector<Row> rows;
    std::vector<quint32> order;       ///< claims, sorted by unit and then by content
    std::vector<Unit> units;
    std::vector<Payment> payments;
    std::vector<qint32> creditPayment;///< by credit; -1 = not explained
    std::vector<qint64> creditLeft;   ///< by credit: what is left of it after a person's matches
    std::vector<LossDay> lossDays;    ///< by due day and provider, see countLosses()
    std::vector<double> lossRates;    ///< by provider, see lossRate()
    std::vector<double> unnamedRates; ///< by provider, see unnamedRate()
    std::vector<bool> isListing;      ///< by provider: its file lists next to all that the terminals took
    std::vector<Payout> payouts;
    std::vector<TakenBack> takenBack;
    std::vector<HeldBack> heldBack;
    std::vector<UnseenPayer> unseenPayers;
    std::vector<Doubt> doubts;
    std::vector<quint8> notOurs;      ///< by credit: pays nothing, because a person said so or because it went back
    std::size_t paidOnTheDay = 0;     ///< payments that were made by looking at one due day alone come before this one
    std::vector<qint64> openWorths;   ///< what a deposit of equal amount may have paid instead of its own lump
    std::vector<std::vector<qint32>> barred;  ///< credits that do not pay a unit, as Unit::barred points at them

    const ProviderTerms& termsOf(int provider) const { return books.terms.providers.at(provider); }
    const SaleFact& fact(quint32 row) const { return books.sales[row]; }
    bool isOpen(const Unit& unit) const { return unit.payment < 0; }
    /// A person said that this credit does not pay the unit.
    bool bars(const Unit& unit, qint32 credit) const
    {
        return unit.barred >= 0 && std::find(barred[std::size_t(unit.barred)].begin(), barred[std::size_t(unit.barred)].end(), credit) != barred[std::size_t(unit.barred)].end();
    }
    /// True when a credit may be a payout of a provider in the unit's currency, and the first of its sales was made by then.
    bool isPayerOf(const CreditFact& credit, const Unit& unit) const;
    /// The same, unless the credit's memo names a period in which the unit was not cleared.
    bool mayPay(const CreditFact& credit, const Unit& unit) const { return isInPeriod(credit, unit) && isPayerOf(credit, unit); }
    /// The same, unless a person said that this credit does not pay the unit.
    bool mayPay(qint32 credit, const Unit& unit) const { return !bars(unit, credit) && mayPay(books.credits[std::size_t(credit)], unit); }
    bool mayPay(qint32 credit, const UnitSet& set) const
    {
        return std::all_of(set.begin(), set.end(), [&](qint32 unit) { return mayPay(credit, units[std::size_t(unit)]); });
    }
    /// The last moment of a sale that a credit can pay: nobody pays what was not taken yet.
    qint64 latestPaid(const CreditFact& credit) const;
    /// True when every sale of the unit was made before the credit: else it does not pay the whole of it.
    bool isMadeBefore(const CreditFact& credit, const Unit& unit) const;
    /// False when the credit's memo names a period and the unit was cleared outside of it. A period that is the day of the
    /// payout itself names no clearing day where none of that day can be paid yet.
    bool isInPeriod(const CreditFact& credit, const Unit& unit) const
    {
        if (credit.periodFrom == 0 || (unit.clearing >= credit.periodFrom && unit.clearing <= credit.periodTo))
            return true;
        return credit.periodFrom == credit.booked && termsOf(unit.provider).rule.days > 0 && termsOf(unit.provider).rule.kind != SettlementRule::Kind::Instant;
    }
    /// True when the unit is open and a credit may pay the whole of it: all its sales were made before.
    bool mayPayWhole(qint32 credit, const Unit& unit) const { return isOpen(unit) && mayPay(credit, unit) && isMadeBefore(books.credits[std::size_t(credit)], unit); }
    /// A payout of the unit's provider on an account of ours that the terms do not name.
    bool isStrayOf(qint32 credit, const Unit& unit) const;
    bool isStray(qint32 credit) const { return books.credits[std::size_t(credit)].strayPayers >= 0; }
    /// The same as isFree() for a credit on such an account.
    bool isFreeStray(std::size_t credit) const { return creditPayment[credit] < 0 && isStray(qint32(credit)) && !notOurs[credit]; }
    bool isFree(std::size_t credit) const { return creditPayment[credit] < 0 && books.credits[credit].payers >= 0 && !notOurs[credit]; }
};

/// Seconds on a clock that never stops, for a shop-local day and second of that day.
qint64 momentOf(qint32 day, qint32 second);
/// Which of a provider's lumps of a day it is, as a digest of names that is the same in every run.
quint32 lumpName(const Ledger& ledger, const Unit& unit);
/// Reads anew when the sales of a unit were made.
void dateUnit(const Ledger& ledger, Unit& unit);
/// Orders rows by what they say and never by where they stand, so that the answer does not depend on file order.
bool contentLess(const Ledger& ledger, quint32 a, quint32 b);

/// What a unit pays out under a way of taking fees, in minor units.
qint64 payoutOf(const Ledger& ledger, const Unit& unit, FeeMode mode);
qint64 payoutOf(const Ledger& ledger, const UnitSet& units, FeeMode mode);
/// Marks all rows of the units as arrived with the credit and writes the payment. Where fees were not taken as agreed, they
/// are what the units are worth gross beyond the credits.
Payment& pay(Ledger& ledger, std::vector<qint32> credits, UnitSet units, FeeMode mode = FeeMode::Agreed);
/// holders.cpp: says which of several deposits holds which sale, where a part that providers pay apart or a single choice tells it; of the
/// others the first deposit that may hold them is named.
void nameHolders(Ledger& ledger, const Payment& payment);
/// Leaves nothing of a payment but its place, for a contest that takes its credits, rows and units over.
void takeBack(Payment& payment);
/// Some of several items of equal worth are paid, which cannot be told.
Payment& contest(Ledger& ledger, std::vector<qint32> credits, std::vector<std::vector<quint32>> items, UnitSet units);
/// The same, each unit being one item.
void contestUnits(Ledger& ledger, std::vector<qint32> credits, UnitSet units);
/// The same for items of unlike worth, which may share units: what is missing is what all units are worth beyond the credits.
void contestUnlike(Ledger& ledger, std::vector<qint32> credits, std::vector<std::vector<quint32>> items, UnitSet units, FeeMode mode);
/// A credit that adds up to each of these sets of units, sorted: the only one is paid; of several what is in all has arrived, the
/// rest is contested.
void settleSets(Ledger& ledger, qint32 credit, const std::set<UnitSet>& sets, FeeMode mode);
/// One more credit for a contest whose items are worth just that.
void joinContest(Ledger& ledger, qint32 credit, qint32 payment);
/// All items of a contest have arrived when it has as many credits; else nothing changes.
void settleContest(Ledger& ledger, qint32 payment);
/// Writes that a payment is less a deduction which its memo names: to be looked at by a person, as any deduction.
void keepBack(Payment& payment, qint64 taken, const QString& name);
/// Leaves open what is missing: what was weighed stays to be shown, and nothing of it is asserted.
void doubt(Weighing& weighing);
/// Marks the rows of a short payment by its weighing: missing, possible, arrived.
void markShort(Ledger& ledger, const Payment& payment);
/// Sales and losses of every lump that was due when the last payout came; call when all exact matches are made.
std::vector<LossDay> countLosses(const Ledger& ledger);
/// Chance that one sale of a provider is lost, learned from its lumps that did and did not add up: one in 500 to begin
/// with, in steps of half as much again, so that one more deposit seldom changes it.
double lossRate(const LossCounts& counts);
/// Chance that a deposit is short for a reason that nobody names, a deduction as a rule: rare until a provider did it twice.
double unnamedRate(const LossCounts& counts);
/// By provider: what this run counted and what the books bring along of days that it does not see.
std::vector<LossCounts> lossCounts(const Books& books, const std::vector<LossDay>& days);
/// Learns the rates of all providers, once all exact matches are made.
void learnLosses(Ledger& ledger);
/// By provider: how often it pays several clearing days that fall due together in one deposit, and how often day by day.
std::map<int, HabitCounts> learnHabits(const Ledger& ledger);
/// What a row adds to its provider's payout: net, or gross where the terms say so.
qint64 worthOf(const Ledger& ledger, quint32 row);
/// Cuts units into parts by a property of their rows; returns the parts (the unit itself is the first).
std::vector<qint32> splitUnit(Ledger& ledger, qint32 unit, const std::vector<std::vector<quint32>>& parts);
/// A view into the ledger: holds until the unit is cut.
std::span<const quint32> rowsOf(const Ledger& ledger, const Unit& unit);
std::vector<quint32> copyOfRows(const Ledger& ledger, const Unit& unit);
/// Indexes of credits, sorted by day, amount and content.
std::vector<qint32> creditsInOrder(const Ledger& ledger);

/// A void or reversal whose sale is in no file: set aside, and priced like a refund.
bool isLoneVoid(const Ledger& ledger, quint32 row);
/// True when the provider's list covers the sale and has not got it, or has it as failed.
bool isApart(ProviderWord word);

// The steps of a run, in order.
void pairTwins(Ledger& ledger);             ///< pairing.cpp: terminal and provider rows of one transaction
void setAsideNoClaims(Ledger& ledger);      ///< pairing.cpp: failed, pre-authorised, voided, reversed
void applyExclusions(Ledger& ledger);       ///< decisions.cpp: before twins
void readProvidersBook(Ledger& ledger);     ///< provider_book.cpp: what the provider's list says of each sale, and its payouts
void buildUnits(Ledger& ledger);            ///< lumps.cpp: due dates, fees, lumps
void applyMatches(Ledger& ledger);          ///< decisions.cpp
void markUncovered(Ledger& ledger);         ///< verdicts.cpp: what the statements do not reach
void returnDeposits(Ledger& ledger);        ///< money_back.cpp: deposits that went back
void matchPayouts(Ledger& ledger);          ///< provider_book.cpp: payouts that the bank booked
void matchExactly(Ledger& ledger);          ///< exact.cpp: to the fen; it asks the following ones in their order
void matchSplitLumps(Ledger& ledger);       ///< split_payouts.cpp: several deposits that are one lump
void matchNamedDeductions(Ledger& ledger);  ///< joined_lumps.cpp: lumps less what the memo names
void matchPutOffRefunds(Ledger& ledger);    ///< put_off_refunds.cpp: refunds netted a lump later
void matchJoined(Ledger& ledger);           ///< joined_lumps.cpp: other shapes; less what is agreed, several days in one, other accounts
void matchSplitDays(Ledger& ledger);        ///< split_payouts.cpp: several deposits for the lumps of a day, less what is taken; asked by matchJoined()
void matchOtherPrices(Ledger& ledger);      ///< other_prices.cpp: one price that makes many payouts fit
void matchUnsurePrices(Ledger& ledger);     ///< unsure_prices.cpp: kinds of card that no file tells
void matchTwoLumps(Ledger& ledger);         ///< two_lumps.cpp: two lumps of any days and terminals in one deposit
void matchTheRest(Ledger& ledger);          ///< remainder.cpp: short, over, late
void questionRivals(Ledger& ledger);        ///< rivals.cpp: explanations that another one comes close to
void setAsideBeginnings(Ledger& ledger);    ///< beginnings.cpp: lumps that began before the books do
void takeBackMoney(Ledger& ledger);         ///< money_back.cpp: what the debits of providers are for
void giveBackMoney(Ledger& ledger);         ///< money_back.cpp: deductions that a provider gave back
void askForPayers(Ledger& ledger);          ///< unseen_payers.cpp: deposits of payers that no terms name, worth just what is open
void doubtBesideDeposits(Ledger& ledger);   ///< open_beside_deposits.cpp: lumps called missing beside deposits that nothing explains
void judge(Ledger& ledger);                 ///< verdicts.cpp: a state for every row

} // namespace daozhang::reconcile
