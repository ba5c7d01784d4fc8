// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_presenter.h"

#include "app/reconcile/list_export.h"

#include <QElapsedTimer>

#include <algorithm>
#include <memory>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kMostCandidates = 60;
/// Counting a million rows waits until the list stands and nobody asks for anything.
constexpr int kProofDelayMilliseconds = 1200;

/// One case to open: what belongs into it.
struct CasePlan
{
    QString provider;
    cases::OpenCase request;
};

std::vector<CasePlan> plansOf(const QVector<ReconcileRow>& rows, CaseSplit split)
{
    std::vector<CasePlan> plans;
    for (const ReconcileRow& row : rows) {
        if (row.findings.isEmpty() || row.inCase.isValid())
            continue;
        const auto same = std::find_if(plans.begin(), plans.end(), [&](const CasePlan& plan) {
            return split == CaseSplit::OneCase || (split == CaseSplit::PerProvider && plan.provider == row.provider);
        });
        CasePlan& plan = same != plans.end() ? *same : plans.emplace_back();
        plan.provider = row.provider;
        for (const FindingId id : row.findings)
            if (!plan.request.findings.contains(id))
                plan.request.findings.append(id);
        if (row.depositState == DepositState::Over)
            plan.request.kind = cases::CaseKind::Over;
    }
    return plans;
}

MatchCandidate candidateOf(const ListEntry& entry, const QHash<QString, QString>& names)
{
    const ReconcileRow row = rowOf(entry, names);
    return {row.deposit, {}, row.amount, row.day, row.who, row.provider.isEmpty() ? QString() : entry.payer};
}

} // namespace

ReconcilePresenter::ReconcilePresenter(ShopSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_list(session), m_entry(session)
{
    m_proofDelay.setSingleShot(true);
    m_proofDelay.setInterval(kProofDelayMilliseconds);
    connect(&m_proofDelay, &QTimer::timeout, this, &ReconcilePresenter::readProof);
    connect(&m_list, &EntryList::currentChanged, this, &ReconcilePresenter::showCurrent);
    connect(&m_list, &EntryList::stateChanged, this, &ReconcilePresenter::stateChanged);
    connect(&m_entry, &EntryDetail::changed, this, &ReconcilePresenter::stateChanged);
    connect(&m_entry, &EntryDetail::failed, this, [this](const Error& error) {
        m_actionError = error;
        emit stateChanged();
    });
}

std::optional<Error> ReconcilePresenter::error() const { return m_error ? m_error : m_list.error() ? m_list.error() : m_entry.error(); }

void ReconcilePresenter::showCurrent()
{
    if (m_list.current()) {
        m_state.reset();
        m_entry.show(*m_list.current(), m_book.decisions);
    } else if (!m_state) {
        m_entry.clear();
    }
}

void ReconcilePresenter::reload()
{
    if (m_bookTask) {
        m_stale = true;  // something was written while it was read: read once more after it
        return;
    }
    m_stale = false;
    m_bookTask = m_session.read<ReconcileBook>(this, readReconcileBook, [this](Result<ReconcileBook> answer) { bookRead(std::move(answer)); });
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
    m_list.setNames(m_book.providerNames);
    m_list.reload();
    if (m_state)
        m_entry.showState(*m_state, m_book.summary);
    m_proofDelay.start();
    emit bookChanged();
    emit stateChanged();
    if (m_stale)
        reload();
}

void ReconcilePresenter::readProof()
{
    m_session.read<ListProof>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.reconcile().list().proof(); },
        [this](Result<ListProof> answer) {
            if (answer) {
                m_proof = *answer;
                emit bookChanged();
            }
        });
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
    emit started(m_runTask, tr("Reconciling…"));
    emit stateChanged();
}

void ReconcilePresenter::stop()
{
    if (m_runTask)
        m_runTask->stop();
}

void ReconcilePresenter::showDeposit(BankLineId deposit)
{
    EntryKey key;
    key.deposit = deposit;
    m_state.reset();
    m_list.showView(ListSegment::All, {}, {}, {}, key);
}

void ReconcilePresenter::showFinding(FindingId finding)
{
    EntryKey key;
    key.finding = finding;
    m_state.reset();
    m_list.showView(ListSegment::All, {}, {}, {}, key);
}

void ReconcilePresenter::showState(SaleState state)
{
    m_state = state;
    m_list.deselect();
    if (m_loaded)
        m_entry.showState(state, m_book.summary);
}

bool ReconcilePresenter::showFindings(const QString& key)
{
    const QString what = key.section(QLatin1Char(':'), 0, 0);
    const QString value = key.section(QLatin1Char(':'), 1);
    const QDate today = m_session.facts().today;
    m_state.reset();
    if (key.isEmpty()) {
        m_list.showView(ListSegment::ToDo, {}, {}, {});
    } else if (what == QLatin1String("provider")) {
        m_list.showView(ListSegment::ToDo, value, {}, {});
    } else if (what == QLatin1String("due")) {
        // A day is looked at whole; everything else is about what is still to be done.
        const QDate due = QDate::fromString(value, Qt::ISODate);
        m_list.showView(ListSegment::All, {}, due, due);
    } else if (what == QLatin1String("overdue")) {
        const QString last = value.section(QLatin1Char('-'), 1);
        m_list.showView(ListSegment::ToDo, {}, last.isEmpty() ? QDate() : today.addDays(-last.toLongLong()), today.addDays(-value.section(QLatin1Char('-'), 0, 0).toLongLong()));
    } else {
        return false;
    }
    return true;
}

QVector<FindingId> ReconcilePresenter::findingsWithoutCase(const QVector<ReconcileRow>& rows) const
{
    QVector<FindingId> findings;
    for (const CasePlan& plan : plansOf(rows, CaseSplit::OneCase))
        findings += plan.request.findings;
    return findings;
}

int ReconcilePresenter::casesOf(const QVector<ReconcileRow>& rows, CaseSplit split) const { return int(plansOf(rows, split).size()); }

void ReconcilePresenter::openCases(const QVector<ReconcileRow>& rows, CaseSplit split, cases::TerminalShowed showed)
{
    std::vector<CasePlan> plans = plansOf(rows, split);
    for (CasePlan& plan : plans) {
        plan.request.terminalShowed = showed;
        if (showed == cases::TerminalShowed::NoSlipOrError)
            plan.request.kind = cases::CaseKind::OneSided;
    }
    m_actionError.reset();
    struct Opened { QVector<CaseId> ids; std::optional<Error> error; };
    m_session.write<Opened>(
        this,
        [plans](Rooms& rooms, TaskContext&) -> Result<Opened> {
            Opened opened;
            for (const CasePlan& plan : plans) {
                const auto id = rooms.cases().open(plan.request);
                if (!id) {
                    // What was opened before it stays, and is told of: each case is whole by itself.
                    if (opened.ids.isEmpty())
                        return Failure(id.error());
                    opened.error = id.error();
                    break;
                }
                opened.ids.append(*id);
            }
            return opened;
        },
        [this](Result<Opened> answer) {
            if (!answer)
                m_actionError = answer.error();
            else if (answer->error)
                m_actionError = answer->error;
            if (answer)
                emit casesOpened(answer->ids);
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
    decide(decision);
}

void ReconcilePresenter::change(std::function<Result<void>(ReconcileService&)> work, std::function<void()> done)
{
    m_actionError.reset();
    auto* task = m_session.write<bool>(
        this,
        [work = std::move(work)](Rooms& rooms, TaskContext& context) -> Result<bool> {
            DZ_CHECK(work(rooms.reconcile()));
            DZ_CHECK(rooms.reconcileAndFollow(context));
            return true;
        },
        [this, done = std::move(done)](Result<bool> answer) {
            if (answer)
                done();
            else
                m_actionError = answer.error();
            emit stateChanged();
        });
    emit started(task, tr("Reconciling…"));
}

void ReconcilePresenter::decide(const Decision& decision)
{
    const auto made = std::make_shared<DecisionId>();
    change(
        [decision, made](ReconcileService& service) -> Result<void> {
            DZ_ASSIGN(*made, service.decide(decision));
            return {};
        },
        [this, made] { emit decided(*made); });
}

void ReconcilePresenter::undoDecision(DecisionId decision) { undoDecisions({decision}); }

void ReconcilePresenter::undoDecisions(const QVector<DecisionId>& decisions)
{
    change(
        [decisions](ReconcileService& service) -> Result<void> {
            for (const DecisionId decision : decisions)
                DZ_CHECK(service.undoDecision(decision));
            return {};
        },
        [this] { emit decisionUndone(); });
}

void ReconcilePresenter::setPayerAside(const QString& payer, const QString& reason)
{
    const auto made = std::make_shared<QVector<DecisionId>>();
    change(
        [payer, reason = reason.trimmed(), made](ReconcileService& service) -> Result<void> {
            ReconcileList list = service.list();
            const ListView view{{}, ListSegment::ToDo, QString()};
            qint64 after = 0;
            for (;;) {
                DZ_ASSIGN(const QVector<ListEntry> page, list.page(view, after + 1, 0, EntryList::kPage));
                if (page.isEmpty())
                    return {};
                for (const ListEntry& entry : page) {
                    after = entry.place;
                    if (entry.kind != ListEntry::Kind::Deposit || entry.payer != payer)
                        continue;
                    Decision decision;
                    decision.kind = Decision::Kind::NotOurs;
                    decision.deposit = entry.deposit;
                    decision.reason = reason;
                    DZ_ASSIGN(const DecisionId id, service.decide(decision));
                    made->append(id);
                }
            }
        },
        [this, payer, made] { emit payerSetAside(payer, *made); });
}

void ReconcilePresenter::acceptPayer(const QString& provider, const QString& payer, const QString& reason)
{
    change([provider, payer, reason](ReconcileService& service) { return service.addPayer(provider, payer, reason); }, [this, payer] { emit payerAccepted(payer); });
}

void ReconcilePresenter::forgetActionError()
{
    m_actionError.reset();
    emit stateChanged();
}

void ReconcilePresenter::findCandidates(Wanted wanted, const QString& text)
{
    if (m_candidateTask)
        m_candidateTask->stop();
    const int generation = ++m_candidateGeneration;
    m_candidateTask = m_session.read<QVector<MatchCandidate>>(
        this,
        [wanted, text = text.trimmed(), names = m_book.providerNames](Rooms& rooms, TaskContext& task) -> Result<QVector<MatchCandidate>> {
            if (task.stopRequested())
                return TaskContext::stopped();
            QVector<MatchCandidate> found;
            ReconcileService& service = rooms.reconcile();
            if (wanted == Wanted::Deposits) {
                ReconcileList list = service.list();
                DZ_ASSIGN(const ListQuery query, list.query(text));
                // Without a text: what is not explained. With one: any deposit, for a person may know better.
                const ListView view{query, text.isEmpty() ? ListSegment::ToDo : ListSegment::All, {}};
                DZ_ASSIGN(const QVector<ListEntry> entries, list.page(view, 0, 0, 4 * kMostCandidates));
                for (const ListEntry& entry : entries)
                    if (entry.kind == ListEntry::Kind::Deposit && found.size() < kMostCandidates && (!text.isEmpty() || entry.depositState != DepositState::Explained))
                        found.append(candidateOf(entry, names));
                // A payer that no terms name pays too, now and then.
                DZ_ASSIGN(const QVector<intake::BankLine> lines, service.findCredits(text, kMostCandidates));
                for (const intake::BankLine& line : lines)
                    if (std::none_of(found.begin(), found.end(), [&](const MatchCandidate& known) { return known.deposit == line.id; }))
                        found.append({line.id, {}, line.amount, line.booked, line.payer, line.memo});
                return found;
            }
            QVector<JudgedSale> sales;
            if (text.isEmpty()) {
                for (const SaleState state : {SaleState::Overdue, SaleState::OneOf}) {
                    QVector<SaleId> ids;
                    DZ_CHECK(service.list().forEachInState(state, [&](const QVector<SaleId>& portion) {
                        ids = portion.mid(0, kMostCandidates - sales.size());
                        return false;
                    }));
                    DZ_ASSIGN(const QVector<JudgedSale> open, service.salesByIds(ids));
                    sales += open;
                }
            } else {
                DZ_ASSIGN(sales, service.findSales(text, kMostCandidates));
            }
            for (const JudgedSale& judged : std::as_const(sales))
                found.append({{}, judged.sale.id, judged.outcome.net, judged.sale.localDate,
                              judged.sale.trace.isEmpty() ? judged.sale.rrn : judged.sale.trace, judged.sale.card});
            return found;
        },
        [this, generation](Result<QVector<MatchCandidate>> answer) {
            if (generation != m_candidateGeneration)
                return;
            m_candidates = answer.value_or(QVector<MatchCandidate>());
            emit candidatesChanged();
        });
}

void ReconcilePresenter::write(std::function<Result<qint64>(Rooms&, TaskContext&)> work, const QString& path)
{
    m_actionError.reset();
    auto* task = m_session.read<qint64>(this, std::move(work), [this, path](Result<qint64> answer) {
        if (answer)
            emit exported(*answer, path);
        else if (answer.error().code != ErrorCode::Stopped)
            m_actionError = answer.error();
        emit stateChanged();
    });
    emit started(task, tr("Writing the table"));
}

void ReconcilePresenter::exportList(const QString& path)
{
    write(
        [view = m_list.view(), path](Rooms& rooms, TaskContext& task) -> Result<qint64> {
            ReconcileList list = rooms.reconcile().list();
            return exportEntries(list, rooms.reconcile(), view, path, task);
        },
        path);
}

void ReconcilePresenter::exportSales(const QString& path)
{
    write([sales = m_entry.shown(), path](Rooms& rooms, TaskContext& task) { return daozhang::reconcile::exportSales(rooms.reconcile(), sales, rooms.time(), path, task); }, path);
}

} // namespace daozhang::ui
