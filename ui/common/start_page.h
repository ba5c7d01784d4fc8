// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while no shop is open: make one, open one, restore one from a backup, or look at the demo.
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
    /// The form makes the shop in this file, without asking where; empty = asks.
    void setNewFile(const QString& file);
    void focusFirst();
    /// Name of the shop that is open behind this page; empty = none.
    void setBack(const QString& shop);
    /// To the shop behind, if there is one.
    void goBack();
    void askToOpen();
    /// Asks for the backup, then for the new file.
    void askToRestore();

signals:
    void backRequested();
    void restoreRequested(const QString& backup, const QString& file);
    void createRequested(const QString& file, const daozhang::NewShop& shop);
    void openRequested(const QString& fileOrUrl);
    void demoRequested();

private:
    QWidget* makeNewShopCard();
    QWidget* makeOpenCard();
    QWidget* makeDemoCard();
    QWidget* makeRestoreCard();
    void create();
    NewShop newShop() const;
    void showNewFile();
    void nameChoices();

    QVBoxLayout* m_column;
    TextLabel* m_title;
    TextLabel* m_lead;
    QLineEdit* m_name;
    QComboBox* m_currency;
    QComboBox* m_zone;
    QPushButton* m_create;
    QPushButton* m_elsewhere;
    TextLabel* m_keptIn;
    QString m_newFile;
    QVBoxLayout* m_recent;
    QWidget* m_demo;
    QPushButton* m_back;
    QString m_shopBehind;
    ErrorStrip* m_errors;
    TaskStrip* m_tasks;
};

} // namespace daozhang::ui
