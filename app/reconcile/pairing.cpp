// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that belong together before any money is looked for: the same transaction in two books, a void and its sale.
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace daozhang::reconcile {

namespace {

using intake::Book;
using intake::SaleStatus;
using intake::SaleType;

quint64 mix(quint64 a, quint64 b)
{
    a = (a ^ (b + 0x9e3779b97f4a7c15ULL + (a << 6) + (a >> 2))) * 0xd6e8feb86659fd93ULL;
    return a ^ (a >> 31);
}

/// Rows of one key that are compared for one row: more than a shop repeats a reference within three days.
constexpr int kMostTries = 64;

/// Clocks of a terminal and of its provider differ by less.
constexpr qint32 kSameMoment = 120;

struct KeyedRow
{
    quint64 key = 0;
    qint32 day = 0;
    quint32 row = 0;
};

/// Two names speak against each other only when both are given.
bool differ(const QStringList& names, qint32 a, qint32 b) { return a != b && !names.at(a).isEmpty() && !names.at(b).isEmpty(); }

class Twins
{
public:
    explicit Twins(Ledger& ledger) : m_ledger(ledger)
    {
        for (const DecisionFact& decision : ledger.books.decisions) {
            if (decision.kind == Decision::Kind::NotDuplicate)
                m_kept.push_back(decision.sales);
        }
    }

    /// `keyOf` gives 0 for a row that has not got the key.
    template <class KeyOf> void pairBy(KeyOf keyOf, int window)
    {
        std::vector<KeyedRow> terminal;
        std::vector<KeyedRow> provider;
        for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
            const SaleFact& sale = m_ledger.fact(row);
            if (m_ledger.rows[row].twin >= 0 || m_ledger.rows[row].mark == Mark::OutOfCount || sale.book == Book::Bank)
                continue;
            if (const quint64 key = keyOf(sale))
                (sale.book == Book::Provider ? provider : terminal).push_back({key, sale.day, row});
        }
        const auto less = [this](const KeyedRow& a, const KeyedRow& b) {
            if (std::tie(a.key, a.day) != std::tie(b.key, b.day))
                return std::tie(a.key, a.day) < std::tie(b.key, b.day);
            return contentLess(m_ledger, a.row, b.row);
        };
        std::sort(terminal.begin(), terminal.end(), less);
        std::sort(provider.begin(), provider.end(), less);
        // Rows already taken are jumped over: hostile files repeat one reference a hundred thousand times.
        std::vector<quint32> nextFree(provider.size() + 1);
        std::iota(nextFree.begin(), nextFree.end(), 0);
        const auto freeFrom = [&](std::size_t i) {
            while (nextFree[i] != i) {
                nextFree[i] = nextFree[nextFree[i]];
                i = nextFree[i];
            }
            return i;
        };
        for (const KeyedRow& own : terminal) {
            const auto begin = std::lower_bound(provider.begin(), provider.end(), std::pair(own.key, own.day - window),
                                                [](const KeyedRow& row, const auto& sought) { return std::pair(row.key, row.day) < sought; });
            std::size_t best = provider.size();
            int bestDistance = window + 1;
            int tries = 0;
            for (std::size_t i = freeFrom(std::size_t(begin - provider.begin())); i < provider.size() && bestDistance > 0 && tries < kMostTries;
                 i = freeFrom(i + 1), ++tries) {
                if (provider[i].key != own.key || provider[i].day > own.day + window)
                    break;
                const int distance = std::abs(provider[i].day - own.day);
                if (distance < bestDistance && mayBeTwins(own.row, provider[i].row)) {
                    best = i;
                    bestDistance = distance;
                }
            }
            if (best < provider.size()) {
                join(own.row, provider[best].row);
                nextFree[best] = quint32(best + 1);
            }
        }
    }

    /// Where one of the files gives no number that the other has: terminal, amount, card and minute (domain.md §1.3), and
    /// only where no other row would fit as well.
    void pairByTime()
    {
        std::unordered_map<quint64, std::vector<quint32>> provider;
        const auto keyOf = [](const SaleFact& sale) { return mix(mix(quint64(sale.amount), quint64(quint32(sale.terminal))), quint64(quint32(sale.day))); };
        const auto isFree = [&](quint32 row) { return m_ledger.rows[row].twin < 0 && m_ledger.rows[row].mark != Mark::OutOfCount && m_ledger.fact(row).second >= 0; };
        for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
            if (m_ledger.fact(row).book == Book::Provider && isFree(row))
                provider[keyOf(m_ledger.fact(row))].push_back(row);
        }
        if (provider.empty())
            return;
        std::unordered_map<quint32, std::vector<quint32>> fitting;
        std::unordered_map<quint32, int> wanted;
        for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
            if (m_ledger.fact(row).book != Book::Terminal || !isFree(row))
                continue;
            const auto found = provider.find(keyOf(m_ledger.fact(row)));
            if (found == provider.end() || found->second.size() > kMostTries)
                continue;
            for (const quint32 other : found->second) {
                if (mayBeTwins(row, other) && isOneMoment(m_ledger.fact(row), m_ledger.fact(other))) {
                    fitting[row].push_back(other);
                    ++wanted[other];
                }
            }
        }
        for (const auto& [row, others] : fitting) {
            if (others.size() == 1 && wanted[others.front()] == 1)
                join(row, others.front());
        }
    }

private:
    /// Nothing that both rows print speaks against it.
    static bool isOneMoment(const SaleFact& one, const SaleFact& other)
    {
        const auto contradict = [](auto a, auto b) { return a != 0 && b != 0 && a != b; };
        return one.type == other.type && std::abs(one.second - other.second) <= kSameMoment && !contradict(one.rrn, other.rrn)
               && !contradict(one.trace, other.trace) && !contradict(one.card, other.card) && !contradict(one.orderNo, other.orderNo);
    }

    bool mayBeTwins(quint32 a, quint32 b) const
    {
        const SaleFact& one = m_ledger.fact(a);
        const SaleFact& other = m_ledger.fact(b);
        if (one.amount != other.amount || one.currency != other.currency)
            return false;
        if (differ(m_ledger.books.merchants, one.merchant, other.merchant) && differ(m_ledger.books.terminals, one.terminal, other.terminal))
            return false;
        for (const std::vector<qint64>& kept : m_kept) {
            if (std::find(kept.begin(), kept.end(), one.id) != kept.end() && std::find(kept.begin(), kept.end(), other.id) != kept.end())
                return false;
        }
        return true;
    }

    void join(quint32 own, quint32 copy)
    {
        Row& row = m_ledger.rows[own];
        Row& other = m_ledger.rows[copy];
        row.twin = qint32(copy);
        other.twin = qint32(own);
        other.mark = Mark::OutOfCount;
        other.cause = Cause::Twin;
        const SaleStatus status = m_ledger.fact(copy).status;
        row.reversedByProvider = m_ledger.fact(own).status == SaleStatus::Success && (status == SaleStatus::Reversed || status == SaleStatus::Failed);
    }

    Ledger& m_ledger;
    std::vector<std::vector<qint64>> m_kept;
};

void setAside(Row& row, SaleState state, Cause cause)
{
    row.mark = Mark::OutOfCount;
    row.state = state;
    row.cause = cause;
}

bool isUndoing(SaleType type) { return type == SaleType::Void || type == SaleType::CompletionVoid || type == SaleType::Reversal; }
bool isPaying(SaleType type) { return type == SaleType::Sale || type == SaleType::PreAuthCompletion; }

/// Finds for each void or reversal the sale that it undoes.
class Undoing
{
public:
    explicit Undoing(Ledger& ledger) : m_ledger(ledger)
    {
        for (quint32 row = 0; row < ledger.rows.size(); ++row) {
            if (ledger.rows[row].mark != Mark::OutOfCount && isUndoing(ledger.fact(row).type) && ledger.fact(row).status != SaleStatus::Failed)
                m_voids.push_back(row);
        }
        std::sort(m_voids.begin(), m_voids.end(), [&](quint32 a, quint32 b) { return contentLess(ledger, a, b); });
        for (const DecisionFact& decision : ledger.books.decisions) {
            using Kind = Decision::Kind;
            if (decision.kind == Kind::Match || decision.kind == Kind::Split || decision.kind == Kind::Together)
                m_saidPaid.insert(decision.sales.begin(), decision.sales.end());
        }
    }

    void run()
    {
        if (m_voids.empty())
            return;
        for (const quint32 row : m_voids)
            m_wanted.emplace(amountKey(m_ledger.fact(row)), std::vector<quint32>());
        for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
            if ((m_ledger.rows[row].mark == Mark::OutOfCount && !isTakenOut(row)) || !isPaying(m_ledger.fact(row).type) || m_ledger.fact(row).status == SaleStatus::Failed)
                continue;
            if (const auto found = m_wanted.find(amountKey(m_ledger.fact(row))); found != m_wanted.end())
                found->second.push_back(row);
        }
        for (const quint32 row : m_voids) {
            const SaleFact& undo = m_ledger.fact(row);
            const Cause cause = undo.type == SaleType::Reversal ? Cause::C07 : Cause::C05;
            const qint32 sale = originalOf(undo);
            setAside(m_ledger.rows[row], SaleState::CancelledOut, cause);
            if (sale < 0)
                continue;
            if (m_ledger.rows[std::size_t(sale)].mark != Mark::OutOfCount)
                setAside(m_ledger.rows[std::size_t(sale)], SaleState::CancelledOut, cause);
            // The other half counts more than a copy in another book, which stays linked from its own side.
            m_ledger.rows[row].twin = sale;
            m_ledger.rows[std::size_t(sale)].twin = qint32(row);
        }
    }

private:
    /// A person took it out of the count, and no void is its other half yet.
    bool isTakenOut(quint32 row) const
    {
        const Row& at = m_ledger.rows[row];
        return at.mark == Mark::OutOfCount && (at.cause == Cause::ByPerson || at.cause == Cause::C14) && at.twin < 0;
    }

    /// Of equals a person's word says which was voided: one that does not count is it, one that was paid is not.
    int likelihood(quint32 row) const
    {
        if (m_ledger.rows[row].mark == Mark::OutOfCount)
            return 2;
        return m_saidPaid.contains(m_ledger.fact(row).id) ? 0 : 1;
    }

    static quint64 amountKey(const SaleFact& sale) { return mix(quint64(std::abs(sale.amount)), quint64(quint32(sale.merchant))); }

    /// How plainly a void names a sale: 3 by its number, 2 by its reference or order, 1 by amount and card (or, without one, batch) alone, 0 not at all.
    int fit(const SaleFact& undo, const SaleFact& sale) const
    {
        if (differ(m_ledger.books.terminals, undo.terminal, sale.terminal) || undo.currency != sale.currency)
            return 0;
        const bool sameBatch = undo.batch != 0 && undo.batch == sale.batch;
        if (!sameBatch && (sale.day > undo.day || undo.day - sale.day > 1))
            return 0;
        if (sale.day > undo.day || (sale.day == undo.day && sale.second > undo.second && undo.second >= 0))
            return 0;
        if (undo.originalTrace != 0 && undo.originalTrace == sale.trace)
            return 3;
        if (undo.originalText != 0 && (undo.originalText == sale.rrn || undo.originalText == sale.orderNo))
            return 3;
        if (undo.originalRrn != 0 && undo.originalRrn == sale.rrn)
            return 3;
        if (undo.rrn != 0 && undo.rrn == sale.rrn)
            return 2;
        if (undo.orderNo != 0 && undo.orderNo == sale.orderNo)
            return 2;
        if (undo.type == SaleType::Reversal && undo.trace != 0 && undo.trace == sale.trace)
            return 2;
        if (undo.originalTrace != 0 || undo.originalRrn != 0 || undo.originalText != 0 || undo.day != sale.day)
            return 0;
        if (undo.card != 0 || sale.card != 0)
            return undo.card == sale.card ? 1 : 0;
        // A QR payment has no card: the terminal and its batch speak instead, for a void stands in the batch of its sale. A file
        // without batches leaves the terminal and the day, and then an order of its own speaks against it.
        const bool mayBeOneBatch = sameBatch || (undo.batch == 0 && sale.batch == 0 && (undo.orderNo == 0 || sale.orderNo == 0));
        return mayBeOneBatch && undo.terminal == sale.terminal && !m_ledger.books.terminals.at(undo.terminal).isEmpty() ? 1 : 0;
    }

    qint32 originalOf(const SaleFact& undo) const
    {
        qint32 best = -1;
        std::pair<int, int> bestFit;
        for (const quint32 row : m_wanted.at(amountKey(undo))) {
            if (m_ledger.rows[row].mark == Mark::OutOfCount && !isTakenOut(row))
                continue;
            const int plainly = fit(undo, m_ledger.fact(row));
            if (plainly == 0)
                continue;
            // Among equals the last one before the void: a cashier voids what was just rung up.
            const std::pair found(plainly, likelihood(row));
            if (found > bestFit || (found == bestFit && contentLess(m_ledger, quint32(best), row))) {
                best = qint32(row);
                bestFit = found;
            }
        }
        return best;
    }

    Ledger& m_ledger;
    std::vector<quint32> m_voids;
    std::unordered_set<qint64> m_saidPaid;  ///< ids of sales
    std::unordered_map<quint64, std::vector<quint32>> m_wanted;
};

} // namespace

bool contentLess(const Ledger& ledger, quint32 a, quint32 b)
{
    const SaleFact& x = ledger.books.sales[a];
    const SaleFact& y = ledger.books.sales[b];
    return std::tie(x.day, x.second, x.amount, x.merchant, x.terminal, x.identity, x.rrn, x.book, x.id)
           < std::tie(y.day, y.second, y.amount, y.merchant, y.terminal, y.identity, y.rrn, y.book, y.id);
}

void pairTwins(Ledger& ledger)
{
    const auto& sales = ledger.books.sales;
    if (std::none_of(sales.begin(), sales.end(), [](const SaleFact& sale) { return sale.book == Book::Provider; }))
        return;
    Twins twins(ledger);
    // RRN is unique within one clearing day only, so amount and day speak too; the amount carries the type's sign.
    twins.pairBy([](const SaleFact& sale) { return sale.rrn ? mix(sale.rrn, quint64(sale.amount)) | 1 : 0; }, 1);
    twins.pairBy(
        [](const SaleFact& sale) {
            if (!sale.trace)
                return quint64(0);
            return mix(mix(mix(sale.trace, quint64(sale.amount)), quint64(quint32(sale.merchant))), quint64(quint32(sale.terminal))) | 1;
        },
        0);
    twins.pairBy([](const SaleFact& sale) { return sale.orderNo ? mix(sale.orderNo, quint64(sale.amount)) | 1 : 0; }, 1);
    twins.pairByTime();
}

void setAsideNoClaims(Ledger& ledger)
{
    Undoing(ledger).run();
    for (quint32 index = 0; index < ledger.rows.size(); ++index) {
        Row& row = ledger.rows[index];
        if (row.mark == Mark::OutOfCount)
            continue;
        const SaleFact& sale = ledger.fact(index);
        SaleStatus status = sale.status;
        // The provider admits what the terminal did not see: then it is a claim (掉单).
        if (status != SaleStatus::Success && row.twin >= 0 && ledger.fact(quint32(row.twin)).status == SaleStatus::Success)
            status = SaleStatus::Success;
        if (std::abs(sale.amount) > kLargestAmount)
            setAside(row, SaleState::Excluded, Cause::C24);
        else if (sale.type == SaleType::Payout)
            setAside(row, SaleState::Excluded, Cause::Payout);
        else if (sale.type == SaleType::PreAuth || sale.type == SaleType::Other || status == SaleStatus::Failed || sale.amount == 0)
            setAside(row, SaleState::Excluded, Cause::C04);
        else if (status == SaleStatus::Reversed)
            setAside(row, SaleState::CancelledOut, Cause::C07);
        else if (isUndoing(sale.type))
            setAside(row, SaleState::CancelledOut, sale.type == SaleType::Reversal ? Cause::C07 : Cause::C05);
    }
}

} // namespace daozhang::reconcile
