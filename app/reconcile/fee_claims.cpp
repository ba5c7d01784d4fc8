// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/fee_claims.h"

#include "app/reconcile/fees.h"
#include "app/reconcile/reconcile_service.h"
#include "app/common/table_file.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr Rounding kRoundings[] = {Rounding::HalfUp, Rounding::Down, Rounding::Up};
constexpr int kReportEvery = 20'000;

/// What a clause makes of sales without stated fees, in every way of rounding that is no breach of the contract.
struct UnstatedFees
{
    qint64 sums[3] = {};                                  ///< by kRoundings, sale by sale
    std::map<int, std::pair<qint64, qint64>> byClause;    ///< gross and number, to round the sum instead
    bool canBeSummed = true;                              ///< no cap was reached
    qint64 lowest = 0, highest = 0;                       ///< over all clauses, of sales whose kind nothing tells
    qint64 agreed() const { return sums[0]; }
};

/// One deposit in the course of pricing.
struct Lump
{
    const DepositOutcome* outcome = nullptr;
    qint64 rows = 0;
    qint64 gross = 0;
    qint64 statedFees = 0;
    qint64 storedFees = 0;
    qint64 unsure = 0;
    UnstatedFees unstated;
};

class Pricing
{
public:
    Pricing(const SettlementTerms& terms, const QVector<DepositOutcome>& deposits, const QString& provider, ClaimRows keep) : m_terms(terms), m_wanted(provider), m_keep(keep)
    {
        for (const DepositOutcome& outcome : deposits)
            m_lumps[outcome.deposit.value].outcome = &outcome;
    }

    void add(const JudgedSale& judged)
    {
        const ProviderTerms* terms = m_terms.byId(judged.outcome.provider);
        if (!terms || terms->fees.isEmpty() || (!m_wanted.isEmpty() && terms->id != m_wanted))
            return;
        const auto place = m_lumps.find(judged.outcome.deposit.value);
        if (place == m_lumps.end())
            return;
        Lump& lump = place->second;
        const qint64 amount = judged.sale.amount.minorUnits();
        const qint64 fee = judged.outcome.fee.minorUnits();
        FeeClaim& claim = claimOf(*terms, judged.sale.amount.currency());
        const int clause = feeRuleFor(*terms, judged.sale.cardKind);
        const bool unsure = isFeeUnsure(*terms, judged.sale.cardKind);
        ++lump.rows;
        lump.gross += amount;
        lump.storedFees += fee;
        if (judged.outcome.feeFromFile) {
            lump.statedFees += fee;
            addStated(claim, *terms, judged, clause, unsure);
            return;
        }
        if (clause < 0) {
            ++claim.unpriced;
            ++lump.unsure;
            return;
        }
        addUnstated(lump, *terms, clause, unsure, amount);
        if (unsure) {
            ++lump.unsure;
            ++claim.unsure;
        }
    }

    /// Payouts whose fees are known as a sum: after the last sale.
    void addLumps(const QHash<BankLineId, QDate>& booked)
    {
        for (const auto& [id, lump] : m_lumps) {
            if (!isPricedAsSum(lump))
                continue;
            const ProviderTerms* terms = m_terms.byId(lump.outcome->provider);
            FeeClaim& claim = claimOf(*terms, lump.outcome->difference.currency());
            qint64 taken = -lump.statedFees;
            for (const SentenceTerm& term : lump.outcome->terms)
                if (term.kind == SentenceTerm::Kind::Fees)
                    taken -= term.amount.minorUnits();
            const qint64 agreed = terms->paysGross ? 0 : nearestAgreed(lump, *terms, taken);
            if (taken == agreed) {
                ++claim.sums;
                continue;
            }
            const Currency currency = claim.currency;
            claim.lumps.append({BankLineId(id), booked.value(BankLineId(id)), lump.rows, Money(lump.gross, currency), Money(taken, currency), Money(agreed, currency), Money(taken - agreed, currency)});
        }
    }

    QVector<FeeClaim> finished()
    {
        QVector<FeeClaim> claims;
        for (auto& [key, claim] : m_claims) {
            std::sort(claim.sales.begin(), claim.sales.end(), [](const ClaimedSale& a, const ClaimedSale& b) { return std::tuple(a.clause, a.day, a.sale) < std::tuple(b.clause, b.day, b.sale); });
            std::sort(claim.lumps.begin(), claim.lumps.end(), [](const ClaimedLump& a, const ClaimedLump& b) { return std::tuple(a.booked, a.deposit) < std::tuple(b.booked, b.deposit); });
            for (int i = 0; i < claim.clauses.size(); ++i) {
                for (const auto& [month, sum] : m_months[{key.first, key.second, i}])
                    claim.clauses[i].months.append(sum);
            }
            claims.append(claim);
        }
        return claims;
    }

private:
    FeeClaim& claimOf(const ProviderTerms& terms, Currency currency)
    {
        auto [at, isNew] = m_claims.try_emplace({terms.id, currency.code()});
        FeeClaim& claim = at->second;
        if (isNew) {
            const Money none(0, currency);
            claim.provider = terms.id;
            claim.currency = currency;
            claim.keptFees = none;
            for (const FeeRule& rule : terms.fees)
                claim.clauses.append({rule, 0, 0, none, none, none, none, none, {}});
        }
        return claim;
    }

    void addStated(FeeClaim& claim, const ProviderTerms& terms, const JudgedSale& judged, int clause, bool unsure)
    {
        const Currency currency = claim.currency;
        const qint64 amount = judged.sale.amount.minorUnits();
        const qint64 taken = judged.outcome.fee.minorUnits();
        if (clause < 0 || unsure) {
            ++(clause < 0 ? claim.unpriced : claim.unsure);
            return;
        }
        const FeeRule& rule = terms.fees.at(clause);
        if (amount < 0 && taken == 0) {
            ++claim.keptRefunds;
            claim.keptFees -= Money(feeBy(rule, amount), currency);
            return;
        }
        qint64 agreed = feeBy(rule, amount);
        for (const Rounding rounding : kRoundings)
            if (feeBy(rule, amount, rounding) == taken)
                agreed = taken;
        ClauseSum& sum = claim.clauses[clause];
        ++sum.sales;
        sum.amount += judged.sale.amount;
        sum.taken += Money(taken, currency);
        sum.agreed += Money(agreed, currency);
        const Money difference(taken - agreed, currency);
        if (difference.isZero())
            return;
        ++sum.differing;
        (difference.isNegative() ? sum.under : sum.over) += difference.absolute();
        const QDate month(judged.outcome.due.clearing.year(), judged.outcome.due.clearing.month(), 1);
        auto [at, isNew] = m_months[{claim.provider, currency.code(), clause}].try_emplace(month, ClauseSum::Month{month, 0, Money(0, currency)});
        ++at->second.sales;
        at->second.difference += difference;
        if (m_keep == ClaimRows::Kept)
            claim.sales.append({judged.sale.id, judged.outcome.deposit, judged.outcome.due.clearing, judged.sale.amount, clause, Money(taken, currency), Money(agreed, currency), difference});
    }

    static void addUnstated(Lump& lump, const ProviderTerms& terms, int clause, bool unsure, qint64 amount)
    {
        const FeeRule& rule = terms.fees.at(clause);
        UnstatedFees& fees = lump.unstated;
        for (int i = 0; i < 3; ++i)
            fees.sums[i] += feeBy(rule, amount, kRoundings[i]);
        auto& [gross, count] = fees.byClause[clause];
        gross += amount;
        ++count;
        const qint64 base = std::abs(amount);
        fees.canBeSummed = fees.canBeSummed && !(rule.cap && Money(base).times(rule.rate).minorUnits() > rule.cap->minorUnits());
        qint64 lowest = feeBy(rule, amount), highest = lowest;
        for (const FeeRule& other : terms.fees) {
            if (!unsure)
                break;
            lowest = std::min(lowest, feeBy(other, amount));
            highest = std::max(highest, feeBy(other, amount));
        }
        fees.lowest += lowest;
        fees.highest += highest;
    }

    /// Only a payout that is explained, of its own sales alone, says by its sum what was taken.
    bool isPricedAsSum(const Lump& lump) const
    {
        if (!lump.outcome || lump.rows == 0 || lump.outcome->late || lump.outcome->state != DepositState::Explained || lump.storedFees == lump.statedFees)
            return false;
        const ProviderTerms* terms = m_terms.byId(lump.outcome->provider);
        if (!terms || terms->fees.isEmpty() || (!m_wanted.isEmpty() && terms->id != m_wanted))
            return false;
        return std::none_of(lump.outcome->terms.cbegin(), lump.outcome->terms.cend(), [](const SentenceTerm& term) {
            using Kind = SentenceTerm::Kind;
            return term.kind != Kind::Sales && term.kind != Kind::Fees && term.kind != Kind::Refunds && term.kind != Kind::Rounding;
        });
    }

    static qint64 nearestAgreed(const Lump& lump, const ProviderTerms& terms, qint64 taken)
    {
        const UnstatedFees& fees = lump.unstated;
        for (const qint64 sum : fees.sums)
            if (sum == taken)
                return taken;
        if (lump.unsure > 0)
            return std::clamp(taken, fees.lowest, fees.highest);
        if (fees.canBeSummed) {
            qint64 sum = 0;
            for (const auto& [clause, part] : fees.byClause) {
                const FeeRule& rule = terms.fees.at(clause);
                sum += Money(part.first).times(rule.rate).minorUnits() + rule.fixed.minorUnits() * part.second;
            }
            if (sum == taken)
                return taken;
        }
        return fees.agreed();
    }

    const SettlementTerms& m_terms;
    QString m_wanted;
    ClaimRows m_keep;
    std::map<qint64, Lump> m_lumps;
    std::map<std::pair<QString, QString>, FeeClaim> m_claims;
    std::map<std::tuple<QString, QString, int>, std::map<QDate, ClauseSum::Month>> m_months;
};

QString cardText(FeeRule::Applies applies)
{
    switch (applies) {
    case FeeRule::Applies::Any: return Reconcile::tr("Any card");
    case FeeRule::Applies::Debit: return Reconcile::tr("Debit card");
    case FeeRule::Applies::Credit: return Reconcile::tr("Credit card");
    case FeeRule::Applies::Qr: return Reconcile::tr("QR code");
    }
    return {};
}

} // namespace

Money FeeClaim::lumpsDifference() const
{
    Money sum(0, currency);
    for (const ClaimedLump& lump : lumps)
        sum += lump.difference;
    return sum;
}

Money FeeClaim::difference() const
{
    Money sum = lumpsDifference();
    for (const ClauseSum& clause : clauses)
        sum += clause.difference();
    return sum;
}

Money FeeClaim::over() const
{
    Money sum(0, currency);
    for (const ClauseSum& clause : clauses)
        sum += clause.over;
    for (const ClaimedLump& lump : lumps)
        if (!lump.difference.isNegative())
            sum += lump.difference;
    return sum;
}

Money FeeClaim::under() const { return over() - difference(); }

Result<QVector<FeeClaim>> feeClaims(storage::Shop& shop, const QString& provider, ClaimRows rows, const TaskContext& task)
{
    ReconcileService service(shop);
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    DZ_ASSIGN(const QVector<DepositOutcome> deposits, shop.outcomes().deposits());
    DZ_ASSIGN(const qint64 count, shop.outcomes().countInState(SaleState::Arrived));
    Pricing pricing(terms, deposits, provider, rows);
    qint64 done = 0;
    DZ_CHECK(service.forEachSale(SaleState::Arrived, [&](const JudgedSale& sale) {
        pricing.add(sale);
        if (++done % kReportEvery == 0)
            task.report({Reconcile::tr("Pricing payouts by the contract"), done, count});
        return !task.stopRequested();
    }));
    if (task.stopRequested())
        return TaskContext::stopped();
    QVector<BankLineId> ids;
    for (const DepositOutcome& deposit : deposits)
        ids.append(deposit.deposit);
    DZ_ASSIGN(const QVector<intake::BankLine> lines, shop.bankLines().byIds(std::span(ids.constData(), std::size_t(ids.size()))));
    QHash<BankLineId, QDate> booked;
    for (const intake::BankLine& line : lines)
        booked.insert(line.id, line.booked);
    pricing.addLumps(booked);
    return pricing.finished();
}

QString clauseText(const FeeRule& rule)
{
    QString text = Reconcile::tr("%1 %2", "kind of card and rate").arg(cardText(rule.applies), rule.rate.toPercent());
    if (rule.cap)
        text = Reconcile::tr("%1, at most %2", "clause and cap").arg(text, rule.cap->toDisplay());
    if (!rule.fixed.isZero())
        text = Reconcile::tr("%1, plus %2 a sale", "clause and fixed part").arg(text, rule.fixed.toDisplay());
    return text;
}

QString claimSentence(const FeeClaim& claim, const QString& providerName)
{
    const Money net = claim.difference();
    QStringList sentences;
    qint64 differing = 0;
    for (const ClauseSum& clause : claim.clauses)
        differing += clause.differing;
    if (net.isZero() && claim.over().isZero())
        sentences.append(Reconcile::tr("%1 took the fees that were agreed.").arg(providerName));
    else if (net.isNegative())
        sentences.append(Reconcile::tr("%1 took %2 less than agreed; there is nothing to claim.").arg(providerName, net.absolute().toDisplay()));
    else
        sentences.append(Reconcile::tr("%1 took %2 more than agreed.").arg(providerName, net.toDisplay()));
    if (differing > 0)
        sentences.append(Reconcile::tr("%n sale(s) differ by the provider’s own file.", nullptr, int(differing)));
    if (!claim.lumps.isEmpty())
        sentences.append(Reconcile::tr("%n payout(s) differ by %1, known as a sum only: no file states their fees sale by sale.", nullptr, int(claim.lumps.size())).arg(claim.lumpsDifference().toDisplay()));
    if (!claim.under().isZero() && !claim.over().isZero())
        sentences.append(Reconcile::tr("%1 too much and %2 too little are netted.").arg(claim.over().toDisplay(), claim.under().toDisplay()));
    if (claim.unsure > 0)
        sentences.append(Reconcile::tr("%n sale(s) are left out: nothing tells their kind of card.", nullptr, int(claim.unsure)));
    if (claim.unpriced > 0)
        sentences.append(Reconcile::tr("%n sale(s) are left out: no clause is about their kind of card.", nullptr, int(claim.unpriced)));
    if (claim.keptRefunds > 0)
        sentences.append(Reconcile::tr("%1 of fees was not given back with %n refund(s); whether it has to be is for the contract to say, and it is not claimed.", nullptr, int(claim.keptRefunds)).arg(claim.keptFees.toDisplay()));
    QString text = sentences.takeFirst();
    for (const QString& sentence : std::as_const(sentences))
        text = Reconcile::tr("%1 %2", "sentences").arg(text, sentence);
    return text;
}

Result<void> exportClaim(storage::Shop& shop, const FeeClaim& claim, const QString& path)
{
    QVector<SaleId> ids;
    for (const ClaimedSale& row : claim.sales)
        ids.append(row.sale);
    QHash<SaleId, intake::Sale> sales;
    DZ_ASSIGN(const QVector<JudgedSale> judged, ReconcileService(shop).salesByIds(ids));
    for (const JudgedSale& sale : judged)
        sales.insert(sale.sale.id, sale.sale);
    DZ_ASSIGN(const std::unique_ptr<TableFile> file,
              TableFile::create(path, {Reconcile::tr("Clearing or booking day"), Reconcile::tr("Time"), Reconcile::tr("Terminal"), Reconcile::tr("Batch"), Reconcile::tr("Trace"), Reconcile::tr("RRN"),
                                       Reconcile::tr("Card"), Reconcile::tr("Deposit"), Reconcile::tr("Clause"), Reconcile::tr("Sales"), Reconcile::tr("Gross"), Reconcile::tr("Fee taken"),
                                       Reconcile::tr("Fee agreed"), Reconcile::tr("Difference")}));
    for (const ClaimedSale& row : claim.sales) {
        const intake::Sale sale = sales.value(row.sale);
        DZ_CHECK(file->add({row.day, shop.time().toIso(sale.occurredAt), sale.terminal, sale.batch, sale.trace, sale.rrn, sale.card, depositName(row.deposit),
                            clauseText(claim.clauses.at(row.clause).rule), qint64(1), row.amount, row.taken, row.agreed, row.difference}));
    }
    for (const ClaimedLump& lump : claim.lumps)
        DZ_CHECK(file->add({lump.booked, {}, {}, {}, {}, {}, {}, depositName(lump.deposit), Reconcile::tr("sum of the payout"), lump.sales, lump.amount, lump.taken, lump.agreed,
                            lump.difference}));
    DZ_CHECK(file->commit());
    return {};
}

} // namespace daozhang::reconcile
