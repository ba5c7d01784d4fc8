// SPDX-License-Identifier: GPL-3.0-or-later
// One state for every row, and the run as a whole.
#include "app/reconcile/reconcile_core.h"
#include "app/reconcile/statements.h"

#include <algorithm>
#include <map>

namespace daozhang::reconcile {

namespace {

/// A debt of refunds is carried on for so many days; a sale beside it that nothing netted by then is asked for.
constexpr qint32 kRefundsCarried = 45;

/// Why an overdue sale is, as far as the provider's own list or the terms decide (domain.md §3.1).
Cause causeOf(const Ledger& ledger, const Unit& unit, const Row& row)
{
    switch (row.word) {
    case ProviderWord::Refused: return Cause::C07;
    case ProviderWord::BatchAbsent: return Cause::C18;
    case ProviderWord::Absent: return Cause::C22;
    case ProviderWord::Paid: return Cause::C21;
    case ProviderWord::Lists:
    case ProviderWord::Silent: break;
    }
    const auto& limit = ledger.termsOf(unit.provider).dailyLimit;
    return limit && payoutOf(ledger, unit, FeeMode::Agreed) > limit->minorUnits() ? Cause::C16 : Cause::None;
}

/// A deposit on another account than agreed, which the matching gave the sale; where a person did so, the account is known.
bool isOnOtherAccount(const Ledger& ledger, const Row& row)
{
    if (row.credit < 0 || !ledger.isStray(row.credit))
        return false;
    const qint32 payment = ledger.creditPayment[std::size_t(row.credit)];
    return payment >= 0 && ledger.payments[std::size_t(payment)].kind != Payment::Kind::ByPerson;
}

/// The state of a row; sets its cause where that is known.
SaleState stateOf(Ledger& ledger, Statements& statements, quint32 index)
{
    Row& row = ledger.rows[index];
    const bool isPast = row.due < ledger.books.asOf;
    switch (row.mark) {
    case Mark::Arrived:
        if (row.cause == Cause::None && isOnOtherAccount(ledger, row))
            row.cause = Cause::C13;
        return SaleState::Arrived;
    case Mark::Possible: return isPast ? SaleState::OneOf : SaleState::InTransit;
    case Mark::Missing: return isPast ? SaleState::Overdue : SaleState::InTransit;
    case Mark::OutOfCount: return row.state;
    case Mark::Open: break;
    }
    const Unit& unit = ledger.units[std::size_t(row.unit)];
    const bool isCarried = row.due + kRefundsCarried >= ledger.books.asOf || ledger.fact(index).amount <= 0;
    if (unit.net == 0 || (unit.net < 0 && isCarried)) {
        // Refunds as large as the sales: nothing is to come. A refund that no lump took up yet waits for the next.
        row.cause = Cause::C06;
        return unit.net == 0 ? SaleState::CancelledOut : SaleState::InTransit;
    }
    if (!isPast)
        return SaleState::InTransit;
    const SaleFact& sale = ledger.fact(index);
    if (!statements.reach(sale.provider, row.clearing, row.due)) {
        row.cause = Cause::C23;
        return SaleState::Unknown;
    }
    if (row.cause == Cause::None)
        row.cause = causeOf(ledger, unit, row);
    return SaleState::Overdue;
}

/// The currency that most sales have; sums of different currencies are no sum.
qint16 mainCurrency(const Books& books)
{
    std::vector<qint64> rows(books.currencies.size());
    for (const SaleFact& sale : books.sales)
        ++rows[std::size_t(sale.currency)];
    qint16 most = 0;
    for (qint16 i = 1; i < qint16(rows.size()); ++i) {
        const auto rank = [&](qint16 index) { return std::pair(-rows[std::size_t(index)], books.currencies[std::size_t(index)].code()); };
        if (rank(i) < rank(most))
            most = i;
    }
    return most;
}

/// Counts are of all sales, sums of those in the currency that most of them have.
ReconcileSummary summarise(const Ledger& ledger, const Reconciliation& found, qint32 coveredTo)
{
    ReconcileSummary summary;
    summary.asOf = QDate::fromJulianDay(ledger.books.asOf);
    if (coveredTo)
        summary.bankCoveredTo = QDate::fromJulianDay(coveredTo);
    qint64 amounts[7] = {};
    qint64 nets[7] = {};
    qint64 notArrived = 0;  // with its fees, where they are charged apart
    const qint16 main = mainCurrency(ledger.books);
    const Currency currency = ledger.books.currencies.empty() ? Currency() : ledger.books.currencies[std::size_t(main)];
    for (quint32 index = 0; index < ledger.rows.size(); ++index) {
        const Row& row = ledger.rows[index];
        if (row.cause == Cause::Twin)
            continue;
        const int state = int(row.state);
        ++summary.states[state].count;
        if (row.state == SaleState::OneOf || ledger.fact(index).currency != main)
            continue;
        amounts[state] += ledger.fact(index).amount;
        // What is no claim is priced only to see what nets it: no money is expected for it.
        nets[state] += row.due == 0 ? 0 : row.net;
        if (row.state == SaleState::Overdue)
            notArrived += worthOf(ledger, index);
    }
    for (const Finding& finding : found.findings) {
        ++summary.openFindings;
        if (finding.kind == FindingKind::NotJudged || finding.net.isNegative() || finding.net.currency() != currency)
            continue;
        // Of a one_of set what is missing counts once; sales that are overdue for certain were counted above.
        const int oneOf = int(SaleState::OneOf);
        for (const SentenceTerm& term : finding.terms) {
            if (term.kind != SentenceTerm::Kind::OneOf && term.kind != SentenceTerm::Kind::Gap)
                continue;
            if (finding.kind == FindingKind::Deducted || finding.kind == FindingKind::FeeDifference || finding.kind == FindingKind::WrongAccount)
                continue;
            amounts[oneOf] -= term.amount.minorUnits();
            nets[oneOf] -= term.amount.minorUnits();
            notArrived -= term.amount.minorUnits();
        }
    }
    for (int state = 0; state < 7; ++state) {
        summary.states[state].amount = Money(amounts[state], currency);
        summary.states[state].net = Money(nets[state], currency);
    }
    summary.notArrived = Money(notArrived, currency);
    for (const DepositOutcome& deposit : found.deposits)
        ++summary.deposits[int(deposit.state)];
    return summary;
}

} // namespace

QString textOf(Cause cause)
{
    switch (cause) {
    case Cause::None: return {};
    case Cause::Twin: return QStringLiteral("twin");
    case Cause::NoTerms: return QStringLiteral("no_terms");
    case Cause::ByPerson: return QStringLiteral("by_person");
    case Cause::Payout: return QStringLiteral("payout");
    case Cause::Beside: return kBesideDeposit;
    default: return QStringLiteral("C%1").arg(int(cause), 2, 10, QLatin1Char('0'));
    }
}

bool isNoLoss(const Weighing& weighing)
{
    return !weighing.isEmpty() && weighing.certain && weighing.guesses.front().missing.empty();
}

std::vector<quint32> surelyMissing(const Weighing& weighing)
{
    if (weighing.isEmpty() || isNoLoss(weighing))
        return {};
    if (weighing.certain)
        return weighing.guesses.front().missing;
    return weighing.complete ? weighing.inEvery : std::vector<quint32>();
}

void markUncovered(Ledger& ledger)
{
    Statements statements(ledger.books);
    for (Unit& unit : ledger.units)
        unit.isUncovered = unit.due < ledger.books.asOf && !statements.reach(unit.provider, unit.clearing, unit.due);
}

void judge(Ledger& ledger)
{
    Statements statements(ledger.books);
    for (quint32 index = 0; index < ledger.rows.size(); ++index)
        ledger.rows[index].state = stateOf(ledger, statements, index);
    for (Row& row : ledger.rows) {
        if (row.cause != Cause::Twin)
            continue;
        // A copy says what its original says; only the original counts.
        const Row& original = ledger.rows[std::size_t(row.twin)];
        const qint32 twin = row.twin;
        row = original;
        row.cause = Cause::Twin;
        row.twin = twin;
        row.unit = -1;
    }
}

SaleOutcome Reconciliation::outcomeOf(const Books& books, std::size_t index) const
{
    const Row& row = rows[index];
    const SaleFact& sale = books.sales[index];
    const Currency currency = books.currencies[std::size_t(sale.currency)];
    SaleOutcome outcome;
    outcome.sale = SaleId(sale.id);
    outcome.state = row.state;
    const qint16 provider = sale.provider;
    if (provider >= 0)
        outcome.provider = books.terms.providers.at(provider).id;
    if (row.due != 0) {
        outcome.due.clearing = QDate::fromJulianDay(row.clearing);
        outcome.due.due = QDate::fromJulianDay(row.due);
        outcome.due.provisional = row.provisional;
    }
    outcome.fee = Money(row.fee, currency);
    outcome.net = Money(row.due != 0 ? row.net : sale.amount, currency);
    outcome.feeFromFile = row.feeFromFile;
    if (row.credit >= 0)
        outcome.deposit = BankLineId(books.credits[std::size_t(row.credit)].id);
    if (row.twin >= 0)
        outcome.twin = SaleId(books.sales[std::size_t(row.twin)].id);
    outcome.cause = textOf(row.cause);
    return outcome;
}

Result<Reconciliation> reconcile(const Books& books, const TaskContext& task)
{
    Ledger ledger(books);
    const auto steps = {applyExclusions, pairTwins, setAsideNoClaims, readProvidersBook, buildUnits, applyMatches, markUncovered, returnDeposits, matchPayouts, matchExactly, matchTheRest, questionRivals, setAsideBeginnings, takeBackMoney, giveBackMoney, askForPayers, doubtBesideDeposits, judge};
    for (const auto step : steps) {
        if (task.stopRequested())
            return TaskContext::stopped();
        step(ledger);
    }
    Reconciliation found;
    found.deposits = describeDeposits(ledger);
    found.findings = describeFindings(ledger, found.deposits);
    suggestStrangers(ledger, found.findings, found.deposits);
    found.summary = summarise(ledger, found, Statements(books).coveredTo());
    found.carry = carryOf(ledger);
    found.openWorths = std::move(ledger.openWorths);
    found.rows = std::move(ledger.rows);
    found.lossDays = std::move(ledger.lossDays);
    return found;
}

} // namespace daozhang::reconcile
