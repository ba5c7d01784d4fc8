// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/own_profiles.h"

#include "app/intake/profile_shelf.h"
#include "app/storage/journal_repository.h"
#include "app/storage/own_profile_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kLongestId = 60;
constexpr qsizetype kLongestTitle = 120;
const QString kOwnPrefix = QStringLiteral("own-");

Result<std::unique_ptr<Profile>> checked(const QByteArray& document)
{
    if (document.size() > OwnProfiles::kLargestDocument)
        return Failure(ErrorCode::Invalid, Intake::tr("The format description is larger than %1 KiB: it is no format profile.").arg(OwnProfiles::kLargestDocument / 1024));
    DZ_ASSIGN(auto profile, parseProfile(document));
    if (profile->reader != ReaderKind::Delimited)
        return Failure(ErrorCode::Invalid, Intake::tr("The format profile “%1” does not describe a table of columns; only those can be added.").arg(profile->id.left(kLongestId)));
    // What is shared among shops is plain data: no patterns that could keep the program busy.
    const QJsonObject object = QJsonDocument::fromJson(document).object();
    for (const char* member : {"declared", "order", "slices"})
        if (object.contains(QLatin1String(member)))
            return Failure(ErrorCode::Invalid, Intake::tr("The format profile “%1” has the member “%2”, which only formats of the program may have. Leave it out.").arg(profile->id.left(kLongestId), QLatin1String(member)));
    QStringList open;
    for (const auto question : object.value(QLatin1String("open")).toArray())
        open.append(question.toString().left(40));
    if (!open.isEmpty())
        return Failure(ErrorCode::Invalid, Intake::tr("The format profile “%1” has open questions: %2. Answer them, and take the member “open” out.").arg(profile->id.left(kLongestId), open.mid(0, 12).join(QStringLiteral(", "))));
    if (profile->headerRows < 1 || profile->headerRows > 2)
        return Failure(ErrorCode::Invalid, Intake::tr("The format profile “%1” speaks of %2 header lines; there can be one or two.").arg(profile->id.left(kLongestId)).arg(profile->headerRows));
    const auto asks = [&](std::initializer_list<Field> fields) {
        return std::any_of(fields.begin(), fields.end(), [&](Field field) { return profile->required.contains(field); });
    };
    if (!asks({Field::Amount, Field::In, Field::Out}) || !asks({Field::Date, Field::DateTime}))
        return Failure(ErrorCode::Invalid, Intake::tr("The format profile “%1” does not require a column of dates and one of amounts; it would be taken for files that it does not fit.").arg(profile->id.left(kLongestId)));
    if (profile->titleEn.size() > kLongestTitle || profile->titleZh.size() > kLongestTitle)
        return Failure(ErrorCode::Invalid, Intake::tr("The name of the format profile is longer than %1 letters.").arg(kLongestTitle));
    if (profile->grade == Grade::Unverified)
        return Failure(ErrorCode::Invalid, Intake::tr("The format profile “%1” calls itself unverified: only formats of the program are confirmed later. Answer what is open in it first.").arg(profile->id.left(kLongestId)));
    return profile;
}

QByteArray withId(const QByteArray& document, const QString& id)
{
    QJsonObject object = QJsonDocument::fromJson(document).object();
    object.insert(QStringLiteral("id"), id);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QString digestText(const QByteArray& document)
{
    return QString::fromLatin1(QCryptographicHash::hash(document, QCryptographicHash::Sha256).toHex());
}

/// Lower-case letters, digits and hyphens of what was wanted.
QString plainId(const QString& wanted)
{
    QString id;
    for (const QChar c : wanted.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            id.append(c);
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id.append(u'-');
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    id = id.left(kLongestId);
    if (!id.startsWith(kOwnPrefix))
        id.prepend(kOwnPrefix);
    return id == kOwnPrefix ? kOwnPrefix + QStringLiteral("format") : id;
}

Failure noneOf(const QString& id)
{
    return Failure(ErrorCode::NotFound, Intake::tr("The shop has no format “%1” of its own.").arg(id));
}

} // namespace

Result<QVector<OwnProfile>> OwnProfiles::list()
{
    storage::OwnProfileRepository repository(m_shop.connection());
    DZ_ASSIGN(const auto records, repository.current());
    QVector<OwnProfile> all;
    for (const storage::OwnProfileRecord& record : records) {
        OwnProfile own{record.id, record.title, Book::Bank, record.version, record.storedAt, record.storedBy, 0, {}};
        DZ_ASSIGN(own.files, repository.filesUsing(record.id));
        const auto profile = parseProfile(record.document);
        if (profile)
            own.book = (*profile)->book;
        else
            own.problem = profile.error().message;
        all.append(own);
    }
    return all;
}

Result<QByteArray> OwnProfiles::document(const QString& id)
{
    DZ_ASSIGN(const auto records, storage::OwnProfileRepository(m_shop.connection()).current());
    const auto own = std::find_if(records.cbegin(), records.cend(), [&](const auto& record) { return record.id == id; });
    if (own != records.cend())
        return own->document;
    return shippedDocument(id);
}

Result<QString> OwnProfiles::freeId(const QString& wanted)
{
    storage::OwnProfileRepository repository(m_shop.connection());
    const QString plain = plainId(wanted);
    for (int number = 1;; ++number) {
        const QString id = number == 1 ? plain : QStringLiteral("%1-%2").arg(plain).arg(number);
        DZ_ASSIGN(const auto versions, repository.versions(id));
        if (versions.isEmpty() && !ProfileShelf::shipped().byId(id))
            return id;
    }
}

Result<QString> OwnProfiles::add(const QByteArray& document)
{
    DZ_ASSIGN(const auto profile, checked(document));
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    storage::OwnProfileRepository repository(m_shop.connection());
    DZ_ASSIGN(const auto records, repository.current());
    for (const storage::OwnProfileRecord& record : records)
        if (withId(record.document, QString()) == withId(document, QString()))
            return record.id;
    if (records.size() >= kMostProfiles)
        return Failure(ErrorCode::Conflict, Intake::tr("The shop has %1 formats of its own already. Delete one that is not used any more.").arg(records.size()));
    DZ_ASSIGN(const QString id, freeId(profile->id));
    const QByteArray own = withId(document, id);
    DZ_ASSIGN(const int version, repository.add({id, 0, profile->title(), own, m_shop.clock().now().toUTC(), m_shop.who()}));
    DZ_CHECK(note(QStringLiteral("profile.added"), id, profile->title(), {{QStringLiteral("version"), version}, {QStringLiteral("sha256"), digestText(own)}}));
    DZ_CHECK(transaction.commit());
    return id;
}

Result<void> OwnProfiles::replace(const QString& id, const QByteArray& document)
{
    DZ_ASSIGN(const auto profile, checked(document));
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    storage::OwnProfileRepository repository(m_shop.connection());
    DZ_ASSIGN(const auto records, repository.current());
    if (std::none_of(records.cbegin(), records.cend(), [&](const auto& record) { return record.id == id; }))
        return noneOf(id);
    const QByteArray own = withId(document, id);
    DZ_ASSIGN(const int version, repository.add({id, 0, profile->title(), own, m_shop.clock().now().toUTC(), m_shop.who()}));
    DZ_CHECK(note(QStringLiteral("profile.replaced"), id, profile->title(), {{QStringLiteral("version"), version}, {QStringLiteral("sha256"), digestText(own)}}));
    return transaction.commit();
}

Result<void> OwnProfiles::rename(const QString& id, const QString& title)
{
    const QString wanted = title.simplified();
    if (wanted.isEmpty())
        return Failure(ErrorCode::Invalid, Intake::tr("The format needs a name."));
    DZ_ASSIGN(const QByteArray before, document(id));
    QJsonObject object = QJsonDocument::fromJson(before).object();
    object.insert(QStringLiteral("title"), QJsonObject{{QStringLiteral("zh"), wanted}, {QStringLiteral("en"), wanted}});
    return replace(id, QJsonDocument(object).toJson());
}

Result<void> OwnProfiles::remove(const QString& id)
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    storage::OwnProfileRepository repository(m_shop.connection());
    DZ_ASSIGN(const auto records, repository.current());
    const auto own = std::find_if(records.cbegin(), records.cend(), [&](const auto& record) { return record.id == id; });
    if (own == records.cend())
        return noneOf(id);
    DZ_ASSIGN(const qint64 files, repository.filesUsing(id));
    if (files > 0)
        return Failure(ErrorCode::Conflict, Intake::tr("The format “%1” cannot be deleted: %n import(s) were read with it. Take them back first.", nullptr, int(files)).arg(own->title));
    DZ_CHECK(repository.remove(id));
    DZ_CHECK(note(QStringLiteral("profile.deleted"), id, own->title));
    return transaction.commit();
}

Result<QVector<ConfirmedProfile>> OwnProfiles::confirmations()
{
    DZ_ASSIGN(const auto said, storage::OwnProfileRepository(m_shop.connection()).confirmations());
    QVector<ConfirmedProfile> all;
    for (const auto& profile : ProfileShelf::shipped()) {
        if (profile->grade != Grade::Unverified)
            continue;
        ConfirmedProfile one{profile->id, profile->title(), profile->book, {}, {}, {}};
        for (const storage::ProfileConfirmation& confirmation : said)
            if (confirmation.profile == profile->id && confirmation.digest == profile->digest) {
                one.unit = unitByName(confirmation.unit);
                one.confirmedAt = confirmation.confirmedAt;
                one.confirmedBy = confirmation.confirmedBy;
            }
        all.append(one);
    }
    return all;
}

Result<void> OwnProfiles::confirm(const QString& id, AmountUnit unit)
{
    const Profile* profile = ProfileShelf::shipped().byId(id);
    if (!profile || profile->grade != Grade::Unverified)
        return Failure(ErrorCode::Invalid, Intake::tr("The format “%1” has nothing to confirm.").arg(profile ? profile->title() : id));
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    DZ_CHECK(storage::OwnProfileRepository(m_shop.connection()).confirm({id, nameOf(unit), profile->digest, m_shop.clock().now().toUTC(), m_shop.who()}));
    DZ_CHECK(note(QStringLiteral("profile.confirmed"), id, profile->title(), {{QStringLiteral("unit"), nameOf(unit)}}));
    return transaction.commit();
}

Result<void> OwnProfiles::revoke(const QString& id)
{
    DZ_ASSIGN(auto transaction, storage::Transaction::begin(m_shop.connection()));
    storage::OwnProfileRepository repository(m_shop.connection());
    DZ_ASSIGN(const auto said, repository.confirmations());
    const auto one = std::find_if(said.cbegin(), said.cend(), [&](const auto& confirmation) { return confirmation.profile == id; });
    if (one == said.cend())
        return Failure(ErrorCode::NotFound, Intake::tr("The format “%1” was not confirmed.").arg(id));
    DZ_CHECK(repository.revoke(id));
    const Profile* profile = ProfileShelf::shipped().byId(id);
    DZ_CHECK(note(QStringLiteral("profile.revoked"), id, profile ? profile->title() : id, {{QStringLiteral("unit"), one->unit}}));
    return transaction.commit();
}

Result<void> OwnProfiles::note(const QString& act, const QString& id, const QString& title, const QJsonObject& more)
{
    guard::JournalDraft draft;
    draft.who = m_shop.who();
    draft.subject = {QStringLiteral("profile"), id};
    draft.act = act;
    draft.details = more;
    draft.details.insert(QStringLiteral("title"), title);
    DZ_CHECK(m_shop.journal().append(draft));
    return {};
}

} // namespace daozhang::intake
