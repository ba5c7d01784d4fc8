// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/case_archive.h"

#include "app/dossier/bundle_digest.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryFile>

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <set>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

const QString kArchiveFormat = QStringLiteral("daozhang-cases");
const QString kManifest = QString::fromLatin1(kManifestName);
constexpr int kVersion = 1;
constexpr qsizetype kPiece = 1 << 20;

la_ssize_t handOver(archive*, void* file, const void* bytes, size_t size)
{
    return la_ssize_t(static_cast<QSaveFile*>(file)->write(static_cast<const char*>(bytes), qint64(size)));
}

/// Nothing that this program writes is larger; a file made to fill a disk is.
constexpr qint64 kLargestManifest = qint64(256) << 20;
constexpr qint64 kLargestBundle = qint64(8) << 30;

/// Checks the files of an archive against its manifest, and each bundle by itself. Reads it once, from end to end: an archive
/// of all cases may hold many thousand files.
class ArchiveCheck
{
public:
    explicit ArchiveCheck(const QString& path) : m_path(path), m_archive(archive_read_new(), archive_read_free) {}

    Result<BundleVerdict> run()
    {
        archive_read_support_format_zip(m_archive.get());
        if (archive_read_open_filename(m_archive.get(), QFile::encodeName(m_path).constData(), size_t(kPiece)) != ARCHIVE_OK)
            return unreadable();
        archive_entry* head = nullptr;
        int status = ARCHIVE_OK;
        while ((status = archive_read_next_header(m_archive.get(), &head)) == ARCHIVE_OK)
            DZ_CHECK(measure(QString::fromUtf8(archive_entry_pathname(head))));
        if (status != ARCHIVE_EOF)
            return unreadable();
        if (m_manifest.isNull())
            return Failure(ErrorCode::Invalid, Dossier::tr("This archive carries no manifest.json, so it is none of Daozhang, or it was taken out."));
        const QJsonObject manifest = QJsonDocument::fromJson(m_manifest).object();
        if (manifest.value(QLatin1String("format")).toString() != kArchiveFormat)
            return Failure(ErrorCode::Invalid, Dossier::tr("The manifest.json in this archive is not that of case files of Daozhang."));
        if (manifest.value(QLatin1String("version")).toInt() > kVersion)
            return Failure(ErrorCode::Newer, Dossier::tr("This archive was made by a newer version of Daozhang; check it with that one."));
        compare(manifest.value(QLatin1String("files")).toArray());
        m_verdict.holds = m_verdict.failures.isEmpty();
        return m_verdict;
    }

private:
    struct Measured { qint64 bytes = 0; QByteArray sha256; };

    Failure unreadable() const
    {
        return Failure(ErrorCode::Unreadable, Dossier::tr("“%1” cannot be read as an archive: it is damaged or of another kind.").arg(m_path), QString::fromUtf8(archive_error_string(m_archive.get())));
    }

    Result<void> measure(const QString& path)
    {
        const bool isManifest = path == kManifest;
        const bool isBundle = path.endsWith(QLatin1String("/bundle.pdf"));
        QTemporaryFile copy;
        if (isBundle && !copy.open())
            return Failure(ErrorCode::Storage, Dossier::tr("The bundle could not be written; check that there is room on the disk and that the folder may be written to."), copy.errorString());
        if (isManifest)
            m_manifest = QByteArray("");
        QCryptographicHash digest(QCryptographicHash::Sha256);
        Measured of;
        QByteArray piece(kPiece, Qt::Uninitialized);
        for (;;) {
            const la_ssize_t got = archive_read_data(m_archive.get(), piece.data(), size_t(piece.size()));
            if (got < 0)
                return unreadable();
            if (got == 0)
                break;
            of.bytes += got;
            if (of.bytes > (isManifest ? kLargestManifest : kLargestBundle) && (isManifest || isBundle))
                return unreadable();
            const QByteArrayView taken(piece.constData(), got);
            digest.addData(taken);
            if (isManifest)
                m_manifest.append(taken);
            if (isBundle && copy.write(taken.data(), got) != got)
                return Failure(ErrorCode::Storage, Dossier::tr("The bundle could not be written; check that there is room on the disk and that the folder may be written to."), copy.errorString());
        }
        of.sha256 = digest.result();
        if (m_found.contains(path))
            m_verdict.failures.append(Dossier::tr("The file “%1” was not there when the archive was made.").arg(path));
        m_found.insert(path, of);
        if (isBundle) {
            copy.close();
            const auto bundle = verifyBundle(copy.fileName());
            for (const QString& failure : bundle ? bundle->failures : QStringList{bundle.error().message})
                m_verdict.failures.append(path + QStringLiteral(": ") + failure);
        }
        return {};
    }

    void compare(const QJsonArray& files)
    {
        std::set<QString> known{kManifest};
        int holding = 0;
        for (const QJsonValue& value : files) {
            const QJsonObject file = value.toObject();
            const QString path = file.value(QLatin1String("path")).toString();
            known.insert(path);
            const auto found = m_found.constFind(path);
            if (found == m_found.cend())
                m_verdict.failures.append(Dossier::tr("“%1” is missing from the archive.").arg(path));
            else if (found->bytes != file.value(QLatin1String("bytes")).toInteger() || QString::fromLatin1(found->sha256.toHex()) != file.value(QLatin1String("sha256")).toString())
                m_verdict.failures.append(Dossier::tr("“%1” is not as it was made: its SHA-256 differs.").arg(path));
            else
                ++holding;
        }
        m_verdict.checks.append(Dossier::tr("%1 of %2 files have the SHA-256 that was recorded.").arg(holding).arg(files.size()));
        for (auto file = m_found.cbegin(); file != m_found.cend(); ++file)
            if (!known.contains(file.key()))
                m_verdict.failures.append(Dossier::tr("The file “%1” was not there when the archive was made.").arg(file.key()));
    }

    QString m_path;
    std::unique_ptr<archive, decltype(&archive_read_free)> m_archive;
    QMap<QString, Measured> m_found;
    QByteArray m_manifest;     ///< null until it was met
    BundleVerdict m_verdict;
};

} // namespace

CaseArchive::CaseArchive(const QString& path) : m_file(path) {}

CaseArchive::~CaseArchive()
{
    if (m_archive)
        archive_write_free(m_archive);
}

Failure CaseArchive::failed() const
{
    const QString why = m_file.error() != QFileDevice::NoError ? m_file.errorString() : m_archive ? QString::fromUtf8(archive_error_string(m_archive)) : QString();
    return Failure(ErrorCode::Unreadable, Dossier::tr("“%1” could not be written: %2. Choose another folder, or see whether the disk is full.").arg(m_file.fileName(), why));
}

Result<void> CaseArchive::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return failed();
    m_archive = archive_write_new();
    if (archive_write_set_format_zip(m_archive) != ARCHIVE_OK || archive_write_set_bytes_in_last_block(m_archive, 1) != ARCHIVE_OK
        || archive_write_open2(m_archive, &m_file, nullptr, handOver, nullptr, nullptr) != ARCHIVE_OK)
        return failed();
    return {};
}

Result<void> CaseArchive::begin(const QString& path, const QString& name, qint64 bytes)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> head(archive_entry_new(), archive_entry_free);
    constexpr int kReadable = 0644;
    archive_entry_set_pathname(head.get(), path.toLatin1().constData());
    archive_entry_set_size(head.get(), bytes);
    archive_entry_set_filetype(head.get(), AE_IFREG);
    archive_entry_set_perm(head.get(), kReadable);
    if (archive_write_header(m_archive, head.get()) != ARCHIVE_OK)
        return failed();
    m_files.append({path, name, bytes, {}});
    m_digest.reset();
    m_written = 0;
    return {};
}

Result<void> CaseArchive::write(const char* data, qint64 size)
{
    if (archive_write_data(m_archive, data, size_t(size)) != la_ssize_t(size))
        return failed();
    m_digest.addData(QByteArrayView(data, size));
    m_written += size;
    return {};
}

Result<void> CaseArchive::end()
{
    if (m_written != m_files.last().bytes || archive_write_finish_entry(m_archive) != ARCHIVE_OK)
        return failed();
    m_files.last().sha256 = m_digest.result();
    return {};
}

Result<void> CaseArchive::add(const QString& path, const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unreadable, Dossier::tr("There is no file “%1”.").arg(file), source.errorString());
    DZ_CHECK(begin(path, {}, source.size()));
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty())
            break;
        DZ_CHECK(write(piece.constData(), piece.size()));
    }
    return end();
}

Result<void> CaseArchive::close()
{
    QJsonArray files;
    for (const ArchivedFile& file : std::as_const(m_files)) {
        QJsonObject one{{QStringLiteral("path"), file.path}, {QStringLiteral("bytes"), file.bytes}, {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}};
        if (!file.name.isEmpty())
            one.insert(QStringLiteral("name"), file.name);
        files.append(one);
    }
    const QByteArray manifest = QJsonDocument(QJsonObject{{QStringLiteral("format"), kArchiveFormat}, {QStringLiteral("version"), kVersion}, {QStringLiteral("files"), files}}).toJson();
    DZ_CHECK(begin(kManifest, {}, manifest.size()));
    DZ_CHECK(write(manifest.constData(), manifest.size()));
    DZ_CHECK(end());
    if (archive_write_close(m_archive) != ARCHIVE_OK || !m_file.commit())
        return failed();
    return {};
}

Result<BundleVerdict> verifyCaseArchive(const QString& path)
{
    if (!QFile::exists(path))
        return Failure(ErrorCode::NotFound, Dossier::tr("There is no file “%1”.").arg(path));
    return ArchiveCheck(path).run();
}

} // namespace daozhang::dossier
