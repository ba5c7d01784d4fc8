// SPDX-License-Identifier: GPL-3.0-or-later
// What a short lump is weighed by: sums and counts against sets written out by hand, and one test for each thing that
// speaks for or against a sale.
#include "app/reconcile/fees.h"
#include "app/reconcile/fitting_sets.h"
#include "tests/reconcile/rules.h"
#include "tests/support/testing.h"

#include <QRandomGenerator>

#include <bit>
#include <cmath>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;
using intake::Sale;

namespace {

/// Every set of a few items, written out.
struct ByHand
{
    ByHand(const std::vector<FitItem>& items, qint64 gap) : holding(items.size()), counts(items.size() + 1), counted(items.size() + 1, std::vector<double>(items.size()))
    {
        for (quint32 mask = 1; mask < (1u << items.size()); ++mask) {
            qint64 sum = 0;
            double weight = 1;
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (mask >> i & 1) {
                    sum += items[i].worth;
                    weight *= items[i].odds;
                }
            }
            if (sum != gap)
                continue;
            const std::size_t size = std::size_t(std::popcount(mask));
            total += weight;
            counts[size] += 1;
            for (std::size_t i = 0; i < items.size(); ++i) {
                holding[i] += mask >> i & 1 ? weight : 0;
                counted[size][i] += mask >> i & 1;
            }
        }
    }

    double total = 0;
    std::vector<double> holding;
    std::vector<double> counts;
    std::vector<std::vector<double>> counted;
};

/// A shop of one provider whose lumps of many sales arrive whole, day after day.
void addWholeDays(Scenario& shop, int days, int salesADay, qint64 shortBy = 0)
{
    for (int day = 0; day < days; ++day) {
        const QDate date = QDate(2026, 10, 12).addDays(day);
        qint64 sum = 0;
        for (int i = 0; i < salesADay; ++i) {
            const Money amount(1000 + 137 * i + 11 * day);
            shop.sale(QDateTime(date, QTime(9, 0).addSecs(i * 1200)).toString(Qt::ISODate).toLatin1().constData(), amount.toString().toLatin1().constData());
            sum += amount.minorUnits();
        }
        shop.credit(date.addDays(1).toString(Qt::ISODate).toLatin1().constData(), Money(sum - (shortBy ? shortBy + 17 * day : 0)).toString().toLatin1().constData());
    }
}

} // namespace

class TestWeighing : public QObject
{
    Q_OBJECT
private slots:
    void sumsAndCounts_data();
    void sumsAndCounts();
    void coarseSumsSaySo();
    void priceThatCannotBe();
    void walkEndsWithItsSteps();
    void fiveOfTwoThousand();
    void rateOfEachProvider();
    void providerListLeavesOneOut();
    void repeatedCardSpeaks();
    void terminalThatFailedForMinutes();
    void causeThatNobodyNames();
    void memoFeeDecides();
    void memoFeeThatNothingFits();
    void memoFeeAboveAll();
    void refundBesideMissingSale();
    void deductionOfTheTermsBesideAMissingSale();
    void feeOfRefundKept();
    void wordWithoutAmountTakesNoLump();
    void unknownCardsProveNothing();
    void farTooMuchIsNobodys();
    void saleBySaleOverProvesNothing();
    void rejectedCandidates();
};

void TestWeighing::sumsAndCounts_data()
{
    QTest::addColumn<int>("spread");
    QTest::addColumn<int>("unit");
    QTest::addColumn<bool>("uniform");
    QTest::newRow("few amounts") << 8 << 1 << true;
    QTest::newRow("few amounts, evidence") << 8 << 1 << false;
    QTest::newRow("round amounts") << 30 << 500 << false;
    QTest::newRow("many amounts") << 3000 << 1 << true;
    QTest::newRow("some equal amounts") << 150 << 1 << false;
}

void TestWeighing::sumsAndCounts()
{
    QFETCH(int, spread);
    QFETCH(int, unit);
    QFETCH(bool, uniform);
    QRandomGenerator random(quint32(spread + unit));
    for (int round = 0; round < 300; ++round) {
        std::vector<FitItem> items;
        qint64 gap = 0;
        for (int i = 3 + random.bounded(9); i > 0; --i) {
            items.push_back({qint64(1 + random.bounded(spread)) * unit, uniform ? 0.002 : 0.001 * (1 + random.bounded(100))});
            gap += random.bounded(3) == 0 ? items.back().worth : 0;
        }
        gap = gap == 0 ? items.front().worth : gap;
        const ByHand hand(items, gap);
        FittingSets sets(items, gap);
        const FittingSets::Sums sums = sets.sums();
        QVERIFY(sums.isExact);
        QVERIFY2(std::abs(sums.total - hand.total) <= 1e-9 * hand.total, qPrintable(QStringLiteral("round %1").arg(round)));
        for (std::size_t i = 0; i < items.size(); ++i)
            QVERIFY2(std::abs(sums.holding[i] - hand.holding[i]) <= 1e-6 * hand.total, qPrintable(QStringLiteral("round %1").arg(round)));
        for (std::size_t size = 1; size <= items.size(); ++size) {
            const FittingSets::Counts counts = sets.count(int(size));
            QVERIFY(counts.isWithinBound);
            QCOMPARE(counts.count, hand.counts[size]);
            QCOMPARE(counts.holding, hand.counted[size]);
            const FittingSets::OfSize listed = sets.ofSize(int(size));
            QVERIFY(listed.isAll);
            QCOMPARE(listed.count, hand.counts[size]);
            for (std::size_t i = 1; i < listed.heaviest.size(); ++i)
                QVERIFY(listed.heaviest[i - 1].weight >= listed.heaviest[i].weight);
        }
    }
}

/// Beyond the bound the sums are near, and say that they are no more than that.
void TestWeighing::coarseSumsSaySo()
{
    QRandomGenerator random(5);
    std::vector<FitItem> items;
    for (int i = 0; i < 400; ++i)
        items.push_back({20'000'000 + random.bounded(80'000'000), 0.002});
    FittingSets sets(items, items[3].worth + items[7].worth);
    const FittingSets::Sums sums = sets.sums();
    QVERIFY(!sums.isExact);
    QVERIFY(!sets.count(3).isWithinBound);
    const FittingSets::OfSize pairs = sets.ofSize(2);
    QVERIFY(pairs.isAll);
    QVERIFY(pairs.count >= 1);
}

/// A walk takes no more steps than it is given, says what it took, and that it did not see all.
void TestWeighing::walkEndsWithItsSteps()
{
    QRandomGenerator random(3);
    std::vector<FitItem> items;
    for (int i = 0; i < 300; ++i)
        items.push_back({100 + random.bounded(10'000), 0.002});
    FittingSets sets(items, 60'000);
    const FittingSets::OfSize cut = sets.ofSize(8, 0, 1'000);
    QVERIFY(!cut.isAll);
    QVERIFY(cut.steps <= 1'001);
    QVERIFY(cut.words > 0);
    QVERIFY(sets.costOfSums() > 0 && sets.costOfSums() <= kMostSums);
    // The table is there already: nothing more is reckoned for it.
    QCOMPARE(sets.ofSize(8, 0, 1'000).words, 0);
}

/// What a price came to sale by sale is never thought impossible, however the fees were rounded; what it cannot come to is.
void TestWeighing::priceThatCannotBe()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        const FeeRule rule{FeeRule::Applies::Any, Rate{2500 + random.bounded(10'000)}, {}, Money()};
        qint64 gross = 0;
        qint64 fees = 0;
        const std::size_t sales = 1 + std::size_t(random.bounded(40));
        for (std::size_t i = 0; i < sales; ++i) {
            const qint64 amount = 1 + random.bounded(i % 5 == 0 ? 200'000 : 300);
            gross += amount;
            fees += feeBy(rule, amount);
        }
        QVERIFY(mayCost(rule, gross, sales, fees));
        QVERIFY(!mayCost(rule, gross, sales, fees + 2 * qint64(sales) + 3));
        FeeRule capped = rule;
        capped.cap = Money(100);
        QVERIFY(mayCost(capped, gross, sales, 0));
    }
}

void TestWeighing::fiveOfTwoThousand()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    QRandomGenerator random(11);
    qint64 sum = 0;
    QVector<SaleId> sales;
    QVector<SaleId> lost;
    for (int i = 0; i < 2000; ++i) {
        const Money amount(500 + random.bounded(40000));
        const QString at = QDateTime(QDate(2026, 11, 16), QTime(8, 0).addSecs(i * 20)).toString(Qt::ISODate);
        sales.append(shop.sale(at.toLatin1().constData(), amount.toString().toLatin1().constData()));
        if (i % 400 == 77)
            lost.append(sales.last());
        else
            sum += amount.minorUnits();
    }
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", Money(sum).toString().toLatin1().constData());
    shop.run("2026-11-20");
    for (const SaleId sale : std::as_const(lost))
        QVERIFY(shop.state(sale) != arrived());
    // Far more sets fit than can be listed; they are counted all the same.
    QVERIFY(shop.deposit(credit)->alternativesComplete);
    QVERIFY(shop.deposit(credit)->alternativesCount > shop.deposit(credit)->alternatives.size());
    QCOMPARE(shop.broken(), QString());
}

void TestWeighing::rateOfEachProvider()
{
    QCOMPARE(lossRate({}), 1.0 / 500);
    QCOMPARE(lossRate({.sales = 40, .losses = 1}), 1.0 / 500);  // one lump more changes nothing
    QVERIFY(lossRate({.sales = 9500, .losses = 0}) < 1.0 / 5000);
    QVERIFY(lossRate({.sales = 500, .losses = 21}) > 1.0 / 70);
    QVERIFY(unnamedRate({.lumps = 30, .unnamed = 3}) > 1000 * unnamedRate({.lumps = 30, .unnamed = 1}));
    // What one provider loses says nothing of another; what was counted before comes in from outside.
    Scenario shop;
    shop.provider("good", Lump::PerMerchant, "").rule = *SettlementRule::parse(QStringLiteral("D+1"));
    shop.provider("bad", Lump::PerMerchant, "");
    addWholeDays(shop, 5, 20);
    shop.cover("2026-10-01", "2026-11-20");
    shop.run("2026-11-20");
    const auto counts = lossCounts(shop.books, shop.result.lossDays);
    QCOMPARE(counts.size(), std::size_t(2));
    QCOMPARE(counts[0].sales, 100);
    QCOMPARE(counts[0].losses, 0);
    QCOMPARE(counts[1].sales, 0);
    shop.books.history = {{.sales = 7, .losses = 3}, {.sales = 9}};
    QCOMPARE(lossCounts(shop.books, shop.result.lossDays)[0].sales, 107);
    QCOMPARE(lossCounts(shop.books, shop.result.lossDays)[1].sales, 9);
}

void TestWeighing::providerListLeavesOneOut()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    auto sales = monday(shop);
    sales.append(shop.sale("2026-11-16T15:00:00", "200.00"));
    sales.append(shop.sale("2026-11-16T16:00:00", "47.00"));
    for (const int listed : {0, 2, 3, 4}) {  // the first sale of 200.00 is not in the file
        Sale copy = shop.sales.at(listed);
        copy.id = SaleId(100 + listed);
        copy.book = intake::Book::Provider;
        copy.identity = QCryptographicHash::hash("copy" + QByteArray::number(listed), QCryptographicHash::Md5);
        shop.sales.append(copy);
    }
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "675.92");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), overdue());
    QCOMPARE(shop.state(sales[3]), arrived());  // listed, and in the deposit unless its equal is, which the list leaves out
    QCOMPARE(shop.broken(), QString());
}

void TestWeighing::repeatedCardSpeaks()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto card = [](const char* number) {
        return [number](Sale& sale) { sale.card = QLatin1String(number); };
    };
    const auto one = shop.sale("2026-11-16T10:00:00", "88.00", card("622200******1111"));
    const auto repeat = shop.sale("2026-11-16T10:03:00", "88.00", card("622200******1111"));
    const auto other = shop.sale("2026-11-16T18:00:00", "88.00", card("622200******2222"));
    const auto rest = shop.sale("2026-11-16T19:00:00", "31.70", card("622200******3333"));
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "207.70");
    shop.run("2026-11-20");
    for (const SaleId sale : {one, repeat, other})
        QCOMPARE(shop.state(sale), oneOf());
    QCOMPARE(shop.state(rest), arrived());
    const auto& sets = shop.deposit(credit)->alternatives;
    QCOMPARE(sets.size(), 3);
    QCOMPARE(sets[0].odds, 1.0);
    QCOMPARE(sets[1].odds, 1.0);
    QCOMPARE(sets[2].missing, QVector<SaleId>{other});
    QCOMPARE(sets[2].odds, 0.25);
}

void TestWeighing::terminalThatFailedForMinutes()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto a = shop.sale("2026-11-16T10:00:00", "40.00");
    const auto b = shop.sale("2026-11-16T10:04:00", "51.00");
    const auto c = shop.sale("2026-11-16T10:09:00", "23.00");
    const auto far = shop.sale("2026-11-16T15:00:00", "60.00");
    const auto farther = shop.sale("2026-11-16T18:00:00", "54.00");
    shop.sale("2026-11-16T20:00:00", "700.00");
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "814.00");
    shop.run("2026-11-20");
    // The run of three is likelier than two that have nothing to do with each other, though not by 20 : 1.
    QCOMPARE(shop.deposit(credit)->alternatives.first().missing, (QVector<SaleId>{a, b, c}));
    for (const SaleId sale : {a, b, c, far, farther})
        QCOMPARE(shop.state(sale), oneOf());
}

void TestWeighing::causeThatNobodyNames()
{
    const auto made = [](qint64 shortBy) {
        Scenario shop;
        shop.provider("ums", Lump::PerMerchant, "").rule = *SettlementRule::parse(QStringLiteral("D+1"));
        addWholeDays(shop, 25, 12, shortBy);
        shop.sale("2026-11-16T10:00:00", "410.03");
        shop.sale("2026-11-16T12:00:00", "522.10");
        shop.sale("2026-11-16T14:00:00", "233.07");
        shop.sale("2026-11-16T16:00:00", "2711.00");
        shop.cover("2026-10-01", "2026-11-20");
        shop.credit("2026-11-17", "2711.00");
        shop.run("2026-11-20");
        return shop;
    };
    Scenario whole = made(0);
    const SaleId first(int(whole.sales.size()) - 3);
    const SaleId last(int(whole.sales.size()));
    QCOMPARE(whole.state(first), overdue());
    QCOMPARE(whole.state(last), arrived());
    // A provider that keeps back odd sums day after day: three sales that fit prove little.
    Scenario taking = made(1234);
    QCOMPARE(taking.state(first), oneOf());
    QCOMPARE(taking.state(last), oneOf());
    const auto& rejected = taking.deposit(BankLineId(taking.lines.size()))->rejected;
    QVERIFY(std::any_of(rejected.begin(), rejected.end(), [](const RejectedCandidate& one) { return one.reason == QLatin1String("unnamed"); }));
}

void TestWeighing::memoFeeDecides()
{
    Scenario shop;
    ProviderTerms& terms = shop.provider("ums", Lump::PerMerchant, "");
    terms.fees.append({FeeRule::Applies::Debit, *Rate::parse(QStringLiteral("0.50%")), {}, Money()});
    terms.fees.append({FeeRule::Applies::Any, *Rate::parse(QStringLiteral("1.00%")), {}, Money()});
    const auto debit = shop.sale("2026-11-16T10:00:00", "198.00", [](Sale& sale) { sale.cardKind = intake::CardKind::Debit; });  // 197.01
    const auto credit = shop.sale("2026-11-16T12:00:00", "199.00");                                                              // 197.01
    const auto rest = shop.sale("2026-11-16T15:00:00", "300.00");                                                                // 297.00
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "494.01", "1116-1116费3.99元");  // 0.99 of the debit sale and 3.00: the credit sale is missing
    shop.run("2026-11-20");
    QCOMPARE(shop.state(credit), overdue());
    QCOMPARE(shop.state(rest), arrived());
    QVERIFY(shop.state(debit) != overdue());
}

void TestWeighing::memoFeeThatNothingFits()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "430.40", "1116-1116费2.60元");  // 0.60 + 2.00: just what is left
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), overdue());
    QVERIFY(shop.deposit(credit)->alternativesComplete);
}

/// The memo states more than the fees of all sales: it was taken, and what is missing is the rest, gross.
void TestWeighing::memoFeeAboveAll()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "1.00%");
    const auto lost = shop.sale("2026-11-16T10:00:00", "134.30");
    const QVector<SaleId> paid{shop.sale("2026-11-16T11:00:00", "149.80"), shop.sale("2026-11-16T12:00:00", "300.00"), shop.sale("2026-11-16T13:00:00", "420.00")};
    shop.cover("2026-11-01", "2026-11-20");
    // 869.80 less 24.05, where 8.70 is agreed; without the memo it may be 149.80 net, or the like.
    shop.credit("2026-11-17", "845.75", "1116-1116费24.05元");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(lost), overdue());
    for (const SaleId id : paid)
        QCOMPARE(shop.state(id), arrived());
    QCOMPARE(shop.findingOf(lost)->net, yuan("132.96"));
    QCOMPARE(shop.broken(), QString());
}

void TestWeighing::refundBesideMissingSale()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "");
    const auto refund = shop.sale("2026-11-14T10:00:00", "-45.13", [](Sale& sale) { sale.type = intake::SaleType::Refund; });
    const auto earlier = shop.sale("2026-11-13T10:00:00", "500.00");
    const auto one = shop.sale("2026-11-17T10:00:00", "120.40");
    const auto two = shop.sale("2026-11-17T12:00:00", "377.00");
    const auto three = shop.sale("2026-11-17T14:00:00", "260.00");
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-16", "500.00");
    const auto credit = shop.credit("2026-11-18", "591.87");  // less the refund, less 120.40
    shop.run("2026-11-20");
    QCOMPARE(shop.state(earlier), arrived());
    QCOMPARE(shop.state(refund), arrived());
    QCOMPARE(shop.state(one), overdue());
    QCOMPARE(shop.state(two), arrived());
    QCOMPARE(shop.state(three), arrived());
    QCOMPARE(shop.result.summary.notArrived, yuan("120.40"));
    QCOMPARE(shop.deposit(credit)->difference, yuan("-120.40"));
    QCOMPARE(shop.broken(), QString());
}

void TestWeighing::feeOfRefundKept()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.sale("2026-11-16T13:00:00", "-90.00", [](Sale& sale) { sale.type = intake::SaleType::Refund; });
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "539.20");  // 629.20 less 90.00: the fee of 0.54 stays with the provider
    shop.run("2026-11-20");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), arrived());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QVERIFY(shop.finding(FindingKind::FeeDifference));
    QCOMPARE(shop.broken(), QString());
    const auto same = shop.sale("2026-11-16T15:00:00", "200.00");  // and one of two is missing
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), oneOf());
    QCOMPARE(shop.state(same), oneOf());
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.state(sales[2]), arrived());
    QCOMPARE(shop.broken(), QString());
    const auto only = shop.sale("2026-11-16T16:00:00", "411.00");  // another is missing, and only that one fits
    shop.lines.clear();
    const auto other = shop.credit("2026-11-17", "738.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(only), overdue());
    QCOMPARE(shop.state(same), arrived());
    QCOMPARE(shop.deposit(other)->difference, -shop.of(only).net);
    QCOMPARE(shop.broken(), QString());
}

void TestWeighing::wordWithoutAmountTakesNoLump()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto small = shop.credit("2026-11-17", "600.00", "货款 扣流量费");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), arrived());
    QCOMPARE(shop.deposit(small)->state, DepositState::Explained);
    // A chargeback may be anything: without its amount the word says nothing, and a sale may be what is missing.
    shop.lines.clear();
    const auto chargeback = shop.credit("2026-11-17", "430.40", "货款 扣退单");
    shop.run("2026-11-20");
    QVERIFY(shop.state(sales[1]) != arrived());
    QCOMPARE(shop.deposit(chargeback)->state, DepositState::Short);
    shop.lines.clear();
    shop.credit("2026-11-17", "140.00", "货款 扣流量费");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), oneOf());
}

void TestWeighing::unknownCardsProveNothing()
{
    Scenario shop;
    ProviderTerms& terms = shop.provider("ums", Lump::PerMerchant, "");
    terms.fees.append({FeeRule::Applies::Debit, *Rate::parse(QStringLiteral("0.50%")), {}, Money()});
    terms.fees.append({FeeRule::Applies::Credit, *Rate::parse(QStringLiteral("0.60%")), {}, Money()});
    const auto unknown = [](Sale& sale) { sale.cardKind = intake::CardKind::Unknown; };
    const auto one = shop.sale("2026-11-16T10:00:00", "100.00", unknown);
    const auto two = shop.sale("2026-11-16T12:00:00", "200.00", unknown);
    shop.cover("2026-11-01", "2026-11-20");
    shop.credit("2026-11-17", "99.50");
    shop.run("2026-11-20");
    QVERIFY(shop.state(one) != arrived() || shop.state(two) != arrived());
    QVERIFY(shop.state(two) != arrived());
}

void TestWeighing::farTooMuchIsNobodys()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "1100.00");  // 75 % more than 629.20
    shop.run("2026-11-20");
    QCOMPARE(shop.deposit(credit)->state, DepositState::Unexplained);
    QVERIFY(shop.state(sales[0]) != arrived());
}

void TestWeighing::saleBySaleOverProvesNothing()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto sale = shop.sale("2026-11-16T10:00:00", "1000.00");
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "996.40");  // 2.40 more than its net
    shop.run("2026-11-20");
    QCOMPARE(shop.deposit(credit)->state, DepositState::Unexplained);
    QVERIFY(shop.state(sale) != arrived());
}

/// A deduction that the terms name and one lost sale are far likelier than three lost sales that make the same gap.
void TestWeighing::deductionOfTheTermsBesideAMissingSale()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").deductions = {{QStringLiteral("流量费"), yuan("60.00")}};
    const auto lost = shop.sale("2026-11-16T10:00:00", "24.50");
    const auto other = shop.sale("2026-11-16T11:00:00", "23.50");
    const auto twin = shop.sale("2026-11-16T12:00:00", "30.50");
    shop.sale("2026-11-16T13:00:00", "30.50");
    const auto large = shop.sale("2026-11-16T14:00:00", "690.00");
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "714.50");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(lost), overdue());
    QCOMPARE(shop.state(large), arrived());
    // The three others fit as well, 500 times less likely or more: they are told.
    QVERIFY(shop.state(other) != overdue());
    QVERIFY(shop.state(twin) != overdue());
    QCOMPARE(shop.findingOf(lost)->net, yuan("24.50"));
    QCOMPARE(shop.sentence(credit), QStringLiteral("714.50 = 5 sale(s) of 16 Nov 799.00 − deduction “流量费” 60.00 − 1 sale(s) that did not arrive 24.50"));
    QCOMPARE(shop.broken(), QString());
    // Two sales of that worth: one of them is missing, and the deduction is told all the same.
    const auto same = shop.sale("2026-11-16T15:00:00", "24.50");
    shop.lines.last().amount = yuan("739.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(lost), oneOf());
    QCOMPARE(shop.state(same), oneOf());
    QCOMPARE(shop.findingOf(lost)->net, yuan("24.50"));
    QCOMPARE(shop.broken(), QString());
}

void TestWeighing::rejectedCandidates()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant, "").deductions = {{QStringLiteral("流量费"), yuan("199.00")}};
    const auto lost = shop.sale("2026-11-16T10:00:00", "200.00");
    const auto near = shop.sale("2026-11-16T12:00:00", "200.50");
    const auto batch = [](Sale& sale) { sale.batch = QStringLiteral("000002"); };
    const auto one = shop.sale("2026-11-16T14:00:00", "120.00", batch);
    const auto two = shop.sale("2026-11-16T16:00:00", "81.00", batch);
    shop.sale("2026-11-16T18:00:00", "900.00");
    shop.cover("2026-11-01", "2026-11-20");
    const auto credit = shop.credit("2026-11-17", "1301.50");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(lost), overdue());
    const auto& rejected = shop.deposit(credit)->rejected;
    const auto has = [&](const char* reason, const char* name, const char* off, const QVector<SaleId>& sales) {
        return std::any_of(rejected.begin(), rejected.end(), [&](const RejectedCandidate& candidate) {
            return candidate.reason == QLatin1String(reason) && candidate.name == QLatin1String(name) && candidate.off == yuan(off) && candidate.sales == sales;
        });
    };
    QVERIFY(has("off", "deduction:C12", "-1.00", {}));
    QVERIFY(has("off", "batch", "1.00", {one, two}));
    QVERIFY(has("off", "sales", "0.50", {near}));
}

QTEST_GUILESS_MAIN(TestWeighing)
#include "tst_weighing.moc"
