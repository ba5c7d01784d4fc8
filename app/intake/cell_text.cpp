// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/cell_text.h"

#include "models/common/masks.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <vector>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr int kFewestCardDigits = 13;
constexpr int kMostCardDigits = 19;
constexpr int kKeptHead = 6;
constexpr int kKeptTail = 4;
constexpr qint64 kLargestAmount = 1'000'000'000'000'000;  // ten trillion yuan: beyond it a sum of rows could overflow

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The no-break space.
uchar westernBlank(TextEncoding encoding)
{
    return encoding == TextEncoding::CodePage850 || encoding == TextEncoding::CodePage852 ? 0xFF : 0xA0;
}

/// Bytes of a blank at the beginning of the view: TAB, space, NBSP, ideographic space, byte order mark.
qsizetype leadingBlank(QByteArrayView v, TextEncoding encoding)
{
    const uchar c = uchar(v.front());
    if (c <= 0x20)
        return 1;
    if (encoding == TextEncoding::Gb18030)
        return v.startsWith(QByteArrayView("\xA1\xA1")) ? 2 : 0;
    if (isWestern(encoding))
        return c == westernBlank(encoding) ? 1 : 0;
    if (v.startsWith(QByteArrayView("\xC2\xA0")))
        return 2;
    return v.startsWith(QByteArrayView("\xE3\x80\x80")) || v.startsWith(QByteArrayView("\xEF\xBB\xBF")) ? 3 : 0;
}

qsizetype trailingBlank(QByteArrayView v, TextEncoding encoding)
{
    const uchar c = uchar(v.back());
    if (c <= 0x20)
        return 1;
    if (c < 0x80)
        return 0;
    // In GB18030 only a pair counted from the start is sure; two A1 bytes at the end are a blank in practice.
    if (encoding == TextEncoding::Gb18030)
        return v.endsWith(QByteArrayView("\xA1\xA1")) ? 2 : 0;
    if (isWestern(encoding))
        return c == westernBlank(encoding) ? 1 : 0;
    if (v.endsWith(QByteArrayView("\xC2\xA0")))
        return 2;
    return v.endsWith(QByteArrayView("\xE3\x80\x80")) ? 3 : 0;
}

Amount checked(qint64 minor, Currency currency)
{
    if (minor > kLargestAmount || minor < -kLargestAmount)
        return {{}, AmountFault::TooLarge};
    return {Money(minor, currency), AmountFault::None};
}

/// -?digits[.d[d]]: what nearly every cell holds.
std::optional<qint64> plainHundredths(QByteArrayView text)
{
    const char* at = text.begin();
    const char* const end = text.end();
    const bool negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+'))
        ++at;
    if (end - at > 16 || at == end || !isDigit(*at))
        return std::nullopt;
    qint64 value = 0;
    while (at < end && isDigit(*at))
        value = value * 10 + (*at++ - '0');
    int decimals = 0;
    if (at < end && *at == '.') {
        ++at;
        while (at < end && isDigit(*at) && decimals < 2) {
            value = value * 10 + (*at++ - '0');
            ++decimals;
        }
    }
    if (at != end)
        return std::nullopt;
    for (; decimals < 2; ++decimals)
        value *= 10;
    return negative ? -value : value;
}

/// Takes the sign off: in front, behind, or brackets around the whole. True when it was a minus.
bool takeSign(QString& text)
{
    const auto isMinus = [](QChar c) { return c == u'-' || c == QChar(0x2212) || c == QChar(0x2013); };
    bool isNegative = false;
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        isNegative = true;
        text = text.mid(1, text.size() - 2).trimmed();
    } else if (text.endsWith(u')') && text.contains(u'(')) {  // "8,000.00(CN)": the country of the purchase
        text = text.left(text.indexOf(u'(')).trimmed();
    }
    if (text.isEmpty() || isNegative)
        return isNegative;
    if (isMinus(text.front()) || text.front() == u'+') {
        isNegative = isMinus(text.front());
        text = text.mid(1).trimmed();
    } else if (isMinus(text.back()) || text.back() == u'+') {
        isNegative = isMinus(text.back());
        text = text.chopped(1).trimmed();
    }
    return isNegative;
}

/// Takes an ISO code or a currency sign off, in front or behind; `currency` becomes what it says.
void takeCurrency(QString& text, Currency& currency)
{
    const auto isCode = [](QStringView code) { return std::all_of(code.begin(), code.end(), [](QChar c) { return c.isLetter(); }); };
    if (text.size() > 3) {
        const bool isFirst = isCode(QStringView(text).first(3)), isLast = isCode(QStringView(text).last(3));
        if (const auto code = isFirst ? Currency::fromCode(QStringView(text).first(3)) : isLast ? Currency::fromCode(QStringView(text).last(3)) : std::nullopt) {
            currency = *code;
            text = (isFirst ? text.mid(3) : text.chopped(3)).trimmed();
            return;
        }
    }
    struct Sign { char16_t sign; const char* codes; };
    // A sign of several currencies says nothing more than that it may be the one that is expected.
    static constexpr Sign kSigns[] = {{0x20AC, "EUR"}, {0x00A3, "GBP"}, {u'$', "USD AUD CAD HKD SGD NZD TWD MXN MOP"}, {0x00A5, "CNY JPY"}, {0x5143, "CNY"}};
    for (const Sign& one : kSigns) {
        const QChar sign(one.sign);
        if (!text.startsWith(sign) && !text.endsWith(sign))
            continue;
        const QLatin1String codes(one.codes);
        if (!codes.contains(currency.code())) {
            if (codes.size() > 3)
                return;
            currency = *Currency::fromCode(QString(codes));
        }
        text = (text.startsWith(sign) ? text.mid(1) : text.chopped(1)).trimmed();
        return;
    }
}

/// Digits and a decimal point; nullopt when groups do not stand in threes, or two kinds of marks set them apart.
std::optional<QString> ungrouped(const QString& text, DecimalMark mark)
{
    const QChar decimal = mark == DecimalMark::Comma ? u',' : u'.';
    const QString groupMarks = (mark == DecimalMark::Comma ? QStringLiteral(". ") : QStringLiteral(", ")) + u'\'' + QChar(0x2019);
    const qsizetype point = text.indexOf(decimal);
    QString digits;
    QChar groupMark;
    qsizetype inGroup = 0;
    const qsizetype wholeEnd = point < 0 ? text.size() : point;
    for (qsizetype i = 0; i < wholeEnd; ++i) {
        const QChar c = text[i];
        if (c >= u'0' && c <= u'9') {
            digits.append(c);
            ++inGroup;
            continue;
        }
        const bool fits = groupMark.isNull() ? inGroup >= 1 && inGroup <= 3 : c == groupMark && inGroup == 3;
        if (!groupMarks.contains(c) || !fits)
            return std::nullopt;
        groupMark = c;
        inGroup = 0;
    }
    if (!groupMark.isNull() && inGroup != 3)
        return std::nullopt;
    if (point < 0)
        return digits;
    const QString fraction = text.mid(point + 1);
    if (!std::all_of(fraction.begin(), fraction.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    return digits + u'.' + fraction;
}

} // namespace

QByteArrayView cleanCell(QByteArrayView cell, TextEncoding encoding)
{
    for (;;) {
        const qsizetype before = cell.size();
        while (!cell.isEmpty()) {
            const qsizetype blank = leadingBlank(cell, encoding);
            if (blank == 0)
                break;
            cell = cell.sliced(blank);
        }
        while (!cell.isEmpty()) {
            const qsizetype blank = trailingBlank(cell, encoding);
            if (blank == 0)
                break;
            cell.chop(blank);
        }
        if (cell.startsWith('`') || cell.startsWith('\''))
            cell = cell.sliced(1);
        else if (cell.size() >= 3 && cell.startsWith("=\"") && cell.endsWith('"'))
            cell = cell.sliced(2, cell.size() - 3);
        else if (cell.size() >= 2 && cell.startsWith('"') && cell.endsWith('"'))
            cell = cell.sliced(1, cell.size() - 2);
        if (cell.size() == before)
            return cell;
    }
}

bool isBlank(QByteArrayView cleaned)
{
    return std::all_of(cleaned.begin(), cleaned.end(), [](char c) { return c == '-'; });
}

bool isSpreadsheetDamaged(QByteArrayView cleaned)
{
    const char* at = cleaned.begin();
    const char* const end = cleaned.end();
    if (at < end && *at == '-')
        ++at;
    if (at == end || !isDigit(*at))
        return false;
    while (at < end && (isDigit(*at) || *at == '.'))
        ++at;
    if (end - at < 3 || (*at != 'E' && *at != 'e') || at[1] != '+')
        return false;
    return std::all_of(at + 2, end, isDigit);
}

Amount parseYuan(QByteArrayView cleaned, TextEncoding encoding, Currency currency, DecimalMark mark)
{
    // A lone point is the decimal mark or nothing here: with a decimal comma it sets groups apart.
    if (currency.decimals() == 2 && (mark == DecimalMark::Point || !cleaned.contains('.'))) {
        if (const auto plain = plainHundredths(cleaned))
            return checked(*plain, currency);
    }
    if (isBlank(cleaned))
        return {{}, AmountFault::Empty};
    if (isSpreadsheetDamaged(cleaned))
        return {{}, AmountFault::SpreadsheetDamaged};
    QString text = decodeText(cleaned, encoding).normalized(QString::NormalizationForm_KC).trimmed();
    const bool isNegative = takeSign(text);
    takeCurrency(text, currency);
    const bool isNegativeInside = !isNegative && takeSign(text);  // "EUR -12.00", "$(12.00)"
    const auto digits = ungrouped(text, mark);
    const auto money = digits ? Money::parse(*digits, currency) : std::nullopt;
    if (!money || text.startsWith(u'-') || text.startsWith(u'+'))
        return {{}, AmountFault::NotANumber};
    return checked(isNegative || isNegativeInside ? -money->minorUnits() : money->minorUnits(), currency);
}

std::optional<qint64> parseFine(QByteArrayView cleaned, TextEncoding encoding)
{
    constexpr int kDecimals = 5;
    // What nearly every cell holds: "-0.05940".
    {
        const bool minus = cleaned.startsWith('-');
        const char* at = cleaned.begin() + (minus ? 1 : 0);
        qint64 value = 0;
        int whole = 0;
        int part = 0;
        for (; at < cleaned.end() && isDigit(*at) && whole < 12; ++at, ++whole)
            value = value * 10 + (*at - '0');
        if (whole > 0 && at < cleaned.end() && *at == '.')
            for (++at; at < cleaned.end() && isDigit(*at) && part < kDecimals; ++at, ++part)
                value = value * 10 + (*at - '0');
        if (whole > 0 && at == cleaned.end()) {
            for (; part < kDecimals; ++part)
                value *= 10;
            return minus ? -value : value;
        }
    }
    QString text = decodeText(cleaned, encoding).trimmed();
    text.remove(QChar(0x00A5)).remove(QChar(0xFFE5));
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text.remove(0, 1);
    const QString whole = text.section(u'.', 0, 0).remove(u',');
    QString part = text.section(u'.', 1);
    while (part.size() > kDecimals && part.endsWith(u'0'))
        part.chop(1);
    const QString digits = whole + part.leftJustified(kDecimals, u'0');
    if (whole.isEmpty() || whole.size() > 12 || part.size() > kDecimals
        || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    const qint64 steps = digits.toLongLong();
    return negative ? -steps : steps;
}

QString fineText(qint64 steps)
{
    const quint64 size = steps < 0 ? 0 - quint64(steps) : quint64(steps);
    QString part = QString::number(size % kFineSteps).rightJustified(5, u'0');
    while (part.size() > 2 && part.endsWith(u'0'))
        part.chop(1);
    return (steps < 0 ? QStringLiteral("-") : QString()) + QString::number(size / kFineSteps) + u'.' + part;
}

Amount parseFineYuan(QByteArrayView cleaned, TextEncoding encoding, Currency currency)
{
    const Amount plain = parseYuan(cleaned, encoding, currency);
    if (plain.fault != AmountFault::NotANumber || currency.decimals() != 2)
        return plain;
    const auto steps = parseFine(cleaned, encoding);
    if (!steps)
        return plain;
    constexpr qint64 kMinor = kFineSteps / 100;
    const qint64 rounded = (qAbs(*steps) + kMinor / 2) / kMinor;
    return checked(*steps < 0 ? -rounded : rounded, currency);
}

Amount parseRounded(QByteArrayView cleaned, Currency currency)
{
    if (isBlank(cleaned))
        return {{}, AmountFault::Empty};
    if (isSpreadsheetDamaged(cleaned))
        return {{}, AmountFault::SpreadsheetDamaged};
    const bool negative = cleaned.front() == '-';
    const QByteArrayView digits = negative || cleaned.front() == '+' ? cleaned.sliced(1) : cleaned;
    const qsizetype point = digits.indexOf('.') < 0 ? digits.size() : digits.indexOf('.');
    const QByteArrayView fraction = point < digits.size() ? digits.sliced(point + 1) : QByteArrayView();
    const QByteArrayView whole = digits.first(point);
    if (whole.isEmpty() || whole.size() > 16 || fraction.size() > 16 || !std::all_of(whole.begin(), whole.end(), isDigit) || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return {{}, AmountFault::NotANumber};
    qint64 minor = whole.toByteArray().toLongLong();
    if (minor > kLargestAmount)
        return {{}, AmountFault::TooLarge};
    for (int i = 0; i < currency.decimals(); ++i)
        minor = minor * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    if (fraction.size() > currency.decimals() && fraction[currency.decimals()] >= '5')
        ++minor;
    return checked(negative ? -minor : minor, currency);
}

Amount parseFen(QByteArrayView cleaned, Currency currency)
{
    Amount amount;
    if (!cleaned.isEmpty() && (cleaned.front() == 'C' || cleaned.front() == 'D')) {
        amount.letter = cleaned.front();
        cleaned = cleaned.sliced(1);
    }
    if (isBlank(cleaned)) {
        amount.fault = AmountFault::Empty;
        return amount;
    }
    if (isSpreadsheetDamaged(cleaned)) {
        amount.fault = AmountFault::SpreadsheetDamaged;
        return amount;
    }
    // "00000-1234": the sign may stand behind the zeros that pad the number.
    qsizetype zeros = 0;
    while (zeros + 1 < cleaned.size() && cleaned[zeros] == '0')
        ++zeros;
    const bool negative = cleaned[zeros] == '-';
    const QByteArrayView digits = negative ? cleaned.sliced(zeros + 1) : cleaned.front() == '+' ? cleaned.sliced(1) : cleaned;
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit)) {
        amount.fault = digits.contains('.') ? AmountFault::NotWholeFen : AmountFault::NotANumber;
        return amount;
    }
    qint64 value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
        if (value > kLargestAmount) {
            amount.fault = AmountFault::TooLarge;
            return amount;
        }
    }
    amount.money = Money(negative ? -value : value, currency);
    return amount;
}

QString amountFaultText(AmountFault fault, const QString& column, const QString& value)
{
    switch (fault) {
    case AmountFault::None: break;
    case AmountFault::Empty: return Intake::tr("There is no amount in column “%1”. Look this line up in the original.").arg(column);
    case AmountFault::NotANumber:
        return Intake::tr("“%1” in column “%2” is not an amount. Correct it from the original, or export the file again.").arg(value, column);
    case AmountFault::SpreadsheetDamaged:
        return Intake::tr("“%1” in column “%2” was shortened by a spreadsheet program. Export the file again and do not open it in Excel before importing.").arg(value, column);
    case AmountFault::TooLarge: return Intake::tr("The amount “%1” in column “%2” is too large to be true.").arg(value, column);
    case AmountFault::NotWholeFen:
        return Intake::tr("This format counts in fen, but “%1” in column “%2” has decimals. Choose the format by hand.").arg(value, column);
    }
    return {};
}

std::optional<Currency> currencyOf(const QString& text)
{
    static const QHash<QString, QString> kNames = {
        {QStringLiteral("人民币"), QStringLiteral("CNY")}, {QStringLiteral("人民币元"), QStringLiteral("CNY")},
        {QStringLiteral("RMB"), QStringLiteral("CNY")},    {QStringLiteral("元"), QStringLiteral("CNY")},
        {QStringLiteral("美元"), QStringLiteral("USD")},   {QStringLiteral("港币"), QStringLiteral("HKD")},
        {QStringLiteral("港元"), QStringLiteral("HKD")},   {QStringLiteral("欧元"), QStringLiteral("EUR")},
        {QStringLiteral("英镑"), QStringLiteral("GBP")},   {QStringLiteral("日元"), QStringLiteral("JPY")},
        {QStringLiteral("澳门元"), QStringLiteral("MOP")}, {QStringLiteral("新加坡元"), QStringLiteral("SGD")},
        {QStringLiteral("澳大利亚元"), QStringLiteral("AUD")}, {QStringLiteral("加拿大元"), QStringLiteral("CAD")},
        {QStringLiteral("156"), QStringLiteral("CNY")}};
    const QString name = text.trimmed().toUpper();
    const auto known = kNames.constFind(name);
    if (known != kNames.constEnd())
        return Currency::fromCode(*known);
    return Currency::fromCode(name);
}

QString cardOf(QByteArrayView cleaned, TextEncoding encoding)
{
    if (cleaned.isEmpty() || isBlank(cleaned))
        return {};
    return maskCard(decodeText(cleaned, encoding));
}

QString accountOf(const QString& account)
{
    QString digits;
    for (const QChar c : account)
        if (!c.isSpace() && c != u'-')
            digits.append(c);
    const QString masked = maskCardsInText(digits);
    return masked == digits ? account : masked;
}

void maskLongNumbers(char* from, char* to, Wrapping wrapping)
{
    std::vector<char*> places;
    for (char* at = from; at < to;) {
        if (!isDigit(*at)) {
            ++at;
            continue;
        }
        places.clear();
        bool separated = false;
        while (at < to) {
            if (isDigit(*at)) {
                places.push_back(at++);
                continue;
            }
            char* next = at;
            const bool wrap = wrapping == Wrapping::AcrossLines;
            while (next < to && next - at < 2 && (*next == ' ' || *next == '-' || (wrap && (*next == '\r' || *next == '\n'))))
                ++next;
            if (next == at || next == to || !isDigit(*next))
                break;
            at = next;
            separated = true;
        }
        const int count = int(places.size());
        // A longer number in one piece is an order number; in pieces it may be a card followed by something else.
        if (count < kFewestCardDigits || (count > kMostCardDigits && !separated))
            continue;
        for (int i = kKeptHead; i < count - kKeptTail; ++i)
            *places[size_t(i)] = '*';
    }
}

void maskAll(char* from, char* to)
{
    for (char* at = from; at < to; ++at)
        if (*at != '"' && *at != '`' && *at != ' ' && *at != '\t' && *at != '\r' && *at != '\n')
            *at = '*';
}

void maskCardCell(char* from, char* to)
{
    const auto counts = [](char c) { return isDigit(c) || c == '*'; };
    const auto total = std::count_if(from, to, counts);
    if (total < kFewestCardDigits)
        return;
    qint64 seen = 0;
    for (char* at = from; at < to; ++at) {
        if (!counts(*at))
            continue;
        if (seen >= kKeptHead && seen < total - kKeptTail)
            *at = '*';
        ++seen;
    }
}

} // namespace daozhang::intake
