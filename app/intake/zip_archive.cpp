// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/zip_archive.h"

#include "models/common/masks.h"

#include "app/intake/survey.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr size_t kBlock = 64 * 1024;

Failure damaged(const ZipPlace& place, archive* reader)
{
    const QString sentence = place.holds == ZipPlace::Holds::Workbook
                                 ? Intake::tr("The workbook “%1” is damaged or was cut off. Download it again, or open it in Excel and save it anew.")
                                 : Intake::tr("The archive “%1” is damaged. Download it again, or unpack it and import the files inside.");
    return Failure(ErrorCode::Unreadable, sentence.arg(place.name), QString::fromUtf8(archive_error_string(reader)));
}

/// Opens `place` for reading; `file` must live as long as the archive.
Result<archive*> openArchive(const ZipPlace& place, QFile& file)
{
    archive* reader = archive_read_new();
    archive_read_support_format_zip(reader);
    if (!place.password.isEmpty()) {
        // A password with letters beyond ASCII is what its bytes were on the computer that locked the archive.
        archive_read_add_passphrase(reader, place.password.toUtf8().constData());
        QStringEncoder gb18030("GB18030");
        const QByteArray chinese = gb18030(place.password);
        archive_read_add_passphrase(reader, chinese.constData());
    }
    int state = ARCHIVE_OK;
    if (place.path.isEmpty()) {
        state = archive_read_open_memory(reader, place.bytes.constData(), size_t(place.bytes.size()));
    } else {
        file.close();
        file.setFileName(place.path);
        // A file handle, not a name: a name would have to be in the system's own encoding.
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            archive_read_free(reader);
            return Failure(ErrorCode::Unreadable, Intake::tr("“%1” could not be opened: %2. Close it in other programs and try again.").arg(place.name, file.errorString()));
        }
        state = archive_read_open_fd(reader, file.handle(), kBlock);
    }
    if (state != ARCHIVE_OK) {
        const Failure failure = damaged(place, reader);
        archive_read_free(reader);
        return failure;
    }
    return reader;
}

/// Chinese Windows writes names in GBK and does not say so.
QString entryName(archive_entry* entry)
{
    const char* raw = archive_entry_pathname(entry);
    const char* utf8 = archive_entry_pathname_utf8(entry);
    QString name;
    if (raw) {
        const QByteArray bytes(raw);
        QStringDecoder strict(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        name = strict(bytes);
        if (strict.hasError())
            name = decodeText(bytes, TextEncoding::Gb18030);
    } else if (utf8) {
        name = QString::fromUtf8(utf8);
    }
    return name;
}

bool isLeftover(const QString& path)
{
    return path.endsWith(u'/') || path.startsWith(QLatin1String("__MACOSX/")) || path.endsWith(QLatin1String(".DS_Store"))
           || path.endsWith(QLatin1String("Thumbs.db")) || path.endsWith(QLatin1String("desktop.ini"));
}

} // namespace

qint64 ZipPlace::size() const { return path.isEmpty() ? bytes.size() : QFileInfo(path).size(); }

Result<QVector<ZipEntry>> zipEntries(const ZipPlace& place)
{
    QFile file;
    DZ_ASSIGN(archive* const reader, openArchive(place, file));
    QVector<ZipEntry> entries;
    archive_entry* entry = nullptr;
    int index = 0;
    int state = ARCHIVE_OK;
    while ((state = archive_read_next_header(reader, &entry)) == ARCHIVE_OK || state == ARCHIVE_WARN) {
        if (index >= kMostZipEntries) {
            archive_read_free(reader);
            return Failure(ErrorCode::Unreadable, Intake::tr("The archive “%1” holds more than %2 files. Unpack it and import the files you need.")
                                                      .arg(place.name, QString::number(kMostZipEntries)));
        }
        const QString path = entryName(entry);
        if (archive_entry_filetype(entry) == AE_IFREG && !isLeftover(path))
            entries.append({path.isEmpty() ? Intake::tr("file %1").arg(index + 1) : path.section(u'/', -1).section(u'\\', -1), path, index, archive_entry_is_data_encrypted(entry) != 0});
        ++index;
        archive_read_data_skip(reader);
    }
    const bool whole = state == ARCHIVE_EOF;
    const Failure failure = damaged(place, reader);
    archive_read_free(reader);
    if (!whole)
        return failure;
    return entries;
}

ZipEntrySource::ZipEntrySource(ZipPlace place, ZipEntry entry) : m_place(std::move(place)), m_entry(std::move(entry)) {}

ZipEntrySource::~ZipEntrySource()
{
    if (m_archive)
        archive_read_free(m_archive);
}

QString ZipEntrySource::name() const
{
    return m_place.holds == ZipPlace::Holds::Workbook ? m_place.name : QStringLiteral("%1 › %2").arg(m_place.name, maskCardsInName(m_entry.name));
}

Result<void> ZipEntrySource::rewind()
{
    if (m_archive)
        archive_read_free(m_archive);
    m_archive = nullptr;
    m_unpacked = 0;
    if (m_entry.encrypted && m_place.password.isEmpty())
        return Failure(ErrorCode::Unreadable, Intake::tr("“%1” is locked with a password. Enter the one that came with it; it is not kept.").arg(name()));
    DZ_ASSIGN(m_archive, openArchive(m_place, m_file));
    archive_entry* entry = nullptr;
    for (int index = 0; index <= m_entry.index; ++index) {
        const int state = archive_read_next_header(m_archive, &entry);
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
            return damaged(m_place, m_archive);
    }
    return {};
}

Result<qint64> ZipEntrySource::read(char* buffer, qint64 capacity)
{
    const la_ssize_t got = archive_read_data(m_archive, buffer, size_t(capacity));
    if (got < 0)
        return damaged(m_place, m_archive);
    m_unpacked += got;
    const bool tooMuch = m_unpacked > kMostUnpackedBytes || (m_unpacked > kUnpackedAllowance && m_unpacked / kMostRatio > m_place.size());
    if (tooMuch)
        return Failure(ErrorCode::Unreadable, Intake::tr("“%1” unpacks to far more than a statement can hold; it may be made to fill this computer. Nothing of it was stored.").arg(name()));
    return qint64(got);
}

} // namespace daozhang::intake
