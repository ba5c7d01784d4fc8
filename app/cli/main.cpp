// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QGuiApplication>

#include <cstdio>

namespace {

/// Messages of libraries go to stderr, but for one that says nothing to a person: without a login session there is no
/// runtime folder, and Qt takes the temporary one.
void showMessage(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
}

} // namespace

int main(int argc, char* argv[])
{
    // Painting a dossier needs fonts, and fonts need a platform; "offscreen" has them without a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(showMessage);
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("daozhang-cli"));
    QGuiApplication::setApplicationVersion(QStringLiteral(DAOZHANG_VERSION));
    return daozhang::cli::run(QGuiApplication::arguments());
}
