// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/shop_people.h"

#include "app/storage/journal_repository.h"
#include "app/storage/settings_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace daozhang::guard {

namespace {

struct Guard
{
    Q_DECLARE_TR_FUNCTIONS(Guard)
};

const QString kAccounts = QStringLiteral("guard.accounts");
const QString kPeople = QStringLiteral("guard.people");
constexpr int kMostPeople = 20;
constexpr int kMostLetters = 60;

QJsonObject toJson(const OwnAccountNote& note)
{
    return {{QStringLiteral("number"), note.number},
            {QStringLiteral("name"), note.name},
            {QStringLiteral("bank"), note.bank},
            {QStringLiteral("ours"), note.isOurs}};
}

} // namespace

Result<QVector<OwnAccountNote>> accountNotes(storage::Shop& shop)
{
    DZ_ASSIGN(const auto document, shop.settings().read(kAccounts));
    QVector<OwnAccountNote> notes;
    if (!document)
        return notes;
    for (const auto& value : document->value(QStringLiteral("accounts")).toArray()) {
        const QJsonObject json = value.toObject();
        notes.append({json.value(QStringLiteral("number")).toString(), json.value(QStringLiteral("name")).toString(),
                      json.value(QStringLiteral("bank")).toString(), json.value(QStringLiteral("ours")).toBool(true)});
    }
    return notes;
}

Result<void> noteAccount(storage::Shop& shop, const OwnAccountNote& note, const QString& reason)
{
    DZ_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(shop.connection()));
    DZ_ASSIGN(QVector<OwnAccountNote> notes, accountNotes(shop));
    const auto known = std::find_if(notes.begin(), notes.end(), [&](const OwnAccountNote& old) { return old.number == note.number; });
    const OwnAccountNote before = known == notes.end() ? OwnAccountNote{note.number, {}, {}, true} : *known;
    if (before.isOurs != note.isOurs && reason.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, Guard::tr("Say why the account %1 is or is not the shop's own.").arg(note.number));
    if (known == notes.end())
        notes.append(note);
    else
        *known = note;
    QJsonArray array;
    for (const OwnAccountNote& each : std::as_const(notes))
        array.append(toJson(each));
    DZ_CHECK(shop.settings().write(kAccounts, {{QStringLiteral("accounts"), array}}));
    QJsonObject details{{QStringLiteral("old"), toJson(before)}, {QStringLiteral("new"), toJson(note)}};
    if (!reason.trimmed().isEmpty())
        details.insert(QStringLiteral("reason"), reason.trimmed());
    DZ_CHECK(shop.journal().append({{}, shop.who(), {QStringLiteral("shop"), {}}, QStringLiteral("account.noted"), details}));
    return transaction.commit();
}

Result<QStringList> people(storage::Shop& shop)
{
    DZ_ASSIGN(const auto document, shop.settings().read(kPeople));
    QStringList names;
    if (document)
        for (const auto& value : document->value(QStringLiteral("people")).toArray())
            names.append(value.toString());
    return names;
}

Result<void> rememberPerson(storage::Shop& shop, const QString& name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || wanted.size() > kMostLetters)
        return Failure(ErrorCode::Invalid, Guard::tr("Give a name of at most %1 letters.").arg(kMostLetters));
    DZ_ASSIGN(QStringList names, people(shop));
    names.removeAll(wanted);
    names.prepend(wanted);
    return shop.settings().write(kPeople, {{QStringLiteral("people"), QJsonArray::fromStringList(names.mid(0, kMostPeople))}});
}

} // namespace daozhang::guard
