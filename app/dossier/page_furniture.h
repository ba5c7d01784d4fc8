// SPDX-License-Identifier: GPL-3.0-or-later
// What is added to pages of a PDF: pictures, stamps, links, bookmarks. May throw what libqpdf throws.
#pragma once

#include "app/dossier/bundle_layout.h"
#include "app/dossier/qpdf_transition.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <vector>

namespace daozhang::dossier {

/// Puts the exhibit's picture into `frame` (points from the top left corner of an A4 page).
Result<void> placePicture(QPDF& pdf, QPDFPageObjectHelper page, const Exhibit& exhibit, const QRectF& frame);
/// Puts a page of the own PDF as a stamp to the lower right corner of a foreign page.
void stamp(QPDF& pdf, QPDFPageObjectHelper& page, QPDFPageObjectHelper& stampPage);
/// Takes scripts and launch actions out of a foreign page; a bundle only shows.
void disarm(QPDFPageObjectHelper& page);
void addLink(QPDF& pdf, QPDFPageObjectHelper page, const QRectF& rect, QPDFPageObjectHelper target);
void addOutline(QPDF& pdf, std::vector<QPDFPageObjectHelper>& pages, const QVector<Bookmark>& bookmarks);
/// Mends the ToUnicode maps of all fonts that Qt wrote, and gives the subsets names that do not change.
void repairFonts(QPDF& pdf);

} // namespace daozhang::dossier
