// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/shop_time.h"

#include <QtTest/QtTest>

using namespace daozhang;

class TestShopTime : public QObject
{
    Q_OBJECT
private slots:
    void roundTrips_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("no daylight saving") << QByteArray("Asia/Shanghai");
        QTest::newRow("daylight saving") << QByteArray("Europe/Berlin");
        QTest::newRow("west") << QByteArray("America/Los_Angeles");
    }
    void roundTrips()
    {
        QFETCH(QByteArray, zone);
        const ShopTime time(zone);
        for (const QDate date : {QDate(2026, 1, 31), QDate(2026, 7, 1), QDate(2015, 9, 6), QDate(1969, 12, 30)}) {
            const QTime at(23, 30, 59);
            const qint64 utc = time.toUtcSeconds(date, at);
            QCOMPARE(time.localDate(utc), date);
            QCOMPARE(time.localTime(utc), at);
            QCOMPARE(utc, QDateTime(date, at, QTimeZone(zone)).toSecsSinceEpoch());
        }
    }
    void iso()
    {
        const ShopTime time("Asia/Shanghai");
        QCOMPARE(time.toIso(time.toUtcSeconds(QDate(2026, 9, 28), QTime(14, 3, 11))), u"2026-09-28T14:03:11+08:00"_qs);
    }
    void unknownZone()
    {
        const ShopTime time("Moon/Base");
        QVERIFY(!time.isKnown());
        QCOMPARE(time.toUtcSeconds(QDate(1970, 1, 1), QTime(8, 0)), 0);
    }
};

QTEST_GUILESS_MAIN(TestShopTime)
#include "tst_shop_time.moc"
