// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/told_sale.h"

#include "app/cases/case_book.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/case_repository.h"
#include "app/storage/journal_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

using reconcile::JudgedSale;

/// A customer's memory and a phone's clock are good for the day, not for the hour; midnight may lie between.
constexpr qint64 kSecondsAround = 24 * 3600;
constexpr qsizetype kMostProposed = 5;

bool isWithoutBooks(const Case& record) { return record.isOpen() && record.sales.isEmpty() && record.findings.isEmpty(); }

bool isPayment(const intake::Sale& sale)
{
    return sale.type == intake::SaleType::Sale || sale.type == intake::SaleType::PreAuthCompletion;
}

Result<bool> isHeldByAnOpenCase(storage::Shop& shop, SaleId sale)
{
    DZ_ASSIGN(const QVector<CaseId> holders, shop.cases().holding(sale));
    for (const CaseId id : holders) {
        DZ_ASSIGN(const std::optional<Case> holder, shop.cases().byId(id));
        if (holder && holder->isOpen())
            return true;
    }
    return false;
}

/// Sales of that amount about that time, of the provider that was named first, then by nearness in time.
Result<QVector<SaleId>> candidates(storage::Shop& shop, const Case& record, const QDateTime& toldAt)
{
    const qint64 told = toldAt.toSecsSinceEpoch();
    DZ_ASSIGN(const QVector<intake::Sale> sales, shop.sales().ofAmount(record.gross, told - kSecondsAround, told + kSecondsAround));
    QVector<SaleId> ids;
    for (const intake::Sale& sale : sales)
        if (isPayment(sale))
            ids.append(sale.id);
    DZ_ASSIGN(QVector<JudgedSale> judged, reconcile::ReconcileService(shop).salesByIds(ids));
    // The same payment in two books is one: the terminal's record speaks for it.
    judged.removeIf([&](const JudgedSale& one) {
        return one.outcome.twin.isValid() && one.sale.book != intake::Book::Terminal && ids.contains(one.outcome.twin);
    });
    std::stable_sort(judged.begin(), judged.end(), [&](const JudgedSale& a, const JudgedSale& b) {
        const auto rank = [&](const JudgedSale& one) {
            return std::tuple(one.outcome.provider != record.provider, std::abs(one.sale.occurredAt - told));
        };
        return rank(a) < rank(b);
    });
    QVector<SaleId> found;
    for (const JudgedSale& one : std::as_const(judged)) {
        DZ_ASSIGN(const bool isHeld, isHeldByAnOpenCase(shop, one.sale.id));
        if (!isHeld && found.size() < kMostProposed)
            found.append(one.sale.id);
    }
    return found;
}

} // namespace

Result<void> lookForToldSale(storage::Shop& shop, const Case& record)
{
    if (!isWithoutBooks(record))
        return {};
    DZ_ASSIGN(const auto entries, shop.journal().about({QStringLiteral("case"), QString::number(record.id.value)}));
    const CaseHistory history = readHistory(entries);
    if (!history.happenedAt.isValid())
        return {};
    DZ_ASSIGN(const QVector<SaleId> found, candidates(shop, record, history.happenedAt));
    const auto news = std::find_if(found.begin(), found.end(), [&](SaleId sale) { return !history.proposedSales.contains(sale); });
    if (news == found.end())
        return {};
    DZ_CHECK(CaseBook(shop).write(record, record, QStringLiteral("case.sales_found"), {{QStringLiteral("sales"), idsToJson(found)}}, {}, kProgram));
    return {};
}

QVector<SaleId> stillProposed(const Case& record, const CaseHistory& history)
{
    if (!isWithoutBooks(record))
        return {};
    QVector<SaleId> proposed = history.proposedSales;
    proposed.removeIf([&](SaleId sale) { return history.declinedSales.contains(sale); });
    return proposed;
}

Result<std::optional<SaleProposal>> saleProposal(storage::Shop& shop, const Case& record, const CaseHistory& history)
{
    // An import that was undone took its sales with it.
    QVector<SaleId> there;
    const QVector<SaleId> proposed = stillProposed(record, history);
    DZ_ASSIGN(const QVector<intake::Sale> sales, shop.sales().byIds(std::span(proposed.constData(), proposed.size())));
    for (const intake::Sale& sale : sales)
        there.append(sale.id);
    if (there.isEmpty())
        return std::optional<SaleProposal>();
    const QString sentence = Cases::tr("%n sale(s) of %1 about that day came with a file since. Is the payment one of them?", nullptr, static_cast<int>(there.size()))
                                 .arg(record.gross.toDisplay());
    return std::optional(SaleProposal{there, sentence});
}

Result<Case> withToldSale(storage::Shop& shop, const Case& before, SaleId sale)
{
    if (!isWithoutBooks(before))
        return Failure(ErrorCode::Conflict, Cases::tr("Case %1 has its sales already.").arg(before.number()));
    DZ_ASSIGN(const QVector<JudgedSale> found, reconcile::ReconcileService(shop).salesByIds({sale}));
    if (found.isEmpty())
        return Failure(ErrorCode::NotFound, Cases::tr("There is no sale %1 in this shop.").arg(sale.value));
    DZ_ASSIGN(const bool isHeld, isHeldByAnOpenCase(shop, sale));
    if (isHeld)
        return Failure(ErrorCode::Conflict, Cases::tr("Another open case holds this sale. Go on there, or close that case first."));
    const auto& [row, outcome] = found.first();
    Case after = before;
    after.gross = row.amount;
    after.claimed = outcome.net.isZero() ? row.amount : outcome.net;
    after.due = outcome.due.due;
    after.sales = {sale};
    if (!outcome.provider.isEmpty())
        after.provider = outcome.provider;
    FindingId finding;
    if (outcome.finding.isValid()) {
        DZ_ASSIGN(const std::optional<CaseId> holder, shop.cases().openCaseOf(outcome.finding));
        // A finding of many sales is not this customer's: the case takes the one sale of it.
        DZ_ASSIGN(const reconcile::Finding whole, shop.outcomes().finding(outcome.finding));
        if (!holder && whole.sales.size() == 1)
            finding = outcome.finding;
    }
    if (finding.isValid()) {
        after.findings = {finding};
        DZ_CHECK(shop.cases().extend(before.id, finding, {sale}));
        DZ_CHECK(shop.outcomes().setCase(finding, before.id));
    } else {
        DZ_CHECK(shop.cases().extend(before.id, sale));
    }
    return after;
}

} // namespace daozhang::cases
