// SPDX-License-Identifier: GPL-3.0-or-later
// Just enough EXIF to tell when a photo was taken. Every offset comes from the file and is checked before it is used.
#include "app/evidence/media_type.h"

#include <QtEndian>

#include <optional>

namespace daozhang::evidence {
namespace {

class TiffBlock
{
public:
    static std::optional<TiffBlock> read(QByteArrayView bytes)
    {
        if (bytes.size() < 8)
            return std::nullopt;
        const bool little = bytes.startsWith("II");
        if (!little && !bytes.startsWith("MM"))
            return std::nullopt;
        return TiffBlock(bytes, little);
    }

    std::optional<quint32> word(qint64 at) const
    {
        if (at < 0 || at + 4 > m_bytes.size())
            return std::nullopt;
        return m_little ? qFromLittleEndian<quint32>(m_bytes.data() + at) : qFromBigEndian<quint32>(m_bytes.data() + at);
    }
    std::optional<quint16> half(qint64 at) const
    {
        if (at < 0 || at + 2 > m_bytes.size())
            return std::nullopt;
        return m_little ? qFromLittleEndian<quint16>(m_bytes.data() + at) : qFromBigEndian<quint16>(m_bytes.data() + at);
    }
    /// The value word of a tag in the directory at `directory`.
    std::optional<quint32> tag(qint64 directory, quint16 wanted) const
    {
        const auto count = half(directory);
        for (int i = 0; count && i < *count; ++i) {
            const qint64 entry = directory + 2 + 12LL * i;
            const auto name = half(entry);
            if (!name)
                return std::nullopt;
            if (*name == wanted)
                return word(entry + 8);
        }
        return std::nullopt;
    }
    QByteArray text(qint64 at, qsizetype length) const
    {
        return at >= 0 && at + length <= m_bytes.size() ? m_bytes.sliced(at, length).toByteArray() : QByteArray();
    }

private:
    TiffBlock(QByteArrayView bytes, bool little) : m_bytes(bytes), m_little(little) {}
    QByteArrayView m_bytes;
    bool m_little;
};

QByteArrayView exifBlock(const QByteArray& jpeg)
{
    constexpr uchar kApp1 = 0xe1;
    constexpr uchar kStartOfScan = 0xda;
    qsizetype at = 2;
    while (at + 4 <= jpeg.size() && static_cast<uchar>(jpeg.at(at)) == 0xff) {
        const auto marker = static_cast<uchar>(jpeg.at(at + 1));
        const auto length = qFromBigEndian<quint16>(jpeg.constData() + at + 2);
        if (marker == kStartOfScan || length < 2)
            return {};
        const QByteArrayView payload = QByteArrayView(jpeg).sliced(at + 4, qMin<qsizetype>(length - 2, jpeg.size() - at - 4));
        if (marker == kApp1 && payload.startsWith(QByteArrayView("Exif\0\0", 6)))
            return payload.sliced(6);
        at += 2 + length;
    }
    return {};
}

} // namespace

QDateTime exifTakenAt(const QByteArray& firstBytes)
{
    constexpr quint16 kExifDirectory = 0x8769;
    constexpr quint16 kDateTimeOriginal = 0x9003;
    if (!firstBytes.startsWith("\xff\xd8\xff"))
        return {};
    const auto block = TiffBlock::read(exifBlock(firstBytes));
    if (!block)
        return {};
    const auto first = block->word(4);
    const auto exif = first ? block->tag(*first, kExifDirectory) : std::nullopt;
    const auto taken = exif ? block->tag(*exif, kDateTimeOriginal) : std::nullopt;
    if (!taken)
        return {};
    return QDateTime::fromString(QString::fromLatin1(block->text(*taken, 19)), QStringLiteral("yyyy:MM:dd HH:mm:ss"));
}

} // namespace daozhang::evidence
