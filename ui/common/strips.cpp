// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/strips.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/themed_icon.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>

#include <utility>

namespace daozhang::ui {

namespace {

constexpr qint64 kMostCounted = 10'000;

QHBoxLayout* stripLayout(QFrame* strip, const char* kind)
{
    strip->setProperty("strip", QString::fromLatin1(kind));
    strip->setMinimumHeight(40);
    auto* layout = new QHBoxLayout(strip);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setSpacing(8);
    return layout;
}

constexpr int kShowAfter = 200;
constexpr int kUndoFor = 10'000;

} // namespace

TaskStrip::TaskStrip(QWidget* parent)
    : QFrame(parent), m_doing(new ElidedLabel(TextStyle::Body, Ink::Text, this)),
      m_count(new TextLabel(TextStyle::Body, Ink::Text2, this)), m_bar(new QProgressBar(this)),
      m_stop(makeButton(QStringLiteral("task.stop"), this, ButtonLook::Plain, ButtonSize::Small)), m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("taskStrip"));
    auto* layout = stripLayout(this, "task");
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    layout->addWidget(m_doing, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    hide();
    m_delay->setSingleShot(true);
    m_delay->setInterval(kShowAfter);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, &TaskStrip::stop);
    Language::bind(this, [this] {
        setAccessibleName(tr("Progress"));
        m_bar->setAccessibleName(tr("Progress"));
        m_stop->setText(tr("Stop"));
        m_stop->setToolTip(tr("Stops at the next safe point; everything stays as it was"));
    });
}

void TaskStrip::follow(SessionTask* task, const QString& doing)
{
    if (m_task)
        m_task->disconnect(this);
    m_task = task;
    m_stop->setEnabled(true);
    show(Progress{doing, 0, 0});
    m_delay->start();
    const auto end = [this] {
        m_delay->stop();
        m_task.clear();
        hide();
        emit finished();
    };
    connect(task, &SessionTask::progressed, this, [this](const Progress& progress) { show(progress); });
    connect(task, &SessionTask::finished, this, end);
}

void TaskStrip::stop()
{
    if (!m_task)
        return;
    m_task->stop();
    m_stop->setEnabled(false);
}

void TaskStrip::show(const Progress& progress)
{
    if (!progress.doing.isEmpty())
        m_doing->setText(progress.doing);
    const QLocale locale;
    if (progress.total > 0) {
        // Bytes and very many rows say less than the part of them that is done.
        m_count->setText(progress.total > kMostCounted ? QStringLiteral("%1 %").arg(100 * std::min(progress.done, progress.total) / progress.total)
                                                       : QStringLiteral("%1/%2").arg(locale.toString(progress.done), locale.toString(progress.total)));
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(1000 * std::min(progress.done, progress.total) / progress.total));
    } else {
        m_count->setText(progress.done > 0 ? locale.toString(progress.done) : QString());
        m_bar->setRange(0, 0);
    }
}

ErrorStrip::ErrorStrip(QWidget* parent)
    : QFrame(parent), m_message(new TextLabel(TextStyle::Body, Ink::Text, this)),
      m_act(makeButton(QStringLiteral("error.act"), this, ButtonLook::Plain, ButtonSize::Small)),
      m_close(makeButton(QStringLiteral("error.close"), this, ButtonLook::Plain, ButtonSize::Small))
{
    setObjectName(QStringLiteral("errorStrip"));
    auto* layout = stripLayout(this, "error");
    auto* mark = new QLabel(this);
    const auto drawMark = [mark] {
        const Tokens& t = tokens();
        mark->setPixmap(iconPixmap(QStringLiteral("emblem-important"), t.toneText(Tone::Bad), 16, mark->devicePixelRatioF(),
                                   t.toneGround(Tone::Bad)));
    };
    drawMark();
    connect(&Theme::hub(), &Theme::changed, mark, drawMark);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(mark);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_act);
    layout->addWidget(m_close);
    hide();
    connect(m_act, &QPushButton::clicked, this, [this] {
        const auto call = m_call;
        clear();
        if (call)
            call();
    });
    connect(m_close, &QPushButton::clicked, this, &ErrorStrip::clear);
    Language::bind(this, [this] {
        m_close->setText(tr("Close"));
        m_act->setAccessibleName(tr("Mend"));
    });
}

void ErrorStrip::showError(const Error& error) { showError(error, {}, {}); }

void ErrorStrip::showError(const Error& error, const QString& buttonText, std::function<void()> act)
{
    m_message->setText(error.message);
    m_message->setToolTip(error.detail);
    setAccessibleName(error.message);
    m_act->setText(buttonText);
    m_act->setAccessibleName(buttonText);
    m_act->setVisible(!buttonText.isEmpty());
    m_call = std::move(act);
    if (std::exchange(m_shown, error.message) != error.message)
        for (UndoStrip* done : window()->findChildren<UndoStrip*>())
            done->outdate();
    QFrame::show();
}

void ErrorStrip::clear()
{
    m_call = {};
    m_shown.clear();
    hide();
}

UndoStrip::UndoStrip(QWidget* parent)
    : QFrame(parent), m_text(new ElidedLabel(TextStyle::Body, Ink::Text, this)),
      m_undo(makeButton(QStringLiteral("undo.button"), this, ButtonLook::Plain, ButtonSize::Small)),
      m_keys(new TextLabel(TextStyle::Axis, Ink::Text3, this)), m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("undoStrip"));
    auto* layout = stripLayout(this, "undo");
    m_undo->setIcon(themedIcon(QStringLiteral("edit-undo")));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_keys);
    hide();
    m_timer->setSingleShot(true);
    m_timer->setInterval(kUndoFor);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &UndoStrip::undoRequested);
    // A sentence that was said in one language does not stay when the other is spoken.
    connect(&Language::hub(), &Language::changed, this, &QWidget::hide);
    m_keys->setText(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    Language::bind(this, [this] { m_undo->setText(tr("Undo")); });
}

void UndoStrip::showDone(const QString& text, Undoable undoable)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_undo->setVisible(undoable == Undoable::Yes);
    m_keys->setVisible(undoable == Undoable::Yes);
    show();
    m_timer->start();
}

void UndoStrip::outdate()
{
    if (m_undo->isHidden())
        hide();
}

ReasonPrompt::ReasonPrompt(QWidget* parent)
    : QFrame(parent), m_question(new TextLabel(TextStyle::BodyStrong, Ink::Text, this)),
      m_explanation(new TextLabel(TextStyle::Small, Ink::Text2, this)), m_reason(new QLineEdit(this)),
      m_confirm(makeButton(QStringLiteral("reason.confirm"), this, ButtonLook::Primary)),
      m_cancel(makeButton(QStringLiteral("reason.cancel"), this))
{
    setObjectName(QStringLiteral("reasonPrompt"));
    setProperty("strip", QStringLiteral("ask"));
    m_reason->setObjectName(QStringLiteral("reason.text"));
    m_reason->setMaxLength(400);
    m_explanation->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_question);
    layout->addWidget(m_explanation);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_reason, 1);
    row->addWidget(m_confirm);
    row->addWidget(m_cancel);
    layout->addLayout(row);
    hide();
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonPrompt::confirm);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_confirm->setEnabled(m_mayBeEmpty || !text.trimmed().isEmpty()); });
    connect(m_confirm, &QPushButton::clicked, this, &ReasonPrompt::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &ReasonPrompt::dismiss);
    Language::bind(this, [this] {
        m_cancel->setText(tr("Cancel"));
        m_confirm->setAccessibleName(tr("Confirm"));
        m_reason->setAccessibleName(tr("Reason"));
    });
}

void ReasonPrompt::ask(const ReasonQuestion& question, std::function<void(const QString&)> answered)
{
    m_answered = std::move(answered);
    m_mayBeEmpty = question.mayBeEmpty;
    m_question->setText(question.question);
    m_explanation->setText(question.explanation);
    m_explanation->setVisible(!question.explanation.isEmpty());
    m_confirm->setText(question.confirm);
    m_confirm->setAccessibleName(question.confirm);
    setLook(m_confirm, question.isDangerous ? ButtonLook::Danger : ButtonLook::Primary);
    m_reason->setPlaceholderText(question.placeholder);
    m_reason->setText(question.typed);
    m_confirm->setEnabled(m_mayBeEmpty || !question.typed.trimmed().isEmpty());
    setAccessibleName(question.question);
    m_focusBefore = QApplication::focusWidget();
    show();
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void ReasonPrompt::dismiss()
{
    m_answered = {};
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void ReasonPrompt::withdraw()
{
    if (!isAsking())
        return;
    if (!isAncestorOf(QApplication::focusWidget()))
        m_focusBefore = nullptr;
    dismiss();
}

void ReasonPrompt::confirm()
{
    const QString reason = m_reason->text().trimmed();
    if (!m_answered || (reason.isEmpty() && !m_mayBeEmpty))
        return;
    const auto answered = m_answered;
    dismiss();
    answered(reason);
}

void ReasonPrompt::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace daozhang::ui
