// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/list_writer.h"

#include "app/reconcile/explanation.h"
#include "app/storage/list_repository.h"
#include "app/storage/shop.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace daozhang::reconcile {

namespace {

void widen(ListEntry& entry, QDate from, QDate to)
{
    if (from.isValid())
        entry.from = entry.from.isValid() ? std::min(entry.from, from) : from;
    if (to.isValid())
        entry.to = entry.to.isValid() ? std::max(entry.to, to) : to;
}

qint64 julian(QDate day) { return day.isValid() ? day.toJulianDay() : 0; }

/// Newest day first, then by provider with unknown payers last; what is to be done stands above what is explained.
void sort(std::vector<ListEntry>& entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const ListEntry& a, const ListEntry& b) {
        return std::tuple(-julian(a.day), a.provider.isEmpty(), a.provider, !a.isToDo(), a.kind, a.deposit, a.saleState)
             < std::tuple(-julian(b.day), b.provider.isEmpty(), b.provider, !b.isToDo(), b.kind, b.deposit, b.saleState);
    });
}

bool isSame(const ListEntry& a, const ListEntry& b)
{
    const auto first = [](const ListEntry& entry) { return entry.kind == ListEntry::Kind::Deposit || entry.findings.isEmpty() ? FindingId() : entry.findings.first(); };
    return a.kind == b.kind && a.day == b.day && a.provider == b.provider && a.payer == b.payer && a.amount == b.amount && a.difference == b.difference
           && a.depositState == b.depositState && a.saleState == b.saleState && a.late == b.late && a.sales == b.sales && a.missing == b.missing && a.setsOf == b.setsOf
           && a.from == b.from && a.to == b.to && a.cause == b.cause && a.deduction == b.deduction && a.deposit == b.deposit && first(a) == first(b) && a.words.toLower() == b.words.toLower();
}

bool isSame(const std::vector<ListEntry>& a, const std::vector<ListEntry>& b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const ListEntry& x, const ListEntry& y) { return isSame(x, y); });
}

bool isWaitingGroup(const ListEntry& entry) { return entry.kind == ListEntry::Kind::Sales && entry.isWaiting(); }

class ListMaker
{
public:
    ListMaker(const Books& books, const Reconciliation& found, const QHash<qint64, CreditText>& texts) : m_books(books), m_found(found), m_texts(texts) {}

    std::vector<ListEntry> run()
    {
        addDeposits();
        addFindings();
        addGroups();
        sort(m_entries);
        return std::move(m_entries);
    }

private:

    ListEntry entryOf(const CreditFact& credit) const
    {
        ListEntry entry;
        entry.kind = ListEntry::Kind::Deposit;
        entry.day = QDate::fromJulianDay(credit.booked);
        entry.amount = Money(credit.amount, m_books.currencies[std::size_t(credit.currency)]);
        entry.deposit = BankLineId(credit.id);
        const CreditText text = m_texts.value(credit.id);
        entry.payer = text.payer;
        entry.words = QStringList{text.payer, text.memo, text.reference}.join(u'\n');
        return entry;
    }

    void addDeposits()
    {
        std::unordered_map<qint64, const CreditFact*> credits;
        for (const CreditFact& credit : m_books.credits)
            credits.emplace(credit.id, &credit);
        m_entries.reserve(std::size_t(m_found.deposits.size() + m_found.findings.size()));
        for (const DepositOutcome& outcome : m_found.deposits) {
            const auto at = credits.find(outcome.deposit.value);
            if (at == credits.end())
                continue;
            ListEntry entry = entryOf(*at->second);
            entry.provider = outcome.provider;
            entry.difference = outcome.difference;
            entry.depositState = outcome.state;
            entry.late = outcome.late;
            addTerms(entry, outcome);
            m_places.emplace(outcome.deposit.value, m_entries.size());
            m_entries.push_back(std::move(entry));
        }
        addSetAside(credits);
    }

    /// Nothing is said of them any more, but whoever set them aside finds them again.
    void addSetAside(const std::unordered_map<qint64, const CreditFact*>& credits)
    {
        for (const DecisionFact& decision : m_books.decisions) {
            const bool isWhole = decision.kind == Decision::Kind::NotOurs && decision.deposit != 0 && decision.shares.empty();
            const auto at = isWhole ? credits.find(decision.deposit) : credits.end();
            if (at == credits.end() || m_places.contains(decision.deposit))
                continue;
            ListEntry entry = entryOf(*at->second);
            entry.difference = Money(0, entry.amount.currency());
            entry.depositState = DepositState::Explained;
            entry.cause = kSetAside;
            m_places.emplace(decision.deposit, m_entries.size());
            m_entries.push_back(std::move(entry));
        }
    }

    static void addTerms(ListEntry& entry, const DepositOutcome& outcome)
    {
        for (const SentenceTerm& term : outcome.terms) {
            switch (term.kind) {
            case SentenceTerm::Kind::Sales:
                entry.sales += term.count;
                if (term.name == QLatin1String("by_person"))
                    entry.cause = term.name;
                widen(entry, term.from, term.to);
                break;
            case SentenceTerm::Kind::Refunds: entry.sales += term.count; break;
            case SentenceTerm::Kind::Missing: entry.missing += term.count; break;
            case SentenceTerm::Kind::OneOf: entry.setsOf += term.count; break;
            case SentenceTerm::Kind::Deduction:
                if (term.name != QLatin1String("split") && term.name != QLatin1String("aside"))
                    entry.deduction = term.name;
                break;
            default: break;
            }
        }
    }

    void addFindings()
    {
        for (const Finding& finding : m_found.findings) {
            const auto place = finding.deposit.isValid() ? m_places.find(finding.deposit.value) : m_places.end();
            if (place != m_places.end()) {
                ListEntry& entry = m_entries[place->second];
                entry.findings.append(finding.id);
                // What a deposit may hold that nothing explains: it says so itself.
                if (entry.depositState == DepositState::Unexplained && mayBeInDeposit(finding))
                    entry.setsOf += int(finding.sales.size());
                continue;
            }
            // Sales that wait for the statement are listed by day below: not twice.
            if (finding.kind == FindingKind::NotJudged)
                continue;
            ListEntry entry;
            entry.kind = ListEntry::Kind::Finding;
            entry.day = finding.due;
            entry.provider = finding.provider;
            entry.amount = finding.net;
            entry.difference = Money(0, finding.net.currency());
            entry.findingKind = finding.kind;
            entry.cause = finding.cause;
            entry.sales = int(finding.sales.size());
            entry.findings = {finding.id};
            for (const SentenceTerm& term : finding.terms)
                widen(entry, term.from, term.to.isValid() ? term.to : term.from);
            m_entries.push_back(std::move(entry));
        }
    }

    void addGroups()
    {
        using Key = std::tuple<SaleState, qint16, qint32, qint16>;
        std::map<Key, ListEntry> groups;
        for (std::size_t index = 0; index < m_found.rows.size(); ++index) {
            const Row& row = m_found.rows[index];
            const bool waits = row.state == SaleState::InTransit || row.state == SaleState::Unknown;
            if (row.credit >= 0 || row.cause == Cause::Twin || (!waits && row.state != SaleState::Excluded && row.state != SaleState::CancelledOut))
                continue;
            const SaleFact& sale = m_books.sales[index];
            const Currency currency = m_books.currencies[std::size_t(sale.currency)];
            auto [at, isNew] = groups.try_emplace({row.state, sale.provider, waits && row.due != 0 ? row.due : sale.day, sale.currency});
            ListEntry& entry = at->second;
            if (isNew) {
                entry.kind = ListEntry::Kind::Sales;
                entry.saleState = row.state;
                entry.provider = sale.provider >= 0 ? m_books.terms.providers.at(sale.provider).id : QString();
                entry.day = QDate::fromJulianDay(std::get<2>(at->first));
                entry.amount = entry.difference = Money(0, currency);
                entry.cause = textOf(row.cause);
            }
            // What is on the way is worth its net; what is not judged, or out of the count, is named as it was taken.
            entry.amount += Money(row.state == SaleState::InTransit && row.due != 0 ? row.net : sale.amount, currency);
            ++entry.sales;
            const QDate day = QDate::fromJulianDay(sale.day);
            widen(entry, day, day);
            if (entry.cause != textOf(row.cause))
                entry.cause.clear();
        }
        for (auto& [key, entry] : groups)
            m_entries.push_back(std::move(entry));
    }

    const Books& m_books;
    const Reconciliation& m_found;
    const QHash<qint64, CreditText>& m_texts;
    std::vector<ListEntry> m_entries;
    std::unordered_map<qint64, std::size_t> m_places;
};

} // namespace

Result<void> writeList(storage::Shop& shop, const Books& books, const Reconciliation& found, const QHash<qint64, CreditText>& texts, const TaskContext& task)
{
    storage::ListRepository list(shop.connection());
    DZ_CHECK(list.clear());
    for (const ListEntry& entry : ListMaker(books, found, texts).run()) {
        if (task.stopRequested())
            return TaskContext::stopped();
        DZ_CHECK(list.add(entry));
    }
    return {};
}

Result<void> writeListPart(storage::Shop& shop, const Books& books, const Reconciliation& found, const QHash<qint64, CreditText>& texts, const ListPart& part,
                           const TaskContext& task)
{
    storage::ListRepository list(shop.connection());
    std::map<qint32, std::vector<ListEntry>> made;
    std::map<qint32, std::vector<ListEntry>> withoutDeposit;
    for (ListEntry& entry : ListMaker(books, found, texts).run()) {
        const qint32 day = qint32(julian(entry.day));
        if (entry.kind == ListEntry::Kind::Finding || isWaitingGroup(entry))
            withoutDeposit[day].push_back(entry);
        made[day].push_back(std::move(entry));
    }
    std::set<qint32> days = part.changedDays;
    days.insert(part.dueDays.begin(), part.dueDays.end());
    days.insert(part.saleDays.begin(), part.saleDays.end());
    std::map<qint32, std::vector<ListEntry>> stored;
    DZ_ASSIGN(const QVector<ListEntry> storedWithout, list.entriesWithoutDeposit());
    for (const ListEntry& entry : storedWithout)
        stored[qint32(julian(entry.day))].push_back(entry);
    for (const auto& [day, entries] : stored) {
        if (!isSame(entries, withoutDeposit[day]))
            days.insert(day);
    }
    for (const auto& [day, entries] : withoutDeposit) {
        if (!entries.empty() && !stored.contains(day))
            days.insert(day);
    }
    for (const qint32 day : days) {
        if (task.stopRequested())
            return TaskContext::stopped();
        const QDate date = day == 0 ? QDate() : QDate::fromJulianDay(day);
        DZ_ASSIGN(const QVector<ListEntry> before, list.entriesOf(date));
        const std::vector<ListEntry> old(before.begin(), before.end());
        std::vector<ListEntry> now;
        std::set<qint64> judged;
        // Sales out of the count are known in full only of days that were read whole.
        const bool knowsSales = part.saleDays.contains(day);
        for (const ListEntry& entry : made[day]) {
            if (entry.deposit.isValid())
                judged.insert(entry.deposit.value);
            if (entry.kind != ListEntry::Kind::Sales || isWaitingGroup(entry) || knowsSales)
                now.push_back(entry);
        }
        for (const ListEntry& entry : old) {
            const bool isOtherDeposit = entry.kind == ListEntry::Kind::Deposit && !judged.contains(entry.deposit.value) && !part.goneDeposits.contains(entry.deposit.value);
            const bool isOtherGroup = entry.kind == ListEntry::Kind::Sales && !isWaitingGroup(entry) && !knowsSales;
            if (isOtherDeposit || isOtherGroup)
                now.push_back(entry);
        }
        sort(now);
        // Whether a deposit has findings is not read back: where one has changed, the day is written in any case.
        if (!part.changedDays.contains(day) && isSame(old, now))
            continue;
        DZ_CHECK(list.clearDay(date));
        for (const ListEntry& entry : now)
            DZ_CHECK(list.add(entry));
    }
    return {};
}

} // namespace daozhang::reconcile
