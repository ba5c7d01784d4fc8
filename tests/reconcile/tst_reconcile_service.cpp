// SPDX-License-Identifier: GPL-3.0-or-later
// The service over a stored shop: runs twice without a change, keeps findings, follows decisions and undone imports.
#include "app/reconcile/explanation.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/statement_repository.h"
#include "tests/reconcile/stored_shop.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

class TestReconcileService : public QObject
{
    Q_OBJECT
private slots:
    void emptyShop_data() { engineRows(); }
    void emptyShop();
    void runsTwiceWithoutAChange_data() { engineRows(); }
    void runsTwiceWithoutAChange();
    void lateCreditSettlesFinding_data() { engineRows(); }
    void lateCreditSettlesFinding();
    void findingStaysInItsCase_data() { engineRows(); }
    void findingStaysInItsCase();
    void vanishedFindingComesBack_data() { engineRows(); }
    void vanishedFindingComesBack();
    void decisions_data() { engineRows(); }
    void decisions();
    void refusesBadDecisions();
    void streamsSales_data() { engineRows(); }
    void streamsSales();
    void termsAndCalendar_data() { engineRows(); }
    void termsAndCalendar();
    void stopLeavesTheOldState();
    void reopened();
    void names();
    void aBrokenBalanceProvesNothing_data() { engineRows(); }
    void aBrokenBalanceProvesNothing();
};

void TestReconcileService::emptyShop()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    ReconcileService service(*shop);
    auto before = service.summary();
    DZ_VERIFY(before);
    QVERIFY(before->asOf.isNull());
    QVERIFY(service.isStale().value_or(false));
    TaskContext task;
    auto summary = service.run(task);
    DZ_VERIFY(summary);
    QCOMPARE(summary->notArrived, Money());
    QCOMPARE(summary->asOf, QDate(2026, 11, 23));
    QVERIFY(!service.isStale().value_or(true));
}

void TestReconcileService::runsTwiceWithoutAChange()
{
    QFETCH(storage::Engine, engine);
    StoredShop shop(engine);
    shop.shortMonday();
    QVERIFY(shop.service.isStale().value_or(false));
    const ReconcileSummary first = shop.run();
    QCOMPARE(first.notArrived, yuan("198.80"));
    QCOMPARE(first.states[int(SaleState::Arrived)].count, 2);
    QCOMPARE(first.states[int(SaleState::Overdue)].count, 1);
    QCOMPARE(first.deposits[int(DepositState::Short)], 1);
    QCOMPARE(first.openFindings, 1);
    QCOMPARE(first.bankCoveredTo, QDate(2026, 11, 20));
    QVERIFY(!shop.service.isStale().value_or(true));

    const qint64 entries = shop.shop->journal().count().value_or(-1);
    auto before = shop.service.findings();
    DZ_VERIFY(before);
    QCOMPARE(before->size(), 1);
    const ReconcileSummary second = shop.run();
    QCOMPARE(second.notArrived, first.notArrived);
    QCOMPARE(shop.shop->journal().count().value_or(-2), entries);
    auto after = shop.service.findings();
    DZ_VERIFY(after);
    QCOMPARE(after->first().id, before->first().id);

    auto summary = shop.service.summary();
    DZ_VERIFY(summary);
    QCOMPARE(summary->notArrived, yuan("198.80"));
    auto judged = shop.service.deposit(shop.deposit);
    DZ_VERIFY(judged);
    QCOMPARE(judged->outcome.sales, shop.sales);
    Money sum;
    for (const SentenceTerm& term : judged->outcome.terms)
        sum += term.amount;
    QCOMPARE(sum, judged->line.amount);
    QCOMPARE(plainText(depositSentence(judged->line, judged->outcome)),
             QStringLiteral("430.40 = 3 sale(s) of 16 Nov 633.00 − fees 3.80 − 1 sale(s) that did not arrive 198.80"));
    auto deposits = shop.service.deposits();
    DZ_VERIFY(deposits);
    QCOMPARE(deposits->size(), 1);
}

void TestReconcileService::lateCreditSettlesFinding()
{
    QFETCH(storage::Engine, engine);
    StoredShop shop(engine);
    shop.shortMonday();
    shop.run();
    const Finding finding = shop.service.findings().value().first();
    const SourceFileId later = shop.file(intake::Book::Bank, QDate(2026, 11, 19), QDate(2026, 11, 21));
    const BankLineId late = shop.credit(later, QDate(2026, 11, 19), "198.80");
    QVERIFY(shop.service.isStale().value_or(false));
    QCOMPARE(shop.run().notArrived, Money());
    QVERIFY(shop.service.findings().value().isEmpty());
    auto settled = shop.service.finding(finding.id);
    DZ_VERIFY(settled);
    QCOMPARE(settled->state, FindingState::Settled);
    QCOMPARE(settled->settledBy, late);
    QCOMPARE(settled->net, yuan("198.80"));
    // The lump still shows what was missing from it, the late deposit what it paid.
    QCOMPARE(shop.service.salesOf(shop.deposit).value().size(), 3);
    QCOMPARE(shop.service.salesOf(late).value().size(), 1);
}

void TestReconcileService::findingStaysInItsCase()
{
    QFETCH(storage::Engine, engine);
    StoredShop shop(engine);
    shop.shortMonday();
    shop.run();
    const FindingId id = shop.service.findings().value().first().id;
    DZ_VERIFY(shop.shop->outcomes().setCase(id, CaseId(7)));
    shop.run();
    auto inCase = shop.service.finding(id);
    DZ_VERIFY(inCase);
    QCOMPARE(inCase->state, FindingState::InCase);
    QCOMPARE(inCase->inCase, CaseId(7));
    QCOMPARE(shop.service.findings().value().size(), 1);
    shop.credit(shop.bank, QDate(2026, 11, 20), "198.80");
    shop.run();
    auto paid = shop.service.finding(id);
    DZ_VERIFY(paid);
    QCOMPARE(paid->state, FindingState::Settled);
    QCOMPARE(paid->inCase, CaseId(7));
    QCOMPARE(shop.shop->outcomes().findingsOfCase(CaseId(7)).value().size(), 1);
}

void TestReconcileService::vanishedFindingComesBack()
{
    QFETCH(storage::Engine, engine);
    StoredShop shop(engine);
    shop.shortMonday();
    shop.run();
    const FindingId id = shop.service.findings().value().first().id;
    const SourceFileId later = shop.file(intake::Book::Bank);
    shop.credit(later, QDate(2026, 11, 19), "198.80");
    shop.run();
    QCOMPARE(shop.service.finding(id)->state, FindingState::Settled);
    DZ_VERIFY(shop.shop->bankLines().removeOf(later));
    DZ_VERIFY(shop.shop->sourceFiles().markUndone(later));
    shop.run();
    auto back = shop.service.finding(id);
    DZ_VERIFY(back);
    QCOMPARE(back->state, FindingState::Open);
    QCOMPARE(shop.state(shop.sales[1]), QStringLiteral("overdue"));
    QCOMPARE(shop.service.deposits().value().size(), 1);
}

void TestReconcileService::decisions()
{
    QFETCH(storage::Engine, engine);
    StoredShop shop(engine);
    shop.shortMonday();
    shop.run();
    Decision exclude;
    exclude.kind = Decision::Kind::Exclude;
    exclude.sales = {shop.sales[1]};
    exclude.reason = QStringLiteral("测试交易");
    auto id = shop.service.decide(exclude);
    DZ_VERIFY(id);
    QVERIFY(shop.service.isStale().value_or(false));
    shop.run();
    QCOMPARE(shop.state(shop.sales[1]), QStringLiteral("excluded"));
    QVERIFY(shop.service.findings().value().isEmpty());
    const auto kept = shop.service.decisions();
    DZ_VERIFY(kept);
    QCOMPARE(kept->first().reason, exclude.reason);
    QCOMPARE(kept->first().sales, exclude.sales);
    QCOMPARE(kept->first().who, QStringLiteral("owner"));
    DZ_VERIFY(shop.service.undoDecision(*id));
    shop.run();
    QCOMPARE(shop.state(shop.sales[1]), QStringLiteral("overdue"));
    QVERIFY2(!shop.service.undoDecision(*id), "taking back twice must be refused");
    QCOMPARE(shop.shop->journal().ofAct(QStringLiteral("match.decided")).value().size(), 1);
    QCOMPARE(shop.shop->journal().ofAct(QStringLiteral("match.undone")).value().size(), 1);
}

void TestReconcileService::refusesBadDecisions()
{
    StoredShop shop(storage::Engine::Sqlite);
    shop.shortMonday();
    Decision decision;
    decision.kind = Decision::Kind::Match;
    decision.sales = {shop.sales[0]};
    decision.deposit = shop.deposit;
    QVERIFY(!shop.service.decide(decision));  // no reason
    decision.reason = QStringLiteral("x");
    decision.deposit = {};
    QVERIFY(!shop.service.decide(decision));  // no deposit
    decision.deposit = BankLineId(999);
    QCOMPARE(shop.service.decide(decision).error().code, ErrorCode::NotFound);
    decision.deposit = shop.deposit;
    decision.sales = {SaleId(999)};
    QCOMPARE(shop.service.decide(decision).error().code, ErrorCode::NotFound);
    decision.kind = Decision::Kind::NotDuplicate;
    decision.sales = {shop.sales[0]};
    QVERIFY(!shop.service.decide(decision));  // one row is no pair
    QVERIFY(shop.service.decisions().value().isEmpty());
}

void TestReconcileService::streamsSales()
{
    QFETCH(storage::Engine, engine);
    StoredShop shop(engine);
    shop.shortMonday();
    shop.run();
    QVector<SaleId> seen;
    const auto collect = [&](const JudgedSale& sale) {
        seen.append(sale.sale.id);
        return true;
    };
    DZ_VERIFY(shop.service.forEachSale(std::nullopt, collect));
    QCOMPARE(seen, shop.sales);
    seen.clear();
    DZ_VERIFY(shop.service.forEachSale(SaleState::Overdue, collect));
    QCOMPARE(seen, QVector<SaleId>{shop.sales[1]});
    int count = 0;
    DZ_VERIFY(shop.service.forEachSale(std::nullopt, [&](const JudgedSale&) { return ++count < 2; }));
    QCOMPARE(count, 2);
}

void TestReconcileService::termsAndCalendar()
{
    QFETCH(storage::Engine, engine);
    StoredShop shop(engine);
    auto terms = shop.service.terms();
    DZ_VERIFY(terms);
    const qint64 entries = shop.shop->journal().count().value_or(-1);
    DZ_VERIFY(shop.service.setTerms(*terms));
    QCOMPARE(shop.shop->journal().count().value_or(-2), entries);  // nothing changed
    terms->providers[0].rule = *SettlementRule::parse(u"T+2");
    DZ_VERIFY(shop.service.setTerms(*terms));
    QCOMPARE(shop.service.terms()->providers.first().rule.days, 2);
    QCOMPARE(shop.shop->journal().ofAct(QStringLiteral("terms.changed")).value().size(), 2);
    terms->providers.append(terms->providers.first());
    QVERIFY2(!shop.service.setTerms(*terms), "the same id twice");

    QVERIFY(!shop.service.calendar()->isPublished(2027));
    const QJsonObject year{{QStringLiteral("holidays"), QJsonArray{QStringLiteral("2027-01-01")}}, {QStringLiteral("workdays"), QJsonArray()}};
    DZ_VERIFY(shop.service.setCalendarYear(2027, year));
    QVERIFY(shop.service.calendar()->isPublished(2027));
    QVERIFY(shop.service.calendar()->isHoliday(QDate(2027, 1, 1)));
    QVERIFY(!shop.service.setCalendarYear(2028, year));
}

void TestReconcileService::stopLeavesTheOldState()
{
    StoredShop shop(storage::Engine::Sqlite);
    shop.shortMonday();
    std::stop_source stop;
    stop.request_stop();
    TaskContext task({}, stop.get_token());
    const auto stopped = shop.service.run(task);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Stopped);
    QVERIFY(shop.service.summary()->asOf.isNull());
    QVERIFY(shop.service.findings().value().isEmpty());
}

void TestReconcileService::reopened()
{
    StoredShop shop(storage::Engine::Sqlite);
    shop.shortMonday();
    shop.run();
    shop.shop.reopen();
    ReconcileService service(*shop.shop);
    QCOMPARE(service.summary()->notArrived, yuan("198.80"));
    QCOMPARE(service.findings().value().first().alternatives.size(), 1);
    shop.shop.clock().advanceSeconds(24 * 3600);
    QVERIFY2(service.isStale().value_or(false), "a new day began");
}

/// Two statements adjoin, and the balance moved between them without a line: the payout may be in what is missing.
void TestReconcileService::aBrokenBalanceProvesNothing()
{
    QFETCH(storage::Engine, engine);
    StoredShop stored(engine);
    const SourceFileId sales = stored.file(intake::Book::Terminal);
    const SaleId sale = stored.sale(sales, day("2026-11-16"), "100.00", QStringLiteral("000001"));
    const SourceFileId first = stored.file(intake::Book::Bank, day("2026-11-10"), day("2026-11-17"));
    const SourceFileId second = stored.file(intake::Book::Bank, day("2026-11-18"), day("2026-11-20"));
    const auto state = [&] { return toCode(stored.shop->outcomes().salesByIds(std::span(&sale, 1))->first().state); };
    const auto statement = [](const char* from, const char* to, const char* opening, const char* closing) {
        return intake::Statement{{}, {}, kAccount, {}, day(from), day(to), yuan(opening), yuan(closing), intake::Statement::Origin::Computed};
    };
    storage::StatementRepository statements(stored.shop->connection());
    DZ_VERIFY(statements.add(first, {statement("2026-11-10", "2026-11-17", "0.00", "0.00")}));
    DZ_VERIFY(statements.add(second, {statement("2026-11-18", "2026-11-20", "0.00", "0.00")}));
    TaskContext task;
    DZ_VERIFY(stored.service.run(task, ReconcileService::Extent::Whole));
    QCOMPARE(state(), QStringLiteral("overdue"));
    DZ_VERIFY(statements.removeOf(second));
    DZ_VERIFY(statements.add(second, {statement("2026-11-18", "2026-11-20", "99.40", "99.40")}));
    DZ_VERIFY(stored.service.run(task, ReconcileService::Extent::Whole));
    QCOMPARE(state(), QStringLiteral("unknown"));
}

void TestReconcileService::names()
{
    intake::Sale sale;
    sale.merchant = QStringLiteral("898110000000001");
    sale.terminal = QStringLiteral("00000123");
    sale.batch = QStringLiteral("000007");
    sale.trace = QStringLiteral("000042");
    sale.localDate = QDate(2026, 9, 28);
    QCOMPARE(saleKey(sale), QStringLiteral("898110000000001/00000123/000007/000042/2026-09-28"));
    sale.trace.clear();
    sale.batch.clear();
    sale.rrn = QStringLiteral("R1");
    QCOMPARE(saleKey(sale), QStringLiteral("898110000000001/00000123/-/R1/2026-09-28"));
    QCOMPARE(findingName(FindingId(12)), QStringLiteral("F-12"));
    QCOMPARE(findingFromName(u"f-12")->value, 12);
    QCOMPARE(findingFromName(u"12")->value, 12);
    QVERIFY(!findingFromName(u"F-0"));
    QVERIFY(!findingFromName(u"F-x"));
}

QTEST_GUILESS_MAIN(TestReconcileService)
#include "tst_reconcile_service.moc"
