// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that are not settled, as the matcher reads them, with what is stored of them: the next run has them at hand and need
// not ask for each of them again. They hold as long as their carry does (carry.h): a row of a file says the same until the file
// is taken back, a person says otherwise of it, or a newer file fills it up (storage::ChangeRepository::since() tells which).
#pragma once

#include "app/reconcile/compact_bytes.h"
#include "app/reconcile/stored_verdicts.h"

#include <optional>
#include <span>

namespace daozhang::reconcile {

struct Reconciliation;

/// What the list shows of a bank line and the matcher does not need.
struct CreditText
{
    QString payer, memo, reference;
    bool operator==(const CreditText&) const = default;
};

struct OpenRows
{
    Books facts;                       ///< sales and credits by id, and the names that these point at; nothing else
    std::vector<SaleVerdict> verdicts; ///< by sale
    std::vector<CreditText> texts;     ///< by credit
    std::vector<std::optional<DepositVerdict>> deposits;  ///< by credit; nothing where nothing is said of it

    void write(CompactWriter& to) const;
    /// Where the bytes are no such rows, the reader says that they are not whole.
    static OpenRows read(CompactReader& from);
};

/// Of the rows with these ids (sorted), once all that was found is stored and findings have their ids.
OpenRows openRowsOf(const Books& books, const Reconciliation& found, const QHash<qint64, CreditText>& texts, std::span<const qint64> sales, std::span<const qint64> credits);

} // namespace daozhang::reconcile
