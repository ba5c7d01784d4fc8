// SPDX-License-Identifier: GPL-3.0-or-later
// One case: how much, since when, whose move, by when; the ladder, the timeline, promises, checks, sales.
#pragma once

#include "ui/cases/cases_presenter.h"
#include "ui/common/page.h"

#include <QPointer>

class QBoxLayout;
class QFrame;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace daozhang::ui {

class ActPanel;
class CallPanel;
class CaseSalesModel;
class ChecksPanel;
class ChipLabel;
class ClosePanel;
class AssignPanel;
class CausePanel;
class ElidedLabel;
class ErrorStrip;
class EscalatePanel;
class FigureButton;
class FigureStrip;
class ClosingStrip;
class LadderTableModel;
class LadderWidget;
class NextActionPanel;
class NotePanel;
class NewCasePanel;
class Panel;
class PromiseModel;
class PromisePanel;
class StickyScroll;
class TableView;
class TextLabel;
class TimelineModel;
class ToldSaleStrip;

class CaseView : public QWidget
{
    Q_OBJECT
public:
    /// `desk` holds the list and this view: the keys of a case answer anywhere in it.
    CaseView(CasesPresenter& presenter, PageHost& host, QWidget& desk, QWidget* parent = nullptr);

    /// What is shown beside or in place of this view: keys that have no meaning there are off.
    enum class Attended { Case, Evidence, Bundle };
    void setAttended(Attended attended);

    /// The place for the evidence of the case, below its sales; takes the widget over.
    void setEvidence(QWidget* strip);
    /// A form of another room that opens in the same place as those of this one.
    void showForeign(ActPanel* panel);
    void addForeign(ActPanel* panel);
    /// Asks for a new case; the list of findings may be empty.
    void askNewCase(const QVector<FindingId>& findings);
    void showLogCall();
    /// Brings the sales into view.
    void showSales();
    /// Closes the open form; false when none was open.
    bool closePanel();
    QList<QWidget*> panes() const;
    QAction* attachAction() const { return m_attach; }
    QAction* evidenceAction() const { return m_evidenceAction; }
    QAction* dossierAction() const { return m_dossierAction; }
    QAction* messageAction() const { return m_messageAction; }
    QAction* pasteAction() const { return m_pasteAction; }

signals:
    void openEvidence(daozhang::EvidenceId id);
    /// A call was logged whose recording lies in this file.
    void recordingGiven(const QString& path);
    /// A form was left or has done its work.
    void panelClosed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    /// The list of the timeline got another width: its entries are measured anew.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildActions(QWidget& desk);
    void enableActions();
    void arrangeHead();
    QWidget* buildHead();
    void buildFacts();
    void buildPanels();
    Panel* buildLadder();
    Panel* buildTimeline();
    Panel* buildPromises();
    Panel* buildSales();
    void arrange();
    void retranslate();
    void showCase();
    void showHead();
    void showFacts();
    void showPrimary();
    void doNextMove();
    void showLadderTable(bool visible);
    QString ladderFact() const;
    void showRung(int level);
    void fitTimeline();
    void open(ActPanel* panel, const std::function<void()>& reset);
    void keepDraft();
    QString draftKey(const ActPanel* panel) const;
    void submit(ActPanel* panel);
    ActPanel* panelOf(CaseAct act) const;

    CasesPresenter& m_presenter;
    PageHost& m_host;
    CaseId m_shown;
    QHash<QString, QVariantMap> m_drafts;
    ActPanel* m_openPanel = nullptr;
    bool m_isSaid = false;  // the notice of what is being done stands already
    QString m_openKey;
    QPointer<QWidget> m_focusBefore;
    QString m_sentRecording;

    QAction *m_logCall, *m_attach, *m_dossierAction, *m_escalate, *m_close, *m_reopen, *m_evidenceAction, *m_messageAction, *m_pasteAction, *m_ladderTableAction, *m_takeBack,
        *m_nextCheck;
    QList<QAction*> m_moreActions;
    QList<QAction*> m_openOnly;

    ElidedLabel* m_title = nullptr;
    TextLabel* m_number = nullptr;
    ChipLabel* m_state = nullptr;
    ChipLabel* m_kind = nullptr;
    QPushButton *m_more = nullptr, *m_primary = nullptr, *m_logCallButton = nullptr;
    QWidget* m_head = nullptr;
    QBoxLayout* m_headLayout = nullptr;
    QWidget* m_buttons = nullptr;
    FigureStrip* m_facts = nullptr;
    FigureButton *m_amount = nullptr, *m_since = nullptr, *m_ball = nullptr, *m_by = nullptr;
    TextLabel* m_computation = nullptr;
    ClosingStrip* m_proposal = nullptr;
    ToldSaleStrip* m_toldSale = nullptr;
    ErrorStrip* m_errors = nullptr;
    StickyScroll* m_scroll = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QWidget* m_columns = nullptr;
    QBoxLayout* m_columnsLayout = nullptr;
    QVBoxLayout* m_right = nullptr;

    CallPanel* m_callPanel = nullptr;
    PromisePanel* m_promisePanel = nullptr;
    EscalatePanel* m_escalatePanel = nullptr;
    NextActionPanel* m_nextPanel = nullptr;
    NotePanel* m_notePanel = nullptr;
    CausePanel* m_causePanel = nullptr;
    AssignPanel* m_assignPanel = nullptr;
    ClosePanel* m_closePanel = nullptr;
    NewCasePanel* m_newPanel = nullptr;
    QVector<FindingId> m_newFindings;

    Panel* m_ladderPanel = nullptr;
    LadderWidget* m_ladder = nullptr;
    LadderTableModel* m_ladderModel = nullptr;
    TableView* m_ladderTable = nullptr;
    QWidget* m_rungBox = nullptr;
    TextLabel* m_rung = nullptr;
    QPushButton* m_rungStep = nullptr;
    QPushButton* m_conditions = nullptr;
    int m_rungShown = -1;
    Attended m_attended = Attended::Case;
    Panel* m_timelinePanel = nullptr;
    QListView* m_timeline = nullptr;
    TimelineModel* m_timelineModel = nullptr;
    int m_timelineWidth = 0;  ///< as its entries were measured
    QPushButton* m_older = nullptr;
    Panel* m_promisesPanel = nullptr;
    TableView* m_promises = nullptr;
    PromiseModel* m_promiseModel = nullptr;
    ChecksPanel* m_checksPanel = nullptr;
    Panel* m_salesPanel = nullptr;
    TableView* m_sales = nullptr;
    CaseSalesModel* m_salesModel = nullptr;
};

} // namespace daozhang::ui
