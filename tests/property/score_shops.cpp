// SPDX-License-Identifier: GPL-3.0-or-later
// score_shops FROM TO [--feature X]… [--without X]… [--only] [--sales N] [--problems N] [--kind K] [--tell SEED] [--shrink SEED]
// Prints how well the matcher sees the truth of made shops, split by what is unusual about them, the curve of its odds,
// and the seeds that fail with what is wrong.
#include "tests/property/score_table.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace daozhang;
using namespace daozhang::testing;

namespace {

struct Order
{
    quint32 from = 1;
    quint32 to = 200;
    Wish wish;
    int problems = 40;
    QString kind;
    std::optional<quint32> tell;
    std::optional<quint32> shrink;
};

Feature named(const QString& code)
{
    const auto feature = featureFromCode(code);
    if (!feature)
        qFatal("no feature is called %s", qPrintable(code));
    return *feature;
}

Order read(const QStringList& words)
{
    Order order;
    int numbers = 0;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString& word = words.at(i);
        const QString next = words.value(i + 1);
        if (word == QLatin1String("--only")) {
            order.wish.only = true;
            continue;
        }
        if (!word.startsWith(QLatin1String("--"))) {
            (numbers++ == 0 ? order.from : order.to) = word.toUInt();
            continue;
        }
        ++i;
        if (word == QLatin1String("--feature"))
            order.wish.on.set(std::size_t(named(next)));
        else if (word == QLatin1String("--without"))
            order.wish.off.set(std::size_t(named(next)));
        else if (word == QLatin1String("--sales"))
            order.wish.sales = next.toInt();
        else if (word == QLatin1String("--problems"))
            order.problems = next.toInt();
        else if (word == QLatin1String("--kind"))
            order.kind = next;
        else if (word == QLatin1String("--tell"))
            order.tell = next.toUInt();
        else if (word == QLatin1String("--shrink"))
            order.shrink = next.toUInt();
        else
            qFatal("what is %s?", qPrintable(word));
    }
    return order;
}

bool isOfKind(const Problem& problem, const QString& kind) { return kind.isEmpty() || toCode(problem.kind) == kind; }

bool fails(quint32 seed, const Wish& wish, const QString& kind)
{
    MadeShop made = makeShop(seed, wish);
    const Verdict verdict = judgeShop(made);
    return std::any_of(verdict.problems.begin(), verdict.problems.end(), [&](const Problem& problem) { return isOfKind(problem, kind); });
}

/// Switches off what the failure does not need.
void shrink(quint32 seed, const Order& order)
{
    Wish wish = order.wish;
    wish.on = makeShop(seed, order.wish).features;
    wish.only = true;
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (std::size_t i = 0; i < wish.on.size(); ++i) {
            Wish less = wish;
            less.on.reset(i);
            if (wish.on.test(i) && fails(seed, less, order.kind)) {
                wish = less;
                smaller = true;
            }
        }
    }
    QString words = QStringLiteral("score_shops %1 %1 --only").arg(seed);
    for (std::size_t i = 0; i < wish.on.size(); ++i) {
        if (wish.on.test(i))
            words += QStringLiteral(" --feature ") + toCode(Feature(i));
    }
    std::printf("%s\n", qPrintable(words));
    MadeShop made = makeShop(seed, wish);
    for (const Problem& problem : judgeShop(made).problems)
        std::printf("  %s: %s\n", qPrintable(toCode(problem.kind)), qPrintable(problem.words));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const Order order = read(app.arguments());
    if (order.tell) {
        MadeShop made = makeShop(*order.tell, order.wish);
        const Verdict verdict = judgeShop(made);
        std::printf("%s", qPrintable(tellShop(made)));
        for (const Problem& problem : verdict.problems)
            std::printf("%s: %s\n", qPrintable(toCode(problem.kind)), qPrintable(problem.words));
        return 0;
    }
    if (order.shrink) {
        shrink(*order.shrink, order);
        return 0;
    }
    ScoreTable table;
    QElapsedTimer timer;
    timer.start();
    int left = order.problems;
    for (quint32 seed = order.from; seed <= order.to; ++seed) {
        MadeShop made = makeShop(seed, order.wish);
        const Verdict verdict = judgeShop(made);
        table.add(made, verdict);
        for (const Problem& problem : verdict.problems) {
            if (left > 0 && isOfKind(problem, order.kind)) {
                std::printf("seed %u %s: %s\n", seed, qPrintable(toCode(problem.kind)), qPrintable(problem.words));
                --left;
            }
        }
    }
    std::printf("%s\n%lld ms\n", qPrintable(table.text()), timer.elapsed());
    return 0;
}
