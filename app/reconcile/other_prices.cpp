// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that takes another price than agreed does so day after day: one price that makes several payouts fit to the fen
// is what it takes, and no sale of them is missing.
#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>

namespace daozhang::reconcile {

namespace {

/// So many payouts that one price makes fit are no accident.
constexpr std::size_t kFewestPayouts = 3;
/// A price is learned from so many payouts, and from lumps of so many sales at most.
constexpr std::size_t kMostLearned = 40;
constexpr std::size_t kMostSales = 5000;
/// Fees are less than this part of a payout, one fortieth: 2.5 %.
constexpr qint64 kLargestFeePart = 40;

class OtherPrices
{
public:
    explicit OtherPrices(Ledger& ledger) : m_ledger(ledger) {}

    void run()
    {
        collect();
        for (auto& [provider, payouts] : m_payouts) {
            if (payouts.size() >= kFewestPayouts)
                learn(provider, payouts);
        }
    }

private:
    /// A deposit and what is due on its day.
    struct Payout
    {
        qint32 credit = -1;
        UnitSet units;
        qint64 gross = 0;
        std::size_t rows = 0;
        qint64 left = 0;
    };

    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }

    void collect()
    {
        std::map<std::pair<int, qint32>, std::map<std::pair<qint16, qint64>, UnitSet>> due;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            const Unit& at = unit(i);
            const ProviderTerms& terms = m_ledger.termsOf(at.provider);
            if (m_ledger.isOpen(at) && !at.apart && !terms.paysGross && terms.lump != Lump::PerSale && !terms.fees.isEmpty())
                due[{at.provider, at.due}][{at.currency, at.key}].push_back(i);
        }
        if (due.empty())
            return;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (!m_ledger.isFree(std::size_t(index)) || credit(index).deduction >= 0)
                continue;
            for (const int provider : m_ledger.books.payerGroups[std::size_t(credit(index).payers)]) {
                const auto found = due.find({provider, credit(index).booked});
                if (found == due.end())
                    continue;
                for (const auto& [key, units] : found->second)
                    add(index, provider, units);
            }
        }
    }

    /// Fees are a small part: the deposit is near to what the lump is worth.
    void add(qint32 index, int provider, const UnitSet& units)
    {
        Payout payout{index, units, 0, 0, m_ledger.creditLeft[std::size_t(index)]};
        for (const qint32 of : units) {
            payout.gross += unit(of).gross;
            payout.rows += unit(of).size();
        }
        const bool isNear = payout.left < payout.gross && (payout.gross - payout.left) * kLargestFeePart < payout.gross;
        if (isNear && payout.rows <= kMostSales && std::all_of(units.begin(), units.end(), [&](qint32 of) { return m_ledger.mayPayWhole(index, unit(of)); }))
            m_payouts[provider].push_back(std::move(payout));
    }

    bool fits(const ProviderTerms& terms, const OtherPrice& price, const Payout& payout) const
    {
        if (price.rule < 0 && !mayCost(price.as, payout.gross, payout.rows, payout.gross - payout.left))
            return false;
        qint64 fees = 0;
        for (const qint32 of : payout.units) {
            for (const quint32 row : rowsOf(m_ledger, unit(of))) {
                const bool changes = price.rule < 0 || feeRuleFor(terms, m_ledger.fact(row).cardKind) == price.rule;
                fees += changes ? feeBy(price.as, m_ledger.fact(row).amount) : m_ledger.rows[row].fee;
            }
        }
        return payout.gross - fees == payout.left;
    }

    void learn(int provider, const std::vector<Payout>& payouts)
    {
        const ProviderTerms& terms = m_ledger.termsOf(provider);
        const std::vector<OtherPrice> prices = otherPrices(terms);
        std::size_t most = 0;
        const OtherPrice* best = nullptr;
        for (const OtherPrice& price : prices) {
            std::size_t fitting = 0;
            for (std::size_t i = 0; i < payouts.size() && i < kMostLearned; ++i)
                fitting += fits(terms, price, payouts[i]) ? 1 : 0;
            if (fitting > most) {
                most = fitting;
                best = &price;
            }
        }
        if (most < kFewestPayouts)
            return;
        for (const Payout& payout : payouts) {
            const bool isOpen = std::all_of(payout.units.begin(), payout.units.end(), [&](qint32 of) { return m_ledger.isOpen(unit(of)); });
            if (isOpen && m_ledger.isFree(std::size_t(payout.credit)) && fits(terms, *best, payout))
                pay(m_ledger, {payout.credit}, payout.units, FeeMode::Other);
        }
    }

    Ledger& m_ledger;
    std::map<int, std::vector<Payout>> m_payouts;  ///< by provider
};

} // namespace

void matchOtherPrices(Ledger& ledger) { OtherPrices(ledger).run(); }

} // namespace daozhang::reconcile
