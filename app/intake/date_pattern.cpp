// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/date_pattern.h"

#include <QStringList>

#include <algorithm>

namespace daozhang::intake {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return uchar(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Month of a name or its beginning in lower case; 0 for none. Three letters tell months apart in each language but
/// French, where juin and juillet need four.
int monthOf(QByteArrayView word)
{
    struct Name { const char* begin; int month; };
    static constexpr Name kNames[] = {
        {"jan", 1}, {"jän", 1}, {"ene", 1}, {"feb", 2}, {"fév", 2}, {"fev", 2}, {"mar", 3}, {"mär", 3}, {"mrz", 3}, {"apr", 4}, {"avr", 4}, {"abr", 4},
        {"may", 5}, {"mai", 5}, {"jun", 6}, {"juin", 6}, {"jul", 7}, {"juil", 7}, {"aug", 8}, {"aoû", 8}, {"aou", 8}, {"ago", 8},
        {"sep", 9}, {"set", 9}, {"oct", 10}, {"okt", 10}, {"out", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12}, {"déc", 12}, {"dic", 12}};
    for (const Name& name : kNames)
        if (word.startsWith(name.begin))
            return name.month;
    return 0;
}

/// A month's name with or without a point behind it.
bool takeMonth(const char*& at, const char* end, int& month)
{
    QByteArray word;
    while (at < end && isLetter(*at) && word.size() < 16)
        word.append(*at >= 'A' && *at <= 'Z' ? char(*at + 32) : *at), ++at;
    month = monthOf(word);
    if (at < end && *at == '.')
        ++at;
    return month != 0;
}

/// AM, PM, a.m., 上午, 下午
bool takeHalfOfDay(const char*& at, const char* end, int& hour)
{
    struct Half { const char* text; bool isAfternoon; };
    static constexpr Half kHalves[] = {{"am", false}, {"pm", true}, {"a.m.", false}, {"p.m.", true}, {"上午", false}, {"下午", true}};
    const QByteArray rest = QByteArray(at, end - at).toLower();
    for (const Half& half : kHalves) {
        if (!rest.startsWith(half.text))
            continue;
        at += qstrlen(half.text);
        if (hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + (half.isAfternoon ? 12 : 0);
        return true;
    }
    return false;
}

/// Z, UTC, +08:00, +0800, -05
bool takeOffset(const char*& at, const char* end, std::optional<int>& minutes)
{
    if (at < end && *at == '.') {  // fractions of a second
        ++at;
        while (at < end && isDigit(*at))
            ++at;
    }
    const QByteArrayView rest(at, end - at);
    for (const char* name : {"Z", "UTC", "GMT"}) {
        if (rest == QByteArrayView(name)) {
            at = end;
            minutes = 0;
            return true;
        }
    }
    if (rest.size() < 3 || (rest[0] != '+' && rest[0] != '-'))
        return false;
    QByteArray digits;
    for (const char c : rest.sliced(1)) {
        if (isDigit(c))
            digits.append(c);
        else if (c != ':' || digits.size() != 2)
            return false;
    }
    if (digits.size() != 2 && digits.size() != 4)
        return false;
    const int value = digits.first(2).toInt() * 60 + (digits.size() == 4 ? digits.last(2).toInt() : 0);
    minutes = rest[0] == '-' ? -value : value;
    at = end;
    return value <= 14 * 60;
}

} // namespace

DatePattern::DatePattern(const QString& format)
{
    const QByteArray utf8 = format.toUtf8();
    for (qsizetype i = 0; i < utf8.size();) {
        const char c = utf8[i];
        if (QByteArrayView("yMdHms").contains(c)) {
            qsizetype run = i;
            while (run < utf8.size() && utf8[run] == c)
                ++run;
            const int count = int(run - i);
            if (c == 'M' && count == 3)
                m_pieces.push_back({'N', 3, 3, {}});
            else
                m_pieces.push_back({c, count, count == 1 ? 2 : count, {}});
            i = run;
        } else if (c == 'a' || c == 'z') {
            m_pieces.push_back({c, 0, 0, {}});
            ++i;
        } else {
            if (m_pieces.empty() || m_pieces.back().letter != 0)
                m_pieces.push_back({});
            m_pieces.back().literal.append(c);
            ++i;
        }
    }
}

std::optional<DateParts> DatePattern::match(QByteArrayView text) const
{
    DateParts parts;
    const char* at = text.begin();
    const char* const end = text.end();
    for (const Piece& piece : m_pieces) {
        if (piece.letter == 0) {
            if (piece.literal == " ") {  // one blank in the format stands for any number of them
                const char* const before = at;
                while (at < end && (*at == ' ' || *at == '\t'))
                    ++at;
                if (at == before)
                    return std::nullopt;
                continue;
            }
            if (end - at < piece.literal.size() || QByteArrayView(at, piece.literal.size()) != piece.literal)
                return std::nullopt;
            at += piece.literal.size();
            continue;
        }
        if (piece.letter == 'N' || piece.letter == 'a' || piece.letter == 'z') {
            const bool taken = piece.letter == 'N' ? takeMonth(at, end, parts.month)
                               : piece.letter == 'a' ? takeHalfOfDay(at, end, parts.hour) : takeOffset(at, end, parts.offsetMinutes);
            if (!taken)
                return std::nullopt;
            continue;
        }
        int value = 0;
        int digits = 0;
        while (at < end && digits < piece.most && *at >= '0' && *at <= '9') {
            value = value * 10 + (*at++ - '0');
            ++digits;
        }
        if (digits < piece.fewest)
            return std::nullopt;
        switch (piece.letter) {
        case 'y': parts.year = piece.most == 2 ? 2000 + value : value; break;
        case 'M': parts.month = value; break;
        case 'd': parts.day = value; break;
        case 'H': parts.hour = value; break;
        case 'm': parts.minute = value; break;
        default: parts.second = value; break;
        }
        // A fraction of a second is of no use to anyone here.
        if (piece.letter == 's' && end - at >= 2 && *at == '.' && isDigit(at[1]))
            at = std::find_if_not(at + 1, end, isDigit);
    }
    if (at != end)
        return std::nullopt;
    return parts;
}

DatePatterns::DatePatterns(const QStringList& formats)
{
    for (const QString& format : formats)
        m_patterns.emplace_back(format);
}

std::optional<DateParts> DatePatterns::match(QByteArrayView text)
{
    if (m_patterns.empty())
        return std::nullopt;
    if (auto parts = m_patterns[m_last].match(text))
        return parts;
    for (size_t i = 0; i < m_patterns.size(); ++i) {
        if (auto parts = m_patterns[i].match(text)) {
            m_last = i;
            return parts;
        }
    }
    return std::nullopt;
}

} // namespace daozhang::intake
