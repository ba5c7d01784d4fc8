// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/start_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSettings>

#include <cstring>

namespace daozhang {

namespace {

struct Start
{
    Q_DECLARE_TR_FUNCTIONS(Start)
};

Failure wrong(const QString& message) { return Failure(ErrorCode::Invalid, message); }

Result<QSize> readSize(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    bool wide = false, high = false;
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(&wide), parts[1].toInt(&high)) : QSize();
    if (!wide || !high || size.width() < 1024 || size.height() < 680 || size.width() > 8192 || size.height() > 8192)
        return wrong(Start::tr("“--size %1” is not a size like 1440x900, at least 1024x680.").arg(text));
    return size;
}

} // namespace

void prepareEnvironment(int argc, char* argv[])
{
    bool isPicture = false;
    for (int i = 1; i < argc; ++i) {
        isPicture = isPicture || std::strcmp(argv[i], "--screenshot") == 0;
        if (std::strcmp(argv[i], "--screenshot") == 0)
            qputenv("QT_QPA_PLATFORM", "offscreen");
        if (std::strcmp(argv[i], "--scale") == 0 && i + 1 < argc)
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    }
    // What was chosen in the settings; the application, by which they are found otherwise, is not made yet.
    const int percent = QSettings(QStringLiteral("daozhang"), QStringLiteral("daozhang")).value(QStringLiteral("look/scale"), 100).toInt();
    if (!isPicture && qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR") && percent > 100 && percent <= 200)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

Result<StartOptions> readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Start::tr("Daozhang: finds every card payment that never reached the bank, and gets it back."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("shop"), Start::tr("Shop file, or URL of a PostgreSQL database; without one, the last shop."),
                                 QStringLiteral("[SHOP]"));
    const QCommandLineOption language(QStringLiteral("lang"), Start::tr("Language: zh or en."), QStringLiteral("zh|en"));
    const QCommandLineOption theme(QStringLiteral("theme"), Start::tr("Colours: light, dark or system."), QStringLiteral("light|dark|system"));
    const QCommandLineOption asOf(QStringLiteral("as-of"), Start::tr("Look at the books as of this day."), QStringLiteral("YYYY-MM-DD"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        Start::tr("Write a picture of a page (today, import, reconcile, cases, case:N, evidence:N, dossier:N, "
                                                  "settings, settings:SECTION, start) to FILE.png and end. Give the file as the last argument."),
                                        QStringLiteral("PAGE"));
    const QCommandLineOption size(QStringLiteral("size"), Start::tr("Size of the picture, 1440x900 if not given."), QStringLiteral("WxH"));
    const QCommandLineOption scale(QStringLiteral("scale"), Start::tr("Scale of the picture, 1 to 3."), QStringLiteral("F"));
    parser.addOptions({language, theme, asOf, screenshot, size, scale});
    if (!parser.parse(QStringList(QCoreApplication::applicationFilePath()) + arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp(0);
    if (parser.isSet(version))
        parser.showVersion();

    StartOptions options;
    QStringList rest = parser.positionalArguments();
    if (parser.isSet(language)) {
        options.language = ui::Language::fromCode(parser.value(language));
        if (!options.language)
            return wrong(Start::tr("“--lang %1”: the languages are zh and en.").arg(parser.value(language)));
    }
    if (parser.isSet(theme)) {
        options.scheme = ui::schemeFromCode(parser.value(theme));
        if (!options.scheme)
            return wrong(Start::tr("“--theme %1”: the themes are light, dark and system.").arg(parser.value(theme)));
    }
    if (parser.isSet(asOf)) {
        options.asOf = QDate::fromString(parser.value(asOf), Qt::ISODate);
        if (!options.asOf.isValid())
            return wrong(Start::tr("“--as-of %1” is not a date like 2026-11-20.").arg(parser.value(asOf)));
    }
    if (parser.isSet(screenshot)) {
        options.screenshotPage = parser.value(screenshot);
        if (rest.isEmpty())
            return wrong(Start::tr("--screenshot needs a page and a file: --screenshot today OUT.png"));
        options.screenshotFile = rest.takeLast();
    }
    if (parser.isSet(size)) {
        DZ_ASSIGN(options.screenshotSize, readSize(parser.value(size)));
    }
    if (rest.size() > 1)
        return wrong(Start::tr("One shop at a time: “%1” is one too many.").arg(rest.at(1)));
    options.shop = rest.value(0);
    return options;
}

} // namespace daozhang
