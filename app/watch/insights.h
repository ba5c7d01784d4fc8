// SPDX-License-Identifier: GPL-3.0-or-later
// Watch: how each provider did over a period, from the kept sums, the findings and the cases.
#pragma once

#include "models/common/ids.h"
#include "models/common/money.h"
#include "models/common/result.h"

#include <QDate>
#include <QVector>

#include <optional>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::watch {

/// Which days, and whose money.
struct InsightsAsked
{
    int days = 90;       ///< back from today; 365 begins with a whole month; 0 = everything
    QString provider;    ///< provider id; empty = all
};

/// Money that a finding says went missing, and what became of it. Came back is what a case closed as recovered was about,
/// and what a bank line paid after its due day; money that was never late by the terms of now is no claim at all.
struct Claim
{
    enum class Fate { StillMissing, CameBack, WrittenOff };
    FindingId finding;
    CaseId inCase;
    QString provider;
    QString title;       ///< translated
    QDate due;
    qint64 sales = 0;
    Money net;
    Fate fate = Fate::StillMissing;
};

/// Sales of one provider that cleared on one day and arrived on one.
struct ArrivalRow
{
    QString provider;
    QDate clearing;
    QDate due;
    QDate booked;
    qint64 sales = 0;
    Money net;
    int businessDays = 0;  ///< from clearing to booking
};

struct FeeSum
{
    Money turnover;
    Money taken;
    Money agreed;          ///< by the terms
};

struct Scorecard
{
    QString provider;
    QString name;
    qint64 sales = 0;               ///< that arrived or are past due; sets of which one is missing are left out
    qint64 onTime = 0;              ///< of them arrived on the due day or before
    Money turnover;
    std::optional<int> medianDays;  ///< business days from clearing to bank
    Money missing;
    int promisesKept = 0;
    int promisesBroken = 0;
    int cases = 0;
    Money recovered;                ///< of its claims, what came back
};

struct InsightsFigures
{
    QDate today;
    QDate from;            ///< first day looked at; null on a shop without figures
    QDate bankCoveredTo;
    Currency currency;
    QVector<QPair<QString, QString>> known;  ///< all providers: id and name
    /// One a provider asked for, most sales first.
    QVector<Scorecard> providers;
    QVector<QDate> weeks;   ///< Mondays, oldest first
    QVector<QDate> months;  ///< first days, oldest first
    QVector<ArrivalRow> arrivals;
    QVector<Claim> claims;
    /// By month and provider, in the order of `months` and `providers`.
    QVector<QVector<FeeSum>> fees;
    /// Mean speed in hundredths of a business day by week and provider; nullopt where nothing arrived.
    QVector<QVector<std::optional<qint64>>> speeds;

    int monthOf(QDate day) const;  ///< index into months; −1 outside
    int weekOf(QDate day) const;
    Money claimed(int month, Claim::Fate fate, const QString& provider = {}) const;
    /// Day up to which a span is known when it is not over or was entered in the middle; nulls when it is whole.
    std::pair<QDate, QDate> partOf(QDate first, QDate last) const;
};

Result<InsightsFigures> insights(storage::Shop& shop, const InsightsAsked& asked);

} // namespace daozhang::watch
