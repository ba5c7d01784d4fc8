// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/carry.h"

#include "app/reconcile/fees.h"

#include <zlib.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace daozhang::reconcile {

namespace {

/// Counts up whenever the matcher says something else of the same books.
constexpr quint32 kVersion = 33;

class Settling
{
public:
    explicit Settling(const Ledger& ledger) : m_ledger(ledger), m_isSettled(ledger.units.size(), 0), m_isOpen(ledger.rows.size(), 0)
    {
        for (const DecisionFact& decision : ledger.books.decisions) {
            m_decidedSales.insert(decision.sales.begin(), decision.sales.end());
            m_decidedCredits.insert(decision.deposit);
            for (const DecisionFact::Share& share : decision.shares)
                m_decidedCredits.insert(share.deposit);
        }
        gatherGroups();
    }

    Carry run()
    {
        settle();
        keepFirstAndLast();
        while (openGroups() | openPairs()) {
        }
        return collected();
    }

private:
    using Group = std::tuple<qint16, qint16, qint32, qint64>;

    static Group groupOf(const Unit& unit) { return {unit.provider, unit.currency, unit.due, unit.key}; }
    const CreditFact& credit(qint32 index) const { return m_ledger.books.credits[std::size_t(index)]; }

    /// The units of one lump, over all clearing days that fall due together.
    void gatherGroups()
    {
        std::vector<qint32> order(m_ledger.units.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [this](qint32 a, qint32 b) { return groupOf(m_ledger.units[std::size_t(a)]) < groupOf(m_ledger.units[std::size_t(b)]); });
        m_groupOf.resize(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i == 0 || groupOf(m_ledger.units[std::size_t(order[i])]) != groupOf(m_ledger.units[std::size_t(order[i - 1])]))
                m_unitsOf.push_back(0);
            ++m_unitsOf.back();
            m_groupOf[std::size_t(order[i])] = m_unitsOf.size() - 1;
        }
    }

    void settle()
    {
        for (std::size_t i = 0; i < m_ledger.payments.size() && i < m_ledger.paidOnTheDay; ++i) {
            const Payment& payment = m_ledger.payments[i];
            if (!isPlain(payment))
                continue;
            for (const qint32 unit : payment.units)
                m_isSettled[std::size_t(unit)] = 1;
        }
    }

    bool isPlain(const Payment& payment) const
    {
        const bool isExact = payment.kind == Payment::Kind::Exact && payment.feeMode == FeeMode::Agreed && !payment.late && payment.credits.size() == 1 && !payment.units.empty()
                             && payment.extras.empty() && payment.rows.empty() && payment.shares.empty() && payment.settledBy < 0 && !m_ledger.isStray(payment.credits.front()) && !payment.proved;
        if (!isExact)
            return false;
        const qint32 index = payment.credits.front();
        const CreditFact& at = credit(index);
        // Deposits for single sales that name one period are shared out over its sales together.
        const bool isNamedSingle = at.periodFrom != 0 && m_ledger.termsOf(m_ledger.units[std::size_t(payment.units.front())].provider).lump == Lump::PerSale;
        if (isNamedSingle || at.saysLate || m_decidedCredits.contains(at.id) || m_ledger.creditLeft[std::size_t(index)] != at.amount)
            return false;
        return std::all_of(payment.units.begin(), payment.units.end(), [&](qint32 unit) { return isPlain(m_ledger.units[std::size_t(unit)], index); }) && !differsInFees(payment);
    }

    bool isPlain(const Unit& unit, qint32 creditIndex) const
    {
        if (unit.due != credit(creditIndex).booked || unit.barred >= 0 || unit.net <= 0)
            return false;
        for (quint32 i = unit.begin; i < unit.end; ++i) {
            const Row& row = m_ledger.rows[m_ledger.order[i]];
            if (row.mark != Mark::Arrived || row.credit != creditIndex || row.finding >= 0 || m_decidedSales.contains(m_ledger.fact(m_ledger.order[i]).id))
                return false;
        }
        return true;
    }

    /// Such a payment adds to what its provider took too much in all.
    bool differsInFees(const Payment& payment) const
    {
        qint64 difference = 0;
        qint64 rows = 0;
        for (const qint32 index : payment.units) {
            const Unit& unit = m_ledger.units[std::size_t(index)];
            const ProviderTerms& terms = m_ledger.termsOf(unit.provider);
            rows += unit.size();
            for (quint32 i = unit.begin; i < unit.end; ++i) {
                const Row& row = m_ledger.rows[m_ledger.order[i]];
                if (!row.feeFromFile)
                    continue;
                const SaleFact& sale = m_ledger.fact(m_ledger.order[i]);
                const int rule = feeRuleFor(terms, sale.cardKind);
                if (rule >= 0 && !isFeeUnsure(terms, sale.cardKind))
                    difference += row.fee - feeBy(terms.fees.at(rule), sale.amount);
            }
        }
        return std::abs(difference) > rows;
    }

    /// The first and the last deposit of each payer and account stay in the books: they tell where providers pay, and when.
    void keepFirstAndLast()
    {
        std::map<std::pair<qint32, qint32>, qint32> latest;
        std::map<std::pair<qint32, qint32>, qint32> first;
        for (qint32 index = 0; index < qint32(m_ledger.books.credits.size()); ++index) {
            const CreditFact& at = credit(index);
            if (m_ledger.creditPayment[std::size_t(index)] < 0)
                continue;
            const auto [known, isNew] = latest.try_emplace({at.payers, at.account}, index);
            if (std::tie(at.booked, at.id) > std::tie(credit(known->second).booked, credit(known->second).id))
                known->second = index;
            const auto [earliest, isFirst] = first.try_emplace({at.payers, at.account}, index);
            if (std::tie(at.booked, at.id) < std::tie(credit(earliest->second).booked, credit(earliest->second).id))
                earliest->second = index;
        }
        for (const auto* kept : {&latest, &first}) {
            for (const auto& [key, index] : *kept) {
                for (const qint32 unit : m_ledger.payments[std::size_t(m_ledger.creditPayment[std::size_t(index)])].units)
                    m_isSettled[std::size_t(unit)] = 0;
            }
        }
    }

    /// Lumps that one deposit paid, and the clearing days of one due date, stay together.
    bool openGroups()
    {
        std::vector<quint8> isGroupSettled(m_unitsOf.size(), 1);
        bool changed = false;
        for (bool again = true; again;) {
            again = false;
            for (std::size_t i = 0; i < m_ledger.units.size(); ++i)
                isGroupSettled[m_groupOf[i]] &= m_isSettled[i];
            for (std::size_t i = 0; i < m_ledger.units.size(); ++i) {
                if (!m_isSettled[i])
                    continue;
                const Payment& payment = m_ledger.payments[std::size_t(m_ledger.units[i].payment)];
                const bool isWhole = isGroupSettled[m_groupOf[i]] != 0
                                     && std::all_of(payment.units.begin(), payment.units.end(), [&](qint32 unit) { return m_isSettled[std::size_t(unit)] != 0; });
                if (!isWhole) {
                    m_isSettled[i] = 0;
                    again = changed = true;
                }
            }
        }
        return changed;
    }

    /// What is not settled, with what it is paired with.
    bool openPairs()
    {
        bool changed = false;
        for (std::size_t i = 0; i < m_ledger.units.size(); ++i) {
            const Unit& unit = m_ledger.units[i];
            for (quint32 at = unit.begin; at < unit.end && !m_isSettled[i]; ++at)
                m_isOpen[m_ledger.order[at]] = 1;
        }
        for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
            // A void whose sale is in no file may be netted in any lump of its day.
            const bool isLoneVoid = m_ledger.rows[row].state == SaleState::CancelledOut && m_ledger.rows[row].twin < 0 && m_ledger.fact(row).amount < 0;
            if (m_ledger.rows[row].cause != Cause::Twin && (isLoneVoid || m_ledger.rows[row].state == SaleState::Unknown || m_decidedSales.contains(m_ledger.fact(row).id)))
                m_isOpen[row] = 1;
        }
        for (bool again = true; again;) {
            again = false;
            for (quint32 row = 0; row < m_ledger.rows.size(); ++row) {
                const qint32 twin = m_ledger.rows[row].twin;
                if (twin < 0 || m_isOpen[row] == m_isOpen[std::size_t(twin)])
                    continue;
                m_isOpen[row] = m_isOpen[std::size_t(twin)] = 1;
                again = true;
            }
        }
        for (std::size_t i = 0; i < m_ledger.units.size(); ++i) {
            const Unit& unit = m_ledger.units[i];
            for (quint32 at = unit.begin; at < unit.end && m_isSettled[i]; ++at) {
                if (m_isOpen[m_ledger.order[at]]) {
                    m_isSettled[i] = 0;
                    changed = true;
                }
            }
        }
        return changed;
    }

    /// As countLosses() counts it.
    void addTo(Carry::Day& day, const Unit& unit, bool isFirstOfLump) const
    {
        day.due = unit.due;
        day.provider = unit.provider;
        day.lumps.emplace_back(unit.clearing, lumpName(m_ledger, unit));
        day.counts.sales += unit.size();
        day.counts.lumps += isFirstOfLump && m_ledger.termsOf(unit.provider).lump != Lump::PerSale ? 1 : 0;
        for (quint32 i = unit.begin; i < unit.end; ++i) {
            const quint32 row = m_ledger.order[i];
            const bool isAsked = m_ledger.fact(row).book == intake::Book::Terminal;
            day.counts.asked += isAsked ? 1 : 0;
            day.counts.listed += isAsked && m_ledger.rows[row].twin >= 0 ? 1 : 0;
        }
    }

    Carry collected() const
    {
        Carry carry;
        carry.asOf = m_ledger.books.asOf;
        carry.rates = m_ledger.lossRates;
        carry.rates.insert(carry.rates.end(), m_ledger.unnamedRates.begin(), m_ledger.unnamedRates.end());
        for (const bool isListing : m_ledger.isListing)
            carry.rates.push_back(isListing ? 1 : 0);
        for (std::size_t row = 0; row < m_isOpen.size(); ++row) {
            if (m_isOpen[row])
                carry.sales.push_back(m_ledger.fact(quint32(row)).id);
        }
        std::vector<quint8> isSettledCredit(m_ledger.books.credits.size(), 0);
        std::map<std::pair<qint32, qint16>, Carry::Day> days;
        std::vector<quint8> isCounted(m_unitsOf.size(), 0);
        for (std::size_t i = 0; i < m_ledger.units.size(); ++i) {
            if (!m_isSettled[i])
                continue;
            const Unit& unit = m_ledger.units[i];
            addTo(days[{unit.due, unit.provider}], unit, std::exchange(isCounted[m_groupOf[i]], 1) == 0);
            const Payment& payment = m_ledger.payments[std::size_t(unit.payment)];
            const qint32 by = payment.credits.front();
            if (std::exchange(isSettledCredit[std::size_t(by)], 1) == 0 && m_unitsOf[m_groupOf[std::size_t(payment.units.front())]] > 1) {
                const bool together = std::any_of(payment.units.begin(), payment.units.end(), [&](qint32 of) { return m_ledger.units[std::size_t(of)].clearing != unit.clearing; });
                carry.habits.push_back({credit(by).id, unit.provider, together});
            }
        }
        for (auto& [key, day] : days) {
            day.sortLumps();
            carry.days.push_back(std::move(day));
        }
        for (std::size_t i = 0; i < isSettledCredit.size(); ++i) {
            if (!isSettledCredit[i])
                carry.credits.push_back(m_ledger.books.credits[i].id);
        }
        std::sort(carry.sales.begin(), carry.sales.end());
        std::sort(carry.credits.begin(), carry.credits.end());
        std::sort(carry.habits.begin(), carry.habits.end());
        return carry;
    }

    const Ledger& m_ledger;
    std::vector<quint8> m_isSettled;  ///< by unit
    std::vector<quint8> m_isOpen;     ///< by row
    std::vector<std::size_t> m_groupOf;  ///< by unit
    std::vector<int> m_unitsOf;          ///< by group
    std::unordered_set<qint64> m_decidedSales;
    std::unordered_set<qint64> m_decidedCredits;
};

} // namespace

void Carry::Day::add(const Day& other)
{
    due = other.due;
    provider = other.provider;
    lumps.insert(lumps.end(), other.lumps.begin(), other.lumps.end());
    sortLumps();
    counts.add(other.counts);
}

void Carry::Day::sortLumps()
{
    std::sort(lumps.begin(), lumps.end());
    lumps.erase(std::unique(lumps.begin(), lumps.end()), lumps.end());
}

namespace {

/// Of everything before it, at the end.
QByteArray checkOf(QByteArrayView bytes)
{
    const quint32 check = qToLittleEndian(quint32(crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), std::size_t(bytes.size()))));
    return QByteArray(reinterpret_cast<const char*>(&check), sizeof check);
}

} // namespace

QByteArray Carry::toBytes() const
{
    CompactWriter to;
    to.number(kVersion);
    to.number(mayBePart);
    to.bytes(basis);
    for (const qint64 value : {qint64(asOf), lastSale, lastLine, lastFile})
        to.number(value);
    to.number(qint64(days.size()));
    for (const Day& day : days) {
        for (const qint64 value : {qint64(day.due), qint64(day.provider), day.counts.sales, day.counts.lumps, day.counts.asked, day.counts.listed, qint64(day.lumps.size())})
            to.number(value);
        for (const auto& [clearing, name] : day.lumps) {
            to.number(day.due - clearing);
            to.number(name);
        }
    }
    to.number(qint64(habits.size()));
    qint64 before = 0;
    for (const Habit& habit : habits) {
        to.number(habit.credit - std::exchange(before, habit.credit));
        to.number(habit.provider);
        to.number(habit.together);
    }
    to.number(qint64(rates.size()));
    for (const double rate : rates)
        to.real(rate);
    open.write(to);
    QByteArray bytes = to.written();
    return bytes + checkOf(bytes);
}

std::optional<Carry> Carry::fromBytes(const QByteArray& bytes)
{
    const qsizetype length = bytes.size() - qsizetype(sizeof(quint32));
    if (length < 0 || checkOf(QByteArrayView(bytes).first(length)) != QByteArrayView(bytes).sliced(length))
        return std::nullopt;
    CompactReader from(QByteArrayView(bytes).first(length));
    if (from.number() != kVersion)
        return std::nullopt;
    Carry carry;
    carry.mayBePart = from.number() != 0;
    carry.basis = from.bytes();
    carry.asOf = qint32(from.number());
    for (qint64* value : {&carry.lastSale, &carry.lastLine, &carry.lastFile})
        *value = from.number();
    for (qint64 left = from.count(); left > 0 && from.isWhole(); --left) {
        Day& day = carry.days.emplace_back();
        day.due = qint32(from.number());
        day.provider = qint16(from.number());
        for (qint64* value : {&day.counts.sales, &day.counts.lumps, &day.counts.asked, &day.counts.listed})
            *value = from.number();
        const qint64 lumps = from.count();
        day.lumps.reserve(std::size_t(lumps));
        for (qint64 i = 0; i < lumps; ++i) {
            const qint32 clearing = qint32(day.due - from.number());
            day.lumps.emplace_back(clearing, quint32(from.number()));
        }
    }
    qint64 credit = 0;
    for (qint64 left = from.count(); left > 0 && from.isWhole(); --left) {
        Habit& habit = carry.habits.emplace_back();
        habit.credit = credit += from.number();
        habit.provider = qint16(from.number());
        habit.together = from.number() != 0;
    }
    for (qint64 left = from.count(); left > 0 && from.isWhole(); --left)
        carry.rates.push_back(from.real());
    carry.open = OpenRows::read(from);
    for (const SaleFact& sale : carry.open.facts.sales)
        carry.sales.push_back(sale.id);
    for (const CreditFact& at : carry.open.facts.credits)
        carry.credits.push_back(at.id);
    return from.isWhole() ? std::optional(std::move(carry)) : std::nullopt;
}

std::optional<Carry> carryOf(const Ledger& ledger)
{
    const auto& sales = ledger.books.sales;
    const bool hasLists = std::any_of(sales.begin(), sales.end(), [](const SaleFact& sale) { return sale.book == intake::Book::Provider; });
    if (hasLists || !ledger.books.debits.empty() || ledger.books.currencies.size() > 1)
        return std::nullopt;
    return Settling(ledger).run();
}

} // namespace daozhang::reconcile
