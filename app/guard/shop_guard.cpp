// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/shop_guard.h"

#include "app/storage/blob_vault.h"
#include "app/storage/durable_file.h"
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
    return Failure(
        ErrorCode::Conflict,
        Guard::tr("“%1” is already there. Choose another name; nothing was overwritten.").arg(path));
}

/// Opens what was written and looks whether all of it holds.
Result<void> proveCopy(const QString& path, const Clock& clock, TaskContext& task)
{
    DZ_ASSIGN(const auto shop, storage::Shop::open(path, clock, storage::Access::ReadOnly));
    DZ_ASSIGN(const ShopVerdict verdict, verifyShop(*shop, task));
    if (!verdict.holds())
        return Failure(ErrorCode::Broken,
                       Guard::tr("The copy does not hold: %1")
                           .arg(verdict.journal.holds() ? verdict.broken.first() : verdict.journal.reason));
    return {};
}

Result<void> note(storage::Shop& shop, const QString& act, const QJsonObject& details)
{
    DZ_CHECK(shop.journal().append({{}, shop.who(), {QStringLiteral("shop"), {}}, act, details}));
    return {};
}

void removeCopy(const QString& path)
{
    for (const char* part : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(part));
}

/// By the engine, not by copying bytes: what is given as a backup may be a shop in use, whose last writes lie
/// in a second file.
Result<void> copyOf(const QString& backup, const QString& copy)
{
    DZ_CHECK(storage::looksLikeAShop(backup));
    DZ_ASSIGN(const auto connection, storage::Connection::open(backup, storage::Access::ReadOnly,
                                                               storage::Connection::Missing::IsError));
    return storage::copyInto(*connection, copy);
}

} // namespace

Result<BackupRecord> lastBackup(storage::Shop& shop)
{
    DZ_ASSIGN(const QVector<JournalEntry> entries, shop.journal().ofAct(QStringLiteral("shop.backedUp")));
    BackupRecord record;
    if (entries.isEmpty())
        return record;
    const JournalEntry& last = entries.constLast();
    DZ_ASSIGN(const qint64 count, shop.journal().count());
    record.at = last.recordedAt;
    record.path = last.details.value(QStringLiteral("path")).toString();
    record.entriesSince = count - last.id.value;
    return record;
}

Result<QDateTime> lastVerified(storage::Shop& shop)
{
    DZ_ASSIGN(const QVector<JournalEntry> entries, shop.journal().ofAct(QStringLiteral("shop.verified")));
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
        if (entry->details.value(QStringLiteral("holds")).toBool())
            return entry->recordedAt;
    return QDateTime();
}

Result<void> noteVerdict(storage::Shop& shop, const ShopVerdict& verdict)
{
    return note(shop, QStringLiteral("shop.verified"),
                {{QStringLiteral("holds"), verdict.holds()},
                 {QStringLiteral("entries"), verdict.journal.entries},
                 {QStringLiteral("originals"), verdict.blobs}});
}

Result<ShopVerdict> verifyShop(storage::Shop& shop, TaskContext& task)
{
    ShopVerdict verdict;
    task.report({Guard::tr("Recomputing the journal"), 0, 0});
    DZ_ASSIGN(verdict.journal, shop.journal().verify());
    task.report({Guard::tr("Measuring the originals"), 0, 0});
    const auto note = [&](const QByteArray& sha256, const QString& why) {
        verdict.broken.append(
            Guard::tr("Original %1…: %2").arg(QString::fromLatin1(sha256.toHex().left(12)), why));
    };
    DZ_ASSIGN(verdict.blobs, shop.vault().verifyAll(note, task));
    DZ_ASSIGN(const QStringList complaints, storage::engineComplaints(shop.connection()));
    for (const QString& complaint : complaints)
        verdict.broken.append(
            Guard::tr("The database reports: %1. Restore a backup to another file.").arg(complaint));
    return verdict;
}

Result<void> backup(storage::Shop& shop, const QString& path, TaskContext& task)
{
    if (storage::Connection::isUrl(shop.location()))
        return Failure(ErrorCode::Unsupported,
                       Guard::tr("This shop lies on a PostgreSQL server: back it up there, with pg_dump."));
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString partial = path + QStringLiteral(".partial");
    removeCopy(partial); // left by a backup that was cut off
    task.report({Guard::tr("Copying the shop"), 0, 0});
    auto copied = storage::copyInto(shop.connection(), partial);
    if (copied && task.stopRequested())
        copied = TaskContext::stopped();
    if (copied)
        copied = proveCopy(partial, shop.clock(), task);
    if (copied)
        copied = storage::giveName(partial, path);
    removeCopy(partial);
    DZ_CHECK(copied);
    const QFileInfo written(path);
    return note(shop, QStringLiteral("shop.backedUp"),
                {{QStringLiteral("path"), written.absoluteFilePath()}, {QStringLiteral("bytes"), written.size()}});
}

Result<void> restore(const QString& backup, const QString& path, const Clock& clock, TaskContext& task)
{
    if (storage::Connection::isUrl(path) || storage::Connection::isUrl(backup))
        return Failure(
            ErrorCode::Unsupported,
            Guard::tr(
                "A backup is restored to a file. For a shop on a PostgreSQL server use pg_restore there."));
    if (!QFileInfo::exists(backup))
        return Failure(ErrorCode::NotFound, Guard::tr("There is no backup “%1”.").arg(backup));
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString partial = path + QStringLiteral(".partial");
    removeCopy(partial);
    task.report({Guard::tr("Copying the backup"), 0, 0});
    auto restored = copyOf(backup, partial);
    if (restored && task.stopRequested())
        restored = TaskContext::stopped();
    if (restored)
        restored = storage::bringUpToDate(partial, clock.now().date());
    if (restored)
        restored = proveCopy(partial, clock, task);
    if (restored)
        restored = storage::giveName(partial, path);
    removeCopy(partial);
    return restored;
}

} // namespace daozhang::guard
