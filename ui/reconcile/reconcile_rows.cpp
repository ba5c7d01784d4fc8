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
    case Kind::Found: return true;
    case Kind::Provider: return day == other.day && provider == other.provider;
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
    DZ_ASSIGN(book.subjects, rooms.reconcile().subjectsOf(book.decisions));
    return book;
}

namespace {

void count(EntryLayout::Sums& sums, const ListCell& cell)
{
    sums.entries += int(cell.entries);
    sums.deposits += cell.kind == ListEntry::Kind::Deposit ? int(cell.entries) : 0;
    sums.toDo += cell.isIn(ListSegment::ToDo) ? int(cell.entries) : 0;
    sums.due += cell.kind == ListEntry::Kind::Finding ? int(cell.sales) : 0;
    sums.sales += cell.kind == ListEntry::Kind::Sales ? int(cell.sales) : 0;
}

} // namespace

EntryLayout::EntryLayout(const QVector<ListCell>& cells, ListSegment segment, const std::optional<QString>& provider) : m_ofOneProvider(provider.has_value())
{
    // Unknown payers stand last in a day, as they are written.
    std::map<QDate, std::map<std::pair<bool, QString>, Group>, std::greater<>> made;
    QHash<QDate, qint64> places;
    for (const ListCell& cell : cells) {
        if (!cell.isIn(segment) || (provider && cell.provider != *provider))
            continue;
        Group& group = made[cell.day][{cell.provider.isEmpty(), cell.provider}];
        group.provider = cell.provider;
        count(group, cell);
        places.insert(cell.day, std::min(places.value(cell.day, cell.first), cell.first));
    }
    m_days.reserve(qsizetype(made.size()));
    for (auto& [date, groups] : made) {
        Day day;
        day.day = date;
        day.firstEntry = m_entries;
        day.firstPlace = places.value(date);
        day.firstGroup = int(m_groups.size());
        day.groups = int(groups.size());
        for (auto& [key, group] : groups) {
            group.day = int(m_days.size());
            group.firstRow = m_rows;
            group.heads = groups.size() == 1 ? 1 : m_groups.size() == day.firstGroup ? 2 : 1;
            group.firstEntry = m_entries;
            m_rows += group.heads + group.entries;
            m_entries += group.entries;
            day.entries += group.entries;
            day.deposits += group.deposits;
            day.toDo += group.toDo;
            day.due += group.due;
            day.sales += group.sales;
            m_groups.append(group);
        }
        m_days.append(day);
    }
}

int EntryLayout::groupOfRow(int row) const
{
    const auto after = std::upper_bound(m_groups.begin(), m_groups.end(), row, [](int wanted, const Group& group) { return wanted < group.firstRow; });
    return int(after - m_groups.begin()) - 1;
}

int EntryLayout::groupOfEntry(int entry) const
{
    const auto after = std::upper_bound(m_groups.begin(), m_groups.end(), entry, [](int wanted, const Group& group) { return wanted < group.firstEntry; });
    return int(after - m_groups.begin()) - 1;
}

int EntryLayout::dayOfEntry(int entry) const { return m_groups.at(groupOfEntry(entry)).day; }

bool EntryLayout::isHead(int row) const
{
    if (row < 0 || row >= m_rows)
        return false;
    const Group& group = m_groups.at(groupOfRow(row));
    return row - group.firstRow < group.heads;
}

QVector<int> EntryLayout::heads() const
{
    QVector<int> rows;
    rows.reserve(m_groups.size() + m_days.size());
    for (const Group& group : m_groups)
        for (int head = 0; head < group.heads; ++head)
            rows.append(group.firstRow + head);
    return rows;
}

int EntryLayout::entryOfRow(int row) const
{
    const Group& group = m_groups.at(groupOfRow(row));
    return group.firstEntry + row - group.firstRow - group.heads;
}

int EntryLayout::rowOfEntry(int entry) const
{
    const Group& group = m_groups.at(groupOfEntry(entry));
    return group.firstRow + group.heads + entry - group.firstEntry;
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
    const Group& group = m_groups.at(groupOfRow(row));
    const Day& day = m_days.at(group.day);
    const bool isOfDay = row == group.firstRow && (group.heads == 2 || day.groups == 1);
    const Sums& sums = isOfDay ? static_cast<const Sums&>(day) : group;
    ReconcileRow head;
    head.kind = isOfDay ? ReconcileRow::Kind::Day : ReconcileRow::Kind::Provider;
    head.day = day.day;
    if (!isOfDay || (day.groups == 1 && !m_ofOneProvider))
        head.provider = group.provider;
    head.deposits = sums.deposits;
    head.toDo = sums.toDo;
    head.due = sums.due;
    head.sales = sums.sales;
    return head;
}

} // namespace daozhang::ui
