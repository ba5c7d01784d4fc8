// SPDX-License-Identifier: GPL-3.0-or-later
// SWIFT MT940 and MT942 statements in the dialects of real banks (intl-formats.md §1): several statements a file, with
// or without envelopes, structured and plain :86: texts.
#pragma once

#include "app/intake/format_reader.h"

namespace daozhang::intake {

/// Each :61: field is a line that carries a record.
class Mt940Reader final : public FormatReader
{
public:
    const char* word() const override { return "mt940"; }
    const char* label() const override { return "MT940"; }
    std::optional<QString> recognises(const QByteArray& head, TextEncoding encoding) const override;
    Result<Reading> read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const override;
};

} // namespace daozhang::intake
