// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reconcile/day_closing.h"

#include <algorithm>

namespace daozhang::reconcile {

namespace {

constexpr std::pair<DayVerdict, const char*> kVerdicts[] = {
    {DayVerdict::Reconciled, "reconciled"}, {DayVerdict::Explained, "explained"}, {DayVerdict::CarriedForward, "carried_forward"}};

bool isWorthTheSame(const OpenRow& one, const OpenRow& other)
{
    const bool sameNet = !one.net || !other.net || *one.net == *other.net;
    const bool sameProvider = !one.provider || !other.provider || *one.provider == *other.provider;
    return one.amount == other.amount && sameNet && sameProvider;
}

bool isClaim(SaleState state) { return state != SaleState::CancelledOut && state != SaleState::Excluded; }

} // namespace

QString toCode(DayVerdict verdict)
{
    for (const auto& [value, code] : kVerdicts)
        if (value == verdict)
            return QLatin1String(code);
    return {};
}

std::optional<DayVerdict> dayVerdictFromCode(QStringView code)
{
    for (const auto& [value, name] : kVerdicts)
        if (code == QLatin1String(name))
            return value;
    return std::nullopt;
}

DayLine::Sum DayLine::claims() const
{
    Sum sum{0, Money(0, currency), Money(0, currency)};
    for (int i = 0; i < 7; ++i) {
        if (!isClaim(SaleState(i)) || states[i].count == 0)
            continue;
        sum.count += states[i].count;
        sum.amount += states[i].amount;
        sum.net += states[i].net;
    }
    return sum;
}

DayVerdict DayFigures::verdict() const
{
    if (items.isEmpty())
        return DayVerdict::Reconciled;
    const bool all = std::all_of(items.cbegin(), items.cend(), [](const DayItem& item) { return item.isExplained(); });
    return all ? DayVerdict::Explained : DayVerdict::CarriedForward;
}

QVector<DayLine::Sum> DayFigures::claims() const
{
    QVector<DayLine::Sum> sums;
    for (const DayLine& line : lines) {
        const DayLine::Sum one = line.claims();
        const auto same = std::find_if(sums.begin(), sums.end(), [&](const DayLine::Sum& sum) { return sum.amount.currency() == line.currency; });
        if (same == sums.end()) {
            sums.append(one);
            continue;
        }
        same->count += one.count;
        same->amount += one.amount;
        same->net += one.net;
    }
    return sums;
}

QVector<DayItem> DayFigures::unexplained() const
{
    QVector<DayItem> rest;
    std::copy_if(items.cbegin(), items.cend(), std::back_inserter(rest), [](const DayItem& item) { return !item.isExplained(); });
    return rest;
}

DayChange changeSince(const DayFigures& signedThen, const DayFigures& now)
{
    if (signedThen.doneRows != now.doneRows || now.goneDeposits > 0)
        return DayChange::Changed;
    bool isMoved = signedThen.openRows.size() != now.openRows.size();
    for (auto row = signedThen.openRows.cbegin(); row != signedThen.openRows.cend(); ++row) {
        const auto today = now.openRows.constFind(row.key());
        // A deposit that sales explain by now is no open row any more; a sale stays one, whatever its state.
        const bool isGone = today == now.openRows.cend() && !row.key().startsWith('D');
        if (isGone)
            return DayChange::Changed;
        if (today == now.openRows.cend())
            continue;
        if (!row.key().startsWith('D') && !isWorthTheSame(*row, *today))
            return DayChange::Changed;
        isMoved = isMoved || today->state != row->state || today->amount != row->amount;
    }
    return isMoved ? DayChange::Moved : DayChange::None;
}

} // namespace daozhang::reconcile
