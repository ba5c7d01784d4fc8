// SPDX-License-Identifier: GPL-3.0-or-later
// What people decide: what it makes of sums, what it survives, and what cannot stand beside it.
#include "app/reconcile/contradictions.h"
#include "tests/reconcile/stored_shop.h"

using namespace daozhang;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

using Kind = Decision::Kind;
using Share = Decision::Share;

Decision decided(Kind kind, const QVector<SaleId>& sales, BankLineId deposit = {}, const QVector<Share>& shares = {})
{
    Decision decision;
    decision.kind = kind;
    decision.sales = sales;
    decision.deposit = deposit;
    decision.shares = shares;
    decision.reason = QStringLiteral("told by phone");
    return decision;
}

/// Monday 16 November, one lump a day: nets 99.40, 198.80, 331.00.
QVector<SaleId> monday(Scenario& shop)
{
    shop.cover("2026-11-01", "2026-11-20");
    return {shop.sale("2026-11-16T10:00:00", "100.00"), shop.sale("2026-11-16T11:00:00", "200.00"), shop.sale("2026-11-16T12:00:00", "333.00")};
}

void add(Scenario& shop, const Decision& decision)
{
    shop.decisions.append(decision);
    shop.decisions.last().id = DecisionId(shop.decisions.size());
}

} // namespace

class TestDecisions : public QObject
{
    Q_OBJECT
private slots:
    void aMatchIsAPersonsWord();
    void aMatchOfMoreThanTheDepositAsksForTheRest();
    void moneyOfASaleInTwoDeposits();
    void aDepositForSeveralLumps();
    void aPartThatIsNotOurs();
    void togetherToTheFen();
    void togetherShort();
    void togetherOver();
    void aRejectedLumpStaysWhole();
    void aPairMayBeRejectedWithSeveralDeposits();
    void aRejectedStrangerIsNotSuggested();
    void aVoidBelongsToWhatWasTakenOut();
    void aVoidLeavesWhatWasPaid();
    void aSplitOverWhatIsLeftOfIt();
    void aMatchWithoutTheMoneyForASale();
    void contradicts_data();
    void contradicts();
    void givesAwayADepositOnce();
    void survivesRunsAndIsTakenBack_data() { engineRows(); }
    void survivesRunsAndIsTakenBack();
    void refusesPartsThatDoNotAddUp();
    void refusesWhatNoRunCouldFollow();
    void saysWhatCanNoLongerBeFollowed();
    void saysWhatWasDecided();
    void linksTheNumbersOfAFinding();
};

void TestDecisions::aMatchIsAPersonsWord()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto credit = shop.credit("2026-11-19", "198.80", "", "李四");
    add(shop, decided(Kind::Match, {sales[1]}, credit));
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), QStringLiteral("arrived"));
    QCOMPARE(shop.of(sales[1]).cause, QStringLiteral("by_person"));
    QVERIFY(isByPerson(*shop.deposit(credit)));
    QCOMPARE(shop.sentence(credit), QStringLiteral("198.80 = 1 sale(s) of 16 Nov matched by hand 200.00 − fees 1.20"));
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::aMatchOfMoreThanTheDepositAsksForTheRest()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto credit = shop.credit("2026-11-17", "290.00");
    add(shop, decided(Kind::Match, {sales[0], sales[1]}, credit));
    shop.run("2026-11-20");
    QCOMPARE(shop.deposit(credit)->state, DepositState::Short);
    QCOMPARE(shop.deposit(credit)->difference, yuan("-8.20"));
    const Finding* finding = shop.finding(FindingKind::ShortUnexplained);
    QVERIFY(finding);
    QCOMPARE(finding->net, yuan("8.20"));
    QCOMPARE(shop.state(sales[2]), QStringLiteral("overdue"));
    QCOMPARE(shop.result.summary.notArrived, yuan("339.20"));
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::moneyOfASaleInTwoDeposits()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto sales = monday(shop);
    const auto first = shop.credit("2026-11-17", "300.00");
    const auto second = shop.credit("2026-11-18", "31.00");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[2]), QStringLiteral("one_of"));
    add(shop, decided(Kind::Split, {sales[2]}, {}, {{first, yuan("300.00")}, {second, yuan("31.00")}}));
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[2]), QStringLiteral("arrived"));
    QCOMPARE(shop.deposit(first)->state, DepositState::Explained);
    QCOMPARE(shop.deposit(second)->state, DepositState::Explained);
    QCOMPARE(shop.sentence(second), QStringLiteral("31.00 = 1 sale(s) of 16 Nov matched by hand 333.00 − fees 2.00 − paid by another deposit 300.00"));
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::aDepositForSeveralLumps()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    shop.provider("lkl", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto other = shop.sale("2026-11-16T13:00:00", "50.00", {}, "M2");
    const auto credit = shop.credit("2026-11-19", "678.90", "", "第三方代发");
    add(shop, decided(Kind::Split, sales, {}, {{credit, yuan("629.20")}}));
    add(shop, decided(Kind::Split, {other}, {}, {{credit, yuan("49.70")}}));
    shop.run("2026-11-20");
    for (const SaleId sale : sales + QVector<SaleId>{other})
        QCOMPARE(shop.state(sale), QStringLiteral("arrived"));
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QVERIFY(shop.result.findings.isEmpty());
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::aPartThatIsNotOurs()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto credit = shop.credit("2026-11-17", "1129.20");
    add(shop, decided(Kind::NotOurs, {}, {}, {{credit, yuan("500.00")}}));
    shop.run("2026-11-20");
    // The program finds by itself what the rest of it pays.
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), QStringLiteral("arrived"));
    QCOMPARE(shop.of(sales[0]).cause, QString());
    QCOMPARE(shop.deposit(credit)->state, DepositState::Explained);
    QVERIFY2(shop.sentence(credit).contains(u"set aside as no payout 500.00"), qPrintable(shop.sentence(credit)));
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::togetherToTheFen()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto first = shop.credit("2026-11-17", "400.00", "", "张三");
    const auto second = shop.credit("2026-11-18", "229.20", "", "张三");
    add(shop, decided(Kind::Together, sales, {}, {{second, Money()}, {first, Money()}}));
    shop.run("2026-11-20");
    for (const SaleId sale : sales)
        QCOMPARE(shop.state(sale), QStringLiteral("arrived"));
    QCOMPARE(shop.deposit(first)->state, DepositState::Explained);
    QCOMPARE(shop.deposit(second)->state, DepositState::Explained);
    QVERIFY(shop.result.findings.isEmpty());
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::togetherShort()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto credit = shop.credit("2026-11-18", "430.40", "", "张三");
    add(shop, decided(Kind::Together, sales, {}, {{credit, Money()}}));
    shop.run("2026-11-20");
    QCOMPARE(shop.deposit(credit)->state, DepositState::Short);
    QCOMPARE(shop.state(sales[1]), QStringLiteral("overdue"));
    QCOMPARE(shop.state(sales[0]), QStringLiteral("arrived"));
    QCOMPARE(shop.of(sales[0]).cause, QStringLiteral("by_person"));
    QCOMPARE(shop.result.summary.notArrived, yuan("198.80"));
    QCOMPARE(shop.result.findings.size(), 1);
    QCOMPARE(shop.broken(), QString());
    // What was missing comes later, as from any other lump.
    shop.credit("2026-11-19", "198.80");
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), QStringLiteral("arrived"));
    QCOMPARE(shop.broken(), QString());
    // No set makes up the gap: nothing is called arrived.
    shop.lines[0].amount = yuan("500.00");
    shop.lines.removeLast();
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), QStringLiteral("one_of"));
    QCOMPARE(shop.result.summary.notArrived, yuan("129.20"));
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::togetherOver()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto first = shop.credit("2026-11-17", "600.00");
    const auto second = shop.credit("2026-11-18", "100.00");
    add(shop, decided(Kind::Together, sales, {}, {{first, Money()}, {second, Money()}}));
    shop.run("2026-11-20");
    QCOMPARE(shop.deposit(first)->state, DepositState::Explained);
    QCOMPARE(shop.deposit(second)->state, DepositState::Over);
    QCOMPARE(shop.deposit(second)->difference, yuan("70.80"));
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::aRejectedLumpStaysWhole()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    const auto sales = monday(shop);
    const auto wrong = shop.credit("2026-11-17", "629.20");
    add(shop, decided(Kind::Unmatch, sales, wrong));
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[0]), QStringLiteral("overdue"));
    QCOMPARE(shop.deposit(wrong)->state, DepositState::Unexplained);
    // Another deposit of the same worth pays the lump as one.
    const auto right = shop.credit("2026-11-18", "629.20");
    shop.run("2026-11-20");
    for (const SaleId sale : sales)
        QCOMPARE(shop.of(sale).deposit, right);
    QCOMPARE(shop.deposit(wrong)->state, DepositState::Unexplained);
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::aPairMayBeRejectedWithSeveralDeposits()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto sales = monday(shop);
    const auto first = shop.credit("2026-11-17", "198.80");
    const auto second = shop.credit("2026-11-18", "198.80");
    add(shop, decided(Kind::Unmatch, {sales[1]}, first));
    add(shop, decided(Kind::Unmatch, {sales[1]}, second));
    shop.run("2026-11-20");
    QCOMPARE(shop.state(sales[1]), QStringLiteral("overdue"));
    shop.decisions[0].undone = true;
    shop.run("2026-11-20");
    QCOMPARE(shop.of(sales[1]).deposit, first);
}

void TestDecisions::aRejectedStrangerIsNotSuggested()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto sales = monday(shop);
    shop.credit("2026-11-17", "99.40");
    shop.credit("2026-11-17", "331.00");
    const auto stranger = shop.credit("2026-11-18", "198.80", "", "李四");
    shop.run("2026-11-20");
    QVERIFY(shop.deposit(stranger));
    QCOMPARE(shop.deposit(stranger)->alternatives.first().reason, QStringLiteral("suggestion"));
    add(shop, decided(Kind::Unmatch, {sales[1]}, stranger));
    shop.run("2026-11-20");
    QVERIFY(!shop.deposit(stranger));
}

/// Two equal sales of one card; a person knows which was voided before the void is in the books.
void TestDecisions::aVoidBelongsToWhatWasTakenOut()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    shop.cover("2026-11-01", "2026-11-20");
    const auto voided = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto other = shop.sale("2026-11-16T11:00:00", "100.00");
    add(shop, decided(Kind::Exclude, {voided}));
    shop.run("2026-11-20");
    QCOMPARE(shop.state(other), QStringLiteral("overdue"));
    const auto undo = shop.sale("2026-11-16T12:00:00", "-100.00", [](intake::Sale& row) { row.type = intake::SaleType::Void; });
    shop.run("2026-11-20");
    QCOMPARE(shop.state(voided), QStringLiteral("excluded"));
    QCOMPARE(shop.state(undo), QStringLiteral("cancelled_out"));
    QCOMPARE(shop.state(other), QStringLiteral("overdue"));
    QCOMPARE(shop.result.summary.notArrived, yuan("99.40"));
    // A second void is of the other one.
    shop.sale("2026-11-16T12:30:00", "-100.00", [](intake::Sale& row) { row.type = intake::SaleType::Void; });
    shop.run("2026-11-20");
    QCOMPARE(shop.state(other), QStringLiteral("cancelled_out"));
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::aVoidLeavesWhatWasPaid()
{
    Scenario shop;
    shop.provider("ums", Lump::PerMerchant);
    shop.cover("2026-11-01", "2026-11-20");
    const auto first = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto paid = shop.sale("2026-11-16T11:00:00", "100.00");
    const auto credit = shop.credit("2026-11-18", "99.40", "", "李四");
    add(shop, decided(Kind::Match, {paid}, credit));
    shop.sale("2026-11-16T12:00:00", "-100.00", [](intake::Sale& row) { row.type = intake::SaleType::Void; });
    shop.run("2026-11-20");
    QCOMPARE(shop.of(paid).deposit, credit);
    QCOMPARE(shop.state(paid), QStringLiteral("arrived"));
    QCOMPARE(shop.state(first), QStringLiteral("cancelled_out"));
    QCOMPARE(shop.broken(), QString());
    // Unless the void itself says which it is of.
    const QString trace = shop.sales.at(1).trace;
    shop.sales.last().originalTrace = trace;
    shop.run("2026-11-20");
    QCOMPARE(shop.state(paid), QStringLiteral("cancelled_out"));
}

/// One of two sales is voided after their money was split by hand: what is over is over once.
void TestDecisions::aSplitOverWhatIsLeftOfIt()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "");
    shop.cover("2026-11-01", "2026-11-20");
    const auto kept = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto voided = shop.sale("2026-11-16T11:00:00", "60.00");
    const auto one = shop.credit("2026-11-17", "70.00");
    const auto other = shop.credit("2026-11-17", "90.00");
    add(shop, decided(Kind::Split, {kept, voided}, {}, {{one, yuan("70.00")}, {other, yuan("90.00")}}));
    shop.run("2026-11-20");
    QCOMPARE(shop.state(voided), QStringLiteral("arrived"));
    shop.sale("2026-11-16T12:00:00", "-60.00", [](intake::Sale& row) { row.type = intake::SaleType::Void; });
    shop.run("2026-11-20");
    QCOMPARE(shop.state(kept), QStringLiteral("arrived"));
    QCOMPARE(shop.state(voided), QStringLiteral("cancelled_out"));
    Money over;
    for (const DepositOutcome& outcome : shop.result.deposits)
        over += outcome.difference;
    QCOMPARE(over, yuan("60.00"));
    QCOMPARE(shop.broken(), QString());
}

/// The deposit holds one of the two sales: that both arrived is no person's to say.
void TestDecisions::aMatchWithoutTheMoneyForASale()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale, "");
    shop.cover("2026-11-01", "2026-11-20");
    const auto paid = shop.sale("2026-11-16T10:00:00", "100.00");
    const auto other = shop.sale("2026-11-16T11:00:00", "60.00");
    const auto credit = shop.credit("2026-11-19", "100.00", "", "李四");
    add(shop, decided(Kind::Match, {paid, other}, credit));
    shop.run("2026-11-20");
    QCOMPARE(shop.state(paid), QStringLiteral("arrived"));
    QCOMPARE(shop.state(other), QStringLiteral("overdue"));
    QCOMPARE(shop.result.summary.notArrived, yuan("60.00"));
    QCOMPARE(shop.broken(), QString());
}

void TestDecisions::contradicts_data()
{
    QTest::addColumn<Decision>("first");
    QTest::addColumn<Decision>("second");
    QTest::addColumn<bool>("refused");
    const SaleId a(1), b(2), c(3);
    const BankLineId d(1), e(2);
    const auto row = [](const char* name, const Decision& first, const Decision& second, bool refused) { QTest::newRow(name) << first << second << refused; };
    row("twice the same", decided(Kind::Match, {a}, d), decided(Kind::Match, {a}, d), true);
    row("paid by two", decided(Kind::Match, {a}, d), decided(Kind::Match, {a}, e), true);
    row("match, then not", decided(Kind::Match, {a, b}, d), decided(Kind::Unmatch, {b}, d), true);
    row("not, then match", decided(Kind::Unmatch, {b}, d), decided(Kind::Match, {a, b}, d), true);
    row("not this, but that", decided(Kind::Unmatch, {b}, d), decided(Kind::Match, {b}, e), false);
    row("rejected twice", decided(Kind::Unmatch, {a, b}, d), decided(Kind::Unmatch, {a}, d), true);
    row("more is rejected", decided(Kind::Unmatch, {a}, d), decided(Kind::Unmatch, {a, b}, d), false);
    row("excluded and paid", decided(Kind::Exclude, {a}), decided(Kind::Match, {a}, d), true);
    row("paid and excluded", decided(Kind::Split, {a}, {}, {{d, Money()}}), decided(Kind::Exclude, {a}), true);
    row("excluded twice", decided(Kind::Exclude, {a}), decided(Kind::Exclude, {a, b}), true);
    row("two excluded", decided(Kind::Exclude, {a}), decided(Kind::Exclude, {b}), false);
    row("no payout, but pays", decided(Kind::NotOurs, {}, d), decided(Kind::Match, {a}, d), true);
    row("pays, but no payout", decided(Kind::Match, {a}, d), decided(Kind::NotOurs, {}, d), true);
    row("rejected and set aside", decided(Kind::Unmatch, {a}, d), decided(Kind::NotOurs, {}, d), false);
    row("one sale and two", decided(Kind::IsDuplicate, {a, b}), decided(Kind::NotDuplicate, {b, a}), true);
    row("two and one", decided(Kind::NotDuplicate, {a, b}), decided(Kind::IsDuplicate, {a, b}), true);
    row("other pair", decided(Kind::NotDuplicate, {a, b}), decided(Kind::IsDuplicate, {a, c}), false);
    row("copy of a copy", decided(Kind::IsDuplicate, {a, b}), decided(Kind::IsDuplicate, {b, c}), true);
    row("copy is paid", decided(Kind::IsDuplicate, {a, b}), decided(Kind::Match, {b}, d), true);
    row("original is paid", decided(Kind::IsDuplicate, {a, b}), decided(Kind::Match, {a}, d), false);
    row("together, and apart", decided(Kind::Together, {a, b}, {}, {{d, Money()}}), decided(Kind::Unmatch, {a}, d), true);
    row("together with two", decided(Kind::Together, {a, b}, {}, {{d, Money()}, {e, Money()}}), decided(Kind::Unmatch, {a}, d), false);
    row("together and elsewhere", decided(Kind::Together, {a}, {}, {{d, Money()}}), decided(Kind::Match, {b}, d), true);
}

void TestDecisions::contradicts()
{
    QFETCH(Decision, first);
    QFETCH(Decision, second);
    QFETCH(bool, refused);
    DecisionSubjects subjects;
    for (qint64 i = 1; i <= 3; ++i)
        subjects.sales.insert(SaleId(i), {QStringLiteral("S%1").arg(i), SaleId(i), yuan("10.00"), yuan("10.10")});
    for (qint64 i = 1; i <= 2; ++i)
        subjects.deposits.insert(BankLineId(i), {QStringLiteral("D%1").arg(i), yuan("100.00")});
    subjects.decision = [](const Decision& decision) { return QStringLiteral("decision %1").arg(decision.id.value); };
    first.id = DecisionId(7);
    const auto said = contradiction(second, {first}, subjects);
    QCOMPARE(said.has_value(), refused);
    if (said)
        QVERIFY2(said->contains(u"decision 7", Qt::CaseInsensitive), qPrintable(*said));
    first.undone = true;
    if (!refused || first.kind != Kind::Match)
        QVERIFY(!contradiction(second, {}, subjects));
}

void TestDecisions::givesAwayADepositOnce()
{
    DecisionSubjects subjects;
    subjects.sales.insert(SaleId(1), {QStringLiteral("S1"), SaleId(1), yuan("60.00"), yuan("60.00")});
    subjects.sales.insert(SaleId(2), {QStringLiteral("S2"), SaleId(2), yuan("60.00"), yuan("60.00")});
    subjects.deposits.insert(BankLineId(1), {QStringLiteral("D1"), yuan("100.00")});
    subjects.decision = [](const Decision& decision) { return QStringLiteral("decision %1").arg(decision.id.value); };
    Decision first = decided(Kind::Split, {SaleId(1)}, {}, {{BankLineId(1), yuan("60.00")}});
    first.id = DecisionId(3);
    const auto said = contradiction(decided(Kind::Split, {SaleId(2)}, {}, {{BankLineId(1), yuan("60.00")}}), {first}, subjects);
    QVERIFY(said && said->contains(u"40.00") && said->contains(u"decision 3"));
    QVERIFY(!contradiction(decided(Kind::NotOurs, {}, {}, {{BankLineId(1), yuan("40.00")}}), {first}, subjects));
}

void TestDecisions::survivesRunsAndIsTakenBack()
{
    QFETCH(storage::Engine, engine);
    StoredShop shop(engine);
    shop.shortMonday();
    const BankLineId rest = shop.credit(shop.bank, QDate(2026, 11, 18), "98.80");
    const BankLineId more = shop.credit(shop.bank, QDate(2026, 11, 19), "100.00");
    shop.run();
    const Decision split = decided(Kind::Split, {shop.sales[1]}, {}, {{rest, yuan("98.80")}, {more, yuan("100.00")}});
    const auto id = shop.service.decide(split);
    DZ_VERIFY(id);
    for (int run = 0; run < 2; ++run) {
        shop.run();
        QCOMPARE(shop.state(shop.sales[1]), QStringLiteral("arrived"));
        QCOMPARE(shop.service.salesByIds({shop.sales[1]}).value().first().outcome.cause, QStringLiteral("by_person"));
    }
    QCOMPARE(shop.service.decisions().value().first().shares, split.shares);
    const auto refused = shop.service.decide(decided(Kind::Exclude, {shop.sales[1]}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(QStringLiteral("decision %1").arg(id->value), Qt::CaseInsensitive), qPrintable(refused.error().message));
    DZ_VERIFY(shop.service.undoDecision(*id));
    shop.run();
    QCOMPARE(shop.state(shop.sales[1]), QStringLiteral("overdue"));
    DZ_VERIFY(shop.service.decide(decided(Kind::Exclude, {shop.sales[1]})));
    const auto undone = shop.shop->journal().ofAct(QStringLiteral("match.undone")).value();
    QCOMPARE(undone.size(), 1);
    QCOMPARE(undone.first().details.value(QStringLiteral("shares")).toArray().size(), 2);
}

void TestDecisions::refusesPartsThatDoNotAddUp()
{
    StoredShop shop(storage::Engine::Sqlite);
    shop.shortMonday();
    shop.run();
    const auto refused = shop.service.decide(decided(Kind::Split, {shop.sales[1]}, {}, {{shop.deposit, yuan("150.00")}}));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"150.00") && refused.error().message.contains(u"198.80"), qPrintable(refused.error().message));
    QVERIFY(!shop.service.decide(decided(Kind::Split, {shop.sales[1]}, {}, {{shop.deposit, yuan("9999.00")}})));
    QVERIFY(!shop.service.decide(decided(Kind::Split, {shop.sales[1]}, {}, {{shop.deposit, yuan("98.80")}, {shop.deposit, yuan("100.00")}})));
    QVERIFY(!shop.service.decide(decided(Kind::Together, {shop.sales[1]})));
    QVERIFY(shop.service.decisions().value().isEmpty());
}

void TestDecisions::refusesWhatNoRunCouldFollow()
{
    StoredShop shop(storage::Engine::Sqlite);
    shop.shortMonday();
    shop.run();
    DZ_VERIFY(shop.service.decide(decided(Kind::Exclude, {shop.sales[1]})));
    shop.run();
    QVERIFY(!shop.service.decide(decided(Kind::Match, {shop.sales[1]}, shop.deposit)));
    QVERIFY(!shop.service.decide(decided(Kind::Match, {shop.sales[0], shop.sales[0]}, shop.deposit)));
}

/// A person matched a sale; afterwards a file says that this very sale was voided.
void TestDecisions::saysWhatCanNoLongerBeFollowed()
{
    StoredShop shop(storage::Engine::Sqlite);
    shop.shortMonday();
    const BankLineId rest = shop.credit(shop.bank, QDate(2026, 11, 18), "198.80");
    shop.run();
    DZ_VERIFY(shop.service.decide(decided(Kind::Match, {shop.sales[1]}, rest)));
    shop.run();
    const auto obstacle = [&] {
        const QVector<Decision> all = shop.service.decisions().value();
        return shop.service.subjectsOf(all).value().value(all.first().id).obstacle;
    };
    QCOMPARE(obstacle(), QString());
    const intake::Sale paid = shop.service.salesByIds({shop.sales[1]}).value().first().sale;
    intake::Sale voided = paid;
    voided.line = 900;
    voided.type = intake::SaleType::Void;
    voided.amount = -paid.amount;
    voided.originalTrace = paid.trace;
    voided.trace = QStringLiteral("000900");
    voided.identity = QCryptographicHash::hash("void", QCryptographicHash::Md5);
    DZ_VERIFY(shop.shop->sales().insert(shop.file(intake::Book::Terminal), std::span(&voided, 1)));
    shop.run();
    QCOMPARE(shop.state(shop.sales[1]), QStringLiteral("cancelled_out"));
    QVERIFY2(obstacle().contains(paid.trace), qPrintable(obstacle()));
}

void TestDecisions::saysWhatWasDecided()
{
    Decision decision = decided(Kind::Unmatch, {SaleId(1), SaleId(2)}, BankLineId(1));
    decision.id = DecisionId(12);
    decision.at = QDateTime(QDate(2026, 11, 3), QTime(10, 0), Qt::UTC);
    decision.who = QStringLiteral("owner");
    const ShopTime time("Asia/Shanghai");
    QCOMPARE(decisionSentence(decision, time, QDate(2026, 11, 20)), QStringLiteral("You said on 3 Nov that this deposit does not pay these 2 sale(s): told by phone"));
    decision.who = QStringLiteral("小李");
    QCOMPARE(decisionSentence(decision, time, QDate(2027, 1, 20)), QStringLiteral("小李 said on 3 Nov 2026 that this deposit does not pay these 2 sale(s): told by phone"));
    QCOMPARE(decisionReference(decision, time, QDate(2026, 11, 20)), QStringLiteral("decision 12 of 3 Nov (“told by phone”)"));
}

void TestDecisions::linksTheNumbersOfAFinding()
{
    Scenario shop;
    shop.provider("ums", Lump::PerSale);
    const auto sales = monday(shop);
    shop.run("2026-11-20");
    const Finding& finding = shop.result.findings.first();
    QVector<JudgedSale> judged;
    for (const intake::Sale& sale : std::as_const(shop.sales))
        judged.append({sale, shop.of(sale.id)});
    const QVector<SentencePart> parts = findingParts(finding, judged, QDate(2026, 11, 20));
    QCOMPARE(plainText(parts), findingSentence(finding, judged, QDate(2026, 11, 20)));
    QHash<QString, QVector<SaleId>> links;
    for (const SentencePart& part : parts)
        if (!part.sales.isEmpty())
            links.insert(part.text, part.sales);
    QCOMPARE(links.value(QStringLiteral("3")), sales);
    QCOMPARE(links.value(QStringLiteral("629.20")), sales);
    QCOMPARE(links.value(QStringLiteral("200.00")), QVector<SaleId>{sales[1]});
    QCOMPARE(links.size(), 5);
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
