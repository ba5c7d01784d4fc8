// SPDX-License-Identifier: GPL-3.0-or-later
// What long work is given: a place to report progress and a way to be stopped.
#pragma once

#include "models/common/result.h"

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <stop_token>

namespace daozhang {

/// How far long work has come. `total` 0 means "not known".
struct Progress
{
    QString doing;  ///< translated: what is done now, to which file
    qint64 done = 0;
    qint64 total = 0;
};

/// A worker is a function of values and a TaskContext&. It asks stopRequested() at safe points only, never after it
/// has committed, so that stopping leaves either the old state or the new one.
class TaskContext
{
public:
    using Report = std::function<void(const Progress&)>;

    TaskContext() = default;
    explicit TaskContext(Report report, std::stop_token stop = {}) : m_report(std::move(report)), m_stop(std::move(stop)) {}

    void report(const Progress& progress) const
    {
        if (m_report)
            m_report(progress);
    }
    bool stopRequested() const { return m_stop.stop_requested(); }
    static Failure stopped()
    {
        return Failure(ErrorCode::Stopped,
                       QCoreApplication::translate("TaskContext", "Stopped. Everything is as it was before."));
    }

private:
    Report m_report;
    std::stop_token m_stop;
};

} // namespace daozhang
