// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"
#include "models/intake/sale.h"
#include "models/intake/source_file.h"

#include <QVector>

#include <functional>
#include <span>

namespace daozhang::storage {

class BankLineRepository
{
public:
    explicit BankLineRepository(Connection& connection) : m_connection(connection) {}

    /// As SaleRepository::insert.
    Result<QVector<bool>> insert(SourceFileId file, std::span<intake::BankLine> rows);
    /// As SaleRepository::known.
    Result<QVector<bool>> known(std::span<const intake::BankLine> rows);
    Result<QVector<intake::BankLine>> byIds(std::span<const BankLineId> ids);
    /// Every row in order of (booked, time, id), streamed; the callback stops it by returning false.
    Result<void> forEach(const std::function<bool(const intake::BankLine&)>& row);
    /// Lines booked on one day, in order.
    Result<QVector<intake::BankLine>> bookedOn(QDate day);
    /// What the imported, not undone bank files cover, per account, overlapping and adjoining ranges joined.
    Result<QVector<intake::Coverage>> coverage();
    Result<qint64> count();
    Result<qint64> removeOf(SourceFileId file);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
