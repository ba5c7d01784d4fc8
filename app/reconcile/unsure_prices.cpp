// SPDX-License-Identifier: GPL-3.0-or-later
// Lumps whose fees are not sure because no file tells the kind of some cards: a deposit between the dearest and the cheapest
// price pays them, where no sale can hide between the two.
#include "app/reconcile/equal_worths.h"
#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>
#include <optional>

namespace daozhang::reconcile {

namespace {

class UnsurePrices
{
public:
    explicit UnsurePrices(Ledger& ledger) : m_ledger(ledger) {}

    /// The fee lies between the cheapest and the dearest price, and not even the smallest sale fits between them.
    void run()
    {
        learnPrices();
        std::map<qint32, std::vector<qint32>> free;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (m_ledger.isFree(std::size_t(index)) && m_priced.contains(credit(index).booked))
                free[credit(index).booked].push_back(index);
        }
        for (const auto& [day, credits] : free)
            payDay(credits, m_priced.at(day));
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }
    /// A lump with cards of unknown kind, and the least and the most that may be taken of it as fees.
    struct Priced
    {
        qint64 least = 0;
        qint64 most = 0;
    };

    void payDay(const std::vector<qint32>& credits, const std::map<qint32, Priced>& priced)
    {
        UnitSet units;
        for (const auto& [index, prices] : priced)
            units.push_back(index);
        const SharedOut shared = shareOut(credits, units, [&](qint32 creditIndex, qint32 unitIndex) {
            const qint64 taken = unit(unitIndex).gross - m_ledger.creditLeft[std::size_t(creditIndex)];
            return taken >= priced.at(unitIndex).least && taken <= priced.at(unitIndex).most && m_ledger.mayPayWhole(creditIndex, unit(unitIndex));
        });
        for (const auto& [creditIndex, unitIndex] : shared.paid)
            pay(m_ledger, {creditIndex}, {unitIndex}, FeeMode::Unsure);
        for (const SharedOut::Contest& open : shared.contests)
            contestUnits(m_ledger, open.credits, open.units);
    }

    void learnPrices()
    {
        for (qint32 index = 0; index < qint32(m_ledger.units.size()); ++index) {
            if (const auto priced = m_ledger.isOpen(unit(index)) && !unit(index).apart ? pricesOf(index) : std::nullopt)
                m_priced[unit(index).due].emplace(index, *priced);
        }
    }

    /// Nothing where all kinds are known, or where a sale might hide between the two prices.
    std::optional<Priced> pricesOf(qint32 index)
    {
        const Unit& at = unit(index);
        const ProviderTerms& terms = m_ledger.termsOf(at.provider);
        Priced priced;
        qint64 smallest = -1;
        bool unsure = false;
        for (quint32 i = at.begin; i < at.end; ++i) {
            const quint32 rowIndex = m_ledger.order[i];
            const Row& row = m_ledger.rows[rowIndex];
            const SaleFact& sale = m_ledger.fact(rowIndex);
            if (sale.amount > 0 && (smallest < 0 || row.net < smallest))
                smallest = row.net;
            qint64 low = row.fee;
            qint64 high = row.fee;
            if (!row.feeFromFile && isFeeUnsure(terms, sale.cardKind)) {
                unsure = true;
                for (const FeeRule& rule : terms.fees) {
                    low = std::min(low, feeBy(rule, sale.amount));
                    high = std::max(high, feeBy(rule, sale.amount));
                }
            }
            priced.least += low;
            priced.most += high;
        }
        return unsure && smallest > priced.most - priced.least ? std::optional(priced) : std::nullopt;
    }

    Ledger& m_ledger;
    std::map<qint32, std::map<qint32, Priced>> m_priced;  ///< by due day and unit
};

} // namespace

void matchUnsurePrices(Ledger& ledger) { UnsurePrices(ledger).run(); }

} // namespace daozhang::reconcile
