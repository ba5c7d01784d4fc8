// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/iso8583_blocks.h"

#include "app/intake/iso8583_message.h"

#include <QRegularExpression>

#include <algorithm>
#include <cctype>
#include <optional>

namespace daozhang::intake {

namespace {

constexpr qsizetype kShortestBlock = 10;        // type and bitmap
constexpr qsizetype kFewestHexDigits = 2 * kShortestBlock;
constexpr qsizetype kLongestLine = 64 * 1024;
constexpr size_t kJudged = 1000;                // blocks that tell whether a file holds messages
constexpr qsizetype kTold = 256 * 1024;          // a dump shows its first message within these bytes
constexpr qsizetype kMostOffset = 64 * 1024 * 1024;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

QByteArray packed(const QByteArray& digits)
{
    QByteArray bytes;
    bytes.reserve(digits.size() / 2);
    for (qsizetype i = 0; i + 1 < digits.size(); i += 2)
        bytes.append(char(hexValue(digits[i]) * 16 + hexValue(digits[i + 1])));
    return bytes;
}

/// Cuts date and time off the start of a log line, and remembers the date.
QByteArray withoutStamp(const QByteArray& line, QDate& date)
{
    static const QRegularExpression stamp(QStringLiteral(
        R"(^\s*\[?(?:(20\d\d)[-/.]?(\d\d)[-/.]?(\d\d)[ T_]?\s*)?(?:\d{1,2}:\d\d(?::\d\d(?:[.,:]\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?\]?)"));
    const auto match = stamp.match(QString::fromLatin1(line.left(64)));
    // Eight bare digits are a date only when a time of the day with colons follows.
    if (!match.hasMatch() || match.capturedLength() == 0 || !match.captured().contains(u':')) {
        static const QRegularExpression dateAlone(QStringLiteral(R"(^\s*\[?(20\d\d)[-/.](\d\d)[-/.](\d\d)[ T\]])"));
        const auto alone = dateAlone.match(QString::fromLatin1(line.left(64)));
        if (!alone.hasMatch())
            return line;
        date = QDate(alone.captured(1).toInt(), alone.captured(2).toInt(), alone.captured(3).toInt());
        return line.mid(alone.capturedLength());
    }
    date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return line.mid(match.capturedLength());
}

struct HexLine
{
    QByteArray digits;
    bool bare = false;          ///< nothing but hex on the line
    std::optional<qsizetype> offset;  ///< of a dump with offsets, in bytes
};

/// "00000010  30 30 …  |00…|", "0010: 3030 3030", "00000000h: 30 30 ; 00".
std::optional<HexLine> dumpLine(const QByteArray& line)
{
    static const QRegularExpression dump(QStringLiteral(R"(^\s*(?:0x)?([0-9A-Fa-f]{4,8})h?(?::|\s)\s*((?:[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{8})(?:[ \-]{1,3}(?:[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{8}))*)(?=\s{2,}|\s*$|\s*[|;*])(.*)$)"));
    if (line.size() > 400)
        return std::nullopt;
    const auto match = dump.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return std::nullopt;
    bool ok = false;
    HexLine result;
    result.offset = match.captured(1).toLongLong(&ok, 16);
    for (const QChar c : match.captured(2))
        if (c != u' ' && c != u'-')
            result.digits.append(c.toLatin1());
    if (!ok || result.digits.size() > 128)
        return std::nullopt;
    return result;
}

/// The longest stretch of hex digits on a line: together, in pairs with blanks or commas between, or with 0x before.
HexLine hexOf(const QByteArray& line)
{
    HexLine best;
    qsizetype bestFrom = 0, bestTo = 0;
    for (qsizetype at = 0; at < line.size();) {
        const bool wordStart = at == 0 || !std::isalnum(uchar(line[at - 1]));
        if (hexValue(line[at]) < 0 || !wordStart) {
            ++at;
            continue;
        }
        QByteArray digits;
        const qsizetype from = at;
        qsizetype to = at;
        while (at < line.size()) {
            if (at + 2 < line.size() && line[at] == '0' && (line[at + 1] == 'x' || line[at + 1] == 'X'))
                at += 2;
            qsizetype end = at;
            while (end < line.size() && hexValue(line[end]) >= 0)
                ++end;
            const qsizetype count = end - at;
            const bool wordEnd = end == line.size() || !std::isalnum(uchar(line[end]));
            if (count == 0 || count % 2 != 0 || !wordEnd)
                break;
            digits.append(line.constData() + at, count);
            to = at = end;
            qsizetype next = at;
            while (next < line.size() && next - at < 3 && (line[next] == ' ' || line[next] == ',' || line[next] == '\t'))
                ++next;
            if (next == at || next == line.size())
                break;
            at = next;
        }
        if (digits.size() > best.digits.size()) {
            best.digits = digits;
            bestFrom = from;
            bestTo = to;
        }
        if (to > from) {
            at = std::max(at, to);
            continue;
        }
        at = std::max(at, from + 1);
        while (at < line.size() && std::isalnum(uchar(line[at])))
            ++at;
    }
    const auto blank = [&](qsizetype a, qsizetype b) {
        return std::all_of(line.constData() + a, line.constData() + b, [](char c) { return c == ' ' || c == '\t' || c == ',' || c == '\r' || c == '{' || c == '}' || c == ';' || c == '"'; });
    };
    best.bare = !best.digits.isEmpty() && blank(0, bestFrom) && blank(bestTo, line.size());
    return best;
}

/// Gathers the hex digits of a text file, line by line.
class HexWalk
{
public:
    explicit HexWalk(const QByteArray& file)
    {
        qint64 number = 0;
        for (qsizetype at = 0; at < file.size();) {
            qsizetype end = file.indexOf('\n', at);
            if (end < 0)
                end = file.size();
            ++number;
            if (end - at <= kLongestLine)
                take(file.mid(at, end - at), number);
            else
                flush();
            at = end + 1;
        }
        flush();
    }

    std::vector<IsoBlock> joined;   ///< neighbouring lines of nothing but hex are one block
    std::vector<IsoBlock> single;   ///< every line on its own

private:
    void take(const QByteArray& raw, qint64 number)
    {
        QByteArray line = raw;
        while (line.endsWith('\r'))
            line.chop(1);
        if (auto dump = dumpLine(line); dump && follows(*dump->offset)) {
            if (*dump->offset == 0)
                flush();
            if (m_digits.isEmpty())
                m_line = number;
            m_digits += dump->digits;
            m_inDump = true;
            return;
        }
        QDate date;
        const HexLine hex = hexOf(withoutStamp(line, date));
        if (date.isValid())
            m_date = date;
        if (m_inDump || !hex.bare || hex.digits.isEmpty())
            flush();
        if (hex.digits.isEmpty())
            return;
        if (hex.digits.size() >= kFewestHexDigits)
            single.push_back({packed(hex.digits), number, m_date});
        if (hex.digits.size() < kFewestHexDigits && !hex.bare)
            return;
        if (m_digits.isEmpty())
            m_line = number;
        m_digits += hex.digits;
    }

    bool follows(qsizetype offset) const
    {
        return offset == 0 || (m_inDump && offset * 2 == m_digits.size() && offset < kMostOffset);
    }

    void flush()
    {
        if (m_digits.size() >= kFewestHexDigits)
            joined.push_back({packed(m_digits), m_line, m_date});
        m_digits.clear();
        m_inDump = false;
    }

    QByteArray m_digits;
    qint64 m_line = 0;
    bool m_inDump = false;
    QDate m_date;
};

std::vector<IsoBlock> textLines(const QByteArray& file)
{
    std::vector<IsoBlock> blocks;
    qint64 number = 0;
    size_t lines = 0;
    for (qsizetype at = 0; at < file.size();) {
        qsizetype end = file.indexOf('\n', at);
        if (end < 0)
            end = file.size();
        ++number;
        QByteArray line = file.mid(at, qMin(end - at, kLongestLine));
        at = end + 1;
        while (line.endsWith('\r'))
            line.chop(1);
        lines += line.isEmpty() ? 0 : 1;
        QDate date;
        if (!beginsWithMti(line) && !(line.size() > 14 && beginsWithMti(QByteArrayView(line).sliced(4))))
            line = withoutStamp(line, date).trimmed();
        const bool begins = beginsWithMti(line) || (line.size() > 14 && beginsWithMti(QByteArrayView(line).sliced(4)));
        if (line.size() >= kShortestBlock && begins)
            blocks.push_back({line, number, date});
    }
    // In a numbered table line 1100 begins like a message, and most lines do not.
    return blocks.size() * 4 < lines ? std::vector<IsoBlock>() : blocks;
}

/// Do the blocks begin as messages do, with or without length and line header? A table with digests in a column is full
/// of hex and holds no message.
bool isPlausible(const std::vector<IsoBlock>& blocks)
{
    constexpr qsizetype kBefore[] = {0, 2, 4, 5, 7, 9, 11, 13, 15};  // length 0, 2, 4; header 0, 5, 11
    size_t seen = 0;
    size_t begin = 0;
    for (const IsoBlock& block : blocks) {
        if (++seen > kJudged)
            break;
        begin += std::any_of(std::begin(kBefore), std::end(kBefore), [&](qsizetype at) {
            return block.bytes.size() > at + kShortestBlock && beginsWithMti(QByteArrayView(block.bytes).sliced(at));
        });
    }
    return begin * 2 >= std::min(seen, kJudged);
}

} // namespace

std::vector<IsoReading> isoReadings(const QByteArray& file)
{
    std::vector<IsoReading> readings;
    QByteArray whole = file;
    while (whole.endsWith('\n') || whole.endsWith('\r'))
        whole.chop(1);
    if (whole.size() >= kShortestBlock) {
        readings.push_back({QStringLiteral("binary"), {{file, 0, {}}}});
        if (whole.size() != file.size())
            readings.push_back({QStringLiteral("binary"), {{whole, 0, {}}}});
    }
    if (file.left(64 * 1024).contains('\0'))
        return readings;
    // A large table of something else is not walked through line by line.
    if (file.size() > kTold) {
        const QByteArray head = file.left(kTold);
        const HexWalk hex(head);
        if (textLines(head).empty() && (hex.single.empty() || !isPlausible(hex.single)) && (hex.joined.empty() || !isPlausible(hex.joined)))
            return readings;
    }
    const auto add = [&readings](const QString& words, std::vector<IsoBlock> blocks) {
        if (!blocks.empty() && isPlausible(blocks))
            readings.push_back({words, std::move(blocks)});
    };
    add(QStringLiteral("text"), textLines(file));
    HexWalk hex(file);
    add(QStringLiteral("hex"), std::move(hex.joined));
    add(QStringLiteral("hex"), std::move(hex.single));
    return readings;
}

} // namespace daozhang::intake
