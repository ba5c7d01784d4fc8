// SPDX-License-Identifier: GPL-3.0-or-later
// A table for a spreadsheet, written row by row: CSV in UTF-8 with a byte order mark, or a workbook (.xlsx), by the name
// of the file. No cell of either is run as a formula.
#pragma once

#include "models/common/money.h"
#include "models/common/result.h"

#include <QDate>
#include <QStringList>
#include <QVector>

#include <memory>
#include <variant>

namespace daozhang {

/// Empty, text, an amount, a day, or a count.
using TableCell = std::variant<std::monostate, QString, Money, QDate, qint64>;

class TableFile
{
public:
    /// Nothing stands at `path` before commit(); what stands there now stays until then. In a workbook amounts are numbers
    /// with the decimals of their currency and days are dates. Fails with Unreadable where nothing can be written.
    static Result<std::unique_ptr<TableFile>> create(const QString& path, const QStringList& head);
    virtual ~TableFile() = default;
    virtual Result<void> add(const QVector<TableCell>& row) = 0;
    /// Rows written, without the head.
    virtual Result<qint64> commit() = 0;
};

} // namespace daozhang
