// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for files: the one place with file dialogs. They answer later and never nest an event loop.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace daozhang::ui {

struct FileQuestion
{
    QString title;
    QString filter;       ///< "Daozhang shop (*.shop)"; several apart by ";;"; empty = any file
    QString suggestion;   ///< file name to begin with, for saving
    QString rememberAs;   ///< under this name the folder is remembered
    QString suffix;       ///< added when saving without one; of several filters the chosen one's
};

/// For a table: a workbook, or a file of its values.
QString tableFilter();

/// Nobody is called when the person leaves the dialog.
void askForFiles(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList&)> chosen);
void askForFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> chosen);
void askForFolder(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> chosen);
/// Where to write. The dialog itself asks before an existing file is replaced.
void askWhereToSave(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> chosen);

} // namespace daozhang::ui
