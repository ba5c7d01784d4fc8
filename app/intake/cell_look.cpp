// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/cell_look.h"

#include "app/intake/cell_text.h"
#include "app/intake/date_pattern.h"
#include "models/common/masks.h"

#include <QRegularExpression>

#include <algorithm>

namespace daozhang::intake {

namespace {

constexpr qsizetype kLongestLooked = 200;
constexpr qsizetype kLongestWord = 40;
constexpr int kSamples = 5;

struct DateLook
{
    bool isDate = false;
    bool withTime = false;
    bool withOffset = false;
    bool yearFirst = false;
    bool dayFirst = false;
    bool monthFirst = false;
};

DateLook lookForDate(const QString& text)
{
    static const QRegularExpression numeric(QStringLiteral(R"(^(\d{1,4})([-/.年])(\d{1,2})[-/.月](\d{1,4})日?(.*)$)"));
    static const QRegularExpression packed(QStringLiteral(R"(^((?:19|20)\d\d)(\d\d)(\d\d)(\d{6})?$)"));
    static const QRegularExpression wordy(QStringLiteral(R"(^(\d{1,2}[-/. ]+\p{L}{3,9}\.?[-/., ]+\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}-\p{L}{3,9}-\d{1,2})(.*)$)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression clock(QStringLiteral(R"(^[T ,]+\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?\s*(am|pm|a\.m\.|p\.m\.|上午|下午)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    DateLook look;
    const auto tail = [&](const QString& rest) {
        if (rest.trimmed().isEmpty())
            return true;
        const auto match = clock.match(rest);
        look.withTime = match.hasMatch();
        look.withOffset = look.withTime && !match.captured(4).isEmpty();
        return look.withTime;
    };
    if (const auto match = packed.match(text); match.hasMatch()) {
        look.isDate = look.yearFirst = QDate::isValid(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        look.withTime = look.isDate && !match.captured(4).isEmpty();
        return look;
    }
    if (const auto match = wordy.match(text); match.hasMatch()) {
        for (const char* format : {"d MMM yyyy", "d-MMM-yyyy", "d. MMM yyyy", "d/MMM/yyyy", "MMM d, yyyy", "MMM d yyyy", "d-MMM-yy", "d MMM yy", "yyyy-MMM-d", "d MMM, yyyy"})
            look.isDate = look.isDate || DatePattern(QLatin1String(format)).match(match.captured(1).trimmed().toUtf8()).has_value();
        look.yearFirst = look.isDate = look.isDate && tail(match.captured(2));
        return look;
    }
    const auto match = numeric.match(text);
    if (!match.hasMatch() || !tail(match.captured(5)))
        return look;
    const int first = match.captured(1).toInt(), second = match.captured(3).toInt(), third = match.captured(4).toInt();
    if (match.captured(1).size() == 4) {
        look.isDate = look.yearFirst = QDate::isValid(first, second, third);
        return look;
    }
    const qsizetype yearDigits = match.captured(4).size();
    if (match.captured(1).size() > 2 || (yearDigits != 4 && yearDigits != 2))
        return look;
    const int year = yearDigits == 2 ? 2000 + third : third;
    const bool asDayFirst = QDate::isValid(year, second, first), asMonthFirst = QDate::isValid(year, first, second);
    look.isDate = year >= 1990 && (asDayFirst || asMonthFirst);
    look.dayFirst = look.isDate && !asMonthFirst;
    look.monthFirst = look.isDate && !asDayFirst;
    return look;
}

bool isTimeOfDay(const QString& text)
{
    static const QRegularExpression clock(QStringLiteral(R"(^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\.\d+)?( ?[AaPp][Mm])?$)"));
    return clock.match(text).hasMatch();
}

/// Where the marks stand in what may be an amount.
void lookForNumber(const QString& text, ColumnLook& column)
{
    const QByteArray bytes = text.toUtf8();
    const Amount asPoint = parseYuan(bytes, TextEncoding::Utf8, Currency::cny(), DecimalMark::Point);
    const Amount asComma = parseYuan(bytes, TextEncoding::Utf8, Currency::cny(), DecimalMark::Comma);
    const bool fitsPoint = asPoint.fault == AmountFault::None, fitsComma = asComma.fault == AmountFault::None;
    if (!fitsPoint && !fitsComma)
        return;
    ++column.numbers;
    const Money money = fitsPoint ? asPoint.money : asComma.money;
    column.negatives += money.isNegative() ? 1 : 0;
    const qsizetype digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (!text.contains(u'.') && !text.contains(u',')) {
        const bool isPlain = digits == text.size();
        column.longNumbers += isPlain && digits >= 8 ? 1 : 0;
        return;
    }
    if (fitsPoint != fitsComma) {
        ++(fitsPoint ? column.decimalPoint : column.decimalComma);
        ++column.fractions;
        return;
    }
    ++column.markEitherWay;
}

void countWord(const QString& text, ColumnLook& column)
{
    if (column.words.size() > ColumnLook::kMostWords || text.size() > kLongestWord)
        return;
    const auto known = std::find_if(column.words.begin(), column.words.end(), [&](const WordCount& one) { return one.word == text; });
    if (known != column.words.end())
        ++known->count;
    else
        column.words.append({text, 1});
}

bool isCardNumber(const QString& text)
{
    static const QRegularExpression masked(QStringLiteral(R"(^\d{4,6}[ *xX•-]{4,}\d{3,4}$)"));
    return masked.match(text).hasMatch() || maskCardsInText(text) != text;
}

} // namespace

void lookAtCell(const QString& whole, ColumnLook& column)
{
    const QString text = whole.left(kLongestLooked).trimmed();
    if (text.isEmpty() || isBlank(text.toUtf8()))
        return;
    ++column.filled;
    const bool isCard = isCardNumber(text);
    column.cards += isCard ? 1 : 0;
    const DateLook date = lookForDate(text.normalized(QString::NormalizationForm_KC));
    if (date.isDate) {
        ++column.dates;
        column.withTime += date.withTime ? 1 : 0;
        column.withOffset += date.withOffset ? 1 : 0;
        column.yearFirst += date.yearFirst ? 1 : 0;
        column.dayFirst += date.dayFirst ? 1 : 0;
        column.monthFirst += date.monthFirst ? 1 : 0;
        column.eitherWay += !date.yearFirst && !date.dayFirst && !date.monthFirst ? 1 : 0;
    }
    column.times += isTimeOfDay(text) ? 1 : 0;
    if (!isCard && text.size() <= 40)
        lookForNumber(text, column);
    column.currencies += currencyOf(text) && text.size() <= 6 && !text.front().isDigit() ? 1 : 0;
    static const QRegularExpression iban(QStringLiteral(R"(^[A-Z]{2}\d{2}[A-Z0-9 ]{11,36}$)"));
    column.ibans += iban.match(text).hasMatch() ? 1 : 0;
    if (!isCard)
        countWord(text, column);
    if (column.samples.size() < kSamples) {
        QByteArray bytes = text.toUtf8();  // every long number: nobody knows yet which one is a card
        maskLongNumbers(bytes.data(), bytes.data() + bytes.size());
        column.samples.append(QString::fromUtf8(bytes));
    }
}

bool isValue(const QString& text)
{
    ColumnLook column;
    lookAtCell(text, column);
    return column.dates + column.times + column.numbers + column.cards + column.ibans > 0;
}

} // namespace daozhang::intake
