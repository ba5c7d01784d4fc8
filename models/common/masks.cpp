// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/masks.h"

#include <QRegularExpression>

#include <array>

namespace daozhang {

namespace {

constexpr int kFewestDigits = 13;
constexpr int kMostDigits = 19;
constexpr int kKeptHead = 6;
constexpr int kKeptTail = 4;

bool passesLuhn(const char* digits, int count)
{
    int sum = 0;
    for (int i = 0; i < count; ++i) {
        int digit = digits[count - 1 - i] - '0';
        if (i % 2 == 1 && (digit *= 2) > 9)
            digit -= 9;
        sum += digit;
    }
    return sum % 10 == 0;
}

/// Issuer prefixes of the card schemes. Order and merchant numbers pass Luhn one time in ten, so free text is masked
/// only where the number also begins like a card; a column that is known to hold cards is always masked.
bool beginsLikeCard(const char* digits)
{
    switch (digits[0]) {
    case '3': return digits[1] == '0' || digits[1] >= '4';  // Diners 30, 36, 38, 39; Amex 34, 37; JCB 35
    case '4': return true;                                  // Visa
    case '5': return true;                                  // Mastercard, Maestro, Chinese 5x debit
    case '6': return true;                                  // UnionPay 62, Discover 60/64/65, Chinese 60/68/69
    case '2': return digits[1] >= '2' && digits[1] <= '7';  // Mastercard 2-series
    case '9': return digits[1] >= '4' && digits[1] <= '8' && digits[1] != '6' && digits[1] != '7';  // 9558, 94, 98
    default: return false;
    }
}

/// Finds card numbers in `length` units and calls `maskAt(position)` for each unit to star. Works on any text whose
/// digits are ASCII. `unitAt` gives a unit as char, or 0 for anything that is not ASCII.
template <class UnitAt, class MaskAt> int findCards(qsizetype length, UnitAt unitAt, MaskAt maskAt)
{
    int found = 0;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    qsizetype at = 0;
    while (at < length) {
        if (!isDigit(unitAt(at))) {
            ++at;
            continue;
        }
        std::array<char, kMostDigits + 1> digits{};
        std::array<qsizetype, kMostDigits + 1> places{};
        int count = 0;
        int grouped = 0;  // digits since the last separator
        bool regular = true;
        qsizetype end = at;
        for (; end < length && count <= kMostDigits; ++end) {
            const char c = unitAt(end);
            if (isDigit(c)) {
                digits[size_t(count)] = c;
                places[size_t(count)] = end;
                ++count;
                ++grouped;
            } else if ((c == ' ' || c == '-') && grouped == 4 && end + 1 < length && isDigit(unitAt(end + 1))) {
                grouped = 0;
            } else {
                break;
            }
        }
        // A longer run of digits is an order or query number, not a card.
        if (end < length && isDigit(unitAt(end)))
            regular = false;
        if (regular && count >= kFewestDigits && count <= kMostDigits && beginsLikeCard(digits.data())
            && passesLuhn(digits.data(), count)) {
            for (int i = kKeptHead; i < count - kKeptTail; ++i)
                maskAt(places[size_t(i)]);
            ++found;
        }
        while (end < length && isDigit(unitAt(end)))
            ++end;
        at = end;
    }
    return found;
}

} // namespace

QString maskCard(QStringView cardNumber)
{
    QString kept;
    for (const QChar c : cardNumber)
        if (c.isDigit() || c == u'*' || c == u'x' || c == u'X')
            kept.append(c.isDigit() ? QChar(u'0' + c.digitValue()) : QChar(u'*'));
    if (kept.size() < kFewestDigits)
        return cardNumber.trimmed().toString();
    for (qsizetype i = kKeptHead; i < kept.size() - kKeptTail; ++i)
        kept[i] = u'*';
    return kept;
}

QString cardTail(QStringView maskedCard)
{
    QString tail;
    for (qsizetype i = maskedCard.size() - 1; i >= 0 && tail.size() < kKeptTail; --i) {
        if (!maskedCard[i].isDigit())
            break;
        tail.prepend(maskedCard[i]);
    }
    // Empty, never null: a null text becomes NULL in a database, and a QR payment has no card.
    return tail.size() == kKeptTail ? tail : QStringLiteral("");
}

QString maskCardsInText(QStringView text)
{
    QString masked = text.toString();
    findCards(
        masked.size(),
        [&](qsizetype i) {
            const char16_t u = masked[i].unicode();
            if (u >= 0xFF10 && u <= 0xFF19)  // full-width digits hide a card number as well as any
                return char('0' + (u - 0xFF10));
            return u < 0x80 ? char(u) : '\0';
        },
        [&](qsizetype i) { masked[i] = u'*'; });
    return masked;
}

int maskCardsInBytes(QByteArray& bytes)
{
    char* data = bytes.data();
    // GB18030 four-byte characters hold ASCII digits as their second and fourth byte. They stand between bytes over
    // 0x80, so that no run of 13 digits can come out of them.
    return findCards(
        bytes.size(), [data](qsizetype i) { return data[i]; }, [data](qsizetype i) { data[i] = '*'; });
}

QString maskCardsInName(const QString& name)
{
    static const QRegularExpression number(QStringLiteral(R"((?<!\d)\d{16,19}(?!\d))"));
    QString masked = name;
    for (auto match = number.match(masked); match.hasMatch(); match = number.match(masked, match.capturedEnd()))
        masked.replace(match.capturedStart(), match.capturedLength(), maskCardsInText(match.captured()));
    return masked;
}

} // namespace daozhang
