// SPDX-License-Identifier: GPL-3.0-or-later
// Card numbers out of lines that are kept or shown as they were: the copy of the original, refused lines.
#pragma once

#include "app/intake/columns.h"

namespace daozhang::intake {

/// Masks one record in place. `bytes` is a writable copy of record.raw. Card columns are masked whatever their
/// checksum, columns that must not be read are starred; where the cells do not stand under the header (too few, too
/// many), every long number is masked, because nobody knows which one is the card. `columns` null: a line outside the
/// table.
void maskRecord(char* bytes, const Record& record, const Columns* columns, TextEncoding encoding);

/// A refused line for people: masked, in one line, at most 200 characters.
QString shownLine(const Record& record, const Columns* columns, TextEncoding encoding);

} // namespace daozhang::intake
