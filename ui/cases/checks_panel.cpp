// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/checks_panel.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace daozhang::ui {

namespace {

/// The ground of the step that is to be answered now.
void tint(QWidget* row)
{
    QPalette palette = row->palette();
    palette.setColor(QPalette::Window, tokens().toneGround(Tone::Accent));
    row->setPalette(palette);
    row->setAutoFillBackground(true);
}

/// Y, N and ? for the answers that mean so, the number of its place for any other.
QString keyOf(const QString& code, int place)
{
    if (code == u"yes")
        return QStringLiteral("Y");
    if (code == u"no")
        return QStringLiteral("N");
    if (code == u"unsure" || code == u"not_known" || code == u"cannot_log_in")
        return QStringLiteral("?");
    return QString::number(place + 1);
}

} // namespace

ChecksPanel::ChecksPanel(QWidget* parent) : Panel(parent), m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("case.checks"));
    m_rows->setContentsMargins(0, 0, 0, 6);
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    connect(&Theme::hub(), &Theme::changed, this, &ChecksPanel::showRows);
}

void ChecksPanel::setChecks(const QVector<cases::CheckStep>& checks, Answerable answerable)
{
    const auto same = [](const cases::CheckStep& a, const cases::CheckStep& b) { return a.node == b.node && a.answer == b.answer; };
    if (!std::equal(m_checks.cbegin(), m_checks.cend(), checks.cbegin(), checks.cend(), same))
        m_changing.clear();
    m_checks = checks;
    m_answerable = answerable;
    showRows();
}

bool ChecksPanel::focusAnswers()
{
    if (m_answers.isEmpty())
        return false;
    m_answers.first()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void ChecksPanel::showRows()
{
    const bool hadFocus = std::any_of(m_answers.cbegin(), m_answers.cend(), [](const QPushButton* button) { return button->hasFocus(); });
    m_answers.clear();
    m_answerCodes.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    int done = 0, byBooks = 0;
    for (const cases::CheckStep& step : m_checks) {
        done += step.answer.isEmpty() ? 0 : 1;
        byBooks += step.automatic && !step.answer.isEmpty() ? 1 : 0;
    }
    if (byBooks > 0)
        m_rows->addWidget(booksRow(byBooks));
    for (const cases::CheckStep& step : m_checks) {
        if (step.automatic && !step.answer.isEmpty() && !m_all && step.resultText.isEmpty())
            continue;
        m_rows->addWidget(checkRow(step));
        if (m_answerable == Answerable::Yes && !step.options.isEmpty() && (step.answer.isEmpty() || step.node == m_changing))
            m_rows->addWidget(answersRow(step));
        if (!step.resultText.isEmpty()) {
            auto* result = new TextLabel(TextStyle::Small, Ink::Text2, this);
            result->setText(step.resultText);
            result->setWordWrap(true);
            result->setContentsMargins(40, 2, 16, 6);
            m_rows->addWidget(result);
        }
    }
    setTitle(tr("Guided checks"), tr("%1 of %2 answered").arg(QString::number(done), QString::number(m_checks.size())));
    setVisible(!m_checks.isEmpty());
    if (hadFocus && !m_answers.isEmpty())
        m_answers.first()->setFocus(Qt::OtherFocusReason);
}

QWidget* ChecksPanel::booksRow(int count)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 2, 16, 2);
    layout->setSpacing(8);
    auto* mark = new QLabel(row);
    mark->setPixmap(iconPixmap(QStringLiteral("checkmark"), tokens().toneText(Tone::Ok), 16, devicePixelRatioF()));
    layout->addWidget(mark);
    auto* text = new ElidedLabel(TextStyle::Body, Ink::Text, row);
    text->setText(tr("%n check(s) answered from the books", nullptr, count));
    layout->addWidget(text, 1);
    auto* toggle = makeButton(QStringLiteral("checks.all"), row, ButtonLook::Link);
    toggle->setText(m_all ? tr("Show fewer") : tr("Show"));
    connect(toggle, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        showRows();
    });
    layout->addWidget(toggle);
    return row;
}

QWidget* ChecksPanel::checkRow(const cases::CheckStep& step)
{
    const bool open = step.answer.isEmpty();
    auto* row = new QFrame(this);
    row->setMinimumHeight(open ? 36 : metric::kDenseRow);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 2, 16, 2);
    layout->setSpacing(8);
    auto* mark = new QLabel(row);
    mark->setPixmap(iconPixmap(open ? QStringLiteral("arrow-right") : QStringLiteral("checkmark"),
                               open ? QColor(tokens().accent) : tokens().toneText(Tone::Ok), 16, devicePixelRatioF()));
    layout->addWidget(mark);
    auto* question = new ElidedLabel(open ? TextStyle::BodyStrong : TextStyle::Body, Ink::Text, row);
    question->setText(step.question);
    layout->addWidget(question, 1);
    if (open) {
        tint(row);
        return row;
    }
    QString given;
    for (const auto& option : step.options)
        if (option.code == step.answer)
            given = option.text;
    auto* answer = new TextLabel(TextStyle::Small, Ink::Text3, row);
    answer->setText(step.automatic ? tr("%1 · automatic").arg(given) : given);
    layout->addWidget(answer);
    if (step.automatic || m_answerable == Answerable::No)
        return row;
    auto* change = makeButton(QStringLiteral("check.%1.change").arg(step.node), row, ButtonLook::Link);
    change->setText(step.node == m_changing ? tr("Leave it") : tr("Change"));
    change->setAccessibleName(tr("Change the answer to “%1”").arg(step.question));
    connect(change, &QPushButton::clicked, this, [this, node = step.node] {
        m_changing = m_changing == node ? QString() : node;
        showRows();
        focusAnswers();
    });
    layout->addWidget(change);
    if (!step.entry.isValid())
        return row;
    auto* back = makeButton(QStringLiteral("check.%1.takeBack").arg(step.node), row, ButtonLook::Link);
    back->setText(tr("Take back"));
    back->setAccessibleName(tr("Take back the answer to “%1”").arg(step.question));
    connect(back, &QPushButton::clicked, this, [this, entry = step.entry] { emit takenBack(entry); });
    layout->addWidget(back);
    return row;
}

QWidget* ChecksPanel::answersRow(const cases::CheckStep& step)
{
    auto* row = new QWidget(this);
    tint(row);
    auto* flow = new FlowLayout(row);
    flow->setContentsMargins(40, 2, 16, 10);
    for (const auto& option : step.options) {
        auto* answer = makeButton(QStringLiteral("check.%1.%2").arg(step.node, option.code), row, ButtonLook::Plain, ButtonSize::Small);
        answer->setText(option.text);
        answer->setAccessibleName(QStringLiteral("%1 %2").arg(step.question, option.text));
        connect(answer, &QPushButton::clicked, this, [this, node = step.node, code = option.code] { emit answered(node, code); });
        answer->setToolTip(tr("Key %1").arg(keyOf(option.code, static_cast<int>(m_answers.size()))));
        answer->installEventFilter(this);
        flow->addWidget(answer);
        m_answers.append(answer);
        m_answerCodes.append(option.code);
    }
    return row;
}

QPushButton* ChecksPanel::answerFor(int key) const
{
    if (key > 0xFFFF)
        return nullptr;  // Tab, arrows and their like are no letters
    for (int i = 0; i < m_answers.size(); ++i)
        if ((key >= Qt::Key_1 && key <= Qt::Key_9 && key - Qt::Key_1 == i) || keyOf(m_answerCodes.at(i), i) == QChar(key))
            return m_answers.at(i);
    return nullptr;
}

bool ChecksPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        QPushButton* answer = (pressed->modifiers() & ~Qt::ShiftModifier & ~Qt::KeypadModifier) ? nullptr : answerFor(pressed->key());
        if (answer && event->type() == QEvent::ShortcutOverride) {
            event->accept();  // else N would go to the next question instead of saying no
            return true;
        }
        if (answer) {
            answer->click();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace daozhang::ui
