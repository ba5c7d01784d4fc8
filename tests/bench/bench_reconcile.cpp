// SPDX-License-Identifier: GPL-3.0-or-later
// Rates of reconciliation: `bench_reconcile [SALES …]`, 100 000 and 1 000 000 when none are given. Four providers, one
// lump a merchant and clearing day over six months, one sale in 2000 lost. Prints; never fails on time.
#include "app/reconcile/due_dates.h"
#include "app/reconcile/fees.h"
#include "app/reconcile/reconcile_core.h"
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
#include <map>

using namespace daozhang;
using namespace daozhang::reconcile;

namespace {

const QDate kFirst(2026, 5, 1);
constexpr int kDays = 184;

struct Made
{
    SettlementTerms terms;
    std::vector<intake::Sale> sales;
    std::vector<intake::BankLine> lines;
    QDate asOf;
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
        terms.id = QStringLiteral("provider%1").arg(i);
        terms.name = terms.id;
        terms.merchants = {QStringLiteral("89811000000000%1").arg(i)};
        terms.payerNames = {QStringLiteral("收单%1号").arg(i)};
        terms.fees = {{FeeRule::Applies::Qr, Rate{3800}, {}, Money()}, {FeeRule::Applies::Debit, Rate{5000}, Money(2000), Money()}, {FeeRule::Applies::Any, Rate{6000}, {}, Money()}};
        made.terms.providers.append(terms);
    }
    std::map<std::tuple<int, QDate, QDate>, qint64> payouts;
    made.sales.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        const int provider = int(random.bounded(4));
        const ProviderTerms& terms = made.terms.providers.at(provider);
        intake::Sale sale;
        sale.id = SaleId(i + 1);
        sale.line = i + 1;
        sale.merchant = terms.merchants.first();
        sale.terminal = QStringLiteral("T%1").arg(random.bounded(5));
        sale.batch = QStringLiteral("%1").arg(i / 4000, 6, 10, QLatin1Char('0'));
        sale.trace = QStringLiteral("%1").arg(i % 999999 + 1, 6, 10, QLatin1Char('0'));
        sale.rrn = QStringLiteral("%1").arg(i, 12, 10, QLatin1Char('0'));
        sale.localDate = kFirst.addDays(random.bounded(kDays));
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
            payouts[{provider, due.clearing, due.due}] += sale.amount.minorUnits() - feeBy(terms.fees.at(rule), sale.amount.minorUnits());
        made.sales.push_back(std::move(sale));
    }
    for (const auto& [key, sum] : payouts) {
        intake::BankLine line;
        line.id = BankLineId(qint64(made.lines.size()) + 1);
        line.line = line.id.value;
        line.account = QStringLiteral("6222000011112222");
        line.booked = std::get<2>(key);
        line.amount = Money(sum);
        line.payer = made.terms.providers.at(std::get<0>(key)).payerNames.first() + QStringLiteral("有限公司客户备付金");
        line.identity = QCryptographicHash::hash("line" + QByteArray::number(line.id.value), QCryptographicHash::Md5);
        made.lines.push_back(line);
    }
    made.asOf = kFirst.addDays(kDays + 20);
    return made;
}

qint64 residentMegabytes()
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

double core(const Made& made)
{
    const ShopTime time("Asia/Shanghai");
    QElapsedTimer timer;
    timer.start();
    BooksBuilder builder(made.terms, shippedCalendar().value_or(BusinessCalendar()), time, made.asOf);
    for (const intake::Sale& sale : made.sales)
        builder.add(sale);
    for (const intake::BankLine& line : made.lines)
        builder.add(line);
    builder.add(intake::Coverage{QStringLiteral("6222000011112222"), kFirst.addDays(-10), made.asOf.addDays(-1)});
    const Books books = builder.seal();
    const double read = double(timer.restart()) / 1000;
    const auto found = reconcile::reconcile(books);
    const double seconds = double(timer.elapsed()) / 1000;
    if (!found)
        return seconds;
    const auto& states = found->summary.states;
    std::printf("  core: books %.2f s, reconcile %.2f s; %lld arrived, %lld overdue, %lld one of a set; %lld lost in truth; %zu + %zu bytes a sale\n", read, seconds,
                states[int(SaleState::Arrived)].count, states[int(SaleState::Overdue)].count, states[int(SaleState::OneOf)].count, made.lost, sizeof(SaleFact), sizeof(Row));
    return seconds;
}

double service(const Made& made)
{
    QTemporaryDir folder;
    FixedClock clock(QDateTime(made.asOf, QTime(4, 0), Qt::UTC));
    auto shop = storage::Shop::create(folder.filePath(QStringLiteral("bench.shop")), {QStringLiteral("bench"), Currency(), "Asia/Shanghai"}, clock);
    if (!shop)
        return 0;
    intake::SourceFile file;
    file.name = QStringLiteral("bench");
    file.sha256 = QByteArray(32, 'x');
    file.importedAt = clock.now();
    file.coverage = {{QStringLiteral("6222000011112222"), kFirst.addDays(-10), made.asOf.addDays(-1)}};
    file.book = intake::Book::Bank;
    const auto id = (*shop)->sourceFiles().add(file);
    std::vector<intake::Sale> sales = made.sales;
    std::vector<intake::BankLine> lines = made.lines;
    auto transaction = storage::Transaction::begin((*shop)->connection());
    if (!id || !transaction || !(*shop)->sales().insert(*id, sales) || !(*shop)->bankLines().insert(*id, lines) || !transaction->commit())
        return 0;
    ReconcileService service(**shop);
    if (!service.setTerms(made.terms))
        return 0;
    TaskContext task;
    QElapsedTimer timer;
    timer.start();
    if (!service.run(task))
        return 0;
    const double first = double(timer.restart()) / 1000;
    if (!service.run(task))
        return 0;
    std::printf("  service: first run %.2f s (reads, writes every outcome), second run %.2f s (writes nothing); peak memory %lld MB\n", first, double(timer.elapsed()) / 1000,
                residentMegabytes());
    return first;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QVector<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.append(QByteArray(argv[i]).toInt());
    if (sizes.isEmpty())
        sizes = {100'000, 1'000'000};
    double firstCore = 0;
    double firstService = 0;
    for (const int size : sizes) {
        std::printf("%d sales\n", size);
        const Made made = make(size);
        const double inCore = core(made);
        const double inService = service(made);
        if (firstCore > 0)
            std::printf("  ratio to the first size: core %.1f, service %.1f\n", inCore / firstCore, firstService > 0 ? inService / firstService : 0);
        else {
            firstCore = inCore;
            firstService = inService;
        }
        std::fflush(stdout);
    }
    return 0;
}
