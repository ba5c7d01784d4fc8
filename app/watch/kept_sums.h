// SPDX-License-Identifier: GPL-3.0-or-later
// The sums that Today and Insights are made of, read for the last run.
#pragma once

#include "app/storage/figures_repository.h"
#include "models/reconcile/business_calendar.h"
#include "models/reconcile/settlement_terms.h"

namespace daozhang::storage {
class Shop;
}

namespace daozhang::watch {

/// What a run was made of, and for which day: sums kept under another name are of another run.
Result<QByteArray> nameOfRun(storage::Shop& shop, const reconcile::ReconcileSummary& summary);
/// The fee that the terms name for a sale; the stated one where the terms cannot tell.
storage::FiguresRepository::AgreedFee agreedFee(const reconcile::SettlementTerms& terms);
/// Names of providers by id: as the terms write them, else as the directory does.
Result<QHash<QString, QString>> providerNames(storage::Shop& shop, const reconcile::SettlementTerms& terms);
/// Days of each provider's terminals; a terminal that no terms claim is left out.
QHash<QString, QVector<storage::TerminalDay>> byProvider(const QVector<storage::TerminalDay>& days, const reconcile::SettlementTerms& terms);
QHash<QString, QVector<storage::ArrivalFigure>> byProvider(const QVector<storage::ArrivalFigure>& arrivals);

} // namespace daozhang::watch
