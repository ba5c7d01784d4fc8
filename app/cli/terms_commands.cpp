// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about settlement terms: what is stored, and what others would change.
#include "app/cli/json_output.h"
#include "app/common/json_fault.h"
#include "app/common/open_databases.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/fee_claims.h"
#include "app/reconcile/what_if.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

using namespace reconcile;

/// The object in a JSON file; Unreadable when there is none.
Result<QJsonObject> objectIn(const QString& path)
{
    NamedFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unreadable, Cli::tr("“%1” cannot be read: %2").arg(path, file.errorString()));
    const QByteArray json = file.readAll();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return Failure(ErrorCode::Unreadable, Cli::tr("“%1” is no terms file: %2. Nothing was changed.").arg(path, jsonFault(json, problem)));
    return document.object();
}

Result<SettlementTerms> termsIn(const QString& path)
{
    DZ_ASSIGN(const QJsonObject json, objectIn(path));
    auto terms = SettlementTerms::fromJson(json);
    if (!terms)
        return Failure(ErrorCode::Invalid, Cli::tr("“%1” was not taken: %2").arg(path, terms.error().message));
    return terms;
}

int termsSet(Context& context)
{
    if (context.said.words.size() != 1)
        return wrongUsage(context, Cli::tr("Name one terms file: terms set FILE.json"));
    const auto terms = termsIn(context.said.words.first());
    if (!terms)
        return failed(context, terms.error());
    if (const auto done = context.rooms->reconcile().setTerms(*terms); !done)
        return failed(context, done.error());
    if (context.out.json())
        context.out.object(terms->toJson());
    else
        context.out.line(Cli::tr("Terms of %n provider(s) stored.", "", int(terms->providers.size())));
    return Done;
}

int termsPayer(Context& context)
{
    if (context.said.words.size() != 2)
        return wrongUsage(context, Cli::tr("Name the provider and its payer: terms payer PROVIDER NAME"));
    const auto done = context.rooms->reconcile().addPayer(context.said.words.at(0), context.said.words.at(1), context.said.option("reason"));
    if (!done)
        return failed(context, done.error());
    if (context.out.json())
        context.out.object({{QStringLiteral("provider"), context.said.words.at(0)}, {QStringLiteral("payer"), context.said.words.at(1)}});
    else
        context.out.line(Cli::tr("“%1” pays for %2 from now on. The next run counts its deposits.").arg(context.said.words.at(1), context.said.words.at(0)));
    return Done;
}

int termsShow(Context& context)
{
    const auto terms = context.rooms->reconcile().terms();
    if (!terms)
        return failed(context, terms.error());
    if (context.out.json())
        context.out.object(terms->toJson());
    else
        context.out.line(QString::fromUtf8(QJsonDocument(terms->toJson()).toJson()).trimmed());
    return Done;
}

QJsonObject fitJson(const TermsFit& fit)
{
    QJsonArray misfits;
    for (const MisfitDay& day : fit.misfits)
        misfits.append(QJsonObject{{QStringLiteral("day"), dateValue(day.day)},
                                   {QStringLiteral("due"), dateValue(day.due)},
                                   {QStringLiteral("sales"), day.sales},
                                   {QStringLiteral("gross"), Money(day.gross).toString()},
                                   {QStringLiteral("expected"), Money(day.expected).toString()},
                                   {QStringLiteral("nearest"), day.nearest ? QJsonValue(Money(*day.nearest).toString()) : QJsonValue()}});
    return {{QStringLiteral("days"), fit.days}, {QStringLiteral("fitting_days"), fit.fittingDays}, {QStringLiteral("misfits"), misfits}};
}

/// Terms of one provider in the form of the terms file.
QJsonObject termsJson(const ProviderTerms& terms)
{
    SettlementTerms one;
    one.providers = {terms};
    return one.toJson().value(QLatin1String("providers")).toArray().first().toObject();
}

/// Terms of the providers that the program knows, as they are usual.
QVector<ProviderTerms> usualTerms()
{
    QVector<ProviderTerms> usual;
    const QDir folder(QStringLiteral(":/terms"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto terms = SettlementTerms::fromJson(QJsonDocument::fromJson(file.readAll()).object()))
            usual += terms->providers;
    }
    return usual;
}

int termsPropose(Context& context)
{
    ReconcileService& service = context.rooms->reconcile();
    const auto stored = service.terms();
    const auto directory = context.rooms->providers().all();
    if (!stored || !directory)
        return failed(context, stored ? directory.error() : stored.error());
    QVector<KnownProvider> names;
    for (const cases::ProviderProfile& profile : *directory)
        names.append({profile.id, profile.name});
    const auto proposals = service.proposeTerms(*stored, usualTerms(), names);
    const auto advice = service.adviseTerms(TaskContext());
    if (!proposals || !advice)
        return failed(context, proposals ? advice.error() : proposals.error());
    const Currency currency = context.rooms->facts().currency;
    for (const ProposedProvider& one : *proposals) {
        if (context.out.json()) {
            context.out.object({{QStringLiteral("provider"), one.terms.id}, {QStringLiteral("stored"), QJsonValue()}, {QStringLiteral("terms"), termsJson(one.terms)}, {QStringLiteral("payer"), one.payer}, {QStringLiteral("fit"), fitJson(one.fit)}});
            continue;
        }
        context.out.line(Cli::tr("%1: %2 of %3 days fit to the fen. %4").arg(one.terms.name.isEmpty() ? one.terms.id : one.terms.name).arg(one.fit.fittingDays).arg(one.fit.days).arg(misfitSentence(one.fit, currency)));
        context.out.line(QString::fromUtf8(QJsonDocument(termsJson(one.terms)).toJson()).trimmed());
    }
    for (const TermsAdvice& one : *advice) {
        if (context.out.json()) {
            context.out.object({{QStringLiteral("provider"), one.before.terms.id}, {QStringLiteral("stored"), fitJson(one.before)}, {QStringLiteral("terms"), termsJson(one.after.terms)}, {QStringLiteral("payer"), QJsonValue()},
                                {QStringLiteral("fit"), fitJson(one.after)}, {QStringLiteral("sentence"), adviceSentence(one)}});
            continue;
        }
        context.out.line(QStringLiteral("%1: %2 %3").arg(one.before.terms.name, adviceSentence(one), misfitSentence(one.after, currency)));
        context.out.line(QString::fromUtf8(QJsonDocument(termsJson(one.after.terms)).toJson()).trimmed());
    }
    if (proposals->isEmpty() && advice->isEmpty())
        context.out.message(Cli::tr("Nothing to propose: every merchant number has terms, and no others fit clearly better."));
    else
        context.out.message(Cli::tr("Nothing was stored. Compare with your contract, then “terms set”."));
    return Done;
}

QJsonValue nameValue(const std::optional<Finding>& finding) { return finding && finding->id.isValid() ? QJsonValue(findingName(finding->id)) : QJsonValue(); }

QJsonValue factsOf(const std::optional<Finding>& finding)
{
    if (!finding)
        return {};
    return QJsonObject{{QStringLiteral("kind"), toCode(finding->kind)},   {QStringLiteral("cause"), finding->cause},
                       {QStringLiteral("net"), finding->net.toString()},  {QStringLiteral("amount"), finding->amount.toString()},
                       {QStringLiteral("due"), dateValue(finding->due)},  {QStringLiteral("provider"), finding->provider},
                       {QStringLiteral("sales"), finding->sales.size()}};
}

QJsonObject factsOf(const SaleOutcome& outcome)
{
    return {{QStringLiteral("state"), toCode(outcome.state)},
            {QStringLiteral("due"), dateValue(outcome.due.due)},
            {QStringLiteral("net"), outcome.net.toString()},
            {QStringLiteral("provider"), outcome.provider},
            {QStringLiteral("deposit"), outcome.deposit.isValid() ? QJsonValue(depositName(outcome.deposit)) : QJsonValue()}};
}

QJsonValue stateValue(const std::optional<DepositState>& state) { return state ? QJsonValue(toCode(*state)) : QJsonValue(); }

QJsonObject comparisonJson(const Comparison& comparison, const QHash<SaleId, QString>& keys)
{
    QJsonArray moves, sales, findings, deposits;
    for (const Comparison::Move& move : comparison.moves)
        moves.append(QJsonObject{{QStringLiteral("from"), toCode(move.from)}, {QStringLiteral("to"), toCode(move.to)}, {QStringLiteral("sales"), move.count}, {QStringLiteral("amount"), move.amount.toString()}});
    for (const SaleChange& change : comparison.sales)
        sales.append(QJsonObject{{QStringLiteral("sale"), keys.value(change.before.sale)},
                                 {QStringLiteral("amount"), change.amount.toString()},
                                 {QStringLiteral("before"), factsOf(change.before)},
                                 {QStringLiteral("after"), factsOf(change.after)}});
    for (const FindingChange& change : comparison.findings)
        findings.append(QJsonObject{{QStringLiteral("id"), nameValue(change.before)}, {QStringLiteral("before"), factsOf(change.before)}, {QStringLiteral("after"), factsOf(change.after)}});
    for (const DepositChange& change : comparison.deposits)
        deposits.append(QJsonObject{{QStringLiteral("id"), depositName(change.deposit)},
                                    {QStringLiteral("before"), stateValue(change.before)},
                                    {QStringLiteral("after"), stateValue(change.after)},
                                    {QStringLiteral("difference_before"), change.differenceBefore.toString()},
                                    {QStringLiteral("difference_after"), change.differenceAfter.toString()}});
    return {{QStringLiteral("same"), comparison.isSame()},
            {QStringLiteral("before"), toJson(comparison.before)},
            {QStringLiteral("after"), toJson(comparison.after)},
            {QStringLiteral("moves"), moves},
            {QStringLiteral("sales_changed"), comparison.salesChanged},
            {QStringLiteral("sales"), sales},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("deposits"), deposits},
            {QStringLiteral("sentence"), comparisonSentence(comparison)}};
}

QString sideText(const std::optional<Finding>& finding)
{
    return finding ? Cli::tr("%1 %2, due %3", "kind of finding, sum, day").arg(findingTitle(*finding), finding->net.toDisplay(), finding->due.toString(Qt::ISODate)) : QStringLiteral("–");
}

void printComparison(const Context& context, const Comparison& comparison)
{
    context.out.line(comparisonSentence(comparison));
    for (const Comparison::Move& move : comparison.moves)
        context.out.line(QStringLiteral("  %1 → %2  %3  %4").arg(stateName(move.from), -16).arg(stateName(move.to), -16).arg(move.count, 8).arg(move.amount.toDisplay(), 16));
    for (const FindingChange& change : comparison.findings)
        context.out.line(QStringLiteral("  %1  %2 → %3").arg(change.before && change.before->id.isValid() ? findingName(change.before->id) : Cli::tr("new"), -6).arg(sideText(change.before), sideText(change.after)));
    for (const DepositChange& change : comparison.deposits)
        context.out.line(QStringLiteral("  %1  %2 → %3").arg(depositName(change.deposit), -6).arg(change.before ? stateName(*change.before) : QStringLiteral("–"), change.after ? stateName(*change.after) : QStringLiteral("–")));
}

int whatIf(Context& context)
{
    if (context.said.words.size() > 1 || (context.said.words.isEmpty() && !context.said.has("calendar")))
        return wrongUsage(context, Cli::tr("Name a terms file, or a calendar with --calendar FILE: what-if TERMS.json"));
    Trial trial;
    if (!context.said.words.isEmpty()) {
        const auto terms = termsIn(context.said.words.first());
        if (!terms)
            return failed(context, terms.error());
        trial.terms = *terms;
    }
    if (context.said.has("calendar")) {
        const auto json = objectIn(context.said.option("calendar"));
        auto calendar = context.rooms->reconcile().calendar();
        if (!json || !calendar)
            return failed(context, json ? calendar.error() : json.error());
        if (const auto merged = calendar->merge(*json); !merged)
            return failed(context, merged.error());
        trial.calendar = *calendar;
    }
    TaskContext task;
    const auto comparison = context.rooms->reconcile().whatIf(trial, task);
    if (!comparison)
        return failed(context, comparison.error());
    if (!context.out.json()) {
        printComparison(context, *comparison);
        return Done;
    }
    QVector<SaleId> ids;
    for (const SaleChange& change : comparison->sales)
        ids.append(change.before.sale);
    const auto judged = context.rooms->reconcile().salesByIds(ids);
    if (!judged)
        return failed(context, judged.error());
    QHash<SaleId, QString> keys;
    for (const JudgedSale& sale : *judged)
        keys.insert(sale.sale.id, saleKey(sale.sale));
    context.out.object(comparisonJson(*comparison, keys));
    return Done;
}

QString providerName(const SettlementTerms& terms, const QString& id)
{
    const ProviderTerms* provider = terms.byId(id);
    return provider && !provider->name.isEmpty() ? provider->name : id;
}

QJsonObject clauseJson(const ClauseSum& clause)
{
    QJsonArray months;
    for (const ClauseSum::Month& month : clause.months)
        months.append(QJsonObject{{QStringLiteral("month"), month.month.toString(QStringLiteral("yyyy-MM"))}, {QStringLiteral("sales"), month.sales}, {QStringLiteral("difference"), month.difference.toString()}});
    return {{QStringLiteral("clause"), clauseText(clause.rule)},
            {QStringLiteral("sales"), clause.sales},
            {QStringLiteral("differing"), clause.differing},
            {QStringLiteral("amount"), clause.amount.toString()},
            {QStringLiteral("taken"), clause.taken.toString()},
            {QStringLiteral("agreed"), clause.agreed.toString()},
            {QStringLiteral("over"), clause.over.toString()},
            {QStringLiteral("under"), clause.under.toString()},
            {QStringLiteral("difference"), clause.difference().toString()},
            {QStringLiteral("months"), months}};
}

QJsonObject claimJson(const FeeClaim& claim, const QString& name, const QHash<SaleId, QString>& keys)
{
    QJsonArray clauses, sales, lumps;
    for (const ClauseSum& clause : claim.clauses)
        clauses.append(clauseJson(clause));
    for (const ClaimedSale& row : claim.sales)
        sales.append(QJsonObject{{QStringLiteral("sale"), keys.value(row.sale)},
                                 {QStringLiteral("deposit"), depositName(row.deposit)},
                                 {QStringLiteral("day"), dateValue(row.day)},
                                 {QStringLiteral("clause"), clauseText(claim.clauses.at(row.clause).rule)},
                                 {QStringLiteral("amount"), row.amount.toString()},
                                 {QStringLiteral("taken"), row.taken.toString()},
                                 {QStringLiteral("agreed"), row.agreed.toString()},
                                 {QStringLiteral("difference"), row.difference.toString()}});
    for (const ClaimedLump& lump : claim.lumps)
        lumps.append(QJsonObject{{QStringLiteral("deposit"), depositName(lump.deposit)},
                                 {QStringLiteral("booked"), dateValue(lump.booked)},
                                 {QStringLiteral("sales"), lump.sales},
                                 {QStringLiteral("amount"), lump.amount.toString()},
                                 {QStringLiteral("taken"), lump.taken.toString()},
                                 {QStringLiteral("agreed"), lump.agreed.toString()},
                                 {QStringLiteral("difference"), lump.difference.toString()}});
    return {{QStringLiteral("provider"), claim.provider},
            {QStringLiteral("currency"), claim.currency.code()},
            {QStringLiteral("difference"), claim.difference().toString()},
            {QStringLiteral("over"), claim.over().toString()},
            {QStringLiteral("under"), claim.under().toString()},
            {QStringLiteral("clauses"), clauses},
            {QStringLiteral("sales"), sales},
            {QStringLiteral("deposits"), lumps},
            {QStringLiteral("deposits_as_agreed"), claim.sums},
            {QStringLiteral("unsure"), claim.unsure},
            {QStringLiteral("unpriced"), claim.unpriced},
            {QStringLiteral("kept_refunds"), claim.keptRefunds},
            {QStringLiteral("kept_fees"), claim.keptFees.toString()},
            {QStringLiteral("sentence"), claimSentence(claim, name)}};
}

int listFees(Context& context)
{
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const auto terms = context.rooms->reconcile().terms();
    const auto claims = context.rooms->reconcile().feeClaims({}, ClaimRows::Left, TaskContext());
    if (!terms || !claims)
        return failed(context, terms ? claims.error() : terms.error());
    for (const FeeClaim& claim : *claims) {
        const QString name = providerName(*terms, claim.provider);
        if (context.out.json())
            context.out.object(claimJson(claim, name, {}));
        else
            context.out.line(QStringLiteral("%1  %2  %3").arg(claim.provider, -12).arg(claim.difference().toDisplay(), 14).arg(claimSentence(claim, name)));
    }
    return Done;
}

void printClaim(const Context& context, const FeeClaim& claim, const QString& name)
{
    context.out.line(claimSentence(claim, name));
    for (const ClauseSum& clause : claim.clauses)
        context.out.line(QStringLiteral("  %1  %2 / %3  %4").arg(clauseText(clause.rule), -40).arg(clause.differing).arg(clause.sales).arg(clause.difference().toDisplay(), 14));
    for (const ClaimedSale& row : claim.sales)
        context.out.line(QStringLiteral("  %1  %2  %3  %4  %5").arg(row.day.toString(Qt::ISODate)).arg(row.amount.toDisplay(), 14).arg(row.taken.toDisplay(), 10).arg(row.agreed.toDisplay(), 10).arg(row.difference.toDisplay(), 10));
    for (const ClaimedLump& lump : claim.lumps)
        context.out.line(QStringLiteral("  %1  %2  %3  %4  %5  %6").arg(lump.booked.toString(Qt::ISODate)).arg(lump.amount.toDisplay(), 14).arg(lump.taken.toDisplay(), 10).arg(lump.agreed.toDisplay(), 10).arg(lump.difference.toDisplay(), 10).arg(depositName(lump.deposit)));
}

int claimFees(Context& context)
{
    if (context.said.words.size() != 1)
        return wrongUsage(context, Cli::tr("Name one provider by its id in the terms: fees claim PROVIDER"));
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const QString id = context.said.words.first();
    const auto terms = context.rooms->reconcile().terms();
    if (!terms)
        return failed(context, terms.error());
    const ProviderTerms* provider = terms->byId(id);
    if (!provider)
        return wrongUsage(context, Cli::tr("No terms name a provider “%1”. “terms show” lists them.").arg(id));
    if (provider->fees.isEmpty())
        return failed(context, {ErrorCode::Invalid, Cli::tr("The terms of “%1” have no fees: without a contract there is nothing to compare with.").arg(provider->name), {}});
    const auto claims = context.rooms->reconcile().feeClaims(id, ClaimRows::Kept, TaskContext());
    if (!claims)
        return failed(context, claims.error());
    if (claims->isEmpty()) {
        context.out.message(Cli::tr("No payout of “%1” has arrived yet.").arg(provider->name));
        return Done;
    }
    for (const FeeClaim& claim : *claims) {
        const QString name = providerName(*terms, id);
        if (const QString path = context.said.option("csv"); !path.isEmpty()) {
            // Several currencies go into several files; a workbook is told by the end of its name.
            const QString end = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ? path.right(5) : QString();
            const QString file = claims->size() == 1 ? path : path.chopped(end.size()) + u'.' + claim.currency.code() + end;
            if (const auto done = context.rooms->reconcile().exportClaim(claim, file); !done)
                return failed(context, done.error());
        }
        QJsonValue opened;
        if (context.said.has("open-case")) {
            const auto number = context.rooms->openFeeCase(claim, {});
            if (!number)
                return failed(context, number.error());
            opened = number->value;
            context.out.message(Cli::tr("Case %1 is about these fees.").arg(number->value, 4, 10, QLatin1Char('0')));
        }
        if (!context.out.json()) {
            printClaim(context, claim, name);
            continue;
        }
        QVector<SaleId> ids;
        for (const ClaimedSale& row : claim.sales)
            ids.append(row.sale);
        const auto judged = context.rooms->reconcile().salesByIds(ids);
        if (!judged)
            return failed(context, judged.error());
        QHash<SaleId, QString> keys;
        for (const JudgedSale& sale : *judged)
            keys.insert(sale.sale.id, saleKey(sale.sale));
        QJsonObject json = claimJson(claim, name, keys);
        json.insert(QStringLiteral("case"), opened);
        context.out.object(json);
    }
    return Done;
}

} // namespace

QVector<Command> termsCommands()
{
    return {
        {QStringLiteral("terms set"), QStringLiteral("FILE.json"), Cli::tr("Store the settlement terms of all providers."), Needs::Shop, {}, termsSet},
        {QStringLiteral("terms show"), {}, Cli::tr("Print the settlement terms."), Needs::Shop, {}, termsShow},
        {QStringLiteral("terms payer"), QStringLiteral("PROVIDER NAME"), Cli::tr("Say that deposits of this payer are a provider’s."), Needs::Shop, {{QStringLiteral("reason"), Cli::tr("Why; kept with the record."), QStringLiteral("TEXT")}}, termsPayer},
        {QStringLiteral("terms propose"), {}, Cli::tr("Propose terms from the files: for merchant numbers without terms, and where others fit better; store nothing."), Needs::Shop, {}, termsPropose},
        {QStringLiteral("fees list"), {}, Cli::tr("Print what each provider took beyond the fees agreed, by clause."), Needs::Shop, {}, listFees},
        {QStringLiteral("fees claim"), QStringLiteral("PROVIDER"), Cli::tr("Print the claim for fees that were not agreed, with all its rows."), Needs::Shop,
         {{QStringLiteral("csv"), Cli::tr("Write the rows to this file as a table: .csv, or .xlsx by its name."), QStringLiteral("FILE")},
          {QStringLiteral("open-case"), Cli::tr("Open a case for the claim, or name the one there is.")}},
         claimFees},
        {QStringLiteral("what-if"), QStringLiteral("[TERMS.json]"), Cli::tr("Judge the books by other terms without storing anything; print what would change."), Needs::Shop,
         {{QStringLiteral("calendar"), Cli::tr("Business days to try, in the form of the calendar file."), QStringLiteral("FILE.json")}}, whatIf},
    };
}

} // namespace daozhang::cli
