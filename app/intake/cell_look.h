// SPDX-License-Identifier: GPL-3.0-or-later
// What one cell of an unknown table can be. Nothing is decided here: a cell may be several things.
#pragma once

#include "app/intake/table_look.h"

namespace daozhang::intake {

/// Counts `text`, cleaned, into its column.
void lookAtCell(const QString& text, ColumnLook& column);

/// True when the cell holds a date, a number or an identifier: something that a header does not.
bool isValue(const QString& text);

} // namespace daozhang::intake
