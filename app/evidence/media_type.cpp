// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence/media_type.h"

#include "app/evidence/evidence_service.h"

#include <QMimeDatabase>
#include <QStringDecoder>
#include <QtEndian>

#include <array>

namespace daozhang::evidence {
namespace {

struct Magic
{
    int offset;
    QByteArrayView bytes;
    const char* type;
};

// Formats that are known by fixed bytes at a fixed place.
constexpr std::array kMagic{
    Magic{0, QByteArrayView("\xff\xd8\xff", 3), "image/jpeg"},
    Magic{0, QByteArrayView("\x89PNG\r\n\x1a\n", 8), "image/png"},
    Magic{0, QByteArrayView("GIF87a", 6), "image/gif"},
    Magic{0, QByteArrayView("GIF89a", 6), "image/gif"},
    Magic{0, QByteArrayView("II*\0", 4), "image/tiff"},
    Magic{0, QByteArrayView("MM\0*", 4), "image/tiff"},
    Magic{0, QByteArrayView("#!AMR-WB\n", 9), "audio/amr-wb"},
    Magic{0, QByteArrayView("#!AMR", 5), "audio/amr"},
    Magic{0, QByteArrayView("OggS", 4), "audio/ogg"},
    Magic{0, QByteArrayView("fLaC", 4), "audio/flac"},
    Magic{0, QByteArrayView("ID3", 3), "audio/mpeg"},
    Magic{0, QByteArrayView("\x1a\x45\xdf\xa3", 4), "video/x-matroska"},
};

QString riffType(const QByteArray& first)
{
    if (!first.startsWith("RIFF") || first.size() < 12)
        return {};
    const QByteArrayView form = QByteArrayView(first).sliced(8, 4);
    if (form == "WEBP")
        return QStringLiteral("image/webp");
    if (form == "WAVE")
        return QStringLiteral("audio/wav");
    if (form == "AVI ")
        return QStringLiteral("video/x-msvideo");
    return {};
}

/// ISO base media: HEIC photos, M4A recordings, MP4 and MOV clips differ by the brand after "ftyp".
QString isoMediaType(const QByteArray& first)
{
    if (first.size() < 12 || QByteArrayView(first).sliced(4, 4) != "ftyp")
        return {};
    const QByteArray brand = first.mid(8, 4);
    static const QByteArrayList kHeic{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"};
    if (kHeic.contains(brand))
        return QStringLiteral("image/heic");
    if (brand == "avif" || brand == "avis")
        return QStringLiteral("image/avif");
    if (brand == "M4A " || brand == "M4B " || brand == "F4A ")
        return QStringLiteral("audio/mp4");
    if (brand == "qt  ")
        return QStringLiteral("video/quicktime");
    if (brand.startsWith("3g"))
        return QStringLiteral("video/3gpp");
    return QStringLiteral("video/mp4");
}

bool isBitmap(const QByteArray& first)
{
    if (!first.startsWith("BM") || first.size() < 18)
        return false;
    const auto header = qFromLittleEndian<quint32>(first.constData() + 14);
    return header == 12 || header == 40 || header == 52 || header == 56 || header == 64 || header == 108 || header == 124;
}

bool isMpegAudio(const QByteArray& first)
{
    if (first.size() < 4)
        return false;
    const auto second = static_cast<uchar>(first.at(1));
    const auto third = static_cast<uchar>(first.at(2));
    return static_cast<uchar>(first.at(0)) == 0xff && (second & 0xe0) == 0xe0 && (second & 0x18) != 0x08
           && (second & 0x06) != 0 && (third & 0xf0) != 0xf0 && (third & 0x0c) != 0x0c;
}

} // namespace

QString decodedText(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        return decoder.decode(bytes);
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    QStringDecoder chinese("GB18030");
    return chinese.isValid() ? QString(chinese.decode(bytes)) : QString::fromLatin1(bytes);
}

bool looksLikeText(const QByteArray& firstBytes)
{
    if (firstBytes.startsWith("\xff\xfe") || firstBytes.startsWith("\xfe\xff"))
        return true;
    for (const char c : firstBytes)
        if (static_cast<uchar>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b')
            return false;
    return !firstBytes.isEmpty();
}

QString mediaTypeOf(const QString& fileName, const QByteArray& firstBytes)
{
    for (const Magic& magic : kMagic)
        if (firstBytes.size() >= magic.offset + magic.bytes.size()
            && QByteArrayView(firstBytes).sliced(magic.offset, magic.bytes.size()) == magic.bytes)
            return QString::fromLatin1(magic.type);
    if (const QString type = riffType(firstBytes); !type.isEmpty())
        return type;
    if (const QString type = isoMediaType(firstBytes); !type.isEmpty())
        return type;
    if (isBitmap(firstBytes))
        return QStringLiteral("image/bmp");
    if (firstBytes.left(1024).contains("%PDF-"))  // Acrobat accepts it anywhere in the first 1024 bytes
        return QStringLiteral("application/pdf");
    if (isMpegAudio(firstBytes) && !looksLikeText(firstBytes))
        return QStringLiteral("audio/mpeg");

    const QMimeDatabase types;
    const QString byContent = types.mimeTypeForData(firstBytes).name();
    const QString named = types.mimeTypeForFileNameAndData(fileName, firstBytes).name();
    const auto mustShowItself = [](const QString& type) {
        return type.startsWith(u"image/") || type.startsWith(u"audio/") || type.startsWith(u"video/") || type == u"application/pdf";
    };
    if (looksLikeText(firstBytes) && (mustShowItself(named) || named == u"application/octet-stream" || named == u"application/x-zerosize"))
        return QStringLiteral("text/plain");
    return mustShowItself(named) && named != byContent ? byContent : named;
}

} // namespace daozhang::evidence
