// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reconcile/list_entry.h"

namespace daozhang::reconcile {

bool ListEntry::isToDo() const
{
    switch (kind) {
    case Kind::Deposit: return depositState != DepositState::Explained || !findings.isEmpty();
    case Kind::Finding: return findingKind != FindingKind::NotJudged;
    case Kind::Sales: return false;
    }
    return false;
}

bool ListEntry::isWaiting() const
{
    if (kind == Kind::Finding)
        return findingKind == FindingKind::NotJudged;
    return kind == Kind::Sales && (saleState == SaleState::InTransit || saleState == SaleState::Unknown);
}

ToldBy toldBy(bool isSetAside, std::optional<DepositState> deposit, std::optional<FindingKind> finding)
{
    if (isSetAside)
        return ToldBy::Aside;
    if (deposit && !(deposit == DepositState::Explained && finding))
        return ToldBy::Deposit;
    return finding ? ToldBy::Finding : ToldBy::Sales;
}

bool ListEntry::isIn(ListSegment segment) const
{
    switch (segment) {
    case ListSegment::All: return true;
    case ListSegment::ToDo: return isToDo();
    case ListSegment::Explained: return kind == Kind::Deposit && depositState == DepositState::Explained && !isSetAside();
    case ListSegment::Waiting: return isWaiting();
    }
    return true;
}

EntryKey ListEntry::key() const
{
    EntryKey key;
    if (deposit.isValid())
        key.deposit = deposit;
    else if (!findings.isEmpty())
        key.finding = findings.first();
    else if (saleState)
        key = {{}, {}, saleState, provider, day};
    return key;
}

} // namespace daozhang::reconcile
