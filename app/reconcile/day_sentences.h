// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of business days: one sentence for a day, one line for an item.
#pragma once

#include "models/common/shop_time.h"
#include "models/reconcile/day_closing.h"

#include <QHash>

namespace daozhang::reconcile {

QString verdictName(DayVerdict verdict);  ///< "Reconciled", "Explained", "Carried forward"
/// What an item is, without its sum: "missing sales F-12", "in transit", "deposit D-7 that no sales explain".
QString itemName(const DayItem& item);
/// The name of an item for programs and the journal: "F-12", "D-7", or the state of its sales.
QString itemCode(const DayItem& item);
/// "F-12 128.00, in transit 2,310.00": names and sums, cut after some.
/// `providers`: names by id; an id without one stands for itself.
using ProviderNames = QHash<QString, QString>;
QString itemNames(const QVector<DayItem>& items, const ProviderNames& providers = {});
/// How an item is dealt with: "in case 0012", "decided: …", or empty.
QString itemTreatment(const DayItem& item);
/// "12 sales of 4,812.40"; of several currencies one after the other.
QString sumText(const DayFigures& figures);
/// The day in one or two sentences: what is open, or as what it was closed, by whom, and what it would be today.
QString daySentence(const DayStatus& status, const ShopTime& time, const ProviderNames& providers = {});

} // namespace daozhang::reconcile
