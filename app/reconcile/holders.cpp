// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several deposits holds which sale of the lumps that they pay together.
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>

namespace daozhang::reconcile {

namespace {

/// Of so few sales every choice is tried to say which deposit holds them.
constexpr std::size_t kMostChosen = 14;
constexpr qint32 kNoon = 12 * 3600;

using Rows = std::vector<quint32>;

/// Parts of a lump that a provider may pay apart: codes, debit cards, the morning, a terminal, a clearing day; and what was
/// taken up to some moment.
std::vector<Rows> naturalParts(const Ledger& ledger, const Rows& rows)
{
    std::vector<Rows> found;
    const auto by = [&](auto keyOf) {
        std::map<qint64, Rows> parts;
        for (const quint32 row : rows)
            parts[keyOf(ledger.fact(row), ledger.rows[row])].push_back(row);
        for (auto& [key, part] : parts) {
            if (part.size() < rows.size())
                found.push_back(std::move(part));
        }
    };
    using intake::CardKind;
    by([](const SaleFact& sale, const Row&) { return qint64(sale.cardKind == CardKind::Qr); });
    by([](const SaleFact& sale, const Row&) { return qint64(sale.cardKind == CardKind::Debit || sale.cardKind == CardKind::Prepaid); });
    by([](const SaleFact& sale, const Row&) { return qint64(sale.cardKind); });
    by([](const SaleFact& sale, const Row&) { return qint64(sale.second >= kNoon); });
    by([](const SaleFact& sale, const Row&) { return qint64(sale.terminal); });
    by([](const SaleFact&, const Row& row) { return qint64(row.clearing); });
    by([](const SaleFact& sale, const Row&) { return qint64(sale.channel); });
    return found;
}

/// The sales that make up the amount, where one choice alone does.
Rows onlyChoice(const Ledger& ledger, const Rows& rows, qint64 amount)
{
    Rows found;
    if (rows.size() > kMostChosen)
        return found;
    for (quint32 mask = 1; mask + 1 < (1u << rows.size()); ++mask) {
        qint64 sum = 0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            sum += mask & (1u << i) ? worthOf(ledger, rows[i]) : 0;
        if (sum != amount)
            continue;
        if (!found.empty())
            return {};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (mask & (1u << i))
                found.push_back(rows[i]);
        }
    }
    return found;
}

/// Rows that a deposit holds for certain or by the parts in which providers pay; empty where nothing tells it.
Rows heldBy(const Ledger& ledger, const Rows& rows, qint64 amount)
{
    Rows natural;
    bool isOnly = true;
    for (Rows& part : naturalParts(ledger, rows)) {
        qint64 sum = 0;
        for (const quint32 row : part)
            sum += worthOf(ledger, row);
        if (sum != amount)
            continue;
        std::sort(part.begin(), part.end());
        isOnly = isOnly && (natural.empty() || natural == part);
        natural = std::move(part);
    }
    if (!natural.empty())
        return isOnly ? natural : Rows();
    return onlyChoice(ledger, rows, amount);
}

} // namespace

void nameHolders(Ledger& ledger, const Payment& payment)
{
    Rows rows;
    for (const qint32 index : payment.units) {
        const auto more = rowsOf(ledger, ledger.units[std::size_t(index)]);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    std::vector<qint32> open = payment.credits;
    for (bool again = true; again && open.size() > 1;) {
        again = false;
        for (const qint32 index : std::vector<qint32>(open)) {
            const Rows held = heldBy(ledger, rows, ledger.creditLeft[std::size_t(index)]);
            if (held.empty())
                continue;
            for (const quint32 row : held) {
                ledger.rows[row].credit = index;
                std::erase(rows, row);
            }
            std::erase(open, index);
            again = true;
            break;
        }
    }
    for (const quint32 row : rows)
        ledger.rows[row].credit = open.front();
}

} // namespace daozhang::reconcile
