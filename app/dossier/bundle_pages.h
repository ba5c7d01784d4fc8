// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the bundle that the program writes itself, part by part.
#pragma once

#include "app/dossier/dossier_words.h"
#include "app/dossier/exhibit.h"
#include "app/dossier/page_flow.h"

namespace daozhang::dossier {

struct PageContext
{
    const DossierContent& content;
    const QVector<Exhibit>& exhibits;
    const PageRefs& refs;
};

QVector<SheetPage> coverPages(const PageContext& context);
/// 证据目录 by domain.md §7.2: numbered, grouped by what is to be proved, with source, purpose and pages.
QVector<SheetPage> indexPages(const PageContext& context);
/// One page: who owes what, since when, why, what was promised, what is asked.
QVector<SheetPage> summaryPages(const PageContext& context);
/// What happened, with both clocks: when it happened and when the shop knew of it.
QVector<SheetPage> timelinePages(const PageContext& context);
/// Sheets of the tables that are numbered among the exhibits, with the exhibit's number in their head.
QVector<SheetPage> callPages(const PageContext& context, const Exhibit& exhibit);
/// The sales of the claim, and each deposit with all rows of its lump.
QVector<SheetPage> reconciliationPages(const PageContext& context, const Exhibit& exhibit);
/// How each due date was counted.
QVector<SheetPage> dueDatePages(const PageContext& context, const Exhibit& exhibit);
/// Pages of one exhibit; none for a PDF, whose own pages are taken.
QVector<SheetPage> exhibitPages(const PageContext& context, int exhibit);
/// File name, bytes, SHA-256, when and by whom each exhibit was stored, and how a stranger checks that.
QVector<SheetPage> annexPages(const PageContext& context);

/// Fee by fee, as agreed and as taken, with the sum of each deposit; at most `limit` sales.
Table feeRows(const DossierContent& content, qsizetype limit);

/// Line for signature and date at the foot of the page.
void signatureLine(PageFlow& flow);

} // namespace daozhang::dossier
