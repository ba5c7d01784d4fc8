// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"
#include "models/intake/source_file.h"

#include <optional>

namespace daozhang::storage {

class SourceFileRepository
{
public:
    explicit SourceFileRepository(Connection& connection) : m_connection(connection) {}

    /// Stores the record of an import (counts, refused lines, controls, coverage) and returns its id.
    Result<SourceFileId> add(const intake::SourceFile& file);
    Result<void> updateCounts(SourceFileId id, const intake::SourceFile& file);
    /// Names the masked, encrypted copy that is kept of the file.
    Result<void> setKeptCopy(SourceFileId id, const QByteArray& blobSha256);
    Result<std::optional<QByteArray>> keptCopy(SourceFileId id);
    /// Whole, with refused lines, controls and coverage.
    Result<intake::SourceFile> byId(SourceFileId id);
    Result<std::optional<intake::SourceFile>> bySha256(const QByteArray& sha256);
    /// All, newest first, without refused lines.
    Result<QVector<intake::SourceFile>> all();
    Result<void> markUndone(SourceFileId id);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
