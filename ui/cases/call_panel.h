// SPDX-License-Identifier: GPL-3.0-or-later
// Logging a call, and recording a promise that came another way.
#pragma once

#include "ui/cases/act_panel.h"
#include "ui/cases/cases_presenter.h"

namespace daozhang::ui {

/// What was promised, how much, by when; with the next business days one press away.
class PromiseFields
{
public:
    QPlainTextEdit* what = nullptr;
    QLineEdit* amount = nullptr;
    QDateEdit* due = nullptr;
    QWidget* days = nullptr;
    TextLabel* hint = nullptr;
};

class CallPanel : public ActPanel
{
    Q_OBJECT
public:
    CallPanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    /// Empty fields for the case that is open now: the time is now, the number is the provider's.
    void reset();
    /// What the fields say; fails with the sentence that names the field.
    Result<cases::Call> call() const;
    /// What is to be done next; empty when nothing was written.
    CallFollowUp followUp() const;
    /// Path of the recording that goes with the call; empty = none.
    QString recording() const { return m_recordingPath; }

private:
    void retranslate();
    void showPromise(bool visible);
    void setRecording(const QString& path);
    void showFacts();

    CasesPresenter& m_presenter;
    QDateTimeEdit* m_at;
    QLineEdit* m_minutes;
    QComboBox* m_number;
    QComboBox* m_source;
    TextLabel* m_warning;
    QLineEdit* m_agent;
    QLineEdit* m_ticket;
    QPlainTextEdit* m_said;
    QCheckBox* m_promised;
    PromiseFields m_promise;
    QLineEdit* m_next;
    QDateTimeEdit* m_nextDue;
    QPushButton *m_recording, *m_noRecording;
    TextLabel* m_recordingName;
    QString m_recordingPath;
};

class PromisePanel : public ActPanel
{
    Q_OBJECT
public:
    PromisePanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reset();
    Result<cases::Promise> promise() const;

private:
    CasesPresenter& m_presenter;
    QDateTimeEdit* m_at;
    PromiseFields m_promise;
};

} // namespace daozhang::ui
