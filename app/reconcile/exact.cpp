// SPDX-License-Identifier: GPL-3.0-or-later
// Deposits that add up to the fen, the plainest explanation first. Where two sets of sales add up equally well and
// the money does not reach for both, neither is asserted.
#include "app/reconcile/equal_worths.h"
#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <tuple>

namespace daozhang::reconcile {

namespace {

/// A payout later than this is not looked for: it would be found under another name by then.
constexpr int kLatestDays = 180;
/// Who pays at once does so within two hours (domain.md §4).
constexpr qint64 kAtOnceSeconds = 2 * 3600;
/// More open units than this on one day are added up whole, not range by range: a hundred terminals after a week of
/// holidays are within it. Who pays sale by sale has many units and rarely a range.
constexpr std::size_t kMostRangeUnits = 2000;
constexpr std::size_t kMostRangeSales = 400;
constexpr std::size_t kMostKeys = 10;
/// Deposits of one day that may be parts of a lump that came less one sale.
constexpr std::size_t kMostFeeding = 4;
constexpr std::size_t kMostSums = 5000;

class ExactMatcher
{
public:
    explicit ExactMatcher(Ledger& ledger) : m_ledger(ledger), m_credits(creditsInOrder(ledger)) { indexUnits(); }

    void run()
    {
        byNamedPeriod();
        // Where there are fewer deposits than lumps of that worth, a lump may still be part of a larger deposit.
        onDueDay(FeeMode::Agreed, Contest::Later);
        rangesOnDueDay(FeeMode::Agreed);
        onDueDay(FeeMode::Agreed, Contest::Now);
        m_ledger.paidOnTheDay = m_ledger.payments.size();
        matchSplitLumps(m_ledger);
        matchNamedDeductions(m_ledger);
        matchPutOffRefunds(m_ledger);
        indexUnits();
        offDueDay();
        matchJoined(m_ledger);
        indexUnits();
        betweenRoundings();
        for (const FeeMode mode : {FeeMode::SumRounded, FeeMode::RoundedDown, FeeMode::RoundedUp, FeeMode::Other}) {
            indexUnits();
            onDueDay(mode, Contest::Later);
            rangesOnDueDay(mode);
            onDueDay(mode, Contest::Now);
        }
        matchOtherPrices(m_ledger);
        indexUnits();
        matchUnsurePrices(m_ledger);
        indexUnits();
        matchTwoLumps(m_ledger);
        paysApart();
    }

private:
    /// Sales that the provider's list has not got are no part of a lump; a deposit of just their worth pays them.
    void paysApart()
    {
        if (std::none_of(m_ledger.units.begin(), m_ledger.units.end(), [](const Unit& unit) { return unit.apart; }))
            return;
        m_withApart = true;
        indexUnits();
        onDueDay(FeeMode::Agreed, Contest::Later);
        rangesOnDueDay(FeeMode::Agreed);
        onDueDay(FeeMode::Agreed, Contest::Now);
        offDueDay();
    }

    enum class Contest { Now, Later };
    enum class Keys { One, Several };

    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }
    bool mayPay(qint32 creditIndex, qint32 unitIndex) const { return m_ledger.mayPayWhole(creditIndex, m_ledger.units[std::size_t(unitIndex)]); }

    void indexUnits()
    {
        m_byDue.clear();
        for (std::size_t i = 0; i < m_ledger.units.size(); ++i) {
            if (m_ledger.isOpen(m_ledger.units[i]) && (m_withApart || !m_ledger.units[i].apart))
                m_byDue.push_back(qint32(i));
        }
        std::sort(m_byDue.begin(), m_byDue.end(), [&](qint32 a, qint32 b) {
            return std::tuple(unit(a).due, unitOrder(a)) < std::tuple(unit(b).due, unitOrder(b));
        });
    }

    /// Content of a unit, for ties.
    std::tuple<int, qint64, qint32, qint64, qint64, quint64> unitOrder(qint32 index)
    {
        const Unit& at = unit(index);
        const SaleFact& first = m_ledger.fact(m_ledger.order[at.begin]);
        return {at.provider, at.key, at.clearing, at.gross, (qint64(first.day) << 32) + first.second, first.identity};
    }

    std::span<const qint32> unitsDue(qint32 day) const
    {
        const auto from = std::lower_bound(m_byDue.begin(), m_byDue.end(), day, [&](qint32 index, qint32 sought) { return unit(index).due < sought; });
        const auto past = std::upper_bound(from, m_byDue.end(), day, [&](qint32 sought, qint32 index) { return sought < unit(index).due; });
        return {from, past};
    }

    // --- the memo names the period -----------------------------------------------------------------------------
    void byNamedPeriod()
    {
        for (const qint32 index : m_credits) {
            const CreditFact& at = credit(index);
            if (at.periodFrom == 0 || !m_ledger.isFree(std::size_t(index)))
                continue;
            std::map<std::pair<int, qint64>, UnitSet> byKey;
            UnitSet all;
            for (const qint32 candidate : m_byDue) {
                if (unit(candidate).clearing < at.periodFrom || unit(candidate).clearing > at.periodTo || !mayPay(index, candidate))
                    continue;
                byKey[{unit(candidate).provider, unit(candidate).key}].push_back(candidate);
                all.push_back(candidate);
            }
            const qint64 left = m_ledger.creditLeft[std::size_t(index)];
            std::set<UnitSet> agreed;
            std::set<UnitSet> byStatedFee;
            const auto test = [&](UnitSet set) {
                if (set.empty())
                    return;
                std::sort(set.begin(), set.end());
                qint64 gross = 0;
                for (const qint32 member : set)
                    gross += unit(member).gross;
                if (payoutOf(m_ledger, set, FeeMode::Agreed) == left)
                    agreed.insert(set);
                else if (at.periodFee >= 0 && gross - at.periodFee == left)
                    byStatedFee.insert(set);
            };
            test(all);
            for (const auto& [key, set] : byKey)
                test(set);
            if (!agreed.empty())
                settleSets(m_ledger, index, agreed, FeeMode::Agreed);
            else
                settleSets(m_ledger, index, byStatedFee, FeeMode::Other);
        }
        singlesOfNamedPeriod();
    }

    /// Who pays sale by sale names the same day for many of them: where every sale of that worth has a deposit that names its
    /// day, which is whose makes no difference.
    void singlesOfNamedPeriod()
    {
        std::map<std::tuple<qint32, qint32, qint64, qint32, qint16>, std::vector<qint32>> classes;
        for (const qint32 index : m_credits) {
            const CreditFact& at = credit(index);
            if (at.periodFrom != 0 && m_ledger.isFree(std::size_t(index)))
                classes[{at.periodFrom, at.periodTo, m_ledger.creditLeft[std::size_t(index)], at.payers, at.currency}].push_back(index);
        }
        if (classes.empty())
            return;
        std::map<std::pair<qint64, qint32>, UnitSet> byWorth;  // worth, clearing day
        for (const qint32 index : m_byDue) {
            if (m_ledger.isOpen(unit(index)) && m_ledger.termsOf(unit(index).provider).lump == Lump::PerSale)
                byWorth[{payoutOf(m_ledger, unit(index), FeeMode::Agreed), unit(index).clearing}].push_back(index);
        }
        for (auto& [key, credits] : classes) {
            const auto& [from, to, worth, payers, currency] = key;
            UnitSet open;
            for (auto at = byWorth.lower_bound({worth, from}); at != byWorth.end() && at->first.first == worth && at->first.second <= to; ++at)
                open.insert(open.end(), at->second.begin(), at->second.end());
            const SharedOut shared = shareOut(credits, open, [&](qint32 index, qint32 candidate) { return mayPay(index, candidate); });
            for (const auto& [index, candidate] : shared.paid)
                pay(m_ledger, {index}, {candidate});
        }
    }

    // --- one deposit, one unit, on the day it is due -----------------------------------------------------------
    void onDueDay(FeeMode mode, Contest contests)
    {
        std::vector<std::tuple<qint32, qint64, qint32>> worth;  // due, payout, place in m_byDue
        for (std::size_t i = 0; i < m_byDue.size(); ++i) {
            const Unit& at = unit(m_byDue[i]);
            if (m_ledger.isOpen(at))
                worth.emplace_back(at.due, payoutOf(m_ledger, at, mode), qint32(i));
        }
        std::sort(worth.begin(), worth.end());
        for (std::size_t i = 0; i < m_credits.size();) {
            const CreditFact& first = credit(m_credits[i]);
            std::vector<qint32> same;
            for (; i < m_credits.size() && credit(m_credits[i]).booked == first.booked && credit(m_credits[i]).amount == first.amount; ++i) {
                if (m_ledger.isFree(std::size_t(m_credits[i])) && m_ledger.creditLeft[std::size_t(m_credits[i])] == first.amount)
                    same.push_back(m_credits[i]);
            }
            if (same.empty())
                continue;
            UnitSet candidates;
            for (auto it = std::lower_bound(worth.begin(), worth.end(), std::tuple(first.booked, first.amount, qint32(-1)));
                 it != worth.end() && std::get<0>(*it) == first.booked && std::get<1>(*it) == first.amount; ++it)
                candidates.push_back(m_byDue[std::size_t(std::get<2>(*it))]);
            payEqual(same, candidates, mode, contests);
        }
    }

    /// A deposit that is one lump when its fees are rounded in one way and another lump when in another: it is one of them.
    void betweenRoundings()
    {
        constexpr FeeMode kRoundings[] = {FeeMode::SumRounded, FeeMode::RoundedDown, FeeMode::RoundedUp};
        std::map<std::pair<qint32, qint64>, std::map<qint32, std::vector<FeeMode>>> fitting;  // due, payout; by unit
        for (const qint32 index : m_byDue) {
            for (const FeeMode mode : kRoundings)
                fitting[{unit(index).due, payoutOf(m_ledger, unit(index), mode)}][index].push_back(mode);
        }
        std::erase_if(fitting, [&](const auto& entry) { return std::any_of(std::begin(kRoundings), std::end(kRoundings), [&](FeeMode mode) {
            return std::all_of(entry.second.begin(), entry.second.end(), [&](const auto& of) { return std::find(of.second.begin(), of.second.end(), mode) != of.second.end(); });
        }); });
        for (const auto& [key, modes] : fitting) {
            std::vector<qint32> credits;
            for (const qint32 index : m_credits) {
                if (m_ledger.isFree(std::size_t(index)) && credit(index).booked == key.first && m_ledger.creditLeft[std::size_t(index)] == key.second)
                    credits.push_back(index);
            }
            UnitSet units;
            for (const auto& [index, of] : modes) {
                if (std::any_of(credits.begin(), credits.end(), [&, at = index](qint32 creditIndex) { return mayPay(creditIndex, at); }))
                    units.push_back(index);
            }
            const SharedOut shared = shareOut(credits, units, [&](qint32 creditIndex, qint32 unitIndex) { return mayPay(creditIndex, unitIndex); });
            for (const SharedOut::Contest& open : shared.contests) {
                std::vector<std::vector<quint32>> items;
                for (const qint32 index : open.units)
                    items.push_back(copyOfRows(m_ledger, unit(index)));
                contestUnlike(m_ledger, open.credits, std::move(items), open.units, FeeMode::Agreed);
            }
        }
    }

    /// Credits of one amount, and units of that worth.
    void payEqual(const std::vector<qint32>& credits, const UnitSet& candidates, FeeMode mode, Contest contests)
    {
        const CreditFact& first = credit(credits.front());
        const auto isLikeFirst = [&](qint32 index) { return credit(index).payers == first.payers && credit(index).currency == first.currency; };
        const auto isBarred = [&](qint32 index) { return unit(index).barred >= 0; };
        if (!std::all_of(credits.begin(), credits.end(), isLikeFirst) || std::any_of(candidates.begin(), candidates.end(), isBarred))
            return payUnlike(credits, candidates, mode, contests);
        UnitSet open;
        for (const qint32 candidate : candidates) {
            // Of one day the last credit in order is the latest, if the bank tells the time at all.
            if (mayPay(credits.back(), candidate))
                open.push_back(candidate);
        }
        if (!open.empty())
            payGroup(credits, open, mode, contests);
    }

    /// Credits of several payers or accounts, or such as a person said not to pay one of the units: each pair is asked.
    void payUnlike(const std::vector<qint32>& credits, const UnitSet& candidates, FeeMode mode, Contest contests)
    {
        const SharedOut shared = shareOut(credits, candidates, [&](qint32 creditIndex, qint32 unitIndex) { return mayPay(creditIndex, unitIndex); });
        for (const auto& [creditIndex, unitIndex] : shared.paid)
            pay(m_ledger, {creditIndex}, {unitIndex}, mode);
        for (const SharedOut::Contest& open : shared.contests)
            contestEqual(open.credits, open.units, contests);
    }

    void payGroup(std::vector<qint32> credits, const UnitSet& open, FeeMode mode, Contest contests)
    {
        if (!payEach(credits, open, mode))
            contestEqual(credits, open, contests);
    }

    void contestEqual(const std::vector<qint32>& credits, const UnitSet& units, Contest contests)
    {
        // Who pays sale by sale does not put this worth together from others.
        const bool isPerSale = m_ledger.termsOf(unit(units.front()).provider).lump == Lump::PerSale;
        if (contests == Contest::Now || isPerSale)
            contestUnits(m_ledger, credits, units);
    }

    /// A credit for every unit, none before its sales were made; false when there are not so many.
    bool payEach(std::vector<qint32>& credits, UnitSet open, FeeMode mode)
    {
        std::stable_sort(open.begin(), open.end(), [&](qint32 a, qint32 b) { return unit(a).lastMade < unit(b).lastMade; });
        std::erase_if(credits, [&](qint32 index) { return !m_ledger.isMadeBefore(credit(index), unit(open.front())); });
        std::vector<qint32> left = credits;
        std::vector<qint32> chosen;
        for (const qint32 candidate : open) {
            const auto first = std::find_if(left.begin(), left.end(), [&](qint32 index) { return m_ledger.isMadeBefore(credit(index), unit(candidate)); });
            if (first == left.end())
                return false;
            chosen.push_back(*first);
            left.erase(first);
        }
        for (std::size_t i = 0; i < open.size(); ++i)
            pay(m_ledger, {chosen[i]}, {open[i]}, mode);
        return true;
    }

    // --- several clearing days, several lumps of one day -------------------------------------------------------
    void rangesOnDueDay(FeeMode mode)
    {
        // As the terms lump them first, several lumps in one deposit after that. What only one set explains goes
        // before what several do, for it narrows those down.
        for (const Keys keys : {Keys::One, Keys::Several}) {
            while (payRanges(mode, keys, Contest::Later)) {
            }
            payRanges(mode, keys, Contest::Now);
        }
    }

    using WorthByDay = std::map<qint32, std::pair<qint64, UnitSet>>;  // by clearing day
    /// What the lumps of a clearing day are worth together, of all and of each provider and key.
    struct LumpsByDay
    {
        WorthByDay all;
        std::map<std::pair<int, qint64>, WorthByDay> ofKey;
    };
    /// What credits of one day and payer may pay. Thousands of equal deposits on one day ask the same of the same lumps.
    struct OpenOfDay
    {
        UnitSet units;
        std::optional<qint64> sum;
        std::optional<LumpsByDay> byDay;
        std::set<qint64> fruitless;  ///< amounts that nothing adds up to
    };
    using CreditClass = std::tuple<qint32, qint32, qint16, qint64>;  // day, payers, currency, latest moment of a sale

    /// True when something was paid.
    bool payRanges(FeeMode mode, Keys keys, Contest contests)
    {
        bool paid = false;
        std::map<CreditClass, OpenOfDay> known;
        for (const qint32 index : m_credits) {
            if (!m_ledger.isFree(std::size_t(index)))
                continue;
            const CreditFact& at = credit(index);
            if (!known.empty() && std::get<0>(known.begin()->first) != at.booked)
                known.clear();
            // Where a person said that a deposit does not pay a lump, no two deposits are alike.
            const auto [entry, isNew] = known.try_emplace({at.booked, at.payers, at.currency, m_ledger.latestPaid(at)});
            OpenOfDay& open = entry->second;
            if (isNew || !m_ledger.barred.empty())
                open = openOfDay(index);
            const qint64 wanted = m_ledger.creditLeft[std::size_t(index)];
            if (open.units.size() < 2 || open.fruitless.contains(wanted))
                continue;
            const std::set<UnitSet> sets = setsOf(wanted, open, mode, keys);
            if (sets.empty())
                open.fruitless.insert(wanted);
            if (sets.empty() || (sets.size() > 1 && contests == Contest::Later))
                continue;
            settleSets(m_ledger, index, sets, mode);
            known.clear();
            paid = true;
        }
        return paid;
    }

    OpenOfDay openOfDay(qint32 creditIndex)
    {
        OpenOfDay open;
        for (const qint32 candidate : unitsDue(credit(creditIndex).booked)) {
            if (mayPay(creditIndex, candidate))
                open.units.push_back(candidate);
        }
        return open;
    }

    std::set<UnitSet> setsOf(qint64 wanted, OpenOfDay& ofDay, FeeMode mode, Keys keys)
    {
        const UnitSet& open = ofDay.units;
        std::set<UnitSet> found;
        const auto keep = [&](UnitSet set) {
            // A day whose refunds are as large as its sales is paid by nothing, and makes no set another one.
            std::erase_if(set, [&](qint32 index) { return payoutOf(m_ledger, unit(index), mode) == 0; });
            std::sort(set.begin(), set.end());
            if (set.size() >= 2)
                found.insert(std::move(set));
        };
        const bool isPerSale = m_ledger.termsOf(unit(open.front()).provider).lump == Lump::PerSale;
        if (open.size() > (isPerSale ? kMostRangeSales : kMostRangeUnits)) {
            if (!ofDay.sum)
                ofDay.sum = payoutOf(m_ledger, open, mode);
            if (keys == Keys::Several && *ofDay.sum == wanted)
                keep(open);
            return found;
        }
        if (!ofDay.byDay)
            ofDay.byDay = lumpsByDay(open, mode);
        const auto ranges = [&](const WorthByDay& days) {
            for (auto from = days.begin(); from != days.end(); ++from) {
                qint64 sum = 0;
                for (auto to = from; to != days.end(); ++to) {
                    sum += to->second.first;
                    if (sum == wanted)
                        keep(unitsOf(from, std::next(to)));
                }
            }
        };
        if (keys == Keys::One) {
            for (const auto& [key, days] : ofDay.byDay->ofKey)
                ranges(days);
            return found;
        }
        ranges(ofDay.byDay->all);
        const std::size_t known = ofDay.byDay->ofKey.size();
        if (found.empty() && known >= 3 && known <= kMostKeys)
            subsetsOfKeys(ofDay.byDay->ofKey, wanted, keep);
        return found;
    }

    LumpsByDay lumpsByDay(const UnitSet& open, FeeMode mode) const
    {
        LumpsByDay byDay;
        for (const qint32 index : open) {
            const qint64 worth = payoutOf(m_ledger, unit(index), mode);
            for (WorthByDay* days : {&byDay.all, &byDay.ofKey[{unit(index).provider, unit(index).key}]}) {
                auto& [sum, set] = (*days)[unit(index).clearing];
                sum += worth;
                set.push_back(index);
            }
        }
        return byDay;
    }

    static UnitSet unitsOf(WorthByDay::const_iterator from, WorthByDay::const_iterator end)
    {
        UnitSet units;
        for (; from != end; ++from)
            units.insert(units.end(), from->second.second.begin(), from->second.second.end());
        return units;
    }

    /// Some of the merchants (terminals) in one deposit, each with all its days.
    template <class Keys, class Keep> void subsetsOfKeys(const Keys& keys, qint64 wanted, Keep keep)
    {
        std::vector<std::pair<qint64, const WorthByDay*>> whole;
        for (const auto& [key, days] : keys)
            whole.emplace_back(std::accumulate(days.begin(), days.end(), qint64(0), [](qint64 sum, const auto& day) { return sum + day.second.first; }), &days);
        for (quint32 mask = 1; mask < (1u << whole.size()); ++mask) {
            qint64 sum = 0;
            for (quint32 rest = mask; rest != 0; rest &= rest - 1)
                sum += whole[std::size_t(std::countr_zero(rest))].first;
            if (sum != wanted)
                continue;
            UnitSet set;
            for (quint32 rest = mask; rest != 0; rest &= rest - 1) {
                const WorthByDay& days = *whole[std::size_t(std::countr_zero(rest))].second;
                const UnitSet part = unitsOf(days.begin(), days.end());
                set.insert(set.end(), part.begin(), part.end());
            }
            keep(set);
        }
    }

    // --- on another day than due -------------------------------------------------------------------------------
    void offDueDay()
    {
        std::map<qint64, UnitSet> byWorth;
        for (const qint32 index : m_byDue) {
            if (m_ledger.isOpen(unit(index)))
                byWorth[payoutOf(m_ledger, unit(index), FeeMode::Agreed)].push_back(index);
        }
        for (const OffDay how : {OffDay::AtOnce, OffDay::Late, OffDay::Early}) {
            std::map<qint64, std::vector<qint32>> byAmount;
            for (const qint32 index : m_credits) {
                const qint64 left = m_ledger.creditLeft[std::size_t(index)];
                if (m_ledger.isFree(std::size_t(index)) && byWorth.contains(left))
                    byAmount[left].push_back(index);
            }
            if (how == OffDay::Late)
                learnWhoPaysEarly(byAmount, byWorth);
            for (const auto& [amount, credits] : byAmount)
                payOffDay(credits, byWorth[amount], how);
        }
        indexUnits();
    }

    /// A deposit that no debt explains came before its day: whoever does so may pay early when there is a debt of the
    /// same worth as well.
    void learnWhoPaysEarly(const std::map<qint64, std::vector<qint32>>& byAmount, std::map<qint64, UnitSet>& byWorth)
    {
        for (const auto& [amount, credits] : byAmount) {
            const UnitSet& units = byWorth[amount];
            for (const qint32 index : credits) {
                const auto fits = [&](OffDay how) { return std::find_if(units.begin(), units.end(), [&](qint32 candidate) { return fitsOffDay(index, candidate, how); }); };
                if (const auto early = fits(OffDay::Early); early != units.end() && fits(OffDay::Late) == units.end())
                    m_paysEarly.insert(unit(*early).provider);
            }
        }
    }

    /// Early: before its due day. At once: within hours of its last sale, by a provider that pays so; that is looked at
    /// first, for a payout that follows a sale so closely is not one of another day.
    enum class OffDay { AtOnce, Late, Early };

    bool fitsOffDay(qint32 creditIndex, qint32 unitIndex, OffDay how)
    {
        const Unit& at = unit(unitIndex);
        const CreditFact& by = credit(creditIndex);
        if (!mayPay(creditIndex, unitIndex))
            return false;
        switch (how) {
        case OffDay::AtOnce:
            return m_ledger.termsOf(at.provider).rule.kind == SettlementRule::Kind::Instant && by.second > 0 && momentOf(by.booked, by.second) - at.lastMade <= kAtOnceSeconds;
        case OffDay::Late: return at.due < by.booked && by.booked - at.due <= kLatestDays && (!at.apart || by.saysLate || !isAwaited(creditIndex));
        case OffDay::Early: return at.clearing <= by.booked && by.booked < at.due;
        }
        return false;
    }

    /// A lump of the credit's own day is open: it may be that, less something, rather than what the provider's list has not got.
    bool isAwaited(qint32 creditIndex)
    {
        const auto due = unitsDue(credit(creditIndex).booked);
        return std::any_of(due.begin(), due.end(), [&](qint32 index) { return m_ledger.isOpen(unit(index)) && !unit(index).apart && mayPay(creditIndex, index); });
    }

    /// Credits by day, units by due day, all of one worth.
    void payOffDay(const std::vector<qint32>& credits, const UnitSet& units, OffDay how)
    {
        const auto fits = [&](qint32 creditIndex, qint32 unitIndex) {
            if (fitsOffDay(creditIndex, unitIndex, how))
                return true;
            return how == OffDay::Late && m_paysEarly.contains(unit(unitIndex).provider) && fitsOffDay(creditIndex, unitIndex, OffDay::Early);
        };
        const auto settle = [&](const SharedOut& shared) {
            for (const auto& [creditIndex, unitIndex] : shared.paid)
                pay(m_ledger, {creditIndex}, {unitIndex});
        };
        const SharedOut shared = shareOut(credits, units, fits);
        settle(shared);
        for (const SharedOut::Contest& open : shared.contests) {
            const UnitSet bare = how == OffDay::Late ? bareOf(open.units) : UnitSet();
            const SharedOut again = bare.empty() ? SharedOut() : shareOut(open.credits, bare, fits);
            if (!bare.empty() && again.paid.size() == bare.size())
                settle(again);
            else
                contestUnits(m_ledger, open.credits, open.units);
        }
    }

    /// Lumps that came on their own day less one sale wait for no other day's payout: those of a contest that nothing came for.
    UnitSet bareOf(const UnitSet& pool)
    {
        UnitSet bare;
        for (const qint32 candidate : pool) {
            if (!isFed(candidate))
                bare.push_back(candidate);
        }
        return bare.size() < pool.size() ? bare : UnitSet();
    }

    /// The deposits of its due day that nothing else explains are, alone or together, the lump less one of its sales; two or
    /// more of them are each a sum of its sales as well.
    bool isFed(qint32 index)
    {
        const Unit& at = unit(index);
        if (at.size() < 2)
            return false;
        const auto first = std::lower_bound(m_credits.begin(), m_credits.end(), at.due, [&](qint32 candidate, qint32 day) { return credit(candidate).booked < day; });
        std::vector<qint64> came;
        for (auto it = first; it != m_credits.end() && credit(*it).booked == at.due; ++it) {
            if (m_ledger.isFree(std::size_t(*it)) && m_ledger.isOpen(at) && m_ledger.mayPay(*it, at))
                came.push_back(m_ledger.creditLeft[std::size_t(*it)]);
        }
        if (came.empty() || came.size() > kMostFeeding)
            return false;
        std::set<qint64> worths;
        for (const quint32 row : rowsOf(m_ledger, at))
            worths.insert(worthOf(m_ledger, row));
        const qint64 whole = payoutOf(m_ledger, at, FeeMode::Agreed);
        const qint64 all = std::accumulate(came.begin(), came.end(), qint64(0));
        if (whole > all && worths.contains(whole - all))
            return came.size() == 1 || std::all_of(came.begin(), came.end(), [&](qint64 amount) { return isSumOf(at, amount); });
        return std::any_of(came.begin(), came.end(), [&](qint64 amount) { return whole > amount && worths.contains(whole - amount); });
    }

    bool isSumOf(const Unit& of, qint64 amount) const
    {
        std::set<qint64> sums{0};
        for (const quint32 row : rowsOf(m_ledger, of)) {
            std::vector<qint64> more;
            for (const qint64 sum : sums) {
                if (sum + worthOf(m_ledger, row) <= amount)
                    more.push_back(sum + worthOf(m_ledger, row));
            }
            sums.insert(more.begin(), more.end());
            if (sums.size() > kMostSums)
                return true;  // of so many sales some make any sum
        }
        return sums.contains(amount);
    }

    Ledger& m_ledger;
    std::vector<qint32> m_credits;
    UnitSet m_byDue;
    std::set<qint16> m_paysEarly;  ///< providers
    bool m_withApart = false;
};

} // namespace

void matchExactly(Ledger& ledger) { ExactMatcher(ledger).run(); }

} // namespace daozhang::reconcile
