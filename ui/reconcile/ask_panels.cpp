// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/ask_panels.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace daozhang::ui {

using cases::TerminalShowed;

OpenCasePanel::OpenCasePanel(QWidget* parent)
    : Card(parent), m_splits(new QWidget(this)), m_split(new QButtonGroup(this)), m_answers(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("reconcile.openCase"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    layout->setSpacing(8);
    m_title = new TextLabel(TextStyle::PanelTitle, Ink::Text, this);
    m_hint = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_hint->setWordWrap(true);
    layout->addWidget(m_title);
    auto* splits = new QVBoxLayout(m_splits);
    splits->setContentsMargins(0, 0, 0, 4);
    const struct { CaseSplit split; const char* name; } ways[] = {
        {CaseSplit::OneCase, "reconcile.split.one"},
        {CaseSplit::PerProvider, "reconcile.split.provider"},
        {CaseSplit::PerEntry, "reconcile.split.entry"},
    };
    for (const auto& way : ways) {
        auto* button = new QRadioButton(m_splits);
        button->setObjectName(QString::fromLatin1(way.name));
        m_split->addButton(button, int(way.split));
        splits->addWidget(button);
    }
    layout->addWidget(m_splits);
    layout->addWidget(m_hint);
    const struct { TerminalShowed showed; const char* name; } answers[] = {
        {TerminalShowed::SuccessSlip, "reconcile.showed.success"},
        {TerminalShowed::NoSlipOrError, "reconcile.showed.error"},
        {TerminalShowed::Unsure, "reconcile.showed.unsure"},
    };
    for (const auto& answer : answers) {
        auto* button = new QRadioButton(this);
        button->setObjectName(QString::fromLatin1(answer.name));
        m_answers->addButton(button, int(answer.showed));
        layout->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this] { m_open->setEnabled(m_answers->checkedButton() != nullptr); });
    }
    auto* buttons = new QHBoxLayout;
    m_open = makeButton(QStringLiteral("reconcile.openCase.confirm"), this, ButtonLook::Primary);
    auto* cancel = makeButton(QStringLiteral("reconcile.openCase.cancel"), this);
    buttons->addWidget(m_open);
    buttons->addWidget(cancel);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, &OpenCasePanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &OpenCasePanel::cancelled);
    Language::bind(this, [this, cancel] {
        showWords();
        m_answers->button(int(TerminalShowed::SuccessSlip))->setText(tr("It printed a success slip: the money is owed to the shop"));
        m_answers->button(int(TerminalShowed::NoSlipOrError))->setText(tr("It printed nothing or an error: the customer may have paid all the same"));
        m_answers->button(int(TerminalShowed::Unsure))->setText(tr("Not known yet: the slip has still to be found"));
        m_open->setText(tr("Open case"));
        cancel->setText(tr("Cancel"));
    });
    hide();
}

QString OpenCasePanel::titleOf(const CaseQuestion& question) const
{
    const QString amount = question.amount.toDisplay();
    switch (question.about) {
    case CaseQuestion::About::Fee: return tr("Fees of %1 above the agreement of %2: open a case?").arg(amount, question.providers);
    case CaseQuestion::About::Deduction: return tr("Deduction of %1 by %2: open a case?").arg(amount, question.providers);
    case CaseQuestion::About::Charges: return tr("Case over %n findings of %1, %2: open it?", nullptr, question.findings).arg(question.providers, amount);
    case CaseQuestion::About::Sales: break;
    }
    return question.findings > 1 ? tr("Case over %n findings of %1, %2: what did the terminal show?", nullptr, question.findings).arg(question.providers, amount)
                                 : tr("Case over %1 of %2: what did the terminal show?").arg(amount, question.providers);
}

void OpenCasePanel::showWords()
{
    m_title->setText(titleOf(m_question));
    m_hint->setText(m_question.about == CaseQuestion::About::Sales ? tr("Look at the slip first. The answer decides whom to ask and which papers count.")
                                                                  : tr("The sales have arrived; what was taken off them is in dispute. The agreement decides."));
}

void OpenCasePanel::ask(const CaseQuestion& question)
{
    m_question = question;
    showWords();
    const bool asksTerminal = question.about == CaseQuestion::About::Sales;
    // A case is worked with one provider: what concerns several of them becomes several.
    m_splits->setVisible(question.perEntry > 1);
    m_split->button(int(CaseSplit::OneCase))->setVisible(question.perProvider == 1);
    m_split->button(int(CaseSplit::OneCase))->setText(tr("One case for all of it: one claim, one bundle"));
    m_split->button(int(CaseSplit::PerProvider))->setVisible(question.perProvider > 1);
    m_split->button(int(CaseSplit::PerProvider))->setText(tr("One case for each provider: %n case(s)", nullptr, question.perProvider));
    m_split->button(int(CaseSplit::PerEntry))->setText(tr("One case for each row: %n case(s)", nullptr, question.perEntry));
    m_split->button(int(question.perProvider > 1 ? CaseSplit::PerProvider : CaseSplit::OneCase))->setChecked(true);
    m_answers->setExclusive(false);
    for (QAbstractButton* button : m_answers->buttons()) {
        button->setChecked(false);
        button->setVisible(asksTerminal);
    }
    m_answers->setExclusive(true);
    m_open->setEnabled(!asksTerminal);
    show();
    (asksTerminal ? m_answers->buttons().first() : m_open)->setFocus(Qt::TabFocusReason);
}

void OpenCasePanel::confirm()
{
    const bool asksTerminal = m_question.about == CaseQuestion::About::Sales;
    if (asksTerminal && m_answers->checkedId() < 0)
        return;
    hide();
    emit confirmed(asksTerminal ? TerminalShowed(m_answers->checkedId()) : TerminalShowed::NotAsked, m_splits->isHidden() ? CaseSplit::OneCase : CaseSplit(m_split->checkedId()));
}

void OpenCasePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit cancelled();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Enter on an answer takes it: arrows and Enter are all it needs.
        if (auto* answer = qobject_cast<QRadioButton*>(focusWidget()); answer && m_answers->id(answer) >= 0 && !answer->isChecked())
            answer->setChecked(true);
        confirm();
    } else {
        Card::keyPressEvent(event);
    }
}

} // namespace daozhang::ui
