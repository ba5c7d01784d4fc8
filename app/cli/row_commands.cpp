// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about lines of files: which look like one, what people say of them.
#include "app/cli/json_output.h"
#include "app/intake/statement_chain.h"

#include <QJsonArray>

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

using intake::RowPlace;

QString placeName(const RowPlace& place) { return QStringLiteral("%1:%2").arg(place.file.value).arg(place.line); }

/// "12:345": import 12, line 345.
std::optional<RowPlace> placeFromName(const QString& name)
{
    const QStringList parts = name.split(u':');
    bool isFile = false, isLine = false;
    const RowPlace place{SourceFileId(parts.value(0).toLongLong(&isFile)), parts.value(1).toLongLong(&isLine)};
    return parts.size() == 2 && isFile && isLine && place.isValid() ? std::optional(place) : std::nullopt;
}

QString kindCode(intake::RowKind kind) { return kind == intake::RowKind::BankLine ? QStringLiteral("bank_line") : QStringLiteral("sale"); }

QJsonArray factCodes(intake::RowFacts facts)
{
    using intake::RowFact;
    static const std::pair<RowFact, const char*> kCodes[] = {
        {RowFact::Time, "time"}, {RowFact::Reference, "reference"}, {RowFact::ValueDate, "value_date"}, {RowFact::Balance, "balance"}, {RowFact::Payer, "payer"},
        {RowFact::PayerAccount, "payer_account"}, {RowFact::Trace, "trace"}, {RowFact::Batch, "batch"}, {RowFact::Terminal, "terminal"}, {RowFact::Merchant, "merchant"},
        {RowFact::Card, "card"}, {RowFact::AuthCode, "auth_code"}, {RowFact::OrderNo, "order_no"}, {RowFact::Together, "together"}};
    QJsonArray codes;
    for (const auto& [fact, code] : kCodes)
        if (facts.testFlag(fact))
            codes.append(QLatin1String(code));
    return codes;
}

QJsonObject toJson(const intake::RowShown& row)
{
    return {{QStringLiteral("at"), placeName(row.place)},
            {QStringLiteral("file"), row.fileName},
            {QStringLiteral("line"), row.place.line},
            {QStringLiteral("day"), dateValue(row.day)},
            {QStringLiteral("amount"), row.amount.toString()},
            {QStringLiteral("words"), row.words}};
}

void printRow(const Context& context, const QString& indent, const intake::RowShown& row)
{
    context.out.line(QStringLiteral("%1%2  %3  %4  %5  %6").arg(indent).arg(placeName(row.place), -8).arg(row.day.toString(Qt::ISODate)).arg(row.amount.toDisplay(), 14).arg(row.fileName, row.words));
}

int doubts(Context& context)
{
    const auto list = context.rooms->twins().doubts();
    if (!list)
        return failed(context, list.error());
    for (const intake::RowDoubt& doubt : *list) {
        if (context.out.json()) {
            context.out.object({{QStringLiteral("kind"), kindCode(doubt.kind)},
                                {QStringLiteral("first"), toJson(doubt.first)},
                                {QStringLiteral("second"), toJson(doubt.second)},
                                {QStringLiteral("contradicted"), factCodes(doubt.contradicted)}});
            continue;
        }
        context.out.line(Cli::tr("Looks like line %1 of %2: is it the same? They contradict each other in: %3")
                             .arg(QString::number(doubt.first.place.line), doubt.first.fileName, intake::factWords(doubt.contradicted)));
        printRow(context, QStringLiteral("    "), doubt.first);
        printRow(context, QStringLiteral("    "), doubt.second);
    }
    return Done;
}

int linesOfRow(Context& context)
{
    const auto place = placeFromName(context.said.words.value(0));
    if (!place)
        return wrongUsage(context, Cli::tr("Name a line as FILE:LINE, with the number that “files” prints: 3:12."));
    const auto lines = context.rooms->twins().linesOfRow(*place);
    const auto likes = context.rooms->twins().likes(*place);
    if (!lines || !likes)
        return failed(context, lines ? likes.error() : lines.error());
    if (context.out.json()) {
        QJsonArray held, like;
        for (const auto& row : *lines)
            held.append(toJson(row));
        for (const auto& row : *likes)
            like.append(toJson(row));
        context.out.object({{QStringLiteral("lines"), held}, {QStringLiteral("like"), like}});
        return Done;
    }
    for (const auto& row : *lines)
        printRow(context, {}, row);
    if (!likes->isEmpty())
        context.out.line(Cli::tr("Other rows of this amount within a week:"));
    for (const auto& row : *likes)
        printRow(context, QStringLiteral("    "), row);
    return Done;
}

int say(Context& context, intake::RowVerdict::Word word)
{
    const auto one = placeFromName(context.said.words.value(0)), other = placeFromName(context.said.words.value(1));
    const bool needsBoth = word == intake::RowVerdict::Word::Same;
    if (!one || (!other && (needsBoth || context.said.words.size() > 1)))
        return wrongUsage(context, Cli::tr("Name a line as FILE:LINE, with the number that “files” prints: 3:12."));
    const QString reason = context.said.option("reason");
    intake::TwinService& twins = context.rooms->twins();
    const auto made = word == intake::RowVerdict::Word::Same ? twins.saySame(*one, *other, reason) : other ? twins.sayApart(*one, *other, reason) : twins.sayApart(*one, reason);
    if (!made)
        return failed(context, made.error());
    if (context.out.json())
        context.out.object({{QStringLiteral("verdict"), made->value}});
    else
        context.out.line(Cli::tr("Noted under number %1. It holds for these files whenever they are imported.").arg(made->value));
    return Done;
}

int listVerdicts(Context& context)
{
    const auto list = context.rooms->twins().verdicts();
    if (!list)
        return failed(context, list.error());
    for (const intake::RowVerdict& verdict : *list) {
        const bool isSame = verdict.word == intake::RowVerdict::Word::Same;
        if (context.out.json())
            context.out.object({{QStringLiteral("id"), verdict.id.value},
                                {QStringLiteral("kind"), kindCode(verdict.kind)},
                                {QStringLiteral("verdict"), isSame ? QStringLiteral("same") : QStringLiteral("apart")},
                                {QStringLiteral("row"), verdict.words},
                                {QStringLiteral("reason"), verdict.reason},
                                {QStringLiteral("who"), verdict.who},
                                {QStringLiteral("at"), momentValue(verdict.at, context.rooms->time())},
                                {QStringLiteral("undone"), verdict.undone}});
        else
            context.out.line(QStringLiteral("%1  %2  %3  %4%5").arg(verdict.id.value, 4).arg(isSame ? Cli::tr("is a duplicate") : Cli::tr("is not a duplicate"), verdict.words, verdict.reason,
                                                                                     verdict.undone ? QStringLiteral("  ") + Cli::tr("taken back") : QString()));
    }
    return Done;
}

int undoVerdict(Context& context)
{
    bool isNumber = false;
    const qint64 id = context.said.words.value(0).toLongLong(&isNumber);
    if (!isNumber)
        return wrongUsage(context, Cli::tr("Say which one, by its number from “verdicts”."));
    const auto done = context.rooms->twins().undo(VerdictId(id), context.said.option("reason"));
    return done ? Done : failed(context, done.error());
}

QJsonObject toJson(const intake::Statement& statement)
{
    return {{QStringLiteral("account"), statement.account},
            {QStringLiteral("number"), statement.number},
            {QStringLiteral("file"), statement.fileName},
            {QStringLiteral("import"), statement.file.value},
            {QStringLiteral("from"), dateValue(statement.from)},
            {QStringLiteral("to"), dateValue(statement.to)},
            {QStringLiteral("currency"), statement.opening.currency().code()},
            {QStringLiteral("opening"), statement.opening.toString()},
            {QStringLiteral("closing"), statement.closing.toString()},
            {QStringLiteral("origin"), statement.origin == intake::Statement::Origin::Declared ? QStringLiteral("declared") : QStringLiteral("computed")}};
}

QJsonObject toJson(const intake::ChainBreak& found)
{
    using Kind = intake::ChainBreak::Kind;
    const QString kind = found.kind == Kind::Gap ? QStringLiteral("gap") : found.kind == Kind::Overlap ? QStringLiteral("overlap") : QStringLiteral("adjoining");
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("before"), toJson(found.before)},
            {QStringLiteral("after"), toJson(found.after)},
            {QStringLiteral("from"), dateValue(found.from)},
            {QStringLiteral("to"), dateValue(found.to)},
            {QStringLiteral("amount"), found.amount.toString()},
            {QStringLiteral("sentence"), intake::breakSentence(found)}};
}

int statements(Context& context)
{
    auto coverage = context.rooms->coverage();
    if (!coverage)
        return failed(context, coverage.error());
    const auto list = coverage->statements();
    const auto breaks = coverage->breaks();
    if (!list || !breaks)
        return failed(context, list ? breaks.error() : list.error());
    if (context.out.json()) {
        QJsonArray all, broken;
        for (const auto& statement : *list)
            all.append(toJson(statement));
        for (const auto& found : *breaks)
            broken.append(toJson(found));
        context.out.object({{QStringLiteral("statements"), all}, {QStringLiteral("breaks"), broken}});
    } else {
        for (const auto& statement : *list)
            context.out.line(QStringLiteral("%1  %2  %3 – %4  %5 → %6  %7").arg(statement.account, -24).arg(statement.number, -8)
                                 .arg(statement.from.toString(Qt::ISODate), statement.to.toString(Qt::ISODate)).arg(statement.opening.toDisplay(), 16).arg(statement.closing.toDisplay(), 16)
                                 .arg(statement.fileName));
        for (const auto& found : *breaks)
            context.out.line(QStringLiteral("! ") + intake::breakSentence(found));
    }
    return breaks->isEmpty() ? Done : Partly;
}

} // namespace

QVector<Command> rowCommands()
{
    const QCommandLineOption reason(QStringLiteral("reason"), Cli::tr("Why; kept with the record."), QStringLiteral("TEXT"));
    using Word = intake::RowVerdict::Word;
    return {
        {QStringLiteral("statements"), {}, Cli::tr("List the bank statements and where one does not follow on the one before."), Needs::Shop, {}, statements},
        {QStringLiteral("doubts"), {}, Cli::tr("List lines that look like a line of another file and contradict it."), Needs::Shop, {}, doubts},
        {QStringLiteral("row"), QStringLiteral("FILE:LINE"), Cli::tr("Print every line of every file that is this row, and rows like it."), Needs::Shop, {}, linesOfRow},
        {QStringLiteral("same"), QStringLiteral("FILE:LINE FILE:LINE"), Cli::tr("Say that two lines are one payment."), Needs::Shop, {reason},
         [](Context& context) { return say(context, Word::Same); }},
        {QStringLiteral("apart"), QStringLiteral("FILE:LINE [FILE:LINE]"), Cli::tr("Say that a line is another payment than the one it was taken for."), Needs::Shop, {reason},
         [](Context& context) { return say(context, Word::Apart); }},
        {QStringLiteral("verdicts"), {}, Cli::tr("List what people said of duplicates."), Needs::Shop, {}, listVerdicts},
        {QStringLiteral("undo-verdict"), QStringLiteral("NUMBER"), Cli::tr("Take that back."), Needs::Shop, {reason}, undoVerdict},
    };
}

} // namespace daozhang::cli
