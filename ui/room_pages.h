// SPDX-License-Identifier: GPL-3.0-or-later
// Which page stands at which place: the one file of this floor that names the pages of all rooms.
#pragma once

namespace daozhang::ui {

class MainWindow;

/// Adds every place to the navigation, in its order.
void addRoomPages(MainWindow& window);

} // namespace daozhang::ui
