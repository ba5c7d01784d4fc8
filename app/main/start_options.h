// SPDX-License-Identifier: GPL-3.0-or-later
// What the window was started with.
#pragma once

#include "models/common/result.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"

#include <QDate>
#include <QSize>
#include <QString>

#include <optional>

namespace daozhang {

struct StartOptions
{
    QString shop;                              ///< file or URL; empty = the last one
    std::optional<ui::Language::Code> language;
    std::optional<ui::Scheme> scheme;
    QDate asOf;                                ///< null = today
    QString screenshotPage;                    ///< "today", "case:3" …; empty = no picture
    QString screenshotFile;
    QSize screenshotSize{1440, 900};
    bool wantsScreenshot() const { return !screenshotPage.isEmpty(); }
};

/// Reads the arguments (without the program's name). `--help` and `--version` end the program.
Result<StartOptions> readOptions(const QStringList& arguments);

/// What has to be known before QApplication is made: a picture needs no display, and its scale is read at start.
void prepareEnvironment(int argc, char* argv[]);

} // namespace daozhang
