// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/case_history.h"

#include "app/cases/case_book.h"

namespace daozhang::cases {
namespace {

using guard::JournalEntry;

Promise promiseFrom(const QJsonObject& json, const JournalEntry& entry)
{
    Promise promise;
    promise.id = PromiseId(entry.id.value);
    promise.what = json.value(u"what").toString();
    promise.amount = moneyFromJson(json.value(u"amount"));
    promise.due = QDate::fromString(json.value(u"due").toString(), Qt::ISODate);
    promise.madeAt = entry.happenedAt;
    return promise;
}

Call callFrom(const JournalEntry& entry)
{
    const QJsonObject& details = entry.details;
    Call call;
    call.at = entry.happenedAt;
    call.minutes = details.value(u"minutes").toInt();
    call.number = details.value(u"number").toString();
    call.numberSource = details.value(u"number_source").toString();
    call.agent = details.value(u"agent").toString();
    call.ticket = details.value(u"ticket").toString();
    call.said = details.value(u"said").toString();
    if (const QJsonValue promise = details.value(u"promise"); promise.isObject())
        call.promise = promiseFrom(promise.toObject(), entry);
    return call;
}

Escalation escalationFrom(const QJsonObject& details)
{
    Escalation step;
    step.level = details.value(u"level").toInt();
    step.reason = details.value(u"reason").toString();
    step.document = details.value(u"document").toString();
    step.reference = details.value(u"reference").toString();
    step.sentOn = QDate::fromString(details.value(u"sent_on").toString(), Qt::ISODate);
    if (const QDate due = QDate::fromString(details.value(u"answer_due").toString(), Qt::ISODate); due.isValid())
        step.answerDue = Deadline{due, details.value(u"computation").toString(), details.value(u"provisional").toBool()};
    return step;
}

void judge(QVector<Promise>& promises, const JournalEntry& entry)
{
    const PromiseId id(entry.details.value(u"promise").toInteger());
    for (Promise& promise : promises) {
        if (promise.id != id)
            continue;
        promise.verdict = entry.act == u"promise.kept"     ? Promise::Verdict::Kept
                          : entry.act == u"promise.broken" ? Promise::Verdict::Broken
                                                           : Promise::Verdict::Open;
        promise.keptBy = BankLineId(entry.details.value(u"deposit").toInteger());
        promise.judgedOn = QDate::fromString(entry.details.value(u"judged_on").toString(), Qt::ISODate);
    }
}

} // namespace

QJsonObject toJson(const Promise& promise)
{
    QJsonObject json{{QStringLiteral("what"), promise.what}, {QStringLiteral("due"), promise.due.toString(Qt::ISODate)}};
    if (promise.amount)
        json.insert(QStringLiteral("amount"), moneyToJson(*promise.amount));
    return json;
}

bool canBeTakenBack(const QString& act)
{
    static const QSet<QString> kActs{QStringLiteral("case.call"),  QStringLiteral("case.promise"),  QStringLiteral("case.next_action"),
                                     QStringLiteral("case.check"), QStringLiteral("case.note"),     QStringLiteral("case.cause"),
                                     QStringLiteral("case.escalated"), QStringLiteral("case.assigned"), QStringLiteral("case.proposal_declined"), QStringLiteral("case.sales_declined")};
    return kActs.contains(act);
}

CaseHistory readHistory(const QVector<JournalEntry>& entries)
{
    CaseHistory history;
    for (const JournalEntry& entry : entries)
        if (entry.act == u"case.taken_back")
            history.takenBack.insert(JournalId(entry.details.value(u"entry").toInteger()));
    for (const JournalEntry& entry : entries) {
        if (history.takenBack.contains(entry.id))
            continue;
        if (entry.act == u"case.opened") {
            history.happenedAt = momentFromJson(entry.details.value(u"happened_at"));
            history.openingNote = entry.details.value(u"note").toString();
        } else if (entry.act == u"case.call") {
            history.calls.append(callFrom(entry));
            if (history.calls.last().promise)
                history.promises.append(*history.calls.last().promise);
        } else if (entry.act == u"case.promise") {
            history.promises.append(promiseFrom(entry.details, entry));
        } else if (entry.act == u"case.escalated") {
            history.escalations.append(escalationFrom(entry.details));
        } else if (entry.act == u"case.check") {
            history.answers.insert(entry.details.value(u"node").toString(),
                                   {entry.details.value(u"option").toString(), entry.details.value(u"note").toString(), entry.who,
                                    entry.happenedAt, entry.id});
        } else if (entry.act == u"case.proposal_declined") {
            history.declinedProposal = entry.details.value(u"proposal").toObject();
        } else if (entry.act == u"case.sales_found") {
            history.proposedSales = idsFromJson<SaleId>(entry.details.value(u"sales"));
        } else if (entry.act == u"case.sales_declined") {
            for (const SaleId sale : idsFromJson<SaleId>(entry.details.value(u"sales")))
                history.declinedSales.insert(sale);
        } else if (entry.act.startsWith(u"promise.")) {
            judge(history.promises, entry);
        }
    }
    for (Call& call : history.calls)
        for (const Promise& promise : std::as_const(history.promises))
            if (call.promise && call.promise->id == promise.id)
                call.promise = promise;
    return history;
}

} // namespace daozhang::cases
