// SPDX-License-Identifier: GPL-3.0-or-later
// The SQLite files that this process has open. On Unix a process loses all its locks on a file when it closes any handle of
// it: whoever looks into such a file beside SQLite makes other programs believe that nobody has it open, and the next of them
// removes the write-ahead log with everything that was not yet moved into the file.
#pragma once

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QString>

namespace daozhang {

struct OpenDatabases
{
    QMutex mutex;
    QHash<QString, int> counts;  ///< by canonical path

    static OpenDatabases& ofThisProcess();
};

/// True for a database that is open here, and for its write-ahead log and index.
bool isOpenDatabase(const QString& path);

/// A file that a person named. Every such file is opened by this class: it may be the shop itself, which is then refused
/// like a file that cannot be read.
class NamedFile final : public QFile
{
public:
    explicit NamedFile(const QString& path) : QFile(path) {}
    bool open(OpenMode mode) override;
};

} // namespace daozhang
