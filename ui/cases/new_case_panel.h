// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a case: from findings, or from what a customer tells at the counter. Asks first what the terminal showed.
#pragma once

#include "ui/cases/act_panel.h"
#include "ui/cases/cases_presenter.h"

namespace daozhang::ui {

class NewCasePanel : public ActPanel
{
    Q_OBJECT
public:
    NewCasePanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reset(const QVector<FindingId>& findings);
    Result<cases::OpenCase> request() const;

private:
    void retranslate();
    void showChoices(const OpeningChoices& choices);

    CasesPresenter& m_presenter;
    QVector<FindingId> m_findings;
    OpeningChoices m_choices;
    QComboBox* m_showed;
    QComboBox* m_provider;
    QLineEdit* m_amount;
    QDateTimeEdit* m_happened;
    QLineEdit* m_title;
    QPlainTextEdit* m_note;
    TextLabel* m_advice;
};

} // namespace daozhang::ui
