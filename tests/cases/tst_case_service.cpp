// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/case_service.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/case_repository.h"
#include "app/storage/journal_repository.h"
#include "tests/cases/books.h"

#include <QJsonDocument>

using namespace daozhang;
using namespace daozhang::cases;
using namespace daozhang::testing;
using reconcile::FindingKind;
using reconcile::SaleState;

namespace {

/// One overdue sale of 128.00, net 127.23, due on Friday 20 November, with its finding.
struct OneMissing
{
    explicit OneMissing(TemporaryShop& shop) : books(shop), cases(*shop)
    {
        sale = books.sale(november(19), 12800);
        books.judge(sale, SaleState::Overdue, 12723, november(20));
        finding = books.finding(FindingKind::MissingSales, {sale}, 12723, november(20)).id;
    }
    CaseId open(TerminalShowed showed = TerminalShowed::SuccessSlip)
    {
        OpenCase request;
        request.findings = {finding};
        request.terminalShowed = showed;
        return got(cases.open(request));
    }
    Books books;
    CaseService cases;
    SaleId sale;
    FindingId finding;
};

Call aCall()
{
    Call call;
    call.at = utc(23, 2, 10);
    call.number = QStringLiteral("95534");
    call.numberSource = QStringLiteral("slip");
    call.agent = QStringLiteral("工号 0317");
    call.ticket = QStringLiteral("GD20261123001");
    call.said = QStringLiteral("已查到该笔，系统延迟");
    return call;
}

Promise aPromise(QDate due)
{
    Promise promise;
    promise.what = QStringLiteral("补结算");
    promise.due = due;
    return promise;
}

qint64 entries(TemporaryShop& shop) { return got(shop->journal().count()); }

guard::JournalEntry lastEntry(TemporaryShop& shop, CaseId id)
{
    return got(shop->journal().about({QStringLiteral("case"), QString::number(id.value)})).last();
}

} // namespace

class CaseServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void opensFromAFinding_data() { engineRows(); }
    void opensFromAFinding();
    void opensFromSeveralFindings();
    void refusesWhatCannotBeOneCase();
    void asksWhatTheTerminalShowed();
    void opensForACustomerAtTheCounter_data() { engineRows(); }
    void opensForACustomerAtTheCounter();
    void readsCallsBackFromTheJournal_data() { engineRows(); }
    void readsCallsBackFromTheJournal();
    void refusesBadCalls_data();
    void refusesBadCalls();
    void masksCardNumbersAndRefusesCodes();
    void countsTheAnswerDeadline_data();
    void countsTheAnswerDeadline();
    void refusesBadSteps();
    void walksTheChecks();
    void turnsOneSidedWhenTheTerminalShowedNothing();
    void writesOneEntryForEachAct();
    void listsOurMoveFirst();
    void closesWithItsDeposit_data() { engineRows(); }
    void closesWithItsDeposit();
    void closesOnlyWithProofOrReason();
    void opensAgain();
    void tellsTheTimelineWithTwoClocks();
    void changesNothingWhenItFails();
    void saysWhichCasesRestOnAFile();
    void keepsWhatTheProgramSaysAsCodes();
};

void CaseServiceTest::opensFromAFinding()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    OneMissing one(shop);
    const CaseId id = one.open();
    QCOMPARE(id, CaseId(1));
    shop.reopen();
    CaseService cases(*shop);
    const CaseFile file = got(cases.load(id));
    QCOMPARE(file.record.number(), QStringLiteral("0001"));
    QCOMPARE(file.record.kind, CaseKind::Short);
    QCOMPARE(file.record.status, CaseStatus::New);
    QCOMPARE(file.record.provider, QStringLiteral("chinaums"));
    QCOMPARE(file.record.claimed, Money(12723));
    QCOMPARE(file.record.gross, Money(12823));
    QCOMPARE(file.record.due, november(20));
    QCOMPARE(file.record.ball, Ball::Us);
    QCOMPARE(file.record.inCharge, QStringLiteral("owner"));
    QCOMPARE(file.record.terminalShowed, TerminalShowed::SuccessSlip);
    QCOMPARE(file.record.findings, QVector<FindingId>{one.finding});
    QCOMPARE(file.record.sales, QVector<SaleId>{one.sale});
    QCOMPARE(file.record.openedAt, shop.clock().now());
    QVERIFY(!file.record.nextAction.isEmpty());
    QVERIFY2(file.record.title.contains(QStringLiteral("银联商务")), qPrintable(file.record.title));
    const reconcile::Finding finding = got(shop->outcomes().finding(one.finding));
    QCOMPARE(finding.state, reconcile::FindingState::InCase);
    QCOMPARE(finding.inCase, id);
}

void CaseServiceTest::opensFromSeveralFindings()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const SaleId second = one.books.sale(november(18), 5000);
    const FindingId other = one.books.finding(FindingKind::MissingSales, {second, one.sale}, 4970, november(19)).id;
    OpenCase request;
    request.findings = {one.finding, other, one.finding};  // named twice counts once
    const Case record = got(one.cases.load(got(one.cases.open(request)))).record;
    QCOMPARE(record.claimed, Money(12723 + 4970));
    QCOMPARE(record.due, november(19));
    QCOMPARE(record.findings.size(), qsizetype(2));
    QCOMPARE(record.sales.size(), qsizetype(2));
}

void CaseServiceTest::refusesWhatCannotBeOneCase()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId first = one.open();
    OpenCase again;
    again.findings = {one.finding};
    const auto refused = one.cases.open(again);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(QStringLiteral("0001")), qPrintable(refused.error().message));

    const SaleId sale = one.books.sale(november(18), 5000, QStringLiteral("lakala"));
    const FindingId own = one.books.finding(FindingKind::MissingSales, {sale}, 4970, november(19)).id;
    const FindingId foreign = one.books.finding(FindingKind::MissingSales, {sale}, 4970, november(19), QStringLiteral("lakala")).id;
    OpenCase mixed;
    mixed.findings = {own, foreign};
    QCOMPARE(one.cases.open(mixed).error().code, ErrorCode::Invalid);
    OpenCase unknown;
    unknown.findings = {FindingId(999)};
    QCOMPARE(one.cases.open(unknown).error().code, ErrorCode::NotFound);

    // A refused opening leaves no hole in the numbers.
    OpenCase next;
    next.findings = {own};
    QCOMPARE(got(one.cases.open(next)), CaseId(first.value + 1));
    // Once the case is closed, its finding may be taken up again.
    got(one.cases.close(first, {Outcome::WrittenOff, {}, QStringLiteral("金额太小")}));
    QCOMPARE(got(one.cases.open(again)), CaseId(3));
}

void CaseServiceTest::asksWhatTheTerminalShowed()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseFile oneSided = got(one.cases.load(one.open(TerminalShowed::NoSlipOrError)));
    QCOMPARE(oneSided.record.kind, CaseKind::OneSided);
    QVERIFY(!oneSided.record.nextAction.isEmpty());
    QCOMPARE(oneSided.checks.last().node, QStringLiteral("n80"));  // branch B: was the customer debited?

    const SaleId sale = one.books.sale(november(18), 5000);
    one.books.judge(sale, SaleState::Overdue, 4970, november(19));
    OpenCase request;
    request.findings = {one.books.finding(FindingKind::MissingSales, {sale}, 4970, november(19)).id};
    const CaseFile notAsked = got(one.cases.load(got(one.cases.open(request))));
    QCOMPARE(notAsked.record.terminalShowed, TerminalShowed::NotAsked);
    QCOMPARE(notAsked.checks.last().node, QStringLiteral("n20"));
    QVERIFY(notAsked.checks.last().answer.isEmpty());
    request.kind = CaseKind::OneSided;
    request.terminalShowed = TerminalShowed::SuccessSlip;
    request.findings = {one.books.finding(FindingKind::MissingSales, {sale}, 4970, november(19)).id};
    QVERIFY(!one.cases.open(request));
}

void CaseServiceTest::opensForACustomerAtTheCounter()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    Books books(shop);
    CaseService cases(*shop);
    OpenCase request;
    request.kind = CaseKind::OneSided;
    request.terminalShowed = TerminalShowed::NoSlipOrError;
    QVERIFY(!cases.open(request));
    request.amount = Money(12800);
    QVERIFY(!cases.open(request));
    request.happenedAt = utc(20, 7, 3);
    request.provider = QStringLiteral("nobody");
    QVERIFY(!cases.open(request));
    request.provider = QStringLiteral("lakala");
    request.note = QStringLiteral("顾客出示扣款短信");
    const CaseFile file = got(cases.load(got(cases.open(request))));
    QCOMPARE(file.record.kind, CaseKind::OneSided);
    QCOMPARE(file.record.claimed, Money(12800));
    QVERIFY(!file.record.due.isValid());
    bool tellsThePayment = false;
    for (const TimelineEntry& row : file.timeline)
        tellsThePayment = tellsThePayment || (row.act == u"sale" && row.happenedAt == utc(20, 7, 3) && row.knownAt == shop.clock().now());
    QVERIFY(tellsThePayment);
    request.happenedAt = shop.clock().now().addDays(1);
    QVERIFY(!cases.open(request));
    QCOMPARE(got(cases.list()).size(), qsizetype(1));
}

void CaseServiceTest::readsCallsBackFromTheJournal()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    OneMissing one(shop);
    const CaseId id = one.open();
    Call call = aCall();
    call.minutes = 7;
    call.promise = aPromise(november(25));
    call.promise->amount = Money(12723);
    const JournalId entry = got(one.cases.logCall(id, call));
    const CaseFile file = got(one.cases.load(id));
    QCOMPARE(file.calls.size(), qsizetype(1));
    QCOMPARE(file.calls[0].at, call.at);
    QCOMPARE(file.calls[0].minutes, 7);
    QCOMPARE(file.calls[0].number, call.number);
    QCOMPARE(file.calls[0].numberSource, call.numberSource);
    QCOMPARE(file.calls[0].agent, call.agent);
    QCOMPARE(file.calls[0].ticket, call.ticket);
    QCOMPARE(file.calls[0].said, call.said);
    QCOMPARE(file.promises.size(), qsizetype(1));
    QCOMPARE(file.promises[0].id, PromiseId(entry.value));
    QCOMPARE(file.promises[0].due, november(25));
    QCOMPARE(file.promises[0].amount, std::optional(Money(12723)));
    QCOMPARE(file.promises[0].verdict, Promise::Verdict::Open);
    QCOMPARE(file.record.ball, Ball::Provider);
    QCOMPARE(file.record.status, CaseStatus::WithProvider);
    QCOMPARE(file.record.nextActionDue, utc(25, 10));  // 18:00 in Shanghai
    // A number without a source that is the shipped one is said to be shipped.
    Call plain = aCall();
    plain.numberSource.clear();
    got(one.cases.logCall(id, plain));
    QCOMPARE(got(one.cases.load(id)).calls.last().numberSource, QStringLiteral("shipped"));
    QCOMPARE(got(one.cases.recordPromise(id, aPromise(november(24)))).value, entry.value + 2);
    QCOMPARE(got(one.cases.load(id)).promises.size(), qsizetype(2));
}

void CaseServiceTest::refusesBadCalls_data()
{
    QTest::addColumn<std::function<void(Call&)>>("spoil");
    using Spoil = std::function<void(Call&)>;
    QTest::newRow("no time") << Spoil([](Call& call) { call.at = {}; });
    QTest::newRow("tomorrow") << Spoil([](Call& call) { call.at = utc(24, 2); });
    QTest::newRow("nothing said") << Spoil([](Call& call) { call.said = QStringLiteral("  "); });
    QTest::newRow("negative length") << Spoil([](Call& call) { call.minutes = -1; });
    QTest::newRow("a day and more") << Spoil([](Call& call) { call.minutes = 1441; });
    QTest::newRow("source of nowhere") << Spoil([](Call& call) { call.numberSource = QStringLiteral("dream"); });
    QTest::newRow("promise without a day") << Spoil([](Call& call) { call.promise = aPromise({}); });
    QTest::newRow("promise for yesterday") << Spoil([](Call& call) { call.promise = aPromise(november(22)); });
    QTest::newRow("promise of nothing") << Spoil([](Call& call) { call.promise = aPromise(november(25)); call.promise->amount = Money(0); });
    QTest::newRow("promise without words") << Spoil([](Call& call) { call.promise = aPromise(november(25)); call.promise->what.clear(); });
    QTest::newRow("promise in dollars") << Spoil([](Call& call) {
        call.promise = aPromise(november(25));
        call.promise->amount = Money(100, *Currency::fromCode(u"USD"));
    });
}

void CaseServiceTest::refusesBadCalls()
{
    QFETCH(std::function<void(Call&)>, spoil);
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    Call call = aCall();
    spoil(call);
    const qint64 before = entries(shop);
    const auto refused = one.cases.logCall(id, call);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QVERIFY(!refused.error().message.isEmpty());
    QCOMPARE(entries(shop), before);
}

void CaseServiceTest::masksCardNumbersAndRefusesCodes()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    got(one.cases.addNote(id, QStringLiteral("卡号 4111111111111111"), {}));
    QVERIFY(!QString::fromUtf8(QJsonDocument(lastEntry(shop, id).details).toJson()).contains(QStringLiteral("4111111111111111")));
    QVERIFY(!one.cases.addNote(id, QStringLiteral("验证码：628123"), {}));
    QVERIFY(!one.cases.addNote(id, QStringLiteral("CVV2 是 123"), {}));
    Call call = aCall();
    call.said = QStringLiteral("对方索要验证码，已拒绝");  // naming a code is not keeping one
    got(one.cases.logCall(id, call));
}

void CaseServiceTest::countsTheAnswerDeadline_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<QDate>("sentOn");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("ball");
    // domain.md §5.5
    QTest::newRow("L1") << 1 << november(20) << november(23) << "checking" << "us";
    QTest::newRow("L2") << 2 << november(20) << november(24) << "with_provider" << "provider";
    QTest::newRow("L3 over a weekend") << 3 << november(20) << november(25) << "with_provider" << "provider";
    QTest::newRow("L3 over National Day") << 3 << QDate(2026, 9, 30) << QDate(2026, 10, 10) << "with_provider" << "provider";
    QTest::newRow("L4") << 4 << november(20) << QDate(2026, 12, 5) << "escalated" << "provider";
    QTest::newRow("L5") << 5 << november(20) << QDate() << "escalated" << "authority";
    QTest::newRow("L6") << 6 << november(20) << QDate(2026, 12, 5) << "escalated" << "authority";
    QTest::newRow("L7") << 7 << november(20) << november(27) << "escalated" << "authority";
    QTest::newRow("L8") << 8 << november(20) << november(30) << "escalated" << "provider";
    QTest::newRow("L9") << 9 << november(20) << QDate() << "dispute" << "authority";
}

void CaseServiceTest::countsTheAnswerDeadline()
{
    QFETCH(int, level);
    QFETCH(QDate, sentOn);
    QFETCH(QDate, due);
    QFETCH(QString, status);
    QFETCH(QString, ball);
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    Escalation step;
    step.level = level;
    step.reason = QStringLiteral("未答复");
    step.sentOn = sentOn;
    step.document = QStringLiteral("查询函");
    step.reference = QStringLiteral("EMS 1234");
    const Deadline deadline = got(one.cases.escalate(id, step));
    QCOMPARE(deadline.due, due);
    QCOMPARE(deadline.computation.isEmpty(), !due.isValid());
    if (due.isValid()) {
        QVERIFY2(deadline.computation.contains(due.toString(Qt::ISODate)), qPrintable(deadline.computation));
        QVERIFY2(deadline.computation.contains(sentOn.toString(Qt::ISODate)), qPrintable(deadline.computation));
    }
    QVERIFY(!deadline.provisional);
    const CaseFile file = got(one.cases.load(id));
    QCOMPARE(file.record.level, level);
    QCOMPARE(toCode(file.record.status), status);
    QCOMPARE(toCode(file.record.ball), ball);
    QCOMPARE(file.escalations.size(), qsizetype(1));
    QCOMPARE(file.escalations[0].reference, step.reference);
    QCOMPARE(file.escalations[0].sentOn, sentOn);
    QCOMPARE(file.escalations[0].answerDue.has_value(), due.isValid());
    if (due.isValid())
        QCOMPARE(file.escalations[0].answerDue->computation, deadline.computation);
}

void CaseServiceTest::refusesBadSteps()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    Escalation step;
    step.level = 3;
    QVERIFY(!one.cases.escalate(id, step));  // no reason
    step.reason = QStringLiteral("未答复");
    step.level = 10;
    QVERIFY(!one.cases.escalate(id, step));
    step.level = -1;
    QVERIFY(!one.cases.escalate(id, step));
    step.level = 3;
    step.sentOn = november(24);
    QVERIFY(!one.cases.escalate(id, step));
    step.sentOn = november(23);
    step.answerDue = Deadline{november(22), {}, false};
    QVERIFY(!one.cases.escalate(id, step));
    QCOMPARE(got(one.cases.load(id)).record.level, 0);
    // A day without a published calendar makes the deadline provisional.
    shop.clock().set(QDateTime(QDate(2026, 12, 31), QTime(4, 0), Qt::UTC));
    step.sentOn = {};
    step.answerDue.reset();
    const Deadline deadline = got(one.cases.escalate(id, step));
    QVERIFY(deadline.provisional);
    QVERIFY(deadline.due.year() == 2027);
}

void CaseServiceTest::walksTheChecks()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    CaseFile file = got(one.cases.load(id));
    QCOMPARE(file.checks.first().node, QStringLiteral("n10"));
    QCOMPARE(file.checks.first().answer, QStringLiteral("full"));
    QVERIFY(file.checks.first().automatic);
    QCOMPARE(file.checks.last().node, QStringLiteral("n60"));  // the books know nothing more: ask the provider's back office
    QVERIFY(file.checks.last().options.size() >= 8);
    QVERIFY(!one.cases.answerCheck(id, QStringLiteral("n66"), QStringLiteral("yes"), {}));  // not asked yet
    QVERIFY(!one.cases.answerCheck(id, QStringLiteral("n60"), QStringLiteral("perhaps"), {}));
    QVERIFY(!one.cases.answerCheck(id, QStringLiteral("n10"), QStringLiteral("full"), {}));
    QVERIFY(!one.cases.answerCheck(id, QStringLiteral("n99"), QStringLiteral("full"), {}));
    got(one.cases.answerCheck(id, QStringLiteral("n60"), QStringLiteral("not_found"), QStringLiteral("后台截图 E-02")));
    file = got(one.cases.load(id));
    QCOMPARE(file.record.status, CaseStatus::Checking);
    QCOMPARE(file.checks.last().node, QStringLiteral("n66"));
    got(one.cases.answerCheck(id, QStringLiteral("n66"), QStringLiteral("yes"), {}));
    file = got(one.cases.load(id));
    QCOMPARE(file.checks.last().result, QStringLiteral("C22"));
    QVERIFY(!file.checks.last().resultText.isEmpty());
    QCOMPARE(file.record.cause, QStringLiteral("C22"));
    // A task leads back: the same question may be answered anew, the last answer counts.
    got(one.cases.answerCheck(id, QStringLiteral("n60"), QStringLiteral("held_or_review"), {}));
    file = got(one.cases.load(id));
    QCOMPARE(file.checks.last().result, QStringLiteral("C17"));
    QCOMPARE(file.record.cause, QStringLiteral("C17"));
}

void CaseServiceTest::turnsOneSidedWhenTheTerminalShowedNothing()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open(TerminalShowed::NotAsked);
    got(one.cases.answerCheck(id, QStringLiteral("n20"), QStringLiteral("no_slip_or_error"), {}));
    CaseFile file = got(one.cases.load(id));
    QCOMPARE(file.record.kind, CaseKind::OneSided);
    QCOMPARE(file.checks.last().node, QStringLiteral("n80"));
    QCOMPARE(lastEntry(shop, id).details[u"changed"][u"kind"][u"old"].toString(), QStringLiteral("short"));
    got(one.cases.answerCheck(id, QStringLiteral("n20"), QStringLiteral("slip_ok"), {}));
    QCOMPARE(got(one.cases.load(id)).record.kind, CaseKind::Short);
}

void CaseServiceTest::writesOneEntryForEachAct()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    qint64 count = entries(shop);
    const auto wrote = [&] { return std::exchange(count, entries(shop)) + 1 == entries(shop); };
    got(one.cases.setNextAction(id, Ball::Bank, QStringLiteral("问银行"), utc(24, 2)));
    QVERIFY(wrote());
    QCOMPARE(lastEntry(shop, id).details[u"changed"][u"ball"][u"old"].toString(), QStringLiteral("us"));
    QCOMPARE(lastEntry(shop, id).details[u"changed"][u"ball"][u"new"].toString(), QStringLiteral("bank"));
    got(one.cases.setNextAction(id, Ball::Bank, QStringLiteral("问银行"), utc(24, 2)));
    QCOMPARE(entries(shop), count);  // nothing changed
    got(one.cases.assign(id, QStringLiteral("王芳")));
    QVERIFY(wrote());
    got(one.cases.setCause(id, QStringLiteral("C17"), QStringLiteral("后台显示风控")));
    QVERIFY(wrote());
    got(one.cases.addNote(id, QStringLiteral("顾客来过"), utc(22, 3)));
    QVERIFY(wrote());
    QCOMPARE(lastEntry(shop, id).happenedAt, utc(22, 3));
    QCOMPARE(lastEntry(shop, id).recordedAt, shop.clock().now());
    got(one.cases.logCall(id, aCall()));
    QVERIFY(wrote());
    QVERIFY(!one.cases.assign(id, QStringLiteral(" ")));
    QVERIFY(!one.cases.setCause(id, QStringLiteral("C29"), {}));
    QVERIFY(!one.cases.addNote(id, QString(), {}));
    QVERIFY(!one.cases.setNextAction(id, Ball::Us, QString(), utc(24, 2)));
    QVERIFY(!one.cases.addNote(CaseId(99), QStringLiteral("x"), {}));
    QCOMPARE(entries(shop), count);
    QVERIFY(got(shop->journal().verify()).holds());
}

void CaseServiceTest::listsOurMoveFirst()
{
    TemporaryShop shop;
    OneMissing one(shop);
    QVector<CaseId> ids;
    for (int i = 0; i < 4; ++i) {
        const SaleId sale = one.books.sale(november(18), 5000 + i);
        OpenCase request;
        request.findings = {one.books.finding(FindingKind::MissingSales, {sale}, 4970, november(19)).id};
        ids << got(one.cases.open(request));
    }
    got(one.cases.setNextAction(ids[0], Ball::Provider, QStringLiteral("等"), utc(20, 2)));
    got(one.cases.setNextAction(ids[1], Ball::Us, QStringLiteral("打电话"), utc(26, 2)));
    got(one.cases.setNextAction(ids[2], Ball::Us, QStringLiteral("打电话"), utc(25, 2)));
    got(one.cases.close(ids[3], {Outcome::NoClaim, {}, QStringLiteral("测试交易")}));
    QVector<CaseId> order;
    for (const Case& record : got(one.cases.list()))
        order << record.id;
    QCOMPARE(order, (QVector<CaseId>{ids[2], ids[1], ids[0], ids[3]}));
}

void CaseServiceTest::closesWithItsDeposit()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    OneMissing one(shop);
    const CaseId id = one.open();
    const BankLineId paid = one.books.deposit(november(22), 12723);
    one.books.judge(one.sale, SaleState::Arrived, 12723, november(20), paid);
    got(one.cases.close(id, {Outcome::Recovered, {paid}, {}}));
    shop.reopen();
    CaseService cases(*shop);
    const Case record = got(cases.load(id)).record;
    QCOMPARE(record.status, CaseStatus::Closed);
    QCOMPARE(record.outcome, Outcome::Recovered);
    QCOMPARE(record.arrived, Money(12723));
    QCOMPARE(record.proposedCredits, QVector<BankLineId>{paid});
    QCOMPARE(record.closedAt, shop.clock().now());
    QVERIFY(record.nextAction.isEmpty());
    const auto closed = cases.logCall(id, aCall());
    QVERIFY(!closed);
    QCOMPARE(closed.error().code, ErrorCode::Conflict);
}

void CaseServiceTest::closesOnlyWithProofOrReason()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    const BankLineId other = one.books.deposit(november(22), 5000);
    const BankLineId out = one.books.deposit(november(22), -12723);
    QVERIFY(!one.cases.close(id, {Outcome::None, {}, QStringLiteral("x")}));
    QVERIFY(!one.cases.close(id, {Outcome::Recovered, {}, QStringLiteral("x")}));       // no deposit
    QVERIFY(!one.cases.close(id, {Outcome::Recovered, {BankLineId(999)}, QStringLiteral("x")}));
    QVERIFY(!one.cases.close(id, {Outcome::Recovered, {out}, QStringLiteral("x")}));    // money that went out
    QVERIFY(!one.cases.close(id, {Outcome::WrittenOff, {}, {}}));
    QVERIFY(!one.cases.close(id, {Outcome::NoClaim, {}, QStringLiteral(" ")}));
    const auto byHand = one.cases.close(id, {Outcome::Recovered, {other}, {}});
    QVERIFY(!byHand);
    QVERIFY2(byHand.error().message.contains(QStringLiteral("50.00")) && byHand.error().message.contains(QStringLiteral("127.23")),
             qPrintable(byHand.error().message));
    // A deposit that is other sales' money cannot pay this case, whatever the reason.
    reconcile::DepositOutcome explained;
    explained.deposit = other;
    explained.state = reconcile::DepositState::Explained;
    got(shop->outcomes().writeDeposit(explained));
    one.books.judge(one.books.sale(november(17), 5000), SaleState::Arrived, 5000, november(18), other);
    QCOMPARE(one.cases.close(id, {Outcome::Recovered, {other}, QStringLiteral("x")}).error().code, ErrorCode::Conflict);
    QVERIFY(got(one.cases.load(id)).record.isOpen());
    const BankLineId cash = one.books.deposit(november(22), 12000);
    got(one.cases.close(id, {Outcome::Recovered, {cash, cash}, QStringLiteral("服务商私下补款，差额放弃")}));
    const Case record = got(one.cases.load(id)).record;
    QCOMPARE(record.arrived, Money(12000));
    QCOMPARE(record.proposedCredits, QVector<BankLineId>{cash});
}

void CaseServiceTest::opensAgain()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    QVERIFY(!one.cases.reopen(id, QStringLiteral("x")));
    got(one.cases.close(id, {Outcome::WrittenOff, {}, QStringLiteral("放弃")}));
    QVERIFY(!one.cases.reopen(id, QString()));
    got(one.cases.reopen(id, QStringLiteral("找到小票")));
    const Case record = got(one.cases.load(id)).record;
    QVERIFY(record.isOpen());
    QCOMPARE(record.outcome, Outcome::None);
    QVERIFY(!record.closedAt.isValid());
    got(one.cases.close(id, {Outcome::WrittenOff, {}, QStringLiteral("放弃")}));
    const CaseId next = one.open();
    const auto refused = one.cases.reopen(id, QStringLiteral("again"));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("0002")));
    QCOMPARE(next, CaseId(2));
}

void CaseServiceTest::tellsTheTimelineWithTwoClocks()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    got(one.cases.logCall(id, aCall()));
    Escalation step;
    step.level = 3;
    step.reason = QStringLiteral("承诺未答复");
    got(one.cases.escalate(id, step));
    const CaseFile file = got(one.cases.load(id));
    QStringList acts;
    for (const TimelineEntry& row : file.timeline)
        acts << row.act;
    // Newest first: what lies ahead, then what was done, then the facts of the sale.
    QCOMPARE(acts, QStringList({QStringLiteral("next_action"), QStringLiteral("case.escalated"), QStringLiteral("case.opened"),
                                QStringLiteral("case.call"), QStringLiteral("due"), QStringLiteral("sale")}));
    for (const TimelineEntry& row : file.timeline)
        QVERIFY(!row.title.isEmpty());
    QCOMPARE(file.timeline[3].happenedAt, utc(23, 2, 10));
    QCOMPARE(file.timeline[3].knownAt, shop.clock().now());
    QVERIFY(file.timeline[3].entry.value > 0);
    QCOMPARE(file.timeline[5].knownAt, utc(22, 10));  // when its file was imported
}

void CaseServiceTest::changesNothingWhenItFails()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    const auto dump = [&] {
        const Case record = got(one.cases.load(id)).record;
        return QStringLiteral("%1 %2 %3 %4 %5").arg(toCode(record.status), record.nextAction, record.inCharge, toCode(record.ball)).arg(entries(shop));
    };
    const QString before = dump();
    Call call = aCall();
    call.promise = aPromise(november(1));
    QVERIFY(!one.cases.logCall(id, call));
    QVERIFY(!one.cases.recordPromise(id, aPromise({})));
    QVERIFY(!one.cases.close(id, {Outcome::Recovered, {}, {}}));
    QVERIFY(!one.cases.escalate(id, {}));
    QVERIFY(!one.cases.answerCheck(id, QStringLiteral("n60"), {}, {}));
    QCOMPARE(dump(), before);
}

void CaseServiceTest::saysWhichCasesRestOnAFile()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const auto sale = got(shop->sales().byIds(std::span(&one.sale, 1))).first();
    QVERIFY(got(shop->cases().restingOn(sale.file)).isEmpty());
    const CaseId id = one.open();
    QCOMPARE(got(shop->cases().restingOn(sale.file)), QVector<CaseId>{id});
    const BankLineId paid = one.books.deposit(november(22), 12723);
    const auto line = got(shop->bankLines().byIds(std::span(&paid, 1))).first();
    QVERIFY(got(shop->cases().restingOn(line.file)).isEmpty());
    one.books.judge(one.sale, SaleState::Arrived, 12723, november(20), paid);
    got(one.cases.close(id, {Outcome::Recovered, {paid}, {}}));
    QCOMPARE(got(shop->cases().restingOn(line.file)), QVector<CaseId>{id});
    QCOMPARE(got(shop->cases().holding(one.sale)), QVector<CaseId>{id});
}

void CaseServiceTest::keepsWhatTheProgramSaysAsCodes()
{
    TemporaryShop shop;
    OneMissing one(shop);
    const CaseId id = one.open();
    got(one.cases.recordPromise(id, aPromise(november(25))));
    const Case stored = *got(shop->cases().byId(id));
    QVERIFY(stored.title.isEmpty());
    QCOMPARE(stored.nextAction, QStringLiteral("::promise 补结算"));
    const Case told = got(one.cases.list()).first();
    QVERIFY(told.title.contains(QStringLiteral("127.23")));
    QVERIFY(told.nextAction.contains(QStringLiteral("补结算")) && !told.nextAction.contains(QStringLiteral("::")));
    // Saved as it was shown, it stays a code; written anew, it is a person's.
    got(one.cases.setNextAction(id, Ball::Us, told.nextAction, utc(26, 2)));
    QCOMPARE(got(shop->cases().byId(id))->nextAction, stored.nextAction);
    got(one.cases.setNextAction(id, Ball::Us, QStringLiteral("::checks"), utc(26, 2)));
    QVERIFY(got(one.cases.load(id)).record.nextAction.contains(QStringLiteral("checks")));
    QVERIFY(!got(shop->cases().byId(id))->nextAction.startsWith(QStringLiteral("::")));
    OpenCase named;
    named.title = QStringLiteral("周五的卡");
    const SaleId sale = one.books.sale(november(18), 5000);
    named.findings = {one.books.finding(FindingKind::MissingSales, {sale}, 4970, november(19)).id};
    QCOMPARE(got(one.cases.load(got(one.cases.open(named)))).record.title, named.title);
}

QTEST_GUILESS_MAIN(CaseServiceTest)
#include "tst_case_service.moc"
