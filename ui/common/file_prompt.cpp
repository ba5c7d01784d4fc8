// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/file_prompt.h"

#include "ui/common/unopened_icons.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace daozhang::ui {

namespace {

struct FilePrompt
{
    Q_DECLARE_TR_FUNCTIONS(FilePrompt)
};

QFileDialog* makeDialog(QWidget* parent, const FileQuestion& question)
{
    auto* dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    static UnopenedIcons icons;
    dialog->setIconProvider(&icons);
    if (!question.filter.isEmpty())
        dialog->setNameFilter(question.filter);
    const QString key = QStringLiteral("folders/") + question.rememberAs;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(key, documents).toString();
    dialog->setDirectory(QFileInfo(folder).isDir() ? folder : documents);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [key](const QStringList& files) {
        // The folder of what was chosen, not the one the dialog shows: a path may have been typed.
        const QFileInfo chosen(files.value(0));
        if (!files.isEmpty())
            QSettings().setValue(key, chosen.isDir() ? chosen.absoluteFilePath() : chosen.absolutePath());
    });
    return dialog;
}

} // namespace

QString tableFilter() { return FilePrompt::tr("Workbook (*.xlsx)") + QStringLiteral(";;") + FilePrompt::tr("Table (*.csv)"); }

void askForFiles(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList&)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [chosen = std::move(chosen)](const QStringList& files) { chosen(files); });
    dialog->open();
}

void askForFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString& file) { chosen(file); });
    dialog->open();
}

void askForFolder(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString& folder) { chosen(folder); });
    dialog->open();
}

void askWhereToSave(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> chosen)
{
    QFileDialog* dialog = makeDialog(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    if (!question.suffix.isEmpty())
        dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(question.suggestion);
    // The name follows the kind that is chosen.
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        static const QRegularExpression pattern(QStringLiteral("\\(\\*\\.(\\w+)\\)"));
        const QRegularExpressionMatch match = pattern.match(filter);
        const QStringList files = dialog->selectedFiles();
        if (!match.hasMatch())
            return;
        dialog->setDefaultSuffix(match.captured(1));
        if (!files.isEmpty() && !QFileInfo(files.first()).isDir())
            dialog->selectFile(QFileInfo(files.first()).completeBaseName() + u'.' + match.captured(1));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString& file) { chosen(file); });
    dialog->open();
}

} // namespace daozhang::ui
