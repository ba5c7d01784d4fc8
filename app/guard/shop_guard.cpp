// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/shop_guard.h"

#include "app/storage/blob_vault.h"
#include "app/storage/health.h"
#include "app/storage/journal_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace daozhang::guard {

namespace {

struct Guard
{
    Q_DECLARE_TR_FUNCTIONS(Guard)
};

Failure alreadyThere(const QString& path)
{
    return Failure(ErrorCode::Conflict, Guard::tr("“%1” is already there. Choose another name; nothing was overwritten.").arg(path));
}

/// Opens what was written and looks whether all of it holds.
Result<void> proveCopy(const QString& path, const Clock& clock, TaskContext& task)
{
    DZ_ASSIGN(const auto shop, storage::Shop::open(path, clock, storage::Access::ReadOnly));
    DZ_ASSIGN(const ShopVerdict verdict, verifyShop(*shop, task));
    if (!verdict.holds())
        return Failure(ErrorCode::Broken, Guard::tr("The copy does not hold: %1").arg(verdict.journal.holds() ? verdict.broken.first() : verdict.journal.reason));
    return {};
}

} // namespace

Result<ShopVerdict> verifyShop(storage::Shop& shop, TaskContext& task)
{
    ShopVerdict verdict;
    task.report({Guard::tr("Recomputing the journal"), 0, 0});
    DZ_ASSIGN(verdict.journal, shop.journal().verify());
    task.report({Guard::tr("Measuring the originals"), 0, 0});
    const auto note = [&](const QByteArray& sha256, const QString& why) {
        verdict.broken.append(Guard::tr("Original %1…: %2").arg(QString::fromLatin1(sha256.toHex().left(12)), why));
    };
    DZ_ASSIGN(verdict.blobs, shop.vault().verifyAll(note, task));
    DZ_ASSIGN(const QStringList complaints, storage::engineComplaints(shop.connection()));
    for (const QString& complaint : complaints)
        verdict.broken.append(Guard::tr("The database reports: %1. Restore a backup to another file.").arg(complaint));
    return verdict;
}

Result<void> backup(storage::Shop& shop, const QString& path, TaskContext& task)
{
    if (storage::Connection::isUrl(shop.location()))
        return Failure(ErrorCode::Unsupported, Guard::tr("This shop lies on a PostgreSQL server: back it up there, with pg_dump."));
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString partial = path + QStringLiteral(".partial");
    QFile::remove(partial);  // left by a backup that was cut off
    task.report({Guard::tr("Copying the shop"), 0, 0});
    auto copied = storage::copyInto(shop.connection(), partial);
    if (copied)
        copied = proveCopy(partial, shop.clock(), task);
    if (copied && !QFile::rename(partial, path))
        copied = Failure(ErrorCode::Storage, Guard::tr("The backup could not be given the name “%1”.").arg(path));
    if (!copied)
        QFile::remove(partial);
    return copied;
}

Result<void> restore(const QString& backup, const QString& path, const Clock& clock, TaskContext& task)
{
    if (!QFileInfo::exists(backup))
        return Failure(ErrorCode::NotFound, Guard::tr("There is no backup “%1”.").arg(backup));
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString partial = path + QStringLiteral(".partial");
    QFile::remove(partial);
    task.report({Guard::tr("Copying the backup"), 0, 0});
    if (!QFile::copy(backup, partial))
        return Failure(ErrorCode::Storage, Guard::tr("“%1” could not be copied to “%2”. Is the disk full?").arg(backup, path));
    QFile::setPermissions(partial, QFile::permissions(partial) | QFile::WriteOwner);
    auto proved = proveCopy(partial, clock, task);
    if (proved && !QFile::rename(partial, path))
        proved = Failure(ErrorCode::Storage, Guard::tr("The restored shop could not be given the name “%1”.").arg(path));
    if (!proved)
        QFile::remove(partial);
    return proved;
}

} // namespace daozhang::guard
