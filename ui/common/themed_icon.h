// SPDX-License-Identifier: GPL-3.0-or-later
// Icons of resources/icons in the colours of the theme: one set serves light, dark, tones and selection.
#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace daozhang::ui {

/// Pixmap of ":/icons/<name>.svg" in `color`, `size` device-independent pixels, for a screen of `ratio`. The white sign
/// of emblems takes `ground`. Coloured icons (kinds of files) keep their own colours. Cached.
QPixmap iconPixmap(const QString& name, const QColor& color, int size = 16, qreal ratio = 1.0,
                   const QColor& ground = QColor(Qt::white));

/// An icon that asks for its pixmap when it is painted, so that it follows the theme and the screen's scale. Normal
/// state in `text2`, disabled in `text3`; with `tone` always in that tone.
QIcon themedIcon(const QString& name);
QIcon themedIcon(const QString& name, Tone tone);
/// For primary buttons: in the colour of text on accent.
QIcon accentIcon(const QString& name);

} // namespace daozhang::ui
