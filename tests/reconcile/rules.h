// SPDX-License-Identifier: GPL-3.0-or-later
// Words and the small shop that the tests of rules share.
#pragma once

#include "tests/reconcile/scenario.h"

namespace daozhang::testing {

inline QString arrived() { return QStringLiteral("arrived"); }
inline QString overdue() { return QStringLiteral("overdue"); }
inline QString oneOf() { return QStringLiteral("one_of"); }
inline QString cancelled() { return QStringLiteral("cancelled_out"); }
inline QString inTransit() { return QStringLiteral("in_transit"); }
inline QString unknown() { return QStringLiteral("unknown"); }
inline QString excluded() { return QStringLiteral("excluded"); }

/// Three sales of Monday 16 November: 100.00, 200.00, 333.00 at 0.60 %: net 99.40, 198.80, 331.00 = 629.20.
inline QVector<SaleId> monday(Scenario& shop)
{
    return {shop.sale("2026-11-16T10:00:00", "100.00"), shop.sale("2026-11-16T11:00:00", "200.00"), shop.sale("2026-11-16T12:00:00", "333.00")};
}

/// A sale of another terminal than T1.
inline Change ofTerminal(const char* name)
{
    return [name](intake::Sale& sale) { sale.terminal = QLatin1String(name); };
}

/// Sales of one terminal and day, an hour apart from 10:00 on.
inline QVector<SaleId> terminalDay(Scenario& shop, const char* date, const char* terminal, std::initializer_list<const char*> amounts)
{
    QVector<SaleId> ids;
    int hour = 10;
    for (const char* amount : amounts)
        ids.append(shop.sale((QByteArray(date) + "T" + QByteArray::number(hour++) + ":00:00").constData(), amount, ofTerminal(terminal)));
    return ids;
}

} // namespace daozhang::testing
