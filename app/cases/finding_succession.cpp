// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/finding_succession.h"

#include "app/cases/case_book.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/case_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace daozhang::cases {
namespace {

using reconcile::Finding;
using reconcile::FindingKind;
using reconcile::FindingState;

/// Kinds that say of the same sales that their money is missing; one may turn into another as more is known.
bool isMissing(FindingKind kind)
{
    return isAboutNamedSales(kind) || kind == FindingKind::OneOfLump || kind == FindingKind::ShortUnexplained;
}

bool canSucceed(const Finding& earlier, const Finding& later)
{
    return earlier.provider == later.provider && (earlier.kind == later.kind || (isMissing(earlier.kind) && isMissing(later.kind)));
}

bool isLive(const Finding& finding) { return finding.state == FindingState::Open || finding.state == FindingState::InCase; }

class Succession
{
public:
    Succession(storage::Shop& shop, const QVector<Case>& cases, const QVector<Finding>& findings) : m_shop(shop)
    {
        for (const Finding& finding : findings)
            m_findings.insert(finding.id, &finding);
        for (const Case& one : cases)
            if (one.isOpen())
                for (const SaleId sale : one.sales)
                    m_holders[sale].append(&one);
    }

    Result<void> adopt(const Finding& finding)
    {
        QSet<const Case*> candidates;
        for (const SaleId sale : finding.sales)
            for (const Case* holder : m_holders.value(sale))
                candidates.insert(holder);
        const Case* heir = nullptr;
        for (const Case* one : std::as_const(candidates))
            if (mayTake(*one, finding) && (!heir || one->id < heir->id))
                heir = one;
        return heir ? take(heir->id, finding) : Result<void>();
    }

private:
    /// Wholly inside the case, or overlapping it when nothing else of the case is alive.
    bool mayTake(const Case& one, const Finding& finding) const
    {
        bool fits = false;
        bool anyAlive = false;
        for (const FindingId id : one.findings) {
            const Finding* earlier = m_findings.value(id);
            if (!earlier)
                continue;
            fits = fits || canSucceed(*earlier, finding);
            anyAlive = anyAlive || isLive(*earlier);
        }
        const QSet<SaleId> own(one.sales.begin(), one.sales.end());
        const bool isInside = std::all_of(finding.sales.begin(), finding.sales.end(), [&](SaleId sale) { return own.contains(sale); });
        return fits && (isInside || !anyAlive);
    }

    Result<void> take(CaseId id, const Finding& finding)
    {
        CaseBook book(m_shop);
        DZ_ASSIGN(const Case before, book.byId(id));
        QVector<SaleId> added;
        for (const SaleId sale : finding.sales)
            if (!before.sales.contains(sale))
                added.append(sale);
        Case after = before;
        DZ_ASSIGN(const auto sales, reconcile::ReconcileService(m_shop).salesByIds(added));
        for (const auto& [sale, outcome] : sales) {
            after.gross += sale.amount;
            after.claimed += outcome.net;
        }
        DZ_CHECK(m_shop.cases().extend(id, finding.id, added));
        DZ_CHECK(m_shop.outcomes().setCase(finding.id, id));
        DZ_CHECK(book.write(before, after, QStringLiteral("case.finding_followed"),
                            {{QStringLiteral("finding"), finding.id.value}, {QStringLiteral("sales"), idsToJson(added)}}, {}, kProgram));
        return {};
    }

    storage::Shop& m_shop;
    QHash<FindingId, const Finding*> m_findings;
    QHash<SaleId, QVector<const Case*>> m_holders;
};

} // namespace

bool isAboutNamedSales(FindingKind kind)
{
    return kind == FindingKind::MissingSales || kind == FindingKind::MissingBatch || kind == FindingKind::MissingInLump
           || kind == FindingKind::NotJudged || kind == FindingKind::OneSided;
}

Result<void> adoptSuccessors(storage::Shop& shop)
{
    DZ_ASSIGN(const QVector<Case> cases, shop.cases().all());
    DZ_ASSIGN(const QVector<Finding> findings, shop.outcomes().findings());
    Succession succession(shop, cases, findings);
    for (const Finding& finding : findings)
        if (finding.state == FindingState::Open && !finding.sales.isEmpty())
            DZ_CHECK(succession.adopt(finding));
    return {};
}

} // namespace daozhang::cases
