// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages_support.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/reconcile_models.h"
#include "ui/reconcile/reconcile_page.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QLineEdit>
#include <QRadioButton>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

ReconcileRow deposit(QDate day, DepositState state, qint64 fen)
{
    ReconcileRow row;
    row.kind = ReconcileRow::Kind::Deposit;
    row.day = day;
    row.who = QStringLiteral("银联商务");
    row.amount = Money(fen);
    row.depositState = state;
    row.deposit = BankLineId(fen);
    return row;
}

/// Index of the row whose amount is `amount`; −1 when there is none.
int rowOf(const ReconcilePresenter& presenter, const QString& amount)
{
    for (int i = 0; i < presenter.rows().size(); ++i)
        if (presenter.rows().at(i).kind != ReconcileRow::Kind::Day && presenter.rows().at(i).amount.toString() == amount)
            return i;
    return -1;
}

QStringList traces(const ReconcileDetail& detail, SaleState state)
{
    QStringList found;
    for (const JudgedSale& judged : detail.firstSales)
        if (judged.outcome.state == state)
            found.append(judged.sale.trace);
    found.sort();
    return found;
}

} // namespace

class TestReconcilePage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }

    void groupsByDayNewestFirst();
    void filtersByTextAndState();
    void explainsAShortLump();
    void showsEverySaleSomewhere();
    void findsASale();
    void explainsADueDate();
    void opensACaseFromTheKeyboard();
    void keepsADecisionAndUndoesIt();
    void opensTheRowsOfAFigure_data();
    void opensTheRowsOfAFigure();
    void saysThatTermsAreMissing();
    void switchesLanguage();
};

void TestReconcilePage::groupsByDayNewestFirst()
{
    ReconcileBook book;
    book.today = QDate(2026, 11, 23);
    book.rows = {deposit(QDate(2026, 11, 18), DepositState::Short, 571539), deposit(QDate(2026, 11, 18), DepositState::Explained, 100),
                 deposit(QDate(2026, 11, 17), DepositState::Explained, 597400)};
    const auto rows = rowsOf(book, ReconcileFilter::All, {});
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(0).kind, ReconcileRow::Kind::Day);
    QCOMPARE(rows.at(0).day, QDate(2026, 11, 18));
    QCOMPARE(rows.at(0).deposits, 2);
    QCOMPARE(rows.at(0).toDo, 1);
    QCOMPARE(rows.at(3).kind, ReconcileRow::Kind::Day);
    QCOMPARE(rows.at(4).amount, Money(597400));
}

void TestReconcilePage::filtersByTextAndState()
{
    ReconcileBook book;
    book.today = QDate(2026, 11, 23);
    book.rows = {deposit(QDate(2026, 11, 18), DepositState::Short, 571539), deposit(QDate(2026, 11, 17), DepositState::Explained, 597400)};
    QCOMPARE(rowsOf(book, ReconcileFilter::ToDo, {}).size(), 2);
    QCOMPARE(rowsOf(book, ReconcileFilter::Explained, {}).size(), 2);
    QCOMPARE(rowsOf(book, ReconcileFilter::Waiting, {}).size(), 0);
    QCOMPARE(rowsOf(book, ReconcileFilter::All, QStringLiteral("5,974")).size(), 2);
    QCOMPARE(rowsOf(book, ReconcileFilter::All, QStringLiteral("银联")).size(), 4);
    QCOMPARE(rowsOf(book, ReconcileFilter::All, QStringLiteral("nobody")).size(), 0);
}

void TestReconcilePage::explainsAShortLump()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.isLoaded() && presenter.detail());
    QCOMPARE(presenter.filter(), ReconcileFilter::ToDo);
    const int row = rowOf(presenter, QStringLiteral("5715.39"));
    QVERIFY(row >= 0);
    presenter.select(row);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->row.amount.toString() == u"5715.39");
    const ReconcileDetail& detail = *presenter.detail();
    QVERIFY(addsUp(detail));
    QCOMPARE(detail.sales.size(), 12);
    QCOMPARE(detail.alternatives.size(), 2);
    QCOMPARE(traces(detail, SaleState::Overdue), QStringList{QStringLiteral("000412")});
    QCOMPARE(traces(detail, SaleState::OneOf), (QStringList{QStringLiteral("000418"), QStringLiteral("000421")}));
    QVERIFY(sentenceHtml(detail).contains(u"term:0"));
    QVERIFY2(alternativesNote(detail).contains(u"000412"), qPrintable(alternativesNote(detail)));
    QVERIFY(presenter.facts().complete);
    QCOMPARE(presenter.facts().net.toString(), QStringLiteral("7293.86"));
    const PaymentPath path = presenter.path();
    QCOMPARE(path.stations.size(), 4);
    QCOMPARE(path.stations.at(0).proof, PathStation::Proof::Known);
    QCOMPARE(path.stations.at(1).proof, PathStation::Proof::Unknown);
    QCOMPARE(path.stations.at(3).figure, QStringLiteral("5,715.39"));
    QVERIFY2(path.stopTitle.contains(u"1,578.47"), qPrintable(path.stopTitle));
}

void TestReconcilePage::showsEverySaleSomewhere()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    presenter.setFilter(ReconcileFilter::All);
    QTRY_VERIFY(presenter.isLoaded());
    int sales = 0;
    for (const ReconcileRow& row : presenter.rows())
        if (row.kind != ReconcileRow::Kind::Day)
            sales += row.sales;
    QCOMPARE(sales, 18);
    QVERIFY(presenter.book().counts[int(ReconcileFilter::Waiting)] >= 1);
}

void TestReconcilePage::findsASale()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.isLoaded());
    presenter.setText(QStringLiteral("112315468039"));
    QTRY_VERIFY(!presenter.rows().isEmpty());
    QCOMPARE(presenter.rows().at(1).kind, ReconcileRow::Kind::Hit);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->deposit);
    QCOMPARE(presenter.detail()->deposit->line.amount.toString(), QStringLiteral("5715.39"));
    presenter.setText({});
    QTRY_VERIFY(presenter.rows().size() > 1 && presenter.rows().at(1).kind != ReconcileRow::Kind::Hit);
}

void TestReconcilePage::explainsADueDate()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.detail());
    QSignalSpy explained(&presenter, &ReconcilePresenter::dueExplained);
    presenter.explainDue(presenter.detail()->sales.first());
    QTRY_COMPARE(explained.size(), 1);
    QVERIFY(!explained.first().first().value<DueExplanation>().sentence.isEmpty());
}

void TestReconcilePage::opensACaseFromTheKeyboard()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    RecordingHost host;
    ReconcilePage page(open.session, host);
    page.resize(1200, 800);
    page.show();
    page.refresh();
    page.activate();
    QTRY_VERIFY(page.isSettled());
    auto* list = page.findChild<RowList*>(QStringLiteral("reconcile.list"));
    const int row = rowOf(page.presenter(), QStringLiteral("5715.39"));
    list->setCurrentIndex(list->model()->index(row, 0));
    QTRY_VERIFY(page.presenter().detail() && page.presenter().detail()->row.amount.toString() == u"5715.39");
    QTest::keyClick(list, Qt::Key_Return);
    auto* success = page.findChild<QRadioButton*>(QStringLiteral("reconcile.showed.success"));
    QTRY_VERIFY(success->isVisible());
    QTest::keyClick(success, Qt::Key_Return);
    QTRY_COMPARE(host.places, QVector<Place>{Place::Cases});
    QCOMPARE(host.things.first().kind, Thing::Kind::Case);
    page.refresh();
    QTRY_VERIFY(page.presenter().detail() && page.presenter().detail()->row.inCase.isValid());
    QVERIFY(!page.findChild<QAction*>(QStringLiteral("act.openCaseFromFinding"))->isEnabled());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(host.places.size(), 2);
}

void TestReconcilePage::keepsADecisionAndUndoesIt()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    connect(&open.session, &ShopSession::changed, &presenter, &ReconcilePresenter::reload);
    presenter.reload();
    presenter.setFilter(ReconcileFilter::All);
    QTRY_VERIFY(presenter.isLoaded());
    presenter.select(rowOf(presenter, QStringLiteral("2385.60")));
    QTRY_VERIFY(presenter.detail() && presenter.detail()->row.kind == ReconcileRow::Kind::Finding);
    const SaleId sale = presenter.detail()->sales.first();
    presenter.decide(Decision::Kind::Exclude, {sale}, {}, QStringLiteral("paid in cash after all"));
    QTRY_COMPARE(rowOf(presenter, QStringLiteral("2385.60")), -1);
    QVERIFY(!presenter.actionError());
    const int excluded = rowOf(presenter, QStringLiteral("2400.00"));
    QVERIFY(excluded >= 0);
    presenter.select(excluded);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->decisions.size() == 1);
    QCOMPARE(presenter.detail()->decisions.first().reason, QStringLiteral("paid in cash after all"));
    presenter.undoDecision(presenter.detail()->decisions.first().id);
    QTRY_VERIFY(rowOf(presenter, QStringLiteral("2385.60")) >= 0);
}

void TestReconcilePage::opensTheRowsOfAFigure_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QDate>("day");
    QTest::newRow("everything to do") << QString() << QDate();
    QTest::newRow("of a provider") << QStringLiteral("provider:chinaums") << QDate();
    QTest::newRow("due on a day") << QStringLiteral("due:2026-11-19") << QDate(2026, 11, 19);
    QTest::newRow("of an age") << QStringLiteral("overdue:4-4") << QDate(2026, 11, 19);
    QTest::newRow("older than") << QStringLiteral("overdue:5-") << QDate(2026, 11, 18);
}

void TestReconcilePage::opensTheRowsOfAFigure()
{
    QFETCH(QString, key);
    QFETCH(QDate, day);
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.isLoaded());
    QVERIFY(!presenter.showFindings(QStringLiteral("colour:red")));
    QVERIFY(presenter.showFindings(key));
    QVERIFY(presenter.currentRow() >= 0);
    const ReconcileRow& row = presenter.rows().at(presenter.currentRow());
    if (day.isValid())
        QCOMPARE(row.day, day);
    else
        QVERIFY(row.isToDo());
}

void TestReconcilePage::saysThatTermsAreMissing()
{
    OpenShop open;
    DZ_VERIFY(open.import({fixture(QStringLiteral("ui/terminal.csv"))}));
    RecordingHost host;
    ReconcilePage page(open.session, host);
    page.resize(1200, 800);
    page.show();
    page.refresh();
    QTRY_VERIFY(page.isSettled());
    auto* note = page.findChild<LinkSentence*>(QStringLiteral("reconcile.note"));
    QVERIFY(note->isVisible());
    emit note->linkActivated(QStringLiteral("do:settings"));
    QCOMPARE(host.places, QVector<Place>{Place::Settings});
}

void TestReconcilePage::switchesLanguage()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    RecordingHost host;
    ReconcilePage page(open.session, host);
    page.resize(1200, 800);
    page.show();
    page.refresh();
    QTRY_VERIFY(page.isSettled());
    auto* sales = page.findChild<TableView*>(QStringLiteral("reconcile.sales"));
    QCOMPARE(sales->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("State"));
    Language::hub().use(Language::Code::Chinese);
    QCOMPARE(sales->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("状态"));
    QCOMPARE(page.title(), QStringLiteral("对账"));
    Language::hub().use(Language::Code::English);
    for (QWidget* widget : page.findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && widget->metaObject()->className() != QByteArray("QScrollArea"))
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->property("text").isValid(), qPrintable(widget->objectName()));
}

QTEST_MAIN(TestReconcilePage)
#include "tst_reconcile_page.moc"
