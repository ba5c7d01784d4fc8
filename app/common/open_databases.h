// SPDX-License-Identifier: GPL-3.0-or-later
// The SQLite files that this process has open. On Unix a process loses all its locks on a file when it closes any handle of
// it: whoever looks into such a file beside SQLite makes other programs believe that nobody has it open, and the next of them
// removes the write-ahead log with everything that was not yet moved into the file.
#pragma once

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

/// True for a database that is open here, and for its write-ahead log and index: not to be opened as a file.
bool isOpenDatabase(const QString& path);

} // namespace daozhang
