// SPDX-License-Identifier: GPL-3.0-or-later
// Early warnings from the kept sums: integer arithmetic over days, and nothing on a shop with too little history.
#pragma once

#include "app/storage/figures_repository.h"
#include "models/reconcile/business_calendar.h"
#include "models/watch/warning.h"

#include <QVector>

#include <optional>

namespace daozhang::watch {

/// What the rules ask for before they say anything.
struct WarningRules
{
    static constexpr int kRecentDays = 10;     ///< clearing days that are compared with …
    static constexpr int kHabitDays = 40;      ///< … at most so many before them,
    static constexpr int kLeastHabitDays = 15; ///< and at least so many
    static constexpr int kLeastSales = 10;     ///< in the recent days
    static constexpr int kSlowerBy = 30;       ///< hundredths of a business day
    static constexpr int kLeastLateDays = 3;   ///< one day that came late is no trend
    static constexpr int kSellingDays = 14;    ///< days with sales before a terminal's pauses mean something
    static constexpr int kLeastHours = 24;
    static constexpr int kForgottenDays = 30;  ///< a terminal that is silent for longer was put away
};

/// Mean over sales of the business days from clearing to booking, in hundredths; nullopt without sales.
std::optional<int> meanSpeed(const QVector<storage::ArrivalFigure>& arrivals, const reconcile::BusinessCalendar& calendar);
/// The middle one of all sales, in whole business days; nullopt without sales.
std::optional<int> medianSpeed(const QVector<storage::ArrivalFigure>& arrivals, const reconcile::BusinessCalendar& calendar);

/// A warning for a provider whose money comes later and later; `arrivals` are that provider's.
std::optional<Warning> slowerWarning(const QVector<storage::ArrivalFigure>& arrivals, const reconcile::BusinessCalendar& calendar);
/// Warnings for terminals that fell silent. `days` are of one provider's terminals, by terminal and day.
QVector<Warning> silentWarnings(const QVector<storage::TerminalDay>& days);

} // namespace daozhang::watch
