// SPDX-License-Identifier: GPL-3.0-or-later
// The one window: places at the left, the bar above, the page, what happened below, facts at the bottom.
#pragma once

#include "ui/common/palette.h"
#include "ui/common/undo_stack.h"

#include <QHash>
#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace daozhang::ui {

class ErrorStrip;
class Navigation;
class NoticeStrip;
class ReasonPrompt;
class SearchField;
class ShortcutList;
class StartPage;
class StatusLine;
class TaskStrip;
class TopBar;
class UndoStrip;

class MainWindow : public QMainWindow, public PageHost
{
    Q_OBJECT
public:
    using PageFactory = std::function<Page*(ShopSession&, PageHost&)>;
    /// Makes the demo shop and answers with its file; runs off the GUI thread.
    using DemoMaker = std::function<Result<QString>(const Clock&, TaskContext&)>;

    /// Whether size and last shop are kept for the next start; pictures and tests leave no trace.
    enum class Memory { Kept, None };
    /// `clock` must outlive the window.
    explicit MainWindow(const Clock& clock, Memory memory = Memory::Kept, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds a place to the navigation; its page is made at the first visit.
    void addPlace(Place place, PageFactory factory);
    void setDemoMaker(DemoMaker maker);
    /// Places within pages that the palette finds by name.
    void setSearchTargets(const QVector<SearchTarget>& targets) { m_targets = targets; }

    void openShop(const QString& fileOrUrl);
    /// The start page with the form that makes a shop in exactly this file, which is not there yet.
    void offerToMake(const QString& file);
    void createShop(const QString& file, const NewShop& shop);
    /// Copies a backup to a new shop file, proves it and opens it.
    void restoreShop(const QString& backup, const QString& file);
    void closeShop();
    /// The start page; an open shop stays open behind it, and Esc leads back.
    void showStart();
    ShopSession* session() const { return m_session.get(); }
    Page* currentPage() const;
    Place currentPlace() const { return m_place; }
    QList<Place> places() const { return m_order; }
    /// True when a shop is open and everything asked for has arrived.
    bool isIdle() const;

    // PageHost
    void go(Place place, const Thing& thing = {}) override;
    void notify(const QString& text, std::function<void()> undo = {}) override;
    void follow(SessionTask* task, const QString& doing) override;
    void showError(const Error& error) override;
    void askReason(const ReasonQuestion& question, std::function<void(const QString&)> answered) override;
    void withdrawQuestion() override;
    void leaveFor(Exit exit) override;

    /// Takes the last thing back that can be taken back; nothing when there is none.
    void undoLast();
    /// What the palette offers without asking the books.
    QVector<PaletteEntry> paletteEntries(const QString& typed);

signals:
    void shopOpened();
    void shopFailed(const daozhang::Error& error);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildFrame();
    void buildActions();
    void startSession(const QString& fileOrUrl, std::function<void(ShopSession&)> start);
    void sessionOpened();
    void sessionChanged();
    void readFrame();
    /// Reads all anew when another window or computer wrote into the shop since.
    void lookForOthers();
    void reconcileIfStale(bool isStale);
    void showHeader();
    void movePane(int step);
    void openDemo();
    void chooseFiles();
    void showTermsNotice();
    QString unsavedTerms() const;
    void fitToScreen();
    void backUpNow();
    void showPerson();
    void remember(const QString& shop);
    void restoreWindow();
    void keepWindow();
    void restoreLayout(QWidget* page);
    void keepLayout(QWidget* page);
    void leavePages();
    void updateTitle();
    QVector<PaletteEntry> actionEntries(const QString& typed);
    QVector<PaletteEntry> targetEntries(const QString& typed);
    Page* pageOf(Place place);

    const Clock& m_clock;
    const Memory m_memory;
    std::unique_ptr<ShopSession> m_session;
    QHash<Place, PageFactory> m_factories;
    QList<Place> m_order;
    QHash<Place, Page*> m_pages;
    QSet<Place> m_outdated;
    Place m_place = Place::Today;
    DemoMaker m_demoMaker;
    QVector<SearchTarget> m_targets;
    UndoStack m_done;
    QVector<FrameFigures::Provider> m_withoutTerms;
    QVector<guard::OwnAccountNote> m_accounts;
    qint64 m_entries = -1;  ///< of the journal when the figures were read
    bool m_closeAsked = false;
    bool m_leaveAsked = false;
    bool m_reconciledOnce = false;
    bool m_failed = false;

    QStackedWidget* m_stack = nullptr;   ///< start page, or the frame
    StartPage* m_start = nullptr;
    QWidget* m_frame = nullptr;
    Navigation* m_navigation = nullptr;
    TopBar* m_topBar = nullptr;
    SearchField* m_search = nullptr;
    QStackedWidget* m_pageStack = nullptr;
    ErrorStrip* m_errors = nullptr;
    TaskStrip* m_tasks = nullptr;
    UndoStrip* m_undo = nullptr;
    ReasonPrompt* m_reason = nullptr;
    NoticeStrip* m_terms = nullptr;
    QAction* m_undoAction = nullptr;
    StatusLine* m_status = nullptr;
    ShortcutList* m_shortcuts = nullptr;
    QHash<Place, QAction*> m_placeActions;
};

} // namespace daozhang::ui
