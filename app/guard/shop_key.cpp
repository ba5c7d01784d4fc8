// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/shop_key.h"

#include <QCoreApplication>

#include <sodium.h>

namespace daozhang::guard {

namespace {

struct Guard
{
    Q_DECLARE_TR_FUNCTIONS(Guard)
};

constexpr int kKeyBytes = 32;
constexpr int kCheckBytes = crypto_generichash_BYTES_MIN;

Result<void> startLibrary()
{
    static const bool started = sodium_init() >= 0;
    if (!started)
        return Failure(ErrorCode::Unsupported,
                       Guard::tr("The system gives no random numbers, so that nothing can be encrypted. "
                                 "Restart the computer and try again."));
    return {};
}

QByteArray checkOf(const QByteArray& key)
{
    static const QByteArray kWhat = "daozhang-key-1";
    QByteArray check(kCheckBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(check.data()), size_t(check.size()),
                       reinterpret_cast<const unsigned char*>(kWhat.constData()), quint64(kWhat.size()),
                       reinterpret_cast<const unsigned char*>(key.constData()), size_t(key.size()));
    return check;
}

Failure damaged()
{
    return Failure(ErrorCode::Broken,
                   Guard::tr("The shop's key is damaged. Restore a backup to another file."));
}

} // namespace

Result<ShopKey> ShopKey::make()
{
    DZ_CHECK(startLibrary());
    QByteArray key(kKeyBytes, '\0');
    randombytes_buf(key.data(), size_t(key.size()));
    return ShopKey(std::move(key));
}

Result<ShopKey> ShopKey::fromBytes(const QByteArray& bytes)
{
    DZ_CHECK(startLibrary());
    if (bytes.size() != kKeyBytes)
        return damaged();
    return ShopKey(QByteArray(bytes.constData(), bytes.size()));
}

ShopKey::~ShopKey()
{
    if (!m_key.isEmpty())
        sodium_memzero(m_key.data(), size_t(m_key.size()));
}

QByteArray ShopKey::bytes() const
{
    return QByteArray(m_key.constData(), m_key.size());
}

Result<QByteArray> Unprotected::wrap(const ShopKey& key) const
{
    const QByteArray bytes = key.bytes();
    return bytes + checkOf(bytes);
}

Result<ShopKey> Unprotected::unwrap(const QByteArray& record) const
{
    if (record.size() != kKeyBytes + kCheckBytes)
        return damaged();
    DZ_ASSIGN(ShopKey key, ShopKey::fromBytes(record.left(kKeyBytes)));
    if (checkOf(key.bytes()) != record.mid(kKeyBytes))
        return damaged();
    return key;
}

Result<std::unique_ptr<KeyProtection>> protectionOf(const QString& scheme)
{
    if (scheme != QLatin1String("none"))
        return Failure(ErrorCode::Unsupported,
                       Guard::tr("This shop's key is protected in a way (“%1”) that this program does not "
                                 "know. Install the newer program.")
                           .arg(scheme));
    return std::unique_ptr<KeyProtection>(std::make_unique<Unprotected>());
}

} // namespace daozhang::guard
