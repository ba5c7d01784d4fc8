// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of payers that no terms name and that are worth just what is missing: shown to a person, never taken for arrived.
#include "app/reconcile/reconcile_core.h"

#include <QSet>

namespace daozhang::reconcile {

namespace {

/// A person said that the line does not pay one of these sales.
bool isRejected(const Ledger& ledger, qint64 credit, const QVector<SaleId>& sales)
{
    for (const DecisionFact& decision : ledger.books.decisions) {
        if (decision.kind != Decision::Kind::Unmatch || decision.deposit != credit)
            continue;
        for (const qint64 sale : decision.sales)
            if (sales.contains(SaleId(sale)))
                return true;
    }
    return false;
}

QVector<SaleId> salesOf(const Ledger& ledger, const std::vector<qint32>& units)
{
    QVector<SaleId> sales;
    for (const qint32 index : units) {
        for (const quint32 row : rowsOf(ledger, ledger.units[std::size_t(index)]))
            sales.append(SaleId(ledger.fact(row).id));
    }
    return sales;
}

} // namespace

void suggestStrangers(const Ledger& ledger, const QVector<Finding>& findings, QVector<DepositOutcome>& deposits)
{
    QHash<std::pair<qint64, qint16>, QVector<const Finding*>> byWorth;
    for (const Finding& finding : findings) {
        const bool isMissing = finding.kind == FindingKind::MissingSales || finding.kind == FindingKind::MissingBatch || finding.kind == FindingKind::MissingInLump;
        if (!isMissing)
            continue;
        for (qint16 currency = 0; currency < qint16(ledger.books.currencies.size()); ++currency) {
            if (ledger.books.currencies[std::size_t(currency)] == finding.net.currency())
                byWorth[{finding.net.minorUnits(), currency}].append(&finding);
        }
    }
    QSet<qint32> asked;
    const auto suggest = [&](qint32 index, const QVector<SaleId>& sales) {
        const CreditFact& credit = ledger.books.credits[std::size_t(index)];
        DepositOutcome outcome;
        outcome.deposit = BankLineId(credit.id);
        outcome.state = DepositState::Unexplained;
        outcome.difference = Money(credit.amount, ledger.books.currencies[std::size_t(credit.currency)]);
        SentenceTerm term;
        term.kind = SentenceTerm::Kind::Gap;
        term.amount = outcome.difference;
        outcome.terms.append(term);
        outcome.alternatives.append({sales, 0, QStringLiteral("suggestion")});
        outcome.alternativesCount = 1;
        deposits.append(outcome);
    };
    for (const UnseenPayer& unseen : ledger.unseenPayers) {
        for (const UnseenPayer::Fit& fit : unseen.fits) {
            asked.insert(fit.credit);
            suggest(fit.credit, salesOf(ledger, fit.units));
        }
    }
    if (byWorth.isEmpty())
        return;
    for (const qint32 index : creditsInOrder(ledger)) {
        const CreditFact& credit = ledger.books.credits[std::size_t(index)];
        if (asked.contains(index) || credit.payers >= 0 || ledger.creditPayment[std::size_t(index)] >= 0 || ledger.notOurs[std::size_t(index)])
            continue;
        const QVector<const Finding*> fitting = byWorth.value({credit.amount, credit.currency});
        const QDate booked = QDate::fromJulianDay(credit.booked);
        if (fitting.size() != 1 || booked < fitting.first()->due || isRejected(ledger, credit.id, fitting.first()->sales))
            continue;
        suggest(index, fitting.first()->sales);
    }
}

} // namespace daozhang::reconcile
