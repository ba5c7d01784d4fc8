// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes under their SHA-256, encrypted in chunks (XChaCha20-Poly1305, libsodium). Streams both ways: 2 GiB pass
// through without being held in memory. Equal bytes are stored once.
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

    /// Reads `source` to its end. Fails with Stopped when asked to stop (nothing is kept), Storage on a full disk.
    Result<StoredBlob> put(QIODevice& source, TaskContext& task);
    Result<StoredBlob> put(const QByteArray& bytes);
    /// Streams the plain bytes out; Broken when a chunk was altered, cut or swapped, or the digest differs.
    Result<void> get(const QByteArray& sha256, QIODevice& sink, TaskContext& task);
    /// The whole blob in memory, at most `limit` bytes (Unsupported when it is larger): for thumbnails and text.
    Result<QByteArray> read(const QByteArray& sha256, qint64 limit = 64 << 20);
    /// Recomputes every blob's digest; calls back with each that does not hold.
    Result<qint64> verifyAll(const std::function<void(const QByteArray& sha256, const QString& why)>& broken, TaskContext& task);
    /// Drops a blob that no evidence item and no source file names any more.
    Result<void> drop(const QByteArray& sha256);

private:
    Connection& m_connection;
    QByteArray m_key;
};

} // namespace daozhang::storage
