// SPDX-License-Identifier: GPL-3.0-or-later
// Judges the days of one source from the files that speak of them. Values in, values out; no storage.
#pragma once

#include "models/intake/coverage.h"

#include <QSet>

#include <functional>
#include <map>

namespace daozhang::intake {

/// Which days are worked; both default to the weekday alone.
struct DayKinds
{
    std::function<bool(QDate)> isBusinessDay;
    std::function<bool(QDate)> isHoliday;
};

class SourceDays
{
public:
    /// How far back the habits of a source are looked at.
    static constexpr int kHabitDays = 56;
    static constexpr int kHolesLookedAt = 70;

    /// `kinds` must outlive this.
    SourceDays(Source source, QDate today, const DayKinds& kinds) : m_source(std::move(source)), m_today(today), m_kinds(&kinds) {}

    const Source& source() const { return m_source; }
    /// One file that speaks of this source. `rows`, `refused`: of this source alone, by day.
    struct Reach
    {
        QDate from, to;
        QDate importedOn;
        bool isPreview = false;
        bool totalsDiffer = false;
        bool isOpen = false;             ///< an interim report of a day that was not over
        bool isRefusedAnywhere = false;  ///< lines were refused whose day is not known
        std::map<QDate, std::pair<qint64, qint64>> days;  ///< rows, refused
    };
    void add(Reach reach) { m_reaches.append(std::move(reach)); }
    /// A file reached these days and was taken back: what it held is no fact any more, that there is such a file is.
    void addTakenBack(QDate from, QDate to) { m_takenBack.append({from, to}); }
    /// Balances around these days show that lines are missing there, or that lines of them are.
    void addBroken(const ChainBreak& found) { m_breaks.append(found); }
    /// After the last file: learns the habits.
    void learn();

    /// True when a file speaks of a day in [from, to].
    bool touches(QDate from, QDate to) const;
    QDate coveredTo() const { return m_coveredTo; }
    CoverageDay judge(QDate day) const;
    ExpectedFile expected() const;

private:
    struct Facts
    {
        bool isCovered = false;
        bool isWhole = false;
        bool wasWhole = false;    ///< without the preview
        DayReason fault = DayReason::None;
        qint64 rows = 0;
        qint64 refused = 0;
    };
    enum class Habit { Usual, Rare, NotKnown };
    Facts factsOf(QDate day) const;
    bool hasRows(QDate day) const { return m_withRows.contains(day.toJulianDay()); }
    bool isCovered(QDate day) const;
    bool isTakenBack(QDate day) const;
    bool isBroken(QDate day) const;
    Habit habitOf(QDate day) const;
    bool isRestDay(QDate day) const;
    QDate nextReach(QDate after) const;
    QDate dueOf(QDate reach) const;

    Source m_source;
    QDate m_today;
    const DayKinds* m_kinds;
    QVector<Reach> m_reaches;
    QVector<std::pair<QDate, QDate>> m_takenBack;
    QVector<ChainBreak> m_breaks;
    QSet<qint64> m_withRows;   ///< Julian days
    QDate m_coveredFrom, m_coveredTo;
    QDate m_lastImport;
    Rhythm m_rhythm;
    bool m_isDormant = false;
    QDate m_lateTo;   ///< days up to it should have their file by now
};

} // namespace daozhang::intake
