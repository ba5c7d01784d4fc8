// SPDX-License-Identifier: GPL-3.0-or-later
// The refused lines of a file as a table for the person or the provider who has to mend them.
#pragma once

#include "models/common/result.h"
#include "models/intake/source_file.h"

namespace daozhang::intake {

/// Writes line number, reason and masked text as a table (table_file.h).
/// Fails with Unreadable, leaving what was there before.
Result<void> exportRefused(const SourceFile& file, const QString& path);

} // namespace daozhang::intake
