// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>

int main(int argc, char* argv[])
{
    // Painting a dossier needs fonts, and fonts need a platform; "offscreen" has them without a display.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return 0;
}
