// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the Reconcile page look for in its list.
#pragma once

#include "tests/ui/pages_support.h"
#include "ui/reconcile/reconcile_presenter.h"

namespace daozhang::testing {

/// Row whose amount is `amount`; −1 when there is none among those that were read.
inline int rowOf(ui::ReconcilePresenter& presenter, const QString& amount)
{
    for (int i = 0; i < presenter.list().rows(); ++i)
        if (const ui::ReconcileRow* row = presenter.list().loadedRow(i); row && row->amount.toString() == amount)
            return i;
    return -1;
}

inline bool shows(ui::ReconcilePresenter& presenter, const QString& amount)
{
    return presenter.detail() && presenter.detail()->row.amount.toString() == amount;
}

} // namespace daozhang::testing
