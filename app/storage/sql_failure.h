// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/result.h"

class QSqlError;

namespace daozhang::storage {

/// What an engine's error number means for a person. Both engines name constraint breaches precisely.
Failure sqlFailure(const QSqlError& error, const QString& sql);

} // namespace daozhang::storage
