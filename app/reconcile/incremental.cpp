// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/incremental.h"

#include "app/intake/covered_days.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>
#include <map>
#include <unordered_set>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

/// More new rows, and a whole run is as quick.
constexpr qint64 kMostNew = 100'000;
/// Each round reads the days on which something came out otherwise than it is stored.
constexpr int kMostRounds = 6;
/// Fewer rows are read by one thread: opening a second connection takes as long.
constexpr std::size_t kReadTogether = 5'000;
constexpr int kMostDaysPassed = 15;
constexpr int kMostPeriod = 10;
constexpr qint64 kSecondsOfDay = 86'400;
/// A file may give its times in a zone of its own.
constexpr qint64 kMostZoneShift = 14 * 3600;

bool isOutOfCount(SaleState state) { return state == SaleState::Excluded || state == SaleState::CancelledOut; }

class ChangedPart
{
public:
    ChangedPart(storage::Shop& shop, const SettlementTerms& terms, const BusinessCalendar& calendar, Carry carry, const storage::RowMarks& upTo, const TaskContext& task)
        : m_shop(shop), m_terms(terms), m_carry(std::move(carry)), m_upTo(upTo), m_task(task), m_rows(shop.connection()),
          m_builder(terms, calendar, shop.time(), shop.today())
    {
    }

    Result<std::optional<JudgedPart>> run(const ReconcileSummary& before)
    {
        const std::optional<JudgedPart> whole;
        const qint32 today = qint32(m_shop.today().toJulianDay());
        if (today < m_carry.asOf || today - m_carry.asOf > kMostDaysPassed)
            return whole;
        m_task.report({Reconcile::tr("Looking at what is new"), 0, 0});
        DZ_ASSIGN(m_new, m_rows.since({m_carry.lastSale, m_carry.lastLine, m_carry.lastFile}, m_upTo, m_carry.asOf, today, kMostNew));
        if (qint64(m_new.sales.size()) > kMostNew || qint64(m_new.lines.size()) > kMostNew)
            return whole;
        for (const storage::DatedRow& sale : m_new.sales)
            addSaleDays(sale.day);
        for (const storage::DatedRow& line : m_new.lines)
            m_part.dueDays.insert(line.day);
        for (qint32 day = m_carry.asOf; day < today; ++day)
            m_part.dueDays.insert(day);
        DZ_ASSIGN(const bool mayPairOutside, mayPairOutsideOfDays());
        if (mayPairOutside)
            return whole;
        DZ_CHECK(readWhatStands());
        takeOpenRows();
        DZ_ASSIGN(m_ids, collect());
        for (int round = 0; round < kMostRounds; ++round) {
            DZ_CHECK(read());
            if (m_task.stopRequested())
                return TaskContext::stopped();
            const auto& sales = m_part.books.sales;
            const bool hasLists = std::any_of(sales.begin(), sales.end(), [](const SaleFact& sale) { return sale.book == intake::Book::Provider; });
            if (hasLists || !m_part.books.debits.empty() || sales.size() > kMostRows || m_part.books.currencies.size() > 1)
                return whole;
            DZ_ASSIGN(m_part.found, reconcile(m_part.books, m_task));
            if (!m_part.found.carry || m_part.found.carry->rates != m_carry.rates)
                return whole;
            DZ_ASSIGN(const bool isWider, widen());
            if (isWider) {
                // Days without rows of their own, such as a due date to come, need no second look.
                const auto known = m_ids;
                DZ_ASSIGN(m_ids, collect());
                if (m_ids != known)
                    continue;
            }
            complete(before);
            return std::optional(std::move(m_part));
        }
        return whole;
    }

private:
    void addSaleDays(qint32 day)
    {
        for (const qint32 near : {day - 1, day, day + 1})
            m_part.saleDays.insert(near);
    }

    std::pair<qint64, qint64> secondsOf(qint32 first, qint32 last) const
    {
        const qint64 from = m_shop.time().toUtcSeconds(QDate::fromJulianDay(first), QTime(0, 0)) - kMostZoneShift;
        const qint64 past = m_shop.time().toUtcSeconds(QDate::fromJulianDay(last), QTime(0, 0)) + kSecondsOfDay + kMostZoneShift;
        return {from, past};
    }

    /// Voids find their sale by the batch over any number of days.
    Result<bool> mayPairOutsideOfDays()
    {
        if (m_new.sales.empty())
            return false;
        std::vector<qint64> ids;
        for (const storage::DatedRow& sale : m_new.sales)
            ids.push_back(sale.id);
        const qint64 undoing[] = {qint64(intake::SaleType::Void), qint64(intake::SaleType::CompletionVoid), qint64(intake::SaleType::Reversal)};
        return m_rows.mayPairOutside(ids, undoing, secondsOf(*m_part.saleDays.begin(), *m_part.saleDays.rbegin()));
    }

    /// Open rows are at hand, but for those that newer files have as well.
    void takeOpenRows()
    {
        std::unordered_set<qint64> readSales, readLines;
        for (const storage::DatedRow& sale : m_new.sales)
            readSales.insert(sale.id);
        for (const storage::DatedRow& line : m_new.lines)
            readLines.insert(line.id);
        OpenRows& open = m_carry.open;
        m_part.stored.sales.reserve(open.facts.sales.size());
        for (std::size_t i = 0; i < open.facts.sales.size(); ++i) {
            const qint64 id = open.facts.sales[i].id;
            if (readSales.contains(id))
                continue;
            m_readSales.push_back(id);
            m_part.stored.sales.emplace_back(id, open.verdicts[i]);
        }
        for (std::size_t i = 0; i < open.facts.credits.size(); ++i) {
            const qint64 id = open.facts.credits[i].id;
            if (readLines.contains(id))
                continue;
            m_readLines.push_back(id);
            m_part.texts.insert(id, open.texts[i]);
            if (open.deposits[i])
                m_part.stored.deposits.emplace(id, *open.deposits[i]);
        }
        std::erase_if(open.facts.sales, [&](const SaleFact& sale) { return readSales.contains(sale.id); });
        std::erase_if(open.facts.credits, [&](const CreditFact& credit) { return readLines.contains(credit.id); });
        m_builder.absorb(std::move(open.facts));
        open = {};
    }

    /// Reads what is stored of these sales, and the sales themselves. Each round adds to what the rounds before have read.
    Result<void> readSales(const std::vector<qint64>& ids)
    {
        const bool isLarge = ids.size() >= kReadTogether && !m_shop.connection().inTransaction();
        std::future<Result<QVector<SaleOutcome>>> ofSales = std::async(isLarge ? std::launch::async : std::launch::deferred, [&] { return storedOf(ids, isLarge); });
        DZ_CHECK(m_shop.sales().forMatching(ids, [&](const intake::Sale& sale) {
            m_builder.add(sale);
            return !m_task.stopRequested();
        }));
        DZ_ASSIGN(const QVector<SaleOutcome> outcomes, ofSales.get());
        auto& stored = m_part.stored.sales;
        std::vector<qint64> twins;
        for (const SaleOutcome& outcome : outcomes) {
            stored.emplace_back(outcome.sale.value, verdictOf(outcome, m_terms));
            if (outcome.twin.isValid())
                twins.push_back(outcome.twin.value);
        }
        std::sort(stored.begin(), stored.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        // A row comes with the one that it is paired with.
        unite(twins);
        twins = added(twins, m_readSales);
        return twins.empty() ? Result<void>() : readSales(twins);
    }

    /// `isElsewhere`: on another thread, by a connection of its own.
    Result<QVector<SaleOutcome>> storedOf(const std::vector<qint64>& ids, bool isElsewhere)
    {
        QVector<SaleId> wanted;
        wanted.reserve(qsizetype(ids.size()));
        for (const qint64 id : ids)
            wanted.append(SaleId(id));
        const std::span span(wanted.constData(), std::size_t(wanted.size()));
        if (!isElsewhere)
            return m_shop.outcomes().salesByIds(span);
        DZ_ASSIGN(const auto connection, storage::Connection::open(m_shop.location(), storage::Access::ReadOnly, storage::Connection::Missing::IsError));
        return storage::OutcomeRepository(*connection).salesByIds(span);
    }

    Result<void> readWhatStands()
    {
        DZ_ASSIGN(const QVector<intake::Coverage> coverage, intake::coveredDays(m_shop));
        for (const intake::Coverage& cover : coverage)
            m_builder.add(cover);
        DZ_ASSIGN(const QVector<Decision> decided, m_shop.outcomes().decisions());
        for (const Decision& decision : decided)
            m_builder.add(decision);
        return {};
    }

    Result<void> readLines(const std::vector<qint64>& ids)
    {
        QVector<BankLineId> wanted;
        for (const qint64 id : ids)
            wanted.append(BankLineId(id));
        DZ_ASSIGN(const QVector<intake::BankLine> lines, m_shop.bankLines().byIds(std::span(wanted.constData(), std::size_t(wanted.size()))));
        for (const intake::BankLine& line : lines) {
            m_builder.add(line);
            if (!line.amount.isNegative())
                m_part.texts.insert(line.id.value, {line.payer, line.memo, line.reference});
        }
        DZ_ASSIGN(const QVector<DepositOutcome> outcomes, m_shop.outcomes().depositsByIds(ids));
        for (const DepositOutcome& outcome : outcomes)
            m_part.stored.deposits.emplace(outcome.deposit.value, verdictOf(outcome));
        return {};
    }

    static void unite(std::vector<qint64>& ids)
    {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }

    /// Ids of all sales and lines that belong to what is looked at.
    Result<std::pair<std::vector<qint64>, std::vector<qint64>>> collect()
    {
        std::vector<qint64> sales;
        for (const storage::DatedRow& sale : m_new.sales)
            sales.push_back(sale.id);
        for (const qint32 day : m_part.saleDays) {
            DZ_ASSIGN(const std::vector<qint64> ofDay, m_rows.salesOfDay(day, secondsOf(day, day)));
            sales.insert(sales.end(), ofDay.begin(), ofDay.end());
        }
        // A settled lump does not come without its due day: it would come out unpaid, and widen() would ask for the day a round later.
        DZ_ASSIGN(const std::set<qint32> days, m_rows.depositDaysOf(sales));
        m_part.dueDays.insert(days.begin(), days.end());
        std::vector<qint64> booked;
        for (const qint32 day : m_part.dueDays) {
            DZ_ASSIGN(const std::vector<qint64> ofDay, m_rows.linesBookedOn(day));
            booked.insert(booked.end(), ofDay.begin(), ofDay.end());
        }
        DZ_ASSIGN(const std::vector<qint64> paid, m_rows.salesOfDeposits(booked));
        sales.insert(sales.end(), paid.begin(), paid.end());
        sales.insert(sales.end(), m_carry.sales.begin(), m_carry.sales.end());
        std::vector<qint64> lines = std::move(booked);
        for (const storage::DatedRow& line : m_new.lines)
            lines.push_back(line.id);
        lines.insert(lines.end(), m_carry.credits.begin(), m_carry.credits.end());
        unite(sales);
        unite(lines);
        std::erase_if(sales, [&](qint64 id) { return id > m_upTo.sale; });
        std::erase_if(lines, [&](qint64 id) { return id > m_upTo.line; });
        return std::pair(std::move(sales), std::move(lines));
    }

    /// Those of the ids that were not known; from now on they are. Both sorted.
    static std::vector<qint64> added(const std::vector<qint64>& ids, std::vector<qint64>& known)
    {
        std::vector<qint64> more;
        std::set_difference(ids.begin(), ids.end(), known.begin(), known.end(), std::back_inserter(more));
        const auto middle = known.insert(known.end(), more.begin(), more.end());
        std::inplace_merge(known.begin(), middle, known.end());
        return more;
    }

    Result<void> read()
    {
        DZ_CHECK(readSales(added(m_ids.first, m_readSales)));
        DZ_CHECK(readLines(added(m_ids.second, m_readLines)));
        BooksBuilder builder = m_builder;
        m_part.books = builder.seal();
        bringSums(m_ids.second);
        return {};
    }

    /// Sums over what is settled and not read: of a due day that was read whole nothing is left out.
    void bringSums(const std::vector<qint64>& lines)
    {
        const std::size_t providers = std::size_t(m_terms.providers.size());
        Books& books = m_part.books;
        books.history.assign(providers, {});
        books.firstDays.assign(providers, 0);
        books.habits.assign(providers, {});
        books.paidDays.clear();
        m_days.clear();
        for (const Carry::Day& day : m_carry.days) {
            if (m_part.dueDays.contains(day.due))
                continue;
            m_days[{day.due, day.provider}] = day;
            books.history[std::size_t(day.provider)].add(day.counts);
            qint32& first = books.firstDays[std::size_t(day.provider)];
            for (const auto& [clearing, name] : day.lumps) {
                first = first == 0 ? clearing : std::min(first, clearing);
                books.paidDays.push_back({day.provider, clearing, name, day.due});
            }
        }
        m_habits.clear();
        for (const Carry::Habit& habit : m_carry.habits) {
            if (std::binary_search(lines.begin(), lines.end(), habit.credit))
                continue;
            HabitCounts& counts = books.habits[std::size_t(habit.provider)];
            (habit.together ? counts.together : counts.apart) += 1;
            m_habits.push_back(habit);
        }
    }

    // --- what else has to be looked at -------------------------------------------------------------------------
    bool addDueDay(qint32 day) { return day != 0 && m_part.dueDays.insert(day).second; }

    /// True when more days have to be read.
    Result<bool> widen()
    {
        std::unordered_map<qint64, const CreditFact*> credits;
        for (const CreditFact& credit : m_part.books.credits)
            credits.emplace(credit.id, &credit);
        bool wider = widenBySales(credits);
        wider = widenByDeposits(credits) || wider;
        for (const CreditFact& credit : m_part.books.credits) {
            if (credit.id <= m_carry.lastLine || credit.periodFrom == 0 || credit.payers < 0)
                continue;
            for (qint32 day = std::max(credit.periodFrom, credit.periodTo - kMostPeriod) - 1; day <= credit.periodTo + 1; ++day)
                wider = m_part.saleDays.insert(day).second || wider;
        }
        if (m_part.found.openWorths.empty())
            return wider;
        unite(m_part.found.openWorths);
        DZ_ASSIGN(const std::vector<storage::DatedRow> equal, m_rows.linesOfAmounts(m_part.found.openWorths));
        for (const storage::DatedRow& line : equal) {
            if (line.id <= m_upTo.line && line.day <= m_part.books.asOf && !credits.contains(line.id))
                wider = addDueDay(line.day) || wider;
        }
        return wider;
    }

    bool widenBySales(const std::unordered_map<qint64, const CreditFact*>& credits)
    {
        const auto depositDay = [&](qint64 id) {
            const auto found = credits.find(id);
            return found == credits.end() ? qint32(0) : found->second->booked;
        };
        bool wider = false;
        for (std::size_t index = 0; index < m_part.books.sales.size(); ++index) {
            const SaleFact& sale = m_part.books.sales[index];
            const SaleVerdict now = verdictOf(m_part.books, m_part.found.rows, index);
            const SaleVerdict* stored = m_part.stored.ofSale(sale.id);
            if (stored && isSameVerdict(*stored, now))
                continue;
            wider = addDueDay(now.due) || wider;
            wider = addDueDay(depositDay(now.deposit)) || wider;
            if (!stored)
                continue;
            wider = addDueDay(stored->due) || wider;
            wider = addDueDay(depositDay(stored->deposit)) || wider;
            const bool isPairedOtherwise = stored->twin != now.twin;
            if (isPairedOtherwise || isOutOfCount(stored->state) || isOutOfCount(now.state)) {
                const std::size_t before = m_part.saleDays.size();
                addSaleDays(sale.day);
                wider = wider || m_part.saleDays.size() > before;
            }
        }
        return wider;
    }

    bool widenByDeposits(const std::unordered_map<qint64, const CreditFact*>& credits)
    {
        m_part.changedDays.clear();
        m_part.goneDeposits.clear();
        std::unordered_map<qint64, DepositVerdict> stored = m_part.stored.deposits;
        for (const DepositOutcome& outcome : std::as_const(m_part.found.deposits)) {
            const auto known = stored.extract(outcome.deposit.value);
            if (known.empty() || known.mapped() != verdictOf(outcome))
                m_part.changedDays.insert(credits.at(outcome.deposit.value)->booked);
        }
        for (const auto& [gone, verdict] : stored) {
            m_part.goneDeposits.insert(gone);
            if (const auto credit = credits.find(gone); credit != credits.end())
                m_part.changedDays.insert(credit->second->booked);
        }
        bool wider = false;
        for (const qint32 day : m_part.changedDays)
            wider = addDueDay(day) || wider;
        return wider;
    }

    // --- the whole from its part -------------------------------------------------------------------------------
    void complete(const ReconcileSummary& before)
    {
        Carry& carry = *m_part.found.carry;
        for (const Carry::Day& day : carry.days)
            m_days[{day.due, day.provider}].add(day);
        carry.days.clear();
        for (const auto& [key, day] : m_days)
            carry.days.push_back(day);
        carry.habits.insert(carry.habits.end(), m_habits.begin(), m_habits.end());
        std::sort(carry.habits.begin(), carry.habits.end());
        ReconcileSummary& summary = m_part.found.summary;
        const ReconcileSummary::Line nothing{0, Money(0, summary.notArrived.currency()), Money(0, summary.notArrived.currency())};
        ReconcileSummary::Line read[7] = {nothing, nothing, nothing, nothing, nothing, nothing, nothing};
        for (const SaleFact& sale : m_part.books.sales) {
            const SaleVerdict* stored = m_part.stored.ofSale(sale.id);
            if (!stored || stored->cause == Cause::Twin)
                continue;
            ReconcileSummary::Line& line = read[int(stored->state)];
            ++line.count;
            line.amount += Money(sale.amount, line.amount.currency());
            if (stored->due != 0)
                line.net += Money(stored->net, stored->currency);
        }
        // Of the other states every sale was read.
        for (const SaleState state : {SaleState::Arrived, SaleState::CancelledOut, SaleState::Excluded}) {
            ReconcileSummary::Line& line = summary.states[int(state)];
            const ReconcileSummary::Line& old = before.states[int(state)];
            const ReconcileSummary::Line& was = read[int(state)];
            line.count += old.count - was.count;
            line.amount += old.amount - was.amount;
            line.net += old.net - was.net;
        }
        for (int state = 0; state < 4; ++state)
            summary.deposits[state] += before.deposits[state];
        for (const auto& [line, verdict] : m_part.stored.deposits)
            --summary.deposits[int(verdict.state)];
    }

    storage::Shop& m_shop;
    const SettlementTerms& m_terms;
    Carry m_carry;
    const storage::RowMarks& m_upTo;
    const TaskContext& m_task;
    storage::ChangeRepository m_rows;
    storage::NewRows m_new;
    std::pair<std::vector<qint64>, std::vector<qint64>> m_ids;  ///< of sales and lines that are read
    BooksBuilder m_builder;                                     ///< all that was read so far
    std::vector<qint64> m_readSales;
    std::vector<qint64> m_readLines;
    JudgedPart m_part;
    std::map<std::pair<qint32, qint16>, Carry::Day> m_days;  ///< settled, and not read
    std::vector<Carry::Habit> m_habits;
};

} // namespace

Result<std::optional<JudgedPart>> judgeWhatChanged(storage::Shop& shop, const SettlementTerms& terms, const BusinessCalendar& calendar, Carry carry,
                                                   const ReconcileSummary& before, const storage::RowMarks& upTo, const TaskContext& task)
{
    return ChangedPart(shop, terms, calendar, std::move(carry), upTo, task).run(before);
}

} // namespace daozhang::reconcile
