// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/due_dates.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

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

DueDate dueDateOf(const ProviderTerms& terms, const BusinessCalendar& calendar, QDate localDate, QTime localTime, QDate statedClearing)
{
    DueDate result;
    const bool afterCutoff = localTime.isValid() && localTime >= terms.cutoff;
    result.clearing = statedClearing.isValid() ? statedClearing : afterCutoff ? localDate.addDays(1) : localDate;
    switch (terms.rule.kind) {
    case SettlementRule::Kind::CalendarDays:
        result.due = result.clearing.addDays(terms.rule.days);
        return result;
    case SettlementRule::Kind::Instant:
        if (!afterCutoff) {
            const bool pastMidnight = localTime.isValid() && localTime.msecsSinceStartOfDay() / 1000 + kInstantSeconds >= 24 * 60 * 60;
            result.due = pastMidnight ? localDate.addDays(1) : localDate;
            if (result.due < result.clearing)
                result.due = result.clearing;
            return result;
        }
        result.due = businessDue(calendar, result.clearing, 1);
        break;
    case SettlementRule::Kind::BusinessDays: {
        const QDate counted = terms.rollsFirst ? calendar.atOrAfter(result.clearing) : result.clearing;
        result.due = businessDue(calendar, counted, terms.rule.days);
        break;
    }
    }
    result.provisional = !isPublishedThroughout(calendar, result.clearing, result.due);
    return result;
}

} // namespace daozhang::reconcile
