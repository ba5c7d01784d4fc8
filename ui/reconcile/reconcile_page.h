// SPDX-License-Identifier: GPL-3.0-or-later
// The Reconcile page: deposits and findings at the left; what one is made of, and what to do, at the right.
#pragma once

#include "ui/common/page.h"
#include "ui/reconcile/reconcile_presenter.h"

class QBoxLayout;
class QMenu;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace daozhang::ui {

class AlternativesPanel;
class Card;
class ChipLabel;
class DaysPanel;
class DecisionsPanel;
class FeesPanel;
class EmptyState;
class ErrorStrip;
class LinkSentence;
class ListPane;
class MatchPanel;
class OpenCasePanel;
class PathCard;
class RejectedPanel;
class SalesCard;
class TaskStrip;
class TextLabel;

class ReconcilePage : public Page
{
    Q_OBJECT
public:
    ReconcilePage(ShopSession& session, PageHost& host, QWidget* parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QList<QAction*> barActions() const override;
    void activate() override;
    void refresh() override;
    bool showThing(const Thing& thing) override;
    QList<QWidget*> panes() const override;
    bool goBack() override;
    bool isSettled() const override;
    ReconcilePresenter& presenter() { return m_presenter; }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildActions();
    QWidget* buildDetail();
    QWidget* buildHead(QWidget* parent);
    void connectPresenter();
    void connectViews();

    void showBook();
    void showDetail();
    void fitList();
    void fitDetail();
    void fitHeights();
    void leaveQuestions();
    void showHead();
    void showFacts();
    void showDecisions();
    void showState();
    QString noteHtml() const;
    void updateActions();
    void followLink(const QString& link);
    void markTerm(int term);
    void markAlternative(int index);
    void openSale(const QModelIndex& index);
    void openStation(int station);

    void askOpenCase();
    void casesOpened(const QVector<CaseId>& ids);
    void showCase();
    void askMatch(reconcile::Decision::Kind kind);
    QMenu* makeDecideMenu(QWidget* parent);
    void showWay();
    void askDecision(reconcile::Decision::Kind kind);
    /// Asks at the bottom of the page; the question is about the entry that is shown.
    void askReason(ReasonQuestion question, std::function<void(const QString&)> answered);
    QString whyNoCase(const QVector<ReconcileRow>& rows) const;
    void showAllDecisions();
    void askPayer();
    void askPayerAside();
    void showDays();
    void leaveDays();
    void showFees();
    void openDecision(const reconcile::Decision& decision);
    void askExport(bool sales);

    ReconcilePresenter m_presenter;
    ListPane* m_pane = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_right = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_detailPage = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_salesBox = nullptr;
    DecisionsPanel* m_allDecisions = nullptr;
    DaysPanel* m_days = nullptr;
    FeesPanel* m_fees = nullptr;
    TaskStrip* m_task = nullptr;
    ErrorStrip* m_error = nullptr;
    Card* m_noteCard = nullptr;
    LinkSentence* m_note = nullptr;
    TextLabel* m_headTitle = nullptr;
    ChipLabel* m_headChip = nullptr;
    LinkSentence* m_headFacts = nullptr;
    QPushButton* m_openCaseButton = nullptr;
    QPushButton* m_showCaseButton = nullptr;
    OpenCasePanel* m_askCase = nullptr;
    MatchPanel* m_askMatch = nullptr;
    PathCard* m_path = nullptr;
    LinkSentence* m_sentence = nullptr;
    ChipLabel* m_sum = nullptr;
    QBoxLayout* m_pair = nullptr;
    AlternativesPanel* m_alternatives = nullptr;
    RejectedPanel* m_rejected = nullptr;
    Card* m_nextCard = nullptr;
    LinkSentence* m_next = nullptr;
    SalesCard* m_sales = nullptr;
    TextLabel* m_due = nullptr;
    Card* m_decisions = nullptr;
    QVBoxLayout* m_decisionRows = nullptr;
    QAction* m_run = nullptr;
    QAction* m_showDays = nullptr;
    QAction* m_showFees = nullptr;
    QAction* m_openCase = nullptr;
    QAction* m_showCase = nullptr;
    QAction* m_match = nullptr;
    QAction* m_split = nullptr;
    QAction* m_together = nullptr;
    QAction* m_isDuplicate = nullptr;
    QPushButton* m_decide = nullptr;
    QTimer* m_wayDelay = nullptr;
    QAction* m_unmatch = nullptr;
    QAction* m_exclude = nullptr;
    QAction* m_notDuplicate = nullptr;
    QAction* m_notOurs = nullptr;
    QAction* m_export = nullptr;
    /// The row that a question is asked about: it goes with it.
    std::optional<ReconcileRow> m_askedOf;
    bool m_asksReason = false;
    /// The question that was answered last: asked again with its reason when the answer is refused.
    struct GivenReason
    {
        ReasonQuestion question;
        std::function<void(const QString&)> answered;
    };
    std::optional<GivenReason> m_given;
    bool m_listsDecisions = false;
    bool m_showsDays = false;
    bool m_showsFees = false;
    bool m_isSplitByHand = false;
};

} // namespace daozhang::ui
