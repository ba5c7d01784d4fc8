// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence: takes originals in untouched, gives them back byte for byte, and records who did what with them.
#pragma once

#include "app/common/exhibit_words.h"
#include "app/common/task_context.h"
#include "models/evidence/evidence_item.h"

#include <QIODevice>
#include <QVector>

namespace daozhang::storage {
class Shop;
}

namespace daozhang::evidence {

/// What is known of a thing that is being attached. Kind and group that are not given come from the content; words that
/// are not given stay empty and are made when shown (exhibit_words.h).
struct AttachRequest
{
    CaseId inCase;
    QString path;               ///< a file; or, when empty, `bytes` with `fileName`
    QByteArray bytes;
    QString fileName;
    std::optional<EvidenceKind> kind;
    std::optional<ExhibitGroup> group;
    QString title;
    QString source;
    QString proves;
    QString originalLocation;
    bool originalAvailable = false;
    QDateTime collectedAt;      ///< null = file time, or now
    EvidenceId parent;
};

/// A bank message as pasted.
struct MessageRequest
{
    CaseId inCase;
    QString sender;             ///< number or name it came from; must not be empty
    QDateTime receivedAt;       ///< must be given
    QString text;
    QString source;             ///< "customer's phone" …
    QString proves;
};

class EvidenceService
{
public:
    explicit EvidenceService(storage::Shop& shop) : m_shop(shop) {}

    /// Stores the original untouched and journals it. Fails with Invalid for an empty file, one over 2 GiB, one that
    /// is attached to the case already (same SHA-256), and for text that carries a verification code (验证码).
    Result<EvidenceId> attach(const AttachRequest& request, TaskContext& task);
    Result<EvidenceId> attachMessage(const MessageRequest& request);
    Result<QVector<EvidenceItem>> ofCase(CaseId id);
    Result<EvidenceItem> byId(EvidenceId id);
    /// Changes title, kind, group, source, proves, original location; journals old and new. Empty words are made by the
    /// program when shown.
    Result<void> describe(const EvidenceItem& changed);
    /// Takes it out of the case's list with a reason. The bytes and the record stay.
    Result<void> remove(EvidenceId id, const QString& reason);
    /// Streams the original out; journals `action` ("viewed", "exported", "printed") unless it is empty.
    Result<void> read(EvidenceId id, QIODevice& sink, const QString& action, TaskContext& task);
    /// The original in memory, for a viewer; Unsupported when larger than `limit`.
    Result<QByteArray> bytes(EvidenceId id, qint64 limit = 64 << 20);
    /// Measures the stored bytes again and journals what was found.
    Result<bool> verify(EvidenceId id, TaskContext& task);
    Result<QVector<CustodyEvent>> custody(EvidenceId id);
    /// Journals that the person at work looked at it: once a day for each person, so that custody tells who saw it and
    /// when without drowning in glances. True when an entry was written.
    Result<bool> noteViewed(EvidenceId id);
    /// Remembers by how many quarter turns (0…3) it is to be shown turned to the right. The original stays as it is.
    Result<void> setTurn(EvidenceId id, int quarters);

private:
    storage::Shop& m_shop;
};

/// True when a text carries a verification code, which is never stored (domain.md §8).
bool carriesVerificationCode(const QString& text);
/// What a bank message says, as far as its text states it (reference: cn-sms.md). Times are shop-local; a message
/// without a year takes it from `receivedAt`.
ParsedMessage parseBankMessage(const QString& text, const QDateTime& receivedAt);
/// Media type by content first, then by name; never by name alone for images and PDF.
QString mediaTypeOf(const QString& fileName, const QByteArray& firstBytes);

} // namespace daozhang::evidence
