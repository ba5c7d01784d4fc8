// SPDX-License-Identifier: GPL-3.0-or-later
// BAI2 cash management reports (intl-formats.md §5): records 01 02 03 16 88 49 98 99, delimited by "/" or by lines.
#pragma once

#include "app/intake/format_reader.h"

namespace daozhang::intake {

/// Each record 16 is a line that carries a record. Totals and counts of the trailers are controls and refuse nothing.
class Bai2Reader final : public FormatReader
{
public:
    const char* word() const override { return "bai2"; }
    const char* label() const override { return "BAI2"; }
    std::optional<QString> recognises(const QByteArray& head, TextEncoding encoding) const override;
    Result<Reading> read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const override;
};

} // namespace daozhang::intake
