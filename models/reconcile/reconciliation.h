// SPDX-License-Identifier: GPL-3.0-or-later
// What reconciliation has to say: one state for every sale, one sentence for every deposit, findings for the rest.
#pragma once

#include "models/common/ids.h"
#include "models/common/money.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace daozhang::reconcile {

/// design.md §5: every sale ends in exactly one of these.
enum class SaleState {
    Arrived,       ///< proved by its deposit
    InTransit,     ///< not due yet
    Overdue,       ///< due, the bank statement covers the day, and no money
    OneOf,         ///< money for some of a named set is missing; which one cannot be told
    CancelledOut,  ///< void or reversal pair, net zero
    Excluded,      ///< not a claim (pre-authorisation, failed, test) or taken out by a person, with the reason
    Unknown,       ///< the bank statement does not reach the due date: import more
};

enum class DepositState { Explained, Short, Over, Unexplained };

QString toCode(SaleState);     ///< "arrived", "in_transit", "overdue", "one_of", "cancelled_out", "excluded", "unknown"
QString toCode(DepositState);  ///< "explained", "short", "over", "unexplained"
std::optional<SaleState> saleStateFromCode(QStringView);
std::optional<DepositState> depositStateFromCode(QStringView);

/// The due date with its computation, so that a person can check it.
struct DueDate
{
    QDate clearing;
    QDate due;
    bool provisional = false;  ///< a year in the computation has no published calendar
    bool isNull() const { return due.isNull(); }
};

/// The verdict on one sale.
struct SaleOutcome
{
    SaleId sale;
    SaleState state = SaleState::Unknown;
    QString provider;              ///< provider id of the terms; empty = no terms fit
    DueDate due;
    Money fee;                     ///< by the terms, or as the provider's file states it
    Money net;                     ///< what should arrive
    bool feeFromFile = false;
    BankLineId deposit;            ///< invalid unless the sale is in a deposit's sentence
    FindingId finding;             ///< invalid unless a finding speaks of it
    SaleId twin;                   ///< the same transaction in another book, or the other half of a void pair
    QString cause;                 ///< "C05" … for cancelled, excluded and unknown; also "twin" (copy of a row in another book, in no
                                   ///< count), "no_terms" and "by_person" (of an arrived sale: a person says so); of a one_of sale
                                   ///< kBesideDeposit; empty otherwise
};

/// One term of a deposit's sentence. Terms add up to the deposit's amount exactly.
struct SentenceTerm
{
    enum class Kind {
        Sales,      ///< gross of `count` sales of one clearing day, positive
        Fees,       ///< fees of the named sales, negative
        Refunds,    ///< refunds, voids and reversals netted here, negative
        Missing,    ///< net of sales that certainly did not arrive, negative
        OneOf,      ///< net of what is missing out of a set, negative
        Deduction,  ///< named deduction (chargeback, device fee, SIM fee …), negative
        Rounding,   ///< fee rounding difference within 0.01 × number of sales
        Gap,        ///< unexplained rest: negative = short, positive = over
    };
    Kind kind = Kind::Sales;
    Money amount;          ///< signed
    int count = 0;         ///< number of sales the term is about
    QDate from, to;        ///< clearing days of those sales
    QString name;          ///< of a deduction: the memo word or the terms' name for it, or "split" (paid by another deposit),
                           ///< or "aside" (positive: a part that a person set aside as no payout);
                           ///< of a positive OneOf term "late": it pays what was missing out of a set;
                           ///< of sales "by_person": a person says that they are paid here
    QVector<SaleId> sales; ///< the rows behind the number; empty for very large lumps loaded on demand
};

/// One set of sales whose absence explains a short lump.
struct Hypothesis
{
    QVector<SaleId> missing;
    double odds = 0;        ///< weight relative to the likeliest set, 1 = the likeliest
    QString reason;         ///< code: "batch", "terminal", "clearing_day", "card_kind", "sales", "deduction:C12", "refund", "fee";
                            ///< "suggestion": an unknown payer's line of just this worth, never asserted; or kBesideDeposit
};

/// Something that was looked at for the gap of a short deposit and put aside, with the figures why.
struct RejectedCandidate
{
    QString reason;         ///< code: "unlikely" (fits to the fen, but the leading set is `odds` times likelier), "off" (misses the gap by
                            ///< `off`), "bound" (sets of more than `odds` sales were not looked for), "unnamed" (a cause that
                            ///< nobody names: the leading set is only `odds` times likelier), or kPaidElsewhere (it is `odds` times
                            ///< likelier that one of the sets is missing)
    QString name;           ///< what it is: "batch", "terminal", "clearing_day", "card_kind", "sales", "refund", "fee", "deduction:C12"
    QString word;           ///< of a deduction: the memo's word or the terms' name for it
    Money off;              ///< what it is worth less the gap
    double odds = 0;
    QVector<SaleId> sales;  ///< of a set or a part; empty for what is no set
};

struct DepositOutcome
{
    BankLineId deposit;
    QString provider;       ///< whose payout it is; empty = no payer name fits
    DepositState state = DepositState::Unexplained;
    Money difference;       ///< deposit − what was expected; negative = short
    QVector<SentenceTerm> terms;
    QVector<Hypothesis> alternatives;  ///< for a short deposit: all sets within 1000 : 1, likeliest first
    qint64 alternativesCount = 0;      ///< how many sets there are; alternatives may be cut
    bool alternativesComplete = true;  ///< false: the search bound was reached; then nothing is called arrived by it
    QVector<RejectedCandidate> rejected;  ///< for a short deposit: what came near and why it was put aside; a few
    bool late = false;                 ///< a 补结算: pays sales that were overdue
    QVector<SaleId> sales;             ///< all sales of the lump, also the missing ones
};

enum class FindingKind {
    MissingSales,        ///< overdue with no deposit
    MissingBatch,        ///< a whole batch, terminal or clearing day did not arrive
    MissingInLump,       ///< certainly missing from a short lump
    OneOfLump,           ///< some of a set is missing
    ShortUnexplained,    ///< the gap fits no set
    Deducted,            ///< a named deduction
    OverDeposit,         ///< more money than sales
    UnexplainedDeposit,  ///< a provider's payout that no sales explain
    FeeDifference,       ///< the fee taken is not the fee agreed
    NotJudged,           ///< the bank statement does not reach the due date
    OneSided,            ///< opened by a person: the customer paid, the terminal has no success
    TakenBack,           ///< the provider took money out of the account again; `deposit` is the line of the debit
    WrongAccount,        ///< paid to another account of the shop than agreed; its sales have arrived
    UnknownPayer,        ///< deposits of a payer that no terms name are worth just what a provider owes; the first term names it,
                         ///< the second counts the deposits; `deposit` is the first of them
};
QString toCode(FindingKind);  ///< "missing_sales", "missing_batch", …
std::optional<FindingKind> findingKindFromCode(QStringView);

enum class FindingState { Open, InCase, Settled, Dismissed };
QString toCode(FindingState);  ///< "open", "in_case", "settled", "dismissed"
std::optional<FindingState> findingStateFromCode(QStringView);

/// Reason of a candidate put aside: all that a deposit may be for came, what it did not pay within another deposit.
inline const QString kPaidElsewhere = QStringLiteral("paid_elsewhere");

/// Reason of a doubt, the cause of its sales and the name of its terms: either the sales are missing, or a deposit that is not
/// explained in full holds them.
inline const QString kBesideDeposit = QStringLiteral("unexplained_deposit");
/// The same of a deposit that is told with another one: it may hold one of several that are contested there.
inline const QString kOtherDeposit = QStringLiteral("other_deposit");

/// Name of the term of a NotJudged finding whose sales are paid together with days before the first file.
inline const QString kBeforeBooks = QStringLiteral("before_books");

struct Finding
{
    FindingId id;
    QByteArray key;          ///< what makes it the same finding in the next run: kind and members, hashed
    FindingKind kind = FindingKind::MissingSales;
    FindingState state = FindingState::Open;
    QString provider;
    QString cause;           ///< C01–C28 or "no_terms", empty while unknown
    Money amount;            ///< gross; a one_of set counts what is missing once, not its members
    Money net;               ///< what should have arrived, positive = the shop's claim
    QDate due;               ///< earliest due date of its sales
    QVector<SaleId> sales;
    BankLineId deposit;      ///< the lump it is about, if any
    QVector<Hypothesis> alternatives;
    QVector<SentenceTerm> terms;  ///< of its own sentence where it has one
    CaseId inCase;           ///< invalid while no case was opened for it
    BankLineId settledBy;    ///< the deposit that paid it later
};

/// A person's word on what belongs together. Survives every re-run.
struct Decision
{
    enum class Kind {
        Match,         ///< the deposit pays these sales
        Unmatch,       ///< the deposit does not pay these sales: a rejected pair, never proposed again
        Exclude,       ///< no money is expected for these sales
        NotDuplicate,
        IsDuplicate,   ///< the first sale stays, the others are its copies
        NotOurs,       ///< the deposit (or the part of it that `shares` names) is no payout; or the sales are not the shop's
        Split,         ///< the money of these sales came as the parts of deposits that `shares` names
        Together,      ///< these sales and the deposits in `shares` belong together; which pays which is not said
    };
    /// A deposit, or a part of it; an amount of zero means all that is left of it.
    struct Share
    {
        BankLineId deposit;
        Money amount;
        friend bool operator==(const Share&, const Share&) = default;
    };
    DecisionId id;
    Kind kind = Kind::Match;
    QVector<SaleId> sales;
    BankLineId deposit;
    QString reason;          ///< never empty
    QString who;
    QDateTime at;
    bool undone = false;
    QVector<Share> shares = {};  ///< of Split, Together and of a part that is not ours
    /// Every deposit that it speaks of.
    QVector<BankLineId> deposits() const;
};
QString toCode(Decision::Kind);
std::optional<Decision::Kind> decisionKindFromCode(QStringView);

/// Counts and sums of one run.
struct ReconcileSummary
{
    QDate asOf;
    QDate bankCoveredTo;     ///< last day that all accounts in use are covered to; null without a statement
    struct Line { qint64 count = 0; Money amount; Money net; };
    Line states[7];          ///< indexed by SaleState; one_of counts the missing sum, not the set
    qint64 deposits[4] = {}; ///< indexed by DepositState
    qint64 openFindings = 0;
    Money notArrived;        ///< net of overdue + what is missing of one_of sets: the sum on Today
};

} // namespace daozhang::reconcile
