// SPDX-License-Identifier: GPL-3.0-or-later
// Readers of statement formats that are no tables of lines: SWIFT, XML, tagged text. A new one is a class and a line in
// format_reader.cpp; a profile names it by its word.
#pragma once

#include "app/intake/file_reading.h"

namespace daozhang::intake {

class FormatReader
{
public:
    virtual ~FormatReader() = default;
    /// What a profile calls it: "mt940".
    virtual const char* word() const = 0;
    /// What people call it: "MT940".
    virtual const char* label() const = 0;
    /// Translated: what in the first bytes of a file tells the format; nullopt when it is another. UTF-16 comes as UTF-8.
    virtual std::optional<QString> recognises(const QByteArray& head, TextEncoding encoding) const = 0;
    /// As readRows.
    virtual Result<Reading> read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink,
                                 TaskContext& task) const = 0;
};

/// nullptr when there is none of that word.
const FormatReader* formatReader(const QString& word);

} // namespace daozhang::intake
