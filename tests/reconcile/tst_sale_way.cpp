// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a sale, as it is told from a stored shop.
#include "tests/reconcile/stored_shop.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

class TestSaleWay : public QObject
{
    Q_OBJECT
private slots:
    void throughThreeBooks();
    void stopsWhereTheListEnds();
    void waitsOrIsNotToCome();
    void unknownSale();
};

namespace {

/// A row of the provider's list: its copy of a sale, or a payout.
SaleId listed(StoredShop& shop, SourceFileId into, QDate date, const char* amount, const QString& trace, intake::SaleType type = intake::SaleType::Sale)
{
    intake::Sale row;
    row.line = 1000 + trace.toInt() + (type == intake::SaleType::Payout ? 500 : 0);
    row.book = intake::Book::Provider;
    row.provider = QStringLiteral("ums");
    row.merchant = QStringLiteral("M1");
    row.batch = QStringLiteral("P7");
    row.terminal = type == intake::SaleType::Payout ? QString() : QStringLiteral("T1");
    row.trace = type == intake::SaleType::Payout ? QString() : trace;
    row.type = type;
    row.localDate = date;
    row.occurredAt = shop.shop->time().toUtcSeconds(date, QTime(10, 0));
    row.amount = yuan(amount);
    row.identity = QCryptographicHash::hash("listed" + trace.toUtf8() + QByteArray::number(int(type)), QCryptographicHash::Md5);
    if (!shop.shop->sales().insert(into, std::span(&row, 1)))
        qFatal("listed");
    return row.id;
}

WayState stateOf(const SaleWay& way, WayStation station) { return way.at(station).state; }

} // namespace

void TestSaleWay::throughThreeBooks()
{
    StoredShop shop(storage::Engine::Sqlite);
    const QDate day(2026, 11, 16);
    const SourceFileId terminal = shop.file(intake::Book::Terminal);
    const SaleId one = shop.sale(terminal, day, "100.00", QStringLiteral("1"));
    const SaleId two = shop.sale(terminal, day, "200.00", QStringLiteral("2"));
    const SourceFileId list = shop.file(intake::Book::Provider);
    const SaleId copy = listed(shop, list, day, "100.00", QStringLiteral("1"));
    listed(shop, list, day, "200.00", QStringLiteral("2"));
    const SaleId payout = listed(shop, list, day.addDays(1), "-298.20", QStringLiteral("9"), intake::SaleType::Payout);
    const BankLineId deposit = shop.credit(shop.file(intake::Book::Bank, QDate(2026, 11, 1), QDate(2026, 11, 20)), QDate(2026, 11, 18), "298.20");
    shop.run();
    for (const SaleId asked : {one, copy}) {
        const auto way = shop.service.wayOf(asked);
        DZ_VERIFY(way);
        QCOMPARE(way->sale, one);
        QCOMPARE(way->state, SaleState::Arrived);
        QCOMPARE(way->at(WayStation::Taken).row, one);
        QCOMPARE(way->at(WayStation::Known).row, copy);
        QCOMPARE(way->at(WayStation::PaidOut).row, payout);
        QCOMPARE(way->at(WayStation::PaidOut).amount, yuan("298.20"));
        QCOMPARE(way->at(WayStation::Booked).line, deposit);
        QCOMPARE(way->at(WayStation::Booked).day, QDate(2026, 11, 18));
        QCOMPARE(way->lastDone, std::optional(WayStation::Booked));
        QVERIFY(!way->stopsAt && way->openCauses.isEmpty());
    }
    DZ_VERIFY(shop.service.wayOf(two));
}

/// The list has not got it, though it covers the day: it stops there, and what is left to ask follows.
void TestSaleWay::stopsWhereTheListEnds()
{
    StoredShop shop(storage::Engine::Sqlite);
    const QDate day(2026, 11, 16);
    const SourceFileId terminal = shop.file(intake::Book::Terminal);
    const SaleId listedOne = shop.sale(terminal, day, "100.00", QStringLiteral("1"));
    const SaleId absent = shop.sale(terminal, day, "200.00", QStringLiteral("2"));
    shop.sale(terminal, day, "333.00", QStringLiteral("3"));
    const SourceFileId list = shop.file(intake::Book::Provider);
    listed(shop, list, day, "100.00", QStringLiteral("1"));
    listed(shop, list, day, "333.00", QStringLiteral("3"));
    shop.file(intake::Book::Bank, QDate(2026, 11, 1), QDate(2026, 11, 20));
    shop.run();
    const auto way = shop.service.wayOf(absent);
    DZ_VERIFY(way);
    QCOMPARE(stateOf(*way, WayStation::Taken), WayState::Done);
    QCOMPARE(stateOf(*way, WayStation::Known), WayState::Missing);
    QCOMPARE(way->stopsAt, std::optional(WayStation::Known));
    QCOMPARE(way->lastDone, std::optional(WayStation::Taken));
    QCOMPARE(way->cause, QStringLiteral("C22"));
    QVERIFY(way->openCauses.contains(QStringLiteral("C18")) && !way->openCauses.contains(QStringLiteral("C21")));
    QVERIFY(way->finding.isValid());

    const auto other = shop.service.wayOf(listedOne);
    DZ_VERIFY(other);
    QCOMPARE(stateOf(*other, WayStation::Known), WayState::Done);
    QCOMPARE(stateOf(*other, WayStation::PaidOut), WayState::NoFile);
    QCOMPARE(other->stopsAt, std::optional(WayStation::Booked));
    QVERIFY(other->openCauses.contains(QStringLiteral("C17")) && !other->openCauses.contains(QStringLiteral("C22")));
}

void TestSaleWay::waitsOrIsNotToCome()
{
    StoredShop shop(storage::Engine::Sqlite);
    const SourceFileId terminal = shop.file(intake::Book::Terminal);
    const QDate today = shop.shop->today();
    const SaleId fresh = shop.sale(terminal, today, "100.00", QStringLiteral("1"));
    const SaleId nothing = shop.sale(terminal, today, "0.00", QStringLiteral("2"));
    shop.run();
    const auto way = shop.service.wayOf(fresh);
    DZ_VERIFY(way);
    QCOMPARE(stateOf(*way, WayStation::Booked), WayState::Waiting);
    QVERIFY(!way->stopsAt && way->openCauses.isEmpty());
    const auto none = shop.service.wayOf(nothing);
    DZ_VERIFY(none);
    QCOMPARE(stateOf(*none, WayStation::Booked), WayState::NotExpected);
    QVERIFY(!none->stopsAt);
}

void TestSaleWay::unknownSale()
{
    StoredShop shop(storage::Engine::Sqlite);
    const auto way = shop.service.wayOf(SaleId(77));
    QVERIFY(!way);
    QCOMPARE(way.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestSaleWay)
#include "tst_sale_way.moc"
