// SPDX-License-Identifier: GPL-3.0-or-later
// The shop itself: its facts, a backup, the proof that nothing was changed.
#pragma once

#include "ui/guard/settings_section.h"

class QLineEdit;
class QPushButton;

namespace daozhang::ui {

class ChipLabel;
class ErrorStrip;
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
    void showHistory();
    void rename();
    void verify();
    void showVerdict(const guard::ShopVerdict& verdict);

    ErrorStrip* m_errors;
    QLineEdit* m_name;
    QPushButton* m_rename;
    QVector<TextLabel*> m_facts;
    TextLabel* m_lastBackup;
    TextLabel* m_lastVerified;
    QPushButton* m_restore;
    guard::BackupRecord m_backup;
    QDateTime m_verifiedAt;
    guard::ShopVerdict m_lastVerdict;
    bool m_historyKnown = false;
    QPushButton* m_backUp;
    TextLabel* m_backupResult;
    QPushButton* m_verify;
    ChipLabel* m_verdict;
    TextLabel* m_verdictText;
};

} // namespace daozhang::ui
