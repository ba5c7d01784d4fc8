// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"
#include "models/evidence/evidence_item.h"

#include <QVector>

#include <optional>

namespace daozhang::storage {

class EvidenceRepository
{
public:
    explicit EvidenceRepository(Connection& connection) : m_connection(connection) {}

    /// Stores a new item under the next number of its case; fills in id and number.
    Result<evidence::EvidenceItem> insert(const evidence::EvidenceItem& item);
    /// Writes what may be described anew: kind, group, title, source, proves, location, removed.
    Result<void> update(const evidence::EvidenceItem& item);
    /// Quarter turns by which it is shown.
    Result<void> setTurn(EvidenceId id, int quarters);
    Result<std::optional<evidence::EvidenceItem>> byId(EvidenceId id);
    /// By number, also those that were taken out.
    Result<QVector<evidence::EvidenceItem>> ofCase(CaseId id);
    /// The item of the case, not taken out, that has these bytes.
    Result<std::optional<evidence::EvidenceItem>> inCase(CaseId id, const QByteArray& sha256);
    /// How many items name these bytes, in all cases.
    Result<qint64> countOf(const QByteArray& sha256);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
