// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/entry_detail.h"

#include "app/reconcile/explanation.h"
#include "models/common/amount_span.h"
#include "ui/reconcile/reconcile_texts.h"

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

/// Pages beyond it were scrolled past before they could be read.
constexpr int kPagesWanted = 3;
/// A filter looks through the rows of so many sales; through more, by the indexes of the whole books.
constexpr int kMostLookedThrough = 20'000;
constexpr int kMostFound = 2000;

void add(LumpFacts& facts, const JudgedSale& judged)
{
    if (facts.count == 0) {
        facts.amount = Money(0, judged.sale.amount.currency());
        facts.fee = facts.net = facts.amount;
    }
    ++facts.count;
    ++facts.states[int(judged.outcome.state)];
    if (judged.sale.amount.currency() == facts.amount.currency())
        facts.amount += judged.sale.amount;
    if (judged.outcome.fee.currency() == facts.fee.currency())
        facts.fee += judged.outcome.fee;
    if (judged.outcome.net.currency() == facts.net.currency())
        facts.net += judged.outcome.net;
    const auto remember = [](QStringList& list, const QString& text) {
        if (!text.isEmpty() && list.size() < 4 && !list.contains(text))
            list.append(text);
    };
    remember(facts.terminals, judged.sale.terminal);
    remember(facts.batches, judged.sale.batch);
    remember(facts.providers, judged.outcome.provider);
    facts.fromTerminal |= judged.sale.book == intake::Book::Terminal;
    facts.fromProvider |= judged.sale.book == intake::Book::Provider || judged.outcome.twin.isValid();
    const DueDate& due = judged.outcome.due;
    if (due.isNull())
        return;
    facts.clearingFrom = facts.clearingFrom.isNull() ? due.clearing : std::min(facts.clearingFrom, due.clearing);
    facts.clearingTo = facts.clearingTo.isNull() ? due.clearing : std::max(facts.clearingTo, due.clearing);
    facts.due = facts.due.isNull() ? due.due : std::min(facts.due, due.due);
}

void takeAlternatives(ReconcileDetail& detail)
{
    if (detail.deposit) {
        detail.alternatives = detail.deposit->outcome.alternatives;
        detail.alternativesCount = detail.deposit->outcome.alternativesCount;
        detail.alternativesComplete = detail.deposit->outcome.alternativesComplete;
    }
    for (const Finding& finding : std::as_const(detail.findings))
        if (detail.alternatives.isEmpty() && !finding.alternatives.isEmpty()) {
            detail.alternatives = finding.alternatives;
            detail.alternativesCount = finding.alternatives.size();
        }
}

/// Rows in the order of their ids, for a page is asked for by ids and answered by time.
Result<QVector<JudgedSale>> inOrder(ReconcileService& service, const QVector<SaleId>& ids)
{
    DZ_ASSIGN(const QVector<JudgedSale> read, service.salesByIds(ids));
    QHash<SaleId, qsizetype> places;
    for (qsizetype i = 0; i < read.size(); ++i)
        places.insert(read.at(i).sale.id, i);
    QVector<JudgedSale> sorted;
    sorted.reserve(ids.size());
    for (const SaleId id : ids)
        sorted.append(places.contains(id) ? read.at(places.value(id)) : JudgedSale());
    return sorted;
}

Result<ReconcileDetail> readDetailOf(Rooms& rooms, TaskContext& task, const ReconcileRow& row, const QVector<Decision>& decisions)
{
    ReconcileDetail detail;
    detail.row = row;
    detail.today = rooms.facts().today;
    ReconcileService& service = rooms.reconcile();
    ReconcileList list = service.list();
    DZ_ASSIGN(const ReconcileSummary summary, service.summary());
    detail.bankCoveredTo = summary.bankCoveredTo;
    for (const FindingId id : row.findings) {
        DZ_ASSIGN(const Finding finding, service.finding(id));
        detail.findings.append(finding);
    }
    if (row.deposit.isValid()) {
        DZ_ASSIGN(detail.deposit, list.deposit(row.deposit));
        detail.sales = detail.deposit->outcome.sales;
        detail.fileName = list.fileName(detail.deposit->line.file);
        // One question asks about all deposits of a payer, and stands at the first of them.
        if (row.provider.isEmpty() && payerQuestion(detail) == nullptr) {
            DZ_ASSIGN(const std::optional<Finding> question, list.questionAbout(detail.deposit->line.payer));
            if (question)
                detail.findings.append(*question);
        }
    } else if (!detail.findings.isEmpty()) {
        detail.sales = detail.findings.first().sales;
    } else if (row.kind == ReconcileRow::Kind::Sales) {
        DZ_ASSIGN(detail.sales, list.salesOfGroup(row.key()));
    }
    if (row.kind == ReconcileRow::Kind::Hit && !detail.sales.contains(row.sale))
        detail.sales.prepend(row.sale);
    if (task.stopRequested())
        return TaskContext::stopped();
    takeAlternatives(detail);
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    if (const ProviderTerms* provider = terms.byId(row.provider))
        detail.terms = *provider;
    DZ_ASSIGN(detail.firstSales, inOrder(service, detail.sales.mid(0, EntryDetail::kPage)));
    QVector<SaleId> members;
    for (const Hypothesis& hypothesis : detail.alternatives.mid(0, 9))
        for (const SaleId id : hypothesis.missing.mid(0, 12))
            if (!members.contains(id))
                members.append(id);
    if (detail.deposit)
        for (const RejectedCandidate& candidate : detail.deposit->outcome.rejected)
            for (const SaleId id : candidate.sales.mid(0, 12))
                if (!members.contains(id))
                    members.append(id);
    DZ_ASSIGN(const QVector<JudgedSale> named, service.salesByIds(members));
    for (const JudgedSale& judged : named)
        detail.alternativeSales.insert(judged.sale.id, judged);
    const QSet<SaleId> all(detail.sales.begin(), detail.sales.end());
    for (const Decision& decision : decisions) {
        const bool ofDeposit = detail.deposit && decision.deposits().contains(detail.deposit->line.id);
        if (ofDeposit || std::any_of(decision.sales.begin(), decision.sales.end(), [&](SaleId id) { return all.contains(id); }))
            detail.decisions.append(decision);
    }
    return detail;
}

bool holds(const JudgedSale& judged, const QString& text, const QString& digits)
{
    const intake::Sale& sale = judged.sale;
    for (const QString* value : {&sale.trace, &sale.rrn, &sale.orderNo, &sale.card, &sale.channel, &sale.terminal, &sale.batch})
        if (value->contains(text, Qt::CaseInsensitive))
            return true;
    return (!digits.isEmpty() && (sale.amount.absolute().toString().startsWith(digits) || judged.outcome.net.absolute().toString().startsWith(digits)))
        || stateName(judged.outcome.state).contains(text, Qt::CaseInsensitive);
}

/// What the table is filtered by.
struct SalesFilter
{
    QString text;
    std::optional<SaleState> state;

    bool takes(const JudgedSale& judged) const
    {
        if (state && judged.outcome.state != *state)
            return false;
        if (text.isEmpty())
            return true;
        if (const auto span = AmountSpan::parse(text, judged.sale.amount.currency()))
            return span->holds(judged.sale.amount.minorUnits());
        return holds(judged, text, QString(text).remove(u','));
    }
};

Result<QVector<SaleId>> filtered(Rooms& rooms, TaskContext& task, const QVector<SaleId>& sales, const SalesFilter& filter, std::optional<SaleState> state)
{
    QVector<SaleId> found;
    const QString& text = filter.text;
    if (sales.size() > kMostLookedThrough && !text.isEmpty()) {
        DZ_ASSIGN(const QVector<JudgedSale> hits, rooms.reconcile().findSales(text, kMostFound));
        const QSet<SaleId> known = state ? QSet<SaleId>() : QSet<SaleId>(sales.begin(), sales.end());
        for (const JudgedSale& judged : hits)
            if ((state ? judged.outcome.state == *state : known.contains(judged.sale.id)) && (!filter.state || judged.outcome.state == *filter.state))
                found.append(judged.sale.id);
        return found;
    }
    for (qsizetype from = 0; from < sales.size(); from += EntryDetail::kPage) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const QVector<JudgedSale> page, inOrder(rooms.reconcile(), sales.mid(from, EntryDetail::kPage)));
        for (const JudgedSale& judged : page)
            if (filter.takes(judged))
                found.append(judged.sale.id);
    }
    return found;
}

} // namespace

EntryDetail::EntryDetail(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

PaymentPath EntryDetail::path() const
{
    if (m_way && m_detail) {
        PaymentPath path = pathOf(m_way->way, m_detail->today);
        const QString taken = m_way->way.at(WayStation::Taken).number;
        path.heading = tr("Way of the sale %1").arg(taken.isEmpty() ? m_way->way.at(WayStation::Known).number : taken);
        return path;
    }
    return m_detail && m_detail->row.kind != ReconcileRow::Kind::State ? pathOf(*m_detail, m_facts) : PaymentPath();
}

void EntryDetail::clear()
{
    for (const QPointer<SessionTask>& task : {m_task, m_factsTask, m_filterTask, m_restTask})
        if (task)
            task->stop();
    m_task.clear();
    m_filterTask.clear();
    ++m_generation;
    ++m_shownGeneration;
    m_wantedPages.clear();
    m_error.reset();
    if (!m_detail)
        return;
    m_detail.reset();
    m_shown.clear();
    m_filter.clear();
    m_filterState.reset();
    ++m_wayGeneration;
    m_way.reset();
    emit changed();
}

void EntryDetail::show(const ReconcileRow& row, const QVector<Decision>& decisions)
{
    for (const QPointer<SessionTask>& task : {m_task, m_factsTask, m_filterTask, m_restTask})
        if (task)
            task->stop();
    const int generation = ++m_generation;
    m_task = m_session.read<ReconcileDetail>(
        this,
        [row, decisions](Rooms& rooms, TaskContext& task) -> Result<ReconcileDetail> {
            if (task.stopRequested())
                return TaskContext::stopped();
            return readDetailOf(rooms, task, row, decisions);
        },
        [this, generation](Result<ReconcileDetail> answer) {
            if (generation == m_generation)
                take(std::move(answer));
        });
}

void EntryDetail::take(Result<ReconcileDetail> answer)
{
    m_task.clear();
    m_filterTask.clear();
    m_wantedPages.clear();
    ++m_shownGeneration;
    m_error.reset();
    if (!answer) {
        m_detail.reset();
        m_shown.clear();
        // The list is older than the books: it is read again and chooses anew.
        if (answer.error().code != ErrorCode::NotFound && answer.error().code != ErrorCode::Stopped)
            m_error = answer.error();
        emit changed();
        return;
    }
    const bool isSame = m_detail && m_detail->row.isSameAs(answer->row);
    const QString filter = isSame ? m_filter : QString();
    const std::optional<SaleState> filterState = isSame ? m_filterState : std::nullopt;
    m_detail = std::move(*answer);
    m_shown = m_detail->sales;
    m_filter.clear();
    m_filterState.reset();
    ++m_wayGeneration;
    m_way.reset();
    m_facts = {};
    for (const JudgedSale& judged : std::as_const(m_detail->firstSales))
        add(m_facts, judged);
    m_facts.complete = m_detail->firstSales.size() >= m_detail->sales.size();
    emit changed();
    emit factsChanged();
    if (!m_facts.complete)
        readFacts();
    if (!filter.isEmpty() || filterState)
        setFilter(filter, filterState);
}

void EntryDetail::showState(SaleState state, const ReconcileSummary& summary)
{
    for (const QPointer<SessionTask>& task : {m_task, m_factsTask, m_filterTask, m_restTask})
        if (task)
            task->stop();
    const int generation = ++m_generation;
    const ReconcileSummary::Line& line = summary.states[int(state)];
    ReconcileRow row;
    row.kind = ReconcileRow::Kind::State;
    row.saleState = state;
    row.amount = line.net;
    row.sales = int(line.count);
    m_task = m_session.read<ReconcileDetail>(
        this,
        [row, state](Rooms& rooms, TaskContext&) -> Result<ReconcileDetail> {
            ReconcileDetail detail;
            detail.row = row;
            detail.today = rooms.facts().today;
            // The newest at once: what is beyond them takes as long as there are sales.
            DZ_CHECK(rooms.reconcile().list().forEachInState(state, [&](const QVector<SaleId>& portion) {
                detail.sales = portion;
                return false;
            }));
            DZ_ASSIGN(detail.firstSales, inOrder(rooms.reconcile(), detail.sales.mid(0, EntryDetail::kPage)));
            return detail;
        },
        [this, generation, state, line](Result<ReconcileDetail> answer) {
            if (generation != m_generation)
                return;
            const bool isRead = answer.has_value();
            take(std::move(answer));
            if (!isRead)
                return;
            if (m_factsTask)
                m_factsTask->stop();
            m_facts = {};
            m_facts.complete = true;
            m_facts.count = m_facts.states[int(state)] = line.count;
            m_facts.amount = line.amount;
            m_facts.net = line.net;
            m_facts.hasFee = false;
            emit factsChanged();
            const qsizetype known = m_detail->sales.size();
            m_restTask = m_session.read<QVector<SaleId>>(
                this,
                [state, known](Rooms& rooms, TaskContext& task) -> Result<QVector<SaleId>> {
                    QVector<SaleId> all;
                    DZ_CHECK(rooms.reconcile().list().forEachInState(state, [&](const QVector<SaleId>& portion) {
                        all += portion;
                        return !task.stopRequested();
                    }));
                    if (task.stopRequested())
                        return TaskContext::stopped();
                    return all.mid(known);
                },
                [this, generation](Result<QVector<SaleId>> rest) {
                    if (generation != m_generation || !rest || rest->isEmpty())
                        return;
                    m_detail->sales += *rest;
                    if (m_filter.isEmpty() && !m_filterState) {
                        m_shown = m_detail->sales;
                        emit salesAppended(*rest);
                    }
                });
        });
}

void EntryDetail::readFacts()
{
    m_factsTask = m_session.read<LumpFacts>(
        this,
        [sales = m_detail->sales](Rooms& rooms, TaskContext& task) -> Result<LumpFacts> {
            LumpFacts facts;
            for (qsizetype from = 0; from < sales.size(); from += kPage) {
                if (task.stopRequested())
                    return TaskContext::stopped();
                DZ_ASSIGN(const QVector<JudgedSale> page, rooms.reconcile().salesByIds(sales.mid(from, kPage)));
                for (const JudgedSale& judged : page)
                    add(facts, judged);
            }
            facts.complete = true;
            return facts;
        },
        [this, generation = m_generation](Result<LumpFacts> answer) {
            if (generation != m_generation || !answer)
                return;
            m_facts = *answer;
            emit factsChanged();
        });
}

void EntryDetail::setFilter(const QString& text, std::optional<SaleState> wantedState)
{
    const QString wanted = text.trimmed();
    if (!m_detail || (wanted == m_filter && wantedState == m_filterState))
        return;
    m_filter = wanted;
    m_filterState = wantedState;
    if (m_filterTask)
        m_filterTask->stop();
    const int generation = ++m_shownGeneration;
    m_wantedPages.clear();
    if (m_filter.isEmpty() && !m_filterState) {
        m_filterTask.clear();
        m_shown = m_detail->sales;
        emit shownChanged();
        return;
    }
    const std::optional<SaleState> state = m_detail->row.kind == ReconcileRow::Kind::State ? m_detail->row.saleState : std::nullopt;
    m_filterTask = m_session.read<QVector<SaleId>>(
        this,
        [sales = m_detail->sales, filter = SalesFilter{wanted, wantedState}, state](Rooms& rooms, TaskContext& task) { return filtered(rooms, task, sales, filter, state); },
        [this, generation](Result<QVector<SaleId>> answer) {
            if (generation != m_shownGeneration)
                return;
            m_filterTask.clear();
            if (!answer)
                return;
            m_shown = *answer;
            emit shownChanged();
        });
}

void EntryDetail::readWay(SaleId sale)
{
    const int generation = ++m_wayGeneration;
    if (!sale.isValid()) {
        if (m_way) {
            m_way.reset();
            emit wayChanged();
        }
        return;
    }
    m_session.read<SaleWayShown>(
        this,
        [sale](Rooms& rooms, TaskContext&) -> Result<SaleWayShown> {
            SaleWayShown shown;
            shown.sale = sale;
            DZ_ASSIGN(shown.way, rooms.reconcile().wayOf(sale));
            for (int i = 0; i < kWayStations; ++i) {
                const WayStop& stop = shown.way.stops[std::size_t(i)];
                if (stop.line.isValid()) {
                    DZ_ASSIGN(const JudgedDeposit deposit, rooms.reconcile().list().deposit(stop.line));
                    shown.files[std::size_t(i)] = deposit.line.file;
                    shown.lines[std::size_t(i)] = deposit.line.line;
                } else if (stop.row.isValid()) {
                    DZ_ASSIGN(const QVector<JudgedSale> row, rooms.reconcile().salesByIds({stop.row}));
                    shown.files[std::size_t(i)] = row.isEmpty() ? SourceFileId() : row.first().sale.file;
                    shown.lines[std::size_t(i)] = row.isEmpty() ? 0 : row.first().sale.line;
                }
            }
            return shown;
        },
        [this, generation](Result<SaleWayShown> answer) {
            if (generation != m_wayGeneration)
                return;
            if (answer)
                m_way = *answer;
            else
                m_way.reset();
            emit wayChanged();
        });
}

void EntryDetail::readSales(int page)
{
    m_wantedPages.removeAll(page);
    m_wantedPages.append(page);
    if (m_wantedPages.size() > kPagesWanted)
        m_wantedPages.removeFirst();
    if (!m_pageTask)
        readNextPage();
}

void EntryDetail::readNextPage()
{
    if (m_wantedPages.isEmpty())
        return;
    const int page = m_wantedPages.takeLast();
    const QVector<SaleId> ids = m_shown.mid(qsizetype(page) * kPage, kPage);
    if (ids.isEmpty()) {
        readNextPage();
        return;
    }
    m_pageTask = m_session.read<QVector<JudgedSale>>(
        this, [ids](Rooms& rooms, TaskContext&) { return inOrder(rooms.reconcile(), ids); },
        [this, page, generation = m_shownGeneration](Result<QVector<JudgedSale>> answer) {
            m_pageTask.clear();
            if (generation == m_shownGeneration && answer)
                emit salesRead(page, *answer);
            readNextPage();
        });
}

void EntryDetail::explainDue(SaleId sale)
{
    m_session.read<DueExplanation>(
        this,
        [sale](Rooms& rooms, TaskContext&) -> Result<DueExplanation> {
            DZ_ASSIGN(const QVector<JudgedSale> found, rooms.reconcile().salesByIds({sale}));
            if (found.isEmpty())
                return Failure(ErrorCode::NotFound, tr("This sale is no longer in the books."));
            const JudgedSale& judged = found.first();
            DZ_ASSIGN(const SettlementTerms terms, rooms.reconcile().terms());
            const ProviderTerms* provider = terms.byId(judged.outcome.provider);
            if (!provider || judged.outcome.due.isNull())
                return DueExplanation{sale, tr("No settlement terms fit this sale, so nothing says when it is due. Add its provider in Settings.")};
            DZ_ASSIGN(const BusinessCalendar calendar, rooms.reconcile().calendar());
            return DueExplanation{sale, dueDateSentence(judged.sale, *provider, judged.outcome.due, calendar)};
        },
        [this](Result<DueExplanation> answer) {
            if (answer)
                emit dueExplained(*answer);
            else
                emit failed(answer.error());
        });
}

} // namespace daozhang::ui
