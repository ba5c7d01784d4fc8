// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about cases: open, call, promise, escalate, attach, close, and the bundle.
#include "app/cli/json_output.h"

#include <algorithm>

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString noSuchCase(const QString& word) { return Cli::tr("“%1” is not a case number.").arg(word); }

/// Prints the case as it is now: the answer of every command that changes one.
int showCase(Context& context, CaseId id)
{
    const auto file = context.rooms->cases().load(id);
    if (!file)
        return failed(context, file.error());
    if (context.out.json()) {
        context.out.object(toJson(*file, context.rooms->time()));
        return Done;
    }
    const cases::Case& record = file->record;
    context.out.line(QStringLiteral("%1  %2").arg(record.number(), record.title));
    context.out.line(Cli::tr("%1 · claim %2 · since %3 · level L%4 · move: %5")
                         .arg(cases::statusName(record.status), record.claimed.toDisplay(), record.due.toString(Qt::ISODate))
                         .arg(record.level)
                         .arg(cases::ballName(record.ball)));
    for (const auto& entry : file->timeline)
        context.out.line(QStringLiteral("  %1  %2%3")
                             .arg(context.rooms->time().toLocal(entry.happenedAt.toSecsSinceEpoch()).toString(QStringLiteral("yyyy-MM-dd HH:mm")), entry.title,
                                  entry.text.isEmpty() ? QString() : QStringLiteral(" — ") + entry.text));
    for (const auto& item : file->evidence)
        context.out.line(QStringLiteral("  E-%1  %2  %3").arg(item.number, 2, 10, QLatin1Char('0')).arg(evidence::shownTitle(item, context.rooms->time()), item.fileName));
    return Done;
}

int withCase(Context& context, const std::function<int(CaseId)>& work)
{
    const auto id = caseFromName(context.said.words.value(0));
    return id ? work(*id) : wrongUsage(context, noSuchCase(context.said.words.value(0)));
}

/// An optional moment option; `problem` is set when it was given and cannot be read.
QDateTime momentOption(const Context& context, const char* name, QString& problem)
{
    if (!context.said.has(name))
        return {};
    const QDateTime moment = parseMoment(context.said.option(name), context.rooms->time());
    if (!moment.isValid())
        problem = Cli::tr("“%1” is not a time: write it as 2026-11-20T10:05.").arg(context.said.option(name));
    return moment;
}

QDate dateOption(const Context& context, const char* name, QString& problem)
{
    if (!context.said.has(name))
        return {};
    const QDate date = QDate::fromString(context.said.option(name), Qt::ISODate);
    if (!date.isValid())
        problem = Cli::tr("“%1” is not a day: write it as YYYY-MM-DD.").arg(context.said.option(name));
    return date;
}

std::optional<Money> moneyOption(const Context& context, const char* name, QString& problem)
{
    if (!context.said.has(name))
        return std::nullopt;
    const auto money = Money::parse(context.said.option(name), context.rooms->facts().currency);
    if (!money)
        problem = Cli::tr("“%1” is not an amount: write it as 128.00.").arg(context.said.option(name));
    return money;
}

int openCase(Context& context)
{
    cases::OpenCase request;
    QString problem;
    for (const QString& word : context.said.words) {
        const auto finding = reconcile::findingFromName(word);
        if (!finding)
            return wrongUsage(context, Cli::tr("“%1” is not a finding: they are named F-12 in “findings”.").arg(word));
        request.findings.append(*finding);
    }
    if (context.said.has("terminal")) {
        const auto showed = cases::terminalShowedFromCode(context.said.option("terminal"));
        if (!showed)
            return wrongUsage(context, Cli::tr("What the terminal showed is success_slip, no_slip_or_error, unsure or not_asked."));
        request.terminalShowed = *showed;
    }
    if (context.said.has("kind")) {
        const auto kind = cases::caseKindFromCode(context.said.option("kind"));
        if (!kind)
            return wrongUsage(context, Cli::tr("The kind of a case is short, one_sided or over."));
        request.kind = *kind;
    }
    request.title = context.said.option("title");
    request.inCharge = context.said.option("in-charge");
    request.provider = context.said.option("provider");
    request.amount = moneyOption(context, "amount", problem);
    request.happenedAt = momentOption(context, "at", problem);
    request.note = context.said.option("note");
    if (!problem.isEmpty())
        return wrongUsage(context, problem);
    const auto opened = context.rooms->cases().open(request);
    return opened ? showCase(context, *opened) : failed(context, opened.error());
}

int listCases(Context& context)
{
    const auto list = context.rooms->cases().list();
    if (!list)
        return failed(context, list.error());
    for (const auto& record : *list) {
        if (context.out.json())
            context.out.object(toJson(record, context.rooms->time()));
        else
            context.out.line(QStringLiteral("%1  %2  %3  %4  L%5  %6")
                                 .arg(record.number())
                                 .arg(record.claimed.toDisplay(), 14)
                                 .arg(cases::statusName(record.status), -18)
                                 .arg(record.due.toString(Qt::ISODate), -10)
                                 .arg(record.level)
                                 .arg(record.title));
    }
    return Done;
}

int attach(Context& context)
{
    return withCase(context, [&](CaseId id) {
        if (context.said.words.size() < 2)
            return wrongUsage(context, Cli::tr("Name the files to attach: case attach N FILE…"));
        evidence::AttachRequest request;
        QString problem;
        request.inCase = id;
        request.title = context.said.option("title");
        request.source = context.said.option("source");
        request.proves = context.said.option("proves");
        request.originalLocation = context.said.option("original-location");
        request.originalAvailable = context.said.has("original-available");
        request.collectedAt = momentOption(context, "at", problem);
        if (context.said.has("kind")) {
            request.kind = evidence::evidenceKindFromCode(context.said.option("kind"));
            if (!request.kind)
                problem = Cli::tr("“%1” is not a kind of evidence.").arg(context.said.option("kind"));
        }
        if (context.said.has("group")) {
            const int group = context.said.option("group").toInt();
            if (group < 1 || group > 5)
                problem = Cli::tr("The group is a number from 1 to 5: contract, sale succeeded, not received, demand, loss.");
            else
                request.group = evidence::ExhibitGroup(group);
        }
        if (!problem.isEmpty())
            return wrongUsage(context, problem);
        for (const QString& path : context.said.words.mid(1)) {
            request.path = path;
            TaskContext task;
            if (const auto attached = context.rooms->evidence().attach(request, task); !attached)
                return failed(context, attached.error());
        }
        return showCase(context, id);
    });
}

int attachMessage(Context& context)
{
    return withCase(context, [&](CaseId id) {
        evidence::MessageRequest request;
        QString problem;
        request.inCase = id;
        request.sender = context.said.option("from");
        request.receivedAt = momentOption(context, "at", problem);
        request.text = context.said.option("text");
        request.source = context.said.option("source");
        request.proves = context.said.option("proves");
        if (!problem.isEmpty())
            return wrongUsage(context, problem);
        const auto attached = context.rooms->evidence().attachMessage(request);
        return attached ? showCase(context, id) : failed(context, attached.error());
    });
}

cases::Promise promiseOption(const Context& context, const char* what, const char* due, const char* amount, QString& problem)
{
    cases::Promise promise;
    promise.what = context.said.option(what);
    promise.due = dateOption(context, due, problem);
    promise.amount = moneyOption(context, amount, problem);
    return promise;
}

int logCall(Context& context)
{
    return withCase(context, [&](CaseId id) {
        cases::Call call;
        QString problem;
        call.at = context.said.has("at") ? momentOption(context, "at", problem) : context.clock.now();
        call.minutes = context.said.option("minutes").toInt();
        call.number = context.said.option("number");
        call.numberSource = context.said.option("number-source");
        call.agent = context.said.option("agent");
        call.ticket = context.said.option("ticket");
        call.said = context.said.option("said");
        if (context.said.has("promise"))
            call.promise = promiseOption(context, "promise", "promise-due", "promise-amount", problem);
        if (!problem.isEmpty())
            return wrongUsage(context, problem);
        const auto logged = context.rooms->cases().logCall(id, call);
        return logged ? showCase(context, id) : failed(context, logged.error());
    });
}

int recordPromise(Context& context)
{
    return withCase(context, [&](CaseId id) {
        QString problem;
        const cases::Promise promise = promiseOption(context, "what", "due", "amount", problem);
        if (!problem.isEmpty())
            return wrongUsage(context, problem);
        const auto recorded = context.rooms->cases().recordPromise(id, promise);
        return recorded ? showCase(context, id) : failed(context, recorded.error());
    });
}

int escalate(Context& context)
{
    return withCase(context, [&](CaseId id) {
        cases::Escalation step;
        QString problem;
        bool isNumber = false;
        QString level = context.said.option("level");
        if (level.startsWith(u'L'))
            level.remove(0, 1);
        step.level = level.toInt(&isNumber);
        if (!isNumber)
            problem = Cli::tr("Say the level: --level 0 … 9.");
        step.reason = context.said.option("reason");
        step.document = context.said.option("document");
        step.reference = context.said.option("reference");
        step.sentOn = dateOption(context, "sent-on", problem);
        if (const QDate due = dateOption(context, "answer-due", problem); due.isValid())
            step.answerDue = cases::Deadline{due, {}, false};
        if (!problem.isEmpty())
            return wrongUsage(context, problem);
        const auto stepped = context.rooms->cases().escalate(id, step);
        return stepped ? showCase(context, id) : failed(context, stepped.error());
    });
}

int setNext(Context& context)
{
    return withCase(context, [&](CaseId id) {
        QString problem;
        const QDateTime due = momentOption(context, "due", problem);
        const auto ball = context.said.has("move") ? cases::ballFromCode(context.said.option("move")) : std::optional(cases::Ball::Us);
        if (!ball)
            problem = Cli::tr("Whose move it is: us, provider, bank, authority or customer.");
        if (!problem.isEmpty())
            return wrongUsage(context, problem);
        const auto done = context.rooms->cases().setNextAction(id, *ball, context.said.option("action"), due);
        return done ? showCase(context, id) : failed(context, done.error());
    });
}

int addNote(Context& context)
{
    return withCase(context, [&](CaseId id) {
        QString problem;
        const QDateTime at = momentOption(context, "at", problem);
        if (!problem.isEmpty())
            return wrongUsage(context, problem);
        const auto done = context.rooms->cases().addNote(id, context.said.option("text"), at);
        return done ? showCase(context, id) : failed(context, done.error());
    });
}

int setCause(Context& context)
{
    return withCase(context, [&](CaseId id) {
        const auto done = context.rooms->cases().setCause(id, context.said.option("cause"), context.said.option("reason"));
        return done ? showCase(context, id) : failed(context, done.error());
    });
}

int assign(Context& context)
{
    return withCase(context, [&](CaseId id) {
        const auto done = context.rooms->cases().assign(id, context.said.option("to"));
        return done ? showCase(context, id) : failed(context, done.error());
    });
}

int answerCheck(Context& context)
{
    return withCase(context, [&](CaseId id) {
        if (context.said.words.size() != 3)
            return wrongUsage(context, Cli::tr("Say which check and what was answered: case check N NODE ANSWER"));
        const auto done = context.rooms->cases().answerCheck(id, context.said.words[1], context.said.words[2], context.said.option("note"));
        return done ? showCase(context, id) : failed(context, done.error());
    });
}

int closeCase(Context& context)
{
    return withCase(context, [&](CaseId id) {
        cases::CloseCase closing;
        const auto outcome = cases::outcomeFromCode(context.said.option("outcome"));
        if (!outcome || *outcome == cases::Outcome::None)
            return wrongUsage(context, Cli::tr("Say how it ended: --outcome recovered, written_off or no_claim."));
        closing.outcome = *outcome;
        for (const QString& name : context.said.options("credit")) {
            const auto credit = depositFromName(name);
            if (!credit)
                return wrongUsage(context, Cli::tr("“%1” is not a deposit: they are named D-12 in “deposits”.").arg(name));
            closing.credits.append(*credit);
        }
        closing.reason = context.said.option("reason");
        const auto done = context.rooms->cases().close(id, closing);
        return done ? showCase(context, id) : failed(context, done.error());
    });
}

int reopenCase(Context& context)
{
    return withCase(context, [&](CaseId id) {
        const auto done = context.rooms->cases().reopen(id, context.said.option("reason"));
        return done ? showCase(context, id) : failed(context, done.error());
    });
}

dossier::DossierLanguage languageOf(const Context& context)
{
    return context.said.option("lang").startsWith(QLatin1String("en")) ? dossier::DossierLanguage::English : dossier::DossierLanguage::Chinese;
}

int makeDossier(Context& context)
{
    return withCase(context, [&](CaseId id) {
        const QString path = context.said.option("out");
        if (path.isEmpty())
            return wrongUsage(context, Cli::tr("Say where to: --out FILE.pdf"));
        const auto plan = context.rooms->dossier().plan(id, languageOf(context));
        if (!plan)
            return failed(context, plan.error());
        TaskContext task;
        const auto made = context.rooms->dossier().write(*plan, path, task);
        if (!made)
            return failed(context, made.error());
        for (const QString& remark : made->remarks)
            context.out.message(remark);
        if (!context.out.json()) {
            context.out.line(Cli::tr("%n page(s) written to %1", "", made->pages).arg(made->path));
            context.out.line(QStringLiteral("SHA-256 %1").arg(QString::fromLatin1(made->sha256.toHex())));
            return int(Done);
        }
        QJsonArray exhibits;
        for (const auto& exhibit : made->exhibits)
            exhibits.append(QJsonObject{{QStringLiteral("number"), exhibit.number},
                                        {QStringLiteral("title"), exhibit.title},
                                        {QStringLiteral("first_page"), exhibit.firstPage},
                                        {QStringLiteral("last_page"), exhibit.lastPage}});
        context.out.object({{QStringLiteral("file"), made->path},
                            {QStringLiteral("bytes"), made->bytes},
                            {QStringLiteral("pages"), made->pages},
                            {QStringLiteral("sha256"), QString::fromLatin1(made->sha256.toHex())},
                            {QStringLiteral("remarks"), QJsonArray::fromStringList(made->remarks)},
                            {QStringLiteral("exhibits"), exhibits}});
        return int(Done);
    });
}

/// Cases by their numbers; all there are without any.
int exportCases(Context& context)
{
    const QString path = context.said.option("out");
    if (path.isEmpty())
        return wrongUsage(context, Cli::tr("Say where to: --out FILE.zip, FILE.xlsx or FILE.csv"));
    QVector<CaseId> ids;
    for (const QString& word : context.said.words) {
        const auto id = caseFromName(word);
        if (!id)
            return wrongUsage(context, noSuchCase(word));
        if (!ids.contains(*id))
            ids.append(*id);
    }
    if (ids.isEmpty()) {
        const auto all = context.rooms->cases().list();
        if (!all)
            return failed(context, all.error());
        for (const cases::Case& record : *all)
            ids.append(record.id);
        std::sort(ids.begin(), ids.end());
    }
    TaskContext task;
    const auto made = context.rooms->dossier().exportCases(ids, languageOf(context), path, task);
    if (!made)
        return failed(context, made.error());
    if (!context.out.json()) {
        context.out.line(Cli::tr("%n case(s) written to %1", "", made->cases).arg(made->path));
        return Done;
    }
    QJsonArray files;
    for (const auto& file : made->files)
        files.append(QJsonObject{{QStringLiteral("path"), file.path}, {QStringLiteral("bytes"), file.bytes}, {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}});
    context.out.object({{QStringLiteral("file"), made->path}, {QStringLiteral("bytes"), made->bytes}, {QStringLiteral("cases"), made->cases}, {QStringLiteral("files"), files}});
    return Done;
}

QCommandLineOption text(const char* name, const QString& description, const char* value = "TEXT")
{
    return {QLatin1String(name), description, QLatin1String(value)};
}

} // namespace

QVector<Command> caseCommands()
{
    const QCommandLineOption at = text("at", Cli::tr("When it happened (shop-local or with an offset)."), "TIME");
    const QCommandLineOption reason = text("reason", Cli::tr("Why; kept with the record."));
    const QString n = QStringLiteral("N");
    return {
        {QStringLiteral("case open"), QStringLiteral("[FINDING…]"), Cli::tr("Open a case from findings, or without one for a customer at the counter."), Needs::Shop,
         {text("terminal", Cli::tr("What the terminal showed: success_slip, no_slip_or_error, unsure."), "ANSWER"), text("kind", Cli::tr("short, one_sided or over."), "KIND"),
          text("title", Cli::tr("Title of the case.")), text("in-charge", Cli::tr("Person in charge."), "NAME"), text("provider", Cli::tr("Provider, for a case without findings."), "ID"),
          text("amount", Cli::tr("Amount, for a case without findings."), "AMOUNT"), at, text("note", Cli::tr("What is known so far."))},
         openCase},
        {QStringLiteral("case list"), {}, Cli::tr("List all cases, our move first."), Needs::Shop, {}, listCases},
        {QStringLiteral("case show"), n, Cli::tr("Print a case with its timeline and evidence."), Needs::Shop, {},
         [](Context& context) { return withCase(context, [&](CaseId id) { return showCase(context, id); }); }},
        {QStringLiteral("case attach"), QStringLiteral("N FILE…"), Cli::tr("Store files as evidence, untouched."), Needs::Shop,
         {text("kind", Cli::tr("slip, bank_message, screenshot, statement, contract, letter, recording, video, photo, document, other."), "KIND"),
          text("group", Cli::tr("What it is about, 1–5: contract, sale succeeded, not received, demand, loss."), "GROUP"), text("title", Cli::tr("Name in the exhibit list.")),
          text("source", Cli::tr("Where it comes from.")), text("proves", Cli::tr("What it proves.")), text("original-location", Cli::tr("Where the original lies.")),
          {QStringLiteral("original-available"), Cli::tr("The original can be shown.")}, at},
         attach},
        {QStringLiteral("case message"), n, Cli::tr("Store a bank message as evidence."), Needs::Shop,
         {text("from", Cli::tr("Sender of the message."), "SENDER"), at, text("text", Cli::tr("The message, word for word.")), text("source", Cli::tr("Where it comes from.")),
          text("proves", Cli::tr("What it proves."))},
         attachMessage},
        {QStringLiteral("case call"), n, Cli::tr("Log a call with the provider."), Needs::Shop,
         {text("said", Cli::tr("What was said.")), text("number", Cli::tr("Number dialled."), "NUMBER"),
          text("number-source", Cli::tr("Where the number is from: slip, contract, official_app, device_label, web, shipped, other."), "SOURCE"),
          text("agent", Cli::tr("Name or number of the agent.")), text("ticket", Cli::tr("Ticket number.")), at, text("minutes", Cli::tr("How long it took."), "MINUTES"),
          text("promise", Cli::tr("What was promised.")), text("promise-due", Cli::tr("By when."), "DATE"), text("promise-amount", Cli::tr("How much."), "AMOUNT")},
         logCall},
        {QStringLiteral("case promise"), n, Cli::tr("Record a promise."), Needs::Shop,
         {text("what", Cli::tr("What was promised.")), text("due", Cli::tr("By when."), "DATE"), text("amount", Cli::tr("How much."), "AMOUNT")}, recordPromise},
        {QStringLiteral("case escalate"), n, Cli::tr("Step up the ladder; counts the answer's deadline."), Needs::Shop,
         {text("level", Cli::tr("Rung of the ladder, 0–9."), "LEVEL"), reason, text("document", Cli::tr("What was sent or said.")), text("reference", Cli::tr("Postal or filing number.")),
          text("sent-on", Cli::tr("Day it was sent, today unless given."), "DATE"), text("answer-due", Cli::tr("Deadline, instead of counting it."), "DATE")},
         escalate},
        {QStringLiteral("case next"), n, Cli::tr("Set the next action."), Needs::Shop,
         {text("action", Cli::tr("What is to be done.")), text("due", Cli::tr("By when."), "TIME"), text("move", Cli::tr("Whose move: us, provider, bank, authority, customer."), "WHO")}, setNext},
        {QStringLiteral("case note"), n, Cli::tr("Add a note to the timeline."), Needs::Shop, {text("text", Cli::tr("The note.")), at}, addNote},
        {QStringLiteral("case cause"), n, Cli::tr("Set the cause."), Needs::Shop, {text("cause", Cli::tr("C01 … C28."), "CODE"), reason}, setCause},
        {QStringLiteral("case assign"), n, Cli::tr("Set the person in charge."), Needs::Shop, {text("to", Cli::tr("Person in charge."), "NAME")}, assign},
        {QStringLiteral("case check"), QStringLiteral("N NODE ANSWER"), Cli::tr("Answer a guided check."), Needs::Shop, {text("note", Cli::tr("What it rests on."))}, answerCheck},
        {QStringLiteral("case close"), n, Cli::tr("Close a case: with the credit that paid it, or with a reason."), Needs::Shop,
         {text("outcome", Cli::tr("recovered, written_off or no_claim."), "OUTCOME"), text("credit", Cli::tr("Deposit that paid it; may be repeated."), "DEPOSIT"), reason}, closeCase},
        {QStringLiteral("case reopen"), n, Cli::tr("Open a closed case again."), Needs::Shop, {reason}, reopenCase},
        {QStringLiteral("dossier"), n, Cli::tr("Write the evidence bundle of a case as one PDF."), Needs::Shop, {text("out", Cli::tr("Where to."), "FILE.pdf")}, makeDossier},
        {QStringLiteral("export"), QStringLiteral("[N…]"), Cli::tr("Write cases, or all: everything that they hold as .zip, or a table of them as .xlsx or .csv."), Needs::Shop,
         {text("out", Cli::tr("Where to."), "FILE.zip|.xlsx|.csv")}, exportCases},
    };
}

} // namespace daozhang::cli
