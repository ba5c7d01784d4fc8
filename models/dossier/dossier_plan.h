// SPDX-License-Identifier: GPL-3.0-or-later
// Dossier: the bundle that is handed to a provider, an authority or a court.
#pragma once

#include "models/cases/case.h"
#include "models/evidence/evidence_item.h"
#include "models/intake/sale.h"
#include "models/reconcile/reconciliation.h"

#include <QVector>

namespace daozhang::dossier {

enum class DossierLanguage { Chinese, English };

/// One exhibit of the plan, in the order in which it is printed within its group.
struct PlannedExhibit
{
    EvidenceId evidence;
    evidence::ExhibitGroup group = evidence::ExhibitGroup::SaleSucceeded;
    QString title;
    QString proves;
    bool included = true;
};

/// What goes into a bundle, before it is made.
struct DossierPlan
{
    CaseId inCase;
    DossierLanguage language = DossierLanguage::Chinese;
    QString claimant;          ///< shop name on the cover
    QString respondent;        ///< provider name
    QString caseNumber;        ///< court or complaint number, may be empty
    QString ask;               ///< what is asked for: "pay 6,381.48 within 7 days"
    QVector<PlannedExhibit> exhibits;
    bool includeOriginalColumn = true;  ///< 原件/复印件: lawyers differ on printing it
};

/// What was written.
struct DossierSummary
{
    QString path;
    qint64 bytes = 0;
    int pages = 0;
    QByteArray sha256;
    QStringList remarks;       ///< translated: exhibits that could not be merged and are attached instead, …
    struct Exhibit { QString number; QString title; int firstPage = 0; int lastPage = 0; };
    QVector<Exhibit> exhibits;
};

} // namespace daozhang::dossier
