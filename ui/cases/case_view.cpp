// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_view.h"

#include "ui/cases/call_panel.h"
#include "ui/cases/case_models.h"
#include "ui/cases/checks_panel.h"
#include "ui/cases/close_panel.h"
#include "ui/cases/ladder_table.h"
#include "ui/cases/ladder_widget.h"
#include "ui/cases/new_case_panel.h"
#include "ui/cases/proposal_strips.h"
#include "ui/cases/step_panels.h"
#include "ui/cases/sticky_scroll.h"
#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/chips.h"
#include "ui/common/figure_strip.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace daozhang::ui {

namespace {

constexpr int kTwoColumnsFrom = 860;

} // namespace

CaseView::CaseView(CasesPresenter& presenter, PageHost& host, QWidget& desk, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_host(host)
{
    setObjectName(QStringLiteral("caseView"));
    buildActions(desk);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_scroll = new StickyScroll(QStringLiteral("case.scroll"), this);
    auto* stays = new QWidget(m_scroll);
    auto* fixed = new QVBoxLayout(stays);
    fixed->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, 0);
    fixed->setSpacing(metric::kDetailGap);
    m_head = buildHead();
    fixed->addWidget(m_head);
    buildFacts();
    fixed->addWidget(m_facts);
    m_computation = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_computation->setObjectName(QStringLiteral("case.computation"));
    m_computation->setWordWrap(true);
    m_computation->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_computation->hide();
    fixed->addWidget(m_computation);
    m_errors = new ErrorStrip(this);
    fixed->addWidget(m_errors);
    m_scroll->setHead(stays);
    auto* page = new QWidget(m_scroll);
    m_rows = new QVBoxLayout(page);
    m_rows->setContentsMargins(metric::kPagePaddingX, metric::kDetailGap, metric::kPagePaddingX, metric::kPagePaddingY);
    m_rows->setSpacing(metric::kDetailGap);
    m_rows->addWidget(m_proposal = new ClosingStrip(presenter, this));
    connect(m_proposal, &ClosingStrip::closeRequested, m_close, &QAction::trigger);
    m_rows->addWidget(m_toldSale = new ToldSaleStrip(presenter, this));
    buildPanels();
    m_rows->addWidget(buildLadder());
    m_columns = new QWidget(page);
    m_columnsLayout = new QBoxLayout(QBoxLayout::LeftToRight, m_columns);
    m_columnsLayout->setContentsMargins(0, 0, 0, 0);
    m_columnsLayout->setSpacing(metric::kDetailGap);
    // The columns share the width by their weights alone: what stands in them gives way.
    const auto column = [this](int weight) {
        auto* box = new QWidget(m_columns);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto* rows = new QVBoxLayout(box);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(metric::kDetailGap);
        m_columnsLayout->addWidget(box, weight);
        return rows;
    };
    QVBoxLayout* left = column(13);
    left->addWidget(buildTimeline());
    left->addStretch(1);
    m_right = column(16);
    m_right->addWidget(buildPromises());
    m_checksPanel = new ChecksPanel(m_columns);
    connect(m_checksPanel, &ChecksPanel::answered, &presenter, &CasesPresenter::answerCheck);
    connect(m_checksPanel, &ChecksPanel::takenBack, this, [this](JournalId entry) { m_presenter.takeBack(m_presenter.current(), {entry}); });
    m_right->addWidget(m_checksPanel);
    m_right->addWidget(buildSales());
    m_right->addStretch(1);
    m_rows->addWidget(m_columns);
    m_rows->addStretch(1);
    m_scroll->setWidget(page);
    layout->addWidget(m_scroll, 1);
    connect(&presenter, &CasesPresenter::detailChanged, this, &CaseView::showCase);
    connect(&presenter, &CasesPresenter::done, this, [this](CaseAct act, const QString& text) {
        if (ActPanel* panel = panelOf(act)) {
            panel->setBusy(false);
            m_drafts.remove(draftKey(panel));
            if (act == CaseAct::Open)
                m_drafts.remove(m_openKey);
            if (panel == m_openPanel) {
                m_openKey.clear();
                closePanel();
            }
        }
        // What can be undone is said once, with its undo; what was undone is said by the window.
        const bool isSaid = std::exchange(m_isSaid, false);
        if (!isSaid)
            m_host.notify(text);
        if (act == CaseAct::LogCall && !m_sentRecording.isEmpty())
            emit recordingGiven(std::exchange(m_sentRecording, {}));
    });
    connect(&presenter, &CasesPresenter::doneUndoable, this, [this](const QString& text, CaseId id, const QVector<JournalId>& entries) {
        m_isSaid = true;
        m_host.notify(text, [this, id, entries] {
            m_isSaid = true;
            m_presenter.takeBack(id, entries);
        });
    });
    connect(&presenter, &CasesPresenter::failed, this, [this](CaseAct act, const Error& error) {
        m_isSaid = false;
        ActPanel* panel = panelOf(act);
        if (panel && panel == m_openPanel)
            panel->showError(error);
        else
            m_errors->showError(error);
    });
    connect(&presenter, &CasesPresenter::readFailed, m_errors, qOverload<const Error&>(&ErrorStrip::showError));
    Language::bind(this, [this] { retranslate(); });
    showCase();
}

void CaseView::buildActions(QWidget& desk)
{
    const auto add = [this, &desk](Act act, auto slot) {
        QAction* action = makeAction(act, &desk);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_logCall = add(Act::LogCall, [this] { showLogCall(); });
    m_attach = makeAction(Act::AttachFile, &desk);
    m_messageAction = makeAction(Act::AddMessage, &desk);
    m_pasteAction = makeAction(Act::PasteEvidence, &desk);
    m_dossierAction = makeAction(Act::ShowDossier, &desk);
    m_evidenceAction = makeAction(Act::ShowEvidence, &desk);
    m_escalate = add(Act::Escalate, [this] { open(m_escalatePanel, [this] { m_escalatePanel->reset(); }); });
    m_close = add(Act::CloseCase, [this] { open(m_closePanel, [this] { m_closePanel->reset(); }); });
    m_reopen = add(Act::ReopenCase, [this] {
        m_host.askReason({tr("Open the case again?"), {}, tr("Open again"), tr("Reason"), false, false},
                         [this](const QString& reason) { m_presenter.reopen(reason); });
    });
    QAction* promise = add(Act::RecordPromise, [this] { open(m_promisePanel, [this] { m_promisePanel->reset(); }); });
    QAction* next = add(Act::SetNextAction, [this] { open(m_nextPanel, [this] { m_nextPanel->reset(); }); });
    QAction* note = add(Act::AddNote, [this] { open(m_notePanel, [this] { m_notePanel->reset(); }); });
    QAction* cause = add(Act::SetCause, [this] { open(m_causePanel, [this] { m_causePanel->reset(); }); });
    QAction* person = add(Act::AssignCase, [this] { open(m_assignPanel, [this] { m_assignPanel->reset(); }); });
    QAction* check = add(Act::NextStep, [this] {
        if (m_checksPanel->focusAnswers())
            m_scroll->ensureWidgetVisible(m_checksPanel);
    });
    m_ladderTableAction = add(Act::LadderTable, [this] { showLadderTable(!m_ladderTable->isVisible()); });
    m_takeBack = add(Act::TakeActBack, [this] {
        if (const qint64 entry = m_timeline->currentIndex().data(TimelineModel::EntryRole).toLongLong(); entry > 0)
            m_presenter.takeBack(m_presenter.current(), {JournalId(entry)});
    });
    m_nextCheck = check;
    m_moreActions = {m_messageAction, promise, next, note, cause, person, check, m_escalate, m_evidenceAction, m_ladderTableAction, m_close, m_reopen};
    m_openOnly = {m_logCall, m_escalate, m_close, promise, next, cause, person, check};
}

QWidget* CaseView::buildHead()
{
    auto* head = new QWidget(this);
    m_headLayout = new QBoxLayout(QBoxLayout::LeftToRight, head);
    m_headLayout->setContentsMargins(0, 0, 0, 0);
    m_headLayout->setSpacing(8);
    auto* titleRow = new QWidget(head);
    auto* layout = new QHBoxLayout(titleRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_headLayout->addWidget(titleRow, 1);
    m_buttons = new QWidget(head);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    m_headLayout->addWidget(m_buttons);
    m_number = new TextLabel(TextStyle::RoomTitle, Ink::Text, head);
    m_number->setObjectName(QStringLiteral("case.number"));
    m_title = new ElidedLabel(TextStyle::RoomTitle, Ink::Text, head);
    m_title->setObjectName(QStringLiteral("case.title"));
    m_state = new ChipLabel(head);
    m_kind = new ChipLabel(head);
    layout->addWidget(m_number);
    layout->addWidget(m_title, 100);
    layout->addWidget(m_state);
    layout->addWidget(m_kind);
    layout->addStretch(1);
    m_logCallButton = makeButton(m_logCall, head);
    buttons->addWidget(m_logCallButton);
    for (QAction* action : {m_attach, m_dossierAction})
        buttons->addWidget(makeButton(action, head));
    m_more = makeButton(QStringLiteral("case.more"), head);
    auto* menu = new QMenu(m_more);
    menu->addActions(m_moreActions);
    m_more->setMenu(menu);
    m_more->setProperty("menu", true);
    buttons->addWidget(m_more);
    m_primary = makeButton(QStringLiteral("case.primary"), head, ButtonLook::Primary);
    buttons->addWidget(m_primary);
    connect(m_primary, &QPushButton::clicked, this, &CaseView::doNextMove);
    return head;
}

void CaseView::buildFacts()
{
    m_facts = new FigureStrip(this);
    m_amount = m_facts->add(QStringLiteral("case.amount"));
    m_since = m_facts->add(QStringLiteral("case.since"));
    m_ball = m_facts->add(QStringLiteral("case.ball"));
    m_by = m_facts->add(QStringLiteral("case.by"));
    connect(m_amount, &QAbstractButton::clicked, this, &CaseView::showSales);
    connect(m_since, &QAbstractButton::clicked, this, [this] { m_computation->setVisible(m_computation->isHidden() && !m_computation->text().isEmpty()); });
    const auto next = [this] { open(m_nextPanel, [this] { m_nextPanel->reset(); }); };
    connect(m_ball, &QAbstractButton::clicked, this, next);
    connect(m_by, &QAbstractButton::clicked, this, next);
}

void CaseView::buildPanels()
{
    const auto add = [this](ActPanel* panel) { addForeign(panel); };
    QWidget* page = m_rows->parentWidget();
    add(m_callPanel = new CallPanel(m_presenter, page));
    add(m_promisePanel = new PromisePanel(m_presenter, page));
    add(m_escalatePanel = new EscalatePanel(m_presenter, page));
    add(m_nextPanel = new NextActionPanel(m_presenter, page));
    add(m_notePanel = new NotePanel(m_presenter, page));
    add(m_causePanel = new CausePanel(m_presenter, page));
    add(m_assignPanel = new AssignPanel(m_presenter, page));
    add(m_closePanel = new ClosePanel(m_presenter, page));
    add(m_newPanel = new NewCasePanel(m_presenter, page));
    for (ActPanel* panel : {static_cast<ActPanel*>(m_callPanel), static_cast<ActPanel*>(m_promisePanel), static_cast<ActPanel*>(m_escalatePanel),
                            static_cast<ActPanel*>(m_nextPanel), static_cast<ActPanel*>(m_notePanel), static_cast<ActPanel*>(m_causePanel),
                            static_cast<ActPanel*>(m_assignPanel), static_cast<ActPanel*>(m_closePanel), static_cast<ActPanel*>(m_newPanel)})
        connect(panel, &ActPanel::submitted, this, [this, panel] { submit(panel); });
}

void CaseView::addForeign(ActPanel* panel)
{
    m_rows->insertWidget(1, panel);
    panel->hide();
    connect(panel, &ActPanel::dismissed, this, &CaseView::closePanel);
}

void CaseView::showForeign(ActPanel* panel) { open(panel, [] {}); }

Panel* CaseView::buildLadder()
{
    m_ladderPanel = new Panel(this);
    m_conditions = makeButton(QStringLiteral("case.conditions"), this, ButtonLook::Link);
    m_ladderPanel->head()->addWidget(m_conditions);
    m_ladder = new LadderWidget(this);
    m_rung = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_rung->setObjectName(QStringLiteral("case.rung"));
    m_rung->setWordWrap(true);
    m_rung->setTextFormat(Qt::RichText);
    m_rungStep = makeButton(QStringLiteral("case.rungStep"), this, ButtonLook::Plain, ButtonSize::Small);
    m_rungBox = new QWidget(this);
    auto* row = new QHBoxLayout(m_rungBox);
    row->setContentsMargins(0, 8, 0, 4);
    row->addWidget(m_rung, 1);
    row->addWidget(m_rungStep, 0, Qt::AlignBottom);
    auto* box = new QVBoxLayout;
    box->setContentsMargins(16, 0, 16, 8);
    box->setSpacing(0);
    box->addWidget(m_ladder);
    box->addWidget(m_rungBox);
    m_ladderPanel->body()->addLayout(box);
    m_ladderModel = new LadderTableModel(this);
    m_ladderTable = new TableView(QStringLiteral("case.ladderTable"), metric::kDenseRow, this);
    m_ladderTable->setModel(m_ladderModel);
    m_ladderTable->setWidths({132, 0, 132, 176, 200});
    m_ladderTable->hide();
    m_ladderPanel->body()->addWidget(m_ladderTable);
    connect(m_ladderTable, &TableView::rowActivated, this, [this](const QModelIndex& index) { showRung(index.row()); });
    m_rungBox->hide();
    connect(m_ladder, &LadderWidget::rungActivated, this, [this](int level) { showRung(level == m_rungShown ? -1 : level); });
    connect(m_conditions, &QPushButton::clicked, m_ladderTableAction, &QAction::trigger);
    connect(m_rungStep, &QPushButton::clicked, this, [this] {
        const int level = m_rungShown;
        open(m_escalatePanel, [this, level] { m_escalatePanel->reset(level); });
        m_escalatePanel->chooseLevel(level);
    });
    return m_ladderPanel;
}

Panel* CaseView::buildTimeline()
{
    m_timelinePanel = new Panel(this);
    m_timelineModel = new TimelineModel(m_presenter, this);
    m_timeline = new QListView(this);
    m_timeline->setObjectName(QStringLiteral("case.timeline"));
    m_timeline->setModel(m_timelineModel);
    m_timeline->setItemDelegate(new TimelineDelegate(m_timeline));
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_timeline->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline->setResizeMode(QListView::Adjust);
    m_timeline->viewport()->installEventFilter(this);
    m_timeline->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(0, 0, 0, 8);
    inner->addWidget(m_timeline);
    m_timelinePanel->body()->addLayout(inner);
    m_older = makeButton(QStringLiteral("case.older"), this, ButtonLook::Link);
    m_timelinePanel->head()->addWidget(m_older);
    connect(m_older, &QPushButton::clicked, this, [this] {
        m_timelineModel->setWhole(true);
        m_older->hide();
        fitTimeline();
    });
    const auto opened = [this](const QModelIndex& index) {
        if (const qint64 id = index.data(TimelineModel::EvidenceRole).toLongLong(); id > 0)
            emit openEvidence(EvidenceId(id));
        else if (index.data(TimelineModel::BundleRole).toBool())
            m_dossierAction->trigger();
    };
    connect(m_timeline, &QListView::activated, this, opened);
    connect(m_timeline, &QListView::clicked, this, opened);
    // The chosen entry shows all of its text.
    connect(m_timeline->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_timeline->doItemsLayout();
        fitTimeline();
        enableActions();
    });
    m_timeline->addAction(m_takeBack);
    m_timeline->setContextMenuPolicy(Qt::ActionsContextMenu);
    return m_timelinePanel;
}

Panel* CaseView::buildPromises()
{
    m_promisesPanel = new Panel(this);
    m_promiseModel = new PromiseModel(m_presenter, this);
    m_promises = new TableView(QStringLiteral("case.promises"), metric::kDenseRow, this);
    m_promises->setModel(m_promiseModel);
    m_promises->horizontalHeader()->hide();
    m_promises->setWidths({52, 0, 84, 68, 168});
    m_promisesPanel->body()->addWidget(m_promises);
    m_promisesPanel->body()->addSpacing(6);
    return m_promisesPanel;
}

Panel* CaseView::buildSales()
{
    m_salesPanel = new Panel(this);
    m_salesModel = new CaseSalesModel(m_presenter, this);
    m_sales = new TableView(QStringLiteral("case.sales"), metric::kDenseRow, this);
    m_sales->setModel(m_salesModel);
    m_sales->horizontalHeader()->hide();
    m_sales->setWidths({104, 72, 0, 104, 88});
    m_salesPanel->body()->addWidget(m_sales);
    m_salesPanel->body()->addSpacing(6);
    connect(m_sales, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        const auto& sales = m_presenter.detail()->sales;
        if (const FindingId finding = sales.value(index.row()).outcome.finding; finding.isValid())
            m_host.openFinding(finding);
        else if (const BankLineId deposit = sales.value(index.row()).outcome.deposit; deposit.isValid())
            m_host.openDeposit(deposit);
    });
    return m_salesPanel;
}

void CaseView::setEvidence(QWidget* strip) { m_right->insertWidget(m_right->count() - 1, strip); }

QList<QWidget*> CaseView::panes() const { return {m_amount, m_ladder, m_timeline, m_promises, m_sales}; }

void CaseView::arrange()
{
    m_columnsLayout->setDirection(width() < kTwoColumnsFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    arrangeHead();
    fitTimeline();
}

void CaseView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    QTimer::singleShot(0, this, &CaseView::fitTimeline);  // the list has its new width only after the layout ran
}

void CaseView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // The width may be another than when the entries were measured last.
    QTimer::singleShot(0, this, [this] {
        m_timeline->doItemsLayout();
        fitTimeline();
    });
}

bool CaseView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_timeline->viewport() && event->type() == QEvent::Resize && m_timelineWidth != m_timeline->viewport()->width()) {
        m_timelineWidth = m_timeline->viewport()->width();
        QTimer::singleShot(0, this, [this] {
            m_timeline->doItemsLayout();
            fitTimeline();
        });
    }
    return QWidget::eventFilter(watched, event);
}

void CaseView::fitTimeline()
{
    int height = 2;
    for (int row = 0; row < m_timelineModel->rowCount(); ++row)
        height += m_timeline->sizeHintForIndex(m_timelineModel->index(row)).height();
    m_timeline->setFixedHeight(std::max(height, 24));
}

QString CaseView::draftKey(const ActPanel* panel) const
{
    return panel == m_newPanel ? QStringLiteral("new") : QStringLiteral("%1/%2").arg(m_shown.value).arg(panel->objectName());
}

void CaseView::keepDraft()
{
    if (m_openPanel && !m_openKey.isEmpty())
        m_drafts.insert(m_openKey, m_openPanel->draft());
}

void CaseView::open(ActPanel* panel, const std::function<void()>& reset)
{
    if (m_openPanel == panel) {
        panel->begin();
        return;
    }
    keepDraft();
    if (m_openPanel)
        m_openPanel->hide();
    else
        m_focusBefore = QApplication::focusWidget();
    m_openPanel = panel;
    m_openKey = draftKey(panel);
    reset();
    if (m_drafts.contains(m_openKey))
        panel->setDraft(m_drafts.value(m_openKey));
    panel->setBusy(false);
    panel->show();
    if (panel == m_newPanel)
        showCase();
    m_scroll->verticalScrollBar()->setValue(0);
    panel->begin();
}

bool CaseView::closePanel()
{
    if (!m_openPanel)
        return false;
    keepDraft();
    ActPanel* panel = std::exchange(m_openPanel, nullptr);
    m_openKey.clear();
    const bool hadFocus = panel->isAncestorOf(QApplication::focusWidget());
    panel->hide();
    if (panel == m_newPanel)
        showCase();
    QWidget* back = m_focusBefore && m_focusBefore->isVisible() ? m_focusBefore.data() : m_amount;
    if (hadFocus && back->isVisible())
        back->setFocus(Qt::OtherFocusReason);
    emit panelClosed();
    return true;
}

void CaseView::showSales()
{
    m_scroll->ensureWidgetVisible(m_salesPanel);
    m_sales->setFocus(Qt::ShortcutFocusReason);
}

void CaseView::showLogCall() { open(m_callPanel, [this] { m_callPanel->reset(); }); }

void CaseView::askNewCase(const QVector<FindingId>& findings)
{
    if (m_openPanel == m_newPanel && m_newFindings == findings) {
        m_newPanel->begin();
        return;
    }
    if (m_newFindings != findings)
        m_drafts.remove(QStringLiteral("new"));
    m_newFindings = findings;
    closePanel();
    open(m_newPanel, [this, findings] { m_newPanel->reset(findings); });
}

ActPanel* CaseView::panelOf(CaseAct act) const
{
    switch (act) {
    case CaseAct::Open: return m_newPanel;
    case CaseAct::LogCall: return m_callPanel;
    case CaseAct::Promise: return m_promisePanel;
    case CaseAct::Escalate: return m_escalatePanel;
    case CaseAct::NextAction: return m_nextPanel;
    case CaseAct::Assign: return m_assignPanel;
    case CaseAct::Cause: return m_causePanel;
    case CaseAct::Note: return m_notePanel;
    case CaseAct::Close: return m_closePanel;
    case CaseAct::Check:
    case CaseAct::Decline:
    case CaseAct::LinkSale:
    case CaseAct::TakeBack:
    case CaseAct::Reopen: return nullptr;
    }
    return nullptr;
}

void CaseView::submit(ActPanel* panel)
{
    panel->clearError();
    const auto send = [panel](auto&& value, auto&& act) {
        if (!value) {
            panel->showError(value.error());
            return;
        }
        panel->setBusy(true);
        act(*value);
    };
    if (panel == m_callPanel)
        send(m_callPanel->call(), [this](const cases::Call& call) {
            m_sentRecording = m_callPanel->recording();
            m_presenter.logCall(call, m_callPanel->followUp());
        });
    else if (panel == m_promisePanel)
        send(m_promisePanel->promise(), [this](const cases::Promise& promise) { m_presenter.recordPromise(promise); });
    else if (panel == m_escalatePanel)
        send(m_escalatePanel->step(), [this](const cases::Escalation& step) { m_presenter.escalate(step); });
    else if (panel == m_nextPanel)
        send(m_nextPanel->next(), [this](const NextActionPanel::Next& next) { m_presenter.setNextAction(next.ball, next.action, next.dueUtc); });
    else if (panel == m_closePanel)
        send(m_closePanel->closing(), [this](const cases::CloseCase& closing) { m_presenter.close(closing); });
    else if (panel == m_newPanel)
        send(m_newPanel->request(), [this](const cases::OpenCase& request) { m_presenter.open(request); });
    else if (panel == m_notePanel)
        m_presenter.addNote(m_notePanel->text(), m_notePanel->happenedAtUtc());
    else if (panel == m_causePanel)
        m_presenter.setCause(m_causePanel->cause(), m_causePanel->reason());
    else if (panel == m_assignPanel)
        m_presenter.assign(m_assignPanel->person());
}

} // namespace daozhang::ui
