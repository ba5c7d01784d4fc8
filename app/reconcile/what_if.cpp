// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/what_if.h"

#include "app/reconcile/books_reader.h"
#include "app/reconcile/reconcile_service.h"
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

bool isOtherwise(const SaleOutcome& a, const SaleOutcome& b)
{
    return a.state != b.state || a.deposit != b.deposit || a.due.due != b.due.due || a.net != b.net || a.provider != b.provider;
}

void compareSales(Comparison& comparison, const Books& booksBefore, const Reconciliation& before, const Books& booksAfter, const Reconciliation& after)
{
    std::unordered_map<qint64, std::size_t> rowOf;
    rowOf.reserve(booksAfter.sales.size());
    for (std::size_t i = 0; i < booksAfter.sales.size(); ++i)
        rowOf.emplace(booksAfter.sales[i].id, i);
    std::map<std::tuple<int, int, QString>, Comparison::Move> moves;
    QVector<SaleChange> others;
    for (std::size_t i = 0; i < booksBefore.sales.size(); ++i) {
        const auto other = rowOf.find(booksBefore.sales[i].id);
        if (other == rowOf.end())
            continue;
        const Row& then = before.rows[i];
        const Row& now = after.rows[other->second];
        if (then.cause == Cause::Twin && now.cause == Cause::Twin)
            continue;
        SaleChange change{before.outcomeOf(booksBefore, i), after.outcomeOf(booksAfter, other->second), Money()};
        if (!isOtherwise(change.before, change.after))
            continue;
        ++comparison.salesChanged;
        change.amount = Money(booksBefore.sales[i].amount, change.before.net.currency());
        if (!change.changesState()) {
            if (others.size() < Comparison::kMostListed)
                others.append(change);
            continue;
        }
        Comparison::Move& move = moves[{int(change.before.state), int(change.after.state), change.amount.currency().code()}];
        if (move.count == 0)
            move = {change.before.state, change.after.state, 0, Money(0, change.amount.currency())};
        ++move.count;
        move.amount += change.amount;
        if (comparison.sales.size() < Comparison::kMostListed)
            comparison.sales.append(change);
    }
    for (const auto& [key, move] : moves)
        comparison.moves.append(move);
    comparison.sales += others.first(std::min(others.size(), Comparison::kMostListed - comparison.sales.size()));
}

bool isSameFinding(const Finding& a, const Finding& b)
{
    return a.kind == b.kind && a.cause == b.cause && a.net == b.net && a.amount == b.amount && a.due == b.due && a.sales == b.sales && a.deposit == b.deposit && a.provider == b.provider;
}

/// Findings by the deposit and the sales that they speak of.
class Subjects
{
public:
    explicit Subjects(const QVector<Finding>& findings)
    {
        for (qsizetype i = 0; i < findings.size(); ++i) {
            if (findings.at(i).deposit.isValid())
                m_byDeposit[findings.at(i).deposit].append(i);
            for (const SaleId sale : findings.at(i).sales)
                m_bySale[sale].append(i);
        }
    }

    /// The first that is not taken and speaks of the same thing as `finding`: one deposit, or a sale in both; -1 = none.
    qsizetype firstFor(const Finding& finding, const QVector<bool>& isTaken) const
    {
        qsizetype first = -1;
        const auto look = [&](const QVector<qsizetype>& places) {
            for (const qsizetype place : places) {
                if (!isTaken.at(place) && (first < 0 || place < first))
                    first = place;
            }
        };
        if (finding.deposit.isValid())
            look(m_byDeposit.value(finding.deposit));
        for (const SaleId sale : finding.sales)
            look(m_bySale.value(sale));
        return first;
    }

private:
    QHash<BankLineId, QVector<qsizetype>> m_byDeposit;
    QHash<SaleId, QVector<qsizetype>> m_bySale;
};

void compareFindings(Comparison& comparison, const Reconciliation& before, const Reconciliation& after, const QHash<QByteArray, FindingId>& names)
{
    QHash<QByteArray, qsizetype> byKey;
    for (qsizetype i = 0; i < after.findings.size(); ++i)
        byKey.insert(after.findings.at(i).key, i);
    QVector<bool> isTaken(after.findings.size(), false);
    QVector<Finding> gone;
    for (Finding finding : before.findings) {
        finding.id = names.value(finding.key);
        const auto same = byKey.constFind(finding.key);
        if (same == byKey.cend()) {
            gone.append(finding);
            continue;
        }
        isTaken[*same] = true;
        if (!isSameFinding(finding, after.findings.at(*same)))
            comparison.findings.append({finding, after.findings.at(*same)});
    }
    const Subjects subjects(after.findings);
    for (const Finding& finding : std::as_const(gone)) {
        FindingChange change{finding, std::nullopt};
        if (const qsizetype place = subjects.firstFor(finding, isTaken); place >= 0) {
            isTaken[place] = true;
            change.after = after.findings.at(place);
        }
        comparison.findings.append(change);
    }
    for (qsizetype i = 0; i < after.findings.size(); ++i)
        if (!isTaken.at(i))
            comparison.findings.append({std::nullopt, after.findings.at(i)});
}

void compareDeposits(Comparison& comparison, const Reconciliation& before, const Reconciliation& after)
{
    QHash<BankLineId, const DepositOutcome*> then;
    for (const DepositOutcome& outcome : before.deposits)
        then.insert(outcome.deposit, &outcome);
    for (const DepositOutcome& outcome : after.deposits) {
        const DepositOutcome* old = then.take(outcome.deposit);
        if (!old)
            comparison.deposits.append({outcome.deposit, std::nullopt, outcome.state, Money(0, outcome.difference.currency()), outcome.difference});
        else if (old->state != outcome.state || old->difference != outcome.difference)
            comparison.deposits.append({outcome.deposit, old->state, outcome.state, old->difference, outcome.difference});
    }
    for (const DepositOutcome& outcome : before.deposits)
        if (then.contains(outcome.deposit))
            comparison.deposits.append({outcome.deposit, outcome.state, std::nullopt, outcome.difference, Money(0, outcome.difference.currency())});
}

} // namespace

Comparison compare(const Books& booksBefore, const Reconciliation& before, const Books& booksAfter, const Reconciliation& after, const QHash<QByteArray, FindingId>& names)
{
    Comparison comparison;
    comparison.before = before.summary;
    comparison.after = after.summary;
    compareSales(comparison, booksBefore, before, booksAfter, after);
    compareFindings(comparison, before, after, names);
    compareDeposits(comparison, before, after);
    return comparison;
}

Result<Comparison> whatIf(storage::Shop& shop, const Trial& trial, TaskContext& task)
{
    if (trial.terms)
        DZ_CHECK(trial.terms->check());
    ReconcileService service(shop);
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    DZ_ASSIGN(const BusinessCalendar calendar, service.calendar());
    DZ_ASSIGN(const Books booksBefore, readBooks(shop, terms, calendar, task));
    task.report({Reconcile::tr("Judging the books as they are"), 0, 0});
    DZ_ASSIGN(const Reconciliation before, reconcile(booksBefore, task));
    DZ_ASSIGN(const Books booksAfter, readBooks(shop, trial.terms.value_or(terms), trial.calendar.value_or(calendar), task));
    task.report({Reconcile::tr("Judging them as tried"), 0, 0});
    DZ_ASSIGN(const Reconciliation after, reconcile(booksAfter, task));
    DZ_ASSIGN(const QVector<Finding> stored, shop.outcomes().findings());
    QHash<QByteArray, FindingId> names;
    for (const Finding& finding : stored)
        names.insert(finding.key, finding.id);
    return compare(booksBefore, before, booksAfter, after, names);
}

qint64 Comparison::statesChanged() const
{
    qint64 count = 0;
    for (const Move& move : moves)
        count += move.count;
    return count;
}

QString comparisonSentence(const Comparison& comparison)
{
    if (comparison.isSame())
        return Reconcile::tr("Nothing would change.");
    int gone = 0, come = 0, other = 0;
    for (const FindingChange& change : comparison.findings)
        ++(!change.after ? gone : !change.before ? come : other);
    const QString sum = comparison.before.notArrived == comparison.after.notArrived
        ? Reconcile::tr("The sum that has not arrived stays %1.").arg(comparison.before.notArrived.toDisplay())
        : Reconcile::tr("Not arrived would be %1 instead of %2.").arg(comparison.after.notArrived.toDisplay(), comparison.before.notArrived.toDisplay());
    const qint64 states = comparison.statesChanged(), others = comparison.salesChanged - states;
    QString sales = states > 0 ? Reconcile::tr("%n sale(s) would change their state.", nullptr, int(states)) : Reconcile::tr("No sale would change its state.");
    if (others > 0)
        sales = Reconcile::tr("%1 %2", "sentences").arg(sales, Reconcile::tr("%n more would keep it with another due date, fee or deposit.", nullptr, int(others)));
    const QString findings = Reconcile::tr("Findings: %1 would go, %2 would come, %3 would say something else.").arg(gone).arg(come).arg(other);
    //: Three sentences about what would change
    return Reconcile::tr("%1 %2 %3", "sentences").arg(sum, sales, findings);
}

} // namespace daozhang::reconcile
