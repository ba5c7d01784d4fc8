// SPDX-License-Identifier: GPL-3.0-or-later
// Calls, promises, escalations and answers of a case, read back from its journal entries: there is no second record
// of them that could disagree.
#pragma once

#include "models/cases/case.h"

#include <QHash>

namespace daozhang::cases {

struct CheckAnswer
{
    QString option;
    QString note;
    QString who;
    QDateTime at;
};

struct CaseHistory
{
    QVector<Call> calls;              ///< oldest first
    QVector<Promise> promises;        ///< with the verdict last journaled
    QVector<Escalation> escalations;
    QHash<QString, CheckAnswer> answers;  ///< the last one of each node
    QDateTime happenedAt;             ///< of a case told by a customer: when they paid; null otherwise
    QString openingNote;
};

/// `entries`: the case's own, oldest first.
CaseHistory readHistory(const QVector<guard::JournalEntry>& entries);
QJsonObject toJson(const Promise& promise);

} // namespace daozhang::cases
