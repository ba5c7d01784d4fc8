// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reconcile/reconciliation.h"

#include <array>

namespace daozhang::reconcile {

namespace {

template <class E, std::size_t N> QString codeOf(const std::array<const char*, N>& codes, E value)
{
    return QLatin1String(codes[static_cast<std::size_t>(value)]);
}

template <class E, std::size_t N> std::optional<E> fromCode(const std::array<const char*, N>& codes, QStringView text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (text == QLatin1String(codes[i]))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

constexpr std::array kSaleStates{"arrived", "in_transit", "overdue", "one_of", "cancelled_out", "excluded", "unknown"};
constexpr std::array kDepositStates{"explained", "short", "over", "unexplained"};
constexpr std::array kFindingKinds{"missing_sales",     "missing_batch", "missing_in_lump",     "one_of_lump",    "short_unexplained", "deducted",
                                   "over_deposit",      "unexplained_deposit", "fee_difference", "not_judged",    "one_sided",
                                   "taken_back",        "wrong_account",     "unknown_payer"};
constexpr std::array kFindingStates{"open", "in_case", "settled", "dismissed"};
constexpr std::array kDecisionKinds{"match", "unmatch", "exclude", "not_duplicate", "is_duplicate", "not_ours", "split", "together"};

} // namespace

QString toCode(SaleState state) { return codeOf(kSaleStates, state); }
QString toCode(DepositState state) { return codeOf(kDepositStates, state); }
QString toCode(FindingKind kind) { return codeOf(kFindingKinds, kind); }
QString toCode(FindingState state) { return codeOf(kFindingStates, state); }
QString toCode(Decision::Kind kind) { return codeOf(kDecisionKinds, kind); }
std::optional<SaleState> saleStateFromCode(QStringView text) { return fromCode<SaleState>(kSaleStates, text); }
std::optional<DepositState> depositStateFromCode(QStringView text) { return fromCode<DepositState>(kDepositStates, text); }
std::optional<FindingKind> findingKindFromCode(QStringView text) { return fromCode<FindingKind>(kFindingKinds, text); }
std::optional<FindingState> findingStateFromCode(QStringView text) { return fromCode<FindingState>(kFindingStates, text); }
std::optional<Decision::Kind> decisionKindFromCode(QStringView text) { return fromCode<Decision::Kind>(kDecisionKinds, text); }

QVector<BankLineId> Decision::deposits() const
{
    QVector<BankLineId> all;
    if (deposit.isValid())
        all.append(deposit);
    for (const Share& share : shares)
        if (!all.contains(share.deposit))
            all.append(share.deposit);
    return all;
}

} // namespace daozhang::reconcile
