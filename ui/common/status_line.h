// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom of the window: how far the bank statement reaches, whether the journal holds, what is being
// written, when a backup was made, and where the books lie.
#pragma once

#include "app/session/rooms.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace daozhang::ui {

class TextLabel;

class StatusLine : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void setFigures(const FrameFigures& figures, QDate today);
    void setPendingWrites(int count);
    /// Where the books lie: the file's name, the whole path in the tooltip.
    void setLocation(const QString& fileOrUrl, const ShopTime& time);

signals:
    /// A person wants to see to the backup.
    void backupRequested();

private:
    void setTexts();
    void showBackup();
    QString backupText() const;

    struct Fact
    {
        QWidget* box;
        QLabel* icon;
        TextLabel* text;
    };
    Fact addFact(const char* objectName);

    Fact m_bank;
    Fact m_journal;
    Fact m_writes;
    QLabel* m_backupIcon;
    QPushButton* m_backup;
    Fact m_file;
    QString m_location;
    ShopTime m_time;
    std::optional<FrameFigures> m_figures;
    QDate m_today;
    int m_pendingWrites = 0;
};

} // namespace daozhang::ui
