// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a sale through the three books, each step with the row that proves it: taken by the terminal, known to the
// provider, paid out, booked by the bank.
#pragma once

#include "models/reconcile/reconciliation.h"

#include <QTime>

#include <array>

namespace daozhang::reconcile {

enum class WayStation { Taken, Known, PaidOut, Booked };
inline constexpr int kWayStations = 4;

enum class WayState {
    Done,         ///< a row proves it
    Waiting,      ///< not to be expected yet
    Missing,      ///< the book that should have it covers the day, and has it not
    Possible,     ///< one of several of which some are missing; which cannot be told
    NoFile,       ///< not known: that book is not here, or does not reach the day
    NotExpected,  ///< cancelled or excluded: no money is to come
};

QString toCode(WayStation);  ///< "taken", "known", "paid_out", "booked"
QString toCode(WayState);    ///< "done", "waiting", "missing", "possible", "no_file", "not_expected"

/// One station. What is not Done may still have a day (when it is due) and an amount (what should be there).
struct WayStop
{
    WayStation station = WayStation::Taken;
    WayState state = WayState::NoFile;
    QDate day;            ///< taken, listed, paid out, booked; of what waits or is missing, when it was due; may be null
    QTime time;           ///< where the row gives one
    Money amount;         ///< taken: gross; known: net as listed; paid out: the whole payout; booked: the whole deposit
    bool hasAmount = false;
    SaleId row;           ///< Taken, Known, PaidOut: its row in that book
    BankLineId line;      ///< Booked
    QString number;       ///< trace, reference, payout number, or the bank's reference, as the row prints it
};

struct SaleWay
{
    SaleId sale;
    SaleState state = SaleState::Unknown;
    std::array<WayStop, kWayStations> stops;
    std::optional<WayStation> lastDone;  ///< the last station that a row proves
    std::optional<WayStation> stopsAt;   ///< the first station that is missing, or may be; nothing while none is
    QString cause;                       ///< the code that the data decide, else empty
    /// Codes that the data leave open, likeliest question first: to be asked of the provider, never asserted.
    QStringList openCauses;
    FindingId finding;

    const WayStop& at(WayStation station) const { return stops[std::size_t(station)]; }
};

} // namespace daozhang::reconcile
