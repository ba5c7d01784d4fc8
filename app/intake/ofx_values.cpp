// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/ofx_values.h"

#include <QVarLengthArray>

namespace daozhang::intake {

namespace {

constexpr qsizetype kLongestAmount = 48;

bool isMinus(QChar c) { return c == u'-' || c == QChar(0x2212) || c == QChar(0xFF0D); }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
/// Signs that can stand between groups of three and nowhere else.
bool isPlainGroup(QChar c) { return c == u' ' || c == QChar(0xA0) || c == QChar(0x202F) || c == u'\'' || c == QChar(0x2019); }

/// An amount taken apart. The separators stand with the number of digits before them, counted from the one before.
struct Shape
{
    bool isNumber = false;
    bool isNegative = false;
    QString digits;                    ///< without separators
    struct Separator { QChar sign; qsizetype at; };
    QVarLengthArray<Separator, 8> separators;
    qsizetype points = 0, commas = 0;

    qsizetype after(qsizetype index) const
    {
        const qsizetype end = index + 1 < separators.size() ? separators[index + 1].at : digits.size();
        return end - separators[index].at;
    }
};

Shape shapeOf(QStringView text)
{
    Shape shape;
    text = text.trimmed();
    if (text.isEmpty() || text.size() > kLongestAmount)
        return shape;
    if (text.front() == u'+' || isMinus(text.front())) {
        shape.isNegative = isMinus(text.front());
        text = text.mid(1).trimmed();
    }
    for (const QChar c : text) {
        if (isDigit(c)) {
            shape.digits.append(c);
            continue;
        }
        if (c != u'.' && c != u',' && !isPlainGroup(c))
            return shape;
        shape.points += c == u'.' ? 1 : 0;
        shape.commas += c == u',' ? 1 : 0;
        shape.separators.append({c, shape.digits.size()});
    }
    shape.isNumber = !shape.digits.isEmpty();
    return shape;
}

/// The decimal mark that the amount itself proves; null when it has none or could be read in two ways.
struct Reading
{
    QChar mark;
    bool isAmbiguous = false;
    bool isWrong = false;
};

Reading readingOf(const Shape& shape)
{
    if (shape.points > 0 && shape.commas > 0) {
        const QChar last = shape.separators.back().sign;
        const bool once = (last == u'.' ? shape.points : shape.commas) == 1 && !isPlainGroup(last);
        return {last, false, !once};
    }
    if (shape.points + shape.commas > 1)
        return {};  // groups alone
    if (shape.points + shape.commas == 0)
        return {};
    qsizetype at = 0;
    while (isPlainGroup(shape.separators[at].sign))
        ++at;
    const QChar sign = shape.separators[at].sign;
    const qsizetype before = shape.separators[at].at;
    if (at + 1 < shape.separators.size())
        return {sign, false, true};  // a group behind the decimal mark
    if (shape.after(at) != 3 || before == 0 || before > 3 || at > 0 || shape.digits.front() == u'0')
        return {sign, false, false};
    return {sign, true, false};
}

/// Groups of three before the decimal mark, at most three digits before the first.
bool groupsFit(const Shape& shape, QChar mark)
{
    QChar group;
    for (qsizetype i = 0; i < shape.separators.size(); ++i) {
        const auto& separator = shape.separators[i];
        if (separator.sign == mark)
            return i + 1 == shape.separators.size() && (i == 0 || shape.after(i - 1) == 3);
        if (!group.isNull() && group != separator.sign)
            return false;
        group = separator.sign;
        if (i == 0 ? separator.at < 1 || separator.at > 3 : shape.after(i - 1) != 3)
            return false;
    }
    return shape.separators.isEmpty() || shape.after(shape.separators.size() - 1) == 3;
}

} // namespace

void DecimalMarks::see(QStringView text)
{
    const Shape shape = shapeOf(text);
    if (!shape.isNumber)
        return;
    const Reading reading = readingOf(shape);
    if (reading.isWrong || reading.isAmbiguous)
        return;
    if (!reading.mark.isNull())
        ++(reading.mark == u'.' ? m_points : m_commas);
    else if (shape.points > 1)
        ++m_commas;
    else if (shape.commas > 1)
        ++m_points;
}

OfxAmount parseOfxAmount(QStringView text, Currency currency, QChar mark)
{
    const Shape shape = shapeOf(text);
    const Reading reading = readingOf(shape);
    if (!shape.isNumber || reading.isWrong)
        return {Money(0, currency), OfxAmountFault::NotAnAmount};
    QChar decimal = reading.mark;
    if (reading.isAmbiguous) {
        if (mark.isNull())
            return {Money(0, currency), OfxAmountFault::Ambiguous};
        if (mark != decimal)
            decimal = QChar();
    }
    if (!groupsFit(shape, decimal))
        return {Money(0, currency), OfxAmountFault::NotAnAmount};
    QString plain = shape.isNegative ? QStringLiteral("-") : QString();
    const qsizetype whole = decimal.isNull() ? shape.digits.size() : shape.separators.back().at;
    plain += QStringView(shape.digits).first(whole);
    if (!decimal.isNull())
        plain += u'.' + shape.digits.mid(whole);
    const auto money = Money::parse(plain, currency);
    return money ? OfxAmount{*money, OfxAmountFault::None} : OfxAmount{Money(0, currency), OfxAmountFault::TooFine};
}

QDate parseOfxDay(QStringView text)
{
    text = text.trimmed();
    qsizetype digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits == 4 && text.size() >= 10 && text[4] == u'-' && text[7] == u'-')
        return QDate::fromString(text.first(10).toString(), Qt::ISODate);
    const bool isWhole = digits == text.size() || QStringView(u"[.:+-T Z").contains(text[digits]);
    if ((digits != 8 && digits != 10 && digits != 12 && digits < 14) || digits > 17 || !isWhole)
        return {};
    return QDate(text.first(4).toInt(), text.mid(4, 2).toInt(), text.mid(6, 2).toInt());
}

} // namespace daozhang::intake
