// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages_support.h"
#include "ui/common/chip.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/watch/today_presenter.h"

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
