// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that the Reconcile page asks in place: what the terminal showed, and what belongs together.
#pragma once

#include "ui/common/panel.h"
#include "ui/reconcile/reconcile_presenter.h"

class QButtonGroup;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace daozhang::ui {

class ErrorStrip;
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

/// Sales for a deposit, or a deposit for sales, with the reason.
class MatchPanel : public Card
{
    Q_OBJECT
public:
    explicit MatchPanel(ReconcilePresenter& presenter, QWidget* parent = nullptr);
    /// Which of the sales that are missing somewhere does this deposit pay? Those suggested are ticked at the start.
    void askForSales(BankLineId deposit, Money amount, const QVector<SaleId>& suggested = {});
    /// Which deposit pays these sales?
    void askForDeposit(const QVector<SaleId>& sales, Money net);

signals:
    void confirmed(const QVector<daozhang::SaleId>& sales, daozhang::BankLineId deposit, const QString& reason);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open();
    void showCandidates();
    void showSum();
    void confirm();
    QVector<SaleId> chosenSales() const;
    BankLineId chosenDeposit() const;

    ReconcilePresenter& m_presenter;
    ReconcilePresenter::Wanted m_wanted = ReconcilePresenter::Wanted::Deposits;
    BankLineId m_deposit;
    QVector<SaleId> m_sales;
    QVector<SaleId> m_suggested;
    Money m_amount;
    QVector<MatchCandidate> m_candidates;
    TextLabel* m_title;
    TextLabel* m_sum;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLineEdit* m_reason;
    QPushButton* m_confirm;
};

} // namespace daozhang::ui
