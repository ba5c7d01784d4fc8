// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/sales_card.h"

#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/chips.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/reconcile_models.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <numeric>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

/// Fewer sales are looked through with one glance.
constexpr int kFilterFrom = 8;
constexpr int kWidestTrace = 200;
constexpr int kLeastState = 104;

} // namespace

SalesCard::SalesCard(EntryDetail& entry, const ShopTime& time, QWidget* parent)
    : Card(parent), m_entry(entry), m_time(time), m_model(new SalesModel(this)), m_totalsModel(new TotalsModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 6, 1, 6);
    layout->setSpacing(0);
    m_bar = new QWidget(this);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(metric::kEdgePadding - 1, 4, 8, 8);
    m_filter = new QLineEdit(m_bar);
    m_filter->setObjectName(QStringLiteral("reconcile.sales.filter"));
    m_filter->setMaximumWidth(380);
    addClearButton(m_filter);
    auto* save = makeButton(QStringLiteral("reconcile.exportSales"), m_bar, ButtonLook::Link, ButtonSize::Small);
    m_state = new QComboBox(m_bar);
    m_state->setObjectName(QStringLiteral("reconcile.sales.state"));
    m_state->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_state);
    bar->addStretch();
    bar->addWidget(save);
    m_table = new TableView(QStringLiteral("reconcile.sales"), metric::kDenseRow, this);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(4 * metric::kDenseRow);
    m_table->installEventFilter(this);
    m_totals = new TableView(QStringLiteral("reconcile.totals"), metric::kDenseRow, this);
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
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, totalsRow] {
        QScrollBar* scroll = m_table->verticalScrollBar();
        totalsRow->setContentsMargins(0, 0, scroll->maximum() > 0 ? scroll->sizeHint().width() : 0, 0);
    });
    connect(m_table->horizontalScrollBar(), &QScrollBar::valueChanged, m_totals->horizontalScrollBar(), &QScrollBar::setValue);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addLayout(totalsRow);

    connect(m_model, &SalesModel::pageWanted, &entry, &EntryDetail::readSales);
    connect(&entry, &EntryDetail::changed, this, &SalesCard::showEntry);
    connect(&entry, &EntryDetail::factsChanged, this, &SalesCard::showFacts);
    connect(&entry, &EntryDetail::shownChanged, this, &SalesCard::showShown);
    connect(&entry, &EntryDetail::salesAppended, this, [this](const QVector<SaleId>& sales) {
        m_model->append(sales);
        showFacts();
    });
    connect(&entry, &EntryDetail::salesRead, this, [this](int page, const QVector<JudgedSale>& sales) { m_model->take(page, sales); });
    connect(m_filter, &QLineEdit::textChanged, &entry, [&entry](const QString& text) { entry.setFilter(text); });
    connect(m_state, &QComboBox::activated, this, [this](int index) {
        const QVariant state = m_state->itemData(index);
        m_entry.setFilter(m_entry.filter(), state.isValid() ? std::optional(SaleState(state.toInt())) : std::nullopt);
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(save, &QPushButton::clicked, this, &SalesCard::exportWanted);
    Language::bind(this, [this, save] {
        m_filter->setPlaceholderText(tr("Trace, RRN, card, amount or 100-250"));
        m_filter->setToolTip(tr("A trace number, RRN, order number, card or terminal; the beginning of an amount; or a span of amounts: 100-250, >500, <20"));
        m_state->setAccessibleName(tr("State of the sales"));
        showStates();
        m_filter->setAccessibleName(tr("Filter the sales"));
        m_table->setAccessibleName(tr("Sales"));
        m_totals->setAccessibleName(tr("Total of the sales"));
        save->setText(tr("Export…"));
        save->setToolTip(tr("Writes the sales of this table for a spreadsheet"));
        m_model->retranslate();
        m_totalsModel->retranslate();
        measureStates();
        fitColumns();
    });
}

QVector<SaleId> SalesCard::chosen() const
{
    QVector<SaleId> sales;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const SaleId id = m_model->id(index.row()); id.isValid())
            sales.append(id);
    return sales;
}

void SalesCard::mark(const QSet<SaleId>& sales, Tone tone)
{
    m_model->mark(sales, tone);
    if (const int row = m_model->firstMarked(); row >= 0)
        m_table->scrollTo(m_model->index(row, 0));
}

void SalesCard::retranslate() { m_model->retranslate(); }

int SalesCard::wantedHeight() const
{
    if (!m_entry.detail() || m_entry.detail()->sales.isEmpty())
        return 0;
    const int bar = m_bar->isHidden() ? 0 : m_bar->sizeHint().height();
    const int rows = int(std::min<qsizetype>(m_entry.detail()->sales.size(), 1000)) * metric::kDenseRow;
    return 14 + bar + m_table->horizontalHeader()->sizeHint().height() + rows + metric::kDenseRow;
}

void SalesCard::showEntry()
{
    const auto& detail = m_entry.detail();
    if (detail)
        m_model->setSales(m_entry.shown(), detail->firstSales, detail->deposit.has_value(), detail->row.setsOf, detail->today, m_time);
    else
        m_model->setSales({}, {}, false, 0, {}, m_time);
    if (detail && detail->row.kind == ReconcileRow::Kind::State)
        m_model->setSeveralDays(true);
    {
        const QSignalBlocker quiet(m_filter);
        if (m_filter->text().trimmed() != m_entry.filter())
            m_filter->setText(m_entry.filter());
    }
    // Where there is no trace number an order number stands in its place, and is longer.
    m_traceWidth = 0;
    m_rrnTells = false;
    const QFontMetrics metrics(styleFont(TextStyle::Body));
    for (int row = 0; detail && row < detail->firstSales.size(); ++row) {
        const QString shown = m_model->index(row, SalesModel::Trace).data().toString();
        m_traceWidth = std::clamp(metrics.horizontalAdvance(shown) + 2 * metric::kCellPadding + 2, m_traceWidth, kWidestTrace);
        const intake::Sale& sale = detail->firstSales.at(row).sale;
        m_rrnTells |= sale.trace.isEmpty() && !sale.rrn.isEmpty();
    }
    m_bar->setVisible(detail && (detail->sales.size() >= kFilterFrom || !m_entry.filter().isEmpty() || m_entry.filterState()));
    fitColumns();
}

void SalesCard::showShown()
{
    m_model->setShown(m_entry.shown());
    showFacts();
}

void SalesCard::showStates()
{
    const QSignalBlocker quiet(m_state);
    const LumpFacts& facts = m_entry.facts();
    m_state->clear();
    m_state->addItem(tr("All states"));
    int current = 0, states = 0;
    for (int state = 0; state < 7; ++state) {
        const bool isChosen = m_entry.filterState() == SaleState(state);
        if (facts.states[state] == 0 && !isChosen)
            continue;
        ++states;
        m_state->addItem(tr("%1 %2", "state and number of sales").arg(chipOf(SaleState(state)).text).arg(facts.states[state]), state);
        if (isChosen)
            current = m_state->count() - 1;
    }
    m_state->setCurrentIndex(current);
    m_state->setVisible(states > 1 || current > 0);
}

void SalesCard::measureStates()
{
    const auto& detail = m_entry.detail();
    m_stateWidth = 0;
    const auto measure = [&](const Chip& chip) { m_stateWidth = std::max(m_stateWidth, chipSize(chip).width() + metric::kEdgePadding + metric::kCellPadding); };
    for (int state = 0; detail && state < 7; ++state)
        if (m_entry.facts().states[state] > 0)
            measure(chipOf(SaleState(state), detail->deposit ? Inside::Lump : Inside::List, detail->row.setsOf));
    // What a person matched has a chip of its own.
    for (int row = 0; detail && row < std::min(m_model->rowCount(), int(EntryDetail::kPage)); ++row)
        if (const QVariant chip = m_model->index(row, SalesModel::State).data(ChipRole); chip.isValid())
            measure(chip.value<Chip>());
}

void SalesCard::showFacts()
{
    showStates();
    const LumpFacts& facts = m_entry.facts();
    if (facts.clearingFrom.isValid() && facts.clearingFrom != facts.clearingTo)
        m_model->setSeveralDays(true);
    measureStates();
    m_totalsModel->setFacts(facts, m_entry.shown().size(), m_entry.detail() ? m_entry.detail()->sales.size() : 0);
    fitColumns();
}

void SalesCard::fitColumns()
{
    // Identifiers and amounts are never cut: in a narrow window the kind of card goes first, then the fee, then what
    // the tooltip has too: the card and the RRN. A sale is told by its trace number then; an order number in its place
    // gives way to the RRN, and before the fee.
    // The room of the scroll bar is never given away: it comes after the rows, and would cut the card.
    const QScrollBar* scroll = m_table->verticalScrollBar();
    const int available = m_table->viewport()->width() - (scroll->isVisible() ? 0 : scroll->sizeHint().width());
    const bool several = m_model->hasSeveralDays();
    const int state = std::max(kLeastState, m_stateWidth);
    QVector<int> widths{state, several ? 100 : 78, std::max(74, m_traceWidth), 114, 136, 66, 92, 64, 104};
    const auto needed = [&](std::initializer_list<int> columns) {
        return std::accumulate(columns.begin(), columns.end(), 0, [&](int sum, int column) { return sum + widths.at(column); });
    };
    using S = SalesModel;
    const bool hasTrace = !m_rrnTells || available >= needed({S::State, S::Time, S::Trace, S::Rrn, S::Card, S::Amount, S::Fee, S::Net});
    if (!hasTrace)
        widths[S::Trace] = 0;
    const bool hasCard = available >= needed({S::State, S::Time, S::Trace, S::Rrn, S::Card, S::Amount, S::Net});
    const bool hasFee = available >= needed({S::State, S::Time, S::Trace, S::Rrn, S::Card, S::Amount, S::Fee, S::Net});
    const bool hasKind = available >= needed({S::State, S::Time, S::Trace, S::Rrn, S::Card, S::Kind, S::Amount, S::Fee, S::Net});
    if (!hasCard)
        widths = {state, several ? 98 : 76, hasTrace ? std::max(64, m_traceWidth) : 0, 106, 136, 66, 88, 64, 100};
    const bool hasRrn = m_rrnTells || available >= needed({S::State, S::Time, S::Trace, S::Rrn, S::Amount, S::Net});
    widths[hasCard ? S::Card : hasRrn ? S::Rrn : S::Trace] = 0;
    for (TableView* table : {m_table, m_totals}) {
        table->setWidths(widths);
        table->setColumnHidden(SalesModel::Trace, !hasTrace);
        table->setColumnHidden(SalesModel::Rrn, !hasRrn);
        table->setColumnHidden(SalesModel::Card, !hasCard);
        table->setColumnHidden(SalesModel::Kind, !hasKind);
        table->setColumnHidden(SalesModel::Fee, !hasFee);
    }
}

bool SalesCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
    return Card::eventFilter(watched, event);
}

} // namespace daozhang::ui
