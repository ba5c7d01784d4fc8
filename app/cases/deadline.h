// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines with their computation kept, so that a hostile reader can count again (design.md §11).
#pragma once

#include "models/cases/case.h"
#include "models/reconcile/business_calendar.h"

namespace daozhang::cases {

/// `from` + `days`, business days by the calendar or calendar days; days ≥ 1. The sentence names the days that were
/// skipped and working days that fall on a weekend; `provisional` when a year in it has no published calendar.
enum class DayCount { Business, Calendar };
Deadline countDeadline(const reconcile::BusinessCalendar& calendar, QDate from, int days, DayCount count);

} // namespace daozhang::cases
