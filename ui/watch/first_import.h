// SPDX-License-Identifier: GPL-3.0-or-later
// Today of a shop into which nothing was imported yet: where the files come from, and one place to drop them.
#pragma once

#include <QWidget>

class QPushButton;

namespace daozhang::ui {

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

private:
    QWidget* makeDropFrame();
    QWidget* makeSteps();
    QWidget* makeAssurances();
    QPushButton* m_choose = nullptr;
};

} // namespace daozhang::ui
