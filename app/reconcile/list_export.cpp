// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/list_export.h"

#include "app/reconcile/explanation.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr int kPage = 1000;

QString iso(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

class CsvFile
{
public:
    explicit CsvFile(const QString& path) : m_file(path) {}

    Result<void> open(const QStringList& head)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failed();
        m_file.write("\xEF\xBB\xBF");  // without it Excel reads the file in the system's code page
        QStringList cells;
        for (const QString& title : head)
            cells.append(csvCell(title));
        line(cells);
        return {};
    }
    /// `cells` are quoted already.
    void line(const QStringList& cells)
    {
        m_file.write(cells.join(u',').toUtf8());
        m_file.write("\r\n");
        ++m_lines;
    }
    Result<qint64> commit()
    {
        if (!m_file.commit())
            return failed();
        return m_lines - 1;
    }

private:
    Failure failed() const
    {
        return Failure(ErrorCode::Unreadable, Reconcile::tr("“%1” could not be written: %2. Choose another folder or close the program that has it open.").arg(m_file.fileName(), m_file.errorString()));
    }

    QSaveFile m_file;
    qint64 m_lines = 0;
};

QString stateOf(const ListEntry& entry)
{
    if (entry.depositState)
        return stateName(*entry.depositState);
    if (entry.findingKind)
        return findingTitle(*entry.findingKind);
    return stateName(entry.saleState.value_or(SaleState::Unknown));
}

/// Of what is to be done: days since it was due, or booked.
QString daysOpen(const ListEntry& entry, QDate asOf)
{
    return entry.isToDo() && entry.day.isValid() && asOf.isValid() ? QString::number(std::max<qint64>(0, entry.day.daysTo(asOf))) : QString();
}

QString nameOf(const SettlementTerms& terms, const QString& provider)
{
    const ProviderTerms* known = terms.byId(provider);
    return known && !known->name.isEmpty() ? known->name : provider;
}

} // namespace

QString csvCell(const QString& text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
        return u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"';
    return cell;
}

QString csvCell(Money amount) { return amount.toString(); }

Result<qint64> exportEntries(ReconcileList& list, ReconcileService& service, const ListView& view, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    DZ_ASSIGN(const ReconcileSummary summary, service.summary());
    CsvFile file(path);
    DZ_CHECK(file.open({Reconcile::tr("Date"), Reconcile::tr("Provider"), Reconcile::tr("Payer"), Reconcile::tr("State"), Reconcile::tr("Cause"), Reconcile::tr("Amount"),
                        Reconcile::tr("Difference"), Reconcile::tr("Currency"), Reconcile::tr("Sales"), Reconcile::tr("Days open"), Reconcile::tr("Cleared from"), Reconcile::tr("Cleared to"),
                        Reconcile::tr("Findings"), Reconcile::tr("Case")}));
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
            file.line({iso(entry.day), csvCell(nameOf(terms, entry.provider)), csvCell(entry.payer), csvCell(stateOf(entry)), csvCell(causeName(entry.cause)), csvCell(entry.amount),
                       csvCell(entry.difference), entry.amount.currency().code(), QString::number(entry.sales), daysOpen(entry, summary.asOf), iso(entry.from), iso(entry.to),
                       csvCell(findings.join(u' ')), entry.inCase.isValid() ? QString::number(entry.inCase.value) : QString()});
        }
        written += read;
        task.report({Reconcile::tr("Writing the table"), written, 0});
    }
    return file.commit();
}

Result<qint64> exportSales(ReconcileService& service, const QVector<SaleId>& ids, const ShopTime& time, const QString& path, TaskContext& task)
{
    DZ_ASSIGN(const SettlementTerms terms, service.terms());
    CsvFile file(path);
    DZ_CHECK(file.open({Reconcile::tr("State"), Reconcile::tr("Date"), Reconcile::tr("Time"), Reconcile::tr("Provider"), Reconcile::tr("Merchant"), Reconcile::tr("Terminal"),
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
            file.line({csvCell(stateName(outcome.state)), iso(sale.localDate), sale.hasTime ? time.localTime(sale.occurredAt).toString(QStringLiteral("HH:mm:ss")) : QString(),
                       csvCell(nameOf(terms, outcome.provider)), csvCell(sale.merchant), csvCell(sale.terminal), csvCell(sale.batch), csvCell(sale.trace), csvCell(sale.rrn),
                       csvCell(sale.orderNo), csvCell(sale.card.isEmpty() ? sale.channel : sale.card), csvCell(sale.amount), outcome.provider.isEmpty() ? QString() : csvCell(outcome.fee),
                       outcome.provider.isEmpty() ? QString() : csvCell(outcome.net), sale.amount.currency().code(), iso(outcome.due.due), csvCell(causeName(outcome.cause))});
        }
        task.report({Reconcile::tr("Writing the table"), from + wanted.size(), ids.size()});
    }
    return file.commit();
}

} // namespace daozhang::reconcile
