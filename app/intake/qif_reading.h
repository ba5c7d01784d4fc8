// SPDX-License-Identifier: GPL-3.0-or-later
// QIF, the exchange format of Quicken and of many banks (intl-formats.md §4): letters at line starts, "^" ends a record.
// It has no ids, no currency and no order of dates; a reader stands for one order.
#pragma once

#include "app/intake/format_reader.h"

namespace daozhang::intake {

/// Each transaction of a bank, card or cash account is a line that carries a record. Lists of categories, securities and
/// accounts carry none; investments are named and not read.
class QifReader final : public FormatReader
{
public:
    explicit QifReader(DateOrder order) : m_order(order) {}
    const char* word() const override;
    const char* label() const override { return "QIF"; }
    /// A file whose dates leave several orders open is recognised by the reader of each of them: a person chooses.
    std::optional<QString> recognises(const QByteArray& head, TextEncoding encoding) const override;
    Result<Reading> read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const override;

private:
    DateOrder m_order;
};

} // namespace daozhang::intake
