// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the last run: deposits, findings without a deposit, and sales that no deposit speaks of, by day. Kept
// ready after each run, so that a shop of any size opens on it at once.
#pragma once

#include "models/common/amount_span.h"
#include "models/reconcile/reconciliation.h"

namespace daozhang::reconcile {

enum class ListSegment { All, ToDo, Explained, Waiting };

/// Cause of a deposit that a person set aside as no payout: it is in the whole list alone.
inline const QString kSetAside = QStringLiteral("set_aside");

/// What the state of an entry is told by, on the screen and in a table: a person's word comes first, and of a deposit that
/// adds up the finding about it (a fee that is not the agreed one).
enum class ToldBy { Aside, Deposit, Finding, Sales };
ToldBy toldBy(bool isSetAside, std::optional<DepositState> deposit, std::optional<FindingKind> finding);

/// What makes an entry the same thing in another run.
struct EntryKey
{
    BankLineId deposit;
    FindingId finding;                   ///< of an entry without a deposit, or any finding that speaks of one
    // Of sales without a deposit:
    std::optional<SaleState> saleState;
    QString provider;
    QDate day;
    bool isNull() const { return !deposit.isValid() && !finding.isValid() && !saleState; }
};

struct ListEntry
{
    enum class Kind {
        Deposit,  ///< a bank line, with the findings that speak of it
        Finding,  ///< sales that are due and have no deposit
        Sales,    ///< sales of one day and provider in one state, without a deposit
    };
    Kind kind = Kind::Deposit;
    qint64 place = 0;                    ///< position in the whole list
    QDate day;                           ///< booked, due, or of the sales; null = none
    QString provider;                    ///< provider id; empty = none
    QString payer;                       ///< as the statement names it
    Money amount;                        ///< of the deposit, or net of the sales
    Money difference;
    std::optional<DepositState> depositState;
    std::optional<SaleState> saleState;
    std::optional<FindingKind> findingKind;
    bool late = false;
    int sales = 0, missing = 0;
    int setsOf = 0;                      ///< members of the one_of set
    QDate from, to;                      ///< clearing days
    QString cause;
    QString deduction;                   ///< name of the deduction taken, if any
    BankLineId deposit;
    QVector<FindingId> findings;         ///< open or in a case
    CaseId inCase;
    std::optional<Money> claimed;        ///< what those findings come to, netted
    QString words;                       ///< what a text is looked for in; written, never read back
    bool isToDo() const;
    bool isWaiting() const;
    bool isSetAside() const { return kind == Kind::Deposit && cause == kSetAside; }
    bool isIn(ListSegment segment) const;
    EntryKey key() const;
};

/// Which entries: of days, and holding a text. Provider and segment are chosen afterwards, for their counts stand
/// beside one another.
struct ListQuery
{
    QString text;                        ///< in payer, memo, reference or a provider's name; or the beginning of an amount
    QStringList named;                   ///< ids of the providers whose names hold the text
    QDate from, to;                      ///< null = open
    std::optional<AmountSpan> span;      ///< of the amount or the difference; instead of the text
};

/// How many entries of one kind a day has.
struct ListCell
{
    QDate day;
    ListEntry::Kind kind = ListEntry::Kind::Deposit;
    QString provider;
    int segments = 0;                    ///< bits 1 << ListSegment
    qint64 entries = 0;
    qint64 sales = 0;
    qint64 first = 0;                    ///< lowest place among them
    bool isIn(ListSegment segment) const { return segment == ListSegment::All || (segments >> int(segment) & 1) != 0; }
};

/// A part of the list that a person looks at.
struct ListView
{
    ListQuery query;
    ListSegment segment = ListSegment::All;
    std::optional<QString> provider;     ///< nothing = all
};

/// Where an entry stands in a view: the nth of its day.
struct ListPlace
{
    QDate day;
    qint64 offset = 0;
};

} // namespace daozhang::reconcile
