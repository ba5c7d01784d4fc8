// SPDX-License-Identifier: GPL-3.0-or-later
// Time zones as files write them: "PDT", "UTC", "+08:00", "Europe/Amsterdam".
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QTime>

#include <optional>

namespace daozhang::intake {

/// Seconds since 1970-01-01 UTC of a date and time in that zone; nullopt when the zone is not known.
std::optional<qint64> utcSecondsIn(QByteArrayView zone, QDate date, QTime time);

} // namespace daozhang::intake
