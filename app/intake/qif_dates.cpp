// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/qif_dates.h"

#include "app/intake/date_pattern.h"

#include <QRegularExpression>

namespace daozhang::intake {

namespace {

constexpr int kCentury = 80;  // two digits of a year below it are of this century

int fullYear(int year, int digits, bool isAfterApostrophe)
{
    if (digits >= 4)
        return year;
    return year < kCentury || isAfterApostrophe ? 2000 + year : 1900 + year;
}

QDate dayOf(int year, int month, int day) { return QDate::isValid(year, month, day) ? QDate(year, month, day) : QDate(); }

std::optional<QifDate> named(const QString& text)
{
    static const DatePatterns kForms(QStringList{QStringLiteral("d MMM yyyy"), QStringLiteral("d-MMM-yyyy"), QStringLiteral("d. MMM yyyy"), QStringLiteral("d/MMM/yyyy"),
                                                 QStringLiteral("MMM d, yyyy"), QStringLiteral("MMM d yyyy"), QStringLiteral("d-MMM-yy"), QStringLiteral("d MMM yy"),
                                                 QStringLiteral("d/MMM/yy"), QStringLiteral("yyyy-MMM-d"), QStringLiteral("d MMM, yyyy")});
    DatePatterns forms = kForms;
    const auto parts = forms.match(text.toUtf8());
    if (!parts)
        return std::nullopt;
    QifDate date;
    date.parts = {parts->day, parts->month, parts->year};
    date.isNamed = true;
    date.yearDigits = 4;
    return date;
}

} // namespace

std::optional<QifDate> QifDate::parse(const QString& text)
{
    static const QRegularExpression numbers(QStringLiteral(R"(^(\d{1,4})\s*[/.\-]\s*(\d{1,2})\s*([/.\-'’])\s*(\d{1,4})(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$)"));
    static const QRegularExpression packed(QStringLiteral(R"(^(\d{4})(\d\d)(\d\d)$)"));
    const QString trimmed = text.simplified();
    QifDate date;
    if (const auto match = packed.match(trimmed); match.hasMatch()) {
        date.parts = {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
        date.isYearFirst = true;
        // Year first is the only form without marks that is in use; 31122026 would have the month 20.
        return date.in(DateOrder::YearMonthDay).isValid() ? std::optional(date) : std::nullopt;
    }
    const auto match = numbers.match(trimmed);
    if (!match.hasMatch())
        return named(trimmed);
    const qsizetype first = match.captured(1).size();
    const qsizetype last = match.captured(4).size();
    if (first == 3 || last == 3 || (first == 4 && last > 2))
        return std::nullopt;
    date.parts = {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(4).toInt()};
    date.isAfterApostrophe = match.captured(3) != QLatin1String("/") && match.captured(3) != QLatin1String(".") && match.captured(3) != QLatin1String("-");
    date.isYearFirst = first == 4;
    date.isYearLast = last == 4 || date.isAfterApostrophe;
    date.yearDigits = last == 4 || first == 4 ? 4 : 2;
    if (date.isYearFirst && date.isAfterApostrophe)
        return std::nullopt;
    return date;
}

QDate QifDate::in(DateOrder order) const
{
    if (isNamed)
        return dayOf(parts[2], parts[1], parts[0]);
    if (isYearFirst)
        return dayOf(parts[0], parts[1], parts[2]);
    switch (order) {
    case DateOrder::DayMonthYear: return dayOf(fullYear(parts[2], yearDigits, isAfterApostrophe), parts[1], parts[0]);
    case DateOrder::MonthDayYear: return dayOf(fullYear(parts[2], yearDigits, isAfterApostrophe), parts[0], parts[1]);
    case DateOrder::YearMonthDay: break;
    }
    return isYearLast ? QDate() : dayOf(fullYear(parts[0], 2, false), parts[1], parts[2]);
}

void QifDateEvidence::add(const QifDate& date)
{
    if (date.isSure())
        return;
    const bool dmy = date.in(DateOrder::DayMonthYear).isValid();
    const bool mdy = date.in(DateOrder::MonthDayYear).isValid();
    const bool ymd = date.in(DateOrder::YearMonthDay).isValid();
    if (!dmy && !mdy && !ymd)
        return;  // a day of no calendar says nothing
    m_hasUnsure = true;
    m_noDmy = m_noDmy || !dmy;
    m_noMdy = m_noMdy || !mdy;
    m_noYmd = m_noYmd || !ymd;
    m_lowestFirst = qMin(m_lowestFirst, date.parts[0]);
    m_highestFirst = qMax(m_highestFirst, date.parts[0]);
    m_lowestLast = qMin(m_lowestLast, date.parts[2] % 100);
    m_highestLast = qMax(m_highestLast, date.parts[2] % 100);
}

QVector<DateOrder> QifDateEvidence::open() const
{
    if (!m_hasUnsure)
        return {DateOrder::DayMonthYear};  // no date depends on it
    QVector<DateOrder> orders;
    if (!m_noDmy)
        orders.append(DateOrder::DayMonthYear);
    if (!m_noMdy)
        orders.append(DateOrder::MonthDayYear);
    if (!m_noYmd)
        orders.append(DateOrder::YearMonthDay);
    if (orders.isEmpty())
        return {DateOrder::DayMonthYear, DateOrder::MonthDayYear};
    // "17/10/26": a first part above 12 is the day, unless it is the first part that stays the same as years do.
    if (orders == QVector<DateOrder>{DateOrder::DayMonthYear, DateOrder::YearMonthDay}) {
        const bool isYearFirst = m_highestFirst - m_lowestFirst <= 1 && m_highestLast - m_lowestLast > 3;
        return {isYearFirst ? DateOrder::YearMonthDay : DateOrder::DayMonthYear};
    }
    return orders;
}

} // namespace daozhang::intake
