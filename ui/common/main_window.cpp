// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/main_window.h"

#include "ui/common/actions.h"
#include "app/guard/shop_guard.h"
#include "ui/common/background.h"
#include "ui/common/file_prompt.h"
#include "ui/common/focus_ring.h"
#include "ui/common/language.h"
#include "ui/common/navigation.h"
#include "ui/common/notice_strip.h"
#include "ui/common/search_field.h"
#include "ui/common/shortcut_list.h"
#include "ui/common/start_page.h"
#include "ui/common/status_line.h"
#include "ui/common/strips.h"
#include "ui/common/tab_order.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"
#include "ui/common/top_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace daozhang::ui {

namespace {

/// A layout keeps its margins even when all in it is hidden; this one has them only while something of it is seen.
class MarginWhenShown : public QObject
{
public:
    MarginWhenShown(QLayout* layout, QList<QWidget*> strips) : QObject(strips.constFirst()), m_layout(layout), m_strips(std::move(strips))
    {
        for (QWidget* strip : std::as_const(m_strips))
            strip->installEventFilter(this);
        fit();
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
            fit();
        return false;
    }

private:
    void fit()
    {
        const bool isSeen = std::any_of(m_strips.cbegin(), m_strips.cend(), [](const QWidget* strip) { return !strip->isHidden(); });
        m_layout->setContentsMargins(metric::kPagePaddingX, isSeen ? metric::kPagePaddingY : 0, metric::kPagePaddingX, 0);
    }

    QLayout* m_layout;
    QList<QWidget*> m_strips;
};

Act actOf(Place place)
{
    switch (place) {
    case Place::Today: return Act::GoToday;
    case Place::Import: return Act::GoImport;
    case Place::Reconcile: return Act::GoReconcile;
    case Place::Cases: return Act::GoCases;
    case Place::Insights: return Act::GoInsights;
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
    connect(m_start, &StartPage::restoreRequested, this, &MainWindow::restoreShop);
    connect(m_start, &StartPage::backRequested, this, [this] { m_stack->setCurrentWidget(m_frame); });
    new FocusRing(this);
    restoreWindow();
    Language::bind(this, [this] {
        updateTitle();
        showHeader();
        showPerson();
        showTermsNotice();
        for (Page* page : std::as_const(m_pages))
            m_outdated.insert(m_pages.key(page));
        if (Page* page = currentPage(); page && m_outdated.remove(m_place))
            page->refresh();
    });
}

MainWindow::~MainWindow()
{
    leavePages();
}

void MainWindow::leavePages()
{
    // Pages, and what takes their acts back, hold references into the session.
    for (Page* page : std::as_const(m_pages))
        keepLayout(page);
    m_entries = -1;
    m_done.clear();
    m_undoAction->setEnabled(false);
    qDeleteAll(m_pages);
    m_pages.clear();
    m_outdated.clear();
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
    m_search = new SearchField(*this, [this](const QString& typed) { return paletteEntries(typed); }, m_topBar);
    m_topBar->setSearch(m_search);
    right->addWidget(m_topBar);
    m_errors = new ErrorStrip(m_frame);
    auto* above = new QVBoxLayout;
    above->setSpacing(8);
    above->addWidget(m_errors);
    m_terms = new NoticeStrip(QStringLiteral("termsNotice"), m_frame);
    above->addWidget(m_terms);
    new MarginWhenShown(above, {m_errors, m_terms});
    connect(m_terms, &NoticeStrip::acted, this,
            [this] {
                if (!unsavedTerms().isEmpty()) {
                    go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, {}});
                    return;
                }
                QStringList ids;
                for (const FrameFigures::Provider& provider : std::as_const(m_withoutTerms))
                    ids.append(provider.id);
                go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, ids});
            });
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
    m_undoAction = makeAction(Act::UndoLast, this, Reach::Window);
    m_undoAction->setEnabled(false);
    connect(m_undoAction, &QAction::triggered, this, &MainWindow::undoLast);
    connect(m_undo, &UndoStrip::undoRequested, this, &MainWindow::undoLast);
    add(Act::Find, [this] {
        if (m_stack->currentWidget() == m_frame)
            m_search->begin();
    });
    add(Act::Help, [this] {
        const QWidget* focused = QApplication::focusWidget();
        if (!m_shortcuts)
            m_shortcuts = new ShortcutList(this);
        m_shortcuts->showFor(focused);
    });
    add(Act::NewShop, [this] { showStart(); });
    add(Act::OpenShop, [this] {
        showStart();
        m_start->askToOpen();
    });
    add(Act::OpenDemo, [this] { leaveFor(Exit::Demo); });
    add(Act::RestoreBackup, [this] { leaveFor(Exit::Restore); });
    // Without its key here: a page that imports has it already, and two would be none (keyPressEvent has the rest).
    QAction* import = makeAction(Act::ChooseFiles, this, Reach::Window);
    import->setShortcut({});
    connect(import, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_status, &StatusLine::backupRequested, this,
            [this] { go(Place::Settings, {Thing::Kind::Section, QStringLiteral("shop"), {}, {}}); });
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

void MainWindow::offerToMake(const QString& file)
{
    showStart();
    m_start->setNewFile(file);
}

void MainWindow::createShop(const QString& file, const NewShop& shop)
{
    startSession(file, [shop](ShopSession& session) { session.create(shop); });
}

void MainWindow::closeShop()
{
    if (m_memory == Memory::Kept)
        QSettings().remove(QStringLiteral("shop/last"));
    leavePages();
    m_search->setSession(nullptr);
    m_session.reset();
    for (QAction* action : std::as_const(m_placeActions))
        action->setEnabled(false);
    showStart();
    updateTitle();
}

void MainWindow::showStart()
{
    if (m_memory == Memory::Kept)
        m_start->setRecent(QSettings().value(QStringLiteral("shop/recent")).toStringList());
    m_start->setBack(m_session && !m_failed ? m_session->facts().name : QString());
    m_stack->setCurrentWidget(m_start);
    m_start->focusFirst();
}

void MainWindow::leaveFor(Exit exit)
{
    switch (exit) {
    case Exit::Start: showStart(); break;
    case Exit::Demo:
        showStart();
        openDemo();
        break;
    case Exit::Restore:
        showStart();
        m_start->askToRestore();
        break;
    }
}

void MainWindow::restoreShop(const QString& backup, const QString& file)
{
    if (m_start->tasks()->isBusy())
        return;
    m_start->errors()->clear();
    auto* task = runDetached<bool>(
        this,
        [this, backup, file](TaskContext& context) -> Result<bool> {
            DZ_CHECK(guard::restore(backup, file, m_clock, context));
            return true;
        },
        [this, file](Result<bool> restored) {
            if (restored)
                openShop(file);
            else if (restored.error().code != ErrorCode::Stopped)
                m_start->errors()->showError(restored.error());
        });
    m_start->tasks()->follow(task, tr("Restoring the backup"));
}

void MainWindow::startSession(const QString& fileOrUrl, std::function<void(ShopSession&)> start)
{
    leavePages();
    m_search->setSession(nullptr);
    m_accounts.clear();
    m_withoutTerms.clear();
    showTermsNotice();
    m_failed = false;
    m_reconciledOnce = false;
    m_start->errors()->clear();
    m_session = std::make_unique<ShopSession>(fileOrUrl, m_clock);
    connect(m_session.get(), &ShopSession::opened, this, &MainWindow::sessionOpened);
    connect(m_session.get(), &ShopSession::changed, this, &MainWindow::sessionChanged);
    connect(m_session.get(), &ShopSession::factsChanged, this, [this] {
        showPerson();
        updateTitle();
    });
    connect(m_session.get(), &ShopSession::pendingWritesChanged, m_status, &StatusLine::setPendingWrites);
    connect(m_session.get(), &ShopSession::pendingWritesChanged, this, [this](int count) { m_closeAsked = m_closeAsked && count > 0; });
    connect(m_session.get(), &ShopSession::openFailed, this, [this](const Error& error) {
        m_failed = true;
        showStart();
        m_start->errors()->showError(error);
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
    if (m_memory == Memory::Kept)
        m_session->setWho(QSettings().value(QStringLiteral("desk/person")).toString());
    showPerson();
    m_status->setLocation(m_session->location(), m_session->time());
    updateTitle();
    m_stack->setCurrentWidget(m_frame);
    const auto kept = static_cast<Place>(QSettings().value(QStringLiteral("window/place"), 0).toInt());
    go(m_memory == Memory::Kept && m_order.contains(kept) ? kept : m_order.value(0, Place::Today));
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

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        lookForOthers();
}

void MainWindow::lookForOthers()
{
    // Before the first figures there is nothing to be older than the shop.
    if (!m_session || m_entries < 0 || m_session->pendingJobs() > 0)
        return;
    m_session->read<qint64>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.journalLength(); },
        [this](Result<qint64> length) {
            if (length && *length != std::exchange(m_entries, *length))
                sessionChanged();
        });
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
            m_entries = figures->journal.entries;
            m_status->setFigures(*figures, m_session->facts().today);
            m_navigation->setBadge(Place::Today, static_cast<int>(figures->waiting), figures->isLate);
            m_navigation->setBadge(Place::Reconcile, static_cast<int>(figures->toDo), false);
            m_navigation->setBadge(Place::Cases, static_cast<int>(figures->openCases), figures->movesDue > 0);
            m_withoutTerms = figures->withoutTerms;
            showTermsNotice();
            m_accounts = figures->accounts;
            showPerson();
            reconcileIfStale(figures->isStale);
        });
}

void MainWindow::showTermsNotice()
{
    // Who leaves the settings with unsaved terms would else believe that they hold.
    if (const QString unsaved = unsavedTerms(); !unsaved.isEmpty()) {
        m_terms->setTexts(unsaved, tr("Go back and save"));
        m_terms->setVisible(m_place != Place::Settings);
        return;
    }
    // Without terms nothing can be judged: the one thing to do next is said on every page but the one where it is done.
    QStringList names;
    for (const FrameFigures::Provider& provider : std::as_const(m_withoutTerms)) {
        if (!provider.name.isEmpty())
            names.append(provider.name);
        else if (!provider.merchants.isEmpty())
            names.append(tr("merchant number %1").arg(provider.merchants.join(tr(", "))));
        else
            names.append(tr("a file that names no provider"));
    }
    if (!names.isEmpty())
        m_terms->setTexts(tr("Nothing of %1 can be judged yet: no settlement terms say when it pays, and what it takes.").arg(names.join(tr(", "))),
                          tr("Check the proposed terms"));
    m_terms->setVisible(!names.isEmpty() && m_place != Place::Settings);
}

QString MainWindow::unsavedTerms() const
{
    const Page* settings = m_pages.value(Place::Settings);
    return settings ? settings->unsaved() : QString();
}

void MainWindow::showPerson()
{
    if (!m_session || m_session->facts().name.isEmpty())
        return;
    const ShopFacts& facts = m_session->facts();
    const auto accountName = [](const guard::OwnAccountNote& account) {
        const QString said = account.name.isEmpty() ? account.bank : account.name;
        const QString tail = account.number.right(4);
        return said.isEmpty() ? tr("account %1").arg(tail) : QStringLiteral("%1 %2").arg(said, tail);
    };
    const QString account = m_accounts.isEmpty()     ? tr("no account yet")
                            : m_accounts.size() == 1 ? accountName(m_accounts.constFirst())
                                                     : tr("%n accounts", nullptr, static_cast<int>(m_accounts.size()));
    m_navigation->setPerson(facts.who == QLatin1String("owner") ? tr("Owner") : facts.who, QStringLiteral("%1 · %2").arg(facts.name, account));
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
    orderTabsByLayout(page);
    m_outdated.insert(place);
    restoreLayout(page);
    connect(page, &Page::headerChanged, this, &MainWindow::showHeader);
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
    m_leaveAsked = false;
    m_errors->clear();
    m_reason->dismiss();
    m_pageStack->setCurrentWidget(page);
    m_navigation->setCurrent(place);
    if (m_outdated.remove(place))
        page->refresh();
    if (thing.kind != Thing::Kind::None)
        page->showThing(thing);
    showHeader();
    showTermsNotice();
    page->activate();
}

void MainWindow::notify(const QString& text, std::function<void()> undo)
{
    m_undo->showDone(text, undo ? UndoStrip::Undoable::Yes : UndoStrip::Undoable::No);
    m_done.push(text, std::move(undo));
    m_undoAction->setEnabled(!m_done.isEmpty());
}

void MainWindow::undoLast()
{
    const auto step = m_done.take();
    m_undoAction->setEnabled(!m_done.isEmpty());
    if (!step)
        return;
    if (step->undo) {
        m_undo->showDone(tr("Taken back: “%1”").arg(step->text), UndoStrip::Undoable::No);
        step->undo();
    } else if (const UndoStack::Step* before = m_done.top()) {
        // Never an older act in the place of the last one, unasked.
        m_undo->showDone(tr("“%1” cannot be taken back here. Before it: “%2”").arg(step->text, before->text), UndoStrip::Undoable::Yes);
    } else {
        m_undo->showDone(tr("“%1” cannot be taken back here.").arg(step->text), UndoStrip::Undoable::No);
    }
}

void MainWindow::chooseFiles()
{
    if (!m_session || m_stack->currentWidget() != m_frame)
        return;
    askForFiles(this, {tr("Files to import"), {}, {}, QStringLiteral("import"), {}}, [this](const QStringList& files) { openImport(files); });
}

void MainWindow::follow(SessionTask* task, const QString& doing) { m_tasks->follow(task, doing); }
void MainWindow::showError(const Error& error) { m_errors->showError(error); }

void MainWindow::askReason(const ReasonQuestion& question, std::function<void(const QString&)> answered)
{
    m_reason->ask(question, std::move(answered));
}

void MainWindow::withdrawQuestion() { m_reason->withdraw(); }

void MainWindow::showHeader()
{
    if (Page* page = currentPage()) {
        m_topBar->setHeader(page->title(), page->subtitle());
        m_topBar->setActions(page->barActions());
        // Tab goes from the places over the top bar to the page, in whatever order they were made.
        for (QAbstractButton* place : m_navigation->findChildren<QAbstractButton*>())
            if (place->isChecked())
                QWidget::setTabOrder(place, m_search);
        orderTabsByLayout(m_topBar);
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
        strip->showError({ErrorCode::Conflict, tr("Work is going on. Close again to stop it: what is written whole stays, the rest is as it was."), {}},
                         tr("Stop and close"), [this] { close(); });
        return;
    }
    QString unsaved;
    for (const Page* page : std::as_const(m_pages))
        if (unsaved.isEmpty())
            unsaved = page->unsaved();
    if (!busy && !unsaved.isEmpty() && m_stack->currentWidget() == m_frame && !std::exchange(m_leaveAsked, true)) {
        event->ignore();
        m_errors->showError({ErrorCode::Conflict, tr("%1 Close again to leave it so.").arg(unsaved), {}}, tr("Close without storing"),
                            [this] { close(); });
        return;
    }
    m_tasks->stop();
    m_start->tasks()->stop();
    keepWindow();
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
        if (m_stack->currentWidget() == m_start)
            m_start->goBack();
        else if (m_reason->isAsking())
            m_reason->dismiss();
        else if (Page* page = currentPage())
            page->goBack();
        return;
    }
    if (event->key() == Qt::Key_O && event->modifiers() == Qt::ControlModifier) {
        chooseFiles();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace daozhang::ui
