// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen shows of the last run, in pages: nothing here reads more than a page, or counts more than the list.
#pragma once

#include "app/common/task_context.h"
#include "app/reconcile/reconcile_service.h"
#include "models/reconcile/list_entry.h"

namespace daozhang::reconcile {


/// What can be said of a run because it was counted.
struct ListProof
{
    qint64 sales = 0;
    qint64 judged = 0;
    qint64 decisions = 0;  ///< of people, in force
};

class ReconcileList
{
public:
    explicit ReconcileList(storage::Shop& shop) : m_shop(shop) {}

    /// A query for what a person typed: provider names are looked up in the terms.
    Result<ListQuery> query(const QString& text, QDate from = {}, QDate to = {});
    Result<QVector<ListCell>> cells(const ListQuery& query);
    /// `from` is the lowest place that can be meant (ListCell::first), `offset` counts from there.
    Result<QVector<ListEntry>> page(const ListView& view, qint64 from, qint64 offset, int limit);
    Result<std::optional<ListPlace>> find(const ListView& view, const EntryKey& key);

    /// One deposit with its line, without reading its sales (DepositOutcome::sales is filled with ids by time).
    Result<JudgedDeposit> deposit(BankLineId id);
    /// The open question whether a payer that no terms name pays for a provider: one for all deposits of a name.
    Result<std::optional<Finding>> questionAbout(const QString& payer);
    Result<QVector<SaleId>> salesOfGroup(const EntryKey& group);
    /// All sales in a state, newest first, in portions; false stops it.
    Result<void> forEachInState(SaleState state, const std::function<bool(const QVector<SaleId>&)>& portion);
    /// Name of an imported file; empty when it is gone.
    QString fileName(SourceFileId id);
    Result<ListProof> proof();

private:
    /// What can be told of a deposit that a person set aside; nothing when nobody did.
    Result<std::optional<DepositOutcome>> setAsideOutcome(const intake::BankLine& line);

    storage::Shop& m_shop;
};

} // namespace daozhang::reconcile
