// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"
#include "models/intake/statement.h"

namespace daozhang::storage {

class StatementRepository
{
public:
    explicit StatementRepository(Connection& connection) : m_connection(connection) {}

    Result<void> add(SourceFileId file, const QVector<intake::Statement>& statements);
    /// Of files that were not taken back.
    Result<QVector<intake::Statement>> all();
    Result<void> removeOf(SourceFileId file);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
