// SPDX-License-Identifier: GPL-3.0-or-later
// One bank account as its bank hands it out in two layouts: a corporate CSV and MT940.
#pragma once

#include "tests/intake/intake_files.h"

namespace daozhang::testing {

struct BankRow
{
    QString day;        ///< "2026-09-28"
    QString amount;     ///< "4812.40", "-12.40"
    QString payer = QStringLiteral("银联商务");
    QString memo = QStringLiteral("0927-0927费0元");
    QString time = {};       ///< "09:12:33"
    QString balance = {};
    QString reference = {};  ///< the bank's own number
    QString account = QStringLiteral("1001234509000012345");
};

/// ICBC's HISTORYDETAIL: voucher number, time and balance in every line.
inline QByteArray icbcFile(const QVector<BankRow>& rows)
{
    QStringList lines{QStringLiteral("[HISTORYDETAIL]"),
                      QStringLiteral("凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额,个性化信息")};
    for (const BankRow& row : rows) {
        const bool out = row.amount.startsWith(u'-');
        const QString amount = out ? row.amount.mid(1) : row.amount;
        lines.append(QStringList{row.reference, row.account, QString(), (row.day + u' ' + row.time).trimmed(), out ? QStringLiteral("借") : QStringLiteral("贷"),
                                 out ? amount : QString(), out ? QString() : amount, QString(), row.memo, QString(), row.payer, row.balance, QString()}
                         .join(u','));
    }
    return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

/// An MT940 statement: no time, no balance after each line.
inline QByteArray swiftFile(const QVector<BankRow>& rows, const QString& account, const QString& number, const QString& opening, const QString& closing)
{
    const auto day = [](const QString& iso) { return QDate::fromString(iso, Qt::ISODate).toString(QStringLiteral("yyMMdd")); };
    const auto money = [](QString text) { return text.remove(u'-').replace(u'.', u','); };
    const auto mark = [](const QString& text) { return text.startsWith(u'-') ? QStringLiteral("D") : QStringLiteral("C"); };
    QStringList lines{QStringLiteral(":20:STARTUMS"), QStringLiteral(":25:") + account, QStringLiteral(":28C:") + number};
    const QDate before = QDate::fromString(rows.first().day, Qt::ISODate).addDays(-1);
    lines.append(QStringLiteral(":60F:%1%2CNY%3").arg(mark(opening), before.toString(QStringLiteral("yyMMdd")), money(opening)));
    for (const BankRow& row : rows) {
        lines.append(QStringLiteral(":61:%1%2%3%4NTRF%5").arg(day(row.day), QDate::fromString(row.day, Qt::ISODate).toString(QStringLiteral("MMdd")), mark(row.amount), money(row.amount),
                                                              row.reference.isEmpty() ? QStringLiteral("NONREF") : QStringLiteral("NONREF//") + row.reference));
        lines.append(QStringLiteral(":86:166?00LS?20%1?32%2").arg(row.memo, row.payer));
    }
    lines.append(QStringLiteral(":62F:%1%2CNY%3").arg(mark(closing), day(rows.last().day), money(closing)));
    lines.append(QStringLiteral("-"));
    return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

/// Two days of a shop; the balance runs from 10,000.00 to 15,600.00.
inline QVector<BankRow> usualBankRows()
{
    return {{QStringLiteral("2026-09-28"), QStringLiteral("4812.40"), QStringLiteral("银联商务"), QStringLiteral("0927货款"), QStringLiteral("09:12:33"), QStringLiteral("14812.40"), QStringLiteral("1")},
            {QStringLiteral("2026-09-28"), QStringLiteral("-12.40"), QString(), QStringLiteral("手续费"), QStringLiteral("15:00:00"), QStringLiteral("14800.00"), QStringLiteral("2")},
            {QStringLiteral("2026-09-29"), QStringLiteral("400.00"), QStringLiteral("张三"), QStringLiteral("房租"), QStringLiteral("10:00:00"), QStringLiteral("15200.00"), QStringLiteral("3")},
            {QStringLiteral("2026-09-29"), QStringLiteral("400.00"), QStringLiteral("张三"), QStringLiteral("房租"), QStringLiteral("10:00:07"), QStringLiteral("15600.00"), QStringLiteral("4")}};
}

/// The same lines as the bank's SWIFT gateway tells them: other numbers, no times, no balances.
inline QVector<BankRow> usualSwiftRows()
{
    QVector<BankRow> rows = usualBankRows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i].time.clear();
        rows[i].balance.clear();
        rows[i].reference = QStringLiteral("HQP2609%1").arg(280000 + i);
    }
    return rows;
}

} // namespace daozhang::testing
