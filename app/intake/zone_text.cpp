// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/zone_text.h"

#include <QByteArray>
#include <QTimeZone>

namespace daozhang::intake {

namespace {

struct Abbreviation
{
    const char* word;
    int minutes;  ///< east of UTC
};

// CST is left out: it is China's time and the middle of America's.
constexpr Abbreviation kAbbreviations[] = {
    {"UTC", 0},     {"GMT", 0},     {"Z", 0},       {"WET", 0},     {"WEST", 60},   {"BST", 60},    {"CET", 60},    {"CEST", 120},  {"MET", 60},
    {"MEZ", 60},    {"MESZ", 120},  {"EET", 120},   {"EEST", 180},  {"MSK", 180},   {"GST", 240},   {"IST", 330},   {"HKT", 480},   {"SGT", 480},
    {"MYT", 480},   {"AWST", 480},  {"JST", 540},   {"KST", 540},   {"AEST", 600},  {"AEDT", 660},  {"ACST", 570},  {"ACDT", 630},  {"NZST", 720},
    {"NZDT", 780},  {"EST", -300},  {"EDT", -240},  {"CDT", -300},  {"MST", -420},  {"MDT", -360},  {"PST", -480},  {"PDT", -420},  {"AKST", -540},
    {"AKDT", -480}, {"HST", -600},  {"AST", -240},  {"ADT", -180},  {"BRT", -180},  {"ART", -180}};

struct Place
{
    const char* words;
    const char* iana;
};

// As Square names the zones of its shops.
constexpr Place kPlaces[] = {{"Eastern Time", "America/New_York"}, {"Central Time", "America/Chicago"}, {"Mountain Time", "America/Denver"},
                             {"Pacific Time", "America/Los_Angeles"}, {"Arizona", "America/Phoenix"}, {"Alaska", "America/Anchorage"}, {"Hawaii", "Pacific/Honolulu"},
                             {"Atlantic Time", "America/Halifax"}, {"Tokyo", "Asia/Tokyo"}, {"London", "Europe/London"}, {"Dublin", "Europe/Dublin"},
                             {"Paris", "Europe/Paris"}, {"Madrid", "Europe/Madrid"}, {"Sydney", "Australia/Sydney"}, {"Melbourne", "Australia/Melbourne"},
                             {"Brisbane", "Australia/Brisbane"}, {"Perth", "Australia/Perth"}, {"Adelaide", "Australia/Adelaide"}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// "+08:00", "-0800", "+8", also with UTC or GMT before it.
std::optional<int> offsetMinutes(QByteArrayView zone)
{
    if (zone.size() > 3 && (zone.startsWith("UTC") || zone.startsWith("GMT")))
        zone = zone.sliced(3);
    if (zone.size() < 2 || (zone[0] != '+' && zone[0] != '-'))
        return std::nullopt;
    const int sign = zone[0] == '-' ? -1 : 1;
    QByteArray digits;
    for (const char c : zone.sliced(1)) {
        if (c == ':')
            continue;
        if (!isDigit(c))
            return std::nullopt;
        digits.append(c);
    }
    if (digits.size() > 4)
        return std::nullopt;
    const int number = digits.toInt();
    const int minutes = digits.size() <= 2 ? number * 60 : number / 100 * 60 + number % 100;
    return minutes <= 14 * 60 ? std::optional(sign * minutes) : std::nullopt;
}

} // namespace

std::optional<qint64> utcSecondsIn(QByteArrayView zone, QDate date, QTime time)
{
    for (const Place& place : kPlaces) {
        if (!zone.startsWith(place.words))
            continue;
        const QTimeZone named(place.iana);
        return named.isValid() ? std::optional(QDateTime(date, time, named).toSecsSinceEpoch()) : std::nullopt;
    }
    const auto shifted = [&](int minutes) { return QDateTime(date, time, Qt::UTC).toSecsSinceEpoch() - qint64(minutes) * 60; };
    for (const Abbreviation& known : kAbbreviations)
        if (zone.compare(QByteArrayView(known.word), Qt::CaseInsensitive) == 0)
            return shifted(known.minutes);
    if (const auto minutes = offsetMinutes(zone))
        return shifted(*minutes);
    if (!zone.contains('/') || zone.size() > 60)
        return std::nullopt;
    const QTimeZone named(zone.toByteArray());
    return named.isValid() ? std::optional(QDateTime(date, time, named).toSecsSinceEpoch()) : std::nullopt;
}

} // namespace daozhang::intake
