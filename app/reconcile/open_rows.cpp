// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/open_rows.h"

#include "app/reconcile/reconcile_core.h"

#include <algorithm>
#include <unordered_map>

namespace daozhang::reconcile {

namespace {

/// A new fact does not compile here until it is written and read below.
[[maybe_unused]] void namesEveryFact(const SaleFact& sale, const CreditFact& credit)
{
    [[maybe_unused]] const auto& [id, amount, fee, net, identity, rrn, originalRrn, originalText, orderNo, day, second, clearing, merchant, terminal, batch, trace, originalTrace, card,
                                  provider, currency, channel, book, type, status, cardKind, hasFee, hasNet] = sale;
    [[maybe_unused]] const auto& [creditId, creditAmount, creditIdentity, booked, creditSecond, account, periodFrom, periodTo, periodFee, payers, deduction, strayPayers, stranger,
                                  creditCurrency, saysOther, saysChargeback, saysLate] = credit;
}

void writeNames(CompactWriter& to, const QStringList& names)
{
    to.number(names.size());
    for (const QString& name : names)
        to.text(name);
}

QStringList readNames(CompactReader& from)
{
    QStringList names;
    const qint64 count = from.count();
    for (qint64 i = 0; i < count; ++i)
        names.append(from.text());
    return names;
}

/// Ids stand in order: each is told by its distance from the one before.
void writeSales(CompactWriter& to, const OpenRows& rows)
{
    to.number(qint64(rows.facts.sales.size()));
    qint64 before = 0;
    for (std::size_t i = 0; i < rows.facts.sales.size(); ++i) {
        const SaleFact& sale = rows.facts.sales[i];
        to.number(sale.id - std::exchange(before, sale.id));
        for (const qint64 value : {sale.amount, sale.fee, sale.net, qint64(sale.day), qint64(sale.second), qint64(sale.clearing), qint64(sale.merchant), qint64(sale.terminal),
                                   qint64(sale.batch), qint64(sale.trace), qint64(sale.originalTrace), qint64(sale.card), qint64(sale.provider), qint64(sale.currency),
                                   qint64(sale.channel), qint64(sale.book), qint64(sale.type), qint64(sale.status), qint64(sale.cardKind), qint64(sale.hasFee << 1 | sale.hasNet)})
            to.number(value);
        for (const quint64 value : {sale.identity, sale.rrn, sale.originalRrn, sale.originalText, sale.orderNo})
            to.digest(value);
        const SaleVerdict& verdict = rows.verdicts[i];
        for (const qint64 value : {verdict.fee, verdict.net, verdict.deposit, verdict.twin, verdict.finding, qint64(verdict.clearing), qint64(verdict.due), qint64(verdict.state),
                                   qint64(verdict.cause), qint64(verdict.provisional << 1 | verdict.feeFromFile)})
            to.number(value);
    }
}

void readSales(CompactReader& from, OpenRows& rows)
{
    const qint64 count = from.count();
    rows.facts.sales.reserve(std::size_t(count));
    rows.verdicts.reserve(std::size_t(count));
    qint64 id = 0;
    for (qint64 i = 0; i < count && from.isWhole(); ++i) {
        SaleFact sale;
        sale.id = id += from.number();
        for (qint64* value : {&sale.amount, &sale.fee, &sale.net})
            *value = from.number();
        for (qint32* value : {&sale.day, &sale.second, &sale.clearing})
            *value = qint32(from.number());
        sale.merchant = qint32(from.index(rows.facts.merchants.size()));
        sale.terminal = qint32(from.index(rows.facts.terminals.size()));
        for (quint32* value : {&sale.batch, &sale.trace, &sale.originalTrace, &sale.card})
            *value = quint32(from.number());
        sale.provider = qint16(from.number());
        sale.currency = qint16(from.index(qint64(rows.facts.currencies.size())));
        sale.channel = qint16(from.index(rows.facts.channels.size()));
        sale.book = intake::Book(from.number());
        sale.type = intake::SaleType(from.number());
        sale.status = intake::SaleStatus(from.number());
        sale.cardKind = intake::CardKind(from.number());
        const qint64 stated = from.number();
        sale.hasFee = (stated & 2) != 0;
        sale.hasNet = (stated & 1) != 0;
        for (quint64* value : {&sale.identity, &sale.rrn, &sale.originalRrn, &sale.originalText, &sale.orderNo})
            *value = from.digest();
        SaleVerdict verdict;
        for (qint64* value : {&verdict.fee, &verdict.net, &verdict.deposit, &verdict.twin, &verdict.finding})
            *value = from.number();
        for (qint32* value : {&verdict.clearing, &verdict.due})
            *value = qint32(from.number());
        verdict.state = SaleState(from.index(qint64(SaleState::Unknown) + 1));
        verdict.cause = Cause(from.number());
        const qint64 flags = from.number();
        verdict.provisional = (flags & 2) != 0;
        verdict.feeFromFile = (flags & 1) != 0;
        verdict.provider = sale.provider;
        verdict.currency = from.isWhole() ? rows.facts.currencies[std::size_t(sale.currency)] : Currency();
        rows.facts.sales.push_back(sale);
        rows.verdicts.push_back(verdict);
    }
}

void writeCredits(CompactWriter& to, const OpenRows& rows)
{
    to.number(qint64(rows.facts.credits.size()));
    qint64 before = 0;
    for (std::size_t i = 0; i < rows.facts.credits.size(); ++i) {
        const CreditFact& credit = rows.facts.credits[i];
        to.number(credit.id - std::exchange(before, credit.id));
        to.digest(credit.identity);
        for (const qint64 value : {credit.amount, credit.periodFee, qint64(credit.booked), qint64(credit.second), qint64(credit.periodFrom), qint64(credit.periodTo), qint64(credit.account),
                                   qint64(credit.payers), qint64(credit.deduction), qint64(credit.strayPayers), qint64(credit.stranger), qint64(credit.currency),
                                   qint64(credit.saysChargeback << 2 | credit.saysOther << 1 | credit.saysLate)})
            to.number(value);
        for (const QString* text : {&rows.texts[i].payer, &rows.texts[i].memo, &rows.texts[i].reference})
            to.text(*text);
        to.number(rows.deposits[i] ? qint64(rows.deposits[i]->state) : -1);
        to.digest(rows.deposits[i] ? rows.deposits[i]->digest : 0);
    }
}

void readCredits(CompactReader& from, OpenRows& rows)
{
    const qint64 count = from.count();
    qint64 id = 0;
    for (qint64 i = 0; i < count && from.isWhole(); ++i) {
        CreditFact credit;
        credit.id = id += from.number();
        credit.identity = from.digest();
        for (qint64* value : {&credit.amount, &credit.periodFee})
            *value = from.number();
        for (qint32* value : {&credit.booked, &credit.second, &credit.periodFrom, &credit.periodTo})
            *value = qint32(from.number());
        credit.account = qint32(from.index(rows.facts.accounts.size()));
        credit.payers = qint32(from.index(qint64(rows.facts.payerGroups.size()), -1));
        credit.deduction = qint32(from.index(qint64(rows.facts.deductions.size()), -1));
        credit.strayPayers = qint32(from.index(qint64(rows.facts.payerGroups.size()), -1));
        credit.stranger = qint32(from.index(rows.facts.strangers.size(), -1));
        credit.currency = qint16(from.index(qint64(rows.facts.currencies.size())));
        const qint64 says = from.number();
        credit.saysChargeback = (says & 4) != 0;
        credit.saysOther = (says & 2) != 0;
        credit.saysLate = (says & 1) != 0;
        CreditText text;
        for (QString* value : {&text.payer, &text.memo, &text.reference})
            *value = from.text();
        const qint64 state = from.index(qint64(DepositState::Unexplained) + 1, -1);
        const quint64 digest = from.digest();
        rows.facts.credits.push_back(credit);
        rows.texts.push_back(std::move(text));
        rows.deposits.push_back(state < 0 ? std::nullopt : std::optional(DepositVerdict{DepositState(state), digest}));
    }
}

/// Takes of a table what is pointed at: the whole of it has a name for each payer of years.
template <class Table> class Taken
{
public:
    Taken(const Table& from, Table& to) : m_from(from), m_to(to), m_places(std::size_t(from.size()), -1) {}
    template <class Index> void move(Index& index)
    {
        if (index < 0)
            return;
        qint32& place = m_places[std::size_t(index)];
        if (place < 0) {
            place = qint32(m_to.size());
            m_to.push_back(*std::next(m_from.cbegin(), index));
        }
        index = Index(place);
    }

private:
    const Table& m_from;
    Table& m_to;
    std::vector<qint32> m_places;
};

/// Places in the books of the facts with these ids, in the order of ids.
template <class Fact> std::vector<std::size_t> placesOf(const std::vector<Fact>& facts, std::span<const qint64> ids)
{
    std::vector<std::size_t> places;
    places.reserve(ids.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (std::binary_search(ids.begin(), ids.end(), facts[i].id))
            places.push_back(i);
    }
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return facts[a].id < facts[b].id; });
    return places;
}

} // namespace

void OpenRows::write(CompactWriter& to) const
{
    for (const QStringList* names : {&facts.merchants, &facts.terminals, &facts.accounts, &facts.strangers, &facts.channels})
        writeNames(to, *names);
    to.number(qint64(facts.currencies.size()));
    for (const Currency currency : facts.currencies)
        to.text(currency.code());
    to.number(qint64(facts.payerGroups.size()));
    for (const std::vector<int>& group : facts.payerGroups) {
        to.number(qint64(group.size()));
        for (const int provider : group)
            to.number(provider);
    }
    to.number(qint64(facts.deductions.size()));
    for (const NamedDeduction& deduction : facts.deductions) {
        to.text(deduction.word);
        to.number(deduction.amount);
    }
    writeSales(to, *this);
    writeCredits(to, *this);
}

OpenRows OpenRows::read(CompactReader& from)
{
    OpenRows rows;
    for (QStringList* names : {&rows.facts.merchants, &rows.facts.terminals, &rows.facts.accounts, &rows.facts.strangers, &rows.facts.channels})
        *names = readNames(from);
    for (qint64 left = from.count(); left > 0; --left)
        rows.facts.currencies.push_back(Currency::fromCode(from.text()).value_or(Currency()));
    for (qint64 left = from.count(); left > 0; --left) {
        std::vector<int>& group = rows.facts.payerGroups.emplace_back();
        for (qint64 members = from.count(); members > 0; --members)
            group.push_back(int(from.number()));
    }
    for (qint64 left = from.count(); left > 0; --left) {
        NamedDeduction& deduction = rows.facts.deductions.emplace_back();
        deduction.word = from.text();
        deduction.amount = from.number();
    }
    readSales(from, rows);
    readCredits(from, rows);
    return rows;
}

OpenRows openRowsOf(const Books& books, const Reconciliation& found, const QHash<qint64, CreditText>& texts, std::span<const qint64> sales, std::span<const qint64> credits)
{
    OpenRows rows;
    Books& facts = rows.facts;
    facts.currencies = books.currencies;
    Taken merchants(books.merchants, facts.merchants);
    Taken terminals(books.terminals, facts.terminals);
    Taken channels(books.channels, facts.channels);
    Taken accounts(books.accounts, facts.accounts);
    Taken strangers(books.strangers, facts.strangers);
    Taken payerGroups(books.payerGroups, facts.payerGroups);
    Taken deductions(books.deductions, facts.deductions);
    const std::vector<std::size_t> saleRows = placesOf(books.sales, sales);
    facts.sales.reserve(saleRows.size());
    rows.verdicts.reserve(saleRows.size());
    for (const std::size_t row : saleRows) {
        SaleFact& sale = facts.sales.emplace_back(books.sales[row]);
        merchants.move(sale.merchant);
        terminals.move(sale.terminal);
        channels.move(sale.channel);
        SaleVerdict& verdict = rows.verdicts.emplace_back(verdictOf(books, found.rows, row));
        if (const qint32 finding = found.rows[row].finding; finding >= 0)
            verdict.finding = found.findings.at(finding).id.value;
    }
    std::unordered_map<qint64, const DepositOutcome*> outcomes;
    for (const DepositOutcome& outcome : found.deposits)
        outcomes.emplace(outcome.deposit.value, &outcome);
    for (const std::size_t row : placesOf(books.credits, credits)) {
        CreditFact& credit = facts.credits.emplace_back(books.credits[row]);
        accounts.move(credit.account);
        strangers.move(credit.stranger);
        payerGroups.move(credit.payers);
        payerGroups.move(credit.strayPayers);
        deductions.move(credit.deduction);
        rows.texts.push_back(texts.value(credit.id));
        const auto outcome = outcomes.find(credit.id);
        rows.deposits.push_back(outcome == outcomes.end() ? std::nullopt : std::optional(verdictOf(*outcome->second)));
    }
    return rows;
}

} // namespace daozhang::reconcile
