// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settings_repository.h"

#include <QJsonDocument>

namespace daozhang::storage {

Result<std::optional<QJsonObject>> SettingsRepository::read(const QString& name)
{
    DZ_ASSIGN(QSqlQuery query,
              m_connection.prepare(QStringLiteral("SELECT document FROM setting WHERE name = :name")));
    query.bindValue(QStringLiteral(":name"), name);
    DZ_CHECK(Connection::run(query));
    if (!query.next())
        return std::optional<QJsonObject>();
    return std::optional(QJsonDocument::fromJson(query.value(0).toString().toUtf8()).object());
}

Result<void> SettingsRepository::write(const QString& name, const QJsonObject& document)
{
    DZ_ASSIGN(QSqlQuery query, m_connection.prepare(QStringLiteral(
                                   "INSERT INTO setting (name, document) VALUES (:name, :document) "
                                   "ON CONFLICT (name) DO UPDATE SET document = excluded.document")));
    query.bindValue(QStringLiteral(":name"), name);
    query.bindValue(QStringLiteral(":document"),
                    QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)));
    return Connection::run(query);
}

} // namespace daozhang::storage
