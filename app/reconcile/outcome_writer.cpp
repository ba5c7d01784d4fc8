// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/outcome_writer.h"

#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"

#include <algorithm>
#include <future>
#include <numeric>
#include <span>
#include <unordered_map>

namespace daozhang::reconcile {

namespace {

constexpr std::size_t kBatch = 4096;
/// So many verdicts at once are indexed when all are in.
constexpr std::size_t kLargeFilling = 50'000;
constexpr qsizetype kManyDeposits = 1000;

bool isSame(const SentenceTerm& a, const SentenceTerm& b)
{
    return a.kind == b.kind && a.amount.minorUnits() == b.amount.minorUnits() && a.count == b.count && a.from == b.from && a.to == b.to && a.name == b.name && a.sales == b.sales;
}

bool isSame(const Hypothesis& a, const Hypothesis& b) { return a.missing == b.missing && a.odds == b.odds && a.reason == b.reason; }

bool isSame(const RejectedCandidate& a, const RejectedCandidate& b)
{
    return a.reason == b.reason && a.name == b.name && a.word == b.word && a.off.minorUnits() == b.off.minorUnits() && a.odds == b.odds && a.sales == b.sales;
}

template <class T> bool isSame(const QVector<T>& a, const QVector<T>& b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const T& x, const T& y) { return isSame(x, y); });
}

bool isSame(const Finding& a, const Finding& b)
{
    return a.kind == b.kind && a.state == b.state && a.provider == b.provider && a.cause == b.cause && a.amount == b.amount && a.net == b.net && a.due == b.due
           && a.sales == b.sales && a.deposit == b.deposit && a.inCase == b.inCase && a.settledBy == b.settledBy && isSame(a.terms, b.terms)
           && isSame(a.alternatives, b.alternatives);
}

class Writer
{
public:
    Writer(storage::Shop& shop, const Books& books, Reconciliation& found, const StoredPart* part, const TaskContext& task)
        : m_outcomes(shop.outcomes()), m_books(books), m_found(found), m_part(part), m_task(task)
    {
    }

    Result<OutcomeChanges> run()
    {
        DZ_CHECK(writeFindings());
        DZ_CHECK(compareDeposits());
        // The bodies of fifty thousand deposits take as long to write as their sales do: on the other core meanwhile.
        const auto policy = m_changed.size() >= kManyDeposits ? std::launch::async : std::launch::deferred;
        std::future<QVector<QString>> bodies = std::async(policy, [this] { return storage::OutcomeRepository::bodiesOf(m_changed); });
        DZ_CHECK(writeSales());
        DZ_CHECK(m_outcomes.writeDeposits(m_changed, bodies.get()));
        DZ_CHECK(m_outcomes.removeDeposits(std::span(m_gone.constData(), std::size_t(m_gone.size()))));
        return m_changes;
    }

private:
    Result<void> writeFindings()
    {
        DZ_ASSIGN(QVector<Finding> stored, m_outcomes.findings());
        QHash<QByteArray, Finding*> byKey;
        for (Finding& finding : stored)
            byKey.insert(finding.key, &finding);
        m_ids.clear();
        for (Finding& finding : m_found.findings) {
            Finding* known = byKey.take(finding.key);
            finding.inCase = known ? known->inCase : CaseId();
            finding.state = finding.inCase.isValid() ? FindingState::InCase : FindingState::Open;
            if (!known) {
                DZ_ASSIGN(finding.id, m_outcomes.addFinding(finding));
                noteChange(finding);
            } else {
                finding.id = known->id;
                if (!isSame(*known, finding)) {
                    DZ_CHECK(m_outcomes.updateFinding(finding));
                    noteChange(finding);
                }
            }
            m_ids.push_back(finding.id);
        }
        QVector<Finding*> gone = byKey.values();
        gone.removeIf([](const Finding* finding) { return finding->state != FindingState::Open && finding->state != FindingState::InCase; });
        return closeGone(gone);
    }

    void noteChange(const Finding& finding)
    {
        ++m_changes.findings;
        if (finding.deposit.isValid())
            m_changes.depositsOfFindings.insert(finding.deposit.value);
    }

    /// A finding that this run does not make: its money came, or it never was one.
    Result<void> closeGone(const QVector<Finding*>& gone)
    {
        if (gone.isEmpty())
            return {};
        std::unordered_map<qint64, qint64> paidBy;
        for (const Finding* finding : gone) {
            for (const SaleId sale : finding->sales)
                paidBy.emplace(sale.value, 0);
        }
        for (std::size_t row = 0; row < m_found.rows.size(); ++row) {
            const auto at = paidBy.find(m_books.sales[row].id);
            if (at != paidBy.end() && m_found.rows[row].state == SaleState::Arrived && m_found.rows[row].credit >= 0)
                at->second = m_books.credits[std::size_t(m_found.rows[row].credit)].id;
        }
        // A late credit that pays what was missing out of a set names the set in its sentence.
        std::unordered_map<qint64, qint64> paidLate;
        for (const DepositOutcome& deposit : std::as_const(m_found.deposits)) {
            if (!deposit.late)
                continue;
            for (const SentenceTerm& term : deposit.terms) {
                for (const SaleId sale : term.sales)
                    paidLate[sale.value] = deposit.deposit.value;
            }
        }
        for (Finding* finding : gone) {
            BankLineId settledBy;
            for (const SaleId sale : finding->sales) {
                const qint64 direct = paidBy[sale.value];
                if (direct != 0 && BankLineId(direct) != finding->deposit)
                    settledBy = std::max(settledBy, BankLineId(direct));
                else if (const auto late = paidLate.find(sale.value); direct != 0 && late != paidLate.end())
                    settledBy = std::max(settledBy, BankLineId(late->second));
            }
            finding->state = settledBy.isValid() ? FindingState::Settled : FindingState::Dismissed;
            finding->settledBy = settledBy;
            DZ_CHECK(m_outcomes.updateFinding(*finding));
            noteChange(*finding);
        }
        return {};
    }

    SaleOutcome outcomeOf(std::size_t row) const
    {
        SaleOutcome outcome = m_found.outcomeOf(m_books, row);
        if (const qint32 finding = m_found.rows[row].finding; finding >= 0)
            outcome.finding = m_ids[std::size_t(finding)];
        return outcome;
    }

    Result<void> flush()
    {
        DZ_CHECK(m_outcomes.writeSales(m_batch));
        m_changes.sales += qint64(m_batch.size());
        m_batch.clear();
        return {};
    }

    Result<void> writePartOfSales()
    {
        for (std::size_t row = 0; row < m_found.rows.size(); ++row) {
            SaleVerdict verdict = verdictOf(m_books, m_found.rows, row);
            if (const qint32 finding = m_found.rows[row].finding; finding >= 0)
                verdict.finding = m_ids[std::size_t(finding)].value;
            const SaleVerdict* stored = m_part->ofSale(m_books.sales[row].id);
            if (!stored || *stored != verdict)
                m_batch.push_back(outcomeOf(row));
        }
        return flush();
    }

    std::vector<SaleOutcome> outcomesOf(std::span<const quint32> rows) const
    {
        std::vector<SaleOutcome> outcomes;
        outcomes.reserve(rows.size());
        for (const quint32 row : rows)
            outcomes.push_back(outcomeOf(row));
        return outcomes;
    }

    /// The next verdicts are put together on the other core while these are stored.
    Result<void> writeRows(std::span<const quint32> rows)
    {
        const auto policy = rows.size() > kBatch ? std::launch::async : std::launch::deferred;
        const auto batchFrom = [&](std::size_t first) {
            return std::async(policy, [this, batch = rows.subspan(first, std::min(kBatch, rows.size() - first))] { return outcomesOf(batch); });
        };
        std::future<std::vector<SaleOutcome>> next = batchFrom(0);
        for (std::size_t first = 0; first < rows.size(); first += kBatch) {
            if (m_task.stopRequested())
                return TaskContext::stopped();
            m_batch = next.get();
            if (first + kBatch < rows.size())
                next = batchFrom(first + kBatch);
            DZ_CHECK(flush());
            m_task.report({{}, m_changes.sales, qint64(rows.size())});
        }
        return {};
    }

    Result<void> writeSales()
    {
        if (m_part)
            return writePartOfSales();
        std::vector<quint32> order(m_books.sales.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return m_books.sales[a].id < m_books.sales[b].id; });
        std::size_t at = 0;
        std::vector<SaleId> gone;
        // Both sides by sale id. What differs is collected first: rows are not changed while they are read.
        std::vector<quint32> changed;
        DZ_CHECK(m_outcomes.forEachSale([&](const SaleOutcome& stored) {
            while (at < order.size() && m_books.sales[order[at]].id < stored.sale.value)
                changed.push_back(order[at++]);
            if (at < order.size() && m_books.sales[order[at]].id == stored.sale.value) {
                const SaleOutcome found = outcomeOf(order[at]);
                if (stored.finding != found.finding || !isSameVerdict(stored, found))
                    changed.push_back(order[at]);
                ++at;
            } else {
                gone.push_back(stored.sale);
            }
            return !m_task.stopRequested();
        }));
        changed.insert(changed.end(), order.begin() + qint64(at), order.end());
        const bool isLarge = changed.size() >= kLargeFilling;
        DZ_ASSIGN(const QStringList indexes, isLarge ? m_outcomes.beginFilling() : Result<QStringList>(QStringList()));
        DZ_CHECK(writeRows(changed));
        DZ_CHECK(m_outcomes.endFilling(indexes));
        m_changes.sales += qint64(gone.size());
        return m_outcomes.removeSales(gone);
    }

    void comparePartOfDeposits()
    {
        std::unordered_map<qint64, DepositVerdict> stored = m_part->deposits;
        for (const DepositOutcome& outcome : std::as_const(m_found.deposits)) {
            const auto known = stored.extract(outcome.deposit.value);
            if (known.empty() || known.mapped() != verdictOf(outcome))
                m_changed.append(&outcome);
        }
        for (const auto& [line, verdict] : stored)
            m_gone.append(BankLineId(line));
        m_changes.deposits += m_changed.size() + m_gone.size();
    }

    Result<void> compareDeposits()
    {
        if (m_part) {
            comparePartOfDeposits();
            return {};
        }
        DZ_ASSIGN(const QVector<DepositOutcome> stored, m_outcomes.deposits());
        QHash<BankLineId, const DepositOutcome*> byLine;
        for (const DepositOutcome& outcome : std::as_const(stored))
            byLine.insert(outcome.deposit, &outcome);
        for (const DepositOutcome& outcome : std::as_const(m_found.deposits)) {
            const DepositOutcome* known = byLine.take(outcome.deposit);
            if (!known || !isSameVerdict(*known, outcome))
                m_changed.append(&outcome);
        }
        m_gone = byLine.keys();
        m_changes.deposits += m_changed.size() + m_gone.size();
        return {};
    }

    storage::OutcomeRepository& m_outcomes;
    const Books& m_books;
    Reconciliation& m_found;
    const StoredPart* m_part = nullptr;
    const TaskContext& m_task;
    std::vector<FindingId> m_ids;
    std::vector<SaleOutcome> m_batch;
    QVector<const DepositOutcome*> m_changed;
    QVector<BankLineId> m_gone;           ///< deposits of which nothing is said any more
    OutcomeChanges m_changes;
};

} // namespace

bool isSameVerdict(const SaleOutcome& a, const SaleOutcome& b)
{
    return a.state == b.state && a.provider == b.provider && a.due.clearing == b.due.clearing && a.due.due == b.due.due && a.due.provisional == b.due.provisional
           && a.fee == b.fee && a.net == b.net && a.feeFromFile == b.feeFromFile && a.deposit == b.deposit && a.twin == b.twin && a.cause == b.cause;
}

bool isSameVerdict(const DepositOutcome& a, const DepositOutcome& b)
{
    return a.provider == b.provider && a.state == b.state && a.difference == b.difference && a.late == b.late && a.alternativesCount == b.alternativesCount
           && a.alternativesComplete == b.alternativesComplete && isSame(a.terms, b.terms) && isSame(a.alternatives, b.alternatives) && isSame(a.rejected, b.rejected);
}

Result<OutcomeChanges> writeOutcomes(storage::Shop& shop, const Books& books, Reconciliation& found, const StoredPart* part, const TaskContext& task)
{
    return Writer(shop, books, found, part, task).run();
}

} // namespace daozhang::reconcile
