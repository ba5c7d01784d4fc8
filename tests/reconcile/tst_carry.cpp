// SPDX-License-Identifier: GPL-3.0-or-later
// What a run leaves behind comes back just as it was, or not at all.
#include "app/reconcile/carry.h"
#include "app/storage/outcome_repository.h"
#include "tests/reconcile/stored_shop.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

/// Two providers, a wallet, a void, a chargeback named by a memo, an unknown payer, another account, a lost sale, what is on its way.
Scenario manyShapes()
{
    Scenario shop;
    shop.provider("p", Lump::PerMerchant);
    shop.provider("q", Lump::PerTerminal, "");
    for (const int made : {3, 4, 5, 6}) {
        const QByteArray on = QStringLiteral("2026-08-0%1").arg(made).toLatin1();
        shop.sale(on + "T10:00:00", "100.00", [](intake::Sale& sale) { sale.cardKind = intake::CardKind::Qr; sale.channel = QStringLiteral("微信支付"); });
        shop.sale(on + "T11:00:00", "200.00", [](intake::Sale& sale) { sale.fee = yuan("1.20"); sale.net = yuan("198.80"); });
        shop.sale(on + "T12:00:00", "31.07", [](intake::Sale& sale) { sale.hasTime = false; sale.terminal = QStringLiteral("T2"); }, "M2");
    }
    shop.sale("2026-08-05T13:00:00", "-31.07", [](intake::Sale& sale) { sale.type = intake::SaleType::Void; sale.originalTrace = QStringLiteral("000009"); sale.terminal = QStringLiteral("T2"); }, "M2");
    shop.credit("2026-08-04", "298.20");
    shop.credit("2026-08-05", "98.20", "扣退单200.00元");
    shop.credit("2026-08-06", "198.80", "0805-0805费1.20元");
    shop.credit("2026-08-06", "66.00", "货款", "不认识的公司");
    shop.credit("2026-08-05", "31.07", "", "q支付");
    shop.lines.last().account = QStringLiteral("6217000099998888");
    shop.cover("2026-08-01", "2026-08-06");
    return shop;
}

OpenRows allRowsOf(const Scenario& shop)
{
    std::vector<qint64> sales, credits;
    QHash<qint64, CreditText> texts;
    for (const SaleFact& sale : shop.books.sales)
        sales.push_back(sale.id);
    for (const CreditFact& credit : shop.books.credits)
        credits.push_back(credit.id);
    for (const intake::BankLine& line : shop.lines)
        texts.insert(line.id.value, {line.payer, line.memo, line.reference});
    std::sort(sales.begin(), sales.end());
    std::sort(credits.begin(), credits.end());
    return openRowsOf(shop.books, shop.result, texts, sales, credits);
}

Carry carryOf(const Scenario& shop)
{
    Carry carry = *shop.result.carry;
    carry.basis = "basis";
    carry.asOf = shop.books.asOf;
    carry.lastSale = 99;
    carry.open = allRowsOf(shop);
    return carry;
}

} // namespace

class TestCarry : public QObject
{
    Q_OBJECT
private slots:
    void roundTrip();
    void factsJudgeAlike();
    void verdictsOfBothKinds();
    void damage();
    void damagedInShop_data() { engineRows(); }
    void damagedInShop();
};

void TestCarry::roundTrip()
{
    Scenario shop = manyShapes();
    shop.run("2026-08-07");
    Carry carry = carryOf(shop);
    // What memos may say, each by itself.
    carry.open.facts.credits.at(0).saysOther = true;
    carry.open.facts.credits.at(1).saysChargeback = true;
    carry.open.facts.credits.at(2).saysLate = true;
    const std::optional<Carry> read = Carry::fromBytes(carry.toBytes());
    QVERIFY(read);
    QCOMPARE(read->toBytes(), carry.toBytes());
    QVERIFY(read->open.facts.sales == carry.open.facts.sales);
    QVERIFY(read->open.facts.credits == carry.open.facts.credits);
    QVERIFY(read->open.verdicts == carry.open.verdicts);
    QVERIFY(read->open.texts == carry.open.texts);
    QVERIFY(read->open.deposits == carry.open.deposits);
    QVERIFY(read->rates == carry.rates);
    QVERIFY(read->habits == carry.habits);
    QCOMPARE(read->sales.size(), carry.open.facts.sales.size());
    QCOMPARE(read->lastSale, carry.lastSale);
    QCOMPARE(read->basis, carry.basis);
}

/// Books made of what came back are judged as those of the files.
void TestCarry::factsJudgeAlike()
{
    Scenario shop = manyShapes();
    shop.run("2026-08-07");
    std::optional<Carry> read = Carry::fromBytes(carryOf(shop).toBytes());
    QVERIFY(read);
    const ShopTime time("Asia/Shanghai");
    BooksBuilder builder(shop.terms, shop.calendar, time, day("2026-08-07"));
    // Names of other rows come first, so that places in the tables differ.
    intake::Sale other = shop.sales.first();
    other.id = SaleId(1000);
    other.terminal = QStringLiteral("Z9");
    other.localDate = day("2026-08-20");
    builder.add(other);
    builder.absorb(std::move(read->open.facts));
    for (const intake::Coverage& cover : shop.coverage)
        builder.add(cover);
    const Books books = builder.seal();
    QCOMPARE(books.strangers, shop.books.strangers);
    QCOMPARE(books.payerGroups, shop.books.payerGroups);
    const Reconciliation found = *reconcile::reconcile(books);
    std::map<qint64, SaleVerdict> now;
    for (std::size_t i = 0; i < books.sales.size(); ++i)
        now.emplace(books.sales[i].id, verdictOf(books, found.rows, i));
    for (std::size_t i = 0; i < shop.books.sales.size(); ++i)
        QVERIFY(now.at(shop.books.sales[i].id) == verdictOf(shop.books, shop.result.rows, i));
    QCOMPARE(found.deposits.size(), shop.result.deposits.size());
    for (qsizetype i = 0; i < found.deposits.size(); ++i)
        QVERIFY(verdictOf(found.deposits.at(i)) == verdictOf(shop.result.deposits.at(i)));
}

/// The verdict of a row and that of the outcome which is stored of it.
void TestCarry::verdictsOfBothKinds()
{
    Scenario shop = manyShapes();
    shop.run("2026-08-07");
    for (std::size_t i = 0; i < shop.books.sales.size(); ++i)
        QVERIFY(verdictOf(shop.books, shop.result.rows, i) == verdictOf(shop.result.outcomeOf(shop.books, i), shop.terms));
    SaleOutcome unknown = shop.result.outcomeOf(shop.books, 0);
    unknown.cause = QStringLiteral("C99");
    QVERIFY(verdictOf(unknown, shop.terms) != verdictOf(shop.books, shop.result.rows, 0));
}

void TestCarry::damage()
{
    Scenario shop = manyShapes();
    shop.run("2026-08-07");
    const QByteArray bytes = carryOf(shop).toBytes();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray other = bytes;
        other[i] = char(other[i] ^ 0x10);
        QVERIFY(!Carry::fromBytes(other));
        QVERIFY(!Carry::fromBytes(bytes.first(i)));
    }
    QVERIFY(!Carry::fromBytes(bytes + '\0'));
}

/// What is damaged, or comes from another version, makes the next run a whole one.
void TestCarry::damagedInShop()
{
    QFETCH(storage::Engine, engine);
    enum Damage { None, OneByte, OtherVersion, Empty };
    for (const Damage damage : {None, OneByte, OtherVersion, Empty}) {
        StoredShop shop(engine);
        shop.shortMonday();
        shop.run();
        QByteArray bytes = shop.shop->outcomes().carried().value();
        if (damage == OneByte)
            bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        else if (damage == OtherVersion)
            bytes = qCompress("left by an earlier version");
        else if (damage == Empty)
            bytes = "";
        DZ_VERIFY(shop.shop->outcomes().carry(bytes));
        shop.credit(shop.file(intake::Book::Bank, QDate(2026, 11, 21), QDate(2026, 11, 21)), QDate(2026, 11, 21), "198.80");
        bool isWhole = false;
        TaskContext task([&](const Progress& progress) { isWhole = isWhole || progress.doing == QLatin1String("Looking for each sale in the bank"); });
        DZ_VERIFY(shop.service.run(task));
        QCOMPARE(isWhole, damage != None);
        for (const SaleId sale : std::as_const(shop.sales))
            QCOMPARE(shop.state(sale), QStringLiteral("arrived"));
    }
}

QTEST_GUILESS_MAIN(TestCarry)
#include "tst_carry.moc"
