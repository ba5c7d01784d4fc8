// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/format.h"

#include "ui/common/language.h"

#include <QLocale>

namespace daozhang::ui {

namespace {

bool chinese() { return Language::hub().isChinese(); }

} // namespace

QString shortDate(QDate date, QDate today)
{
    if (!date.isValid())
        return QStringLiteral("—");
    const bool sameYear = date.year() == today.year();
    if (chinese())
        return date.toString(sameYear ? QStringLiteral("MM-dd") : QStringLiteral("yyyy-MM-dd"));
    return QLocale().toString(date, sameYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString weekdayDate(QDate date, QDate today)
{
    if (!date.isValid())
        return QStringLiteral("—");
    const QString weekday = QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat);
    return chinese() ? QStringLiteral("%1 %2").arg(shortDate(date, today), weekday)
                     : QStringLiteral("%1 %2").arg(weekday, shortDate(date, today));
}

QString longDate(QDate date)
{
    if (chinese())
        return QLocale().toString(date, QStringLiteral("yyyy 年 M 月 d 日 ddd"));
    return QLocale().toString(date, QStringLiteral("dddd d MMMM yyyy"));
}

QString isoDate(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("—"); }

QString shortDateTime(const QDateTime& local, QDate today)
{
    if (!local.isValid())
        return QStringLiteral("—");
    return QStringLiteral("%1 %2").arg(shortDate(local.date(), today), local.time().toString(QStringLiteral("HH:mm")));
}

QString dateSpan(QDate from, QDate to, QDate today)
{
    if (!from.isValid() || !to.isValid())
        return QStringLiteral("—");
    return from == to ? shortDate(from, today) : QStringLiteral("%1 – %2").arg(shortDate(from, today), shortDate(to, today));
}

QString moneyWithSign(Money amount)
{
    const QString code = amount.currency().code();
    static const QHash<QString, QString> signs{{QStringLiteral("CNY"), QStringLiteral("¥")}, {QStringLiteral("JPY"), QStringLiteral("¥")},
                                               {QStringLiteral("USD"), QStringLiteral("$")}, {QStringLiteral("EUR"), QStringLiteral("€")},
                                               {QStringLiteral("GBP"), QStringLiteral("£")}, {QStringLiteral("HKD"), QStringLiteral("HK$")}};
    return QStringLiteral("%1 %2").arg(signs.value(code, code), amount.toDisplay());
}

QString byteSize(qint64 bytes) { return QLocale().formattedDataSize(bytes, bytes < 1 << 20 ? 0 : 1, QLocale::DataSizeTraditionalFormat); }

} // namespace daozhang::ui
