// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/row_handover.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace daozhang::intake {

namespace {

constexpr size_t kMostWaiting = 8;

using Batch = std::variant<std::vector<Sale>, std::vector<BankLine>, Progress>;

/// Between the two threads. Ends when the reader has nothing more, or when the taker wants nothing more.
class Handover final : public RowSink
{
public:
    Result<void> take(std::span<Sale> rows) override { return give(std::vector<Sale>(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()))); }
    Result<void> take(std::span<BankLine> rows) override { return give(std::vector<BankLine>(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()))); }

    /// On the reader's thread. Waits for room; fails with Stopped once the taker has gone.
    Result<void> give(Batch batch)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_waiting.size() < kMostWaiting || m_closed; });
        if (m_closed)
            return TaskContext::stopped();
        m_waiting.push_back(std::move(batch));
        m_more.notify_one();
        return {};
    }
    void finish()
    {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        m_more.notify_one();
    }

    /// On the taker's thread; nullopt after the last.
    std::optional<Batch> next()
    {
        std::unique_lock lock(m_mutex);
        m_more.wait(lock, [this] { return !m_waiting.empty() || m_finished; });
        if (m_waiting.empty())
            return std::nullopt;
        Batch batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_room.notify_one();
        return batch;
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_waiting.clear();
        m_room.notify_one();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_room, m_more;
    std::deque<Batch> m_waiting;
    bool m_finished = false;
    bool m_closed = false;
};

Result<void> takeOne(Batch& batch, RowSink& sink, TaskContext& task)
{
    if (auto* const sales = std::get_if<std::vector<Sale>>(&batch))
        return sink.take(std::span(*sales));
    if (auto* const lines = std::get_if<std::vector<BankLine>>(&batch))
        return sink.take(std::span(*lines));
    task.report(std::get<Progress>(batch));
    return {};
}

} // namespace

Result<Reading> readRowsBeside(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task)
{
    Handover handover;
    std::optional<Result<Reading>> reading;
    std::stop_source stop;
    std::jthread reader([&] {
        // A report is part of the order of the rows: people see how far the storing is.
        TaskContext own([&handover](const Progress& progress) { static_cast<void>(handover.give(progress)); }, stop.get_token());
        reading.emplace(readRows(source, format, settings, handover, own));
        handover.finish();
    });
    Result<void> taken;
    while (taken) {
        std::optional<Batch> batch = handover.next();
        if (!batch)
            break;
        taken = task.stopRequested() ? Result<void>(TaskContext::stopped()) : takeOne(*batch, sink, task);
    }
    stop.request_stop();
    handover.close();
    reader.join();
    if (!taken)
        return Failure(taken.error());
    return *std::move(reading);
}

} // namespace daozhang::intake
