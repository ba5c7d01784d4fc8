// SPDX-License-Identifier: GPL-3.0-or-later
// From rows to units: whose sale it is, when it is due, what should arrive, and with which others it is paid.
#include "app/reconcile/due_dates.h"
#include "app/reconcile/fees.h"
#include "app/reconcile/ledger.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace daozhang::reconcile {

namespace {

/// Due dates repeat from sale to sale; only the day and the side of the cut-off matter.
class DueDates
{
public:
    explicit DueDates(const Books& books) : m_books(books) {}

    DueDate of(const SaleFact& sale, qint32 statedClearing)
    {
        const ProviderTerms& terms = m_books.terms.providers.at(sale.provider);
        // Instant payouts also ask for the time of day: two hours may pass midnight.
        const bool isQr = sale.cardKind == intake::CardKind::Qr;
        const quint32 part = quint32(partOfDay(terms, sale.second)) * 2 + quint32(isQr);
        const quint64 who = (quint64(quint16(sale.provider)) << 32) | (quint64(quint16(sale.channel)) << 8);
        const std::pair key((quint64(quint32(sale.day)) << 32) | quint32(statedClearing), who + part);
        const auto known = m_known.constFind(key);
        if (known != m_known.constEnd())
            return *known;
        const QTime time = sale.second < 0 ? QTime() : QTime::fromMSecsSinceStartOfDay(sale.second * 1000);
        const QDate stated = statedClearing ? QDate::fromJulianDay(statedClearing) : QDate();
        const SettlementRule& rule = terms.ruleFor(m_books.channels.value(sale.channel), isQr);
        return *m_known.insert(key, dueDateOf(terms, rule, m_books.calendar, QDate::fromJulianDay(sale.day), time, stated));
    }

private:
    /// The parts of a day in which all sales are due alike; 0 when the file gives no time.
    static int partOfDay(const ProviderTerms& terms, qint32 second)
    {
        if (second < 0)
            return 0;
        const auto secondsOf = [](QTime time) { return time.msecsSinceStartOfDay() / 1000; };
        int part = 1;
        part += second >= secondsOf(terms.cutoff);
        part += second >= 22 * 3600;
        if (terms.windowFrom.isValid())
            part += (second >= secondsOf(terms.windowFrom)) + (second > secondsOf(terms.windowTo));
        return part;
    }

    const Books& m_books;
    QHash<std::pair<quint64, quint64>, DueDate> m_known;
};

/// The provider's word on its own row: its twin's, if the terminal's file does not say.
const SaleFact& statedBy(const Ledger& ledger, quint32 row)
{
    const SaleFact& own = ledger.fact(row);
    const qint32 twin = ledger.rows[row].twin;
    if (twin < 0 || ledger.rows[std::size_t(twin)].cause != Cause::Twin)
        return own;
    const SaleFact& other = ledger.fact(quint32(twin));
    return other.hasFee || other.hasNet ? other : own;
}

void price(Ledger& ledger, quint32 index)
{
    Row& row = ledger.rows[index];
    const SaleFact& sale = ledger.fact(index);
    const SaleFact& stated = statedBy(ledger, index);
    if (stated.hasNet) {
        row.net = stated.net;
        row.fee = sale.amount - stated.net;
        row.feeFromFile = true;
    } else if (stated.hasFee) {
        row.fee = stated.fee;
        row.net = sale.amount - stated.fee;
        row.feeFromFile = true;
    } else {
        const ProviderTerms& terms = ledger.termsOf(sale.provider);
        const int rule = feeRuleFor(terms, sale.cardKind);
        row.fee = rule < 0 ? 0 : feeBy(terms.fees.at(rule), sale.amount);
        row.net = sale.amount - row.fee;
    }
}

qint64 lumpKey(const Ledger& ledger, quint32 index)
{
    const SaleFact& sale = ledger.fact(index);
    switch (ledger.termsOf(sale.provider).lump) {
    case Lump::PerBatch: return (sale.merchant * qint64(ledger.books.terminals.size()) + sale.terminal) * (qint64(1) << 32) + sale.batch;
    case Lump::PerCardKind: return sale.merchant * qint64(16) + qint64(sale.cardKind);
    case Lump::PerWallet: return sale.merchant * qint64(ledger.books.channels.size() + 1) + sale.channel;
    case Lump::PerTerminal: return sale.merchant * qint64(ledger.books.terminals.size()) + sale.terminal;
    case Lump::CardOrQr: return sale.merchant * qint64(2) + (sale.cardKind == intake::CardKind::Qr ? 1 : 0);
    case Lump::PerMerchant:
    case Lump::PerSale: return sale.merchant;
    }
    return 0;
}

/// What sales have in common that are paid together.
struct LumpKey
{
    quint32 owner = 0;  ///< provider and currency
    qint64 key = 0;
    qint32 clearing = 0;
    qint32 due = 0;
    qint32 payout = -1;
    bool apart = false;
    auto operator<=>(const LumpKey&) const = default;
};

struct LumpHash
{
    std::size_t operator()(const LumpKey& of) const { return qHashMulti(0, of.owner, of.key, of.clearing, of.due, of.payout, of.apart); }
};

/// Rows by lump, lumps in order, and in each the rows in the order of their content.
class Lumps
{
public:
    void add(const LumpKey& key, quint32 row)
    {
        const auto [place, isNew] = m_places.try_emplace(key, m_lumps.size());
        if (isNew)
            m_lumps.push_back({key, {}});
        m_lumps[place->second].second.push_back(row);
    }

    std::vector<std::pair<LumpKey, std::vector<quint32>>> sorted(const Ledger& ledger) &&
    {
        std::sort(m_lumps.begin(), m_lumps.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& [key, rows] : m_lumps)
            std::sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) { return contentLess(ledger, a, b); });
        return std::move(m_lumps);
    }

private:
    std::unordered_map<LumpKey, std::size_t, LumpHash> m_places;
    std::vector<std::pair<LumpKey, std::vector<quint32>>> m_lumps;
};

constexpr qint32 kSecondsOfDay = 24 * 3600;
/// The till's clock and the bank's need not agree to the minute.
constexpr qint32 kClocksApart = 15 * 60;

} // namespace

bool Ledger::isPayerOf(const CreditFact& credit, const Unit& unit) const
{
    if (credit.payers < 0 || credit.currency != unit.currency)
        return false;
    const auto& group = books.payerGroups[std::size_t(credit.payers)];
    return std::find(group.begin(), group.end(), int(unit.provider)) != group.end() && unit.firstMade <= latestPaid(credit);
}

bool Ledger::isStrayOf(qint32 credit, const Unit& unit) const
{
    const CreditFact& at = books.credits[std::size_t(credit)];
    if (at.strayPayers < 0 || at.currency != unit.currency || bars(unit, credit))
        return false;
    const auto& group = books.payerGroups[std::size_t(at.strayPayers)];
    return std::find(group.begin(), group.end(), int(unit.provider)) != group.end();
}

qint64 Ledger::latestPaid(const CreditFact& credit) const
{
    // Midnight is what banks write that give no time.
    return momentOf(credit.booked, credit.second <= 0 ? kSecondsOfDay : credit.second + kClocksApart);
}

bool isLoneVoid(const Ledger& ledger, quint32 row)
{
    const Row& at = ledger.rows[row];
    const bool isUndone = at.cause == Cause::C05 || at.cause == Cause::C07;
    return isUndone && at.mark == Mark::OutOfCount && at.state == SaleState::CancelledOut && at.twin < 0 && ledger.fact(row).amount < 0 && ledger.fact(row).provider >= 0;
}

bool Ledger::isMadeBefore(const CreditFact& credit, const Unit& unit) const { return unit.lastMade <= latestPaid(credit); }

qint64 momentOf(qint32 day, qint32 second) { return qint64(day) * kSecondsOfDay + second; }

quint32 lumpName(const Ledger& ledger, const Unit& unit)
{
    quint32 name = 2166136261u;
    const auto add = [&](quint32 value) { name = (name ^ value) * 16777619u; };
    const auto addText = [&](const QString& text) {
        for (const QChar c : text)
            add(c.unicode());
        add(0xffff);
    };
    const SaleFact& sale = ledger.fact(ledger.order[unit.begin]);
    const Lump lump = ledger.termsOf(unit.provider).lump;
    addText(ledger.books.merchants.at(sale.merchant));
    if (lump == Lump::PerTerminal || lump == Lump::PerBatch)
        addText(ledger.books.terminals.at(sale.terminal));
    switch (lump) {
    case Lump::PerBatch: add(sale.batch); break;
    case Lump::PerCardKind: add(quint32(sale.cardKind)); break;
    case Lump::CardOrQr: add(sale.cardKind == intake::CardKind::Qr ? 1 : 0); break;
    case Lump::PerWallet: addText(ledger.books.channels.at(sale.channel)); break;
    case Lump::PerMerchant:
    case Lump::PerTerminal:
    case Lump::PerSale: break;
    }
    return name;
}

void dateUnit(const Ledger& ledger, Unit& unit)
{
    for (quint32 i = unit.begin; i < unit.end; ++i) {
        const SaleFact& sale = ledger.fact(ledger.order[i]);
        const qint64 made = momentOf(sale.day, std::max(sale.second, 0));
        unit.firstMade = i == unit.begin ? made : std::min(unit.firstMade, made);
        unit.lastMade = i == unit.begin ? made : std::max(unit.lastMade, made);
    }
}

void buildUnits(Ledger& ledger)
{
    DueDates dues(ledger.books);
    Lumps lumps;
    for (quint32 index = 0; index < ledger.rows.size(); ++index) {
        Row& row = ledger.rows[index];
        const SaleFact& sale = ledger.fact(index);
        // A void without its sale may be netted like a refund.
        if (isLoneVoid(ledger, index))
            price(ledger, index);
        if (row.mark == Mark::OutOfCount)
            continue;
        const bool hasCopy = row.twin >= 0 && ledger.rows[std::size_t(row.twin)].cause == Cause::Twin;
        if (sale.provider < 0) {
            row.mark = Mark::OutOfCount;
            row.state = SaleState::Unknown;
            row.cause = Cause::NoTerms;
            continue;
        }
        const qint32 stated = sale.clearing ? sale.clearing : hasCopy ? ledger.fact(quint32(row.twin)).clearing : 0;
        const DueDate due = dues.of(sale, stated);
        row.clearing = qint32(due.clearing.toJulianDay());
        row.due = qint32(due.due.toJulianDay());
        row.provisional = due.provisional;
        price(ledger, index);
        const quint32 owner = (quint32(quint16(sale.provider)) << 16) | quint16(sale.currency);
        lumps.add({owner, lumpKey(ledger, index), row.clearing, row.due, row.payout, isApart(row.word)}, index);
    }
    ledger.order.reserve(ledger.rows.size());
    for (const auto& [at, rows] : std::move(lumps).sorted(ledger)) {
        const SaleFact& first = ledger.fact(rows.front());
        const bool isSingly = (ledger.termsOf(first.provider).lump == Lump::PerSale && at.payout < 0) || at.apart;
        for (const quint32 row : rows) {
            if (isSingly || row == rows.front()) {
                Unit unit;
                unit.provider = first.provider;
                unit.currency = first.currency;
                unit.key = at.key;
                unit.clearing = at.clearing;
                unit.due = at.due;
                unit.payout = at.payout;
                unit.apart = at.apart;
                unit.begin = unit.end = quint32(ledger.order.size());
                ledger.units.push_back(unit);
            }
            Unit& unit = ledger.units.back();
            ++unit.end;
            unit.gross += ledger.fact(row).amount;
            unit.net += ledger.rows[row].net;
            ledger.rows[row].unit = qint32(ledger.units.size() - 1);
            ledger.order.push_back(row);
        }
    }
    for (Unit& unit : ledger.units)
        dateUnit(ledger, unit);
}

} // namespace daozhang::reconcile
