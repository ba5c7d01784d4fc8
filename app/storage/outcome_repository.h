// SPDX-License-Identifier: GPL-3.0-or-later
// What reconciliation found, and what people decided about it.
#pragma once

#include "app/storage/connection.h"
#include "models/reconcile/reconciliation.h"

#include <QVector>

#include <functional>
#include <limits>
#include <optional>
#include <span>

namespace daozhang::storage {

class OutcomeRepository
{
public:
    explicit OutcomeRepository(Connection& connection) : m_connection(connection) {}

    // Sales. A sale without a row has not been judged yet.
    Result<QVector<reconcile::SaleOutcome>> salesByIds(std::span<const SaleId> ids);  ///< those that are judged, any order
    /// Every stored outcome by sale id, streamed; the callback stops it by returning false.
    Result<void> forEachSale(const std::function<bool(const reconcile::SaleOutcome&)>& row);
    Result<void> writeSales(std::span<const reconcile::SaleOutcome> outcomes);
    /// Takes the indexes of the outcomes away where there are none yet (on SQLite): a million rows are filled in first and
    /// indexed afterwards, in half of the time. Gives what endFilling() makes them by, inside the same transaction.
    Result<QStringList> beginFilling();
    Result<void> endFilling(const QStringList& indexes);
    /// Takes away the outcomes of sales that are not in the books any more.
    Result<void> removeSales(std::span<const SaleId> ids);
    /// Sales of a deposit's lump, also those that are missing from it; copies in another book are left out.
    Result<QVector<SaleId>> salesOfDeposit(BankLineId deposit);
    Result<QVector<SaleId>> salesOfFinding(FindingId finding);
    Result<QVector<SaleId>> salesInState(reconcile::SaleState state);
    Result<qint64> countInState(reconcile::SaleState state);

    // Deposits.
    Result<QVector<reconcile::DepositOutcome>> deposits();
    Result<std::optional<reconcile::DepositOutcome>> deposit(BankLineId id);
    Result<QVector<reconcile::DepositOutcome>> depositsByIds(std::span<const qint64> ids);  ///< those that are judged
    Result<void> writeDeposit(const reconcile::DepositOutcome& outcome);
    /// What is stored of deposits beside plain columns; may be made by any thread.
    static QVector<QString> bodiesOf(const QVector<const reconcile::DepositOutcome*>& outcomes);
    Result<void> writeDeposits(const QVector<const reconcile::DepositOutcome*>& outcomes, const QVector<QString>& bodies);
    Result<void> removeDeposits(std::span<const BankLineId> ids);

    // Findings.
    Result<QVector<reconcile::Finding>> findings();  ///< all, also settled and dismissed ones
    Result<reconcile::Finding> finding(FindingId id);  ///< NotFound
    Result<QVector<reconcile::Finding>> findingsOfCase(CaseId id);
    Result<FindingId> addFinding(const reconcile::Finding& finding);
    Result<void> updateFinding(const reconcile::Finding& finding);
    /// A case takes a finding (state in_case) or lets it go again (CaseId{}: open, unless it is settled).
    Result<void> setCase(FindingId finding, CaseId inCase);

    // Decisions.
    Result<QVector<reconcile::Decision>> decisions();  ///< all, also undone ones, oldest first
    Result<DecisionId> addDecision(const reconcile::Decision& decision);
    Result<void> markUndone(DecisionId id);
    /// Decisions, not undone, about a row of the file: what an undo of its import asks.
    Result<QVector<DecisionId>> decisionsRestingOn(SourceFileId file);

    // The last run.
    Result<std::optional<reconcile::ReconcileSummary>> summary();
    /// `fingerprint` names what the run was made of; see ReconcileService::isStale.
    Result<void> writeSummary(const reconcile::ReconcileSummary& summary, const QByteArray& fingerprint);
    Result<QByteArray> fingerprintOfLastRun();
    /// A digest of which files, decisions and settings the shop holds now; cheap.
    /// Of files up to an id only, where it is given: whether nothing else changed.
    Result<QByteArray> currentFingerprint(qint64 lastFile = std::numeric_limits<qint64>::max());
    /// What the last run left for the next one (app/reconcile/carry.h); empty when there is nothing.
    Result<QByteArray> carried();
    Result<void> carry(const QByteArray& body);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
