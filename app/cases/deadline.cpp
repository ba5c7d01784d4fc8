// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/deadline.h"

#include <QCoreApplication>
#include <QStringList>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

QString day(QDate date) { return date.toString(Qt::ISODate); }

QString shortDays(const QVector<QDate>& days)
{
    // Runs are written as one: "10-01 to 10-07".
    QStringList parts;
    for (qsizetype i = 0; i < days.size();) {
        qsizetype end = i;
        while (end + 1 < days.size() && days[end].addDays(1) == days[end + 1])
            ++end;
        const auto text = [](QDate date) { return date.toString(QStringLiteral("MM-dd")); };
        if (end - i >= 2)
            parts << Cases::tr("%1 to %2", "a run of days").arg(text(days[i]), text(days[end]));
        else
            for (qsizetype one = i; one <= end; ++one)
                parts << text(days[one]);
        i = end + 1;
    }
    return parts.join(Cases::tr(", ", "between days in a list"));
}

} // namespace

Deadline countDeadline(const reconcile::BusinessCalendar& calendar, QDate from, int days, DayCount count)
{
    Deadline deadline;
    if (count == DayCount::Calendar) {
        deadline.due = from.addDays(days);
        deadline.computation = Cases::tr("%1 + %n calendar day(s) = %2.", nullptr, days).arg(day(from), day(deadline.due));
        return deadline;
    }
    deadline.due = calendar.addBusinessDays(from, days);
    QVector<QDate> weekends, holidays, workdays;
    for (QDate one = from.addDays(1); one <= deadline.due; one = one.addDays(1)) {
        const bool isWeekend = one.dayOfWeek() > Qt::Friday;
        if (calendar.isBusinessDay(one)) {
            if (isWeekend)
                workdays << one;
        } else {
            (isWeekend ? weekends : holidays) << one;
        }
    }
    QStringList sentences{Cases::tr("%1 + %n business day(s) = %2.", nullptr, days).arg(day(from), day(deadline.due))};
    if (!weekends.isEmpty())
        sentences << Cases::tr("Not counted, weekend: %1.").arg(shortDays(weekends));
    if (!holidays.isEmpty())
        sentences << Cases::tr("Not counted, public holiday: %1.").arg(shortDays(holidays));
    if (!workdays.isEmpty())
        sentences << Cases::tr("Counted, working day by the yearly notice: %1.").arg(shortDays(workdays));
    if (!calendar.isPublished(from.year()) || !calendar.isPublished(deadline.due.year())) {
        deadline.provisional = true;
        sentences << Cases::tr("Provisional: the holidays of %1 are not in the calendar yet.")
                         .arg(calendar.isPublished(from.year()) ? deadline.due.year() : from.year());
    }
    for (const QString& sentence : std::as_const(sentences))
        deadline.computation = deadline.computation.isEmpty() ? sentence : Cases::tr("%1 %2", "two sentences").arg(deadline.computation, sentence);
    return deadline;
}

} // namespace daozhang::cases
