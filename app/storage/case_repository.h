// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of cases show. Everything else about a case is read back from the journal.
#pragma once

#include "app/storage/connection.h"
#include "models/cases/case.h"

#include <QVector>

#include <optional>
#include <span>

namespace daozhang::storage {

class CaseRepository
{
public:
    explicit CaseRepository(Connection& connection) : m_connection(connection) {}

    /// Stores a new case with its findings and sales under the next number, without gaps.
    Result<CaseId> insert(const cases::Case& made);
    /// Writes the case's own fields and its credits.
    Result<void> update(const cases::Case& changed);
    /// Adds a finding that followed one of the case's, and sales that came with it.
    Result<void> extend(CaseId id, FindingId finding, const QVector<SaleId>& sales);
    /// Adds one sale by itself.
    Result<void> extend(CaseId id, SaleId sale);
    /// nullopt when there is none of that number.
    Result<std::optional<cases::Case>> byId(CaseId id);
    /// All, by number, with findings, sales and credits.
    Result<QVector<cases::Case>> all();
    /// The case that is not closed and holds the finding, if any.
    Result<std::optional<CaseId>> openCaseOf(FindingId finding);
    /// Cases that hold a sale of the file, or were closed by a bank line of it: what an undo of its import asks.
    /// Rows that another file also holds pass to it and do not count.
    Result<QVector<CaseId>> restingOn(SourceFileId file);
    /// Cases that hold the sale, newest first.
    Result<QVector<CaseId>> holding(SaleId sale);

private:
    Result<QVector<cases::Case>> select(std::optional<CaseId> id);
    Result<void> link(CaseId id, const QString& sql, std::span<const qint64> values);
    Connection& m_connection;
};

} // namespace daozhang::storage
