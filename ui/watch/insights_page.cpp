// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/insights_page.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/delegates.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/watch/chart_panel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSignalBlocker>

namespace daozhang::ui {

namespace {

constexpr int kPeriods[] = {30, 90, 365, 0};
constexpr int kSideBySideFrom = 1080;
constexpr int kChartHeight = 276;
constexpr int kRowsHeight = 236;

} // namespace

InsightsPage::InsightsPage(ShopSession& session, PageHost& host, QWidget* parent)
    : Page(session, host, parent), m_presenter(new InsightsPresenter(session, this))
{
    setObjectName(QStringLiteral("page.insights"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildFilter());
    layout->addWidget(makeScroll(QStringLiteral("insights.scroll"), buildCharts(), this), 1);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(metric::kPagePaddingX, 0, metric::kPagePaddingX, 12);
    below->addWidget(buildRows());
    layout->addLayout(below);
    connect(m_presenter, &InsightsPresenter::loaded, this, &InsightsPage::showFigures);
    connect(m_presenter, &InsightsPresenter::failed, this, [this](const Error& error) { this->host().showError(error); });
    connect(makeAction(Act::ChartAsTable, this), &QAction::triggered, this, &InsightsPage::toggleForm);
    Language::bind(this, [this] {
        setAccessibleName(tr("Insights"));
        showFilter();
        if (m_presenter->hasFigures())
            showFigures();
    });
}

QString InsightsPage::title() const { return tr("Insights"); }

QString InsightsPage::subtitle() const
{
    if (!m_presenter->hasFigures() || !m_presenter->figures().from.isValid())
        return {};
    const watch::InsightsFigures& figures = m_presenter->figures();
    const QString span = dateSpan(figures.from, figures.today, figures.today);
    return figures.bankCoveredTo.isValid() ? tr("%1 · bank statement to %2").arg(span, shortDate(figures.bankCoveredTo, figures.today))
                                           : tr("%1 · no whole bank statement yet").arg(span);
}

void InsightsPage::activate() { m_charts.constFirst().panel->setFocus(Qt::OtherFocusReason); }
void InsightsPage::refresh() { m_presenter->refresh(); }

bool InsightsPage::isSettled() const
{
    return m_presenter->hasFigures() && !m_presenter->isReading() && m_charts.constFirst().panel->isDrawn();
}

bool InsightsPage::showThing(const Thing& thing)
{
    const QString kind = thing.key.section(QLatin1Char(':'), 0, 0);
    if (thing.kind != Thing::Kind::Section || kind != QLatin1String("provider"))
        return false;
    m_presenter->setProvider(thing.key.section(QLatin1Char(':'), 1));
    return true;
}

QList<QWidget*> InsightsPage::panes() const
{
    QList<QWidget*> panes{m_period};
    for (const Chart& chart : m_charts)
        panes.append(chart.panel);
    panes.append(m_cards);
    panes.append(m_rows);
    return panes;
}

QWidget* InsightsPage::buildFilter()
{
    auto* filter = new QWidget(this);
    auto* row = new QHBoxLayout(filter);
    row->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, 0);
    row->setSpacing(12);
    m_period = new Segments(filter);
    m_period->setObjectName(QStringLiteral("insights.period"));
    m_period->setTexts({QStringLiteral("30"), QStringLiteral("90"), QStringLiteral("365"), QStringLiteral("0")});
    m_period->setCurrent(1);
    m_providerLabel = new TextLabel(TextStyle::Body, Ink::Text2, filter);
    m_provider = new QComboBox(filter);
    m_provider->setObjectName(QStringLiteral("insights.provider"));
    m_provider->setMinimumWidth(180);
    m_providerLabel->setBuddy(m_provider);
    row->addWidget(m_period);
    row->addSpacing(8);
    row->addWidget(m_providerLabel);
    row->addWidget(m_provider);
    row->addStretch();
    connect(m_period, &Segments::currentChanged, this, [this](int index) { m_presenter->setDays(kPeriods[std::clamp(index, 0, 3)]); });
    connect(m_provider, &QComboBox::currentIndexChanged, this, [this](int index) { m_presenter->setProvider(m_provider->itemData(index).toString()); });
    return filter;
}

void InsightsPage::showFilter()
{
    m_period->setTexts({tr("30 days"), tr("90 days"), tr("12 months"), tr("Everything")});
    m_period->setAccessibleName(tr("Period"));
    m_providerLabel->setText(tr("Provider"));
    m_provider->setAccessibleName(tr("Provider"));
    const QSignalBlocker quiet(m_provider);
    m_provider->clear();
    m_provider->addItem(tr("All providers"), QString());
    if (m_presenter->hasFigures())
        for (const auto& [id, name] : m_presenter->figures().known)
            m_provider->addItem(name, id);
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(m_presenter->provider())));
}

ChartPanel* InsightsPage::addChart(Question question, const QString& objectName)
{
    auto* panel = new ChartPanel(objectName, this, ChartPanel::LegendAt::OwnLine);
    panel->setFixedHeight(kChartHeight);
    const Chart chart{question, panel};
    connect(panel, &ChartPanel::activated, this, [this, chart](int category, int series) { openRows(chart, category, series); });
    Language::bind(panel, [this, panel] {
        panel->setEmptyTexts(tr("Nothing to show for this period."), tr("Choose a longer one, or import statements and batches first."));
    });
    m_charts.append(chart);
    return panel;
}

QWidget* InsightsPage::buildCharts()
{
    auto* inside = new QWidget(this);
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, metric::kPagePaddingY);
    rows->setSpacing(metric::kPanelGap);
    m_grid = new QGridLayout;
    m_grid->setSpacing(metric::kPanelGap);
    addChart(Question::Speed, QStringLiteral("insights.speed"));
    addChart(Question::Missing, QStringLiteral("insights.missing"));
    addChart(Question::Fees, QStringLiteral("insights.fees"));
    addChart(Question::Losses, QStringLiteral("insights.losses"));
    rows->addLayout(m_grid);
    rows->addWidget(buildScorecards());
    rows->addStretch();
    arrange();
    return inside;
}

Panel* InsightsPage::buildScorecards()
{
    m_cardsPanel = new Panel(this);
    m_cards = new TableView(QStringLiteral("insights.scorecards"), metric::kRow, m_cardsPanel);
    m_cards->setModel(m_presenter->scorecards());
    m_cards->setWidths({0, 64, 112, 76, 112, 104, 128, 64, 108});
    m_cards->fitHeight();
    m_cardsPanel->body()->addWidget(m_cards);
    m_cardsPanel->body()->setContentsMargins(0, 0, 0, 6);
    connect(m_presenter->scorecards(), &QAbstractItemModel::modelReset, m_cards, &TableView::fitHeight);
    connect(m_cards, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        host().go(Place::Reconcile, {Thing::Kind::Findings, QStringLiteral("provider:") + m_presenter->scorecards()->cardAt(index.row()).provider, {}, {}});
    });
    Language::bind(m_cardsPanel, [this] {
        m_cardsPanel->setTitle(tr("Who deserves our trust?"), tr("on time: of what arrived or is past due · Enter opens what is missing"));
        m_cards->setAccessibleName(tr("Scorecards of the providers"));
    });
    return m_cardsPanel;
}

Panel* InsightsPage::buildRows()
{
    m_rowsPanel = new Panel(this);
    m_rowsPanel->setObjectName(QStringLiteral("insights.rowsPanel"));
    m_rowsPanel->setFixedHeight(kRowsHeight);
    auto* shut = makeButton(QStringLiteral("insights.closeRows"), m_rowsPanel, ButtonLook::Plain, ButtonSize::Small);
    m_rowsPanel->head()->addWidget(shut);
    m_rows = new TableView(QStringLiteral("insights.rows"), metric::kDenseRow, m_rowsPanel);
    m_rows->setModel(m_presenter->rows());
    m_rows->setWidths({128, 160, 0, 144, 128});
    m_rowsPanel->body()->addWidget(m_rows);
    m_rowsPanel->body()->setContentsMargins(0, 0, 0, 6);
    m_rowsPanel->hide();
    connect(shut, &QPushButton::clicked, this, &InsightsPage::closeRows);
    connect(m_rows, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        const auto target = InsightsPresenter::targetOf(m_presenter->rows()->rowAt(index.row()));
        host().go(target.place, target.thing);
    });
    Language::bind(m_rowsPanel, [this, shut] {
        shut->setText(tr("Close"));
        shut->setAccessibleName(tr("Close the rows"));
        m_rows->setAccessibleName(tr("The rows behind the bar"));
    });
    return m_rowsPanel;
}

void InsightsPage::arrange()
{
    const int columns = width() >= kSideBySideFrom ? 2 : 1;
    for (int i = 0; i < m_charts.size(); ++i) {
        m_grid->removeWidget(m_charts[i].panel);
        m_grid->addWidget(m_charts[i].panel, i / columns, i % columns);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns - 1);
}

void InsightsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool wasWide = event->oldSize().width() >= kSideBySideFrom;
    if (wasWide != (width() >= kSideBySideFrom) || !event->oldSize().isValid())
        arrange();
}

void InsightsPage::showFigures()
{
    const auto question = [](Question which) {
        switch (which) {
        case Question::Speed: return tr("How fast does each provider pay?");
        case Question::Missing: return tr("How much went missing, and how much came back?");
        case Question::Fees: return tr("What did the fees cost?");
        case Question::Losses: return tr("Where are the losses?");
        }
        return QString();
    };
    for (const Chart& chart : std::as_const(m_charts)) {
        const ChartData data = m_presenter->chart(chart.question);
        chart.panel->setQuestion(question(chart.question), data.isEmpty() ? QString() : m_presenter->factOf(chart.question));
        chart.panel->setChart(data);
    }
    m_cardsPanel->setVisible(m_presenter->scorecards()->rowCount() > 0);
    m_rowsPanel->hide();
    showFilter();
    emit headerChanged();
}

void InsightsPage::openRows(const Chart& chart, int category, int series)
{
    const QString what = m_presenter->openRows(chart.question, category, series);
    m_cameFrom = chart.panel;
    m_rowsPanel->setTitle(what, tr("%n row(s) · Enter opens one, Esc goes back", nullptr, m_presenter->rows()->rowCount()));
    m_rowsPanel->show();
    if (m_presenter->rows()->rowCount() > 0)
        m_rows->setCurrentIndex(m_presenter->rows()->index(0, 0));
    m_rows->setFocus(Qt::OtherFocusReason);
}

void InsightsPage::closeRows()
{
    m_rowsPanel->hide();
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
}

bool InsightsPage::goBack()
{
    if (!m_rowsPanel->isVisible())
        return false;
    closeRows();
    return true;
}

void InsightsPage::toggleForm()
{
    // The chart that has the focus, else all of them alike.
    for (const Chart& chart : std::as_const(m_charts))
        if (chart.panel->isAncestorOf(focusWidget())) {
            chart.panel->toggleForm();
            return;
        }
    const auto other = m_charts.constFirst().panel->form() == ChartPanel::Form::Picture ? ChartPanel::Form::Table : ChartPanel::Form::Picture;
    for (const Chart& chart : std::as_const(m_charts))
        chart.panel->setForm(other);
}

} // namespace daozhang::ui
