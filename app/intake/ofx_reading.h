// SPDX-License-Identifier: GPL-3.0-or-later
// OFX 1.x (SGML), 2.x (XML) and Quicken's QFX (intl-formats.md §3): bank and credit card accounts, the cash of investment
// accounts; several statements a file.
#pragma once

#include "app/intake/format_reader.h"

namespace daozhang::intake {

/// Each STMTTRN is a line that carries a record.
class OfxReader final : public FormatReader
{
public:
    const char* word() const override { return "ofx"; }
    const char* label() const override { return "OFX"; }
    std::optional<QString> recognises(const QByteArray& head, TextEncoding encoding) const override;
    /// Fails with Unreadable when the file holds no statement: an error of the bank, a list of accounts, the older OFC.
    Result<Reading> read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const override;
};

} // namespace daozhang::intake
