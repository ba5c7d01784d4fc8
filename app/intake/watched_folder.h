// SPDX-License-Identifier: GPL-3.0-or-later
// One folder that is looked at again and again: which of its files have come to rest and were not seen before. Knows no
// clock, no thread and no timer: who looks says when it is.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>
#include <QVector>

#include <stop_token>

namespace daozhang::intake {

/// A file that has stopped growing.
struct RestingFile
{
    QString path;
    qint64 bytes = 0;
    QByteArray sha256;
    bool operator==(const RestingFile&) const = default;
};

class WatchedFolder
{
public:
    static constexpr int kQuietSeconds = 10;   ///< size and time must stand still for so long
    static constexpr int kMostFiles = 2000;    ///< of a folder; the newest of a larger one

    explicit WatchedFolder(QString path, int quietSeconds = kQuietSeconds) : m_path(std::move(path)), m_quietSeconds(quietSeconds) {}

    const QString& path() const { return m_path; }

    struct Look
    {
        bool isReachable = true;
        bool isRestless = false;          ///< files are there that may still grow: look again soon
        QVector<RestingFile> resting;     ///< come to rest since the last look, by name; never the same bytes twice
    };
    /// `handled`: digests of files that were dealt with before. Reads files that have come to rest once, whole. Stops
    /// early when asked; what it did not reach comes with the next look.
    Look look(const QDateTime& now, const QSet<QByteArray>& handled, std::stop_token stop = {});

    /// What browsers, offices and copying programs leave while they write.
    static bool isTemporary(const QString& fileName);

private:
    struct Stamp
    {
        qint64 bytes = -1;
        QDateTime modified;
        bool operator==(const Stamp&) const = default;
    };
    struct Seen
    {
        Stamp stamp;
        QDateTime since;
        bool isTold = false;
    };

    QString m_path;
    int m_quietSeconds;
    QHash<QString, Seen> m_seen;
    QSet<QByteArray> m_told;   ///< digests: a copy under another name is not another file
};

} // namespace daozhang::intake
