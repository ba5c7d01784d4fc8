// SPDX-License-Identifier: GPL-3.0-or-later
// Due dates and fees reckoned a second time from domain.md §4, apart from the program's own code, so that a mistake there is
// not copied into the truth that it is held against.
#pragma once

#include "models/intake/sale.h"
#include "models/reconcile/settlement_terms.h"

#include <QSet>

namespace daozhang::testing {

/// Business days by the list that ships with the program, read anew.
class OwnCalendar
{
public:
    OwnCalendar();
    bool isBusiness(QDate day) const;
    /// The n-th business day after `day`; `day` itself or the next one for n = 0.
    QDate businessDay(QDate day, int n) const;

private:
    QSet<QDate> m_off;
    QSet<QDate> m_worked;
};

struct OwnDue
{
    QDate clearing;
    QDate due;
};

/// When a sale is cleared and due. An invalid time is not known; a valid `stated` clearing day is the file's own.
OwnDue ownDue(const reconcile::ProviderTerms& terms, const OwnCalendar& calendar, QDate day, QTime time, QDate stated);
/// Fee in minor units, taken off a sale and given back on a refund.
qint64 ownFee(const reconcile::ProviderTerms& terms, intake::CardKind kind, qint64 amount);

} // namespace daozhang::testing
