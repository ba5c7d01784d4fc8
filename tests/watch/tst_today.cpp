// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/case_service.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/figures_repository.h"
#include "app/storage/file_day_repository.h"
#include "app/watch/today.h"
#include "tests/cases/books.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::testing;
using namespace daozhang::watch;
using reconcile::FindingKind;
using reconcile::SaleState;

namespace {

/// Three sales due on the 20th, one of them missing; one in transit, due today; one cancelled.
struct SmallShop
{
    explicit SmallShop(TemporaryShop& shop) : books(shop)
    {
        paid = books.deposit(november(20), 9000);
        for (const qint64 net : {4000, 5000})
            books.judge(books.sale(november(19), net + 10), SaleState::Arrived, net, november(20), paid);
        missing = books.sale(november(19), 12800);
        books.judge(missing, SaleState::Overdue, 12723, november(20));
        books.judge(books.sale(november(22), 2000), SaleState::InTransit, 1990, november(23));
        books.judge(books.sale(november(19), 700), SaleState::CancelledOut, 0, november(20), {}, QStringLiteral("C05"));
        reconcile::DepositOutcome explained;
        explained.deposit = paid;
        explained.provider = QStringLiteral("chinaums");
        explained.state = reconcile::DepositState::Explained;
        got(shop->outcomes().writeDeposit(explained));
        finding = books.finding(FindingKind::MissingSales, {missing}, 12723, november(20)).id;
    }
    Books books;
    BankLineId paid;
    SaleId missing;
    FindingId finding;
};

const DueItem* itemOf(const TodayFigures& figures, DueItem::Kind kind)
{
    for (const DueItem& item : figures.items)
        if (item.kind == kind)
            return &item;
    return nullptr;
}

} // namespace

class TodayTest : public QObject
{
    Q_OBJECT

private slots:
    void addsUp_data() { engineRows(); }
    void addsUp();
    void tellsWhatCannotBeJudged();
    void countsASetThatIsShortOnce();
    void saysTheSameWithoutKeptSums_data() { engineRows(); }
    void saysTheSameWithoutKeptSums();
    void tellsWhatWaits();
    void asksForTheStatement();
    void tellsMissingFiles();
    void warnsOfAProviderThatSlows_data() { engineRows(); }
    void warnsOfAProviderThatSlows();
    void warnsOfASilentTerminal();
    void tellsWhatComes();
    void knowsAnEmptyShop();
    void isQuickOnManySales();
};

void TodayTest::addsUp()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    SmallShop small(shop);
    got(keepFigures(*shop));
    const TodayFigures figures = got(todayFigures(*shop));
    QCOMPARE(figures.today, november(23));
    QCOMPARE(figures.bankCoveredTo, november(22));
    QCOMPARE(figures.notArrived, Money(12723));
    QCOMPARE(figures.notArrivedSales, qint64(1));
    QCOMPARE(figures.dueToday, Money(1990));
    QCOMPARE(figures.inTransit, Money(1990));
    QCOMPARE(figures.arrivedThisMonth, Money(9000));
    QCOMPARE(figures.recovered, Money(0));
    QVERIFY(!figures.isEmptyShop);
    QCOMPARE(figures.days.size(), qsizetype(2));
    const DayOfMoney& friday = figures.days.first();
    QCOMPARE(friday.due, november(20));
    QCOMPARE(friday.expected, Money(4000 + 5000 + 12723));
    QCOMPARE(friday.arrived, Money(9000));
    QCOMPARE(friday.missing, Money(12723));
    QCOMPARE(friday.awaited, Money(0));
    QCOMPARE(figures.days.last().awaited, Money(1990));
    QCOMPARE(figures.ageing.size(), qsizetype(5));
    QCOMPARE(figures.ageing.first().count, qint64(1));
    QCOMPARE(figures.ageing.first().net, Money(12723));
    QCOMPARE(figures.providers.size(), qsizetype(1));
    QCOMPARE(figures.providers.first().name, QStringLiteral("银联商务"));
    QCOMPARE(figures.providers.first().missing, Money(12723));
    QCOMPARE(figures.providers.first().arrivedThisMonth, Money(9000));
    QCOMPARE(figures.providers.first().missingSales, qint64(1));
}

void TodayTest::tellsWhatCannotBeJudged()
{
    using Unknown = TodayFigures::Unknown;
    TemporaryShop shop;
    Books books(shop);
    QVERIFY(got(todayFigures(*shop)).unknown() == Unknown::NoSales);
    const SaleId sale = books.sale(november(19), 4010);
    reconcile::SaleOutcome outcome;
    outcome.sale = sale;
    outcome.state = SaleState::Unknown;
    outcome.net = Money(4010);
    got(shop->outcomes().writeSales(std::span(&outcome, 1)));
    TodayFigures figures = got(todayFigures(*shop));
    QVERIFY(figures.notArrived.isZero());
    QCOMPARE(figures.withoutTerms, qint64(1));
    QVERIFY(figures.unknown() == Unknown::NoTerms);
    books.judge(sale, SaleState::Unknown, 4000, november(20));
    figures = got(todayFigures(*shop));
    QCOMPARE(figures.withoutTerms, qint64(0));
    QCOMPARE(figures.awaitingStatement, qint64(1));
    QVERIFY(figures.unknown() == Unknown::StatementTooShort);
    books.setSummary({});
    QVERIFY(got(todayFigures(*shop)).unknown() == Unknown::NoStatement);
    books.setSummary(november(22));
    books.judge(sale, SaleState::Arrived, 4000, november(20), books.deposit(november(20), 4000));
    QVERIFY(got(todayFigures(*shop)).unknown() == Unknown::Nothing);
}

void TodayTest::countsASetThatIsShortOnce()
{
    TemporaryShop shop;
    SmallShop small(shop);
    QVector<SaleId> set;
    for (int i = 0; i < 12; ++i) {
        set << small.books.sale(november(18), 3000);
        small.books.judge(set.last(), SaleState::OneOf, 2990, november(19));
    }
    small.books.finding(FindingKind::OneOfLump, set, 2990, november(19));
    const TodayFigures figures = got(todayFigures(*shop));
    QCOMPARE(figures.notArrived, Money(12723 + 2990));
    QCOMPARE(figures.notArrivedSales, qint64(2));
    QCOMPARE(figures.days.first().due, november(19));
    QCOMPARE(figures.days.first().missing, Money(2990));
    QCOMPARE(figures.days.first().arrived, Money(11 * 2990));
    QCOMPARE(figures.days.first().expected, Money(12 * 2990));
}

void TodayTest::saysTheSameWithoutKeptSums()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    SmallShop small(shop);
    const TodayFigures before = got(todayFigures(*shop));
    got(keepFigures(*shop));
    QCOMPARE(got(todayFigures(*shop)).notArrived, before.notArrived);
    // A new run makes the kept sums those of another run: they are not used.
    small.books.judge(small.missing, SaleState::Arrived, 12723, november(20), small.paid);
    small.books.setSummary(november(22));
    QCOMPARE(got(todayFigures(*shop)).notArrived, Money(0));
    got(keepFigures(*shop));
    QCOMPARE(got(todayFigures(*shop)).notArrived, Money(0));
}

void TodayTest::tellsWhatWaits()
{
    TemporaryShop shop;
    SmallShop small(shop);
    TodayFigures figures = got(todayFigures(*shop));
    const DueItem* found = itemOf(figures, DueItem::Kind::NewFinding);
    QVERIFY(found);
    QCOMPARE(found->finding, small.finding);
    QVERIFY(found->isLate);
    QCOMPARE(found->amount, std::optional(Money(12723)));

    cases::CaseService cases(*shop);
    cases::OpenCase request;
    request.findings = {small.finding};
    const CaseId id = got(cases.open(request));
    figures = got(todayFigures(*shop));
    QVERIFY(!itemOf(figures, DueItem::Kind::NewFinding));
    QVERIFY(itemOf(figures, DueItem::Kind::NextAction));
    QCOMPARE(figures.providers.first().openCases, qint64(1));

    cases::Promise promise;
    promise.what = QStringLiteral("补结算");
    promise.due = november(25);
    got(cases.recordPromise(id, promise));
    figures = got(todayFigures(*shop));
    found = itemOf(figures, DueItem::Kind::PromiseDue);
    QVERIFY(found);
    QVERIFY(!found->isLate);
    QCOMPARE(found->inCase, id);
    QVERIFY(!itemOf(figures, DueItem::Kind::NextAction));  // told once, as the promise

    cases::Escalation step;
    step.level = 3;
    step.reason = QStringLiteral("未答复");
    got(cases.escalate(id, step));
    figures = got(todayFigures(*shop));
    QVERIFY(itemOf(figures, DueItem::Kind::AnswerDue));

    small.books.judge(small.missing, SaleState::Arrived, 12723, november(20), small.paid);
    got(cases.followBank());
    figures = got(todayFigures(*shop));
    QVERIFY(itemOf(figures, DueItem::Kind::ClosingProposed));
    got(cases.close(id, {cases::Outcome::Recovered, {small.paid}, {}}));
    figures = got(todayFigures(*shop));
    QCOMPARE(figures.recovered, Money(12723));
    QVERIFY(!itemOf(figures, DueItem::Kind::ClosingProposed));
}

void TodayTest::asksForTheStatement()
{
    TemporaryShop shop;
    SmallShop small(shop);
    // Today is Monday the 23rd: the last business day before it is Friday the 20th.
    QVERIFY(!itemOf(got(todayFigures(*shop)), DueItem::Kind::StatementMissing));
    small.books.setSummary(november(19));
    const TodayFigures figures = got(todayFigures(*shop));
    const DueItem* found = itemOf(figures, DueItem::Kind::StatementMissing);
    QVERIFY(found);
    QVERIFY(found->isLate);
    QVERIFY2(found->text.contains(QStringLiteral("2026-11-20")), qPrintable(found->text));
}

void TodayTest::tellsMissingFiles()
{
    TemporaryShop shop;
    SmallShop small(shop);
    // A terminal that sends its batch every day, imported on the morning after; the last five did not come.
    for (QDate day(2026, 10, 12); day <= november(17); day = day.addDays(1)) {
        intake::SourceFile file;
        file.name = day.toString(Qt::ISODate);
        file.sha256 = Books::hash(file.name);
        file.profile = QStringLiteral("test");
        file.importedAt = QDateTime(day.addDays(1), QTime(2, 0), Qt::UTC);
        file.coverage.append({QStringLiteral("898310000000001/10482299"), day, day});
        const SourceFileId id = got(shop->sourceFiles().add(file));
        got(storage::FileDayRepository(shop->connection()).add(id, {{QStringLiteral("898310000000001"), QStringLiteral("10482299"), day, 10, 0}}));
    }
    const TodayFigures figures = got(todayFigures(*shop));
    const DueItem* found = itemOf(figures, DueItem::Kind::FileMissing);
    QVERIFY(found);
    QVERIFY(found->isLate);
    QCOMPARE(found->file->source.id, QStringLiteral("10482299"));
    QCOMPARE(found->file->missing.constFirst(), november(18));
    QVERIFY2(found->title.contains(QStringLiteral("10482299")), qPrintable(found->title));
}

void TodayTest::warnsOfAProviderThatSlows()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    SmallShop small(shop);
    const auto pay = [&](QDate clearing, QDate booked) {
        const BankLineId paid = small.books.deposit(booked, 5000);
        const SaleId sale = small.books.sale(clearing, 5010);
        small.books.judge(sale, SaleState::Arrived, 5000, clearing.addDays(1), paid);
    };
    QDate day(2026, 10, 1);
    for (; day <= november(8); day = day.addDays(1))
        pay(day, day.addDays(1));
    QVERIFY(!itemOf(got(todayFigures(*shop)), DueItem::Kind::Slower));
    for (; day <= november(17); day = day.addDays(1))
        pay(day, day.addDays(2));
    got(keepFigures(*shop));
    const TodayFigures figures = got(todayFigures(*shop));
    const DueItem* found = itemOf(figures, DueItem::Kind::Slower);
    QVERIFY(found);
    QVERIFY(!found->isLate);
    QCOMPARE(found->provider, QStringLiteral("chinaums"));
    QCOMPARE(found->warning->before, 0);
    QVERIFY(found->warning->now >= 80);
    QCOMPARE(found->amount, std::optional(Money(1990)));  // what is on its way with it
    QVERIFY(figures.providers.first().isSlower);
    QVERIFY(figures.providers.first().speed.has_value());
}

void TodayTest::warnsOfASilentTerminal()
{
    TemporaryShop shop;
    SmallShop small(shop);
    got(reconcile::ReconcileService(*shop).setTerms(got(reconcile::SettlementTerms::fromJson(QJsonDocument::fromJson(R"({"timezone": "Asia/Shanghai",
        "providers": [{"id": "chinaums", "name": "银联商务", "merchants": ["898310000000001"], "payer_names": ["银联商务"], "rule": "T+1", "fees": []}]})").object()))));
    const auto sell = [&](const QString& terminal, QDate first, QDate last) {
        const SourceFileId file = small.books.file(intake::Book::Terminal, first, last, utc(22, 10));
        for (QDate day = first; day <= last; day = day.addDays(1)) {
            intake::Sale sale;
            sale.line = day.day();
            sale.merchant = QStringLiteral("898310000000001");
            sale.terminal = terminal;
            sale.trace = day.toString(Qt::ISODate);
            sale.localDate = day;
            sale.occurredAt = QDateTime(day, QTime(5, 0), Qt::UTC).toSecsSinceEpoch();
            sale.amount = Money(8800);
            sale.identity = Books::hash(terminal + sale.trace).left(16);
            got(shop->sales().insert(file, std::span(&sale, 1)));
        }
    };
    sell(QStringLiteral("20000001"), november(1), november(22));
    sell(QStringLiteral("20000002"), november(1), november(19));
    const TodayFigures figures = got(todayFigures(*shop));
    const DueItem* found = itemOf(figures, DueItem::Kind::Silent);
    QVERIFY(found);
    QCOMPARE(found->warning->terminal, QStringLiteral("20000002"));
    QCOMPARE(found->warning->hours, 74);  // up to the last sale of the others, 15:03 on the 22nd
    QCOMPARE(found->warning->atRisk, Money(8800));
    QVERIFY(!found->amount);  // what it usually sells is no claim
}

void TodayTest::tellsWhatComes()
{
    TemporaryShop shop;
    SmallShop small(shop);
    small.books.judge(small.books.sale(november(22), 5000), SaleState::InTransit, 4970, november(24));
    small.books.judge(small.books.sale(november(22), 3000), SaleState::InTransit, 2980, november(24));
    small.books.judge(small.books.sale(november(22), 3000), SaleState::InTransit, 2980, november(25));
    const TodayFigures figures = got(todayFigures(*shop));
    QCOMPARE(figures.coming.size(), qsizetype(2));
    QCOMPARE(figures.coming.first().due, november(24));
    QCOMPARE(figures.coming.first().net, Money(4970 + 2980));
    QCOMPARE(figures.coming.first().count, qint64(2));
    QCOMPARE(figures.coming.first().providers, 1);
    QCOMPARE(figures.inTransit, Money(1990 + 4970 + 2980 + 2980));
    QCOMPARE(figures.dueTodaySales, qint64(1));
    QCOMPARE(figures.dueThisMonth, Money(4000 + 5000 + 12723 + 1990));
    QCOMPARE(figures.earliestDue, november(20));
}

void TodayTest::knowsAnEmptyShop()
{
    TemporaryShop shop;
    const TodayFigures figures = got(todayFigures(*shop));
    QVERIFY(figures.isEmptyShop);
    QVERIFY(figures.items.isEmpty());
    QVERIFY(figures.days.isEmpty());
    QCOMPARE(figures.notArrived, Money(0));
}

void TodayTest::isQuickOnManySales()
{
    TemporaryShop shop;
    SmallShop small(shop);
    constexpr qint64 kMany = 200000;
    std::vector<reconcile::SaleOutcome> outcomes;
    for (qint64 i = 0; i < kMany; ++i) {
        reconcile::SaleOutcome outcome;
        outcome.sale = SaleId(1000 + i);
        outcome.state = SaleState::Arrived;
        outcome.provider = i % 2 ? QStringLiteral("chinaums") : QStringLiteral("lakala");
        outcome.due.due = november(20).addDays(-i % 300);
        outcome.net = Money(100);
        outcomes.push_back(outcome);
    }
    {
        auto transaction = got(storage::Transaction::begin(shop->connection()));
        got(shop->outcomes().writeSales(outcomes));
        got(transaction.commit());
    }
    QElapsedTimer timer;
    timer.start();
    got(keepFigures(*shop));
    const qint64 keeping = timer.restart();
    const TodayFigures figures = got(todayFigures(*shop));
    qInfo("%lld sales: kept in %lld ms, read in %lld ms", kMany, keeping, timer.elapsed());
    QCOMPARE(figures.days.size(), qsizetype(30));
    QCOMPARE(figures.notArrived, Money(12723));
}

QTEST_GUILESS_MAIN(TodayTest)
#include "tst_today.moc"
