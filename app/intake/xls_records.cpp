// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/xls_records.h"

#include "app/intake/survey.h"

#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace daozhang::intake::xls {

quint16 u16(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint16>(bytes.data() + at); }
quint32 u32(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); }

double f64(QByteArrayView bytes, qsizetype at)
{
    const auto bits = qFromLittleEndian<quint64>(bytes.data() + at);
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

std::optional<RecordAt> recordAt(QByteArrayView stream, qsizetype at)
{
    if (at < 0 || at + 4 > stream.size())
        return std::nullopt;
    const qsizetype length = u16(stream, at + 2);
    if (at + 4 + length > stream.size())
        return std::nullopt;
    return RecordAt{u16(stream, at), stream.sliced(at + 4, length), at, at + 4 + length};
}

QByteArray TextStyle::toUtf8(QByteArrayView bytes) const
{
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; }))
        return bytes.toByteArray();
    if (!codePage.isEmpty()) {
        if (QStringDecoder decoder(codePage.constData()); decoder.isValid())
            return QString(decoder(bytes)).toUtf8();
    }
    QStringDecoder strict(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = strict(bytes);
    return strict.hasError() ? decodeText(bytes, TextEncoding::Gb18030).toUtf8() : text.toUtf8();
}

TextPieces::TextPieces(QByteArrayView stream, const RecordAt& first) : m_pieces{first.data}, m_next(first.next)
{
    for (auto record = recordAt(stream, m_next); record && record->kind == Continue; record = recordAt(stream, m_next)) {
        m_pieces.push_back(record->data);
        m_next = record->next;
    }
}

std::optional<uchar> TextPieces::byte()
{
    while (m_piece < m_pieces.size() && m_at == m_pieces[m_piece].size()) {
        ++m_piece;
        m_at = 0;
    }
    if (m_piece == m_pieces.size())
        return std::nullopt;
    return uchar(m_pieces[m_piece][m_at++]);
}

bool TextPieces::skip(qsizetype count)
{
    while (count > 0) {
        if (m_piece == m_pieces.size())
            return false;
        const qsizetype here = std::min(count, m_pieces[m_piece].size() - m_at);
        m_at += here;
        count -= here;
        if (count > 0) {
            ++m_piece;
            m_at = 0;
        }
    }
    return true;
}

std::optional<quint16> TextPieces::number16()
{
    const auto low = byte();
    const auto high = byte();
    if (!low || !high)
        return std::nullopt;
    return quint16(*low | *high << 8);
}

std::optional<quint32> TextPieces::number32()
{
    const auto low = number16();
    const auto high = number16();
    if (!low || !high)
        return std::nullopt;
    return quint32(*low) | quint32(*high) << 16;
}

/// Where a piece ends amid a text, the next one says anew whether its letters have one byte or two.
std::optional<QByteArray> TextPieces::letters(qsizetype count, bool wide)
{
    QString text;
    text.reserve(count);
    while (count > 0) {
        if (m_piece < m_pieces.size() && m_at == m_pieces[m_piece].size()) {
            ++m_piece;
            m_at = 0;
            const auto flags = byte();
            if (!flags)
                return std::nullopt;
            wide = (*flags & 1) != 0;
        }
        if (m_piece == m_pieces.size())
            return std::nullopt;
        const QByteArrayView rest = m_pieces[m_piece].sliced(m_at);
        const qsizetype here = std::min(count, wide ? rest.size() / 2 : rest.size());
        if (here == 0)
            return std::nullopt;
        for (qsizetype i = 0; i < here; ++i)
            text.append(wide ? QChar(u16(rest, i * 2)) : QChar(char16_t(uchar(rest[i]))));
        m_at += wide ? here * 2 : here;
        count -= here;
    }
    return text.toUtf8();
}

std::optional<QByteArray> TextPieces::wideText()
{
    const auto count = number16();
    const auto flags = byte();
    if (!count || !flags)
        return std::nullopt;
    const auto runs = *flags & 8 ? number16() : std::optional<quint16>(0);
    const auto spoken = *flags & 4 ? number32() : std::optional<quint32>(0);
    if (!runs || !spoken)
        return std::nullopt;
    auto text = letters(*count, (*flags & 1) != 0);
    if (!text || !skip(qsizetype(*runs) * 4 + qsizetype(*spoken)))
        return std::nullopt;
    return text;
}

std::optional<QByteArray> textAt(QByteArrayView data, qsizetype at, int lengthBytes, const TextStyle& style)
{
    if (at + lengthBytes > data.size())
        return std::nullopt;
    const qsizetype count = lengthBytes == 1 ? uchar(data[at]) : u16(data, at);
    at += lengthBytes;
    if (!style.wide) {
        if (at + count > data.size())
            return std::nullopt;
        return style.toUtf8(data.sliced(at, count));
    }
    if (at == data.size())
        return count == 0 ? std::optional(QByteArray()) : std::nullopt;
    const bool wide = (data[at] & 1) != 0;
    ++at;
    if (at + (wide ? count * 2 : count) > data.size())
        return std::nullopt;
    QString text;
    for (qsizetype i = 0; i < count; ++i)
        text.append(wide ? QChar(u16(data, at + i * 2)) : QChar(char16_t(uchar(data[at + i]))));
    return text.toUtf8();
}

} // namespace daozhang::intake::xls
