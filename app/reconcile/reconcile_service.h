// SPDX-License-Identifier: GPL-3.0-or-later
// Reconcile: runs the matcher over the books, keeps what it found, and answers questions about it.
#pragma once

#include "app/common/task_context.h"
#include "app/reconcile/terms_proposal.h"
#include "models/intake/sale.h"
#include "models/reconcile/business_calendar.h"
#include "models/reconcile/reconciliation.h"
#include "models/reconcile/sale_way.h"
#include "models/reconcile/settlement_terms.h"

#include <functional>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::reconcile {

/// One sale with its verdict: what a row of the sales list shows.
struct JudgedSale
{
    intake::Sale sale;
    SaleOutcome outcome;
};

/// One deposit (a bank line that is a provider's payout, or might be) with its verdict.
struct JudgedDeposit
{
    intake::BankLine line;
    DepositOutcome outcome;
};

class ReconcileList;
struct Comparison;
struct FeeClaim;
enum class ClaimRows;
struct Trial;

/// What a decision speaks of, to name it by.
struct DecisionSubject
{
    QVector<intake::BankLine> deposits;
    QVector<intake::Sale> sales;
    QString obstacle;  ///< why runs cannot follow the decision any more, or not whole; empty when they do
};

class ReconcileService
{
public:
    explicit ReconcileService(storage::Shop& shop) : m_shop(shop) {}
    /// The same run in pages, for screens (reconcile_list.h).
    ReconcileList list();

    Result<SettlementTerms> terms();
    /// Checks, stores and journals new terms (old and new value, and why where a person said so).
    Result<void> setTerms(const SettlementTerms& terms, const QString& reason = {});
    /// Adds a payer's name, as the bank writes it, to a provider's terms, with why. Fails with NotFound where no terms have that
    /// id, and with Invalid where the name is empty or another provider's on the same account.
    Result<void> addPayer(const QString& provider, const QString& payer, const QString& reason);
    /// Terms for the merchant numbers that `known` does not have (terms_proposal.h).
    Result<QVector<ProposedProvider>> proposeTerms(const SettlementTerms& known, const QVector<ProviderTerms>& presets,
                                                   const QVector<KnownProvider>& names);
    /// Stored terms that others would fit better than (terms_proposal.h).
    Result<QVector<TermsAdvice>> adviseTerms(const TaskContext& task);
    /// The shipped calendar with the years that the shop added.
    Result<BusinessCalendar> calendar();
    Result<void> setCalendarYear(int year, const QJsonObject& holidaysAndWorkdays);

    /// What a part of the books shows to be as it was is not judged again, unless the whole is asked for: the answer is
    /// the same (carry.h).
    enum class Extent { WhatChanged, Whole };
    /// Judges every sale and every deposit as of the shop's today and stores outcomes and findings in one
    /// transaction. Running twice changes nothing. Findings keep their ids from run to run.
    Result<ReconcileSummary> run(TaskContext& task, Extent extent = Extent::WhatChanged);
    /// What a run under other terms or another calendar would say otherwise; stores nothing (what_if.h).
    Result<Comparison> whatIf(const Trial& trial, TaskContext& task);
    /// The fee contract applied to every payout (fee_claims.h); `provider` empty = all.
    Result<QVector<FeeClaim>> feeClaims(const QString& provider, ClaimRows rows, const TaskContext& task);
    /// Writes all rows of a claim as a table (.csv or .xlsx), replacing the file only when all is written.
    Result<void> exportClaim(const FeeClaim& claim, const QString& path);
    /// Of the last run; asOf is null when there was none.
    Result<ReconcileSummary> summary();
    /// True when files, terms or decisions changed since the last run, or the day did.
    Result<bool> isStale();

    Result<QVector<Finding>> findings();  ///< all that are open or in a case, by due date
    Result<Finding> finding(FindingId id);
    Result<QVector<JudgedDeposit>> deposits();  ///< by booking date, newest first
    Result<JudgedDeposit> deposit(BankLineId id);
    /// Sales of a deposit's lump or of a finding, by time.
    Result<QVector<JudgedSale>> salesOf(BankLineId deposit);
    Result<QVector<JudgedSale>> salesByIds(const QVector<SaleId>& ids);
    /// Sales whose RRN, trace, order number, amount or card tail is what a person typed, newest first, with verdicts.
    Result<QVector<JudgedSale>> findSales(const QString& text, int limit);
    /// Money in whose payer, memo or reference holds the text, or whose amount begins with it, newest first: also lines of
    /// payers that no terms name.
    Result<QVector<intake::BankLine>> findCredits(const QString& text, int limit);
    /// Every sale that counts (twins once), streamed by time. `state` nullopt = all. The callback stops it by false.
    Result<void> forEachSale(std::optional<SaleState> state, const std::function<bool(const JudgedSale&)>& row);

    /// The way of one sale through the three books, of the last run. Asked of a copy in another book, it is the way of
    /// the row that counts. Fails with NotFound.
    Result<SaleWay> wayOf(SaleId sale);

    /// A person's word; takes effect at the next run. `reason` must not be empty.
    Result<DecisionId> decide(const Decision& decision);
    Result<void> undoDecision(DecisionId id);
    Result<QVector<Decision>> decisions();
    /// What decisions speak of: all their deposits, the first of their sales, and what keeps a run from following them.
    Result<QHash<DecisionId, DecisionSubject>> subjectsOf(const QVector<Decision>& decisions);

private:
    storage::Shop& m_shop;
};

/// The key of design.md §1.3 as text: "merchant/terminal/batch/trace/date"; parts that the file lacks are "-", and
/// the RRN or order number stands in for a missing trace.
QString saleKey(const intake::Sale& sale);
/// "F-12": how a finding is named on the command line and in the journal.
QString findingName(FindingId id);
/// "D-12"
QString depositName(BankLineId deposit);
std::optional<FindingId> findingFromName(QStringView name);

} // namespace daozhang::reconcile
