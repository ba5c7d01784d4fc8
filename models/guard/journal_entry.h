// SPDX-License-Identifier: GPL-3.0-or-later
// The journal: every act, append-only and hash-chained (design.md §6). A case's timeline is read from it.
#pragma once

#include "models/common/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace daozhang::guard {

/// What an entry is about. `kind` is one of "shop", "file", "case", "evidence", "terms", "match", "sale", "deposit".
struct Subject
{
    QString kind;
    QString key;  ///< row id as text, or "" for the shop
    bool operator==(const Subject&) const = default;
};

/// What a caller says; the repository adds the number, the recording time and the hashes.
struct JournalDraft
{
    QDateTime happenedAt;  ///< when it happened out there; null = now
    QString who;           ///< person, or "daozhang" for what the program did by itself
    Subject subject;
    QString act;           ///< dotted, stable, English: "case.opened", "case.call", "evidence.attached" …
    QJsonObject details;   ///< values, old and new; never a full card number, never a whole document
};

struct JournalEntry
{
    JournalId id;          ///< 1, 2, 3 … without gaps
    QDateTime happenedAt;  ///< UTC
    QDateTime recordedAt;  ///< UTC
    QString who;
    Subject subject;
    QString act;
    QJsonObject details;
    QByteArray previousHash;  ///< 32 bytes; zeros for the first
    QByteArray hash;          ///< SHA-256 over the previous hash and all fields above in canonical form
};

/// What recomputing the chain found.
struct ChainVerdict
{
    qint64 entries = 0;
    qint64 brokenAt = 0;   ///< id of the first entry that does not hold; 0 = the whole chain holds
    QString reason;        ///< translated, empty when it holds
    bool holds() const { return brokenAt == 0; }
};

} // namespace daozhang::guard
