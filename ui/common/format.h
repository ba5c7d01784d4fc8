// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, times and amounts as the window writes them, in the language of the moment.
#pragma once

#include "models/common/money.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace daozhang::ui {

/// "11-17" / "17 Nov"; with the year when it is not `today`'s: "2025-11-17" / "17 Nov 2025".
QString shortDate(QDate date, QDate today);
/// "11-18 周三" / "Wed 18 Nov"; with the year when it is not `today`'s.
QString weekdayDate(QDate date, QDate today);
/// "2026 年 11 月 20 日 周五" / "Friday 20 November 2026".
QString longDate(QDate date);
/// "2026-11-20".
QString isoDate(QDate date);
/// "11-17 09:12" / "17 Nov 09:12" of a shop-local time.
QString shortDateTime(const QDateTime& local, QDate today);
/// "11-17 – 11-20", one date when both are the same.
QString dateSpan(QDate from, QDate to, QDate today);
/// "¥ 12,941.88": with the currency's sign; only for the hero and the head of a case.
QString moneyWithSign(Money amount);
/// "84 KB", "1.2 MB".
QString byteSize(qint64 bytes);

} // namespace daozhang::ui
