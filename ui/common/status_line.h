// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom of the window: how far the bank statement reaches, whether the journal holds, what is being
// written.
#pragma once

#include "app/session/rooms.h"

#include <QFrame>

#include <optional>

namespace daozhang::ui {

class TextLabel;

class StatusLine : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void setFigures(const FrameFigures& figures, QDate today);
    void setPendingWrites(int count);

private:
    void setTexts();

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
    std::optional<FrameFigures> m_figures;
    QDate m_today;
    int m_pendingWrites = 0;
};

} // namespace daozhang::ui
