// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/control_ledger.h"

#include "app/intake/control_words.h"

#include <QCoreApplication>

#include <limits>

namespace daozhang::intake {

namespace {

constexpr int kMostChains = 1000;
constexpr int kMostRanges = 10000;

} // namespace

ControlTotal amountControl(const QString& what, const Money& declared, const Money& found)
{
    return {what, declared.toString(), found.toString(), declared == found};
}

ControlTotal countControl(const QString& what, qint64 declared, qint64 found)
{
    return {what, QString::number(declared), QString::number(found), declared == found};
}

Money ControlLedger::money(WideSum minor) const
{
    constexpr WideSum kMost = std::numeric_limits<qint64>::max();
    return Money(qint64(minor > kMost ? kMost : minor < -kMost ? -kMost : minor), m_currency);
}

void ControlLedger::stretch(const QString& subject, QDate date)
{
    const auto known = m_rangeOf.constFind(subject);
    if (known == m_rangeOf.constEnd()) {
        if (m_ranges.size() >= kMostRanges)
            return;
        m_lastRange = int(m_ranges.size());
        m_rangeOf.insert(subject, m_lastRange);
        m_ranges.append({subject, date, date});
        return;
    }
    m_lastRange = *known;
    Coverage& range = m_ranges[m_lastRange];
    range.from = qMin(range.from, date);
    range.to = qMax(range.to, date);
}

void ControlLedger::add(const Sale& sale, const std::optional<Money>& settled)
{
    ++m_count;
    m_sum += sale.amount.minorUnits();
    const qint64 minor = settled.value_or(sale.amount).minorUnits();
    if (sale.amount.isNegative()) {
        ++m_outCount;
        m_out -= minor;
    } else {
        ++m_inCount;
        m_in += minor;
    }
    if (sale.fee)
        m_fees += sale.fee->minorUnits();
    if (sale.net)
        m_nets += sale.net->minorUnits();
    if (m_lastRange >= 0 && sale.merchant == m_lastMerchant && sale.terminal == m_lastTerminal) {
        Coverage& range = m_ranges[m_lastRange];
        if (sale.localDate < range.from)
            range.from = sale.localDate;
        else if (sale.localDate > range.to)
            range.to = sale.localDate;
        return;
    }
    m_lastMerchant = sale.merchant;
    m_lastTerminal = sale.terminal;
    stretch(sale.terminal.isEmpty() ? sale.merchant : sale.merchant + u'/' + sale.terminal, sale.localDate);
}

void ControlLedger::add(const BankLine& line, Side side)
{
    ++m_count;
    const Currency currency = line.amount.currency();
    const qint64 minor = currency == m_currency ? line.amount.minorUnits() : 0;
    m_sum += minor;
    if (side == Side::InOrOut && line.amount.isNegative()) {
        ++m_outCount;
        m_out -= minor;
    } else if (side == Side::InOrOut) {
        ++m_inCount;
        m_in += minor;
    }
    stretch(line.account, line.booked);
    if (m_balances == Balances::None)
        return;

    auto chain = std::find_if(m_chains.begin(), m_chains.end(), [&](const RunningBalance& known) { return known.isOf(line); });
    if (chain == m_chains.end()) {
        if (m_chains.size() >= kMostChains)
            return;
        m_chains.append(RunningBalance(line.account, currency));
        chain = m_chains.end() - 1;
    }
    chain->add(line);
}

QVector<ControlTotal> ControlLedger::controls(const StatementFacts& facts, qint64 refused) const
{
    QVector<ControlTotal> result;
    for (const Declared& declared : facts.declared()) {
        const QString at = QString::number(declared.line);
        if (declared.count)
            result.append(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of records (line %1)"), {at}), *declared.count, m_count + refused));
        if (declared.inCount)
            result.append(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of receipts (line %1)"), {at}), *declared.inCount, m_inCount));
        if (declared.outCount)
            result.append(countControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Number of payments (line %1)"), {at}), *declared.outCount, m_outCount));
        if (declared.in)
            result.append(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Sum of receipts (line %1)"), {at}), *declared.in, money(m_in)));
        if (declared.out)
            result.append(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Sum of payments (line %1)"), {at}), declared.out->absolute(), money(m_out)));
        if (declared.sum)
            result.append(amountControl(keptWords(QT_TRANSLATE_NOOP("Intake", "Sum of amounts (line %1)"), {at}), *declared.sum, money(m_sum)));
    }
    for (const RunningBalance& chain : m_chains)
        if (chain.isJudged())
            result.append(chain.verdict());
    return result;
}

QVector<Statement> ControlLedger::statements(const QVector<Coverage>& coverage) const
{
    QVector<Statement> result;
    for (const RunningBalance& chain : m_chains) {
        const auto days = std::find_if(coverage.begin(), coverage.end(), [&](const Coverage& range) { return range.subject == chain.account(); });
        if (days != coverage.end())
            result += chain.stretches(days->from, days->to);
    }
    return result;
}

QVector<Coverage> ControlLedger::coverage(const StatementFacts& facts, const QString& account, QDate today) const
{
    QVector<Coverage> result = m_ranges;
    if (!facts.from().isValid() || !facts.to().isValid() || facts.to() < facts.from())
        return result;
    const QDate to = today.isValid() ? qMin(facts.to(), today) : facts.to();
    if (result.isEmpty() && !account.isEmpty() && facts.from() <= to)
        result.append({account, facts.from(), to});
    for (Coverage& range : result) {
        range.from = qMin(range.from, facts.from());
        range.to = qMax(range.to, to);
    }
    return result;
}

} // namespace daozhang::intake
