// SPDX-License-Identifier: GPL-3.0-or-later
// What a palette cannot say: buttons, fields, cards, navigation. Never item views: a style sheet would switch off
// their native painting and break the delegates.
#pragma once

#include "ui/common/theme_tokens.h"

#include <QString>

namespace daozhang::ui {

QString styleSheet(const Tokens& tokens);

} // namespace daozhang::ui
