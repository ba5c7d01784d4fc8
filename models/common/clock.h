// SPDX-License-Identifier: GPL-3.0-or-later
// The only source of "now". Nothing else in the program asks the system for the time.
#pragma once

#include <QDateTime>

namespace daozhang {

class Clock
{
public:
    virtual ~Clock() = default;
    /// The present moment in UTC.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Stands still until told otherwise: for tests, the demo and `--as-of`.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime moment) : m_moment(moment.toUTC()) {}
    QDateTime now() const override { return m_moment; }
    void set(const QDateTime& moment) { m_moment = moment.toUTC(); }
    void advanceSeconds(qint64 seconds) { m_moment = m_moment.addSecs(seconds); }

private:
    QDateTime m_moment;
};

} // namespace daozhang
