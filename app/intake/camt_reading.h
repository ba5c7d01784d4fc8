// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 20022 camt.052 (intraday report), camt.053 (statement) and camt.054 (notification) in all versions
// (intl-formats.md §2): several statements a file, batch entries opened up, memory flat whatever the size of the file.
#pragma once

#include "app/intake/format_reader.h"

namespace daozhang::intake {

/// Each booked entry is a line that carries a record; one of a statement or report whose details add up to it is as many
/// lines as it has details.
class CamtReader final : public FormatReader
{
public:
    enum class Message { Report, Statement, Notification };
    explicit CamtReader(Message message) : m_message(message) {}

    const char* word() const override;
    const char* label() const override { return word(); }
    std::optional<QString> recognises(const QByteArray& head, TextEncoding encoding) const override;
    /// Fails with Unreadable, naming line and column, when the XML is damaged: nothing of the file is taken then.
    Result<Reading> read(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task) const override;

private:
    Message m_message;
};

} // namespace daozhang::intake
