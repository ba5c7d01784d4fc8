// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a case: by the bank lines that paid it, or with a reason.
#pragma once

#include "ui/cases/act_panel.h"
#include "ui/cases/cases_presenter.h"

class QListWidget;

namespace daozhang::ui {

class ClosePanel : public ActPanel
{
    Q_OBJECT
public:
    ClosePanel(CasesPresenter& presenter, QWidget* parent = nullptr);
    void reset();
    Result<cases::CloseCase> closing() const;

private:
    void showCredits(const QVector<reconcile::JudgedDeposit>& credits);
    void showOutcome();

    CasesPresenter& m_presenter;
    QComboBox* m_outcome;
    QListWidget* m_credits;
    TextLabel* m_sum;
    QPlainTextEdit* m_reason;
};

} // namespace daozhang::ui
