// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of one page, taken when all its data has arrived.
#pragma once

#include "app/main/start_options.h"

#include <QObject>

namespace daozhang::ui {
class MainWindow;
}

namespace daozhang {

class Screenshot : public QObject
{
    Q_OBJECT
public:
    /// Watches `window`, and ends the program with status 0 when the picture is written, 1 with a message otherwise.
    Screenshot(ui::MainWindow& window, StartOptions options);

private:
    void show();
    void tryToTake();
    void take();
    void fail(const QString& message);

    ui::MainWindow& m_window;
    StartOptions m_options;
    int m_quietTurns = 0;
    int m_turns = 0;
};

} // namespace daozhang
