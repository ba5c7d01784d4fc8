// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and texts in few bytes, the same on every machine; quicker to write and to read than to compress.
#pragma once

#include <QByteArray>
#include <QString>
#include <QtEndian>

#include <bit>
#include <cstring>

namespace daozhang::reconcile {

class CompactWriter
{
public:
    /// Seven bits a byte, small numbers of either sign in one byte.
    void number(qint64 value)
    {
        char* at = roomFor(kLongestNumber);
        quint64 rest = (quint64(value) << 1) ^ quint64(value >> 63);
        for (; rest >= 0x80; rest >>= 7)
            *at++ = char(rest | 0x80);
        *at++ = char(rest);
        m_size = at - m_bytes.constData();
    }
    /// Digests have no small values, but often there is none.
    void digest(quint64 value)
    {
        char* at = roomFor(1 + sizeof value);
        *at++ = value == 0 ? '\0' : '\1';
        if (value != 0) {
            qToLittleEndian(value, at);
            at += sizeof value;
        }
        m_size = at - m_bytes.constData();
    }
    void real(double value) { digest(std::bit_cast<quint64>(value)); }
    void bytes(const QByteArray& value)
    {
        number(value.size());
        memcpy(roomFor(value.size()), value.constData(), std::size_t(value.size()));
        m_size += value.size();
    }
    void text(const QString& value) { bytes(value.toUtf8()); }
    QByteArray written() const { return m_bytes.first(m_size); }

private:
    static constexpr qsizetype kLongestNumber = 10;

    /// Where so many bytes may be written next; the buffer doubles.
    char* roomFor(qsizetype size)
    {
        if (m_bytes.size() - m_size < size)
            m_bytes.resize(2 * m_bytes.size() + size + 256);
        return m_bytes.data() + m_size;
    }

    QByteArray m_bytes;  ///< longer than what is written
    qsizetype m_size = 0;
};

/// Reads in the order of writing. What ends too early reads as zeros, and isWhole() says so.
class CompactReader
{
public:
    explicit CompactReader(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    qint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 byte = next();
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    quint64 digest()
    {
        quint64 stored = 0;
        if (next() != 0 && take(sizeof stored))
            memcpy(&stored, m_at - sizeof stored, sizeof stored);
        return qFromLittleEndian(stored);
    }
    double real() { return std::bit_cast<double>(digest()); }
    QByteArray bytes()
    {
        const qint64 size = number();
        return take(size) ? QByteArray(m_at - size, size) : QByteArray();
    }
    QString text() { return QString::fromUtf8(bytes()); }
    /// How many items follow, each of which takes a byte at least.
    qint64 count()
    {
        const qint64 size = number();
        m_isWhole = m_isWhole && size >= 0 && size <= m_end - m_at;
        return m_isWhole ? size : 0;
    }
    /// An index into a table; `least`: -1 where there may be none.
    qint64 index(qint64 size, qint64 least = 0)
    {
        const qint64 value = number();
        m_isWhole = m_isWhole && value >= least && value < size;
        return m_isWhole ? value : least;
    }
    bool isWhole() const { return m_isWhole; }

private:
    quint8 next() { return take(1) ? quint8(m_at[-1]) : quint8(0); }
    bool take(qint64 size)
    {
        m_isWhole = m_isWhole && size >= 0 && size <= m_end - m_at;
        m_at += m_isWhole ? size : 0;
        return m_isWhole;
    }

    const char* m_at;
    const char* m_end;
    bool m_isWhole = true;
};

} // namespace daozhang::reconcile
