// SPDX-License-Identifier: GPL-3.0-or-later
// The first walk through a file: its digest, its size, its encoding, and its first bytes for detection.
#pragma once

#include "app/common/task_context.h"
#include "app/intake/byte_source.h"
#include "app/intake/text_encoding.h"

namespace daozhang::intake {

struct Survey
{
    QByteArray sha256;  ///< 32 bytes
    qint64 bytes = 0;
    QByteArray head;    ///< at most kHeadBytes
    /// UTF-8 when it has a byte order mark or is valid UTF-8 to its end, else what its lines with high bytes tell.
    TextEncoding encoding = TextEncoding::Utf8;
    TextEncoding western = TextEncoding::Windows1252;  ///< the best of the Western code pages, if it is one after all
    bool binary = false;  ///< NUL bytes in the head of what is not UTF-16

    static constexpr qint64 kHeadBytes = 256 * 1024;
};

/// Reads the source once to its end. Fails with Unreadable or Stopped.
Result<Survey> surveySource(ByteSource& source, TaskContext& task);

/// Reads the first kHeadBytes of a source that gives UTF-8 whatever its file holds; no digest. `bytes` tells only whether
/// the head is all of it. Fails with Unreadable or Stopped.
Result<Survey> surveyHead(ByteSource& source, TaskContext& task);

} // namespace daozhang::intake
