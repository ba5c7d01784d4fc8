// SPDX-License-Identifier: GPL-3.0-or-later
// Cases: money that did not arrive, and what is done to get it back.
#pragma once

#include "models/common/ids.h"
#include "models/common/money.h"
#include "models/guard/journal_entry.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace daozhang::cases {

/// domain.md §2: ask first what the terminal showed.
enum class CaseKind { Short, OneSided, Over };
enum class CaseStatus { New, Checking, WithProvider, Escalated, Dispute, ProposedToClose, Closed };
/// Who has to move next.
enum class Ball { Us, Provider, Bank, Authority, Customer };
enum class Outcome { None, Recovered, WrittenOff, NoClaim };
/// Answer to "what did the terminal show?"
enum class TerminalShowed { NotAsked, SuccessSlip, NoSlipOrError, Unsure };

QString toCode(CaseKind);        ///< "short", "one_sided", "over"
QString toCode(CaseStatus);      ///< "new", "checking", "with_provider", "escalated", "dispute", "proposed_to_close", "closed"
QString toCode(Ball);            ///< "us", "provider", "bank", "authority", "customer"
QString toCode(Outcome);         ///< "none", "recovered", "written_off", "no_claim"
QString toCode(TerminalShowed);  ///< "not_asked", "success_slip", "no_slip_or_error", "unsure"
std::optional<CaseKind> caseKindFromCode(QStringView);
std::optional<CaseStatus> caseStatusFromCode(QStringView);
std::optional<Ball> ballFromCode(QStringView);
std::optional<Outcome> outcomeFromCode(QStringView);
std::optional<TerminalShowed> terminalShowedFromCode(QStringView);

struct Case
{
    CaseId id;                 ///< also its number: printed as "0028"
    CaseKind kind = CaseKind::Short;
    CaseStatus status = CaseStatus::New;
    QString title;
    QString provider;          ///< provider id
    Money claimed;             ///< net that should have arrived
    Money gross;
    QDate due;                 ///< when it should have arrived
    QDateTime openedAt;        ///< UTC
    QString inCharge;          ///< person
    Ball ball = Ball::Us;
    QString cause;             ///< C01–C28 or empty
    int level = 0;             ///< 0…9, rung of the ladder L0–L9
    QString nextAction;        ///< what is to be done next, in a person's words
    QDateTime nextActionDue;   ///< UTC; null = none
    TerminalShowed terminalShowed = TerminalShowed::NotAsked;
    Outcome outcome = Outcome::None;
    QString closingReason;
    QDateTime closedAt;        ///< UTC; null while it is open
    Money arrived;             ///< what bank lines prove to have arrived of it, net
    CaseStatus statusBefore = CaseStatus::New;  ///< of a proposal to close: where the case goes back to
    Ball ballBefore = Ball::Us;
    QVector<BankLineId> proposedCredits;  ///< deposits that seem to pay it; of a closed case: those that did
    QVector<FindingId> findings;
    QVector<SaleId> sales;
    bool isOpen() const { return status != CaseStatus::Closed; }
    Money stillMissing() const { return claimed - arrived; }
    QString number() const { return QStringLiteral("%1").arg(id.value, 4, 10, QLatin1Char('0')); }
};

/// What a provider's agent said they would do, and by when. Only the bank file tells whether it was kept.
struct Promise
{
    enum class Verdict { Open, Kept, Broken };
    PromiseId id;              ///< the journal entry that recorded it
    QString what;
    std::optional<Money> amount;
    QDate due;                 ///< last day on which it counts as kept
    Verdict verdict = Verdict::Open;
    BankLineId keptBy;         ///< the deposit that kept it
    QDate judgedOn;            ///< statement day up to which the verdict was computed
    QDateTime madeAt;
};
QString toCode(Promise::Verdict);  ///< "open", "kept", "broken"

/// One call with a provider.
struct Call
{
    QDateTime at;              ///< when it took place
    int minutes = 0;           ///< 0 = not noted
    QString number;            ///< number dialled
    QString numberSource;      ///< code: "slip", "contract", "official_app", "device_label", "web", "shipped", "other"
    QString agent;             ///< name or number of the agent
    QString ticket;            ///< 工单号
    QString said;              ///< what was said
    std::optional<Promise> promise;
};

/// A deadline counted on the business calendar, with its computation kept (design.md §11).
struct Deadline
{
    QDate due;
    QString computation;       ///< translated at the time of recording: "11-20 + 3 business days, 21 and 22 Nov are a weekend"
    bool provisional = false;
};

/// A step up the ladder.
struct Escalation
{
    int level = 0;
    QString reason;            ///< why now; never empty
    QString document;          ///< what was sent or said: "query letter", "complaint letter" …; may be empty
    QString reference;         ///< postal or filing number
    QDate sentOn;              ///< null = today
    std::optional<Deadline> answerDue;
};

/// One rung of the ladder, from resources/playbooks.
struct LadderRung
{
    int level = 0;
    QString name;              ///< in the language asked for
    QString when;              ///< condition, e.g. "D + 3 business days"
    QString what;              ///< who and what
    QString output;            ///< document
    QString limit;             ///< time limit it starts, as text
    int limitDays = 0;         ///< 0 = none
    bool limitInBusinessDays = true;
    QString basis;
};

/// A provider's entry in the directory (domain.md §5.3). Unknown stays empty.
struct ProviderProfile
{
    QString id;
    QString name;
    QString nameEnglish;
    QString hotline;           ///< empty = unknown, to be filled in from contract, slip or app
    QString hotlineSource;
    QString confidence;        ///< "high", "medium-high", "medium", "low-medium", "low", "none" (domain.md §5.3)
    QString verifiedOn;        ///< ISO date or empty
    QString warning;           ///< shown beside the number
    QString role = QStringLiteral("provider");  ///< "provider", "clearing", "authority", "association", "bank"
    QString purpose;           ///< of an authority: what it is asked for
    bool shipped = true;
};

/// One guided check of a case (domain.md §3.3): asked or tested, answered, with evidence or without.
struct CheckStep
{
    QString node;              ///< "n20"
    QString question;          ///< in the language asked for
    struct Option { QString code; QString text; };
    QVector<Option> options;   ///< empty for tests the program makes by itself
    QString answer;            ///< option code; empty = still open
    QString result;            ///< what it led to: cause codes ("C17", "C15/C16") or a task ("T_CALL_HOTLINE"); empty = the next step
    QString resultText;        ///< translated: what that means and what to do now
    QString note;              ///< what the person added, e.g. the evidence looked at
    QString who;
    QDateTime at;
    bool automatic = false;
    JournalId entry;           ///< of the answer; invalid for what the books or the opening of the case answered
};

/// A row of the timeline: journal entries and the dated facts of the sales, both clocks.
struct TimelineEntry
{
    QDateTime happenedAt;      ///< UTC
    QDateTime knownAt;         ///< UTC
    QString act;               ///< journal act, or "sale", "due", "promise.broken", "next_action"
    QString title;             ///< translated
    QString text;              ///< translated second line
    QString who;
    JournalId entry;           ///< invalid for facts of the sale
    EvidenceId evidence;       ///< if it is about one
    bool isTakenBack = false;  ///< a later act took it back: it stays on the record and counts no more
    bool canBeTakenBack = false;
};

/// Sales that may be what a customer told of at the counter, found in a file that was imported later. A proposal: only a
/// person knows.
struct SaleProposal
{
    QVector<SaleId> sales;     ///< the likeliest first
    QString sentence;          ///< translated
};

struct ClosingProposal
{
    CaseId id;
    QVector<BankLineId> credits;
    Money paid;
    QString sentence;          ///< translated
};

} // namespace daozhang::cases
