// SPDX-License-Identifier: GPL-3.0-or-later
// One act on a case = one journal entry and the changed row, in one transaction. Used by CaseService alone.
#pragma once

#include "models/cases/case.h"
#include "models/common/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::cases {

class CaseBook
{
public:
    explicit CaseBook(storage::Shop& shop) : m_shop(shop) {}

    Result<Case> byId(CaseId id);
    /// Fails with Conflict when the case is closed.
    Result<Case> openById(CaseId id);
    /// Writes `after`, and the act with what it changed ("changed": {"ball": {"old": …, "new": …}}) into the journal.
    /// `happenedAt` null = now; `who` empty = the person at work.
    Result<JournalId> write(const Case& before, const Case& after, const QString& act, QJsonObject details,
                            const QDateTime& happenedAt = {}, const QString& who = {});
    /// `now` with every field that `changed` (as written by write) moved and that nobody moved since put back.
    static Case putBack(const Case& now, const QJsonObject& changed);
    /// Fails with Invalid when `moment` lies in the future by more than clocks may differ.
    Result<void> notInFuture(const QDateTime& moment) const;
    /// 18:00 of that day at the shop, in UTC: by then a payment due that day is expected (domain.md §4).
    QDateTime eveningOf(QDate day) const;

private:
    storage::Shop& m_shop;
};

/// What the program itself did is journaled under this name.
inline const QString kProgram = QStringLiteral("daozhang");

QJsonObject moneyToJson(Money money);
/// nullopt when the value is no amount.
std::optional<Money> moneyFromJson(const QJsonValue& json);
QString momentToJson(const QDateTime& moment);
QDateTime momentFromJson(const QJsonValue& json);

template <class Id> QJsonArray idsToJson(const QVector<Id>& ids)
{
    QJsonArray array;
    for (const Id id : ids)
        array.append(id.value);
    return array;
}

template <class Id> QVector<Id> idsFromJson(const QJsonValue& json)
{
    QVector<Id> ids;
    for (const QJsonValue value : json.toArray())
        ids.append(Id(value.toInteger()));
    return ids;
}

} // namespace daozhang::cases
