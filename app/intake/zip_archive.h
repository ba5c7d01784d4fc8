// SPDX-License-Identifier: GPL-3.0-or-later
// Files inside a zip, each readable as a ByteSource, with limits against archives made to exhaust a machine.
#pragma once

#include "app/intake/byte_source.h"

#include <QVector>

struct archive;

namespace daozhang::intake {

struct ZipEntry
{
    QString name;        ///< without folders; GB18030 where the archive does not say UTF-8
    QString path;        ///< with its folders
    int index = 0;       ///< place among all entries of the archive
    bool encrypted = false;
};

/// Where an archive's bytes are: a file, or memory for an archive inside an archive.
struct ZipPlace
{
    enum class Holds { Files, Workbook };
    QString path;        ///< empty: in memory
    QByteArray bytes;
    QString name;        ///< for people
    Holds holds = Holds::Files;
    QString password{};  ///< of locked entries; in memory alone
    qint64 size() const;
};

/// Limits of what an archive may hold.
constexpr int kMostZipEntries = 1000;
constexpr qint64 kMostUnpackedBytes = qint64(4) << 30;
constexpr qint64 kUnpackedAllowance = 64 << 20;  ///< below this no ratio is asked
constexpr qint64 kMostRatio = 200;
constexpr int kDeepestZip = 2;                   ///< an archive in an archive, no further

/// Files of the archive without folders and system leftovers. Fails with Unreadable.
Result<QVector<ZipEntry>> zipEntries(const ZipPlace& place);

class ZipEntrySource final : public ByteSource
{
public:
    ZipEntrySource(ZipPlace place, ZipEntry entry);
    ~ZipEntrySource() override;
    QString name() const override;
    qint64 size() const override { return -1; }
    Result<void> rewind() override;
    Result<qint64> read(char* buffer, qint64 capacity) override;

private:
    ZipPlace m_place;
    ZipEntry m_entry;
    QFile m_file;
    archive* m_archive = nullptr;
    qint64 m_unpacked = 0;
};

} // namespace daozhang::intake
