// SPDX-License-Identifier: GPL-3.0-or-later
// Dates of QIF files: "6/ 4'18", "28.02'2009", "26 Jan 2026", "31/07/26". Which number is the day is decided once for a
// whole file (intl-formats.md §4), never for one line.
#pragma once

#include "app/intake/profile.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace daozhang::intake {

/// A date taken apart, before its order is known.
struct QifDate
{
    std::array<int, 3> parts{};   ///< in the order in which they are written; a month's name is its number
    bool isYearFirst = false;     ///< the first part is a year of four digits
    bool isYearLast = false;      ///< the last part is a year: four digits, or after an apostrophe
    bool isNamed = false;         ///< parts are day, month, year
    bool isAfterApostrophe = false;
    int yearDigits = 2;

    /// nullopt when the text is not three parts of a date.
    static std::optional<QifDate> parse(const QString& text);
    /// Null when it is no day of the calendar in that order.
    QDate in(DateOrder order) const;
    /// True when no order matters: a year of four digits in front, or the month in letters.
    bool isSure() const { return isNamed || isYearFirst; }
};

/// Which orders the dates of a file leave open.
class QifDateEvidence
{
public:
    void add(const QifDate& date);
    /// One: it is decided. Several: a person must say. Contradictory dates leave day-month and month-day open.
    QVector<DateOrder> open() const;

private:
    bool m_hasUnsure = false;
    bool m_noDmy = false, m_noMdy = false, m_noYmd = false;
    int m_lowestFirst = 99, m_highestFirst = -1;
    int m_lowestLast = 99, m_highestLast = -1;
};

} // namespace daozhang::intake
