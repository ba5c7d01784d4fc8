// SPDX-License-Identifier: GPL-3.0-or-later
// Providers: shipped with number, source and confidence (domain.md §5.3); what the shop changed lies over them.
#include "app/cases/case_service.h"
#include "app/cases/playbook.h"
#include "app/storage/journal_repository.h"
#include "app/storage/settings_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

const QString kSetting = QStringLiteral("providers");

QString webWarning()
{
    return Cases::tr("This number is from the web. Give no data before you have checked it against the slip, the contract, the device "
                     "label or the official app.");
}

ProviderProfile shippedFrom(const QJsonObject& json)
{
    ProviderProfile profile;
    profile.id = json.value(u"id").toString();
    profile.name = json.value(u"name").toString();
    profile.nameEnglish = json.value(u"nameEnglish").toString();
    profile.hotline = json.value(u"hotline").toString();
    profile.hotlineSource = json.value(u"hotlineSource").toString();
    profile.confidence = json.value(u"confidence").toString();
    profile.verifiedOn = json.value(u"verifiedOn").toString();
    profile.warning = textInUse(json.value(u"warning").toObject());
    profile.role = json.value(u"role").toString();
    profile.purpose = textInUse(json.value(u"purpose").toObject());
    return profile;
}

QVector<ProviderProfile> shippedEntries()
{
    static const QJsonObject document = builtInDocument(QStringLiteral(":/providers/cn.json"));
    QVector<ProviderProfile> entries;
    for (const QJsonValue value : document.value(u"entries").toArray())
        entries.append(shippedFrom(value.toObject()));
    return entries;
}

QJsonObject toJson(const ProviderProfile& profile)
{
    return {{QStringLiteral("name"), profile.name},
            {QStringLiteral("name_english"), profile.nameEnglish},
            {QStringLiteral("hotline"), profile.hotline},
            {QStringLiteral("hotline_source"), profile.hotlineSource},
            {QStringLiteral("verified_on"), profile.verifiedOn}};
}

/// What the shop wrote lies over the shipped entry. A number of the shop's own has no shipped confidence or warning.
void apply(const QJsonObject& json, ProviderProfile& profile)
{
    const QString shippedNumber = profile.hotline;
    profile.name = json.value(u"name").toString();
    profile.nameEnglish = json.value(u"name_english").toString();
    profile.hotline = json.value(u"hotline").toString();
    profile.hotlineSource = json.value(u"hotline_source").toString();
    profile.verifiedOn = json.value(u"verified_on").toString();
    if (profile.hotlineSource == u"web") {
        profile.confidence = QStringLiteral("low");
        profile.warning = webWarning();
    } else if (profile.hotline != shippedNumber || profile.hotlineSource != u"shipped") {
        profile.confidence = profile.hotline.isEmpty() ? QStringLiteral("none") : QStringLiteral("high");
        profile.warning.clear();
    }
}

Result<void> check(const ProviderProfile& provider)
{
    static const QRegularExpression idForm(QStringLiteral("^[a-z0-9_-]{2,40}$"));
    static const QRegularExpression numberForm(QStringLiteral("^[0-9+()\\- ]{3,30}$"));
    static const QStringList sources{QStringLiteral("slip"), QStringLiteral("contract"), QStringLiteral("official_app"),
                                     QStringLiteral("device_label"), QStringLiteral("web"), QStringLiteral("shipped"),
                                     QStringLiteral("other")};
    if (!idForm.match(provider.id).hasMatch())
        return Failure(ErrorCode::Invalid,
                       Cases::tr("“%1” cannot be a provider’s id: use 2 to 40 small letters, digits, “-” or “_”.").arg(provider.id));
    if (provider.name.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Cases::tr("The provider “%1” needs a name.").arg(provider.id));
    if (!provider.hotline.isEmpty() && !numberForm.match(provider.hotline).hasMatch())
        return Failure(ErrorCode::Invalid,
                       Cases::tr("“%1” is not a telephone number: use digits, blanks, “-”, “+” and brackets.").arg(provider.hotline));
    if (!provider.hotline.isEmpty() && !sources.contains(provider.hotlineSource))
        return Failure(ErrorCode::Invalid,
                       Cases::tr("Say where the number %1 is from: slip, contract, official app, device label, web or other.")
                           .arg(provider.hotline));
    if (!provider.verifiedOn.isEmpty() && !QDate::fromString(provider.verifiedOn, Qt::ISODate).isValid())
        return Failure(ErrorCode::Invalid, Cases::tr("“%1” is not a date: write it as 2026-11-23.").arg(provider.verifiedOn));
    return {};
}

} // namespace

Result<QVector<ProviderProfile>> ProviderDirectory::entries()
{
    DZ_ASSIGN(const std::optional<QJsonObject> changed, m_shop.settings().read(kSetting));
    QVector<ProviderProfile> found = shippedEntries();
    QJsonObject own = changed.value_or(QJsonObject());
    for (ProviderProfile& profile : found)
        if (own.contains(profile.id))
            apply(own.take(profile.id).toObject(), profile);
    for (auto it = own.constBegin(); it != own.constEnd(); ++it) {
        ProviderProfile profile;
        profile.id = it.key();
        profile.shipped = false;
        apply(it.value().toObject(), profile);
        found.append(profile);
    }
    return found;
}

Result<QVector<ProviderProfile>> ProviderDirectory::all()
{
    DZ_ASSIGN(QVector<ProviderProfile> found, entries());
    found.removeIf([](const ProviderProfile& profile) { return profile.role != u"provider"; });
    return found;
}

Result<QVector<ProviderProfile>> ProviderDirectory::authorities()
{
    DZ_ASSIGN(QVector<ProviderProfile> found, entries());
    found.removeIf([](const ProviderProfile& profile) { return profile.role == u"provider"; });
    return found;
}

Result<ProviderProfile> ProviderDirectory::byId(const QString& id)
{
    DZ_ASSIGN(const QVector<ProviderProfile> found, entries());
    for (const ProviderProfile& profile : found)
        if (profile.id == id)
            return profile;
    return Failure(ErrorCode::NotFound, Cases::tr("There is no provider “%1”. Add it in Settings first.").arg(id));
}

Result<void> ProviderDirectory::save(const ProviderProfile& provider)
{
    ProviderProfile clean = provider;
    clean.id = provider.id.trimmed();
    clean.name = provider.name.trimmed();
    clean.nameEnglish = provider.nameEnglish.trimmed();
    clean.hotline = provider.hotline.trimmed();
    if (clean.hotline.isEmpty())
        clean.hotlineSource.clear();
    DZ_CHECK(check(clean));

    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_ASSIGN(const std::optional<QJsonObject> stored, m_shop.settings().read(kSetting));
    QJsonValue before = QJsonValue::Null;
    if (const auto known = byId(clean.id)) {
        before = toJson(*known);
        // A number that was changed without saying where the new one is from is not the shipped one any more.
        if (clean.hotlineSource == u"shipped" && known->hotline != clean.hotline)
            clean.hotlineSource = QStringLiteral("other");
    } else if (clean.hotlineSource == u"shipped") {
        clean.hotlineSource = QStringLiteral("other");
    }
    const QJsonObject after = toJson(clean);
    if (before == QJsonValue(after))
        return {};
    QJsonObject document = stored.value_or(QJsonObject());
    document.insert(clean.id, after);
    DZ_CHECK(m_shop.settings().write(kSetting, document));
    DZ_CHECK(m_shop.journal().append({{}, m_shop.who(), {QStringLiteral("shop"), QString()}, QStringLiteral("provider.saved"),
                                      {{QStringLiteral("id"), clean.id}, {QStringLiteral("old"), before}, {QStringLiteral("new"), after}}}));
    return transaction.commit();
}

} // namespace daozhang::cases
