// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/causes.h"

namespace daozhang::reconcile {

namespace {

QStringList codes(std::initializer_list<int> numbers)
{
    QStringList list;
    for (const int number : numbers)
        list.append(QStringLiteral("C%1").arg(number, 2, 10, QLatin1Char('0')));
    return list;
}

/// Causes that name what happened, not only where the money stopped.
bool isFinal(const QString& cause)
{
    static const QStringList kFinal = codes({4, 5, 6, 7, 9, 12, 13, 14, 17, 19, 23, 24, 27});
    return kFinal.contains(cause) || cause == QLatin1String("no_terms") || cause == QLatin1String("by_person");
}

} // namespace

QStringList openCauses(const SaleWay& way)
{
    if ((way.state != SaleState::Overdue && way.state != SaleState::OneOf) || isFinal(way.cause))
        return {};
    // domain.md §3.3: n60 asks the provider's back office; n62 when it says paid, n66 when it does not know the sale.
    if (way.at(WayStation::PaidOut).state == WayState::Done)
        return codes({21, 15, 16, 13, 26});
    if (way.at(WayStation::Known).state == WayState::Missing)
        return codes({18, 22, 7});
    if (way.at(WayStation::Known).state == WayState::Done)
        return codes({17, 19, 15, 16, 21, 27, 12, 26, 28});
    return codes({21, 15, 16, 17, 19, 18, 22, 20, 27, 26, 28});
}

} // namespace daozhang::reconcile
