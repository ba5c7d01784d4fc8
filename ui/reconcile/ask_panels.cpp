// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/ask_panels.h"

#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

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

MatchPanel::MatchPanel(ReconcilePresenter& presenter, QWidget* parent) : Card(parent), m_presenter(presenter)
{
    setObjectName(QStringLiteral("reconcile.match"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    layout->setSpacing(8);
    m_title = new TextLabel(TextStyle::PanelTitle, Ink::Text, this);
    m_title->setWordWrap(true);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("reconcile.match.search"));
    addClearButton(m_search);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("reconcile.match.list"));
    m_list->setMaximumHeight(168);
    m_sum = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("reconcile.match.reason"));
    layout->addWidget(m_title);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_sum);
    layout->addWidget(m_reason);
    auto* buttons = new QHBoxLayout;
    m_confirm = makeButton(QStringLiteral("reconcile.match.confirm"), this, ButtonLook::Primary);
    auto* cancel = makeButton(QStringLiteral("reconcile.match.cancel"), this);
    buttons->addWidget(m_confirm);
    buttons->addWidget(cancel);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) { m_presenter.findCandidates(m_wanted, text); });
    connect(m_list, &QListWidget::itemChanged, this, &MatchPanel::showSum);
    connect(m_list, &QListWidget::currentRowChanged, this, &MatchPanel::showSum);
    connect(m_reason, &QLineEdit::textChanged, this, &MatchPanel::showSum);
    connect(m_confirm, &QPushButton::clicked, this, &MatchPanel::confirm);
    connect(cancel, &QPushButton::clicked, this, [this] {
        hide();
        emit cancelled();
    });
    connect(&m_presenter, &ReconcilePresenter::candidatesChanged, this, &MatchPanel::showCandidates);
    Language::bind(this, [this, cancel] {
        m_search->setAccessibleName(tr("Search"));
        m_list->setAccessibleName(tr("What could belong to it"));
        m_reason->setAccessibleName(tr("Reason"));
        m_reason->setPlaceholderText(tr("Why do they belong together? The reason goes into the journal."));
        m_confirm->setText(tr("Match"));
        cancel->setText(tr("Cancel"));
    });
    hide();
}

void MatchPanel::askForSales(BankLineId deposit, Money amount, const QVector<SaleId>& suggested)
{
    m_wanted = ReconcilePresenter::Wanted::Sales;
    m_deposit = deposit;
    m_sales.clear();
    m_amount = amount;
    m_title->setText(tr("Which sales does this deposit of %1 pay?").arg(amount.toDisplay()));
    m_search->setPlaceholderText(tr("RRN, trace, amount or card tail; empty shows what is missing"));
    m_suggested = suggested;
    open();
}

void MatchPanel::askForDeposit(const QVector<SaleId>& sales, Money net)
{
    m_wanted = ReconcilePresenter::Wanted::Deposits;
    m_deposit = {};
    m_sales = sales;
    m_amount = net;
    m_title->setText(tr("Which deposit pays these %n sale(s), net %1?", nullptr, int(sales.size())).arg(net.toDisplay()));
    m_search->setPlaceholderText(tr("Payer or amount; empty shows deposits that are not explained"));
    m_suggested.clear();
    open();
}

void MatchPanel::open()
{
    const QSignalBlocker quiet(m_search), quietList(m_list);
    m_candidates.clear();
    m_list->clear();
    m_search->clear();
    m_reason->clear();
    show();
    m_search->setFocus(Qt::TabFocusReason);
    m_presenter.findCandidates(m_wanted, {});
}

void MatchPanel::showCandidates()
{
    if (!isVisible())
        return;
    const QSet<SaleId> before = [this] {
        const QVector<SaleId> chosen = chosenSales() + std::exchange(m_suggested, {});
        return QSet<SaleId>(chosen.begin(), chosen.end());
    }();
    const QVector<MatchCandidate> kept = m_candidates;
    m_candidates = m_presenter.candidates();
    // What was ticked stays in the list while something else is searched for.
    for (const MatchCandidate& candidate : kept)
        if (before.contains(candidate.sale)
            && std::none_of(m_candidates.begin(), m_candidates.end(), [&](const MatchCandidate& now) { return now.sale == candidate.sale; }))
            m_candidates.prepend(candidate);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const MatchCandidate& candidate : std::as_const(m_candidates)) {
        QStringList texts{shortDate(candidate.day, m_presenter.book().today), candidate.amount.toDisplay(), candidate.title, candidate.note};
        texts.removeAll(QString());
        auto* item = new QListWidgetItem(texts.join(QStringLiteral("   ")), m_list);
        if (m_wanted == ReconcilePresenter::Wanted::Sales) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(before.contains(candidate.sale) ? Qt::Checked : Qt::Unchecked);
        }
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    showSum();
}

QVector<SaleId> MatchPanel::chosenSales() const
{
    if (m_wanted == ReconcilePresenter::Wanted::Deposits)
        return m_sales;
    QVector<SaleId> sales;
    for (int i = 0; i < m_list->count() && i < m_candidates.size(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked && m_candidates.at(i).sale.isValid())
            sales.append(m_candidates.at(i).sale);
    return sales;
}

BankLineId MatchPanel::chosenDeposit() const
{
    if (m_wanted == ReconcilePresenter::Wanted::Sales)
        return m_deposit;
    const int row = m_list->currentRow();
    return row >= 0 && row < m_candidates.size() ? m_candidates.at(row).deposit : BankLineId();
}

void MatchPanel::showSum()
{
    if (m_wanted == ReconcilePresenter::Wanted::Sales) {
        Money sum(0, m_amount.currency());
        int count = 0;
        for (int i = 0; i < m_list->count() && i < m_candidates.size(); ++i)
            if (m_list->item(i)->checkState() == Qt::Checked && m_candidates.at(i).amount.currency() == sum.currency()) {
                sum += m_candidates.at(i).amount;
                ++count;
            }
        m_sum->setText(tr("%n sale(s) chosen, net %1 of %2; Space ticks a row", nullptr, count).arg(sum.toDisplay(), m_amount.toDisplay()));
    } else {
        m_sum->setText(m_candidates.isEmpty() ? tr("No deposit fits.") : tr("The deposit that is highlighted is matched."));
    }
    m_confirm->setEnabled(!chosenSales().isEmpty() && chosenDeposit().isValid() && !m_reason->text().trimmed().isEmpty());
}

void MatchPanel::confirm()
{
    if (!m_confirm->isEnabled())
        return;
    const QVector<SaleId> sales = chosenSales();
    const BankLineId deposit = chosenDeposit();
    hide();
    emit confirmed(sales, deposit, m_reason->text().trimmed());
}

void MatchPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit cancelled();
    } else if (event->key() == Qt::Key_Down && m_search->hasFocus()) {
        m_list->setFocus(Qt::TabFocusReason);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        confirm();
    } else {
        Card::keyPressEvent(event);
    }
}

} // namespace daozhang::ui
