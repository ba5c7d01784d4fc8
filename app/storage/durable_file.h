// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/result.h"

#include <QString>

namespace daozhang::storage {

/// Gives a file that was written under another name in the same folder its own one, after its bytes have reached the
/// disk, and brings the folder's entry there too. Conflict when the name is taken: nothing is ever overwritten.
Result<void> giveName(const QString& written, const QString& name);

} // namespace daozhang::storage
