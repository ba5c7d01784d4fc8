// SPDX-License-Identifier: GPL-3.0-or-later
// The question what belongs together, asked in place: sales for a deposit, or deposits for sales, with the reason.
#pragma once

#include "ui/common/panel.h"
#include "ui/reconcile/reconcile_presenter.h"

class QButtonGroup;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace daozhang::ui {

class TextLabel;

class MatchPanel : public Card
{
    Q_OBJECT
public:
    using Kind = reconcile::Decision::Kind;

    explicit MatchPanel(ReconcilePresenter& presenter, QWidget* parent = nullptr);
    /// Which of the sales that are missing somewhere does this deposit pay? Those suggested are ticked at the start.
    void askForSales(BankLineId deposit, Money amount, const QVector<SaleId>& suggested = {}, Kind kind = Kind::Match);
    /// Which deposit pays these sales? Match: one; Split: parts of one or several; Together: which is not said.
    void askForDeposit(const QVector<SaleId>& sales, Money net, Kind kind = Kind::Match);

signals:
    void confirmed(const daozhang::reconcile::Decision& decision);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(Kind kind);
    void setKind(Kind kind);
    void showWords();
    void showCandidates();
    void showSum();
    void confirm();
    void showPart();
    void takePart(const QString& text);
    /// The deposit whose part the field names; nothing where no part can be named.
    const MatchCandidate* partOf() const;
    bool isTicked(int row) const;
    bool takesSeveral() const;
    /// What was said before of this candidate and what it is asked about; empty when nothing was.
    QString rejectionOf(const MatchCandidate& candidate) const;
    QVector<SaleId> chosenSales() const;
    QVector<MatchCandidate> chosenDeposits() const;
    /// Takes the question up again after an answer that was refused, with all that was put in.
    void answerRefused();
    /// What each chosen deposit gives: what a person put in, else as much as is still wanted, in their order.
    QVector<reconcile::Decision::Share> shares() const;
    Money sumOfShares() const;
    Money sumOfSales() const;
    /// What a person put in for the chosen deposits that come after this one.
    Money ownPartsAfter(BankLineId deposit) const;

    ReconcilePresenter& m_presenter;
    ReconcilePresenter::Wanted m_wanted = ReconcilePresenter::Wanted::Deposits;
    Kind m_kind = Kind::Match;
    BankLineId m_deposit;
    QVector<SaleId> m_sales;
    QVector<SaleId> m_suggested;
    Money m_amount;
    QVector<MatchCandidate> m_candidates;
    TextLabel* m_title;
    QWidget* m_kinds;
    QButtonGroup* m_kindGroup;
    TextLabel* m_sum;
    QWidget* m_partRow;
    TextLabel* m_partName;
    QLineEdit* m_part;
    QHash<BankLineId, Money> m_parts;  ///< as a person put them in
    bool m_isPartWrong = false;
    bool m_isAnswered = false;         ///< until the answer is taken or refused
    QLineEdit* m_search;
    QListWidget* m_list;
    QLineEdit* m_reason;
    QPushButton* m_confirm;
};

} // namespace daozhang::ui
