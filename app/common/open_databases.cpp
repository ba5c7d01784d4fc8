// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/open_databases.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace daozhang {

OpenDatabases& OpenDatabases::ofThisProcess()
{
    static OpenDatabases databases;
    return databases;
}

bool isOpenDatabase(const QString& path)
{
    OpenDatabases& databases = OpenDatabases::ofThisProcess();
    const QMutexLocker lock(&databases.mutex);
    QString name = QFileInfo(path).canonicalFilePath();
    for (const QLatin1String part : {QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")})
        if (name.endsWith(part) && databases.counts.contains(name.chopped(part.size())))
            return true;
    return databases.counts.contains(name);
}

bool NamedFile::open(OpenMode mode)
{
    if (!isOpenDatabase(fileName()))
        return QFile::open(mode);
    setErrorString(QCoreApplication::translate("NamedFile", "it belongs to a shop that is open in this program"));
    return false;
}

} // namespace daozhang
