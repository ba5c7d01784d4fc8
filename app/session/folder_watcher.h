// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at folders on a thread of its own, so that a network that has gone away holds up nobody: when the system says
// that something changed there, and every few seconds besides, because networks do not say.
#pragma once

#include "app/intake/watched_folder.h"
#include "models/common/clock.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace daozhang {

class FolderWatcher : public QObject
{
    Q_OBJECT
public:
    struct Pace
    {
        int quietSeconds = intake::WatchedFolder::kQuietSeconds;
        int everyMilliseconds = 15'000;
        int restlessMilliseconds = 2'000;   ///< while files are still growing
    };

    /// `clock` must outlive the watcher.
    explicit FolderWatcher(const Clock& clock, QObject* parent = nullptr);
    FolderWatcher(const Clock& clock, Pace pace, QObject* parent);
    ~FolderWatcher() override;

    /// What is looked at from now on; folders that stay keep what is known of their files.
    void watch(const QStringList& folders, const QSet<QByteArray>& handled);
    /// Looks now, at all of them.
    void lookNow();

signals:
    void found(const QString& folder, const QVector<daozhang::intake::RestingFile>& files);
    /// The folder cannot be reached any more; said once until it is back.
    void lost(const QString& folder);
    void back(const QString& folder);

private:
    class Worker;
    struct Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace daozhang
