// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/money.h"

#include <QtTest/QtTest>

using namespace daozhang;

class TestMoney : public QObject
{
    Q_OBJECT
private slots:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");  // empty = refused
        QTest::newRow("plain") << u"128.00"_qs << u"128.00"_qs;
        QTest::newRow("groups") << u"1,234,567.89"_qs << u"1234567.89"_qs;
        QTest::newRow("plus") << u"+10000.00"_qs << u"10000.00"_qs;
        QTest::newRow("minus") << u"-0.05"_qs << u"-0.05"_qs;
        QTest::newRow("unicode minus") << u"−12"_qs << u"-12.00"_qs;
        QTest::newRow("full width") << u"１２．５"_qs << u"12.50"_qs;
        QTest::newRow("one decimal") << u".5"_qs << u"0.50"_qs;
        QTest::newRow("zeros beyond the fen") << u"0.0100"_qs << u"0.01"_qs;
        QTest::newRow("lost digits") << u"0.005"_qs << QString();
        QTest::newRow("wrong groups") << u"12,34.00"_qs << QString();
        QTest::newRow("group after point") << u"1.234,00"_qs << QString();
        QTest::newRow("text") << u"12元"_qs << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("exponent") << u"4.00123E+27"_qs << QString();
        QTest::newRow("overflow") << u"99999999999999999999"_qs << QString();
        QTest::newRow("two points") << u"1.2.3"_qs << QString();
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto money = Money::parse(text);
        QCOMPARE(money ? money->toString() : QString(), expected);
    }
    void currencies()
    {
        QCOMPARE(Money::parse(u"1000", *Currency::fromCode(u"JPY"))->minorUnits(), 1000);
        QCOMPARE(Money::parse(u"1.234", *Currency::fromCode(u"KWD"))->minorUnits(), 1234);
        QCOMPARE(Currency::cny().code(), u"CNY"_qs);
        QVERIFY(!Currency::fromCode(u"C1Y"));
    }
    void shows()
    {
        QCOMPARE(Money(-123456789).toDisplay(), u"−1,234,567.89"_qs);
        QCOMPARE(Money(5).toDisplay(), u"0.05"_qs);
        QCOMPARE(Money(std::numeric_limits<qint64>::min()).toString(), u"-92233720368547758.08"_qs);
    }
    void rates_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("rate");
        QTest::addColumn<qint64>("fee");
        QTest::newRow("0.60 % of 128.00") << qint64(12800) << u"0.60%"_qs << qint64(77);   // 0.768
        QTest::newRow("half goes up") << qint64(2500) << u"0.02%"_qs << qint64(1);         // 0.005
        QTest::newRow("refunds mirror sales") << qint64(-12800) << u"0.60%"_qs << qint64(-77);
        QTest::newRow("fraction form") << qint64(100000) << u"0.0038"_qs << qint64(380);
    }
    void rates()
    {
        QFETCH(qint64, minor);
        QFETCH(QString, rate);
        QFETCH(qint64, fee);
        QCOMPARE(Money(minor).times(*Rate::parse(rate)).minorUnits(), fee);
    }
    void ratesRoundTrip()
    {
        QCOMPARE(Rate::parse(u"0.60%")->toPercent(), u"0.60%"_qs);
        QCOMPARE(Rate::parse(u"0.3825%")->toPercent(), u"0.3825%"_qs);
        QVERIFY(!Rate::parse(u"0.00001%"));
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
