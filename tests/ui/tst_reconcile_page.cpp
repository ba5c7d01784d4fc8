// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reconcile_support.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/ask_panels.h"
#include "ui/reconcile/path_card.h"
#include "ui/reconcile/reconcile_models.h"
#include "ui/reconcile/reconcile_page.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

ListCell cell(QDate day, ListEntry::Kind kind, const char* provider, ListSegment segment, int entries, qint64 first)
{
    ListCell made;
    made.day = day;
    made.kind = kind;
    made.provider = QString::fromLatin1(provider);
    made.segments = 1 << int(segment);
    made.entries = entries;
    made.sales = entries * 3;
    made.first = first;
    return made;
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

    void laysDaysOut();
    void filtersByTextSegmentAndProvider();
    void dropsAnswersThatComeLate();
    void readsPagesAsTheyAreSeen();
    void explainsAShortLump();
    void tabGoesAsThingsStand();
    void saysWhyThereIsNoCase();
    void showsEverySaleSomewhere();
    void findsASale();
    void explainsADueDate();
    void opensACaseFromTheKeyboard();
    void asksNothingOfTheTerminalForAFee();
    void opensSeveralCases();
    void showsAllSalesOfAState();
    void filtersSales();
    void copiesRows();
    void listsDecisions();
    void linksToTheFile();
    void showsThePathAsATable();
    void keepsADecisionAndUndoesIt();
    void opensTheRowsOfAFigure_data();
    void opensTheRowsOfAFigure();
    void saysThatTermsAreMissing();
    void switchesLanguage();
};

void TestReconcilePage::laysDaysOut()
{
    const QDate later(2026, 11, 18), earlier(2026, 11, 17);
    const QVector<ListCell> cells{
        cell(earlier, ListEntry::Kind::Deposit, "lakala", ListSegment::Explained, 150, 4),
        cell(later, ListEntry::Kind::Deposit, "lakala", ListSegment::ToDo, 2, 1),
        cell(later, ListEntry::Kind::Sales, "ums", ListSegment::Waiting, 1, 3),
    };
    const EntryLayout all(cells, ListSegment::All, {});
    // The later day has two providers, each under a head of its own; the earlier one's only provider stands in its head.
    QCOMPARE(all.rows(), 157);
    QCOMPARE(all.entries(), 153);
    QCOMPARE(all.heads(), QVector<int>({0, 1, 4, 6}));
    for (int row = 0; row < all.rows(); ++row)
        QCOMPARE(all.isHead(row), all.heads().contains(row));
    QCOMPARE(all.head(1).kind, ReconcileRow::Kind::Provider);
    QCOMPARE(all.head(1).provider, QStringLiteral("lakala"));
    QCOMPARE(all.head(1).deposits, 2);
    QCOMPARE(all.head(4).provider, QStringLiteral("ums"));
    QCOMPARE(all.head(6).kind, ReconcileRow::Kind::Day);
    QCOMPARE(all.head(6).provider, QStringLiteral("lakala"));
    QVERIFY(EntryLayout(cells, ListSegment::All, QStringLiteral("lakala")).head(0).provider.isEmpty());
    QCOMPARE(all.head(0).day, later);
    QCOMPARE(all.head(0).deposits, 2);
    QCOMPARE(all.head(0).toDo, 2);
    QCOMPARE(all.entryOfRow(7), 3);
    for (int entry = 0; entry < all.entries(); ++entry)
        QCOMPARE(all.entryOfRow(all.rowOfEntry(entry)), entry);
    QCOMPARE(all.entryAt({earlier, 149}), 152);
    QCOMPARE(all.entryAt({earlier, 150}), -1);
    QCOMPARE(all.entryAt({QDate(2020, 1, 1), 0}), -1);
    QCOMPARE(EntryLayout(cells, ListSegment::Waiting, {}).rows(), 2);
    QCOMPARE(EntryLayout(cells, ListSegment::All, QStringLiteral("lakala")).entries(), 152);
    QCOMPARE(EntryLayout({}, ListSegment::All, {}).rows(), 0);
}

void TestReconcilePage::filtersByTextSegmentAndProvider()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.detail());
    EntryList& list = presenter.list();
    const int all = list.count(ListSegment::All);
    QCOMPARE(list.segment(), ListSegment::ToDo);
    QVERIFY(list.count(ListSegment::ToDo) > 0 && list.count(ListSegment::ToDo) < all);
    list.setSegment(ListSegment::All);
    QTRY_VERIFY(!list.isBusy());
    list.setText(QStringLiteral("5,715"));
    QTRY_COMPARE(list.count(ListSegment::All), 1);
    QTRY_VERIFY(shows(presenter, QStringLiteral("5715.39")));
    list.setText(QStringLiteral("nobody"));
    QTRY_COMPARE(list.rows(), 0);
    QTRY_VERIFY(!presenter.detail());
    list.setText({});
    QTRY_COMPARE(list.count(ListSegment::All), all);
    int sum = 0;
    for (const ProviderCount& provider : list.providers()) {
        list.setProvider(provider.id);
        QTRY_VERIFY(!list.isBusy());
        QCOMPARE(list.count(ListSegment::All), provider.entries);
        sum += provider.entries;
    }
    QCOMPARE(sum, all);
    QCOMPARE(list.toDoInAll(), presenter.list().toDoInAll());
}

void TestReconcilePage::dropsAnswersThatComeLate()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.detail());
    EntryList& list = presenter.list();
    QSignalSpy resets(&list, &EntryList::reset);
    // Keys faster than answers: only the last one may be shown, and nothing older after it.
    for (const char16_t* text : {u"nobody", u"5", u"57", u"571", u"5715"})
        list.setText(QString::fromUtf16(text));
    QTRY_VERIFY(!list.isBusy());
    QCOMPARE(resets.size(), 1);
    QCOMPARE(list.view().query.text, QStringLiteral("5715"));
    QTRY_VERIFY(shows(presenter, QStringLiteral("5715.39")));
}

void TestReconcilePage::readsPagesAsTheyAreSeen()
{
    OpenShop open;
    DZ_VERIFY(open.setTerms());
    // A sale a day for more than a year: several pages of days.
    QByteArray csv = fixtureBytes(QStringLiteral("ui/terminal.csv"));
    const QByteArray head = csv.left(csv.indexOf('\n') + 1);
    const QByteArray line = csv.mid(head.size(), csv.indexOf('\n', head.size()) + 1 - head.size());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("many.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(head);
    const QRegularExpression date(QStringLiteral("20\\d\\d-\\d\\d-\\d\\d"));
    for (int n = 0; n < 400; ++n) {
        QString row = QString::fromUtf8(line);
        row.replace(date, QDate(2026, 11, 20).addDays(-n).toString(Qt::ISODate));
        file.write(row.toUtf8());
    }
    file.close();
    DZ_VERIFY(open.import({file.fileName()}));
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.isLoaded() && !presenter.isLoading());
    EntryList& list = presenter.list();
    list.setSegment(ListSegment::All);
    QTRY_VERIFY(!list.isBusy());
    const int last = list.rows() - 1;
    QVERIFY(list.count(ListSegment::All) > 2 * EntryList::kPage);
    QVERIFY(list.loadedRow(1) && !list.loadedRow(last));
    QSignalSpy read(&list, &EntryList::rowsRead);
    QVERIFY(!list.row(last));
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(list.loadedRow(last));
    QCOMPARE(list.loadedRow(last)->day, list.head(last - 1).day);
    // Chosen before it was read: chosen as soon as it is there.
    const int middle = list.heads().at(list.heads().size() / 2) + 1;
    QVERIFY(!list.loadedRow(middle));
    list.select(middle);
    QTRY_VERIFY(list.current() && list.current()->day == list.head(middle).day);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->row.day == list.head(middle).day);
}

void TestReconcilePage::explainsAShortLump()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.isLoaded() && presenter.detail());
    QCOMPARE(presenter.list().segment(), ListSegment::ToDo);
    const int row = rowOf(presenter, QStringLiteral("5715.39"));
    QVERIFY(row >= 0);
    presenter.list().select(row);
    QTRY_VERIFY(shows(presenter, QStringLiteral("5715.39")));
    const ReconcileDetail& detail = *presenter.detail();
    QVERIFY(addsUp(detail));
    QCOMPARE(detail.sales.size(), 12);
    QCOMPARE(detail.alternatives.size(), 2);
    QCOMPARE(traces(detail, SaleState::Overdue), QStringList{QStringLiteral("000412")});
    QCOMPARE(traces(detail, SaleState::OneOf), (QStringList{QStringLiteral("000418"), QStringLiteral("000421")}));
    QVERIFY(sentenceHtml(detail).contains(u"term:0"));
    QVERIFY2(alternativesNote(detail).contains(u"000412"), qPrintable(alternativesNote(detail)));
    QVERIFY(presenter.entry().facts().complete);
    QCOMPARE(presenter.entry().facts().net.toString(), QStringLiteral("7293.86"));
    const PaymentPath path = presenter.entry().path();
    QCOMPARE(path.stations.size(), 4);
    QCOMPARE(path.stations.at(0).proof, PathStation::Proof::Known);
    QCOMPARE(path.stations.at(1).proof, PathStation::Proof::Unknown);
    QCOMPARE(path.stations.at(3).figure, QStringLiteral("5,715.39"));
    QVERIFY2(path.stopTitle.contains(u"1,578.47"), qPrintable(path.stopTitle));
}

void TestReconcilePage::tabGoesAsThingsStand()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    page.presenter().list().select(rowOf(page.presenter(), QStringLiteral("5715.39")));
    QTRY_VERIFY(shows(page.presenter(), QStringLiteral("5715.39")) && page.isSettled());
    const char* const kNames[] = {"reconcile.search", "reconcile.provider", "reconcile.list", "reconcile.exportList", "reconcile.decide", "reconcile.facts",
                                  "reconcile.sentence", "reconcile.alternative.1", "reconcile.alternative.2", "reconcile.next", "reconcile.sales"};
    QWidget* at = page.findChild<QWidget*>(QString::fromLatin1(kNames[0]));
    QVERIFY(at);
    for (const char* name : kNames) {
        QWidget* wanted = page.findChild<QWidget*>(QString::fromLatin1(name));
        QVERIFY2(wanted, name);
        int steps = 0;
        for (; at != wanted && steps < 200; ++steps) {
            at = at->nextInFocusChain();
            // Nothing that comes later stands before it.
            for (const char* other : kNames)
                QVERIFY2(at == wanted || at->objectName() != QLatin1String(other), qPrintable(at->objectName() + QStringLiteral(" before ") + QLatin1String(name)));
        }
        QVERIFY2(steps < 200, name);
    }
    QVERIFY(page.presenter().detail()->alternatives.size() > 1);
    // Two that are alike are not called likeliest and as likely.
    const auto& sets = page.presenter().detail()->alternatives;
    QCOMPARE(oddsText(sets, 0), sets.at(1).odds >= 0.8 ? QStringLiteral("none is likelier") : QStringLiteral("likeliest"));
}

void TestReconcilePage::saysWhyThereIsNoCase()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    auto* act = page.findChild<QAction*>(QStringLiteral("act.openCaseFromFinding"));
    page.presenter().list().select(rowOf(page.presenter(), QStringLiteral("5715.39")));
    QTRY_VERIFY(shows(page.presenter(), QStringLiteral("5715.39")) && act->isEnabled());
    QVERIFY(act->toolTip().contains(QStringLiteral("Opens a case")));
    page.presenter().list().setSegment(ListSegment::Explained);
    QTRY_VERIFY(page.isSettled() && page.presenter().detail() && !act->isEnabled());
    QVERIFY2(act->toolTip().contains(QStringLiteral("Nothing is missing")), qPrintable(act->toolTip()));
}

void TestReconcilePage::showsEverySaleSomewhere()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    presenter.list().setSegment(ListSegment::All);
    QTRY_VERIFY(presenter.isLoaded() && !presenter.list().isBusy());
    int sales = 0;
    for (int i = 0; i < presenter.list().rows(); ++i)
        if (const ReconcileRow* row = presenter.list().loadedRow(i))
            sales += row->sales;
    QCOMPARE(sales, 18);
    QVERIFY(presenter.list().count(ListSegment::Waiting) >= 1);
}

void TestReconcilePage::findsASale()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.isLoaded());
    presenter.list().setText(QStringLiteral("112315468039"));
    QTRY_VERIFY(presenter.list().loadedRow(1) && presenter.list().loadedRow(1)->kind == ReconcileRow::Kind::Hit);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->deposit && presenter.detail()->row.kind == ReconcileRow::Kind::Hit);
    QCOMPARE(presenter.detail()->deposit->line.amount.toString(), QStringLiteral("5715.39"));
    presenter.list().setText({});
    QTRY_VERIFY(presenter.list().loadedRow(1) && presenter.list().loadedRow(1)->kind != ReconcileRow::Kind::Hit);
}

void TestReconcilePage::explainsADueDate()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.detail());
    QSignalSpy explained(&presenter.entry(), &EntryDetail::dueExplained);
    presenter.entry().explainDue(presenter.detail()->sales.first());
    QTRY_COMPARE(explained.size(), 1);
    QVERIFY(!explained.first().first().value<DueExplanation>().sentence.isEmpty());
}

void TestReconcilePage::opensACaseFromTheKeyboard()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    page.activate();
    auto* list = page.findChild<TableView*>(QStringLiteral("reconcile.list"));
    const int row = rowOf(page.presenter(), QStringLiteral("5715.39"));
    list->setCurrentIndex(list->model()->index(row, 0));
    QTRY_VERIFY(shows(page.presenter(), QStringLiteral("5715.39")));
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

void TestReconcilePage::asksNothingOfTheTerminalForAFee()
{
    OpenCasePanel panel;
    QSignalSpy confirmed(&panel, &OpenCasePanel::confirmed);
    CaseQuestion question;
    question.findings = 1;
    question.amount = Money(262);
    question.providers = QStringLiteral("Shengfutong");
    question.about = CaseQuestion::About::Fee;
    panel.ask(question);
    auto* success = panel.findChild<QRadioButton*>(QStringLiteral("reconcile.showed.success"));
    auto* open = panel.findChild<QPushButton*>(QStringLiteral("reconcile.openCase.confirm"));
    QVERIFY(success->isHidden());
    QVERIFY(open->isEnabled());
    const auto labels = panel.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) { return label->text().contains(QStringLiteral("2.62")) && !label->text().contains(QStringLiteral("terminal")); }));
    open->click();
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.first().first().value<cases::TerminalShowed>(), cases::TerminalShowed::NotAsked);
    // For missing money the slip is asked for again.
    question.about = CaseQuestion::About::Sales;
    panel.ask(question);
    QVERIFY(!success->isHidden());
    QVERIFY(!open->isEnabled());
}

void TestReconcilePage::opensSeveralCases()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    connect(&open.session, &ShopSession::changed, &presenter, &ReconcilePresenter::reload);
    presenter.reload();
    QTRY_VERIFY(presenter.detail());
    QVector<ReconcileRow> rows;
    for (int i = 0; i < presenter.list().rows(); ++i)
        if (const ReconcileRow* row = presenter.list().loadedRow(i); row && !row->findings.isEmpty())
            rows.append(*row);
    QVERIFY(rows.size() >= 2);
    const int findings = int(presenter.findingsWithoutCase(rows).size());
    QCOMPARE(presenter.casesOf(rows, CaseSplit::OneCase), 1);
    QCOMPARE(presenter.casesOf(rows, CaseSplit::PerEntry), int(rows.size()));
    QSet<QString> providers;
    for (const ReconcileRow& row : rows)
        providers.insert(row.provider);
    QCOMPARE(presenter.casesOf(rows, CaseSplit::PerProvider), int(providers.size()));
    QSignalSpy opened(&presenter, &ReconcilePresenter::casesOpened);
    presenter.openCases(rows, CaseSplit::PerEntry, cases::TerminalShowed::SuccessSlip);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY2(!presenter.actionError(), qPrintable(presenter.actionError() ? presenter.actionError()->message : QString()));
    QCOMPARE(opened.first().first().value<QVector<CaseId>>().size(), rows.size());
    QTRY_VERIFY(presenter.list().loadedRow(1) && presenter.list().loadedRow(1)->inCase.isValid());
    rows.clear();
    for (int i = 0; i < presenter.list().rows(); ++i)
        if (const ReconcileRow* row = presenter.list().loadedRow(i))
            rows.append(*row);
    QVERIFY(findings > 0);
    QVERIFY(presenter.findingsWithoutCase(rows).isEmpty());
}

void TestReconcilePage::showsAllSalesOfAState()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    connect(&open.session, &ShopSession::changed, &presenter, &ReconcilePresenter::reload);
    presenter.reload();
    QTRY_VERIFY(presenter.detail());
    presenter.showState(SaleState::Arrived);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->row.kind == ReconcileRow::Kind::State);
    QCOMPARE(presenter.list().currentRow(), -1);
    QCOMPARE(presenter.detail()->sales.size(), qsizetype(presenter.book().summary.states[int(SaleState::Arrived)].count));
    for (const JudgedSale& judged : presenter.detail()->firstSales)
        QCOMPARE(judged.outcome.state, SaleState::Arrived);
    for (qsizetype i = 1; i < presenter.detail()->firstSales.size(); ++i)
        QVERIFY(presenter.detail()->firstSales.at(i - 1).outcome.due.clearing >= presenter.detail()->firstSales.at(i).outcome.due.clearing);
    QCOMPARE(presenter.entry().facts().net, presenter.book().summary.states[int(SaleState::Arrived)].net);
    // A new run keeps what is looked at, and a row that is chosen afterwards takes its place.
    presenter.reload();
    QTRY_VERIFY(!presenter.isLoading() && !presenter.entry().isReading());
    QCOMPARE(presenter.detail()->row.kind, ReconcileRow::Kind::State);
    presenter.showDeposit(presenter.detail()->firstSales.first().outcome.deposit);
    QTRY_VERIFY(presenter.detail() && presenter.detail()->row.kind == ReconcileRow::Kind::Deposit);
}

void TestReconcilePage::filtersSales()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    presenter.reload();
    QTRY_VERIFY(presenter.isLoaded());
    presenter.list().setText(QStringLiteral("5715.39"));
    QTRY_VERIFY(shows(presenter, QStringLiteral("5715.39")));
    QSignalSpy shown(&presenter.entry(), &EntryDetail::shownChanged);
    presenter.entry().setFilter(QStringLiteral("00042"));
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(presenter.entry().shown().size(), 3);
    QCOMPARE(presenter.detail()->sales.size(), 12);
    QSignalSpy read(&presenter.entry(), &EntryDetail::salesRead);
    presenter.entry().readSales(0);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(read.first().at(1).value<QVector<JudgedSale>>().first().sale.trace, QStringLiteral("000420"));
    presenter.entry().setFilter({});
    QCOMPARE(presenter.entry().shown().size(), 12);
}

void TestReconcilePage::copiesRows()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    auto* list = page.findChild<TableView*>(QStringLiteral("reconcile.list"));
    const int row = rowOf(page.presenter(), QStringLiteral("5715.39"));
    list->setCurrentIndex(list->model()->index(row, 0));
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    QVERIFY2(cells.size() >= 4 && cells.contains(QStringLiteral("5715.39")), qPrintable(cells.join(u'|')));
    // Arrows pass over the heads of days.
    for (int i = 0; i < list->model()->rowCount(); ++i) {
        QTest::keyClick(list, Qt::Key_Up);
        QVERIFY(!page.presenter().list().isHead(list->currentIndex().row()));
    }
    for (int i = 0; i < list->model()->rowCount(); ++i) {
        QTest::keyClick(list, Qt::Key_PageDown);
        QVERIFY(!page.presenter().list().isHead(list->currentIndex().row()));
    }
}

void TestReconcilePage::listsDecisions()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    QSignalSpy decided(&page.presenter(), &ReconcilePresenter::decided);
    page.presenter().decide(Decision::Kind::Exclude, {page.presenter().detail()->sales.first()}, {}, QStringLiteral("counted twice"));
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(host.notices.size(), 1);
    QTRY_COMPARE(page.presenter().book().decisions.size(), 1);
    auto* trust = page.findChild<LinkSentence*>(QStringLiteral("reconcile.trust"));
    QTRY_VERIFY(!trust->text().isEmpty());
    emit trust->linkActivated(QStringLiteral("decisions"));
    auto* table = page.findChild<TableView*>(QStringLiteral("reconcile.decisions"));
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("counted twice"));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(page.goBack());
    QVERIFY(!table->isVisible());
}

void TestReconcilePage::linksToTheFile()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    page.presenter().list().setText(QStringLiteral("5715.39"));
    QTRY_VERIFY(shows(page.presenter(), QStringLiteral("5715.39")));
    auto* facts = page.findChild<LinkSentence*>(QStringLiteral("reconcile.facts"));
    QVERIFY2(facts->text().contains(u"do:file"), qPrintable(facts->text()));
    emit facts->linkActivated(QStringLiteral("do:file"));
    QCOMPARE(host.places, QVector<Place>{Place::Import});
    QCOMPARE(host.things.first().kind, Thing::Kind::SourceFile);
}

void TestReconcilePage::showsThePathAsATable()
{
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
    page.presenter().list().setText(QStringLiteral("5715.39"));
    QTRY_VERIFY(shows(page.presenter(), QStringLiteral("5715.39")));
    auto* picture = page.findChild<QWidget*>(QStringLiteral("reconcile.path"));
    auto* table = page.findChild<TableView*>(QStringLiteral("reconcile.pathTable"));
    QVERIFY(picture->isVisible() && !table->isVisible());
    QVERIFY(!picture->accessibleDescription().isEmpty());
    auto* card = qobject_cast<PathCard*>(picture->parentWidget());
    QVERIFY(card);
    card->toggle();
    QVERIFY(!picture->isVisible() && table->isVisible());
    QCOMPARE(table->model()->rowCount(), 5);
    QCOMPARE(table->model()->index(3, PathTableModel::Figure).data().toString(), QStringLiteral("5,715.39"));
    QCOMPARE(table->model()->index(1, PathTableModel::Proof).data().toString(), QStringLiteral("Not known"));
    table->setCurrentIndex(table->model()->index(3, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(host.places, QVector<Place>{Place::Import});
    card->toggle();
    QVERIFY(picture->isVisible() && !table->isVisible());
}

void TestReconcilePage::keepsADecisionAndUndoesIt()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    ReconcilePresenter presenter(open.session);
    connect(&open.session, &ShopSession::changed, &presenter, &ReconcilePresenter::reload);
    presenter.reload();
    presenter.list().setSegment(ListSegment::All);
    QTRY_VERIFY(presenter.isLoaded() && !presenter.list().isBusy());
    presenter.list().select(rowOf(presenter, QStringLiteral("2385.60")));
    QTRY_VERIFY(presenter.detail() && presenter.detail()->row.kind == ReconcileRow::Kind::Finding);
    const SaleId sale = presenter.detail()->sales.first();
    presenter.decide(Decision::Kind::Exclude, {sale}, {}, QStringLiteral("paid in cash after all"));
    QTRY_COMPARE(rowOf(presenter, QStringLiteral("2385.60")), -1);
    QVERIFY(!presenter.actionError());
    QTRY_VERIFY(rowOf(presenter, QStringLiteral("2400.00")) >= 0);
    presenter.list().select(rowOf(presenter, QStringLiteral("2400.00")));
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
    QTRY_VERIFY(!presenter.list().isBusy() && presenter.list().current());
    for (int i = 0; i < presenter.list().rows(); ++i)
        if (const ReconcileRow* each = presenter.list().loadedRow(i); each && !key.startsWith(u"due"))
            QVERIFY(each->isToDo());
    const ReconcileRow row = *presenter.list().current();
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
    FilledPage filled;
    DZ_VERIFY(filled.start());
    auto& [open, host, page] = filled;
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
