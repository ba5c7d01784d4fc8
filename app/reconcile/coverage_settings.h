// SPDX-License-Identifier: GPL-3.0-or-later
// What the coverage calendar of intake needs to know of terms and business days.
#pragma once

#include "app/intake/coverage.h"

namespace daozhang::reconcile {

/// Reads terms and calendar once; the answer does not follow later changes.
Result<intake::CoverageSettings> coverageSettings(storage::Shop& shop);

} // namespace daozhang::reconcile
