// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/coverage_settings.h"

#include "app/reconcile/reconcile_service.h"
#include "app/storage/shop.h"

namespace daozhang::reconcile {

Result<intake::CoverageSettings> coverageSettings(storage::Shop& shop)
{
    ReconcileService service(shop);
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    DZ_ASSIGN(const BusinessCalendar calendar, service.calendar());
    using Provider = intake::CoverageSettings::Provider;
    const auto shown = [](const ProviderTerms* provider) {
        return provider ? Provider{provider->id, provider->name, provider->account} : Provider();
    };
    intake::CoverageSettings settings;
    settings.days.isBusinessDay = [calendar](QDate day) { return calendar.isBusinessDay(day); };
    settings.days.isHoliday = [calendar](QDate day) { return calendar.isHoliday(day); };
    settings.providerOf = [terms, shown](const QString& merchant, const QString& terminal, const QString& hint) {
        return shown(terms.providerOf(merchant, terminal, hint));
    };
    settings.providerById = [terms, shown](const QString& id) { return shown(terms.byId(id)); };
    return settings;
}

} // namespace daozhang::reconcile
