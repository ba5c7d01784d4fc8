// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/new_case_panel.h"

#include "app/reconcile/explanation.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace daozhang::ui {

NewCasePanel::NewCasePanel(CasesPresenter& presenter, QWidget* parent)
    : ActPanel(QStringLiteral("newCasePanel"), parent), m_presenter(presenter)
{
    m_showed = addChoice(QStringLiteral("showed"));
    m_advice = addHint();
    pairNext();
    m_provider = addChoice(QStringLiteral("provider"));
    m_amount = addLine(QStringLiteral("amount"));
    m_happened = addMoment(QStringLiteral("happened"));
    m_title = addLine(QStringLiteral("title"));
    m_note = addText(QStringLiteral("note"), 3);
    connect(m_showed, &QComboBox::currentIndexChanged, this, [this] {
        const auto showed = cases::terminalShowedFromCode(m_showed->currentData().toString());
        m_advice->setText(showed == cases::TerminalShowed::NoSlipOrError
                              ? tr("The customer may have paid though the terminal failed: do not let them pay again before it is clear. Keep the debit message.")
                          : showed == cases::TerminalShowed::SuccessSlip ? tr("Keep the slip: it proves that the sale succeeded.")
                                                                         : QString());
        m_advice->setVisible(!m_advice->text().isEmpty());
    });
    connect(&presenter, &CasesPresenter::openingChoicesRead, this, &NewCasePanel::showChoices);
    Language::bind(this, [this] { retranslate(); });
}

void NewCasePanel::retranslate()
{
    setTexts(m_findings.isEmpty() ? tr("New case: a customer stands at the counter") : tr("New case for %n finding(s)", nullptr, static_cast<int>(m_findings.size())),
             tr("Open the case"));
    setLabel(m_showed, tr("Terminal showed"));
    setLabel(m_provider, tr("Provider"));
    setLabel(m_amount, tr("Amount"));
    setLabel(m_happened, tr("Paid at"));
    setLabel(m_title, tr("Title"));
    setLabel(m_note, tr("Note"));
    m_title->setPlaceholderText(tr("made by the program when left empty"));
    m_note->setPlaceholderText(tr("What the customer tells; card tail, bank, what the phone shows"));
    const QVariant before = m_showed->currentData();
    m_showed->clear();
    m_showed->addItem(tr("not asked yet"), cases::toCode(cases::TerminalShowed::NotAsked));
    m_showed->addItem(tr("success, a slip was printed"), cases::toCode(cases::TerminalShowed::SuccessSlip));
    m_showed->addItem(tr("no slip, or an error"), cases::toCode(cases::TerminalShowed::NoSlipOrError));
    m_showed->addItem(tr("nobody is sure"), cases::toCode(cases::TerminalShowed::Unsure));
    m_showed->setCurrentIndex(std::max(0, m_showed->findData(before)));
}

void NewCasePanel::reset(const QVector<FindingId>& findings)
{
    clearError();
    m_findings = findings;
    for (QWidget* field : {static_cast<QWidget*>(m_provider), static_cast<QWidget*>(m_amount), static_cast<QWidget*>(m_happened),
                           static_cast<QWidget*>(m_note)})
        setRowVisible(field, findings.isEmpty());
    m_amount->clear();
    m_title->clear();
    m_note->clear();
    m_happened->setDateTime(m_presenter.localNow());
    m_showed->setCurrentIndex(0);
    setExplanation({});
    retranslate();
    m_presenter.readOpeningChoices();
}

void NewCasePanel::showChoices(const OpeningChoices& choices)
{
    m_choices = choices;
    const QVariant before = m_provider->currentData();
    m_provider->clear();
    for (const auto& provider : choices.providers)
        m_provider->addItem(provider.name, provider.id);
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(before)));
    QStringList lines;
    for (const auto& finding : choices.findings)
        if (m_findings.contains(finding.id))
            lines.append(QStringLiteral("%1: %2 · %3").arg(reconcile::findingTitle(finding), finding.net.toDisplay(), m_presenter.providerName(finding.provider)));
    setExplanation(lines.join(u'\n'));
}

Result<cases::OpenCase> NewCasePanel::request() const
{
    cases::OpenCase request;
    request.findings = m_findings;
    request.title = m_title->text().trimmed();
    request.terminalShowed = cases::terminalShowedFromCode(m_showed->currentData().toString()).value_or(cases::TerminalShowed::NotAsked);
    if (request.terminalShowed == cases::TerminalShowed::NoSlipOrError)
        request.kind = cases::CaseKind::OneSided;
    for (const auto& finding : m_choices.findings)
        if (m_findings.contains(finding.id) && finding.kind == reconcile::FindingKind::OverDeposit)
            request.kind = cases::CaseKind::Over;
    if (!m_findings.isEmpty())
        return request;
    request.provider = m_provider->currentData().toString();
    request.amount = typedAmount(*m_amount, m_presenter.session().facts().currency);
    if (!request.amount || request.amount->minorUnits() <= 0)
        return Failure(ErrorCode::Invalid, tr("Write the amount that the customer paid, for example 1,280.00."));
    request.happenedAt = m_presenter.utc(m_happened->dateTime());
    request.note = m_note->toPlainText().trimmed();
    return request;
}

} // namespace daozhang::ui
