// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/profile_shelf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

ProfileShelf loadShipped()
{
    ProfileShelf shelf;
    const QDir folder(QStringLiteral(":/profiles"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        auto profile = parseProfile(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (profile)
            shelf.put(std::move(*profile), ProfileShelf::Origin::Shipped);
        else
            qWarning("%s", qPrintable(profile.error().message));
    }
    return shelf;
}

} // namespace

const ProfileShelf& ProfileShelf::shipped()
{
    static const ProfileShelf shelf = loadShipped();
    return shelf;
}

void ProfileShelf::put(Shelved profile, Origin origin)
{
    if (origin == Origin::Own)
        m_own.insert(profile->id);
    const auto same = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const Shelved& one) { return one->id == profile->id; });
    if (same == m_profiles.end())
        m_profiles.push_back(std::move(profile));
    else
        *same = std::move(profile);
}

const Profile* ProfileShelf::byId(const QString& id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const Shelved& one) { return one->id == id; });
    return found == m_profiles.end() ? nullptr : found->get();
}

Result<QByteArray> shippedDocument(const QString& id)
{
    QFile file(QStringLiteral(":/profiles/%1.json").arg(id));
    if (!ProfileShelf::shipped().byId(id) || !file.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::NotFound, Intake::tr("There is no format profile “%1”.").arg(id));
    return file.readAll();
}

} // namespace daozhang::intake
