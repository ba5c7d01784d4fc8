// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence/evidence_service.h"
#include "tests/support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::evidence;

class BankMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheTextStates_data();
    void readsWhatTheTextStates();
    void takesTheYearFromTheDayItCame();
    void refusesVerificationCodes_data();
    void refusesVerificationCodes();
};

void BankMessageTest::readsWhatTheTextStates_data()
{
    QTest::addColumn<QJsonObject>("row");
    const QJsonArray rows = QJsonDocument::fromJson(testing::fixtureBytes(QStringLiteral("evidence/bank_messages.json"))).array();
    QVERIFY(rows.size() > 50);
    for (const QJsonValue row : rows)
        QTest::newRow(qPrintable(row[u"name"].toString())) << row.toObject();
}

void BankMessageTest::readsWhatTheTextStates()
{
    QFETCH(QJsonObject, row);
    const auto received = QDateTime::fromString(row[u"received"].toString(), Qt::ISODate);
    const ParsedMessage parsed = parseBankMessage(row[u"text"].toString(), received);
    QCOMPARE(parsed.bank, row[u"bank"].toString());
    QCOMPARE(parsed.cardTail, row[u"tail"].toString());
    QCOMPARE(parsed.amount ? parsed.amount->toString() : QString(), row[u"amount"].toString());
    QCOMPARE(parsed.isDebit, row[u"debit"].toBool());
    QCOMPARE(parsed.at.isValid() ? parsed.at.toString(QStringLiteral("yyyy-MM-ddTHH:mm")) : QString(), row[u"at"].toString());
    QCOMPARE(parsed.hasTime, row[u"has_time"].toBool());
    QCOMPARE(parsed.merchant, row[u"merchant"].toString());
    QCOMPARE(parsed.counterparty, row[u"counterparty"].toString());
}

void BankMessageTest::takesTheYearFromTheDayItCame()
{
    const QString text = QStringLiteral("您尾号3307卡12月31日23:59POS支出(消费)50元，余额1元。【工商银行】");
    const auto parsed = parseBankMessage(text, QDateTime(QDate(2026, 1, 1), QTime(0, 1)));
    QCOMPARE(parsed.at.date(), QDate(2025, 12, 31));
    // 29 February of a year that has none is not moved to another day.
    const QString leap = QStringLiteral("您尾号3307卡2月29日10:00POS支出(消费)50元，余额1元。【工商银行】");
    QVERIFY(!parseBankMessage(leap, QDateTime(QDate(2026, 3, 1), QTime(8, 0))).at.isValid());
    // Without the day it came nothing is guessed.
    QVERIFY(!parseBankMessage(text, {}).at.isValid());
}

void BankMessageTest::refusesVerificationCodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("carries");
    QTest::newRow("plain") << QStringLiteral("验证码628123，5分钟内有效。【招商银行】") << true;
    QTest::newRow("traditional") << QStringLiteral("驗證碼：628123") << true;
    QTest::newRow("spaced") << QStringLiteral("验 证 码 628123") << true;
    QTest::newRow("zero width") << QStringLiteral("验\u200b证\u200b码628123") << true;
    QTest::newRow("english") << QStringLiteral("Your Verification Code is 628123") << true;
    QTest::newRow("otp") << QStringLiteral("Your OTP is 628123") << true;
    QTest::newRow("one-time password") << QStringLiteral("one-time password 1234") << true;
    QTest::newRow("dynamic password") << QStringLiteral("动态密码 1234") << true;
    QTest::newRow("transfer code") << QStringLiteral("手机交易码628123，您正向李四(9921)汇款") << true;
    QTest::newRow("booking") << QStringLiteral("您尾号3307卡11月20日POS支出128元。【工商银行】") << false;
    QTest::newRow("laptop") << QStringLiteral("laptop 1234, potpourri") << false;
    QTest::newRow("empty") << QString() << false;
}

void BankMessageTest::refusesVerificationCodes()
{
    QFETCH(QString, text);
    QFETCH(bool, carries);
    QCOMPARE(carriesVerificationCode(text), carries);
}

QTEST_GUILESS_MAIN(BankMessageTest)
#include "tst_bank_message.moc"
