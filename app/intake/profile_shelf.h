// SPDX-License-Identifier: GPL-3.0-or-later
// The formats that a file is held against: those that are shipped, and those that the shop described itself.
#pragma once

#include "app/intake/profile.h"

#include <QDateTime>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::intake {

/// A value: copies share the profiles. What was recognised with a shelf points into it, so the shelf stays until the
/// file is read.
class ProfileShelf
{
public:
    enum class Origin { Shipped, Own };
    using Shelved = std::shared_ptr<const Profile>;

    /// What the program brings with it. A broken profile is left out here and found by the tests.
    static const ProfileShelf& shipped();

    /// Puts in a profile of the shop's own, or a shipped one as the shop confirmed it; takes the place of the same id.
    void put(Shelved profile, Origin origin);
    /// nullptr when there is none of that id.
    const Profile* byId(const QString& id) const;
    bool isOwn(const Profile& profile) const { return m_own.contains(profile.id); }

    auto begin() const { return m_profiles.cbegin(); }
    auto end() const { return m_profiles.cend(); }
    qsizetype size() const { return qsizetype(m_profiles.size()); }

private:
    std::vector<Shelved> m_profiles;
    QSet<QString> m_own;
};

/// The JSON of a shipped profile. NotFound when there is none of that id.
Result<QByteArray> shippedDocument(const QString& id);

/// The shelf of a shop. A profile of its own that this version cannot read is left out and logged.
Result<ProfileShelf> shelfOf(storage::Shop& shop);
/// The shelf with `id` as it stood at `moment`: a file is read again the way it was read when it came in.
Result<ProfileShelf> shelfOf(storage::Shop& shop, const QString& id, const QDateTime& moment);

} // namespace daozhang::intake
