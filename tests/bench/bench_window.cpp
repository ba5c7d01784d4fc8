// SPDX-License-Identifier: GPL-3.0-or-later
// How quick the window is on a large shop: `bench_window SHOP [DATE]`. Keys, clicks and scroll bars as a person moves them,
// each timed until the picture is drawn. Prints; never fails on time.
#include "models/common/clock.h"
#include "ui/common/language.h"
#include "ui/common/main_window.h"
#include "ui/common/search_field.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/reconcile/reconcile_page.h"
#include "ui/room_pages.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStandardPaths>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

using namespace daozhang;
using namespace daozhang::ui;

namespace {

constexpr int kPatience = 120'000;

/// Times of one kind of act, in milliseconds.
class Figures
{
public:
    explicit Figures(const char* name) : m_name(name) {}
    void add(double milliseconds) { m_times.push_back(milliseconds); }
    void print()
    {
        std::sort(m_times.begin(), m_times.end());
        if (!m_times.empty())
            std::printf("  %-46s median %6.1f ms, 95 %% within %6.1f ms, worst %6.1f ms (%zu)\n", m_name, at(0.5), at(0.95), m_times.back(), m_times.size());
        std::fflush(stdout);
    }

private:
    double at(double share) const { return m_times[std::min(m_times.size() - 1, std::size_t(double(m_times.size()) * share))]; }

    const char* m_name;
    std::vector<double> m_times;
};

/// The longest time that the GUI thread took over one event, with whatever that brought about.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool done = QApplication::notify(receiver, event);
        m_worst = std::max(m_worst, double(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return done;
    }
    double takeWorst() { return std::exchange(m_worst, 0.0); }

private:
    int m_depth = 0;
    double m_worst = 0;
};

double milliseconds(const QElapsedTimer& timer) { return double(timer.nsecsElapsed()) / 1e6; }

/// Handles events as soon as there are any, until `done`.
template <class Done> bool until(Done done)
{
    QElapsedTimer patience;
    patience.start();
    while (!done()) {
        if (patience.elapsed() > kPatience)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    return true;
}

void rest(MainWindow& window)
{
    until([&] { return window.isIdle(); });
    QTest::qWait(300);
}

void scrolling(const char* name, TableView* view, int steps, const std::function<int(int step, int now)>& next)
{
    Figures frames(name);
    QScrollBar* bar = view->verticalScrollBar();
    for (int step = 0; step < steps; ++step) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(next(step, bar->value()));
        view->viewport()->repaint();
        QCoreApplication::processEvents();
        frames.add(milliseconds(timer));
        QTest::qWait(4);
    }
    frames.print();
}

void scrollAll(const QByteArray& what, TableView* view, int row)
{
    QScrollBar* bar = view->verticalScrollBar();
    QRandomGenerator random(20261123);
    std::printf("%s: %d rows\n", what.constData(), view->model()->rowCount());
    bar->setValue(0);
    scrolling("line by line", view, 300, [&](int, int now) { return now + row; });
    scrolling("page by page", view, 300, [&](int, int now) { return now + view->viewport()->height(); });
    scrolling("jumps of the scroll bar", view, 200, [&](int, int) { return int(random.bounded(std::max(1, bar->maximum()))); });
}

void typing(MainWindow& window, ReconcilePage& page)
{
    auto* search = page.findChild<QLineEdit*>(QStringLiteral("reconcile.search"));
    auto* list = page.findChild<TableView*>(QStringLiteral("reconcile.list"));
    Figures keys("key in the list's filter, to the drawn list"), burst("the same, keys without a pause: after the last");
    for (const QString& text : {QStringLiteral("拉卡拉"), QStringLiteral("5,71"), QStringLiteral("000000123456"), QStringLiteral("清算 1000"), QStringLiteral("zzz"),
                                QStringLiteral("128.00"), QStringLiteral("4178")}) {
        for (int n = 1; n <= text.size() + 1; ++n) {
            // A blank at the end changes nothing, and nothing answers.
            if (n <= text.size() && text.left(n).trimmed() == page.presenter().list().text())
                continue;
            QSignalSpy reset(&page.presenter().list(), &EntryList::reset);
            QElapsedTimer timer;
            timer.start();
            search->setText(n <= text.size() ? text.left(n) : QString());
            until([&] { return !reset.isEmpty(); });
            list->viewport()->repaint();
            keys.add(milliseconds(timer));
            QTest::qWait(60);
        }
        for (int n = 1; n < text.size(); ++n) {
            search->setText(text.left(n));
            QTest::qWait(5);
        }
        QElapsedTimer timer;
        timer.start();
        search->setText(text);
        until([&] { return page.presenter().list().view().query.text == text; });
        list->viewport()->repaint();
        burst.add(milliseconds(timer));
        search->clear();
        rest(window);
    }
    keys.print();
    burst.print();
}

void segments(MainWindow& window, ReconcilePage& page)
{
    auto* list = page.findChild<TableView*>(QStringLiteral("reconcile.list"));
    Figures clicks("another segment, to the drawn list");
    for (int n = 0; n < 24; ++n) {
        if (page.presenter().list().segment() == ListSegment((n + 1) % 4))
            continue;
        QSignalSpy reset(&page.presenter().list(), &EntryList::reset);
        QElapsedTimer timer;
        timer.start();
        page.presenter().list().setSegment(ListSegment((n + 1) % 4));
        until([&] { return !reset.isEmpty(); });
        list->viewport()->repaint();
        clicks.add(milliseconds(timer));
        rest(window);
    }
    clicks.print();
}

void opening(MainWindow& window, ReconcilePage& page)
{
    auto* list = page.findChild<TableView*>(QStringLiteral("reconcile.list"));
    page.presenter().list().setSegment(ListSegment::All);
    rest(window);
    Figures opened("a deposit, to its drawn sentence and sales");
    QRandomGenerator random(20261123);
    for (int n = 0; n < 60; ++n) {
        const int row = n < 30 ? 2 + n : int(random.bounded(list->model()->rowCount()));
        if (page.presenter().list().isHead(row))
            continue;
        QSignalSpy changed(&page.presenter().entry(), &EntryDetail::changed);
        QElapsedTimer timer;
        timer.start();
        list->setCurrentIndex(list->model()->index(row, 0));
        until([&] { return !changed.isEmpty(); });
        page.repaint();
        opened.add(milliseconds(timer));
        QTest::qWait(30);
    }
    opened.print();
}

void finding(MainWindow& window)
{
    auto* field = window.findChild<SearchField*>();
    auto* popup = window.findChild<QWidget*>(QStringLiteral("search.popup"));
    if (!field || !popup)
        return;
    auto* hits = popup->findChild<QAbstractItemView*>();
    field->setFocus();
    Figures keys("key in Ctrl+K, to the drawn answer");
    for (const QString& text : {QStringLiteral("000000765432"), QStringLiteral("123.45"), QStringLiteral("10.00"), QStringLiteral("4178"), QStringLiteral("000412")}) {
        for (int n = 3; n <= text.size(); ++n) {
            QSignalSpy reset(hits->model(), &QAbstractItemModel::modelReset);
            QElapsedTimer timer;
            timer.start();
            field->setText(text.left(n));
            emit field->textEdited(field->text());
            if (!until([&] { return !reset.isEmpty() || timer.elapsed() > 2000; }))
                break;
            popup->repaint();
            if (!reset.isEmpty())
                keys.add(milliseconds(timer));
            QTest::qWait(40);
        }
        field->clear();
        rest(window);
    }
    keys.print();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::printf("bench_window SHOP [DATE]: times the window on a shop, best one of a million sales (tests/bench/make_books.py)\n");
        return 0;
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QElapsedTimer start;
    start.start();
    TimedApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    Theme::hub().apply(Scheme::Light);
    Language::hub().use(Language::Code::Chinese);
    const QDate day = argc > 2 ? QDate::fromString(QString::fromLocal8Bit(argv[2]), Qt::ISODate) : QDate(2026, 11, 23);
    const FixedClock clock(QDateTime(day, QTime(4, 31), Qt::UTC));
    MainWindow window(clock, MainWindow::Memory::None);
    addRoomPages(window);
    window.resize(1440, 900);
    window.show();
    QSignalSpy opened(&window, &MainWindow::shopOpened), failed(&window, &MainWindow::shopFailed);
    window.openShop(QString::fromLocal8Bit(argv[1]));
    if (!until([&] { return !opened.isEmpty() || !failed.isEmpty(); }) || !failed.isEmpty()) {
        std::printf("the shop could not be opened\n");
        return 1;
    }
    window.repaint();
    std::printf("window usable %.0f ms after the start; longest block of the GUI thread %.0f ms\n", milliseconds(start), application.takeWorst());
    until([&] { return window.isIdle(); });
    std::printf("everything on the first page %.0f ms after the start; longest block %.0f ms\n", milliseconds(start), application.takeWorst());
    rest(window);

    QElapsedTimer timer;
    timer.start();
    window.go(Place::Reconcile);
    auto* page = window.findChild<ReconcilePage*>();
    until([&] { return page->isSettled(); });
    page->repaint();
    std::printf("Reconcile page, first visit, to its drawn first deposit: %.0f ms; longest block %.0f ms\n", milliseconds(timer), application.takeWorst());
    rest(window);
    std::printf("Reconcile: %d rows, %d to do\n", page->presenter().list().entriesInAll(), page->presenter().list().toDoInAll());

    typing(window, *page);
    std::printf("  longest block of the GUI thread %.0f ms\n", application.takeWorst());
    segments(window, *page);
    std::printf("  longest block of the GUI thread %.0f ms\n", application.takeWorst());
    opening(window, *page);
    std::printf("  longest block of the GUI thread %.0f ms\n", application.takeWorst());
    page->presenter().list().setSegment(ListSegment::All);
    rest(window);
    scrollAll("list of deposits", page->findChild<TableView*>(QStringLiteral("reconcile.list")), metric::kListRow);
    std::printf("  longest block of the GUI thread %.0f ms\n", application.takeWorst());

    timer.restart();
    page->presenter().showState(reconcile::SaleState::Arrived);
    until([&] { return page->presenter().detail() && page->presenter().detail()->row.kind == ReconcileRow::Kind::State; });
    page->repaint();
    std::printf("all sales that arrived, to the first drawn: %.0f ms\n", milliseconds(timer));
    rest(window);
    std::printf("  longest block of the GUI thread %.0f ms\n", application.takeWorst());
    scrollAll("sales that arrived", page->findChild<TableView*>(QStringLiteral("reconcile.sales")), metric::kDenseRow);
    std::printf("  longest block of the GUI thread %.0f ms\n", application.takeWorst());
    finding(window);
    std::printf("  longest block of the GUI thread %.0f ms\n", application.takeWorst());
    return 0;
}
