// SPDX-License-Identifier: GPL-3.0-or-later
// Guard: the shop key, integrity of the whole shop, backup and restore.
#pragma once

#include "app/common/task_context.h"
#include "models/common/clock.h"
#include "models/guard/journal_entry.h"

#include <QDateTime>
#include <QStringList>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::guard {

struct ShopVerdict
{
    ChainVerdict journal;
    qint64 blobs = 0;
    QStringList broken;   ///< translated: each thing that does not hold, with what to do
    bool holds() const { return journal.holds() && broken.isEmpty(); }
};

/// The last backup that the journal knows of.
struct BackupRecord
{
    QDateTime at;             ///< UTC; null = none yet
    QString path;
    qint64 entriesSince = 0;  ///< journal entries written after it
    bool isKnown() const { return at.isValid(); }
};

Result<BackupRecord> lastBackup(storage::Shop& shop);
/// When the whole shop was last verified and held; null when never.
Result<QDateTime> lastVerified(storage::Shop& shop);
/// Recomputes the journal chain and every stored original, and asks the engine for its own integrity check.
Result<ShopVerdict> verifyShop(storage::Shop& shop, TaskContext& task);
/// An entry in the journal that says what verifyShop() found. For a shop that is open for writing.
Result<void> noteVerdict(storage::Shop& shop, const ShopVerdict& verdict);
/// A consistent copy of an open SQLite shop (VACUUM INTO), verified by opening it; never overwrites. That it was made
/// is noted in the journal of the shop (not of the copy).
Result<void> backup(storage::Shop& shop, const QString& path, TaskContext& task);
/// Copies a backup to a new shop file and verifies it there; never overwrites.
Result<void> restore(const QString& backup, const QString& path, const Clock& clock, TaskContext& task);

} // namespace daozhang::guard
