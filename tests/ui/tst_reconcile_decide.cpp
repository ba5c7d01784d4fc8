// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding on the Reconcile page, and what stands beside it: days open, the way of a sale, filters of the sales.
#include "tests/ui/reconcile_support.h"
#include "ui/common/buttons.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/age_chips.h"
#include "ui/reconcile/match_panel.h"
#include "ui/reconcile/path_widget.h"
#include "ui/reconcile/reconcile_page.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

class TestReconcileDecide : public QObject
{
    Q_OBJECT
private slots:
    void moneyThatWentBackIsNotOverdue();
    void contestIsNoGap();
    void doubtBesideADepositHasTwoAnswers();
    void refusedAnswerKeepsItsReason();
    void segmentsAreRadioButtons();
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }

    void countsTheDaysOpen();
    void showsTheWayOfASale();
    void takesAPartOfADeposit();
    void remembersARejectedPair();
    void filtersSalesByStateAndAmount();
    void keepsWhatIsSetAside();
    void keepsTheAnswerThatIsRefused();
    void filtersTheListByASpan();
    void putsAskedSalesAway();
};

void TestReconcileDecide::countsTheDaysOpen()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    EntryList& list = page.presenter().list();
    const int all = list.count(ListSegment::ToDo);
    const QDate today = page.presenter().book().today;
    int sum = 0;
    for (const AgeBucket& bucket : ageBuckets())
        sum += list.count(ListSegment::ToDo, bucket.first(today), bucket.last(today));
    QCOMPARE(sum, all);
    for (int i = 0; i < kAgeBuckets; ++i) {
        const AgeBucket& bucket = ageBuckets()[std::size_t(i)];
        const int entries = list.count(ListSegment::ToDo, bucket.first(today), bucket.last(today));
        auto* chip = page.findChild<QToolButton*>(QStringLiteral("reconcile.age.%1").arg(i));
        QCOMPARE(chip->isEnabled(), entries > 0);
        if (entries == 0)
            continue;
        chip->click();
        QTRY_VERIFY(!list.isBusy());
        QCOMPARE(list.count(ListSegment::ToDo), entries);
        // The other chips keep their counts.
        QCOMPARE(list.count(ListSegment::ToDo, {}, {}), all);
        for (int row = 0; row < list.rows(); ++row)
            if (const ReconcileRow* each = list.loadedRow(row))
                QVERIFY(each->day.daysTo(today) >= bucket.from && (!bucket.to || each->day.daysTo(today) <= *bucket.to));
        chip->click();
        QTRY_COMPARE(list.count(ListSegment::ToDo), all);
    }
}

void TestReconcileDecide::showsTheWayOfASale()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    page.presenter().list().setText(QStringLiteral("5715.39"));
    QTRY_VERIFY(shows(page.presenter(), QStringLiteral("5715.39")));
    auto* sales = page.findChild<TableView*>(QStringLiteral("reconcile.sales"));
    sales->selectRow(1);
    QTRY_VERIFY(page.presenter().entry().way());
    const PaymentPath path = page.presenter().entry().path();
    QVERIFY2(path.heading.contains(u"000412"), qPrintable(path.heading));
    QCOMPARE(path.stations.size(), 4);
    QCOMPARE(path.stations.at(0).proof, PathStation::Proof::Known);
    QVERIFY(path.stopLeg >= 0 && !path.stopText.isEmpty());
    auto* picture = page.findChild<PathWidget*>(QStringLiteral("reconcile.path"));
    emit picture->stationActivated(0);
    QCOMPARE(host.places, QVector<Place>{Place::Import});
    QCOMPARE(host.things.first().kind, Thing::Kind::SourceFile);
    page.findChild<QPushButton*>(QStringLiteral("reconcile.path.whole"))->click();
    QTRY_VERIFY(!page.presenter().entry().way());
    QVERIFY(page.presenter().entry().path().heading.isEmpty());
}

void TestReconcileDecide::takesAPartOfADeposit()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    ReconcilePresenter& presenter = page.presenter();
    presenter.list().setSegment(ListSegment::All);
    QTRY_VERIFY(!presenter.list().isBusy());
    presenter.list().select(rowOf(presenter, QStringLiteral("2385.60")));
    QTRY_VERIFY(shows(presenter, QStringLiteral("2385.60")) && page.isSettled());
    page.findChild<QAction*>(QStringLiteral("act.splitMatch"))->trigger();
    auto* panel = page.findChild<MatchPanel*>();
    QVERIFY(panel->isVisible());
    page.findChild<QLineEdit*>(QStringLiteral("reconcile.match.search"))->setText(QStringLiteral("3,000"));
    auto* candidates = page.findChild<QListWidget*>(QStringLiteral("reconcile.match.list"));
    QTRY_VERIFY(candidates->count() == 1 && candidates->item(0)->text().contains(u"3,000.00"));
    auto* confirm = page.findChild<QPushButton*>(QStringLiteral("reconcile.match.confirm"));
    page.findChild<QLineEdit*>(QStringLiteral("reconcile.match.reason"))->setText(QStringLiteral("he paid it in with the rent"));
    QVERIFY(!confirm->isEnabled());
    candidates->item(0)->setCheckState(Qt::Checked);
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_COMPARE(presenter.book().decisions.size(), 1);
    QVERIFY2(!presenter.actionError(), qPrintable(presenter.actionError() ? presenter.actionError()->message : QString()));
    const Decision decision = presenter.book().decisions.first();
    QCOMPARE(decision.kind, Decision::Kind::Split);
    QCOMPARE(decision.shares.first().amount.toString(), QStringLiteral("2385.60"));
    presenter.showDeposit(decision.shares.first().deposit);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->deposit && presenter.detail()->deposit->line.amount.toString() == QStringLiteral("3000.00"));
    QVERIFY(addsUp(*presenter.detail()));
    QCOMPARE(sumChip(*presenter.detail()).text, QStringLiteral("matched by hand"));
    // What contradicts it is refused with a sentence that names it.
    presenter.decide(Decision::Kind::Exclude, decision.sales, {}, QStringLiteral("a test"));
    QTRY_VERIFY(presenter.actionError());
    QVERIFY2(presenter.actionError()->message.contains(u"he paid it in with the rent"), qPrintable(presenter.actionError()->message));
}

void TestReconcileDecide::remembersARejectedPair()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    ReconcilePresenter& presenter = page.presenter();
    presenter.list().setSegment(ListSegment::All);
    QTRY_VERIFY(!presenter.list().isBusy());
    presenter.list().select(rowOf(presenter, QStringLiteral("5974.00")));
    QTRY_VERIFY(shows(presenter, QStringLiteral("5974.00")) && page.isSettled());
    const BankLineId deposit = presenter.detail()->deposit->line.id;
    const QVector<SaleId> sales = presenter.detail()->sales;
    QVERIFY(!sales.isEmpty());
    page.findChild<QAction*>(QStringLiteral("act.unmatch"))->trigger();
    QVERIFY(host.answer);
    host.answer(QStringLiteral("it belongs to the other shop"));
    QTRY_COMPARE(presenter.book().decisions.size(), 1);
    QTRY_VERIFY(page.isSettled());
    presenter.showDeposit(deposit);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->deposit && presenter.detail()->deposit->line.id == deposit && !presenter.detail()->sales.contains(sales.first()));
    QCOMPARE(presenter.detail()->decisions.size(), 1);
    // Where the pair comes up again, it is shown with the reason.
    auto* panel = page.findChild<MatchPanel*>();
    panel->askForDeposit(sales, *Money::parse(u"5974.00"));
    page.findChild<QLineEdit*>(QStringLiteral("reconcile.match.search"))->setText(QStringLiteral("5,974"));
    auto* candidates = page.findChild<QListWidget*>(QStringLiteral("reconcile.match.list"));
    QTRY_VERIFY(candidates->count() >= 1 && candidates->item(0)->text().contains(u"it belongs to the other shop"));
}

void TestReconcileDecide::filtersSalesByStateAndAmount()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.detail());
    presenter.list().select(rowOf(presenter, QStringLiteral("5715.39")));
    QTRY_VERIFY(shows(presenter, QStringLiteral("5715.39")));
    EntryDetail& entry = presenter.entry();
    entry.setFilter({}, SaleState::OneOf);
    QTRY_COMPARE(entry.shown().size(), 2);
    entry.setFilter(QStringLiteral("1000-2000"), std::nullopt);
    QTRY_COMPARE(entry.shown().size(), 1);
    entry.setFilter(QStringLiteral(">= 1,288"), std::nullopt);
    QTRY_COMPARE(entry.shown().size(), 2);
    entry.setFilter(QStringLiteral("<46.51"), std::nullopt);
    QTRY_COMPARE(entry.shown().size(), 1);
    entry.setFilter(QStringLiteral("<46.50"), std::nullopt);
    QTRY_COMPARE(entry.shown().size(), 0);
    entry.setFilter({}, std::nullopt);
    QTRY_COMPARE(entry.shown().size(), 12);
}

void TestReconcileDecide::keepsWhatIsSetAside()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    ReconcilePresenter& presenter = page.presenter();
    presenter.list().setSegment(ListSegment::All);
    QTRY_VERIFY(!presenter.list().isBusy());
    const int explained = presenter.list().count(ListSegment::Explained);
    presenter.list().select(rowOf(presenter, QStringLiteral("5715.39")));
    QTRY_VERIFY(shows(presenter, QStringLiteral("5715.39")) && page.isSettled());
    const BankLineId deposit = presenter.detail()->deposit->line.id;
    page.findChild<QAction*>(QStringLiteral("act.dismissFinding"))->trigger();
    QVERIFY(host.answer);
    host.answer(QStringLiteral("rent of the flat above"));
    QTRY_COMPARE(presenter.book().decisions.size(), 1);
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(presenter.list().count(ListSegment::Explained), explained);
    presenter.showDeposit(deposit);
    QTRY_VERIFY(page.isSettled() && presenter.detail() && presenter.detail()->deposit && presenter.detail()->deposit->line.id == deposit);
    QCOMPARE(rowChip(presenter.detail()->row, presenter.book().today).text, QStringLiteral("Set aside"));
    QVERIFY(addsUp(*presenter.detail()));
    // The list of decisions names what each is about.
    const Decision& decision = presenter.book().decisions.first();
    const QString about = decisionSubject(decision, presenter.book().subjects.value(decision.id), presenter.book().today);
    QVERIFY2(about.contains(u"5,715.39"), qPrintable(about));
}

void TestReconcileDecide::keepsTheAnswerThatIsRefused()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    ReconcilePresenter& presenter = page.presenter();
    presenter.list().setSegment(ListSegment::All);
    QTRY_VERIFY(!presenter.list().isBusy());
    presenter.list().select(rowOf(presenter, QStringLiteral("2385.60")));
    QTRY_VERIFY(shows(presenter, QStringLiteral("2385.60")) && page.isSettled());
    const QVector<SaleId> sales = presenter.detail()->sales;
    presenter.decide(Decision::Kind::Exclude, sales, {}, QStringLiteral("a test sale"));
    QTRY_COMPARE(presenter.book().decisions.size(), 1);
    QTRY_VERIFY(page.isSettled());
    auto* panel = page.findChild<MatchPanel*>();
    panel->askForDeposit(sales, *Money::parse(u"2385.60"));
    page.findChild<QLineEdit*>(QStringLiteral("reconcile.match.search"))->setText(QStringLiteral("3,000"));
    auto* candidates = page.findChild<QListWidget*>(QStringLiteral("reconcile.match.list"));
    QTRY_VERIFY(candidates->count() == 1 && candidates->item(0)->text().contains(u"3,000.00"));
    auto* reason = page.findChild<QLineEdit*>(QStringLiteral("reconcile.match.reason"));
    reason->setText(QStringLiteral("he paid by transfer"));
    auto* confirm = page.findChild<QPushButton*>(QStringLiteral("reconcile.match.confirm"));
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QVERIFY(!confirm->isEnabled());
    QTRY_VERIFY(presenter.actionError());
    QVERIFY(!panel->isHidden());
    QCOMPARE(reason->text(), QStringLiteral("he paid by transfer"));
    QTRY_VERIFY(confirm->isEnabled());
    QCOMPARE(presenter.book().decisions.size(), 1);
}

void TestReconcileDecide::filtersTheListByASpan()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    EntryList& list = page.presenter().list();
    list.setSegment(ListSegment::All);
    QTRY_VERIFY(!list.isBusy());
    const int all = list.count(ListSegment::All);
    list.setText(QStringLiteral("2,000-4000"));
    QTRY_VERIFY(!list.isBusy() && list.count(ListSegment::All) < all);
    QVERIFY(list.count(ListSegment::All) > 0);
    for (int row = 0; row < list.rows(); ++row)
        if (const ReconcileRow* each = list.loadedRow(row)) {
            const auto isIn = [](Money amount) { return amount.absolute().minorUnits() >= 200'000 && amount.absolute().minorUnits() <= 400'000; };
            QVERIFY2(isIn(each->amount) || isIn(each->difference), qPrintable(each->amount.toString()));
        }
}

void TestReconcileDecide::putsAskedSalesAway()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    EntryList& list = page.presenter().list();
    const QVector<SaleId> sales = page.presenter().detail()->sales;
    list.showSales(sales, QStringLiteral("sales of a day"));
    auto* away = page.findChild<QPushButton*>(QStringLiteral("reconcile.asked"));
    QTRY_VERIFY(page.isSettled() && !away->isHidden());
    QVERIFY2(away->text().contains(u"sales of a day"), qPrintable(away->text()));
    QCOMPARE(list.head(0).kind, ReconcileRow::Kind::Found);
    away->click();
    QTRY_VERIFY(page.isSettled() && away->isHidden());
    QVERIFY(list.head(0).kind != ReconcileRow::Kind::Found);
}

/// The row of money that a provider took out again: nothing was due, and no sales belong to it.
void TestReconcileDecide::moneyThatWentBackIsNotOverdue()
{
    ReconcileBook book;
    book.today = QDate(2026, 11, 24);
    ReconcileRow row;
    row.kind = ReconcileRow::Kind::Finding;
    row.findingKind = FindingKind::TakenBack;
    row.day = QDate(2026, 10, 5);
    row.who = QStringLiteral("Fuiou");
    QCOMPARE(rowTitle(row), QStringLiteral("Fuiou · taken back"));
    QCOMPARE(rowSecondLine(row, book), QStringLiteral("taken out on 5 Oct"));
    QCOMPARE(rowChip(row, book.today).text, QStringLiteral("Taken back"));
    row.findingKind = FindingKind::MissingBatch;
    QVERIFY(rowTitle(row) != QStringLiteral("Fuiou · taken back"));
}

/// A deposit that is worth each of three sales is not short: it has no gap of nought that sets make up.
void TestReconcileDecide::contestIsNoGap()
{
    SentenceTerm open;
    open.kind = SentenceTerm::Kind::OneOf;
    open.amount = Money(-198800);
    ReconcileDetail detail;
    detail.deposit.emplace();
    detail.deposit->outcome.state = DepositState::Explained;
    detail.deposit->outcome.difference = Money(0);
    detail.deposit->outcome.terms = {open};
    for (const qint64 id : {1, 2, 3})
        detail.alternatives.append({{SaleId(id)}, 1, QStringLiteral("sales")});
    detail.alternativesCount = 3;
    detail.alternativesComplete = true;
    QCOMPARE(alternativesTitle(detail), QStringLiteral("Money came for only some of these 3"));
    QCOMPARE(alternativesNote(detail), QStringLiteral("Which of them were paid cannot be told from the bank alone."));
    detail.deposit->outcome.state = DepositState::Short;
    detail.deposit->outcome.difference = Money(-5000);
    QCOMPARE(alternativesTitle(detail), QStringLiteral("Only 3 sets of sales make up 50.00"));
}

/// Sales that are missing or in a deposit that nothing explains are no sets that make up a sum.
void TestReconcileDecide::doubtBesideADepositHasTwoAnswers()
{
    Hypothesis held;
    held.reason = kBesideDeposit;
    Hypothesis missing;
    missing.reason = QStringLiteral("clearing_day");
    Finding finding;
    finding.kind = FindingKind::OneOfLump;
    finding.sales = missing.missing = {SaleId(1), SaleId(2)};
    finding.net = Money(12345);
    finding.alternatives = {held, missing};
    finding.terms = QVector<SentenceTerm>(2);
    finding.terms.first().name = kBesideDeposit;
    ReconcileDetail detail;
    detail.findings = {finding};
    detail.alternatives = finding.alternatives;
    QCOMPARE(alternativesTitle(detail), QStringLiteral("Two answers are possible for 2 sales, 123.45 net"));
    QCOMPARE(alternativeText(detail, 1), QStringLiteral("missing: 2 sales, 123.45 net"));
    QVERIFY(!alternativesNote(detail).contains(QStringLiteral("which one")));
    // Neither a heading nor a chip speaks of one of several.
    QCOMPARE(findingTitle(finding), QStringLiteral("Missing, or in an unexplained deposit"));
    SaleOutcome sale;
    sale.state = SaleState::OneOf;
    QCOMPARE(chipOf(sale).text, QStringLiteral("One of several"));
    sale.cause = kBesideDeposit;
    QCOMPARE(chipOf(sale, Inside::Lump, 81).text, QStringLiteral("Missing or paid"));
    QCOMPARE(stateName(sale), QStringLiteral("Missing or paid"));
    ReconcileRow row;
    row.kind = ReconcileRow::Kind::Deposit;
    row.provider = QStringLiteral("fuiou");
    row.depositState = DepositState::Unexplained;
    row.setsOf = 81;
    QVERIFY(rowSecondLine(row, {}).contains(QStringLiteral("81")));
}

/// A reason that was typed is not lost when the books refuse the answer: the question comes again with it.
void TestReconcileDecide::refusedAnswerKeepsItsReason()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    ReconcilePresenter& presenter = page.presenter();
    presenter.list().setText(QStringLiteral("5715.39"));
    QTRY_VERIFY(shows(presenter, QStringLiteral("5715.39")) && page.isSettled());
    const SaleId sale = presenter.detail()->sales.first();
    page.findChild<TableView*>(QStringLiteral("reconcile.sales"))->selectRow(0);
    QTRY_VERIFY(page.findChild<QAction*>(QStringLiteral("act.exclude"))->isEnabled());
    page.findChild<QAction*>(QStringLiteral("act.exclude"))->trigger();
    QCOMPARE(host.questions.size(), 1);
    // Meanwhile somebody says the contrary.
    presenter.decide(Decision::Kind::Match, {sale}, presenter.detail()->deposit->line.id, QStringLiteral("told by phone"));
    QTRY_COMPARE(presenter.book().decisions.size(), 1);
    const auto answer = host.answer;
    answer(QStringLiteral("voided at the till"));
    QTRY_VERIFY(presenter.actionError());
    QTRY_COMPARE(host.questions.size(), 2);
    QCOMPARE(host.questions.at(1), host.questions.at(0));
    QCOMPARE(host.typed.at(1), QStringLiteral("voided at the till"));
}

/// One of several lists is shown: a screen reader must not tell of boxes that are ticked.
void TestReconcileDecide::segmentsAreRadioButtons()
{
    Segments segments;
    segments.setTexts({QStringLiteral("a"), QStringLiteral("b")});
    const auto of = [&](const char* name) { return QAccessible::queryAccessibleInterface(segments.findChild<QToolButton*>(QString::fromLatin1(name))); };
    QCOMPARE(of("segment.0")->role(), QAccessible::RadioButton);
    QVERIFY(of("segment.0")->state().checked);
    of("segment.1")->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(segments.current(), 1);
    QVERIFY(of("segment.1")->state().checked && !of("segment.0")->state().checked);
}

QTEST_MAIN(TestReconcileDecide)
#include "tst_reconcile_decide.moc"
