// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/close_panel.h"

#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>

namespace daozhang::ui {

namespace {

constexpr int kAmountRole = Qt::UserRole + 1;

} // namespace

ClosePanel::ClosePanel(CasesPresenter& presenter, QWidget* parent) : ActPanel(QStringLiteral("closePanel"), parent), m_presenter(presenter)
{
    m_outcome = addChoice(QStringLiteral("outcome"));
    m_credits = new QListWidget(this);
    m_credits->setObjectName(QStringLiteral("closePanel.credits"));
    m_credits->setFixedHeight(104);
    addWidget(m_credits);
    m_sum = addHint();
    m_reason = addText(QStringLiteral("reason"), 2);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &ClosePanel::showOutcome);
    connect(m_credits, &QListWidget::itemChanged, this, &ClosePanel::showOutcome);
    connect(&presenter, &CasesPresenter::creditsRead, this, &ClosePanel::showCredits);
    Language::bind(this, [this] {
        setTexts(tr("Close the case"), tr("Close the case"));
        setLabel(m_outcome, tr("Outcome"));
        setLabel(m_reason, tr("Reason"));
        m_credits->setAccessibleName(tr("Bank lines that paid it"));
        const int before = m_outcome->currentIndex();
        m_outcome->clear();
        for (const auto outcome : {cases::Outcome::Recovered, cases::Outcome::WrittenOff, cases::Outcome::NoClaim})
            m_outcome->addItem(cases::outcomeName(outcome), cases::toCode(outcome));
        m_outcome->setCurrentIndex(std::max(0, before));
        showOutcome();
    });
}

void ClosePanel::reset()
{
    clearError();
    m_reason->clear();
    m_credits->clear();
    const auto* detail = m_presenter.detail();
    m_outcome->setCurrentIndex(detail && detail->file.proposal && detail->file.proposal->credits.isEmpty() ? 2 : 0);
    showOutcome();
    m_presenter.readCredits();
}

void ClosePanel::showCredits(const QVector<reconcile::JudgedDeposit>& credits)
{
    if (!m_presenter.detail())
        return;
    const QVector<BankLineId> proposed = m_presenter.detail()->file.record.proposedCredits;
    const QSignalBlocker quiet(m_credits);
    m_credits->clear();
    for (const auto& credit : credits) {
        const auto& line = credit.line;
        auto* item = new QListWidgetItem(QStringLiteral("%1   %2   %3   %4").arg(isoDate(line.booked), line.amount.toDisplay(), line.payer, line.memo), m_credits);
        item->setData(Qt::UserRole, line.id.value);
        item->setData(kAmountRole, QVariant::fromValue(line.amount));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(proposed.contains(line.id) ? Qt::Checked : Qt::Unchecked);
    }
    showOutcome();
}

void ClosePanel::showOutcome()
{
    const bool recovered = m_outcome->currentData().toString() == cases::toCode(cases::Outcome::Recovered);
    m_credits->setVisible(recovered);
    if (!recovered) {
        m_sum->setText(tr("A reason is needed. The case and its record stay; it can be opened again."));
        return;
    }
    int chosen = 0;
    std::optional<Money> sum;
    for (int row = 0; row < m_credits->count(); ++row)
        if (m_credits->item(row)->checkState() == Qt::Checked) {
            const Money amount = m_credits->item(row)->data(kAmountRole).value<Money>();
            sum = sum ? *sum + amount : amount;
            ++chosen;
        }
    if (m_credits->count() == 0)
        m_sum->setText(tr("No deposit of this provider has come since the due date. Import the bank statement first, or choose another outcome."));
    else if (chosen == 0)
        m_sum->setText(tr("Mark the bank line that paid it (Space)."));
    else
        m_sum->setText(tr("%n bank line(s) chosen, together %1. A deposit can also pay other sales.", nullptr, chosen).arg(sum->toDisplay()));
}

Result<cases::CloseCase> ClosePanel::closing() const
{
    cases::CloseCase closing;
    closing.outcome = cases::outcomeFromCode(m_outcome->currentData().toString()).value_or(cases::Outcome::Recovered);
    closing.reason = m_reason->toPlainText().trimmed();
    if (closing.outcome == cases::Outcome::Recovered) {
        for (int row = 0; row < m_credits->count(); ++row)
            if (m_credits->item(row)->checkState() == Qt::Checked)
                closing.credits.append(BankLineId(m_credits->item(row)->data(Qt::UserRole).toLongLong()));
        if (closing.credits.isEmpty())
            return Failure(ErrorCode::Invalid, tr("Mark the bank line that paid the case. Without one it cannot be closed as recovered."));
    } else if (closing.reason.isEmpty()) {
        return Failure(ErrorCode::Invalid, tr("Write down the reason."));
    }
    return closing;
}

} // namespace daozhang::ui
