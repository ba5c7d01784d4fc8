// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/rhythm.h"

#include <algorithm>

namespace daozhang::intake {

namespace {

constexpr int kFewestSteps = 4;      ///< ends of files, that is three gaps between them
constexpr int kLookedAt = 9;
constexpr int kUnknownLag = -1;
constexpr int kEndedAfterDays = 45;
constexpr int kEndedAfterSteps = 6;

int median(QVector<int> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Each import that brought the source further, and how far.
QVector<Arrival> advances(const QVector<Arrival>& arrivals)
{
    QVector<Arrival> steps;
    for (const Arrival& arrival : arrivals) {
        if (!steps.isEmpty() && arrival.reach <= steps.last().reach)
            continue;
        if (!steps.isEmpty() && steps.last().importedOn == arrival.importedOn)
            steps.last() = arrival;
        else
            steps.append(arrival);
    }
    return steps;
}

std::optional<Rhythm> fromReaches(QVector<QDate> reaches)
{
    if (reaches.size() < kFewestSteps)
        return std::nullopt;
    reaches = reaches.last(std::min<qsizetype>(reaches.size(), kLookedAt));
    QVector<int> gaps;
    for (qsizetype i = 1; i < reaches.size(); ++i)
        gaps.append(int(reaches.at(i - 1).daysTo(reaches.at(i))));
    Rhythm rhythm;
    rhythm.everyDays = median(gaps);
    rhythm.steps = int(reaches.size());
    const auto regular = std::count_if(gaps.begin(), gaps.end(), [&](int gap) { return gap <= 2 * rhythm.everyDays && 2 * gap >= rhythm.everyDays; });
    rhythm.isKnown = rhythm.everyDays > 0 && regular * 4 >= gaps.size() * 3;
    return rhythm.isKnown ? std::optional(rhythm) : std::nullopt;
}

} // namespace

Rhythm learnRhythm(QVector<Arrival> arrivals)
{
    std::sort(arrivals.begin(), arrivals.end(), [](const Arrival& a, const Arrival& b) {
        return std::pair(a.importedOn, a.reach) < std::pair(b.importedOn, b.reach);
    });
    const QVector<Arrival> steps = advances(arrivals);
    QVector<QDate> reaches;
    for (const Arrival& step : steps)
        reaches.append(step.reach);
    if (auto rhythm = fromReaches(reaches)) {
        QVector<int> lags;
        for (const Arrival& step : steps.last(std::min<qsizetype>(steps.size(), kLookedAt)))
            lags.append(int(std::max<qint64>(0, step.reach.daysTo(step.importedOn))));
        rhythm->lagDays = median(lags);
        return *rhythm;
    }
    QVector<QDate> ends;
    for (const Arrival& arrival : std::as_const(arrivals))
        ends.append(arrival.reach);
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    if (auto rhythm = fromReaches(ends)) {
        rhythm->lagDays = kUnknownLag;
        return *rhythm;
    }
    Rhythm unknown;
    unknown.steps = int(ends.size());
    return unknown;
}

QDate lateAfter(const Rhythm& rhythm, QDate reach)
{
    if (rhythm.lagDays == kUnknownLag)
        return reach.addDays(1 + std::max(2, rhythm.everyDays / 2));
    return reach.addDays(rhythm.lagDays + std::max(1, (rhythm.everyDays + 2) / 4));
}

int dormantAfter(const Rhythm& rhythm) { return std::max(kEndedAfterDays, kEndedAfterSteps * rhythm.everyDays); }

} // namespace daozhang::intake
