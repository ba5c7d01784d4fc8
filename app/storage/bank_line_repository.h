// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/row_readings.h"
#include "models/intake/sale.h"
#include "models/intake/source_file.h"

#include <QHash>
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
    /// As SaleRepository::find.
    Result<QVector<FoundRow>> find(std::span<const intake::BankLine> rows);
    /// As SaleRepository::remember.
    Result<void> remember(BankLineId id, const Sighting& seen);
    /// As SaleRepository::link.
    Result<void> link(BankLineId id, const intake::BankLine& reading);
    /// How bank lines are stored, for what row_readings does with two rows.
    static const RowForm& rowForm();
    Result<QVector<intake::BankLine>> byIds(std::span<const BankLineId> ids);
    /// Every row in order of (booked, time, id), streamed; the callback stops it by returning false.
    Result<void> forEach(const std::function<bool(const intake::BankLine&)>& row);
    /// Lines booked on one day, in order.
    Result<QVector<intake::BankLine>> bookedOn(QDate day);
    /// For each line booked on one day the files that hold it.
    Result<QHash<BankLineId, QVector<SourceFileId>>> filesOfDay(QDate day);
    /// What the imported, not undone bank files cover, per account, overlapping and adjoining ranges joined.
    Result<QVector<intake::Coverage>> coverage();
    /// Sum of lines in one currency booked from one day to another, by account.
    Result<QHash<QString, Money>> sumsBetween(QDate from, QDate to, Currency currency);
    Result<qint64> count();
    Result<qint64> removeOf(SourceFileId file);

private:
    Connection& m_connection;
};

} // namespace daozhang::storage
