// SPDX-License-Identifier: GPL-3.0-or-later
// Money that goes back: debits to a provider's name. A deposit that was sent back pays nothing; an amount that was taken
// out again makes the sale that it is for open again, or one of several.
#include "app/reconcile/reconcile_core.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace daozhang::reconcile {

namespace {

/// A deposit of just the amount is thought of for so many days before the debit; for longer where the memo says that a
/// payment goes back.
constexpr qint32 kReturnedWithin = 5;
constexpr qint32 kNamedReturnWithin = 60;
/// Sales of just the amount, for a chargeback.
constexpr qint32 kChargedBackWithin = 180;

/// Of the words that a memo has for deductions, those that are about a sale; the others are fees and deposits.
bool isChargeback(const QString& word)
{
    static const QStringList kWords{QStringLiteral("扣退单"), QStringLiteral("退单"), QStringLiteral("拒付"), QStringLiteral("调单"), QStringLiteral("扣款"), QStringLiteral("chargeback"), QStringLiteral("retrieval")};
    return kWords.contains(word, Qt::CaseInsensitive);
}

class MoneyBack
{
public:
    explicit MoneyBack(Ledger& ledger) : m_ledger(ledger) {}

    /// Before anything is matched: deposits that were sent back.
    void returnDeposits()
    {
        std::map<std::pair<qint64, qint16>, std::vector<qint32>> credits;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            if (m_ledger.isFree(std::size_t(index)))
                credits[{credit(index).amount, credit(index).currency}].push_back(index);
        }
        indexWorths();
        for (const qint32 index : debitsInOrder()) {
            TakenBack back;
            back.debit = index;
            const auto found = credits.find({debit(index).amount, debit(index).currency});
            if (found != credits.end())
                returnOne(back, found->second);
            const qint32 deposit = back.credit >= 0 || back.near.empty() ? back.credit : back.near.front();
            const qint32 payers = deposit >= 0 ? credit(deposit).payers : debit(index).payers;
            if (payers < 0)
                continue;  // nobody's, and no deposit of it
            back.provider = m_ledger.books.payerGroups[std::size_t(payers)].front();
            m_ledger.takenBack.push_back(std::move(back));
        }
    }

    /// After all matching: what the other debits are for.
    void explainDebits()
    {
        indexWorths();
        for (TakenBack& back : m_ledger.takenBack) {
            if (back.kind != TakenBack::Kind::Payout)
                explain(back);
            if (back.kind == TakenBack::Kind::Payout)
                nameReturned(back);
        }
    }

    /// What a provider kept back of a lump or took by a debit, and gave back later: a chargeback that was won.
    void explainCredits()
    {
        std::map<std::tuple<int, qint16, qint64>, std::vector<Kept>> kept;
        for (qint32 i = 0; i < qint32(m_ledger.payments.size()); ++i) {
            const Payment& payment = m_ledger.payments[std::size_t(i)];
            if (payment.kind != Payment::Kind::Short || payment.units.empty() || payment.credits.empty() || payment.settledBy >= 0)
                continue;
            const Unit& unit = m_ledger.units[std::size_t(payment.units.front())];
            for (const ExtraTerm& extra : payment.extras) {
                const bool isReserve = extra.name == QLatin1String("reserve");
                if (extra.kind == SentenceTerm::Kind::Deduction && extra.amount < 0 && (isReserve || isNoLoss(payment.weighing)))
                    kept[{unit.provider, unit.currency, -extra.amount}].push_back({credit(payment.credits.front()).booked, i, -1, isReserve});
            }
        }
        for (qint32 i = 0; i < qint32(m_ledger.takenBack.size()); ++i) {
            const TakenBack& back = m_ledger.takenBack[std::size_t(i)];
            const bool isChargedBack = back.kind == TakenBack::Kind::Deduction || (back.kind == TakenBack::Kind::Sales && back.debits == 1 && m_ledger.rows[back.items.front().front()].mark != Mark::OutOfCount);
            if (isChargedBack)
                kept[{back.provider, debit(back.debit).currency, debit(back.debit).amount}].push_back({debit(back.debit).booked, -1, i});
        }
        if (kept.empty())
            return;
        for (const qint32 index : creditsInOrder(m_ledger)) {
            const CreditFact& at = credit(index);
            if (!at.saysOther || at.payers < 0 || m_ledger.creditPayment[std::size_t(index)] >= 0 || m_ledger.notOurs[std::size_t(index)] == kNoPayout)
                continue;
            for (const int provider : m_ledger.books.payerGroups[std::size_t(at.payers)]) {
                const auto found = kept.find({provider, at.currency, at.amount});
                if (found != kept.end() && giveBack(index, found->second))
                    break;
            }
        }
    }

private:
    const DebitFact& debit(qint32 index) const { return m_ledger.books.debits[std::size_t(index)]; }
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }

    std::vector<qint32> debitsInOrder() const
    {
        std::vector<qint32> order(m_ledger.books.debits.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](qint32 a, qint32 b) {
            const DebitFact& x = debit(a);
            const DebitFact& y = debit(b);
            return std::tie(x.booked, x.second, x.amount, x.account, x.identity, x.id) < std::tie(y.booked, y.second, y.amount, y.account, y.identity, y.id);
        });
        return order;
    }

    bool isEarlier(const CreditFact& one, const DebitFact& other) const
    {
        return one.booked < other.booked || (one.booked == other.booked && (one.second < 0 || other.second < 0 || one.second <= other.second));
    }

    /// Only a deposit that no other could be: of several, what each pays is asked later.
    void returnOne(TakenBack& back, const std::vector<qint32>& credits)
    {
        const DebitFact& out = debit(back.debit);
        if (isForSomethingElse(out) || (!out.saysReturned && takesOpenRefund(out)))
            return;
        const qint32 within = out.saysReturned ? kNamedReturnWithin : kReturnedWithin;
        std::vector<qint32> near;
        for (const qint32 index : credits) {
            const CreditFact& in = credit(index);
            const bool isSamePayer = (out.payers < 0 || in.payers == out.payers) && in.account == out.account;
            if (isSamePayer && m_ledger.isFree(std::size_t(index)) && isEarlier(in, out) && out.booked - in.booked <= within)
                near.push_back(index);
        }
        if (near.empty())
            return;
        const qint32 last = near.back();
        // A bank returns what it cannot credit within days: beside such a deposit one of long ago is not thought of, and beside
        // several of them the one of the day itself is.
        if (out.saysReturned && out.booked - credit(last).booked <= kReturnedWithin)
            std::erase_if(near, [&](qint32 index) { return out.booked - credit(index).booked > kReturnedWithin; });
        if (out.saysReturned && credit(last).booked == out.booked && near.size() > 2)
            std::erase_if(near, [&](qint32 index) { return credit(index).booked != out.booked; });
        const bool isDoubtful = mayBeChargeback(out, credit(last).booked) || std::any_of(near.begin(), near.end(), [&](qint32 index) { return !standsFor(credit(index), credit(last)); });
        if (isDoubtful) {
            back.near = std::move(near);
            return;
        }
        back.kind = TakenBack::Kind::Payout;
        back.credit = last;
        m_ledger.notOurs[std::size_t(last)] = kReturnedDeposit;
    }

    /// Equal deposits of one day stand for each other, unless their memos say otherwise.
    static bool standsFor(const CreditFact& one, const CreditFact& other)
    {
        return std::tie(one.booked, one.periodFrom, one.periodTo, one.periodFee, one.payers, one.saysLate, one.saysOther)
                   == std::tie(other.booked, other.periodFrom, other.periodTo, other.periodFee, other.payers, other.saysLate, other.saysOther)
               && (one.deduction < 0) == (other.deduction < 0);
    }

    /// Rows of the debit's providers that are worth just so much, net or gross. A debit without a name is of nobody: its
    /// deposit alone tells what it is for.
    std::vector<quint32> ownRows(const DebitFact& out, qint64 worth) const
    {
        std::vector<quint32> own;
        const auto rows = m_worth.find(worth);
        if (out.payers < 0 || rows == m_worth.end())
            return own;
        const auto& group = m_ledger.books.payerGroups[std::size_t(out.payers)];
        std::copy_if(rows->second.begin(), rows->second.end(), std::back_inserter(own), [&](quint32 row) {
            const SaleFact& sale = m_ledger.fact(row);
            return sale.currency == out.currency && std::find(group.begin(), group.end(), int(sale.provider)) != group.end();
        });
        return own;
    }

    /// The debit was booked on that day, or at most so many days after it.
    static bool isWithin(const DebitFact& out, qint32 day, qint32 days) { return day <= out.booked && out.booked - day <= days; }

    /// A refund of just the amount that no lump takes up: because the memo says so, or because the provider pays sale by sale.
    bool takesOpenRefund(const DebitFact& out) const
    {
        const std::vector<quint32> rows = ownRows(out, -out.amount);
        return std::any_of(rows.begin(), rows.end(), [&](quint32 row) {
            const SaleFact& sale = m_ledger.fact(row);
            return isWithin(out, sale.day, kNamedReturnWithin) && (out.saysRefund || m_ledger.termsOf(sale.provider).lump == Lump::PerSale);
        });
    }

    /// The memo names a fee or a chargeback, or the terms know a deduction of the amount: no payout went back.
    bool isForSomethingElse(const DebitFact& out) const
    {
        if (out.saysReturned || out.payers < 0)
            return false;
        const auto& group = m_ledger.books.payerGroups[std::size_t(out.payers)];
        return out.saysChargeback || out.saysPurchase || out.deduction >= 0 || std::any_of(group.begin(), group.end(), [&](int provider) {
            const auto& known = m_ledger.termsOf(provider).deductions;
            return std::any_of(known.begin(), known.end(), [&](const KnownDeduction& deduction) { return deduction.amount.minorUnits() == out.amount; });
        });
    }

    /// A sale of just the amount that another deposit paid may have been charged back instead.
    bool mayBeChargeback(const DebitFact& out, qint32 day) const
    {
        if (out.saysReturned)
            return false;
        const std::vector<quint32> rows = ownRows(out, out.amount);
        return std::any_of(rows.begin(), rows.end(), [&](quint32 row) { return isWithin(out, m_ledger.fact(row).day, kChargedBackWithin) && m_ledger.rows[row].due != day; });
    }

    /// Sales and refunds that are worth just a debit, net or gross.
    void indexWorths()
    {
        std::unordered_set<qint64> wanted;
        for (const DebitFact& out : m_ledger.books.debits) {
            wanted.insert(out.amount);
            wanted.insert(-out.amount);
        }
        for (const quint32 row : m_ledger.order) {
            const qint64 amount = m_ledger.fact(row).amount;
            const qint64 net = m_ledger.rows[row].net;
            if (wanted.contains(amount))
                m_worth[amount].push_back(row);
            if (net != amount && wanted.contains(net))
                m_worth[net].push_back(row);
        }
    }

    /// Sales that arrived before the debit and are worth just it, or refunds that no lump has taken up.
    enum class Sought { Arrived, Refunds };
    std::vector<quint32> fitting(Sought sought, const TakenBack& back) const
    {
        const DebitFact& out = debit(back.debit);
        const bool asRefund = sought == Sought::Refunds;
        std::vector<quint32> fit = ownRows(out, asRefund ? -out.amount : out.amount);
        std::erase_if(fit, [&](quint32 row) {
            const Row& at = m_ledger.rows[row];
            const bool isSought = asRefund ? m_ledger.fact(row).amount < 0 && at.mark == Mark::Open : at.mark == Mark::Arrived && at.credit >= 0;
            return !isSought || !isWithin(out, at.credit >= 0 ? credit(at.credit).booked : m_ledger.fact(row).day, kChargedBackWithin);
        });
        std::sort(fit.begin(), fit.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
        return fit;
    }

    void explain(TakenBack& back)
    {
        if (back.kind == TakenBack::Kind::Joined)
            return;
        const DebitFact& out = debit(back.debit);
        const ProviderTerms& terms = m_ledger.termsOf(back.provider);
        // The memo's word is kept: a person sees at least what the provider calls it.
        if (out.deduction >= 0)
            back.name = m_ledger.books.deductions[std::size_t(out.deduction)].word;
        const bool namesSale = out.saysChargeback || (out.deduction >= 0 && isChargeback(back.name));
        for (const KnownDeduction& deduction : terms.deductions) {
            if (deduction.amount.minorUnits() == out.amount && !namesSale) {
                back.kind = TakenBack::Kind::Deduction;
                back.name = deduction.name;
                return;
            }
        }
        if (!namesSale && (takesFees(back) || takesRefund(back)))
            return;
        if (out.deduction >= 0 && !namesSale) {
            back.kind = TakenBack::Kind::Deduction;
            return;
        }
        if (!out.saysPurchase && (namesSale || !goesBack(back)))
            chargeBack(back);
    }

    /// Debits of one amount and the sales of just that worth: as many debits as sales take all of them, fewer some.
    void chargeBack(TakenBack& back)
    {
        const DebitFact& own = debit(back.debit);
        std::vector<TakenBack*> equal{&back};
        for (TakenBack& other : m_ledger.takenBack) {
            const DebitFact& out = debit(other.debit);
            const bool isEqual = other.provider == back.provider && std::tie(out.amount, out.currency, out.payers) == std::tie(own.amount, own.currency, own.payers)
                                 && (out.deduction >= 0) == (own.deduction >= 0);
            if (&other != &back && isEqual && other.kind == TakenBack::Kind::Unexplained && other.near.empty())
                equal.push_back(&other);
        }
        std::vector<quint32> rows;
        for (const TakenBack* one : equal) {
            const std::vector<quint32> more = fitting(Sought::Arrived, *one);
            rows.insert(rows.end(), more.begin(), more.end());
        }
        std::sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) { return contentLess(m_ledger, a, b); });
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        if (rows.empty())
            return;
        back.kind = TakenBack::Kind::Sales;
        back.debits = int(std::min(equal.size(), rows.size()));
        // More debits than sales: what the others are for is not known.
        for (std::size_t i = 1; i < std::size_t(back.debits); ++i)
            equal[i]->kind = TakenBack::Kind::Joined;
        const bool isCertain = rows.size() == std::size_t(back.debits);
        for (const quint32 row : rows) {
            back.items.push_back({row});
            m_ledger.rows[row].mark = isCertain ? Mark::Missing : Mark::Possible;
            m_ledger.rows[row].cause = isCertain ? Cause::C27 : Cause::None;
        }
    }

    /// One of several deposits went back, which cannot be told: what each pays may be missing. Where the memo does not say that
    /// a payout went back, single sales of that worth may have been charged back as well.
    bool goesBack(TakenBack& back)
    {
        std::vector<std::vector<quint32>> items;
        for (const qint32 index : back.near) {
            const qint32 payment = m_ledger.creditPayment[std::size_t(index)];
            if (payment < 0 && !m_ledger.notOurs[std::size_t(index)]) {
                // It pays nothing: whichever went back, the others pay what is paid.
                back.kind = TakenBack::Kind::Payout;
                back.credit = index;
                m_ledger.notOurs[std::size_t(index)] = kReturnedDeposit;
                return true;
            }
            if (payment >= 0)
                items.push_back(arrivedBy(m_ledger.payments[std::size_t(payment)]));
        }
        if (items.empty())
            return false;
        if (!debit(back.debit).saysReturned) {
            for (const quint32 row : fitting(Sought::Arrived, back))
                items.push_back({row});
        }
        std::erase_if(items, [](const std::vector<quint32>& item) { return item.empty(); });
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        if (items.empty())
            return false;
        for (const auto& item : items) {
            for (const quint32 row : item) {
                m_ledger.rows[row].mark = items.size() == 1 ? Mark::Missing : Mark::Possible;
                m_ledger.rows[row].cause = items.size() == 1 ? Cause::C15 : Cause::None;
            }
        }
        back.kind = TakenBack::Kind::OneOfPayouts;
        back.items = std::move(items);
        return true;
    }

    std::vector<quint32> arrivedBy(const Payment& payment) const
    {
        std::vector<quint32> rows = payment.rows;
        for (const qint32 of : payment.units) {
            const auto more = rowsOf(m_ledger, m_ledger.units[std::size_t(of)]);
            rows.insert(rows.end(), more.begin(), more.end());
        }
        std::erase_if(rows, [&](quint32 row) { return m_ledger.rows[row].mark != Mark::Arrived; });
        return rows;
    }

    /// Where deposits are gross, the fees of the month before are taken in one sum.
    bool takesFees(TakenBack& back)
    {
        if (!m_ledger.termsOf(back.provider).paysGross)
            return false;
        const DebitFact& out = debit(back.debit);
        const QDate booked = QDate::fromJulianDay(out.booked);
        sumFees();
        for (const int before : {1, 0}) {
            const QDate month = QDate(booked.year(), booked.month(), 1).addMonths(-before);
            const auto found = m_feesOf.find({back.provider, out.currency, qint32(month.toJulianDay())});
            if (found == m_feesOf.end() || found->second.fees != out.amount)
                continue;
            back.kind = TakenBack::Kind::Fees;
            back.items.push_back(found->second.rows);
            return true;
        }
        return false;
    }

    /// Fees by provider, currency and month.
    void sumFees()
    {
        if (!m_feesOf.empty())
            return;
        for (const quint32 row : m_ledger.order) {
            const SaleFact& sale = m_ledger.fact(row);
            if (!m_ledger.termsOf(sale.provider).paysGross)
                continue;
            const QDate clearing = QDate::fromJulianDay(m_ledger.rows[row].clearing);
            Fees& month = m_feesOf[{sale.provider, sale.currency, qint32(QDate(clearing.year(), clearing.month(), 1).toJulianDay())}];
            month.fees += m_ledger.rows[row].fee;
            month.rows.push_back(row);
        }
    }

    /// A refund that no lump took up is taken by itself.
    bool takesRefund(TakenBack& back)
    {
        const std::vector<quint32> rows = fitting(Sought::Refunds, back);
        if (rows.empty())
            return false;
        // Equal refunds stand for each other: the sum is the same.
        const quint32 row = rows.front();
        const qint32 of = m_ledger.rows[row].unit;
        if (!m_ledger.isOpen(m_ledger.units[std::size_t(of)]))
            return false;
        if (m_ledger.units[std::size_t(of)].size() > 1) {
            // The sales beside it are owed whole.
            std::vector<quint32> stay = copyOfRows(m_ledger, m_ledger.units[std::size_t(of)]);
            std::erase(stay, row);
            splitUnit(m_ledger, of, {stay, {row}});
        }
        back.kind = TakenBack::Kind::Sales;
        back.items.push_back({row});
        m_ledger.rows[row].mark = Mark::OutOfCount;
        m_ledger.rows[row].state = SaleState::CancelledOut;
        m_ledger.rows[row].cause = Cause::C06;
        return true;
    }

    struct Kept { qint32 booked = 0; qint32 payment = -1; qint32 takenBack = -1; bool isReserve = false; };

    /// Equal amounts stand for each other: the latest before the credit is taken.
    bool giveBack(qint32 creditIndex, std::vector<Kept>& kept)
    {
        const qint32 booked = credit(creditIndex).booked;
        auto best = kept.end();
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (it->booked <= booked && (it->isReserve || booked - it->booked <= kChargedBackWithin) && (best == kept.end() || it->booked > best->booked))
                best = it;
        }
        if (best == kept.end())
            return false;
        Payment given;
        given.credits = {creditIndex};
        given.late = true;
        given.extras.push_back({SentenceTerm::Kind::Deduction, credit(creditIndex).amount, 0, best->isReserve ? QStringLiteral("released") : QStringLiteral("given_back"), {}});
        if (best->payment >= 0) {
            // What else a lump lacks than its reserve stays open.
            if (!best->isReserve)
                m_ledger.payments[std::size_t(best->payment)].settledBy = creditIndex;
        } else {
            TakenBack& back = m_ledger.takenBack[std::size_t(best->takenBack)];
            back.givenBack = creditIndex;
            for (const auto& item : back.items) {
                for (const quint32 row : item) {
                    m_ledger.rows[row].mark = Mark::Arrived;
                    m_ledger.rows[row].cause = Cause::None;
                }
            }
        }
        m_ledger.creditPayment[std::size_t(creditIndex)] = qint32(m_ledger.payments.size());
        m_ledger.payments.push_back(std::move(given));
        kept.erase(best);
        return true;
    }

    /// What a deposit that was sent back had been for, if it was not paid again: its payout failed (C15).
    void nameReturned(const TakenBack& back)
    {
        const CreditFact& in = credit(back.credit);
        std::map<int, std::pair<qint64, std::vector<qint32>>> byProvider;
        std::vector<qint32> alone;
        for (qint32 i = 0; i < qint32(m_ledger.units.size()); ++i) {
            const Unit& unit = m_ledger.units[std::size_t(i)];
            if (!m_ledger.isOpen(unit) || unit.apart || !m_ledger.mayPay(in, unit) || std::abs(unit.due - in.booked) > kReturnedWithin)
                continue;
            const qint64 worth = payoutOf(m_ledger, unit, FeeMode::Agreed);
            if (worth == in.amount)
                alone.push_back(i);
            if (unit.due == in.booked) {
                auto& [sum, units] = byProvider[unit.provider];
                sum += worth;
                units.push_back(i);
            }
        }
        std::vector<qint32> units;
        if (alone.size() == 1)
            units = alone;
        for (const auto& [provider, day] : byProvider) {
            if (units.empty() && day.first == in.amount)
                units = day.second;
        }
        for (const qint32 index : units) {
            for (const quint32 row : rowsOf(m_ledger, m_ledger.units[std::size_t(index)]))
                m_ledger.rows[row].cause = Cause::C15;
        }
    }

    struct Fees { qint64 fees = 0; std::vector<quint32> rows; };

    Ledger& m_ledger;
    std::unordered_map<qint64, std::vector<quint32>> m_worth;  ///< rows by what they are worth, net or gross
    std::map<std::tuple<int, qint16, qint32>, Fees> m_feesOf;
};

} // namespace

void returnDeposits(Ledger& ledger)
{
    if (!ledger.books.debits.empty())
        MoneyBack(ledger).returnDeposits();
}

void giveBackMoney(Ledger& ledger)
{
    const auto& credits = ledger.books.credits;
    if (std::any_of(credits.begin(), credits.end(), [](const CreditFact& credit) { return credit.saysOther; }))
        MoneyBack(ledger).explainCredits();
}

void takeBackMoney(Ledger& ledger)
{
    if (!ledger.takenBack.empty())
        MoneyBack(ledger).explainDebits();
}

} // namespace daozhang::reconcile
