// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/day_report.h"

#include "app/intake/control_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace daozhang::intake {

namespace {

constexpr qint64 kLargestCount = 1'000'000'000;

QString decodeReport(const QByteArray& bytes)
{
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(bytes);
    return utf8.hasError() ? decodeText(bytes, TextEncoding::Gb18030) : text;
}

std::optional<DayReport> readUnionPay(const QString& text)
{
    // The columns are aligned by GBK byte width, so they are told apart by the blanks between them.
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression merchant(QStringLiteral("商户代码[:：]\\s*(\\w+)"));
    static const QRegularExpression clearing(QStringLiteral("清算日期[:：]\\s*(\\d{8})"));
    DayReport report;
    report.merchant = merchant.match(text).captured(1);
    report.clearingDate = QDate::fromString(clearing.match(text).captured(1), QStringLiteral("yyyyMMdd"));
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        const QStringList cells = line.trimmed().split(blanks, Qt::SkipEmptyParts);
        if (cells.size() != 8 || cells.front() != QStringLiteral("总计"))
            continue;
        bool ok = false;
        report.count = cells[1].toLongLong(&ok);
        std::array<Money, 6> values;
        for (int i = 0; ok && i < 6; ++i) {
            const auto value = Money::parse(cells[i + 2]);
            ok = value.has_value();
            values[size_t(i)] = value.value_or(Money());
        }
        if (!ok)
            return std::nullopt;
        report.amount = values[1] - values[0];
        report.fee = values[2] - values[3];
        report.net = values[5] - values[4];
        return report;
    }
    return std::nullopt;
}

/// Alipay's 汇总: a line of names, then a line for each kind or shop, then perhaps their total.
std::optional<DayReport> readAlipay(const QString& text)
{
    static const QRegularExpression account(QStringLiteral("账号[:：]\\s*\\[?(\\d{6,})"));
    static const QStringList counts = {QStringLiteral("收入笔数"), QStringLiteral("支出笔数"), QStringLiteral("交易订单总笔数"), QStringLiteral("退款订单总笔数")};
    QStringList names;
    DayReport report;
    bool any = false;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        QStringList cells;
        const QStringList written = line.trimmed().split(u',');
        for (const QString& cell : written)
            cells.append(normaliseName(QString(cell).remove(u'"')));
        const auto value = [&](const QString& name) { return cells.value(names.indexOf(name)); };
        if (report.merchant.isEmpty())
            report.merchant = account.match(line).captured(1);
        if (cells.contains(counts[0]) || cells.contains(counts[2])) {
            names = cells;
            continue;
        }
        if (names.isEmpty() || line.startsWith(u'#') || cells.size() < names.size() - 1)
            continue;
        const bool total = cells.first().startsWith(QStringLiteral("合计")) || cells.first().startsWith(QStringLiteral("总计"));
        if (total)
            report.count = 0;
        for (const QString& name : counts)
            report.count += std::clamp(qint64(value(name).toLongLong()), qint64(0), kLargestCount);
        // Of the account alone it is plain what the sum is of: all that came less all that went.
        const auto sum = Money::parse(value(QStringLiteral("总金额(元)")));
        if (sum && qAbs(sum->minorUnits()) < 1'000'000'000'000'000)
            report.amount = total || !report.amount ? *sum : *report.amount + *sum;
        any = true;
        if (total)
            break;
    }
    return any ? std::optional(report) : std::nullopt;
}

} // namespace

std::optional<DayReport> readDayReport(const QByteArray& bytes)
{
    const QString text = decodeReport(bytes);
    auto report = readUnionPay(text);
    return report ? report : readAlipay(text);
}

QVector<ControlTotal> reportControls(const DayReport& report, const Reading* reading)
{
    const auto count = keptWords(QT_TRANSLATE_NOOP("Intake", "Day report: number of transactions"));
    const QString awaited = keptWords(QT_TRANSLATE_NOOP("Intake", "import the transaction file of the same day together with its report"));
    QVector<ControlTotal> controls;
    controls.append(reading ? countControl(count, report.count, reading->lines - reading->refusedCount) : ControlTotal{count, QString::number(report.count), awaited, false});
    const auto add = [&](const QString& what, const std::optional<Money>& declared, const Money& found) {
        if (declared)
            controls.append(reading ? amountControl(what, *declared, found) : ControlTotal{what, declared->toString(), awaited, false});
    };
    add(keptWords(QT_TRANSLATE_NOOP("Intake", "Day report: sum of amounts")), report.amount, reading ? reading->sum : Money());
    add(keptWords(QT_TRANSLATE_NOOP("Intake", "Day report: sum of fees")), report.fee, reading ? reading->fees : Money());
    add(keptWords(QT_TRANSLATE_NOOP("Intake", "Day report: net amount")), report.net, reading ? reading->nets : Money());
    return controls;
}

} // namespace daozhang::intake
