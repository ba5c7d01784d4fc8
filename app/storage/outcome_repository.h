// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"

namespace daozhang::storage {

class OutcomeRepository
{
public:
    explicit OutcomeRepository(Connection& connection) : m_connection(connection) {}

private:
    [[maybe_unused]] Connection& m_connection;
};

} // namespace daozhang::storage
