// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/evidence_repository.h"

namespace daozhang::storage {
namespace {

using evidence::EvidenceItem;

const QString kSelect = QStringLiteral(
    "SELECT id, case_id, number, file_name, media_type, bytes, sha256, kind, exhibit_group, title, source, proves, original_location, "
    "original_available, collected_at, added_at, added_by, parent_id, message_sender, message_received_at, message_text, removed, turn FROM evidence ");

/// A null string would become NULL.
QString words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

QVariant momentOrNull(const QDateTime& moment)
{
    return moment.isValid() ? QVariant(moment.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime moment(const QVariant& value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

EvidenceItem read(const QSqlQuery& query)
{
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    EvidenceItem item;
    item.id = EvidenceId(next().toLongLong());
    item.inCase = CaseId(next().toLongLong());
    item.number = next().toInt();
    item.fileName = next().toString();
    item.mediaType = next().toString();
    item.bytes = next().toLongLong();
    item.sha256 = next().toByteArray();
    item.kind = evidence::evidenceKindFromCode(next().toString()).value_or(evidence::EvidenceKind::Other);
    item.group = static_cast<evidence::ExhibitGroup>(next().toInt());
    item.title = next().toString();
    item.source = next().toString();
    item.proves = next().toString();
    item.originalLocation = next().toString();
    item.originalAvailable = next().toInt() != 0;
    item.collectedAt = moment(next());
    item.addedAt = moment(next());
    item.addedBy = next().toString();
    item.parent = EvidenceId(next().toLongLong());
    item.messageSender = next().toString();
    item.messageReceivedAt = moment(next());
    item.messageText = next().toString();
    item.isRemoved = next().toInt() != 0;
    item.turn = next().toInt();
    return item;
}

void bindDescription(QSqlQuery& query, const EvidenceItem& item)
{
    query.bindValue(QStringLiteral(":kind"), toCode(item.kind));
    query.bindValue(QStringLiteral(":exhibit_group"), static_cast<int>(item.group));
    query.bindValue(QStringLiteral(":title"), words(item.title));
    query.bindValue(QStringLiteral(":source"), words(item.source));
    query.bindValue(QStringLiteral(":proves"), words(item.proves));
    query.bindValue(QStringLiteral(":original_location"), words(item.originalLocation));
    query.bindValue(QStringLiteral(":original_available"), item.originalAvailable ? 1 : 0);
    query.bindValue(QStringLiteral(":removed"), item.isRemoved ? 1 : 0);
}

Result<std::optional<EvidenceItem>> firstOf(QSqlQuery& query)
{
    DZ_CHECK(Connection::run(query));
    return query.next() ? std::optional(read(query)) : std::optional<EvidenceItem>();
}

} // namespace

Result<EvidenceItem> EvidenceRepository::insert(const EvidenceItem& item)
{
    DZ_ASSIGN(auto transaction, Transaction::begin(m_connection));
    EvidenceItem stored = item;
    DZ_ASSIGN(QSqlQuery last, m_connection.prepare(QStringLiteral("SELECT COALESCE(MAX(number), 0) FROM evidence WHERE case_id = :case")));
    last.bindValue(QStringLiteral(":case"), item.inCase.value);
    DZ_CHECK(Connection::run(last));
    stored.number = (last.next() ? last.value(0).toInt() : 0) + 1;
    last.finish();

    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
        "INSERT INTO evidence (case_id, number, file_name, media_type, bytes, sha256, kind, exhibit_group, title, source, proves, "
        "original_location, original_available, collected_at, added_at, added_by, parent_id, message_sender, message_received_at, "
        "message_text, removed) VALUES (:case_id, :number, :file_name, :media_type, :bytes, :sha256, :kind, :exhibit_group, :title, :source, "
        ":proves, :original_location, :original_available, :collected_at, :added_at, :added_by, :parent_id, :message_sender, "
        ":message_received_at, :message_text, :removed) RETURNING id")));
    query.bindValue(QStringLiteral(":case_id"), stored.inCase.value);
    query.bindValue(QStringLiteral(":number"), stored.number);
    query.bindValue(QStringLiteral(":file_name"), words(stored.fileName));
    query.bindValue(QStringLiteral(":media_type"), words(stored.mediaType));
    query.bindValue(QStringLiteral(":bytes"), stored.bytes);
    query.bindValue(QStringLiteral(":sha256"), stored.sha256);
    bindDescription(query, stored);
    query.bindValue(QStringLiteral(":collected_at"), momentOrNull(stored.collectedAt));
    query.bindValue(QStringLiteral(":added_at"), stored.addedAt.toMSecsSinceEpoch());
    query.bindValue(QStringLiteral(":added_by"), words(stored.addedBy));
    query.bindValue(QStringLiteral(":parent_id"), stored.parent.isValid() ? QVariant(stored.parent.value) : QVariant(QMetaType::fromType<qint64>()));
    query.bindValue(QStringLiteral(":message_sender"), words(stored.messageSender));
    query.bindValue(QStringLiteral(":message_received_at"), momentOrNull(stored.messageReceivedAt));
    query.bindValue(QStringLiteral(":message_text"), words(stored.messageText));
    DZ_ASSIGN(const qint64 id, Connection::returnedId(query));
    query.finish();
    stored.id = EvidenceId(id);
    DZ_CHECK(transaction.commit());
    return stored;
}

Result<void> EvidenceRepository::update(const EvidenceItem& item)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
        "UPDATE evidence SET kind = :kind, exhibit_group = :exhibit_group, title = :title, source = :source, proves = :proves, "
        "original_location = :original_location, original_available = :original_available, removed = :removed WHERE id = :id")));
    bindDescription(query, item);
    query.bindValue(QStringLiteral(":id"), item.id.value);
    return Connection::run(query);
}

Result<void> EvidenceRepository::setTurn(EvidenceId id, int quarters)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("UPDATE evidence SET turn = :turn WHERE id = :id")));
    query.bindValue(QStringLiteral(":turn"), quarters);
    query.bindValue(QStringLiteral(":id"), id.value);
    return Connection::run(query);
}

Result<std::optional<EvidenceItem>> EvidenceRepository::byId(EvidenceId id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(kSelect + QStringLiteral("WHERE id = :id")));
    query.bindValue(QStringLiteral(":id"), id.value);
    return firstOf(query);
}

Result<QVector<EvidenceItem>> EvidenceRepository::ofCase(CaseId id)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(kSelect + QStringLiteral("WHERE case_id = :case ORDER BY number")));
    query.bindValue(QStringLiteral(":case"), id.value);
    DZ_CHECK(Connection::run(query));
    QVector<EvidenceItem> items;
    while (query.next())
        items.append(read(query));
    return items;
}

Result<std::optional<EvidenceItem>> EvidenceRepository::inCase(CaseId id, const QByteArray& sha256)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(kSelect + QStringLiteral("WHERE case_id = :case AND sha256 = :sha256 AND removed = 0 ORDER BY number")));
    query.bindValue(QStringLiteral(":case"), id.value);
    query.bindValue(QStringLiteral(":sha256"), sha256);
    return firstOf(query);
}

Result<qint64> EvidenceRepository::countOf(const QByteArray& sha256)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral("SELECT COUNT(*) FROM evidence WHERE sha256 = :sha256")));
    query.bindValue(QStringLiteral(":sha256"), sha256);
    DZ_CHECK(Connection::run(query));
    return query.next() ? query.value(0).toLongLong() : 0;
}

} // namespace daozhang::storage
