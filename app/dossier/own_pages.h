// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the program's own pages, and the stamps for the others, into one PDF with one set of fonts.
#pragma once

#include "app/dossier/bundle_layout.h"

namespace daozhang::dossier {

struct OwnPages
{
    QByteArray pdf;
    int pages = 0;   ///< own pages come first, in the order of the bundle
    int stamps = 0;  ///< then one small page for each foreign page, in the order of the bundle
};

/// Size of a stamp in points.
constexpr qreal kStampWidth = 190;
constexpr qreal kStampHeight = 18;

Result<OwnPages> paintOwnPages(const BundleLayout& layout, TaskContext& task);

/// Qt writes for each glyph the first code point that has it, so that 金 is copied as a radical and a space as a tab
/// (spikes.md §1). Takes a ToUnicode map and returns it with what people search for.
QByteArray repairedToUnicode(const QByteArray& map);

} // namespace daozhang::dossier
