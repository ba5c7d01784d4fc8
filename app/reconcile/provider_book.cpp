// SPDX-License-Identifier: GPL-3.0-or-later
// The third book: what the provider's own list says of each sale, and which of its payouts the bank booked.
#include "app/reconcile/equal_worths.h"
#include "app/reconcile/ledger.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace daozhang::reconcile {

namespace {

using intake::Book;
using intake::SaleStatus;
using intake::SaleType;

/// A payout is looked for in the bank from a day before its date to so many days after: transfers abroad and holidays.
constexpr int kBookedBefore = 1;
constexpr int kBookedAfter = 12;
/// A payout that names no batch is of days so shortly before it.
constexpr qint32 kPaidOutWithin = 12;
/// Of a whole list no more than one sale in so many is missing, and one besides.
constexpr quint32 kWholeList = 10;

bool hasCopy(const Ledger& ledger, quint32 row)
{
    const qint32 twin = ledger.rows[row].twin;
    return twin >= 0 && ledger.rows[std::size_t(twin)].cause == Cause::Twin;
}

/// What the list says that a row brings, in minor units.
qint64 listedNet(const SaleFact& sale) { return sale.hasNet ? sale.net : sale.amount; }

/// The payout that a row of the list states; nothing where its amount is none.
std::optional<Payout> statedPayout(const Ledger& ledger, quint32 row)
{
    const SaleFact& sale = ledger.fact(row);
    Payout payout;
    payout.provider = sale.provider;
    payout.currency = sale.currency;
    payout.row = qint32(row);
    payout.day = sale.day;
    payout.amount = std::abs(listedNet(sale));
    return payout.amount == 0 || payout.amount > kLargestAmount ? std::nullopt : std::optional(std::move(payout));
}

/// A listed row is of this payout: what of it counts is paid by it, the rest is told beside.
void layTo(Ledger& ledger, quint32 listed, qint32 index)
{
    Row& own = ledger.rows[listed];
    Row& counted = ledger.rows[own.cause == Cause::Twin ? quint32(own.twin) : listed];
    const SaleFact& sale = ledger.fact(listed);
    if (counted.mark == Mark::Open) {
        counted.payout = index;
        if (counted.word == ProviderWord::Lists)
            counted.word = ProviderWord::Paid;
    } else if (sale.status == SaleStatus::Success && listedNet(sale) != 0 && counted.state != SaleState::CancelledOut) {
        ledger.payouts[std::size_t(index)].others.push_back(listed);
    }
}

class Words
{
public:
    explicit Words(Ledger& ledger) : m_ledger(ledger) {}

    void run()
    {
        for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
            if (isAsked(row))
                see(row);
        }
        for (auto day = m_days.cbegin(); day != m_days.cend(); ++day) {
            if (day->listed == 0)
                continue;
            Day& all = m_kinds[day.key().first];
            all.taken += day->taken;
            all.listed += day->listed;
        }
        for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
            if (isAsked(row))
                m_ledger.rows[row].word = wordOn(row);
        }
    }

private:
    struct Day { quint32 taken = 0, listed = 0; };
    using Moment = std::pair<qint32, qint32>;

    /// Payments and refunds that count; what the provider alone knows speaks for itself.
    bool isAsked(quint32 row) const
    {
        const SaleFact& sale = m_ledger.fact(row);
        return m_ledger.rows[row].mark == Mark::Open && sale.provider >= 0
               && (sale.type == SaleType::Sale || sale.type == SaleType::PreAuthCompletion || sale.type == SaleType::Refund);
    }

    static Moment momentOf(const SaleFact& sale) { return {sale.day, sale.second}; }
    /// A list may hold card payments alone, or one merchant: each kind is covered by its own.
    static quint64 kindOf(const SaleFact& sale)
    {
        return (quint64(quint16(sale.provider)) << 40) | (quint64(quint32(sale.merchant)) << 1) | quint64(sale.cardKind == intake::CardKind::Qr);
    }
    static std::pair<quint64, qint32> dayOf(const SaleFact& sale) { return {kindOf(sale), sale.day}; }
    static std::pair<quint64, quint32> batchOf(const SaleFact& sale) { return {(quint64(quint32(sale.merchant)) << 32) | quint32(sale.terminal), sale.batch}; }

    void see(quint32 row)
    {
        const SaleFact& sale = m_ledger.fact(row);
        const bool listed = sale.book == Book::Provider || hasCopy(m_ledger, row);
        if (sale.book != Book::Provider) {
            Day& day = m_days[dayOf(sale)];
            ++day.taken;
            day.listed += listed;
        }
        if (!listed)
            return;
        Moment& last = m_last[kindOf(sale)];
        last = std::max(last, momentOf(sale));
        if (sale.batch)
            m_batches.insert(batchOf(sale));
    }

    ProviderWord wordOn(quint32 row) const
    {
        const SaleFact& sale = m_ledger.fact(row);
        if (m_ledger.rows[row].reversedByProvider)
            return ProviderWord::Refused;
        if (sale.book == Book::Provider || hasCopy(m_ledger, row))
            return ProviderWord::Lists;
        // The list covers a day when it has at least half of what the terminal took, and goes on after the sale. A list
        // that lacks many is no whole list, and says nothing by what it has not got.
        const auto kind = m_kinds.find(kindOf(sale));
        if (kind == m_kinds.end() || (kind->second.taken - kind->second.listed) * kWholeList > kind->second.taken + kWholeList)
            return ProviderWord::Silent;
        const auto day = m_days.constFind(dayOf(sale));
        const auto last = m_last.find(kindOf(sale));
        if (day == m_days.cend() || last == m_last.end() || day->listed == 0 || 2 * day->listed < day->taken || last->second <= momentOf(sale))
            return ProviderWord::Silent;
        return sale.batch && !m_batches.contains(batchOf(sale)) ? ProviderWord::BatchAbsent : ProviderWord::Absent;
    }

    Ledger& m_ledger;
    QHash<std::pair<quint64, qint32>, Day> m_days;
    std::map<quint64, Day> m_kinds;  ///< over the days of which the list has anything
    std::map<quint64, Moment> m_last;
    QSet<std::pair<quint64, quint32>> m_batches;
};

/// Payouts that name no batch: they are of the listed days, one or several on end, whose worth by the list is just their
/// amount, where those are the only ones.
class UnnamedPayouts
{
public:
    explicit UnnamedPayouts(Ledger& ledger) : m_ledger(ledger)
    {
        for (quint32 row = 0; row < ledger.rows.size(); ++row) {
            const SaleFact& sale = ledger.fact(row);
            const bool isListed = sale.book == Book::Provider && sale.type != SaleType::Payout && sale.provider >= 0 && sale.status == SaleStatus::Success && sale.batch == 0;
            if (!isListed)
                continue;
            Day& day = m_days[{sale.provider, sale.currency}][sale.clearing ? sale.clearing : sale.day];
            day.worth += sale.hasNet ? sale.net : sale.hasFee ? sale.amount - sale.fee : sale.amount;
            day.rows.push_back(row);
        }
    }

    void read(std::vector<quint32>& payouts)
    {
        std::sort(payouts.begin(), payouts.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
        std::vector<std::pair<quint32, Range>> found;
        for (const quint32 row : payouts) {
            if (const auto range = only(row))
                found.emplace_back(row, *range);
        }
        std::map<std::pair<std::pair<qint16, qint16>, qint32>, int> uses;
        const auto overDays = [&](quint32 row, const Range& range, const auto& see) {
            const auto& days = m_days.at(ownerOf(row));
            for (auto day = days.lower_bound(range.first); day != days.end() && day->first <= range.second; ++day)
                see(uses[{ownerOf(row), day->first}]);
        };
        for (const auto& [row, range] : found)
            overDays(row, range, [](int& count) { ++count; });
        for (const auto& [row, range] : found) {
            // A day that two payouts may be of is laid to neither.
            bool isShared = false;
            overDays(row, range, [&](const int& count) { isShared = isShared || count > 1; });
            if (!isShared)
                add(row, range);
        }
    }

private:
    struct Day { qint64 worth = 0; std::vector<quint32> rows; };
    using Range = std::pair<qint32, qint32>;

    std::pair<qint16, qint16> ownerOf(quint32 row) const { return {m_ledger.fact(row).provider, m_ledger.fact(row).currency}; }

    /// The only days up to the payout that are worth just it; nothing when there are none, or several ways.
    std::optional<Range> only(quint32 row) const
    {
        const auto payout = statedPayout(m_ledger, row);
        const auto days = m_days.find(ownerOf(row));
        if (days == m_days.end() || !payout)
            return std::nullopt;
        std::optional<Range> found;
        for (auto last = days->second.lower_bound(m_ledger.fact(row).day - kPaidOutWithin); last != days->second.end() && last->first <= m_ledger.fact(row).day; ++last) {
            qint64 sum = 0;
            for (auto first = last;; --first) {
                if (first->first < m_ledger.fact(row).day - kPaidOutWithin)
                    break;
                sum += first->second.worth;
                if (sum == payout->amount) {
                    if (found)
                        return std::nullopt;
                    found = Range(first->first, last->first);
                }
                if (first == days->second.begin())
                    break;
            }
        }
        return found;
    }

    void add(quint32 row, const Range& range)
    {
        const qint32 index = qint32(m_ledger.payouts.size());
        m_ledger.payouts.push_back(*statedPayout(m_ledger, row));
        auto& days = m_days[ownerOf(row)];
        for (auto day = days.lower_bound(range.first); day != days.end() && day->first <= range.second; ++day) {
            for (const quint32 listed : day->second.rows)
                layTo(m_ledger, listed, index);
        }
    }

    Ledger& m_ledger;
    std::map<std::pair<qint16, qint16>, std::map<qint32, Day>> m_days;  ///< by provider and currency
};

/// Payouts by provider, currency and batch.
void readPayouts(Ledger& ledger)
{
    std::map<std::tuple<qint16, qint16, quint32>, qint32> byBatch;
    std::vector<quint32> unnamed;
    for (quint32 row = 0; row < ledger.rows.size(); ++row) {
        const SaleFact& sale = ledger.fact(row);
        if (sale.type != SaleType::Payout || sale.provider < 0 || sale.status != SaleStatus::Success)
            continue;
        if (sale.batch == 0) {
            unnamed.push_back(row);
            continue;
        }
        const auto payout = statedPayout(ledger, row);
        if (!payout)
            continue;
        const auto [at, isNew] = byBatch.try_emplace({sale.provider, sale.currency, sale.batch}, qint32(ledger.payouts.size()));
        if (isNew) {
            ledger.payouts.push_back(*payout);
        } else {
            // A batch that is said to have been sent twice: its sales cannot be laid to one of the two.
            ledger.payouts[std::size_t(at->second)].amount = 0;
        }
    }
    for (quint32 row = 0; row < ledger.rows.size() && !byBatch.empty(); ++row) {
        const SaleFact& sale = ledger.fact(row);
        if (sale.book != Book::Provider || sale.type == SaleType::Payout || sale.batch == 0)
            continue;
        const auto found = byBatch.find({sale.provider, sale.currency, sale.batch});
        if (found != byBatch.end() && ledger.payouts[std::size_t(found->second)].amount != 0)
            layTo(ledger, row, found->second);
    }
    if (!unnamed.empty())
        UnnamedPayouts(ledger).read(unnamed);
}

class Booking
{
public:
    explicit Booking(Ledger& ledger) : m_ledger(ledger) {}

    void run()
    {
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            if (const qint32 payout = m_ledger.units[std::size_t(i)].payout; payout >= 0 && m_ledger.isOpen(m_ledger.units[std::size_t(i)]))
                m_ledger.payouts[std::size_t(payout)].units.push_back(i);
        }
        std::map<std::tuple<qint16, qint16, qint64>, std::vector<qint32>> byAmount;
        for (qint32 i = 0; i < qint32(m_ledger.payouts.size()); ++i) {
            const Payout& payout = m_ledger.payouts[std::size_t(i)];
            if (!payout.units.empty())
                byAmount[{payout.provider, payout.currency, payout.amount}].push_back(i);
        }
        if (byAmount.empty())
            return;
        std::map<qint64, std::vector<qint32>> credits;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (m_ledger.isFree(std::size_t(index)))
                credits[m_ledger.creditLeft[std::size_t(index)]].push_back(index);
        }
        for (auto& [key, payouts] : byAmount) {
            if (const auto found = credits.find(std::get<2>(key)); found != credits.end())
                book(payouts, found->second);
        }
    }

private:
    Payout& payout(qint32 index) { return m_ledger.payouts[std::size_t(index)]; }

    bool fits(qint32 creditIndex, qint32 payoutIndex)
    {
        const CreditFact& credit = m_ledger.books.credits[std::size_t(creditIndex)];
        const Payout& of = payout(payoutIndex);
        return m_ledger.isFree(std::size_t(creditIndex)) && credit.booked >= of.day - kBookedBefore && credit.booked <= of.day + kBookedAfter
               && m_ledger.mayPay(creditIndex, of.units);
    }

    /// Payouts of one amount and the deposits of that amount, both by day. Where each has its own, which is whose makes
    /// no difference to any sale.
    void book(std::vector<qint32> payouts, const std::vector<qint32>& credits)
    {
        std::sort(payouts.begin(), payouts.end(), [&](qint32 a, qint32 b) {
            return std::tuple(payout(a).day, m_ledger.fact(quint32(payout(a).row)).identity) < std::tuple(payout(b).day, m_ledger.fact(quint32(payout(b).row)).identity);
        });
        std::erase_if(payouts, [&](qint32 index) { return mayLackASale(payout(index)); });
        const SharedOut shared = shareOut(credits, payouts, [&](qint32 creditIndex, qint32 index) { return fits(creditIndex, index); });
        for (const auto& [creditIndex, index] : shared.paid)
            settle(creditIndex, index);
        for (const SharedOut::Contest& open : shared.contests)
            contestPayouts(open.credits, open.units);
    }

    /// By how much a payout is more than its list makes it, in minor units; less = negative.
    qint64 gapOf(const Payout& of) const
    {
        qint64 gap = of.amount;
        for (const qint32 unit : of.units)
            gap -= payoutOf(m_ledger, m_ledger.units[std::size_t(unit)], FeeMode::Agreed);
        for (const quint32 row : of.others)
            gap -= listedNet(m_ledger.fact(row));
        return gap;
    }

    /// A payout that is less than its list by a sale or more proves none of them: its deposit is weighed as any short one.
    bool mayLackASale(const Payout& of) const
    {
        const qint64 lacking = -gapOf(of);
        if (lacking <= 0)
            return false;
        return std::any_of(of.units.begin(), of.units.end(), [&](qint32 index) {
            const auto rows = rowsOf(m_ledger, m_ledger.units[std::size_t(index)]);
            return std::any_of(rows.begin(), rows.end(), [&](quint32 row) { return worthOf(m_ledger, row) > 0 && worthOf(m_ledger, row) <= lacking; });
        });
    }

    void settle(qint32 creditIndex, qint32 index)
    {
        Payout& of = payout(index);
        of.credit = creditIndex;
        const qint64 gap = gapOf(of);
        Payment& payment = pay(m_ledger, {creditIndex}, of.units);
        payment.proved = true;
        qint64 others = 0;
        for (const quint32 row : of.others)
            others += listedNet(m_ledger.fact(row));
        if (others != 0)
            payment.extras.push_back({SentenceTerm::Kind::Deduction, others, int(of.others.size()), QStringLiteral("listed"), of.others});
        if (gap != 0)
            payment.extras.push_back({SentenceTerm::Kind::Gap, gap, 0, {}, {}});
    }

    /// Fewer deposits than payouts of that amount: which of them did not come cannot be told.
    void contestPayouts(const std::vector<qint32>& credits, const std::vector<qint32>& payouts)
    {
        std::vector<std::vector<quint32>> items;
        std::vector<qint32> units;
        for (const qint32 index : payouts) {
            items.push_back(rowsOfPayout(index));
            units.insert(units.end(), payout(index).units.begin(), payout(index).units.end());
        }
        contest(m_ledger, credits, std::move(items), std::move(units));
    }

    std::vector<quint32> rowsOfPayout(qint32 index)
    {
        std::vector<quint32> rows;
        for (const qint32 unit : payout(index).units) {
            const auto more = rowsOf(m_ledger, m_ledger.units[std::size_t(unit)]);
            rows.insert(rows.end(), more.begin(), more.end());
        }
        return rows;
    }

    Ledger& m_ledger;
};

} // namespace

bool isApart(ProviderWord word) { return word == ProviderWord::Absent || word == ProviderWord::BatchAbsent || word == ProviderWord::Refused; }

void readProvidersBook(Ledger& ledger)
{
    const auto& sales = ledger.books.sales;
    if (std::none_of(sales.begin(), sales.end(), [](const SaleFact& sale) { return sale.book == Book::Provider; }))
        return;
    Words(ledger).run();
    readPayouts(ledger);
}

void matchPayouts(Ledger& ledger)
{
    if (!ledger.payouts.empty())
        Booking(ledger).run();
}

} // namespace daozhang::reconcile
