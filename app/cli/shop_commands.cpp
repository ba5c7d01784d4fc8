// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about the shop as a whole: make it, prove it, copy it, and the demo.
#include "app/cli/command.h"

#include "app/demo/demo_shop.h"

#include <QDir>
#include <QTimeZone>

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int init(Context& context)
{
    if (context.said.shop.isEmpty())
        return wrongUsage(context, Cli::tr("Say which shop: --shop FILE_OR_URL."));
    NewShop shop;
    shop.name = context.said.has("name") ? context.said.option("name") : Cli::tr("My shop");
    if (context.said.has("currency")) {
        const auto currency = Currency::fromCode(context.said.option("currency"));
        if (!currency)
            return wrongUsage(context, Cli::tr("“%1” is not a currency: three letters such as CNY.").arg(context.said.option("currency")));
        shop.currency = *currency;
    }
    if (context.said.has("timezone"))
        shop.timezone = context.said.option("timezone").toUtf8();
    if (!QTimeZone(shop.timezone).isValid())
        return wrongUsage(context, Cli::tr("“%1” is not a time zone: write it as Asia/Shanghai.").arg(QString::fromUtf8(shop.timezone)));
    const auto made = Rooms::create(context.said.shop, shop, context.clock);
    if (!made)
        return failed(context, made.error());
    const ShopFacts facts = (*made)->facts();
    if (context.out.json())
        context.out.object({{QStringLiteral("shop"), facts.location},
                            {QStringLiteral("name"), facts.name},
                            {QStringLiteral("currency"), facts.currency.code()},
                            {QStringLiteral("timezone"), QString::fromUtf8(facts.timezone)}});
    else
        context.out.line(Cli::tr("Made the shop “%1” in %2.").arg(facts.name, facts.location));
    return Done;
}

int verifyBundle(Context& context, const QString& path)
{
    const auto verdict = path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive) ? dossier::verifyCaseArchive(path) : dossier::verifyBundle(path);
    if (!verdict)
        return failed(context, verdict.error());
    if (context.out.json()) {
        context.out.object({{QStringLiteral("file"), path},
                            {QStringLiteral("holds"), verdict->holds},
                            {QStringLiteral("checks"), QJsonArray::fromStringList(verdict->checks)},
                            {QStringLiteral("failures"), QJsonArray::fromStringList(verdict->failures)}});
    } else {
        for (const QString& check : verdict->checks)
            context.out.line(QStringLiteral("✓ ") + check);
        for (const QString& failure : verdict->failures)
            context.out.message(QStringLiteral("✗ ") + failure);
    }
    return verdict->holds ? Done : Partly;
}

int verifyShop(Context& context)
{
    const auto rooms = Rooms::open(context.said.shop, context.clock);
    if (!rooms)
        return failed(context, rooms.error());
    TaskContext task;
    const auto verdict = (*rooms)->verify(task);
    if (!verdict)
        return failed(context, verdict.error());
    if (context.out.json()) {
        context.out.object({{QStringLiteral("holds"), verdict->holds()},
                            {QStringLiteral("journal_entries"), verdict->journal.entries},
                            {QStringLiteral("journal_broken_at"), verdict->journal.brokenAt ? QJsonValue(verdict->journal.brokenAt) : QJsonValue()},
                            {QStringLiteral("originals"), verdict->blobs},
                            {QStringLiteral("broken"), QJsonArray::fromStringList(verdict->broken)}});
    } else {
        context.out.line(Cli::tr("Journal: %1 entries. Originals: %2.").arg(verdict->journal.entries).arg(verdict->blobs));
        context.out.line(verdict->holds() ? Cli::tr("Everything holds.") : Cli::tr("Something does not hold:"));
        if (!verdict->journal.holds())
            context.out.message(verdict->journal.reason);
        for (const QString& what : verdict->broken)
            context.out.message(what);
    }
    return verdict->holds() ? Done : Partly;
}

int verify(Context& context)
{
    if (!context.said.words.isEmpty())
        return verifyBundle(context, context.said.words.first());
    if (context.said.shop.isEmpty())
        return wrongUsage(context, Cli::tr("Say what to verify: a bundle's path, or --shop FILE_OR_URL."));
    return verifyShop(context);
}

int backup(Context& context)
{
    const QString path = context.said.option("out");
    if (path.isEmpty())
        return wrongUsage(context, Cli::tr("Say where to: --out FILE."));
    TaskContext task;
    const auto done = context.rooms->backup(path, task);
    if (!done)
        return failed(context, done.error());
    context.out.line(Cli::tr("The backup is in %1; it was opened and checked.").arg(path));
    return Done;
}

int restore(Context& context)
{
    if (context.said.words.size() != 1 || !context.said.has("to"))
        return wrongUsage(context, Cli::tr("Say what and where to: restore BACKUP --to FILE"));
    TaskContext task;
    const auto done = guard::restore(context.said.words.first(), context.said.option("to"), context.clock, task);
    if (!done)
        return failed(context, done.error());
    context.out.line(Cli::tr("Restored to %1; it was opened and checked.").arg(context.said.option("to")));
    return Done;
}

int makeDemo(Context& context)
{
    const QString folder = context.said.has("out") ? context.said.option("out") : QStringLiteral("daozhang-demo");
    bool isNumber = true;
    const quint32 seed = context.said.has("seed") ? context.said.option("seed").toUInt(&isNumber) : 1;
    if (!isNumber)
        return wrongUsage(context, Cli::tr("The seed is a number."));
    TaskContext task([&](const Progress& progress) { context.out.message(progress.doing); });
    const auto made = demo::makeDemoShop(folder, seed, context.clock, task);
    if (!made)
        return failed(context, made.error());
    if (context.out.json()) {
        context.out.object({{QStringLiteral("folder"), made->folder},
                            {QStringLiteral("shop"), made->shopFile},
                            {QStringLiteral("terms"), made->termsFile},
                            {QStringLiteral("files"), QJsonArray::fromStringList(made->files)},
                            {QStringLiteral("truth"), made->truthFile}});
    } else {
        context.out.line(Cli::tr("The demo shop is in %1; its files are in %2.").arg(made->shopFile, QDir(made->folder).filePath(QStringLiteral("files"))));
    }
    return Done;
}

int providers(Context& context)
{
    const auto all = context.rooms->providers().all();
    if (!all)
        return failed(context, all.error());
    for (const auto& provider : *all) {
        if (context.out.json())
            context.out.object({{QStringLiteral("id"), provider.id},
                                {QStringLiteral("name"), provider.name},
                                {QStringLiteral("hotline"), provider.hotline},
                                {QStringLiteral("source"), provider.hotlineSource},
                                {QStringLiteral("confidence"), provider.confidence},
                                {QStringLiteral("warning"), provider.warning}});
        else
            context.out.line(QStringLiteral("%1 %2  %3").arg(provider.id, -12).arg(provider.name, provider.hotline));
    }
    return Done;
}

} // namespace

QVector<Command> shopCommands()
{
    return {
        {QStringLiteral("init"), {}, Cli::tr("Make a new shop."), Needs::Nothing,
         {{QStringLiteral("name"), Cli::tr("Name of the shop."), QStringLiteral("NAME")},
          {QStringLiteral("currency"), Cli::tr("Currency, CNY unless given."), QStringLiteral("CODE")},
          {QStringLiteral("timezone"), Cli::tr("Time zone, Asia/Shanghai unless given."), QStringLiteral("ZONE")}},
         init},
        {QStringLiteral("providers"), {}, Cli::tr("List payment providers and authorities with their numbers."), Needs::Shop, {}, providers},
        {QStringLiteral("verify"), QStringLiteral("[BUNDLE.pdf|CASES.zip]"), Cli::tr("Prove the journal and all originals of a shop, or a bundle or an archive of cases by itself."), Needs::Nothing, {}, verify},
        {QStringLiteral("backup"), {}, Cli::tr("Write a checked copy of the shop."), Needs::Shop,
         {{QStringLiteral("out"), Cli::tr("Where to."), QStringLiteral("FILE")}}, backup},
        {QStringLiteral("restore"), QStringLiteral("BACKUP"), Cli::tr("Copy a backup to a new shop file and check it."), Needs::Nothing,
         {{QStringLiteral("to"), Cli::tr("The new shop file."), QStringLiteral("FILE")}}, restore},
        {QStringLiteral("demo"), {}, Cli::tr("Make a demo shop with its files, cases and evidence."), Needs::Nothing,
         {{QStringLiteral("out"), Cli::tr("Folder to make."), QStringLiteral("DIR")},
          {QStringLiteral("seed"), Cli::tr("Another number gives another shop."), QStringLiteral("N")}},
         makeDemo},
    };
}

} // namespace daozhang::cli
