// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the GUI thread while no shop is open (with one, ShopSession does it).
#pragma once

#include "app/session/shop_session.h"

#include <QThreadPool>

#include <functional>
#include <memory>

namespace daozhang::ui {

/// Runs `work` on a pool thread; `done` is called on the thread of `receiver`, if that lives still. The answer is a
/// handle to follow and to stop it.
template <class T>
SessionTask* runDetached(QObject* receiver, std::function<Result<T>(TaskContext&)> work, std::function<void(Result<T>)> done)
{
    auto* task = new SessionTask(receiver);
    const QPointer<SessionTask> handle(task);
    // The pool thread may outlive the receiver: only the application object is safe to post to.
    QThreadPool::globalInstance()->start([handle, stop = task->stopToken(), work = std::move(work), done = std::move(done)] {
        const auto deliver = [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); };
        TaskContext context(
            [&](const Progress& progress) {
                deliver([handle, progress] {
                    if (handle)
                        emit handle->progressed(progress);
                });
            },
            stop);
        auto result = std::make_shared<Result<T>>(work(context));
        deliver([handle, result, done] {
            if (!handle)
                return;
            done(std::move(*result));
            if (handle) {
                emit handle->finished();
                handle->deleteLater();
            }
        });
    });
    return task;
}

} // namespace daozhang::ui
