// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reconcile/sale_way.h"

namespace daozhang::reconcile {

QString toCode(WayStation station)
{
    switch (station) {
    case WayStation::Taken: return QStringLiteral("taken");
    case WayStation::Known: return QStringLiteral("known");
    case WayStation::PaidOut: return QStringLiteral("paid_out");
    case WayStation::Booked: return QStringLiteral("booked");
    }
    return {};
}

QString toCode(WayState state)
{
    switch (state) {
    case WayState::Done: return QStringLiteral("done");
    case WayState::Waiting: return QStringLiteral("waiting");
    case WayState::Missing: return QStringLiteral("missing");
    case WayState::Possible: return QStringLiteral("possible");
    case WayState::NoFile: return QStringLiteral("no_file");
    case WayState::NotExpected: return QStringLiteral("not_expected");
    }
    return {};
}

} // namespace daozhang::reconcile
