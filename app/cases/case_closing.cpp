// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a case, opening it again, and what a bank import says about promises and proposals to close.
#include "app/cases/case_service.h"

#include "app/cases/bank_standing.h"
#include "app/cases/case_book.h"
#include "app/cases/case_history.h"
#include "app/cases/case_timeline.h"
#include "app/cases/case_words.h"
#include "app/cases/finding_succession.h"
#include "app/cases/free_text.h"
#include "app/cases/guided_checks.h"
#include "app/cases/remaining_step.h"
#include "app/cases/told_sale.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/case_repository.h"
#include "app/storage/evidence_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

Result<QVector<guard::JournalEntry>> entriesOf(storage::Shop& shop, CaseId id)
{
    return shop.journal().about({QStringLiteral("case"), QString::number(id.value)});
}

/// The bank lines that a person names as having paid the case; each must be money that came in.
Result<QVector<intake::BankLine>> creditLines(storage::Shop& shop, const QVector<BankLineId>& ids)
{
    if (ids.isEmpty())
        return Failure(ErrorCode::Invalid, Cases::tr("Name the deposit that paid it. Without one the case can only be closed with a reason, "
                                                     "as written off or as no claim."));
    QVector<BankLineId> once;
    for (const BankLineId id : ids)
        if (!once.contains(id))
            once.append(id);
    DZ_ASSIGN(const QVector<intake::BankLine> lines, shop.bankLines().byIds(std::span(once.constData(), once.size())));
    for (const BankLineId id : std::as_const(once)) {
        const auto line = std::find_if(lines.begin(), lines.end(), [id](const intake::BankLine& one) { return one.id == id; });
        if (line == lines.end())
            return Failure(ErrorCode::NotFound, Cases::tr("There is no bank line %1 in this shop.").arg(id.value));
        if (line->amount.minorUnits() <= 0)
            return Failure(ErrorCode::Invalid, Cases::tr("The bank line of %1 over %2 took money out: it cannot have paid the case.")
                                                   .arg(line->booked.toString(Qt::ISODate), line->amount.toDisplay()));
    }
    return lines;
}

/// Deposits other than those that the reconciliation found need a reason, and must not be other sales' money.
Result<void> checkChosenByHand(storage::Shop& shop, const QVector<intake::BankLine>& lines, const BankStanding& standing, const Case& record,
                               const QString& reason)
{
    const QVector<BankLineId> proved = standing.credits();
    Money sum(0, record.claimed.currency());
    bool allProved = true;
    for (const intake::BankLine& line : lines) {
        if (line.amount.currency() != record.claimed.currency())
            return Failure(ErrorCode::Invalid, Cases::tr("The deposit of %1 is in %2, the case in %3.")
                                                   .arg(line.booked.toString(Qt::ISODate), line.amount.currency().code(), record.claimed.currency().code()));
        if (proved.contains(line.id)) {
            for (const Arrival& arrival : standing.arrivals)
                if (arrival.deposit == line.id)
                    sum += arrival.net;
            continue;
        }
        allProved = false;
        sum += line.amount;
        DZ_ASSIGN(const std::optional<reconcile::DepositOutcome> outcome, shop.outcomes().deposit(line.id));
        DZ_ASSIGN(const QVector<SaleId> others, shop.outcomes().salesOfDeposit(line.id));
        const bool isSpoken = outcome && (outcome->state == reconcile::DepositState::Explained || outcome->state == reconcile::DepositState::Short);
        if (isSpoken && !others.isEmpty())
            return Failure(ErrorCode::Conflict, Cases::tr("The deposit of %1 over %2 is explained by other sales already: it cannot pay this case too.")
                                                    .arg(line.booked.toString(Qt::ISODate), line.amount.toDisplay()));
    }
    if (allProved && standing.isPaid && sum == standing.arrived)
        return {};
    if (!reason.isEmpty())
        return {};
    const Money missing = record.claimed - sum;
    if (allProved && missing.minorUnits() > 0)
        return Failure(ErrorCode::Invalid, Cases::tr("%1 of %2 arrived; %3 is still missing. Say why the case is closed all the same.")
                                               .arg(sum.toDisplay(), record.claimed.toDisplay(), missing.toDisplay()));
    return Failure(ErrorCode::Invalid, Cases::tr("The reconciliation does not name these deposits as having paid the case. They add up to %1, the "
                                                 "case claims %2. Say in the reason how you know.")
                                           .arg(sum.toDisplay(), record.claimed.toDisplay()));
}

ClosingProposal proposalOf(const Case& record, const BankStanding& standing)
{
    ClosingProposal proposal{record.id, standing.credits(), standing.arrived, {}};
    if (standing.isMoot && record.kind == CaseKind::Over)
        proposal.sentence = Cases::tr("Case %1: the deposit is explained now.").arg(record.number());
    else if (standing.isMoot)
        proposal.sentence = Cases::tr("Case %1: nothing is owed any more, its sales were cancelled or taken out.").arg(record.number());
    else if (standing.arrived >= record.claimed)
        proposal.sentence = Cases::tr("Case %1: %2 arrived, all that was missing.").arg(record.number(), standing.arrived.toDisplay());
    else
        proposal.sentence = Cases::tr("Case %1: all its sales arrived with %2; the claim was %3.")
                                .arg(record.number(), standing.arrived.toDisplay(), record.claimed.toDisplay());
    return proposal;
}

/// What a proposal rests on, as the journal keeps it: two that are equal are the same proposal.
QJsonObject proposalFacts(const ClosingProposal& proposal, bool isMoot)
{
    return {{QStringLiteral("credits"), idsToJson(proposal.credits)}, {QStringLiteral("paid"), moneyToJson(proposal.paid)}, {QStringLiteral("moot"), isMoot}};
}

/// Journals each promise whose verdict is another than the one journaled last.
Result<void> judgePromises(storage::Shop& shop, const Case& record, const BankStanding& standing, const StatementReach& reach)
{
    DZ_ASSIGN(const auto entries, entriesOf(shop, record.id));
    Case current = record;
    for (const Promise& known : readHistory(entries).promises) {
        const QDate madeOn = shop.time().localDate(known.madeAt.toSecsSinceEpoch());
        const Promise now = judged(known, record, standing, reach, madeOn);
        if (now.verdict == known.verdict && now.keptBy == known.keptBy)
            continue;
        const QString act = now.verdict == Promise::Verdict::Kept     ? QStringLiteral("promise.kept")
                            : now.verdict == Promise::Verdict::Broken ? QStringLiteral("promise.broken")
                                                                      : QStringLiteral("promise.reopened");
        QJsonObject details{{QStringLiteral("promise"), known.id.value},
                            {QStringLiteral("what"), known.what},
                            {QStringLiteral("due"), known.due.toString(Qt::ISODate)},
                            {QStringLiteral("old"), toCode(known.verdict)},
                            {QStringLiteral("new"), toCode(now.verdict)}};
        if (now.judgedOn.isValid())
            details.insert(QStringLiteral("judged_on"), now.judgedOn.toString(Qt::ISODate));
        if (now.keptBy.isValid())
            details.insert(QStringLiteral("deposit"), now.keptBy.value);
        CaseBook book(shop);
        Case after = current;
        if (now.verdict == Promise::Verdict::Broken && record.status != CaseStatus::ProposedToClose) {
            after.ball = Ball::Us;
            after.nextAction = stepCode(Step::PromiseBroken);
            after.nextActionDue = shop.clock().now();
        }
        DZ_CHECK(book.write(current, after, act, details, {}, kProgram));
        current = after;
    }
    return {};
}

/// One open case against the bank; the proposal when there is one.
Result<std::optional<ClosingProposal>> follow(storage::Shop& shop, CaseId id, const StatementReach& reach)
{
    CaseBook book(shop);
    DZ_ASSIGN(const Case known, book.byId(id));
    DZ_ASSIGN(const BankStanding standing, bankStanding(shop, known));
    DZ_CHECK(judgePromises(shop, known, standing, reach));
    DZ_ASSIGN(const Case before, book.byId(id));
    Case after = before;
    after.arrived = standing.arrived;
    const bool wasProposed = before.status == CaseStatus::ProposedToClose;
    DZ_ASSIGN(const auto entries, entriesOf(shop, id));
    const ClosingProposal proposal = proposalOf(before, standing);
    // What a person declined is proposed again only when the bank shows something else.
    const bool isProposed = (standing.isPaid || standing.isMoot) && readHistory(entries).declinedProposal != proposalFacts(proposal, standing.isMoot);
    QString act;
    QJsonObject details{{QStringLiteral("arrived"), moneyToJson(standing.arrived)}, {QStringLiteral("claimed"), moneyToJson(before.claimed)}};
    if (isProposed) {
        after.proposedCredits = proposal.credits;
        after.status = CaseStatus::ProposedToClose;
        after.ball = Ball::Us;
        if (!wasProposed) {
            after.statusBefore = before.status;
            after.ballBefore = before.ball;
        }
        if (!wasProposed || before.proposedCredits != after.proposedCredits || before.arrived != after.arrived)
            act = QStringLiteral("case.closing_proposed");
        details.insert(QStringLiteral("moot"), standing.isMoot);
    } else if (wasProposed) {
        after.status = before.statusBefore;
        after.ball = before.ballBefore;
        after.proposedCredits.clear();
        act = QStringLiteral("case.proposal_withdrawn");
    } else if (before.arrived != after.arrived) {
        act = QStringLiteral("case.partly_paid");
        details.insert(QStringLiteral("missing"), moneyToJson(after.stillMissing()));
    }
    if (!act.isEmpty())
        DZ_CHECK(book.write(before, after, act, details, {}, kProgram));
    return isProposed ? std::optional(proposal) : std::nullopt;
}

} // namespace

Result<void> CaseService::close(CaseId id, const CloseCase& closing)
{
    if (closing.outcome == Outcome::None)
        return Failure(ErrorCode::Invalid, Cases::tr("Say how the case ended: recovered, written off, or no claim."));
    DZ_ASSIGN(const QString reason, cleanText(closing.reason));
    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.openById(id));
    DZ_ASSIGN(const BankStanding standing, bankStanding(m_shop, before));
    Case after = before;
    if (closing.outcome == Outcome::Recovered) {
        DZ_ASSIGN(const QVector<intake::BankLine> lines, creditLines(m_shop, closing.credits));
        DZ_CHECK(checkChosenByHand(m_shop, lines, standing, before, reason));
        after.proposedCredits.clear();
        Money byHand(0, before.claimed.currency());
        for (const intake::BankLine& line : lines) {
            after.proposedCredits.append(line.id);
            if (!standing.credits().contains(line.id))
                byHand += line.amount;
        }
        std::sort(after.proposedCredits.begin(), after.proposedCredits.end());
        after.arrived = std::min(standing.arrived + byHand, std::max(before.claimed, standing.arrived));
    } else if (reason.isEmpty()) {
        return Failure(ErrorCode::Invalid, Cases::tr("Give the reason why case %1 is closed without its money.").arg(before.number()));
    } else {
        after.proposedCredits.clear();
    }
    after.status = CaseStatus::Closed;
    after.statusBefore = before.status == CaseStatus::ProposedToClose ? before.statusBefore : before.status;
    after.outcome = closing.outcome;
    after.closingReason = reason;
    after.closedAt = m_shop.clock().now();
    after.ball = Ball::Us;
    after.nextAction.clear();
    after.nextActionDue = {};
    DZ_CHECK(book.write(before, after, QStringLiteral("case.closed"),
                        {{QStringLiteral("outcome"), toCode(closing.outcome)}, {QStringLiteral("reason"), reason},
                         {QStringLiteral("credits"), idsToJson(after.proposedCredits)}, {QStringLiteral("arrived"), moneyToJson(after.arrived)},
                         {QStringLiteral("claimed"), moneyToJson(before.claimed)}}));
    return transaction.commit();
}

Result<void> CaseService::reopen(CaseId id, const QString& reason)
{
    DZ_ASSIGN(const QString why, requiredText(reason, Cases::tr("Give the reason why the case is opened again.")));
    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.byId(id));
    if (before.isOpen())
        return Failure(ErrorCode::Conflict, Cases::tr("Case %1 is open already.").arg(before.number()));
    for (const FindingId finding : before.findings) {
        DZ_ASSIGN(const std::optional<CaseId> holder, m_shop.cases().openCaseOf(finding));
        if (holder) {
            Case other;
            other.id = *holder;
            return Failure(ErrorCode::Conflict, Cases::tr("Finding %1 is in case %2 now. Go on there.").arg(reconcile::findingName(finding), other.number()));
        }
        DZ_CHECK(m_shop.outcomes().setCase(finding, id));
    }
    Case after = before;
    after.status = CaseStatus::Checking;
    after.outcome = Outcome::None;
    after.closingReason.clear();
    after.closedAt = {};
    after.proposedCredits.clear();
    after.ball = Ball::Us;
    after.nextAction = stepCode(Step::SayWhatNext);
    after.nextActionDue = m_shop.clock().now();
    DZ_ASSIGN(const BankStanding standing, bankStanding(m_shop, before));
    after.arrived = standing.arrived;
    DZ_CHECK(book.write(before, after, QStringLiteral("case.reopened"), {{QStringLiteral("reason"), why}}));
    return transaction.commit();
}

Result<void> CaseService::declineProposal(CaseId id, const QString& reason)
{
    DZ_ASSIGN(const QString why, cleanText(reason));
    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.openById(id));
    if (before.status != CaseStatus::ProposedToClose)
        return Failure(ErrorCode::Conflict, Cases::tr("Nothing proposes to close case %1 any more.").arg(before.number()));
    DZ_ASSIGN(const BankStanding standing, bankStanding(m_shop, before));
    Case after = before;
    after.status = before.statusBefore;
    after.ball = before.ballBefore;
    after.proposedCredits.clear();
    QJsonObject details{{QStringLiteral("proposal"), proposalFacts(proposalOf(before, standing), standing.isMoot)}};
    if (!why.isEmpty())
        details.insert(QStringLiteral("reason"), why);
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.proposal_declined"), details));
    return transaction.commit();
}

Result<void> CaseService::takeBack(CaseId id, JournalId entryId)
{
    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.openById(id));
    DZ_ASSIGN(const auto entries, entriesOf(m_shop, id));
    const auto entry = std::find_if(entries.begin(), entries.end(), [entryId](const guard::JournalEntry& one) { return one.id == entryId; });
    if (entry == entries.end())
        return Failure(ErrorCode::NotFound, Cases::tr("Case %1 has no act %2 on its record.").arg(before.number(), QString::number(entryId.value)));
    if (!canBeTakenBack(entry->act))
        return Failure(ErrorCode::Invalid, Cases::tr("This act cannot be taken back. Write a note, or record the next step."));
    if (readHistory(entries).takenBack.contains(entryId))
        return Failure(ErrorCode::Conflict, Cases::tr("It was taken back already."));
    Case after = CaseBook::putBack(before, entry->details.value(u"changed").toObject());
    if (saysNextStep(entry->act))
        after = withRemainingStep(after, entries, readHistory(entries).takenBack + QSet<JournalId>{entryId});
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.taken_back"),
                                      {{QStringLiteral("entry"), entryId.value}, {QStringLiteral("act"), entry->act}}));
    DZ_ASSIGN(const StatementReach reach, statementReach(m_shop));
    DZ_CHECK(follow(m_shop, id, reach));
    return transaction.commit();
}

Result<void> CaseService::linkSale(CaseId id, SaleId sale)
{
    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.openById(id));
    DZ_ASSIGN(const Case after, withToldSale(m_shop, before, sale));
    DZ_ASSIGN(const auto sales, reconcile::ReconcileService(m_shop).salesByIds({sale}));
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.sale_linked"),
                                      {{QStringLiteral("sale"), sale.value}, {QStringLiteral("key"), reconcile::saleKey(sales.first().sale)}}));
    DZ_ASSIGN(const StatementReach reach, statementReach(m_shop));
    DZ_CHECK(follow(m_shop, id, reach));
    return transaction.commit();
}

Result<void> CaseService::declineSales(CaseId id)
{
    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case record, book.openById(id));
    DZ_ASSIGN(const auto entries, entriesOf(m_shop, id));
    const QVector<SaleId> proposed = stillProposed(record, readHistory(entries));
    if (proposed.isEmpty())
        return Failure(ErrorCode::Conflict, Cases::tr("No sale is proposed for case %1.").arg(record.number()));
    DZ_ASSIGN(m_lastEntry, book.write(record, record, QStringLiteral("case.sales_declined"), {{QStringLiteral("sales"), idsToJson(proposed)}}));
    return transaction.commit();
}

Result<QVector<ClosingProposal>> CaseService::followBank()
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_CHECK(adoptSuccessors(m_shop));
    DZ_ASSIGN(const QVector<Case> all, m_shop.cases().all());
    DZ_ASSIGN(const StatementReach reach, statementReach(m_shop));
    QVector<ClosingProposal> proposals;
    for (const Case& one : all) {
        if (!one.isOpen())
            continue;
        DZ_CHECK(lookForToldSale(m_shop, one));
        DZ_ASSIGN(const std::optional<ClosingProposal> proposal, follow(m_shop, one.id, reach));
        if (proposal)
            proposals.append(*proposal);
    }
    DZ_CHECK(transaction.commit());
    return proposals;
}

Result<CaseFile> CaseService::load(CaseId id)
{
    CaseBook book(m_shop);
    CaseFile file;
    DZ_ASSIGN(file.record, book.byId(id));
    DZ_ASSIGN(const auto entries, entriesOf(m_shop, id));
    const CaseHistory history = readHistory(entries);
    file.calls = history.calls;
    file.promises = history.promises;
    file.escalations = history.escalations;
    std::stable_sort(file.calls.begin(), file.calls.end(), [](const Call& a, const Call& b) { return a.at < b.at; });
    std::stable_sort(file.promises.begin(), file.promises.end(), [](const Promise& a, const Promise& b) { return a.madeAt < b.madeAt; });
    DZ_ASSIGN(const BankStanding standing, bankStanding(m_shop, file.record));
    DZ_ASSIGN(const StatementReach reach, statementReach(m_shop));
    DZ_ASSIGN(const reconcile::SettlementTerms terms, reconcile::ReconcileService(m_shop).terms());
    file.checks = walkChecks({file.record, standing, terms, history, reach.coveredTo});
    DZ_ASSIGN(file.saleProposal, saleProposal(m_shop, file.record, history));
    putIntoWords(providerNames(m_shop), file.record);
    DZ_ASSIGN(file.evidence, m_shop.evidence().ofCase(id));
    DZ_ASSIGN(file.timeline, timelineOf(m_shop, file.record, entries, standing, history, file.evidence));
    if (file.record.status == CaseStatus::ProposedToClose)
        file.proposal = proposalOf(file.record, standing);
    return file;
}

} // namespace daozhang::cases
