// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_page.h"

#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/tab_order.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/alternatives_panel.h"
#include "ui/reconcile/ask_panels.h"
#include "ui/reconcile/days_panel.h"
#include "ui/reconcile/decisions_panel.h"
#include "ui/reconcile/fees_panel.h"
#include "ui/reconcile/list_pane.h"
#include "ui/reconcile/match_panel.h"
#include "ui/reconcile/path_card.h"
#include "ui/reconcile/reconcile_models.h"
#include "ui/reconcile/reconcile_texts.h"
#include "ui/reconcile/rejected_panel.h"
#include "ui/reconcile/sales_card.h"

#include <QDir>
#include <QItemSelectionModel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kListWidth = 400;
constexpr int kNarrowListWidth = 344;
/// Below it the detail stands closer to its edges, and what is side by side has to fit.
constexpr int kNarrowDetail = 700;
constexpr int kNextStepWidth = 170;
/// The sales are never pushed out of sight: the filter, the head, some rows and the total; a third of a low window.
constexpr int kLeastSales = 272;
constexpr int kFewestSales = 190;
constexpr int kAboveSales = 6;
/// A sale's way is read when the choice rests on it.
constexpr int kWayDelayMilliseconds = 120;
const QString kSplitter = QStringLiteral("reconcile/splitter");

Card* cardAround(QWidget* parent, QWidget* content, int vertical = 12)
{
    auto* card = new Card(parent);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(metric::kPanelPadding, vertical, metric::kPanelPadding, vertical);
    layout->addWidget(content);
    return card;
}

} // namespace

ReconcilePage::ReconcilePage(ShopSession& session, PageHost& host, QWidget* parent) : Page(session, host, parent), m_presenter(session)
{
    setObjectName(QStringLiteral("page.reconcile"));
    buildActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pane = new ListPane(m_presenter, this);
    m_pane->list()->installEventFilter(this);
    m_pane->list()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_pane->list()->addActions({m_openCase, m_showCase, m_match, m_split, m_together, m_notOurs, m_export});
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("reconcile.splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(buildDetail());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, 1000});
    if (const QByteArray kept = QSettings().value(kSplitter).toByteArray(); !kept.isEmpty())
        m_isSplitByHand = m_splitter->restoreState(kept);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_isSplitByHand = true;
        QSettings().setValue(kSplitter, m_splitter->saveState());
    });
    m_splitter->installEventFilter(this);
    m_scroll->viewport()->installEventFilter(this);
    layout->addWidget(m_splitter);
    connectPresenter();
    connectViews();
    Language::bind(this, [this] {
        m_sentence->setAccessibleName(tr("What the deposit is made of"));
        m_headFacts->setAccessibleName(tr("Facts of the bank line"));
        m_next->setAccessibleName(tr("Next step"));
        m_note->setAccessibleName(tr("Note"));
        m_decide->setText(tr("Decide"));
        m_decide->setToolTip(tr("What you know and the files do not say; each decision is kept with its reason and can be undone"));
        showBook();
        showDetail();
        showFacts();
    });
}

QString ReconcilePage::title() const { return tr("Reconcile"); }

QString ReconcilePage::subtitle() const
{
    const ReconcileBook& book = m_presenter.book();
    if (!m_presenter.isLoaded())
        return {};
    QStringList facts;
    facts.append(book.summary.bankCoveredTo.isValid() ? tr("Bank statements reach to %1").arg(weekdayDate(book.summary.bankCoveredTo, book.today))
                                                      : tr("No whole bank statement yet"));
    if (book.summary.asOf.isValid())
        facts.append(m_presenter.runMilliseconds() >= 0
                         ? tr("judged as of %1, in %2 s").arg(shortDate(book.summary.asOf, book.today),
                                                              QLocale().toString(double(m_presenter.runMilliseconds()) / 1000, 'f', 1))
                         : tr("judged as of %1").arg(shortDate(book.summary.asOf, book.today)));
    return facts.join(QStringLiteral(" · "));
}

QList<QAction*> ReconcilePage::barActions() const { return {m_showDays, m_showFees, m_run}; }

QWidget* ReconcilePage::buildHead(QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_headTitle = new TextLabel(TextStyle::BigFigure, Ink::Text, head);
    m_headTitle->setObjectName(QStringLiteral("reconcile.head"));
    m_headTitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headTitle->setWordWrap(true);
    line->addWidget(m_headTitle, 1);
    line->addWidget(makeButton(m_match, head), 0, Qt::AlignTop);
    m_decide = makeButton(QStringLiteral("reconcile.decide"), head);
    m_decide->setMenu(makeDecideMenu(m_decide));
    line->addWidget(m_decide, 0, Qt::AlignTop);
    m_showCaseButton = makeButton(m_showCase, head, ButtonLook::Primary);
    m_openCaseButton = makeButton(m_openCase, head, ButtonLook::Primary);
    line->addWidget(m_showCaseButton, 0, Qt::AlignTop);
    line->addWidget(m_openCaseButton, 0, Qt::AlignTop);
    // The chip stands with the facts: beside the title it would push the buttons out of a narrow window.
    auto* below = new QHBoxLayout;
    below->setSpacing(10);
    m_headChip = new ChipLabel(head);
    m_headFacts = new LinkSentence(TextStyle::Small, head);
    m_headFacts->setInk(Ink::Text2);
    m_headFacts->setObjectName(QStringLiteral("reconcile.facts"));
    m_headFacts->setWordWrap(true);
    below->addWidget(m_headChip, 0, Qt::AlignTop);
    below->addWidget(m_headFacts, 1);
    layout->addLayout(line);
    layout->addLayout(below);
    return head;
}

QWidget* ReconcilePage::buildDetail()
{
    m_right = new QStackedWidget(this);
    m_right->setMinimumWidth(460);
    m_empty = new EmptyState(QStringLiteral("view-split-left-right"), m_right);
    m_right->addWidget(m_empty);
    m_detailPage = new QWidget(m_right);
    auto* whole = new QVBoxLayout(m_detailPage);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_scroll = new QScrollArea(m_detailPage);
    m_scroll->setObjectName(QStringLiteral("reconcile.detail"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(m_scroll);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, metric::kPagePaddingY);
    layout->setSpacing(metric::kDetailGap);

    m_task = new TaskStrip(body);
    m_error = new ErrorStrip(body);
    m_note = new LinkSentence(TextStyle::Body, body);
    m_note->setObjectName(QStringLiteral("reconcile.note"));
    m_noteCard = cardAround(body, m_note, 10);
    m_noteCard->setProperty("card", false);
    m_noteCard->setProperty("strip", QStringLiteral("warn"));
    m_askCase = new OpenCasePanel(body);
    m_askMatch = new MatchPanel(m_presenter, body);
    m_path = new PathCard(body);

    auto* sentenceRow = new QWidget(body);
    auto* sentenceLayout = new QHBoxLayout(sentenceRow);
    sentenceLayout->setContentsMargins(0, 0, 0, 0);
    m_sentence = new LinkSentence(TextStyle::Sentence, sentenceRow);
    m_sentence->setObjectName(QStringLiteral("reconcile.sentence"));
    m_sum = new ChipLabel(sentenceRow);
    sentenceLayout->addWidget(m_sentence, 1);
    sentenceLayout->addWidget(m_sum, 0, Qt::AlignVCenter);

    m_alternatives = new AlternativesPanel(body);
    m_rejected = new RejectedPanel(body);
    m_next = new LinkSentence(TextStyle::Body, body);
    m_next->setObjectName(QStringLiteral("reconcile.next"));
    m_next->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_nextCard = cardAround(body, m_next, 10);
    m_pair = new QHBoxLayout;
    m_pair->setSpacing(metric::kDetailGap);
    m_pair->addWidget(m_alternatives, 3);
    m_pair->addWidget(m_nextCard, 2);
    m_due = new TextLabel(TextStyle::Body, Ink::Text2, body);
    m_due->setObjectName(QStringLiteral("reconcile.due"));
    m_due->setWordWrap(true);
    m_due->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_due->hide();
    m_decisions = new Card(body);
    m_decisionRows = new QVBoxLayout(m_decisions);
    m_decisionRows->setContentsMargins(metric::kPanelPadding, 10, metric::kPanelPadding, 10);

    layout->addWidget(m_task);
    layout->addWidget(m_error);
    layout->addWidget(m_noteCard);
    layout->addWidget(buildHead(body));
    layout->addWidget(m_askCase);
    layout->addWidget(m_askMatch);
    layout->addWidget(m_path);
    layout->addWidget(cardAround(body, sentenceRow));
    layout->addLayout(m_pair);
    layout->addWidget(m_rejected);
    layout->addWidget(m_decisions);
    layout->addWidget(m_due);
    // What explains the entry scrolls; the sales stand below it and scroll by themselves.
    m_salesBox = new QWidget(m_detailPage);
    auto* below = new QVBoxLayout(m_salesBox);
    m_sales = new SalesCard(m_presenter.entry(), session().time(), m_salesBox);
    below->addWidget(m_sales);
    m_sales->table()->installEventFilter(this);
    m_sales->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_sales->table()->addActions({m_match, m_split, m_together, m_unmatch, m_exclude, m_isDuplicate, m_notDuplicate, m_export});
    m_wayDelay = new QTimer(this);
    m_wayDelay->setSingleShot(true);
    m_wayDelay->setInterval(kWayDelayMilliseconds);
    layout->addStretch(1);
    m_scroll->setWidget(body);
    whole->addWidget(m_scroll);
    whole->addWidget(m_salesBox, 1);
    m_right->addWidget(m_detailPage);
    m_detailPage->installEventFilter(this);
    body->installEventFilter(this);
    m_allDecisions = new DecisionsPanel(m_right);
    m_right->addWidget(m_allDecisions);
    m_days = new DaysPanel(session(), host(), m_right);
    m_right->addWidget(m_days);
    m_fees = new FeesPanel(session(), host(), m_right);
    m_right->addWidget(m_fees);
    return m_right;
}

void ReconcilePage::connectPresenter()
{
    connect(&m_presenter, &ReconcilePresenter::bookChanged, this, &ReconcilePage::showBook);
    connect(&m_presenter, &ReconcilePresenter::stateChanged, this, &ReconcilePage::showState);
    connect(&m_presenter, &ReconcilePresenter::started, this, [this](SessionTask* task, const QString& doing) { m_task->follow(task, doing); });
    connect(&m_presenter, &ReconcilePresenter::casesOpened, this, &ReconcilePage::casesOpened);
    connect(&m_presenter, &ReconcilePresenter::decided, this, [this](DecisionId id) {
        m_given.reset();
        leaveQuestions();
        host().notify(tr("Decided, and the books were reconciled with it."), [this, id] { m_presenter.undoDecision(id); });
    });
    connect(&m_presenter, &ReconcilePresenter::decisionUndone, this, [this] { host().notify(tr("The decision was taken back, and the books were reconciled without it.")); });
    connect(&m_presenter, &ReconcilePresenter::payerAccepted, this, [this](const QString& payer) {
        m_given.reset();
        host().notify(tr("“%1” stands in the terms now, and the books were reconciled with it.").arg(payer));
    });
    connect(&m_presenter, &ReconcilePresenter::payerSetAside, this, [this](const QString& payer, const QVector<DecisionId>& decisions) {
        m_given.reset();
        host().notify(tr("%n deposit(s) of “%1” set aside, and the books were reconciled without them.", nullptr, int(decisions.size())).arg(payer), [this, decisions] { m_presenter.undoDecisions(decisions); });
    });
    connect(&m_presenter, &ReconcilePresenter::exported, this, [this](qint64 rows, const QString& path) {
        host().notify(tr("%n row(s) written to “%1”.", nullptr, int(rows)).arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_presenter.list(), &EntryList::reset, this, &ReconcilePage::showBook);
    connect(&m_presenter.list(), &EntryList::currentChanged, this, [this] {
        m_listsDecisions = false;
        // A list that was read again is no wish of a person's to leave what is shown beside it.
        if (m_pane->isAncestorOf(window()->focusWidget()))
            m_showsDays = m_showsFees = false;
        showState();
    });
    connect(&m_presenter.entry(), &EntryDetail::changed, this, &ReconcilePage::showDetail);
    connect(&m_presenter.entry(), &EntryDetail::factsChanged, this, &ReconcilePage::showFacts);
    connect(&m_presenter.entry(), &EntryDetail::wayChanged, this, &ReconcilePage::showFacts);
    connect(&m_presenter.entry(), &EntryDetail::dueExplained, this, [this](const DueExplanation& explanation) {
        m_due->setText(explanation.sentence);
        m_due->show();
    });
}

void ReconcilePage::connectViews()
{
    connect(m_pane->list(), &TableView::rowActivated, this, [this] { m_showCase->isEnabled() ? showCase() : askOpenCase(); });
    connect(m_pane->list()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReconcilePage::updateActions);
    connect(m_pane, &ListPane::decisionsWanted, this, &ReconcilePage::showAllDecisions);
    connect(m_pane, &ListPane::exportWanted, this, [this] { askExport(false); });
    connect(m_sales, &SalesCard::exportWanted, this, [this] { askExport(true); });
    connect(m_sales->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReconcilePage::updateActions);
    connect(m_sales->table(), &TableView::rowActivated, this, &ReconcilePage::openSale);
    // One sale chosen: its own way stands above; more or none: the whole.
    connect(m_sales->table()->selectionModel(), &QItemSelectionModel::selectionChanged, m_wayDelay, qOverload<>(&QTimer::start));
    connect(m_sales->model(), &QAbstractItemModel::modelReset, m_wayDelay, qOverload<>(&QTimer::start));
    connect(m_wayDelay, &QTimer::timeout, this, &ReconcilePage::showWay);
    connect(m_path, &PathCard::wholeWanted, this, [this] {
        m_sales->table()->clearSelection();
        m_path->pane()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_rejected, &RejectedPanel::rowsWanted, this, [this](const QVector<SaleId>& sales) { m_sales->mark(QSet<SaleId>(sales.begin(), sales.end()), Tone::Warn); });
    for (LinkSentence* sentence : {m_sentence, m_note, m_next, m_headFacts})
        connect(sentence, &QLabel::linkActivated, this, &ReconcilePage::followLink);
    connect(m_path, &PathCard::stationActivated, this, &ReconcilePage::openStation);
    connect(m_alternatives, &AlternativesPanel::previewed, this, &ReconcilePage::markAlternative);
    connect(m_askCase, &OpenCasePanel::confirmed, this, [this](cases::TerminalShowed showed, CaseSplit split) {
        m_presenter.openCases(m_pane->chosenRows(), split, showed);
    });
    connect(m_askMatch, &MatchPanel::confirmed, this, [this](const Decision& decision) { m_presenter.decide(decision); });
    connect(m_allDecisions, &DecisionsPanel::undoWanted, &m_presenter, &ReconcilePresenter::undoDecision);
    connect(m_allDecisions, &DecisionsPanel::openWanted, this, &ReconcilePage::openDecision);
    const auto backToList = [this] {
        m_listsDecisions = false;
        showState();
        m_pane->list()->setFocus(Qt::TabFocusReason);
    };
    connect(m_allDecisions, &DecisionsPanel::left, this, backToList);
    connect(m_fees, &FeesPanel::left, this, &ReconcilePage::leaveDays);
    connect(m_fees, &FeesPanel::saleWanted, this, [this](SaleId sale) {
        m_presenter.list().showSales({sale}, tr("the sale of the fee"));
        leaveDays();
    });
    connect(m_fees, &FeesPanel::depositWanted, this, [this](BankLineId deposit) {
        m_presenter.showDeposit(deposit);
        leaveDays();
    });
    connect(m_days, &DaysPanel::left, this, &ReconcilePage::leaveDays);
    connect(m_days, &DaysPanel::salesWanted, this, [this](const QVector<SaleId>& sales) {
        m_presenter.list().showSales(sales, tr("sales of %1").arg(shortDate(m_days->day(), m_presenter.book().today)));
        leaveDays();
    });
    connect(m_days, &DaysPanel::findingWanted, this, [this](FindingId finding) {
        m_presenter.showFinding(finding);
        leaveDays();
    });
    connect(m_days, &DaysPanel::depositWanted, this, [this](BankLineId deposit) {
        m_presenter.showDeposit(deposit);
        leaveDays();
    });
    connect(m_days, &DaysPanel::caseWanted, this, [this](CaseId id) { host().openCase(id); });
    connect(m_askCase, &OpenCasePanel::cancelled, this, backToList);
    connect(m_askMatch, &MatchPanel::cancelled, this, backToList);
    connect(&Theme::hub(), &Theme::changed, this, &ReconcilePage::showHead);
}

void ReconcilePage::showBook()
{
    const ReconcileBook& book = m_presenter.book();
    emit headerChanged();
    m_allDecisions->setDecisions(book, session().time());
    m_days->setProviderNames(book.providerNames);
    m_fees->setProviderNames(book.providerNames);
    showState();
}

void ReconcilePage::showDetail()
{
    const auto& detail = m_presenter.detail();
    if (!detail || !m_askedOf || !detail->row.isSameAs(*m_askedOf))
        leaveQuestions();
    m_due->hide();
    m_alternatives->setDetail(detail ? &*detail : nullptr);
    m_rejected->setDetail(detail ? &*detail : nullptr);
    fitDetail();
    showHead();
    showDecisions();
    showState();
    orderTabsByLayout(m_splitter);
}

void ReconcilePage::showHead()
{
    const auto& detail = m_presenter.detail();
    if (!detail)
        return;
    const QString who = detail->row.kind == ReconcileRow::Kind::State ? rowTitle(detail->row)
        : m_presenter.entry().facts().providers.size() > 1            ? tr("Several providers")
        : detail->row.who.isEmpty()                                   ? tr("Unknown payer")
                                                                      : detail->row.who;
    const Money amount = detail->deposit ? detail->deposit->line.amount : detail->row.amount;
    m_headTitle->setText(tr("%1 %2", "provider and amount").arg(who, amount.toDisplay()));
    m_headChip->setChip(headChip(*detail));
    m_headFacts->setText(headFacts(*detail));
    m_sentence->setText(sentenceHtml(*detail));
    m_sentence->setAccessibleDescription(sentencePlain(*detail));
    m_sum->setVisible(addsUp(*detail));
    m_sum->setChip(sumChip(*detail));
    const NextStep step = nextStep(*detail, m_presenter.book());
    m_nextCard->setVisible(!step.text.isEmpty());
    QString link = step.link.isEmpty() ? QString() : u' ' + linkHtml(QStringLiteral("do:") + step.link, step.linkText);
    if (!step.otherLink.isEmpty())
        link += QStringLiteral(" · ") + linkHtml(QStringLiteral("do:") + step.otherLink, step.otherText);
    m_next->setText(QStringLiteral("<b>%1</b><br>%2%3").arg(tr("Next step").toHtmlEscaped(), step.text.toHtmlEscaped(), link));
}

void ReconcilePage::fitList()
{
    // A person's own division of the window stays; ours gives the detail what it needs.
    if (!m_isSplitByHand)
        m_splitter->setSizes({std::clamp(m_splitter->width() * 35 / 100, kNarrowListWidth, kListWidth), m_splitter->width()});
}

void ReconcilePage::fitDetail()
{
    const int width = m_scroll->viewport()->width();
    const int padding = width < kNarrowDetail ? metric::kEdgePadding : metric::kPagePaddingX;
    m_scroll->widget()->layout()->setContentsMargins(padding, metric::kPagePaddingY, padding, metric::kDetailGap);
    m_salesBox->layout()->setContentsMargins(padding, kAboveSales, padding, metric::kPagePaddingY);
    const int wanted = m_alternatives->isHidden() ? 0 : m_alternatives->minimumSizeHint().width() + metric::kDetailGap + kNextStepWidth;
    m_pair->setDirection(wanted > width - 2 * padding ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ReconcilePage::fitHeights()
{
    const QLayout* layout = m_scroll->widget()->layout();
    const int asWide = layout->hasHeightForWidth() ? layout->totalHeightForWidth(m_scroll->viewport()->width()) : layout->totalSizeHint().height();
    // Less than the least would bring a scroll bar, which narrows the texts, which asks for more height, and so on.
    const int wanted = std::max(asWide, layout->totalMinimumSize().height());
    const int least = std::min(std::clamp(m_detailPage->height() / 3, kFewestSales, kLeastSales), m_sales->wantedHeight() + metric::kPagePaddingY + kAboveSales);
    const int left = m_detailPage->height() - wanted;
    // A question needs its answers in sight; what it is about was chosen already.
    const bool isAsked = m_askCase->isVisibleTo(m_detailPage) || m_askMatch->isVisibleTo(m_detailPage);
    const bool showsSales = m_sales->wantedHeight() > 0 && !(isAsked && left < least);
    m_salesBox->setVisible(showsSales);
    m_scroll->setFixedHeight(showsSales ? std::min(wanted, m_detailPage->height() - least) : m_detailPage->height());
}

void ReconcilePage::leaveQuestions()
{
    // Hidden with the focus in it, a question would hand it to whatever comes next, and that would scroll into view.
    const QWidget* focused = window()->focusWidget();
    const bool hadFocus = focused && (m_askCase->isAncestorOf(focused) || m_askMatch->isAncestorOf(focused));
    m_askCase->hide();
    m_askMatch->hide();
    if (hadFocus)
        m_pane->list()->setFocus(Qt::OtherFocusReason);
    if (std::exchange(m_asksReason, false))
        host().withdrawQuestion();
    m_askedOf.reset();
}

void ReconcilePage::showFacts()
{
    m_path->setPath(m_presenter.entry().path());
    fitHeights();
    updateActions();
}

void ReconcilePage::showDecisions()
{
    while (QLayoutItem* item = m_decisionRows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto& detail = m_presenter.detail();
    m_decisions->setVisible(detail && !detail->decisions.isEmpty());
    if (!detail)
        return;
    for (const Decision& decision : detail->decisions) {
        auto* row = new QWidget(m_decisions);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* text = new TextLabel(TextStyle::Small, Ink::Text2, row);
        text->setWordWrap(true);
        const QString obstacle = m_presenter.book().subjects.value(decision.id).obstacle;
        const QString said = decisionSentence(decision, session().time(), detail->today);
        text->setText(obstacle.isEmpty() ? said : said + u'\n' + obstacle);
        auto* undo = makeButton(QStringLiteral("reconcile.undoDecision.%1").arg(decision.id.value), row, ButtonLook::Plain, ButtonSize::Small);
        undo->setText(tr("Undo decision"));
        connect(undo, &QPushButton::clicked, this, [this, id = decision.id] { m_presenter.undoDecision(id); });
        layout->addWidget(text, 1);
        layout->addWidget(undo);
        m_decisionRows->addWidget(row);
    }
}

void ReconcilePage::showState()
{
    const EntryList& list = m_presenter.list();
    const bool hasDetail = m_presenter.detail().has_value();
    QWidget* shown = m_showsDays ? static_cast<QWidget*>(m_days)
        : m_showsFees  ? static_cast<QWidget*>(m_fees)
        : m_listsDecisions ? static_cast<QWidget*>(m_allDecisions)
        : hasDetail || m_presenter.error() || m_presenter.actionError() ? m_detailPage
                                                                                        : m_empty;
    m_right->setCurrentWidget(shown);
    if (!m_presenter.isLoaded())
        m_empty->setTexts(tr("Reading the books…"), {});
    else if (list.entriesInAll() == 0)
        m_empty->setTexts(tr("Nothing to reconcile yet"),
                          tr("Import a bank statement and the sales of a terminal or provider; what belongs together is found at once."));
    else if (!list.text().isEmpty() && list.rows() == 0)
        m_empty->setTexts(list.isBusy() ? tr("Searching…") : tr("Nothing fits “%1”").arg(list.text()),
                          tr("A payer, memo or provider’s name, the beginning of an amount or RRN, a trace number, or the last four digits of a card can be found. A credit that belongs to no provider stands in no list; “Match…” at a missing sale finds it."));
    else if (!list.hasWanted())
        m_empty->setTexts(tr("This row is not in the list any more"), tr("The books were reconciled since, and say something else now. Choose a row at the left."));
    else
        m_empty->setTexts(tr("Nothing in this list"), tr("Choose another list above, or a row at the left."));

    if (m_presenter.actionError()) {
        // It stands above all of the detail: said below the edge it would not be said.
        if (m_error->isHidden())
            m_scroll->verticalScrollBar()->setValue(0);
        m_error->showError(*m_presenter.actionError());
        // The reason that was typed is not lost when the answer is refused.
        if (const auto given = hasDetail ? std::exchange(m_given, {}) : std::nullopt)
            askReason(given->question, given->answered);
    } else if (const std::optional<Error> error = m_presenter.error())
        m_error->showError(*error);
    else
        m_error->clear();
    const QString note = noteHtml();
    m_note->setText(note);
    m_noteCard->setVisible(!note.isEmpty());
    emit headerChanged();
    updateActions();
}

QString ReconcilePage::noteHtml() const
{
    const ReconcileBook& book = m_presenter.book();
    const EntryList& list = m_presenter.list();
    if (!m_presenter.isLoaded() || list.entriesInAll() == 0)
        return {};
    if (!book.hasTerms)
        return tr("There are no settlement terms yet: when and how each provider pays. Until then no sale can be judged.").toHtmlEscaped()
            + u' ' + linkHtml(QStringLiteral("do:settings"), tr("Set the terms"));
    if (list.withoutTerms() > 0)
        return tr("%n sale(s) belong to merchant numbers that no terms name: they are not judged.", nullptr, list.withoutTerms()).toHtmlEscaped()
            + u' ' + linkHtml(QStringLiteral("do:settings"), tr("Set the terms"));
    if (book.isStale && !m_presenter.isRunning())
        return tr("Files, terms or decisions changed, or a new day began, since the last run.").toHtmlEscaped() + u' '
            + linkHtml(QStringLiteral("do:run"), tr("Reconcile again"));
    return {};
}

} // namespace daozhang::ui
