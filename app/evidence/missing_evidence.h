// SPDX-License-Identifier: GPL-3.0-or-later
// What a case of its kind should have by now and does not: so that it is fetched before it fades or is overwritten.
#pragma once

#include "app/cases/case_service.h"
#include "app/reconcile/reconcile_service.h"
#include "models/common/shop_time.h"

namespace daozhang::evidence {

struct MissingEvidence
{
    ExhibitGroup group = ExhibitGroup::SaleSucceeded;
    EvidenceKind kind = EvidenceKind::Other;
    QString title;    ///< translated: "Sales slip 000197, original"
    QString reason;   ///< translated: what it is needed for, and when it will be gone
    QDate fadesOn;    ///< from about this day on it may be lost; null = it keeps
    SaleId sale;      ///< of a slip
};

/// By the kind of case, its level and its sales (domain.md §7): slips or the customer's messages that prove the sale, the
/// bank's statement, the agreement, the letters that were sent. Nothing for a closed case. Many slips are told as one row.
QVector<MissingEvidence> missingEvidence(const cases::CaseFile& file, const QVector<reconcile::JudgedSale>& sales, const ShopTime& time);

/// The sales that an item names: by trace, RRN or order number in its title, file name or text, or, for a bank message, by
/// amount and card tail. The single sale of a case needs no naming.
QVector<SaleId> salesNamedBy(const EvidenceItem& item, const QVector<reconcile::JudgedSale>& sales, const ShopTime& time);

} // namespace daozhang::evidence
