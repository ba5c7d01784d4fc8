// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's data key and how it is kept. Today it lies in the shop unprotected (scheme "none"); a password will wrap
// the same key under another scheme, so that nothing has to be encrypted anew.
#pragma once

#include "models/common/result.h"

#include <QByteArray>
#include <QString>

namespace daozhang::guard {

class ShopKey
{
public:
    /// A new random key of 32 bytes under scheme "none".
    static Result<ShopKey> make();
    /// The key out of what the shop keeps; Unsupported for a scheme this program does not know.
    static Result<ShopKey> unlock(const QString& scheme, const QByteArray& record);

    QString scheme() const { return QStringLiteral("none"); }
    QByteArray record() const { return m_key; }  ///< what the shop keeps
    QByteArray bytes() const { return m_key; }

private:
    explicit ShopKey(QByteArray key) : m_key(std::move(key)) {}
    QByteArray m_key;
};

} // namespace daozhang::guard
