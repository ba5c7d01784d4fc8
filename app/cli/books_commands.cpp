// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about the books: import, reconcile, and what reconciliation has to say.
#include "app/cli/json_output.h"
#include "app/intake/control_words.h"
#include "app/reconcile/explanation.h"
#include "app/reconcile/list_export.h"

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

using reconcile::JudgedSale;

void describeFile(const Context& context, const intake::ImportPreview& preview)
{
    const intake::SourceFile& file = preview.file;
    context.out.line(Cli::tr("%1: %2; lines %3 = new %4 + known %5 + refused %6")
                         .arg(file.name, file.profileTitle)
                         .arg(file.lines)
                         .arg(file.added)
                         .arg(file.known)
                         .arg(file.refusedCount));
    if (preview.doubtful > 0)
        context.out.line(QStringLiteral("    ") + Cli::tr("%n line(s) look like lines of another file and contradict them; see “doubts”.", "", int(preview.doubtful)));
    for (const auto& control : file.controls)
        context.out.line(QStringLiteral("    %1 %2: %3 / %4")
                             .arg(control.holds ? QStringLiteral("✓") : QStringLiteral("✗"), intake::shownWords(control.what),
                                  control.declared.isEmpty() ? QStringLiteral("–") : intake::shownWords(control.declared), intake::shownWords(control.found)));
    for (const auto& line : file.refused)
        context.out.message(Cli::tr("%1, line %2: %3").arg(file.name).arg(line.line).arg(line.reason));
}

/// Confirms the formats of these files that are not verified.
int confirmUnit(Context& context, const QString& profile, const intake::Passwords& passwords, TaskContext& task)
{
    const auto unit = intake::unitByName(context.said.option("confirm-unit"));
    if (!unit)
        return wrongUsage(context, Cli::tr("Say what the amounts count: --confirm-unit fen, or --confirm-unit yuan."));
    const auto preview = context.rooms->intake().preview(context.said.words, profile, task, passwords);
    if (!preview)
        return failed(context, preview.error());
    for (const auto& file : preview->files)
        if (file.needsConfirmation && !context.said.has("dry-run"))
            if (const auto done = context.rooms->formats().confirm(file.file.profile, *unit); !done)
                return failed(context, done.error());
    return Done;
}

int importFiles(Context& context)
{
    if (context.said.words.isEmpty())
        return wrongUsage(context, Cli::tr("Name the files to import."));
    TaskContext task;
    auto& intake = context.rooms->intake();
    const QString profile = context.said.option("profile");
    intake::Passwords passwords;
    if (context.said.has("password")) {
        const QString password = askPassword(context);
        for (const QString& path : context.said.words)
            passwords.insert(path, password);
    }
    if (context.said.has("confirm-unit"))
        if (const int status = confirmUnit(context, profile, passwords, task); status != Done)
            return status;
    const auto outcome = context.said.has("dry-run") ? intake.preview(context.said.words, profile, task, passwords)
                                                     : intake.import(context.said.words, profile, task, passwords);
    if (!outcome)
        return failed(context, outcome.error());
    if (context.out.json()) {
        QJsonArray files, failures;
        for (const auto& preview : outcome->files) {
            QJsonObject file = toJson(preview.file);
            file.insert(QStringLiteral("doubtful"), preview.doubtful);
            files.append(file);
        }
        for (const auto& failure : outcome->failures)
            failures.append(QJsonObject{{QStringLiteral("file"), failure.path}, {QStringLiteral("error"), failure.error.message}});
        context.out.object({{QStringLiteral("files"), files}, {QStringLiteral("failures"), failures}});
    } else {
        for (const auto& preview : outcome->files)
            describeFile(context, preview);
    }
    for (const auto& failure : outcome->failures)
        context.out.message(failure.error);
    using Lock = intake::ImportFailure::Lock;
    const auto isLocked = [](const auto& failure) { return failure.lock == Lock::NeedsPassword; };
    if (std::any_of(outcome->failures.begin(), outcome->failures.end(), isLocked))
        context.out.message(Cli::tr("Give the password with --password: it is asked for, or read from standard input."));
    const auto isUnknown = [](const auto& failure) { return failure.error.code == ErrorCode::Unreadable && failure.lock == Lock::None; };
    if (profile.isEmpty() && std::any_of(outcome->failures.begin(), outcome->failures.end(), isUnknown))
        context.out.message(Cli::tr("A format that is not recognised can be named with --profile, or described once: “profiles propose FILE” says how."));
    if (!outcome->failures.isEmpty())
        return Unreadable;
    return outcome->anyRefused() ? Partly : Done;
}

int listFiles(Context& context)
{
    const auto files = context.rooms->intake().history();
    if (!files)
        return failed(context, files.error());
    for (const auto& file : *files) {
        if (context.out.json())
            context.out.object(toJson(file));
        else
            context.out.line(QStringLiteral("%1  %2  %3  %4/%5/%6%7")
                                 .arg(file.id.value, 4)
                                 .arg(file.importedAt.toString(Qt::ISODate), file.name)
                                 .arg(file.added)
                                 .arg(file.known)
                                 .arg(file.refusedCount)
                                 .arg(file.undone ? QStringLiteral("  ") + Cli::tr("taken back") : QString()));
    }
    return Done;
}

int undoImport(Context& context)
{
    bool isNumber = false;
    const qint64 id = context.said.words.value(0).toLongLong(&isNumber);
    if (!isNumber)
        return wrongUsage(context, Cli::tr("Say which import, by its number from “files”."));
    const auto done = context.rooms->intake().undo(SourceFileId(id), context.said.option("reason"));
    return done ? Done : failed(context, done.error());
}

int reconcileNow(Context& context)
{
    TaskContext task;
    const auto proposals = context.rooms->reconcileAndFollow(task);
    if (!proposals)
        return failed(context, proposals.error());
    const auto summary = context.rooms->reconcile().summary();
    if (!summary)
        return failed(context, summary.error());
    if (context.out.json()) {
        context.out.object(toJson(*summary));
        return Done;
    }
    for (int i = 0; i < 7; ++i) {
        const auto& line = summary->states[i];
        context.out.line(QStringLiteral("%1 %2  %3").arg(reconcile::stateName(reconcile::SaleState(i)), -16).arg(line.count, 8).arg(line.net.toDisplay(), 16));
    }
    context.out.line(Cli::tr("Not arrived: %1").arg(summary->notArrived.toDisplay()));
    for (const auto& proposal : *proposals)
        context.out.line(proposal.sentence);
    return Done;
}

/// One line a station: what it is, how it stands, the day, the amount and the number of its row.
void printWay(const Context& context, const reconcile::SaleWay& way)
{
    for (const reconcile::WayStop& stop : way.stops) {
        QStringList words{reconcile::stationName(stop.station), reconcile::stateName(stop.state)};
        if (stop.day.isValid())
            words.append(stop.day.toString(Qt::ISODate));
        if (stop.hasAmount)
            words.append(stop.amount.toDisplay());
        if (stop.line.isValid())
            words.append(depositName(stop.line));
        if (!stop.number.isEmpty())
            words.append(stop.number);
        context.out.line(QStringLiteral("    ") + words.join(QStringLiteral("  ")));
    }
    QStringList causes;
    for (const QString& cause : way.openCauses)
        causes.append(QStringLiteral("%1 %2").arg(cause, reconcile::causeName(cause)));
    if (!causes.isEmpty())
        context.out.line(QStringLiteral("    ") + Cli::tr("Ask the provider which it is: %1").arg(causes.join(QStringLiteral("; "))));
}

/// Writes the table that --csv asks for, beside what is printed.
Result<void> writeTable(const Context& context, const std::function<Result<qint64>(const QString&, TaskContext&)>& write)
{
    const QString path = context.said.option("csv");
    if (path.isEmpty())
        return {};
    TaskContext task;
    DZ_ASSIGN(const qint64 rows, write(path, task));
    context.out.message(Cli::tr("%n row(s) written to “%1”.", "", int(rows)).arg(path));
    return {};
}

int sales(Context& context)
{
    std::optional<reconcile::SaleState> state;
    if (context.said.has("state")) {
        state = reconcile::saleStateFromCode(context.said.option("state"));
        if (!state)
            return wrongUsage(context, Cli::tr("“%1” is not a state of a sale: arrived, in_transit, overdue, one_of, cancelled_out, excluded, unknown.")
                                           .arg(context.said.option("state")));
    }
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    std::optional<reconcile::SaleWay> way;
    Result<void> told;
    QVector<SaleId> printed;  // that the table is of
    const auto done = context.rooms->reconcile().forEachSale(state, [&](const JudgedSale& judged) {
        if (context.said.has("csv"))
            printed.append(judged.sale.id);
        if (context.said.has("way")) {
            auto found = context.rooms->reconcile().wayOf(judged.sale.id);
            if (!found) {
                told = Failure(found.error());
                return false;
            }
            way = *std::move(found);
        }
        if (context.out.json()) {
            QJsonObject sale = toJson(judged, context.rooms->time());
            if (way)
                sale.insert(QStringLiteral("way"), toJson(*way));
            context.out.object(sale);
        } else {
            context.out.line(QStringLiteral("%1  %2  %3  %4  %5")
                                 .arg(context.rooms->time().toLocal(judged.sale.occurredAt).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))
                                 .arg(judged.sale.amount.toDisplay(), 14)
                                 .arg(reconcile::stateName(judged.outcome), -14)
                                 .arg(judged.outcome.due.due.toString(Qt::ISODate), -10)
                                 .arg(reconcile::saleKey(judged.sale)));
            if (way)
                printWay(context, *way);
        }
        return true;
    });
    if (!told || !done)
        return failed(context, told ? done.error() : told.error());
    const auto written = writeTable(context, [&](const QString& path, TaskContext& task) { return reconcile::exportSales(context.rooms->reconcile(), printed, context.rooms->time(), path, task); });
    return written ? Done : failed(context, written.error());
}

/// Keys of the sales that outcomes name, read together.
Result<QHash<SaleId, QString>> keysFor(Rooms& rooms, const QVector<SaleId>& ids)
{
    DZ_ASSIGN(const auto judged, rooms.reconcile().salesByIds(ids));
    QHash<SaleId, QString> keys;
    for (const JudgedSale& sale : judged)
        keys.insert(sale.sale.id, reconcile::saleKey(sale.sale));
    return keys;
}

/// What was looked at and put aside, by the program and by people.
Result<QJsonArray> rejectedOf(Context& context, const QVector<reconcile::RejectedCandidate>& candidates,
                              const std::function<bool(const reconcile::Decision&)>& isAbout)
{
    QJsonArray array;
    const QDate today = context.rooms->facts().today;
    for (const auto& candidate : candidates) {
        DZ_ASSIGN(const QVector<JudgedSale> sales, context.rooms->reconcile().salesByIds(candidate.sales));
        QJsonArray keys;
        for (const JudgedSale& judged : sales)
            keys.append(reconcile::saleKey(judged.sale));
        array.append(QJsonObject{{QStringLiteral("reason"), candidate.reason},
                                 {QStringLiteral("name"), candidate.name},
                                 {QStringLiteral("off"), candidate.off.toString()},
                                 {QStringLiteral("odds"), candidate.odds},
                                 {QStringLiteral("sales"), keys},
                                 {QStringLiteral("sentence"), reconcile::rejectedSentence(candidate, reconcile::rejectedName(candidate, sales, today))}});
    }
    DZ_ASSIGN(const QVector<reconcile::Decision> decisions, context.rooms->reconcile().decisions());
    for (const auto& decision : decisions) {
        if (decision.undone || decision.kind != reconcile::Decision::Kind::Unmatch || !isAbout(decision))
            continue;
        DZ_ASSIGN(const auto keys, keysFor(*context.rooms, decision.sales));
        array.append(QJsonObject{{QStringLiteral("reason"), QStringLiteral("by_person")},
                                 {QStringLiteral("decision"), decision.id.value},
                                 {QStringLiteral("deposit"), depositName(decision.deposit)},
                                 {QStringLiteral("sales"), QJsonArray::fromStringList(keys.values())},
                                 {QStringLiteral("sentence"), reconcile::decisionSentence(decision, context.rooms->time(), today)}});
    }
    return array;
}

Result<QJsonArray> rejectedOf(Context& context, const reconcile::Finding& finding)
{
    QVector<reconcile::RejectedCandidate> candidates;
    if (finding.deposit.isValid())
        if (const auto deposit = context.rooms->reconcile().list().deposit(finding.deposit))
            candidates = deposit->outcome.rejected;
    return rejectedOf(context, candidates, [&](const reconcile::Decision& decision) {
        return std::any_of(decision.sales.begin(), decision.sales.end(), [&](SaleId sale) { return finding.sales.contains(sale); });
    });
}

int deposits(Context& context)
{
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const auto list = context.rooms->reconcile().deposits();
    if (!list)
        return failed(context, list.error());
    QHash<BankLineId, QVector<SaleId>> sales;
    if (context.out.json()) {
        const auto read = context.rooms->reconcile().forEachSale(std::nullopt, [&](const reconcile::JudgedSale& sale) {
            if (sale.outcome.deposit.isValid())
                sales[sale.outcome.deposit].append(sale.sale.id);
            return true;
        });
        if (!read)
            return failed(context, read.error());
    }
    for (auto deposit : *list) {
        if (!context.out.json()) {
            context.out.line(QStringLiteral("%1  %2  %3  %4")
                                 .arg(depositName(deposit.line.id), -8)
                                 .arg(deposit.line.booked.toString(Qt::ISODate), -10)
                                 .arg(reconcile::stateName(deposit.outcome.state), -12)
                                 .arg(reconcile::plainText(reconcile::depositSentence(deposit.line, deposit.outcome))));
            continue;
        }
        deposit.outcome.sales = sales.value(deposit.line.id);
        QVector<SaleId> named = deposit.outcome.sales;
        for (const auto& alternative : deposit.outcome.alternatives)
            named += alternative.missing;
        const auto keys = keysFor(*context.rooms, named);
        if (!keys)
            return failed(context, keys.error());
        const auto rejected = rejectedOf(context, deposit.outcome.rejected, [&](const reconcile::Decision& decision) { return decision.deposit == deposit.line.id; });
        if (!rejected)
            return failed(context, rejected.error());
        QJsonObject json = toJson(deposit, *keys);
        json.insert(QStringLiteral("rejected"), *rejected);
        context.out.object(json);
    }
    const auto written = writeTable(context, [&](const QString& path, TaskContext& task) { return reconcile::exportDeposits(context.rooms->reconcile(), path, task); });
    return written ? Done : failed(context, written.error());
}

int findings(Context& context)
{
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const auto list = context.rooms->reconcile().findings();
    const auto summary = context.rooms->reconcile().summary();
    if (!list || !summary)
        return failed(context, list ? summary.error() : list.error());
    QJsonArray array;
    for (const auto& finding : *list) {
        const auto rows = context.rooms->reconcile().salesByIds(finding.sales);
        if (!rows)
            return failed(context, rows.error());
        if (context.out.json()) {
            const auto rejected = rejectedOf(context, finding);
            if (!rejected)
                return failed(context, rejected.error());
            QJsonObject json = toJson(finding, *rows, summary->asOf);
            json.insert(QStringLiteral("rejected"), *rejected);
            array.append(json);
        } else
            context.out.line(QStringLiteral("%1  %2").arg(reconcile::findingName(finding.id), -6).arg(reconcile::findingSentence(finding, *rows, summary->asOf)));
    }
    if (context.out.json())
        context.out.object({{QStringLiteral("as_of"), dateValue(summary->asOf)}, {QStringLiteral("findings"), array}});
    else
        context.out.line(Cli::tr("Not arrived: %1").arg(summary->notArrived.toDisplay()));
    const auto written = writeTable(context, [&](const QString& path, TaskContext& task) { return reconcile::exportFindings(context.rooms->reconcile(), path, task); });
    return written ? Done : failed(context, written.error());
}

int decide(Context& context, reconcile::Decision::Kind kind)
{
    reconcile::Decision decision;
    decision.kind = kind;
    decision.reason = context.said.option("reason");
    QStringList keys = context.said.words;
    if (kind == reconcile::Decision::Kind::Match || kind == reconcile::Decision::Kind::Unmatch || kind == reconcile::Decision::Kind::NotOurs) {
        const auto deposit = depositFromName(keys.value(0));
        if (!deposit)
            return wrongUsage(context, Cli::tr("Name the deposit first, as “deposits” prints it: D-12."));
        decision.deposit = *deposit;
        keys.removeFirst();
    }
    if (const auto fresh = freshen(context); !fresh)
        return failed(context, fresh.error());
    const auto ids = salesByKeys(*context.rooms, keys);
    if (!ids)
        return failed(context, ids.error());
    decision.sales = *ids;
    const auto made = context.rooms->reconcile().decide(decision);
    if (!made)
        return failed(context, made.error());
    if (context.out.json())
        context.out.object({{QStringLiteral("decision"), made->value}});
    else
        context.out.line(Cli::tr("Decision %1 stored. It takes effect now and in every later run.").arg(made->value));
    return Done;
}

QJsonArray sharesJson(const reconcile::Decision& decision)
{
    QJsonArray shares;
    for (const auto& share : decision.shares)
        shares.append(QJsonObject{{QStringLiteral("deposit"), depositName(share.deposit)}, {QStringLiteral("amount"), share.amount.isZero() ? QJsonValue() : QJsonValue(share.amount.toString())}});
    return shares;
}

int listDecisions(Context& context)
{
    const auto list = context.rooms->reconcile().decisions();
    if (!list)
        return failed(context, list.error());
    for (const auto& decision : *list) {
        if (!context.out.json()) {
            context.out.line(QStringLiteral("%1  %2  %3").arg(decision.id.value, 4).arg(reconcile::toCode(decision.kind), decision.reason));
            continue;
        }
        const auto keys = keysFor(*context.rooms, decision.sales);
        if (!keys)
            return failed(context, keys.error());
        context.out.object({{QStringLiteral("id"), decision.id.value},
                            {QStringLiteral("kind"), reconcile::toCode(decision.kind)},
                            {QStringLiteral("deposit"), decision.deposit.isValid() ? QJsonValue(depositName(decision.deposit)) : QJsonValue()},
                            {QStringLiteral("sales"), QJsonArray::fromStringList(keys->values())},
                            {QStringLiteral("shares"), sharesJson(decision)},
                            {QStringLiteral("sentence"), reconcile::decisionSentence(decision, context.rooms->time(), context.rooms->facts().today)},
                            {QStringLiteral("reason"), decision.reason},
                            {QStringLiteral("who"), decision.who},
                            {QStringLiteral("at"), momentValue(decision.at, context.rooms->time())},
                            {QStringLiteral("undone"), decision.undone}});
    }
    return Done;
}

} // namespace

Result<void> freshen(Context& context)
{
    DZ_ASSIGN(const bool stale, context.rooms->reconcile().isStale());
    if (!stale)
        return {};
    TaskContext task;
    DZ_CHECK(context.rooms->reconcileAndFollow(task));
    return {};
}

Result<QVector<SaleId>> salesByKeys(Rooms& rooms, const QStringList& keys)
{
    QHash<QString, SaleId> found;
    for (const QString& key : keys)
        found.insert(key, SaleId());
    DZ_CHECK(rooms.reconcile().forEachSale(std::nullopt, [&](const JudgedSale& judged) {
        const auto place = found.find(reconcile::saleKey(judged.sale));
        if (place != found.end())
            *place = judged.sale.id;
        return true;
    }));
    QVector<SaleId> ids;
    for (const QString& key : keys) {
        if (!found.value(key).isValid())
            return Failure(ErrorCode::NotFound, Cli::tr("There is no sale “%1”. Its key is what “sales --json” prints.").arg(key));
        ids.append(found.value(key));
    }
    return ids;
}

QVector<Command> booksCommands()
{
    const QCommandLineOption reason(QStringLiteral("reason"), Cli::tr("Why; kept with the record."), QStringLiteral("TEXT"));
    const QCommandLineOption csv(QStringLiteral("csv"), Cli::tr("Write the rows to this file as a table: .csv, or .xlsx by its name."), QStringLiteral("FILE"));
    using Kind = reconcile::Decision::Kind;
    return {
        {QStringLiteral("import"), QStringLiteral("FILE…"), Cli::tr("Import terminal, provider and bank files; each whole or not at all."), Needs::Shop,
         {{QStringLiteral("profile"), Cli::tr("Format of the files, instead of detecting it (see “profiles”)."), QStringLiteral("ID")},
          {QStringLiteral("dry-run"), Cli::tr("Read and check, store nothing.")},
          {QStringLiteral("confirm-unit"), Cli::tr("Confirm the columns of formats that are not verified, and what their amounts count: fen or yuan. Remembered."), QStringLiteral("fen|yuan")},
          {QStringLiteral("password"), Cli::tr("Ask for the password of locked archives, or take it from the first line of standard input. It is not kept.")}},
         importFiles},
        {QStringLiteral("files"), {}, Cli::tr("List the imports, newest first."), Needs::Shop, {}, listFiles},
        {QStringLiteral("undo"), QStringLiteral("FILE_NUMBER"), Cli::tr("Take an import back while nothing rests on it."), Needs::Shop, {reason}, undoImport},
        {QStringLiteral("reconcile"), {}, Cli::tr("Judge every sale and deposit; print counts by state."), Needs::Shop, {}, reconcileNow},
        {QStringLiteral("sales"), {}, Cli::tr("Print every sale with its state."), Needs::Shop,
         {{QStringLiteral("state"), Cli::tr("Only sales in this state."), QStringLiteral("STATE")},
          {QStringLiteral("way"), Cli::tr("Also the way of each sale: terminal, provider, payout, bank.")},
          csv},
         sales},
        {QStringLiteral("deposits"), {}, Cli::tr("Print every payout in the bank with the sentence that explains it."), Needs::Shop, {csv}, deposits},
        {QStringLiteral("findings"), {}, Cli::tr("Print what is missing, short, over or unexplained."), Needs::Shop, {csv}, findings},
        {QStringLiteral("match"), QStringLiteral("DEPOSIT SALE_KEY…"), Cli::tr("Say that a deposit pays these sales."), Needs::Shop, {reason},
         [](Context& context) { return decide(context, Kind::Match); }},
        {QStringLiteral("unmatch"), QStringLiteral("DEPOSIT [SALE_KEY…]"), Cli::tr("Say that a deposit does not pay these sales."), Needs::Shop, {reason},
         [](Context& context) { return decide(context, Kind::Unmatch); }},
        {QStringLiteral("exclude"), QStringLiteral("SALE_KEY…"), Cli::tr("Take sales out of the count."), Needs::Shop, {reason},
         [](Context& context) { return decide(context, Kind::Exclude); }},
        {QStringLiteral("decisions"), {}, Cli::tr("List what people decided."), Needs::Shop, {}, listDecisions},
        {QStringLiteral("undo-decision"), QStringLiteral("NUMBER"), Cli::tr("Take a decision back."), Needs::Shop, {}, undecide},
    };
}

} // namespace daozhang::cli
