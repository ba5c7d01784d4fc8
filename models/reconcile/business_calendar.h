// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/result.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QVector>

namespace daozhang::reconcile {

/// Business days of China: Monday to Friday without public holidays, plus make-up working days (domain.md §9).
/// A year without a published list answers by weekday alone and says "provisional".
class BusinessCalendar
{
public:
    /// Reads the form of resources/calendars/cn.json: {"2026": {"holidays": […], "workdays": […]}, …}; a year object
    /// may carry "provisional": true and "names": {"2026-10-01": {"zh": …, "en": …}}; keys that begin with "_" are
    /// remarks. Several documents merge, later ones win year by year. Fails with Invalid, naming the year and the
    /// date, and leaves the calendar as it was.
    Result<void> merge(const QJsonObject& json);

    bool isBusinessDay(QDate day) const;
    /// False when no list was published for the day's year.
    bool isPublished(int year) const { return m_published.contains(year); }
    /// The n-th business day strictly after `day`; n ≥ 1.
    QDate addBusinessDays(QDate day, int n) const;
    /// `day` itself if it is a business day, else the next one.
    QDate atOrAfter(QDate day) const;
    /// Business days in (from, to]; 0 when to ≤ from.
    int businessDaysBetween(QDate from, QDate to) const;
    QVector<int> publishedYears() const;
    bool isHoliday(QDate day) const { return m_holidays.contains(day); }
    /// A Saturday or Sunday that is worked to make up for a holiday.
    bool isMakeUpDay(QDate day) const { return m_workdays.contains(day); }
    /// Name of a holiday (or of the holiday a make-up day belongs to); `language` "zh" or anything else for English.
    /// Empty when no name is known.
    QString nameOf(QDate day, const QString& language) const;

private:
    struct Name { QString chinese; QString english; };
    QSet<QDate> m_holidays;
    QSet<QDate> m_workdays;
    QSet<int> m_published;
    QHash<QDate, Name> m_names;
};

} // namespace daozhang::reconcile
