// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence/evidence_service.h"
#include "app/evidence/media_type.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::evidence;

class MediaTypeTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsByContent_data();
    void tellsByContent();
    void readsWhenAPhotoWasTaken();
    void survivesDamagedExif();
};

namespace {

QByteArray isoMedia(const char* brand) { return QByteArray("\0\0\0\x18", 4) + "ftyp" + brand + QByteArray(8, '\0'); }

/// A JPEG head whose EXIF directory says 2026:11:20 15:03:07.
QByteArray photo()
{
    QByteArray tiff("II*\0\x08\0\0\0", 8);
    tiff += QByteArray("\x01\0\x69\x87\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0", 18);  // one entry: EXIF directory at 26
    tiff += QByteArray("\x01\0\x03\x90\x02\0\x14\0\0\0\x2c\0\0\0\0\0\0\0", 18);  // one entry: 20 characters at 44
    tiff += QByteArray("2026:11:20 15:03:07\0", 20);
    const QByteArray payload = QByteArray("Exif\0\0", 6) + tiff;
    const int length = int(payload.size()) + 2;
    return QByteArray("\xff\xd8\xff\xe1", 4) + char(length >> 8) + char(length & 0xff) + payload + QByteArray("\xff\xd9", 2);
}

} // namespace

void MediaTypeTest::tellsByContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    const auto row = [](const char* name, const QByteArray& bytes, const char* type) {
        QTest::newRow(qPrintable(QString::fromUtf8(name) + QLatin1String(" as ") + QLatin1String(type)))
            << QString::fromUtf8(name) << bytes << QString::fromLatin1(type);
    };
    row("slip.txt", photo(), "image/jpeg");
    row("a.jpg", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), "image/png");
    row("a.bin", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16), "image/webp");
    row("IMG_1.HEIC", isoMedia("heic"), "image/heic");
    row("a.gif", "GIF89a\x01\x01", "image/gif");
    row("a.tif", QByteArray("MM\0*\0\0", 6), "image/tiff");
    row("a.bmp", QByteArray("BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", 18), "image/bmp");
    row("BM for the shop.txt", "BM is an abbreviation", "text/plain");
    row("a", "%PDF-1.7\n", "application/pdf");
    row("call.mp3", QByteArray("ID3\x03\0", 5), "audio/mpeg");
    row("call.mp3", QByteArray("\xff\xfb\x90\x64\0\0", 6), "audio/mpeg");
    row("call.wav", QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16), "audio/wav");
    row("call.m4a", isoMedia("M4A "), "audio/mp4");
    row("call.amr", "#!AMR\n\x3c", "audio/amr");
    row("call.ogg", QByteArray("OggS\0\x02", 6), "audio/ogg");
    row("clip.mp4", isoMedia("isom"), "video/mp4");
    row("clip.mov", isoMedia("qt  "), "video/quicktime");
    row("clip.avi", QByteArray("RIFF\x10\0\0\0AVI LIST", 16), "video/x-msvideo");
    row("clip.mkv", QByteArray("\x1a\x45\xdf\xa3\x01", 5), "video/x-matroska");
    row("note.txt", "hello", "text/plain");
    row("短信.txt", QStringLiteral("您尾号3307卡").toUtf8(), "text/plain");
    row("not a picture.png", "just words", "text/plain");
    row("not a pdf.pdf", QByteArray("\x01\x02\x03\x04\0\0\0", 7), "application/octet-stream");
}

void MediaTypeTest::tellsByContent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QCOMPARE(mediaTypeOf(name, bytes), type);
}

void MediaTypeTest::readsWhenAPhotoWasTaken()
{
    QCOMPARE(exifTakenAt(photo()), QDateTime(QDate(2026, 11, 20), QTime(15, 3, 7)));
    QVERIFY(!exifTakenAt("\xff\xd8\xff").isValid());
}

void MediaTypeTest::survivesDamagedExif()
{
    const QByteArray whole = photo();
    for (qsizetype length = 0; length < whole.size(); ++length)
        (void)exifTakenAt(whole.left(length));
    for (qsizetype at = 4; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = '\xff';
        (void)exifTakenAt(damaged);
    }
}

QTEST_GUILESS_MAIN(MediaTypeTest)
#include "tst_media_type.moc"
