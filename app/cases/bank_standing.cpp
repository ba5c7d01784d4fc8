// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/bank_standing.h"

#include "app/cases/finding_succession.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace daozhang::cases {
namespace {

using reconcile::Finding;
using reconcile::FindingKind;
using reconcile::FindingState;
using reconcile::JudgedSale;
using reconcile::SaleState;

bool isSettledState(SaleState state)
{
    return state == SaleState::Arrived || state == SaleState::CancelledOut || state == SaleState::Excluded;
}

class Tally
{
public:
    Tally(Currency currency, const QVector<JudgedSale>& sales) : m_zero(0, currency)
    {
        for (const JudgedSale& sale : sales)
            m_sales.insert(sale.sale.id, &sale);
    }

    /// Adds what arrived of these sales; false when one of them is still missing.
    bool addSales(const QVector<SaleId>& ids)
    {
        bool complete = true;
        for (const SaleId id : ids) {
            const JudgedSale* sale = m_sales.value(id);
            if (!sale || !isSettledState(sale->outcome.state)) {
                complete = false;
                continue;
            }
            if (sale->outcome.state == SaleState::Arrived && sale->outcome.deposit.isValid() && !m_counted.contains(id)) {
                m_counted.insert(id);
                add(sale->outcome.deposit, sale->outcome.net);
            }
        }
        return complete;
    }
    bool allSettled(const QVector<SaleId>& ids) const
    {
        return !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [this](SaleId id) {
            const JudgedSale* sale = m_sales.value(id);
            return sale && isSettledState(sale->outcome.state);
        });
    }
    void add(BankLineId deposit, Money net)
    {
        const auto at = m_byDeposit.find(deposit);
        if (at == m_byDeposit.end())
            m_byDeposit.insert(deposit, net);
        else
            *at += net;
    }
    const QHash<BankLineId, Money>& byDeposit() const { return m_byDeposit; }
    Money zero() const { return m_zero; }

private:
    Money m_zero;
    QHash<SaleId, const JudgedSale*> m_sales;
    QSet<SaleId> m_counted;
    QHash<BankLineId, Money> m_byDeposit;
};

bool isLive(const Finding& finding) { return finding.state == FindingState::Open || finding.state == FindingState::InCase; }

/// False when something of the finding is still missing. `others`: all findings of the case, among them what became of
/// this one when a part was paid.
bool addFinding(Tally& tally, const Finding& finding, const QVector<Finding>& others)
{
    if (isAboutNamedSales(finding.kind) && !finding.sales.isEmpty())
        return tally.addSales(finding.sales);
    if (isLive(finding))
        return false;
    Money stillMissing = tally.zero();
    for (const Finding& other : others)
        if (isLive(other))
            stillMissing += other.net;
    if (finding.state == FindingState::Settled && finding.settledBy.isValid()) {
        // What a later finding still misses of it did not come.
        if (finding.net > stillMissing)
            tally.add(finding.settledBy, finding.net - stillMissing);
        return true;
    }
    // Dismissed: it never was one, or another finding took its place.
    return finding.state == FindingState::Settled || !stillMissing.isZero() || tally.allSettled(finding.sales);
}

Result<void> fillArrivals(storage::Shop& shop, const Tally& tally, BankStanding& standing)
{
    const QList<BankLineId> ids = tally.byDeposit().keys();
    DZ_ASSIGN(const QVector<intake::BankLine> lines, shop.bankLines().byIds(std::span(ids.constData(), ids.size())));
    for (const intake::BankLine& line : lines)
        standing.arrivals.append({line.id, line.booked, tally.byDeposit().value(line.id)});
    std::sort(standing.arrivals.begin(), standing.arrivals.end(),
              [](const Arrival& a, const Arrival& b) { return std::tie(a.booked, a.deposit) < std::tie(b.booked, b.deposit); });
    standing.arrived = tally.zero();
    for (const Arrival& arrival : std::as_const(standing.arrivals))
        standing.arrived += arrival.net;
    return {};
}

} // namespace

QVector<BankLineId> BankStanding::credits() const
{
    QVector<BankLineId> ids;
    for (const Arrival& arrival : arrivals)
        ids.append(arrival.deposit);
    return ids;
}

Result<BankStanding> bankStanding(storage::Shop& shop, const Case& record)
{
    BankStanding standing;
    standing.arrived = Money(0, record.claimed.currency());
    reconcile::ReconcileService reconcile(shop);
    for (const FindingId id : record.findings) {
        auto found = shop.outcomes().finding(id);
        if (!found && found.error().code != ErrorCode::NotFound)
            return Failure(found.error());
        if (found)
            standing.findings.append(*found);
    }
    DZ_ASSIGN(standing.sales, reconcile.salesByIds(record.sales));

    Tally tally(record.claimed.currency(), standing.sales);
    bool complete = true;
    for (const Finding& finding : std::as_const(standing.findings))
        complete = addFinding(tally, finding, standing.findings) && complete;
    // A finding that no longer exists says nothing; then the sales themselves must.
    if (standing.findings.size() < record.findings.size() || record.findings.isEmpty())
        complete = tally.addSales(record.sales) && complete && !record.sales.isEmpty();
    DZ_CHECK(fillArrivals(shop, tally, standing));
    standing.isPaid = complete && !standing.arrivals.isEmpty();
    standing.isMoot = complete && standing.arrivals.isEmpty();
    return standing;
}

Result<StatementReach> statementReach(storage::Shop& shop)
{
    reconcile::ReconcileService reconcile(shop);
    DZ_ASSIGN(const reconcile::ReconcileSummary summary, reconcile.summary());
    StatementReach reach;
    reach.coveredTo = summary.bankCoveredTo;
    if (!reach.coveredTo.isValid())
        return reach;
    // A statement that was fetched on its own last day may miss the evening of that day.
    reach.wholeTo = reach.coveredTo.addDays(-1);
    DZ_ASSIGN(const QVector<intake::SourceFile> files, shop.sourceFiles().all());
    for (const intake::SourceFile& file : files) {
        if (file.book != intake::Book::Bank || file.undone)
            continue;
        const QDate importedOn = shop.time().localDate(file.importedAt.toSecsSinceEpoch());
        for (const intake::Coverage& coverage : file.coverage)
            if (!coverage.isOpen && coverage.from <= reach.coveredTo && coverage.to >= reach.coveredTo && importedOn > reach.coveredTo)
                reach.wholeTo = reach.coveredTo;
    }
    return reach;
}

Promise judged(Promise promise, const Case& record, const BankStanding& standing, const StatementReach& reach, QDate madeOn)
{
    promise.verdict = Promise::Verdict::Open;
    promise.keptBy = {};
    promise.judgedOn = {};
    if (record.sales.isEmpty() && record.findings.isEmpty())
        return promise;
    // The whole case paid by that day keeps any promise; a promise of a sum is kept by that sum arriving since it was made.
    Money inTime(0, record.claimed.currency());
    Money sincePromise(0, record.claimed.currency());
    BankLineId last;
    for (const Arrival& arrival : standing.arrivals) {
        if (arrival.booked > promise.due)
            continue;
        inTime += arrival.net;
        last = arrival.deposit;
        if (arrival.booked >= madeOn)
            sincePromise += arrival.net;
    }
    const bool isWhole = standing.isPaid && inTime == standing.arrived;
    const bool isSum = promise.amount && promise.amount->currency() == sincePromise.currency() && sincePromise >= *promise.amount;
    if (isWhole || isSum) {
        promise.verdict = Promise::Verdict::Kept;
        promise.keptBy = last;
        promise.judgedOn = reach.coveredTo;
    } else if (reach.wholeTo.isValid() && reach.wholeTo >= promise.due && !standing.isMoot) {
        promise.verdict = Promise::Verdict::Broken;
        promise.judgedOn = reach.wholeTo;
    }
    return promise;
}

} // namespace daozhang::cases
