// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/date_pattern.h"

#include <QStringList>

namespace daozhang::intake {

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
            m_pieces.push_back({c, count, count == 1 ? 2 : count, {}});
            i = run;
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
    }
    // A fraction of a second is of no use to anyone here.
    if (at < end && *at == '.' && parts.hour >= 0) {
        ++at;
        while (at < end && *at >= '0' && *at <= '9')
            ++at;
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
