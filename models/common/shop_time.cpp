// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/shop_time.h"

namespace daozhang {

namespace {
// Zones that changed their clocks only before 2000 (China did until 1991) are fixed for any file a shop can have.
const QDateTime kEarliest(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
constexpr qint64 kSecondsPerDay = 86400;

qint64 floorDivide(qint64 a, qint64 b)
{
    const qint64 quotient = a / b;
    return a % b < 0 ? quotient - 1 : quotient;
}
} // namespace

ShopTime::ShopTime(const QByteArray& ianaId) : m_id(ianaId), m_zone(ianaId)
{
    if (!m_zone.isValid()) {
        m_known = false;
        m_zone = QTimeZone(8 * 3600);
    }
    m_fixedOffset = m_zone.offsetFromUtc(kEarliest);
    m_fixed = !m_zone.hasTransitions() || !m_zone.nextTransition(kEarliest).atUtc.isValid();
}

qint64 ShopTime::offsetAt(qint64 utcSeconds) const
{
    return m_fixed ? m_fixedOffset : m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utcSeconds, Qt::UTC));
}

qint64 ShopTime::toUtcSeconds(QDate date, QTime time) const
{
    if (!m_fixed)
        return QDateTime(date, time, m_zone).toSecsSinceEpoch();
    static const qint64 epochDay = QDate(1970, 1, 1).toJulianDay();
    return (date.toJulianDay() - epochDay) * kSecondsPerDay + time.msecsSinceStartOfDay() / 1000 - m_fixedOffset;
}

QDateTime ShopTime::toLocal(qint64 utcSeconds) const
{
    return QDateTime::fromSecsSinceEpoch(utcSeconds, Qt::OffsetFromUTC, int(offsetAt(utcSeconds)));
}

QDate ShopTime::localDate(qint64 utcSeconds) const
{
    static const qint64 epochDay = QDate(1970, 1, 1).toJulianDay();
    return QDate::fromJulianDay(epochDay + floorDivide(utcSeconds + offsetAt(utcSeconds), kSecondsPerDay));
}

QTime ShopTime::localTime(qint64 utcSeconds) const
{
    const qint64 local = utcSeconds + offsetAt(utcSeconds);
    return QTime::fromMSecsSinceStartOfDay(int(local - floorDivide(local, kSecondsPerDay) * kSecondsPerDay) * 1000);
}

QString ShopTime::toIso(qint64 utcSeconds) const { return toLocal(utcSeconds).toString(Qt::ISODate); }

} // namespace daozhang
