// SPDX-License-Identifier: GPL-3.0-or-later
// Lumps that nothing pays, or many sales that a short lump lacks, beside deposits of their provider that nothing explains.
// Either they are missing, or that deposit holds them, less or more something that no file names: a chargeback, sales of a
// day that was not imported, a sale paid twice. Both answers are shown; nothing is called certainly missing there. So it is
// with one of several of equal worth that got fewer deposits.
#include "app/reconcile/reconcile_core.h"

#include <algorithm>
#include <map>

namespace daozhang::reconcile {

namespace {

/// A lump that did not come on its day may come with those of the next so many: further on it would be a coincidence.
constexpr qint32 kDaysAfter = 2;
/// What a short lump lacked waits for longer: somebody must have seen to it.
constexpr qint32 kDaysAfterShort = 5;
/// Over the longest holidays that is so many days of the calendar.
constexpr qint32 kFurthest = 20;
/// A deposit that is smaller than this part of the smallest sale of a lump holds none of them.
constexpr qint64 kPartOfSale = 2;
/// One that is so many times as large as all that is open about its day is for something else in any case. A sale paid
/// twice makes twice as much, a weekend of which one day was imported about three times.
constexpr qint64 kTimesAsLarge = 4;
/// Where each sale has a deposit of its own, one that is more than all that is open and this part of itself is another
/// sale's, unless it is just twice the sale.
constexpr qint64 kPartOverSale = 5;

/// Fewer sales that a short lump lacks were lost one by one, and did not wait for the next payout together; they may only be in
/// another deposit of the very day, as a part of the lump that came by itself.
constexpr std::size_t kSeveral = 3;
/// A deposit that holds them holds most of them.
constexpr qint64 kGoodPart = 2;

/// Of more deposits of one payer on another account of ours that nothing explains, they are for another business.
constexpr int kMostStrays = 3;

/// What of a deposit nothing explains.
struct Rest
{
    qint32 credit = -1;
    qint64 amount = 0;
};

/// Sales that are called missing together, of a lump that nothing pays or of a short one, or one of which is.
struct Lack
{
    qint32 unit = -1;             ///< the first one of the lump
    std::vector<quint32> rows;
    qint64 worth = 0;
    enum class Kind { Lump, OfShort, FewOfShort, Contested } kind = Kind::Lump;
    qint32 payment = -1;          ///< FewOfShort, Contested
    std::vector<qint32> credits;  ///< that may hold it, in order
};

class Beside
{
public:
    explicit Beside(Ledger& ledger) : m_ledger(ledger) {}

    void run()
    {
        if (unexplained().empty())
            return;
        gather();
        doubtTooLarge();
        const std::vector<Rest> rests = unexplained();
        for (const Rest& rest : rests) {
            for (const std::size_t lack : mayHold(rest))
                m_lacks[lack].credits.push_back(rest.credit);
        }
        join();
    }

private:
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }

    /// Deposits that nothing explains, and what is too much of those that pay a lump.
    std::vector<Rest> unexplained() const
    {
        std::vector<Rest> found;
        std::map<std::pair<qint32, qint32>, int> strays;  // by payers and account
        for (qint32 index = 0; index < qint32(m_ledger.books.credits.size()); ++index)
            strays[{credit(index).strayPayers, credit(index).account}] += m_ledger.isFreeStray(std::size_t(index)) ? 1 : 0;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            const qint64 left = m_ledger.creditLeft[std::size_t(index)];
            const bool isStray = m_ledger.isFreeStray(std::size_t(index)) && strays[{credit(index).strayPayers, credit(index).account}] <= kMostStrays;
            if ((m_ledger.isFree(std::size_t(index)) || isStray) && left > 0)
                found.push_back({index, left});
            const qint32 by = m_ledger.creditPayment[std::size_t(index)];
            if (by < 0)
                continue;
            const Payment& payment = m_ledger.payments[std::size_t(by)];
            if (payment.kind == Payment::Kind::Over && payment.credits.size() == 1 && !payment.extras.empty())
                found.push_back({index, payment.extras.back().amount});
            if (payment.kind == Payment::Kind::Short && payment.weighing.isEmpty() && payment.settledBy < 0 && payment.credits.front() == index)
                found.push_back({index, left});
        }
        return found;
    }

    /// A deposit of more than its lumps, beside an open one that it may hold and that is worth more than what is too much: then it
    /// lacks some of its own, and nothing is told of any of them. Where little is too much, that is the nearer reading by far.
    void doubtTooLarge()
    {
        bool isChanged = false;
        for (qint32 index = 0; index < qint32(m_ledger.payments.size()); ++index) {
            Payment& payment = m_ledger.payments[std::size_t(index)];
            if (payment.kind != Payment::Kind::Over || payment.credits.size() != 1 || payment.extras.empty())
                continue;
            const qint32 by = payment.credits.front();
            const qint64 over = payment.extras.back().amount;
            UnitSet open;
            // It holds the whole of the other lump, and not only what is too much.
            for (const std::size_t place : mayHold({by, 2 * over})) {
                const Lack& lack = m_lacks[place];
                const bool isFree = lack.kind == Lack::Kind::Lump && m_ledger.isOpen(m_ledger.units[std::size_t(lack.unit)]);
                if (isFree && lack.worth > over && lack.worth / kTimesAsLarge <= over && lack.worth <= m_ledger.creditLeft[std::size_t(by)])
                    open.push_back(lack.unit);
            }
            if (open.empty())
                continue;
            for (const qint32 of : open) {
                m_ledger.units[std::size_t(of)].payment = index;
                for (const quint32 row : rowsOf(m_ledger, m_ledger.units[std::size_t(of)]))
                    m_ledger.rows[row].credit = by;
            }
            payment.kind = Payment::Kind::Short;
            payment.extras.clear();
            payment.gap = payoutOf(m_ledger, open, FeeMode::Agreed) - over;
            payment.units.insert(payment.units.end(), open.begin(), open.end());
            payment.weighing.complete = false;
            markShort(m_ledger, payment);
            isChanged = true;
        }
        if (!isChanged)
            return;
        m_lacks.clear();
        m_byDue.clear();
        gather();
    }

    /// What judge() would call overdue.
    void gather()
    {
        for (qint32 index = 0; index < qint32(m_ledger.units.size()); ++index) {
            const Unit& unit = m_ledger.units[std::size_t(index)];
            const qint64 worth = payoutOf(m_ledger, unit, FeeMode::Agreed);
            if (m_ledger.isOpen(unit) && !unit.isUncovered && unit.due < m_ledger.books.asOf && worth > 0)
                add({index, marked(copyOfRows(m_ledger, unit), Mark::Open), worth, Lack::Kind::Lump, -1, {}});
        }
        for (qint32 index = 0; index < qint32(m_ledger.payments.size()); ++index) {
            const Payment& payment = m_ledger.payments[std::size_t(index)];
            if (payment.kind == Payment::Kind::Contested && payment.gap > 0 && !payment.units.empty() && (payment.isRivalry || payment.credits.size() < payment.items.size()))
                add({payment.units.front(), {payment.items.front().begin(), payment.items.front().end()}, payment.gap, Lack::Kind::Contested, index, {}});
            if (payment.kind != Payment::Kind::Short || payment.gap <= 0 || payment.proved || payment.units.empty() || isNoLoss(payment.weighing))
                continue;
            Lack lack{payment.units.front(), marked(surelyMissing(payment.weighing), Mark::Missing), 0, Lack::Kind::OfShort, -1, {}};
            // What the provider's list has not got is in no later lump.
            std::erase_if(lack.rows, [&](quint32 row) { return isApart(m_ledger.rows[row].word) || m_ledger.rows[row].due >= m_ledger.books.asOf; });
            for (const quint32 row : lack.rows)
                lack.worth += worthOf(m_ledger, row);
            if (lack.rows.size() < kSeveral) {
                lack.kind = Lack::Kind::FewOfShort;
                lack.payment = index;
            }
            if (lack.worth > 0)
                add(std::move(lack));
        }
    }

    std::vector<quint32> marked(std::vector<quint32> rows, Mark mark) const
    {
        std::erase_if(rows, [&](quint32 row) { return m_ledger.rows[row].mark != mark; });
        return rows;
    }

    void add(Lack lack)
    {
        if (lack.rows.empty())
            return;
        m_byDue[m_ledger.units[std::size_t(lack.unit)].due].push_back(m_lacks.size());
        m_lacks.push_back(std::move(lack));
    }

    qint64 smallestSale(const Unit& unit) const
    {
        qint64 smallest = 0;
        for (quint32 at = unit.begin; at < unit.end; ++at) {
            const qint64 worth = worthOf(m_ledger, m_ledger.order[at]);
            if (worth > 0 && (smallest == 0 || worth < smallest))
                smallest = worth;
        }
        return smallest;
    }

    /// The last day on which a lump may be in a deposit that does not name it: days as its terms count them.
    qint32 lastDay(const Unit& unit, qint32 after) const
    {
        if (unit.apart)
            return unit.due + kFurthest;
        if (m_ledger.termsOf(unit.provider).rule.kind == SettlementRule::Kind::CalendarDays)
            return unit.due + after;
        return std::min(unit.due + kFurthest, qint32(m_ledger.books.calendar.addBusinessDays(QDate::fromJulianDay(unit.due), after).toJulianDay()));
    }

    /// Open lumps of the days before the deposit, and those that were made and not yet due; of a short lump what may have come
    /// after it. What is too much or too little is no proof of anything: no file names it.
    std::vector<std::size_t> mayHold(const Rest& rest) const
    {
        const qint32 booked = credit(rest.credit).booked;
        std::vector<std::size_t> found;
        qint64 worth = 0;
        for (auto day = m_byDue.lower_bound(booked - kFurthest); day != m_byDue.end(); ++day) {
            for (const std::size_t index : day->second) {
                const Lack& lack = m_lacks[index];
                const Unit& unit = m_ledger.units[std::size_t(lack.unit)];
                const bool isStray = m_ledger.isStray(rest.credit);
                if (unit.clearing > booked || lastDay(unit, lack.kind == Lack::Kind::OfShort ? kDaysAfterShort : kDaysAfter) < booked || (lack.kind == Lack::Kind::OfShort && unit.due > booked)
                    || !(isStray ? m_ledger.isStrayOf(rest.credit, unit) && unit.firstMade <= m_ledger.latestPaid(credit(rest.credit)) : m_ledger.mayPay(rest.credit, unit)))
                    continue;
                // On another account it is looked for as nearly the whole of a lump.
                if (isStray && (lack.kind != Lack::Kind::Lump || unit.due > booked || !isAbout(rest.amount, lack.worth)))
                    continue;
                if (lack.kind == Lack::Kind::Contested) {
                    if (isAbout(rest.amount, lack.worth))
                        found.push_back(index);
                    continue;
                }
                if (lack.kind == Lack::Kind::FewOfShort && !isPartOfLump(rest, lack))
                    continue;
                worth += lack.worth;
                // What the provider's list has not got is in a deposit of just its worth, or in none.
                if (unit.apart && rest.amount != lack.worth)
                    continue;
                if (lack.kind == Lack::Kind::OfShort || lack.kind == Lack::Kind::FewOfShort ? rest.amount * kGoodPart >= lack.worth : rest.amount * kPartOfSale >= smallestSale(unit))
                    found.push_back(index);
            }
        }
        std::erase_if(found, [&](std::size_t index) {
            if (m_lacks[index].kind == Lack::Kind::Contested)
                return false;
            const Unit& unit = m_ledger.units[std::size_t(m_lacks[index].unit)];
            if (m_ledger.termsOf(unit.provider).lump != Lump::PerSale)
                return rest.amount / kTimesAsLarge > worth;
            return rest.amount - rest.amount / kPartOverSale > worth && rest.amount != 2 * m_lacks[index].worth;
        });
        return found;
    }

    /// A lump that came in two deposits of one day, of which each holds a part.
    bool isPartOfLump(const Rest& rest, const Lack& lack) const
    {
        const std::vector<qint32>& own = m_ledger.payments[std::size_t(lack.payment)].credits;
        return rest.amount >= lack.worth && std::find(own.begin(), own.end(), rest.credit) == own.end() && credit(own.front()).booked == credit(rest.credit).booked;
    }

    /// One of several is in a deposit of about its worth, or paid twice.
    static bool isAbout(qint64 amount, qint64 worth) { return amount - amount / kPartOverSale <= worth ? amount * kGoodPart >= worth : amount == 2 * worth; }

    /// Lumps and deposits that hang together are one question.
    void join()
    {
        std::map<qint32, std::size_t> groupOf;  // by credit
        std::map<std::size_t, Doubt> groups;
        std::size_t next = 0;
        for (const Lack& lack : m_lacks) {
            if (lack.credits.empty())
                continue;
            if (lack.kind == Lack::Kind::Contested) {
                m_ledger.payments[std::size_t(lack.payment)].beside = nearest(lack);
                continue;
            }
            mark(lack);
            Doubt doubt{{}, lack.rows};
            for (const qint32 of : lack.credits) {
                const auto known = groupOf.find(of);
                if (known == groupOf.end()) {
                    doubt.credits.push_back(of);
                    continue;
                }
                if (const auto other = groups.find(known->second); other != groups.end()) {
                    doubt.rows.insert(doubt.rows.end(), other->second.rows.begin(), other->second.rows.end());
                    doubt.credits.insert(doubt.credits.end(), other->second.credits.begin(), other->second.credits.end());
                    groups.erase(other);
                }
            }
            for (const qint32 of : doubt.credits)
                groupOf[of] = next;
            groups[next++] = std::move(doubt);
        }
        for (auto& [place, doubt] : groups) {
            std::sort(doubt.credits.begin(), doubt.credits.end());
            m_ledger.doubts.push_back(std::move(doubt));
        }
    }

    qint32 nearest(const Lack& lack) const
    {
        const qint32 due = m_ledger.units[std::size_t(lack.unit)].due;
        return *std::min_element(lack.credits.begin(), lack.credits.end(), [&](qint32 a, qint32 b) { return std::abs(credit(a).booked - due) < std::abs(credit(b).booked - due); });
    }

    void mark(const Lack& lack)
    {
        const qint32 by = nearest(lack);
        for (const quint32 row : lack.rows) {
            m_ledger.rows[row].mark = Mark::Possible;
            m_ledger.rows[row].credit = by;
            m_ledger.rows[row].cause = Cause::Beside;
        }
    }

    Ledger& m_ledger;
    std::vector<Lack> m_lacks;
    std::map<qint32, std::vector<std::size_t>> m_byDue;  ///< places in m_lacks
};

} // namespace

void doubtBesideDeposits(Ledger& ledger) { Beside(ledger).run(); }

} // namespace daozhang::reconcile
