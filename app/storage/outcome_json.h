// SPDX-License-Identifier: GPL-3.0-or-later
// The nested parts of outcomes as stored: terms and hypotheses. Short names, for a lump may list thousands of rows.
#pragma once

#include "models/reconcile/reconciliation.h"

#include <QJsonArray>
#include <QJsonObject>

namespace daozhang::storage {

template <class IdType> QJsonArray idsToJson(const QVector<IdType>& ids)
{
    QJsonArray list;
    for (const IdType id : ids)
        list.append(id.value);
    return list;
}

template <class IdType> QVector<IdType> idsFromJson(const QJsonArray& list)
{
    QVector<IdType> ids;
    ids.reserve(list.size());
    for (const QJsonValue& value : list)
        ids.append(IdType(value.toInteger()));
    return ids;
}

QJsonArray termsToJson(const QVector<reconcile::SentenceTerm>& terms);
QVector<reconcile::SentenceTerm> termsFromJson(const QJsonArray& list, Currency currency);
QJsonArray hypothesesToJson(const QVector<reconcile::Hypothesis>& hypotheses);
QVector<reconcile::Hypothesis> hypothesesFromJson(const QJsonArray& list);
QJsonArray rejectedToJson(const QVector<reconcile::RejectedCandidate>& rejected);
QVector<reconcile::RejectedCandidate> rejectedFromJson(const QJsonArray& list, Currency currency);
QJsonObject summaryToJson(const reconcile::ReconcileSummary& summary);
reconcile::ReconcileSummary summaryFromJson(const QJsonObject& json);

} // namespace daozhang::storage
