// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_view.h"

#include "ui/cases/call_panel.h"
#include "ui/cases/case_models.h"
#include "ui/cases/checks_panel.h"
#include "ui/cases/close_panel.h"
#include "ui/cases/ladder_widget.h"
#include "ui/cases/new_case_panel.h"
#include "ui/cases/step_panels.h"
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

/// Terminal and batch that the sales have in common.
QString salesFact(const QVector<reconcile::JudgedSale>& sales)
{
    if (sales.isEmpty())
        return {};
    const auto& first = sales.first().sale;
    const auto common = [&](auto field) {
        const bool all = std::all_of(sales.cbegin(), sales.cend(), [&](const auto& one) { return one.sale.*field == first.*field; });
        return all ? first.*field : QString();
    };
    const QString terminal = common(&intake::Sale::terminal), batch = common(&intake::Sale::batch);
    if (terminal.isEmpty())
        return {};
    return batch.isEmpty() ? CaseView::tr("terminal %1").arg(terminal) : CaseView::tr("terminal %1 · batch %2").arg(terminal, batch);
}

QString causeName(const QString& code)
{
    for (const auto& cause : cases::causes())
        if (cause.code == code)
            return cause.name;
    return {};
}

} // namespace

CaseView::CaseView(CasesPresenter& presenter, PageHost& host, QWidget& desk, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_host(host)
{
    setObjectName(QStringLiteral("caseView"));
    buildActions(desk);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* fixed = new QVBoxLayout;
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
    layout->addLayout(fixed);

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("case.scroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(m_scroll);
    m_rows = new QVBoxLayout(page);
    m_rows->setContentsMargins(metric::kPagePaddingX, metric::kDetailGap, metric::kPagePaddingX, metric::kPagePaddingY);
    m_rows->setSpacing(metric::kDetailGap);
    m_rows->addWidget(buildProposal());
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
    m_right->addWidget(m_checksPanel);
    m_right->addWidget(buildSales());
    m_right->addStretch(1);
    m_rows->addWidget(m_columns);
    m_rows->addStretch(1);
    m_scroll->setWidget(page);
    layout->addWidget(m_scroll, 1);
    // The panels keep the width of the facts above them, with a scroll bar and without.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int last) {
        const int bar = last > 0 ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
        m_rows->setContentsMargins(metric::kPagePaddingX, metric::kDetailGap, metric::kPagePaddingX - bar, metric::kPagePaddingY);
    });

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
        m_host.notify(text);
    });
    connect(&presenter, &CasesPresenter::failed, this, [this](CaseAct act, const Error& error) {
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
    m_moreActions = {m_messageAction, promise, next, note, cause, person, check, m_evidenceAction, m_close, m_reopen};
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
    for (QAction* action : {m_logCall, m_attach, m_dossierAction})
        buttons->addWidget(makeButton(action, head));
    m_more = makeButton(QStringLiteral("case.more"), head);
    auto* menu = new QMenu(m_more);
    menu->addActions(m_moreActions);
    m_more->setMenu(menu);
    m_more->setProperty("menu", true);
    buttons->addWidget(m_more);
    buttons->addWidget(makeButton(m_escalate, head, ButtonLook::Primary));
    return head;
}

void CaseView::buildFacts()
{
    m_facts = new FigureStrip(this);
    m_amount = m_facts->add(QStringLiteral("case.amount"));
    m_since = m_facts->add(QStringLiteral("case.since"));
    m_ball = m_facts->add(QStringLiteral("case.ball"));
    m_by = m_facts->add(QStringLiteral("case.by"));
    connect(m_amount, &QAbstractButton::clicked, this, [this] {
        m_scroll->ensureWidgetVisible(m_salesPanel);
        m_sales->setFocus(Qt::ShortcutFocusReason);
    });
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

QWidget* CaseView::buildProposal()
{
    m_proposal = new QFrame(this);
    m_proposal->setObjectName(QStringLiteral("case.proposal"));
    m_proposal->setProperty("strip", QStringLiteral("warn"));
    auto* layout = new QHBoxLayout(m_proposal);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(8);
    m_proposalText = new TextLabel(TextStyle::Body, Ink::Text, m_proposal);
    m_proposalText->setWordWrap(true);
    m_proposalClose = makeButton(QStringLiteral("case.proposalClose"), m_proposal, ButtonLook::Plain, ButtonSize::Small);
    m_proposalLater = makeButton(QStringLiteral("case.proposalLater"), m_proposal, ButtonLook::Plain, ButtonSize::Small);
    layout->addWidget(m_proposalText, 1);
    layout->addWidget(m_proposalClose);
    layout->addWidget(m_proposalLater);
    m_proposal->hide();
    connect(m_proposalClose, &QPushButton::clicked, m_close, &QAction::trigger);
    connect(m_proposalLater, &QPushButton::clicked, this, [this] {
        if (const auto* detail = m_presenter.detail(); detail && detail->file.proposal)
            m_declinedProposal = detail->file.record.number() + detail->file.proposal->sentence;
        m_proposal->hide();
        m_host.notify(tr("The case stays open; it can be closed at any time."));
    });
    return m_proposal;
}

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
    auto* box = new QVBoxLayout;
    box->setContentsMargins(16, 0, 16, 12);
    box->setSpacing(8);
    box->addWidget(m_ladder);
    auto* row = new QHBoxLayout;
    row->addWidget(m_rung, 1);
    row->addWidget(m_rungStep, 0, Qt::AlignBottom);
    box->addLayout(row);
    m_ladderPanel->body()->addLayout(box);
    m_rung->hide();
    m_rungStep->hide();
    connect(m_ladder, &LadderWidget::rungActivated, this, [this](int level) { showRung(level == m_rungShown ? -1 : level); });
    connect(m_conditions, &QPushButton::clicked, this, [this] { showRung(m_rungShown >= 0 ? -1 : m_ladder->focusedLevel()); });
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
    m_timeline->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(0, 0, 0, 8);
    inner->addWidget(m_timeline);
    m_timelinePanel->body()->addLayout(inner);
    const auto opened = [this](const QModelIndex& index) {
        if (const qint64 id = index.data(TimelineModel::EvidenceRole).toLongLong(); id > 0)
            emit openEvidence(EvidenceId(id));
    };
    connect(m_timeline, &QListView::activated, this, opened);
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

void CaseView::fitTimeline()
{
    int height = 2;
    for (int row = 0; row < m_timelineModel->rowCount(); ++row)
        height += m_timeline->sizeHintForIndex(m_timelineModel->index(row)).height();
    m_timeline->setFixedHeight(std::max(height, 24));
}

void CaseView::retranslate()
{
    m_more->setText(tr("More"));
    m_proposalClose->setText(tr("Close…"));
    m_proposalLater->setText(tr("Not yet"));
    m_ladder->setAccessibleName(tr("Ladder of escalation"));
    m_conditions->setText(tr("Conditions of each level"));
    m_timeline->setAccessibleName(tr("Timeline"));
    m_promises->setAccessibleName(tr("Promises"));
    m_sales->setAccessibleName(tr("Sales"));
    showCase();
}

void CaseView::showCase()
{
    const CaseDetail* detail = m_presenter.detail();
    const bool other = m_presenter.current() != m_shown;
    if (other) {
        if (m_openPanel != m_newPanel)  // a new case is asked for whatever stands behind it
            closePanel();
        m_shown = m_presenter.current();
        m_errors->clear();
        m_computation->hide();
        m_scroll->verticalScrollBar()->setValue(0);
        showRung(-1);
    }
    const bool isAsking = m_openPanel == m_newPanel && m_openPanel;
    m_head->setVisible(detail && !isAsking);
    m_facts->setVisible(detail && !isAsking);
    m_ladderPanel->setVisible(detail && !isAsking);
    m_columns->setVisible(detail && !isAsking);
    m_timelineModel->reload();
    m_promiseModel->reload();
    m_salesModel->reload();
    if (!detail) {
        m_proposal->hide();
        return;
    }
    showHead();
    showFacts();
    showProposal();
    const auto& file = detail->file;
    const auto rungs = cases::ladder();
    m_ladder->setLadder(rungs, file.record.level);
    const cases::LadderRung rung = rungs.value(file.record.level);
    m_ladderPanel->setTitle(tr("How far it has gone"), QStringLiteral("L%1 %2").arg(QString::number(file.record.level), rung.name)
                                                           + (rung.limit.isEmpty() ? QString() : QStringLiteral(" · ") + rung.limit));
    m_timelinePanel->setTitle(tr("Timeline"), tr("happened, and when it became known; newest first"));
    m_promisesPanel->setTitle(tr("Promises"), file.promises.isEmpty() ? tr("none yet; the bank statement will tell whether one is kept")
                                                                      : tr("judged by the bank statement, not by hand"));
    m_promises->setVisible(!file.promises.isEmpty());
    m_promises->fitHeight();
    m_salesPanel->setVisible(!detail->sales.isEmpty());
    m_salesPanel->setTitle(tr("%n sale(s)", nullptr, static_cast<int>(detail->sales.size())),
                           salesFact(detail->sales));
    m_sales->fitHeight();
    m_checksPanel->setChecks(file.checks, file.record.isOpen() ? ChecksPanel::Answerable::Yes : ChecksPanel::Answerable::No);
    fitTimeline();
}

void CaseView::showHead()
{
    const cases::Case& record = m_presenter.detail()->file.record;
    const QDate today = m_presenter.today();
    m_number->setText(record.number());
    m_title->setText(record.title);
    m_title->setMaximumWidth(m_title->fontMetrics().horizontalAdvance(record.title) + 4);
    const qint64 age = record.due.isValid() ? record.due.daysTo(today) : 0;
    m_state->setChip(record.status == cases::CaseStatus::Closed || age <= 0 ? chipOf(record.status) : overdueChip(age));
    if (record.isOpen() && age > 0 && record.status == cases::CaseStatus::ProposedToClose)
        m_state->setChip(chipOf(record.status));
    const QString cause = record.cause.isEmpty() ? QString() : QStringLiteral(" · %1").arg(record.cause);
    m_kind->setChip({cases::kindName(record.kind) + cause, QStringLiteral("view-task"), Tone::Mute});
    m_kind->setToolTip(record.cause.isEmpty() ? QString() : causeName(record.cause));
    enableActions();
    arrangeHead();
}

void CaseView::setAttended(Attended attended)
{
    m_attended = attended;
    enableActions();
}

void CaseView::enableActions()
{
    const auto* detail = m_presenter.detail();
    const bool open = detail && detail->file.record.isOpen(), closed = detail && !open;
    const bool here = m_attended == Attended::Case;
    for (QAction* action : std::as_const(m_openOnly)) {
        action->setEnabled(open && here);
        action->setVisible(open);
    }
    m_reopen->setVisible(closed);
    m_reopen->setEnabled(closed && here);
    m_evidenceAction->setEnabled(detail && here);
    for (QAction* action : {m_attach, m_messageAction, m_pasteAction, m_dossierAction})
        action->setEnabled(detail && m_attended != Attended::Bundle);
}

void CaseView::arrangeHead()
{
    // Side by side while the whole title fits, else the buttons go under it.
    const int title = m_number->sizeHint().width() + m_title->fontMetrics().horizontalAdvance(m_title->text()) + m_state->sizeHint().width()
        + m_kind->sizeHint().width() + 40;
    const bool fits = title + m_buttons->sizeHint().width() <= width() - 2 * metric::kPagePaddingX;
    m_headLayout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_headLayout->setAlignment(m_buttons, fits ? Qt::AlignRight : Qt::AlignLeft);
}

void CaseView::showFacts()
{
    const CaseDetail& detail = *m_presenter.detail();
    const cases::Case& record = detail.file.record;
    const QDate today = m_presenter.today();
    const bool open = record.isOpen();
    const Money fee = record.gross - record.claimed;
    m_amount->setFigure({tr("How much"), moneyWithSign(record.claimed),
                         fee.isZero() ? m_presenter.providerName(record.provider) : tr("%1 − fee %2").arg(record.gross.toDisplay(), fee.toDisplay()),
                         {}, open ? std::optional(Tone::Bad) : std::nullopt, std::nullopt});
    const qint64 age = record.due.isValid() ? record.due.daysTo(today) : 0;
    QString since = age > 0 && open ? tr("%n day(s) overdue", nullptr, static_cast<int>(age)) : QString();
    if (!detail.dueSentences.isEmpty())
        since += (since.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("why then?");
    m_since->setFigure({tr("Since when"), record.due.isValid() ? weekdayDate(record.due, today) : tr("not known"), since, {}, std::nullopt, std::nullopt});
    m_computation->setText(detail.dueSentences.join(u'\n'));
    const QDateTime by = m_presenter.local(record.nextActionDue);
    const bool isDue = open && by.isValid() && by.date() <= today;
    const bool ours = open && record.ball == cases::Ball::Us;
    const std::optional<Tone> ground = isDue && ours ? std::optional(Tone::Bad) : std::nullopt;
    if (!open) {
        m_ball->setFigure({tr("Outcome"), cases::outcomeName(record.outcome), record.closingReason, {}, std::nullopt, std::nullopt});
        m_by->setFigure({tr("Closed on"), record.closedAt.isValid() ? weekdayDate(m_presenter.local(record.closedAt).date(), today) : QStringLiteral("—"), {}, {}, std::nullopt, std::nullopt});
        return;
    }
    const QString person = record.inCharge == QLatin1String("owner") ? tr("Owner") : record.inCharge;
    m_ball->setFigure({tr("Whose move"), cases::ballName(record.ball),
                       record.nextAction.isEmpty() ? tr("in charge: %1").arg(person) : record.nextAction, {}, std::nullopt, ground});
    QString when = tr("no date set"), left;
    if (by.isValid()) {
        when = by.date() == today ? tr("today %1").arg(by.time().toString(QStringLiteral("HH:mm"))) : weekdayDate(by.date(), today);
        const qint64 days = today.daysTo(by.date());
        left = days < 0 ? tr("%n day(s) late", nullptr, static_cast<int>(-days)) : days == 0 ? QString() : tr("%n day(s) left", nullptr, static_cast<int>(days));
    }
    m_by->setFigure({tr("By when"), when, left, {}, std::nullopt, ground});
}

void CaseView::showProposal()
{
    const CaseDetail& detail = *m_presenter.detail();
    const auto& proposal = detail.file.proposal;
    const bool shown = proposal && detail.file.record.number() + proposal->sentence != m_declinedProposal;
    m_proposal->setVisible(shown);
    if (shown)
        m_proposalText->setText(proposal->sentence);
}

void CaseView::showRung(int level)
{
    m_rungShown = level;
    const cases::LadderRung rung = cases::ladder().value(level);
    const bool shown = level >= 0;
    m_rung->setVisible(shown);
    const auto* detail = m_presenter.detail();
    m_rungStep->setVisible(shown && detail && detail->file.record.isOpen());
    if (!shown)
        return;
    QStringList lines;
    const auto add = [&lines](const QString& name, const QString& text) {
        if (!text.isEmpty())
            lines.append(QStringLiteral("<b>%1</b> %2").arg(name.toHtmlEscaped(), text.toHtmlEscaped()));
    };
    add(QStringLiteral("L%1 %2").arg(QString::number(level), rung.name), rung.what);
    add(tr("When"), rung.when);
    add(tr("Document"), rung.output);
    add(tr("Time limit"), rung.limit);
    add(tr("Basis"), rung.basis);
    m_rung->setText(lines.join(QStringLiteral("<br>")));
    m_rungStep->setText(tr("Step to L%1…").arg(level));
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
        send(m_callPanel->call(), [this](const cases::Call& call) { m_presenter.logCall(call); });
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
