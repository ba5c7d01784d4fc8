// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/kept_sums.h"

#include "app/cases/case_service.h"
#include "app/reconcile/fees.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"

namespace daozhang::watch {

Result<QByteArray> nameOfRun(storage::Shop& shop, const reconcile::ReconcileSummary& summary)
{
    DZ_ASSIGN(const QByteArray fingerprint, shop.outcomes().fingerprintOfLastRun());
    return fingerprint + '|' + summary.asOf.toString(Qt::ISODate).toLatin1();
}

storage::FiguresRepository::AgreedFee agreedFee(const reconcile::SettlementTerms& terms)
{
    return [terms](const QString& provider, intake::CardKind kind, Money amount, Money stated) {
        const reconcile::ProviderTerms* known = terms.byId(provider);
        if (!known || reconcile::isFeeUnsure(*known, kind))
            return stated;
        const int rule = reconcile::feeRuleFor(*known, kind);
        return rule < 0 ? stated : Money(reconcile::feeBy(known->fees.at(rule), amount.minorUnits()), amount.currency());
    };
}

Result<QHash<QString, QString>> providerNames(storage::Shop& shop, const reconcile::SettlementTerms& terms)
{
    QHash<QString, QString> names;
    DZ_ASSIGN(const auto directory, cases::ProviderDirectory(shop).all());
    for (const cases::ProviderProfile& profile : directory)
        names.insert(profile.id, profile.name);
    for (const reconcile::ProviderTerms& provider : terms.providers)
        names.insert(provider.id, provider.name);
    return names;
}

QHash<QString, QVector<storage::TerminalDay>> byProvider(const QVector<storage::TerminalDay>& days, const reconcile::SettlementTerms& terms)
{
    QHash<QString, QVector<storage::TerminalDay>> groups;
    for (const storage::TerminalDay& day : days)
        if (const auto* provider = terms.providerOf(day.merchant, day.terminal))
            groups[provider->id].append(day);
    return groups;
}

QHash<QString, QVector<storage::ArrivalFigure>> byProvider(const QVector<storage::ArrivalFigure>& arrivals)
{
    QHash<QString, QVector<storage::ArrivalFigure>> groups;
    for (const storage::ArrivalFigure& figure : arrivals)
        groups[figure.provider].append(figure);
    return groups;
}

} // namespace daozhang::watch
