// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's time zone: files speak local time, the books keep UTC.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTime>
#include <QTimeZone>

namespace daozhang {

class ShopTime
{
public:
    /// `ianaId` such as "Asia/Shanghai"; an unknown id falls back to UTC+8 (see isKnown).
    explicit ShopTime(const QByteArray& ianaId = "Asia/Shanghai");

    bool isKnown() const { return m_known; }
    QByteArray id() const { return m_id; }

    /// Seconds since 1970-01-01 UTC of a local date and time. Fast for zones without daylight saving.
    qint64 toUtcSeconds(QDate date, QTime time) const;
    QDateTime toLocal(qint64 utcSeconds) const;
    QDate localDate(qint64 utcSeconds) const;
    QTime localTime(qint64 utcSeconds) const;
    /// "2026-09-28T14:03:11+08:00"
    QString toIso(qint64 utcSeconds) const;

private:
    qint64 offsetAt(qint64 utcSeconds) const;

    QByteArray m_id;
    QTimeZone m_zone;
    bool m_known = true;
    bool m_fixed = true;         // no daylight saving since 2000: one offset serves
    qint64 m_fixedOffset = 0;    // seconds east of UTC
};

} // namespace daozhang
