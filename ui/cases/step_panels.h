// SPDX-License-Identifier: GPL-3.0-or-later
// Short forms of a case: a step up the ladder, what is next, a note, the cause, who is in charge.
#pragma once

#include "ui/cases/act_panel.h"
#include "ui/cases/cases_presenter.h"

namespace daozhang::ui {

class EscalatePanel : public ActPanel
{
    Q_OBJECT
public:
    EscalatePanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    /// `level` 0 or less = the rung after the present one.
    void reset(int level = 0);
    void chooseLevel(int level);
    Result<cases::Escalation> step() const;

private:
    void retranslate();
    void showRung();

    CasesPresenter& m_presenter;
    QComboBox* m_level;
    TextLabel* m_condition;
    QPlainTextEdit* m_reason;
    QLineEdit* m_document;
    QString m_suggested;  // the document of the level shown
    QLineEdit* m_reference;
    QDateEdit* m_sentOn;
    TextLabel* m_deadline;
};

class NextActionPanel : public ActPanel
{
    Q_OBJECT
public:
    NextActionPanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reset();
    struct Next { cases::Ball ball; QString action; QDateTime dueUtc; };
    Result<Next> next() const;

private:
    CasesPresenter& m_presenter;
    QLineEdit* m_action;
    QComboBox* m_ball;
    QDateTimeEdit* m_due;
};

class NotePanel : public ActPanel
{
    Q_OBJECT
public:
    NotePanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reset();
    QString text() const;
    QDateTime happenedAtUtc() const;

private:
    CasesPresenter& m_presenter;
    QPlainTextEdit* m_text;
    QDateTimeEdit* m_at;
};

class CausePanel : public ActPanel
{
    Q_OBJECT
public:
    CausePanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reset();
    QString cause() const;
    QString reason() const;

private:
    void retranslate();

    CasesPresenter& m_presenter;
    QComboBox* m_cause;
    TextLabel* m_check;
    QPlainTextEdit* m_reason;
};

class AssignPanel : public ActPanel
{
    Q_OBJECT
public:
    AssignPanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reset();
    QString person() const;

private:
    CasesPresenter& m_presenter;
    QLineEdit* m_person;
};

} // namespace daozhang::ui
