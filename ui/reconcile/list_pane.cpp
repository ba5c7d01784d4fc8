// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/list_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/delegates.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/theme.h"
#include "ui/reconcile/age_chips.h"
#include "ui/reconcile/reconcile_models.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::reconcile;

DayList::DayList(QWidget* parent) : TableView(QStringLiteral("reconcile.list"), metric::kListRow, parent)
{
    horizontalHeader()->hide();
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new TwoLineDelegate(metric::kListRow, this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
}

void DayList::setHeads(const QVector<int>& rows)
{
    QHeaderView* header = verticalHeader();
    // Rows keep their heights over a reset; only those that differ are told. Quietly: each would place all rows anew.
    header->setUpdatesEnabled(false);
    const QSet<int> now(rows.begin(), rows.end());
    for (const int row : std::as_const(m_heads))
        if (row < header->count() && !now.contains(row))
            header->resizeSection(row, metric::kListRow);
    for (const int row : rows)
        if (header->sectionSize(row) != metric::kGroupRow)
            header->resizeSection(row, metric::kGroupRow);
    m_heads = rows;
    header->setUpdatesEnabled(true);
}

void DayList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    TableView::currentChanged(current, previous);
    // Page keys may land on a head: the row beyond it is meant.
    if (current.isValid() && !(current.flags() & Qt::ItemIsSelectable)) {
        const int step = previous.isValid() && previous.row() > current.row() && current.row() > 0 ? -1 : 1;
        const QModelIndex next = current.siblingAtRow(current.row() + step);
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    emit rowChanged(current);
}

void DayList::keyPressEvent(QKeyEvent* event)
{
    if (!event->matches(QKeySequence::Copy)) {
        TableView::keyPressEvent(event);
        return;
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& index : std::as_const(rows))
        if (const QString line = index.data(PlainTextRole).toString(); !line.isEmpty())
            lines.append(line);
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

ListPane::ListPane(ReconcilePresenter& presenter, QWidget* parent)
    : QFrame(parent), m_presenter(presenter), m_model(new ReconcileListModel(presenter.list(), presenter.book(), this))
{
    setProperty("pane", QStringLiteral("list"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 12);
    top->setSpacing(8);
    m_filter = new Segments(this);
    m_filter->setObjectName(QStringLiteral("reconcile.filter"));
    m_filter->setTexts({QString(), QString(), QString(), QString()});
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("reconcile.search"));
    addClearButton(m_search);
    m_provider = new QComboBox(this);
    m_provider->setObjectName(QStringLiteral("reconcile.provider"));
    m_provider->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_provider->setMinimumContentsLength(9);
    m_days = makeButton(QStringLiteral("reconcile.days"), this, ButtonLook::Link, ButtonSize::Small);
    m_asked = makeButton(QStringLiteral("reconcile.asked"), this, ButtonLook::Link, ButtonSize::Small);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_search, 3);
    fields->addWidget(m_provider, 2);
    top->addWidget(m_filter);
    top->addLayout(fields);
    m_ages = new AgeChips(this);
    top->addWidget(m_ages);
    top->addWidget(m_days, 0, Qt::AlignLeft);
    top->addWidget(m_asked, 0, Qt::AlignLeft);
    layout->addLayout(top);
    layout->addWidget(horizontalLine(this));
    m_list = new DayList(this);
    m_list->setModel(m_model);
    m_list->setWidths({0});
    layout->addWidget(m_list, 1);
    layout->addWidget(horizontalLine(this));

    m_trust = new QWidget(this);
    auto* trust = new QVBoxLayout(m_trust);
    trust->setContentsMargins(16, 8, 16, 8);
    trust->setSpacing(4);
    m_trustTitle = new TextLabel(TextStyle::SmallStrong, Ink::Text2, m_trust);
    m_facts = new LinkSentence(TextStyle::Small, m_trust);
    m_facts->setObjectName(QStringLiteral("reconcile.trust"));
    m_facts->setWordWrap(true);
    trust->addWidget(m_trustTitle);
    trust->addWidget(m_facts);
    layout->addWidget(m_trust);
    layout->addWidget(horizontalLine(this));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 6, 12, 6);
    m_keys = new TextLabel(TextStyle::Small, Ink::Text3, this);
    m_keys->setWordWrap(true);
    auto* save = makeButton(QStringLiteral("reconcile.exportList"), this, ButtonLook::Link, ButtonSize::Small);
    foot->addWidget(m_keys, 1);
    foot->addWidget(save);
    layout->addLayout(foot);

    connect(&presenter.list(), &EntryList::reset, this, &ListPane::showRows);
    connect(&presenter.list(), &EntryList::currentChanged, this, &ListPane::showRows);
    connect(&presenter.list(), &EntryList::stateChanged, this, &ListPane::showFilters);
    connect(&presenter, &ReconcilePresenter::bookChanged, this, &ListPane::showProof);
    connect(m_filter, &Segments::currentChanged, this, [this](int index) { m_presenter.list().setSegment(ListSegment(index)); });
    connect(m_search, &QLineEdit::textChanged, &presenter.list(), &EntryList::setText);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_provider, &QComboBox::activated, this, [this](int index) {
        m_presenter.list().setProvider(index > 0 ? std::optional(m_provider->itemData(index).toString()) : std::nullopt);
    });
    connect(m_ages, &AgeChips::chosen, this, [this](int bucket) {
        const QDate today = m_presenter.book().today;
        if (bucket < 0)
            m_presenter.list().setDays({}, {});
        else
            m_presenter.list().setDays(ageBuckets()[std::size_t(bucket)].first(today), ageBuckets()[std::size_t(bucket)].last(today));
    });
    connect(m_days, &QPushButton::clicked, this, [this] { m_presenter.list().setDays({}, {}); });
    connect(m_asked, &QPushButton::clicked, this, [this] {
        m_presenter.list().putSalesAway();
        m_list->setFocus(Qt::TabFocusReason);
    });
    connect(m_list, &DayList::rowChanged, this, [this](const QModelIndex& index) {
        if (!m_showing && index.isValid() && index.row() != m_presenter.list().currentRow())
            m_presenter.list().select(index.row());
    });
    connect(m_list, &QTableView::clicked, this, [this](const QModelIndex& index) {
        // A head is no choice: what is shown stays, and stays marked.
        if (!(index.flags() & Qt::ItemIsSelectable)) {
            m_list->selectionModel()->select(m_list->currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return;
        }
        // The row that is current already, while something else is shown.
        if (index.row() != m_presenter.list().currentRow() && m_list->selectionModel()->selectedRows().size() == 1)
            m_presenter.list().select(index.row());
    });
    connect(m_facts, &QLabel::linkActivated, this, &ListPane::decisionsWanted);
    connect(save, &QPushButton::clicked, this, &ListPane::exportWanted);
    Language::bind(this, [this, save] {
        m_search->setPlaceholderText(tr("Amount, RRN, card"));
        m_search->setToolTip(tr("Payer, memo or provider; the beginning of an amount, or a span: 900-3500, >500, <20; an RRN, order or trace number; the last four digits of a card"));
        m_search->setAccessibleName(tr("Filter the list, or find a sale"));
        m_provider->setAccessibleName(tr("Provider"));
        m_list->setAccessibleName(tr("Deposits and findings"));
        m_trustTitle->setText(tr("Why it can be trusted"));
        m_facts->setAccessibleName(tr("What was counted"));
        m_keys->setText(tr("↑↓ choose · → sales · M match · Enter case"));
        save->setText(tr("Export…"));
        save->setToolTip(tr("Writes the rows of this list as a table for a spreadsheet"));
        m_model->retranslate();
        showFilters();
        showProof();
    });
}

QVector<ReconcileRow> ListPane::chosenRows() const
{
    QVector<ReconcileRow> rows;
    QModelIndexList chosen = m_list->selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end());
    for (const QModelIndex& index : std::as_const(chosen))
        if (const ReconcileRow* row = m_presenter.list().loadedRow(index.row()))
            rows.append(*row);
    if (rows.size() < 2 && m_presenter.list().current())
        return {*m_presenter.list().current()};
    return rows;
}

void ListPane::showRows()
{
    m_showing = true;
    m_list->setHeads(m_presenter.list().heads());
    const int row = m_presenter.list().currentRow();
    const QModelIndex current = row >= 0 ? m_model->index(row) : QModelIndex();
    if (!current.isValid()) {
        m_list->selectionModel()->clear();
    } else if (m_list->currentIndex() != current) {
        m_list->setCurrentIndex(current);
        m_list->scrollTo(current);
    }
    m_showing = false;
    showFilters();
}

void ListPane::showFilters()
{
    const EntryList& list = m_presenter.list();
    const auto count = [&](ListSegment segment) { return QLocale().toString(list.count(segment)); };
    m_filter->setTexts({tr("All %1").arg(count(ListSegment::All)), tr("To do %1").arg(count(ListSegment::ToDo)),
                        tr("Explained %1").arg(count(ListSegment::Explained)), tr("Waiting %1").arg(count(ListSegment::Waiting))});
    {
        const QSignalBlocker quiet(m_filter);
        m_filter->setCurrent(int(list.segment()));
    }
    {
        const QSignalBlocker quiet(m_search);
        if (m_search->text().trimmed() != list.text())
            m_search->setText(list.text());
    }
    const QSignalBlocker quiet(m_provider);
    const QVector<ProviderCount> providers = list.providers();
    while (m_provider->count() > providers.size() + 1)
        m_provider->removeItem(m_provider->count() - 1);
    while (m_provider->count() < providers.size() + 1)
        m_provider->addItem({});
    m_provider->setItemText(0, tr("All providers"));
    // Room is counted in the width of an X; what stands there most of the time is never cut.
    const QFontMetrics metrics(m_provider->font());
    const int letters = (metrics.horizontalAdvance(m_provider->itemText(0)) + 11) / std::max(1, metrics.horizontalAdvance(u'X')) + 1;
    m_provider->setMinimumContentsLength(std::max(9, letters));
    int current = 0;
    for (int i = 0; i < providers.size(); ++i) {
        const ProviderCount& one = providers.at(i);
        m_provider->setItemText(i + 1, tr("%1 %2", "provider and number of rows").arg(one.id.isEmpty() ? tr("Unknown payers") : one.name, QLocale().toString(one.entries)));
        m_provider->setItemData(i + 1, one.id);
        if (list.provider() == one.id)
            current = i + 1;
    }
    m_provider->setCurrentIndex(current);
    showAges();
    m_asked->setVisible(list.hasAskedSales());
    if (list.hasAskedSales())
        m_asked->setText(tr("On top: %1 · put away").arg(list.askedTitle().isEmpty() ? tr("found sales") : list.askedTitle()));
    if (list.hasDays()) {
        const QDate today = m_presenter.book().today;
        const QString days = !list.from().isValid() ? tr("until %1").arg(shortDate(list.to(), today)) : dateSpan(list.from(), list.to(), today);
        m_days->setText(tr("Only %1 · show all days").arg(days));
    }
}

void ListPane::showAges()
{
    const EntryList& list = m_presenter.list();
    const QDate today = m_presenter.book().today;
    std::array<int, kAgeBuckets> counts{};
    for (std::size_t i = 0; i < counts.size() && today.isValid(); ++i)
        counts[i] = list.count(ListSegment::ToDo, ageBuckets()[i].first(today), ageBuckets()[i].last(today));
    const int chosen = today.isValid() ? ageBucketOf(list.from(), list.to(), today) : -1;
    m_ages->setCounts(counts, chosen);
    // Only what is to be done grows old.
    m_ages->setVisible(list.segment() == ListSegment::ToDo);
    m_days->setVisible(list.hasDays() && (chosen < 0 || !m_ages->isVisibleTo(this)));
}

void ListPane::showProof()
{
    const std::optional<ListProof>& proof = m_presenter.proof();
    m_trust->setVisible(proof && proof->sales > 0);
    if (!proof)
        return;
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    QStringList facts;
    const QString check = QStringLiteral("✓ ");
    if (proof->sales == proof->judged)
        facts.append(check + tr("%1 sales in the books, each with one state, none left out").arg(number(proof->sales)).toHtmlEscaped());
    else
        facts.append(tr("%1 sales in the books, %2 of them judged: reconcile again").arg(number(proof->sales), number(proof->judged)).toHtmlEscaped());
    facts.append(check + linkHtml(QStringLiteral("decisions"), tr("%n decision(s) made by people", nullptr, int(proof->decisions))) + u' '
                 + tr("kept through every run").toHtmlEscaped());
    m_facts->setText(facts.join(QStringLiteral("<br>")));
}

} // namespace daozhang::ui
