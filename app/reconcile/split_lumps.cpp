// SPDX-License-Identifier: GPL-3.0-or-later
// Several deposits that together are one lump, whole or less what the contract or a memo takes of it, and which of them
// holds which sale.
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace daozhang::reconcile {

namespace {

using UnitSet = std::vector<qint32>;

/// Of more deposits than these some make any sum, less this or that.
constexpr std::size_t kMostNear = 20;
constexpr std::size_t kMostNearForThree = 8;
/// Of so few sales every choice is tried to say which deposit holds them.
constexpr std::size_t kMostChosen = 14;
constexpr qint32 kNoon = 12 * 3600;

/// What is taken of a lump beside the fees of its sales.
struct Less
{
    std::vector<ExtraTerm> agreed;
    qint64 named = 0;           ///< a deduction that a memo names, for a person to look at
    QString word;
};

struct Way
{
    UnitSet credits;
    UnitSet units;
    Less less;
};

class SplitLumps
{
public:
    explicit SplitLumps(Ledger& ledger) : m_ledger(ledger) {}

    void run()
    {
        for (const qint32 index : creditsInOrder(m_ledger)) {
            const CreditFact& at = credit(index);
            const bool isStray = at.payers < 0 && at.strayPayers >= 0 && m_ledger.creditPayment[std::size_t(index)] < 0 && !m_ledger.notOurs[std::size_t(index)];
            if (left(index) > 0 && (m_ledger.isFree(std::size_t(index)) || isStray))
                m_free[at.booked].push_back(index);
        }
        if (m_free.empty())
            return;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            if (m_ledger.isOpen(unit(i)) && !unit(i).apart)
                m_openByDue[unit(i).due].push_back(i);
        }
        std::vector<Way> ways;
        for (const UnitSet& units : groups())
            addWays(units, ways);
        // A deposit or a lump that several ways use belongs to none of them.
        std::map<qint32, int> creditUses;
        std::map<qint32, int> unitUses;
        for (const Way& way : ways) {
            for (const qint32 index : way.credits)
                ++creditUses[index];
            for (const qint32 index : way.units)
                ++unitUses[index];
        }
        for (const Way& way : ways) {
            const bool isOnly = std::all_of(way.credits.begin(), way.credits.end(), [&](qint32 index) { return creditUses[index] == 1; })
                                && std::all_of(way.units.begin(), way.units.end(), [&](qint32 index) { return unitUses[index] == 1; });
            if (isOnly)
                payWay(way);
        }
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }
    const Unit& unit(qint32 index) const { return m_ledger.units[std::size_t(index)]; }
    qint64 left(qint32 index) const { return m_ledger.creditLeft[std::size_t(index)]; }

    /// Open lumps of a due day, by kind of lump and all together.
    std::vector<UnitSet> groups() const
    {
        std::map<std::tuple<qint16, qint16, qint32>, std::map<qint64, UnitSet>> days;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            const Unit& at = unit(i);
            if (m_ledger.isOpen(at) && !at.apart && (m_ledger.termsOf(at.provider).lump != Lump::PerSale || at.payout >= 0))
                days[{at.provider, at.currency, at.due}][at.key].push_back(i);
        }
        std::vector<UnitSet> found;
        for (const auto& [day, keys] : days) {
            UnitSet all;
            for (const auto& [key, units] : keys) {
                if (keys.size() > 1)
                    found.push_back(units);
                // One clearing day of several that fall due together.
                std::map<qint32, UnitSet> clearings;
                for (const qint32 index : units)
                    clearings[unit(index).clearing].push_back(index);
                for (const auto& [clearing, part] : clearings) {
                    if (clearings.size() > 1)
                        found.push_back(part);
                }
                all.insert(all.end(), units.begin(), units.end());
            }
            found.push_back(std::move(all));
        }
        return found;
    }

    /// A lump that it may pay part of was due on its own day, and is open.
    bool isOfItsDay(qint32 creditIndex) const
    {
        const auto due = m_openByDue.find(credit(creditIndex).booked);
        return due != m_openByDue.end() && std::any_of(due->second.begin(), due->second.end(), [&](qint32 index) {
            return mayPay(creditIndex, {index}) && payoutOf(m_ledger, unit(index), FeeMode::Agreed) > left(creditIndex);
        });
    }

    bool mayPay(qint32 creditIndex, const UnitSet& units) const
    {
        if (credit(creditIndex).payers >= 0)
            return m_ledger.mayPay(creditIndex, units) && std::all_of(units.begin(), units.end(), [&](qint32 index) { return m_ledger.isInPeriod(credit(creditIndex), unit(index)); });
        const auto& group = m_ledger.books.payerGroups[std::size_t(credit(creditIndex).strayPayers)];
        return std::all_of(units.begin(), units.end(), [&](qint32 index) {
            const Unit& at = unit(index);
            return credit(creditIndex).currency == at.currency && !m_ledger.bars(at, creditIndex) && std::find(group.begin(), group.end(), int(at.provider)) != group.end()
                   && at.firstMade <= m_ledger.latestPaid(credit(creditIndex));
        });
    }

    void addWays(const UnitSet& units, std::vector<Way>& ways) const
    {
        qint64 total = 0;
        qint64 gross = 0;
        std::size_t rows = 0;
        qint32 first = unit(units.front()).clearing;
        qint64 last = 0;
        for (const qint32 index : units) {
            total += payoutOf(m_ledger, unit(index), FeeMode::Agreed);
            gross += unit(index).gross;
            rows += unit(index).size();
            first = std::min(first, unit(index).clearing);
            last = std::max(last, unit(index).lastMade);
        }
        if (rows < 2)
            return;
        UnitSet near;
        for (auto day = m_free.lower_bound(first); day != m_free.end() && day->first <= unit(units.front()).due; ++day) {
            for (const qint32 index : day->second) {
                if (left(index) < total && mayPay(index, units) && (day->first == unit(units.front()).due || !isOfItsDay(index)))
                    near.push_back(index);
            }
        }
        if (near.size() < 2 || near.size() > kMostNear)
            return;
        const auto test = [&](UnitSet credits) {
            const bool comesAfter = std::any_of(credits.begin(), credits.end(), [&](qint32 index) { return m_ledger.latestPaid(credit(index)) >= last; });
            if (!comesAfter)
                return;
            if (std::optional<Less> less = lessOf(units, gross, total, credits))
                ways.push_back({std::move(credits), units, std::move(*less)});
        };
        for (std::size_t a = 0; a < near.size(); ++a) {
            for (std::size_t b = a + 1; b < near.size(); ++b) {
                test({near[a], near[b]});
                for (std::size_t c = b + 1; c < near.size() && near.size() <= kMostNearForThree; ++c)
                    test({near[a], near[b], near[c]});
            }
        }
    }

    /// What makes the deposits and the lump equal; nothing where they are not.
    std::optional<Less> lessOf(const UnitSet& units, qint64 gross, qint64 total, const UnitSet& credits) const
    {
        qint64 sum = 0;
        std::vector<std::pair<qint64, QString>> named{{0, {}}};
        for (const qint32 index : credits) {
            sum += left(index);
            if (const qint32 of = credit(index).deduction; of >= 0 && m_ledger.books.deductions[std::size_t(of)].amount > 0)
                named.emplace_back(m_ledger.books.deductions[std::size_t(of)].amount, m_ledger.books.deductions[std::size_t(of)].word);
        }
        const ProviderTerms& terms = m_ledger.termsOf(unit(units.front()).provider);
        for (const auto& [amount, word] : named) {
            const qint64 rest = total - sum - amount;
            if (rest < 0)
                continue;
            if (rest == 0)
                return Less{{}, amount, word};
            if (terms.payoutFee && (rest == feeOf(*terms.payoutFee, sum + rest) || rest == feesOfEach(*terms.payoutFee, credits)))
                return Less{{{SentenceTerm::Kind::Deduction, -rest, 0, terms.payoutFee->name, {}}}, amount, word};
            if (terms.reserve && rest == Money(gross).times(terms.reserve->rate).minorUnits())
                return Less{{{SentenceTerm::Kind::Deduction, -rest, 0, QStringLiteral("reserve"), {}}}, amount, word};
        }
        return {};
    }

    static qint64 feeOf(const PayoutFee& fee, qint64 paid) { return Money(paid).times(fee.rate).minorUnits() + fee.fixed.minorUnits(); }

    /// Each deposit bears a fee of its own.
    qint64 feesOfEach(const PayoutFee& fee, const UnitSet& credits) const
    {
        qint64 fees = 0;
        for (const qint32 index : credits) {
            qint64 own = feeOf(fee, left(index));
            own = feeOf(fee, left(index) + own);
            fees += feeOf(fee, left(index) + own);
        }
        return fees;
    }

    void payWay(const Way& way)
    {
        UnitSet credits = way.credits;
        // The first one stands for what cannot be told apart: the largest holds most of it.
        std::stable_sort(credits.begin(), credits.end(), [&](qint32 a, qint32 b) { return left(a) > left(b); });
        Payment& payment = pay(m_ledger, credits, way.units, FeeMode::Agreed, 0);
        payment.extras = way.less.agreed;
        payment.late = false;
        if (way.less.named > 0) {
            payment.extras.push_back({SentenceTerm::Kind::Deduction, -way.less.named, 0, way.less.word, {}});
            payment.kind = Payment::Kind::Short;
            payment.gap = way.less.named;
            payment.weighing.guesses.push_back({{}, {}, 1, "deduction:C12", way.less.word, 0});
            payment.weighing.count = 1;
            payment.weighing.leader = 1;
            payment.weighing.certain = true;
        }
        nameHolders(m_ledger, payment);
        for (const qint32 index : credits) {
            if (credit(index).payers >= 0)
                continue;
            for (const qint32 of : way.units) {
                for (const quint32 row : rowsOf(m_ledger, unit(of))) {
                    if (m_ledger.rows[row].credit == index)
                        m_ledger.rows[row].cause = Cause::C13;
                }
            }
        }
    }

    Ledger& m_ledger;
    std::map<qint32, UnitSet> m_free;
    std::map<qint32, UnitSet> m_openByDue;
};

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
        const Rows more = rowsOf(ledger, ledger.units[std::size_t(index)]);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    UnitSet open = payment.credits;
    for (bool again = true; again && open.size() > 1;) {
        again = false;
        for (const qint32 index : UnitSet(open)) {
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

void matchSplits(Ledger& ledger) { SplitLumps(ledger).run(); }

} // namespace daozhang::reconcile
