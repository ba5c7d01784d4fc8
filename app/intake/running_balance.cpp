// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/running_balance.h"

#include "app/intake/control_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::intake {

namespace {

/// A file that breaks more often has balances of another kind: nothing is claimed of where its lines are missing.
constexpr qsizetype kMostBreaks = 1000;

} // namespace

void RunningBalance::check(Direction& direction, const Place& end, const Place& begin, qint64 line)
{
    if (end.balance == begin.balance)
        return;
    if (direction.breaks++ == 0)
        direction.firstBreak = line;
    if (direction.ends.size() <= kMostBreaks) {
        direction.ends.append(end);
        direction.begins.append(begin);
    }
}

void RunningBalance::add(const BankLine& line)
{
    ++m_lines;
    if (!line.balance) {
        ++m_withoutBalance;
        m_last.reset();
        return;
    }
    if (m_last) {
        check(m_ascending, endOf(*m_last), beginOf(line), line.line);
        check(m_descending, endOf(line), beginOf(*m_last), line.line);
    }
    if (!m_first)
        m_first = line;
    m_last = line;
}

std::optional<RunningBalance::Order> RunningBalance::order() const
{
    if (m_withoutBalance > 0 || !m_first || !m_last || likelier().breaks > kMostBreaks)
        return std::nullopt;
    const bool isAscending = &likelier() == &m_ascending;
    Place opening = beginOf(isAscending ? *m_first : *m_last);
    Place closing = endOf(isAscending ? *m_last : *m_first);
    QVector<Place> begins = likelier().begins;
    QVector<Place> ends = likelier().ends;
    // Of an account that holds the same before and after, the ends would seem to go on into each other.
    const bool isCircle = opening.balance == closing.balance;
    if (!isCircle) {
        begins.prepend(opening);
        ends.append(closing);
    }
    for (qsizetype at = ends.size() - 1; at >= 0; --at) {
        const auto next = std::find_if(begins.begin(), begins.end(), [&](const Place& begin) { return begin.balance == ends[at].balance; });
        if (next == begins.end())
            continue;
        begins.erase(next);
        ends.removeAt(at);
    }
    if (isCircle) {
        begins.prepend(opening);
        ends.append(closing);
    }
    const auto byDay = [](const Place& a, const Place& b) { return a.day < b.day; };
    std::stable_sort(begins.begin(), begins.end(), byDay);
    std::stable_sort(ends.begin(), ends.end(), byDay);
    Order found{begins.first(), ends.last(), {}};
    for (qsizetype at = 1; at < begins.size(); ++at) {
        if (ends[at - 1].day > begins[at].day)
            return std::nullopt;
        found.holes.append({ends[at - 1], begins[at]});
    }
    return found;
}

ControlTotal RunningBalance::verdict() const
{
    ControlTotal control;
    control.what = keptWords(QT_TRANSLATE_NOOP("Intake", "Running balance of account %1"), {m_account});
    if (m_withoutBalance == m_lines) {
        control.found = keptWords(QT_TRANSLATE_NOOP("Intake", "cannot be checked: no line has a balance that can be read"));
        return control;
    }
    control.declared = keptWords(QT_TRANSLATE_NOOP("Intake", "each balance follows from the line before"));
    if (likelier().breaks == 0 && m_withoutBalance > 0) {
        control.found = keptWords(QT_TRANSLATE_NOOP("Intake", "cannot be checked in full; lines without a balance: %1"), {QString::number(m_withoutBalance)});
        return control;
    }
    const std::optional<Order> found = order();
    control.holds = found && found->holes.isEmpty();
    if (control.holds) {
        control.found = likelier().breaks == 0 ? keptWords(QT_TRANSLATE_NOOP("Intake", "unbroken")) : keptWords(QT_TRANSLATE_NOOP("Intake", "unbroken; the lines stand in another order"));
    } else if (found && found->holes.size() == 1) {
        const Hole& hole = found->holes.first();
        control.found = keptWords(QT_TRANSLATE_NOOP("Intake", "jumps by %1 between lines %2 and %3: lines are missing there"),
                                  {hole.jump().toString(), QString::number(hole.end.line), QString::number(hole.begin.line)});
    } else {
        control.found = keptWords(QT_TRANSLATE_NOOP("Intake", "times broken: %1, first at line %2; lines may be missing there, or in another order"),
                                  {QString::number(likelier().breaks), QString::number(likelier().firstBreak)});
    }
    return control;
}

QVector<Statement> RunningBalance::stretches(QDate from, QDate to) const
{
    const std::optional<Order> found = order();
    if (!found)
        return {};
    QVector<Statement> result;
    Statement stretch{{}, {}, m_account, {}, from, to, found->opening.balance, {}, Statement::Origin::Computed};
    for (const Hole& hole : found->holes) {
        stretch.to = hole.end.day;
        stretch.closing = hole.end.balance;
        result.append(stretch);
        stretch.from = hole.begin.day;
        stretch.opening = hole.begin.balance;
    }
    stretch.to = to;
    stretch.closing = found->closing.balance;
    result.append(stretch);
    return result;
}

} // namespace daozhang::intake
