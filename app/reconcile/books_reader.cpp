// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/books_reader.h"

#include "app/intake/covered_days.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr qint64 kReportEvery = 20'000;
/// Fewer sales than this are read by one thread: opening a second connection takes as long.
constexpr qint64 kReadTogether = 20'000;
/// A bank line takes as long to read as so many sales.
constexpr qint64 kSalesOfLine = 3;

/// Sales of a range of ids, read into a builder of their own.
struct Part
{
    BooksBuilder builder;
    Result<void> done;
};

class SaleReader
{
public:
    SaleReader(storage::Shop& shop, const TaskContext& task) : m_shop(shop), m_task(task) {}

    /// A part of the sales by a second connection, where the shop has committed all that it holds: so many that both threads
    /// are done at once, for this one calls `readLines` as well.
    Result<void> readInto(BooksBuilder& builder, const std::function<BooksBuilder()>& another, const std::function<Result<void>()>& readLines)
    {
        DZ_ASSIGN(m_count, m_shop.sales().count());
        DZ_ASSIGN(const auto range, m_shop.sales().idRange());
        const qint64 past = range.second + 1;
        builder.reserve(m_count);
        if (m_count < kReadTogether || m_shop.connection().inTransaction()) {
            DZ_CHECK(read(m_shop.connection(), range.first, past, builder));
            return readLines();
        }
        DZ_ASSIGN(const qint64 lines, m_shop.bankLines().count());
        const qint64 ownShare = std::max<qint64>(0, (past - range.first - kSalesOfLine * lines) / 2);
        const qint64 middle = range.first + ownShare;
        Part second{another(), {}};
        second.builder.reserve(past - middle);
        std::thread reader([&] { second.done = readByAnother(middle, past, second.builder); });
        Result<void> first = read(m_shop.connection(), range.first, middle, builder);
        if (first)
            first = readLines();
        m_stops = !first;
        reader.join();
        DZ_CHECK(first);
        DZ_CHECK(second.done);
        builder.absorb(std::move(second.builder));
        return {};
    }

private:
    Result<void> readByAnother(qint64 first, qint64 past, BooksBuilder& builder)
    {
        DZ_ASSIGN(const auto connection, storage::Connection::open(m_shop.location(), storage::Access::ReadOnly, storage::Connection::Missing::IsError));
        return read(*connection, first, past, builder);
    }

    Result<void> read(storage::Connection& connection, qint64 first, qint64 past, BooksBuilder& builder)
    {
        const bool reports = &connection == &m_shop.connection();
        qint64 sinceReport = 0;
        DZ_CHECK(storage::SaleRepository(connection).forMatching(first, past, [&](const intake::Sale& sale) {
            builder.add(sale);
            if (++sinceReport == kReportEvery) {
                sinceReport = 0;
                const qint64 all = m_read += kReportEvery;
                if (reports)
                    m_task.report({Reconcile::tr("Reading sales"), all, m_count});
            }
            return !m_task.stopRequested() && !m_stops;
        }));
        return {};
    }

    storage::Shop& m_shop;
    const TaskContext& m_task;
    qint64 m_count = 0;
    std::atomic<qint64> m_read = 0;
    std::atomic<bool> m_stops = false;
};

} // namespace

Result<Books> readBooks(storage::Shop& shop, const SettlementTerms& terms, const BusinessCalendar& calendar, const TaskContext& task,
                        QHash<qint64, CreditText>* texts)
{
    const auto emptyBuilder = [&] { return BooksBuilder(terms, calendar, shop.time(), shop.today()); };
    BooksBuilder builder = emptyBuilder();
    const auto readLines = [&] {
        return shop.bankLines().forEach([&](const intake::BankLine& line) {
            builder.add(line);
            if (texts && !line.amount.isNegative())
                texts->insert(line.id.value, {line.payer, line.memo, line.reference});
            return !task.stopRequested();
        });
    };
    DZ_CHECK(SaleReader(shop, task).readInto(builder, emptyBuilder, readLines));
    if (task.stopRequested())
        return TaskContext::stopped();
    DZ_ASSIGN(const QVector<intake::Coverage> coverage, intake::coveredDays(shop));
    for (const intake::Coverage& cover : coverage)
        builder.add(cover);
    DZ_ASSIGN(const QVector<Decision> decided, shop.outcomes().decisions());
    for (const Decision& decision : decided)
        builder.add(decision);
    return builder.seal();
}

} // namespace daozhang::reconcile
