// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/case.h"

#include <array>

namespace daozhang::cases {
namespace {

template <class Enum> struct Code
{
    Enum value;
    const char* code;
};

template <class Enum> Code(Enum, const char*) -> Code<Enum>;

template <class Enum, std::size_t size> QString codeOf(const std::array<Code<Enum>, size>& table, Enum value)
{
    for (const auto& row : table)
        if (row.value == value)
            return QString::fromLatin1(row.code);
    Q_UNREACHABLE();
}

template <class Enum, std::size_t size> std::optional<Enum> fromCode(const std::array<Code<Enum>, size>& table, QStringView code)
{
    for (const auto& row : table)
        if (code == QLatin1String(row.code))
            return row.value;
    return std::nullopt;
}

constexpr std::array kKinds{
    Code{CaseKind::Short, "short"}, Code{CaseKind::OneSided, "one_sided"}, Code{CaseKind::Over, "over"}};

constexpr std::array kStatuses{
    Code{CaseStatus::New, "new"},
    Code{CaseStatus::Checking, "checking"},
    Code{CaseStatus::WithProvider, "with_provider"},
    Code{CaseStatus::Escalated, "escalated"},
    Code{CaseStatus::Dispute, "dispute"},
    Code{CaseStatus::ProposedToClose, "proposed_to_close"},
    Code{CaseStatus::Closed, "closed"}};

constexpr std::array kBalls{
    Code{Ball::Us, "us"}, Code{Ball::Provider, "provider"}, Code{Ball::Bank, "bank"},
    Code{Ball::Authority, "authority"}, Code{Ball::Customer, "customer"}};

constexpr std::array kOutcomes{
    Code{Outcome::None, "none"}, Code{Outcome::Recovered, "recovered"},
    Code{Outcome::WrittenOff, "written_off"}, Code{Outcome::NoClaim, "no_claim"}};

constexpr std::array kTerminalShowed{
    Code{TerminalShowed::NotAsked, "not_asked"}, Code{TerminalShowed::SuccessSlip, "success_slip"},
    Code{TerminalShowed::NoSlipOrError, "no_slip_or_error"}, Code{TerminalShowed::Unsure, "unsure"}};

constexpr std::array kVerdicts{
    Code{Promise::Verdict::Open, "open"}, Code{Promise::Verdict::Kept, "kept"}, Code{Promise::Verdict::Broken, "broken"}};

} // namespace

QString toCode(CaseKind value) { return codeOf(kKinds, value); }
QString toCode(CaseStatus value) { return codeOf(kStatuses, value); }
QString toCode(Ball value) { return codeOf(kBalls, value); }
QString toCode(Outcome value) { return codeOf(kOutcomes, value); }
QString toCode(TerminalShowed value) { return codeOf(kTerminalShowed, value); }
QString toCode(Promise::Verdict value) { return codeOf(kVerdicts, value); }

std::optional<CaseKind> caseKindFromCode(QStringView code) { return fromCode(kKinds, code); }
std::optional<CaseStatus> caseStatusFromCode(QStringView code) { return fromCode(kStatuses, code); }
std::optional<Ball> ballFromCode(QStringView code) { return fromCode(kBalls, code); }
std::optional<Outcome> outcomeFromCode(QStringView code) { return fromCode(kOutcomes, code); }
std::optional<TerminalShowed> terminalShowedFromCode(QStringView code) { return fromCode(kTerminalShowed, code); }

} // namespace daozhang::cases
