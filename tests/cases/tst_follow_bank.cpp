// SPDX-License-Identifier: GPL-3.0-or-later
// What a bank import says of open cases: promises kept or broken, proposals to close, and none of it twice.
#include "app/cases/case_service.h"
#include "app/storage/journal_repository.h"
#include "tests/cases/books.h"

#include <QRegularExpression>

using namespace daozhang;
using namespace daozhang::cases;
using namespace daozhang::testing;
using reconcile::FindingKind;
using reconcile::SaleState;

namespace {

struct TwoMissing
{
    explicit TwoMissing(TemporaryShop& made) : shop(made), books(made), cases(*made)
    {
        first = books.sale(november(19), 12800);
        second = books.sale(november(19), 5000);
        books.judge(first, SaleState::Overdue, 12723, november(20));
        books.judge(second, SaleState::Overdue, 4970, november(20));
        finding = books.finding(FindingKind::MissingSales, {first, second}, 12723 + 4970, november(20)).id;
        OpenCase request;
        request.findings = {finding};
        id = got(cases.open(request));
    }
    Promise promise(QDate due, std::optional<Money> amount = {})
    {
        Promise made;
        made.what = QStringLiteral("补结算");
        made.due = due;
        made.amount = amount;
        made.madeAt = utc(20, 8);
        return made;
    }
    Promise::Verdict verdict() { return got(cases.load(id)).promises.first().verdict; }
    Case record() { return got(cases.load(id)).record; }
    QStringList acts()
    {
        QStringList all;
        for (const auto& entry : got(shop->journal().about({QStringLiteral("case"), QString::number(id.value)})))
            all << entry.act;
        return all;
    }
    qint64 entries() { return got(shop->journal().count()); }

    TemporaryShop& shop;
    Books books;
    CaseService cases;
    SaleId first, second;
    FindingId finding;
    CaseId id;
};

} // namespace

class FollowBankTest : public QObject
{
    Q_OBJECT

private slots:
    void proposesOnceWhenAllArrived_data() { engineRows(); }
    void proposesOnceWhenAllArrived();
    void saysHowMuchIsStillMissing_data() { engineRows(); }
    void saysHowMuchIsStillMissing();
    void takesTheProposalBackWhenTheImportIsUndone();
    void keepsAPromise_data();
    void keepsAPromise();
    void breaksAPromiseOnlyWhenTheDayIsCoveredWhole();
    void judgesAPromiseAnewWhenTheBankSaysMore();
    void neverJudgesACaseWithoutRecords();
    void proposesForASettledFinding();
    void proposesNoClaimForCancelledSales();
    void leavesClosedCasesAlone();
    void keepsWhatIsLeftInTheCase_data() { engineRows(); }
    void keepsWhatIsLeftInTheCase();
    void takesASaleThatTurnsUp();
    void doesNotSayThatTheWholeSetArrived();
};

void FollowBankTest::proposesOnceWhenAllArrived()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    TwoMissing two(shop);
    QVERIFY(got(two.cases.followBank()).isEmpty());
    const qint64 quiet = two.entries();
    QVERIFY(got(two.cases.followBank()).isEmpty());
    QCOMPARE(two.entries(), quiet);

    const BankLineId paid = two.books.deposit(november(22), 12723 + 4970);
    two.books.judge(two.first, SaleState::Arrived, 12723, november(20), paid);
    two.books.judge(two.second, SaleState::Arrived, 4970, november(20), paid);
    const auto proposals = got(two.cases.followBank());
    QCOMPARE(proposals.size(), qsizetype(1));
    QCOMPARE(proposals[0].id, two.id);
    QCOMPARE(proposals[0].credits, QVector<BankLineId>{paid});
    QCOMPARE(proposals[0].paid, Money(12723 + 4970));
    QVERIFY(!proposals[0].sentence.isEmpty());
    const Case record = two.record();
    QCOMPARE(record.status, CaseStatus::ProposedToClose);
    QCOMPARE(record.ball, Ball::Us);
    QCOMPARE(record.stillMissing(), Money(0));
    QVERIFY(record.isOpen());  // a proposal closes nothing
    const qint64 after = two.entries();
    QCOMPARE(got(two.cases.followBank()).size(), qsizetype(1));
    QCOMPARE(two.entries(), after);
    QCOMPARE(two.acts().count(QStringLiteral("case.closing_proposed")), 1);
    got(two.cases.close(two.id, {Outcome::Recovered, proposals[0].credits, {}}));
    QCOMPARE(two.record().outcome, Outcome::Recovered);
}

void FollowBankTest::saysHowMuchIsStillMissing()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    TwoMissing two(shop);
    const BankLineId paid = two.books.deposit(november(22), 4970);
    two.books.judge(two.second, SaleState::Arrived, 4970, november(20), paid);
    QVERIFY(got(two.cases.followBank()).isEmpty());
    QVERIFY(got(two.cases.followBank()).isEmpty());
    QCOMPARE(two.acts().count(QStringLiteral("case.partly_paid")), 1);
    QCOMPARE(two.record().arrived, Money(4970));
    QCOMPARE(two.record().stillMissing(), Money(12723));
    const auto refused = two.cases.close(two.id, {Outcome::Recovered, {paid}, {}});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("127.23")), qPrintable(refused.error().message));
    got(two.cases.close(two.id, {Outcome::Recovered, {paid}, QStringLiteral("余款放弃")}));
    QCOMPARE(two.record().arrived, Money(4970));
}

void FollowBankTest::takesTheProposalBackWhenTheImportIsUndone()
{
    TemporaryShop shop;
    TwoMissing two(shop);
    Escalation step;
    step.level = 3;
    step.reason = QStringLiteral("未答复");
    got(two.cases.escalate(two.id, step));
    const BankLineId paid = two.books.deposit(november(22), 12723 + 4970);
    two.books.judge(two.first, SaleState::Arrived, 12723, november(20), paid);
    two.books.judge(two.second, SaleState::Arrived, 4970, november(20), paid);
    got(two.cases.followBank());
    two.books.judge(two.first, SaleState::Overdue, 12723, november(20));
    two.books.judge(two.second, SaleState::Overdue, 4970, november(20));
    QVERIFY(got(two.cases.followBank()).isEmpty());
    const Case record = two.record();
    QCOMPARE(record.status, CaseStatus::WithProvider);
    QCOMPARE(record.ball, Ball::Provider);
    QVERIFY(record.proposedCredits.isEmpty());
    QCOMPARE(record.arrived, Money(0));
    QCOMPARE(two.acts().last(), QStringLiteral("case.proposal_withdrawn"));
}

void FollowBankTest::keepsAPromise_data()
{
    QTest::addColumn<int>("booked");
    QTest::addColumn<int>("due");
    QTest::addColumn<qint64>("amount");  // fen; 0 = the whole sum
    QTest::addColumn<bool>("both");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("whole, in time") << 21 << 21 << qint64(0) << true << "kept";
    QTest::newRow("whole, a day late") << 22 << 21 << qint64(0) << true << "broken";
    QTest::newRow("half of the whole") << 21 << 21 << qint64(0) << false << "broken";
    QTest::newRow("the promised part") << 21 << 21 << qint64(4970) << false << "kept";
    QTest::newRow("less than the promised part") << 21 << 21 << qint64(5000) << false << "broken";
    QTest::newRow("part that came before it was promised") << 19 << 21 << qint64(4970) << false << "broken";
}

void FollowBankTest::keepsAPromise()
{
    QFETCH(int, booked);
    QFETCH(int, due);
    QFETCH(qint64, amount);
    QFETCH(bool, both);
    QFETCH(QString, verdict);
    TemporaryShop shop;
    TwoMissing two(shop);
    got(two.cases.recordPromise(two.id, two.promise(november(due), amount ? std::optional(Money(amount)) : std::nullopt)));
    const BankLineId paid = two.books.deposit(november(booked), both ? 12723 + 4970 : 4970);
    two.books.judge(two.second, SaleState::Arrived, 4970, november(20), paid);
    if (both)
        two.books.judge(two.first, SaleState::Arrived, 12723, november(20), paid);
    got(two.cases.followBank());
    QCOMPARE(toCode(two.verdict()), verdict);
    const Promise promise = got(two.cases.load(two.id)).promises.first();
    QCOMPARE(promise.keptBy, verdict == u"kept" ? paid : BankLineId());
    QVERIFY(promise.judgedOn.isValid());
    const qint64 after = two.entries();
    got(two.cases.followBank());
    QCOMPARE(two.entries(), after);
}

void FollowBankTest::breaksAPromiseOnlyWhenTheDayIsCoveredWhole()
{
    TemporaryShop shop;
    TwoMissing two(shop);
    got(two.cases.recordPromise(two.id, two.promise(november(22))));
    // The statement ends on the due day and was fetched on that very day: money may still come that evening.
    two.books.file(intake::Book::Bank, november(1), november(22), utc(22, 8));
    two.books.setSummary(november(22));
    got(two.cases.followBank());
    QCOMPARE(two.verdict(), Promise::Verdict::Open);
    // The same days fetched a day later are whole.
    two.books.file(intake::Book::Bank, november(20), november(22), utc(23, 1));
    got(two.cases.followBank());
    QCOMPARE(two.verdict(), Promise::Verdict::Broken);
    const Case record = two.record();
    QCOMPARE(record.ball, Ball::Us);
    QVERIFY(!record.nextAction.isEmpty());
    QCOMPARE(two.acts().count(QStringLiteral("promise.broken")), 1);
}

void FollowBankTest::judgesAPromiseAnewWhenTheBankSaysMore()
{
    TemporaryShop shop;
    TwoMissing two(shop);
    got(two.cases.recordPromise(two.id, two.promise(november(21))));
    got(two.cases.followBank());
    QCOMPARE(two.verdict(), Promise::Verdict::Broken);
    // Another account's statement is imported later and shows that it came in time after all.
    const BankLineId paid = two.books.deposit(november(21), 12723 + 4970);
    two.books.judge(two.first, SaleState::Arrived, 12723, november(20), paid);
    two.books.judge(two.second, SaleState::Arrived, 4970, november(20), paid);
    got(two.cases.followBank());
    QCOMPARE(two.verdict(), Promise::Verdict::Kept);
    two.books.judge(two.first, SaleState::Overdue, 12723, november(20));
    two.books.judge(two.second, SaleState::Overdue, 4970, november(20));
    two.books.setSummary(november(20));
    got(two.cases.followBank());
    QCOMPARE(two.verdict(), Promise::Verdict::Open);
    QCOMPARE(two.acts().filter(QRegularExpression(QStringLiteral("^promise"))),
             QStringList({QStringLiteral("promise.broken"), QStringLiteral("promise.kept"), QStringLiteral("promise.reopened")}));
}

void FollowBankTest::neverJudgesACaseWithoutRecords()
{
    TemporaryShop shop;
    Books books(shop);
    CaseService cases(*shop);
    OpenCase request;
    request.amount = Money(12800);
    request.happenedAt = utc(19, 7);
    request.provider = QStringLiteral("lakala");
    const CaseId id = got(cases.open(request));
    Promise promise;
    promise.what = QStringLiteral("退回顾客");
    promise.due = november(20);
    promise.madeAt = utc(19, 8);
    got(cases.recordPromise(id, promise));
    books.deposit(november(20), 12800);  // the same sum proves nothing
    QVERIFY(got(cases.followBank()).isEmpty());
    QCOMPARE(got(cases.load(id)).promises.first().verdict, Promise::Verdict::Open);
    QCOMPARE(got(cases.load(id)).record.status, CaseStatus::WithProvider);
}

void FollowBankTest::proposesForASettledFinding()
{
    TemporaryShop shop;
    TwoMissing two(shop);
    // Of a lump it cannot be told which sales are missing: only the finding knows when it is settled.
    const SaleId third = two.books.sale(november(18), 3000);
    two.books.judge(third, SaleState::OneOf, 2982, november(19));
    const FindingId oneOf = two.books.finding(FindingKind::OneOfLump, {third}, 2982, november(19)).id;
    OpenCase request;
    request.findings = {oneOf};
    const CaseId id = got(two.cases.open(request));
    QVERIFY(got(two.cases.followBank()).isEmpty());
    const BankLineId paid = two.books.deposit(november(22), 2982);
    two.books.settle(oneOf, paid);
    const auto proposals = got(two.cases.followBank());
    QCOMPARE(proposals.size(), qsizetype(1));
    QCOMPARE(proposals[0].id, id);
    QCOMPARE(proposals[0].paid, Money(2982));
    QCOMPARE(proposals[0].credits, QVector<BankLineId>{paid});
}

void FollowBankTest::proposesNoClaimForCancelledSales()
{
    TemporaryShop shop;
    TwoMissing two(shop);
    two.books.judge(two.first, SaleState::CancelledOut, 0, november(20), {}, QStringLiteral("C05"));
    two.books.judge(two.second, SaleState::CancelledOut, 0, november(20), {}, QStringLiteral("C05"));
    const auto proposals = got(two.cases.followBank());
    QCOMPARE(proposals.size(), qsizetype(1));
    QVERIFY(proposals[0].credits.isEmpty());
    QCOMPARE(proposals[0].paid, Money(0));
    QVERIFY(!two.cases.close(two.id, {Outcome::Recovered, {}, {}}));
    got(two.cases.close(two.id, {Outcome::NoClaim, {}, QStringLiteral("已撤销")}));
}

void FollowBankTest::leavesClosedCasesAlone()
{
    TemporaryShop shop;
    TwoMissing two(shop);
    got(two.cases.close(two.id, {Outcome::WrittenOff, {}, QStringLiteral("放弃")}));
    const BankLineId paid = two.books.deposit(november(22), 12723 + 4970);
    two.books.judge(two.first, SaleState::Arrived, 12723, november(20), paid);
    two.books.judge(two.second, SaleState::Arrived, 4970, november(20), paid);
    const qint64 before = two.entries();
    QVERIFY(got(two.cases.followBank()).isEmpty());
    QCOMPARE(two.entries(), before);
    QCOMPARE(two.record().outcome, Outcome::WrittenOff);
}

void FollowBankTest::keepsWhatIsLeftInTheCase()
{
    QFETCH(storage::Engine, engine);
    TemporaryShop shop(engine);
    TwoMissing two(shop);
    // The run after a part was paid settles the old finding and makes one of what is left.
    const BankLineId paid = two.books.deposit(november(22), 4970);
    two.books.judge(two.second, SaleState::Arrived, 4970, november(20), paid);
    two.books.settle(two.finding, paid);
    const FindingId left = two.books.finding(FindingKind::MissingSales, {two.first}, 12723, november(20)).id;
    QVERIFY(got(two.cases.followBank()).isEmpty());
    QCOMPARE(got(shop->outcomes().finding(left)).inCase, two.id);
    QCOMPARE(got(shop->outcomes().finding(left)).state, reconcile::FindingState::InCase);
    QCOMPARE(two.record().claimed, Money(12723 + 4970));
    QCOMPARE(two.record().stillMissing(), Money(12723));
    QCOMPARE(two.record().findings.size(), qsizetype(2));
    const qint64 after = two.entries();
    got(two.cases.followBank());
    QCOMPARE(two.entries(), after);
    OpenCase again;
    again.findings = {left};
    QVERIFY(!two.cases.open(again));
    const BankLineId rest = two.books.deposit(november(22), 12723);
    two.books.judge(two.first, SaleState::Arrived, 12723, november(20), rest);
    two.books.settle(left, rest);
    QCOMPARE(got(two.cases.followBank()).size(), qsizetype(1));
    QCOMPARE(two.record().stillMissing(), Money(0));
}

void FollowBankTest::takesASaleThatTurnsUp()
{
    TemporaryShop shop;
    TwoMissing two(shop);
    const SaleId third = two.books.sale(november(19), 3000);
    two.books.judge(third, SaleState::Overdue, 2982, november(20));
    reconcile::Finding old = got(shop->outcomes().finding(two.finding));
    old.state = reconcile::FindingState::Dismissed;
    got(shop->outcomes().updateFinding(old));
    const FindingId grown = two.books.finding(FindingKind::MissingSales, {two.first, two.second, third}, 12723 + 4970 + 2982, november(20)).id;
    // Another provider's finding is nobody's heir.
    const FindingId foreign = two.books.finding(FindingKind::MissingSales, {two.first}, 12723, november(20), QStringLiteral("lakala")).id;
    got(two.cases.followBank());
    QCOMPARE(got(shop->outcomes().finding(grown)).inCase, two.id);
    QCOMPARE(got(shop->outcomes().finding(foreign)).state, reconcile::FindingState::Open);
    QCOMPARE(two.record().claimed, Money(12723 + 4970 + 2982));
    QCOMPARE(two.record().sales.size(), qsizetype(3));
    QVERIFY(two.acts().contains(QStringLiteral("case.finding_followed")));
}

void FollowBankTest::doesNotSayThatTheWholeSetArrived()
{
    TemporaryShop shop;
    TwoMissing two(shop);
    QVector<SaleId> set;
    for (int i = 0; i < 3; ++i) {
        set << two.books.sale(november(18), 3000);
        two.books.judge(set.last(), SaleState::OneOf, 2982, november(19));
    }
    const FindingId oneOf = two.books.finding(FindingKind::OneOfLump, set, 2 * 2982, november(19)).id;
    OpenCase request;
    request.findings = {oneOf};
    const CaseId id = got(two.cases.open(request));
    // One of them was paid late; of the others one is still missing.
    const BankLineId late = two.books.deposit(november(22), 2982);
    two.books.settle(oneOf, late);
    two.books.finding(FindingKind::OneOfLump, {set[0], set[1]}, 2982, november(19));
    QVERIFY(got(two.cases.followBank()).isEmpty());
    const Case record = got(two.cases.load(id)).record;
    QCOMPARE(record.arrived, Money(2982));
    QCOMPARE(record.stillMissing(), Money(2982));
    QVERIFY(record.status != CaseStatus::ProposedToClose);
}

QTEST_GUILESS_MAIN(FollowBankTest)
#include "tst_follow_bank.moc"
