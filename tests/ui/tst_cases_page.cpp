// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases_support.h"
#include "ui/cases/call_panel.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_models.h"
#include "ui/cases/case_view.h"
#include "ui/cases/cases_presenter.h"
#include "ui/cases/ladder_widget.h"
#include "ui/cases/step_panels.h"
#include "ui/common/chip.h"
#include "ui/common/item_roles.h"
#include "ui/common/language.h"
#include "ui/dossier/cases_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::testing;

namespace {

/// A presenter that reads again whenever something was written, as the page does.
struct Desk
{
    Desk() : presenter(open.session)
    {
        QObject::connect(&open.session, &ShopSession::changed, &presenter, &CasesPresenter::refresh);
    }
    bool show(CaseId id)
    {
        presenter.refresh();
        presenter.show(id);
        return QTest::qWaitFor([&] { return presenter.detail() && presenter.isListRead(); }, 10'000);
    }
    const cases::CaseFile& file() const { return presenter.detail()->file; }

    OpenShop open;
    CasesPresenter presenter;
};

template <class Widget> Widget* find(QWidget& page, const char* name)
{
    auto* widget = page.findChild<Widget*>(QString::fromLatin1(name));
    if (!widget)
        qFatal("there is no %s", name);
    return widget;
}

} // namespace

class TestCasesPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }

    void listPutsOurMoveFirstAndClosedLast()
    {
        Desk desk;
        const auto mine = openCounterCase(desk.open.session, 10'000);
        const auto theirs = openCounterCase(desk.open.session, 20'000);
        const auto closed = openCounterCase(desk.open.session, 30'000);
        DZ_VERIFY(mine);
        DZ_VERIFY(theirs);
        DZ_VERIFY(closed);
        DZ_VERIFY(await<void>(desk.open.session, [&](Rooms& rooms, TaskContext&) {
            return rooms.cases().setNextAction(*theirs, cases::Ball::Provider, QStringLiteral("等回函"), usualNow().addDays(3));
        }));
        DZ_VERIFY(await<void>(desk.open.session, [&](Rooms& rooms, TaskContext&) {
            return rooms.cases().close(*closed, {cases::Outcome::WrittenOff, {}, QStringLiteral("金额太小")});
        }));
        QVERIFY(desk.show(*mine));
        QTRY_VERIFY(desk.presenter.all().size() == 3 && !desk.presenter.all().last().isOpen());
        CaseListModel model(desk.presenter);
        model.reload({});
        QCOMPARE(model.rowCount(), 4);  // and a heading for the closed one
        QCOMPARE(model.idAt(0), *mine);
        QCOMPARE(model.idAt(1), *theirs);
        QVERIFY(model.index(2).data(GroupRole).toBool());
        QCOMPARE(model.idAt(3), *closed);
        QCOMPARE(model.index(1).data(ChipRole).value<Chip>().text, QStringLiteral("Their move"));
        QCOMPARE(model.index(3).data(ChipRole).value<Chip>().text, QStringLiteral("Written off"));
        QCOMPARE(model.index(1).data(SecondLineRole).toString(), QStringLiteral("等回函"));
        QCOMPARE(model.index(0).data(AmountRole).toString(), QStringLiteral("100.00"));
        QVERIFY(!(model.flags(model.index(2)) & Qt::ItemIsSelectable));

        model.reload({QStringLiteral("200.00"), CaseFilter::State::All, {}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(0), *theirs);
    }

    void aFeeIsNotOverdue()
    {
        cases::Case record;
        record.cause = QStringLiteral("C09");
        QVERIFY2(ageText(record, 3).contains(QStringLiteral("3")) && !ageText(record, 3).contains(QStringLiteral("overdue")), qPrintable(ageText(record, 3)));
        record.cause = QStringLiteral("C01");
        QVERIFY(ageText(record, 3).contains(QStringLiteral("overdue")));
        QCOMPARE(ageText(record, 0), QString());
    }

    void callWithPromiseIsRecordedAndJudgedOpen()
    {
        Desk desk;
        const auto id = openCounterCase(desk.open.session);
        DZ_VERIFY(id);
        QVERIFY(desk.show(*id));
        cases::Call call;
        call.at = usualNow();
        call.said = QStringLiteral("资料齐了，25 号前补付");
        call.agent = QStringLiteral("2071");
        call.promise = cases::Promise{{}, QStringLiteral("补付全额"), std::nullopt, QDate(2026, 11, 25), {}, {}, {}, usualNow()};
        QSignalSpy done(&desk.presenter, &CasesPresenter::done);
        desk.presenter.logCall(call);
        QVERIFY(done.wait(10'000));
        QTRY_COMPARE(desk.file().promises.size(), 1);
        QCOMPARE(desk.file().record.ball, cases::Ball::Provider);
        PromiseModel promises(desk.presenter);
        promises.reload();
        QCOMPARE(promises.index(0, PromiseModel::Number).data().toString(), QStringLiteral("P-1"));
        QCOMPARE(promises.index(0, PromiseModel::Verdict).data(ChipRole).value<Chip>().tone, Tone::Wait);
        TimelineModel timeline(desk.presenter);
        timeline.reload();
        QVERIFY(timeline.rowCount() >= 2);
    }

    void refusalComesBackWithItsSentence()
    {
        Desk desk;
        const auto id = openCounterCase(desk.open.session);
        DZ_VERIFY(id);
        QVERIFY(desk.show(*id));
        QSignalSpy failed(&desk.presenter, &CasesPresenter::failed);
        desk.presenter.logCall({});
        QVERIFY(failed.wait(10'000));
        QVERIFY(!failed.first().at(1).value<Error>().message.isEmpty());
    }

    void answerDeadlineIsShownBeforeTheStep()
    {
        Desk desk;
        const auto id = openCounterCase(desk.open.session);
        DZ_VERIFY(id);
        QVERIFY(desk.show(*id));
        int withLimit = 0;
        for (const auto& rung : cases::ladder()) {
            const auto due = desk.presenter.answerDue(rung.level, QDate(2026, 11, 20));  // a Friday
            QCOMPARE(due.has_value(), rung.limitDays > 0);
            if (!due)
                continue;
            ++withLimit;
            QVERIFY(!due->computation.isEmpty());
            cases::Escalation step;
            step.level = rung.level;
            step.reason = QStringLiteral("承诺落空");
            step.sentOn = QDate(2026, 11, 20);
            const auto kept = await<cases::Deadline>(desk.open.session, [&](Rooms& rooms, TaskContext&) { return rooms.cases().escalate(*id, step); });
            DZ_VERIFY(kept);
            QCOMPARE(kept->due, due->due);  // what was shown is what is kept
        }
        QVERIFY(withLimit >= 3);
    }

    void lateAnswerForAnotherCaseIsDropped()
    {
        Desk desk;
        const auto first = openCounterCase(desk.open.session, 100);
        const auto second = openCounterCase(desk.open.session, 200);
        DZ_VERIFY(first);
        DZ_VERIFY(second);
        desk.presenter.show(*first);
        desk.presenter.show(*second);
        QTRY_VERIFY(desk.presenter.detail());
        QCOMPARE(desk.file().record.id, *second);
    }

    void findingCaseShowsItsSalesAndHowTheDayIsCounted()
    {
        Desk desk;
        DZ_VERIFY(desk.open.fill());
        const auto id = openFoundCase(desk.open.session);
        DZ_VERIFY(id);
        QVERIFY(desk.show(*id));
        QVERIFY(!desk.presenter.detail()->sales.isEmpty());
        QVERIFY(!desk.presenter.detail()->dueSentences.isEmpty());
        CaseSalesModel sales(desk.presenter);
        sales.reload();
        QCOMPARE(sales.rowCount(), static_cast<int>(desk.presenter.detail()->sales.size()));
        QVERIFY(!sales.index(0, CaseSalesModel::Net).data().toString().isEmpty());
        QVERIFY(!desk.file().checks.isEmpty());
    }

    void theDocumentFollowsTheLevelUntilAPersonTypedAnother()
    {
        Desk desk;
        const auto id = openCounterCase(desk.open.session);
        DZ_VERIFY(id);
        QVERIFY(desk.show(*id));
        EscalatePanel panel(desk.presenter);
        panel.reset();
        auto* level = find<QComboBox>(panel, "escalatePanel.level");
        auto* document = find<QLineEdit>(panel, "escalatePanel.document");
        QCOMPARE(document->text(), cases::ladder().at(level->currentIndex()).output);
        level->setCurrentIndex(3);
        QCOMPARE(document->text(), cases::ladder().at(3).output);
        document->setText(QStringLiteral("my own letter"));
        level->setCurrentIndex(4);
        QCOMPARE(document->text(), QStringLiteral("my own letter"));
    }

    void pageLogsACallByKeyboard()
    {
        OpenShop open;
        const auto id = openCounterCase(open.session);
        DZ_VERIFY(id);
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 800);
        page.show();
        page.refresh();
        auto* number = find<QLabel>(page, "case.number");
        QTRY_COMPARE(number->text(), QStringLiteral("0001"));
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.activate();
        QTest::keyClick(page.focusWidget(), Qt::Key_L);
        auto* said = find<QPlainTextEdit>(page, "callPanel.said");
        QTRY_VERIFY(said->hasFocus());
        QTest::keyClicks(said, QStringLiteral("They will look into it"));
        auto* promised = find<QCheckBox>(page, "callPanel.promised");
        for (int tabs = 0; tabs < 20 && !promised->hasFocus(); ++tabs)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(promised->hasFocus());
        QTest::keyClick(promised, Qt::Key_W);  // the page behind must not take it for "Escalate"
        QVERIFY(said->isVisible());
        QTest::keyClick(promised, Qt::Key_Space);
        auto* what = find<QPlainTextEdit>(page, "callPanel.promise");
        QTRY_VERIFY(what->hasFocus());
        QTest::keyClicks(what, QStringLiteral("pay it all"));
        QTest::keyClick(what, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!said->isVisible());
        QTRY_VERIFY(!host.notices.isEmpty());
        auto* timeline = find<QListView>(page, "case.timeline");
        const auto told = [&] {
            for (int row = 0; row < timeline->model()->rowCount(); ++row)
                if (timeline->model()->index(row, 0).data(TimelineModel::BodyRole).toString().contains(QStringLiteral("look into it")))
                    return true;
            return false;
        };
        QTRY_VERIFY(told());
        QTRY_COMPARE(find<QAbstractItemView>(page, "case.promises")->model()->rowCount(), 1);
    }

    void timesAreTheShopsWhateverZoneThePcIsSetTo()
    {
        Desk desk;  // tests run in UTC, the shop is in Shanghai
        QCOMPARE(desk.presenter.localNow().time(), QTime(12, 31));
        QCOMPARE(desk.presenter.utc(desk.presenter.localNow()), usualNow());
        const auto id = openCounterCase(desk.open.session);
        DZ_VERIFY(id);
        QVERIFY(desk.show(*id));
        CallPanel panel(desk.presenter);
        panel.reset();
        QCOMPARE(find<QDateTimeEdit>(panel, "callPanel.at")->time(), QTime(12, 31));
        find<QPlainTextEdit>(panel, "callPanel.said")->setPlainText(QStringLiteral("x"));
        const auto call = panel.call();
        DZ_VERIFY(call);
        QCOMPARE(call->at, usualNow());
    }

    void emptyCallIsRefusedInPlaceAndDraftSurvivesASwitch()
    {
        OpenShop open;
        DZ_VERIFY(openCounterCase(open.session, 100));
        DZ_VERIFY(openCounterCase(open.session, 200));
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 800);
        page.show();
        page.refresh();
        auto* number = find<QLabel>(page, "case.number");
        QTRY_VERIFY(!number->text().isEmpty());
        const QString first = number->text();
        auto* view = find<CaseView>(page, "caseView");
        view->showLogCall();
        auto* said = find<QPlainTextEdit>(page, "callPanel.said");
        QTest::keyClick(said, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(said->isVisible());  // refused: nothing was said
        said->setPlainText(QStringLiteral("half a sentence"));
        auto* presenter = page.findChild<CasesPresenter*>();
        presenter->step(1);
        QTRY_VERIFY(number->text() != first);
        QVERIFY(!said->isVisible());
        view->showLogCall();
        QVERIFY(said->toPlainText().isEmpty());
        presenter->step(-1);
        QTRY_COMPARE(number->text(), first);
        view->showLogCall();
        QCOMPARE(said->toPlainText(), QStringLiteral("half a sentence"));
    }

    void newCaseFromTheCounter()
    {
        OpenShop open;
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 800);
        page.show();
        page.refresh();
        QVERIFY(page.showThing({Thing::Kind::NewCase, {}, {}, {}}));
        auto* provider = find<QComboBox>(page, "newCasePanel.provider");
        QTRY_VERIFY(provider->count() > 0);
        auto* panel = find<QWidget>(page, "newCasePanel");
        find<QLineEdit>(page, "newCasePanel.amount")->setText(QStringLiteral("12,80"));
        QTest::keyClick(panel, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(panel->isVisible());  // that is no amount
        find<QLineEdit>(page, "newCasePanel.amount")->setText(QStringLiteral("1,280.00"));
        QTest::keyClick(panel, Qt::Key_Return, Qt::ControlModifier);
        auto* number = find<QLabel>(page, "case.number");
        QTRY_COMPARE(number->text(), QStringLiteral("0001"));
        QTRY_VERIFY(!panel->isVisible());
    }

    void guidedCheckIsAnsweredByButton()
    {
        OpenShop open;
        const auto id = await<CaseId>(open.session, [](Rooms& rooms, TaskContext&) {
            cases::OpenCase request;
            request.provider = QStringLiteral("lakala");
            request.amount = Money(5'000);
            request.happenedAt = usualNow().addDays(-1);
            return rooms.cases().open(request);
        });
        DZ_VERIFY(id);
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 900);
        page.show();
        page.refresh();
        auto* presenter = page.findChild<CasesPresenter*>();
        QTRY_VERIFY(presenter->detail());
        QTRY_VERIFY(page.findChild<QPushButton*>(QStringLiteral("check.n20.slip_ok")));
        page.findChild<QPushButton*>(QStringLiteral("check.n20.slip_ok"))->click();
        QTRY_COMPARE(presenter->detail() ? presenter->detail()->file.record.terminalShowed : cases::TerminalShowed::NotAsked,
                     cases::TerminalShowed::SuccessSlip);
    }

    void closingNeedsACreditOrAReason()
    {
        OpenShop open;
        DZ_VERIFY(openCounterCase(open.session));
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 800);
        page.show();
        page.refresh();
        auto* presenter = page.findChild<CasesPresenter*>();
        QTRY_VERIFY(presenter->detail());
        page.findChild<QAction*>(QStringLiteral("act.closeCase"))->trigger();
        auto* panel = find<QWidget>(page, "closePanel");
        QVERIFY(panel->isVisible());
        QTest::keyClick(panel, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(panel->isVisible());  // no bank line, so it is not recovered
        auto* outcome = find<QComboBox>(page, "closePanel.outcome");
        outcome->setCurrentIndex(outcome->findData(cases::toCode(cases::Outcome::WrittenOff)));
        QTest::keyClick(panel, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(panel->isVisible());  // and without a reason it is not written off
        find<QPlainTextEdit>(page, "closePanel.reason")->setPlainText(QStringLiteral("too small to pursue"));
        QTest::keyClick(panel, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(presenter->detail() && !presenter->detail()->file.record.isOpen());
        QVERIFY(!page.findChild<QAction*>(QStringLiteral("act.logCall"))->isEnabled());
        QVERIFY(page.findChild<QAction*>(QStringLiteral("act.reopenCase"))->isEnabled());
    }

    void filterNarrowsByStateAndProvider()
    {
        Desk desk;
        const auto mine = openCounterCase(desk.open.session, 10'000);
        const auto theirs = openCounterCase(desk.open.session, 20'000);
        DZ_VERIFY(mine);
        DZ_VERIFY(theirs);
        DZ_VERIFY(await<void>(desk.open.session, [&](Rooms& rooms, TaskContext&) {
            return rooms.cases().setNextAction(*theirs, cases::Ball::Provider, QStringLiteral("等回函"), usualNow().addDays(3));
        }));
        QVERIFY(desk.show(*mine));
        QTRY_VERIFY(desk.presenter.all().size() == 2 && desk.presenter.all().last().ball == cases::Ball::Provider);
        CaseListModel model(desk.presenter);
        model.reload({{}, CaseFilter::State::TheirMove, {}});
        QCOMPARE(model.caseCount(), 1);
        QCOMPARE(model.idAt(0), *theirs);
        model.reload({{}, CaseFilter::State::Closed, {}});
        QCOMPARE(model.rowCount(), 0);
        model.reload({{}, CaseFilter::State::All, QStringLiteral("lakala")});
        QCOMPARE(model.rowCount(), 0);
        model.reload({QStringLiteral("0001"), CaseFilter::State::All, QStringLiteral("chinaums")});
        QCOMPARE(model.caseCount(), 1);
    }

    void aCallWithItsNextStepIsTakenBackWhole()
    {
        Desk desk;
        const auto id = openCounterCase(desk.open.session);
        DZ_VERIFY(id);
        QVERIFY(desk.show(*id));
        const cases::Case before = desk.file().record;
        cases::Call call;
        call.at = usualNow();
        call.said = QStringLiteral("25 号前补付");
        call.promise = cases::Promise{{}, QStringLiteral("补付全额"), std::nullopt, QDate(2026, 11, 25), {}, {}, {}, usualNow()};
        QSignalSpy undoable(&desk.presenter, &CasesPresenter::doneUndoable);
        desk.presenter.logCall(call, {QStringLiteral("把签购单发过去"), usualNow().addDays(1)});
        QVERIFY(undoable.wait(10'000));
        QTRY_COMPARE(desk.file().record.nextAction, QStringLiteral("把签购单发过去"));
        QCOMPARE(desk.file().promises.size(), 1);
        const auto entries = undoable.first().at(2).value<QVector<JournalId>>();
        QCOMPARE(entries.size(), 2);
        desk.presenter.takeBack(*id, entries);
        QTRY_VERIFY(desk.file().promises.isEmpty());
        QCOMPARE(desk.file().record.nextAction, before.nextAction);
        QCOMPARE(desk.file().record.ball, before.ball);
        TimelineModel timeline(desk.presenter);
        timeline.reload();
        bool marked = false;
        for (int row = 0; row < timeline.rowCount(); ++row)
            marked = marked || timeline.index(row).data(TimelineModel::TitleRole).toString().contains(QStringLiteral("taken back"));
        QVERIFY(marked);
    }

    void longTimelinesShowTheNewestFirst()
    {
        Desk desk;
        const auto id = openCounterCase(desk.open.session);
        DZ_VERIFY(id);
        const auto written = await<void>(desk.open.session, [&](Rooms& rooms, TaskContext&) -> Result<void> {
            for (int i = 0; i < 60; ++i)
                DZ_CHECK(rooms.cases().addNote(*id, QStringLiteral("note %1").arg(i), {}));
            return {};
        });
        DZ_VERIFY(written);
        QVERIFY(desk.show(*id));
        QTRY_VERIFY(desk.file().timeline.size() > 60);
        TimelineModel timeline(desk.presenter);
        timeline.reload();
        QCOMPARE(timeline.rowCount(), TimelineModel::kFirstShown);
        QVERIFY(timeline.total() > 60);
        timeline.setWhole(true);
        QCOMPARE(timeline.rowCount(), timeline.total());
    }

    void aSaleThatCameLaterIsLinkedByAPerson()
    {
        OpenShop open;
        DZ_VERIFY(open.setTerms());
        // The customer tells of a payment that the terminal's file will bring later.
        OpenShop filled;
        DZ_VERIFY(filled.fill());
        const auto first = await<reconcile::JudgedSale>(filled.session, [](Rooms& rooms, TaskContext&) -> Result<reconcile::JudgedSale> {
            std::optional<reconcile::JudgedSale> found;
            const auto read = rooms.reconcile().forEachSale(reconcile::SaleState::Overdue, [&](const reconcile::JudgedSale& sale) {
                found = sale;
                return false;
            });
            if (!read || !found)
                return Failure(ErrorCode::NotFound, QStringLiteral("no overdue sale in the fixtures"));
            return *found;
        });
        DZ_VERIFY(first);
        const auto id = await<CaseId>(open.session, [&](Rooms& rooms, TaskContext&) {
            cases::OpenCase request;
            request.provider = QStringLiteral("lakala");  // guessed wrong at the counter
            request.amount = first->sale.amount;
            request.happenedAt = QDateTime::fromSecsSinceEpoch(first->sale.occurredAt + 1800, Qt::UTC);
            return rooms.cases().open(request);
        });
        DZ_VERIFY(id);
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 900);
        page.show();
        page.refresh();
        auto* presenter = page.findChild<CasesPresenter*>();
        QTRY_VERIFY(presenter->detail());
        auto* strip = find<QWidget>(page, "case.toldSale");
        QVERIFY(!strip->isVisible());
        DZ_VERIFY(open.import({fixture(QStringLiteral("ui/terminal.csv")), fixture(QStringLiteral("ui/bank.csv"))}));
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(presenter->nextMove(), NextMove::LinkSale);
        QVERIFY(presenter->detail()->file.record.sales.isEmpty());  // asked, not asserted
        const auto choices = strip->findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^case\\.sale\\.")));
        QVERIFY(!choices.isEmpty());
        choices.first()->click();
        QTRY_COMPARE(presenter->detail()->file.record.sales.size(), 1);
        QTRY_VERIFY(!strip->isVisible());
    }

    void answersAreChosenByKeyAndChanged()
    {
        OpenShop open;
        const auto id = await<CaseId>(open.session, [](Rooms& rooms, TaskContext&) {
            cases::OpenCase request;
            request.amount = Money(5'000);
            request.happenedAt = usualNow().addDays(-1);
            return rooms.cases().open(request);
        });
        DZ_VERIFY(id);
        RecordingHost host;
        CasesPage page(open.session, host);
        connect(&open.session, &ShopSession::changed, &page, &CasesPage::refresh);
        page.resize(1200, 900);
        page.show();
        page.refresh();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* presenter = page.findChild<CasesPresenter*>();
        QTRY_VERIFY(presenter->detail());
        QCOMPARE(presenter->nextMove(), NextMove::Check);
        find<QPushButton>(page, "case.primary")->click();
        auto* slipOk = page.findChild<QPushButton*>(QStringLiteral("check.n20.slip_ok"));
        QTRY_VERIFY(slipOk && slipOk->hasFocus());
        QTest::keyClick(slipOk, Qt::Key_2);  // the second answer: no slip or an error
        QTRY_COMPARE(presenter->detail()->file.record.kind, cases::CaseKind::OneSided);
        QTRY_VERIFY(page.findChild<QPushButton*>(QStringLiteral("check.n80.no")));
        page.findChild<QPushButton*>(QStringLiteral("check.n80.no"))->setFocus();
        QTest::keyClick(page.findChild<QPushButton*>(QStringLiteral("check.n80.no")), Qt::Key_N);  // no, and not “next check”
        QTRY_VERIFY(!presenter->detail()->file.checks.last().resultText.isEmpty());
        page.findChild<QPushButton*>(QStringLiteral("check.n80.takeBack"))->click();
        QTRY_VERIFY(presenter->detail()->file.checks.last().answer.isEmpty());
        page.findChild<QPushButton*>(QStringLiteral("check.n20.change"))->click();
        QVERIFY(page.findChild<QPushButton*>(QStringLiteral("check.n20.slip_ok")));
    }

    void ladderStandsAsATableToo()
    {
        OpenShop open;
        DZ_VERIFY(openCounterCase(open.session));
        RecordingHost host;
        CasesPage page(open.session, host);
        page.resize(1200, 900);
        page.show();
        page.refresh();
        QTRY_VERIFY(page.findChild<CasesPresenter*>()->detail());
        auto* table = find<QTableView>(page, "case.ladderTable");
        QVERIFY(!table->isVisible());
        auto* action = page.findChild<QAction*>(QStringLiteral("act.ladderTable"));
        action->trigger();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), static_cast<int>(cases::ladder().size()));
        action->trigger();
        QVERIFY(!table->isVisible());
    }

    void ladderWalksByArrows()
    {
        LadderWidget ladder;
        ladder.setLadder(cases::ladder(), 3);
        ladder.resize(ladder.sizeHint());
        QSignalSpy activated(&ladder, &LadderWidget::rungActivated);
        QTest::keyClick(&ladder, Qt::Key_Right);
        QTest::keyClick(&ladder, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toInt(), 4);
        QVERIFY(ladder.accessibleDescription().contains(QStringLiteral("L3")));
    }

    void everyControlHasANameInBothLanguages()
    {
        OpenShop open;
        DZ_VERIFY(openCounterCase(open.session));
        RecordingHost host;
        CasesPage page(open.session, host);
        page.refresh();
        for (const auto language : {Language::Code::Chinese, Language::Code::English}) {
            Language::hub().use(language);
            QCoreApplication::processEvents();
            for (const QWidget* widget : page.findChildren<QWidget*>()) {
                const bool field = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget)
                    || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QListView*>(widget) || qobject_cast<const QTableView*>(widget)
                    || qobject_cast<const QDateTimeEdit*>(widget);
                const bool inner = qobject_cast<const QComboBox*>(widget->parentWidget()) || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget())
                    || widget->objectName().startsWith(QLatin1String("qt_")) || (widget->parentWidget() && widget->parentWidget()->objectName().startsWith(QLatin1String("qt_")))
                    || widget->inherits("QComboBoxListView") || widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QCalendarView");
                if (!field || inner)
                    continue;
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
        Language::hub().use(Language::Code::English);
    }
};

QTEST_MAIN(TestCasesPage)
#include "tst_cases_page.moc"
