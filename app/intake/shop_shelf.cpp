// SPDX-License-Identifier: GPL-3.0-or-later
// The part of profile_shelf.h that asks the shop.
#include "app/intake/profile_shelf.h"

#include "app/storage/own_profile_repository.h"
#include "app/storage/shop.h"

namespace daozhang::intake {

namespace {

/// The profile of a stored version; null when this program cannot read it, which is logged.
ProfileShelf::Shelved readOwn(const storage::OwnProfileRecord& record)
{
    auto profile = parseProfile(record.document);
    if (profile && (*profile)->id == record.id)
        return std::move(*profile);
    qWarning("own profile %s, version %d: %s", qPrintable(record.id), record.version, profile ? "id" : qPrintable(profile.error().message));
    return nullptr;
}

/// A shipped profile as the shop confirmed it; null when it was confirmed in another version.
ProfileShelf::Shelved asConfirmed(const Profile* shipped, const storage::ProfileConfirmation& confirmation)
{
    const auto unit = unitByName(confirmation.unit);
    if (!shipped || shipped->grade != Grade::Unverified || shipped->digest != confirmation.digest || !unit)
        return nullptr;
    auto confirmed = std::make_shared<Profile>(*shipped);
    confirmed->grade = Grade::Documented;
    confirmed->unit = *unit;
    return confirmed;
}

} // namespace

Result<ProfileShelf> shelfOf(storage::Shop& shop)
{
    storage::OwnProfileRepository repository(shop.connection());
    ProfileShelf shelf = ProfileShelf::shipped();
    DZ_ASSIGN(const auto confirmations, repository.confirmations());
    for (const storage::ProfileConfirmation& confirmation : confirmations)
        if (auto confirmed = asConfirmed(shelf.byId(confirmation.profile), confirmation))
            shelf.put(std::move(confirmed), ProfileShelf::Origin::Shipped);
    DZ_ASSIGN(const auto records, repository.current());
    for (const storage::OwnProfileRecord& record : records)
        if (auto own = readOwn(record))
            shelf.put(std::move(own), ProfileShelf::Origin::Own);
    return shelf;
}

Result<ProfileShelf> shelfOf(storage::Shop& shop, const QString& id, const QDateTime& moment)
{
    DZ_ASSIGN(ProfileShelf shelf, shelfOf(shop));
    DZ_ASSIGN(const auto versions, storage::OwnProfileRepository(shop.connection()).versions(id));
    const auto after = std::find_if(versions.cbegin(), versions.cend(), [&](const auto& version) { return version.storedAt > moment; });
    if (after != versions.cbegin())
        if (auto own = readOwn(*std::prev(after)))
            shelf.put(std::move(own), ProfileShelf::Origin::Own);
    return shelf;
}

} // namespace daozhang::intake
