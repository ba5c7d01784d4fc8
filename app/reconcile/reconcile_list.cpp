// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/reconcile_list.h"

#include "app/storage/bank_line_repository.h"
#include "app/storage/list_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr qint64 kSecondsOfDay = 86'400;
/// A file may give its times in a zone of its own.
constexpr qint64 kMostZoneShift = 14 * 3600;

} // namespace

ReconcileList ReconcileService::list() { return ReconcileList(m_shop); }

Result<ListQuery> ReconcileList::query(const QString& text, QDate from, QDate to)
{
    ListQuery query{text.trimmed(), {}, from, to, {}};
    query.span = AmountSpan::parse(query.text, m_shop.profile().currency);
    if (query.text.isEmpty() || query.span)
        return query;
    DZ_ASSIGN(const SettlementTerms terms, ReconcileService(m_shop).terms());
    for (const ProviderTerms& provider : terms.providers)
        if (provider.name.contains(query.text, Qt::CaseInsensitive) || provider.id.contains(query.text, Qt::CaseInsensitive))
            query.named.append(provider.id);
    return query;
}

Result<QVector<ListCell>> ReconcileList::cells(const ListQuery& query) { return storage::ListRepository(m_shop.connection()).cells(query); }

Result<QVector<ListEntry>> ReconcileList::page(const ListView& view, qint64 from, qint64 offset, int limit)
{
    return storage::ListRepository(m_shop.connection()).page(view, from, offset, limit);
}

Result<std::optional<ListPlace>> ReconcileList::find(const ListView& view, const EntryKey& key)
{
    return storage::ListRepository(m_shop.connection()).find(view, key);
}

Result<JudgedDeposit> ReconcileList::deposit(BankLineId id)
{
    const BankLineId ids[] = {id};
    DZ_ASSIGN(const QVector<intake::BankLine> lines, m_shop.bankLines().byIds(ids));
    DZ_ASSIGN(std::optional<DepositOutcome> outcome, m_shop.outcomes().deposit(id));
    if (!outcome && !lines.isEmpty()) {
        DZ_ASSIGN(outcome, setAsideOutcome(lines.first()));
    }
    if (!outcome || lines.isEmpty())
        return Failure(ErrorCode::NotFound, Reconcile::tr("There is no deposit %1. Reconcile again and look at the list.").arg(id.value));
    DZ_ASSIGN(outcome->sales, storage::ListRepository(m_shop.connection()).salesOfDeposit(id));
    // What was missing here and came later points at the deposit that paid it.
    QSet<SaleId> known(outcome->sales.begin(), outcome->sales.end());
    for (const SentenceTerm& term : std::as_const(outcome->terms))
        for (const SaleId sale : term.sales)
            if (!known.contains(sale)) {
                known.insert(sale);
                outcome->sales.append(sale);
            }
    return JudgedDeposit{lines.first(), *outcome};
}

Result<std::optional<DepositOutcome>> ReconcileList::setAsideOutcome(const intake::BankLine& line)
{
    DZ_ASSIGN(const QVector<Decision> decisions, m_shop.outcomes().decisions());
    const bool isSetAside = std::any_of(decisions.begin(), decisions.end(), [&](const Decision& decision) {
        return !decision.undone && decision.kind == Decision::Kind::NotOurs && decision.deposit == line.id && decision.shares.isEmpty();
    });
    if (!isSetAside)
        return std::optional<DepositOutcome>();
    DepositOutcome outcome;
    outcome.deposit = line.id;
    outcome.state = DepositState::Explained;
    outcome.difference = Money(0, line.amount.currency());
    SentenceTerm term;
    term.kind = SentenceTerm::Kind::Deduction;
    term.name = QStringLiteral("aside");
    term.amount = line.amount;
    outcome.terms.append(term);
    return std::optional(outcome);
}

Result<std::optional<Finding>> ReconcileList::questionAbout(const QString& payer)
{
    DZ_ASSIGN(const QVector<Finding> open, ReconcileService(m_shop).findings());
    const auto asked = std::find_if(open.begin(), open.end(), [name = payer.trimmed()](const Finding& finding) {
        return finding.kind == FindingKind::UnknownPayer && !finding.terms.isEmpty() && finding.terms.first().name == name;
    });
    return asked != open.end() ? std::optional(*asked) : std::nullopt;
}

Result<QVector<SaleId>> ReconcileList::salesOfGroup(const EntryKey& group)
{
    const qint64 midnight = group.day.isValid() ? m_shop.time().toUtcSeconds(group.day, QTime(0, 0)) : 0;
    return storage::ListRepository(m_shop.connection())
        .salesOfGroup(group, {midnight - kMostZoneShift, midnight + kSecondsOfDay + kMostZoneShift});
}

Result<void> ReconcileList::forEachInState(SaleState state, const std::function<bool(const QVector<SaleId>&)>& portion)
{
    return storage::ListRepository(m_shop.connection()).forEachInState(state, portion);
}

QString ReconcileList::fileName(SourceFileId id)
{
    const auto file = m_shop.sourceFiles().byId(id);
    return file ? file->name : QString();
}

Result<ListProof> ReconcileList::proof()
{
    ListProof proof;
    DZ_ASSIGN(const auto counted, storage::ListRepository(m_shop.connection()).salesAndVerdicts());
    proof.sales = counted.first;
    proof.judged = counted.second;
    DZ_ASSIGN(const QVector<Decision> decisions, m_shop.outcomes().decisions());
    proof.decisions = std::count_if(decisions.begin(), decisions.end(), [](const Decision& decision) { return !decision.undone; });
    return proof;
}

} // namespace daozhang::reconcile
