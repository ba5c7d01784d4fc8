// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/today_page.h"

#include "ui/common/actions.h"
#include "ui/common/delegates.h"
#include "ui/common/drop_frame.h"
#include "ui/common/empty_state.h"
#include "ui/common/figure_strip.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/watch/chart_panel.h"
#include "ui/watch/first_import.h"
#include "ui/watch/today_presenter.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedWidget>

namespace daozhang::ui {

namespace {

constexpr int kRightColumn = 400;
constexpr int kSideBySideFrom = 1080;

Thing salesIn(reconcile::SaleState state) { return {Thing::Kind::SalesInState, reconcile::toCode(state), {}, {}}; }
Thing findings(const QString& key) { return {Thing::Kind::Findings, key, {}, {}}; }

/// A short table at its full height inside a panel, without header unless asked for.
TableView* shortTable(const QString& objectName, QWidget* parent, QAbstractItemModel* model, const QVector<int>& widths)
{
    auto* table = new TableView(objectName, metric::kRow, parent);
    table->horizontalHeader()->hide();
    table->setModel(model);
    table->setWidths(widths);
    table->fitHeight();
    QObject::connect(model, &QAbstractItemModel::modelReset, table, &TableView::fitHeight);
    return table;
}

} // namespace

TodayPage::TodayPage(ShopSession& session, PageHost& host, QWidget* parent)
    : Page(session, host, parent), m_presenter(new TodayPresenter(session, this)), m_import(makeAction(Act::ChooseFiles, this)),
      m_stack(new QStackedWidget(this)), m_wayOut(new QAction(this))
{
    setObjectName(QStringLiteral("page.today"));
    setAcceptDrops(true);
    m_import->setProperty("primary", true);
    connect(m_import, &QAction::triggered, this, &TodayPage::chooseFiles);

    auto* inside = new QWidget;
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, metric::kPagePaddingY);
    rows->setSpacing(metric::kPanelGap);
    m_strip = new FigureStrip(inside);
    buildFigures();
    rows->addWidget(m_strip);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(metric::kPanelGap);
    auto* left = new QVBoxLayout;
    left->setSpacing(metric::kPanelGap);
    left->addWidget(buildItems());
    left->addWidget(buildChart(), 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(metric::kPanelGap);
    right->addWidget(buildAgeing());
    right->addWidget(buildProviders());
    right->addWidget(buildComingUp());
    right->addStretch();
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 0);
    rows->addLayout(m_columns, 1);

    auto* scroll = makeScroll(QStringLiteral("today.scroll"), inside, this);
    m_stack->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(makeAction(Act::MarkDone, this), &QAction::triggered, this, &TodayPage::markCurrentDone);
    connect(m_presenter, &TodayPresenter::loaded, this, &TodayPage::showFigures);
    connect(m_presenter, &TodayPresenter::failed, this, [this](const Error& error) { this->host().showError(error); });
    connect(m_presenter, &TodayPresenter::markedDone, this, [this](CaseId) {
        this->host().notify(tr("Done and noted in the case."), [this] { m_presenter->undoDone(); });
    });
    Language::bind(this, [this] {
        setAccessibleName(tr("Today"));
        if (m_presenter->hasFigures()) {
            showStrip();
            showPanels();
        }
    });
}

QString TodayPage::title() const { return tr("Today"); }

QString TodayPage::subtitle() const
{
    const QDateTime now = session().time().toLocal(session().clock().now().toSecsSinceEpoch());
    return QStringLiteral("%1 %2").arg(longDate(now.date()), now.time().toString(QStringLiteral("HH:mm")));
}

QList<QAction*> TodayPage::barActions() const { return {m_import}; }

void TodayPage::activate()
{
    if (m_first && m_stack->currentWidget() == m_first)
        m_first->focusFirst();
    else
        m_items->setFocus(Qt::OtherFocusReason);
}

void TodayPage::refresh() { m_presenter->refresh(); }
bool TodayPage::isSettled() const { return m_presenter->hasFigures() && (m_presenter->figures().isEmptyShop || m_chart->isDrawn()); }
QList<QWidget*> TodayPage::panes() const { return {m_notArrived, m_items, m_chart, m_ageing, m_providers, m_coming}; }

void TodayPage::buildFigures()
{
    m_notArrived = m_strip->add(QStringLiteral("today.notArrived"), FigureButton::Size::Hero, 16);
    m_dueToday = m_strip->add(QStringLiteral("today.dueToday"), FigureButton::Size::Normal, 10);
    m_inTransit = m_strip->add(QStringLiteral("today.inTransit"), FigureButton::Size::Normal, 10);
    m_arrived = m_strip->add(QStringLiteral("today.arrived"), FigureButton::Size::Normal, 10);
    connect(m_notArrived, &QAbstractButton::clicked, this, [this] {
        if (isUnknown())
            goWayOut();
        else
            host().go(Place::Reconcile, findings({}));
    });
    connect(m_dueToday, &QAbstractButton::clicked, this, [this] {
        host().go(Place::Reconcile, findings(QStringLiteral("due:") + session().facts().today.toString(Qt::ISODate)));
    });
    connect(m_inTransit, &QAbstractButton::clicked, this,
            [this] { host().go(Place::Reconcile, salesIn(reconcile::SaleState::InTransit)); });
    for (FigureButton* figure : {m_notArrived, m_inTransit})
        connect(figure, &FigureButton::noteLinkActivated, this, &TodayPage::openLink);
    connect(m_arrived, &QAbstractButton::clicked, this, [this] { host().go(Place::Reconcile, salesIn(reconcile::SaleState::Arrived)); });
}

Panel* TodayPage::buildItems()
{
    m_itemsPanel = new Panel(this);
    auto* keys = new TextLabel(TextStyle::Small, Ink::Text3, m_itemsPanel);
    m_itemsPanel->head()->addWidget(keys);
    m_items = new TableView(QStringLiteral("today.items"), metric::kTodayRow, m_itemsPanel);
    m_items->horizontalHeader()->hide();
    m_items->setModel(m_presenter->items());
    m_nothingDue = new EmptyState(QStringLiteral("checkmark"), m_itemsPanel);
    m_itemsPanel->body()->addWidget(m_items);
    m_itemsPanel->body()->addWidget(m_nothingDue);
    m_notJudged = new EmptyState(QStringLiteral("emblem-question"), m_itemsPanel);
    m_wayOut->setObjectName(QStringLiteral("act.todayWayOut"));
    m_notJudged->addAction(m_wayOut);
    connect(m_wayOut, &QAction::triggered, this, &TodayPage::goWayOut);
    m_itemsPanel->body()->addWidget(m_notJudged);
    m_itemsPanel->body()->setContentsMargins(0, 0, 0, 6);
    connect(m_presenter->items(), &QAbstractItemModel::modelReset, m_items, [this] {
        m_items->spanRows();
        m_items->fitHeight();
        const bool empty = m_presenter->items()->rowCount() == 0;
        m_items->setVisible(!empty);
        m_nothingDue->setVisible(empty && !isUnknown());
        m_notJudged->setVisible(empty && isUnknown());
    });
    connect(m_items, &TableView::rowActivated, this, [this](const QModelIndex& index) { openItem(index.row()); });
    connect(m_items->cells(), &CellDelegate::buttonClicked, this, [this](const QModelIndex& index) { openItem(index.row()); });
    connect(m_items->cells(), &CellDelegate::linkClicked, this, [this](const QModelIndex& index) { openItemsCase(index.row()); });
    auto* open = makeAction(Act::OpenRow, m_items);
    connect(open, &QAction::triggered, this, [this] { openItemsCase(m_items->currentIndex().row()); });
    Language::bind(m_itemsPanel, [this, keys] {
        keys->setText(tr("↑ ↓ select · Enter open · D done"));
        m_items->setAccessibleName(tr("Our move today"));
        m_items->setWidths({std::max(116, DueItemsModel::widestChip() + 3 * metric::kCellPadding), 84, 0, 84, 92, 124});
        m_nothingDue->setTexts(tr("Nothing waits for you today."), tr("What comes up later stands at the right."));
    });
    return m_itemsPanel;
}

ChartPanel* TodayPage::buildChart()
{
    m_chart = new ChartPanel(QStringLiteral("today.days"), this);
    connect(m_chart, &ChartPanel::activated, this, [this](int day) {
        const auto target = TodayPresenter::targetOfDay(m_presenter->figures().days.at(day).due);
        host().go(target.place, target.thing);
    });
    connect(makeAction(Act::ChartAsTable, this), &QAction::triggered, m_chart, &ChartPanel::toggleForm);
    Language::bind(m_chart, [this] { m_chart->setEmptyTexts(tr("No day was due yet."), tr("Days stand here as soon as sales with terms were imported.")); });
    return m_chart;
}

Panel* TodayPage::buildAgeing()
{
    m_ageingPanel = new Panel(this);
    m_ageing = shortTable(QStringLiteral("today.ageing"), m_ageingPanel, m_presenter->ageing(), {112, 0, 84, 110});
    m_ageingPanel->body()->addWidget(m_ageing);
    m_ageingPanel->body()->setContentsMargins(0, 0, 0, 6);
    connect(m_ageing, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        const watch::AgeBucket* bucket = m_presenter->ageing()->bucketAt(index.row());
        host().go(Place::Reconcile, findings(bucket ? QStringLiteral("overdue:%1-%2").arg(bucket->fromDays).arg(bucket->toDays < 0 ? QString() : QString::number(bucket->toDays))
                                                    : QString()));
    });
    return m_ageingPanel;
}

Panel* TodayPage::buildProviders()
{
    m_providersPanel = new Panel(this);
    m_providers = shortTable(QStringLiteral("today.providers"), m_providersPanel, m_presenter->providers(), {0, 168, 112});
    m_providers->horizontalHeader()->show();
    m_providers->setWidths({0, 168, 112});  // now that there are headings to make room for
    m_providers->fitHeight();
    m_providersPanel->body()->addWidget(m_providers);
    m_providersPanel->body()->setContentsMargins(0, 0, 0, 6);
    connect(m_providers, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        host().go(Place::Reconcile, findings(QStringLiteral("provider:") + m_presenter->providers()->providerAt(index.row()).provider));
    });
    return m_providersPanel;
}

Panel* TodayPage::buildComingUp()
{
    m_comingPanel = new Panel(this);
    m_coming = shortTable(QStringLiteral("today.comingUp"), m_comingPanel, m_presenter->comingUp(), {104, 0, 100});
    m_comingPanel->body()->addWidget(m_coming);
    m_comingPanel->body()->setContentsMargins(0, 0, 0, 6);
    const auto open = [this](const QModelIndex& index) {
        const auto target = TodayPresenter::targetOf(m_presenter->comingUp()->rowAt(index.row()));
        host().go(target.place, target.thing);
    };
    connect(m_coming, &TableView::rowActivated, this, open);
    connect(m_coming->cells(), &CellDelegate::linkClicked, this, open);
    return m_comingPanel;
}

void TodayPage::showFigures()
{
    const watch::TodayFigures& figures = m_presenter->figures();
    if (figures.isEmptyShop && !m_first) {
        m_first = new FirstImport(this);
        m_stack->addWidget(m_first);
        connect(m_first, &FirstImport::filesChosen, this, [this](const QStringList& files) { host().openImport(files); });
        connect(m_first, &FirstImport::termsRequested, this,
                [this] { host().go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, {}}); });
        connect(m_first, &FirstImport::demoRequested, this, [this] { host().leaveFor(PageHost::Exit::Demo); });
        connect(m_first, &FirstImport::restoreRequested, this, [this] { host().leaveFor(PageHost::Exit::Restore); });
        connect(m_first, &FirstImport::counterCaseRequested, this, [this] { host().newCase({}); });
    }
    const bool hadFocus = isVisible() && (!focusWidget() || isAncestorOf(focusWidget()));
    m_stack->setCurrentIndex(figures.isEmptyShop ? 1 : 0);
    m_import->setVisible(!figures.isEmptyShop);
    showStrip();
    showPanels();
    // The first thing that is due is where work begins; a heading cannot be chosen.
    if (!m_items->currentIndex().isValid() && m_presenter->items()->rowCount() > 1)
        m_items->setCurrentIndex(m_presenter->items()->index(1, 0));
    if (hadFocus)
        activate();
    emit headerChanged();
}

void TodayPage::showNotArrived()
{
    const watch::TodayFigures& figures = m_presenter->figures();
    const bool nothing = figures.notArrived.isZero();
    QStringList about;
    if (figures.openCases > 0)
        about.append(linkHtml(QStringLiteral("cases"), tr("%n open case(s)", nullptr, static_cast<int>(figures.openCases))));
    about.append(linkHtml(QStringLiteral("findings"), tr("%n sale(s)", nullptr, static_cast<int>(figures.notArrivedSales))));
    if (figures.earliestDue.isValid())
        about.append(tr("earliest due %1").arg(linkHtml(QStringLiteral("due:") + figures.earliestDue.toString(Qt::ISODate), shortDate(figures.earliestDue, figures.today))));
    if (figures.withoutTerms > 0)
        about.append(linkHtml(QStringLiteral("terms"), tr("%n not judged: no terms", nullptr, static_cast<int>(figures.withoutTerms))));
    Figure figure{tr("Not arrived (past due)"), moneyWithSign(figures.notArrived), nothing ? tr("Every payment that is due has its bank line") : QString(),
                  nothing ? QStringLiteral("checkmark") : QStringLiteral("emblem-important"), nothing ? std::nullopt : std::optional(Tone::Bad), {}};
    figure.noteHtml = nothing ? QString() : about.join(QStringLiteral(" · "));
    if (isUnknown()) {
        figure.value = QStringLiteral("—");
        figure.icon = QStringLiteral("emblem-question");
        figure.noteHtml = linkHtml(QStringLiteral("wayOut"), whyUnknown());
    } else if (nothing && figures.awaitingStatement > 0) {
        figure.icon = QStringLiteral("clock");
        figure.note = tr("Known to %1; %n sale(s) due since wait for the statement", nullptr, static_cast<int>(figures.awaitingStatement))
                          .arg(shortDate(figures.bankCoveredTo, figures.today));
    }
    m_notArrived->setFigure(figure);
}

bool TodayPage::isUnknown() const
{
    using Unknown = watch::TodayFigures::Unknown;
    if (!m_presenter->hasFigures() || !m_presenter->figures().notArrived.isZero())
        return false;
    const Unknown why = m_presenter->figures().unknown();
    return why == Unknown::NoSales || why == Unknown::NoStatement || why == Unknown::NoTerms;
}

QString TodayPage::whyUnknown() const
{
    const watch::TodayFigures& figures = m_presenter->figures();
    switch (figures.unknown()) {
    case watch::TodayFigures::Unknown::NoSales: return tr("Cannot be judged: no sales were imported");
    case watch::TodayFigures::Unknown::NoStatement:
        return tr("%n sale(s) cannot be judged: no bank statement", nullptr, static_cast<int>(figures.sales));
    default: return tr("%n sale(s) cannot be judged: no settlement terms", nullptr, static_cast<int>(figures.withoutTerms));
    }
}

void TodayPage::showNotJudged()
{
    const bool needsTerms = m_presenter->figures().unknown() == watch::TodayFigures::Unknown::NoTerms;
    m_notJudged->setTexts(tr("It is not known yet whether anything is missing."), whyUnknown());
    m_wayOut->setText(needsTerms ? tr("Check the proposed terms") : tr("Import files…"));
}

void TodayPage::goWayOut()
{
    if (m_presenter->figures().unknown() == watch::TodayFigures::Unknown::NoTerms)
        host().go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, {}});
    else
        host().go(Place::Import);
}

void TodayPage::showStrip()
{
    const watch::TodayFigures& figures = m_presenter->figures();
    showNotArrived();
    const bool judged = figures.bankCoveredTo >= figures.today;
    const QString count = tr("%n sale(s)", nullptr, static_cast<int>(figures.dueTodaySales));
    // Without terms no day is known on which anything is due.
    const bool noDays = figures.withoutTerms > 0 || figures.sales == 0;
    const QString unknown = QStringLiteral("—");
    const QString whyNoDays = figures.sales == 0 ? tr("No sales were imported") : tr("Not known without settlement terms");
    m_dueToday->setFigure({tr("Due today"), figures.dueTodaySales == 0 && noDays ? unknown : figures.dueToday.toDisplay(),
                           figures.dueTodaySales == 0 && noDays ? whyNoDays
                           : figures.dueTodaySales == 0 ? tr("Nothing is due today")
                           : judged                   ? tr("%1 · the statement covers today").arg(count)
                                                      : tr("%1 · not judged yet").arg(count),
                           QStringLiteral("clock"), {}, {}});
    Figure inTransit{tr("In transit"), figures.inTransit.toDisplay(), tr("Nothing is on its way"), QStringLiteral("clock"), {}, {}};
    if (!figures.coming.isEmpty()) {
        const watch::ComingDue& next = figures.coming.constFirst();
        inTransit.noteHtml = tr("%1 due %2", "amount, day").arg(linkHtml(QStringLiteral("due:") + next.due.toString(Qt::ISODate), next.net.toDisplay()),
                                                       weekdayDate(next.due, figures.today));
    } else if (!figures.inTransit.isZero()) {
        inTransit.note = figures.dueToday >= figures.inTransit ? tr("All of it is due today") : tr("Due today or without a due day");
    }
    if (figures.inTransit.isZero() && noDays) {
        inTransit.value = unknown;
        inTransit.note = whyNoDays;
    }
    m_inTransit->setFigure(inTransit);
    Figure arrived{tr("Arrived this month"), figures.arrivedThisMonth.toDisplay(),
                   tr("by bank lines; %1 was due this month").arg(figures.dueThisMonth.toDisplay()), QStringLiteral("checkmark"), {}, {}};
    if (figures.arrivedThisMonth.isZero() && (noDays || !figures.bankCoveredTo.isValid())) {
        arrived.value = unknown;
        arrived.note = noDays ? whyNoDays : tr("No bank statement was imported");
        arrived.icon = QStringLiteral("clock");
    }
    m_arrived->setFigure(arrived);
}

void TodayPage::showPanels()
{
    const watch::TodayFigures& figures = m_presenter->figures();
    m_itemsPanel->setTitle(tr("Our move today"), m_presenter->items()->countsText());
    Money shown(0, figures.notArrived.currency());
    for (const watch::DayOfMoney& day : figures.days)
        shown += day.missing;
    const Money before = figures.notArrived - shown;
    m_chart->setQuestion(tr("Did each day's money arrive, last 30 days?"),
                         before.minorUnits() > 0 ? tr("before that: %1").arg(before.toDisplay()) : QString());
    m_chart->setChart(m_presenter->dayChart());
    m_ageingPanel->setTitle(tr("How long overdue"), tr("calendar days since due"));
    m_ageing->setAccessibleName(tr("How long overdue"));
    m_ageingPanel->setVisible(!figures.ageing.isEmpty() && !isUnknown());
    showNotJudged();
    m_providersPanel->setTitle(tr("Who owes"), tr("not arrived · speed, last 30 days"));
    m_providers->setAccessibleName(tr("Who owes"));
    m_providersPanel->setVisible(!figures.providers.isEmpty());
    m_comingPanel->setTitle(tr("Coming up"), tr("after today"));
    m_coming->setAccessibleName(tr("Coming up"));
    m_comingPanel->setVisible(m_presenter->comingUp()->rowCount() > 0);
}

void TodayPage::openLink(const QString& link)
{
    if (link == QLatin1String("wayOut"))
        goWayOut();
    else if (link == QLatin1String("terms"))
        host().go(Place::Settings, {Thing::Kind::Section, link, {}, {}});
    else if (link == QLatin1String("cases"))
        host().go(Place::Cases, {});
    else
        host().go(Place::Reconcile, findings(link == QLatin1String("findings") ? QString() : link));
}

void TodayPage::chooseFiles()
{
    askForFiles(this, {tr("Files to import"), {}, {}, QStringLiteral("import"), {}},
                [this](const QStringList& files) { host().openImport(files); });
}

void TodayPage::openItem(int row)
{
    if (const auto item = m_presenter->items()->itemAt(row)) {
        const auto target = TodayPresenter::targetOf(*item);
        host().go(target.place, target.thing);
    }
}

void TodayPage::openItemsCase(int row)
{
    const auto item = m_presenter->items()->itemAt(row);
    if (!item)
        return;
    if (!item->inCase.isValid() && item->finding.isValid())
        host().openFinding(item->finding);
    else
        openItem(row);
}

void TodayPage::markCurrentDone()
{
    const auto item = m_presenter->items()->itemAt(m_items->currentIndex().row());
    if (!item)
        return;
    if (item->kind != watch::DueItem::Kind::NextAction || !item->inCase.isValid()) {
        host().notify(tr("Only a next step is marked as done by hand. This goes by itself when its money, answer or file is there."));
        return;
    }
    ReasonQuestion question{tr("Done: %1").arg(item->title), tr("The case keeps the note; the list loses the deadline."), tr("Done"),
                            tr("What came of it"), true, false};
    host().askReason(question, [this, id = item->inCase](const QString& note) { m_presenter->markDone(id, note); });
}

void TodayPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool sideBySide = width() >= kSideBySideFrom;
    m_columns->setDirection(sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (Panel* panel : {m_ageingPanel, m_providersPanel, m_comingPanel}) {
        panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        panel->setMinimumWidth(sideBySide ? kRightColumn : 0);
        panel->setMaximumWidth(sideBySide ? kRightColumn : QWIDGETSIZE_MAX);
    }
}

void TodayPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TodayPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    host().openImport(localFiles(event->mimeData()));
}

} // namespace daozhang::ui
