// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_page.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/chips.h"
#include "ui/common/delegates.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/alternatives_panel.h"
#include "ui/reconcile/ask_panels.h"
#include "ui/reconcile/path_widget.h"
#include "ui/reconcile/reconcile_models.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kListWidth = 372;

Card* cardAround(QWidget* parent, QWidget* content, int vertical = 12)
{
    auto* card = new Card(parent);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(metric::kPanelPadding, vertical, metric::kPanelPadding, vertical);
    layout->addWidget(content);
    return card;
}

} // namespace

ReconcilePage::ReconcilePage(ShopSession& session, PageHost& host, QWidget* parent)
    : Page(session, host, parent), m_presenter(session), m_listModel(new ReconcileListModel(m_presenter, this)),
      m_salesModel(new SalesModel(this)), m_totalsModel(new TotalsModel(this))
{
    setObjectName(QStringLiteral("page.reconcile"));
    buildActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("reconcile.splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(buildDetail());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, 1000});
    layout->addWidget(m_splitter);
    connectPresenter();
    Language::bind(this, [this] {
        m_search->setPlaceholderText(tr("RRN, trace, amount, card tail or name"));
        m_search->setAccessibleName(tr("Filter the list, or find a sale"));
        m_list->setAccessibleName(tr("Deposits and findings"));
        m_sales->setAccessibleName(tr("Sales"));
        m_totals->setAccessibleName(tr("Total of the sales"));
        m_keys->setText(tr("↑↓ choose · → sales · M match · Ctrl+Enter open case"));
        m_sentence->setAccessibleName(tr("What the deposit is made of"));
        m_next->setAccessibleName(tr("Next step"));
        showBook();
        m_listModel->reset();
        m_salesModel->retranslate();
        m_totalsModel->retranslate();
        showRows();
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
                                                      : tr("No bank statement yet"));
    if (book.summary.asOf.isValid())
        facts.append(m_presenter.runMilliseconds() >= 0
                         ? tr("judged as of %1, in %2 s").arg(shortDate(book.summary.asOf, book.today),
                                                              QLocale().toString(double(m_presenter.runMilliseconds()) / 1000, 'f', 1))
                         : tr("judged as of %1").arg(shortDate(book.summary.asOf, book.today)));
    return facts.join(QStringLiteral(" · "));
}

QList<QAction*> ReconcilePage::barActions() const { return {m_run}; }

QWidget* ReconcilePage::buildList()
{
    auto* pane = new QFrame(this);
    pane->setProperty("pane", QStringLiteral("list"));
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 12);
    top->setSpacing(8);
    m_filter = new Segments(pane);
    m_filter->setObjectName(QStringLiteral("reconcile.filter"));
    m_filter->setTexts({QString(), QString(), QString(), QString()});
    m_search = new QLineEdit(pane);
    m_search->setObjectName(QStringLiteral("reconcile.search"));
    addClearButton(m_search);
    top->addWidget(m_filter);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(horizontalLine(pane));
    m_list = new RowList(QStringLiteral("reconcile.list"), pane);
    m_list->setItemDelegate(new TwoLineDelegate(metric::kListRow, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setModel(m_listModel);
    m_list->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_openCase, m_showCase, m_match, m_notOurs});
    layout->addWidget(m_list, 1);
    layout->addWidget(horizontalLine(pane));
    m_keys = new TextLabel(TextStyle::Small, Ink::Text3, pane);
    m_keys->setWordWrap(true);
    m_keys->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(m_keys);
    return pane;
}

QWidget* ReconcilePage::buildHead(QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    m_headTitle = new TextLabel(TextStyle::BigFigure, Ink::Text, head);
    m_headTitle->setObjectName(QStringLiteral("reconcile.head"));
    m_headTitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headChip = new ChipLabel(head);
    line->addWidget(m_headTitle);
    line->addWidget(m_headChip);
    line->addStretch();
    m_headFacts = new TextLabel(TextStyle::Small, Ink::Text2, head);
    m_headFacts->setObjectName(QStringLiteral("reconcile.facts"));
    m_headFacts->setWordWrap(true);
    m_headFacts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addLayout(line);
    texts->addWidget(m_headFacts);
    layout->addLayout(texts, 1);
    layout->addWidget(makeButton(m_match, head), 0, Qt::AlignTop);
    m_showCaseButton = makeButton(m_showCase, head, ButtonLook::Primary);
    m_openCaseButton = makeButton(m_openCase, head, ButtonLook::Primary);
    layout->addWidget(m_showCaseButton, 0, Qt::AlignTop);
    layout->addWidget(m_openCaseButton, 0, Qt::AlignTop);
    return head;
}

QWidget* ReconcilePage::buildSales(QWidget* parent)
{
    auto* card = new Card(parent);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 6, 1, 6);
    layout->setSpacing(0);
    m_sales = new TableView(QStringLiteral("reconcile.sales"), metric::kDenseRow, card);
    m_sales->setModel(m_salesModel);
    m_sales->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_sales->setMinimumHeight(220);
    m_sales->installEventFilter(this);
    m_sales->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_sales->addActions({m_match, m_unmatch, m_exclude, m_notDuplicate});
    m_totals = new TableView(QStringLiteral("reconcile.totals"), metric::kDenseRow, card);
    m_totals->setModel(m_totalsModel);
    m_totals->horizontalHeader()->hide();
    m_totals->setFocusPolicy(Qt::NoFocus);
    m_totals->setSelectionMode(QAbstractItemView::NoSelection);
    m_totals->setSpan(0, SalesModel::Time, 1, SalesModel::Amount - SalesModel::Time);
    m_totals->setFixedHeight(metric::kDenseRow);
    m_totals->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_totals->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitColumns();
    // The columns stay in line when a scroll bar takes room from the upper table.
    auto* totalsRow = new QHBoxLayout;
    totalsRow->setContentsMargins(0, 0, 0, 0);
    totalsRow->addWidget(m_totals);
    const auto align = [this, totalsRow] {
        QScrollBar* bar = m_sales->verticalScrollBar();
        totalsRow->setContentsMargins(0, 0, bar->maximum() > 0 ? bar->sizeHint().width() : 0, 0);
    };
    connect(m_sales->verticalScrollBar(), &QScrollBar::rangeChanged, this, align);
    connect(m_sales->horizontalScrollBar(), &QScrollBar::valueChanged, m_totals->horizontalScrollBar(), &QScrollBar::setValue);
    layout->addWidget(m_sales, 1);
    layout->addLayout(totalsRow);
    return card;
}

void ReconcilePage::fitColumns()
{
    if (!m_totals)
        return;  // still being built
    // Identifiers and amounts are never cut: in a narrow window the kind of card goes first, then the fee.
    const int time = m_salesModel->hasSeveralDays() ? 100 : 78;
    const int needed = 116 + time + 74 + 114 + 136 + 84 + 92;
    const int available = m_sales->viewport()->width();
    for (TableView* table : {m_sales, m_totals}) {
        table->setWidths({116, time, 74, 114, 0, 66, 84, 60, 92});
        table->setColumnHidden(SalesModel::Kind, available < needed + 66 + 60);
        table->setColumnHidden(SalesModel::Fee, available < needed + 60);
    }
}

QWidget* ReconcilePage::buildDetail()
{
    m_right = new QStackedWidget(this);
    m_right->setMinimumWidth(460);
    m_empty = new EmptyState(QStringLiteral("view-split-left-right"), m_right);
    m_right->addWidget(m_empty);
    m_scroll = new QScrollArea(m_right);
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
    m_path = new PathWidget(body);
    m_pathCard = cardAround(body, m_path);

    auto* sentenceRow = new QWidget(body);
    auto* sentenceLayout = new QHBoxLayout(sentenceRow);
    sentenceLayout->setContentsMargins(0, 0, 0, 0);
    m_sentence = new LinkSentence(TextStyle::Sentence, sentenceRow);
    m_sentence->setObjectName(QStringLiteral("reconcile.sentence"));
    m_sum = new ChipLabel(sentenceRow);
    sentenceLayout->addWidget(m_sentence, 1);
    sentenceLayout->addWidget(m_sum, 0, Qt::AlignVCenter);

    m_alternatives = new AlternativesPanel(body);
    m_next = new LinkSentence(TextStyle::Body, body);
    m_next->setObjectName(QStringLiteral("reconcile.next"));
    m_next->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_nextCard = cardAround(body, m_next, 10);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(metric::kDetailGap);
    pair->addWidget(m_alternatives, 3);
    pair->addWidget(m_nextCard, 2);
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
    layout->addWidget(m_pathCard);
    layout->addWidget(cardAround(body, sentenceRow));
    layout->addLayout(pair);
    layout->addWidget(m_decisions);
    layout->addWidget(m_due);
    layout->addWidget(buildSales(body), 1);
    m_scroll->setWidget(body);
    m_right->addWidget(m_scroll);
    return m_right;
}

void ReconcilePage::connectPresenter()
{
    connect(&m_presenter, &ReconcilePresenter::bookChanged, this, &ReconcilePage::showBook);
    connect(&m_presenter, &ReconcilePresenter::rowsChanged, this, &ReconcilePage::showRows);
    connect(&m_presenter, &ReconcilePresenter::detailChanged, this, &ReconcilePage::showDetail);
    connect(&m_presenter, &ReconcilePresenter::factsChanged, this, &ReconcilePage::showFacts);
    connect(&m_presenter, &ReconcilePresenter::stateChanged, this, &ReconcilePage::showState);
    connect(&m_presenter, &ReconcilePresenter::started, this, [this](SessionTask* task) { m_task->follow(task, tr("Reconciling…")); });
    connect(&m_presenter, &ReconcilePresenter::salesRead, this, [this](qsizetype from, const QVector<JudgedSale>& sales) {
        m_salesModel->append(from, sales);
        fitColumns();
        scrollToMark();
    });
    connect(&m_presenter, &ReconcilePresenter::dueExplained, this, [this](const DueExplanation& explanation) {
        m_due->setText(explanation.sentence);
        m_due->show();
    });
    connect(&m_presenter, &ReconcilePresenter::caseOpened, this, [this](CaseId id) { host().openCase(id); });
    connect(m_salesModel, &SalesModel::pageWanted, &m_presenter, &ReconcilePresenter::readSales);
    connect(m_filter, &Segments::currentChanged, this, [this](int index) { m_presenter.setFilter(ReconcileFilter(index)); });
    connect(m_search, &QLineEdit::textChanged, &m_presenter, &ReconcilePresenter::setText);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_list, &RowList::rowChanged, this, [this](const QModelIndex& index) {
        if (!m_selecting && index.isValid() && index.row() != m_presenter.currentRow())
            m_presenter.select(index.row());
    });
    connect(m_list, &RowList::rowActivated, this, [this] { m_showCase->isEnabled() ? showCase() : askOpenCase(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReconcilePage::updateActions);
    connect(m_sales->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReconcilePage::updateActions);
    connect(m_sales, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        if (const JudgedSale* judged = m_salesModel->sale(index.row()))
            m_presenter.explainDue(judged->sale.id);
    });
    connect(m_sentence, &QLabel::linkActivated, this, &ReconcilePage::followLink);
    connect(m_note, &QLabel::linkActivated, this, &ReconcilePage::followLink);
    connect(m_next, &QLabel::linkActivated, this, &ReconcilePage::followLink);
    connect(m_alternatives, &AlternativesPanel::previewed, this, &ReconcilePage::markAlternative);
    connect(m_askCase, &OpenCasePanel::confirmed, this, [this](cases::TerminalShowed showed) { m_presenter.openCase(chosenRows(), showed); });
    connect(m_askMatch, &MatchPanel::confirmed, this, [this](const QVector<SaleId>& sales, BankLineId deposit, const QString& reason) {
        m_presenter.decide(Decision::Kind::Match, sales, deposit, reason);
    });
    const auto backToList = [this] { m_list->setFocus(Qt::TabFocusReason); };
    connect(m_askCase, &OpenCasePanel::cancelled, this, backToList);
    connect(m_askMatch, &MatchPanel::cancelled, this, backToList);
    connect(&Theme::hub(), &Theme::changed, this, &ReconcilePage::showHead);
}

void ReconcilePage::showBook()
{
    const ReconcileBook& book = m_presenter.book();
    const auto count = [&](ReconcileFilter filter) { return QLocale().toString(book.counts[int(filter)]); };
    m_filter->setTexts({tr("All %1").arg(count(ReconcileFilter::All)), tr("To do %1").arg(count(ReconcileFilter::ToDo)),
                        tr("Explained %1").arg(count(ReconcileFilter::Explained)), tr("Waiting %1").arg(count(ReconcileFilter::Waiting))});
    {
        const QSignalBlocker quiet(m_filter);
        m_filter->setCurrent(int(m_presenter.filter()));
    }
    const QSignalBlocker quiet(m_search);
    if (m_search->text().trimmed() != m_presenter.text())
        m_search->setText(m_presenter.text());
    emit badgeChanged(int(book.counts[int(ReconcileFilter::ToDo)]), false);
    emit headerChanged();
    showState();
}

void ReconcilePage::showRows()
{
    m_selecting = true;
    m_listModel->reset();
    const QModelIndex current = m_listModel->indexOf(m_presenter.currentRow());
    if (current.isValid()) {
        m_list->setCurrentIndex(current);
        m_list->scrollTo(current);
    }
    m_selecting = false;
    showState();
}

void ReconcilePage::showDetail()
{
    const auto& detail = m_presenter.detail();
    const QModelIndex current = m_listModel->indexOf(m_presenter.currentRow());
    if (current.isValid() && m_list->currentIndex() != current) {
        m_selecting = true;
        m_list->setCurrentIndex(current);
        m_list->scrollTo(current);
        m_selecting = false;
    }
    m_askCase->hide();
    m_askMatch->hide();
    m_due->hide();
    if (detail) {
        const bool inLump = detail->deposit.has_value();
        m_salesModel->setSales(detail->sales, detail->firstSales, inLump, detail->row.setsOf, detail->today, session().time());
    } else {
        m_salesModel->setSales({}, {}, false, 0, {}, session().time());
    }
    fitColumns();
    m_alternatives->setDetail(detail ? &*detail : nullptr);
    showHead();
    showDecisions();
    showState();
}

void ReconcilePage::showHead()
{
    const auto& detail = m_presenter.detail();
    if (!detail)
        return;
    const QString who = detail->row.who.isEmpty() ? tr("Unknown payer") : detail->row.who;
    const Money amount = detail->deposit ? detail->deposit->line.amount : detail->row.amount;
    m_headTitle->setText(tr("%1 %2", "provider and amount").arg(who, amount.toDisplay()));
    m_headChip->setChip(headChip(*detail));
    m_headFacts->setText(headFacts(*detail));
    m_sentence->setText(sentenceHtml(*detail));
    m_sentence->setAccessibleDescription(sentencePlain(*detail));
    m_sum->setVisible(addsUp(*detail));
    m_sum->setChip({tr("adds up to the fen"), QStringLiteral("checkmark"), Tone::Ok});
    const NextStep step = nextStep(*detail, m_presenter.book());
    m_nextCard->setVisible(!step.text.isEmpty());
    const QString link = step.link.isEmpty() ? QString() : u' ' + linkHtml(QStringLiteral("do:") + step.link, step.linkText);
    m_next->setText(QStringLiteral("<b>%1</b><br>%2%3").arg(tr("Next step").toHtmlEscaped(), step.text.toHtmlEscaped(), link));
}

void ReconcilePage::showFacts()
{
    const PaymentPath path = m_presenter.path();
    m_path->setPath(path);
    m_pathCard->setVisible(!path.isEmpty());
    m_totalsModel->setFacts(m_presenter.facts(), m_presenter.detail() ? m_presenter.detail()->sales.size() : 0);
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
        text->setText(decisionText(decision, QLocale()));
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
    const ReconcileBook& book = m_presenter.book();
    const bool hasDetail = m_presenter.detail().has_value();
    m_right->setCurrentWidget(hasDetail || m_presenter.error() || m_presenter.actionError() ? static_cast<QWidget*>(m_scroll) : m_empty);
    if (!m_presenter.isLoaded())
        m_empty->setTexts(tr("Reading the books…"), {});
    else if (book.rows.isEmpty())
        m_empty->setTexts(tr("Nothing to reconcile yet"),
                          tr("Import a bank statement and the sales of a terminal or provider; what belongs together is found at once."));
    else if (!m_presenter.text().isEmpty() && m_presenter.rows().isEmpty())
        m_empty->setTexts(m_presenter.isSearching() ? tr("Searching…") : tr("Nothing fits “%1”").arg(m_presenter.text()),
                          tr("An RRN, a trace number, an amount such as 128.00, the last four digits of a card, or a provider’s name can be found."));
    else
        m_empty->setTexts(tr("Nothing in this list"), tr("Choose another list above, or a row at the left."));

    if (m_presenter.actionError())
        m_error->showError(*m_presenter.actionError());
    else if (m_presenter.error())
        m_error->showError(*m_presenter.error());
    else
        m_error->clear();
    QString note;
    if (m_presenter.isLoaded() && !book.hasTerms && !book.rows.isEmpty())
        note = tr("There are no settlement terms yet: when and how each provider pays. Until then no sale can be judged.").toHtmlEscaped()
            + u' ' + linkHtml(QStringLiteral("do:settings"), tr("Set the terms"));
    else if (book.withoutTerms > 0)
        note = tr("%n sale(s) belong to merchant numbers that no terms name: they are not judged.", nullptr, int(book.withoutTerms)).toHtmlEscaped()
            + u' ' + linkHtml(QStringLiteral("do:settings"), tr("Set the terms"));
    else if (m_presenter.isLoaded() && book.isStale && !m_presenter.isRunning() && !book.rows.isEmpty())
        note = tr("Files, terms or decisions changed, or a new day began, since the last run.").toHtmlEscaped() + u' '
            + linkHtml(QStringLiteral("do:run"), tr("Reconcile again"));
    m_note->setText(note);
    m_noteCard->setVisible(!note.isEmpty());
    emit headerChanged();
    updateActions();
}

} // namespace daozhang::ui
