// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/stored_verdicts.h"

#include <algorithm>
#include <bit>

namespace daozhang::reconcile {

namespace {

constexpr auto kNoCause = Cause(255);
constexpr qint16 kNoProvider = -2;

Cause causeFrom(const QString& text)
{
    static const QHash<QString, Cause> causes = [] {
        QHash<QString, Cause> all;
        for (int code = 0; code < int(kNoCause); ++code)
            all.insert(textOf(Cause(code)), Cause(code));
        return all;
    }();
    return causes.value(text, kNoCause);
}

qint16 providerFrom(const QString& id, const SettlementTerms& terms)
{
    if (id.isEmpty())
        return -1;
    const auto at = std::find_if(terms.providers.begin(), terms.providers.end(), [&](const ProviderTerms& one) { return one.id == id; });
    return at == terms.providers.end() ? kNoProvider : qint16(at - terms.providers.begin());
}

qint32 julian(QDate day) { return day.isValid() ? qint32(day.toJulianDay()) : 0; }

/// 64 bits of many values in their order.
class Digest
{
public:
    void add(quint64 value)
    {
        m_hash = (m_hash ^ value) * 0x9fb21c651e98df25ULL;
        m_hash ^= m_hash >> 32;
    }
    void add(const QString& text)
    {
        add(quint64(text.size()));
        for (const QChar c : text)
            add(quint64(c.unicode()));
    }
    void add(const QVector<SaleId>& sales)
    {
        add(quint64(sales.size()));
        for (const SaleId sale : sales)
            add(quint64(sale.value));
    }
    // No odds are negative: there is one zero.
    void add(double value) { add(std::bit_cast<quint64>(value + 0.0)); }
    void add(Money money) { add(quint64(money.minorUnits())); }
    quint64 result() const { return m_hash; }

private:
    quint64 m_hash = 0xcbf29ce484222325ULL;
};

} // namespace

SaleVerdict verdictOf(const Books& books, const std::vector<Row>& rows, std::size_t index)
{
    const Row& row = rows[index];
    const SaleFact& sale = books.sales[index];
    SaleVerdict verdict;
    verdict.fee = row.fee;
    verdict.net = row.due != 0 ? row.net : sale.amount;
    verdict.deposit = row.credit >= 0 ? books.credits[std::size_t(row.credit)].id : 0;
    verdict.twin = row.twin >= 0 ? books.sales[std::size_t(row.twin)].id : 0;
    verdict.clearing = row.due != 0 ? row.clearing : 0;
    verdict.due = row.due;
    verdict.provider = sale.provider;
    verdict.state = row.state;
    verdict.cause = row.cause;
    verdict.provisional = row.due != 0 && row.provisional;
    verdict.feeFromFile = row.feeFromFile;
    verdict.currency = books.currencies[std::size_t(sale.currency)];
    return verdict;
}

SaleVerdict verdictOf(const SaleOutcome& stored, const SettlementTerms& terms)
{
    SaleVerdict verdict;
    verdict.fee = stored.fee.minorUnits();
    verdict.net = stored.net.minorUnits();
    verdict.deposit = stored.deposit.value;
    verdict.twin = stored.twin.value;
    verdict.finding = stored.finding.value;
    verdict.clearing = julian(stored.due.clearing);
    verdict.due = julian(stored.due.due);
    verdict.provider = providerFrom(stored.provider, terms);
    verdict.state = stored.state;
    verdict.cause = causeFrom(stored.cause);
    verdict.provisional = stored.due.provisional;
    verdict.feeFromFile = stored.feeFromFile;
    verdict.currency = stored.net.currency();
    return verdict;
}

bool isSameVerdict(const SaleVerdict& a, SaleVerdict b)
{
    b.finding = a.finding;
    return a == b;
}

DepositVerdict verdictOf(const DepositOutcome& outcome)
{
    Digest digest;
    digest.add(outcome.provider);
    digest.add(outcome.difference.currency().code());
    digest.add(outcome.difference);
    digest.add(quint64(outcome.state) << 2 | quint64(outcome.late) << 1 | quint64(outcome.alternativesComplete));
    digest.add(quint64(outcome.alternativesCount));
    digest.add(quint64(outcome.terms.size()));
    for (const SentenceTerm& term : outcome.terms) {
        digest.add(quint64(term.kind));
        digest.add(term.amount);
        digest.add(quint64(term.count));
        digest.add(quint64(julian(term.from)));
        digest.add(quint64(julian(term.to)));
        digest.add(term.name);
        digest.add(term.sales);
    }
    digest.add(quint64(outcome.alternatives.size()));
    for (const Hypothesis& each : outcome.alternatives) {
        digest.add(each.missing);
        digest.add(each.odds);
        digest.add(each.reason);
    }
    digest.add(quint64(outcome.rejected.size()));
    for (const RejectedCandidate& each : outcome.rejected) {
        digest.add(each.reason);
        digest.add(each.name);
        digest.add(each.word);
        digest.add(each.off);
        digest.add(each.odds);
        digest.add(each.sales);
    }
    return {outcome.state, digest.result()};
}

} // namespace daozhang::reconcile
