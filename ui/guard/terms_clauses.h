// SPDX-License-Identifier: GPL-3.0-or-later
// The rarer clauses of a contract as a person writes them: one line of text each, read and written the same way.
#pragma once

#include "models/reconcile/settlement_terms.h"

namespace daozhang::ui {

enum class Clause { Window, Fallback, Exceptions, Channels, PayoutFee, Reserve, DailyLimit, Deductions };
inline constexpr int kClauses = 8;

/// "07:00-23:00", "T+1", "2026-10-01 > 2026-10-09, 2026-12-31", "wechat D+0, alipay T+1", "秒到费 0.02% + 1.00",
/// "5% 90", "50000.00", "流量费 60.00"; empty when the contract says nothing of the kind.
QString clauseText(const reconcile::ProviderTerms& terms, Clause clause);
/// Puts what `text` says into `terms`. False, and nothing changed, when it says something else than such a clause.
bool takeClause(reconcile::ProviderTerms& terms, Clause clause, const QString& text, Currency currency);

/// Words of a clause for the form.
QString clauseLabel(Clause clause);
QString clauseExample(Clause clause);
QString clauseHelp(Clause clause);

} // namespace daozhang::ui
