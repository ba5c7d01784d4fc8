// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/folder_watcher.h"

#include <QFileSystemWatcher>
#include <QThread>
#include <QTimer>

#include <functional>
#include <map>
#include <mutex>

namespace daozhang {

namespace {

/// The way back to the watcher, shut when it goes: a look that hung may end long after.
struct Gate
{
    std::mutex mutex;
    FolderWatcher* owner = nullptr;
};

constexpr unsigned long kPatienceMilliseconds = 2000;  ///< for a look that hangs in a network

} // namespace

/// Lives on the watching thread.
class FolderWatcher::Worker : public QObject
{
public:
    Worker(std::shared_ptr<Gate> gate, const Clock& clock, Pace pace, std::stop_token stop) : m_gate(std::move(gate)), m_clock(clock), m_pace(pace), m_stop(std::move(stop)) {}

    void start()
    {
        m_watcher = new QFileSystemWatcher(this);
        m_timer = new QTimer(this);
        m_timer->setSingleShot(true);
        // A program that writes says so a hundred times a second.
        connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
            if (!m_timer->isActive() || m_timer->remainingTime() > m_pace.restlessMilliseconds)
                m_timer->start(m_pace.restlessMilliseconds);
        });
        connect(m_timer, &QTimer::timeout, this, &Worker::look);
    }

    void watch(const QStringList& folders, const QSet<QByteArray>& handled)
    {
        m_handled += handled;
        for (auto known = m_folders.begin(); known != m_folders.end();) {
            if (folders.contains(known->first)) {
                ++known;
                continue;
            }
            m_watcher->removePath(known->first);
            known = m_folders.erase(known);
        }
        for (const QString& folder : folders)
            m_folders.try_emplace(folder, Folder{intake::WatchedFolder(folder, m_pace.quietSeconds), true});
        if (m_folders.empty())
            m_timer->stop();
        else
            look();
    }

    void look()
    {
        bool isRestless = false;
        for (auto& [path, folder] : m_folders) {
            if (m_stop.stop_requested())
                return;
            const intake::WatchedFolder::Look seen = folder.watched.look(m_clock.now(), m_handled, m_stop);
            isRestless = isRestless || seen.isRestless;
            if (seen.isReachable != folder.isReachable)
                tell([path = path, isBack = seen.isReachable](FolderWatcher& owner) { isBack ? emit owner.back(path) : emit owner.lost(path); });
            folder.isReachable = seen.isReachable;
            // A folder that comes back must be asked for anew.
            if (seen.isReachable && !m_watcher->directories().contains(path))
                m_watcher->addPath(path);
            if (!seen.resting.isEmpty())
                tell([path = path, files = seen.resting](FolderWatcher& owner) { emit owner.found(path, files); });
        }
        if (!m_folders.empty())
            m_timer->start(isRestless ? m_pace.restlessMilliseconds : m_pace.everyMilliseconds);
    }

private:
    struct Folder
    {
        intake::WatchedFolder watched;
        bool isReachable = true;
    };
    /// On the owner's thread, unless the owner is gone.
    void tell(const std::function<void(FolderWatcher&)>& say)
    {
        const std::lock_guard lock(m_gate->mutex);
        if (FolderWatcher* const owner = m_gate->owner)
            QMetaObject::invokeMethod(owner, [owner, say] { say(*owner); }, Qt::QueuedConnection);
    }

    std::shared_ptr<Gate> m_gate;
    const Clock& m_clock;
    Pace m_pace;
    std::stop_token m_stop;
    QFileSystemWatcher* m_watcher = nullptr;
    QTimer* m_timer = nullptr;
    std::map<QString, Folder> m_folders;
    QSet<QByteArray> m_handled;
};

struct FolderWatcher::Thread
{
    std::stop_source stop;
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    QThread* thread = nullptr;
    Worker* worker = nullptr;
};

FolderWatcher::FolderWatcher(const Clock& clock, QObject* parent) : FolderWatcher(clock, Pace(), parent) {}

FolderWatcher::FolderWatcher(const Clock& clock, Pace pace, QObject* parent) : QObject(parent), m_thread(std::make_unique<Thread>())
{
    m_thread->gate->owner = this;
    m_thread->thread = new QThread;
    m_thread->thread->setObjectName(QStringLiteral("folders"));
    m_thread->worker = new Worker(m_thread->gate, clock, pace, m_thread->stop.get_token());
    m_thread->worker->moveToThread(m_thread->thread);
    connect(m_thread->thread, &QThread::finished, m_thread->worker, &QObject::deleteLater);
    Worker* const worker = m_thread->worker;
    QMetaObject::invokeMethod(worker, [worker] { worker->start(); }, Qt::QueuedConnection);
    m_thread->thread->start(QThread::LowPriority);
}

FolderWatcher::~FolderWatcher()
{
    {
        const std::lock_guard lock(m_thread->gate->mutex);
        m_thread->gate->owner = nullptr;
    }
    m_thread->stop.request_stop();
    m_thread->thread->quit();
    // A look that hangs in a dead network cannot be ended; the program is closing, or looks elsewhere, without it.
    if (m_thread->thread->wait(kPatienceMilliseconds))
        delete m_thread->thread;
}

void FolderWatcher::watch(const QStringList& folders, const QSet<QByteArray>& handled)
{
    Worker* const worker = m_thread->worker;
    QMetaObject::invokeMethod(worker, [worker, folders, handled] { worker->watch(folders, handled); }, Qt::QueuedConnection);
}

void FolderWatcher::lookNow()
{
    Worker* const worker = m_thread->worker;
    QMetaObject::invokeMethod(worker, [worker] { worker->look(); }, Qt::QueuedConnection);
}

} // namespace daozhang
