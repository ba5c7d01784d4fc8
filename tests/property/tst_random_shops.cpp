// SPDX-License-Identifier: GPL-3.0-or-later
// Random shops that know the truth. More of them: DAOZHANG_SEEDS=500 (and DAOZHANG_SEED for the first one).
#include "tests/property/random_shop.h"
#include "tests/property/verdicts.h"
#include "tests/support/testing.h"

#include <algorithm>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

/// DAOZHANG_TELL=1 writes the whole shop down, to understand a seed that fails.
void tell(const RandomShop& truth)
{
    const Scenario& shop = truth.shop;
    for (const intake::Sale& sale : shop.sales) {
        const SaleOutcome outcome = shop.of(sale.id);
        qInfo("sale %lld %s %s %s %s card %d book %d net %s due %s | %s %s deposit %lld%s", sale.id.value, qPrintable(sale.merchant), qPrintable(sale.terminal),
              qPrintable(sale.localDate.toString(Qt::ISODate)), qPrintable(sale.amount.toString()), int(sale.cardKind), int(sale.book), qPrintable(outcome.net.toString()),
              qPrintable(outcome.due.due.toString(Qt::ISODate)), qPrintable(toCode(outcome.state)), qPrintable(outcome.cause), outcome.deposit.value,
              truth.lost.contains(sale.id) ? " LOST" : "");
    }
    for (const intake::BankLine& line : shop.lines) {
        const DepositOutcome* deposit = shop.deposit(line.id);
        qInfo("line %lld %s %s %s", line.id.value, qPrintable(line.booked.toString(Qt::ISODate)), qPrintable(deposit ? toCode(deposit->state) : QString()),
              qPrintable(deposit ? shop.sentence(line.id) : QString()));
    }
}

void run(Scenario& shop, QDate asOf) { shop.run(asOf.toString(Qt::ISODate).toLatin1().constData()); }

} // namespace

class TestRandomShops : public QObject
{
    Q_OBJECT
private slots:
    void shops_data();
    void shops();
};

void TestRandomShops::shops_data()
{
    QTest::addColumn<quint32>("seed");
    bool given = false;
    const int count = qEnvironmentVariableIntValue("DAOZHANG_SEEDS", &given);
    const quint32 first = quint32(qEnvironmentVariableIntValue("DAOZHANG_SEED"));
    for (quint32 i = 0; i < quint32(given ? count : 150); ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void TestRandomShops::shops()
{
    QFETCH(quint32, seed);
    RandomShop truth(seed);
    Scenario& shop = truth.shop;
    run(shop, truth.asOf);
    if (qEnvironmentVariableIsSet("DAOZHANG_TELL"))
        tell(truth);
    QVERIFY2(shop.broken().isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(shop.broken())));

    Money lost;
    for (const SaleId sale : std::as_const(truth.lost)) {
        const SaleOutcome outcome = shop.of(sale);
        QVERIFY2(outcome.state != SaleState::Arrived, qPrintable(QStringLiteral("seed %1: lost sale %2 (%3) is called arrived").arg(seed).arg(sale.value).arg(outcome.net.toString())));
        lost += outcome.net;
    }
    for (auto it = truth.paidBy.begin(); it != truth.paidBy.end(); ++it) {
        const SaleOutcome outcome = shop.of(it.key());
        if (outcome.state == SaleState::Overdue) {
            // A false alarm may only come from a weighed set that leads by 20 : 1; never where there is no finding with alternatives.
            const Finding* finding = shop.findingOf(it.key());
            QVERIFY2(finding && finding->deposit.isValid(), qPrintable(QStringLiteral("seed %1: paid sale %2 is called overdue").arg(seed).arg(it.key().value)));
        }
    }
    const auto said = verdicts(shop);

    run(shop, truth.asOf);
    QCOMPARE(difference(said, verdicts(shop)), QString());

    QRandomGenerator random(seed + 1);
    for (int i = 0; i < 2; ++i) {
        Scenario other = shuffled(shop, random);
        run(other, truth.asOf);
        const QString differs = difference(said, verdicts(other));
        QVERIFY2(differs.isEmpty(), qPrintable(QStringLiteral("seed %1, other order: %2").arg(seed).arg(differs)));
    }

    // Without one deposit no sale may stand better than with it.
    for (int i = 0; i < 3 && !shop.lines.isEmpty(); ++i) {
        Scenario without = shop;
        without.lines.removeAt(random.bounded(int(without.lines.size())));
        run(without, truth.asOf);
        for (const intake::Sale& sale : std::as_const(shop.sales)) {
            if (without.of(sale.id).state != SaleState::Arrived)
                continue;
            QVERIFY2(shop.of(sale.id).state == SaleState::Arrived,
                     qPrintable(QStringLiteral("seed %1: sale %2 arrived before a bank line was added, then %3").arg(seed).arg(sale.id.value).arg(shop.state(sale.id))));
        }
    }
}

QTEST_GUILESS_MAIN(TestRandomShops)
#include "tst_random_shops.moc"
