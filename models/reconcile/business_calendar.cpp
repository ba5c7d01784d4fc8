// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reconcile/business_calendar.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

Result<QSet<QDate>> readDays(const QJsonObject& year, const QString& yearName, const QString& field)
{
    QSet<QDate> days;
    const QJsonValue value = year.value(field);
    if (value.isUndefined())
        return days;
    if (!value.isArray())
        return Failure(ErrorCode::Invalid, Reconcile::tr("Calendar %1: “%2” must be a list of dates.").arg(yearName, field));
    const QJsonArray list = value.toArray();
    for (const QJsonValue& entry : list) {
        const QDate day = QDate::fromString(entry.toString(), Qt::ISODate);
        if (!day.isValid() || QString::number(day.year()) != yearName)
            return Failure(ErrorCode::Invalid,
                           Reconcile::tr("Calendar %1: “%2” is not a date of that year. Write dates as %1-10-01.")
                               .arg(yearName, entry.isString() ? entry.toString() : QStringLiteral("…")));
        days.insert(day);
    }
    return days;
}

bool isWeekend(QDate day) { return day.dayOfWeek() >= Qt::Saturday; }

} // namespace

Result<void> BusinessCalendar::merge(const QJsonObject& json)
{
    BusinessCalendar next = *this;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString yearName = it.key();
        if (yearName.startsWith(QLatin1Char('_')))
            continue;
        bool isNumber = false;
        const int year = yearName.toInt(&isNumber);
        if (!isNumber || year < 1990 || year > 2200 || !it.value().isObject())
            return Failure(ErrorCode::Invalid,
                           Reconcile::tr("The calendar has an entry “%1” that is not a year with its holidays.").arg(yearName));
        const QJsonObject object = it.value().toObject();
        for (auto field = object.begin(); field != object.end(); ++field) {
            static const QStringList known{QStringLiteral("holidays"), QStringLiteral("workdays"), QStringLiteral("provisional"), QStringLiteral("names")};
            if (!known.contains(field.key()))
                return Failure(ErrorCode::Invalid, Reconcile::tr("Calendar %1: the field “%2” is not known. Known are holidays, workdays, provisional and names.").arg(yearName, field.key()));
        }
        DZ_ASSIGN(const QSet<QDate> holidays, readDays(object, yearName, QStringLiteral("holidays")));
        DZ_ASSIGN(const QSet<QDate> workdays, readDays(object, yearName, QStringLiteral("workdays")));
        for (const QDate day : holidays) {
            if (workdays.contains(day))
                return Failure(ErrorCode::Invalid, Reconcile::tr("Calendar %1: %2 is listed both as a holiday and as a working day.").arg(yearName, day.toString(Qt::ISODate)));
        }
        const auto ofYear = [year](QDate day) { return day.year() == year; };
        next.m_holidays.removeIf(ofYear);
        next.m_workdays.removeIf(ofYear);
        next.m_names.removeIf([year](const auto& entry) { return entry.key().year() == year; });
        next.m_holidays += holidays;
        next.m_workdays += workdays;
        const QJsonObject names = object.value(QStringLiteral("names")).toObject();
        for (auto name = names.begin(); name != names.end(); ++name) {
            const QJsonObject both = name.value().toObject();
            const QDate day = QDate::fromString(name.key(), Qt::ISODate);
            if (day.isValid() && day.year() == year)
                next.m_names.insert(day, {both.value(QStringLiteral("zh")).toString(), both.value(QStringLiteral("en")).toString()});
        }
        if (object.value(QStringLiteral("provisional")).toBool())
            next.m_published.remove(year);
        else
            next.m_published.insert(year);
    }
    *this = std::move(next);
    return {};
}

bool BusinessCalendar::isBusinessDay(QDate day) const
{
    if (isWeekend(day))
        return m_workdays.contains(day);
    return !m_holidays.contains(day);
}

QDate BusinessCalendar::addBusinessDays(QDate day, int n) const
{
    while (n > 0) {
        day = day.addDays(1);
        if (isBusinessDay(day))
            --n;
    }
    return day;
}

QDate BusinessCalendar::atOrAfter(QDate day) const
{
    while (!isBusinessDay(day))
        day = day.addDays(1);
    return day;
}

int BusinessCalendar::businessDaysBetween(QDate from, QDate to) const
{
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isBusinessDay(day) ? 1 : 0;
    return count;
}

QVector<int> BusinessCalendar::publishedYears() const
{
    QVector<int> years(m_published.begin(), m_published.end());
    std::sort(years.begin(), years.end());
    return years;
}

QString BusinessCalendar::nameOf(QDate day, const QString& language) const
{
    const auto name = m_names.constFind(day);
    if (name == m_names.constEnd())
        return {};
    return language.startsWith(QLatin1String("zh")) || name->english.isEmpty() ? name->chinese : name->english;
}

} // namespace daozhang::reconcile
