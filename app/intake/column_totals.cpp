// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/column_totals.h"

#include "app/intake/control_words.h"

#include <QCoreApplication>

#include <limits>

namespace daozhang::intake {

namespace {

constexpr int kMostLines = 1000;
constexpr qint64 kLargestCount = 1'000'000'000'000;

QString fineTextOf(WideSum steps)
{
    constexpr WideSum kMost = std::numeric_limits<qint64>::max();
    return fineText(qint64(steps > kMost ? kMost : steps < -kMost ? -kMost : steps));
}

void addTo(std::optional<qint64>& sum, std::optional<qint64> steps)
{
    if (!steps || *steps % kFineSteps != 0)
        return;
    sum = std::min(kLargestCount, sum.value_or(0) + std::min(kLargestCount, *steps / kFineSteps));
}

} // namespace

ColumnTotals::ColumnTotals(const Profile& profile, const Columns& columns, TextEncoding encoding, Currency currency)
    : m_table(profile.totalsTable), m_encoding(encoding), m_currency(currency)
{
    for (const auto& [total, column] : m_table.sums) {
        Sum sum;
        sum.name = total;
        for (qsizetype i = 0; i < columns.names.size(); ++i)
            if (normaliseName(columns.names[i]) == column)
                sum.column = int(i);
        if (sum.column >= 0)
            m_sums.push_back(sum);
    }
}

bool ColumnTotals::take(const Record& record)
{
    if (m_table.header.isEmpty())
        return false;
    // Every record passes here: only what begins like the totals is decoded.
    if (!m_inTable && !record.cells.empty()) {
        const QByteArrayView first = cleanCell(record.cells.front().bytes, m_encoding);
        if (!first.isEmpty() && first.front() >= '0' && first.front() <= '9')
            return false;
    }
    QStringList names;
    for (size_t i = 0; i < record.cells.size() && i < 64; ++i) {
        const QByteArrayView cell = record.cells[i].bytes;
        names.append(normaliseName(decodeText(cleanCell(cell.first(qMin<qsizetype>(cell.size(), 200)), m_encoding), m_encoding)));
    }
    if (std::all_of(m_table.header.begin(), m_table.header.end(), [&](const QString& name) { return names.contains(name); })) {
        begin(record, names);
        return true;
    }
    // A line that is wider than the totals is none of them.
    m_inTable = m_inTable && record.cells.size() <= m_width + 1 && record.damage == LineDamage::None;
    if (m_inTable)
        addLine(record);
    return m_inTable;
}

void ColumnTotals::endAbove() { m_inTable = false; }

void ColumnTotals::begin(const Record& record, const QStringList& names)
{
    m_inTable = true;
    m_width = record.cells.size();
    m_declared.line = record.line + 1;
    const auto place = [&](const QString& name) { return name.isEmpty() ? -1 : int(names.indexOf(name)); };
    m_count = place(m_table.count);
    m_inCount = place(m_table.inCount);
    m_outCount = place(m_table.outCount);
    m_inSum = place(m_table.inSum);
    m_outSum = place(m_table.outSum);
    for (Sum& sum : m_sums)
        sum.total = place(sum.name);
}

std::optional<qint64> ColumnTotals::fine(const Record& record, int place) const
{
    if (place < 0 || size_t(place) >= record.cells.size())
        return std::nullopt;
    return parseFine(cleanCell(record.cells[size_t(place)].bytes, m_encoding), m_encoding);
}

void ColumnTotals::addLine(const Record& record)
{
    if (++m_lines > kMostLines)
        return;
    addTo(m_declared.count, fine(record, m_count));
    addTo(m_declared.inCount, fine(record, m_inCount));
    addTo(m_declared.outCount, fine(record, m_outCount));
    const auto addMoney = [&](std::optional<Money>& sum, int place) {
        if (place < 0 || size_t(place) >= record.cells.size())
            return;
        const Amount amount = parseYuan(cleanCell(record.cells[size_t(place)].bytes, m_encoding), m_encoding, m_currency);
        if (amount.fault == AmountFault::None && amount.money.currency() == m_currency)
            sum = sum.value_or(Money(0, m_currency)) + amount.money;
    };
    addMoney(m_declared.in, m_inSum);
    addMoney(m_declared.out, m_outSum);
    for (Sum& sum : m_sums)
        if (const auto steps = fine(record, sum.total)) {
            sum.stated = true;
            sum.declared += *steps;
        }
}

void ColumnTotals::add(const Record& record, bool takesMoney)
{
    for (Sum& sum : m_sums)
        if (const auto steps = fine(record, sum.column)) {
            sum.all += *steps;
            sum.sales += takesMoney ? 0 : *steps;
        }
}

std::optional<Declared> ColumnTotals::declared() const { return m_lines > 0 ? std::optional(m_declared) : std::nullopt; }

QVector<ControlTotal> ColumnTotals::controls() const
{
    QVector<ControlTotal> result;
    for (const Sum& sum : m_sums) {
        if (!sum.stated)
            continue;
        // Refunds are printed positive or negative, and counted in or not: the total says which.
        const WideSum found = sum.declared == sum.sales ? sum.sales : sum.all;
        const bool holds = sum.declared == found || sum.declared == -found;
        result.append({keptWords(QT_TRANSLATE_NOOP("Intake", "Sum of “%1” (line %2)"), {sum.name, QString::number(m_declared.line)}), fineTextOf(sum.declared),
                       fineTextOf(holds ? sum.declared : found), holds});
    }
    return result;
}

} // namespace daozhang::intake
