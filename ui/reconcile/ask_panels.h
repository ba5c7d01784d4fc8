// SPDX-License-Identifier: GPL-3.0-or-later
// The question before a case is opened, asked in place: what the terminal showed.
#pragma once

#include "ui/common/panel.h"
#include "ui/reconcile/reconcile_presenter.h"

class QButtonGroup;
class QPushButton;

namespace daozhang::ui {

class TextLabel;

/// What a case is to be opened for.
struct CaseQuestion
{
    /// What decides the case: what the terminal showed, or (the sales having arrived) the agreement alone.
    enum class About { Sales, Fee, Deduction, Charges };
    About about = About::Sales;
    int findings = 0;
    Money amount;
    QString providers;
    int perProvider = 1;   ///< cases, if each provider gets one
    int perEntry = 1;      ///< cases, if each row gets one
};

/// domain.md §2: ask first what the terminal showed; it decides what kind of case it is.
class OpenCasePanel : public Card
{
    Q_OBJECT
public:
    explicit OpenCasePanel(QWidget* parent = nullptr);
    void ask(const CaseQuestion& question);

signals:
    void confirmed(daozhang::cases::TerminalShowed showed, daozhang::ui::CaseSplit split);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void confirm();
    QString titleOf(const CaseQuestion& question) const;
    void showWords();

    CaseQuestion m_question;
    TextLabel* m_title;
    TextLabel* m_hint;
    QWidget* m_splits;
    QButtonGroup* m_split;
    QButtonGroup* m_answers;
    QPushButton* m_open;
};

} // namespace daozhang::ui
