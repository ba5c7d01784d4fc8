// SPDX-License-Identifier: GPL-3.0-or-later
// Calls, promises, steps up the ladder and answers to guided checks.
#include "app/cases/case_service.h"

#include "app/cases/case_book.h"
#include "app/cases/case_history.h"
#include "app/cases/case_words.h"
#include "app/cases/deadline.h"
#include "app/cases/free_text.h"
#include "app/cases/guided_checks.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/journal_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

constexpr int kTopLevel = 9;
/// A call that is on the record is this rung of the ladder.
constexpr int kPhoneLevel = 2;
constexpr int kMinutesOfADay = 24 * 60;

bool isKnownNumberSource(const QString& source)
{
    static const QStringList known{QStringLiteral("slip"), QStringLiteral("contract"), QStringLiteral("official_app"),
                                   QStringLiteral("device_label"), QStringLiteral("web"), QStringLiteral("shipped"), QStringLiteral("other")};
    return known.contains(source);
}

/// Checked and cleaned; `from` is the shop-local day on which it was made.
Result<Promise> checkedPromise(const Promise& promise, QDate from, const Case& record)
{
    Promise clean = promise;
    DZ_ASSIGN(clean.what, requiredText(promise.what, Cases::tr("Say what was promised.")));
    if (!promise.due.isValid())
        return Failure(ErrorCode::Invalid, Cases::tr("A promise needs the day by which it is to be kept."));
    if (promise.due < from)
        return Failure(ErrorCode::Invalid, Cases::tr("A promise made on %1 cannot be due on %2, which is earlier.")
                                               .arg(from.toString(Qt::ISODate), promise.due.toString(Qt::ISODate)));
    if (promise.amount && promise.amount->minorUnits() <= 0)
        return Failure(ErrorCode::Invalid, Cases::tr("The promised amount must be more than zero; leave it empty for the whole sum."));
    if (promise.amount && promise.amount->currency() != record.claimed.currency())
        return Failure(ErrorCode::Invalid, Cases::tr("The promised amount must be in the currency of the case, %1.").arg(record.claimed.currency().code()));
    // A provider that forgoes its fee pays the gross sum; more than that is a slip of the pen.
    const Money missing = std::max(record.gross, record.claimed) - record.arrived;
    if (promise.amount && missing.minorUnits() > 0 && *promise.amount > missing)
        return Failure(ErrorCode::Invalid, Cases::tr("The promised amount, %1, is more than the case still misses, %2. Correct it, or leave it empty for the whole sum.")
                                               .arg(promise.amount->toDisplay(), missing.toDisplay()));
    return clean;
}

void takePromise(Case& record, const Promise& promise, const CaseBook& book)
{
    record.ball = Ball::Provider;
    record.nextAction = stepCode(Step::Promise, promise.what);
    record.nextActionDue = book.eveningOf(promise.due);
}

void goesToProvider(Case& record)
{
    if (record.status == CaseStatus::New || record.status == CaseStatus::Checking)
        record.status = CaseStatus::WithProvider;
}

Result<Call> checkedCall(storage::Shop& shop, const Call& call, const Case& record, const CaseBook& book)
{
    if (!call.at.isValid())
        return Failure(ErrorCode::Invalid, Cases::tr("A call needs the time at which it took place."));
    DZ_CHECK(book.notInFuture(call.at));
    if (call.minutes < 0 || call.minutes > kMinutesOfADay)
        return Failure(ErrorCode::Invalid, Cases::tr("%1 minutes cannot be the length of a call.").arg(call.minutes));
    Call clean = call;
    DZ_ASSIGN(clean.said, requiredText(call.said, Cases::tr("Write down what was said.")));
    DZ_ASSIGN(clean.number, cleanText(call.number));
    DZ_ASSIGN(clean.agent, cleanText(call.agent));
    DZ_ASSIGN(clean.ticket, cleanText(call.ticket));
    if (clean.number.isEmpty()) {
        clean.numberSource.clear();
    } else if (clean.numberSource.isEmpty()) {
        const auto provider = ProviderDirectory(shop).byId(record.provider);
        clean.numberSource = provider && provider->hotline == clean.number ? provider->hotlineSource : QStringLiteral("other");
    } else if (!isKnownNumberSource(clean.numberSource)) {
        return Failure(ErrorCode::Invalid,
                       Cases::tr("Say where the number %1 is from: slip, contract, official app, device label, web or other.").arg(clean.number));
    }
    if (call.promise) {
        DZ_ASSIGN(clean.promise, checkedPromise(*call.promise, shop.time().localDate(call.at.toSecsSinceEpoch()), record));
    }
    return clean;
}

QJsonObject callDetails(const Call& call)
{
    QJsonObject details{{QStringLiteral("said"), call.said}};
    if (call.minutes > 0)
        details.insert(QStringLiteral("minutes"), call.minutes);
    const auto add = [&details](const char* name, const QString& value) {
        if (!value.isEmpty())
            details.insert(QLatin1String(name), value);
    };
    add("number", call.number);
    add("number_source", call.numberSource);
    add("agent", call.agent);
    add("ticket", call.ticket);
    if (call.promise)
        details.insert(QStringLiteral("promise"), toJson(*call.promise));
    return details;
}

/// Who has to move after a step to this rung.
Ball ballAfter(int level)
{
    if (level <= 1)
        return Ball::Us;
    return level <= 4 || level == 8 ? Ball::Provider : Ball::Authority;
}

CaseStatus statusAfter(int level)
{
    if (level <= 1)
        return CaseStatus::Checking;
    if (level <= 3)
        return CaseStatus::WithProvider;
    return level < kTopLevel ? CaseStatus::Escalated : CaseStatus::Dispute;
}

Result<Deadline> answerDeadline(storage::Shop& shop, const Escalation& step, QDate sentOn)
{
    if (step.answerDue) {
        Deadline given = *step.answerDue;
        if (!given.due.isValid() || given.due < sentOn)
            return Failure(ErrorCode::Invalid, Cases::tr("The answer cannot be due before %1, the day on which it was asked for.")
                                                   .arg(sentOn.toString(Qt::ISODate)));
        if (given.computation.isEmpty())
            given.computation = Cases::tr("Set by hand to %1.").arg(given.due.toString(Qt::ISODate));
        return given;
    }
    const QVector<LadderRung> rungs = ladder();
    const LadderRung rung = rungs.value(step.level);
    if (rung.limitDays == 0)
        return Deadline();
    DZ_ASSIGN(const reconcile::BusinessCalendar calendar, reconcile::ReconcileService(shop).calendar());
    return countDeadline(calendar, sentOn, rung.limitDays, rung.limitInBusinessDays ? DayCount::Business : DayCount::Calendar);
}

} // namespace

Result<JournalId> CaseService::logCall(CaseId id, const Call& call)
{
    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.openById(id));
    DZ_ASSIGN(const Call clean, checkedCall(m_shop, call, before, book));
    Case after = before;
    goesToProvider(after);
    after.level = std::max(after.level, kPhoneLevel);
    if (clean.promise)
        takePromise(after, *clean.promise, book);
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.call"), callDetails(clean), clean.at));
    DZ_CHECK(transaction.commit());
    return m_lastEntry;
}

Result<PromiseId> CaseService::recordPromise(CaseId id, const Promise& promise)
{
    CaseBook book(m_shop);
    DZ_CHECK(book.notInFuture(promise.madeAt));
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.openById(id));
    const QDate from = promise.madeAt.isValid() ? m_shop.time().localDate(promise.madeAt.toSecsSinceEpoch()) : m_shop.today();
    DZ_ASSIGN(const Promise clean, checkedPromise(promise, from, before));
    Case after = before;
    goesToProvider(after);
    takePromise(after, clean, book);
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.promise"), toJson(clean), promise.madeAt));
    DZ_CHECK(transaction.commit());
    return PromiseId(m_lastEntry.value);
}

Result<Deadline> CaseService::escalate(CaseId id, const Escalation& step)
{
    if (step.level < 0 || step.level > kTopLevel)
        return Failure(ErrorCode::Invalid, Cases::tr("The ladder has the levels L0 to L9; there is no L%1.").arg(step.level));
    DZ_ASSIGN(const QString reason, requiredText(step.reason, Cases::tr("Say why this step is taken now.")));
    DZ_ASSIGN(const QString document, cleanText(step.document));
    DZ_ASSIGN(const QString reference, cleanText(step.reference));
    const QDate sentOn = step.sentOn.isValid() ? step.sentOn : m_shop.today();
    if (sentOn > m_shop.today())
        return Failure(ErrorCode::Invalid, Cases::tr("%1 lies in the future. Record the step on the day it is taken.").arg(sentOn.toString(Qt::ISODate)));

    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.openById(id));
    DZ_ASSIGN(const Deadline deadline, answerDeadline(m_shop, step, sentOn));
    Case after = before;
    after.level = step.level;
    after.status = statusAfter(step.level);
    after.ball = ballAfter(step.level);
    if (deadline.due.isValid()) {
        after.nextAction = stepCode(Step::Answer, QString::number(step.level));
        after.nextActionDue = book.eveningOf(deadline.due);
    }
    QJsonObject details{{QStringLiteral("level"), step.level},
                        {QStringLiteral("reason"), reason},
                        {QStringLiteral("document"), document},
                        {QStringLiteral("reference"), reference},
                        {QStringLiteral("sent_on"), sentOn.toString(Qt::ISODate)}};
    if (deadline.due.isValid()) {
        details.insert(QStringLiteral("answer_due"), deadline.due.toString(Qt::ISODate));
        details.insert(QStringLiteral("computation"), deadline.computation);
        details.insert(QStringLiteral("provisional"), deadline.provisional);
    }
    // A step recorded later than it was taken happened at noon of its day.
    const QDateTime happenedAt = sentOn == m_shop.today()
                                     ? QDateTime()
                                     : QDateTime::fromSecsSinceEpoch(m_shop.time().toUtcSeconds(sentOn, QTime(12, 0)), Qt::UTC);
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.escalated"), details, happenedAt));
    DZ_CHECK(transaction.commit());
    return deadline;
}

Result<void> CaseService::answerCheck(CaseId id, const QString& nodeId, const QString& option, const QString& note)
{
    const auto node = CheckTree::node(nodeId);
    if (!node)
        return Failure(ErrorCode::NotFound, Cases::tr("There is no check “%1”.").arg(nodeId));
    if (node->isAutomatic())
        return Failure(ErrorCode::Invalid, Cases::tr("The check “%1” is answered by the books themselves.").arg(node->question));
    const CheckNode::Option* chosen = node->option(option);
    if (!chosen)
        return Failure(ErrorCode::Invalid, Cases::tr("“%1” is no answer to “%2”.").arg(option, node->question));
    DZ_ASSIGN(const QString text, cleanText(note));

    CaseBook book(m_shop);
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const Case before, book.openById(id));
    DZ_ASSIGN(const CaseFile file, load(id));
    if (std::none_of(file.checks.begin(), file.checks.end(), [&](const CheckStep& step) { return step.node == nodeId; }))
        return Failure(ErrorCode::Invalid, Cases::tr("“%1” is not asked yet: answer the questions before it first.").arg(node->question));
    Case after = before;
    if (after.status == CaseStatus::New)
        after.status = CaseStatus::Checking;
    if (nodeId == u"n20") {
        after.terminalShowed = option == u"slip_ok"              ? TerminalShowed::SuccessSlip
                               : option == u"no_slip_or_error" ? TerminalShowed::NoSlipOrError
                                                               : TerminalShowed::Unsure;
        if (option == u"no_slip_or_error")
            after.kind = CaseKind::OneSided;
        else if (option == u"slip_ok" && after.kind == CaseKind::OneSided)
            after.kind = CaseKind::Short;
    }
    QJsonObject details{{QStringLiteral("node"), nodeId}, {QStringLiteral("option"), option}, {QStringLiteral("note"), text}};
    // What the answer before this one led to no longer holds.
    const QString earlier = file.checks.last().result;
    if (file.checks.last().entry.isValid() && !before.cause.isEmpty() && before.cause == earlier)
        after.cause.clear();
    if (const auto result = CheckTree::result(chosen->to)) {
        details.insert(QStringLiteral("result"), result->code());
        after.ball = Ball::Us;
        after.nextAction = stepCode(Step::CheckResult, result->id);
        after.nextActionDue = m_shop.clock().now();
        if (result->causes.size() == 1)
            after.cause = result->causes.first();
    }
    DZ_ASSIGN(m_lastEntry, book.write(before, after, QStringLiteral("case.check"), details));
    return transaction.commit();
}

} // namespace daozhang::cases
