// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStringEncoder>

namespace daozhang::demo {

namespace {

struct Demo
{
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

const QString kShopName = QStringLiteral("青禾百货");

Result<QString> write(const QString& folder, const QString& name, const QByteArray& bytes)
{
    const QString path = QDir(folder).filePath(name);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Failure(ErrorCode::Storage, Demo::tr("“%1” could not be written: %2").arg(path, file.errorString()));
    return path;
}

QByteArray gb18030(const QString& text)
{
    QStringEncoder encoder("GB18030");
    return encoder(text);
}

/// Lines of one provider's file; `row` gives a line without its end.
template <class Row> QString table(const DemoBooks& books, int provider, DayRange days, const QString& header, const char* end, Row row)
{
    QString text = header + QLatin1String(end);
    for (const DemoSale& sale : books.sales)
        if (sale.provider == provider && days.holds(sale.at.date()))
            text += row(sale) + QLatin1String(end);
    return text;
}

QString stamp(const QDateTime& at) { return at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")); }
QString cardKind(const DemoSale& sale) { return sale.qr ? QString() : sale.debit ? QStringLiteral("借记卡") : QStringLiteral("贷记卡"); }

/// 银联商务: the back office's POS export, UTF-8 with a mark, as its download gives it.
QByteArray backOfficeFile(const DemoBooks& books, DayRange days)
{
    const QString header = QStringLiteral("订单号,扫码交易的订单号,商户名,内部商户号,终端SN码,参考号,交易类型,结算商户号,支付时间,支付方式,交易金额(元),持卡人卡号,卡类型,订单时间,终端号,批次号,凭证号,授权码,来源,创建时间,状态");
    return "\xEF\xBB\xBF" + table(books, 0, days, header, "\r\n", [](const DemoSale& s) {
        return QStringList{s.orderNo, s.qr ? u'Q' + s.orderNo : QString(), kShopName, QStringLiteral("M0001"), QStringLiteral("SN88%1").arg(s.terminal), s.rrn,
                           s.isVoid ? QStringLiteral("消费撤销") : QStringLiteral("消费"), s.merchant, stamp(s.at), s.channel, s.amount.toString(), s.card, cardKind(s), stamp(s.at), s.terminal,
                           s.batch, s.trace, s.authCode, QStringLiteral("POS"), stamp(s.at.addSecs(1)), s.failed ? QStringLiteral("交易失败") : QStringLiteral("交易成功")}
            .join(u',');
    }).toUtf8();
}

/// 拉卡拉: the acquirer's daily text in GB18030; successful sales only, as such files have them.
QByteArray acquirerFile(const DemoBooks& books, DayRange days)
{
    QString text = QStringLiteral("商户编码,商户名称,交易日期及时间,交易类型,交易金额,交易卡号,卡类别,终端编码,商户手续费,检索参考号,订单号\r\n");
    for (const DemoSale& s : books.sales)
        if (s.provider == 1 && !s.failed && days.holds(s.at.date()))
            text += QStringList{s.merchant, kShopName, stamp(s.at), s.qr ? QStringLiteral("扫码消费") : QStringLiteral("消费"), s.amount.toString(), s.card, s.qr ? QStringLiteral("扫码") : cardKind(s), s.terminal, s.fee.toString(), s.rrn, s.orderNo}.join(u',')
                    + QStringLiteral("\r\n");
    return gb18030(text);
}

/// 瑞银信: POS reconciliation text, pipes, amounts in fen. It has no column for the card's kind.
QByteArray pipeFile(const DemoBooks& books, DayRange days)
{
    QString text = QStringLiteral("商户号|终端号|交易时间|交易流水|交易类型|交易金额|手续费|银行卡号|参考号\n");
    for (const DemoSale& s : books.sales)
        if (s.provider == 2 && !s.failed && days.holds(s.at.date()))
            text += QStringList{s.merchant, s.terminal, s.at.toString(QStringLiteral("yyyyMMddHHmmss")), s.trace, s.qr ? QStringLiteral("扫码消费") : QStringLiteral("消费"), QString::number(s.amount.minorUnits()),
                                QString::number(s.fee.minorUnits()), s.card, s.rrn}.join(u'|')
                    + u'\n';
    return text.toUtf8();
}

/// 盛付通: the 34 columns of a POS settlement file, date and time apart, with the two columns that are never read.
QByteArray settlementFile(const DemoBooks& books, DayRange days)
{
    QString text = QStringLiteral("商户号,门店名称,终端号,交易时间,交易类型,交易批次号,凭证号,参考号,卡号,卡类别,发卡行机构代码,发卡行名称,交易金额,手续费,交易日期,交易单号,订单号,商户备注,对接应用号,原始金额,结算金额,产品类型,"
                                  "分期贴息,交易完成时间,持卡人姓名,持卡人身份证,分期数,优惠金额,实付金额,原交易单,渠道交易类型,出金方账户名称,门店编号,交易完成日期\r\n");
    for (const DemoSale& s : books.sales) {
        if (s.provider != 3 || s.failed || !days.holds(s.at.date()))
            continue;
        const QString time = s.at.toString(QStringLiteral("HH:mm:ss")), date = s.at.toString(QStringLiteral("yyyy-MM-dd"));
        text += QStringList{s.merchant, kShopName, s.terminal, time, s.qr ? QStringLiteral("扫码消费") : QStringLiteral("消费"), s.batch, s.trace, s.rrn, s.card, s.qr ? QStringLiteral("扫码") : cardKind(s), QString(), QString(), s.amount.toString(), s.fee.toString(),
                            date, s.orderNo, s.orderNo, QString(), QString(), s.amount.toString(), s.net().toString(), s.channel, QStringLiteral("0.00"), time, QString(), QString(), QStringLiteral("0"),
                            QStringLiteral("0.00"), s.amount.toString(), QString(), QString(), QString(), QStringLiteral("D001"), date}.join(u',')
                + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

QString grouped(Money amount)
{
    QString text = amount.toString();
    for (qsizetype at = text.indexOf(u'.') - 3; at > (text.startsWith(u'-') ? 1 : 0); at -= 3)
        text.insert(at, u',');
    return text;
}

/// Opening balance of both accounts, before the first line of the books.
constexpr qint64 kOpening = 12'345'678;

/// 工商银行: corporate history, GBK, its own first line, tabs in the values, two amount columns.
QByteArray icbcFile(const DemoBooks& books, DayRange days)
{
    QString text = QStringLiteral("[HISTORYDETAIL]\r\n凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额,个性化信息\r\n");
    Money balance(kOpening);
    for (const DemoLine& line : books.lines) {
        if (line.account != 0)
            continue;
        balance += line.amount;
        if (!days.holds(line.at.date()))
            continue;
        const bool out = line.amount.isNegative();
        text += QStringLiteral("\t0,\t%1,\t%2,%3,%4,\"%5\",\"%6\",,%7,%8,%9,")
                    .arg(demoAccount(0), line.counterparty.isEmpty() ? QString() : QStringLiteral("2160"), stamp(line.at), out ? QStringLiteral("借") : QStringLiteral("贷"),
                         out ? grouped(-line.amount) : QStringLiteral("0.00"), out ? QStringLiteral("0.00") : grouped(line.amount), line.summary, line.purpose, line.counterparty)
                + QStringLiteral("\"%1\",\r\n").arg(grouped(balance));
    }
    return gb18030(text);
}

/// 建设银行: corporate details with a running number, debit and credit columns.
QByteArray ccbFile(const DemoBooks& books, DayRange days)
{
    QString text = QStringLiteral("账户明细编号-交易流水号,交易时间,账户名称,账号,对方户名,对方账号,摘要,备注,借方发生额（支取）,贷方发生额（收入）,余额\r\n");
    Money balance(kOpening);
    int number = 0;
    for (const DemoLine& line : books.lines) {
        if (line.account != 1)
            continue;
        balance += line.amount;
        ++number;
        if (!days.holds(line.at.date()))
            continue;
        const bool out = line.amount.isNegative();
        text += QStringList{QStringLiteral("%1-%2").arg(number).arg(310500000000LL + number), line.at.toString(QStringLiteral("yyyyMMdd HH:mm:ss")), kShopName, demoAccount(1), line.counterparty, QString(), line.summary,
                            line.purpose, out ? (-line.amount).toString() : QStringLiteral("0.00"), out ? QStringLiteral("0.00") : line.amount.toString(), balance.toString()}.join(u',')
                + QStringLiteral("\r\n");
    }
    return gb18030(text);
}

QString period(DayRange days) { return days.from.toString(QStringLiteral("yyyyMMdd")) + u'-' + days.to.addDays(-1).toString(QStringLiteral("yyyyMMdd")); }

} // namespace

Result<QStringList> writeFiles(const DemoBooks& books, const QString& folder, DayRange days)
{
    const std::pair<QString, QByteArray> files[] = {
        {QStringLiteral("银联商务POS交易_%1.csv"), backOfficeFile(books, days)}, {QStringLiteral("拉卡拉对账_%1.txt"), acquirerFile(books, days)},
        {QStringLiteral("瑞银信对账_%1.txt"), pipeFile(books, days)},           {QStringLiteral("盛付通结算_%1.csv"), settlementFile(books, days)},
        {QStringLiteral("工商银行明细_%1.csv"), icbcFile(books, days)},          {QStringLiteral("建设银行明细_%1.csv"), ccbFile(books, days)},
    };
    QStringList paths;
    for (const auto& [name, bytes] : files) {
        DZ_ASSIGN(const QString path, write(folder, name.arg(period(days)), bytes));
        paths.append(path);
    }
    return paths;
}

Result<QString> writeTerms(const DemoBooks& books, const QString& folder)
{
    return write(folder, QStringLiteral("terms.json"), QJsonDocument(books.terms.toJson()).toJson());
}

Result<QString> writeTruth(const DemoBooks& books, const QString& folder, quint32 seed, QDate today)
{
    QJsonArray sales, faults;
    for (const DemoSale& sale : books.sales) {
        // Files of providers list successful sales only.
        if (sale.failed && sale.provider != 0)
            continue;
        sales.append(QJsonObject{{QStringLiteral("rrn"), sale.rrn},
                                 {QStringLiteral("trace"), sale.trace},
                                 {QStringLiteral("provider"), books.terms.providers[sale.provider].id},
                                 {QStringLiteral("amount"), (sale.isVoid ? -sale.amount : sale.amount).toString()},
                                 {QStringLiteral("net"), sale.net().toString()},
                                 {QStringLiteral("due"), sale.due.toString(Qt::ISODate)},
                                 {QStringLiteral("state"), reconcile::toCode(sale.truth)},
                                 {QStringLiteral("fault"), sale.fault}});
    }
    for (const DemoFault& fault : books.faults) {
        QJsonArray members;
        for (const int index : fault.sales)
            members.append(books.sales[index].rrn);
        faults.append(QJsonObject{{QStringLiteral("name"), fault.name}, {QStringLiteral("description"), fault.description}, {QStringLiteral("sales"), members}});
    }
    const QJsonObject truth{{QStringLiteral("seed"), qint64(seed)}, {QStringLiteral("today"), today.toString(Qt::ISODate)}, {QStringLiteral("sales"), sales}, {QStringLiteral("faults"), faults}};
    return write(folder, QStringLiteral("truth.json"), QJsonDocument(truth).toJson());
}

} // namespace daozhang::demo
