// SPDX-License-Identifier: GPL-3.0-or-later
// What people decided, as sentences.
#include "app/reconcile/explanation.h"

#include <QCoreApplication>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

using Kind = Decision::Kind;

/// What a decision says, to follow "… said on 3 Nov that".
QString claim(const Decision& decision)
{
    const int count = int(decision.sales.size());
    switch (decision.kind) {
    case Kind::Match: return Reconcile::tr("this deposit pays these %n sale(s)", nullptr, count);
    case Kind::Unmatch: return Reconcile::tr("this deposit does not pay these %n sale(s)", nullptr, count);
    case Kind::Exclude: return Reconcile::tr("no money is expected for these %n sale(s)", nullptr, count);
    case Kind::NotDuplicate: return Reconcile::tr("these %n sale(s) are not the same one twice", nullptr, count);
    case Kind::IsDuplicate: return Reconcile::tr("these %n row(s) are one sale", nullptr, count);
    case Kind::NotOurs:
        if (!decision.shares.isEmpty())
            return Reconcile::tr("%1 of this deposit is no payout").arg(decision.shares.first().amount.toDisplay());
        return decision.deposit.isValid() ? Reconcile::tr("this deposit is no payout") : Reconcile::tr("these %n sale(s) are not ours", nullptr, count);
    case Kind::Split:
        if (decision.shares.size() == 1)
            return Reconcile::tr("%1 of this deposit pays these %n sale(s)", nullptr, count).arg(decision.shares.first().amount.toDisplay());
        return Reconcile::tr("the money of these %n sale(s) came in %1 deposits", nullptr, count).arg(decision.shares.size());
    case Kind::Together:
        if (decision.shares.size() == 1)
            return Reconcile::tr("these %n sale(s) and this deposit belong together", nullptr, count);
        return Reconcile::tr("these %n sale(s) and %1 deposits belong together", nullptr, count).arg(decision.shares.size());
    }
    return {};
}

} // namespace

QString decisionReference(const Decision& decision, const ShopTime& time, QDate today)
{
    return Reconcile::tr("decision %1 of %2 (“%3”)").arg(decision.id.value).arg(dayName(time.localDate(decision.at.toSecsSinceEpoch()), today), decision.reason);
}

QString decisionSentence(const Decision& decision, const ShopTime& time, QDate today)
{
    const QString day = dayName(time.localDate(decision.at.toSecsSinceEpoch()), today);
    if (decision.who.isEmpty() || decision.who == QLatin1String("owner"))
        return Reconcile::tr("You said on %1 that %2: %3").arg(day, claim(decision), decision.reason);
    return Reconcile::tr("%1 said on %2 that %3: %4").arg(decision.who, day, claim(decision), decision.reason);
}

} // namespace daozhang::reconcile
