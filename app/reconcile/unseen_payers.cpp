// SPDX-License-Identifier: GPL-3.0-or-later
// Payers that no terms name: a provider that pays under a new name, through an agent, or somebody else altogether
// (domain.md C20). Where several deposits of one name are to the cent what a provider owes, a person is asked; until then the
// sales have neither arrived nor is it said that nothing came for them.
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace daozhang::reconcile {

namespace {

/// The payout is looked for on its due day and so many days after it.
constexpr qint32 kPaidWithin = 3;
/// So many fitting deposits are no accident; more where single sales are paid, for customers pay such amounts too.
constexpr std::size_t kFewestLumps = 2;
constexpr std::size_t kFewestSales = 4;

class UnseenPayers
{
public:
    explicit UnseenPayers(Ledger& ledger) : m_ledger(ledger) {}

    void run()
    {
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (credit(index).stranger >= 0 && m_ledger.creditPayment[std::size_t(index)] < 0 && !m_ledger.notOurs[std::size_t(index)])
                m_byName[{credit(index).stranger, credit(index).currency}].push_back(index);
        }
        std::erase_if(m_byName, [](const auto& name) { return name.second.size() < kFewestLumps; });
        if (m_byName.empty())
            return;
        collectOpen();
        if (m_open.empty())
            return;
        std::vector<UnseenPayer> found;
        for (const auto& [name, credits] : m_byName) {
            for (const qint16 provider : m_providers) {
                UnseenPayer unseen = fitting(name, credits, provider);
                if (isTelling(unseen, credits))
                    found.push_back(std::move(unseen));
            }
        }
        // Who fits best is asked about first; what is open is asked about once.
        std::stable_sort(found.begin(), found.end(), [](const UnseenPayer& a, const UnseenPayer& b) { return a.fits.size() > b.fits.size(); });
        for (UnseenPayer& unseen : found)
            ask(std::move(unseen));
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }

    /// Everything that one deposit may pay of what is open: each lump, all lumps of one kind that are due together, all lumps.
    void collectOpen()
    {
        std::map<std::tuple<qint16, qint16, qint32>, std::map<qint64, UnitSet>> due;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            const Unit& at = unit(i);
            if (m_ledger.isOpen(at) && !at.apart && !at.isUncovered && at.due < m_ledger.books.asOf)
                due[{at.provider, at.currency, at.due}][at.key].push_back(i);
        }
        for (const auto& [day, keys] : due) {
            const auto& [provider, currency, date] = day;
            m_providers.insert(provider);
            std::set<UnitSet> sets;
            UnitSet all;
            for (const auto& [key, units] : keys) {
                for (const qint32 index : units)
                    sets.insert({index});
                sets.insert(units);
                all.insert(all.end(), units.begin(), units.end());
            }
            const bool isPerSale = m_ledger.termsOf(provider).lump == Lump::PerSale;
            if (!isPerSale)
                sets.insert(all);
            for (const UnitSet& set : sets) {
                if (isPerSale && set.size() > 1)
                    continue;
                qint64 worth = 0;
                for (const qint32 index : set)
                    worth += payoutOf(m_ledger, unit(index), FeeMode::Agreed);
                if (worth > 0)
                    m_open[{provider, currency, worth}].push_back(set);
            }
        }
    }

    bool isAgreedAccount(const CreditFact& at, qint16 provider) const
    {
        const QString& agreed = m_ledger.termsOf(provider).account;
        const QString& own = m_ledger.books.accounts.at(at.account);
        return agreed.isEmpty() || own.isEmpty() || isSameAccount(agreed, own);
    }

    bool mayPay(qint32 creditIndex, const UnitSet& set) const
    {
        const CreditFact& at = credit(creditIndex);
        return std::all_of(set.begin(), set.end(), [&](qint32 index) {
            return m_ledger.isOpen(unit(index)) && !m_ledger.bars(unit(index), creditIndex) && at.booked >= unit(index).due && at.booked <= unit(index).due + kPaidWithin
                   && m_ledger.isMadeBefore(at, unit(index));
        });
    }

    UnseenPayer fitting(const std::pair<qint32, qint16>& name, const std::vector<qint32>& credits, qint16 provider) const
    {
        UnseenPayer unseen;
        unseen.stranger = name.first;
        unseen.provider = provider;
        unseen.currency = name.second;
        std::set<qint32> taken;
        for (const qint32 index : credits) {
            if (!isAgreedAccount(credit(index), provider))
                continue;
            const auto found = m_open.find({provider, name.second, credit(index).amount});
            if (found == m_open.end())
                continue;
            const UnitSet* only = nullptr;
            for (const UnitSet& set : found->second) {
                const bool isFree = mayPay(index, set) && std::none_of(set.begin(), set.end(), [&](qint32 of) { return taken.contains(of); });
                // Of several it is the one that was due last: the earlier ones had their own days.
                if (isFree && (!only || unit(set.front()).due > unit(only->front()).due))
                    only = &set;
            }
            if (!only)
                continue;
            unseen.fits.push_back({index, *only});
            taken.insert(only->begin(), only->end());
        }
        return unseen;
    }

    /// Enough of them on several days, and at least every second deposit of that name meanwhile.
    bool isTelling(const UnseenPayer& unseen, const std::vector<qint32>& credits) const
    {
        const bool isPerSale = m_ledger.termsOf(unseen.provider).lump == Lump::PerSale;
        if (unseen.fits.size() < (isPerSale ? kFewestSales : kFewestLumps))
            return false;
        const qint32 first = credit(unseen.fits.front().credit).booked;
        const qint32 last = credit(unseen.fits.back().credit).booked;
        std::size_t meanwhile = 0;
        for (const qint32 index : credits)
            meanwhile += credit(index).booked >= first && credit(index).booked <= last ? 1 : 0;
        return first != last && unseen.fits.size() * 2 >= meanwhile;
    }

    void ask(UnseenPayer unseen)
    {
        std::erase_if(unseen.fits, [&](const UnseenPayer::Fit& fit) {
            return m_asked.contains(fit.credit) || std::any_of(fit.units.begin(), fit.units.end(), [&](qint32 index) { return m_taken.contains(index); });
        });
        if (unseen.fits.empty())
            return;
        for (const UnseenPayer::Fit& fit : unseen.fits) {
            m_asked.insert(fit.credit);
            m_taken.insert(fit.units.begin(), fit.units.end());
            for (const qint32 index : fit.units) {
                for (const quint32 row : rowsOf(m_ledger, unit(index))) {
                    m_ledger.rows[row].mark = Mark::Possible;
                    m_ledger.rows[row].credit = fit.credit;
                    m_ledger.rows[row].cause = Cause::Beside;
                }
            }
        }
        m_ledger.unseenPayers.push_back(std::move(unseen));
    }

    Ledger& m_ledger;
    std::map<std::pair<qint32, qint16>, std::vector<qint32>> m_byName;  ///< by stranger and currency
    std::map<std::tuple<qint16, qint16, qint64>, std::vector<UnitSet>> m_open;
    std::set<qint16> m_providers;
    std::set<qint32> m_asked;
    std::set<qint32> m_taken;
};

} // namespace

void askForPayers(Ledger& ledger) { UnseenPayers(ledger).run(); }

} // namespace daozhang::reconcile
