// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/coverage_days.h"

#include "app/intake/rhythm.h"

#include <algorithm>

namespace daozhang::intake {

namespace {

// What may be called usual: of a weekday three quarters of at least four, of all days every one of at least ten.
constexpr int kFewestWeekdays = 4;
constexpr int kFewestDays = 10;
constexpr int kMostSteps = 400;

} // namespace

void SourceDays::learn()
{
    QVector<Arrival> arrivals;
    for (const Reach& reach : std::as_const(m_reaches)) {
        m_coveredFrom = m_coveredFrom.isValid() ? std::min(m_coveredFrom, reach.from) : reach.from;
        m_coveredTo = m_coveredTo.isValid() ? std::max(m_coveredTo, reach.to) : reach.to;
        m_lastImport = m_lastImport.isValid() ? std::max(m_lastImport, reach.importedOn) : reach.importedOn;
        arrivals.append({reach.importedOn, reach.to});
        for (const auto& [day, counts] : reach.days)
            if (counts.first > 0)
                m_withRows.insert(day.toJulianDay());
    }
    if (!m_coveredTo.isValid())
        return;
    m_rhythm = learnRhythm(arrivals);
    m_isDormant = m_coveredTo.daysTo(m_today) > dormantAfter(m_rhythm);
    m_lateTo = m_coveredTo;
    if (!m_rhythm.isKnown || m_isDormant)
        return;
    QDate reach = nextReach(m_coveredTo);
    for (int steps = 0; steps < kMostSteps && reach.isValid() && dueOf(reach) < m_today; ++steps) {
        m_lateTo = reach;
        reach = nextReach(reach);
    }
}

bool SourceDays::touches(QDate from, QDate to) const
{
    return std::any_of(m_reaches.begin(), m_reaches.end(), [&](const Reach& reach) { return reach.from <= to && reach.to >= from; });
}

SourceDays::Facts SourceDays::factsOf(QDate day) const
{
    Facts facts;
    for (const Reach& reach : m_reaches) {
        if (day < reach.from || day > reach.to)
            continue;
        facts.isCovered = true;
        const auto counted = reach.days.find(day);
        const auto [rows, refused] = counted == reach.days.end() ? std::pair<qint64, qint64>() : counted->second;
        facts.rows = std::max(facts.rows, rows);
        DayReason fault = DayReason::None;
        if (refused > 0 || reach.isRefusedAnywhere)
            fault = DayReason::LinesRefused;
        else if (reach.totalsDiffer)
            fault = DayReason::TotalsDiffer;
        else if (reach.isOpen || (reach.importedOn <= day && (m_source.book == Book::Bank || m_lastImport <= day)))
            // A batch that is imported on its own evening is whole once the next one came; a statement goes on.
            fault = DayReason::DayNotOver;
        if (fault == DayReason::None) {
            facts.isWhole = true;
            facts.wasWhole = facts.wasWhole || !reach.isPreview;
        } else {
            facts.fault = fault;
            facts.refused = std::max(facts.refused, refused);
        }
    }
    return facts;
}

bool SourceDays::isCovered(QDate day) const { return touches(day, day); }

bool SourceDays::isTakenBack(QDate day) const
{
    return std::any_of(m_takenBack.begin(), m_takenBack.end(), [&](const auto& range) { return range.first <= day && day <= range.second; });
}

bool SourceDays::isRestDay(QDate day) const { return !m_kinds->isBusinessDay(day); }

/// Whether such a day usually has rows, as far as the eight weeks before it tell.
SourceDays::Habit SourceDays::habitOf(QDate day) const
{
    int weekdays = 0, weekdaysWith = 0, days = 0, daysWith = 0;
    for (int back = 1; back <= kHabitDays; ++back) {
        const QDate before = day.addDays(-back);
        if (before < m_coveredFrom || before > m_coveredTo)
            continue;
        // An account rests with the bank; a shop has its own week.
        const bool isLike = m_source.book != Book::Bank || isRestDay(before) == isRestDay(day);
        if (!isLike)
            continue;
        const bool has = hasRows(before);
        ++days;
        daysWith += has ? 1 : 0;
        if (back % 7 == 0) {
            ++weekdays;
            weekdaysWith += has ? 1 : 0;
        }
    }
    if (m_source.book == Book::Bank) {
        if (isRestDay(day))
            return days >= kFewestDays && daysWith * 4 >= days * 3 ? Habit::Usual : Habit::Rare;
        if (days < kFewestDays)
            return Habit::NotKnown;
        return daysWith * 4 >= days * 3 ? Habit::Usual : Habit::NotKnown;
    }
    if (m_kinds->isHoliday(day))
        return Habit::NotKnown;
    if (weekdays >= kFewestWeekdays) {
        if (weekdaysWith * 4 >= weekdays * 3)
            return Habit::Usual;
        return weekdaysWith * 4 <= weekdays ? Habit::Rare : Habit::NotKnown;
    }
    return days >= kFewestDays && daysWith == days ? Habit::Usual : Habit::NotKnown;
}

/// The day that the file after one that ends on `after` should reach.
QDate SourceDays::nextReach(QDate after) const
{
    QDate reach = after.addDays(m_rhythm.everyDays);
    if (m_rhythm.everyDays > 1)
        return reach;
    for (int tries = 0; tries < 21; ++tries, reach = reach.addDays(1))
        if (m_source.book == Book::Bank ? !isRestDay(reach) : habitOf(reach) != Habit::Rare)
            return reach;
    return {};
}

QDate SourceDays::dueOf(QDate reach) const
{
    QDate due = lateAfter(m_rhythm, reach);
    for (int tries = 0; tries < 21 && isRestDay(due); ++tries)
        due = due.addDays(1);
    return due;
}

bool SourceDays::isBroken(QDate day) const
{
    return std::any_of(m_breaks.begin(), m_breaks.end(), [day](const ChainBreak& found) { return found.from <= day && day <= found.to; });
}

CoverageDay SourceDays::judge(QDate day) const
{
    CoverageDay result;
    result.day = day;
    const auto say = [&](DaySign sign, DayReason reason) {
        result.sign = sign;
        result.reason = reason;
        return result;
    };
    const Facts facts = factsOf(day);
    result.rows = facts.rows;
    if (facts.isCovered && !facts.isWhole) {
        result.refused = facts.refused;
        return say(DaySign::Partly, facts.fault);
    }
    if (facts.isCovered && isBroken(day))
        return say(DaySign::Partly, DayReason::ChainBroken);
    if (facts.isCovered) {
        if (facts.rows == 0 && m_source.book != Book::Bank)
            return say(DaySign::NotExpected, DayReason::NoBusiness);
        const DayReason quiet = facts.rows == 0 ? DayReason::NoBusiness : DayReason::None;
        return say(facts.wasWhole ? DaySign::Imported : DaySign::ThisImport, quiet);
    }
    if (day >= m_today)
        return say(DaySign::NotYet, DayReason::Ahead);
    if (!m_coveredFrom.isValid() || day < m_coveredFrom)
        return say(DaySign::NotYet, DayReason::TooEarly);
    // Money moved between the statements around it, whatever is usual.
    if (isBroken(day) && !isRestDay(day))
        return say(DaySign::Missing, DayReason::ChainBroken);
    const Habit habit = habitOf(day);
    const bool isBankDay = m_source.book == Book::Bank && !isRestDay(day);
    // The file was there once: neither a rhythm nor a date on which it is due must be known to miss it.
    if (habit == Habit::Usual && isTakenBack(day))
        return say(DaySign::Missing, DayReason::TakenBack);
    if (day > m_coveredTo) {
        const bool isUsual = habit == Habit::Usual || (isBankDay && m_rhythm.isKnown);
        if (m_isDormant || !m_rhythm.isKnown)
            return say(DaySign::NotYet, DayReason::LittleHistory);
        if (habit == Habit::Rare)
            return say(DaySign::NotExpected, DayReason::RestDay);
        if (day > m_lateTo)
            return say(DaySign::NotYet, DayReason::Awaited);
        return isUsual ? say(DaySign::Missing, DayReason::FileUsual) : say(DaySign::NotYet, DayReason::LittleHistory);
    }
    switch (habit) {
    case Habit::Usual: return say(DaySign::Missing, DayReason::FileUsual);
    case Habit::Rare: return say(DaySign::NotExpected, DayReason::RestDay);
    case Habit::NotKnown: break;
    }
    return say(DaySign::NotYet, DayReason::LittleHistory);
}

ExpectedFile SourceDays::expected() const
{
    ExpectedFile expected;
    expected.source = m_source;
    expected.rhythm = m_rhythm;
    expected.coveredTo = m_coveredTo;
    for (const ChainBreak& found : m_breaks)
        if (found.to >= m_today.addDays(-kHolesLookedAt))
            expected.breaks.append(found);
    if (!m_coveredTo.isValid() || m_isDormant)
        return expected;
    if (m_rhythm.isKnown) {
        expected.nextReach = nextReach(m_coveredTo);
        if (expected.nextReach.isValid())
            expected.due = dueOf(expected.nextReach);
    }
    for (QDate day = std::max(m_coveredFrom, m_today.addDays(-kHolesLookedAt)); day < m_today; day = day.addDays(1))
        if (judge(day).sign == DaySign::Missing)
            expected.missing.append(day);
    if (expected.isMissing()) {
        const QDate first = expected.missing.first();
        const QDate late = m_rhythm.isKnown ? dueOf(first < m_coveredTo ? first : std::max(first, expected.nextReach)).addDays(1) : first.addDays(1);
        expected.missingSince = std::min(late, m_today);
    }
    return expected;
}

} // namespace daozhang::intake
