// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/shop_session.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace daozhang {

namespace {

/// By which a file is known again under its name. Where the system gives no number, an open file keeps its name anyway.
struct FileMark
{
    QString path;
    bool isThere = false;
    quint64 number = 0;

    static FileMark of(const QString& path)
    {
        FileMark mark{path, false, 0};
        if (path.isEmpty())
            return mark;
#ifdef Q_OS_UNIX
        struct stat found{};
        mark.isThere = ::stat(QFile::encodeName(path).constData(), &found) == 0;
        mark.number = found.st_ino;
#else
        mark.isThere = QFile::exists(path);
#endif
        return mark;
    }
};

} // namespace

/// A thread with its own connection. It opens the shop at its first job and then does its jobs in order.
struct ShopSession::Worker
{
    Worker(QString location, const Clock& clock) : m_location(std::move(location)), m_clock(clock), m_thread([this] { loop(); }) {}

    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    /// What the next opening makes first. Set before the first job is added.
    void makeFirst(NewShop shop)
    {
        const std::lock_guard lock(m_mutex);
        m_make = std::move(shop);
    }

    void add(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_wake.notify_all();
    }

private:
    /// The engine would go on writing into a file that was deleted or put elsewhere: nothing of it would be found again.
    Result<void> checkFile()
    {
        if (m_file.path.isEmpty())
            return {};
        const FileMark now = FileMark::of(m_file.path);
        if (now.isThere && now.number == m_file.number)
            return {};
        return Failure(ErrorCode::Storage,
                       now.isThere ? ShopSession::tr("Another file lies at “%1” now. Nothing was written. Open the shop again to go on with that one.").arg(m_file.path)
                                   : ShopSession::tr("The shop's file is no longer at “%1”: it was moved, renamed or deleted, or its disk is gone. "
                                                     "Nothing was written. Put it back there, or open it where it is now.").arg(m_file.path));
    }

    Result<std::unique_ptr<Rooms>> openRooms()
    {
        std::optional<NewShop> make;
        {
            const std::lock_guard lock(m_mutex);
            make.swap(m_make);
        }
        return make ? Rooms::create(m_location, *make, m_clock) : Rooms::open(m_location, m_clock);
    }

    void loop()
    {
        for (;;) {
            Job job;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
                // What was handed over is done even when the window closes: an acknowledged write is never dropped.
                if (m_jobs.empty())
                    break;
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
            if (m_rooms) {
                const auto isThere = checkFile();
                job(isThere ? m_rooms.get() : nullptr, isThere ? nullptr : &isThere.error());
                continue;
            }
            auto opened = openRooms();
            if (opened) {
                m_rooms = std::move(*opened);
                m_file = FileMark::of(m_location.contains(QLatin1String("://")) ? QString() : m_location);
                job(m_rooms.get(), nullptr);
            } else {
                job(nullptr, &opened.error());
            }
        }
        m_rooms.reset();  // a connection must end on the thread that made it
    }

    QString m_location;
    FileMark m_file;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::optional<NewShop> m_make;
    std::unique_ptr<Rooms> m_rooms;
    bool m_ending = false;
    std::thread m_thread;
};

ShopSession::ShopSession(QString fileOrUrl, const Clock& clock, QObject* parent)
    : QObject(parent), m_location(std::move(fileOrUrl)), m_clock(clock),
      m_writer(std::make_unique<Worker>(m_location, clock))
{
}

ShopSession::~ShopSession()
{
    for (const QPointer<SessionTask>& task : std::as_const(m_tasks))
        if (task)
            task->stop();
    m_looker.reset();
    m_reader.reset();
    m_writer.reset();
}

void ShopSession::open() { start(std::nullopt); }
void ShopSession::create(const NewShop& shop) { start(shop); }

void ShopSession::setWho(const QString& person)
{
    if (person.isEmpty() || person == m_facts.who)
        return;
    m_facts.who = person;
    write<bool>(
        this,
        [person](Rooms& rooms, TaskContext&) -> Result<bool> {
            rooms.setWho(person);
            return true;
        },
        [](const Result<bool>&) {});
    emit factsChanged();
}

SessionTask* ShopSession::renameShop(QObject* receiver, const QString& name, const QString& reason,
                                     std::function<void(Result<ShopFacts>)> done)
{
    return write<ShopFacts>(
        receiver,
        [name, reason](Rooms& rooms, TaskContext&) -> Result<ShopFacts> {
            DZ_CHECK(rooms.renameShop(name, reason));
            return rooms.facts();
        },
        [this, done](Result<ShopFacts> facts) {
            if (facts) {
                m_facts.name = facts->name;
                // What is read from now on speaks of the shop by its new name as well.
                read<ShopFacts>(this, [](Rooms& rooms, TaskContext&) { return rooms.freshFacts(); }, [](const Result<ShopFacts>&) {});
                emit factsChanged();
            }
            done(std::move(facts));
        });
}

void ShopSession::start(std::optional<NewShop> make)
{
    if (make)
        m_writer->makeFirst(*make);
    m_writer->add([this](Rooms* rooms, const Error* failed) {
        if (failed) {
            deliver([this, error = *failed] { emit openFailed(error); });
            return;
        }
        deliver([this, facts = rooms->facts()] {
            m_facts = facts;
            m_time = ShopTime(facts.timezone);
            m_reader = std::make_unique<Worker>(m_location, m_clock);
            emit opened();
        });
    });
}

void ShopSession::enqueue(Lane lane, Job job)
{
    ++m_pendingJobs;
    if (lane == Lane::Write) {
        emit pendingWritesChanged(++m_pendingWrites);
        m_writer->add(std::move(job));
    } else if (lane == Lane::Look && m_reader) {
        if (!m_looker)
            m_looker = std::make_unique<Worker>(m_location, m_clock);
        m_looker->add(std::move(job));
    } else {
        (m_reader ? m_reader : m_writer)->add(std::move(job));
    }
}

void ShopSession::deliver(std::function<void()> call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); }

void ShopSession::writeFinished() { emit pendingWritesChanged(--m_pendingWrites); }

} // namespace daozhang
