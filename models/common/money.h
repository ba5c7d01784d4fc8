// SPDX-License-Identifier: GPL-3.0-or-later
// Money is a 64-bit count of minor units with a currency. No floating point touches it.
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace daozhang {

/// An ISO 4217 currency, three upper-case letters packed into one word.
class Currency
{
public:
    Currency() = default;  ///< CNY
    /// nullopt unless `code` is three ASCII letters.
    static std::optional<Currency> fromCode(QStringView code);
    static Currency cny() { return {}; }

    QString code() const;
    /// Decimal places of the minor unit: 2 for most, 0 for JPY and KRW, 3 for KWD …
    int decimals() const;
    bool operator==(const Currency&) const = default;
    friend size_t qHash(Currency c, size_t seed = 0) { return ::qHash(c.m_packed, seed); }

private:
    quint32 m_packed = ('C' << 16) | ('N' << 8) | 'Y';
};

/// How an amount with more decimals than the currency has is brought to minor units.
enum class Rounding { HalfUp, Down, Up };

/// A rate such as a fee of 0.60 %, exact, in millionths (0.60 % = 6000).
struct Rate
{
    qint64 perMillion = 0;

    /// "0.60%" or "0.006"; nullopt when it is not a decimal number or finer than a millionth.
    static std::optional<Rate> parse(QStringView text);
    /// "0.60%", at least two decimals, no more than needed.
    QString toPercent() const;
    auto operator<=>(const Rate&) const = default;
};

class Money
{
public:
    Money() = default;
    explicit Money(qint64 minorUnits, Currency currency = {}) : m_minor(minorUnits), m_currency(currency) {}

    /// Reads "-1,234.56", "+12", "0.5", also U+2212 minus and full-width digits. Group separators are commas and must
    /// stand in threes. nullopt when anything else is in the text, when there are more decimals than the currency
    /// has (unless they are zeros), or on overflow.
    static std::optional<Money> parse(QStringView text, Currency currency = {});

    qint64 minorUnits() const { return m_minor; }
    Currency currency() const { return m_currency; }
    bool isZero() const { return m_minor == 0; }
    bool isNegative() const { return m_minor < 0; }

    /// "-1234.56": plain decimal text, no groups, for files and JSON.
    QString toString() const;
    /// "−1,234.56": for people; groups of three, U+2212 minus.
    QString toDisplay() const;

    Money operator-() const { return Money(-m_minor, m_currency); }
    Money& operator+=(Money other);
    Money& operator-=(Money other);
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }
    Money absolute() const { return Money(m_minor < 0 ? -m_minor : m_minor, m_currency); }
    /// amount × rate, rounded to the minor unit; exact in 128 bits.
    Money times(Rate rate, Rounding rounding = Rounding::HalfUp) const;

    bool operator==(const Money&) const = default;
    /// Orders amounts of one currency; different currencies never compare (Q_ASSERT).
    std::strong_ordering operator<=>(const Money& other) const;
    friend size_t qHash(Money m, size_t seed = 0) { return qHashMulti(seed, m.m_minor, m.m_currency); }

private:
    qint64 m_minor = 0;
    Currency m_currency;
};

} // namespace daozhang

Q_DECLARE_METATYPE(daozhang::Money)
