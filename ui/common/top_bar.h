// SPDX-License-Identifier: GPL-3.0-or-later
// The bar above a page: its title, its facts, the search field, its actions.
#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace daozhang::ui {

class ElidedLabel;
class TextLabel;

class TopBar : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);
    void setHeader(const QString& title, const QString& facts);
    /// The last one with property "primary" becomes the filled button.
    void setActions(const QList<QAction*>& actions);
    /// Stands between the facts and the actions.
    void setSearch(QWidget* search);

private:
    TextLabel* m_title;
    ElidedLabel* m_facts;
    QHBoxLayout* m_layout;
    QList<QPushButton*> m_buttons;
    QList<QAction*> m_actions;
};

} // namespace daozhang::ui
