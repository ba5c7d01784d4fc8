// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/list_export.h"

#include "app/reconcile/explanation.h"

#include <QCoreApplication>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr int kPage = 1000;

QString stateOf(const ListEntry& entry)
{
    switch (toldBy(entry.isSetAside(), entry.depositState, entry.findingKind)) {
    case ToldBy::Aside: return Reconcile::tr("Set aside");
    case ToldBy::Deposit: return stateName(*entry.depositState);
    case ToldBy::Finding: return findingTitle(*entry.findingKind);
    case ToldBy::Sales: break;
    }
    return stateName(entry.saleState.value_or(SaleState::Unknown));
}

/// Of what is to be done: days since it was due, or booked.
TableCell daysOpen(const ListEntry& entry, QDate asOf)
{
    return entry.isToDo() && entry.day.isValid() && asOf.isValid() ? TableCell(std::max<qint64>(0, entry.day.daysTo(asOf))) : TableCell();
}

QString nameOf(const SettlementTerms& terms, const QString& provider)
{
    const ProviderTerms* known = terms.byId(provider);
    return known && !known->name.isEmpty() ? known->name : provider;
}

} // namespace

Result<qint64> exportEntries(ReconcileList& list, ReconcileService& service, const ListView& view, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    DZ_ASSIGN(const ReconcileSummary summary, service.summary());
    DZ_ASSIGN(const std::unique_ptr<TableFile> file,
              TableFile::create(path, {Reconcile::tr("Date"), Reconcile::tr("Provider"), Reconcile::tr("Payer"), Reconcile::tr("State"), Reconcile::tr("Cause"), Reconcile::tr("Amount"),
                                       Reconcile::tr("Difference"), Reconcile::tr("Claimed"), Reconcile::tr("Currency"), Reconcile::tr("Sales"), Reconcile::tr("Days open"),
                                       Reconcile::tr("Cleared from"), Reconcile::tr("Cleared to"), Reconcile::tr("Findings"), Reconcile::tr("Case")}));
    qint64 after = 0, written = 0;
    for (int read = kPage; read == kPage;) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const QVector<ListEntry> page, list.page(view, after + 1, 0, kPage));
        read = int(page.size());
        for (const ListEntry& entry : page) {
            after = entry.place;
            QStringList findings;
            for (const FindingId id : entry.findings)
                findings.append(findingName(id));
            DZ_CHECK(file->add({entry.day, nameOf(terms, entry.provider), entry.payer, stateOf(entry), causeName(entry.cause), entry.amount, entry.difference,
                                entry.claimed ? TableCell(*entry.claimed) : TableCell(), entry.amount.currency().code(), qint64(entry.sales), daysOpen(entry, summary.asOf), entry.from,
                                entry.to, findings.join(u' '), entry.inCase.isValid() ? TableCell(entry.inCase.value) : TableCell()}));
        }
        written += read;
        task.report({Reconcile::tr("Writing the table"), written, 0});
    }
    return file->commit();
}

Result<qint64> exportSales(ReconcileService& service, const QVector<SaleId>& ids, const ShopTime& time, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    DZ_ASSIGN(const std::unique_ptr<TableFile> file,
              TableFile::create(path, {Reconcile::tr("State"), Reconcile::tr("Date"), Reconcile::tr("Time"), Reconcile::tr("Provider"), Reconcile::tr("Merchant"), Reconcile::tr("Terminal"),
                                       Reconcile::tr("Batch"), Reconcile::tr("Trace"), Reconcile::tr("RRN"), Reconcile::tr("Order number"), Reconcile::tr("Card"), Reconcile::tr("Amount"),
                                       Reconcile::tr("Fee"), Reconcile::tr("Net"), Reconcile::tr("Currency"), Reconcile::tr("Due"), Reconcile::tr("Cause")}));
    for (qsizetype from = 0; from < ids.size(); from += kPage) {
        if (task.stopRequested())
            return TaskContext::stopped();
        const QVector<SaleId> wanted = ids.mid(from, kPage);
        DZ_ASSIGN(const QVector<JudgedSale> page, service.salesByIds(wanted));
        QHash<SaleId, const JudgedSale*> byId;
        for (const JudgedSale& judged : page)
            byId.insert(judged.sale.id, &judged);
        for (const SaleId id : wanted) {
            const JudgedSale* judged = byId.value(id);
            if (!judged)
                continue;
            const intake::Sale& sale = judged->sale;
            const SaleOutcome& outcome = judged->outcome;
            const bool isPriced = !outcome.provider.isEmpty();
            DZ_CHECK(file->add({stateName(outcome), sale.localDate, sale.hasTime ? time.localTime(sale.occurredAt).toString(QStringLiteral("HH:mm:ss")) : QString(),
                                nameOf(terms, outcome.provider), sale.merchant, sale.terminal, sale.batch, sale.trace, sale.rrn, sale.orderNo, sale.card.isEmpty() ? sale.channel : sale.card,
                                sale.amount, isPriced ? TableCell(outcome.fee) : TableCell(), isPriced ? TableCell(outcome.net) : TableCell(), sale.amount.currency().code(), outcome.due.due,
                                causeName(outcome.cause)}));
        }
        task.report({Reconcile::tr("Writing the table"), from + wanted.size(), ids.size()});
    }
    return file->commit();
}

Result<qint64> exportDeposits(ReconcileService& service, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    DZ_ASSIGN(const QVector<JudgedDeposit> deposits, service.deposits());
    QHash<BankLineId, qint64> sales;
    DZ_CHECK(service.forEachSale(std::nullopt, [&](const JudgedSale& sale) {
        if (sale.outcome.deposit.isValid())
            ++sales[sale.outcome.deposit];
        return !task.stopRequested();
    }));
    DZ_ASSIGN(const std::unique_ptr<TableFile> file,
              TableFile::create(path, {Reconcile::tr("Deposit"), Reconcile::tr("Date"), Reconcile::tr("Provider"), Reconcile::tr("Payer"), Reconcile::tr("Memo"), Reconcile::tr("Account"),
                                       Reconcile::tr("State"), Reconcile::tr("Amount"), Reconcile::tr("Difference"), Reconcile::tr("Currency"), Reconcile::tr("Sales"),
                                       Reconcile::tr("Explanation")}));
    for (const JudgedDeposit& deposit : deposits) {
        if (task.stopRequested())
            return TaskContext::stopped();
        const intake::BankLine& line = deposit.line;
        DZ_CHECK(file->add({depositName(line.id), line.booked, nameOf(terms, deposit.outcome.provider), line.payer, line.memo, line.account, stateName(deposit.outcome.state), line.amount,
                            deposit.outcome.difference, line.amount.currency().code(), sales.value(line.id), plainText(depositSentence(line, deposit.outcome))}));
    }
    return file->commit();
}

Result<qint64> exportFindings(ReconcileService& service, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    DZ_ASSIGN(const QVector<Finding> findings, service.findings());
    DZ_ASSIGN(const ReconcileSummary summary, service.summary());
    DZ_ASSIGN(const std::unique_ptr<TableFile> file,
              TableFile::create(path, {Reconcile::tr("Finding"), Reconcile::tr("Kind"), Reconcile::tr("State"), Reconcile::tr("Provider"), Reconcile::tr("Cause"), Reconcile::tr("Amount"),
                                       Reconcile::tr("Net"), Reconcile::tr("Currency"), Reconcile::tr("Due"), Reconcile::tr("Days overdue"), Reconcile::tr("Deposit"), Reconcile::tr("Sales"),
                                       Reconcile::tr("Case"), Reconcile::tr("Explanation")}));
    for (const Finding& finding : findings) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_ASSIGN(const QVector<JudgedSale> sales, service.salesByIds(finding.sales));
        const bool isDue = finding.due.isValid() && summary.asOf.isValid();
        DZ_CHECK(file->add({findingName(finding.id), findingTitle(finding), stateName(finding.state), nameOf(terms, finding.provider), causeName(finding.cause), finding.amount, finding.net,
                            finding.net.currency().code(), finding.due, isDue ? TableCell(std::max<qint64>(0, finding.due.daysTo(summary.asOf))) : TableCell(),
                            finding.deposit.isValid() ? TableCell(depositName(finding.deposit)) : TableCell(), qint64(finding.sales.size()),
                            finding.inCase.isValid() ? TableCell(finding.inCase.value) : TableCell(), findingSentence(finding, sales, summary.asOf)}));
    }
    return file->commit();
}

} // namespace daozhang::reconcile
