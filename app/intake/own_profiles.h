// SPDX-License-Identifier: GPL-3.0-or-later
// Formats that the shop describes itself, gets from others, or confirms: kept with the shop, in versions, journaled.
#pragma once

#include "app/intake/profile.h"

#include <QDateTime>
#include <QJsonObject>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::intake {

/// A profile of the shop's own, for lists.
struct OwnProfile
{
    QString id;
    QString title;
    Book book = Book::Bank;
    int version = 1;
    QDateTime storedAt;
    QString storedBy;
    qint64 files = 0;         ///< imports, not taken back, that were read with it
    QString problem;          ///< why this program cannot use it; empty when it can
};

/// A shipped profile that is not verified, and what the shop said of it.
struct ConfirmedProfile
{
    QString id;
    QString title;
    Book book = Book::Bank;
    std::optional<AmountUnit> unit;  ///< nullopt: not confirmed
    QDateTime confirmedAt;
    QString confirmedBy;
};

class OwnProfiles
{
public:
    explicit OwnProfiles(storage::Shop& shop) : m_shop(shop) {}

    /// A document larger than this is refused.
    static constexpr qsizetype kLargestDocument = 256 * 1024;
    static constexpr int kMostProfiles = 500;

    Result<QVector<OwnProfile>> list();
    /// The JSON of the version in use, or of a shipped profile. NotFound when there is none of that id.
    Result<QByteArray> document(const QString& id);
    /// Stores a new profile under an id made from its own, which is never that of another; a document that the shop has
    /// already is not stored again. Gives the id. Invalid, with a sentence, when the document is no usable profile.
    Result<QString> add(const QByteArray& document);
    /// Stores a new version of a profile of the shop's own. What was imported stays as it was read.
    Result<void> replace(const QString& id, const QByteArray& document);
    Result<void> rename(const QString& id, const QString& title);
    /// Conflict while an import was read with it.
    Result<void> remove(const QString& id);

    /// All shipped profiles that are not verified.
    Result<QVector<ConfirmedProfile>> confirmations();
    /// From now on files of this format are imported, their amounts counted in `unit`.
    Result<void> confirm(const QString& id, AmountUnit unit);
    Result<void> revoke(const QString& id);

private:
    Result<void> note(const QString& act, const QString& id, const QString& title, const QJsonObject& more = {});
    Result<QString> freeId(const QString& wanted);
    storage::Shop& m_shop;
};

} // namespace daozhang::intake
