// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/iso8583_message.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace daozhang::intake {

namespace {

enum class Form : quint8 { Unused, Digits, Text, Signed, Bytes, Track };

struct FieldForm
{
    Form form = Form::Unused;
    quint8 prefix = 0;   ///< digits of the length before it; 0 = fixed
    quint16 size = 0;    ///< fixed length, or the longest
};

constexpr FieldForm n(quint16 size) { return {Form::Digits, 0, size}; }
constexpr FieldForm ll(quint16 size) { return {Form::Digits, 2, size}; }
constexpr FieldForm text(quint16 size) { return {Form::Text, 0, size}; }
constexpr FieldForm llText(quint16 size) { return {Form::Text, 2, size}; }
constexpr FieldForm lllText(quint16 size = 999) { return {Form::Text, 3, size}; }
constexpr FieldForm bytes(quint16 size) { return {Form::Bytes, 0, size}; }

using Table = std::array<FieldForm, 129>;

void set(Table& table, int from, int to, FieldForm field)
{
    for (int i = from; i <= to; ++i)
        table[size_t(i)] = field;
}

/// ISO 8583:1987.
Table table1987()
{
    Table t;
    t[2] = ll(19);
    t[3] = n(6);
    set(t, 4, 6, n(12));
    t[7] = n(10);
    set(t, 8, 10, n(8));
    set(t, 11, 12, n(6));
    set(t, 13, 18, n(4));
    set(t, 19, 24, n(3));
    set(t, 25, 26, n(2));
    t[27] = n(1);
    set(t, 28, 31, {Form::Signed, 0, 8});
    set(t, 32, 33, ll(11));
    t[34] = llText(28);
    t[35] = {Form::Track, 2, 37};
    t[36] = {Form::Track, 3, 104};
    t[37] = text(12);
    t[38] = text(6);
    t[39] = text(2);
    t[40] = text(3);
    t[41] = text(8);
    t[42] = text(15);
    t[43] = text(40);
    t[44] = llText(25);
    t[45] = llText(76);
    set(t, 46, 48, lllText());
    set(t, 49, 51, n(3));
    t[52] = bytes(8);
    t[53] = n(16);
    t[54] = lllText(120);
    set(t, 55, 63, lllText());
    t[64] = bytes(8);
    t[66] = n(1);
    t[67] = n(2);
    set(t, 68, 70, n(3));
    set(t, 71, 72, n(4));
    t[73] = n(6);
    set(t, 74, 81, n(10));
    set(t, 82, 85, n(12));
    set(t, 86, 89, n(16));
    t[90] = n(42);
    t[91] = text(1);
    t[92] = text(2);
    t[93] = text(5);
    t[94] = text(7);
    t[95] = text(42);
    t[96] = bytes(8);
    t[97] = {Form::Signed, 0, 16};
    t[98] = text(25);
    set(t, 99, 100, ll(11));
    t[101] = llText(17);
    set(t, 102, 103, llText(28));
    set(t, 104, 127, lllText());
    t[128] = bytes(8);
    return t;
}

/// ISO 8583:1993 where it differs.
Table table1993()
{
    Table t = table1987();
    t[12] = n(12);
    t[15] = n(6);
    t[22] = text(12);
    t[24] = n(3);
    set(t, 25, 26, n(4));
    t[28] = n(6);
    t[29] = n(3);
    t[30] = n(24);
    t[31] = llText(99);
    set(t, 39, 40, n(3));
    set(t, 43, 44, llText(99));
    t[53] = {Form::Bytes, 2, 48};
    t[55] = {Form::Bytes, 3, 255};
    t[56] = ll(35);
    t[57] = n(3);
    t[58] = ll(11);
    t[66] = lllText(204);
    t[71] = n(8);
    t[72] = lllText();
    t[82] = n(10);
    t[83] = n(10);
    t[84] = n(10);
    t[85] = n(10);
    t[90] = n(10);
    set(t, 91, 92, n(3));
    set(t, 93, 94, ll(11));
    t[95] = llText(99);
    t[96] = lllText();
    return t;
}

const Table& tableOf(QByteArrayView mti)
{
    static const Table k1987 = table1987();
    static const Table k1993 = table1993();
    return mti.startsWith('1') ? k1993 : k1987;
}

/// What is kept for later; all else is checked and passed over.
constexpr bool isKept(int field)
{
    constexpr int kKept[] = {3, 4, 7, 11, 12, 13, 15, 25, 37, 38, 39, 41, 42, 48, 49, 60, 61, 70, 74, 75, 76, 77, 86, 87, 88, 89, 90, 97};
    for (const int kept : kKept)
        if (kept == field)
            return true;
    return false;
}

/// May its value stand in a message to a person? Not where a card or a secret may be.
constexpr bool isShown(int field) { return isKept(field) && field != 48 && field != 60 && field != 61 && field != 90; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// EBCDIC (cp037 and cp500 agree on these); 0 for what is not known.
char fromEbcdic(uchar c)
{
    if (c >= 0xF0 && c <= 0xF9)
        return char('0' + c - 0xF0);
    if (c >= 0xC1 && c <= 0xC9)
        return char('A' + c - 0xC1);
    if (c >= 0xD1 && c <= 0xD9)
        return char('J' + c - 0xD1);
    if (c >= 0xE2 && c <= 0xE9)
        return char('S' + c - 0xE2);
    if (c >= 0x81 && c <= 0x89)
        return char('a' + c - 0x81);
    if (c >= 0x91 && c <= 0x99)
        return char('j' + c - 0x91);
    if (c >= 0xA2 && c <= 0xA9)
        return char('s' + c - 0xA2);
    switch (c) {
    case 0x40: return ' ';
    case 0x4B: return '.';
    case 0x4E: return '+';
    case 0x50: return '&';
    case 0x5C: return '*';
    case 0x60: return '-';
    case 0x61: return '/';
    case 0x6B: return ',';
    case 0x6D: return '_';
    case 0x6F: return '?';
    case 0x7A: return ':';
    case 0x7B: return '#';
    case 0x7C: return '@';
    case 0x7E: return '=';
    case 0xE0: return '\\';
    default: return 0;
    }
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

bool isMtiText(QByteArrayView digits)
{
    if (digits.size() != 4 || !std::all_of(digits.begin(), digits.end(), isDigit))
        return false;
    return (digits[0] == '0' || digits[0] == '1') && digits[1] >= '1' && digits[1] <= '8' && digits[3] <= '5';
}

QByteArray unpacked(QByteArrayView bytes)
{
    QByteArray digits;
    digits.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        digits.append("0123456789ABCDEF"[uchar(c) >> 4]);
        digits.append("0123456789ABCDEF"[uchar(c) & 15]);
    }
    return digits;
}

QByteArray ebcdicText(QByteArrayView bytes)
{
    QByteArray result;
    for (const char c : bytes)
        result.append(fromEbcdic(uchar(c)));
    return result;
}

bool isMonthAndDay(QByteArrayView digits)
{
    return digits.size() == 4 && QDate::isValid(2024, (digits[0] - '0') * 10 + digits[1] - '0', (digits[2] - '0') * 10 + digits[3] - '0');
}

bool isTime(QByteArrayView digits)
{
    return digits.size() == 6 && digits.first(2).compare(QByteArrayView("24")) < 0 && digits[2] < '6' && digits[4] < '6';
}

QByteArray cutCard(QByteArrayView digits)
{
    QByteArray card = digits.toByteArray();
    if (card.size() < 13)
        return QByteArray(card.size(), '*');
    for (qsizetype i = 6; i < card.size() - 4; ++i)
        card[i] = '*';
    return card;
}

/// Walks through one message.
class Walk
{
public:
    Walk(QByteArrayView bytes, const IsoDialect& dialect, IsoMessage& message, IsoFault& fault)
        : m_bytes(bytes), m_dialect(dialect), m_message(message), m_fault(fault)
    {
    }

    bool run()
    {
        m_fault = {};
        m_message = {};
        if (!readMti() || !readBitmap())
            return false;
        const Table& table = tableOf(m_message.mti);
        for (const int field : m_present) {
            m_field = field;
            if (!readField(table[size_t(field)]))
                return false;
            ++m_fault.fieldsRead;
        }
        return true;
    }

    qsizetype at() const { return m_at; }

private:
    bool fail(IsoFault::Kind kind, QByteArrayView value = {})
    {
        m_fault.kind = kind;
        m_fault.field = m_field;
        m_fault.at = m_at;
        if (isShown(m_field))
            m_fault.value = value.first(qMin<qsizetype>(value.size(), 20)).toByteArray();
        return false;
    }

    bool take(qsizetype count, QByteArrayView& taken)
    {
        if (count > m_bytes.size() - m_at)
            return fail(IsoFault::Kind::TooShort);
        taken = m_bytes.sliced(m_at, count);
        m_at += count;
        return true;
    }

    bool readMti()
    {
        QByteArrayView raw;
        if (!take(m_dialect.mti == IsoDialect::Mti::Bcd ? 2 : 4, raw))
            return false;
        m_message.mti = m_dialect.mti == IsoDialect::Mti::Bcd ? unpacked(raw) : m_dialect.mti == IsoDialect::Mti::Ebcdic ? ebcdicText(raw) : raw.toByteArray();
        return isMtiText(m_message.mti) || fail(IsoFault::Kind::Type);
    }

    bool readBits(int from)
    {
        QByteArrayView raw;
        const bool hex = m_dialect.bitmap == IsoDialect::Bitmap::Hex;
        if (!take(hex ? 16 : 8, raw))
            return false;
        const QByteArray digits = !hex ? unpacked(raw) : m_dialect.mti == IsoDialect::Mti::Ebcdic ? ebcdicText(raw) : raw.toByteArray();
        for (int i = 0; i < 64; ++i) {
            const int value = hexValue(digits[i / 4]);
            if (value < 0)
                return fail(IsoFault::Kind::NotDigits);
            if (value & (8 >> (i % 4)))
                m_present.push_back(from + i);
        }
        return true;
    }

    bool readBitmap()
    {
        if (!readBits(1))
            return false;
        if (!m_present.empty() && m_present.front() == 1) {
            m_present.erase(m_present.begin());
            if (!readBits(65))
                return false;
        }
        return !m_present.empty() || fail(IsoFault::Kind::Type);
    }

    bool readLength(int digits, qsizetype longest, qsizetype& count)
    {
        using Length = IsoDialect::Length;
        const Length form = m_dialect.length;
        QByteArrayView raw;
        const qsizetype width = form == Length::Ascii || form == Length::Ebcdic ? digits : digits == 2 ? 1 : 2;
        if (!take(width, raw))
            return false;
        count = 0;
        if (form == Length::Binary) {
            for (const char c : raw)
                count = count * 256 + uchar(c);
        } else {
            QByteArray decimal = form == Length::Ascii ? raw.toByteArray() : form == Length::Ebcdic ? ebcdicText(raw) : unpacked(raw);
            if (form == Length::BcdRight && digits == 3) {
                if (!decimal.endsWith('0'))
                    return fail(IsoFault::Kind::Length);
                decimal.chop(1);
            }
            for (const char c : decimal) {
                if (!isDigit(c))
                    return fail(IsoFault::Kind::Length);
                count = count * 10 + (c - '0');
            }
        }
        return count <= longest || fail(IsoFault::Kind::Length);
    }

    /// Digits, packed or as text, without the zero that fills an odd number up.
    bool readDigits(qsizetype count, IsoDialect::Pad pad, QByteArray& digits)
    {
        QByteArrayView raw;
        if (m_dialect.numbers == IsoDialect::Numbers::Text) {
            if (!take(count, raw))
                return false;
            digits = m_dialect.mti == IsoDialect::Mti::Ebcdic ? ebcdicText(raw) : raw.toByteArray();
        } else {
            if (!take((count + 1) / 2, raw))
                return false;
            digits = unpacked(raw);
            if (count % 2 == 1) {
                const char filler = pad == IsoDialect::Pad::Left ? digits.front() : digits.back();
                if (filler != '0' && filler != 'F')
                    return fail(IsoFault::Kind::NotDigits, digits);
                digits = pad == IsoDialect::Pad::Left ? digits.mid(1) : digits.left(count);
            }
        }
        return std::all_of(digits.cbegin(), digits.cend(), isDigit) || fail(IsoFault::Kind::NotDigits, digits);
    }

    bool isPackedPrivate() const
    {
        const bool first = m_field == 60 || m_field == 61;
        return (first && m_dialect.priv != IsoDialect::Private::Text) || (m_field == 48 && m_dialect.priv == IsoDialect::Private::Bcd48);
    }

    bool readField(const FieldForm& field)
    {
        if (field.form == Form::Unused)
            return fail(IsoFault::Kind::Unused);
        qsizetype count = field.size;
        if (field.prefix > 0 && !readLength(field.prefix, field.size, count))
            return false;
        const bool currencyText = m_field >= 49 && m_field <= 51 && m_dialect.currency == IsoDialect::Currency::Text;
        if ((field.form == Form::Digits && !currencyText) || isPackedPrivate()) {
            QByteArray digits;
            const bool variable = field.prefix > 0;
            if (!readDigits(count, variable ? isPackedPrivate() ? IsoDialect::Pad::Right : m_dialect.variablePad : m_dialect.fixedPad, digits))
                return false;
            return keepDigits(digits);
        }
        switch (field.form) {
        case Form::Signed: return readSigned(count);
        case Form::Bytes: return readBytes(count);
        case Form::Track: return readTrack(count);
        default: return readText(count);
        }
    }

    bool keepDigits(const QByteArray& digits)
    {
        if (m_field == 2) {
            m_message.card = cutCard(digits);
            return true;
        }
        if (m_field == 13 && m_message.mti.startsWith('0') && !isMonthAndDay(digits))
            return fail(IsoFault::Kind::NotADate, digits);
        if ((m_field == 15 || m_field == 17) && digits.size() == 4 && digits != "0000" && !isMonthAndDay(digits))
            return fail(IsoFault::Kind::NotADate, digits);
        if (m_field == 7 && (!isMonthAndDay(digits.first(4)) || !isTime(digits.sliced(4))))
            return fail(IsoFault::Kind::NotADate, digits);
        if (m_field == 12 && !isTime(QByteArrayView(digits).last(6)))
            return fail(IsoFault::Kind::NotATime, digits);
        if (m_field == 12 && digits.size() == 12 && !isMonthAndDay(QByteArrayView(digits).sliced(2, 4)))
            return fail(IsoFault::Kind::NotADate, digits);
        keep(digits);
        return true;
    }

    bool readText(qsizetype count)
    {
        QByteArrayView raw;
        if (!take(count, raw))
            return false;
        const QByteArray letters = m_dialect.letters == IsoDialect::Letters::Ebcdic ? ebcdicText(raw) : raw.toByteArray();
        // Names and private fields may hold anything; what identifies a payment is printable.
        const bool strict = (m_field >= 37 && m_field <= 42) || (m_field >= 49 && m_field <= 51);
        if (strict && !std::all_of(letters.cbegin(), letters.cend(), [](char c) { return c >= 0x20 && c < 0x7F; }))
            return fail(IsoFault::Kind::NotText);
        if (m_field == 39 && !std::all_of(letters.cbegin(), letters.cend(), [](char c) { return isDigit(c) || (c >= 'A' && c <= 'Z') || c == ' '; }))
            return fail(IsoFault::Kind::NotText, letters);
        keep(letters);
        return true;
    }

    bool readSigned(qsizetype count)
    {
        QByteArrayView sign;
        if (!take(1, sign))
            return false;
        const char letter = m_dialect.letters == IsoDialect::Letters::Ebcdic ? fromEbcdic(uchar(sign[0])) : sign[0];
        QByteArray digits;
        if (letter != 'C' && letter != 'D')
            return fail(IsoFault::Kind::NotDigits);
        if (!readDigits(count, m_dialect.fixedPad, digits))
            return false;
        keep(letter + digits);
        return true;
    }

    bool readBytes(qsizetype count)
    {
        QByteArrayView raw;
        if (m_dialect.binary == IsoDialect::Binary::Raw)
            return take(count, raw);
        if (!take(count * 2, raw))
            return false;
        const QByteArray digits = m_dialect.letters == IsoDialect::Letters::Ebcdic ? ebcdicText(raw) : raw.toByteArray();
        return std::all_of(digits.cbegin(), digits.cend(), [](char c) { return hexValue(c) >= 0; }) || fail(IsoFault::Kind::NotDigits);
    }

    /// Magnetic tracks: checked, the card number taken where field 2 has none, and dropped.
    bool readTrack(qsizetype count)
    {
        QByteArrayView raw;
        QByteArray track;
        if (m_dialect.numbers == IsoDialect::Numbers::Bcd) {
            if (!take((count + 1) / 2, raw))
                return false;
            track = unpacked(raw);
        } else {
            if (!take(count, raw))
                return false;
            const bool ascii = std::all_of(raw.begin(), raw.end(), [](char c) { return uchar(c) < 0x80; });
            track = ascii ? raw.toByteArray() : ebcdicText(raw);
        }
        const bool believable = std::all_of(track.cbegin(), track.cend(), [](char c) { return isDigit(c) || c == '=' || c == 'D' || c == 'F' || c == ';' || c == '?' || c == '^'; });
        if (!believable)
            return fail(IsoFault::Kind::NotATrack);
        if (m_field == 35 && m_message.card.isEmpty()) {
            const auto first = std::find_if(track.cbegin(), track.cend(), isDigit);
            const auto end = std::find_if_not(first, track.cend(), isDigit);
            m_message.card = cutCard(QByteArrayView(first, end));
        }
        return true;
    }

    void keep(const QByteArray& value)
    {
        if (isKept(m_field))
            m_message.fields.emplace(m_field, value);
    }

    QByteArrayView m_bytes;
    const IsoDialect& m_dialect;
    IsoMessage& m_message;
    IsoFault& m_fault;
    std::vector<int> m_present;
    int m_field = 0;
    qsizetype m_at = 0;
};

bool isHex(QByteArrayView digits) { return std::all_of(digits.begin(), digits.end(), [](char c) { return hexValue(c) >= 0; }); }

/// Dialects that write numbers as text: lengths, letters and binary fields are still open.
void addTextDialects(std::vector<IsoDialect>& result, IsoDialect base)
{
    using D = IsoDialect;
    base.numbers = D::Numbers::Text;
    base.currency = D::Currency::Text;
    const bool ebcdic = base.mti == D::Mti::Ebcdic;
    for (const D::Length length : {ebcdic ? D::Length::Ebcdic : D::Length::Ascii, D::Length::Bcd, D::Length::BcdRight, D::Length::Binary})
        for (const D::Letters letters : {ebcdic ? D::Letters::Ebcdic : D::Letters::Ascii, ebcdic ? D::Letters::Ascii : D::Letters::Ebcdic})
            for (const D::Binary binary : {D::Binary::Raw, D::Binary::Hex}) {
                D dialect = base;
                dialect.length = length;
                dialect.letters = letters;
                dialect.binary = binary;
                result.push_back(dialect);
            }
}

void addPackedDialects(std::vector<IsoDialect>& result, IsoDialect base)
{
    using D = IsoDialect;
    base.numbers = D::Numbers::Bcd;
    const bool ebcdic = base.mti == D::Mti::Ebcdic;
    for (const D::Private priv : {D::Private::Text, D::Private::Bcd60, D::Private::Bcd48})
        for (const D::Currency currency : {D::Currency::Number, D::Currency::Text})
            for (const D::Length length : {D::Length::Bcd, D::Length::Binary, D::Length::Ascii})
                for (const D::Pad fixed : {D::Pad::Left, D::Pad::Right})
                    for (const D::Pad variable : {D::Pad::Left, D::Pad::Right})
                        for (const D::Letters letters : {ebcdic ? D::Letters::Ebcdic : D::Letters::Ascii, ebcdic ? D::Letters::Ascii : D::Letters::Ebcdic}) {
                            D dialect = base;
                            dialect.priv = priv;
                            dialect.currency = currency;
                            dialect.length = length;
                            dialect.fixedPad = fixed;
                            dialect.variablePad = variable;
                            dialect.letters = letters;
                            result.push_back(dialect);
                        }
}

} // namespace

QString IsoDialect::name() const
{
    QStringList words;
    words.append(mti == Mti::Bcd ? QStringLiteral("MTI BCD") : mti == Mti::Ebcdic ? QStringLiteral("MTI EBCDIC") : QStringLiteral("MTI ASCII"));
    words.append(bitmap == Bitmap::Hex ? QStringLiteral("bitmap hex") : QStringLiteral("bitmap binary"));
    words.append(numbers == Numbers::Bcd ? QStringLiteral("n BCD") : mti == Mti::Ebcdic ? QStringLiteral("n EBCDIC") : QStringLiteral("n ASCII"));
    words.append(letters == Letters::Ebcdic ? QStringLiteral("an EBCDIC") : QStringLiteral("an ASCII"));
    switch (length) {
    case Length::Ascii: words.append(QStringLiteral("LL ASCII")); break;
    case Length::Ebcdic: words.append(QStringLiteral("LL EBCDIC")); break;
    case Length::Bcd:
    case Length::BcdRight: words.append(QStringLiteral("LL BCD")); break;
    case Length::Binary: words.append(QStringLiteral("LL binary")); break;
    }
    if (priv == Private::Bcd60)
        words.append(QStringLiteral("60/61 BCD"));
    else if (priv == Private::Bcd48)
        words.append(QStringLiteral("48/60/61 BCD"));
    return words.join(QStringLiteral(", "));
}

bool beginsWithMti(QByteArrayView message)
{
    if (message.size() < 10)
        return false;
    return isMtiText(message.first(4)) || isMtiText(unpacked(message.first(2))) || isMtiText(ebcdicText(message.first(4)));
}

std::vector<IsoDialect> dialectsFor(QByteArrayView message)
{
    std::vector<IsoDialect> result;
    if (message.size() < 10)
        return result;
    const auto add = [&](IsoDialect::Mti mti, qsizetype width) {
        IsoDialect base;
        base.mti = mti;
        const QByteArrayView rest = message.sliced(width);
        const QByteArray text = mti == IsoDialect::Mti::Ebcdic ? ebcdicText(rest.first(qMin<qsizetype>(16, rest.size()))) : rest.first(qMin<qsizetype>(16, rest.size())).toByteArray();
        for (const IsoDialect::Bitmap bitmap : {IsoDialect::Bitmap::Hex, IsoDialect::Bitmap::Binary}) {
            if (bitmap == IsoDialect::Bitmap::Hex && (text.size() < 16 || !isHex(text)))
                continue;
            base.bitmap = bitmap;
            addTextDialects(result, base);
            addPackedDialects(result, base);
        }
    };
    if (isMtiText(message.first(4)))
        add(IsoDialect::Mti::Ascii, 4);
    if (isMtiText(unpacked(message.first(2))))
        add(IsoDialect::Mti::Bcd, 2);
    if (isMtiText(ebcdicText(message.first(4))))
        add(IsoDialect::Mti::Ebcdic, 4);
    return result;
}

bool readIsoMessage(QByteArrayView bytes, const IsoDialect& dialect, IsoMessage& message, qsizetype& size, IsoFault& fault)
{
    Walk walk(bytes, dialect, message, fault);
    const bool good = walk.run();
    size = walk.at();
    return good;
}

} // namespace daozhang::intake
