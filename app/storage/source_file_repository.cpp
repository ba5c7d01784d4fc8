// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/source_file_repository.h"

#include "app/storage/stored_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace daozhang::storage {

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

using intake::SourceFile;

QString textOf(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}
QJsonArray arrayOf(const QVariant& text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).array();
}

QString refusedText(const SourceFile& file)
{
    QJsonArray array;
    for (const auto& line : file.refused)
        array.append(QJsonArray{line.line, line.reason, line.raw, line.markFrom, line.markLength, line.from.toString(Qt::ISODate), line.to.toString(Qt::ISODate)});
    return textOf(array);
}

QString controlsText(const SourceFile& file)
{
    QJsonArray array;
    for (const auto& control : file.controls)
        array.append(QJsonArray{control.what, control.declared, control.found, control.holds});
    return textOf(array);
}

QString coverageText(const SourceFile& file)
{
    QJsonArray array;
    for (const auto& range : file.coverage) {
        QJsonArray entry{range.subject, range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate)};
        if (range.isOpen)
            entry.append(true);
        array.append(entry);
    }
    return textOf(array);
}

const QString kColumns =
    QStringLiteral("id, name, sha256, bytes, profile, profile_title, book, provider, imported_at, "
                   "imported_by, lines, added, known, refused, controls, coverage, undone");

SourceFile readFile(const QSqlQuery& query)
{
    SourceFile file;
    file.id = SourceFileId(query.value(0).toLongLong());
    file.name = query.value(1).toString();
    file.sha256 = query.value(2).toByteArray();
    file.bytes = query.value(3).toLongLong();
    file.profile = query.value(4).toString();
    file.profileTitle = query.value(5).toString();
    file.book = intake::Book(query.value(6).toInt());
    file.provider = query.value(7).toString();
    file.importedAt = QDateTime::fromSecsSinceEpoch(query.value(8).toLongLong(), Qt::UTC);
    file.importedBy = query.value(9).toString();
    file.lines = query.value(10).toLongLong();
    file.added = query.value(11).toLongLong();
    file.known = query.value(12).toLongLong();
    file.refusedCount = query.value(13).toLongLong();
    for (const QJsonValue& value : arrayOf(query.value(14)))
        file.controls.append(
            {value[0].toString(), value[1].toString(), value[2].toString(), value[3].toBool()});
    for (const QJsonValue& value : arrayOf(query.value(15)))
        file.coverage.append({value[0].toString(), QDate::fromString(value[1].toString(), Qt::ISODate),
                              QDate::fromString(value[2].toString(), Qt::ISODate), value[3].toBool()});
    file.undone = query.value(16).toInt() != 0;
    return file;
}

void bindCounts(QSqlQuery& query, const SourceFile& file)
{
    query.bindValue(QStringLiteral(":lines"), file.lines);
    query.bindValue(QStringLiteral(":added"), file.added);
    query.bindValue(QStringLiteral(":known"), file.known);
    query.bindValue(QStringLiteral(":refused"), file.refusedCount);
    query.bindValue(QStringLiteral(":refused_lines"), refusedText(file));
    query.bindValue(QStringLiteral(":controls"), controlsText(file));
    query.bindValue(QStringLiteral(":coverage"), coverageText(file));
}

} // namespace

Result<SourceFileId> SourceFileRepository::add(const SourceFile& file)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral(
                  "INSERT INTO source_file (name, sha256, bytes, profile, profile_title, book, provider, "
                  "imported_at, imported_by, lines, added, known, refused, "
                  "refused_lines, controls, coverage) VALUES (:name, :sha256, :bytes, :profile, "
                  ":profile_title, :book, :provider, :imported_at, :imported_by, :lines, "
                  ":added, :known, :refused, :refused_lines, :controls, :coverage) RETURNING id")));
    query.bindValue(QStringLiteral(":name"), storable(file.name));
    query.bindValue(QStringLiteral(":sha256"), file.sha256);
    query.bindValue(QStringLiteral(":bytes"), file.bytes);
    query.bindValue(QStringLiteral(":profile"), storable(file.profile));
    query.bindValue(QStringLiteral(":profile_title"), storable(file.profileTitle));
    query.bindValue(QStringLiteral(":book"), int(file.book));
    query.bindValue(QStringLiteral(":provider"), storable(file.provider));
    query.bindValue(QStringLiteral(":imported_at"), file.importedAt.toSecsSinceEpoch());
    query.bindValue(QStringLiteral(":imported_by"), storable(file.importedBy));
    bindCounts(query, file);
    DZ_ASSIGN(const qint64 id, Connection::returnedId(query));
    return SourceFileId(id);
}

Result<void> SourceFileRepository::updateCounts(SourceFileId id, const SourceFile& file)
{
    DZ_ASSIGN(
        QSqlQuery query,
        m_connection.prepare(QStringLiteral(
            "UPDATE source_file SET lines = :lines, added = :added, known = :known, refused = :refused, "
            "refused_lines = :refused_lines, controls = :controls, coverage = :coverage WHERE id = :id")));
    bindCounts(query, file);
    query.bindValue(QStringLiteral(":id"), id.value);
    return Connection::run(query);
}

Result<void> SourceFileRepository::setKeptCopy(SourceFileId id, const QByteArray& blobSha256)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "UPDATE source_file SET kept_copy = :sha256 WHERE id = :id")));
    query.bindValue(QStringLiteral(":sha256"), blobSha256);
    query.bindValue(QStringLiteral(":id"), id.value);
    return Connection::run(query);
}

Result<std::optional<QByteArray>> SourceFileRepository::keptCopy(SourceFileId id)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("SELECT kept_copy FROM source_file WHERE id = :id")));
    query.bindValue(QStringLiteral(":id"), id.value);
    DZ_CHECK(Connection::run(query));
    if (!query.next() || query.value(0).isNull())
        return std::optional<QByteArray>();
    return std::optional(query.value(0).toByteArray());
}

Result<SourceFile> SourceFileRepository::byId(SourceFileId id)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(
                  QStringLiteral("SELECT %1, refused_lines FROM source_file WHERE id = :id").arg(kColumns)));
    query.bindValue(QStringLiteral(":id"), id.value);
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return Failure(ErrorCode::NotFound, Storage::tr("There is no import number %1.").arg(id.value));
    SourceFile file = readFile(query);
    for (const QJsonValue& value : arrayOf(query.value(17)))
        file.refused.append({value[0].toInteger(), value[1].toString(), value[2].toString(), value[3].toInt(-1), value[4].toInt(),
                             QDate::fromString(value[5].toString(), Qt::ISODate), QDate::fromString(value[6].toString(), Qt::ISODate)});
    return file;
}

Result<std::optional<SourceFile>> SourceFileRepository::bySha256(const QByteArray& sha256)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral(
                  "SELECT id FROM source_file WHERE sha256 = :sha256 AND undone = 0 ORDER BY id LIMIT 1")));
    query.bindValue(QStringLiteral(":sha256"), sha256);
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return std::optional<SourceFile>();
    const SourceFileId id(query.value(0).toLongLong());
    query.finish();
    DZ_ASSIGN(SourceFile file, byId(id));
    return std::optional(std::move(file));
}

Result<QVector<SourceFile>> SourceFileRepository::all()
{
    DZ_ASSIGN(
        QSqlQuery query,
        m_connection.prepare(QStringLiteral("SELECT %1 FROM source_file ORDER BY id DESC").arg(kColumns)));
    DZ_CHECK(Connection::run(query));
    QVector<SourceFile> files;
    while (query.next())
        files.append(readFile(query));
    return files;
}

Result<void> SourceFileRepository::markUndone(SourceFileId id)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("UPDATE source_file SET undone = 1 WHERE id = :id")));
    query.bindValue(QStringLiteral(":id"), id.value);
    return Connection::run(query);
}

} // namespace daozhang::storage
