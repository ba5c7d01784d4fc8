// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/main_window.h"

#include "ui/common/actions.h"
#include "ui/common/background.h"
#include "ui/common/language.h"
#include "ui/common/navigation.h"
#include "ui/common/search_field.h"
#include "ui/common/shortcut_list.h"
#include "ui/common/start_page.h"
#include "ui/common/status_line.h"
#include "ui/common/strips.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"
#include "ui/common/top_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

constexpr int kMostRecent = 5;

Act actOf(Place place)
{
    switch (place) {
    case Place::Today: return Act::GoToday;
    case Place::Import: return Act::GoImport;
    case Place::Reconcile: return Act::GoReconcile;
    case Place::Cases: return Act::GoCases;
    case Place::Settings: return Act::GoSettings;
    }
    return Act::GoToday;
}

} // namespace

MainWindow::MainWindow(const Clock& clock, Memory memory, QWidget* parent)
    : QMainWindow(parent), m_clock(clock), m_memory(memory)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(1024, 680);
    setWindowIcon(QIcon(QStringLiteral(":/icons/daozhang.svg")));
    m_stack = new QStackedWidget(this);
    setCentralWidget(m_stack);
    m_start = new StartPage(m_stack);
    m_stack->addWidget(m_start);
    buildFrame();
    buildActions();
    connect(m_start, &StartPage::createRequested, this, &MainWindow::createShop);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openShop);
    connect(m_start, &StartPage::demoRequested, this, &MainWindow::openDemo);
    m_start->setDemoOffered(false);
    resize(1440, 900);
    if (m_memory == Memory::Kept)
        m_start->setRecent(QSettings().value(QStringLiteral("shop/recent")).toStringList());
    if (const QByteArray geometry = QSettings().value(QStringLiteral("window/geometry")).toByteArray();
        m_memory == Memory::Kept && !geometry.isEmpty())
        restoreGeometry(geometry);
    Language::bind(this, [this] {
        updateTitle();
        showHeader();
        if (m_session && m_session->facts().name.size())
            m_navigation->setPerson(m_session->facts().who == QLatin1String("owner") ? tr("Owner") : m_session->facts().who,
                                    m_session->facts().name);
        for (Page* page : std::as_const(m_pages))
            m_outdated.insert(m_pages.key(page));
        if (Page* page = currentPage(); page && m_outdated.remove(m_place))
            page->refresh();
    });
}

MainWindow::~MainWindow()
{
    // Pages hold references into the session.
    qDeleteAll(m_pages);
    m_pages.clear();
}

void MainWindow::buildFrame()
{
    m_frame = new QWidget(m_stack);
    m_stack->addWidget(m_frame);
    auto* rows = new QVBoxLayout(m_frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    m_navigation = new Navigation(m_frame);
    columns->addWidget(m_navigation);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_topBar = new TopBar(m_frame);
    m_search = new SearchField(*this, m_topBar);
    m_topBar->setSearch(m_search);
    right->addWidget(m_topBar);
    m_errors = new ErrorStrip(m_frame);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(metric::kPagePaddingX, 0, metric::kPagePaddingX, 0);
    above->addWidget(m_errors);
    right->addLayout(above);
    m_pageStack = new QStackedWidget(m_frame);
    m_pageStack->setObjectName(QStringLiteral("pages"));
    right->addWidget(m_pageStack, 1);
    m_tasks = new TaskStrip(m_frame);
    m_undo = new UndoStrip(m_frame);
    m_reason = new ReasonPrompt(m_frame);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(metric::kPagePaddingX, 0, metric::kPagePaddingX, 0);
    below->setSpacing(8);
    for (QWidget* strip : {static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_tasks), static_cast<QWidget*>(m_undo)})
        below->addWidget(strip);
    right->addLayout(below);
    columns->addLayout(right, 1);
    rows->addLayout(columns, 1);
    m_status = new StatusLine(m_frame);
    rows->addWidget(m_status);
}

void MainWindow::buildActions()
{
    const auto add = [this](Act act, auto slot) {
        connect(makeAction(act, this, Reach::Window), &QAction::triggered, this, slot);
    };
    add(Act::NextPane, [this] { movePane(1); });
    add(Act::PreviousPane, [this] { movePane(-1); });
    add(Act::UndoLast, [this] { m_undo->undo(); });
    add(Act::Help, [this] {
        if (!m_shortcuts)
            m_shortcuts = new ShortcutList(this);
        m_shortcuts->show();
        m_shortcuts->raise();
        m_shortcuts->activateWindow();
    });
    add(Act::NewShop, [this] { closeShop(); });
    add(Act::OpenShop, [this] { closeShop(); });
    add(Act::Quit, [this] { close(); });
    add(Act::Refresh, [this] { sessionChanged(); });
}

void MainWindow::addPlace(Place place, PageFactory factory)
{
    m_factories.insert(place, std::move(factory));
    m_order.append(place);
    QAction* action = makeAction(actOf(place), this, Reach::Window);
    m_placeActions.insert(place, action);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, place] { go(place); });
    m_navigation->addPlace(place, action);
}

void MainWindow::setDemoMaker(DemoMaker maker)
{
    m_demoMaker = std::move(maker);
    m_start->setDemoOffered(static_cast<bool>(m_demoMaker));
}

void MainWindow::openShop(const QString& fileOrUrl)
{
    startSession(fileOrUrl, [](ShopSession& session) { session.open(); });
}

void MainWindow::createShop(const QString& file, const NewShop& shop)
{
    startSession(file, [shop](ShopSession& session) { session.create(shop); });
}

void MainWindow::closeShop()
{
    if (m_memory == Memory::Kept)
        QSettings().remove(QStringLiteral("shop/last"));
    qDeleteAll(m_pages);
    m_pages.clear();
    m_search->setSession(nullptr);
    m_session.reset();
    for (QAction* action : std::as_const(m_placeActions))
        action->setEnabled(false);
    m_start->setRecent(QSettings().value(QStringLiteral("shop/recent")).toStringList());
    m_stack->setCurrentWidget(m_start);
    m_start->focusFirst();
    updateTitle();
}

void MainWindow::startSession(const QString& fileOrUrl, std::function<void(ShopSession&)> start)
{
    qDeleteAll(m_pages);
    m_pages.clear();
    m_search->setSession(nullptr);
    m_failed = false;
    m_reconciledOnce = false;
    m_start->errors()->clear();
    m_session = std::make_unique<ShopSession>(fileOrUrl, m_clock);
    connect(m_session.get(), &ShopSession::opened, this, &MainWindow::sessionOpened);
    connect(m_session.get(), &ShopSession::changed, this, &MainWindow::sessionChanged);
    connect(m_session.get(), &ShopSession::pendingWritesChanged, m_status, &StatusLine::setPendingWrites);
    connect(m_session.get(), &ShopSession::pendingWritesChanged, this, [this](int count) { m_closeAsked = m_closeAsked && count > 0; });
    connect(m_session.get(), &ShopSession::openFailed, this, [this](const Error& error) {
        m_failed = true;
        m_start->errors()->showError(error);
        m_stack->setCurrentWidget(m_start);
        emit shopFailed(error);
    });
    start(*m_session);
}

void MainWindow::sessionOpened()
{
    remember(m_session->location());
    m_search->setSession(m_session.get());
    for (QAction* action : std::as_const(m_placeActions))
        action->setEnabled(true);
    m_navigation->setPerson(m_session->facts().who == QLatin1String("owner") ? tr("Owner") : m_session->facts().who,
                            m_session->facts().name);
    updateTitle();
    m_stack->setCurrentWidget(m_frame);
    go(m_order.value(0, Place::Today));
    readFrame();
    emit shopOpened();
}

void MainWindow::sessionChanged()
{
    if (!m_session)
        return;
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        m_outdated.insert(it.key());
    if (Page* page = currentPage(); page && m_outdated.remove(m_place))
        page->refresh();
    readFrame();
}

void MainWindow::readFrame()
{
    m_session->read<FrameFigures>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.frame(); },
        [this](Result<FrameFigures> figures) {
            if (!figures) {
                showError(figures.error());
                return;
            }
            m_status->setFigures(*figures, m_session->facts().today);
            if (!m_ownBadge.contains(Place::Reconcile))
                m_navigation->setBadge(Place::Reconcile, static_cast<int>(figures->openFindings), false);
            if (!m_ownBadge.contains(Place::Cases))
                m_navigation->setBadge(Place::Cases, static_cast<int>(figures->openCases), figures->ourMoves > 0);
            reconcileIfStale(figures->isStale);
        });
}

void MainWindow::reconcileIfStale(bool isStale)
{
    // A new day makes sums due that were not: the books are judged anew once after opening. Later changes are
    // followed by those who make them.
    if (!isStale || std::exchange(m_reconciledOnce, true))
        return;
    auto* task = m_session->write<QVector<cases::ClosingProposal>>(
        this, [](Rooms& rooms, TaskContext& context) { return rooms.reconcileAndFollow(context); },
        [this](Result<QVector<cases::ClosingProposal>> proposals) {
            if (!proposals && proposals.error().code != ErrorCode::Stopped)
                showError(proposals.error());
        });
    follow(task, tr("Reconciling as of today"));
}

Page* MainWindow::pageOf(Place place)
{
    if (Page* page = m_pages.value(place))
        return page;
    if (!m_session || !m_factories.contains(place))
        return nullptr;
    Page* page = m_factories.value(place)(*m_session, *this);
    m_pages.insert(place, page);
    m_pageStack->addWidget(page);
    m_outdated.insert(place);
    connect(page, &Page::headerChanged, this, &MainWindow::showHeader);
    connect(page, &Page::badgeChanged, this, [this, place](int count, bool isUrgent) {
        m_ownBadge.insert(place);
        m_navigation->setBadge(place, count, isUrgent);
    });
    return page;
}

Page* MainWindow::currentPage() const { return m_pages.value(m_place); }

bool MainWindow::isIdle() const
{
    return m_session && !m_failed && !m_session->facts().name.isEmpty() && m_session->pendingJobs() == 0 && currentPage()
        && currentPage()->isSettled();
}

void MainWindow::go(Place place, const Thing& thing)
{
    Page* page = pageOf(place);
    if (!page)
        return;
    m_place = place;
    m_errors->clear();
    m_reason->dismiss();
    m_pageStack->setCurrentWidget(page);
    m_navigation->setCurrent(place);
    if (m_outdated.remove(place))
        page->refresh();
    if (thing.kind != Thing::Kind::None)
        page->showThing(thing);
    showHeader();
    page->activate();
}

void MainWindow::notify(const QString& text, std::function<void()> undo) { m_undo->showDone(text, std::move(undo)); }
void MainWindow::follow(SessionTask* task, const QString& doing) { m_tasks->follow(task, doing); }
void MainWindow::showError(const Error& error) { m_errors->showError(error); }

void MainWindow::askReason(const ReasonQuestion& question, std::function<void(const QString&)> answered)
{
    m_reason->ask(question, std::move(answered));
}

void MainWindow::showHeader()
{
    if (Page* page = currentPage()) {
        m_topBar->setHeader(page->title(), page->subtitle());
        m_topBar->setActions(page->barActions());
    }
}

void MainWindow::movePane(int step)
{
    Page* page = currentPage();
    if (!page || m_stack->currentWidget() != m_frame)
        return;
    QList<QWidget*> panes{m_navigation};
    for (QWidget* pane : page->panes())
        if (pane->isVisible())
            panes.append(pane);
    const QWidget* focused = QApplication::focusWidget();
    int current = 0;
    for (int i = 0; i < panes.size(); ++i)
        if (focused && (panes[i] == focused || panes[i]->isAncestorOf(focused)))
            current = i;
    const int next = static_cast<int>((current + step + panes.size()) % panes.size());
    if (next == 0)
        m_navigation->focusCurrent();
    else
        panes[next]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::openDemo()
{
    if (!m_demoMaker || m_start->tasks()->isBusy())
        return;
    m_start->errors()->clear();
    auto* task = runDetached<QString>(
        this, [maker = m_demoMaker, this](TaskContext& context) { return maker(m_clock, context); },
        [this](Result<QString> shop) {
            if (shop)
                openShop(*shop);
            else
                m_start->errors()->showError(shop.error());
        });
    m_start->tasks()->follow(task, tr("Making the demo shop"));
}

void MainWindow::remember(const QString& shop)
{
    if (m_memory == Memory::None)
        return;
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("shop/recent")).toStringList();
    recent.removeAll(shop);
    recent.prepend(shop);
    settings.setValue(QStringLiteral("shop/recent"), QStringList(recent.mid(0, kMostRecent)));
    settings.setValue(QStringLiteral("shop/last"), shop);
}

void MainWindow::updateTitle()
{
    const QString shop = m_session ? m_session->facts().name : QString();
    const QString program = tr("Daozhang");
    setWindowTitle(shop.isEmpty() ? program : QStringLiteral("%1 — %2").arg(program, shop));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool busy = (m_session && m_session->pendingWrites() > 0) || m_tasks->isBusy() || m_start->tasks()->isBusy();
    if (busy && !std::exchange(m_closeAsked, true)) {
        event->ignore();
        auto* strip = m_stack->currentWidget() == m_start ? m_start->errors() : m_errors;
        strip->showError({ErrorCode::Conflict, tr("Work is going on. Close again to stop it: everything will be as it was before it began."), {}},
                         tr("Stop and close"), [this] { close(); });
        return;
    }
    m_tasks->stop();
    if (m_memory == Memory::Kept)
        QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setFolded(width() < metric::kFoldBelow);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_reason->isAsking())
            m_reason->dismiss();
        else if (Page* page = currentPage())
            page->goBack();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace daozhang::ui
