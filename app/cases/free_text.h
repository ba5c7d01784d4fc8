// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into a case: card numbers are cut to 6 + 4, and codes that must never be kept are refused
// (domain.md §8).
#pragma once

#include "models/common/result.h"

#include <QString>

namespace daozhang::cases {

/// The text trimmed and with card numbers masked. Fails with Invalid when a verification code, card check code or
/// password stands in it: naming such a code without its digits is allowed.
Result<QString> cleanText(const QString& text);
/// As cleanText; fails with Invalid and `whenEmpty` when nothing is left.
Result<QString> requiredText(const QString& text, const QString& whenEmpty);

} // namespace daozhang::cases
