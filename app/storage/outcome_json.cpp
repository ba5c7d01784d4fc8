// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outcome_json.h"

namespace daozhang::storage {

using reconcile::Hypothesis;
using reconcile::ReconcileSummary;
using reconcile::RejectedCandidate;
using reconcile::SentenceTerm;

namespace {

const QString kKind = QStringLiteral("kind");
const QString kAmount = QStringLiteral("amount");
const QString kCount = QStringLiteral("count");
const QString kFrom = QStringLiteral("from");
const QString kTo = QStringLiteral("to");
const QString kName = QStringLiteral("name");
const QString kSales = QStringLiteral("sales");
const QString kOdds = QStringLiteral("odds");
const QString kReason = QStringLiteral("reason");
const QString kNet = QStringLiteral("net");
const QString kWord = QStringLiteral("word");
const QString kOff = QStringLiteral("off");

} // namespace

QJsonArray termsToJson(const QVector<SentenceTerm>& terms)
{
    QJsonArray list;
    for (const SentenceTerm& term : terms) {
        QJsonObject json{{kKind, int(term.kind)}, {kAmount, term.amount.minorUnits()}};
        if (term.count)
            json.insert(kCount, term.count);
        if (term.from.isValid())
            json.insert(kFrom, term.from.toJulianDay());
        if (term.to.isValid())
            json.insert(kTo, term.to.toJulianDay());
        if (!term.name.isEmpty())
            json.insert(kName, term.name);
        if (!term.sales.isEmpty())
            json.insert(kSales, idsToJson(term.sales));
        list.append(json);
    }
    return list;
}

QVector<SentenceTerm> termsFromJson(const QJsonArray& list, Currency currency)
{
    QVector<SentenceTerm> terms;
    for (const QJsonValue& value : list) {
        const QJsonObject json = value.toObject();
        SentenceTerm term;
        term.kind = SentenceTerm::Kind(json.value(kKind).toInt());
        term.amount = Money(json.value(kAmount).toInteger(), currency);
        term.count = json.value(kCount).toInt();
        if (json.contains(kFrom))
            term.from = QDate::fromJulianDay(json.value(kFrom).toInteger());
        if (json.contains(kTo))
            term.to = QDate::fromJulianDay(json.value(kTo).toInteger());
        term.name = json.value(kName).toString();
        term.sales = idsFromJson<SaleId>(json.value(kSales).toArray());
        terms.append(term);
    }
    return terms;
}

QJsonArray hypothesesToJson(const QVector<Hypothesis>& hypotheses)
{
    QJsonArray list;
    for (const Hypothesis& hypothesis : hypotheses)
        list.append(QJsonObject{{kSales, idsToJson(hypothesis.missing)}, {kOdds, hypothesis.odds}, {kReason, hypothesis.reason}});
    return list;
}

QVector<Hypothesis> hypothesesFromJson(const QJsonArray& list)
{
    QVector<Hypothesis> hypotheses;
    for (const QJsonValue& value : list) {
        const QJsonObject json = value.toObject();
        hypotheses.append({idsFromJson<SaleId>(json.value(kSales).toArray()), json.value(kOdds).toDouble(), json.value(kReason).toString()});
    }
    return hypotheses;
}

QJsonArray rejectedToJson(const QVector<RejectedCandidate>& rejected)
{
    QJsonArray list;
    for (const RejectedCandidate& one : rejected) {
        QJsonObject json{{kReason, one.reason}, {kName, one.name}, {kOff, one.off.minorUnits()}, {kOdds, one.odds}, {kSales, idsToJson(one.sales)}};
        if (!one.word.isEmpty())
            json.insert(kWord, one.word);
        list.append(json);
    }
    return list;
}

QVector<RejectedCandidate> rejectedFromJson(const QJsonArray& list, Currency currency)
{
    QVector<RejectedCandidate> rejected;
    for (const QJsonValue& value : list) {
        const QJsonObject json = value.toObject();
        rejected.append({json.value(kReason).toString(), json.value(kName).toString(), json.value(kWord).toString(),
                         Money(json.value(kOff).toInteger(), currency), json.value(kOdds).toDouble(), idsFromJson<SaleId>(json.value(kSales).toArray())});
    }
    return rejected;
}

QJsonObject summaryToJson(const ReconcileSummary& summary)
{
    QJsonArray states;
    for (const auto& line : summary.states)
        states.append(QJsonObject{{kCount, line.count}, {kAmount, line.amount.minorUnits()}, {kNet, line.net.minorUnits()}});
    QJsonArray deposits;
    for (const qint64 count : summary.deposits)
        deposits.append(count);
    return {{QStringLiteral("as_of"), summary.asOf.toString(Qt::ISODate)},
            {QStringLiteral("covered_to"), summary.bankCoveredTo.toString(Qt::ISODate)},
            {QStringLiteral("currency"), summary.notArrived.currency().code()},
            {QStringLiteral("states"), states},
            {QStringLiteral("deposits"), deposits},
            {QStringLiteral("open_findings"), summary.openFindings},
            {QStringLiteral("not_arrived"), summary.notArrived.minorUnits()}};
}

ReconcileSummary summaryFromJson(const QJsonObject& json)
{
    ReconcileSummary summary;
    const Currency currency = Currency::fromCode(json.value(QStringLiteral("currency")).toString()).value_or(Currency());
    summary.asOf = QDate::fromString(json.value(QStringLiteral("as_of")).toString(), Qt::ISODate);
    summary.bankCoveredTo = QDate::fromString(json.value(QStringLiteral("covered_to")).toString(), Qt::ISODate);
    const QJsonArray states = json.value(QStringLiteral("states")).toArray();
    for (int i = 0; i < 7; ++i) {
        const QJsonObject line = states.at(i).toObject();
        summary.states[i] = {line.value(kCount).toInteger(), Money(line.value(kAmount).toInteger(), currency), Money(line.value(kNet).toInteger(), currency)};
    }
    const QJsonArray deposits = json.value(QStringLiteral("deposits")).toArray();
    for (int i = 0; i < 4; ++i)
        summary.deposits[i] = deposits.at(i).toInteger();
    summary.openFindings = json.value(QStringLiteral("open_findings")).toInteger();
    summary.notArrived = Money(json.value(QStringLiteral("not_arrived")).toInteger(), currency);
    return summary;
}

} // namespace daozhang::storage
