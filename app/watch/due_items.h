// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for somebody: next steps, promises, answers, proposals, new findings, a statement that is missing.
#pragma once

#include "app/watch/today.h"

namespace daozhang::watch {

/// Late ones first, then by time, then what has no time. Of `figures` the day, the statement's reach and whether the
/// shop is empty are asked.
Result<QVector<DueItem>> dueItems(storage::Shop& shop, const QVector<cases::Case>& cases, const QVector<reconcile::Finding>& findings,
                                  const QVector<Warning>& warnings, const QHash<QString, QString>& providerNames, const TodayFigures& figures);

} // namespace daozhang::watch
