// SPDX-License-Identifier: GPL-3.0-or-later
// What a path holds: one file, the files of an archive, or UnionPay's package of transactions and day report.
#pragma once

#include "app/intake/detection.h"
#include "app/intake/import_service.h"

#include <memory>
#include <vector>

namespace daozhang::intake {

/// One file to import, open and recognised.
struct Part
{
    QString path;                        ///< as the person named it
    std::unique_ptr<ByteSource> source;
    QString name;                        ///< of the record of the import
    QByteArray sha256;
    qint64 bytes = 0;
    Recognised format;
    QDate nameDate;                      ///< a date in the name of the file or of its package
    QByteArray report;                   ///< the day report that came with it
};

/// A table of text that no profile fits.
struct UnknownTable
{
    QString name;                        ///< as in its ImportFailure
    std::unique_ptr<ByteSource> source;
    Survey survey;                       ///< of a sheet: only of its beginning
};

struct Parts
{
    std::vector<Part> parts;
    std::vector<UnknownTable> unknown;   ///< each is among the failures as well
    QVector<ImportFailure> failures;
};

/// Opens and recognises among the formats on `shelf`, which must outlive the parts; on an empty shelf every table is
/// unknown. Fails only with Stopped; what cannot be taken is among the failures. `password`: of a locked archive; nothing
/// of it is a part unless all of it opens.
Result<Parts> openParts(const QString& path, const ProfileShelf& shelf, const Profile* wanted, TaskContext& task, const QString& password = {});

/// Joins day reports that were given as files of their own to the transactions they belong to.
void pairReports(std::vector<Part>& parts);

} // namespace daozhang::intake
