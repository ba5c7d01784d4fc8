// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of any shop, whatever its truth: the order of rows and files says nothing, a second run changes nothing,
// a decision that is undone leaves nothing, and a further bank line can only move sales toward arrived.
// More shops: DAOZHANG_SEEDS=500 (and DAOZHANG_SEED for the first one).
#include "tests/property/shop_score.h"
#include "tests/property/verdicts.h"
#include "tests/support/testing.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

void run(Scenario& shop, QDate asOf) { shop.run(asOf.toString(Qt::ISODate).toLatin1().constData()); }

/// Small shops, for each is run many times.
MadeShop smallShop(quint32 seed)
{
    Wish wish;
    wish.sales = 150;
    return makeShop(seed, wish);
}

} // namespace

class TestShopProperties : public QObject
{
    Q_OBJECT
private slots:
    void order_data() { seeds(30); }
    void order();
    void names_data() { seeds(30); }
    void names();
    void again_data() { seeds(30); }
    void again();
    void undone_data() { seeds(20); }
    void undone();
    void addedLine_data() { seeds(30); }
    void addedLine();

private:
    void seeds(int usual);
};

void TestShopProperties::seeds(int usual)
{
    QTest::addColumn<quint32>("seed");
    bool given = false;
    const int count = qEnvironmentVariableIntValue("DAOZHANG_SEEDS", &given);
    const quint32 first = quint32(qEnvironmentVariableIntValue("DAOZHANG_SEED"));
    for (quint32 i = 0; i < quint32(given ? count : usual); ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void TestShopProperties::order()
{
    QFETCH(quint32, seed);
    MadeShop made = smallShop(seed);
    run(made.shop, made.asOf);
    const auto said = verdicts(made.shop);
    QRandomGenerator random(seed + 1);
    for (int i = 0; i < 2; ++i) {
        Scenario other = shuffled(made.shop, random);
        run(other, made.asOf);
        const QString differs = difference(said, verdicts(other));
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

/// Terminals change names with each other, and rows and lines come from files that number them otherwise: what became of
/// a sale is the same, for nothing is told by a name.
void TestShopProperties::names()
{
    QFETCH(quint32, seed);
    MadeShop made = smallShop(seed);
    run(made.shop, made.asOf);
    QRandomGenerator random(seed + 11);
    for (int i = 0; i < 3; ++i) {
        Scenario other = renamed(made.shop, random);
        run(other, made.asOf);
        for (qsizetype row = 0; row < made.shop.sales.size(); ++row) {
            const intake::Sale& sale = made.shop.sales.at(row);
            QVERIFY2(made.shop.state(sale.id) == other.state(sale.id),
                     qPrintable(QStringLiteral("sale %1 of %2, %3: %4 | %5").arg(sale.id.value).arg(sale.localDate.toString(Qt::ISODate), sale.amount.toString(), made.shop.state(sale.id), other.state(sale.id))));
        }
        QCOMPARE(made.shop.result.summary.notArrived, other.result.summary.notArrived);
    }
}

void TestShopProperties::again()
{
    QFETCH(quint32, seed);
    MadeShop made = smallShop(seed);
    run(made.shop, made.asOf);
    const auto said = verdicts(made.shop);
    run(made.shop, made.asOf);
    QCOMPARE(difference(said, verdicts(made.shop)), QString());
}

void TestShopProperties::undone()
{
    QFETCH(quint32, seed);
    MadeShop made = smallShop(seed);
    Scenario& shop = made.shop;
    run(shop, made.asOf);
    const auto said = verdicts(shop);
    if (shop.sales.isEmpty() || shop.lines.isEmpty())
        return;
    QRandomGenerator random(seed + 7);
    using Kind = Decision::Kind;
    for (const Kind kind : {Kind::Match, Kind::Unmatch, Kind::Exclude, Kind::NotOurs, Kind::NotDuplicate}) {
        Decision decision;
        decision.id = DecisionId(1);
        decision.kind = kind;
        decision.reason = QStringLiteral("told by phone");
        // A pair to part has to be one.
        const int from = int(random.bounded(int(shop.sales.size())));
        SaleId sale = shop.sales.at(from).id;
        for (int i = 0; i < shop.sales.size() && kind == Kind::Unmatch && !shop.of(sale).deposit.isValid(); ++i)
            sale = shop.sales.at((from + i) % int(shop.sales.size())).id;
        decision.sales = {sale};
        decision.deposit = kind == Kind::Unmatch ? shop.of(sale).deposit : shop.lines.at(random.bounded(int(shop.lines.size()))).id;
        if (!decision.deposit.isValid())
            continue;
        shop.decisions = {decision};
        run(shop, made.asOf);
        QVERIFY2(shop.broken().isEmpty(), qPrintable(toCode(kind) + QLatin1String(": ") + shop.broken()));
        if (kind == Kind::Unmatch)
            QVERIFY2(shop.of(sale).deposit != decision.deposit, qPrintable(QStringLiteral("sale %1 is with deposit %2 again").arg(sale.value).arg(decision.deposit.value)));
        if (kind == Kind::Exclude)
            QCOMPARE(shop.state(sale), toCode(SaleState::Excluded));
        if (kind == Kind::NotOurs) {
            for (const intake::Sale& one : std::as_const(shop.sales))
                QVERIFY(shop.of(one.id).deposit != decision.deposit);
        }
        shop.decisions.first().undone = true;
        run(shop, made.asOf);
        const QString differs = difference(said, verdicts(shop));
        QVERIFY2(differs.isEmpty(), qPrintable(toCode(kind) + QLatin1String(": ") + differs));
    }
}

void TestShopProperties::addedLine()
{
    QFETCH(quint32, seed);
    MadeShop made = smallShop(seed);
    run(made.shop, made.asOf);
    QRandomGenerator random(seed + 3);
    for (int i = 0; i < 6 && !made.shop.lines.isEmpty(); ++i) {
        Scenario without = made.shop;
        const int taken = random.bounded(int(without.lines.size()));
        const intake::BankLine line = without.lines.takeAt(taken);
        if (line.amount.isNegative())
            continue;  // money that goes back may well take a sale's proof away
        run(without, made.asOf);
        for (int row = 0; row < made.sales.size(); ++row) {
            const auto stateIn = [row](const Scenario& shop) { return shop.result.outcomeOf(shop.books, std::size_t(row)); };
            const SaleOutcome before = stateIn(without);
            const SaleOutcome after = stateIn(made.shop);
            if (before.state != SaleState::Arrived || after.state == SaleState::Arrived)
                continue;
            QFAIL(qPrintable(QStringLiteral("sale %1 arrived in deposit %2 before line %3 of %4 (%5) was added, then it is %6: %7 | %8")
                                 .arg(made.shop.sales.at(row).id.value)
                                 .arg(before.deposit.value)
                                 .arg(line.id.value)
                                 .arg(line.amount.toString(), line.booked.toString(Qt::ISODate), toCode(after.state), without.sentence(before.deposit),
                                      made.shop.deposit(before.deposit) ? made.shop.sentence(before.deposit) : QString())));
        }
    }
}

QTEST_GUILESS_MAIN(TestShopProperties)
#include "tst_shop_properties.moc"
