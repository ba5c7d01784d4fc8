// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/money.h"

#include <array>

namespace daozhang {

namespace {


/// ASCII and full-width digits; -1 for anything else.
int digitValue(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= 0xFF10 && u <= 0xFF19)
        return u - 0xFF10;
    return -1;
}

bool isMinus(QChar c) { return c == u'-' || c == QChar(0x2212) || c == QChar(0xFF0D); }

/// Sign, digits before and after the point; nullopt when the text is not one plain decimal number.
struct Decimal
{
    bool negative = false;
    QString whole;
    QString fraction;
};

std::optional<Decimal> splitDecimal(QStringView text)
{
    text = text.trimmed();
    Decimal result;
    if (!text.isEmpty() && (isMinus(text.front()) || text.front() == u'+' || text.front() == QChar(0xFF0B))) {
        result.negative = isMinus(text.front());
        text = text.mid(1).trimmed();
    }
    bool afterPoint = false;
    int sinceComma = -1;  // -1: no comma yet
    for (const QChar c : text) {
        const int digit = digitValue(c);
        if (digit >= 0) {
            (afterPoint ? result.fraction : result.whole).append(QChar(u'0' + digit));
            if (!afterPoint && sinceComma >= 0 && ++sinceComma > 3)
                return std::nullopt;
        } else if (c == u',' || c == QChar(0xFF0C)) {
            const qsizetype digits = result.whole.size();
            if (afterPoint || digits == 0 || (sinceComma < 0 ? digits > 3 : sinceComma != 3))
                return std::nullopt;
            sinceComma = 0;
        } else if ((c == u'.' || c == QChar(0xFF0E)) && !afterPoint) {
            afterPoint = true;
        } else {
            return std::nullopt;
        }
    }
    if (sinceComma >= 0 && sinceComma != 3)
        return std::nullopt;
    if (result.whole.isEmpty() && result.fraction.isEmpty())
        return std::nullopt;
    return result;
}

/// whole.fraction scaled to `decimals` places; nullopt on overflow or when digits other than zero would be lost.
std::optional<qint64> scaled(const Decimal& decimal, int decimals)
{
    QString digits = decimal.whole + decimal.fraction.left(decimals).leftJustified(decimals, u'0');
    for (const QChar c : QStringView(decimal.fraction).mid(qMin<qsizetype>(decimals, decimal.fraction.size())))
        if (c != u'0')
            return std::nullopt;
    qint64 value = 0;
    for (const QChar c : digits) {
        if (__builtin_mul_overflow(value, qint64(10), &value)
            || __builtin_add_overflow(value, qint64(c.unicode() - u'0'), &value))
            return std::nullopt;
    }
    return decimal.negative ? -value : value;
}

QString digitsWithPoint(qint64 minor, int decimals)
{
    // The smallest qint64 has no positive twin: work on the unsigned magnitude.
    const quint64 magnitude = minor < 0 ? 0 - quint64(minor) : quint64(minor);
    QString text = QString::number(magnitude).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        text.insert(text.size() - decimals, u'.');
    return text;
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3)
        return std::nullopt;
    quint32 packed = 0;
    for (const QChar c : code) {
        const QChar upper = c.toUpper();
        if (upper < u'A' || upper > u'Z')
            return std::nullopt;
        packed = (packed << 8) | upper.unicode();
    }
    Currency currency;
    currency.m_packed = packed;
    return currency;
}

QString Currency::code() const
{
    const QChar letters[] = {QChar(char16_t(m_packed >> 16 & 0xFF)), QChar(char16_t(m_packed >> 8 & 0xFF)),
                             QChar(char16_t(m_packed & 0xFF))};
    return QString(letters, 3);
}

int Currency::decimals() const
{
    // ISO 4217 minor units that are not two.
    static constexpr std::array<const char*, 16> kNone = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                                          "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF"};
    static constexpr std::array<const char*, 7> kThree = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    const QString self = code();
    for (const char* c : kNone)
        if (self == QLatin1String(c))
            return 0;
    for (const char* c : kThree)
        if (self == QLatin1String(c))
            return 3;
    return 2;
}

std::optional<Rate> Rate::parse(QStringView text)
{
    text = text.trimmed();
    int decimals = 6;
    if (text.endsWith(u'%') || text.endsWith(QChar(0xFF05))) {
        text.chop(1);
        decimals = 4;
    }
    const auto decimal = splitDecimal(text);
    if (!decimal)
        return std::nullopt;
    const auto value = scaled(*decimal, decimals);
    if (!value)
        return std::nullopt;
    return Rate{*value};
}

QString Rate::toPercent() const
{
    QString text = digitsWithPoint(perMillion, 4);
    while (text.endsWith(u'0') && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    return (perMillion < 0 ? QStringLiteral("-") : QString()) + text + u'%';
}

std::optional<Money> Money::parse(QStringView text, Currency currency)
{
    const auto decimal = splitDecimal(text);
    if (!decimal)
        return std::nullopt;
    const auto minor = scaled(*decimal, currency.decimals());
    if (!minor)
        return std::nullopt;
    return Money(*minor, currency);
}

QString Money::toString() const
{
    const QString digits = digitsWithPoint(m_minor, m_currency.decimals());
    return m_minor < 0 ? u'-' + digits : digits;
}

QString Money::toDisplay() const
{
    QString digits = digitsWithPoint(m_minor, m_currency.decimals());
    const qsizetype point = digits.indexOf(u'.');
    for (qsizetype i = (point < 0 ? digits.size() : point) - 3; i > 0; i -= 3)
        digits.insert(i, u',');
    return m_minor < 0 ? QChar(0x2212) + digits : digits;
}

Money& Money::operator+=(Money other)
{
    Q_ASSERT(m_currency == other.m_currency);
    m_minor += other.m_minor;
    return *this;
}

Money& Money::operator-=(Money other) { return *this += -other; }

namespace {

template <class Number> Number inMillionths(Number product, Rounding rounding)
{
    const Number million = 1'000'000;
    const Number quotient = product / million;
    const Number rest = product % million;  // has the sign of the product
    const Number magnitude = rest < 0 ? -rest : rest;
    const bool away = rounding == Rounding::Up ? magnitude > 0 : rounding == Rounding::HalfUp ? magnitude * 2 >= million : false;
    return away ? quotient + (product < 0 ? -1 : 1) : quotient;
}

} // namespace

Money Money::times(Rate rate, Rounding rounding) const
{
    __extension__ using Wide = __int128;
    // Almost every product fits into 64 bits, where to divide takes a tenth of the time.
    qint64 product = 0;
    if (!qMulOverflow(m_minor, rate.perMillion, &product))
        return Money(inMillionths(product, rounding), m_currency);
    return Money(qint64(inMillionths(Wide(m_minor) * rate.perMillion, rounding)), m_currency);
}

std::strong_ordering Money::operator<=>(const Money& other) const
{
    Q_ASSERT(m_currency == other.m_currency);
    return m_minor <=> other.m_minor;
}

} // namespace daozhang
