// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts and dates as the world writes them, each read in one way or not at all.
#include "app/intake/cell_text.h"
#include "app/intake/date_pattern.h"

#include <QtTest/QtTest>

using namespace daozhang;
using namespace daozhang::intake;

class TestCellText : public QObject
{
    Q_OBJECT
private slots:
    void amounts_data();
    void amounts();
    void dates_data();
    void dates();
};

void TestCellText::amounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<QString>("expected");  // empty: refused
    const auto row = [](const char* name, const char* text, bool comma, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << comma << QString::fromLatin1(expected);
    };
    row("plain", "1234.56", false, "1234.56");
    row("groups", "1,234.56", false, "1234.56");
    row("groups not in threes", "12,34.56", false, "");
    row("comma for point", "12,34", false, "");
    row("brackets", "(12.00)", false, "-12.00");
    row("minus behind", "12.00-", false, "-12.00");
    row("true minus", "\xE2\x88\x92" "12.00", false, "-12.00");
    row("two signs", "--12.00", false, "");
    row("sign in brackets", "(-12.00)", false, "");
    row("euro behind", "12.00 \xE2\x82\xAC", false, "12.00 EUR");
    row("code behind", "12.00 EUR", false, "12.00 EUR");
    row("code and minus", "EUR -12.00", false, "-12.00 EUR");
    row("dollar is not yuan", "$12.00", false, "");
    row("country", "8,000.00(CN)", false, "8000.00");
    row("full width", "１２.００", false, "12.00");
    row("decimal comma", "1.234,56", true, "1234.56");
    row("decimal comma, whole", "1.234", true, "1234.00");
    row("decimal comma, cents", "12,5", true, "12.50");
    row("decimal comma, point too late", "12.34", true, "");
    row("decimal comma, both", "1,234.56", true, "");
    row("Swiss", "1'234.56", false, "1234.56");
    row("French", "1\xE2\x80\xAF" "234,56", true, "1234.56");
    row("two marks", "1.234'567,00", true, "");
    row("letters", "12a", false, "");
    row("only a sign", "+", false, "");
}

void TestCellText::amounts()
{
    QFETCH(QString, text);
    QFETCH(bool, comma);
    QFETCH(QString, expected);
    const QByteArray bytes = text.toUtf8();
    const Amount amount = parseYuan(bytes, TextEncoding::Utf8, Currency::cny(), comma ? DecimalMark::Comma : DecimalMark::Point);
    if (expected.isEmpty()) {
        QVERIFY2(amount.fault != AmountFault::None, qPrintable(amount.money.toString()));
        return;
    }
    QCOMPARE(int(amount.fault), int(AmountFault::None));
    const QString code = amount.money.currency() == Currency::cny() ? QString() : u' ' + amount.money.currency().code();
    QCOMPARE(amount.money.toString() + code, expected);
}

void TestCellText::dates_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* format, const char* text, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(format) << QString::fromUtf8(text) << QString::fromLatin1(expected);
    };
    row("English month", "d MMM yyyy", "3 Nov 2026", "2026-11-03");
    row("whole name and comma", "MMM d, yyyy", "November 3, 2026", "2026-11-03");
    row("German", "d. MMM yyyy", "3. März 2026", "2026-03-03");
    row("French", "d MMM yyyy", "14 juil. 2026", "2026-07-14");
    row("June is not July", "d MMM yyyy", "14 juin 2026", "2026-06-14");
    row("no month", "d MMM yyyy", "3 Foo 2026", "");
    row("afternoon", "M/d/yyyy H:m a", "11/3/2026 1:05 PM", "2026-11-03 13:05");
    row("midnight", "M/d/yyyy H:m a", "11/3/2026 12:05 AM", "2026-11-03 00:05");
    row("thirteen in the afternoon", "M/d/yyyy H:m a", "11/3/2026 13:05 PM", "");
    row("UTC with a fraction", "yyyy-M-dTH:m:sz", "2026-11-03T13:05:00.123Z", "2026-11-03 13:05+0");
    row("offset", "yyyy-M-dTH:m:sz", "2026-11-03T13:05:00+08:00", "2026-11-03 13:05+480");
    row("offset west", "yyyy-M-d H:m:s z", "2026-11-03 13:05:00 -0530", "2026-11-03 13:05-330");
    row("no offset", "yyyy-M-dTH:m:sz", "2026-11-03T13:05:00+8", "");
}

void TestCellText::dates()
{
    QFETCH(QString, format);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QByteArray bytes = text.toUtf8();
    const auto parts = DatePattern(format).match(bytes);
    QCOMPARE(parts.has_value(), !expected.isEmpty());
    if (!parts)
        return;
    QString shown = parts->date().toString(Qt::ISODate);
    if (parts->hour >= 0)
        shown += parts->time().toString(QStringLiteral(" HH:mm"));
    if (parts->offsetMinutes)
        shown += (*parts->offsetMinutes < 0 ? QString() : QStringLiteral("+")) + QString::number(*parts->offsetMinutes);
    QCOMPARE(shown, expected);
}

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_cell_text.moc"
