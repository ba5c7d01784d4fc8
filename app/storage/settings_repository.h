// SPDX-License-Identifier: GPL-3.0-or-later
// Small documents of the shop by name: settlement terms, own accounts, calendar years, providers added by hand.
#pragma once

#include "app/storage/connection.h"

#include <QJsonObject>

#include <optional>

namespace daozhang::storage {

class SettingsRepository
{
public:
    explicit SettingsRepository(Connection& connection) : m_connection(connection) {}

    /// nullopt when nothing was stored under that name.
    Result<std::optional<QJsonObject>> read(const QString& name);
    Result<void> write(const QString& name, const QJsonObject& document);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
