// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/property/own_terms.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace daozhang::testing {

using intake::CardKind;
using reconcile::FeeRule;
using reconcile::SettlementRule;

OwnCalendar::OwnCalendar()
{
    QFile file(QStringLiteral(DAOZHANG_SOURCE_DIR "/resources/calendars/cn.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar at %s", qPrintable(file.fileName()));
    const QJsonObject years = QJsonDocument::fromJson(file.readAll()).object();
    for (auto year = years.begin(); year != years.end(); ++year) {
        const QJsonObject lists = year->toObject();
        for (const QJsonValue& off : lists.value(QStringLiteral("holidays")).toArray())
            m_off.insert(QDate::fromString(off.toString(), Qt::ISODate));
        for (const QJsonValue& worked : lists.value(QStringLiteral("workdays")).toArray())
            m_worked.insert(QDate::fromString(worked.toString(), Qt::ISODate));
    }
}

bool OwnCalendar::isBusiness(QDate day) const
{
    return m_worked.contains(day) || (day.dayOfWeek() <= 5 && !m_off.contains(day));
}

QDate OwnCalendar::businessDay(QDate day, int n) const
{
    if (n == 0 && isBusiness(day))
        return day;
    for (int left = std::max(n, 1); left > 0;) {
        day = day.addDays(1);
        left -= isBusiness(day) ? 1 : 0;
    }
    return day;
}

OwnDue ownDue(const reconcile::ProviderTerms& terms, const OwnCalendar& calendar, QDate day, QTime time, QDate stated)
{
    const bool late = time.isValid() && !(time < terms.cutoff);
    const QDate clearing = stated.isValid() ? stated : day.addDays(late ? 1 : 0);
    if (terms.rule.kind == SettlementRule::Kind::CalendarDays)
        return {clearing, clearing.addDays(terms.rule.days)};
    if (terms.rule.kind == SettlementRule::Kind::BusinessDays) {
        const QDate from = terms.rollsFirst ? calendar.businessDay(clearing, 0) : clearing;
        return {clearing, calendar.businessDay(from, terms.rule.days)};
    }
    if (late)
        return {clearing, calendar.businessDay(clearing, 1)};
    const bool pastMidnight = time.isValid() && time.hour() >= 22;  // two hours later is tomorrow
    return {clearing, std::max(clearing, day.addDays(pastMidnight ? 1 : 0))};
}

qint64 ownFee(const reconcile::ProviderTerms& terms, CardKind kind, qint64 amount)
{
    const auto family = [](CardKind card) {
        if (card == CardKind::Debit || card == CardKind::Prepaid)
            return FeeRule::Applies::Debit;
        if (card == CardKind::Qr)
            return FeeRule::Applies::Qr;
        return FeeRule::Applies::Credit;
    };
    for (const FeeRule& rule : terms.fees) {
        const bool fits = rule.applies == FeeRule::Applies::Any || (kind == CardKind::Unknown ? rule.applies != FeeRule::Applies::Qr : rule.applies == family(kind));
        if (!fits)
            continue;
        const qint64 size = amount < 0 ? -amount : amount;
        qint64 fee = (size * rule.rate.perMillion + 500'000) / 1'000'000;
        if (rule.cap && fee > rule.cap->minorUnits())
            fee = rule.cap->minorUnits();
        fee += rule.fixed.minorUnits();
        return amount < 0 ? -fee : fee;
    }
    return 0;
}

} // namespace daozhang::testing
