// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which Tab goes: as things stand on the screen, not as they were made.
#pragma once

class QWidget;

namespace daozhang::ui {

/// Chains all that takes the focus within `root` in the order of its layouts, splitters and scroll areas. Called again after
/// widgets were made or put elsewhere.
void orderTabsByLayout(QWidget* root);

} // namespace daozhang::ui
