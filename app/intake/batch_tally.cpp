// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/batch_tally.h"

#include "app/intake/control_ledger.h"
#include "app/intake/control_words.h"

#include <QCoreApplication>

namespace daozhang::intake {

namespace {

constexpr qsizetype kMostBatches = 2000;
constexpr qsizetype kMostTotals = 2000;
constexpr qint64 kLargestSum = 1'000'000'000'000'000'000;  // rows are smaller by far; a sum stays within 64 bits

void addTo(qint64& sum, qint64 minor)
{
    if (qAbs(sum) < kLargestSum)
        sum += minor;
}

} // namespace

BatchTally::Batch* BatchTally::batchOf(const Sale& sale)
{
    const bool settlement = m_rule == BatchRule::Settlement;
    if (sale.batch.isEmpty())
        return nullptr;
    const Currency currency = sale.amount.currency();
    const QString key = (settlement ? sale.terminal : currency.code()) + u'\n' + sale.batch;
    const auto known = m_of.constFind(key);
    if (known != m_of.constEnd())
        return &m_batches[*known];
    if (m_batches.size() >= kMostBatches)
        return nullptr;
    m_of.insert(key, m_batches.size());
    Batch batch;
    batch.terminal = settlement ? sale.terminal : QString();
    batch.number = sale.batch;
    batch.currency = currency;
    m_batches.append(batch);
    return &m_batches.last();
}

void BatchTally::add(const Sale& sale)
{
    if (m_rule == BatchRule::None)
        return;
    Batch* const batch = batchOf(sale);
    if (!batch)
        return;
    ++batch->rows;
    if (m_rule == BatchRule::Settlement) {
        addSettled(*batch, sale);
        return;
    }
    const qint64 net = sale.net ? sale.net->minorUnits() : sale.amount.minorUnits();
    if (sale.type == SaleType::Payout) {
        ++batch->payouts;
        addTo(batch->payout, -net);
    } else {
        addTo(batch->net, net);
    }
}

/// Debit: sales and completions. Credit: voids, refunds and voids of completions. What was reversed is in neither.
void BatchTally::addSettled(Batch& batch, const Sale& sale)
{
    if (sale.status != SaleStatus::Success)
        return;
    const qint64 minor = qAbs(sale.amount.minorUnits());
    switch (sale.type) {
    case SaleType::Sale:
    case SaleType::PreAuthCompletion:
        ++batch.debits;
        addTo(batch.debit, minor);
        batch.done.insert(sale.trace, {minor, true});
        break;
    case SaleType::Void:
    case SaleType::Refund:
    case SaleType::CompletionVoid:
        ++batch.credits;
        addTo(batch.credit, minor);
        batch.done.insert(sale.trace, {minor, false});
        break;
    case SaleType::Reversal: {
        const auto done = batch.done.constFind(sale.originalTrace);
        if (done == batch.done.constEnd() || done->minor != minor)
            break;
        addTo(done->isDebit ? batch.debit : batch.credit, -minor);
        (done->isDebit ? batch.debits : batch.credits) -= 1;
        batch.done.erase(done);
        break;
    }
    case SaleType::PreAuth:
    case SaleType::Payout:
    case SaleType::Other: break;
    }
}

void BatchTally::read(const QString& line)
{
    if (m_rule != BatchRule::Settlement || m_totals.size() >= kMostTotals)
        return;
    if (const auto totals = totalsOf(line))
        m_totals.append(*totals);
}

void BatchTally::settle(const IsoTotals& totals, QVector<ControlTotal>& result) const
{
    const auto found = m_of.constFind(totals.terminal + u'\n' + totals.batch);
    const Batch none;
    const Batch& batch = found == m_of.constEnd() ? none : m_batches[*found];
    const QStringList place{totals.batch, totals.terminal};
    const Currency currency = totals.currency.value_or(found == m_of.constEnd() ? m_currency : batch.currency);
    const auto money = [&](qint64 minor) { return Money(minor, currency); };
    switch (totals.kind) {
    case IsoTotals::Kind::Terminal:
        result.append(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: sum of sales"), place), money(totals.debit), money(batch.debit)));
        result.append(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: number of sales"), place), totals.debits, batch.debits));
        result.append(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: sum of voids and refunds"), place), money(totals.credit), money(batch.credit)));
        result.append(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: number of voids and refunds"), place), totals.credits, batch.credits));
        break;
    case IsoTotals::Kind::Host:
        result.append(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: sum of sales by the host's count"), place), money(totals.debit), money(batch.debit)));
        result.append(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: number of sales by the host's count"), place), totals.debits, batch.debits));
        result.append(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: sum of voids and refunds by the host's count"), place), money(totals.credit), money(batch.credit)));
        result.append(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: number of voids and refunds by the host's count"), place), totals.credits, batch.credits));
        break;
    case IsoTotals::Kind::Answer: {
        const bool bad = totals.domestic == 2 || totals.foreign == 2;
        const bool unsure = totals.domestic == 3 || totals.foreign == 3;
        result.append({keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: the host's answer to the settlement"), place),
                       keptWords(QT_TRANSLATE_NOOP("Intake", "totals agree")),
                       bad      ? keptWords(QT_TRANSLATE_NOOP("Intake", "totals differ"))
                       : unsure ? keptWords(QT_TRANSLATE_NOOP("Intake", "the host could not compare them"))
                                : keptWords(QT_TRANSLATE_NOOP("Intake", "totals agree")),
                       !bad && !unsure});
        break;
    }
    case IsoTotals::Kind::UploadEnd:
        result.append(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 of terminal %2: number of uploaded transactions"), place), totals.count, batch.debits + batch.credits));
        break;
    }
}

QVector<ControlTotal> BatchTally::controls() const
{
    QVector<ControlTotal> result;
    for (const IsoTotals& totals : m_totals)
        settle(totals, result);
    if (m_rule != BatchRule::Payouts)
        return result;
    for (const Batch& batch : m_batches) {
        const QStringList place{batch.number, batch.currency.code()};
        if (batch.payouts > 0) {
            // A provider's payout may stand as money that left or as money that was sent: its size counts.
            ControlTotal control = amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Payout of batch %1 against its rows (%2)"), place),
                                                 Money(qAbs(batch.payout), batch.currency), Money(batch.net, batch.currency));
            // Rows that were rounded one by one may be off by half a unit each.
            control.holds = control.holds || (m_isRounded && qAbs(qAbs(batch.payout) - batch.net) * 2 <= batch.rows);
            result.append(control);
        } else if (batch.net == 0 && batch.rows > 1) {
            result.append(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Batch %1 pays nothing out: its rows add up to nothing (%2)"), place), Money(0, batch.currency), Money(0, batch.currency)));
        }
    }
    return result;
}

} // namespace daozhang::intake
