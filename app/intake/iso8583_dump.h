// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 8583 messages in a file: the bytes themselves, with or without lengths and transport headers before each, or a
// hex dump of them in a log. Finds the blocks of bytes, then the dialect that reads them to their last byte.
#pragma once

#include "app/intake/iso8583_message.h"
#include "models/common/result.h"

#include <optional>

namespace daozhang::intake {

/// Larger dumps are refused: a terminal's batch has a few hundred messages.
constexpr qint64 kLargestIsoDump = 16 << 20;
constexpr size_t kMostIsoMessages = 50'000;

/// A message and where it stood.
struct PlacedMessage
{
    IsoMessage message;
    qint64 line = 0;      ///< 1-based line of a text dump; 0 in a binary file
    qint64 number = 0;    ///< 1-based among all messages
    QDate logged;         ///< date at the start of the log line
};

/// Bytes that looked like a message and are none under the file's dialect.
struct UnreadBlock
{
    IsoFault fault;
    qint64 line = 0;
    qint64 number = 0;
};

struct IsoDump
{
    IsoDialect dialect;
    QString container;    ///< "hex dump", "binary, 2-byte lengths, TPDU": technical words
    std::vector<PlacedMessage> messages;
    std::vector<UnreadBlock> unread;
    bool cardsUnsure = false;  ///< dialects that fit equally well cut the card numbers differently: they are left out
};

/// nullopt: nothing in the file looks like ISO 8583. A failure names the file, the message and the field.
Result<std::optional<IsoDump>> readIsoDump(const QByteArray& file, const QString& name);

/// A sentence for a fault: "field 13 holds “8099”, which is no date". Never a card number.
QString isoFaultText(const IsoFault& fault);

} // namespace daozhang::intake
