// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and times as profiles describe them: "yyyy-M-d H:m:s", "yyyyMMdd", "MM/dd". A doubled letter asks for that
// many digits, a single one takes one or two. MMM is a month's name or its beginning, in English, German, French, Spanish
// or Portuguese; a is AM or PM; z is Z or an offset from UTC. A fraction of a second is passed over. A million rows go through this, so it works on bytes.
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace daozhang::intake {

struct DateParts
{
    int year = 0;  ///< 0: the text has none
    int month = 0;
    int day = 0;
    int hour = -1;  ///< -1: the text has no time
    int minute = 0;
    int second = 0;
    std::optional<int> offsetMinutes{};  ///< east of UTC, where the text says it

    /// Null when it is not a day of the calendar.
    QDate date() const { return QDate::isValid(year, month, day) ? QDate(year, month, day) : QDate(); }
    /// Null when there is no time or it is not a time of the day.
    QTime time() const { return hour < 0 ? QTime() : QTime(hour, minute, second); }
};

class DatePattern
{
public:
    explicit DatePattern(const QString& format);
    /// nullopt unless the whole text fits. Does not judge whether the day exists.
    std::optional<DateParts> match(QByteArrayView text) const;

private:
    struct Piece
    {
        char letter = 0;   // y M d H m s, N for a month's name, a, z, or 0 for a literal
        int fewest = 0;
        int most = 0;
        QByteArray literal;
    };
    std::vector<Piece> m_pieces;
};

/// Tries patterns, the one that fitted last first.
class DatePatterns
{
public:
    explicit DatePatterns(const QStringList& formats);
    std::optional<DateParts> match(QByteArrayView text);

private:
    std::vector<DatePattern> m_patterns;
    size_t m_last = 0;
};

} // namespace daozhang::intake
