// SPDX-License-Identifier: GPL-3.0-or-later
// Settlement lists of international providers: each row's gross, fee and net as the peers' tests state them, each
// payout against the rows of its batch, and no payout among the claims.
#include "app/storage/sale_repository.h"
#include "tests/intake/intake_files.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace daozhang;
using namespace daozhang::intake;
using namespace daozhang::testing;

namespace {

QString samples(const QString& path) { return QStringLiteral(DAOZHANG_SAMPLES "/") + path; }

QVector<Sale> salesOf(storage::Shop& shop)
{
    QVector<Sale> sales;
    const auto read = shop.sales().forEach([&](const Sale& sale) {
        sales.append(sale);
        return true;
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    std::sort(sales.begin(), sales.end(), [](const Sale& a, const Sale& b) { return a.line < b.line; });
    return sales;
}

/// A batch of Adyen's: `settled` sales that net to `net` with `fees`, and what else the rows say.
class AdyenBatch
{
public:
    void add(const QString& reference, const QString& type, qint64 grossCents, qint64 netCents, qint64 feeCents, const QString& text = {})
    {
        const auto money = [](qint64 cents) { return Money(qAbs(cents)).toString(); };
        const bool hasGross = grossCents != 0;
        m_lines.append(QStringLiteral("Shop,ShopPOS,%1,R-%1,visa,2026-09-28 10:00:%2,UTC,%3,\"%4\",EUR,%5,%6,1,EUR,%7,%8,%9,,,,visa,,380")
                           .arg(reference, QStringLiteral("%1").arg(m_lines.size() % 60, 2, 10, QChar(u'0')), type, text, hasGross && grossCents < 0 ? money(grossCents) : QString(),
                                hasGross && grossCents > 0 ? money(grossCents) : QString(), netCents < 0 ? money(netCents) : QString(), netCents >= 0 ? money(netCents) : QString(),
                                feeCents > 0 ? money(feeCents) : QString()));
    }
    QByteArray bytes() const
    {
        return "Company Account,Merchant Account,Psp Reference,Merchant Reference,Payment Method,Creation Date,TimeZone,Type,Modification Reference,Gross Currency,"
               "Gross Debit (GC),Gross Credit (GC),Exchange Rate,Net Currency,Net Debit (NC),Net Credit (NC),Commission (NC),Markup (NC),Scheme Fees (NC),"
               "Interchange (NC),Payment Method Variant,Modification Merchant Reference,Batch Number\n"
               + m_lines.join(u'\n').toUtf8() + '\n';
    }

private:
    QStringList m_lines;
};

} // namespace

class TestProviders : public QObject
{
    Q_OBJECT
private slots:
    void givesWhatThePeersState_data();
    void givesWhatThePeersState();
    void holdsAPayoutAgainstItsBatch();
    void saysWhenABatchPaysNothing();
    void keepsPayoutsOutOfClaims();
};

void TestProviders::givesWhatThePeersState_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QString();
    QDirIterator files(samples(QStringLiteral("intl/settlement")), {QStringLiteral("*.csv")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

void TestProviders::givesWhatThePeersState()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the folder of samples decides");
    QFile known(samples(QStringLiteral("intl/expected.json")));
    QVERIFY(known.open(QIODevice::ReadOnly));
    const QJsonObject entry = QJsonDocument::fromJson(known.readAll()).object().value(path.mid(samples(QStringLiteral("intl")).size() + 1)).toObject();
    const QJsonObject test = entry.value(QLatin1String("peer_test")).toArray().first().toObject();

    TemporaryShop shop(storage::Engine::Sqlite);
    TaskContext task;
    const auto outcome = ImportService(*shop).import({path}, {}, task);
    DZ_VERIFY(outcome);
    QVERIFY2(outcome->failures.isEmpty(), qPrintable(outcome->failures.isEmpty() ? QString() : outcome->failures.first().error.message));
    const SourceFile& file = outcome->files.first().file;
    QCOMPARE(file.refusedCount, 0);
    const QVector<Sale> sales = salesOf(*shop);
    QCOMPARE(sales.size(), file.lines);
    // Their count leaves out what carries no money of its own in their books: payouts, and authorisations in ours.
    const QJsonArray counts = test.value(QLatin1String("rows_asserted")).toArray();
    if (!counts.isEmpty() && file.profile != QLatin1String("adyen-accounting"))
        QCOMPARE(QString::number(sales.size()), counts.first().toString());

    const QJsonObject first = test.value(QLatin1String("first_row")).toObject();
    const auto stated = [&](const char* name) { return Money::parse(first.value(QLatin1String(name)).toString(), sales.first().amount.currency()); };
    if (const auto net = stated("settled_net_amount"))
        QCOMPARE(sales.first().net.value_or(Money()), *net);
    if (const auto fee = stated("settled_fee_amount"); fee && sales.first().type != SaleType::Other)
        QCOMPARE(sales.first().fee.value_or(Money(0, fee->currency())), -*fee);
    if (const auto total = stated("settled_total_amount"); total && !total->isZero())
        QCOMPARE(sales.first().amount, *total);
    const QString batch = first.value(QLatin1String("settlement_batch_reference")).toString();
    if (!batch.isEmpty() && batch != QLatin1String("null"))
        QCOMPARE(sales.first().batch, batch);
}

/// The proof of intl-formats.md §7.1: 220 settled (net 56,438.52, fees 389.23), 6 refunded (−1,092.35), a fee of
/// 38.10 and one payout of 55,308.07 add up to nothing.
void TestProviders::holdsAPayoutAgainstItsBatch()
{
    AdyenBatch batch;
    qint64 net = 5643852, fees = 38923;
    for (int i = 0; i < 220; ++i) {
        const qint64 fee = i == 219 ? fees : 177, part = i == 219 ? net : 25000 + i;
        batch.add(QStringLiteral("S%1").arg(i, 6, 10, QChar(u'0')), QStringLiteral("Settled"), part + fee, part, fee);
        net -= part;
        fees -= fee;
    }
    for (int i = 0; i < 6; ++i)
        batch.add(QStringLiteral("F%1").arg(i), QStringLiteral("Refunded"), i == 5 ? -(109235 - 5 * 18000) : -18000, i == 5 ? -(109235 - 5 * 18000) : -18000, 0);
    batch.add(QString(), QStringLiteral("Fee"), 0, -3810, 0, QStringLiteral("Transaction fees"));
    batch.add(QString(), QStringLiteral("MerchantPayout"), 0, -5530807, 0, QStringLiteral("TX1 batch 380, ShopPOS"));

    QTemporaryDir folder;
    TemporaryShop shop(storage::Engine::Sqlite);
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("settlement_detail_report_batch_380.csv")), batch.bytes()));
    QCOMPARE(file.lines, 228);
    QCOMPARE(file.added, 228);
    QCOMPARE(file.controls.size(), 1);
    QCOMPARE(file.controls.first().declared, QStringLiteral("55308.07"));
    QCOMPARE(file.controls.first().found, QStringLiteral("55308.07"));
    QVERIFY(file.controls.first().holds);
    qint64 sum = 0, feeSum = 0;
    int payouts = 0;
    for (const Sale& sale : salesOf(*shop)) {
        sum += sale.net->minorUnits();
        feeSum += sale.fee ? sale.fee->minorUnits() : 0;
        payouts += sale.type == SaleType::Payout ? 1 : 0;
    }
    QCOMPARE(sum, 0);
    QCOMPARE(feeSum, 38923);
    QCOMPARE(payouts, 1);
}

/// Batch 238: its balance is carried forward, and nobody must wait for a credit.
void TestProviders::saysWhenABatchPaysNothing()
{
    AdyenBatch batch;
    batch.add(QStringLiteral("S1"), QStringLiteral("Settled"), 45443199, 45433199, 10000);
    batch.add(QString(), QStringLiteral("Balancetransfer"), 0, -45433199, 0);
    QTemporaryDir folder;
    TemporaryShop shop(storage::Engine::Sqlite);
    const SourceFile file = importOne(*shop, writeFile(folder.filePath(QStringLiteral("batch_238.csv")), batch.bytes()));
    QCOMPARE(file.controls.size(), 1);
    QVERIFY(file.controls.first().holds);
    QCOMPARE(file.controls.first().declared, QStringLiteral("0.00"));
    for (const Sale& sale : salesOf(*shop))
        QVERIFY(sale.type != SaleType::Payout);
}

void TestProviders::keepsPayoutsOutOfClaims()
{
    AdyenBatch batch;
    batch.add(QString(), QStringLiteral("MerchantPayout"), 0, -5530807, 0);
    QTemporaryDir folder;
    TemporaryShop shop(storage::Engine::Sqlite);
    importOne(*shop, writeFile(folder.filePath(QStringLiteral("payout.csv")), batch.bytes()));
    const QVector<Sale> sales = salesOf(*shop);
    QCOMPARE(sales.size(), 1);
    QCOMPARE(sales.first().type, SaleType::Payout);
    QVERIFY(sales.first().amount.isNegative());
}

QTEST_GUILESS_MAIN(TestProviders)
#include "tst_providers.moc"
