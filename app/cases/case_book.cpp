// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/case_book.h"

#include "app/storage/case_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

QJsonValue dayToJson(QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(); }

void addChange(QJsonObject& changes, const char* name, const QJsonValue& before, const QJsonValue& after)
{
    if (before != after)
        changes.insert(QLatin1String(name), QJsonObject{{QStringLiteral("old"), before}, {QStringLiteral("new"), after}});
}

QJsonObject changesBetween(const Case& before, const Case& after)
{
    QJsonObject changes;
    addChange(changes, "kind", toCode(before.kind), toCode(after.kind));
    addChange(changes, "provider", before.provider, after.provider);
    addChange(changes, "status", toCode(before.status), toCode(after.status));
    addChange(changes, "in_charge", before.inCharge, after.inCharge);
    addChange(changes, "ball", toCode(before.ball), toCode(after.ball));
    addChange(changes, "cause", before.cause, after.cause);
    addChange(changes, "level", before.level, after.level);
    addChange(changes, "next_action", before.nextAction, after.nextAction);
    addChange(changes, "next_action_due", momentToJson(before.nextActionDue), momentToJson(after.nextActionDue));
    addChange(changes, "terminal_showed", toCode(before.terminalShowed), toCode(after.terminalShowed));
    addChange(changes, "outcome", toCode(before.outcome), toCode(after.outcome));
    addChange(changes, "closing_reason", before.closingReason, after.closingReason);
    addChange(changes, "claimed", moneyToJson(before.claimed), moneyToJson(after.claimed));
    addChange(changes, "gross", moneyToJson(before.gross), moneyToJson(after.gross));
    addChange(changes, "arrived", moneyToJson(before.arrived), moneyToJson(after.arrived));
    addChange(changes, "credits", idsToJson(before.proposedCredits), idsToJson(after.proposedCredits));
    addChange(changes, "due", dayToJson(before.due), dayToJson(after.due));
    return changes;
}

} // namespace

QJsonObject moneyToJson(Money money)
{
    return {{QStringLiteral("amount"), money.toString()}, {QStringLiteral("currency"), money.currency().code()}};
}

std::optional<Money> moneyFromJson(const QJsonValue& json)
{
    const auto currency = Currency::fromCode(json[u"currency"].toString());
    return currency ? Money::parse(json[u"amount"].toString(), *currency) : std::nullopt;
}

QString momentToJson(const QDateTime& moment) { return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString(); }

QDateTime momentFromJson(const QJsonValue& json) { return QDateTime::fromString(json.toString(), Qt::ISODateWithMs); }

Result<Case> CaseBook::byId(CaseId id)
{
    DZ_ASSIGN(const std::optional<Case> found, m_shop.cases().byId(id));
    if (!found)
        return Failure(ErrorCode::NotFound, Cases::tr("There is no case %1 in this shop.").arg(id.value));
    return *found;
}

Result<Case> CaseBook::openById(CaseId id)
{
    DZ_ASSIGN(Case found, byId(id));
    if (!found.isOpen())
        return Failure(ErrorCode::Conflict, Cases::tr("Case %1 is closed. Reopen it first.").arg(found.number()));
    return found;
}

Result<JournalId> CaseBook::write(const Case& before, const Case& after, const QString& act, QJsonObject details,
                                  const QDateTime& happenedAt, const QString& who)
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    if (const QJsonObject changes = changesBetween(before, after); !changes.isEmpty()) {
        details.insert(QStringLiteral("changed"), changes);
        DZ_CHECK(m_shop.cases().update(after));
    }
    DZ_ASSIGN(const guard::JournalEntry entry,
              m_shop.journal().append({happenedAt, who.isEmpty() ? m_shop.who() : who,
                                       {QStringLiteral("case"), QString::number(after.id.value)}, act, details}));
    DZ_CHECK(transaction.commit());
    return entry.id;
}

Case CaseBook::putBack(const Case& now, const QJsonObject& changed)
{
    Case after = now;
    const auto old = [&](const char* name, const QJsonValue& present, const auto& put) {
        const QJsonValue field = changed.value(QLatin1String(name));
        if (field.isObject() && field[u"new"] == present)
            put(field[u"old"]);
    };
    old("kind", toCode(now.kind), [&](const QJsonValue& value) { after.kind = caseKindFromCode(value.toString()).value_or(now.kind); });
    old("status", toCode(now.status), [&](const QJsonValue& value) { after.status = caseStatusFromCode(value.toString()).value_or(now.status); });
    old("in_charge", now.inCharge, [&](const QJsonValue& value) { after.inCharge = value.toString(); });
    old("ball", toCode(now.ball), [&](const QJsonValue& value) { after.ball = ballFromCode(value.toString()).value_or(now.ball); });
    old("cause", now.cause, [&](const QJsonValue& value) { after.cause = value.toString(); });
    old("next_action", now.nextAction, [&](const QJsonValue& value) { after.nextAction = value.toString(); });
    old("next_action_due", momentToJson(now.nextActionDue), [&](const QJsonValue& value) { after.nextActionDue = momentFromJson(value); });
    old("terminal_showed", toCode(now.terminalShowed),
        [&](const QJsonValue& value) { after.terminalShowed = terminalShowedFromCode(value.toString()).value_or(now.terminalShowed); });
    return after;
}

Result<void> CaseBook::notInFuture(const QDateTime& moment) const
{
    constexpr int kClocksMayDifferBy = 5 * 60;
    if (moment.isValid() && moment > m_shop.clock().now().addSecs(kClocksMayDifferBy))
        return Failure(ErrorCode::Invalid, Cases::tr("%1 lies in the future. Give the time at which it happened.")
                                               .arg(m_shop.time().toIso(moment.toSecsSinceEpoch())));
    return {};
}

QDateTime CaseBook::eveningOf(QDate day) const
{
    return QDateTime::fromSecsSinceEpoch(m_shop.time().toUtcSeconds(day, QTime(18, 0)), Qt::UTC);
}

} // namespace daozhang::cases
