// SPDX-License-Identifier: GPL-3.0-or-later
// The hash-chained journal. Canonical form of an entry, of which `hash` is the SHA-256: the fields below, each preceded
// by its length in bytes as a 32-bit big-endian number, so that nothing can be moved from one field to the next:
//   "daozhang-journal-1", previous hash (32 bytes), id, happened, recorded (decimal; milliseconds since 1970-01-01 UTC),
//   who, subject kind, subject key, act, details (UTF-8; details are compact JSON with sorted keys).
// The shop's own row keeps the number of entries and the last hash, so that a cut-off end is seen.
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
    /// Recomputes the whole chain, streaming; says at which entry it breaks, and why.
    Result<guard::ChainVerdict> verify();

private:
    struct Head
    {
        qint64 count = 0;
        QByteArray hash;
    };
    Result<Head> head();

    Connection& m_connection;
    const Clock& m_clock;
};

} // namespace daozhang::storage
