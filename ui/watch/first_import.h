// SPDX-License-Identifier: GPL-3.0-or-later
// Today of a shop into which nothing was imported yet: where the files come from, and one place to drop them.
#pragma once

#include <QWidget>

class QPushButton;

namespace daozhang::ui {

class ExportHelp;

class FirstImport : public QWidget
{
    Q_OBJECT
public:
    explicit FirstImport(QWidget* parent = nullptr);
    void focusFirst();

signals:
    void filesChosen(const QStringList& files);
    void termsRequested();
    void counterCaseRequested();
    void demoRequested();
    void restoreRequested();

private:
    QWidget* makeDropFrame();
    QWidget* makeSteps();
    QWidget* makeAssurances();
    QWidget* makeWaysOut();
    void showHelp(ExportHelp* shown, QPushButton* asked);
    QPushButton* m_choose = nullptr;
    ExportHelp* m_banks;
    ExportHelp* m_providers;
    QPushButton* m_asked = nullptr;   ///< what the open help was asked by
};

} // namespace daozhang::ui
