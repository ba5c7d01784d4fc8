// SPDX-License-Identifier: GPL-3.0-or-later
// Cases: open, check, call, escalate, close. Every act is one journal entry in the same transaction.
#pragma once

#include "models/common/result.h"
#include "models/cases/case.h"
#include "models/evidence/evidence_item.h"
#include "models/reconcile/reconciliation.h"

#include <QVector>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::cases {

struct OpenCase
{
    QVector<FindingId> findings;      ///< one or several, of one provider; none for a case told by a customer
    CaseKind kind = CaseKind::Short;
    TerminalShowed terminalShowed = TerminalShowed::NotAsked;
    QString title;                    ///< empty = made from the findings
    QString inCharge;                 ///< empty = the person at work
    // For a case without findings (a customer at the counter):
    QString provider;
    std::optional<Money> amount;
    QDateTime happenedAt;
    QString note;
};

struct CloseCase
{
    Outcome outcome = Outcome::Recovered;
    QVector<BankLineId> credits;      ///< needed for Recovered
    QString reason;                   ///< needed for everything else
};

/// What the case page shows, read together.
struct CaseFile
{
    Case record;
    QVector<TimelineEntry> timeline;  ///< newest first
    QVector<Call> calls;              ///< oldest first
    QVector<Promise> promises;        ///< oldest first
    QVector<Escalation> escalations;
    QVector<CheckStep> checks;
    QVector<evidence::EvidenceItem> evidence;
    std::optional<ClosingProposal> proposal;
    std::optional<SaleProposal> saleProposal;  ///< of an open case without sales
};

class CaseService
{
public:
    explicit CaseService(storage::Shop& shop) : m_shop(shop) {}

    Result<CaseId> open(const OpenCase& request);
    /// A call must have a time and what was said. A promise in it becomes a deadline; the ball goes to the provider.
    Result<JournalId> logCall(CaseId id, const Call& call);
    Result<PromiseId> recordPromise(CaseId id, const Promise& promise);
    /// `level` may stay or rise; stepping down needs the reason to say why. The answer deadline is counted on the
    /// business calendar from `sentOn` by the rung's limit unless the caller gives one.
    Result<Deadline> escalate(CaseId id, const Escalation& step);
    Result<void> setNextAction(CaseId id, Ball ball, const QString& action, const QDateTime& due);
    Result<void> assign(CaseId id, const QString& person);
    Result<void> setCause(CaseId id, const QString& cause, const QString& reason);
    Result<void> addNote(CaseId id, const QString& text, const QDateTime& happenedAt);
    Result<void> answerCheck(CaseId id, const QString& node, const QString& option, const QString& note);
    /// Fails with Invalid unless the credit is there (Recovered) or a reason is given.
    Result<void> close(CaseId id, const CloseCase& closing);
    Result<void> reopen(CaseId id, const QString& reason);
    /// The money that the bank shows is not enough to close: the case goes back to where it was, and the same proposal is
    /// not made again until the bank shows something new. `reason` may be empty.
    Result<void> declineProposal(CaseId id, const QString& reason);
    /// The sale is what the customer told of: the case takes it over with its finding, amounts and due date. Only for a case
    /// without sales; Conflict when another open case holds the sale.
    Result<void> linkSale(CaseId id, SaleId sale);
    /// None of the proposed sales is it; they are not proposed again.
    Result<void> declineSales(CaseId id);
    /// Takes an act back that hurt nobody outside: a call, promise, step up the ladder, note, next action, cause, person in
    /// charge, answer to a check, or a refusal of a proposal. What it changed and what nobody changed since goes back, the
    /// next step is that of the acts that remain; both stay on the record. Conflict when it was taken back already, Invalid for an act that cannot be.
    Result<void> takeBack(CaseId id, JournalId entry);
    /// The journal entry of the last act done through this object; invalid when it changed nothing.
    JournalId lastEntry() const { return m_lastEntry; }

    /// Open cases first (our move, then by next action), then closed ones by date.
    Result<QVector<Case>> list();
    Result<CaseFile> load(CaseId id);
    /// After a reconcile run: judges promises by the bank lines, proposes to close cases whose sales arrived.
    /// Journals what changed; running twice changes nothing.
    Result<QVector<ClosingProposal>> followBank();

private:
    storage::Shop& m_shop;
    JournalId m_lastEntry;
};

/// The ladder L0–L9 in the program's language.
QVector<LadderRung> ladder();
/// The causes C01–C28: code and name in the program's language.
struct CauseInfo { QString code; QString name; QString check; QString nextStep; };
QVector<CauseInfo> causes();

class ProviderDirectory
{
public:
    explicit ProviderDirectory(storage::Shop& shop) : m_shop(shop) {}
    /// Shipped ones with what the shop changed, then its own.
    Result<QVector<ProviderProfile>> all();
    /// Whom the ladder names beside the providers: clearing institution, authorities, association, banks' own terminals.
    Result<QVector<ProviderProfile>> authorities();
    Result<ProviderProfile> byId(const QString& id);
    Result<void> save(const ProviderProfile& provider);  ///< journaled

private:
    Result<QVector<ProviderProfile>> entries();
    storage::Shop& m_shop;
};

QString statusName(CaseStatus);
QString kindName(CaseKind);
QString ballName(Ball);
QString outcomeName(Outcome);

} // namespace daozhang::cases
