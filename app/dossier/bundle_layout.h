// SPDX-License-Identifier: GPL-3.0-or-later
// The whole bundle laid out: every page in its place and every page number known.
#pragma once

#include "app/dossier/bundle_pages.h"

namespace daozhang::dossier {

/// One page of the bundle: the program's own, or a page of an exhibit's PDF.
struct BundlePage
{
    std::optional<SheetPage> own;
    int exhibit = -1;      ///< index into exhibits, -1 for the parts around them
    int foreignPage = -1;  ///< page of the exhibit's PDF, from 0
};

struct Bookmark
{
    QString title;
    int page = 1;
    int level = 0;
};

struct BundleLayout
{
    QVector<Exhibit> exhibits;
    QVector<BundlePage> pages;
    PageRefs refs;
    QVector<Bookmark> bookmarks;
};

/// Lays out until page references and pages agree.
Result<BundleLayout> layOut(const DossierContent& content, QVector<Exhibit> exhibits, TaskContext& task);

/// "Exhibit 2-1 · page 12 of 40": stands on every exhibit page.
QString stampText(const Exhibit& exhibit, int page, int pages);

} // namespace daozhang::dossier
