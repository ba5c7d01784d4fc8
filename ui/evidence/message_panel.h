// SPDX-License-Identifier: GPL-3.0-or-later
// A bank message: its text as received, with sender and time, which a reader will ask for first.
#pragma once

#include "ui/cases/act_panel.h"
#include "ui/evidence/evidence_presenter.h"

namespace daozhang::ui {

class MessagePanel : public ActPanel
{
    Q_OBJECT
public:
    MessagePanel(EvidencePresenter& presenter, QWidget* parent = nullptr);
    void reset(const QString& text);
    Result<evidence::MessageRequest> request() const;

private:
    void showReading();
    QDateTime receivedUtc() const;
    /// When writing began, on the shop's clock.
    QDateTime localOpened() const;

    EvidencePresenter& m_presenter;
    QPlainTextEdit* m_text;
    TextLabel* m_reading;
    QLineEdit* m_sender;
    QDateTimeEdit* m_received;
    QLineEdit* m_source;
    QLineEdit* m_proves;
    QDateTime m_opened;           ///< UTC
    bool m_timeTouched = false;
};

} // namespace daozhang::ui
