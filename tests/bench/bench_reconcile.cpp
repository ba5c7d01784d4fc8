// SPDX-License-Identifier: GPL-3.0-or-later
// Rates of reconciliation: `bench_reconcile [SALES …]`, 10 000, 100 000 and 1 000 000 when none are given. Four providers,
// six months, one lump a terminal and clearing day of some twenty sales each (50 000 deposits for a million sales), one
// sale in 2000 lost. Each size: a whole run in its parts, the same once more, then one more statement, one more day of
// sales. Prints; never fails on time.
#include "app/reconcile/due_dates.h"
#include "app/reconcile/fees.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/bank_line_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <map>

using namespace daozhang;
using namespace daozhang::reconcile;

namespace {

const QDate kFirst(2026, 5, 1);
constexpr int kDays = 184;
constexpr int kSalesOfTerminal = 3'700;

struct Made
{
    SettlementTerms terms;
    std::vector<intake::Sale> sales;
    std::vector<intake::BankLine> lines;
    QDate asOf, lastDue;
    qint64 lost = 0;
};

Made make(int count)
{
    Made made;
    const BusinessCalendar calendar = shippedCalendar().value_or(BusinessCalendar());
    const ShopTime time("Asia/Shanghai");
    QRandomGenerator random(20261123);
    for (int i = 0; i < 4; ++i) {
        ProviderTerms terms;
        terms.lump = Lump::PerTerminal;
        terms.id = QStringLiteral("provider%1").arg(i);
        terms.name = terms.id;
        terms.merchants = {QStringLiteral("89811000000000%1").arg(i)};
        terms.payerNames = {QStringLiteral("收单%1号").arg(i)};
        terms.fees = {{FeeRule::Applies::Qr, Rate{3800}, {}, Money()}, {FeeRule::Applies::Debit, Rate{5000}, Money(2000), Money()}, {FeeRule::Applies::Any, Rate{6000}, {}, Money()}};
        made.terms.providers.append(terms);
    }
    std::map<std::tuple<QDate, int, quint32, QDate>, qint64> payouts;
    const quint32 terminals = quint32(std::max(1, count / kSalesOfTerminal / 4));
    made.sales.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        const int provider = int(random.bounded(4));
        const ProviderTerms& terms = made.terms.providers.at(provider);
        intake::Sale sale;
        sale.id = SaleId(i + 1);
        sale.line = i + 1;
        sale.merchant = terms.merchants.first();
        const quint32 terminal = random.bounded(terminals);
        sale.terminal = QStringLiteral("T%1").arg(terminal);
        sale.batch = QStringLiteral("%1").arg(i / 4000, 6, 10, QLatin1Char('0'));
        sale.trace = QStringLiteral("%1").arg(i % 999999 + 1, 6, 10, QLatin1Char('0'));
        sale.rrn = QStringLiteral("%1").arg(i, 12, 10, QLatin1Char('0'));
        sale.localDate = kFirst.addDays(qint64(i) * kDays / count);
        const QTime at(8 + int(random.bounded(15)), int(random.bounded(60)), int(random.bounded(60)));
        sale.occurredAt = time.toUtcSeconds(sale.localDate, at);
        sale.amount = Money(500 + random.bounded(60000));
        sale.cardKind = intake::CardKind(1 + int(random.bounded(5)));
        sale.card = QStringLiteral("622576******%1").arg(random.bounded(10000), 4, 10, QLatin1Char('0'));
        sale.identity = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Md5);
        const DueDate due = dueDateOf(terms, calendar, sale.localDate, at);
        const int rule = feeRuleFor(terms, sale.cardKind);
        if (random.bounded(2000) == 0)
            ++made.lost;
        else
            payouts[{due.due, provider, terminal, due.clearing}] += sale.amount.minorUnits() - feeBy(terms.fees.at(rule), sale.amount.minorUnits());
        made.sales.push_back(std::move(sale));
    }
    for (const auto& [key, sum] : payouts) {
        intake::BankLine line;
        line.id = BankLineId(qint64(made.lines.size()) + 1);
        line.line = line.id.value;
        line.account = QStringLiteral("6222000011112222");
        line.booked = std::get<0>(key);
        line.amount = Money(sum);
        line.payer = made.terms.providers.at(std::get<1>(key)).payerNames.first() + QStringLiteral("有限公司客户备付金");
        line.identity = QCryptographicHash::hash("line" + QByteArray::number(line.id.value), QCryptographicHash::Md5);
        made.lines.push_back(line);
    }
    made.lastDue = made.lines.back().booked;
    made.asOf = made.lastDue.addDays(1);
    return made;
}

/// Peak since the last call of forgetPeak().
qint64 peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// Seconds between the steps that a run reports.
class Phases
{
public:
    TaskContext task()
    {
        m_timer.start();
        return TaskContext([this](const Progress& progress) {
            if (!progress.doing.isEmpty() && (m_steps.isEmpty() || m_steps.last().first != progress.doing))
                m_steps.append({progress.doing, m_timer.elapsed()});
        });
    }
    QString told() const
    {
        QStringList parts;
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            const qint64 end = i + 1 < m_steps.size() ? m_steps.at(i + 1).second : m_timer.elapsed();
            parts.append(QStringLiteral("%1 %2 s").arg(m_steps.at(i).first).arg(double(end - (i == 0 ? 0 : m_steps.at(i).second)) / 1000, 0, 'f', 2));
        }
        return parts.join(QStringLiteral(", "));
    }

private:
    QElapsedTimer m_timer;
    QVector<std::pair<QString, qint64>> m_steps;
};

/// Clock that a bench moves on.
struct BenchClock : Clock
{
    QDateTime now() const override { return at; }
    QDateTime at;
};

struct Bench
{
    BenchClock clock;
    QTemporaryDir folder;
    std::unique_ptr<storage::Shop> shop;
    int files = 0;

    bool import(const QDate& from, const QDate& to, std::vector<intake::Sale> sales, std::vector<intake::BankLine> lines)
    {
        intake::SourceFile file;
        file.name = QStringLiteral("bench%1").arg(++files);
        file.sha256 = QCryptographicHash::hash(file.name.toUtf8(), QCryptographicHash::Sha256);
        file.importedAt = clock.now();
        file.added = qint64(sales.size() + lines.size());
        if (from.isValid()) {
            file.coverage = {{QStringLiteral("6222000011112222"), from, to}};
            file.book = intake::Book::Bank;
        }
        const auto id = shop->sourceFiles().add(file);
        auto transaction = storage::Transaction::begin(shop->connection());
        return id && transaction && shop->sales().insert(*id, sales) && shop->bankLines().insert(*id, lines) && transaction->commit();
    }

    /// Seconds of a run; negative when it failed.
    double run(const char* what, bool tells)
    {
        ReconcileService service(*shop);
        Phases phases;
        TaskContext task = phases.task();
        forgetPeak();
        QElapsedTimer timer;
        timer.start();
        const std::clock_t worked = std::clock();
        const auto summary = service.run(task);
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        // Of all threads: on a machine that others use as well, this is what compares.
        const double processor = double(std::clock() - worked) / CLOCKS_PER_SEC;
        if (!summary) {
            std::printf("  %s failed: %s\n", what, qPrintable(summary.error().message));
            return -1;
        }
        std::printf("  %-34s %7.3f s, processor %.3f s, peak %lld MB", what, seconds, processor, peakMegabytes());
        if (tells)
            std::printf(" (%s)", qPrintable(phases.told()));
        std::printf("\n");
        return seconds;
    }
};

struct Seconds
{
    double whole = 0;
    double statement = 0;
};

Seconds bench(int size)
{
    Made made = make(size);
    Bench books;
    books.clock.at = QDateTime(made.asOf, QTime(4, 0), Qt::UTC);
    auto shop = storage::Shop::create(books.folder.filePath(QStringLiteral("bench.shop")), {QStringLiteral("bench"), Currency(), "Asia/Shanghai"}, books.clock);
    if (!shop)
        return {};
    books.shop = std::move(*shop);
    if (!ReconcileService(*books.shop).setTerms(made.terms))
        return {};
    std::vector<intake::BankLine> last;
    const auto isLast = [&](const intake::BankLine& line) { return line.booked == made.lastDue; };
    std::copy_if(made.lines.begin(), made.lines.end(), std::back_inserter(last), isLast);
    std::erase_if(made.lines, isLast);
    std::printf("%d sales, %zu deposits, %lld sales lost; the last statement has %zu lines\n", size, made.lines.size() + last.size(), made.lost, last.size());
    std::vector<intake::Sale> next(made.sales.end() - size / kDays, made.sales.end());
    for (intake::Sale& sale : next) {
        sale.localDate = made.asOf;
        sale.occurredAt = ShopTime("Asia/Shanghai").toUtcSeconds(made.asOf, QTime(12, 0)) + sale.line % 3600;
        sale.identity = QCryptographicHash::hash("next" + sale.identity, QCryptographicHash::Md5);
    }
    if (!books.import({}, {}, std::move(made.sales), {}) || !books.import(kFirst.addDays(-10), made.lastDue.addDays(-1), {}, std::move(made.lines)))
        return {};
    made = {};
    Seconds found;
    found.whole = books.run("whole", true);
    books.run("again, nothing changed", false);
    if (!books.import(last.front().booked, last.front().booked, {}, last))
        return {};
    found.statement = books.run("one more statement", true);
    if (!books.import({}, {}, std::move(next), {}))
        return {};
    books.run("one more day of sales", true);
    return found;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QVector<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.append(QByteArray(argv[i]).toInt());
    if (sizes.isEmpty())
        sizes = {10'000, 100'000, 1'000'000};
    Seconds before;
    for (const int size : sizes) {
        const Seconds found = bench(size);
        if (before.whole > 0)
            std::printf("  ratio to the size before: whole %.1f, one more statement %.1f\n", found.whole / before.whole, found.statement / before.statement);
        before = found;
        std::fflush(stdout);
    }
    return 0;
}
