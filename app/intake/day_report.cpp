// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/day_report.h"

#include "app/intake/control_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace daozhang::intake {

namespace {

QString decodeReport(const QByteArray& bytes)
{
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(bytes);
    return utf8.hasError() ? decodeText(bytes, TextEncoding::Gb18030) : text;
}

} // namespace

std::optional<DayReport> readDayReport(const QByteArray& bytes)
{
    // The columns are aligned by GBK byte width, so they are told apart by the blanks between them.
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression merchant(QStringLiteral("商户代码[:：]\\s*(\\w+)"));
    static const QRegularExpression clearing(QStringLiteral("清算日期[:：]\\s*(\\d{8})"));
    const QString text = decodeReport(bytes);
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

QVector<ControlTotal> reportControls(const DayReport& report, const Reading* reading)
{
    const auto count = keptWords(QT_TRANSLATE_NOOP("Intake", "Day report: number of transactions"));
    const auto amount = keptWords(QT_TRANSLATE_NOOP("Intake", "Day report: sum of amounts"));
    const auto fee = keptWords(QT_TRANSLATE_NOOP("Intake", "Day report: sum of fees"));
    const auto net = keptWords(QT_TRANSLATE_NOOP("Intake", "Day report: net amount"));
    if (!reading) {
        const QString found = keptWords(QT_TRANSLATE_NOOP("Intake", "import the transaction file of the same day together with its report"));
        return {{count, QString::number(report.count), found, false},
                {amount, report.amount.toString(), found, false},
                {fee, report.fee.toString(), found, false},
                {net, report.net.toString(), found, false}};
    }
    return {countControl(count, report.count, reading->lines - reading->refusedCount), amountControl(amount, report.amount, reading->sum),
            amountControl(fee, report.fee, reading->fees), amountControl(net, report.net, reading->nets)};
}

} // namespace daozhang::intake
