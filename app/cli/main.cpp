// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QGuiApplication>

int main(int argc, char* argv[])
{
    // Painting a dossier needs fonts, and fonts need a platform; "offscreen" has them without a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("daozhang-cli"));
    QGuiApplication::setApplicationVersion(QStringLiteral(DAOZHANG_VERSION));
    return daozhang::cli::run(QGuiApplication::arguments());
}
