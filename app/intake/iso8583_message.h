// SPDX-License-Identifier: GPL-3.0-or-later
// One ISO 8583 message under one dialect: which bytes are which field (intl-formats.md §8, cn-formats.md §9.1). What must
// not be kept (PIN, track, expiry, chip data) is passed over, the card number is cut to 6+4 on the spot.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QString>

#include <map>
#include <vector>

namespace daozhang::intake {

/// How one sender writes its messages. The standard leaves all of this open.
struct IsoDialect
{
    enum class Mti { Ascii, Bcd, Ebcdic };
    enum class Bitmap { Binary, Hex };
    enum class Numbers { Text, Bcd };
    enum class Pad { Left, Right };                              ///< where an odd number of BCD digits gets its zero
    enum class Length { Ascii, Ebcdic, Bcd, BcdRight, Binary };  ///< BcdRight: three digits, then a zero
    enum class Letters { Ascii, Ebcdic };
    enum class Private { Text, Bcd60, Bcd48 };                   ///< fields 60 and 61, or also 48, as packed digits
    enum class Binary { Raw, Hex };
    enum class Currency { Number, Text };                        ///< field 49 in a dialect with packed numbers

    Mti mti = Mti::Ascii;
    Bitmap bitmap = Bitmap::Hex;
    Numbers numbers = Numbers::Text;
    Pad fixedPad = Pad::Left;
    Pad variablePad = Pad::Left;
    Length length = Length::Ascii;
    Letters letters = Letters::Ascii;
    Private priv = Private::Text;
    Binary binary = Binary::Raw;
    Currency currency = Currency::Number;

    /// "BCD, binary bitmap, packed digits": technical words that every language writes so.
    QString name() const;
};

/// Every dialect in which these bytes could begin a message: version, class and bitmap are told from the bytes.
std::vector<IsoDialect> dialectsFor(QByteArrayView message);
/// True when the bytes begin with a message type in any of its three forms.
bool beginsWithMti(QByteArrayView message);

/// Why a message cannot be read.
struct IsoFault
{
    enum class Kind { None, TooShort, Length, NotDigits, NotText, NotADate, NotATime, NotATrack, Unused, Rest, Type };
    Kind kind = Kind::None;
    int field = 0;      ///< 0: the message type or the bitmap
    QByteArray value;   ///< what stands there, if it may be shown
    int fieldsRead = 0;
    qsizetype at = 0;   ///< bytes from the start of the message
};

struct IsoMessage
{
    QByteArray mti;                     ///< four digits
    std::map<int, QByteArray> fields;   ///< text in ASCII; only what is needed later
    QByteArray card;                    ///< first six, last four, stars between

    QByteArray value(int field) const
    {
        const auto found = fields.find(field);
        return found == fields.end() ? QByteArray() : found->second;
    }
    bool operator==(const IsoMessage&) const = default;
};

/// Reads one message at the start of `bytes`; `size` is how many bytes it took. False with `fault` filled in when the
/// bytes are no message of that dialect.
bool readIsoMessage(QByteArrayView bytes, const IsoDialect& dialect, IsoMessage& message, qsizetype& size, IsoFault& fault);

} // namespace daozhang::intake
