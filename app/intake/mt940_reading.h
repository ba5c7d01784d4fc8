// SPDX-License-Identifier: GPL-3.0-or-later
// SWIFT MT940 and MT942 statements in the dialects of real banks (intl-formats.md §1): several statements a file, with
// or without envelopes, structured and plain :86: texts.
#pragma once

#include "app/intake/file_reading.h"

namespace daozhang::intake {

/// As readRows. Each :61: field is a line that carries a record.
Result<Reading> readMt940(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task);

} // namespace daozhang::intake
