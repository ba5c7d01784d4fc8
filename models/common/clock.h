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
    /// When something is written down. Differs from now() only for a clock that looks at another day: the journal
    /// never carries a recording time that was asked for on a command line.
    virtual QDateTime recordingTime() const { return now(); }
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A moment of another day as "now" (`--as-of`), with true recording times.
class AsOfClock final : public Clock
{
public:
    explicit AsOfClock(QDateTime asOf) : m_asOf(asOf.toUTC()) {}
    QDateTime now() const override { return m_asOf; }
    QDateTime recordingTime() const override { return QDateTime::currentDateTimeUtc(); }

private:
    QDateTime m_asOf;
};

/// Stands still until told otherwise: for tests and the demo.
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
