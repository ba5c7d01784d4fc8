// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages_support.h"
#include "ui/common/chip.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/common/figure_strip.h"
#include "ui/common/table_view.h"
#include "ui/watch/chart_panel.h"
#include "ui/watch/chart_view.h"
#include "ui/watch/today_page.h"
#include "ui/watch/today_presenter.h"

#include <QLabel>
#include <QStandardPaths>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;
using Kind = watch::DueItem::Kind;

namespace {

watch::DueItem item(Kind kind, const QDateTime& due, qint64 inCase = 0, qint64 finding = 0)
{
    watch::DueItem result;
    result.kind = kind;
    result.due = due;
    result.title = QStringLiteral("something");
    result.inCase = CaseId(inCase);
    result.finding = FindingId(finding);
    return result;
}

QDateTime shanghai(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC).addSecs(-8 * 3600);
}

const QDate kToday(2026, 11, 23);

} // namespace

class TestTodayPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }
    void groupsWhatIsDue();
    void leavesLaterThingsToComingUp();
    void saysWhenInTheShopsTime();
    void agesAddUp();
    void leadsSomewhere();
    void emptyShopIsSaidToBeEmpty();
    void figuresAgreeWithReconcile();
    void doneIsNotedAndComesBack();
    void warningsAndFilesHaveTheirGroups();
    void pageIsWorkedByKey();
    void figuresOpenTheirRows();
    void pageSpeaksBothLanguages();
};

void TestTodayPage::groupsWhatIsDue()
{
    DueItemsModel model;
    model.setItems({item(Kind::StatementMissing, shanghai(23, 0)), item(Kind::NewFinding, {}, 0, 7), item(Kind::NextAction, shanghai(23, 17), 4)},
                   kToday, ShopTime());
    QCOMPARE(model.itemCount(), 3);
    QCOMPARE(model.rowCount(), 6);
    QVERIFY(model.index(0, 0).data(GroupRole).toBool());
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    QVERIFY(!model.itemAt(0));
    QCOMPARE(model.itemAt(1)->inCase, CaseId(4));
    QCOMPARE(model.itemAt(3)->finding, FindingId(7));
    QCOMPARE(static_cast<int>(model.itemAt(5)->kind), static_cast<int>(Kind::StatementMissing));
    QVERIFY(!model.index(1, DueItemsModel::State).data(ChipRole).value<Chip>().text.isEmpty());
    QCOMPARE(model.index(1, DueItemsModel::Where).data().toString(), QStringLiteral("Case 0004"));
}

void TestTodayPage::leavesLaterThingsToComingUp()
{
    const QVector<watch::DueItem> items{item(Kind::AnswerDue, shanghai(28, 23, 59), 2), item(Kind::AnswerDue, shanghai(25, 23, 59), 1),
                                        item(Kind::NextAction, shanghai(23, 9), 3)};
    DueItemsModel due;
    due.setItems(items, kToday, ShopTime());
    ComingUpModel later;
    watch::TodayFigures figures;
    figures.today = kToday;
    figures.items = items;
    figures.coming = {{QDate(2026, 11, 26), 5, 2, Money(639416)}};
    later.setFigures(figures, ShopTime());
    QCOMPARE(due.itemCount(), 1);
    QCOMPARE(later.rowCount(), 3);
    QCOMPARE(later.rowAt(0).item->inCase, CaseId(1));
    QCOMPARE(later.index(1, ComingUpModel::What).data().toString(), QStringLiteral("In transit, due from 2 providers"));
    QCOMPARE(later.index(1, ComingUpModel::Where).data().toString(), QStringLiteral("6,394.16"));
    QCOMPARE(TodayPresenter::targetOf(later.rowAt(1)).thing.key, QStringLiteral("due:2026-11-26"));
    QCOMPARE(later.index(0, ComingUpModel::Day).data().toString(), QStringLiteral("Wed 25 Nov"));
}

void TestTodayPage::saysWhenInTheShopsTime()
{
    DueItemsModel model;
    // 23:30 in Shanghai is still the 23rd there, though the 23rd began at 16:00 UTC the day before.
    model.setItems({item(Kind::NextAction, shanghai(23, 17), 1), item(Kind::PromiseDue, shanghai(23, 23, 59), 2),
                    item(Kind::PromiseBroken, shanghai(20, 23, 59), 3)},
                   kToday, ShopTime());
    QCOMPARE(model.index(1, DueItemsModel::When).data().toString(), QStringLiteral("by 17:00"));
    QCOMPARE(model.index(2, DueItemsModel::When).data().toString(), QStringLiteral("today"));
    QCOMPARE(model.index(3, DueItemsModel::When).data().toString(), QStringLiteral("20 Nov"));
}

void TestTodayPage::agesAddUp()
{
    AgeingModel model;
    model.setBuckets({{QStringLiteral("1–3"), 1, 3, 2, Money(157847)}, {QStringLiteral("4–7"), 4, 7, 0, Money(0)}, {QStringLiteral("8+"), 8, -1, 3, Money(638148)}});
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.index(3, 0).data(TotalRole).toBool());
    QCOMPARE(model.index(3, AgeingModel::Amount).data().toString(), QStringLiteral("7,959.95"));
    QCOMPARE(model.index(3, AgeingModel::Count).data(PlainTextRole).toString(), QStringLiteral("5"));
    QCOMPARE(model.index(2, AgeingModel::Bar).data(BarRole).toDouble(), 1.0);
    QCOMPARE(model.index(1, AgeingModel::Bar).data(BarRole).toDouble(), 0.0);
    QVERIFY(!model.bucketAt(3));
    model.setBuckets({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTodayPage::leadsSomewhere()
{
    const auto toCase = TodayPresenter::targetOf(item(Kind::PromiseBroken, {}, 28));
    QCOMPARE(static_cast<int>(toCase.place), static_cast<int>(Place::Cases));
    QCOMPARE(toCase.thing.key, QStringLiteral("28"));
    const auto toNewCase = TodayPresenter::targetOf(item(Kind::NewFinding, {}, 0, 12));
    QCOMPARE(static_cast<int>(toNewCase.thing.kind), static_cast<int>(Thing::Kind::NewCase));
    QCOMPARE(toNewCase.thing.ids, QVector<qint64>{12});
    const auto toImport = TodayPresenter::targetOf(item(Kind::StatementMissing, shanghai(23, 0)));
    QCOMPARE(static_cast<int>(toImport.place), static_cast<int>(Place::Import));
}

void TestTodayPage::warningsAndFilesHaveTheirGroups()
{
    watch::DueItem slower = item(Kind::Slower, {});
    slower.provider = QStringLiteral("ruiyinxin");
    slower.warning = watch::Warning();
    slower.warning->days = 10;
    slower.warning->sales = 152;
    watch::DueItem silent = item(Kind::Silent, {});
    silent.warning = watch::Warning();
    silent.warning->kind = watch::Warning::Kind::Silent;
    silent.warning->hours = 40;
    watch::DueItem file = item(Kind::FileMissing, shanghai(20, 23, 59));
    file.isLate = true;
    file.file = intake::ExpectedFile();
    file.file->source.book = intake::Book::Provider;
    file.file->missing = {QDate(2026, 11, 17), QDate(2026, 11, 18)};
    DueItemsModel model;
    model.setItems({silent, slower, file}, kToday, ShopTime());
    QCOMPARE(model.itemCount(), 3);
    QCOMPARE(model.countsText(), QStringLiteral("1 file missing · 2 warnings"));
    QCOMPARE(model.index(1, DueItemsModel::State).data(ChipRole).value<Chip>().text, QStringLiteral("Settlement"));
    QCOMPARE(model.index(1, DueItemsModel::When).data().toString(), QStringLiteral("17 Nov – 18 Nov"));
    QCOMPARE(model.index(3, DueItemsModel::When).data().toString(), QStringLiteral("40 hours"));
    QCOMPARE(model.index(4, DueItemsModel::When).data().toString(), QStringLiteral("10 days"));
    QCOMPARE(model.index(4, DueItemsModel::Where).data().toString(), QStringLiteral("152 sales"));
    QCOMPARE(model.index(4, DueItemsModel::Button).data(ButtonRole).toString(), QStringLiteral("See the curve"));
    QCOMPARE(static_cast<int>(TodayPresenter::targetOf(slower).place), static_cast<int>(Place::Insights));
    QCOMPARE(TodayPresenter::targetOf(slower).thing.key, QStringLiteral("provider:ruiyinxin"));
    QCOMPARE(static_cast<int>(TodayPresenter::targetOf(silent).place), static_cast<int>(Place::Import));
    QCOMPARE(static_cast<int>(TodayPresenter::targetOf(file).place), static_cast<int>(Place::Import));
}

namespace {

/// The page over the fixtures, shown and settled.
struct ShownPage
{
    ShownPage()
    {
        if (!open.fill())
            qFatal("the fixtures were not imported");
        page = std::make_unique<TodayPage>(open.session, host);
        page->resize(1240, 820);
        page->show();
        page->activateWindow();
        page->refresh();
        if (!QTest::qWaitFor([&] { return page->isSettled(); }, 20'000))
            qFatal("the page did not settle");
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page got no keyboard");
    }
    template <class T> T* part(const char* name) const { return page->findChild<T*>(QString::fromLatin1(name)); }
    OpenShop open;
    RecordingHost host;
    std::unique_ptr<TodayPage> page;
};

} // namespace

void TestTodayPage::pageIsWorkedByKey()
{
    ShownPage shown;
    auto* chart = shown.part<ChartPanel>("today.days");
    chart->setFocus(Qt::TabFocusReason);
    QVERIFY(chart->view()->hasFocus());
    QTest::keyClick(chart->view(), Qt::Key_Return);
    QCOMPARE(shown.host.places.size(), qsizetype(1));
    QVERIFY2(shown.host.things.last().key.startsWith(QStringLiteral("due:2026-")), qPrintable(shown.host.things.last().key));
    QTest::keyClick(chart->view(), Qt::Key_T, Qt::AltModifier);
    QCOMPARE(static_cast<int>(chart->form()), static_cast<int>(ChartPanel::Form::Table));
    QVERIFY(chart->table()->hasFocus());
    // The table holds what the strip says is missing.
    Money missing;
    for (const watch::DayOfMoney& day : shown.page->presenter()->figures().days)
        missing += day.missing;
    QCOMPARE(missing, shown.page->presenter()->figures().notArrived);
    QTest::keyClick(chart->table(), Qt::Key_T, Qt::AltModifier);
    QVERIFY(chart->view()->hasFocus());
    // What nobody can tick off says why.
    auto* items = shown.part<TableView>("today.items");
    items->setFocus();
    for (int row = 0; row < shown.page->presenter()->items()->rowCount(); ++row)
        if (const auto one = shown.page->presenter()->items()->itemAt(row); one && one->kind == Kind::NewFinding)
            items->setCurrentIndex(items->model()->index(row, 0));
    QTest::keyClick(items, Qt::Key_D);
    QCOMPARE(shown.host.notices.size(), qsizetype(1));
    QVERIFY(shown.host.questions.isEmpty());
    QTest::keyClick(items, Qt::Key_Return);
    QCOMPARE(static_cast<int>(shown.host.things.last().kind), static_cast<int>(Thing::Kind::NewCase));
}

void TestTodayPage::figuresOpenTheirRows()
{
    ShownPage shown;
    auto* hero = shown.part<FigureButton>("today.notArrived");
    auto* note = hero->findChild<QLabel*>(QStringLiteral("today.notArrived.note"));
    QVERIFY(note);
    QVERIFY(note->isVisible());
    emit note->linkActivated(QStringLiteral("cases"));
    QCOMPARE(static_cast<int>(shown.host.places.last()), static_cast<int>(Place::Cases));
    const QDate due = shown.page->presenter()->figures().earliestDue;
    QVERIFY(due.isValid());
    QVERIFY2(note->text().contains(due.toString(Qt::ISODate)), qPrintable(note->text()));
    emit note->linkActivated(QStringLiteral("due:") + due.toString(Qt::ISODate));
    QCOMPARE(shown.host.things.last().key, QStringLiteral("due:") + due.toString(Qt::ISODate));
    const struct { const char* name; Thing::Kind kind; } figures[] = {{"today.notArrived", Thing::Kind::Findings}, {"today.dueToday", Thing::Kind::Findings},
                                                                      {"today.inTransit", Thing::Kind::SalesInState}, {"today.arrived", Thing::Kind::SalesInState}};
    for (const auto& figure : figures) {
        QTest::keyClick(shown.part<FigureButton>(figure.name), Qt::Key_Return);
        QCOMPARE(static_cast<int>(shown.host.things.last().kind), static_cast<int>(figure.kind));
    }
}

void TestTodayPage::pageSpeaksBothLanguages()
{
    ShownPage shown;
    Language::hub().use(Language::Code::Chinese);
    auto* chart = shown.part<ChartPanel>("today.days");
    QTRY_COMPARE(chart->accessibleName(), QStringLiteral("近 30 天，每天应到的钱都到了吗？"));
    QCOMPARE(chart->table()->model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("未到"));
    QVERIFY(chart->view()->accessibleDescription().contains(QStringLiteral("未到")));
    QVERIFY(shown.part<FigureButton>("today.notArrived")->figure().noteHtml.contains(QStringLiteral("最早一笔应于")));
    Language::hub().use(Language::Code::English);
    QTRY_COMPARE(chart->accessibleName(), QStringLiteral("Did each day's money arrive, last 30 days?"));
}

void TestTodayPage::emptyShopIsSaidToBeEmpty()
{
    OpenShop open;
    TodayPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &TodayPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    QVERIFY(presenter.figures().isEmptyShop);
    QVERIFY(presenter.figures().notArrived.isZero());
}

void TestTodayPage::figuresAgreeWithReconcile()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    TodayPresenter presenter(open.session);
    QSignalSpy loaded(&presenter, &TodayPresenter::loaded);
    presenter.refresh();
    QVERIFY(loaded.wait(10'000));
    const auto summary = await<reconcile::ReconcileSummary>(open.session, [](Rooms& rooms, TaskContext&) { return rooms.reconcile().summary(); });
    DZ_VERIFY(summary);
    QVERIFY(!presenter.figures().isEmptyShop);
    QCOMPARE(presenter.figures().notArrived, summary->notArrived);
    QVERIFY(summary->notArrived.minorUnits() > 0);
    Money aged;
    for (const watch::AgeBucket& bucket : presenter.figures().ageing)
        aged += bucket.net;
    QCOMPARE(aged, summary->notArrived);
}

void TestTodayPage::doneIsNotedAndComesBack()
{
    OpenShop open;
    DZ_VERIFY(open.fill());
    const QDateTime due = shanghai(23, 17);
    const auto id = await<CaseId>(open.session, [due](Rooms& rooms, TaskContext&) -> Result<CaseId> {
        DZ_ASSIGN(const auto findings, rooms.reconcile().findings());
        cases::OpenCase request;
        request.findings = {findings.first().id};
        request.terminalShowed = cases::TerminalShowed::SuccessSlip;
        DZ_ASSIGN(const CaseId opened, rooms.cases().open(request));
        DZ_CHECK(rooms.cases().setNextAction(opened, cases::Ball::Us, QStringLiteral("Call the provider"), due));
        return opened;
    });
    DZ_VERIFY(id);
    const auto action = [&] {
        return await<QString>(open.session, [id = *id](Rooms& rooms, TaskContext&) -> Result<QString> {
            DZ_ASSIGN(const auto file, rooms.cases().load(id));
            return file.record.nextAction;
        });
    };
    TodayPresenter presenter(open.session);
    QSignalSpy done(&presenter, &TodayPresenter::markedDone);
    presenter.markDone(*id, QStringLiteral("they will pay"));
    QVERIFY(done.wait(10'000));
    QCOMPARE(*action(), QString());
    presenter.undoDone();
    QTRY_COMPARE(open.session.pendingWrites(), 0);
    QCOMPARE(*action(), QStringLiteral("Call the provider"));
}

QTEST_MAIN(TestTodayPage)
#include "tst_today_page.moc"
