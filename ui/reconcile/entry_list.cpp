// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/entry_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kMostHits = 200;
/// While somebody types, what is chosen stays; the first row of the answer is chosen after this pause.
constexpr int kSettleMilliseconds = 200;
constexpr int kPagesKept = 64;
/// Pages beyond it were scrolled past before they could be read.
constexpr int kPagesWanted = 3;

bool isBetween(QDate day, QDate first, QDate last) { return (!first.isValid() || day >= first) && (!last.isValid() || (day.isValid() && day <= last)); }

QVector<ListCell> between(const QVector<ListCell>& cells, QDate first, QDate last)
{
    if (!first.isValid() && !last.isValid())
        return cells;
    QVector<ListCell> chosen;
    std::copy_if(cells.begin(), cells.end(), std::back_inserter(chosen), [&](const ListCell& cell) { return isBetween(cell.day, first, last); });
    return chosen;
}

} // namespace

struct EntryList::Answer
{
    ListView view;
    QVector<ListCell> cells;
    bool hasCells = false;
    EntryKey key;
    SaleId hit;
    QVector<SaleId> askedSales;
    QHash<QString, QString> names;
    // answered
    EntryLayout layout;
    QVector<ReconcileRow> hits;
    int foundEntry = -1;
    QHash<int, QVector<ListEntry>> pages;
};

EntryList::EntryList(ShopSession& session, QObject* parent) : QObject(parent), m_session(session), m_pages(kPagesKept)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        chooseFirst();
        emit stateChanged();
    });
}

ListView EntryList::view() const { return {m_query, m_segment, m_provider}; }

int EntryList::count(ListSegment segment) const { return count(segment, m_from, m_to); }

int EntryList::count(ListSegment segment, QDate first, QDate last) const
{
    qint64 entries = 0;
    for (const ListCell& cell : m_cells)
        if (cell.isIn(segment) && (!m_provider || cell.provider == *m_provider) && isBetween(cell.day, first, last))
            entries += cell.entries;
    return int(entries);
}

QVector<ProviderCount> EntryList::providers() const
{
    QHash<QString, int> counts;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it)
        counts.insert(it.key(), 0);
    for (const ListCell& cell : m_cells)
        if (cell.isIn(m_segment) && isBetween(cell.day, m_from, m_to))
            counts[cell.provider] += int(cell.entries);
    // What is chosen stays named, also when nothing is left of it.
    if (m_provider)
        counts[*m_provider] += 0;
    QVector<ProviderCount> list;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        list.append({it.key(), providerName(m_names, it.key()), it.value()});
    std::sort(list.begin(), list.end(), [](const ProviderCount& a, const ProviderCount& b) {
        return std::tuple(a.id.isEmpty(), a.name) < std::tuple(b.id.isEmpty(), b.name);
    });
    return list;
}

bool EntryList::isHead(int row) const
{
    const int above = m_headOfHits + int(m_hits.size());
    return row < above ? row < m_headOfHits : m_layout.isHead(row - above);
}

QVector<int> EntryList::heads() const
{
    QVector<int> rows;
    if (m_headOfHits > 0)
        rows.append(0);
    const int above = m_headOfHits + int(m_hits.size());
    for (const int row : m_layout.heads())
        rows.append(above + row);
    return rows;
}

ReconcileRow EntryList::head(int row) const
{
    const int above = m_headOfHits + int(m_hits.size());
    if (row >= above) {
        ReconcileRow head = m_layout.head(row - above);
        head.who = providerName(m_names, head.provider);
        return head;
    }
    ReconcileRow head;
    head.kind = ReconcileRow::Kind::Found;
    head.who = m_askedTitle;
    head.sales = std::max(m_askedCount, int(m_hits.size()));
    head.missing = head.sales - int(m_hits.size());
    return head;
}

const ReconcileRow* EntryList::loadedRow(int row) const
{
    if (row < 0 || row >= rows() || isHead(row))
        return nullptr;
    const int above = m_headOfHits + int(m_hits.size());
    if (row < above)
        return &m_hits.at(row - m_headOfHits);
    const int entry = m_layout.entryOfRow(row - above);
    const QVector<ReconcileRow>* page = m_pages.object(entry / kPage);
    return page && entry % kPage < page->size() ? &page->at(entry % kPage) : nullptr;
}

const ReconcileRow* EntryList::row(int row)
{
    const ReconcileRow* loaded = loadedRow(row);
    if (!loaded && row >= 0 && row < rows() && !isHead(row))
        wantPage(m_layout.entryOfRow(row - m_headOfHits - int(m_hits.size())) / kPage);
    return loaded;
}

void EntryList::reload()
{
    m_isReread = true;  // what is chosen may say something else now
    read(Cells::Read, Choice::AtOnce);
}

void EntryList::setSegment(ListSegment segment)
{
    m_segmentChosen = true;
    if (m_segment == segment)
        return;
    m_segment = segment;
    read(Cells::Keep, Choice::AtOnce);
}

void EntryList::setProvider(const std::optional<QString>& provider)
{
    if (m_provider == provider)
        return;
    m_provider = provider;
    read(Cells::Keep, Choice::AtOnce);
}

void EntryList::setText(const QString& text)
{
    const QString wanted = text.trimmed();
    if (m_text == wanted)
        return;
    m_text = wanted;
    forgetSales();
    m_isFree = false;
    read(Cells::Read, Choice::Settle);
}

void EntryList::setDays(QDate from, QDate to)
{
    if (m_from == from && m_to == to)
        return;
    m_from = from;
    m_to = to;
    read(Cells::Keep, Choice::AtOnce);
}

void EntryList::showView(ListSegment segment, const std::optional<QString>& provider, QDate from, QDate to, const EntryKey& wanted)
{
    m_segmentChosen = true;
    m_segment = segment;
    m_provider = provider;
    m_from = from;
    m_to = to;
    m_text.clear();
    forgetSales();
    m_wanted = wanted;
    m_isFree = false;
    if (wanted.isNull())
        m_current.reset();
    read(Cells::Read, Choice::AtOnce);
}

void EntryList::showSales(const QVector<SaleId>& sales, const QString& title)
{
    m_segmentChosen = true;
    m_segment = ListSegment::All;
    m_provider.reset();
    m_from = m_to = {};
    m_text.clear();
    m_askedSales = sales.mid(0, kMostHits);
    m_askedTitle = title;
    m_askedCount = int(sales.size());
    m_isFree = false;
    m_current.reset();
    read(Cells::Read, Choice::AtOnce);
}

void EntryList::forgetSales()
{
    m_askedSales.clear();
    m_askedTitle.clear();
    m_askedCount = 0;
}

void EntryList::putSalesAway()
{
    if (!hasAskedSales())
        return;
    forgetSales();
    m_isFree = false;
    m_current.reset();
    read(Cells::Keep, Choice::AtOnce);
}

Result<EntryList::Answer> EntryList::answerOf(Rooms& rooms, TaskContext& task, const Answer& asked, const QString& text, bool chooseSegment)
{
    // Typing outruns reading: what was asked before the last key is not begun.
    if (task.stopRequested())
        return TaskContext::stopped();
    Answer answer = asked;
    ReconcileService& service = rooms.reconcile();
    ReconcileList list = service.list();
    if (!asked.hasCells) {
        DZ_ASSIGN(answer.view.query, list.query(text, asked.view.query.from, asked.view.query.to));
        ListQuery ofAllDays = answer.view.query;
        ofAllDays.from = ofAllDays.to = {};
        DZ_ASSIGN(answer.cells, list.cells(ofAllDays));
    }
    if (task.stopRequested())
        return TaskContext::stopped();
    if (chooseSegment) {
        // A shop without anything to do opens on the whole list, not on an empty one.
        const bool any = std::any_of(answer.cells.begin(), answer.cells.end(), [](const ListCell& cell) { return cell.isIn(ListSegment::ToDo); });
        answer.view.segment = any ? ListSegment::ToDo : ListSegment::All;
    }
    answer.layout = EntryLayout(between(answer.cells, answer.view.query.from, answer.view.query.to), answer.view.segment, answer.view.provider);
    // A span of amounts asks for entries; the sales that lie in it are too many to be meant.
    const QString sought = answer.view.query.span ? QString() : text;
    DZ_ASSIGN(const QVector<JudgedSale> hits, asked.askedSales.isEmpty() ? service.findSales(sought, kMostHits) : service.salesByIds(asked.askedSales));
    for (const JudgedSale& judged : hits)
        answer.hits.append(rowOf(judged, asked.names));
    if (!asked.key.isNull()) {
        DZ_ASSIGN(const std::optional<ListPlace> place, list.find(answer.view, asked.key));
        if (place)
            answer.foundEntry = answer.layout.entryAt(*place);
    }
    // The first page, and the one with what is chosen, come with the answer: nothing is drawn empty first.
    for (const int page : {0, std::max(answer.foundEntry, 0) / kPage}) {
        if (answer.pages.contains(page) || page * kPage >= answer.layout.entries())
            continue;
        const EntryLayout::Day& day = answer.layout.days().at(answer.layout.dayOfEntry(page * kPage));
        DZ_ASSIGN(const QVector<ListEntry> rows, list.page(answer.view, day.firstPlace, page * kPage - day.firstEntry, kPage));
        answer.pages.insert(page, rows);
    }
    return answer;
}

void EntryList::read(Cells cells, Choice choice)
{
    if (m_task)
        m_task->stop();
    m_settle.stop();
    const int generation = ++m_generation;
    Answer asked;
    asked.view = {m_query, m_segment, m_provider};
    asked.view.query.from = m_from;
    asked.view.query.to = m_to;
    // A list that is being read anew has no cells to keep.
    asked.hasCells = cells == Cells::Keep && m_loaded && m_task.isNull();
    if (asked.hasCells)
        asked.cells = m_cells;
    asked.key = !m_wanted.isNull() ? m_wanted : m_current ? m_current->key() : EntryKey();
    asked.askedSales = m_askedSales;
    asked.names = m_names;
    m_task = m_session.read<Answer>(
        this,
        [asked, text = m_text, chooseSegment = !m_segmentChosen](Rooms& rooms, TaskContext& task) { return answerOf(rooms, task, asked, text, chooseSegment); },
        [this, generation, choice](Result<Answer> answer) {
            if (generation != m_generation)
                return;
            m_task.clear();
            if (answer) {
                m_error.reset();
                take(std::move(*answer), choice);
            } else if (answer.error().code != ErrorCode::Stopped) {
                m_error = answer.error();
            }
            emit stateChanged();
        });
    emit stateChanged();
}

void EntryList::take(Answer&& answer, Choice choice)
{
    m_loaded = true;
    m_query = answer.view.query;
    m_segment = answer.view.segment;
    m_cells = std::move(answer.cells);
    m_layout = std::move(answer.layout);
    m_hits = std::move(answer.hits);
    m_headOfHits = m_hits.isEmpty() ? 0 : 1;
    if (m_query.text.isEmpty()) {
        m_toDoInAll = m_entriesInAll = m_withoutTerms = 0;
        for (const ListCell& cell : std::as_const(m_cells)) {
            m_entriesInAll += int(cell.entries);
            m_toDoInAll += cell.isIn(ListSegment::ToDo) ? int(cell.entries) : 0;
            if (cell.provider.isEmpty() && cell.isIn(ListSegment::Waiting))
                m_withoutTerms += int(cell.sales);
        }
    }
    m_pages.clear();
    m_wantedPages.clear();
    m_chooseWhenRead = -1;
    for (auto it = answer.pages.begin(); it != answer.pages.end(); ++it) {
        auto* rows = new QVector<ReconcileRow>;
        for (const ListEntry& entry : std::as_const(it.value()))
            rows->append(rowOf(entry, m_names));
        m_pages.insert(it.key(), rows);
    }
    const bool wasAsked = !m_wanted.isNull();
    m_isMissed = wasAsked && answer.foundEntry < 0;
    m_wanted = {};
    int chosen = answer.foundEntry >= 0 ? m_headOfHits + int(m_hits.size()) + m_layout.rowOfEntry(answer.foundEntry) : -1;
    if (m_current && m_current->kind == ReconcileRow::Kind::Hit)
        for (int i = 0; i < m_hits.size(); ++i)
            if (m_hits.at(i).isSameAs(*m_current))
                chosen = m_headOfHits + i;
    m_currentRow = chosen;
    emit reset();
    if (m_isMissed)
        deselect();  // another row in its place would be taken for it
    else if (chosen >= 0)
        choose(chosen);
    else if (choice == Choice::AtOnce || wasAsked)
        chooseFirst();
    else
        m_settle.start();
}

void EntryList::chooseFirst()
{
    if (m_currentRow >= 0 || m_isFree)
        return;
    if (rows() > 1) {
        choose(1);
    } else if (m_current) {
        m_current.reset();
        emit currentChanged();
    }
}

void EntryList::choose(int row)
{
    m_currentRow = row;
    const ReconcileRow* loaded = this->row(row);
    if (!loaded) {
        m_chooseWhenRead = row;
        return;
    }
    m_chooseWhenRead = -1;
    const bool isSame = m_current && m_current->isSameAs(*loaded);
    m_current = *loaded;
    if (!isSame || std::exchange(m_isReread, false))
        emit currentChanged();
}

void EntryList::select(int row)
{
    m_settle.stop();
    if (row < 0 || row >= rows() || isHead(row)) {
        deselect();
        return;
    }
    m_isFree = m_isMissed = false;
    choose(row);
}

void EntryList::deselect()
{
    m_settle.stop();
    m_isFree = true;
    m_currentRow = -1;
    m_chooseWhenRead = -1;
    m_current.reset();
    emit currentChanged();
}

void EntryList::wantPage(int page)
{
    m_wantedPages.removeAll(page);
    m_wantedPages.append(page);
    if (m_wantedPages.size() > kPagesWanted)
        m_wantedPages.removeFirst();
    if (!m_pageTask)
        readNextPage();
}

void EntryList::readNextPage()
{
    if (m_wantedPages.isEmpty())
        return;
    const int page = m_wantedPages.takeLast();
    const int first = page * kPage;
    if (first >= m_layout.entries() || m_pages.contains(page)) {
        readNextPage();
        return;
    }
    const EntryLayout::Day& day = m_layout.days().at(m_layout.dayOfEntry(first));
    m_pageTask = m_session.read<QVector<ListEntry>>(
        this,
        [view = view(), place = day.firstPlace, offset = first - day.firstEntry](Rooms& rooms, TaskContext&) {
            return rooms.reconcile().list().page(view, place, offset, kPage);
        },
        [this, page, first, generation = m_generation](Result<QVector<ListEntry>> answer) {
            m_pageTask.clear();
            // An answer to an older list is dropped, and what is wanted of this one is asked for.
            if (generation == m_generation && answer) {
                auto* rows = new QVector<ReconcileRow>;
                for (const ListEntry& entry : std::as_const(*answer))
                    rows->append(rowOf(entry, m_names));
                const int count = int(rows->size());
                m_pages.insert(page, rows);
                const int above = m_headOfHits + int(m_hits.size());
                if (count > 0)
                    emit rowsRead(above + m_layout.rowOfEntry(first), above + m_layout.rowOfEntry(std::min(first + count, m_layout.entries()) - 1));
                if (m_chooseWhenRead >= 0 && loadedRow(m_chooseWhenRead))
                    choose(m_chooseWhenRead);
            }
            readNextPage();
        });
}

} // namespace daozhang::ui
