// SPDX-License-Identifier: GPL-3.0-or-later
// Lumps that come in another shape than the terms say, and still to the fen: several due days in one deposit, a day of
// refunds carried into the next ones, several deposits for a weekend, less a deduction that the memo or the terms name,
// on another account of the shop.
#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace daozhang::reconcile {

namespace {

/// Days that are paid together reach back so far; a debt of refunds is carried as long.
constexpr qint32 kReachBack = 45;
constexpr std::size_t kMostDaysJoined = 31;
/// Of more lumps that a deposit on another account may pay, none is spoken of.
constexpr std::size_t kMostStrayWays = 20;

class JoinedLumps
{
public:
    explicit JoinedLumps(Ledger& ledger) : m_ledger(ledger) {}

    void withNamedDeductions()
    {
        m_openByDue = openByDue();
        for (const qint32 index : freeCredits(Periods::Any)) {
            if (const qint32 named = credit(index).deduction; named >= 0) {
                const NamedDeduction& deduction = m_ledger.books.deductions[std::size_t(named)];
                if (deduction.amount > 0)
                    lessDeduction(index, deduction.amount, deduction.word, Agreed::No);
            }
        }
    }

    void withAgreedDeductions()
    {
        m_openByDue = openByDue();
        for (const qint32 index : freeCredits(Periods::Any))
            lessPayoutFee(index);
        for (const qint32 index : freeCredits(Periods::Any))
            lessReserve(index);
    }

    /// What was held back comes after the agreed days.
    void releasedReserves()
    {
        for (const qint32 index : creditsInOrder(m_ledger)) {
            const bool isOther = credit(index).payers >= 0 && m_ledger.creditPayment[std::size_t(index)] < 0 && m_ledger.notOurs[std::size_t(index)] == kOtherPurpose;
            if (m_ledger.isFree(std::size_t(index)) || isOther)
                releasedReserve(index);
        }
    }

    /// All that is open up to the last day that is due, from some day on: what a provider pays twice a week, what it
    /// makes up for in one sum, and refunds that were carried on.
    void severalDaysInOne()
    {
        std::map<std::tuple<qint16, qint16, qint64>, UnitSet> byKey;
        std::map<std::pair<qint16, qint16>, UnitSet> byProvider;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            const Unit& at = unit(i);
            if (!m_ledger.isOpen(at) || at.apart || isPerSale(i))
                continue;
            byKey[{at.provider, at.currency, at.key}].push_back(i);
            byProvider[{at.provider, at.currency}].push_back(i);
        }
        const auto byDay = [&](qint32 a, qint32 b) { return std::tuple(unit(a).clearing, unit(a).due, unit(a).key) < std::tuple(unit(b).clearing, unit(b).due, unit(b).key); };
        for (auto& [key, units] : byKey)
            std::sort(units.begin(), units.end(), byDay);
        for (auto& [key, units] : byProvider)
            std::sort(units.begin(), units.end(), byDay);
        if (byKey.empty())
            return;
        Days paid;
        for (const auto& [provider, clearing, lump, due] : m_ledger.books.paidDays)
            paid[{provider, qint16(0), lump}].insert(clearing);
        for (const Unit& at : m_ledger.units) {
            if (!m_ledger.isOpen(at))
                paid[{at.provider, at.currency, lumpName(m_ledger, at)}].insert(at.clearing);
        }
        for (const qint32 index : freeCredits(Periods::Any)) {
            std::set<UnitSet> ways;
            m_keptWays.clear();
            for (const int provider : m_ledger.books.payerGroups[std::size_t(credit(index).payers)]) {
                const std::pair owner(qint16(provider), credit(index).currency);
                for (auto at = byKey.lower_bound({owner.first, owner.second, std::numeric_limits<qint64>::min()});
                     at != byKey.end() && std::pair(std::get<0>(at->first), std::get<1>(at->first)) == owner; ++at)
                    endingAt(index, at->second, ways);
                if (const auto all = byProvider.find(owner); all != byProvider.end())
                    endingAt(index, all->second, ways);
            }
            if (ways.empty())
                payLessKeptFees(index, paid);
            if (ways.size() != 1 || isBroken(*ways.begin(), paid))
                continue;
            Payment& payment = pay(m_ledger, {index}, *ways.begin());
            takeAgreed(payment, payoutOf(m_ledger, *ways.begin(), FeeMode::Agreed) - left(index) - namedAmount(index));
            if (const qint64 kept = namedAmount(index); kept > 0)
                keepBack(payment, kept, m_ledger.books.deductions[std::size_t(credit(index).deduction)].word);
            for (const qint32 of : *ways.begin())
                paid[{unit(of).provider, unit(of).currency, lumpName(m_ledger, unit(of))}].insert(unit(of).clearing);
        }
    }

    /// The provider's payout on an account of ours that the terms do not name.
    void onOtherAccounts()
    {
        std::map<std::pair<qint64, qint16>, UnitSet> byWorth;
        for (const auto& [day, units] : m_openByDue = openByDue()) {
            for (const qint32 index : units)
                byWorth[{worth(index), unit(index).currency}].push_back(index);
        }
        for (const qint32 index : creditsInOrder(m_ledger)) {
            const CreditFact& at = credit(index);
            if (!m_ledger.isFreeStray(std::size_t(index)))
                continue;
            std::vector<UnitSet> ways;
            if (const auto found = byWorth.find({at.amount, at.currency}); found != byWorth.end()) {
                for (const qint32 candidate : found->second) {
                    if (m_ledger.isOpen(unit(candidate)) && isStray(index, candidate))
                        ways.push_back({candidate});
                }
            }
            const std::vector<qint32> contests = contestsFor(index);
            if (ways.empty() && contests.empty()) {
                for (auto& [key, units] : dueGroups(at.booked, at.currency)) {
                    if (units.size() > 1 && payoutOf(m_ledger, units, FeeMode::Agreed) == at.amount && std::all_of(units.begin(), units.end(), [&](qint32 candidate) { return isStray(index, candidate); }))
                        ways.push_back(units);
                }
                if (ways.empty() && payStrayLessKeptFees(index))
                    continue;
            }
            if (ways.size() == 1 && contests.empty())
                pay(m_ledger, {index}, ways.front());
            else if (ways.empty() && contests.size() == 1)
                joinContest(m_ledger, index, contests.front());
            else if (ways.size() + contests.size() > 1 && ways.size() <= kMostStrayWays)
                contestStray(index, ways, contests);
        }
    }

private:
    enum class Agreed { Yes, No };
    enum class Periods { None, Any };  ///< whether credits whose memo names a period take part
    using Days = std::map<std::tuple<qint16, qint16, quint32>, std::set<qint32>>;  ///< by provider, currency and lumpName()

    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }
    qint64 left(qint32 index) const { return m_ledger.creditLeft[std::size_t(index)]; }
    qint64 worth(qint32 index) const { return payoutOf(m_ledger, unit(index), FeeMode::Agreed); }
    bool isPerSale(qint32 index) const { return m_ledger.termsOf(unit(index).provider).lump == Lump::PerSale && unit(index).payout < 0; }
    bool mayPay(qint32 creditIndex, qint32 unitIndex) const { return mayPayPart(creditIndex, unitIndex) && m_ledger.isMadeBefore(credit(creditIndex), unit(unitIndex)); }
    bool mayPayPart(qint32 creditIndex, qint32 unitIndex) const
    {
        if (!m_ledger.isOpen(unit(unitIndex)))
            return false;
        // A day of refunds is carried into other days, whatever days the memo names.
        return worth(unitIndex) < 0 ? !m_ledger.bars(unit(unitIndex), creditIndex) && m_ledger.isPayerOf(credit(creditIndex), unit(unitIndex)) : m_ledger.mayPay(creditIndex, unit(unitIndex));
    }
    /// What the memo says that was kept back; 0 = nothing.
    qint64 namedAmount(qint32 creditIndex) const
    {
        const qint32 named = credit(creditIndex).deduction;
        return named < 0 ? 0 : m_ledger.books.deductions[std::size_t(named)].amount;
    }

    UnitSet freeCredits(Periods periods = Periods::None) const
    {
        UnitSet found;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (m_ledger.isFree(std::size_t(index)) && (periods == Periods::Any || credit(index).periodFrom == 0))
                found.push_back(index);
        }
        return found;
    }

    std::map<qint32, UnitSet> openByDue() const
    {
        std::map<qint32, UnitSet> found;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            if (m_ledger.isOpen(unit(i)) && !unit(i).apart)
                found[unit(i).due].push_back(i);
        }
        return found;
    }

    using GroupKey = std::tuple<qint16, qint16, qint32, qint64>;  ///< provider, currency, due day, lump; −1: all lumps

    void addGroups(const UnitSet& units, std::map<GroupKey, UnitSet>& found) const
    {
        std::map<std::pair<qint16, qint16>, std::map<qint64, UnitSet>> own;
        for (const qint32 index : units)
            own[{unit(index).provider, unit(index).currency}][unit(index).key].push_back(index);
        for (auto& [owner, keys] : own) {
            UnitSet all;
            for (auto& [key, part] : keys) {
                all.insert(all.end(), part.begin(), part.end());
                if (keys.size() > 1)
                    found[{owner.first, owner.second, unit(part.front()).due, key}] = part;
            }
            found[{owner.first, owner.second, unit(all.front()).due, -1}] = std::move(all);
        }
    }

    /// The lumps that are due on the day of a deposit, or those of the days that its memo names.
    std::map<GroupKey, UnitSet> groupsFor(qint32 index) const
    {
        const CreditFact& at = credit(index);
        if (at.periodFrom == 0)
            return dueGroups(at.booked, at.currency);
        UnitSet open;
        for (auto due = m_openByDue.lower_bound(at.periodFrom); due != m_openByDue.end() && due->first <= at.periodTo + kReachBack; ++due) {
            for (const qint32 candidate : due->second) {
                if (m_ledger.isInPeriod(at, unit(candidate)) && mayPayPart(index, candidate))
                    open.push_back(candidate);
            }
        }
        std::map<GroupKey, UnitSet> found;
        if (!open.empty())
            addGroups(open, found);
        return found;
    }

    std::map<GroupKey, UnitSet> dueGroups(qint32 day, qint16 currency) const
    {
        std::map<GroupKey, UnitSet> found;
        const auto at = m_openByDue.find(day);
        if (at == m_openByDue.end())
            return found;
        UnitSet open;
        for (const qint32 index : at->second) {
            if (m_ledger.isOpen(unit(index)) && unit(index).currency == currency)
                open.push_back(index);
        }
        if (!open.empty())
            addGroups(open, found);
        return found;
    }

    // --- less something -----------------------------------------------------------------------------------------
    void lessDeduction(qint32 index, qint64 taken, const QString& name, Agreed agreed)
    {
        std::set<UnitSet> ways;
        for (const auto& [key, units] : groupsFor(index)) {
            qint64 sum = 0;
            for (const qint32 candidate : units) {
                sum += worth(candidate);
                if (worth(candidate) == left(index) + taken && mayPay(index, candidate))
                    ways.insert({candidate});
            }
            if (units.size() > 1 && sum == left(index) + taken && m_ledger.mayPay(index, units))
                ways.insert(inOrder(units));
        }
        if (ways.size() != 1)
            return;
        Payment& payment = pay(m_ledger, {index}, *ways.begin());
        if (agreed == Agreed::Yes)
            payment.extras.push_back({SentenceTerm::Kind::Deduction, -taken, 0, name, {}});
        else
            keepBack(payment, taken, name);
    }

    /// What was paid out before the fee of the payout: the fee is reckoned on that.
    void lessPayoutFee(qint32 index)
    {
        if (credit(index).payers < 0)
            return;
        for (const int provider : m_ledger.books.payerGroups[std::size_t(credit(index).payers)]) {
            const auto& fee = m_ledger.termsOf(provider).payoutFee;
            if (!fee || !m_ledger.isFree(std::size_t(index)))
                continue;
            // What is left grows with what was paid, by one at most for each unit: the sums that leave just this are few
            // and stand in a row.
            const auto isLess = [&](qint64 paid) { return paid - feeBy(*fee, paid) < left(index); };
            qint64 below = left(index);
            qint64 above = 2 * left(index) + 2 * std::abs(fee->fixed.minorUnits());
            if (!isLess(below) || isLess(above))  // no fee on so little, or half of it and more
                continue;
            while (above - below > 1) {
                const qint64 middle = below + (above - below) / 2;
                (isLess(middle) ? below : above) = middle;
            }
            // Two sums may leave the same: the lumps tell which of them was paid out.
            for (qint64 paid = above; paid - feeBy(*fee, paid) == left(index) && m_ledger.isFree(std::size_t(index)); ++paid)
                lessDeduction(index, paid - left(index), fee->name, Agreed::Yes);
        }
    }

    /// A part of the gross is held back, as agreed.
    void lessReserve(qint32 index)
    {
        const auto& group = m_ledger.books.payerGroups[std::size_t(credit(index).payers)];
        if (std::none_of(group.begin(), group.end(), [&](int provider) { return m_ledger.termsOf(provider).reserve.has_value(); }))
            return;
        std::map<UnitSet, qint64> ways;  // with what is held of each
        for (const auto& [key, units] : groupsFor(index)) {
            const auto& reserve = m_ledger.termsOf(std::get<0>(key)).reserve;
            if (!reserve)
                continue;
            const auto test = [&](const UnitSet& set) {
                qint64 gross = 0;
                qint64 sum = 0;
                for (const qint32 candidate : set) {
                    gross += unit(candidate).gross;
                    sum += worth(candidate);
                }
                const qint64 held = Money(gross).times(reserve->rate).minorUnits();
                if (held > 0 && sum - held == left(index) && m_ledger.mayPay(index, set))
                    ways.emplace(inOrder(set), held);
            };
            for (const qint32 candidate : units)
                test({candidate});
            test(units);
        }
        if (ways.size() != 1)
            return;
        const auto& [set, held] = *ways.begin();
        takeAgreed(pay(m_ledger, {index}, set), held);
    }

    /// What the terms take of a payout beside the fees of its sales, in minor units: the fee of the payout, or the reserve.
    qint64 agreedOf(int provider, qint64 sum, qint64 gross) const
    {
        const ProviderTerms& terms = m_ledger.termsOf(provider);
        return terms.payoutFee ? feeBy(*terms.payoutFee, sum) : terms.reserve ? Money(gross).times(terms.reserve->rate).minorUnits() : 0;
    }

    void takeAgreed(Payment& payment, qint64 taken)
    {
        if (taken <= 0)
            return;
        const Unit& first = unit(payment.units.front());
        const auto& fee = m_ledger.termsOf(first.provider).payoutFee;
        payment.extras.push_back({SentenceTerm::Kind::Deduction, -taken, 0, fee ? fee->name : QStringLiteral("reserve"), {}});
        if (fee)
            return;
        qint32 last = first.clearing;
        for (const qint32 of : payment.units)
            last = std::max(last, unit(of).clearing);
        m_ledger.heldBack.push_back({first.provider, first.currency, last, payment.credits.front(), taken, false});
    }

    /// What was held back comes after the agreed days: that of one lump, or of all whose days are over.
    void releasedReserve(qint32 index)
    {
        const CreditFact& at = credit(index);
        for (const int provider : m_ledger.books.payerGroups[std::size_t(at.payers)]) {
            const auto& reserve = m_ledger.termsOf(provider).reserve;
            if (!reserve)
                continue;
            qint64 all = 0;
            HeldBack* one = nullptr;
            std::vector<HeldBack*> due;
            for (HeldBack& held : m_ledger.heldBack) {
                if (held.provider != provider || held.currency != at.currency)
                    continue;
                const qint32 release = held.clearing + reserve->days;
                if (held.isReleased || release > at.booked || release + kReleasedWithin < at.booked)
                    continue;
                all += held.amount;
                due.push_back(&held);
                if (held.amount == left(index))
                    one = one ? one : &held;
            }
            if (!one && (due.empty() || all != left(index)))
                continue;
            for (HeldBack* held : due)
                held->isReleased = held->isReleased || !one || held == one;
            Payment payment;
            payment.credits = {index};
            payment.extras.push_back({SentenceTerm::Kind::Deduction, left(index), 0, QStringLiteral("released"), {}});
            m_ledger.creditPayment[std::size_t(index)] = qint32(m_ledger.payments.size());
            m_ledger.payments.push_back(std::move(payment));
            return;
        }
    }

    // --- several days -------------------------------------------------------------------------------------------
    /// A day in between that was paid by itself: then these are not days that were paid together.
    bool isBroken(const UnitSet& way, const Days& paid) const
    {
        qint32 first = unit(way.front()).clearing;
        qint32 last = first;
        for (const qint32 index : way) {
            first = std::min(first, unit(index).clearing);
            last = std::max(last, unit(index).clearing);
        }
        return std::any_of(way.begin(), way.end(), [&](qint32 index) {
            const auto days = paid.find({unit(index).provider, unit(index).currency, lumpName(m_ledger, unit(index))});
            if (days == paid.end())
                return false;
            const auto next = days->second.lower_bound(first);
            return next != days->second.end() && *next <= last;
        });
    }

    void endingAt(qint32 index, const UnitSet& units, std::set<UnitSet>& ways)
    {
        const qint32 booked = credit(index).booked;
        // The last one that is due; what is cleared and not yet due may be paid along.
        auto past = std::upper_bound(units.begin(), units.end(), booked, [&](qint32 day, qint32 candidate) { return day < unit(candidate).clearing; });
        for (;;) {
            sumBack(index, units, past, ways);
            if (past == units.begin() || unit(*(past - 1)).due <= booked)
                break;
            const qint32 day = unit(*(past - 1)).clearing;
            while (past != units.begin() && unit(*(past - 1)).clearing == day)
                --past;
        }
    }

    /// Fees of refunded sales, which the provider may keep; minor units.
    qint64 keptFees(qint32 index) const
    {
        qint64 kept = 0;
        for (const quint32 row : rowsOf(m_ledger, unit(index)))
            kept -= std::min<qint64>(m_ledger.rows[row].fee, 0);
        return m_ledger.termsOf(unit(index).provider).paysGross ? 0 : kept;
    }

    /// Days that add up when the fees of their refunds were not given back.
    void payLessKeptFees(qint32 index, Days& paid)
    {
        if (m_keptWays.size() != 1 || namedAmount(index) > 0 || isBroken(*m_keptWays.begin(), paid))
            return;
        for (const qint32 of : *m_keptWays.begin())
            paid[{unit(of).provider, unit(of).currency, lumpName(m_ledger, unit(of))}].insert(unit(of).clearing);
        pay(m_ledger, {index}, *m_keptWays.begin(), FeeMode::Other);
    }

    /// On another account, on the due day, and the fees of its refunds were not given back.
    bool payStrayLessKeptFees(qint32 index)
    {
        std::set<UnitSet> ways;
        const auto test = [&](const UnitSet& set) {
            qint64 kept = 0;
            for (const qint32 candidate : set)
                kept += keptFees(candidate);
            if (kept > 0 && payoutOf(m_ledger, set, FeeMode::Agreed) - kept == credit(index).amount && std::all_of(set.begin(), set.end(), [&](qint32 candidate) { return isStray(index, candidate); }))
                ways.insert(inOrder(set));
        };
        for (const auto& [key, units] : dueGroups(credit(index).booked, credit(index).currency)) {
            for (const qint32 candidate : units)
                test({candidate});
            test(units);
        }
        if (ways.size() == 1)
            pay(m_ledger, {index}, *ways.begin(), FeeMode::Other);
        return ways.size() == 1;
    }

    static UnitSet inOrder(UnitSet set)
    {
        std::sort(set.begin(), set.end());
        return set;
    }

    /// Adds up whole days backwards until they make the deposit.
    void sumBack(qint32 index, const UnitSet& units, UnitSet::const_iterator past, std::set<UnitSet>& ways)
    {
        qint64 sum = 0;
        qint64 gross = 0;
        UnitSet set;
        std::size_t days = 0;
        const qint64 wanted = left(index) + namedAmount(index);
        qint64 kept = 0;
        bool reachesDue = false;
        for (auto at = past; at != units.begin();) {
            const qint32 day = unit(*(at - 1)).clearing;
            if (day + kReachBack < credit(index).booked || ++days > kMostDaysJoined)
                break;
            for (; at != units.begin() && unit(*(at - 1)).clearing == day; --at) {
                if (!mayPay(index, *(at - 1)))
                    continue;
                set.push_back(*(at - 1));
                sum += worth(*(at - 1));
                gross += unit(*(at - 1)).gross;
                kept += keptFees(*(at - 1));
                reachesDue = reachesDue || unit(*(at - 1)).due <= credit(index).booked;
            }
            if (set.empty() || !reachesDue)
                continue;
            if (const qint64 agreed = agreedOf(unit(set.front()).provider, sum, gross); agreed > 0 && sum - agreed == wanted) {
                ways.insert(inOrder(set));
                return;
            }
            if (days < 2 || set.size() < 2)
                continue;
            if (kept > 0 && sum - kept == wanted)
                m_keptWays.insert(inOrder(set));
            if (sum == wanted) {
                ways.insert(inOrder(set));
                return;
            }
        }
    }

    /// Contests about just this worth that lack deposits, all of whose lumps the deposit may pay.
    std::vector<qint32> contestsFor(qint32 index)
    {
        if (!m_contests) {
            m_contests.emplace();
            for (qint32 i = 0; i < qint32(m_ledger.payments.size()); ++i) {
                if (m_ledger.payments[std::size_t(i)].kind == Payment::Kind::Contested && !m_ledger.payments[std::size_t(i)].isRivalry)
                    m_contests->push_back(i);
            }
        }
        std::vector<qint32> found;
        for (const qint32 i : *m_contests) {
            const Payment& contested = m_ledger.payments[std::size_t(i)];
            if (contested.gap == credit(index).amount && contested.credits.size() < contested.items.size() && contested.kind == Payment::Kind::Contested
                && std::all_of(contested.units.begin(), contested.units.end(), [&](qint32 candidate) { return isStray(index, candidate); }))
                found.push_back(i);
        }
        return found;
    }

    /// Several lumps that the deposit may pay, and all deposits that may pay the same ones: which is whose cannot be told.
    void contestStray(qint32 index, const std::vector<UnitSet>& ways, const std::vector<qint32>& contests)
    {
        UnitSet units;
        std::vector<std::vector<quint32>> items;
        for (const UnitSet& way : ways) {
            auto& item = items.emplace_back();
            for (const qint32 of : way) {
                const auto rows = rowsOf(m_ledger, unit(of));
                item.insert(item.end(), rows.begin(), rows.end());
            }
            units.insert(units.end(), way.begin(), way.end());
        }
        std::vector<qint32> able;
        for (const qint32 i : contests) {
            Payment& contested = m_ledger.payments[std::size_t(i)];
            items.insert(items.end(), contested.items.begin(), contested.items.end());
            units.insert(units.end(), contested.units.begin(), contested.units.end());
            able.insert(able.end(), contested.credits.begin(), contested.credits.end());
            takeBack(contested);
        }
        for (const qint32 other : creditsInOrder(m_ledger)) {
            if (able.size() < items.size() && m_ledger.isFreeStray(std::size_t(other)) && credit(other).amount == credit(index).amount
                && std::all_of(units.begin(), units.end(), [&](qint32 candidate) { return isStray(other, candidate); }))
                able.push_back(other);
        }
        m_contests->push_back(qint32(m_ledger.payments.size()));
        contest(m_ledger, std::move(able), std::move(items), std::move(units));
        settleContest(m_ledger, m_contests->back());
    }

    bool isStray(qint32 creditIndex, qint32 unitIndex) const
    {
        const Unit& of = unit(unitIndex);
        const qint32 booked = credit(creditIndex).booked;
        return m_ledger.isStrayOf(creditIndex, of) && booked >= of.clearing && booked <= of.due + kStrayAfter;
    }

    Ledger& m_ledger;
    std::map<qint32, UnitSet> m_openByDue;
    std::set<UnitSet> m_keptWays;  ///< of the credit that is looked at
    std::optional<std::vector<qint32>> m_contests;  ///< payments; collected when the first deposit on another account asks
};

} // namespace

void matchNamedDeductions(Ledger& ledger)
{
    const auto& credits = ledger.books.credits;
    if (std::any_of(credits.begin(), credits.end(), [](const CreditFact& credit) { return credit.deduction >= 0; }))
        JoinedLumps(ledger).withNamedDeductions();
}

void matchJoined(Ledger& ledger)
{
    JoinedLumps joined(ledger);
    joined.withAgreedDeductions();
    joined.releasedReserves();
    matchSplitDays(ledger);
    joined.severalDaysInOne();
    joined.releasedReserves();  // of several days as well
    joined.onOtherAccounts();
}

} // namespace daozhang::reconcile
