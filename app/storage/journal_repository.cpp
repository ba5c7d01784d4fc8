// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/journal_repository.h"

#include "app/storage/stored_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtEndian>

#include <openssl/evp.h>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr int kHashBytes = 32;

/// The stored form of an entry: what is hashed is exactly what lies in the table.
struct Row
{
    qint64 id = 0;
    qint64 happenedAt = 0; // milliseconds since 1970-01-01 UTC
    qint64 recordedAt = 0;
    QString who, subjectKind, subjectKey, act, details;
    QByteArray previousHash, hash;
};

/// Every field with its length before it, so that nothing can be moved from one field to the next.
QByteArray canonical(const Row& row)
{
    QByteArray bytes;
    const auto add = [&bytes](const QByteArray& field) {
        const quint32 length = qToBigEndian(quint32(field.size()));
        bytes.append(reinterpret_cast<const char*>(&length), sizeof length);
        bytes.append(field);
    };
    add("daozhang-journal-1");
    add(row.previousHash);
    add(QByteArray::number(row.id));
    add(QByteArray::number(row.happenedAt));
    add(QByteArray::number(row.recordedAt));
    for (const QString* text : {&row.who, &row.subjectKind, &row.subjectKey, &row.act, &row.details})
        add(text->toUtf8());
    return bytes;
}

QByteArray hashOf(const Row& row)
{
    const QByteArray bytes = canonical(row);
    QByteArray hash(kHashBytes, '\0');
    unsigned length = kHashBytes;
    EVP_Digest(bytes.constData(), size_t(bytes.size()), reinterpret_cast<unsigned char*>(hash.data()),
               &length, EVP_sha256(), nullptr);
    return hash;
}

const QString kColumns = QStringLiteral(
    "id, happened_at, recorded_at, who, subject_kind, subject_key, act, details, previous_hash, hash");

Row readRow(const QSqlQuery& query)
{
    Row row;
    row.id = query.value(0).toLongLong();
    row.happenedAt = query.value(1).toLongLong();
    row.recordedAt = query.value(2).toLongLong();
    row.who = query.value(3).toString();
    row.subjectKind = query.value(4).toString();
    row.subjectKey = query.value(5).toString();
    row.act = query.value(6).toString();
    row.details = query.value(7).toString();
    row.previousHash = query.value(8).toByteArray();
    row.hash = query.value(9).toByteArray();
    return row;
}

guard::JournalEntry toEntry(const Row& row)
{
    return {JournalId(row.id),
            QDateTime::fromMSecsSinceEpoch(row.happenedAt, Qt::UTC),
            QDateTime::fromMSecsSinceEpoch(row.recordedAt, Qt::UTC),
            row.who,
            {row.subjectKind, row.subjectKey},
            row.act,
            QJsonDocument::fromJson(row.details.toUtf8()).object(),
            row.previousHash,
            row.hash};
}

Result<QVector<guard::JournalEntry>> readAll(QSqlQuery& query)
{
    DZ_CHECK(Connection::run(query));
    QVector<guard::JournalEntry> entries;
    while (query.next())
        entries.append(toEntry(readRow(query)));
    return entries;
}

} // namespace

Result<guard::JournalEntry> JournalRepository::append(const guard::JournalDraft& draft)
{
    DZ_ASSIGN(Transaction transaction, Transaction::begin(m_connection));
    // The shop's one row is the lock: a second writer waits here, so that the chain cannot fork.
    DZ_ASSIGN(QSqlQuery head,
              m_connection.prepare(QStringLiteral("UPDATE shop SET journal_count = journal_count + 1 WHERE "
                                                  "one = 1 RETURNING journal_count, journal_head")));
    DZ_CHECK(Connection::run(head));
    if (!head.next())
        return Failure(ErrorCode::Storage, Storage::tr("The journal has no beginning; the shop is damaged."));
    Row row;
    row.id = head.value(0).toLongLong();
    row.previousHash = head.value(1).toByteArray();
    head.finish();
    row.recordedAt = m_clock.recordingTime().toMSecsSinceEpoch();
    row.happenedAt =
        draft.happenedAt.isValid() ? draft.happenedAt.toMSecsSinceEpoch() : m_clock.now().toMSecsSinceEpoch();
    // What is hashed must be what comes back from the table.
    row.who = storable(draft.who);
    row.subjectKind = storable(draft.subject.kind);
    row.subjectKey = storable(draft.subject.key);
    row.act = storable(draft.act);
    row.details =
        QString::fromUtf8(QJsonDocument(draft.details).toJson(QJsonDocument::Compact)); // keys are sorted
    row.hash = hashOf(row);

    DZ_ASSIGN(
        QSqlQuery insert,
        m_connection.prepare(QStringLiteral("INSERT INTO journal (%1) VALUES (:id, :happened, :recorded, "
                                            ":who, :kind, :key, :act, :details, :previous, :hash)")
                                 .arg(kColumns)));
    insert.bindValue(QStringLiteral(":id"), row.id);
    insert.bindValue(QStringLiteral(":happened"), row.happenedAt);
    insert.bindValue(QStringLiteral(":recorded"), row.recordedAt);
    insert.bindValue(QStringLiteral(":who"), row.who);
    insert.bindValue(QStringLiteral(":kind"), row.subjectKind);
    insert.bindValue(QStringLiteral(":key"), row.subjectKey);
    insert.bindValue(QStringLiteral(":act"), row.act);
    insert.bindValue(QStringLiteral(":details"), row.details);
    insert.bindValue(QStringLiteral(":previous"), row.previousHash);
    insert.bindValue(QStringLiteral(":hash"), row.hash);
    DZ_CHECK(Connection::run(insert));
    insert.finish();
    DZ_ASSIGN(QSqlQuery update,
              m_connection.prepare(QStringLiteral("UPDATE shop SET journal_head = :hash WHERE one = 1")));
    update.bindValue(QStringLiteral(":hash"), row.hash);
    DZ_CHECK(Connection::run(update));
    update.finish();
    DZ_CHECK(transaction.commit());
    return toEntry(row);
}

Result<QVector<guard::JournalEntry>> JournalRepository::about(const guard::Subject& subject)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(
                  QStringLiteral(
                      "SELECT %1 FROM journal WHERE subject_kind = :kind AND subject_key = :key ORDER BY id")
                      .arg(kColumns)));
    query.bindValue(QStringLiteral(":kind"), storable(subject.kind));
    query.bindValue(QStringLiteral(":key"), storable(subject.key));
    return readAll(query);
}

Result<QVector<guard::JournalEntry>> JournalRepository::ofAct(const QString& act)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(
                  QStringLiteral("SELECT %1 FROM journal WHERE act = :act ORDER BY id").arg(kColumns)));
    query.bindValue(QStringLiteral(":act"), act);
    return readAll(query);
}

Result<qint64> JournalRepository::count()
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("SELECT journal_count FROM shop WHERE one = 1")));
    return Connection::returnedId(query);
}

Result<JournalRepository::Head> JournalRepository::head()
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "SELECT journal_count, journal_head FROM shop WHERE one = 1")));
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return Failure(ErrorCode::Storage, Storage::tr("The journal has no beginning; the shop is damaged."));
    return Head{query.value(0).toLongLong(), query.value(1).toByteArray()};
}

Result<guard::ChainVerdict> JournalRepository::verify()
{
    // Another program may append meanwhile: what the head said before must be in the chain, and the chain
    // must not be longer than the head says afterwards.
    DZ_ASSIGN(const Head before, head());
    guard::ChainVerdict verdict;
    const auto broken = [&verdict](qint64 at, const QString& reason) {
        verdict.brokenAt = at;
        verdict.reason = reason;
        return verdict;
    };
    QByteArray previous(kHashBytes, '\0');
    {
        DZ_ASSIGN(QSqlQuery query, m_connection.prepareStreaming(
                                       QStringLiteral("SELECT %1 FROM journal ORDER BY id").arg(kColumns)));
        DZ_CHECK(Connection::run(query));
        while (query.next()) {
            const Row row = readRow(query);
            const qint64 expected = verdict.entries + 1;
            if (row.id != expected)
                return broken(expected,
                              row.id > expected
                                  ? Storage::tr("Entry %1 of the journal is missing.").arg(expected)
                                  : Storage::tr("The journal holds an entry with the impossible number %1.")
                                        .arg(row.id));
            if (hashOf(row) != row.hash)
                return broken(
                    row.id,
                    Storage::tr("Entry %1 of the journal was changed after it was written.").arg(row.id));
            if (row.previousHash != previous)
                return broken(row.id, Storage::tr("Entry %1 of the journal does not follow the one before "
                                                  "it: one of the two was changed.")
                                          .arg(row.id));
            if (row.id == before.count && row.hash != before.hash)
                return broken(row.id, Storage::tr("Entry %1 of the journal is not the one that was written "
                                                  "last: the end of the journal was rewritten.")
                                          .arg(row.id));
            ++verdict.entries;
            previous = row.hash;
        }
    }
    if (verdict.entries < before.count)
        return broken(verdict.entries + 1,
                      Storage::tr("The end of the journal was cut off after entry %1.").arg(verdict.entries));
    DZ_ASSIGN(const Head after, head());
    if (verdict.entries > after.count)
        return broken(
            after.count + 1,
            Storage::tr("Entry %1 of the journal was not written by this program.").arg(after.count + 1));
    return verdict;
}

} // namespace daozhang::storage
