// SPDX-License-Identifier: GPL-3.0-or-later
// Format profiles on the command line: listed, given out, taken in, proposed for a file that no profile knows.
#include "app/cli/command.h"
#include "app/cli/json_output.h"
#include "app/intake/own_profiles.h"
#include "app/intake/profile_draft.h"
#include "app/intake/profile_shelf.h"

#include "app/common/open_databases.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int list(Context& context)
{
    const auto profiles = context.rooms ? context.rooms->intake().profiles() : Result(intake::ImportService::shippedProfiles());
    if (!profiles)
        return failed(context, profiles.error());
    for (const auto& profile : *profiles) {
        if (context.out.json()) {
            context.out.object({{QStringLiteral("id"), profile.id},
                                {QStringLiteral("title"), profile.title},
                                {QStringLiteral("book"), bookCode(profile.book)},
                                {QStringLiteral("own"), profile.isOwn},
                                {QStringLiteral("unconfirmed"), profile.needsConfirmation}});
            continue;
        }
        const QString mark = profile.isOwn ? Cli::tr("of the shop") : profile.needsConfirmation ? Cli::tr("to be confirmed on its first file") : QString();
        context.out.line(QStringLiteral("%1 %2%3").arg(profile.id, -24).arg(profile.title, mark.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(mark)));
    }
    return Done;
}

int exportProfile(Context& context)
{
    if (context.said.words.size() != 1)
        return wrongUsage(context, Cli::tr("Say which profile, by its id from “profiles”."));
    const QString id = context.said.words.first();
    const auto document = context.rooms ? context.rooms->formats().document(id) : intake::shippedDocument(id);
    if (!document)
        return failed(context, document.error());
    if (context.out.json())
        context.out.object(QJsonDocument::fromJson(*document).object());
    else
        context.out.line(QString::fromUtf8(*document).trimmed());
    return Done;
}

int add(Context& context)
{
    if (context.said.words.size() != 1)
        return wrongUsage(context, Cli::tr("Name one profile file: profiles add FILE.json"));
    const QString path = context.said.words.first();
    NamedFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        context.out.message(Cli::tr("“%1” cannot be read: %2").arg(path, file.errorString()));
        return Unreadable;
    }
    const auto id = context.rooms->formats().add(file.read(intake::OwnProfiles::kLargestDocument + 1));
    if (!id)
        return failed(context, id.error());
    if (context.out.json())
        context.out.object({{QStringLiteral("id"), *id}});
    else
        context.out.line(Cli::tr("The format is known from now on as “%1”.").arg(*id));
    return Done;
}

int remove(Context& context)
{
    if (context.said.words.size() != 1)
        return wrongUsage(context, Cli::tr("Say which profile, by its id from “profiles”."));
    const auto done = context.rooms->formats().remove(context.said.words.first());
    return done ? Done : failed(context, done.error());
}

int revoke(Context& context)
{
    if (context.said.words.size() != 1)
        return wrongUsage(context, Cli::tr("Say which profile, by its id from “profiles”."));
    const auto done = context.rooms->formats().revoke(context.said.words.first());
    return done ? Done : failed(context, done.error());
}

int propose(Context& context)
{
    if (context.said.words.isEmpty() || context.said.words.size() > 2)
        return wrongUsage(context, Cli::tr("Name one file, and the sheet or entry in it if there are several."));
    TaskContext task;
    const auto look = intake::ImportService::lookAt(context.said.words.first(), context.said.words.value(1), {}, task);
    if (!look)
        return failed(context, look.error());
    const intake::ProfileDraft draft = intake::proposeProfile(*look);
    const QByteArray document = intake::documentOf(draft);
    if (context.out.json())
        context.out.object(QJsonDocument::fromJson(document).object());
    else
        context.out.line(QString::fromUtf8(document).trimmed());
    for (const intake::WordMeaning& word : draft.words)
        if (word.meaning.isEmpty())
            context.out.message(Cli::tr("“%1” (%n time(s)) needs a meaning: %2", nullptr, int(word.count)).arg(word.word, intake::meaningsFor(word.field).join(QStringLiteral(", "))));
    context.out.message(Cli::tr("Answer what stands under “open”, take that member out, and store it with “profiles add FILE.json”."));
    return Done;
}

} // namespace

QVector<Command> profileCommands()
{
    return {
        {QStringLiteral("profiles"), {}, Cli::tr("List the formats that are known, those of the shop among them."), Needs::ShopIfNamed, {}, list},
        {QStringLiteral("profiles list"), {}, Cli::tr("The same."), Needs::ShopIfNamed, {}, list},
        {QStringLiteral("profiles export"), QStringLiteral("ID"), Cli::tr("Print a profile, to be kept or shared."), Needs::ShopIfNamed, {}, exportProfile},
        {QStringLiteral("profiles add"), QStringLiteral("FILE.json"), Cli::tr("Take in a profile that was made or shared."), Needs::Shop, {}, add},
        {QStringLiteral("profiles propose"), QStringLiteral("FILE [PART]"), Cli::tr("Propose a profile for a table that is not recognised; what the file does not say is left open."), Needs::ShopIfNamed, {}, propose},
        {QStringLiteral("profiles delete"), QStringLiteral("ID"), Cli::tr("Delete a profile of the shop that no import was read with."), Needs::Shop, {}, remove},
        {QStringLiteral("profiles revoke"), QStringLiteral("ID"), Cli::tr("Take back the confirmation of a format: its next file asks again."), Needs::Shop, {}, revoke},
    };
}

} // namespace daozhang::cli
