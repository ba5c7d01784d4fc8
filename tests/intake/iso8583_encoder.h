// SPDX-License-Identifier: GPL-3.0-or-later
// Writes ISO 8583 messages in any dialect, for tests.
#pragma once

#include "app/intake/iso8583_message.h"

namespace daozhang::testing {

using IsoFields = std::map<int, QByteArray>;

class IsoEncoder
{
public:
    explicit IsoEncoder(intake::IsoDialect dialect) : m_dialect(dialect) {}

    QByteArray encode(const QByteArray& mti, const IsoFields& fields) const
    {
        using D = intake::IsoDialect;
        QByteArray bytes = m_dialect.mti == D::Mti::Bcd ? QByteArray::fromHex(mti) : m_dialect.mti == D::Mti::Ebcdic ? ebcdic(mti) : mti;
        const bool wide = !fields.empty() && fields.rbegin()->first > 64;
        QByteArray bits(wide ? 16 : 8, '\0');
        if (wide)
            bits[0] = char(0x80);
        for (const auto& [field, value] : fields)
            bits[(field - 1) / 8] = char(uchar(bits[(field - 1) / 8]) | (0x80 >> ((field - 1) % 8)));
        if (m_dialect.bitmap == D::Bitmap::Hex)
            bits = m_dialect.mti == D::Mti::Ebcdic ? ebcdic(bits.toHex().toUpper()) : bits.toHex().toUpper();
        bytes += bits;
        for (const auto& [field, value] : fields)
            bytes += encodeField(field, value);
        return bytes;
    }

    static QByteArray ebcdic(const QByteArray& text)
    {
        QByteArray result;
        for (const char c : text) {
            int code = 0x40;
            if (c >= '0' && c <= '9')
                code = 0xF0 + c - '0';
            else if (c >= 'A' && c <= 'I')
                code = 0xC1 + c - 'A';
            else if (c >= 'J' && c <= 'R')
                code = 0xD1 + c - 'J';
            else if (c >= 'S' && c <= 'Z')
                code = 0xE2 + c - 'S';
            else if (c == '=')
                code = 0x7E;
            result.append(char(code));
        }
        return result;
    }

private:
    enum class Kind { Number, Text, Bytes, Signed };
    struct Shape { Kind kind; int prefix; };

    static Shape shapeOf(int field)
    {
        switch (field) {
        case 2: case 32: case 33: return {Kind::Number, 2};
        case 35: return {Kind::Number, 2};
        case 37: case 38: case 39: case 41: case 42: return {Kind::Text, 0};
        case 44: return {Kind::Text, 2};
        case 46: case 48: case 54: case 55: case 60: case 61: case 62: case 63: return {Kind::Text, 3};
        case 52: case 64: return {Kind::Bytes, 0};
        case 97: return {Kind::Signed, 0};
        default: return {Kind::Number, 0};
        }
    }

    QByteArray packed(QByteArray digits, intake::IsoDialect::Pad pad) const
    {
        if (digits.size() % 2 == 1)
            digits = pad == intake::IsoDialect::Pad::Left ? '0' + digits : digits + '0';
        digits.replace('=', 'D');
        return QByteArray::fromHex(digits);
    }

    QByteArray number(const QByteArray& digits, intake::IsoDialect::Pad pad) const
    {
        using D = intake::IsoDialect;
        if (m_dialect.numbers == D::Numbers::Bcd)
            return packed(digits, pad);
        return m_dialect.mti == D::Mti::Ebcdic ? ebcdic(digits) : digits;
    }

    QByteArray length(int count, int digits) const
    {
        using D = intake::IsoDialect;
        const QByteArray text = QByteArray::number(count).rightJustified(digits, '0');
        switch (m_dialect.length) {
        case D::Length::Ascii: return text;
        case D::Length::Ebcdic: return ebcdic(text);
        case D::Length::Bcd: return packed(text, D::Pad::Left);
        case D::Length::BcdRight: return packed(text, D::Pad::Right);
        case D::Length::Binary: return digits == 2 ? QByteArray(1, char(count)) : QByteArray(1, char(count / 256)) + char(count % 256);
        }
        return {};
    }

    QByteArray encodeField(int field, const QByteArray& value) const
    {
        using D = intake::IsoDialect;
        const Shape shape = shapeOf(field);
        const bool packedPrivate = ((field == 60 || field == 61) && m_dialect.priv != D::Private::Text) || (field == 48 && m_dialect.priv == D::Private::Bcd48);
        const QByteArray before = shape.prefix > 0 ? length(int(value.size()), shape.prefix) : QByteArray();
        if (packedPrivate)
            return before + packed(value, D::Pad::Right);
        const bool currencyText = field == 49 && m_dialect.currency == D::Currency::Text;
        switch (shape.kind) {
        case Kind::Signed: return letters(value.left(1)) + number(value.mid(1), m_dialect.fixedPad);
        case Kind::Bytes: return m_dialect.binary == D::Binary::Hex ? letters(value.toHex().toUpper()) : value;
        case Kind::Text: return before + letters(value);
        case Kind::Number: break;
        }
        return currencyText ? letters(value) : before + number(value, shape.prefix > 0 ? m_dialect.variablePad : m_dialect.fixedPad);
    }

    QByteArray letters(const QByteArray& text) const { return m_dialect.letters == intake::IsoDialect::Letters::Ebcdic ? ebcdic(text) : text; }

    intake::IsoDialect m_dialect;
};

/// What terminals of China send: packed digits, binary bitmap, fields 48, 60 and 61 packed.
inline intake::IsoDialect unionPayDialect()
{
    using D = intake::IsoDialect;
    D dialect;
    dialect.mti = D::Mti::Bcd;
    dialect.bitmap = D::Bitmap::Binary;
    dialect.numbers = D::Numbers::Bcd;
    dialect.length = D::Length::Bcd;
    dialect.fixedPad = D::Pad::Right;
    dialect.variablePad = D::Pad::Right;
    dialect.priv = D::Private::Bcd48;
    dialect.currency = D::Currency::Text;
    return dialect;
}

} // namespace daozhang::testing
