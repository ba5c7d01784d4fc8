// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of the counter-case, by what they are asked of.
#pragma once

#include "app/dossier/bundle.h"
#include "app/dossier/bundle_form.h"
#include "models/dossier/objection.h"

#include <QCoreApplication>

namespace daozhang::dossier {

struct ObjectionWords
{
    Q_DECLARE_TR_FUNCTIONS(Objections)
};

/// An exhibit as the bundle prints it; `item` is null for a table of the program's own.
struct PrintedExhibit
{
    QString number;
    const PlannedExhibit* planned;
    const evidence::EvidenceItem* item;
};

/// What all questions look at.
struct ObjectionCase
{
    ObjectionCase(const DossierContent& content, const PreviewedBundle& bundle);

    bool isShort() const { return content.file.record.kind == cases::CaseKind::Short; }
    /// Money is still claimed.
    bool isClaimed() const { return isShort() && !content.isPaid && !content.isMoot; }
    /// Sales did not come: a due date and statements without a credit prove something. False for fees and deductions.
    bool isAwaited() const;
    QStringList numbersOf(evidence::EvidenceKind kind) const;
    /// Number of an own table in the bundle; empty when it was left out.
    QString numberOf(OwnPart part) const;
    /// An exhibit of this kind that the case holds and the bundle leaves out.
    const PlannedExhibit* leftOut(evidence::EvidenceKind kind) const;

    const DossierContent& content;
    const PreviewedBundle& bundle;
    QVector<PrintedExhibit> exhibits;
};

/// "2-1, 2-2, 3-1 …".
QString listed(const QStringList& names);

/// Did the sales take place: slips, the provider's own record, messages of the customer's bank.
QVector<Objection> saleObjections(const ObjectionCase& about);
/// Is the money owed: agreement, due date, statements, other deposits, promises, demands.
QVector<Objection> claimObjections(const ObjectionCase& about);
/// Do the exhibits stand: own word, originals, sums.
QVector<Objection> exhibitObjections(const ObjectionCase& about);
/// Is the file in order: cards, pages, bookmarks, digests, size.
QVector<Objection> formObjections(const ObjectionCase& about, const BundleForm* form);

} // namespace daozhang::dossier
