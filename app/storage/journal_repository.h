// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"
#include "models/common/clock.h"
#include "models/guard/journal_entry.h"

#include <QVector>

#include <functional>

namespace daozhang::storage {

class JournalRepository
{
public:
    JournalRepository(Connection& connection, const Clock& clock) : m_connection(connection), m_clock(clock) {}

    /// Appends one entry, inside the caller's transaction if there is one. Recording time is the clock's now.
    Result<guard::JournalEntry> append(const guard::JournalDraft& draft);
    /// Entries about one subject, oldest first.
    Result<QVector<guard::JournalEntry>> about(const guard::Subject& subject);
    /// Entries of one act, oldest first ("file.imported", …).
    Result<QVector<guard::JournalEntry>> ofAct(const QString& act);
    Result<qint64> count();
    /// Recomputes the whole chain, streaming.
    Result<guard::ChainVerdict> verify();

private:
    Connection& m_connection;
    const Clock& m_clock;
};

} // namespace daozhang::storage
