// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes under their SHA-256, encrypted in chunks of 1 MiB (XChaCha20-Poly1305, libsodium). Streams both ways: 2 GiB pass
// through without being held in memory. Equal bytes are stored once. A chunk's nonce is the blob's random salt and the
// chunk's number, and it vouches for being the last or not: chunks cannot be swapped, cut off or moved to another blob.
#pragma once

#include "app/common/task_context.h"
#include "app/storage/connection.h"

#include <QIODevice>

#include <functional>

namespace daozhang::storage {

struct StoredBlob
{
    QByteArray sha256;  ///< 32 bytes, of the plain bytes
    qint64 bytes = 0;
};

class BlobVault
{
public:
    /// `key`: 32 bytes, the shop's data key (app/guard/shop_key unwraps it).
    BlobVault(Connection& connection, QByteArray key);
    ~BlobVault();  ///< wipes the key

    /// Reads `source` to its end. Fails with Stopped when asked to stop, Unreadable when the source fails in the middle,
    /// Storage on a full disk; nothing is kept then.
    Result<StoredBlob> put(QIODevice& source, TaskContext& task);
    Result<StoredBlob> put(const QByteArray& bytes);
    /// Streams the plain bytes out; Broken when a chunk was altered, cut or swapped, or the digest differs.
    Result<void> get(const QByteArray& sha256, QIODevice& sink, TaskContext& task);
    /// The whole blob in memory, at most `limit` bytes (Unsupported when it is larger): for thumbnails and text.
    Result<QByteArray> read(const QByteArray& sha256, qint64 limit = 64 << 20);
    /// Recomputes every blob's digest; calls back with each that does not hold.
    Result<qint64> verifyAll(const std::function<void(const QByteArray& sha256, const QString& why)>& broken, TaskContext& task);
    /// Drops a blob; Conflict while an evidence item or an import names it.
    Result<void> drop(const QByteArray& sha256);

private:
    Result<bool> has(const QByteArray& sha256);

    Connection& m_connection;
    QByteArray m_key;
};

} // namespace daozhang::storage
