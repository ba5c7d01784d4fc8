// SPDX-License-Identifier: GPL-3.0-or-later
// A month of business days on the Reconcile page: walked by keyboard, closed, seen changed, reopened.
#include "tests/ui/pages_support.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/reconcile/days_panel.h"
#include "ui/reconcile/month_calendar.h"
#include "ui/reconcile/reconcile_page.h"

#include <QPushButton>

using namespace daozhang;
using namespace daozhang::ui;
using namespace daozhang::reconcile;
using namespace daozhang::testing;

namespace {

template <class T> T* child(QWidget& in, const char* name) { return in.findChild<T*>(QString::fromLatin1(name)); }

/// First day with sales that is over and is, or is not, wholly settled.
QDate dayThat(const DaysPresenter& days, bool isSettled)
{
    for (QDate day = days.month(); day.month() == days.month().month(); day = day.addDays(1))
        if (const DayStatus* status = days.status(day); status && !status->now.lines.isEmpty() && day < QDate(2026, 11, 23))
            if (status->now.unexplained().isEmpty() == isSettled)
                return day;
    return {};
}

} // namespace

class TestDaysPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Language::hub().use(Language::Code::English);
    }

    void closesAndReopensByKeyboard()
    {
        OpenShop open;
        DZ_VERIFY(open.fill());
        open.session.setWho(QStringLiteral("王芳"));
        RecordingHost host;
        ReconcilePage page(open.session, host);
        page.resize(1280, 900);
        page.show();
        connect(&open.session, &ShopSession::changed, &page, &ReconcilePage::refresh);
        page.activate();
        QTRY_VERIFY(page.isSettled());
        auto* panel = page.findChild<DaysPanel*>();
        DaysPresenter& days = panel->presenter();
        child<QAction>(page, "act.showDays")->trigger();
        QTRY_VERIFY(days.isLoaded());
        QVERIFY(panel->isVisible());
        QCOMPARE(days.month(), QDate(2026, 11, 1));

        const QDate open_day = dayThat(days, false);
        QVERIFY(open_day.isValid());
        days.choose(open_day);
        QVERIFY(child<QPushButton>(page, "reconcile.days.close")->text().startsWith(QStringLiteral("Carry forward")));
        QVERIFY(panel->items()->model()->rowCount() > 0);
        const QDate before = days.current();
        QTest::keyClick(panel->calendar(), Qt::Key_Right);
        QCOMPARE(days.current(), before.addDays(1));
        QTest::keyClick(panel->calendar(), Qt::Key_Left);
        QTest::keyClick(panel->calendar(), Qt::Key_PageUp);
        QTRY_COMPARE(days.month(), QDate(2026, 10, 1));
        QTest::keyClick(panel->calendar(), Qt::Key_PageDown);
        QTRY_COMPARE(days.current(), before);
        QTRY_VERIFY(days.currentStatus());

        child<QPushButton>(page, "reconcile.days.close")->click();
        QVERIFY(host.questions.last().contains(before.toString(Qt::ISODate)));
        host.answer({});
        QTRY_VERIFY(days.canReopen());
        QTRY_VERIFY(page.isSettled());
        QVERIFY(panel->isVisible());
        QCOMPARE(days.currentStatus()->closing->who, QStringLiteral("王芳"));
        QVERIFY(child<TextLabel>(page, "reconcile.days.sentence")->text().contains(QStringLiteral("王芳")));
        QVERIFY(panel->calendar()->accessibleDescription().contains(QStringLiteral("Carried forward")));

        child<QPushButton>(page, "reconcile.days.reopen")->click();
        host.answer(QStringLiteral("a refund came"));
        QTRY_VERIFY(!days.canReopen());
        QTRY_VERIFY(child<TextLabel>(page, "reconcile.days.history")->text().contains(QStringLiteral("a refund came")));
    }

    void keepsTheWordsOfDaysInANarrowWindow()
    {
        MonthCalendar calendar;
        calendar.setMonth(QDate(2026, 11, 1), {{QDate(2026, 11, 5), {Tone::Warn, QStringLiteral("!"), QStringLiteral("1 open"), QStringLiteral("37,210.50"), {}}}},
                          QDate(2026, 11, 5), QDate(2026, 11, 24));
        calendar.resize(1200, calendar.sizeHint().height());
        calendar.show();
        QTRY_VERIFY(calendar.isVisible());
        const int beside = calendar.sizeHint().height();
        calendar.resize(430, beside);
        QTRY_VERIFY(calendar.sizeHint().height() > beside);
        QCOMPARE(calendar.height(), calendar.sizeHint().height());
        calendar.resize(1200, calendar.height());
        QTRY_COMPARE(calendar.height(), beside);
    }

    void opensItsRows()
    {
        OpenShop open;
        DZ_VERIFY(open.fill());
        RecordingHost host;
        ReconcilePage page(open.session, host);
        page.show();
        page.activate();
        QTRY_VERIFY(page.isSettled());
        auto* panel = page.findChild<DaysPanel*>();
        DaysPresenter& days = panel->presenter();
        child<QAction>(page, "act.showDays")->trigger();
        QTRY_VERIFY(days.isLoaded());
        const QDate day = dayThat(days, false);
        days.choose(day);
        QTest::keyClick(panel->calendar(), Qt::Key_Return);
        QTRY_VERIFY(!panel->isVisible());
        QTRY_VERIFY(page.presenter().list().rows() > 0);

        child<QAction>(page, "act.showDays")->trigger();
        QTRY_VERIFY(panel->isVisible());
        QTRY_VERIFY(days.currentStatus());
        panel->items()->setCurrentIndex(panel->items()->model()->index(0, 0));
        QTest::keyClick(panel->items(), Qt::Key_Return);
        QTRY_VERIFY(!panel->isVisible());
    }

    void speaksChinese()
    {
        OpenShop open;
        DZ_VERIFY(open.fill());
        RecordingHost host;
        Language::hub().use(Language::Code::Chinese);
        DaysPanel panel(open.session, host);
        panel.open();
        QTRY_VERIFY(panel.presenter().isLoaded());
        panel.presenter().choose(dayThat(panel.presenter(), false));
        const QString sentence = child<TextLabel>(panel, "reconcile.days.sentence")->text();
        QVERIFY2(sentence.contains(QStringLiteral("笔")), qPrintable(sentence));
        Language::hub().use(Language::Code::English);
    }
};

QTEST_MAIN(TestDaysPanel)
#include "tst_days_panel.moc"
