// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/shop_session.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace daozhang {

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
                job(m_rooms.get(), nullptr);
                continue;
            }
            auto opened = openRooms();
            if (opened) {
                m_rooms = std::move(*opened);
                job(m_rooms.get(), nullptr);
            } else {
                job(nullptr, &opened.error());
            }
        }
        m_rooms.reset();  // a connection must end on the thread that made it
    }

    QString m_location;
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
