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

} // namespace

Result<ShopKey> ShopKey::make()
{
    if (sodium_init() < 0)
        return Failure(ErrorCode::Unsupported, Guard::tr("The system gives no random numbers; no shop can be made."));
    QByteArray key(kKeyBytes, '\0');
    randombytes_buf(key.data(), size_t(key.size()));
    return ShopKey(key);
}

Result<ShopKey> ShopKey::unlock(const QString& scheme, const QByteArray& record)
{
    if (sodium_init() < 0)
        return Failure(ErrorCode::Unsupported, Guard::tr("The encryption library could not be started."));
    if (scheme != QLatin1String("none"))
        return Failure(ErrorCode::Unsupported, Guard::tr("This shop's key is protected in a way (“%1”) that this program does not know. Install the newer program.").arg(scheme));
    if (record.size() != kKeyBytes)
        return Failure(ErrorCode::Broken, Guard::tr("The shop's key is damaged. Restore a backup to another file."));
    return ShopKey(record);
}

} // namespace daozhang::guard
