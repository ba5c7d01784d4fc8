// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/warnings.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace daozhang::watch {

namespace {

using reconcile::BusinessCalendar;
using storage::ArrivalFigure;
using storage::TerminalDay;
using Rules = WarningRules;

/// How late the sales of one clearing day came, after their due day.
struct ClearingDay
{
    QDate day;
    qint64 sales = 0;
    qint64 lateness = 0;  ///< business days × sales
    int mean() const { return sales == 0 ? 0 : int(lateness * 100 / sales); }
    bool isLate() const { return mean() >= 50; }
};

/// A weekend between due day and booking counts as one day: money due on Saturday that comes on Sunday is late too.
int daysLate(const ArrivalFigure& figure, const BusinessCalendar& calendar)
{
    if (!figure.due.isValid() || figure.booked <= figure.due)
        return 0;
    return std::max(1, calendar.businessDaysBetween(figure.due, figure.booked));
}

QVector<ClearingDay> clearingDays(const QVector<ArrivalFigure>& arrivals, const BusinessCalendar& calendar)
{
    std::map<QDate, ClearingDay> days;
    for (const ArrivalFigure& figure : arrivals) {
        if (!figure.clearing.isValid())
            continue;
        ClearingDay& day = days[figure.clearing];
        day.day = figure.clearing;
        day.sales += figure.sales;
        day.lateness += figure.sales * daysLate(figure, calendar);
    }
    QVector<ClearingDay> list;
    for (const auto& [date, day] : days)
        list.append(day);
    return list;
}

/// What the rule says of the days up to, not including, `end`.
std::optional<Warning> judge(const QVector<ClearingDay>& days, int end)
{
    const int recentFrom = end - Rules::kRecentDays;
    const int habitFrom = std::max(0, recentFrom - Rules::kHabitDays);
    if (recentFrom - habitFrom < Rules::kLeastHabitDays)
        return std::nullopt;
    const auto sum = [&](int from, int to) {
        ClearingDay all;
        for (int i = from; i < to; ++i) {
            all.sales += days[i].sales;
            all.lateness += days[i].lateness;
        }
        return all;
    };
    const ClearingDay habit = sum(habitFrom, recentFrom);
    const ClearingDay recent = sum(recentFrom, end);
    const auto late = std::count_if(days.cbegin() + recentFrom, days.cbegin() + end, [](const ClearingDay& day) { return day.isLate(); });
    if (recent.sales < Rules::kLeastSales || late < Rules::kLeastLateDays || recent.mean() - habit.mean() < Rules::kSlowerBy)
        return std::nullopt;
    Warning warning;
    warning.kind = Warning::Kind::Slower;
    warning.since = days[recentFrom].day;
    warning.before = habit.mean();
    warning.now = recent.mean();
    warning.days = Rules::kRecentDays;
    warning.lateDays = static_cast<int>(late);
    warning.sales = recent.sales;
    return warning;
}

QVector<int> speedsBySale(const QVector<ArrivalFigure>& arrivals, const BusinessCalendar& calendar, QVector<qint64>& weights)
{
    QVector<int> speeds;
    for (const ArrivalFigure& figure : arrivals) {
        if (!figure.clearing.isValid())
            continue;
        speeds.append(calendar.businessDaysBetween(figure.clearing, figure.booked));
        weights.append(figure.sales);
    }
    return speeds;
}

int hoursBetween(qint64 from, qint64 to) { return static_cast<int>((to - from) / 3600); }

std::optional<Warning> silence(const QVector<TerminalDay>& days, qint64 knownTo)
{
    if (days.size() < Rules::kSellingDays)
        return std::nullopt;
    const TerminalDay& last = days.constLast();
    const int hours = hoursBetween(last.lastAt, knownTo);
    int longest = 0;
    for (qsizetype i = 1; i < days.size(); ++i)
        longest = std::max(longest, hoursBetween(days[i - 1].lastAt, days[i].firstAt));
    if (hours < Rules::kLeastHours || hours * 2 <= longest * 3 || hours > Rules::kForgottenDays * 24)
        return std::nullopt;
    QVector<qint64> sales, amounts;
    for (const TerminalDay& day : days) {
        sales.append(day.sales);
        amounts.append(day.amount.minorUnits());
    }
    std::sort(sales.begin(), sales.end());
    std::sort(amounts.begin(), amounts.end());
    Warning warning;
    warning.kind = Warning::Kind::Silent;
    warning.merchant = last.merchant;
    warning.terminal = last.terminal;
    warning.since = last.day;
    warning.lastSale = QDateTime::fromSecsSinceEpoch(last.lastAt, Qt::UTC);
    warning.knownTo = QDateTime::fromSecsSinceEpoch(knownTo, Qt::UTC);
    warning.hours = hours;
    warning.longestBefore = longest;
    warning.usualSales = static_cast<int>(sales[sales.size() / 2]);
    warning.atRisk = Money(amounts[amounts.size() / 2], last.amount.currency());
    warning.historyDays = static_cast<int>(days.size());
    return warning;
}

} // namespace

std::optional<int> meanSpeed(const QVector<ArrivalFigure>& arrivals, const BusinessCalendar& calendar)
{
    QVector<qint64> weights;
    const QVector<int> speeds = speedsBySale(arrivals, calendar, weights);
    qint64 sum = 0, count = 0;
    for (qsizetype i = 0; i < speeds.size(); ++i) {
        sum += speeds[i] * weights[i];
        count += weights[i];
    }
    return count == 0 ? std::nullopt : std::optional(static_cast<int>((sum * 100 + count / 2) / count));
}

std::optional<int> medianSpeed(const QVector<ArrivalFigure>& arrivals, const BusinessCalendar& calendar)
{
    QVector<qint64> weights;
    const QVector<int> speeds = speedsBySale(arrivals, calendar, weights);
    std::map<int, qint64> sorted;
    qint64 count = 0;
    for (qsizetype i = 0; i < speeds.size(); ++i) {
        sorted[speeds[i]] += weights[i];
        count += weights[i];
    }
    qint64 passed = 0;
    for (const auto& [days, sales] : sorted)
        if ((passed += sales) * 2 >= count)
            return days;
    return std::nullopt;
}

std::optional<Warning> slowerWarning(const QVector<ArrivalFigure>& arrivals, const BusinessCalendar& calendar)
{
    const QVector<ClearingDay> days = clearingDays(arrivals, calendar);
    std::optional<Warning> warning = judge(days, static_cast<int>(days.size()));
    if (!warning)
        return warning;
    warning->provider = arrivals.constFirst().provider;
    // The same rule on every earlier day of this shop: how often it warned, and how often nothing followed.
    bool wasOn = false;
    for (int end = 1; end + Rules::kRecentDays <= days.size(); ++end) {
        const bool isOn = judge(days, end).has_value();
        if (isOn && !wasOn) {
            ++warning->raisedBefore;
            const bool followed = std::any_of(days.cbegin() + end, days.cbegin() + end + Rules::kRecentDays, [](const ClearingDay& day) { return day.isLate(); });
            warning->wrongBefore += followed ? 0 : 1;
        }
        wasOn = isOn;
    }
    return warning;
}

QVector<Warning> silentWarnings(const QVector<TerminalDay>& days)
{
    // A terminal may be in the shop's own file and in the provider's: its own counts.
    QHash<QString, QVector<TerminalDay>> own, theirs;
    for (const TerminalDay& day : days)
        (day.book == intake::Book::Terminal ? own : theirs)[day.terminal].append(day);
    for (auto it = theirs.cbegin(); it != theirs.cend(); ++it)
        if (!own.contains(it.key()))
            own.insert(it.key(), it.value());
    QStringList terminals = own.keys();
    terminals.sort();
    QVector<Warning> warnings;
    for (const QString& terminal : std::as_const(terminals)) {
        // That nothing was sold is known only as far as the others of the same provider are known to have sold.
        qint64 knownTo = 0;
        for (auto it = own.cbegin(); it != own.cend(); ++it)
            if (it.key() != terminal)
                knownTo = std::max(knownTo, it.value().constLast().lastAt);
        if (const auto warning = silence(own.value(terminal), knownTo))
            warnings.append(*warning);
    }
    return warnings;
}

} // namespace daozhang::watch
