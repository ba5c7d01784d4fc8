// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/masks.h"

#include <QtTest/QtTest>

using namespace daozhang;

class TestMasks : public QObject
{
    Q_OBJECT
private slots:
    void cards()
    {
        QCOMPARE(maskCard(u"6225760000001234"), u"622576******1234"_qs);
        QCOMPARE(maskCard(u"6225 7600 0000 1234"), u"622576******1234"_qs);
        QCOMPARE(maskCard(u"622609******0048"), u"622609******0048"_qs);
        QCOMPARE(maskCard(u" 1234 "), u"1234"_qs);
        QCOMPARE(cardTail(u"622609******0048"), u"0048"_qs);
        QCOMPARE(cardTail(u"**"), QString());
    }
    void text()
    {
        // 6222020000000000014 and 4111111111111111 pass Luhn; the order number is 21 digits long.
        QCOMPARE(maskCardsInText(u"卡4111111111111111消费"), u"卡411111******1111消费"_qs);
        QCOMPARE(maskCardsInText(u"4111 1111 1111 1111"), u"4111 11** **** 1111"_qs);
        QCOMPARE(maskCardsInText(u"201509061122031906248"), u"201509061122031906248"_qs);
        QCOMPARE(maskCardsInText(u"商户898310148990001"), u"商户898310148990001"_qs);
        QCOMPARE(maskCardsInText(u"4111111111111112"), u"4111111111111112"_qs);  // not Luhn
        QCOMPARE(maskCardsInText(u"４１１１１１１１１１１１１１１１"), u"４１１１１１******１１１１"_qs);
    }
    void bytesKeepTheirLength()
    {
        QByteArray bytes("S56 4111111111111111    000000476800");
        QCOMPARE(maskCardsInBytes(bytes), 1);
        QCOMPARE(bytes, QByteArray("S56 411111******1111    000000476800"));
    }
};

QTEST_GUILESS_MAIN(TestMasks)
#include "tst_masks.moc"
