// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void print(FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

QList<QCommandLineOption> globalOptions()
{
    return {
        {QStringLiteral("shop"), Cli::tr("The shop: a file, or a postgresql:// URL."), QStringLiteral("FILE_OR_URL")},
        {QStringLiteral("json"), Cli::tr("Answer in JSON.")},
        {QStringLiteral("as-of"), Cli::tr("Look at the books as of this day (YYYY-MM-DD)."), QStringLiteral("DATE")},
        {QStringLiteral("lang"), Cli::tr("Language of texts: zh or en."), QStringLiteral("LANGUAGE")},
        {QStringLiteral("who"), Cli::tr("Person at work, for the journal."), QStringLiteral("NAME")},
        {QStringLiteral("help"), Cli::tr("Show what a command takes.")},
        {QStringLiteral("version"), Cli::tr("Show the version.")},
    };
}

QVector<Command> allCommands() { return shopCommands() + termsCommands() + booksCommands() + decideCommands() + dayCommands() + profileCommands() + rowCommands() + caseCommands(); }

QString usage(const QVector<Command>& commands)
{
    QString text = Cli::tr("Usage: daozhang-cli --shop FILE_OR_URL COMMAND … [--json] [--as-of YYYY-MM-DD] [--lang zh|en]")
                   + QStringLiteral("\n\n");
    for (const Command& command : commands)
        text += QStringLiteral("  %1\n      %2\n").arg((command.name + u' ' + command.words).trimmed(), command.summary);
    return text.trimmed();
}

QString usage(const Command& command)
{
    QString text = Cli::tr("Usage: daozhang-cli %1").arg((command.name + u' ' + command.words).trimmed()) + u'\n' + command.summary;
    for (const QCommandLineOption& option : command.options)
        text += QStringLiteral("\n  --%1 %2\n      %3").arg(option.names().first(), option.valueName(), option.description());
    return text;
}

/// Longest command name that the words begin with ("case open" before "case").
const Command* findCommand(const QVector<Command>& commands, const QStringList& words)
{
    for (int length = 2; length >= 1; --length) {
        if (words.size() < length)
            continue;
        const QString name = words.mid(0, length).join(u' ');
        for (const Command& command : commands)
            if (command.name == name)
                return &command;
    }
    return nullptr;
}

void installLanguage(const QString& asked)
{
    const bool chinese = asked.isEmpty() ? QLocale::system().language() == QLocale::Chinese : asked.startsWith(QLatin1String("zh"));
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto* translator = new QTranslator(qApp);
    if (translator->load(chinese ? QStringLiteral(":/i18n/daozhang_zh_CN.qm") : QStringLiteral(":/i18n/daozhang_en.qm")))
        QCoreApplication::installTranslator(translator);
}

/// The value after `--lang` wherever it stands: texts of the options themselves depend on it.
QString askedLanguage(const QStringList& arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--lang") && i + 1 < arguments.size())
            return arguments[i + 1];
        if (arguments[i].startsWith(QLatin1String("--lang=")))
            return arguments[i].mid(7);
    }
    return {};
}

struct Parsed
{
    Invocation said;
    const Command* command = nullptr;
    std::shared_ptr<QCommandLineParser> parser;
    QString problem;  ///< empty when the words make sense
};

Parsed parse(const QStringList& arguments, const QVector<Command>& commands)
{
    Parsed parsed;
    // First pass: global options only, to find the command's name among the words.
    QStringList words;
    for (qsizetype i = 1; i < arguments.size() && words.size() < 2; ++i) {
        const QString& argument = arguments[i];
        if (!argument.startsWith(u'-')) {
            words << argument;
        } else if (!argument.contains(u'=')) {
            for (const QCommandLineOption& option : globalOptions())
                if (argument == QStringLiteral("--") + option.names().first() && !option.valueName().isEmpty())
                    ++i;
            if (!words.isEmpty() && argument.startsWith(QLatin1String("--"))
                && findCommand(commands, words))
                break;
        }
    }
    parsed.command = findCommand(commands, words);
    parsed.parser = std::make_shared<QCommandLineParser>();
    parsed.parser->setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parsed.parser->addOptions(globalOptions());
    if (parsed.command)
        parsed.parser->addOptions(parsed.command->options);
    if (!parsed.parser->parse(arguments)) {
        parsed.problem = parsed.parser->errorText();
        return parsed;
    }
    const auto parser = parsed.parser;
    parsed.said.shop = parser->value(QStringLiteral("shop"));
    parsed.said.json = parser->isSet(QStringLiteral("json"));
    parsed.said.who = parser->value(QStringLiteral("who"));
    parsed.said.option = [parser](const char* name) { return parser->value(QLatin1String(name)); };
    parsed.said.options = [parser](const char* name) { return parser->values(QLatin1String(name)); };
    parsed.said.has = [parser](const char* name) { return parser->isSet(QLatin1String(name)); };
    parsed.said.words = parser->positionalArguments();
    if (parsed.command)
        parsed.said.words.remove(0, parsed.command->name.count(u' ') + 1);
    if (const QString day = parser->value(QStringLiteral("as-of")); !day.isEmpty()) {
        const QDate date = QDate::fromString(day, Qt::ISODate);
        if (!date.isValid())
            parsed.problem = Cli::tr("“%1” is not a day: write it as YYYY-MM-DD.").arg(day);
        parsed.said.asOf = date;
    }
    return parsed;
}

} // namespace

void Output::object(const QJsonObject& object) const
{
    print(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Output::line(const QString& text) const { print(stdout, text); }
void Output::message(const QString& text) const { print(stderr, text); }

void Output::message(const Error& error) const
{
    print(stderr, error.message);
    if (!error.detail.isEmpty() && qEnvironmentVariableIsSet("DAOZHANG_DEBUG"))
        print(stderr, error.detail);
}

int wrongUsage(const Context& context, const QString& what)
{
    context.out.message(what);
    return WrongUsage;
}

int failed(const Context& context, const Error& error)
{
    context.out.message(error);
    return error.code == ErrorCode::Unreadable ? Unreadable : Partly;
}

QDateTime parseMoment(const QString& text, const ShopTime& time)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid())
        return {};
    if (moment.timeSpec() == Qt::LocalTime)
        return QDateTime::fromSecsSinceEpoch(time.toUtcSeconds(moment.date(), moment.time()), Qt::UTC);
    return moment.toUTC();
}

std::optional<BankLineId> depositFromName(const QString& name)
{
    bool isNumber = false;
    const qint64 value = (name.startsWith(QLatin1String("D-")) ? name.mid(2) : name).toLongLong(&isNumber);
    return isNumber && value > 0 ? std::optional(BankLineId(value)) : std::nullopt;
}

std::optional<CaseId> caseFromName(const QString& name)
{
    bool isNumber = false;
    const qint64 value = name.toLongLong(&isNumber);
    return isNumber && value > 0 ? std::optional(CaseId(value)) : std::nullopt;
}

int run(const QStringList& arguments)
{
    installLanguage(askedLanguage(arguments));
    const QVector<Command> commands = allCommands();
    Parsed parsed = parse(arguments, commands);
    const Output out(parsed.said.json);
    if (parsed.parser->isSet(QStringLiteral("version"))) {
        out.line(QStringLiteral("Daozhang %1").arg(QCoreApplication::applicationVersion()));
        return Done;
    }
    if (!parsed.command) {
        const bool asked = parsed.parser->isSet(QStringLiteral("help"));
        if (asked)
            out.line(usage(commands));
        else
            out.message(usage(commands));
        return asked ? Done : WrongUsage;
    }
    if (!parsed.problem.isEmpty()) {
        out.message(parsed.problem + u'\n' + usage(*parsed.command));
        return WrongUsage;
    }
    if (parsed.parser->isSet(QStringLiteral("help"))) {
        out.line(usage(*parsed.command));
        return Done;
    }

    std::unique_ptr<Clock> clock = std::make_unique<SystemClock>();
    if (parsed.said.asOf) {
        // Noon UTC is the same day in every time zone a shop can be in but the far edges of the Pacific.
        clock = std::make_unique<AsOfClock>(QDateTime(*parsed.said.asOf, QTime(12, 0), Qt::UTC));
    }
    Context context{parsed.said, out, *clock, nullptr};
    if (parsed.command->needs == Needs::Nothing || (parsed.command->needs == Needs::ShopIfNamed && parsed.said.shop.isEmpty()))
        return parsed.command->run(context);
    if (parsed.said.shop.isEmpty())
        return wrongUsage(context, Cli::tr("Say which shop: --shop FILE_OR_URL."));
    auto rooms = Rooms::open(parsed.said.shop, *clock);
    if (!rooms)
        return failed(context, rooms.error());
    if (!parsed.said.who.isEmpty())
        (*rooms)->setWho(parsed.said.who);
    context.rooms = rooms->get();
    return parsed.command->run(context);
}

} // namespace daozhang::cli
