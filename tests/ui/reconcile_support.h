// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the Reconcile page look for in its list.
#pragma once

#include "tests/ui/pages_support.h"
#include "ui/reconcile/reconcile_page.h"

namespace daozhang::testing {

/// Row whose amount is `amount`; −1 when there is none among those that were read.
inline int rowOf(ui::ReconcilePresenter& presenter, const QString& amount)
{
    for (int i = 0; i < presenter.list().rows(); ++i)
        if (const ui::ReconcileRow* row = presenter.list().loadedRow(i); row && row->amount.toString() == amount)
            return i;
    return -1;
}

/// The page on a filled shop, as the window has it: it reads again what was written.
struct FilledPage
{
    OpenShop open;
    RecordingHost host;
    ui::ReconcilePage page{open.session, host};

    Result<bool> start()
    {
        DZ_CHECK(open.fill());
        QObject::connect(&open.session, &ShopSession::changed, &page, &ui::ReconcilePage::refresh);
        page.resize(1200, 800);
        page.show();
        page.refresh();
        if (!QTest::qWaitFor([this] { return page.isSettled(); }, 15'000))
            return Failure(ErrorCode::Stopped, QStringLiteral("the page did not settle within 15 s"));
        return true;
    }
};

inline bool shows(ui::ReconcilePresenter& presenter, const QString& amount)
{
    return presenter.detail() && presenter.detail()->row.amount.toString() == amount;
}

} // namespace daozhang::testing
