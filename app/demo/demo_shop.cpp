// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"

#include "app/demo/demo_files.h"
#include "app/demo/demo_pictures.h"
#include "app/demo/demo_story.h"
#include "models/common/shop_time.h"

#include <QCoreApplication>
#include <QDir>

namespace daozhang::demo {

namespace {

struct Demo
{
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

/// Days before today on which the three imports happen, and how far their files reach back into the one before:
/// overlapping exports are what shops have.
constexpr int kRoundDays[] = {14, 7, 0};
constexpr int kOverlapDays = 2;

Result<void> makeFolder(const QString& folder)
{
    const QDir dir(folder);
    if (dir.exists() && !dir.isEmpty())
        return Failure(ErrorCode::Conflict, Demo::tr("The folder “%1” is not empty. Name another; nothing was overwritten.").arg(folder));
    if (!dir.mkpath(QStringLiteral("files")) || !dir.mkpath(QStringLiteral("evidence")))
        return Failure(ErrorCode::Storage, Demo::tr("The folder “%1” could not be made.").arg(folder));
    return {};
}

struct Written
{
    DemoShop shop;
    DemoBooks books;
    QVector<DemoRound> rounds;
};

Result<Written> writeAll(const QString& folder, quint32 seed, QDate today, TaskContext& task)
{
    DZ_CHECK(makeFolder(folder));
    task.report({Demo::tr("Making six weeks of sales"), 0, 0});
    Written written;
    DZ_ASSIGN(written.books, makeBooks(seed, today));
    const QString files = QDir(folder).filePath(QStringLiteral("files"));
    written.shop.folder = folder;
    DZ_ASSIGN(written.shop.termsFile, writeTerms(written.books, files));
    DZ_ASSIGN(written.shop.truthFile, writeTruth(written.books, folder, seed, today));
    QDate from = written.books.first;
    for (const int daysAgo : kRoundDays) {
        const QDate to = today.addDays(-daysAgo);
        DemoRound round{to, {}};
        DZ_ASSIGN(round.files, writeFiles(written.books, files, {from, to}));
        written.shop.files += round.files;
        written.rounds.append(round);
        from = to.addDays(-kOverlapDays);
    }
    return written;
}

} // namespace

Result<DemoShop> makeDemoFiles(const QString& folder, quint32 seed, QDate today, TaskContext& task)
{
    DZ_ASSIGN(Written written, writeAll(folder, seed, today, task));
    return written.shop;
}

Result<DemoShop> makeDemoShop(const QString& folder, quint32 seed, const Clock& clock, TaskContext& task)
{
    const QDate today = ShopTime().localDate(clock.now().toSecsSinceEpoch());
    DZ_ASSIGN(Written written, writeAll(folder, seed, today, task));
    written.shop.shopFile = QDir(folder).filePath(QStringLiteral("demo.shop"));
    DZ_ASSIGN(written.shop.evidence, tellStory(written.books, written.shop.shopFile, written.rounds, QDir(folder).filePath(QStringLiteral("evidence")), task));
    return written.shop;
}

} // namespace daozhang::demo
