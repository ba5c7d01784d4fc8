// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while no shop is open: make one, open one, or look at the demo.
#pragma once

#include "app/session/rooms.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace daozhang::ui {

class ErrorStrip;
class TaskStrip;
class TextLabel;

class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    void setRecent(const QStringList& shops);
    void setDemoOffered(bool offered);
    ErrorStrip* errors() const { return m_errors; }
    TaskStrip* tasks() const { return m_tasks; }
    void focusFirst();

signals:
    void createRequested(const QString& file, const daozhang::NewShop& shop);
    void openRequested(const QString& fileOrUrl);
    void demoRequested();

private:
    QWidget* makeNewShopCard();
    QWidget* makeOpenCard();
    QWidget* makeDemoCard();
    void create();
    NewShop newShop() const;

    QVBoxLayout* m_column;
    TextLabel* m_title;
    TextLabel* m_lead;
    QLineEdit* m_name;
    QComboBox* m_currency;
    QComboBox* m_zone;
    QPushButton* m_create;
    QVBoxLayout* m_recent;
    QWidget* m_demo;
    ErrorStrip* m_errors;
    TaskStrip* m_tasks;
};

} // namespace daozhang::ui
