// SPDX-License-Identifier: GPL-3.0-or-later
// The shop itself: its facts, a backup, the proof that nothing was changed. And how the window looks.
#pragma once

#include "ui/guard/settings_section.h"

class QPushButton;

namespace daozhang::ui {

class ChipLabel;
class ErrorStrip;
class Segments;
class TextLabel;

class ShopSection : public SettingsSection
{
    Q_OBJECT
public:
    ShopSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("shop"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("drive-harddisk"); }
    void refresh() override;
    QList<QWidget*> panes() const override;

private:
    QWidget* makeFacts();
    QWidget* makeBackup();
    QWidget* makeVerify();
    void backUp();
    void verify();
    void showVerdict(const guard::ShopVerdict& verdict);

    ErrorStrip* m_errors;
    QVector<TextLabel*> m_facts;
    QPushButton* m_backUp;
    TextLabel* m_backupResult;
    QPushButton* m_verify;
    ChipLabel* m_verdict;
    TextLabel* m_verdictText;
};

/// Language and colours.
class AppearanceSection : public SettingsSection
{
    Q_OBJECT
public:
    AppearanceSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("appearance"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("view-visible"); }
    void refresh() override {}
    QList<QWidget*> panes() const override;

private:
    Segments* m_language;
    Segments* m_scheme;
};

} // namespace daozhang::ui
