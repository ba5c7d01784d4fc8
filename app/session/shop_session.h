// SPDX-License-Identifier: GPL-3.0-or-later
// The open shop as a window sees it: work is handed over and answered later, so that the GUI thread never waits for
// the database. Three threads: one reads, one writes, one looks at files that are to be imported, so that a long preview
// holds back neither; each has its own connection and does its jobs in order.
#pragma once

#include "app/common/task_context.h"
#include "app/session/rooms.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <stop_token>

namespace daozhang {

/// Handle of work that was handed over. Lives on the receiver's thread; delete it or let its parent do so.
class SessionTask : public QObject
{
    Q_OBJECT
public:
    explicit SessionTask(QObject* parent) : QObject(parent) {}
    /// Asks the work to stop at its next safe point; its answer then is an Error with code Stopped.
    void stop() { m_stop.request_stop(); }
    std::stop_token stopToken() const { return m_stop.get_token(); }
signals:
    void progressed(const daozhang::Progress& progress);
    void finished();

private:
    std::stop_source m_stop;
};

class ShopSession : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the session. Opening (and migrating) happens on the writer thread; `opened` answers.
    ShopSession(QString fileOrUrl, const Clock& clock, QObject* parent = nullptr);
    /// Waits for the writer to finish what it has begun; asks all work to stop first.
    ~ShopSession() override;

    void open();
    /// Makes the shop first, then opens it.
    void create(const NewShop& shop);
    QString location() const { return m_location; }
    const Clock& clock() const { return m_clock; }
    /// Facts of the opened shop; empty name before `opened`.
    const ShopFacts& facts() const { return m_facts; }
    /// Who is at the desk from now on: the journal gets this name with what is done next.
    void setWho(const QString& person);
    /// Gives the shop another name; factsChanged() or the answer's error follows.
    SessionTask* renameShop(QObject* receiver, const QString& name, const QString& reason, std::function<void(Result<ShopFacts>)> done);
    const ShopTime& time() const { return m_time; }
    /// Jobs that are waiting or running on the writer.
    int pendingWrites() const { return m_pendingWrites; }
    /// Work handed over, of both kinds, whose answer has not been delivered yet.
    int pendingJobs() const { return m_pendingJobs; }

    /// Runs `work` on the reading thread and hands its answer to `done` on the thread of `receiver`, which may have
    /// died meanwhile: then nobody is called. T is any value type.
    template <class T>
    SessionTask* read(QObject* receiver, std::function<Result<T>(Rooms&, TaskContext&)> work, std::function<void(Result<T>)> done)
    {
        return post<T>(Lane::Read, receiver, std::move(work), std::move(done));
    }
    /// The same on the thread that looks at files: for work that reads what may be long and large.
    template <class T>
    SessionTask* look(QObject* receiver, std::function<Result<T>(Rooms&, TaskContext&)> work, std::function<void(Result<T>)> done)
    {
        return post<T>(Lane::Look, receiver, std::move(work), std::move(done));
    }
    /// The same on the writing thread; emits changed() after work that succeeded.
    template <class T>
    SessionTask* write(QObject* receiver, std::function<Result<T>(Rooms&, TaskContext&)> work, std::function<void(Result<T>)> done)
    {
        return post<T>(Lane::Write, receiver, std::move(work), std::move(done));
    }

signals:
    void opened();
    void openFailed(const daozhang::Error& error);
    /// The shop's name or the person at the desk is another now.
    void factsChanged();
    /// Something was written: pages read again what they show.
    void changed();
    void pendingWritesChanged(int count);

private:
    enum class Lane { Read, Look, Write };
    using Job = std::function<void(Rooms*, const Error*)>;  // exactly one of the two is given

    template <class T>
    SessionTask* post(Lane lane, QObject* receiver, std::function<Result<T>(Rooms&, TaskContext&)> work,
                      std::function<void(Result<T>)> done)
    {
        auto* task = new SessionTask(receiver);
        const QPointer<SessionTask> handle(task);
        m_tasks.removeIf([](const QPointer<SessionTask>& known) { return known.isNull(); });
        m_tasks.append(handle);
        const std::stop_token stop = task->stopToken();
        enqueue(lane, [this, lane, handle, stop, work = std::move(work), done = std::move(done)](Rooms* rooms, const Error* failed) {
            TaskContext context(
                [this, handle](const Progress& progress) {
                    deliver([handle, progress] {
                        if (handle)
                            emit handle->progressed(progress);
                    });
                },
                stop);
            auto result = std::make_shared<Result<T>>(failed ? Result<T>(Failure(*failed)) : work(*rooms, context));
            const bool wrote = lane == Lane::Write && result->has_value();
            deliver([this, handle, result, done, wrote, lane] {
                --m_pendingJobs;
                if (lane == Lane::Write)
                    writeFinished();
                if (handle) {  // the receiver owns the handle: no handle, no receiver
                    done(std::move(*result));
                    if (handle) {
                        emit handle->finished();
                        handle->deleteLater();
                    }
                }
                if (wrote)
                    emit changed();
            });
        });
        return task;
    }

    void enqueue(Lane lane, Job job);
    /// Calls back on the session's own thread.
    void deliver(std::function<void()> call);
    void writeFinished();
    void start(std::optional<NewShop> make);

    QString m_location;
    const Clock& m_clock;
    ShopFacts m_facts;
    ShopTime m_time;
    int m_pendingWrites = 0;
    int m_pendingJobs = 0;
    QList<QPointer<SessionTask>> m_tasks;
    struct Worker;
    std::unique_ptr<Worker> m_reader;
    std::unique_ptr<Worker> m_looker;  ///< made when it is first needed
    std::unique_ptr<Worker> m_writer;
};

} // namespace daozhang
