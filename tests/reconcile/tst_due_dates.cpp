// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/due_dates.h"
#include "tests/support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::reconcile;

class TestDueDates : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void vectors_data();
    void vectors();
    void agreements_data();
    void agreements();
    void provisionalYears();
    void namesOfHolidays();
    void refusesBadCalendars_data();
    void refusesBadCalendars();
    void shopYearReplacesShippedYear();

private:
    BusinessCalendar m_calendar;
};

void TestDueDates::initTestCase()
{
    auto calendar = shippedCalendar();
    DZ_VERIFY(calendar);
    m_calendar = *calendar;
}

void TestDueDates::vectors_data()
{
    QTest::addColumn<QString>("sale");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("stated");
    QTest::addColumn<bool>("rollsFirst");
    QTest::addColumn<QString>("clearing");
    QTest::addColumn<QString>("due");
    const auto row = [](const char* name, const char* sale, const char* rule, const char* clearing, const char* due, const char* stated = "", bool rolls = false) {
        QTest::newRow(name) << QString::fromLatin1(sale) << QString::fromLatin1(rule) << QString::fromLatin1(stated) << rolls << QString::fromLatin1(clearing) << QString::fromLatin1(due);
    };
    // domain.md §4, the ten vectors.
    row("friday afternoon", "2026-11-20T15:00", "T+1", "2026-11-20", "2026-11-23");
    row("sunday after cut-off", "2026-11-22T23:30", "T+1", "2026-11-23", "2026-11-24");
    row("before national day", "2026-09-30T12:00", "T+1", "2026-09-30", "2026-10-08");
    row("make-up saturday", "2026-10-09T12:00", "T+1", "2026-10-09", "2026-10-10");
    row("make-up before spring festival", "2026-02-13T12:00", "T+1", "2026-02-13", "2026-02-14");
    row("spring festival", "2026-02-14T12:00", "T+1", "2026-02-14", "2026-02-24");
    row("labour day", "2026-04-30T12:00", "T+1", "2026-04-30", "2026-05-06");
    row("make-up sunday", "2026-09-18T12:00", "T+1", "2026-09-18", "2026-09-20");
    row("over new year", "2025-12-31T12:00", "T+1", "2025-12-31", "2026-01-04");
    row("calendar days", "2026-09-30T23:10", "D+1", "2026-10-01", "2026-10-02");
    // The edges around them.
    row("one second before cut-off", "2026-11-19T22:59:59", "T+1", "2026-11-19", "2026-11-20");
    row("at cut-off", "2026-11-19T23:00:00", "T+1", "2026-11-20", "2026-11-23");
    row("date alone", "2026-11-19", "T+1", "2026-11-19", "2026-11-20");
    row("file states clearing", "2026-11-19T22:00", "T+1", "2026-11-20", "2026-11-23", "2026-11-20");
    row("T+0 on a business day", "2026-11-20T12:00", "T+0", "2026-11-20", "2026-11-20");
    row("T+0 on a saturday", "2026-11-21T12:00", "T+0", "2026-11-21", "2026-11-23");
    row("T+2", "2026-11-20T12:00", "T+2", "2026-11-20", "2026-11-24");
    row("D+0", "2026-11-21T12:00", "D+0", "2026-11-21", "2026-11-21");
    row("instant", "2026-11-21T12:00", "S+0", "2026-11-21", "2026-11-21");
    row("instant over midnight", "2026-11-21T22:30", "S+0", "2026-11-21", "2026-11-22");
    row("instant after cut-off is T+1", "2026-11-20T23:30", "S+0", "2026-11-21", "2026-11-23");
    row("saturday rolls first", "2026-11-21T12:00", "T+1", "2026-11-21", "2026-11-24", "", true);
    row("friday does not roll", "2026-11-20T12:00", "T+1", "2026-11-20", "2026-11-23", "", true);
}

void TestDueDates::vectors()
{
    QFETCH(QString, sale);
    QFETCH(QString, rule);
    QFETCH(QString, stated);
    QFETCH(bool, rollsFirst);
    ProviderTerms terms;
    terms.rule = *SettlementRule::parse(rule);
    terms.rollsFirst = rollsFirst;
    const QDate date = QDate::fromString(sale.left(10), Qt::ISODate);
    const QTime time = sale.size() > 11 ? QTime::fromString(sale.mid(11), Qt::ISODate) : QTime();
    const DueDate due = dueDateOf(terms, m_calendar, date, time, QDate::fromString(stated, Qt::ISODate));
    QTEST(due.clearing.toString(Qt::ISODate), "clearing");
    QTEST(due.due.toString(Qt::ISODate), "due");
    QVERIFY(!due.provisional);
}

void TestDueDates::agreements_data()
{
    QTest::addColumn<QByteArray>("terms");
    QTest::addColumn<QString>("sale");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("due");
    const auto row = [](const char* name, const char* terms, const char* sale, const char* due, const char* channel = "") {
        QTest::newRow(name) << QByteArray(terms) << QString::fromLatin1(sale) << QString::fromLatin1(channel) << QString::fromLatin1(due);
    };
    const char* window = R"({"rule":"S+0","cutoff":"24:00","window":"07:00-22:00","fallback":"T+1"})";
    row("instant within the window", window, "2026-11-21T12:00", "2026-11-21");
    row("at its end", window, "2026-11-21T22:00", "2026-11-22");
    row("after its end, on a friday", window, "2026-11-20T22:01", "2026-11-23");
    row("before its beginning", window, "2026-11-19T06:59", "2026-11-20");
    row("falls back by calendar days", R"({"rule":"S+0","window":"07:00-22:00","fallback":"D+1"})", "2026-11-20T22:30", "2026-11-21");
    row("time not known: as if within", window, "2026-11-21", "2026-11-21");
    const char* yearEnd = R"({"rule":"T+1","exceptions":[{"date":"2026-11-20","pays_on":"2026-11-25"},{"date":"2026-11-26"}]})";
    row("a day that moves", yearEnd, "2026-11-19T12:00", "2026-11-25");
    row("a day that is left out", yearEnd, "2026-11-25T12:00", "2026-11-27");
    row("the day after is as ever", yearEnd, "2026-11-20T12:00", "2026-11-23");
    row("left out on calendar days", R"({"rule":"D+1","exceptions":[{"date":"2026-11-20"},{"date":"2026-11-21"}]})", "2026-11-19T12:00", "2026-11-22");
    row("days that name each other", R"({"rule":"D+1","exceptions":[{"date":"2026-11-20","pays_on":"2026-11-21"},{"date":"2026-11-21","pays_on":"2026-11-20"}]})", "2026-11-19T12:00", "2026-11-21");
    const char* wallets = R"({"rule":"T+1","channels":[{"channel":"qr","rule":"D+1"},{"channel":"wechat","rule":"D+0"}]})";
    row("a wallet with its own rule", wallets, "2026-11-20T12:00", "2026-11-20", "wechat");
    row("another wallet", wallets, "2026-11-20T12:00", "2026-11-21", "alipay");
    row("a wallet that the file does not name", wallets, "2026-11-20T12:00", "2026-11-21", "?");
    row("a card", wallets, "2026-11-20T12:00", "2026-11-23");
}

void TestDueDates::agreements()
{
    QFETCH(QByteArray, terms);
    QFETCH(QString, sale);
    QFETCH(QString, channel);
    QJsonObject provider = QJsonDocument::fromJson(terms).object();
    provider.insert(QStringLiteral("id"), QStringLiteral("a"));
    const auto read = SettlementTerms::fromJson({{QStringLiteral("providers"), QJsonArray{provider}}});
    DZ_VERIFY(read);
    const ProviderTerms& agreed = read->providers.first();
    const QDate date = QDate::fromString(sale.left(10), Qt::ISODate);
    const QTime time = sale.size() > 11 ? QTime::fromString(sale.mid(11), Qt::ISODate) : QTime();
    const SettlementRule& rule = agreed.ruleFor(channel == QLatin1String("?") ? QString() : channel, !channel.isEmpty());
    QTEST(dueDateOf(agreed, rule, m_calendar, date, time).due.toString(Qt::ISODate), "due");
    QVERIFY(*SettlementTerms::fromJson(read->toJson()) == *read);
}

void TestDueDates::provisionalYears()
{
    ProviderTerms terms;
    const DueDate over = dueDateOf(terms, m_calendar, QDate(2026, 12, 31), QTime(12, 0));
    QCOMPARE(over.due, QDate(2027, 1, 1));
    QVERIFY(over.provisional);
    terms.rule = *SettlementRule::parse(u"D+1");
    QVERIFY2(!dueDateOf(terms, m_calendar, QDate(2027, 3, 1), QTime(12, 0)).provisional, "calendar days need no list of holidays");
    QCOMPARE(m_calendar.publishedYears(), (QVector<int>{2023, 2024, 2025, 2026}));
}

void TestDueDates::namesOfHolidays()
{
    QCOMPARE(m_calendar.nameOf(QDate(2026, 10, 1), QStringLiteral("en_GB")), QStringLiteral("National Day"));
    QCOMPARE(m_calendar.nameOf(QDate(2026, 10, 1), QStringLiteral("zh_CN")), QStringLiteral("国庆节"));
    QVERIFY(m_calendar.isMakeUpDay(QDate(2026, 10, 10)));
    QVERIFY(m_calendar.nameOf(QDate(2026, 11, 3), QStringLiteral("en")).isEmpty());
}

void TestDueDates::refusesBadCalendars_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not a year") << QByteArray(R"({"soon": {"holidays": []}})");
    QTest::newRow("another year's date") << QByteArray(R"({"2027": {"holidays": ["2026-01-01"]}})");
    QTest::newRow("not a date") << QByteArray(R"({"2027": {"holidays": ["2027-02-30"]}})");
    QTest::newRow("misspelt field") << QByteArray(R"({"2027": {"holyday": ["2027-01-01"]}})");
    QTest::newRow("both at once") << QByteArray(R"({"2027": {"holidays": ["2027-01-01"], "workdays": ["2027-01-01"]}})");
    QTest::newRow("not a list") << QByteArray(R"({"2027": {"holidays": "2027-01-01"}})");
}

void TestDueDates::refusesBadCalendars()
{
    QFETCH(QByteArray, json);
    BusinessCalendar calendar = m_calendar;
    const auto merged = calendar.merge(QJsonDocument::fromJson(json).object());
    QVERIFY(!merged);
    QCOMPARE(merged.error().code, ErrorCode::Invalid);
    QVERIFY2(calendar.isPublished(2026) && calendar.isHoliday(QDate(2026, 10, 1)), "a refused calendar must change nothing");
}

void TestDueDates::shopYearReplacesShippedYear()
{
    BusinessCalendar calendar = m_calendar;
    DZ_VERIFY(calendar.merge(QJsonDocument::fromJson(R"({"2027": {"holidays": ["2027-01-01"], "workdays": ["2027-01-03"]}})").object()));
    QVERIFY(calendar.isPublished(2027));
    QCOMPARE(calendar.addBusinessDays(QDate(2026, 12, 31), 1), QDate(2027, 1, 3));
    DZ_VERIFY(calendar.merge(QJsonDocument::fromJson(R"({"2027": {"holidays": [], "workdays": []}})").object()));
    QCOMPARE(calendar.addBusinessDays(QDate(2026, 12, 31), 1), QDate(2027, 1, 1));
    QCOMPARE(calendar.businessDaysBetween(QDate(2026, 9, 30), QDate(2026, 10, 10)), 3);
}

QTEST_GUILESS_MAIN(TestDueDates)
#include "tst_due_dates.moc"
