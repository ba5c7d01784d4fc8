// SPDX-License-Identifier: GPL-3.0-or-later
// Lumps whose fees are not sure because no file tells the kind of some cards: a deposit between the dearest and the cheapest
// price pays them, where no sale can hide between the two.
#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>
#include <optional>

namespace daozhang::reconcile {

namespace {

using UnitSet = std::vector<qint32>;

class UnsurePrices
{
public:
    explicit UnsurePrices(Ledger& ledger) : m_ledger(ledger), m_credits(creditsInOrder(ledger)) {}

    /// The fee lies between the cheapest and the dearest price, and not even the smallest sale fits between them.
    void run()
    {
        learnPrices();
        if (m_priced.empty())
            return;
        std::map<UnitSet, std::vector<qint32>> able;
        // Credits that only one lump can hold go first: they narrow down what the others may be.
        for (bool paid = true; paid;) {
            paid = false;
            able.clear();
            for (const qint32 index : m_credits) {
                UnitSet fitting = fittingBetween(index);
                if (fitting.size() == 1) {
                    paySet(index, fitting, FeeMode::Unsure);
                    paid = true;
                } else if (fitting.size() > 1) {
                    able[std::move(fitting)].push_back(index);
                }
            }
        }
        for (const auto& [lumps, credits] : able) {
            if (std::any_of(lumps.begin(), lumps.end(), [&](qint32 index) { return !m_ledger.isOpen(unit(index)); }))
                continue;
            if (credits.size() >= lumps.size()) {
                for (std::size_t i = 0; i < lumps.size(); ++i)
                    paySet(credits[i], {lumps[i]}, FeeMode::Unsure);
                continue;
            }
            std::vector<std::vector<quint32>> items;
            for (const qint32 index : lumps)
                items.push_back(rowsOf(m_ledger, unit(index)));
            contest(m_ledger, credits, std::move(items), lumps);
        }
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }
    bool mayPay(qint32 creditIndex, qint32 unitIndex) const
    {
        return m_ledger.isOpen(unit(unitIndex)) && m_ledger.mayPay(creditIndex, unit(unitIndex)) && m_ledger.isMadeBefore(credit(creditIndex), unit(unitIndex));
    }

    void paySet(qint32 creditIndex, const UnitSet& set, FeeMode mode)
    {
        qint64 gross = 0;
        for (const qint32 index : set)
            gross += unit(index).gross;
        pay(m_ledger, {creditIndex}, set, mode, gross - m_ledger.creditLeft[std::size_t(creditIndex)]);
    }

    UnitSet fittingBetween(qint32 index)
    {
        UnitSet fitting;
        const auto ofDay = m_priced.find(credit(index).booked);
        if (ofDay == m_priced.end() || !m_ledger.isFree(std::size_t(index)))
            return fitting;
        for (const Priced& priced : ofDay->second) {
            const qint64 taken = unit(priced.unit).gross - m_ledger.creditLeft[std::size_t(index)];
            if (taken >= priced.least && taken <= priced.most && mayPay(index, priced.unit))
                fitting.push_back(priced.unit);
        }
        return fitting;
    }

    /// A lump with cards of unknown kind, and the least and the most that may be taken of it as fees.
    struct Priced
    {
        qint32 unit = -1;
        qint64 least = 0;
        qint64 most = 0;
    };

    void learnPrices()
    {
        m_priced.clear();
        for (qint32 index = 0; index < qint32(m_ledger.units.size()); ++index) {
            if (const auto priced = m_ledger.isOpen(unit(index)) && !unit(index).apart ? pricesOf(index) : std::nullopt)
                m_priced[unit(index).due].push_back(*priced);
        }
    }

    /// Nothing where all kinds are known, or where a sale might hide between the two prices.
    std::optional<Priced> pricesOf(qint32 index)
    {
        const Unit& at = unit(index);
        const ProviderTerms& terms = m_ledger.termsOf(at.provider);
        Priced priced{index};
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
    std::vector<qint32> m_credits;
    std::map<qint32, std::vector<Priced>> m_priced;  ///< by due day
};

} // namespace

void matchUnsurePrices(Ledger& ledger) { UnsurePrices(ledger).run(); }

} // namespace daozhang::reconcile
