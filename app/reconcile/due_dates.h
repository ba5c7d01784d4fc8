// SPDX-License-Identifier: GPL-3.0-or-later
// When money is due (domain.md §4).
#pragma once

#include "models/common/result.h"
#include "models/reconcile/business_calendar.h"
#include "models/reconcile/reconciliation.h"
#include "models/reconcile/settlement_terms.h"

namespace daozhang::reconcile {

/// The calendar that ships with the program (resources/calendars/cn.json).
Result<BusinessCalendar> shippedCalendar();

/// Clearing and due date of a payment taken at a shop-local date and time. An invalid `localTime` means that the file
/// gives the date alone: the cut-off then cannot move it. `statedClearing`, if valid, is the file's own word and wins
/// over the cut-off. Provisional when business days were counted in a year without a published calendar.
///
/// A day on which the provider does not pay (its exceptions) moves the due date to the day that the exception names, or
/// to the next day on which it pays.
DueDate dueDateOf(const ProviderTerms& terms, const SettlementRule& rule, const BusinessCalendar& calendar, QDate localDate, QTime localTime,
                  QDate statedClearing = {});
/// The same by the rule of the terms, for payments that have no rule of their own.
DueDate dueDateOf(const ProviderTerms& terms, const BusinessCalendar& calendar, QDate localDate, QTime localTime, QDate statedClearing = {});

} // namespace daozhang::reconcile
