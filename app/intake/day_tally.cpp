// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/day_tally.h"

#include <algorithm>

namespace daozhang::intake {

namespace {

/// A table of all days of all terminals that any shop has; a file that claims more is not worth the memory.
constexpr int kMostSlots = 500'000;
/// A line without a day in a file that is not in order of days could belong anywhere: it is placed at the file's own
/// rows around it, and no further than this.
constexpr qint64 kWidestPlace = 62;

} // namespace

int DayTally::slotOf(const QString& merchant, const QString& unit, QDate day)
{
    const auto key = std::pair(std::pair(merchant, unit), day);
    const auto known = m_slotOf.constFind(key);
    if (known != m_slotOf.constEnd())
        return *known;
    if (m_days.size() >= kMostSlots)
        return -1;
    m_days.append({merchant, unit, day, 0, 0});
    m_slotOf.insert(key, int(m_days.size()) - 1);
    return int(m_days.size()) - 1;
}

void DayTally::add(const QString& merchant, const QString& unit, QDate day)
{
    if (m_last < 0 || day != m_lastDay || unit != m_lastUnit || merchant != m_lastMerchant) {
        m_lastMerchant = merchant;
        m_lastUnit = unit;
        m_lastDay = day;
        m_last = slotOf(merchant, unit, day);
    }
    if (m_last >= 0)
        ++m_days[m_last].rows;
    if (m_waiting.isEmpty())
        return;
    for (const Waiting& line : std::as_const(m_waiting)) {
        const QDate before = line.before.isValid() ? line.before : day;
        m_places.append({line.refused, std::min(before, day), std::max(before, day), line.own});
    }
    m_waiting.clear();
}

void DayTally::refuse(qsizetype refused, const Own& own)
{
    if (own.day.isValid())
        m_places.append({refused, own.day, own.day, own});
    else
        m_waiting.append({refused, m_lastDay, own});
}

void DayTally::place(const Place& at, const QVector<Unit>& all)
{
    if (!at.from.isValid() || at.from.daysTo(at.to) > kWidestPlace)
        return;
    const Unit own(at.own.merchant, at.own.unit);
    for (const Unit& unit : at.own.unit.isEmpty() ? all : QVector<Unit>{own})
        for (QDate day = at.from; day <= at.to; day = day.addDays(1))
            if (const int slot = slotOf(unit.first, unit.second, day); slot >= 0)
                ++m_days[slot].refused;
}

QVector<FileDay> DayTally::finish(QVector<RefusedLine>& refused)
{
    for (const Waiting& line : std::as_const(m_waiting))
        m_places.append({line.refused, line.before, line.before, line.own});
    m_waiting.clear();
    constexpr qsizetype kMostPlaced = 2000;  // a file with more refused lines is partly everywhere
    constexpr qsizetype kMostUnits = 50;
    QVector<Unit> all;
    for (qsizetype i = 0; i < m_days.size() && !m_places.isEmpty() && all.size() < kMostUnits; ++i)
        if (const Unit unit(m_days.at(i).merchant, m_days.at(i).unit); !all.contains(unit))
            all.append(unit);
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        const Place& at = m_places.at(i);
        if (at.refused >= 0 && at.refused < refused.size()) {
            refused[at.refused].from = at.from;
            refused[at.refused].to = at.to;
        }
        if (i < kMostPlaced)
            place(at, all);
    }
    return std::move(m_days);
}

} // namespace daozhang::intake
