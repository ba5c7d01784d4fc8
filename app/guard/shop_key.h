// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's data key and how it is kept. Today it lies in the shop unprotected (scheme "none"); a password will wrap
// the same key under another scheme, so that nothing has to be encrypted anew.
#pragma once

#include "models/common/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace daozhang::guard {

/// 32 random bytes, wiped when they are no longer needed.
class ShopKey
{
public:
    /// A new random key; Unsupported when the system gives no random numbers.
    static Result<ShopKey> make();
    /// A key of exactly 32 bytes; Broken otherwise.
    static Result<ShopKey> fromBytes(const QByteArray& bytes);

    ShopKey(ShopKey&& other) noexcept = default;
    ShopKey& operator=(ShopKey&& other) = delete;
    ~ShopKey();

    /// A copy that shares nothing with the key: who takes it wipes it.
    QByteArray bytes() const;

private:
    explicit ShopKey(QByteArray key) : m_key(std::move(key)) {}
    QByteArray m_key;
};

/// How a key is kept in the shop. `record` is what the shop stores beside the scheme's name.
class KeyProtection
{
public:
    virtual ~KeyProtection() = default;
    virtual QString scheme() const = 0;
    virtual Result<QByteArray> wrap(const ShopKey& key) const = 0;
    /// Broken when the record was altered.
    virtual Result<ShopKey> unwrap(const QByteArray& record) const = 0;
};

/// Scheme "none": the key itself and a keyed check value, by which an altered record is told.
class Unprotected final : public KeyProtection
{
public:
    QString scheme() const override { return QStringLiteral("none"); }
    Result<QByteArray> wrap(const ShopKey& key) const override;
    Result<ShopKey> unwrap(const QByteArray& record) const override;
};

/// Unsupported for a scheme that this program does not know.
Result<std::unique_ptr<KeyProtection>> protectionOf(const QString& scheme);

} // namespace daozhang::guard
