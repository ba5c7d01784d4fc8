// SPDX-License-Identifier: GPL-3.0-or-later
// What people take back or decline, and the sale that a customer told of before any file had it.
#include "app/cases/case_service.h"
#include "app/cases/case_words.h"
#include "app/storage/journal_repository.h"
#include "tests/cases/books.h"

using namespace daozhang;
using namespace daozhang::cases;
using namespace daozhang::testing;
using reconcile::FindingKind;
using reconcile::SaleState;

namespace {

struct OneMissing
{
    explicit OneMissing(TemporaryShop& made) : shop(made), books(made), cases(*made)
    {
        sale = books.sale(november(19), 12800);
        books.judge(sale, SaleState::Overdue, 12723, november(20));
        finding = books.finding(FindingKind::MissingSales, {sale}, 12723, november(20)).id;
        OpenCase request;
        request.findings = {finding};
        request.terminalShowed = TerminalShowed::SuccessSlip;
        id = got(cases.open(request));
    }
    Case record() { return got(cases.load(id)).record; }
    void pay()
    {
        const BankLineId deposit = books.deposit(november(22), 12723);
        books.judge(sale, SaleState::Arrived, 12723, november(20), deposit);
        books.settle(finding, deposit);
    }

    TemporaryShop& shop;
    Books books;
    CaseService cases;
    SaleId sale;
    FindingId finding;
    CaseId id;
};

Promise promise()
{
    Promise made;
    made.what = QStringLiteral("补结算");
    made.due = november(25);
    made.madeAt = utc(22, 8);
    return made;
}

int count(const CaseFile& file, QStringView act)
{
    return static_cast<int>(std::count_if(file.timeline.begin(), file.timeline.end(), [act](const TimelineEntry& entry) { return entry.act == act; }));
}

} // namespace

class CaseCorrectionsTest : public QObject
{
    Q_OBJECT
private slots:
    void aPromiseTakenBackCountsNoMore_data() { engineRows(); }
    void aPromiseTakenBackCountsNoMore()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        OneMissing one(shop);
        const Case before = one.record();
        const PromiseId made = got(one.cases.recordPromise(one.id, promise()));
        const JournalId entry = one.cases.lastEntry();
        QCOMPARE(entry.value, made.value);
        QCOMPARE(one.record().ball, Ball::Provider);
        got(one.cases.takeBack(one.id, entry));
        const CaseFile file = got(one.cases.load(one.id));
        QVERIFY(file.promises.isEmpty());
        QCOMPARE(file.record.ball, before.ball);
        QCOMPARE(file.record.status, before.status);
        QCOMPARE(file.record.nextAction, before.nextAction);
        QCOMPARE(file.record.nextActionDue, before.nextActionDue);
        QCOMPARE(count(file, u"case.taken_back"), 1);  // both stay on the record
        QCOMPARE(count(file, u"case.promise"), 1);
        QVERIFY(!one.cases.takeBack(one.id, entry));
        QVERIFY(!one.cases.takeBack(one.id, one.cases.lastEntry()));  // taking back is no act that can be taken back
        QVERIFY(!one.cases.takeBack(one.id, JournalId(1)));           // nor is another subject's
        QVERIFY(got(shop->journal().verify()).holds());
    }

    void whatIsToBeDoneStandsOnTop()
    {
        TemporaryShop shop;
        OneMissing one(shop);
        got(one.cases.setNextAction(one.id, Ball::Us, QStringLiteral("打电话"), utc(21, 2)));  // late by two days
        got(one.cases.addNote(one.id, QStringLiteral("顾客来过"), utc(23, 2)));
        const CaseFile file = got(one.cases.load(one.id));
        QCOMPARE(file.timeline.first().act, QStringLiteral("next_action"));
        QCOMPARE(count(file, u"next_action"), 1);
    }

    void whatOthersChangedSinceStays()
    {
        TemporaryShop shop;
        OneMissing one(shop);
        got(one.cases.setNextAction(one.id, Ball::Bank, QStringLiteral("问银行"), utc(24, 2)));
        const JournalId entry = one.cases.lastEntry();
        got(one.cases.setNextAction(one.id, Ball::Bank, QStringLiteral("去网点问"), utc(25, 2)));
        got(one.cases.takeBack(one.id, entry));
        QCOMPARE(one.record().nextAction, QStringLiteral("去网点问"));
        QCOMPARE(one.record().ball, Ball::Bank);  // the second act said so too
        got(one.cases.setNextAction(one.id, Ball::Bank, QStringLiteral("去网点问"), utc(25, 2)));
        QVERIFY(!one.cases.lastEntry().isValid());  // nothing changed: nothing to take back
    }

    void aPromiseOfMoreThanIsMissingIsRefused()
    {
        TemporaryShop shop;
        OneMissing one(shop);
        Promise tooMuch = promise();
        tooMuch.amount = Money(999900);
        QVERIFY(!one.cases.recordPromise(one.id, tooMuch));
        tooMuch.amount = Money(12723);
        got(one.cases.recordPromise(one.id, tooMuch));
    }

    void aStepUpTheLadderIsTakenBack()
    {
        TemporaryShop shop;
        OneMissing one(shop);
        got(one.cases.recordPromise(one.id, promise()));
        const Case before = one.record();
        Escalation step;
        step.level = 3;
        step.reason = QStringLiteral("没有书面答复");
        got(one.cases.escalate(one.id, step));
        QCOMPARE(one.record().level, 3);
        got(one.cases.takeBack(one.id, one.cases.lastEntry()));
        const CaseFile file = got(one.cases.load(one.id));
        QCOMPARE(file.record.level, before.level);
        QCOMPARE(file.record.status, before.status);
        QCOMPARE(file.record.ball, before.ball);
        QCOMPARE(file.record.nextAction, before.nextAction);
        QCOMPARE(file.record.nextActionDue, before.nextActionDue);
        QVERIFY(file.escalations.isEmpty());
        QCOMPARE(file.promises.size(), 1);
        QCOMPARE(count(file, u"case.escalated"), 1);  // both stay on the record
    }

    void theNextStepIsThatOfWhatRemains()
    {
        TemporaryShop shop;
        OneMissing one(shop);
        Call call;
        call.at = utc(22, 8);
        call.said = QStringLiteral("25 日前补付");
        Promise promised = promise();
        promised.due = november(26);  // the very day on which the answer to L3 is due
        call.promise = promised;
        got(one.cases.logCall(one.id, call));
        const JournalId called = one.cases.lastEntry();
        QCOMPARE(one.record().level, 2);
        Escalation step;
        step.level = 3;
        step.reason = QStringLiteral("没有书面答复");
        QCOMPARE(got(one.cases.escalate(one.id, step)).due, november(26));
        const Case asked = one.record();
        const JournalId escalated = one.cases.lastEntry();
        got(one.cases.takeBack(one.id, called));
        QCOMPARE(one.record().level, 3);
        QCOMPARE(one.record().status, CaseStatus::WithProvider);
        QCOMPARE(one.record().ball, Ball::Provider);
        QCOMPARE(one.record().nextAction, asked.nextAction);
        QCOMPARE(one.record().nextActionDue, asked.nextActionDue);
        got(one.cases.takeBack(one.id, escalated));  // and not to the promise, which was taken back before
        QCOMPARE(one.record().ball, Ball::Us);
        QCOMPARE(one.record().nextAction, stepWords(stepCode(Step::GuidedChecks)));
    }

    void answersAreEditedAndTakenBack()
    {
        TemporaryShop shop;
        OneMissing one(shop);
        got(one.cases.answerCheck(one.id, QStringLiteral("n60"), QStringLiteral("held_or_review"), {}));
        const JournalId entry = one.cases.lastEntry();
        QCOMPARE(one.record().cause, QStringLiteral("C17"));
        QCOMPARE(got(one.cases.load(one.id)).checks.last().entry, entry);
        got(one.cases.answerCheck(one.id, QStringLiteral("n60"), QStringLiteral("paid_out"), {}));
        QVERIFY(one.record().cause.isEmpty());  // what the earlier answer led to no longer holds
        QCOMPARE(got(one.cases.load(one.id)).checks.last().node, QStringLiteral("n62"));
        got(one.cases.takeBack(one.id, one.cases.lastEntry()));
        QCOMPARE(one.record().cause, QStringLiteral("C17"));
        QCOMPARE(got(one.cases.load(one.id)).checks.last().result, QStringLiteral("C17"));
        got(one.cases.takeBack(one.id, entry));
        QVERIFY(got(one.cases.load(one.id)).checks.last().answer.isEmpty());
    }

    void aDeclinedProposalComesBackOnlyWithNews_data() { engineRows(); }
    void aDeclinedProposalComesBackOnlyWithNews()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        OneMissing one(shop);
        QVERIFY(!one.cases.declineProposal(one.id, {}));  // there is none
        const CaseStatus before = one.record().status;
        one.pay();
        QCOMPARE(got(one.cases.followBank()).size(), 1);
        QCOMPARE(one.record().status, CaseStatus::ProposedToClose);
        got(one.cases.declineProposal(one.id, QStringLiteral("先问清手续费")));
        const JournalId declined = one.cases.lastEntry();
        QCOMPARE(one.record().status, before);
        const qint64 entries = got(shop->journal().count());
        QVERIFY(got(one.cases.followBank()).isEmpty());
        QVERIFY(got(one.cases.followBank()).isEmpty());
        QCOMPARE(got(shop->journal().count()), entries);  // asked again and again it says nothing new
        QVERIFY(!got(one.cases.load(one.id)).proposal);
        shop.reopen();
        CaseService again(*shop);
        QVERIFY(got(again.followBank()).isEmpty());
        got(again.takeBack(one.id, declined));
        QVERIFY(got(again.load(one.id)).proposal.has_value());
        got(again.declineProposal(one.id, {}));
        // Another deposit is news.
        Books more(shop);
        const BankLineId second = more.deposit(november(22), 12723);
        more.judge(one.sale, SaleState::Arrived, 12723, november(20), second);
        QCOMPARE(got(again.followBank()).size(), 1);
    }

    void aToldSaleIsProposedNeverAsserted_data() { engineRows(); }
    void aToldSaleIsProposedNeverAsserted()
    {
        QFETCH(storage::Engine, engine);
        TemporaryShop shop(engine);
        CaseService service(*shop);
        OpenCase request;
        request.provider = QStringLiteral("chinaums");
        request.amount = Money(12800);
        request.happenedAt = utc(19, 7);
        const CaseId id = got(service.open(request));
        QVERIFY(got(service.followBank()).isEmpty());
        QVERIFY(!got(service.load(id)).saleProposal);
        // Now the terminal's file comes: two sales of that amount, one of another day, one of another amount.
        Books books(shop);
        const SaleId it = books.sale(november(19), 12800);
        const SaleId twin = books.sale(november(19), 12800);
        const SaleId early = books.sale(november(10), 12800);
        const SaleId other = books.sale(november(19), 12900);
        for (const SaleId sale : {it, twin, early, other})
            books.judge(sale, SaleState::Overdue, 12723, november(20));
        got(service.followBank());
        got(service.followBank());
        CaseFile file = got(service.load(id));
        QVERIFY(file.saleProposal.has_value());
        QCOMPARE(file.saleProposal->sales.size(), 2);
        QVERIFY(file.record.sales.isEmpty());
        QCOMPARE(count(file, u"case.sales_found"), 1);
        got(service.declineSales(id));
        const JournalId declined = service.lastEntry();
        QVERIFY(!got(service.load(id)).saleProposal);
        got(service.followBank());
        QVERIFY(!got(service.load(id)).saleProposal);
        QVERIFY(!service.declineSales(id));
        got(service.takeBack(id, declined));
        QVERIFY(got(service.load(id)).saleProposal.has_value());
        got(service.linkSale(id, it));
        file = got(service.load(id));
        QCOMPARE(file.record.sales, QVector<SaleId>{it});
        QCOMPARE(file.record.claimed, Money(12723));
        QCOMPARE(file.record.due, november(20));
        QVERIFY(!file.saleProposal);
        QVERIFY(!service.linkSale(id, twin));
        // From now on the bank judges it.
        const BankLineId deposit = books.deposit(november(22), 12723);
        books.judge(it, SaleState::Arrived, 12723, november(20), deposit);
        QCOMPARE(got(service.followBank()).size(), 1);
        QCOMPARE(got(service.load(id)).record.status, CaseStatus::ProposedToClose);
    }

    void aSaleOfAnotherOpenCaseIsNotProposed()
    {
        TemporaryShop shop;
        OneMissing one(shop);
        OpenCase request;
        request.amount = Money(12800);
        request.happenedAt = utc(19, 7);
        const CaseId id = got(one.cases.open(request));
        got(one.cases.followBank());
        QVERIFY(!got(one.cases.load(id)).saleProposal);
        QVERIFY(!one.cases.linkSale(id, one.sale));
    }
};

QTEST_GUILESS_MAIN(CaseCorrectionsTest)
#include "tst_case_corrections.moc"
