// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/due_dates.h"
#include "app/watch/warnings.h"
#include "tests/cases/books.h"

using namespace daozhang;
using namespace daozhang::testing;
using namespace daozhang::watch;
using storage::ArrivalFigure;
using storage::TerminalDay;

namespace {

/// Weekdays alone: what the rules do on holidays is the calendar's own matter.
reconcile::BusinessCalendar plain() { return {}; }

/// `count` business days of a T+1 provider from a Monday on; `lateFrom` on, each `late` business days after its due day.
QVector<ArrivalFigure> payouts(int count, int lateFrom, int late, int every = 1)
{
    const auto calendar = plain();
    QVector<ArrivalFigure> list;
    QDate day(2026, 3, 2);
    for (int i = 0; i < count; ++i) {
        const QDate due = calendar.addBusinessDays(day, 1);
        const bool isLate = i >= lateFrom && (i - lateFrom) % every == 0;
        list.append({QStringLiteral("ruiyinxin"), day, due, isLate && late > 0 ? calendar.addBusinessDays(due, late) : due, 12, Money(120000)});
        day = due;
    }
    return list;
}

constexpr qint64 kHour = 3600;

/// A terminal that sells from 9 to 20 on each day of [0, days).
QVector<TerminalDay> selling(const QString& terminal, int days, int without = -1)
{
    QVector<TerminalDay> list;
    const QDate first(2026, 10, 1);
    for (int i = 0; i < days; ++i) {
        if (i == without)
            continue;
        const qint64 midnight = QDateTime(first.addDays(i), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
        list.append({QStringLiteral("898310000000001"), terminal, intake::Book::Terminal, first.addDays(i), 40, Money(321450), midnight + 9 * kHour,
                     midnight + 20 * kHour});
    }
    return list;
}

} // namespace

class WarningsTest : public QObject
{
    Q_OBJECT
private slots:
    void saysThatAProviderGetsSlower();
    void isQuietWhenItPaysAsAlways();
    void isQuietAboutOneLateDay();
    void isQuietWithLittleHistory();
    void tellsHowOftenItWasWrong();
    void holidaysAreNoDelay();
    void meansAndMiddles();
    void saysThatATerminalFellSilent();
    void isQuietAboutATerminalThatRests();
    void isQuietWithoutOthersToCompare();
    void isQuietAboutATerminalThatWasPutAway();
    void ownFileGoesBeforeTheProviders();
};

void WarningsTest::saysThatAProviderGetsSlower()
{
    const auto warning = slowerWarning(payouts(40, 30, 1, 2), plain());
    QVERIFY(warning);
    QCOMPARE(static_cast<int>(warning->kind), static_cast<int>(Warning::Kind::Slower));
    QCOMPARE(warning->provider, QStringLiteral("ruiyinxin"));
    QCOMPARE(warning->before, 0);
    QCOMPARE(warning->now, 50);      // every second day one day late
    QCOMPARE(warning->days, 10);
    QCOMPARE(warning->lateDays, 5);
    QCOMPARE(warning->sales, qint64(120));
    QCOMPARE(warning->raisedBefore, 0);
}

void WarningsTest::isQuietWhenItPaysAsAlways()
{
    QVERIFY(!slowerWarning(payouts(60, 60, 0), plain()));
    // Always a day late: bad, but nothing that changes. Being past due is told elsewhere.
    QVERIFY(!slowerWarning(payouts(60, 0, 1), plain()));
    QVERIFY(!slowerWarning({}, plain()));
}

void WarningsTest::isQuietAboutOneLateDay()
{
    // Two of ten days, even very late ones, are no trend.
    auto list = payouts(40, 40, 0);
    list[33].booked = list[33].booked.addDays(21);
    list[36].booked = list[36].booked.addDays(21);
    QVERIFY(!slowerWarning(list, plain()));
    list[38].booked = list[38].booked.addDays(21);
    QVERIFY(slowerWarning(list, plain()));
}

void WarningsTest::isQuietWithLittleHistory()
{
    // Ten recent days need at least fifteen before them.
    QVERIFY(!slowerWarning(payouts(24, 14, 1), plain()));
    QVERIFY(slowerWarning(payouts(25, 15, 1), plain()));
    auto few = payouts(40, 30, 1);
    for (ArrivalFigure& figure : few)
        figure.sales = figure.clearing >= few[30].clearing ? 0 : figure.sales;
    QVERIFY(!slowerWarning(few, plain()));
}

void WarningsTest::tellsHowOftenItWasWrong()
{
    // Slow for six days in the middle, then as before for long: that warning was raised, and late days stopped at once.
    auto list = payouts(90, 80, 1, 2);
    const auto calendar = plain();
    for (int i = 30; i < 33; ++i)
        list[i].booked = calendar.addBusinessDays(list[i].due, 2);
    const auto warning = slowerWarning(list, calendar);
    QVERIFY(warning);
    QCOMPARE(warning->raisedBefore, 1);
    QCOMPARE(warning->wrongBefore, 1);
    // The same, but it goes on being late: then it was right.
    for (int i = 36; i < 44; i += 2)
        list[i].booked = calendar.addBusinessDays(list[i].due, 1);
    const auto right = slowerWarning(list, calendar);
    QVERIFY(right);
    QVERIFY(right->raisedBefore >= 1);
    QCOMPARE(right->wrongBefore, 0);
}

void WarningsTest::holidaysAreNoDelay()
{
    // Around the National Day holiday the days from clearing to bank grow by a week; nothing is late.
    const auto calendar = got(reconcile::shippedCalendar());
    QVector<ArrivalFigure> list;
    QDate day(2026, 8, 17);
    while (day < QDate(2026, 10, 12)) {
        const QDate due = calendar.addBusinessDays(day, 1);
        list.append({QStringLiteral("chinaums"), day, due, due, 20, Money(200000)});
        day = day.addDays(1);
    }
    QVERIFY(!slowerWarning(list, calendar));
}

void WarningsTest::meansAndMiddles()
{
    const QVector<ArrivalFigure> list{{QStringLiteral("a"), QDate(2026, 11, 2), QDate(2026, 11, 3), QDate(2026, 11, 3), 6, Money(1)},
                                      {QStringLiteral("a"), QDate(2026, 11, 3), QDate(2026, 11, 4), QDate(2026, 11, 6), 4, Money(1)},
                                      {QStringLiteral("a"), QDate(), QDate(), QDate(2026, 11, 6), 100, Money(1)}};
    QCOMPARE(meanSpeed(list, plain()), std::optional(180));  // (6 × 1 + 4 × 3) / 10
    QCOMPARE(medianSpeed(list, plain()), std::optional(1));
    QVERIFY(!meanSpeed({}, plain()));
    QVERIFY(!medianSpeed({list.last()}, plain()));
}

void WarningsTest::saysThatATerminalFellSilent()
{
    const auto warnings = silentWarnings(selling(QStringLiteral("10482213"), 28) + selling(QStringLiteral("10482207"), 30));
    QCOMPARE(warnings.size(), qsizetype(1));
    const Warning& warning = warnings.first();
    QCOMPARE(warning.terminal, QStringLiteral("10482213"));
    QCOMPARE(warning.hours, 48);
    QCOMPARE(warning.longestBefore, 13);
    QCOMPARE(warning.usualSales, 40);
    QCOMPARE(warning.atRisk, Money(321450));
    QCOMPARE(warning.lastSale, QDateTime(QDate(2026, 10, 28), QTime(20, 0), Qt::UTC));
    QCOMPARE(warning.knownTo, QDateTime(QDate(2026, 10, 30), QTime(20, 0), Qt::UTC));
}

void WarningsTest::isQuietAboutATerminalThatRests()
{
    // It was off for a whole day before: a day and a half is nothing new.
    QVERIFY(silentWarnings(selling(QStringLiteral("1"), 28, 10) + selling(QStringLiteral("2"), 30)).isEmpty());
    // Not even a day yet.
    QVERIFY(silentWarnings(selling(QStringLiteral("1"), 30) + selling(QStringLiteral("2"), 30)).isEmpty());
    // New: thirteen days teach nothing.
    QVERIFY(silentWarnings(selling(QStringLiteral("1"), 28).last(13) + selling(QStringLiteral("2"), 30)).isEmpty());
}

void WarningsTest::isQuietWithoutOthersToCompare() { QVERIFY(silentWarnings(selling(QStringLiteral("1"), 28)).isEmpty()); }

void WarningsTest::isQuietAboutATerminalThatWasPutAway()
{
    QVERIFY(silentWarnings(selling(QStringLiteral("1"), 20) + selling(QStringLiteral("2"), 60)).isEmpty());
}

void WarningsTest::ownFileGoesBeforeTheProviders()
{
    // The provider's file reaches further: it does not make the terminal's own days end early, nor count twice.
    auto theirs = selling(QStringLiteral("1"), 20);
    for (TerminalDay& day : theirs)
        day.book = intake::Book::Provider;
    QVERIFY(silentWarnings(selling(QStringLiteral("1"), 30) + theirs + selling(QStringLiteral("2"), 30)).isEmpty());
}

QTEST_GUILESS_MAIN(WarningsTest)
#include "tst_warnings.moc"
