// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/exhibit.h"

#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QtEndian>

#include <array>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

/// Orientation from an EXIF block (APP1 after "Exif\0\0"), 1 when it has none.
int exifOrientation(const QByteArray& tiff)
{
    if (tiff.size() < 8)
        return 1;
    const bool little = tiff.startsWith("II");
    const auto u16 = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint16>(tiff.constData() + at) : qFromBigEndian<quint16>(tiff.constData() + at);
    };
    const auto u32 = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint32>(tiff.constData() + at) : qFromBigEndian<quint32>(tiff.constData() + at);
    };
    const qsizetype directory = u32(4);
    if (directory + 2 > tiff.size())
        return 1;
    const int entries = u16(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype at = directory + 2 + 12 * qsizetype(i);
        if (at + 12 > tiff.size())
            break;
        if (u16(at) == 0x0112) {
            const int orientation = u16(at + 8);
            return orientation >= 1 && orientation <= 8 ? orientation : 1;
        }
    }
    return 1;
}

} // namespace

std::optional<PictureStream> readJpegHead(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    if (file.read(2) != QByteArray("\xff\xd8", 2))
        return std::nullopt;
    PictureStream picture;
    bool hasFrame = false;
    bool isAdobe = false;
    for (int markers = 0; markers < 1000; ++markers) {
        char byte = 0;
        if (!file.getChar(&byte) || uchar(byte) != 0xff)
            return std::nullopt;
        do {  // fill bytes
            if (!file.getChar(&byte))
                return std::nullopt;
        } while (uchar(byte) == 0xff);
        const uchar marker = uchar(byte);
        if (marker == 0xda)  // start of scan: the head ends here
            break;
        const QByteArray sizeBytes = file.read(2);
        if (sizeBytes.size() != 2)
            return std::nullopt;
        const int size = qFromBigEndian<quint16>(sizeBytes.constData()) - 2;
        const QByteArray body = size >= 0 ? file.read(size) : QByteArray();
        if (size < 0 || body.size() != size)
            return std::nullopt;
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            // Only baseline, extended and progressive with 8 bits are what a PDF reader must show.
            if (marker > 0xc2 || hasFrame || size < 6 || body[0] != 8)
                return std::nullopt;
            picture.height = qFromBigEndian<quint16>(body.constData() + 1);
            picture.width = qFromBigEndian<quint16>(body.constData() + 3);
            picture.channels = uchar(body[5]);
            hasFrame = true;
        } else if (marker == 0xee && body.startsWith("Adobe")) {
            isAdobe = true;
        } else if (marker == 0xe1 && body.startsWith(QByteArray("Exif\0\0", 6))) {
            picture.orientation = exifOrientation(body.mid(6));
        }
    }
    if (!hasFrame || picture.width == 0 || picture.height == 0
        || (picture.channels != 1 && picture.channels != 3 && picture.channels != 4))
        return std::nullopt;
    picture.isInverted = picture.channels == 4 && isAdobe;
    // A cut-off file has no end marker; some cameras append data after it.
    file.seek(std::max<qint64>(0, file.size() - 262144));
    if (!file.readAll().contains(QByteArray("\xff\xd9", 2)))
        return std::nullopt;
    return picture;
}

std::optional<PictureStream> readPngHead(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray head = file.read(8 + 25);
    if (head.size() < 33 || !head.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8)) || head.mid(12, 4) != "IHDR")
        return std::nullopt;
    PictureStream picture;
    picture.kind = PictureStream::Kind::Png;
    const quint32 width = qFromBigEndian<quint32>(head.constData() + 16);
    const quint32 height = qFromBigEndian<quint32>(head.constData() + 20);
    picture.bitDepth = uchar(head[24]);
    const int colourType = head[25];
    const bool isInterlaced = head[28] != 0;
    if (width == 0 || height == 0 || width > 60000 || height > 60000 || isInterlaced
        || (colourType != 0 && colourType != 2 && colourType != 3))
        return std::nullopt;  // transparency and interlacing need decoding
    picture.width = int(width);
    picture.height = int(height);
    picture.channels = colourType == 2 ? 3 : 1;
    bool hasEnd = false;
    while (!hasEnd) {
        const QByteArray chunk = file.read(8);
        if (chunk.size() != 8)
            return std::nullopt;
        const qint64 size = qFromBigEndian<quint32>(chunk.constData());
        const QByteArray type = chunk.mid(4);
        if (type == "tRNS" || size > file.size() - file.pos())
            return std::nullopt;
        if (type == "PLTE")
            picture.palette = file.read(size);
        else
            file.seek(file.pos() + size);
        file.seek(file.pos() + 4);
        hasEnd = type == "IEND";
    }
    if (colourType == 3 && (picture.palette.isEmpty() || picture.palette.size() % 3 != 0))
        return std::nullopt;
    if (colourType != 3)
        picture.palette.clear();
    return picture;
}

Result<QByteArray> pngPixels(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unreadable, Dossier::tr("The picture “%1” could not be read.").arg(path), file.errorString());
    file.seek(8);
    QByteArray pixels;
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(8);
        if (chunk.size() != 8)
            break;
        const qint64 size = qFromBigEndian<quint32>(chunk.constData());
        if (chunk.endsWith("IDAT"))
            pixels += file.read(size);
        else
            file.seek(file.pos() + size);
        file.seek(file.pos() + 4);
    }
    return pixels;
}

Result<ConvertedPixels> convertedPixels(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull())
        return Failure(ErrorCode::Unreadable, Dossier::tr("The picture “%1” could not be read.").arg(path), reader.errorString());
    const bool hasAlpha = image.hasAlphaChannel();
    image = image.convertToFormat(QImage::Format_RGBA8888);
    ConvertedPixels pixels;
    const qsizetype count = qsizetype(image.width()) * image.height();
    pixels.rgb.resize(count * 3);
    if (hasAlpha)
        pixels.opacity.resize(count);
    char* rgb = pixels.rgb.data();
    char* opacity = hasAlpha ? pixels.opacity.data() : nullptr;
    for (int y = 0; y < image.height(); ++y) {
        const uchar* row = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x, row += 4) {
            *rgb++ = char(row[0]);
            *rgb++ = char(row[1]);
            *rgb++ = char(row[2]);
            if (opacity)
                *opacity++ = char(row[3]);
        }
    }
    return pixels;
}

} // namespace daozhang::dossier
