// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"

#include <algorithm>

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

Result<QVector<intake::BankLine>> ReconcileService::findCredits(const QString& text, int limit)
{
    const QString wanted = text.trimmed();
    QVector<intake::BankLine> found;
    if (wanted.isEmpty())
        return found;
    const QString digits = QString(wanted).remove(u',');
    const bool isAmount = digits.front().isDigit();
    DZ_CHECK(m_shop.bankLines().forEach([&](const intake::BankLine& line) {
        if (line.amount.isNegative() || line.amount.isZero())
            return true;
        bool holds = false;
        for (const QString* value : {&line.payer, &line.memo, &line.reference})
            holds = holds || value->contains(wanted, Qt::CaseInsensitive);
        if (holds || (isAmount && line.amount.toString().startsWith(digits)))
            found.append(line);
        return true;
    }));
    std::sort(found.begin(), found.end(), [](const intake::BankLine& a, const intake::BankLine& b) { return std::pair(a.booked, a.id) > std::pair(b.booked, b.id); });
    return found.mid(0, limit);
}

} // namespace daozhang::reconcile
