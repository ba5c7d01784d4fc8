// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/reconcile_service.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"

namespace daozhang::reconcile {

Result<QVector<JudgedSale>> ReconcileService::findSales(const QString& text, int limit)
{
    DZ_ASSIGN(const QVector<intake::Sale> found, m_shop.sales().find(text, limit));
    QVector<SaleId> ids;
    ids.reserve(found.size());
    for (const intake::Sale& sale : found)
        ids.append(sale.id);
    return salesByIds(ids);
}

} // namespace daozhang::reconcile
