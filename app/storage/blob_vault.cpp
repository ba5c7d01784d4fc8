// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/blob_vault.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QtEndian>

#include <openssl/evp.h>
#include <sodium.h>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr qint64 kChunkBytes = 1 << 20;
constexpr int kSaltBytes = 16;
constexpr int kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// SHA-256 by OpenSSL: six times the rate of libsodium's on processors with SHA instructions.
class Sha256
{
public:
    Sha256() : m_context(EVP_MD_CTX_new()) { EVP_DigestInit_ex(m_context, EVP_sha256(), nullptr); }
    ~Sha256() { EVP_MD_CTX_free(m_context); }
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(const QByteArray& bytes)
    {
        EVP_DigestUpdate(m_context, bytes.constData(), size_t(bytes.size()));
    }
    QByteArray result()
    {
        QByteArray digest(32, '\0');
        unsigned length = 32;
        EVP_DigestFinal_ex(m_context, reinterpret_cast<unsigned char*>(digest.data()), &length);
        return digest;
    }

private:
    EVP_MD_CTX* m_context;
};

/// The nonce of a chunk: the blob's random salt and the chunk's number. A key never meets the same pair
/// twice.
QByteArray nonceOf(const QByteArray& salt, qint64 number)
{
    QByteArray nonce = salt;
    const quint64 bigEndian = qToBigEndian(quint64(number));
    nonce.append(reinterpret_cast<const char*>(&bigEndian), sizeof bigEndian);
    Q_ASSERT(nonce.size() == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    return nonce;
}

/// What a chunk vouches for beside its bytes: its place, and whether it is the last. Chunks cannot be swapped
/// or cut.
QByteArray boundTo(qint64 number, bool last)
{
    return "daozhang-blob-1 " + QByteArray::number(number) + (last ? " last" : " more");
}

QByteArray seal(const QByteArray& key, const QByteArray& salt, qint64 number, bool last,
                const QByteArray& plain)
{
    QByteArray sealed(plain.size() + kTagBytes, '\0');
    const QByteArray nonce = nonceOf(salt, number), bound = boundTo(number, last);
    const auto bytes = [](const QByteArray& array) {
        return reinterpret_cast<const unsigned char*>(array.constData());
    };
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(sealed.data()), nullptr,
                                               bytes(plain), quint64(plain.size()), bytes(bound),
                                               quint64(bound.size()), nullptr, bytes(nonce), bytes(key));
    return sealed;
}

std::optional<QByteArray> unseal(const QByteArray& key, const QByteArray& salt, qint64 number, bool last,
                                 const QByteArray& sealed)
{
    if (sealed.size() < kTagBytes)
        return std::nullopt;
    QByteArray plain(sealed.size() - kTagBytes, '\0');
    const QByteArray nonce = nonceOf(salt, number), bound = boundTo(number, last);
    const auto bytes = [](const QByteArray& array) {
        return reinterpret_cast<const unsigned char*>(array.constData());
    };
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, bytes(sealed),
            quint64(sealed.size()), bytes(bound), quint64(bound.size()), bytes(nonce), bytes(key)) != 0)
        return std::nullopt;
    return plain;
}

Failure unreadable(const QIODevice& source)
{
    return Failure(ErrorCode::Unreadable,
                   Storage::tr("The file could not be read to its end: %1. Nothing of it was kept.")
                       .arg(source.errorString()));
}

/// A whole chunk, or what is left: a device may hand over less at a time. Unreadable when it fails in the
/// middle, which read() alone does not tell from the end.
Result<QByteArray> nextChunk(QIODevice& source)
{
    QByteArray chunk(kChunkBytes, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < kChunkBytes) {
        const qint64 got = source.read(chunk.data() + filled, kChunkBytes - filled);
        if (got < 0 && !(source.isSequential() && source.atEnd()))
            return unreadable(source);
        if (got <= 0)
            break;
        filled += got;
    }
    chunk.truncate(filled);
    return chunk;
}

Result<StoredBlob> measure(QIODevice& source, TaskContext& task)
{
    StoredBlob measured;
    Sha256 digest;
    for (;;) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const QByteArray chunk, nextChunk(source));
        digest.add(chunk);
        measured.bytes += chunk.size();
        if (chunk.size() < kChunkBytes)
            break;
        task.report({Storage::tr("Measuring the original"), measured.bytes, source.size()});
    }
    measured.sha256 = digest.result();
    return measured;
}

Failure altered()
{
    return Failure(ErrorCode::Broken,
                   Storage::tr("A stored original was altered or cut. Restore it from a backup."));
}

} // namespace

BlobVault::BlobVault(Connection& connection, QByteArray key) : m_connection(connection), m_key(std::move(key))
{
}

BlobVault::~BlobVault()
{
    sodium_memzero(m_key.data(), size_t(m_key.size()));
}

Result<bool> BlobVault::has(const QByteArray& sha256)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("SELECT 1 FROM blob WHERE sha256 = :sha256")));
    query.bindValue(QStringLiteral(":sha256"), sha256);
    DZ_CHECK(Connection::run(query));
    return query.next();
}

Result<StoredBlob> BlobVault::put(QIODevice& source, TaskContext& task)
{
    // Measuring first costs a tenth of writing, and most things that come twice are large.
    if (!source.isSequential() && source.size() > kChunkBytes) {
        const qint64 start = source.pos();
        DZ_ASSIGN(const StoredBlob measured, measure(source, task));
        DZ_ASSIGN(const bool known, has(measured.sha256));
        if (known)
            return measured;
        if (!source.seek(start))
            return unreadable(source);
    }
    DZ_ASSIGN(Transaction transaction, Transaction::begin(m_connection));
    QByteArray salt(kSaltBytes, '\0');
    randombytes_buf(salt.data(), size_t(salt.size()));
    DZ_ASSIGN(QSqlQuery insert,
              m_connection.prepare(QStringLiteral(
                  "INSERT INTO blob_chunk (salt, number, sealed) VALUES (:salt, :number, :sealed)")));
    StoredBlob stored;
    Sha256 digest;
    qint64 number = 0;
    const qint64 total = source.isSequential() ? 0 : source.size();
    DZ_ASSIGN(QByteArray chunk, nextChunk(source));
    for (bool last = false; !last; ++number) {
        if (task.stopRequested())
            return TaskContext::stopped();
        QByteArray following;
        if (chunk.size() == kChunkBytes) {
            DZ_ASSIGN(following, nextChunk(source));
        }
        last = following.isEmpty();
        digest.add(chunk);
        stored.bytes += chunk.size();
        insert.bindValue(QStringLiteral(":salt"), salt);
        insert.bindValue(QStringLiteral(":number"), number);
        insert.bindValue(QStringLiteral(":sealed"), seal(m_key, salt, number, last, chunk));
        DZ_CHECK(Connection::run(insert));
        task.report({Storage::tr("Storing the original"), stored.bytes, total});
        chunk = following;
    }
    insert.finish();
    stored.sha256 = digest.result();
    DZ_ASSIGN(QSqlQuery name, m_connection.prepare(QStringLiteral(
                                  "INSERT INTO blob (sha256, bytes, chunks, salt) VALUES (:sha256, :bytes, "
                                  ":chunks, :salt) ON CONFLICT (sha256) DO NOTHING")));
    name.bindValue(QStringLiteral(":sha256"), stored.sha256);
    name.bindValue(QStringLiteral(":bytes"), stored.bytes);
    name.bindValue(QStringLiteral(":chunks"), number);
    name.bindValue(QStringLiteral(":salt"), salt);
    DZ_CHECK(Connection::run(name));
    const bool isNew = name.numRowsAffected() > 0;
    name.finish();
    if (isNew)
        DZ_CHECK(transaction.commit()); // otherwise equal bytes lie there already, and the second copy goes
                                        // with the transaction
    return stored;
}

Result<StoredBlob> BlobVault::put(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    TaskContext task;
    return put(buffer, task);
}

Result<void> BlobVault::get(const QByteArray& sha256, QIODevice& sink, TaskContext& task)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT bytes, chunks, salt FROM blob WHERE sha256 = :sha256")));
    query.bindValue(QStringLiteral(":sha256"), sha256);
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return Failure(ErrorCode::NotFound,
                       Storage::tr("An original is missing from the shop. Restore a backup."),
                       QString::fromLatin1(sha256.toHex()));
    const qint64 total = query.value(0).toLongLong(), chunks = query.value(1).toLongLong();
    const QByteArray salt = query.value(2).toByteArray();
    query.finish();
    DZ_ASSIGN(QSqlQuery read, m_connection.prepare(QStringLiteral(
                                  "SELECT sealed FROM blob_chunk WHERE salt = :salt AND number = :number")));
    Sha256 digest;
    qint64 done = 0;
    for (qint64 number = 0; number < chunks; ++number) {
        if (task.stopRequested())
            return TaskContext::stopped();
        read.bindValue(QStringLiteral(":salt"), salt);
        read.bindValue(QStringLiteral(":number"), number);
        DZ_CHECK(Connection::run(read));
        if (!read.next())
            return altered();
        const auto plain = unseal(m_key, salt, number, number == chunks - 1, read.value(0).toByteArray());
        read.finish();
        if (!plain)
            return altered();
        digest.add(*plain);
        done += plain->size();
        if (sink.write(*plain) != plain->size())
            return Failure(ErrorCode::Storage,
                           Storage::tr("The original could not be written out: %1").arg(sink.errorString()));
        task.report({Storage::tr("Reading the original"), done, total});
    }
    if (done != total || digest.result() != sha256)
        return altered();
    return {};
}

Result<QByteArray> BlobVault::read(const QByteArray& sha256, qint64 limit)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("SELECT bytes FROM blob WHERE sha256 = :sha256")));
    query.bindValue(QStringLiteral(":sha256"), sha256);
    DZ_CHECK(Connection::run(query));
    if (query.next() && query.value(0).toLongLong() > limit)
        return Failure(
            ErrorCode::Unsupported,
            Storage::tr("The original is too large to be shown here. Save a copy and open it there."));
    query.finish();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TaskContext task;
    DZ_CHECK(get(sha256, buffer, task));
    return buffer.data();
}

Result<qint64> BlobVault::verifyAll(const std::function<void(const QByteArray&, const QString&)>& broken,
                                    TaskContext& task)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("SELECT sha256 FROM blob ORDER BY sha256")));
    DZ_CHECK(Connection::run(query));
    QVector<QByteArray> all;
    while (query.next())
        all.append(query.value(0).toByteArray());
    query.finish();
    /// Takes everything: only the digest counts.
    class Nowhere final : public QIODevice
    {
        qint64 readData(char*, qint64) override { return -1; }
        qint64 writeData(const char*, qint64 length) override { return length; }
    };
    for (const QByteArray& sha256 : all) {
        Nowhere sink;
        sink.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        if (const auto read = get(sha256, sink, task); !read) {
            if (read.error().code == ErrorCode::Stopped)
                return Failure(read.error());
            broken(sha256, read.error().message);
        }
    }
    return qint64(all.size());
}

Result<void> BlobVault::drop(const QByteArray& sha256)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(m_connection));
    // The record goes last: foreign keys of imports and evidence refuse it while one of them names it.
    for (const QString& sql :
         {QStringLiteral(
              "DELETE FROM blob_chunk WHERE salt IN (SELECT salt FROM blob WHERE sha256 = :sha256)"),
          QStringLiteral("DELETE FROM blob WHERE sha256 = :sha256")}) {
        DZ_ASSIGN(QSqlQuery query, m_connection.prepare(sql));
        query.bindValue(QStringLiteral(":sha256"), sha256);
        DZ_CHECK(Connection::run(query));
    }
    return transaction.commit();
}

} // namespace daozhang::storage
