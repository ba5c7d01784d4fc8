// SPDX-License-Identifier: GPL-3.0-or-later
// Calls, promises, escalations and answers of a case, read back from its journal entries: there is no second record
// of them that could disagree.
#pragma once

#include "models/cases/case.h"

#include <QHash>
#include <QSet>

namespace daozhang::cases {

struct CheckAnswer
{
    QString option;
    QString note;
    QString who;
    QDateTime at;
    JournalId entry;
};

struct CaseHistory
{
    QVector<Call> calls;              ///< oldest first
    QVector<Promise> promises;        ///< with the verdict last journaled
    QVector<Escalation> escalations;
    QHash<QString, CheckAnswer> answers;  ///< the last one of each node
    QDateTime happenedAt;             ///< of a case told by a customer: when they paid; null otherwise
    QString openingNote;
    QSet<JournalId> takenBack;        ///< acts that count no more
    /// What was refused as closing the case, as the journal says it; null when nothing was or it was taken back.
    std::optional<QJsonObject> declinedProposal;
    QVector<SaleId> proposedSales;    ///< last journaled as what a customer may have told of
    QSet<SaleId> declinedSales;
};

/// `entries`: the case's own, oldest first.
CaseHistory readHistory(const QVector<guard::JournalEntry>& entries);
QJsonObject toJson(const Promise& promise);
/// Acts that takeBack() takes back.
bool canBeTakenBack(const QString& act);

} // namespace daozhang::cases
