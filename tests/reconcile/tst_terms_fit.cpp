// SPDX-License-Identifier: GPL-3.0-or-later
// Terms are found again from a few weeks of sales and deposits, with the days that do not fit.
#include "app/reconcile/due_dates.h"
#include "app/reconcile/fees.h"
#include "app/reconcile/terms_fit.h"
#include "app/reconcile/terms_proposal.h"
#include "tests/reconcile/scenario.h"

#include <QtTest/QtTest>

#include <map>
#include <random>

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

FeeRule fee(FeeRule::Applies applies, const char* rate, const char* cap = "")
{
    return {applies, *Rate::parse(QString::fromLatin1(rate)), *cap ? std::optional(yuan(cap)) : std::nullopt, Money()};
}

/// Five weeks of a shop that is paid by `truth`; `states`: the file states each fee.
struct Weeks
{
    enum class Fees { Stated, Unstated };
    Weeks(const ProviderTerms& truth, Fees fees, unsigned seed = 7, int lostDays = 0)
    {
        std::mt19937 dice(seed);
        calendar = *shippedCalendar();
        const intake::CardKind kinds[] = {intake::CardKind::Debit, intake::CardKind::Credit, intake::CardKind::Qr};
        std::map<std::tuple<QDate, int, QDate>, qint64> lumps;
        std::map<std::tuple<QDate, int, QDate>, qint64> gross;
        for (QDate day(2026, 10, 12); day <= QDate(2026, 11, 14); day = day.addDays(1)) {
            const int count = 8 + int(dice() % 20);
            for (int i = 0; i < count; ++i) {
                FitSale sale;
                sale.day = day;
                sale.time = QTime(9 + int(dice() % 15), int(dice() % 60));
                sale.amount = 500 + qint64(dice() % 90'000) + (dice() % 11 == 0 ? 800'000 : 0);
                sale.kind = kinds[dice() % 3];
                sale.terminal = int(dice() % 2);
                const qint64 taken = feeBy(truth.fees.at(feeRuleFor(truth, sale.kind)), sale.amount);
                if (fees == Fees::Stated)
                    sale.fee = taken;
                const DueDate due = dueDateOf(truth, calendar, sale.day, sale.time);
                sale.batch = int(day.toJulianDay() % 1000) * 2 + i % 2;
                sale.wallet = sale.kind == intake::CardKind::Qr ? 1 + i % 2 : 0;
                lumps[{due.due, partOf(truth.lump, sale), due.clearing}] += sale.amount - taken;
                gross[{due.due, partOf(truth.lump, sale), due.clearing}] += sale.amount;
                sales.push_back(sale);
            }
        }
        for (const auto& [key, amount] : lumps) {
            qint64 paid = amount - (truth.reserve ? Money(gross[key]).times(truth.reserve->rate).minorUnits() : 0);
            if (truth.payoutFee)
                paid -= Money(paid).times(truth.payoutFee->rate).minorUnits() + truth.payoutFee->fixed.minorUnits();
            credits.push_back({std::get<0>(key), paid});
        }
        for (int i = 0; i < lostDays; ++i)
            credits[std::size_t(3 + 4 * i)].amount -= 777;
    }
    static int partOf(Lump lump, const FitSale& sale)
    {
        switch (lump) {
        case Lump::PerTerminal: return sale.terminal;
        case Lump::CardOrQr: return sale.kind == intake::CardKind::Qr;
        case Lump::PerBatch: return sale.terminal * 10'000 + sale.batch;
        case Lump::PerCardKind: return int(sale.kind);
        case Lump::PerWallet: return sale.wallet;
        default: return 0;
        }
    }
    std::vector<FitSale> sales;
    std::vector<FitCredit> credits;
    BusinessCalendar calendar;
};

ProviderTerms terms(const char* rule, QTime cutoff, Lump lump, const QVector<FeeRule>& fees)
{
    ProviderTerms made;
    made.id = made.name = QStringLiteral("ums");
    made.rule = *SettlementRule::parse(QString::fromLatin1(rule));
    made.cutoff = cutoff;
    made.lump = lump;
    made.fees = fees;
    return made;
}

} // namespace

class TestTermsFit : public QObject
{
    Q_OBJECT
private slots:
    /// What is kept of every payout shows in the days that do not fit.
    void findsWhatIsKept_data()
    {
        QTest::addColumn<QString>("fixed");
        QTest::addColumn<QString>("rate");
        QTest::addColumn<QString>("reserve");
        QTest::newRow("fixed fee") << "1.00" << "" << "";
        QTest::newRow("fee by rate") << "" << "0.05%" << "";
        QTest::newRow("reserve") << "" << "" << "10%";
    }
    void findsWhatIsKept()
    {
        QFETCH(QString, fixed);
        QFETCH(QString, rate);
        QFETCH(QString, reserve);
        ProviderTerms truth = terms("T+1", QTime(23, 0), Lump::PerMerchant, {fee(FeeRule::Applies::Any, "0.60%")});
        if (!reserve.isEmpty())
            truth.reserve = RollingReserve{*Rate::parse(reserve), 30};
        else
            truth.payoutFee = PayoutFee{QStringLiteral("fee"), rate.isEmpty() ? Rate() : *Rate::parse(rate), fixed.isEmpty() ? Money() : yuan(qPrintable(fixed))};
        const Weeks weeks(truth, Weeks::Fees::Stated);
        const TermsFit found = bestFit(terms("T+1", QTime(23, 0), Lump::PerMerchant, {}), weeks.sales, weeks.credits, weeks.calendar);
        QCOMPARE(found.share(), 100);
        QCOMPARE(found.terms.reserve.has_value(), truth.reserve.has_value());
        QCOMPARE(found.terms.payoutFee.has_value(), truth.payoutFee.has_value());
        if (truth.reserve)
            QCOMPARE(found.terms.reserve->rate, truth.reserve->rate);
        if (truth.payoutFee) {
            QCOMPARE(found.terms.payoutFee->rate, truth.payoutFee->rate);
            QCOMPARE(found.terms.payoutFee->fixed, truth.payoutFee->fixed);
        }
    }
    void findsTheTerms_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QTime>("cutoff");
        QTest::addColumn<int>("lump");
        QTest::addColumn<bool>("stated");
        QTest::newRow("usual, fees stated") << "T+1" << QTime(23, 0) << int(Lump::PerMerchant) << true;
        QTest::newRow("early cut-off, fees stated") << "T+1" << QTime(22, 30) << int(Lump::PerMerchant) << true;
        QTest::newRow("calendar days, terminals, fees stated") << "D+1" << QTime(22, 0) << int(Lump::PerTerminal) << true;
        QTest::newRow("two days, QR apart, fees stated") << "T+2" << QTime(23, 30) << int(Lump::CardOrQr) << true;
        QTest::newRow("by batch, fees stated") << "T+1" << QTime(23, 0) << int(Lump::PerBatch) << true;
        QTest::newRow("by kind of card, fees stated") << "T+1" << QTime(22, 0) << int(Lump::PerCardKind) << true;
        QTest::newRow("by wallet, fees stated") << "D+1" << QTime(23, 0) << int(Lump::PerWallet) << true;
        QTest::newRow("usual, fees unstated") << "T+1" << QTime(23, 0) << int(Lump::PerMerchant) << false;
        QTest::newRow("early cut-off, fees unstated") << "T+1" << QTime(22, 30) << int(Lump::PerMerchant) << false;
        QTest::newRow("calendar days, terminals, fees unstated") << "D+1" << QTime(22, 0) << int(Lump::PerTerminal) << false;
        QTest::newRow("QR apart, fees unstated") << "T+1" << QTime(21, 30) << int(Lump::CardOrQr) << false;
    }
    void findsTheTerms()
    {
        QFETCH(QString, rule);
        QFETCH(QTime, cutoff);
        QFETCH(int, lump);
        QFETCH(bool, stated);
        const QVector<FeeRule> contract{fee(FeeRule::Applies::Debit, "0.50%", "20.00"), fee(FeeRule::Applies::Credit, "0.60%"), fee(FeeRule::Applies::Qr, "0.38%")};
        const ProviderTerms truth = terms(qPrintable(rule), cutoff, Lump(lump), contract);
        const Weeks weeks(truth, stated ? Weeks::Fees::Stated : Weeks::Fees::Unstated);
        const TermsFit found = bestFit(terms("T+1", QTime(23, 0), Lump::PerMerchant, {}), weeks.sales, weeks.credits, weeks.calendar);
        QCOMPARE(found.share(), 100);
        QVERIFY(found.days > 15);
        QCOMPARE(found.terms.rule, truth.rule);
        QCOMPARE(found.terms.cutoff, truth.cutoff);
        QCOMPARE(found.terms.lump, truth.lump);
        QVERIFY(found.misfits.isEmpty());
        if (!stated)
            QCOMPARE(found.terms.fees, contract);
    }

    void saysWhichDaysDoNotFit()
    {
        const ProviderTerms truth = terms("T+1", QTime(22, 30), Lump::PerMerchant, {fee(FeeRule::Applies::Any, "0.60%")});
        const Weeks weeks(truth, Weeks::Fees::Stated, 7, 2);
        ProviderTerms stored = truth;
        stored.cutoff = QTime(23, 0);
        const TermsFit before = fitOf(stored, weeks.sales, weeks.credits, weeks.calendar);
        const TermsFit after = bestFit(stored, weeks.sales, weeks.credits, weeks.calendar);
        QVERIFY(before.share() < 80);
        QCOMPARE(after.terms.cutoff, QTime(22, 30));
        QCOMPARE(after.days - after.fittingDays, int(after.misfits.size()));
        QVERIFY(!after.misfits.isEmpty() && after.misfits.size() <= 4);
        QCOMPARE(*after.misfits.first().nearest, after.misfits.first().expected - 777);
        QCOMPARE(termsChangeText(before.terms, after.terms), QStringLiteral("cut-off 22:30 instead of 23:00"));
        QVERIFY(misfitSentence(after, Currency()).startsWith(QStringLiteral("Days that do not fit: 2026-")));
    }

    void keepsWhatFits()
    {
        const ProviderTerms truth = terms("T+1", QTime(23, 0), Lump::PerMerchant, {fee(FeeRule::Applies::Any, "0.60%")});
        const Weeks weeks(truth, Weeks::Fees::Unstated);
        QVERIFY(bestFit(truth, weeks.sales, weeks.credits, weeks.calendar).terms == truth);
    }

    void claimsNothingOfNothing()
    {
        const ProviderTerms start = terms("T+1", QTime(23, 0), Lump::PerMerchant, {});
        const BusinessCalendar calendar = *shippedCalendar();
        QCOMPARE(bestFit(start, {}, {}, calendar).days, 0);
        Weeks weeks(terms("T+1", QTime(23, 0), Lump::PerMerchant, {fee(FeeRule::Applies::Any, "0.60%")}), Weeks::Fees::Unstated);
        for (FitCredit& credit : weeks.credits)
            credit.amount /= 3;
        const TermsFit fit = bestFit(start, weeks.sales, weeks.credits, weeks.calendar);
        QVERIFY(fit.share() < 10);
        QVERIFY(fit.terms == start);
    }
};

QTEST_GUILESS_MAIN(TestTermsFit)
#include "tst_terms_fit.moc"
