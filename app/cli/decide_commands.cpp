// SPDX-License-Identifier: GPL-3.0-or-later
// What people decide, said on the command line: "decide KIND …" and "undecide NUMBER".
#include "app/cli/json_output.h"
#include "app/reconcile/explanation.h"

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

using reconcile::Decision;
using Kind = Decision::Kind;

/// "D-12" or, for a part of it, "D-12=300.00".
std::optional<Decision::Share> shareFromText(const QString& text, Currency currency)
{
    const auto deposit = depositFromName(text.section(u'=', 0, 0));
    if (!deposit)
        return std::nullopt;
    if (!text.contains(u'='))
        return Decision::Share{*deposit, Money(0, currency)};
    const auto amount = Money::parse(text.section(u'=', 1), currency);
    if (!amount || amount->isNegative() || amount->isZero())
        return std::nullopt;
    return Decision::Share{*deposit, *amount};
}

/// Words of a decision: deposits first, then keys of sales. Says what is wrong and returns nothing.
std::optional<Decision> read(Context& context, QStringList& keys)
{
    Decision decision;
    const QString name = QString(context.said.words.value(0)).replace(u'-', u'_');
    const auto kind = reconcile::decisionKindFromCode(name);
    if (!kind) {
        wrongUsage(context, Cli::tr("Say what is decided: match, unmatch, split, together, not-ours, exclude, is-duplicate or not-duplicate."));
        return std::nullopt;
    }
    decision.kind = *kind;
    decision.reason = context.said.option("reason");
    const bool takesShares = *kind == Kind::Split || *kind == Kind::Together || *kind == Kind::NotOurs;
    const Currency currency = context.rooms->facts().currency;
    for (const QString& word : context.said.words.mid(1)) {
        // A sale's key has slashes; a deposit's name has none.
        if (word.contains(u'/')) {
            keys.append(word);
            continue;
        }
        const auto share = shareFromText(word, currency);
        if (!share || (!takesShares && (decision.deposit.isValid() || word.contains(u'=')))) {
            wrongUsage(context, Cli::tr("“%1” is no deposit as “deposits” prints it (D-12, or a part of it: D-12=300.00) and no key of a sale.").arg(word));
            return std::nullopt;
        }
        const bool isWhole = *kind == Kind::NotOurs && !word.contains(u'=');
        if (takesShares && !isWhole)
            decision.shares.append(*share);
        else
            decision.deposit = share->deposit;
    }
    return decision;
}

int decide(Context& context)
{
    QStringList keys;
    std::optional<Decision> decision = read(context, keys);
    if (!decision)
        return WrongUsage;
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const auto ids = salesByKeys(*context.rooms, keys);
    if (!ids)
        return failed(context, ids.error());
    decision->sales = *ids;
    const auto made = context.rooms->reconcile().decide(*decision);
    if (!made)
        return failed(context, made.error());
    if (context.out.json())
        context.out.object({{QStringLiteral("decision"), made->value}});
    else
        context.out.line(Cli::tr("Decision %1 stored. It takes effect now and in every later run.").arg(made->value));
    return Done;
}

} // namespace

int undecide(Context& context)
{
    bool isNumber = false;
    const qint64 id = context.said.words.value(0).toLongLong(&isNumber);
    if (!isNumber)
        return wrongUsage(context, Cli::tr("Say which decision, by its number from “decisions”."));
    const auto done = context.rooms->reconcile().undoDecision(DecisionId(id));
    if (!done)
        return failed(context, done.error());
    if (context.out.json())
        context.out.object({{QStringLiteral("undone"), id}});
    else
        context.out.line(Cli::tr("Decision %1 was taken back.").arg(id));
    return Done;
}

QVector<Command> decideCommands()
{
    const QCommandLineOption reason(QStringLiteral("reason"), Cli::tr("Why; kept with the record."), QStringLiteral("TEXT"));
    return {
        {QStringLiteral("decide"), QStringLiteral("KIND [DEPOSIT[=AMOUNT]…] [SALE_KEY…]"),
         Cli::tr("Decide by hand: match, unmatch, split, together, not-ours, exclude, is-duplicate, not-duplicate."), Needs::Shop, {reason}, decide},
        {QStringLiteral("undecide"), QStringLiteral("NUMBER"), Cli::tr("Take a decision back."), Needs::Shop, {}, undecide},
    };
}

} // namespace daozhang::cli
