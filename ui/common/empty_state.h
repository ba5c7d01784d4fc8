// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where a list would be when there is nothing: what this place is for and what to do next.
#pragma once

#include <QWidget>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace daozhang::ui {

class TextLabel;

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString& iconName, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& explanation);
    /// A button for the next step.
    void addAction(QAction* action);

private:
    TextLabel* m_title;
    TextLabel* m_explanation;
    QVBoxLayout* m_layout;
};

} // namespace daozhang::ui
