// SPDX-License-Identifier: GPL-3.0-or-later
// A file of ISO 8583 messages as a table of text, so that profile, masks and kept copy work on it as on any other table.
#pragma once

#include "app/intake/byte_source.h"
#include "app/intake/survey.h"

#include <optional>

namespace daozhang::intake {

/// The id of the profile that reads the table.
inline constexpr const char* kIsoBatchProfile = "iso8583-batch";

struct RenderedDump
{
    std::unique_ptr<ByteSource> source;
    QString because;  ///< translated: how many messages, in which dialect
};

/// nullopt when the file holds nothing like ISO 8583. Fails with Unreadable when it does and cannot be read, or is a
/// clearing file of a card scheme.
Result<std::optional<RenderedDump>> renderIsoDump(ByteSource& source, const Survey& survey, const QString& name);

} // namespace daozhang::intake
