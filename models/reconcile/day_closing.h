// SPDX-License-Identifier: GPL-3.0-or-later
// A business day as a person signs it: what was counted of it, what is still open, and as what it may be closed.
#pragma once

#include "models/common/ids.h"
#include "models/common/money.h"
#include "models/reconcile/reconciliation.h"

#include <QDateTime>
#include <QMap>

namespace daozhang::reconcile {

using DayClosingId = Id<struct DayClosingTag>;

/// As what a day is, or was, closed.
enum class DayVerdict {
    Reconciled,      ///< every sale arrived or is cancelled out
    Explained,       ///< each open item has a case or a decision with its reason
    CarriedForward,  ///< items without either remain, listed by name and sum
};
QString toCode(DayVerdict);  ///< "reconciled", "explained", "carried_forward"
std::optional<DayVerdict> dayVerdictFromCode(QStringView);

/// Sales of a business day of one provider and currency, by state. Copies in another book are in no count.
struct DayLine
{
    QString provider;  ///< empty = no terms fit
    Currency currency;
    struct Sum { qint64 count = 0; Money amount; Money net; };
    Sum states[7];     ///< indexed by SaleState
    /// Sales that money is or was expected for: neither cancelled out nor excluded.
    Sum claims() const;
};

/// What stands in the way of "reconciled".
struct DayItem
{
    enum class Kind {
        Finding,   ///< sales of the day that a finding speaks of
        Waiting,   ///< sales that are not due, or that the bank statement does not reach
        Excluded,  ///< sales that a person took out of the count
        Deposit,   ///< a payout booked on that day that sales do not, or not wholly, explain
    };
    Kind kind = Kind::Finding;
    QString provider;
    SaleState state = SaleState::Unknown;  ///< of its sales
    QString cause;
    FindingId finding;
    BankLineId deposit;
    qint64 count = 0;                      ///< of sales
    Money amount;                          ///< gross of its sales; of a deposit, what no sales explain
    Money net;                             ///< what should arrive; of a one_of set, what is missing out of it
    CaseId inCase;
    QString reason;                        ///< of the decision that speaks of it
    bool isExplained() const { return inCase.isValid() || !reason.isEmpty(); }
    bool operator==(const DayItem&) const = default;
};

/// A row of the day that is open, named so that it is the same one after an import was undone and done again.
struct OpenRow
{
    SaleState state = SaleState::Unknown;
    qint64 amount = 0;              ///< minor units
    std::optional<qint64> net{};    ///< what should arrive; of a deposit, what no sales explain. Signatures of format 1 do not say
    std::optional<QString> provider{};
    bool operator==(const OpenRow&) const = default;
};

struct DayFigures
{
    QDate day;
    QVector<DayLine> lines;              ///< by provider and currency
    QVector<DayItem> items;
    /// By "S" and the identity of a sale, or "D" and that of a deposit; only of days that are, or are to be, signed.
    QMap<QByteArray, OpenRow> openRows;
    QByteArray doneRows;                 ///< digest of all other rows, with their states and deposits
    int goneDeposits = 0;                ///< of a day that was signed: open deposits whose line is no longer in the books

    bool isEmpty() const { return lines.isEmpty() && items.isEmpty(); }
    DayVerdict verdict() const;          ///< as what it could be closed
    /// Claims of all providers, one sum for each currency.
    QVector<DayLine::Sum> claims() const;
    /// Items that have neither a case nor a decision.
    QVector<DayItem> unexplained() const;
};

/// A signature under a day. Never altered; a reopening is added to it.
struct DayClosing
{
    DayClosingId id;
    QDate day;
    DayVerdict verdict = DayVerdict::Reconciled;
    DayFigures figures;      ///< frozen
    QString who;
    QDateTime at;
    QString note;
    int format = 2;          ///< of the record that was signed
    QByteArray digest;       ///< SHA-256 of that record
    bool isIntact = true;    ///< the record still has this digest
    QDateTime reopenedAt;    ///< null while it is in force
    QString reopenedBy;
    QString reopenReason;
    bool isInForce() const { return !reopenedAt.isValid(); }
};

/// What became of a signed day.
enum class DayChange {
    None,
    Moved,    ///< only what was open at signing has moved: arrived, became overdue
    Changed,  ///< rows that were done are others now, rows came or went, or what was open is worth something else
};

struct DayStatus
{
    DayFigures now;
    std::optional<DayClosing> closing;  ///< in force
    DayChange change = DayChange::None;
    QDate day() const { return now.day; }
};

/// Compares what was signed with what is; both with their rows.
DayChange changeSince(const DayFigures& signedThen, const DayFigures& now);

} // namespace daozhang::reconcile
