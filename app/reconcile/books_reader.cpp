// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/books_reader.h"

#include "app/storage/bank_line_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/sale_repository.h"
#include "app/storage/shop.h"

#include <QCoreApplication>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr qint64 kReportEvery = 20'000;

} // namespace

Result<Books> readBooks(storage::Shop& shop, const SettlementTerms& terms, const BusinessCalendar& calendar, const TaskContext& task,
                        QHash<qint64, CreditText>* texts)
{
    BooksBuilder builder(terms, calendar, shop.time(), shop.today());
    DZ_ASSIGN(const qint64 count, shop.sales().count());
    builder.reserve(count);
    qint64 read = 0;
    DZ_CHECK(shop.sales().forEach([&](const intake::Sale& sale) {
        builder.add(sale);
        if (++read % kReportEvery == 0)
            task.report({Reconcile::tr("Reading sales"), read, count});
        return !task.stopRequested();
    }));
    DZ_CHECK(shop.bankLines().forEach([&](const intake::BankLine& line) {
        builder.add(line);
        if (texts && !line.amount.isNegative())
            texts->insert(line.id.value, {line.payer, line.memo, line.reference});
        return !task.stopRequested();
    }));
    if (task.stopRequested())
        return TaskContext::stopped();
    DZ_ASSIGN(const QVector<intake::Coverage> coverage, shop.bankLines().coverage());
    for (const intake::Coverage& cover : coverage)
        builder.add(cover);
    DZ_ASSIGN(const QVector<Decision> decided, shop.outcomes().decisions());
    for (const Decision& decision : decided)
        builder.add(decision);
    return builder.seal();
}

} // namespace daozhang::reconcile
