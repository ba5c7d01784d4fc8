// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/durable_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// True when the file's bytes, or the folder's entries, have reached the disk.
bool sync([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
#else
    return true; // the engine flushed it when it closed the file; folders cannot be flushed here
#endif
}

} // namespace

Result<void> giveName(const QString& written, const QString& name)
{
    if (!sync(written))
        return Failure(
            ErrorCode::Storage,
            Storage::tr("“%1” could not be written. Is the disk full, or the folder read-only?").arg(name));
    if (QFileInfo::exists(name))
        return Failure(
            ErrorCode::Conflict,
            Storage::tr("“%1” is already there. Choose another name; nothing was overwritten.").arg(name));
    if (!QFile::rename(written, name))
        return Failure(
            ErrorCode::Storage,
            Storage::tr("“%1” could not be written. Is the disk full, or the folder read-only?").arg(name));
    sync(QFileInfo(name).absolutePath()); // the name is given; some file systems refuse to sync a folder
    return {};
}

} // namespace daozhang::storage
