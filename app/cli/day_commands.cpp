// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about business days: what each holds, who closed it, what became of it.
#include "app/cli/json_output.h"
#include "app/reconcile/day_sentences.h"
#include "app/reconcile/explanation.h"

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

using namespace reconcile;

std::optional<QDate> dayFrom(const QString& text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

int notADay(const Context& context, const QString& text) { return wrongUsage(context, Cli::tr("“%1” is not a day: write it as YYYY-MM-DD.").arg(text)); }

QString stateCode(const DayStatus& status)
{
    if (!status.closing)
        return QStringLiteral("open");
    switch (status.change) {
    case DayChange::None: return QStringLiteral("closed");
    case DayChange::Moved: return QStringLiteral("moved");
    case DayChange::Changed: return QStringLiteral("changed");
    }
    return {};
}

QString stateMark(const DayStatus& status)
{
    if (!status.closing)
        return status.now.items.isEmpty() ? QStringLiteral("○") : QStringLiteral("◐");
    return status.change == DayChange::None ? QStringLiteral("✓") : status.change == DayChange::Moved ? QStringLiteral("→") : QStringLiteral("≠");
}

QJsonArray sumsJson(const DayFigures& figures)
{
    QJsonArray sums;
    for (const DayLine::Sum& sum : figures.claims())
        sums.append(QJsonObject{{QStringLiteral("currency"), sum.amount.currency().code()},
                                {QStringLiteral("sales"), sum.count},
                                {QStringLiteral("amount"), sum.amount.toString()},
                                {QStringLiteral("net"), sum.net.toString()}});
    return sums;
}

QJsonObject toJson(const DayItem& item)
{
    return {{QStringLiteral("name"), itemCode(item)},
            {QStringLiteral("provider"), item.provider},
            {QStringLiteral("state"), item.kind == DayItem::Kind::Deposit ? item.cause : toCode(item.state)},
            {QStringLiteral("cause"), item.kind == DayItem::Kind::Deposit ? QString() : item.cause},
            {QStringLiteral("sales"), item.count},
            {QStringLiteral("amount"), item.amount.toString()},
            {QStringLiteral("net"), item.net.toString()},
            {QStringLiteral("case"), item.inCase.isValid() ? QJsonValue(item.inCase.value) : QJsonValue()},
            {QStringLiteral("reason"), item.reason},
            {QStringLiteral("words"), itemName(item)}};
}

QJsonObject toJson(const DayFigures& figures)
{
    QJsonArray lines, items;
    for (const DayLine& line : figures.lines) {
        QJsonObject states;
        for (int i = 0; i < 7; ++i)
            if (line.states[i].count > 0)
                states.insert(toCode(SaleState(i)), QJsonObject{{QStringLiteral("count"), line.states[i].count},
                                                                {QStringLiteral("amount"), line.states[i].amount.toString()},
                                                                {QStringLiteral("net"), line.states[i].net.toString()}});
        lines.append(QJsonObject{{QStringLiteral("provider"), line.provider}, {QStringLiteral("currency"), line.currency.code()}, {QStringLiteral("states"), states}});
    }
    for (const DayItem& item : figures.items)
        items.append(toJson(item));
    return {{QStringLiteral("sums"), sumsJson(figures)}, {QStringLiteral("lines"), lines}, {QStringLiteral("items"), items}};
}

QJsonObject toJson(const DayClosing& closing, const ShopTime& time)
{
    QJsonObject json = toJson(closing.figures);
    json.insert(QStringLiteral("verdict"), toCode(closing.verdict));
    json.insert(QStringLiteral("by"), closing.who);
    json.insert(QStringLiteral("at"), momentValue(closing.at, time));
    json.insert(QStringLiteral("note"), closing.note);
    json.insert(QStringLiteral("sha256"), QString::fromLatin1(closing.digest.toHex()));
    json.insert(QStringLiteral("intact"), closing.isIntact);
    json.insert(QStringLiteral("reopened"), closing.isInForce() ? QJsonValue()
                                                               : QJsonValue(QJsonObject{{QStringLiteral("by"), closing.reopenedBy},
                                                                                        {QStringLiteral("at"), momentValue(closing.reopenedAt, time)},
                                                                                        {QStringLiteral("reason"), closing.reopenReason}}));
    return json;
}

/// Names of the providers in the terms, by id.
ProviderNames namesIn(Rooms& rooms)
{
    ProviderNames names;
    if (const auto terms = rooms.reconcile().terms())
        for (const ProviderTerms& provider : terms->providers)
            names.insert(provider.id, provider.name);
    return names;
}

QJsonObject toJson(const DayStatus& status, const ShopTime& time, const ProviderNames& names)
{
    return {{QStringLiteral("day"), dateValue(status.day())},
            {QStringLiteral("state"), stateCode(status)},
            {QStringLiteral("verdict"), status.closing ? QJsonValue(toCode(status.closing->verdict)) : QJsonValue()},
            {QStringLiteral("could_be"), status.now.isEmpty() ? QJsonValue() : QJsonValue(toCode(status.now.verdict()))},
            {QStringLiteral("sums"), sumsJson(status.now)},
            {QStringLiteral("items"), status.now.items.size()},
            {QStringLiteral("closed_by"), status.closing ? QJsonValue(status.closing->who) : QJsonValue()},
            {QStringLiteral("closed_at"), status.closing ? momentValue(status.closing->at, time) : QJsonValue()},
            {QStringLiteral("sentence"), daySentence(status, time, names)}};
}

int listDays(Context& context)
{
    QDate ends[2];
    for (const int i : {0, 1}) {
        const QString text = context.said.option(i == 0 ? "from" : "to");
        const auto day = dayFrom(text);
        if (!text.isEmpty() && !day)
            return notADay(context, text);
        ends[i] = day.value_or(QDate());
    }
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const auto days = context.rooms->days().days(ends[0], ends[1]);
    if (!days)
        return failed(context, days.error());
    const ProviderNames names = namesIn(*context.rooms);
    for (const DayStatus& status : *days) {
        if (context.out.json())
            context.out.object(toJson(status, context.rooms->time(), names));
        else
            context.out.line(QStringLiteral("%1 %2  %3").arg(stateMark(status), status.day().toString(Qt::ISODate), daySentence(status, context.rooms->time(), names)));
    }
    return Done;
}

int showDay(Context& context)
{
    const auto day = dayFrom(context.said.words.value(0));
    if (!day)
        return notADay(context, context.said.words.value(0));
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const auto status = context.rooms->days().day(*day);
    const auto history = context.rooms->days().history(*day);
    if (!status || !history)
        return failed(context, status ? history.error() : status.error());
    const ShopTime& time = context.rooms->time();
    const ProviderNames names = namesIn(*context.rooms);
    if (context.out.json()) {
        QJsonObject json = toJson(*status, time, names);
        json.insert(QStringLiteral("now"), toJson(status->now));
        QJsonArray closings;
        for (const DayClosing& closing : *history)
            closings.append(toJson(closing, time));
        json.insert(QStringLiteral("closings"), closings);
        context.out.object(json);
        return Done;
    }
    context.out.line(daySentence(*status, time, names));
    for (const DayLine& line : status->now.lines)
        for (int i = 0; i < 7; ++i)
            if (line.states[i].count > 0)
                context.out.line(QStringLiteral("  %1  %2 %3  %4").arg(names.value(line.provider, line.provider), -12).arg(stateName(SaleState(i)), -16).arg(line.states[i].count, 8).arg(line.states[i].amount.toDisplay(), 16));
    for (const DayItem& item : status->now.items)
        context.out.line(QStringLiteral("  %1  %2  %3  %4").arg(item.net.toDisplay(), 14).arg(names.value(item.provider, item.provider), itemName(item), itemTreatment(item)));
    for (const DayClosing& closing : *history)
        if (!closing.isInForce())
            context.out.line(Cli::tr("Closed on %1 by %2; reopened on %3 by %4: %5")
                                 .arg(time.toIso(closing.at.toSecsSinceEpoch()), closing.who, time.toIso(closing.reopenedAt.toSecsSinceEpoch()), closing.reopenedBy, closing.reopenReason));
    return Done;
}

int closeDay(Context& context)
{
    const auto day = dayFrom(context.said.words.value(0));
    if (!day)
        return notADay(context, context.said.words.value(0));
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const auto open = context.said.has("carry-forward") ? DayClosings::Open::IsCarriedForward : DayClosings::Open::IsRefused;
    const auto closing = context.rooms->days().close(*day, open, context.said.option("note"));
    if (!closing)
        return failed(context, closing.error());
    if (context.out.json())
        context.out.object(toJson(*closing, context.rooms->time()));
    else
        context.out.line(Cli::tr("%1 is closed as “%2”, with %3. SHA-256 of what was signed: %4")
                             .arg(day->toString(Qt::ISODate), verdictName(closing->verdict), sumText(closing->figures), QString::fromLatin1(closing->digest.toHex())));
    return Done;
}

int reopenDay(Context& context)
{
    const auto day = dayFrom(context.said.words.value(0));
    if (!day)
        return notADay(context, context.said.words.value(0));
    const auto done = context.rooms->days().reopen(*day, context.said.option("reason"));
    return done ? Done : failed(context, done.error());
}

} // namespace

QVector<Command> dayCommands()
{
    return {
        {QStringLiteral("day list"), {}, Cli::tr("Print the business days: open, closed, or closed and changed since."), Needs::Shop,
         {{QStringLiteral("from"), Cli::tr("First day (YYYY-MM-DD)."), QStringLiteral("DATE")}, {QStringLiteral("to"), Cli::tr("Last day (YYYY-MM-DD)."), QStringLiteral("DATE")}}, listDays},
        {QStringLiteral("day show"), QStringLiteral("DAY"), Cli::tr("Print what a business day holds, what is open in it, and who signed it."), Needs::Shop, {}, showDay},
        {QStringLiteral("day close"), QStringLiteral("DAY"), Cli::tr("Close a business day and sign for it (--who)."), Needs::Shop,
         {{QStringLiteral("carry-forward"), Cli::tr("Close it though items have neither a case nor a decision; they are listed in what is signed.")},
          {QStringLiteral("note"), Cli::tr("A remark; part of what is signed."), QStringLiteral("TEXT")}},
         closeDay},
        {QStringLiteral("day reopen"), QStringLiteral("DAY"), Cli::tr("Take the signature under a day back; it stays on the record."), Needs::Shop,
         {{QStringLiteral("reason"), Cli::tr("Why; kept with the record."), QStringLiteral("TEXT")}}, reopenDay},
    };
}

} // namespace daozhang::cli
