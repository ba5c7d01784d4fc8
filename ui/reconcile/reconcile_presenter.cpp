// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_presenter.h"

#include "app/reconcile/explanation.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kMostHits = 200;
constexpr int kMostCandidates = 60;
/// Pause in typing after which the books are searched.
constexpr int kSearchDelayMilliseconds = 180;

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
    facts.fromTerminal |= judged.sale.book == intake::Book::Terminal;
    facts.fromProvider |= judged.sale.book == intake::Book::Provider || judged.outcome.twin.isValid();
    const DueDate& due = judged.outcome.due;
    if (due.isNull())
        return;
    facts.clearingFrom = facts.clearingFrom.isNull() ? due.clearing : std::min(facts.clearingFrom, due.clearing);
    facts.clearingTo = facts.clearingTo.isNull() ? due.clearing : std::max(facts.clearingTo, due.clearing);
    facts.due = facts.due.isNull() ? due.due : std::min(facts.due, due.due);
}

ReconcileRow hitRow(const JudgedSale& judged, const QHash<QString, QString>& names)
{
    ReconcileRow row;
    row.kind = ReconcileRow::Kind::Hit;
    row.day = judged.sale.localDate;
    row.provider = judged.outcome.provider;
    row.who = providerName(names, judged.outcome.provider);
    row.amount = judged.sale.amount;
    row.saleState = judged.outcome.state;
    row.sales = 1;
    row.sale = judged.sale.id;
    row.deposit = judged.outcome.deposit;
    row.deduction = judged.sale.trace.isEmpty() ? judged.sale.orderNo : judged.sale.trace;
    row.cause = judged.sale.card;
    if (judged.outcome.finding.isValid())
        row.findings = {judged.outcome.finding};
    return row;
}

/// A state of sales that deposits and findings carry.
bool isOfState(const ReconcileRow& row, SaleState state)
{
    switch (state) {
    case SaleState::Overdue: return row.kind == ReconcileRow::Kind::Finding || row.missing > 0;
    case SaleState::OneOf: return row.setsOf > 0;
    case SaleState::Arrived: return row.depositState == DepositState::Explained;
    default: return false;
    }
}

void readDecisions(Rooms& rooms, ReconcileDetail& detail)
{
    const auto decisions = rooms.reconcile().decisions();
    if (!decisions)
        return;
    const QSet<SaleId> members(detail.sales.begin(), detail.sales.end());
    for (const Decision& decision : *decisions) {
        const bool ofDeposit = detail.deposit && decision.deposit == detail.deposit->line.id;
        const bool ofSale = std::any_of(decision.sales.begin(), decision.sales.end(), [&](SaleId id) { return members.contains(id); });
        if (!decision.undone && (ofDeposit || ofSale))
            detail.decisions.append(decision);
    }
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

Result<ReconcileDetail> readDetailOf(Rooms& rooms, const ReconcileRow& row, const QVector<SaleId>& groupSales)
{
    ReconcileDetail detail;
    detail.row = row;
    detail.today = rooms.facts().today;
    ReconcileService& service = rooms.reconcile();
    DZ_ASSIGN(const ReconcileSummary summary, service.summary());
    detail.bankCoveredTo = summary.bankCoveredTo;
    for (const FindingId id : row.findings) {
        DZ_ASSIGN(const Finding finding, service.finding(id));
        detail.findings.append(finding);
    }
    if (row.deposit.isValid()) {
        DZ_ASSIGN(detail.deposit, service.deposit(row.deposit));
        detail.sales = detail.deposit->outcome.sales;
        DZ_ASSIGN(const QVector<intake::SourceFile> files, rooms.intake().history());
        for (const intake::SourceFile& file : files)
            if (file.id == detail.deposit->line.file)
                detail.fileName = file.name;
    } else if (!detail.findings.isEmpty()) {
        detail.sales = detail.findings.first().sales;
    } else {
        detail.sales = groupSales;
    }
    if (row.kind == ReconcileRow::Kind::Hit && !detail.sales.contains(row.sale))
        detail.sales.prepend(row.sale);
    takeAlternatives(detail);
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    if (const ProviderTerms* provider = terms.byId(row.provider))
        detail.terms = *provider;
    DZ_ASSIGN(detail.firstSales, service.salesByIds(detail.sales.mid(0, ReconcilePresenter::kPage)));
    QVector<SaleId> members;
    for (const Hypothesis& hypothesis : detail.alternatives.mid(0, 9))
        for (const SaleId id : hypothesis.missing.mid(0, 12))
            if (!members.contains(id))
                members.append(id);
    DZ_ASSIGN(const QVector<JudgedSale> named, service.salesByIds(members));
    for (const JudgedSale& judged : named)
        detail.alternativeSales.insert(judged.sale.id, judged);
    readDecisions(rooms, detail);
    return detail;
}

} // namespace

ReconcilePresenter::ReconcilePresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelayMilliseconds);
    connect(&m_searchDelay, &QTimer::timeout, this, &ReconcilePresenter::search);
}

int ReconcilePresenter::currentRow() const
{
    if (m_current)
        for (int i = 0; i < m_rows.size(); ++i)
            if (m_rows.at(i).isSameAs(*m_current))
                return i;
    return -1;
}

void ReconcilePresenter::reload()
{
    if (m_bookTask) {
        m_stale = true;  // something was written while the list was read: read once more after it
        return;
    }
    m_stale = false;
    m_bookTask = m_session.read<ReconcileBook>(
        this, [](Rooms& rooms, TaskContext& task) { return readReconcileBook(rooms, task); },
        [this](Result<ReconcileBook> answer) { bookRead(std::move(answer)); });
    emit stateChanged();
}

void ReconcilePresenter::bookRead(Result<ReconcileBook> answer)
{
    m_bookTask.clear();
    if (!answer) {
        m_error = answer.error();
        emit stateChanged();
        return;
    }
    m_error.reset();
    m_loaded = true;
    m_book = std::move(*answer);
    // A shop without anything to do opens on the whole list, not on an empty one.
    if (!m_filterChosen)
        m_filter = m_book.counts[int(ReconcileFilter::ToDo)] > 0 ? ReconcileFilter::ToDo : ReconcileFilter::All;
    emit bookChanged();
    rebuildRows();
    if (!m_text.isEmpty())
        search();
    emit stateChanged();
    if (m_stale)
        reload();
}

void ReconcilePresenter::keepSelection(const std::optional<ReconcileRow>& before)
{
    int wanted = -1, first = -1;
    for (int i = 0; i < m_rows.size(); ++i) {
        const ReconcileRow& row = m_rows.at(i);
        if (row.kind == ReconcileRow::Kind::Day)
            continue;
        if (first < 0)
            first = i;
        const bool asked = (m_wantedDeposit.isValid() && row.deposit == m_wantedDeposit)
            || (m_wantedFinding.isValid() && row.findings.contains(m_wantedFinding))
            || (m_wantedSale.isValid() && row.sale == m_wantedSale)
            || (m_wantedState && (row.saleState == m_wantedState || isOfState(row, *m_wantedState)))
            || (m_wantedRow && m_wantedRow(row));
        if (asked || (wanted < 0 && before && row.isSameAs(*before)))
            wanted = i;
        if (asked) {
            m_wantedDeposit = {};
            m_wantedFinding = {};
            m_wantedSale = {};
            m_wantedState.reset();
            m_wantedRow = {};
            break;
        }
    }
    select(wanted >= 0 ? wanted : first);
}

void ReconcilePresenter::rebuildRows()
{
    const std::optional<ReconcileRow> before = m_current;
    m_rows = rowsOf(m_book, m_filter, m_text);
    if (!m_hits.isEmpty()) {
        ReconcileRow head;  // a null day: what was looked for
        head.sales = int(m_hits.size());
        m_rows = QVector<ReconcileRow>{head} + m_hits + m_rows;
    }
    emit rowsChanged();
    keepSelection(before);
}

void ReconcilePresenter::run()
{
    if (m_runTask)
        return;
    m_actionError.reset();
    struct Ran { qint64 milliseconds = 0; };
    m_runTask = m_session.write<Ran>(
        this,
        [](Rooms& rooms, TaskContext& task) -> Result<Ran> {
            QElapsedTimer timer;
            timer.start();
            DZ_CHECK(rooms.reconcileAndFollow(task));
            return Ran{timer.elapsed()};
        },
        [this](Result<Ran> answer) {
            m_runTask.clear();
            if (answer)
                m_runMilliseconds = answer->milliseconds;
            else if (answer.error().code != ErrorCode::Stopped)
                m_actionError = answer.error();
            emit stateChanged();
        });
    emit started(m_runTask);
    emit stateChanged();
}

void ReconcilePresenter::stop()
{
    if (m_runTask)
        m_runTask->stop();
}

void ReconcilePresenter::setFilter(ReconcileFilter filter)
{
    m_filterChosen = true;
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit bookChanged();
    rebuildRows();
}

void ReconcilePresenter::setText(const QString& text)
{
    const QString wanted = text.trimmed();
    if (m_text == wanted)
        return;
    m_text = wanted;
    m_hits.clear();
    ++m_searchGeneration;
    if (m_text.isEmpty())
        m_searchDelay.stop();
    else
        m_searchDelay.start();
    rebuildRows();
}

void ReconcilePresenter::search()
{
    const int generation = ++m_searchGeneration;
    m_searchTask = m_session.read<QVector<JudgedSale>>(
        this, [text = m_text](Rooms& rooms, TaskContext&) { return rooms.reconcile().findSales(text, kMostHits); },
        [this, generation](Result<QVector<JudgedSale>> answer) {
            if (generation != m_searchGeneration)
                return;
            m_searchTask.clear();
            m_hits.clear();
            if (answer)
                for (const JudgedSale& judged : std::as_const(*answer))
                    m_hits.append(hitRow(judged, m_book.providerNames));
            else
                m_error = answer.error();
            rebuildRows();
            emit stateChanged();
        });
    emit stateChanged();
}

void ReconcilePresenter::select(int row)
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).kind == ReconcileRow::Kind::Day) {
        m_current.reset();
        m_detail.reset();
        ++m_detailGeneration;
        emit detailChanged();
        return;
    }
    m_current = m_rows.at(row);
    readDetail();
}

void ReconcilePresenter::wanted()
{
    m_filter = ReconcileFilter::All;
    m_filterChosen = true;
    m_text.clear();
    m_hits.clear();
    emit bookChanged();
    if (m_loaded)
        rebuildRows();
}

void ReconcilePresenter::showDeposit(BankLineId deposit)
{
    m_wantedDeposit = deposit;
    wanted();
}

void ReconcilePresenter::showFinding(FindingId finding)
{
    m_wantedFinding = finding;
    wanted();
}

void ReconcilePresenter::showState(SaleState state)
{
    m_wantedState = state;
    wanted();
}

bool ReconcilePresenter::showFindings(const QString& key)
{
    const QString what = key.section(QLatin1Char(':'), 0, 0);
    const QString value = key.section(QLatin1Char(':'), 1);
    const QDate today = m_session.facts().today;
    if (key.isEmpty()) {
        m_wantedRow = [](const ReconcileRow& row) { return row.isToDo(); };
    } else if (what == QLatin1String("provider")) {
        m_wantedRow = [value](const ReconcileRow& row) { return row.provider == value && row.isToDo(); };
    } else if (what == QLatin1String("due")) {
        const QDate due = QDate::fromString(value, Qt::ISODate);
        m_wantedRow = [due](const ReconcileRow& row) { return row.day == due; };
    } else if (what == QLatin1String("overdue")) {
        const qint64 from = value.section(QLatin1Char('-'), 0, 0).toLongLong();
        const QString last = value.section(QLatin1Char('-'), 1);
        const qint64 to = last.isEmpty() ? std::numeric_limits<qint64>::max() : last.toLongLong();
        m_wantedRow = [=](const ReconcileRow& row) {
            const qint64 age = row.day.daysTo(today);
            return row.isToDo() && age >= from && age <= to;
        };
    } else {
        return false;
    }
    wanted();
    // A day is looked at whole; everything else is about what is still to be done.
    if (what != QLatin1String("due"))
        setFilter(ReconcileFilter::ToDo);
    return true;
}

void ReconcilePresenter::showSales(const QVector<SaleId>& sales)
{
    if (sales.isEmpty())
        return;
    wanted();
    const int generation = ++m_searchGeneration;
    m_searchTask = m_session.read<QVector<JudgedSale>>(
        this, [sales = sales.mid(0, kMostHits)](Rooms& rooms, TaskContext&) { return rooms.reconcile().salesByIds(sales); },
        [this, generation](Result<QVector<JudgedSale>> answer) {
            if (generation != m_searchGeneration)
                return;
            m_searchTask.clear();
            if (!answer || answer->isEmpty())
                return;
            for (const JudgedSale& judged : std::as_const(*answer))
                m_hits.append(hitRow(judged, m_book.providerNames));
            m_wantedSale = answer->first().sale.id;
            if (m_loaded)
                rebuildRows();
        });
}

void ReconcilePresenter::readDetail()
{
    const int generation = ++m_detailGeneration;
    if (m_detailTask)
        m_detailTask->stop();
    if (m_factsTask)
        m_factsTask->stop();
    const ReconcileRow row = *m_current;
    const QVector<SaleId> groupSales = row.group >= 0 && row.group < m_book.groups.size() ? m_book.groups.at(row.group).sales : QVector<SaleId>();
    m_detailTask = m_session.read<ReconcileDetail>(
        this,
        [row, groupSales](Rooms& rooms, TaskContext& task) -> Result<ReconcileDetail> {
            if (task.stopRequested())
                return TaskContext::stopped();
            return readDetailOf(rooms, row, groupSales);
        },
        [this, generation](Result<ReconcileDetail> answer) {
            if (generation != m_detailGeneration)
                return;
            if (!answer) {
                m_detail.reset();
                // The list is older than the books: a reload is under way and selects anew.
                if (answer.error().code != ErrorCode::NotFound && answer.error().code != ErrorCode::Stopped)
                    m_actionError = answer.error();
                emit stateChanged();
                emit detailChanged();
                return;
            }
            m_detail = std::move(*answer);
            m_facts = {};
            for (const JudgedSale& judged : std::as_const(m_detail->firstSales))
                add(m_facts, judged);
            m_facts.complete = m_detail->firstSales.size() >= m_detail->sales.size();
            emit detailChanged();
            emit factsChanged();
            if (!m_facts.complete)
                readFacts();
        });
}

void ReconcilePresenter::readFacts()
{
    const int generation = m_detailGeneration;
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
        [this, generation](Result<LumpFacts> answer) {
            if (generation != m_detailGeneration || !answer)
                return;
            m_facts = *answer;
            emit factsChanged();
        });
}

void ReconcilePresenter::readSales(qsizetype from)
{
    if (!m_detail || from >= m_detail->sales.size())
        return;
    const int generation = m_detailGeneration;
    m_pageTask = m_session.read<QVector<JudgedSale>>(
        this, [page = m_detail->sales.mid(from, kPage)](Rooms& rooms, TaskContext&) { return rooms.reconcile().salesByIds(page); },
        [this, generation, from](Result<QVector<JudgedSale>> answer) {
            m_pageTask.clear();
            if (generation == m_detailGeneration && answer)
                emit salesRead(from, *answer);
        });
}

void ReconcilePresenter::explainDue(SaleId sale)
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
            if (answer) {
                emit dueExplained(*answer);
            } else {
                m_actionError = answer.error();
                emit stateChanged();
            }
        });
}

QVector<FindingId> ReconcilePresenter::findingsWithoutCase(const QVector<int>& rows) const
{
    QVector<FindingId> findings;
    for (const int index : rows) {
        if (index < 0 || index >= m_rows.size())
            continue;
        const ReconcileRow& row = m_rows.at(index);
        if (row.inCase.isValid())
            continue;
        for (const FindingId id : row.findings)
            if (!findings.contains(id))
                findings.append(id);
    }
    return findings;
}

void ReconcilePresenter::openCase(const QVector<int>& rows, cases::TerminalShowed showed)
{
    cases::OpenCase request;
    request.findings = findingsWithoutCase(rows);
    request.terminalShowed = showed;
    for (const int index : rows)
        if (index >= 0 && index < m_rows.size() && m_rows.at(index).depositState == DepositState::Over)
            request.kind = cases::CaseKind::Over;
    if (showed == cases::TerminalShowed::NoSlipOrError)
        request.kind = cases::CaseKind::OneSided;
    m_actionError.reset();
    m_session.write<CaseId>(
        this, [request](Rooms& rooms, TaskContext&) { return rooms.cases().open(request); },
        [this](Result<CaseId> answer) {
            if (answer)
                emit caseOpened(*answer);
            else
                m_actionError = answer.error();
            emit stateChanged();
        });
}

void ReconcilePresenter::act(std::function<Result<void>(Rooms&)> work)
{
    m_actionError.reset();
    m_session.write<bool>(
        this,
        [work = std::move(work)](Rooms& rooms, TaskContext& task) -> Result<bool> {
            DZ_CHECK(work(rooms));
            DZ_CHECK(rooms.reconcileAndFollow(task));
            return true;
        },
        [this](Result<bool> answer) {
            if (answer)
                emit decided();
            else
                m_actionError = answer.error();
            emit stateChanged();
        });
}

void ReconcilePresenter::decide(Decision::Kind kind, const QVector<SaleId>& sales, BankLineId deposit, const QString& reason)
{
    Decision decision;
    decision.kind = kind;
    decision.sales = sales;
    decision.deposit = deposit;
    decision.reason = reason.trimmed();
    act([decision](Rooms& rooms) -> Result<void> {
        DZ_CHECK(rooms.reconcile().decide(decision));
        return {};
    });
}

void ReconcilePresenter::undoDecision(DecisionId decision)
{
    act([decision](Rooms& rooms) { return rooms.reconcile().undoDecision(decision); });
}

void ReconcilePresenter::forgetActionError()
{
    m_actionError.reset();
    emit stateChanged();
}

void ReconcilePresenter::findCandidates(Wanted wanted, const QString& text)
{
    const int generation = ++m_candidateGeneration;
    if (wanted == Wanted::Deposits) {
        m_candidates.clear();
        const QString sought = text.trimmed();
        for (const ReconcileRow& row : std::as_const(m_book.rows)) {
            const bool fits = row.kind == ReconcileRow::Kind::Deposit
                && (sought.isEmpty() ? row.depositState != DepositState::Explained
                                     : row.who.contains(sought, Qt::CaseInsensitive) || row.amount.toString().startsWith(QString(sought).remove(u',')));
            if (fits)
                m_candidates.append({row.deposit, {}, row.amount, row.day, row.who, {}});
            if (m_candidates.size() >= kMostCandidates)
                break;
        }
        emit candidatesChanged();
        return;
    }
    m_candidateTask = m_session.read<QVector<JudgedSale>>(
        this,
        [text](Rooms& rooms, TaskContext&) -> Result<QVector<JudgedSale>> {
            if (!text.trimmed().isEmpty())
                return rooms.reconcile().findSales(text.trimmed(), kMostCandidates);
            QVector<JudgedSale> open;
            for (const SaleState state : {SaleState::Overdue, SaleState::OneOf})
                DZ_CHECK(rooms.reconcile().forEachSale(state, [&](const JudgedSale& judged) {
                    open.append(judged);
                    return open.size() < kMostCandidates;
                }));
            return open;
        },
        [this, generation](Result<QVector<JudgedSale>> answer) {
            if (generation != m_candidateGeneration)
                return;
            m_candidates.clear();
            if (answer)
                for (const JudgedSale& judged : std::as_const(*answer))
                    m_candidates.append({{}, judged.sale.id, judged.outcome.net, judged.sale.localDate,
                                         judged.sale.trace.isEmpty() ? judged.sale.rrn : judged.sale.trace, judged.sale.card});
            emit candidatesChanged();
        });
}

} // namespace daozhang::ui
