// SPDX-License-Identifier: GPL-3.0-or-later
// Files for the tests of intake, made on the spot.
#pragma once

#include "app/intake/import_service.h"
#include "tests/support/testing.h"

#include <QFile>
#include <QStringList>

namespace daozhang::testing {

inline QString backOfficeHeader()
{
    return QStringLiteral("订单号,扫码交易的订单号,商户名,内部商户号,终端SN码,参考号,交易类型,结算商户号,支付时间,支付方式,交易金额(元),持卡人卡号,卡类型,"
                          "订单时间,终端号,批次号,凭证号,授权码,来源,创建时间,状态");
}

/// A row of the back-office export with what tests like to change.
struct BackOfficeRow
{
    QString order = QStringLiteral("P0001");
    QString rrn = QStringLiteral("092810000001");
    QString type = QStringLiteral("消费");
    QString at = QStringLiteral("2026-09-28 10:00:01");
    QString channel = QStringLiteral("刷卡");
    QString amount = QStringLiteral("128.00");
    QString card = QStringLiteral("622576******6691");
    QString batch = QStringLiteral("000012");
    QString trace = QStringLiteral("000101");
    QString status = QStringLiteral("成功");

    QStringList cells() const
    {
        return {order, QString(), QStringLiteral("青禾百货"), QStringLiteral("M1001"), QStringLiteral("SN1"), rrn, type, QStringLiteral("898310148160568"), at, channel,
                amount, card, QStringLiteral("借记卡"), at, QStringLiteral("01080209"), batch, trace, QStringLiteral("A00001"), QStringLiteral("POS"), at, status};
    }
    QString line() const { return cells().join(u','); }
};

/// Rows that differ in order number, trace, RRN and minute.
inline QVector<BackOfficeRow> backOfficeRows(int count)
{
    QVector<BackOfficeRow> rows;
    for (int i = 0; i < count; ++i) {
        BackOfficeRow row;
        row.order = QStringLiteral("P%1").arg(i + 1, 6, 10, QChar(u'0'));
        row.rrn = QString::number(92810000001LL + i).rightJustified(12, QChar(u'0'));
        row.trace = QStringLiteral("%1").arg(i + 1, 6, 10, QChar(u'0'));
        row.at = QDateTime(QDate(2026, 9, 20), QTime(8, 0)).addSecs(i * 977).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        row.amount = QStringLiteral("%1.%2").arg(10 + i % 500).arg(i % 100, 2, 10, QChar(u'0'));
        rows.append(row);
    }
    return rows;
}

inline QByteArray backOfficeFile(const QVector<BackOfficeRow>& rows)
{
    QStringList lines{backOfficeHeader()};
    for (const BackOfficeRow& row : rows)
        lines.append(row.line());
    return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

inline QString writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// Imports one file that must be taken, and gives its record.
inline intake::SourceFile importOne(storage::Shop& shop, const QString& path)
{
    TaskContext task;
    auto outcome = intake::ImportService(shop).import({path}, {}, task);
    if (!outcome || outcome->files.size() != 1)
        qFatal("%s", qPrintable(outcome ? (outcome->failures.isEmpty() ? QStringLiteral("no file") : outcome->failures.first().error.message) : outcome.error().message));
    return outcome->files.first().file;
}

} // namespace daozhang::testing
