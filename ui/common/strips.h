// SPDX-License-Identifier: GPL-3.0-or-later
// Strips of one line where something happens: work that takes long, an error, an act that can be undone, a question
// that wants a reason. No message boxes for any of these.
#pragma once

#include "app/session/shop_session.h"
#include "models/common/result.h"
#include "ui/common/page.h"

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace daozhang::ui {

class ElidedLabel;
class TextLabel;

/// What long work does, how far it is, and a Stop. Shows itself once the work has taken 200 ms.
class TaskStrip : public QFrame
{
    Q_OBJECT
public:
    explicit TaskStrip(QWidget* parent = nullptr);
    /// Follows `task` until it ends; `doing` is shown until the task says better.
    void follow(SessionTask* task, const QString& doing);
    bool isBusy() const { return !m_task.isNull(); }
    void stop();

signals:
    void finished();

private:
    void show(const Progress& progress);

    QPointer<SessionTask> m_task;
    ElidedLabel* m_doing;
    TextLabel* m_count;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QTimer* m_delay;
};

/// An error at the place where it happened: what, to which file and line, what to do.
class ErrorStrip : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorStrip(QWidget* parent = nullptr);
    void showError(const Error& error);
    /// With a button beside it that mends or shows the place.
    void showError(const Error& error, const QString& buttonText, std::function<void()> act);
    void clear();

private:
    TextLabel* m_message;
    QPushButton* m_act;
    QPushButton* m_close;
    std::function<void()> m_call;
    QString m_shown;  ///< nothing while hidden
};

/// What was done, and for ten seconds a button that takes it back.
class UndoStrip : public QFrame
{
    Q_OBJECT
public:
    explicit UndoStrip(QWidget* parent = nullptr);
    enum class Undoable { Yes, No };
    void showDone(const QString& text, Undoable undoable);
    /// What was done before is no news beside what went wrong since; what can be taken back stays.
    void outdate();

signals:
    void undoRequested();

private:
    ElidedLabel* m_text;
    QPushButton* m_undo;
    QLabel* m_keys;
    QTimer* m_timer;
};

/// A question that wants a reason. Enter confirms, Esc leaves.
class ReasonPrompt : public QFrame
{
    Q_OBJECT
public:
    explicit ReasonPrompt(QWidget* parent = nullptr);
    void ask(const ReasonQuestion& question, std::function<void(const QString&)> answered);
    void dismiss();
    /// As dismiss(), for what happened elsewhere: the focus stays where a person put it.
    void withdraw();
    bool isAsking() const { return static_cast<bool>(m_answered); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void confirm();

    TextLabel* m_question;
    TextLabel* m_explanation;
    QLineEdit* m_reason;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
    bool m_mayBeEmpty = false;
    QPointer<QWidget> m_focusBefore;
    std::function<void(const QString&)> m_answered;
};

} // namespace daozhang::ui
