// SPDX-License-Identifier: GPL-3.0-or-later
// A zip of case files that proves itself: a manifest names each file with its size and SHA-256.
#pragma once

#include "app/dossier/dossier_service.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QSaveFile>

struct archive;

namespace daozhang::dossier {

/// One file of an archive, as its manifest names it.
struct ArchivedFile
{
    QString path;              ///< within the archive, '/' between folders
    QString name;              ///< under which it came to the shop; else empty
    qint64 bytes = 0;
    QByteArray sha256;
};

/// Writes the archive file by file; what stands at its place stays until close() has put all of it there.
class CaseArchive
{
public:
    explicit CaseArchive(const QString& path);
    ~CaseArchive();
    CaseArchive(const CaseArchive&) = delete;
    CaseArchive& operator=(const CaseArchive&) = delete;

    Result<void> open();
    /// Begins a file of just `bytes` bytes; write() and end() follow.
    Result<void> begin(const QString& path, const QString& name, qint64 bytes);
    Result<void> write(const char* data, qint64 size);
    Result<void> end();
    /// A file of the disk as a whole.
    Result<void> add(const QString& path, const QString& file);
    /// The manifest, and the archive to its place.
    Result<void> close();

    const QVector<ArchivedFile>& files() const { return m_files; }

private:
    Failure failed() const;

    QSaveFile m_file;
    archive* m_archive = nullptr;
    QVector<ArchivedFile> m_files;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    qint64 m_written = 0;      ///< of the file that was begun
};

} // namespace daozhang::dossier
