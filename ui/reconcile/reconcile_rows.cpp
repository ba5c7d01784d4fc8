// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_rows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace daozhang::ui {

using namespace daozhang::reconcile;

bool ReconcileRow::isToDo() const
{
    if (kind == Kind::Finding)
        return findingKind != FindingKind::NotJudged;
    if (kind == Kind::Deposit)
        return depositState != DepositState::Explained || !findings.isEmpty();
    return false;
}

bool ReconcileRow::isWaiting() const
{
    if (kind == Kind::Finding)
        return findingKind == FindingKind::NotJudged;
    return kind == Kind::Sales && (saleState == SaleState::InTransit || saleState == SaleState::Unknown);
}

bool ReconcileRow::isSameAs(const ReconcileRow& other) const
{
    if (kind != other.kind)
        return false;
    switch (kind) {
    case Kind::Day: return day == other.day;
    case Kind::Deposit: return deposit == other.deposit;
    case Kind::Finding: return findings == other.findings;
    case Kind::Sales: return saleState == other.saleState && provider == other.provider && day == other.day;
    case Kind::Hit: return sale == other.sale;
    }
    return false;
}

QString providerName(const QHash<QString, QString>& names, const QString& id)
{
    const QString name = names.value(id);
    return name.isEmpty() ? id : name;
}

namespace {

ReconcileRow depositRow(const JudgedDeposit& judged, const QHash<QString, QString>& names)
{
    ReconcileRow row;
    row.kind = ReconcileRow::Kind::Deposit;
    row.day = judged.line.booked;
    row.provider = judged.outcome.provider;
    row.who = row.provider.isEmpty() ? judged.line.payer : providerName(names, row.provider);
    row.amount = judged.line.amount;
    row.depositState = judged.outcome.state;
    row.difference = judged.outcome.difference;
    row.late = judged.outcome.late;
    row.deposit = judged.line.id;
    // A list of deposits does not carry the rows of their lumps: the terms have counted them.
    for (const SentenceTerm& term : judged.outcome.terms) {
        switch (term.kind) {
        case SentenceTerm::Kind::Sales:
            row.sales += term.count;
            row.from = row.from.isNull() ? term.from : std::min(row.from, term.from);
            row.to = row.to.isNull() ? term.to : std::max(row.to, term.to);
            break;
        case SentenceTerm::Kind::Refunds: row.sales += term.count; break;
        case SentenceTerm::Kind::Missing: row.missing += term.count; break;
        case SentenceTerm::Kind::OneOf: row.setsOf += term.count; break;
        case SentenceTerm::Kind::Deduction: row.deduction = term.name; break;
        default: break;
        }
    }
    return row;
}

ReconcileRow findingRow(const Finding& finding, const QHash<QString, QString>& names)
{
    ReconcileRow row;
    row.kind = ReconcileRow::Kind::Finding;
    row.day = finding.due;
    row.provider = finding.provider;
    row.who = providerName(names, finding.provider);
    row.amount = finding.net;
    row.findingKind = finding.kind;
    row.cause = finding.cause;
    row.sales = int(finding.sales.size());
    row.findings = {finding.id};
    row.inCase = finding.inCase;
    for (const SentenceTerm& term : finding.terms) {
        if (!term.from.isValid())
            continue;
        row.from = row.from.isNull() ? term.from : std::min(row.from, term.from);
        row.to = row.to.isNull() ? term.to : std::max(row.to, term.to);
    }
    return row;
}

/// Collects the sales that no deposit and no finding speaks of.
class GroupsBuilder
{
public:
    explicit GroupsBuilder(ReconcileBook& book) : m_book(book) {}

    void add(const JudgedSale& judged)
    {
        const SaleOutcome& outcome = judged.outcome;
        if (outcome.deposit.isValid())
            return;
        if (outcome.provider.isEmpty() && outcome.state == SaleState::Unknown)
            ++m_book.withoutTerms;
        const bool waits = outcome.state == SaleState::InTransit || outcome.state == SaleState::Unknown;
        const QDate day = waits && !outcome.due.isNull() ? outcome.due.due : judged.sale.localDate;
        const Key key{outcome.state, outcome.provider, day};
        auto [place, isNew] = m_places.try_emplace(key, m_book.groups.size());
        if (isNew) {
            SalesGroup group;
            group.state = outcome.state;
            group.provider = outcome.provider;
            group.day = day;
            group.gross = Money(0, judged.sale.amount.currency());
            group.net = group.gross;
            group.cause = outcome.cause;
            group.from = group.to = judged.sale.localDate;
            m_book.groups.append(group);
        }
        SalesGroup& group = m_book.groups[place->second];
        if (judged.sale.amount.currency() == group.gross.currency()) {
            group.gross += judged.sale.amount;
            if (outcome.net.currency() == group.net.currency())
                group.net += outcome.net;
        }
        group.sales.append(judged.sale.id);
        group.from = std::min(group.from, judged.sale.localDate);
        group.to = std::max(group.to, judged.sale.localDate);
        if (group.cause != outcome.cause)
            group.cause.clear();
    }

private:
    using Key = std::tuple<SaleState, QString, QDate>;
    ReconcileBook& m_book;
    std::map<Key, qsizetype> m_places;
};

Result<void> readGroups(Rooms& rooms, TaskContext& task, ReconcileBook& book)
{
    GroupsBuilder builder(book);
    for (const SaleState state : {SaleState::InTransit, SaleState::Unknown, SaleState::Excluded, SaleState::CancelledOut})
        DZ_CHECK(rooms.reconcile().forEachSale(state, [&](const JudgedSale& judged) {
            builder.add(judged);
            return !task.stopRequested();
        }));
    if (task.stopRequested())
        return TaskContext::stopped();
    for (int i = 0; i < book.groups.size(); ++i) {
        const SalesGroup& group = book.groups.at(i);
        ReconcileRow row;
        row.kind = ReconcileRow::Kind::Sales;
        row.day = group.day;
        row.provider = group.provider;
        row.who = providerName(book.providerNames, group.provider);
        row.amount = group.state == SaleState::InTransit ? group.net : group.gross;
        row.saleState = group.state;
        row.sales = int(group.sales.size());
        row.from = group.from;
        row.to = group.to;
        row.cause = group.cause;
        row.group = i;
        book.rows.append(row);
    }
    return {};
}

bool matchesFilter(const ReconcileRow& row, ReconcileFilter filter)
{
    switch (filter) {
    case ReconcileFilter::All: return true;
    case ReconcileFilter::ToDo: return row.isToDo();
    case ReconcileFilter::Explained:
        return row.kind == ReconcileRow::Kind::Deposit && row.depositState == DepositState::Explained;
    case ReconcileFilter::Waiting: return row.isWaiting();
    }
    return true;
}

bool matchesText(const ReconcileRow& row, const QString& text)
{
    if (text.isEmpty() || row.who.contains(text, Qt::CaseInsensitive))
        return true;
    const QString digits = QString(text).remove(u',');
    return row.amount.toString().startsWith(digits) || row.difference.absolute().toString().startsWith(digits)
        || (row.inCase.isValid() && QString::number(row.inCase.value) == digits);
}

} // namespace

Result<ReconcileBook> readReconcileBook(Rooms& rooms, TaskContext& task)
{
    ReconcileBook book;
    book.today = rooms.facts().today;
    DZ_ASSIGN(book.summary, rooms.reconcile().summary());
    DZ_ASSIGN(book.isStale, rooms.reconcile().isStale());
    DZ_ASSIGN(const SettlementTerms terms, rooms.reconcile().terms());
    book.hasTerms = !terms.providers.isEmpty();
    for (const ProviderTerms& provider : terms.providers)
        book.providerNames.insert(provider.id, provider.name.isEmpty() ? provider.id : provider.name);
    DZ_ASSIGN(const QVector<Decision> decisions, rooms.reconcile().decisions());
    book.decisions = std::count_if(decisions.begin(), decisions.end(), [](const Decision& decision) { return !decision.undone; });
    if (task.stopRequested())
        return TaskContext::stopped();

    DZ_ASSIGN(const QVector<JudgedDeposit> deposits, rooms.reconcile().deposits());
    DZ_ASSIGN(const QVector<Finding> findings, rooms.reconcile().findings());
    QHash<BankLineId, qsizetype> places;
    book.rows.reserve(deposits.size() + findings.size());
    for (const JudgedDeposit& judged : deposits) {
        places.insert(judged.line.id, book.rows.size());
        book.rows.append(depositRow(judged, book.providerNames));
    }
    for (const Finding& finding : findings) {
        const auto place = finding.deposit.isValid() ? places.constFind(finding.deposit) : places.constEnd();
        if (place == places.constEnd()) {
            // Sales that wait for the statement are listed by day below: not twice.
            if (finding.kind != FindingKind::NotJudged)
                book.rows.append(findingRow(finding, book.providerNames));
            continue;
        }
        ReconcileRow& row = book.rows[*place];
        row.findings.append(finding.id);
        if (!row.findingKind)
            row.findingKind = finding.kind;
        if (row.cause.isEmpty())
            row.cause = finding.cause;
        if (finding.inCase.isValid())
            row.inCase = finding.inCase;
    }
    DZ_CHECK(readGroups(rooms, task, book));

    std::stable_sort(book.rows.begin(), book.rows.end(), [](const ReconcileRow& a, const ReconcileRow& b) { return a.day > b.day; });
    for (const ReconcileRow& row : std::as_const(book.rows))
        for (const ReconcileFilter filter :
             {ReconcileFilter::All, ReconcileFilter::ToDo, ReconcileFilter::Explained, ReconcileFilter::Waiting})
            if (matchesFilter(row, filter))
                ++book.counts[int(filter)];
    return book;
}

QVector<ReconcileRow> rowsOf(const ReconcileBook& book, ReconcileFilter filter, const QString& text)
{
    QVector<ReconcileRow> rows;
    qsizetype head = -1;
    for (const ReconcileRow& row : book.rows) {
        if (!matchesFilter(row, filter) || !matchesText(row, text))
            continue;
        if (head < 0 || rows.at(head).day != row.day) {
            head = rows.size();
            ReconcileRow day;
            day.day = row.day;
            rows.append(day);
        }
        ReconcileRow& day = rows[head];
        day.deposits += row.kind == ReconcileRow::Kind::Deposit ? 1 : 0;
        day.toDo += row.isToDo() ? 1 : 0;
        day.due += row.kind == ReconcileRow::Kind::Finding ? row.sales : 0;
        day.sales += row.kind == ReconcileRow::Kind::Sales ? row.sales : 0;
        rows.append(row);
    }
    return rows;
}

} // namespace daozhang::ui
