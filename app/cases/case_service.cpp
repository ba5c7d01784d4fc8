// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, listing and reading cases, and the small acts on them.
#include "app/cases/case_service.h"

#include "app/cases/case_book.h"
#include "app/cases/case_timeline.h"
#include "app/cases/case_words.h"
#include "app/cases/free_text.h"
#include "app/cases/guided_checks.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/case_repository.h"
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

using reconcile::Finding;
using reconcile::FindingKind;

/// A deposit that nothing explains owes nothing: where sales may be in it, they are what the case is about.
void leaveOutDeposits(QVector<Finding>& findings)
{
    QSet<BankLineId> doubted;
    for (const Finding& finding : findings)
        if (reconcile::mayBeInDeposit(finding))
            doubted.insert(finding.deposit);
    findings.removeIf([&](const Finding& finding) {
        return (finding.kind == FindingKind::OverDeposit || finding.kind == FindingKind::UnexplainedDeposit) && doubted.contains(finding.deposit);
    });
}

Result<QVector<Finding>> findingsToOpen(storage::Shop& shop, const QVector<FindingId>& ids)
{
    QVector<Finding> found;
    QSet<FindingId> seen;
    for (const FindingId id : ids) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        DZ_ASSIGN(const Finding finding, shop.outcomes().finding(id));
        DZ_ASSIGN(const std::optional<CaseId> holder, shop.cases().openCaseOf(id));
        if (holder) {
            Case other;
            other.id = *holder;
            return Failure(ErrorCode::Conflict, Cases::tr("Finding %1 is in case %2 already. Go on there, or close that case first.")
                                                    .arg(reconcile::findingName(id), other.number()));
        }
        if (finding.state == reconcile::FindingState::Settled)
            return Failure(ErrorCode::Conflict,
                           Cases::tr("Finding %1 was settled by a deposit meanwhile: there is nothing left to claim.").arg(reconcile::findingName(id)));
        if (!found.isEmpty() && found.first().provider != finding.provider)
            return Failure(ErrorCode::Invalid,
                           Cases::tr("Findings %1 and %2 are of different providers. Open one case for each provider.")
                               .arg(reconcile::findingName(found.first().id), reconcile::findingName(id)));
        if (!found.isEmpty() && found.first().net.currency() != finding.net.currency())
            return Failure(ErrorCode::Invalid, Cases::tr("Findings %1 and %2 are in different currencies. Open one case for each.")
                                                   .arg(reconcile::findingName(found.first().id), reconcile::findingName(id)));
        found.append(finding);
    }
    leaveOutDeposits(found);
    return found;
}

bool isOver(const QVector<Finding>& findings)
{
    return !findings.isEmpty() && std::all_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.kind == FindingKind::OverDeposit || finding.kind == FindingKind::UnexplainedDeposit;
    });
}

void fillFromFindings(Case& made, const QVector<Finding>& findings)
{
    made.provider = findings.first().provider;
    const Currency currency = findings.first().net.currency();
    made.claimed = Money(0, currency);
    made.gross = Money(0, currency);
    QSet<SaleId> sales;
    QSet<QString> causes;
    for (const Finding& finding : findings) {
        made.claimed += finding.net;
        made.gross += finding.amount;
        if (finding.due.isValid() && (!made.due.isValid() || finding.due < made.due))
            made.due = finding.due;
        made.findings.append(finding.id);
        for (const SaleId sale : finding.sales)
            if (!sales.contains(sale)) {
                sales.insert(sale);
                made.sales.append(sale);
            }
        causes.insert(finding.cause);
    }
    if (causes.size() == 1)
        made.cause = *causes.constBegin();
    made.arrived = Money(0, currency);
}

Result<void> fillFromCustomer(storage::Shop& shop, const OpenCase& request, Case& made)
{
    if (!request.amount || request.amount->minorUnits() <= 0)
        return Failure(ErrorCode::Invalid, Cases::tr("A case without a finding needs the amount that the customer paid."));
    if (request.amount->currency() != shop.profile().currency)
        return Failure(ErrorCode::Invalid, Cases::tr("The amount must be in the shop’s currency, %1.").arg(shop.profile().currency.code()));
    if (!request.happenedAt.isValid())
        return Failure(ErrorCode::Invalid, Cases::tr("A case without a finding needs the day and time at which the customer paid."));
    if (!request.provider.isEmpty())
        DZ_CHECK(ProviderDirectory(shop).byId(request.provider));
    made.provider = request.provider;
    made.claimed = *request.amount;
    made.gross = *request.amount;
    made.arrived = Money(0, request.amount->currency());
    return {};
}

/// What to do first, by what the terminal showed (domain.md §2).
void setFirstStep(Case& made, const QDateTime& now)
{
    made.ball = Ball::Us;
    made.nextActionDue = now;
    if (made.kind == CaseKind::OneSided)
        made.nextAction = stepCode(Step::OneSided);
    else if (made.terminalShowed == TerminalShowed::Unsure)
        made.nextAction = stepCode(Step::CheckResult, QStringLiteral("T_REPRINT"));
    else
        made.nextAction = stepCode(Step::GuidedChecks);
}

QJsonObject openingDetails(const Case& made, const OpenCase& request, const QString& note)
{
    QJsonObject details{{QStringLiteral("kind"), toCode(made.kind)},
                        {QStringLiteral("title"), made.title},
                        {QStringLiteral("terminal_showed"), toCode(made.terminalShowed)},
                        {QStringLiteral("provider"), made.provider},
                        {QStringLiteral("claimed"), moneyToJson(made.claimed)},
                        {QStringLiteral("gross"), moneyToJson(made.gross)},
                        {QStringLiteral("due"), made.due.toString(Qt::ISODate)},
                        {QStringLiteral("in_charge"), made.inCharge},
                        {QStringLiteral("cause"), made.cause},
                        {QStringLiteral("findings"), idsToJson(made.findings)},
                        {QStringLiteral("sales"), idsToJson(made.sales)},
                        {QStringLiteral("next_action"), made.nextAction},
                        {QStringLiteral("next_action_due"), momentToJson(made.nextActionDue)}};
    if (request.happenedAt.isValid())
        details.insert(QStringLiteral("happened_at"), momentToJson(request.happenedAt));
    if (!note.isEmpty())
        details.insert(QStringLiteral("note"), note);
    return details;
}

} // namespace

Result<CaseId> CaseService::open(const OpenCase& request)
{
    CaseBook book(m_shop);
    DZ_CHECK(book.notInFuture(request.happenedAt));
    DZ_ASSIGN(const QString note, cleanText(request.note));
    DZ_ASSIGN(const QString title, cleanText(request.title));
    DZ_ASSIGN(const QString inCharge, cleanText(request.inCharge));

    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const QVector<Finding> findings, findingsToOpen(m_shop, request.findings));
    Case made;
    made.openedAt = m_shop.clock().now();
    made.terminalShowed = request.terminalShowed;
    made.inCharge = inCharge.isEmpty() ? m_shop.who() : inCharge;
    if (findings.isEmpty())
        DZ_CHECK(fillFromCustomer(m_shop, request, made));
    else
        fillFromFindings(made, findings);
    // No success at the terminal makes it branch B of domain.md §2, whatever was asked for: the money goes back to the customer.
    made.kind = request.terminalShowed == TerminalShowed::NoSlipOrError ? CaseKind::OneSided
                : isOver(findings)                                      ? CaseKind::Over
                                                                        : request.kind;
    if (made.kind == CaseKind::OneSided && made.terminalShowed == TerminalShowed::SuccessSlip)
        return Failure(ErrorCode::Invalid,
                       Cases::tr("A slip that says success makes it a short deposit, not a one-sided case. Choose one of the two."));
    made.title = title;
    setFirstStep(made, made.openedAt);

    DZ_ASSIGN(made.id, m_shop.cases().insert(made));
    for (const FindingId finding : std::as_const(made.findings))
        DZ_CHECK(m_shop.outcomes().setCase(finding, made.id));
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), {QStringLiteral("case"), QString::number(made.id.value)}, QStringLiteral("case.opened"),
                                      openingDetails(made, request, note)}));
    DZ_CHECK(transaction.commit());
    return made.id;
}

Result<void> CaseService::setNextAction(CaseId id, Ball ball, const QString& action, const QDateTime& due)
{
    DZ_ASSIGN(const QString text, cleanText(action));
    if (text.isEmpty() && due.isValid())
        return Failure(ErrorCode::Invalid, Cases::tr("Say what is to be done by then."));
    CaseBook book(m_shop);
    DZ_ASSIGN(const Case before, book.openById(id));
    Case after = before;
    after.ball = ball;
    // What was not changed keeps its code, and so its words in both languages.
    after.nextAction = text == stepWords(before.nextAction) ? before.nextAction : personsStep(text);
    after.nextActionDue = due.toUTC();
    m_lastEntry = {};
    if (before.ball == after.ball && before.nextAction == after.nextAction && before.nextActionDue == after.nextActionDue)
        return {};
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.next_action"), {}));
    return {};
}

Result<void> CaseService::assign(CaseId id, const QString& person)
{
    DZ_ASSIGN(const QString name, requiredText(person, Cases::tr("Name the person who takes charge of the case.")));
    CaseBook book(m_shop);
    DZ_ASSIGN(const Case before, book.openById(id));
    m_lastEntry = {};
    if (before.inCharge == name)
        return {};
    Case after = before;
    after.inCharge = name;
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.assigned"), {}));
    return {};
}

Result<void> CaseService::setCause(CaseId id, const QString& cause, const QString& reason)
{
    const QVector<CauseInfo> known = causes();
    if (!cause.isEmpty() && std::none_of(known.begin(), known.end(), [&](const CauseInfo& one) { return one.code == cause; }))
        return Failure(ErrorCode::Invalid, Cases::tr("There is no cause “%1”: choose one of C01 to C28.").arg(cause));
    DZ_ASSIGN(const QString why, cleanText(reason));
    CaseBook book(m_shop);
    DZ_ASSIGN(const Case before, book.openById(id));
    m_lastEntry = {};
    if (before.cause == cause)
        return {};
    Case after = before;
    after.cause = cause;
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.cause"), {{QStringLiteral("reason"), why}}));
    return {};
}

Result<void> CaseService::addNote(CaseId id, const QString& text, const QDateTime& happenedAt)
{
    DZ_ASSIGN(const QString note, requiredText(text, Cases::tr("The note is empty.")));
    CaseBook book(m_shop);
    DZ_CHECK(book.notInFuture(happenedAt));
    DZ_ASSIGN(const Case record, book.byId(id));
    DZ_ASSIGN(m_lastEntry, book.write(record, record, QStringLiteral("case.note"), {{QStringLiteral("text"), note}}, happenedAt));
    return {};
}

Result<QVector<Case>> CaseService::list()
{
    DZ_ASSIGN(QVector<Case> all, m_shop.cases().all());
    const auto order = [](const Case& a, const Case& b) {
        if (a.isOpen() != b.isOpen())
            return a.isOpen();
        if (!a.isOpen())
            return a.closedAt != b.closedAt ? a.closedAt > b.closedAt : a.id > b.id;
        if ((a.ball == Ball::Us) != (b.ball == Ball::Us))
            return a.ball == Ball::Us;
        if (a.nextActionDue != b.nextActionDue)
            return a.nextActionDue.isValid() && (!b.nextActionDue.isValid() || a.nextActionDue < b.nextActionDue);
        return a.id < b.id;
    };
    std::sort(all.begin(), all.end(), order);
    const ProviderNames names = providerNames(m_shop);
    for (Case& one : all)
        putIntoWords(names, one);
    return all;
}

} // namespace daozhang::cases
