// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/due_dates.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

// Outside the namespace, as Q_INIT_RESOURCE demands.
static void initDaozhangData() { Q_INIT_RESOURCE(daozhang_data); }

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

/// An instant payout takes up to two hours (domain.md §4).
constexpr int kInstantSeconds = 2 * 60 * 60;

bool isPublishedThroughout(const BusinessCalendar& calendar, QDate from, QDate to)
{
    for (int year = from.year(); year <= to.year(); ++year) {
        if (!calendar.isPublished(year))
            return false;
    }
    return true;
}

QDate businessDue(const BusinessCalendar& calendar, QDate clearing, int days)
{
    return days == 0 ? calendar.atOrAfter(clearing) : calendar.addBusinessDays(clearing, days);
}

} // namespace

Result<BusinessCalendar> shippedCalendar()
{
    initDaozhangData();
    QFile file(QStringLiteral(":/calendars/cn.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Failure(ErrorCode::Unsupported, Reconcile::tr("The calendar that belongs to the program is missing. Install the program again."));
    BusinessCalendar calendar;
    DZ_CHECK(calendar.merge(QJsonDocument::fromJson(file.readAll()).object()));
    return calendar;
}

namespace {

QDate dueBy(const ProviderTerms& terms, const SettlementRule& rule, const BusinessCalendar& calendar, QDate clearing)
{
    if (rule.kind == SettlementRule::Kind::CalendarDays)
        return clearing.addDays(rule.days);
    return businessDue(calendar, terms.rollsFirst ? calendar.atOrAfter(clearing) : clearing, rule.days);
}

/// Moves a due date off the days on which the provider does not pay.
QDate afterExceptions(const ProviderTerms& terms, const SettlementRule& rule, const BusinessCalendar& calendar, QDate due)
{
    // Exceptions that name one another in a ring end here too.
    for (qsizetype tries = 0; tries <= terms.exceptions.size(); ++tries) {
        const auto found = std::find_if(terms.exceptions.begin(), terms.exceptions.end(), [due](const PayException& one) { return one.day == due; });
        if (found == terms.exceptions.end())
            return due;
        due = found->paysOn.isValid()                                ? found->paysOn
              : rule.kind == SettlementRule::Kind::BusinessDays ? calendar.addBusinessDays(due, 1)
                                                                     : due.addDays(1);
    }
    return due;
}

/// Where an instant payout of that moment is due; null when it is outside the window and falls back.
QDate instantDue(const ProviderTerms& terms, QDate localDate, QTime localTime)
{
    if (!localTime.isValid())
        return localDate;
    const bool outside = terms.windowFrom.isValid() && (localTime < terms.windowFrom || localTime > terms.windowTo);
    if (outside || localTime >= terms.cutoff)
        return {};
    const bool pastMidnight = localTime.msecsSinceStartOfDay() / 1000 + kInstantSeconds >= 24 * 60 * 60;
    return pastMidnight ? localDate.addDays(1) : localDate;
}

} // namespace

DueDate dueDateOf(const ProviderTerms& terms, const SettlementRule& rule, const BusinessCalendar& calendar, QDate localDate, QTime localTime, QDate statedClearing)
{
    DueDate result;
    const bool afterCutoff = localTime.isValid() && localTime >= terms.cutoff;
    result.clearing = statedClearing.isValid() ? statedClearing : afterCutoff ? localDate.addDays(1) : localDate;
    const SettlementRule* used = &rule;
    if (rule.kind == SettlementRule::Kind::Instant) {
        result.due = instantDue(terms, localDate, localTime);
        if (result.due.isValid())
            result.due = std::max(result.due, result.clearing);
        else
            used = &terms.fallback;
    }
    if (!result.due.isValid())
        result.due = dueBy(terms, *used, calendar, result.clearing);
    result.due = afterExceptions(terms, *used, calendar, result.due);
    result.provisional = used->kind == SettlementRule::Kind::BusinessDays && !isPublishedThroughout(calendar, result.clearing, result.due);
    return result;
}

DueDate dueDateOf(const ProviderTerms& terms, const BusinessCalendar& calendar, QDate localDate, QTime localTime, QDate statedClearing)
{
    return dueDateOf(terms, terms.rule, calendar, localDate, localTime, statedClearing);
}

} // namespace daozhang::reconcile
