// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/watched_folder.h"

#include "app/common/open_databases.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace daozhang::intake {

namespace {

constexpr qint64 kChunk = qint64(1) << 20;

/// Empty when the file cannot be read to its end, or reading was to stop: another program may still hold it.
QByteArray digestOf(const QString& path, std::stop_token stop)
{
    NamedFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        if (stop.stop_requested())
            return {};
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty())
            break;
        hash.addData(chunk);
    }
    return file.error() == QFileDevice::NoError ? hash.result() : QByteArray();
}

} // namespace

bool WatchedFolder::isTemporary(const QString& fileName)
{
    static const QStringList kEnds = {QStringLiteral(".crdownload"), QStringLiteral(".part"), QStringLiteral(".partial"), QStringLiteral(".tmp"), QStringLiteral(".temp"),
                                      QStringLiteral(".download"), QStringLiteral(".opdownload"), QStringLiteral(".filepart"), QStringLiteral(".td"), QStringLiteral(".lock"),
                                      QStringLiteral(".swp"), QStringLiteral(".bak"), QStringLiteral("~")};
    static const QStringList kNames = {QStringLiteral("desktop.ini"), QStringLiteral("thumbs.db")};
    const QString name = fileName.toLower();
    if (name.startsWith(u'.') || name.startsWith(QLatin1String("~$")) || name.startsWith(QLatin1String("~lock")) || name.startsWith(QLatin1String("~")) || kNames.contains(name))
        return true;
    return std::any_of(kEnds.begin(), kEnds.end(), [&](const QString& end) { return name.endsWith(end); });
}

WatchedFolder::Look WatchedFolder::look(const QDateTime& now, const QSet<QByteArray>& handled, std::stop_token stop)
{
    Look result;
    const QFileInfo folder(m_path);
    const QDir dir(m_path);
    if (!folder.isDir() || !dir.isReadable()) {
        result.isReachable = false;
        return result;
    }
    QFileInfoList files = dir.entryInfoList(QDir::Files | QDir::NoDotAndDotDot, QDir::Time);
    files.removeIf([](const QFileInfo& file) { return isTemporary(file.fileName()) || file.size() == 0; });
    if (files.size() > kMostFiles)
        files.resize(kMostFiles);
    QHash<QString, Seen> seen;
    for (const QFileInfo& file : std::as_const(files)) {
        const QString path = file.absoluteFilePath();
        const Stamp stamp{file.size(), file.lastModified()};
        Seen known = m_seen.value(path);
        if (known.stamp != stamp)
            known = {stamp, now, false};
        // A file that lay there for long before anybody looked need not be waited for.
        const bool isQuiet = known.since.secsTo(now) >= m_quietSeconds || (stamp.modified.isValid() && stamp.modified.secsTo(now) >= m_quietSeconds * 6);
        if (!known.isTold && !isQuiet)
            result.isRestless = true;
        if (!known.isTold && isQuiet && !stop.stop_requested()) {
            const QByteArray digest = digestOf(path, stop);
            const QFileInfo after(path);
            if (digest.isEmpty() || Stamp{after.size(), after.lastModified()} != stamp) {
                known.since = now;  // still held, or it grew while it was read
                result.isRestless = true;
            } else {
                known.isTold = true;
                if (!handled.contains(digest) && !m_told.contains(digest)) {
                    m_told.insert(digest);
                    result.resting.append({path, stamp.bytes, digest});
                }
            }
        }
        seen.insert(path, known);
    }
    m_seen = seen;
    std::sort(result.resting.begin(), result.resting.end(), [](const RestingFile& a, const RestingFile& b) { return a.path < b.path; });
    return result;
}

} // namespace daozhang::intake
