// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/sheet_number.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>

namespace daozhang::intake {

namespace {

constexpr int kTrueDigits = 15;          // a double holds no more, and a spreadsheet shows no more
constexpr int kSmallestExponent = -9;
constexpr double kLastSerial = 2958465;  // 9999-12-31
constexpr qint64 kSecondsOfDay = 86400;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

bool startsWithWord(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size()
           && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

/// The letters of the first section of a code; what is quoted, escaped, padding or in brackets left out.
struct CodeLetters
{
    QByteArray letters;
    bool elapsed = false;
};

CodeLetters lettersOf(QByteArrayView code)
{
    CodeLetters result;
    for (qsizetype i = 0; i < code.size() && code[i] != ';'; ++i) {
        switch (code[i]) {
        case '"':
            while (++i < code.size() && code[i] != '"') { }
            break;
        case '\\':
        case '_':
        case '*': ++i; break;
        case '[': {
            const qsizetype from = i + 1;
            while (i < code.size() && code[i] != ']')
                ++i;
            const QByteArrayView inside = code.sliced(from, i - from);
            const bool one = !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [&](char c) { return lower(c) == lower(inside.front()); });
            result.elapsed = result.elapsed || (one && std::strchr("hms", lower(inside.front())));
            break;
        }
        default: result.letters.append(lower(code[i]));
        }
    }
    return result;
}

void appendTwo(QByteArray& out, int value)
{
    out.append(char('0' + value / 10 % 10));
    out.append(char('0' + value % 10));
}

void appendTime(QByteArray& out, qint64 seconds)
{
    if (seconds >= 100 * 3600)
        out.append(QByteArray::number(seconds / 3600));
    else
        appendTwo(out, int(seconds / 3600));
    out.append(':');
    appendTwo(out, int(seconds / 60 % 60));
    out.append(':');
    appendTwo(out, int(seconds % 60));
}

void appendDay(QByteArray& out, qint64 day, DateSystem system)
{
    if (system == DateSystem::From1900 && day == 60) {
        out.append("1900-02-29");  // a day that only this count knows; no reader believes it
        return;
    }
    const QDate first = system == DateSystem::From1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QDate date = first.addDays(day);
    out.append(QByteArray::number(date.year()).rightJustified(4, '0'));
    out.append('-');
    appendTwo(out, date.month());
    out.append('-');
    appendTwo(out, date.day());
}

void appendMoment(QByteArray& out, double serial, CellFormat::Kind kind, DateSystem system)
{
    const auto seconds = qint64(std::llround(serial * double(kSecondsOfDay)));
    const qint64 day = seconds / kSecondsOfDay;
    const qint64 ofDay = seconds % kSecondsOfDay;
    if (kind == CellFormat::Kind::Elapsed)
        return appendTime(out, seconds);
    if (kind == CellFormat::Kind::Time)
        return appendTime(out, ofDay);
    appendDay(out, day, system);
    if (kind == CellFormat::Kind::DateTime || ofDay != 0) {
        out.append(' ');
        appendTime(out, ofDay);
    }
}

/// `digits` without trailing zeros, the point after the first one moved by `exponent`.
void appendDecimal(QByteArray& out, bool negative, QByteArrayView digits, int exponent)
{
    if (exponent < kSmallestExponent || digits.isEmpty()) {
        out.append('0');
        return;
    }
    if (negative)
        out.append('-');
    if (exponent >= kTrueDigits) {
        // As a spreadsheet shows it; the digits in between are of no use, and may be those of a card.
        out.append(digits.front());
        if (digits.size() > 1)
            out.append('.').append(digits.sliced(1, qMin<qsizetype>(digits.size() - 1, 5)));
        out.append("E+").append(QByteArray::number(exponent));
        return;
    }
    if (exponent < 0) {
        out.append("0.").append(QByteArray(-exponent - 1, '0')).append(digits);
        return;
    }
    const qsizetype whole = exponent + 1;
    out.append(digits.first(qMin(whole, digits.size())));
    if (digits.size() < whole)
        out.append(QByteArray(whole - digits.size(), '0'));
    else if (digits.size() > whole)
        out.append('.').append(digits.sliced(whole));
}

void appendRounded(QByteArray& out, double value)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::fabs(value), std::chars_format::scientific, kTrueDigits - 1).ptr;
    const char* const mark = std::find(text.data(), end, 'e');
    int exponent = 0;
    std::from_chars(mark + (mark[1] == '+' ? 2 : 1), end, exponent);
    QByteArray digits;
    for (const char* at = text.data(); at < mark; ++at)
        if (isDigit(*at))
            digits.append(*at);
    while (digits.endsWith('0'))
        digits.chop(1);
    appendDecimal(out, value < 0, digits, exponent);
}

/// -?digits[.digits] of at most 15 digits: what nearly every cell holds, taken as it stands.
bool isPlain(QByteArrayView stored)
{
    const char* at = stored.begin();
    const char* const end = stored.end();
    if (at < end && *at == '-')
        ++at;
    int digits = 0;
    int points = 0;
    for (; at < end; ++at) {
        if (*at == '.')
            ++points;
        else if (isDigit(*at))
            ++digits;
        else
            return false;
    }
    return digits > 0 && digits <= kTrueDigits && points <= 1 && stored.back() != '.';
}

std::optional<double> valueOf(QByteArrayView stored)
{
    double value = 0;
    const char* from = stored.begin();
    if (from < stored.end() && *from == '+')
        ++from;
    const auto [end, fault] = std::from_chars(from, stored.end(), value);
    if (fault != std::errc() || end != stored.end() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

void pad(QByteArray& out, qsizetype from, int width)
{
    const bool whole = std::all_of(out.cbegin() + from, out.cend(), isDigit);
    const qsizetype length = out.size() - from;
    if (whole && length < width)
        out.insert(from, QByteArray(width - length, '0'));
}

bool isSerial(double value, CellFormat format) { return format.kind != CellFormat::Kind::Number && value >= 0 && value < kLastSerial + 1; }

} // namespace

CellFormat cellFormat(QByteArrayView code)
{
    // "G/通用格式" is what General is called in Chinese.
    if (startsWithWord(code, "general") || startsWithWord(code, "G/") || startsWithWord(code, "standard"))
        return {};
    CellFormat format;
    const auto [letters, elapsed] = lettersOf(code);
    if (letters.size() >= 2 && letters.size() <= 32 && std::all_of(letters.begin(), letters.end(), [](char c) { return c == '0'; })) {
        format.padTo = quint8(letters.size());
        return format;
    }
    bool day = false;
    bool clock = elapsed;
    bool month = false;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const char c = letters[i];
        const char next = i + 1 < letters.size() ? letters[i + 1] : '\0';
        if (c == 'e' && (next == '+' || next == '-'))
            return {};  // scientific
        day = day || c == 'y' || c == 'd' || c == 'e' || c == 'b';
        clock = clock || c == 'h' || c == 's';
        month = month || c == 'm';
    }
    if (elapsed && !day)
        format.kind = CellFormat::Kind::Elapsed;
    else if (clock && day)
        format.kind = CellFormat::Kind::DateTime;
    else if (clock)
        format.kind = CellFormat::Kind::Time;
    else if (day || month)
        format.kind = CellFormat::Kind::Date;
    return format;
}

CellFormat builtinCellFormat(int id)
{
    using Kind = CellFormat::Kind;
    const auto within = [id](int from, int to) { return id >= from && id <= to; };
    if (within(18, 21) || within(32, 35) || id == 45 || id == 47 || within(55, 56) || within(75, 76) || within(79, 80))
        return {Kind::Time, 0};
    if (id == 46)
        return {Kind::Elapsed, 0};
    if (id == 22 || id == 77)
        return {Kind::DateTime, 0};
    if (within(14, 17) || within(27, 31) || id == 36 || within(50, 54) || within(57, 58) || within(71, 74) || id == 81)
        return {Kind::Date, 0};
    return {};
}

void appendSheetNumber(QByteArray& out, QByteArrayView stored, CellFormat format, DateSystem system)
{
    if (format.kind == CellFormat::Kind::Number && isPlain(stored)) {
        const qsizetype from = out.size();
        out.append(stored);
        if (format.padTo > 0)
            pad(out, from, format.padTo);
        return;
    }
    if (const auto value = valueOf(stored))
        appendSheetNumber(out, *value, format, system);
    else
        out.append(stored);
}

void appendSheetNumber(QByteArray& out, double value, CellFormat format, DateSystem system)
{
    if (!std::isfinite(value)) {
        out.append("#NUM!");
        return;
    }
    if (isSerial(value, format))
        return appendMoment(out, value, format.kind, system);
    const qsizetype from = out.size();
    appendRounded(out, value);
    if (format.padTo > 0)
        pad(out, from, format.padTo);
}

void appendIsoDate(QByteArray& out, QByteArrayView stored)
{
    const qsizetype mark = stored.indexOf('T');
    const QByteArrayView day = mark < 0 ? stored : stored.first(mark);
    QByteArrayView time = mark < 0 ? QByteArrayView() : stored.sliced(mark + 1);
    if (const qsizetype fraction = time.indexOf('.'); fraction >= 0)
        time = time.first(fraction);
    if (time.endsWith('Z'))
        time.chop(1);
    out.append(day);
    if (!day.isEmpty() && !time.isEmpty())
        out.append(' ');
    out.append(time);
}

} // namespace daozhang::intake
