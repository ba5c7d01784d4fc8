// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/remaining_step.h"

#include "app/cases/case_book.h"

#include <algorithm>

namespace daozhang::cases {
namespace {

using guard::JournalEntry;

struct Standing
{
    CaseStatus status = CaseStatus::New;
    Ball ball = Ball::Us;
    int level = 0;
    QString nextAction;
    QDateTime nextActionDue;

    void takeStep(const Standing& other)
    {
        ball = other.ball;
        nextAction = other.nextAction;
        nextActionDue = other.nextActionDue;
    }
};

void apply(const QJsonObject& changed, Standing& standing)
{
    const auto put = [&changed](const char* name, const auto& set) {
        if (const QJsonValue field = changed.value(QLatin1String(name)); field.isObject())
            set(field[u"new"]);
    };
    put("status", [&](const QJsonValue& value) { standing.status = caseStatusFromCode(value.toString()).value_or(standing.status); });
    put("ball", [&](const QJsonValue& value) { standing.ball = ballFromCode(value.toString()).value_or(standing.ball); });
    put("level", [&](const QJsonValue& value) { standing.level = value.toInt(standing.level); });
    put("next_action", [&](const QJsonValue& value) { standing.nextAction = value.toString(); });
    put("next_action_due", [&](const QJsonValue& value) { standing.nextActionDue = momentFromJson(value); });
}

bool isFirstWord(CaseStatus status) { return status == CaseStatus::New || status == CaseStatus::Checking; }

/// What the entry says of the next step; `told` is where the case stood after it.
void follow(const JournalEntry& entry, const Standing& told, Standing& remaining)
{
    const QJsonObject& details = entry.details;
    const QJsonObject changed = details.value(u"changed").toObject();
    if (entry.act == u"case.opened" || entry.act == u"case.reopened") {
        remaining = told;
    } else if (entry.act == u"case.call" || entry.act == u"case.promise") {
        if (isFirstWord(remaining.status))
            remaining.status = CaseStatus::WithProvider;
        if (changed.contains(u"level"))
            remaining.level = std::max(remaining.level, told.level);
        if (entry.act == u"case.promise" || details.value(u"promise").isObject())
            remaining.takeStep(told);
    } else if (entry.act == u"case.escalated") {
        remaining.status = told.status;
        remaining.level = told.level;
        remaining.ball = told.ball;
        if (details.contains(u"answer_due"))
            remaining.takeStep(told);
    } else if (entry.act == u"case.next_action") {
        remaining.takeStep(told);
    } else if (entry.act == u"case.check") {
        if (remaining.status == CaseStatus::New)
            remaining.status = CaseStatus::Checking;
        if (details.contains(u"result"))
            remaining.takeStep(told);
    } else if (entry.act.startsWith(u"promise.")) {
        apply(changed, remaining);
    }
}

} // namespace

bool saysNextStep(const QString& act)
{
    return act == u"case.call" || act == u"case.promise" || act == u"case.escalated" || act == u"case.next_action" || act == u"case.check";
}

Case withRemainingStep(const Case& now, const QVector<JournalEntry>& entries, const QSet<JournalId>& takenBack)
{
    Standing told, remaining;
    for (const JournalEntry& entry : entries) {
        if (entry.act == u"case.opened") {
            told.nextAction = entry.details.value(u"next_action").toString();
            told.nextActionDue = momentFromJson(entry.details.value(u"next_action_due"));
        }
        apply(entry.details.value(u"changed").toObject(), told);
        // The bank's verdict on a promise goes with the promise.
        const JournalId counts = entry.act.startsWith(u"promise.") ? JournalId(entry.details.value(u"promise").toInteger()) : entry.id;
        if (!takenBack.contains(counts))
            follow(entry, told, remaining);
    }
    Case after = now;
    const bool isProposed = now.status == CaseStatus::ProposedToClose;
    (isProposed ? after.statusBefore : after.status) = remaining.status;
    (isProposed ? after.ballBefore : after.ball) = remaining.ball;
    after.level = remaining.level;
    after.nextAction = remaining.nextAction;
    after.nextActionDue = remaining.nextActionDue;
    return after;
}

} // namespace daozhang::cases
