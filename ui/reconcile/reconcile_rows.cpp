// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/reconcile_rows.h"

#include <algorithm>
#include <functional>
#include <map>

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

Money ReconcileRow::claim() const { return kind == Kind::Deposit && !difference.isZero() ? difference.absolute() : amount; }

EntryKey ReconcileRow::key() const
{
    EntryKey key;
    if (kind == Kind::Deposit)
        key.deposit = deposit;
    else if (kind == Kind::Finding && !findings.isEmpty())
        key.finding = findings.first();
    else if (kind == Kind::Sales)
        key = {{}, {}, saleState, provider, day};
    return key;
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
    case Kind::State: return saleState == other.saleState;
    }
    return false;
}

QString providerName(const QHash<QString, QString>& names, const QString& id)
{
    const QString name = names.value(id);
    return name.isEmpty() ? id : name;
}

ReconcileRow rowOf(const ListEntry& entry, const QHash<QString, QString>& names)
{
    ReconcileRow row;
    row.kind = entry.kind == ListEntry::Kind::Deposit ? ReconcileRow::Kind::Deposit
        : entry.kind == ListEntry::Kind::Finding      ? ReconcileRow::Kind::Finding
                                                      : ReconcileRow::Kind::Sales;
    row.day = entry.day;
    row.provider = entry.provider;
    row.who = entry.provider.isEmpty() ? entry.payer : providerName(names, entry.provider);
    row.amount = entry.amount;
    row.sales = entry.sales;
    row.missing = entry.missing;
    row.setsOf = entry.setsOf;
    row.from = entry.from;
    row.to = entry.to;
    row.cause = entry.cause;
    row.deduction = entry.deduction;
    row.depositState = entry.depositState;
    row.saleState = entry.saleState;
    row.findingKind = entry.findingKind;
    row.difference = entry.difference;
    row.late = entry.late;
    row.inCase = entry.inCase;
    row.deposit = entry.deposit;
    row.findings = entry.findings;
    return row;
}

ReconcileRow rowOf(const JudgedSale& judged, const QHash<QString, QString>& names)
{
    ReconcileRow row;
    row.kind = ReconcileRow::Kind::Hit;
    row.day = judged.sale.localDate;
    row.provider = judged.outcome.provider;
    row.who = providerName(names, judged.outcome.provider);
    row.amount = judged.sale.amount;
    row.saleState = judged.outcome.state;
    row.sales = 1;
    row.sale = judged.sale.id;
    row.deposit = judged.outcome.deposit;
    row.deduction = judged.sale.trace.isEmpty() ? judged.sale.orderNo : judged.sale.trace;
    row.cause = judged.sale.card;
    if (judged.outcome.finding.isValid())
        row.findings = {judged.outcome.finding};
    return row;
}

Result<ReconcileBook> readReconcileBook(Rooms& rooms, TaskContext&)
{
    ReconcileBook book;
    book.today = rooms.facts().today;
    DZ_ASSIGN(book.summary, rooms.reconcile().summary());
    DZ_ASSIGN(book.isStale, rooms.reconcile().isStale());
    DZ_ASSIGN(const SettlementTerms terms, rooms.reconcile().terms());
    book.hasTerms = !terms.providers.isEmpty();
    for (const ProviderTerms& provider : terms.providers)
        book.providerNames.insert(provider.id, provider.name.isEmpty() ? provider.id : provider.name);
    DZ_ASSIGN(book.decisions, rooms.reconcile().decisions());
    book.decisions.removeIf([](const Decision& decision) { return decision.undone; });
    std::reverse(book.decisions.begin(), book.decisions.end());
    return book;
}

EntryLayout::EntryLayout(const QVector<ListCell>& cells, ListSegment segment, const std::optional<QString>& provider)
{
    std::map<QDate, Day, std::greater<>> days;
    for (const ListCell& cell : cells) {
        if (!cell.isIn(segment) || (provider && cell.provider != *provider))
            continue;
        Day& day = days[cell.day];
        day.day = cell.day;
        day.firstPlace = day.entries == 0 ? cell.first : std::min(day.firstPlace, cell.first);
        day.entries += int(cell.entries);
        day.deposits += cell.kind == ListEntry::Kind::Deposit ? int(cell.entries) : 0;
        day.toDo += cell.isIn(ListSegment::ToDo) ? int(cell.entries) : 0;
        day.due += cell.kind == ListEntry::Kind::Finding ? int(cell.sales) : 0;
        day.sales += cell.kind == ListEntry::Kind::Sales ? int(cell.sales) : 0;
    }
    m_days.reserve(qsizetype(days.size()));
    for (auto& [key, day] : days) {
        day.firstRow = m_rows;
        day.firstEntry = m_entries;
        m_rows += day.entries + 1;
        m_entries += day.entries;
        m_days.append(day);
    }
}

int EntryLayout::dayOfRow(int row) const
{
    const auto after = std::upper_bound(m_days.begin(), m_days.end(), row, [](int wanted, const Day& day) { return wanted < day.firstRow; });
    return int(after - m_days.begin()) - 1;
}

int EntryLayout::dayOfEntry(int entry) const
{
    const auto after = std::upper_bound(m_days.begin(), m_days.end(), entry, [](int wanted, const Day& day) { return wanted < day.firstEntry; });
    return int(after - m_days.begin()) - 1;
}

bool EntryLayout::isHead(int row) const { return row >= 0 && row < m_rows && m_days.at(dayOfRow(row)).firstRow == row; }

int EntryLayout::entryOfRow(int row) const
{
    const Day& day = m_days.at(dayOfRow(row));
    return day.firstEntry + row - day.firstRow - 1;
}

int EntryLayout::rowOfEntry(int entry) const
{
    const Day& day = m_days.at(dayOfEntry(entry));
    return day.firstRow + 1 + entry - day.firstEntry;
}

int EntryLayout::entryAt(const ListPlace& place) const
{
    for (const Day& day : m_days)
        if (day.day == place.day)
            return place.offset < day.entries ? day.firstEntry + int(place.offset) : -1;
    return -1;
}

ReconcileRow EntryLayout::head(int row) const
{
    const Day& day = m_days.at(dayOfRow(row));
    ReconcileRow head;
    head.day = day.day;
    head.deposits = day.deposits;
    head.toDo = day.toDo;
    head.due = day.due;
    head.sales = day.sales;
    return head;
}

} // namespace daozhang::ui
