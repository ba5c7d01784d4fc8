// SPDX-License-Identifier: GPL-3.0-or-later
// The folders that are watched for this shop on this computer, and what has come to rest in them. They are kept in the
// program's own settings and not in the shop: a path means something on one computer alone, and a shop may be shared.
#pragma once

#include "app/session/folder_watcher.h"
#include "app/session/shop_session.h"

#include <QHash>

namespace daozhang::ui {

class WatchPresenter : public QObject
{
    Q_OBJECT
public:
    struct Folder
    {
        QString path;
        bool importsByItself = false;  ///< files that are recognised whole; the others wait for a person
        bool isLost = false;
        QVector<intake::RestingFile> waiting;
    };

    /// The one of this shop; made at the first call, gone with the session.
    static WatchPresenter& of(ShopSession& session);
    WatchPresenter(ShopSession& session, FolderWatcher::Pace pace);

    const QVector<Folder>& folders() const { return m_folders; }
    /// How many files wait in all folders.
    int waiting() const;
    /// Why the last import by itself did not work.
    const std::optional<Error>& error() const { return m_error; }

    void add(const QString& path);
    void remove(const QString& path);
    void setImportsByItself(const QString& path, bool itself);
    /// Hands over the files that wait, for the preview. What becomes of them is told by written() or letGo().
    QStringList takeWaiting();
    /// These files are in the books: they are not offered again.
    void written(const QStringList& paths);
    /// Of the files that were handed over, those that are not in the books wait again.
    void letGo();
    /// They are not wanted: never offered again, the files stay where they are.
    void dismiss();
    FolderWatcher* watcher() const { return m_watcher; }

signals:
    void changed();
    /// Files were imported without a question.
    void imported(int files, qint64 lines, const QString& folder);
    void lost(const QString& folder);
    void back(const QString& folder);

private:
    struct Outcome
    {
        QVector<QByteArray> taken;   ///< digests
        qint64 lines = 0;
        std::optional<Error> error;  ///< of the file that ended it; what was taken before is in the books and judged
    };
    static Result<Outcome> importWhole(Rooms& rooms, TaskContext& task, const QVector<intake::RestingFile>& files);
    QString settingsKey(const char* what) const;
    void read();
    void keep();
    void apply();
    void filesFound(const QString& path, const QVector<intake::RestingFile>& files);
    void importNext();
    void noteHandled(const QVector<intake::RestingFile>& files);
    Folder* folder(const QString& path);

    ShopSession& m_session;
    FolderWatcher::Pace m_pace;
    FolderWatcher* m_watcher = nullptr;   ///< made with the first folder
    QVector<Folder> m_folders;
    QStringList m_handled;                ///< digests as hex, the newest last
    QVector<QPair<QString, QVector<intake::RestingFile>>> m_toImport;
    QVector<QPair<QString, intake::RestingFile>> m_lookedAt;   ///< handed over, with their folder
    QPointer<SessionTask> m_task;
    std::optional<Error> m_error;
};

} // namespace daozhang::ui
