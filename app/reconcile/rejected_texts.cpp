// SPDX-License-Identifier: GPL-3.0-or-later
// Why what was looked at was put aside: one line each.
#include "app/reconcile/explanation.h"

#include "app/common/language_scope.h"

#include <QCoreApplication>

#include <cmath>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

QString whatOf(const RejectedCandidate& candidate, const QString& name)
{
    const int count = int(candidate.sales.size());
    if (candidate.name == QLatin1String("batch"))
        return Reconcile::tr("Batch %1 (%n sale(s))", nullptr, count).arg(name);
    if (candidate.name == QLatin1String("terminal"))
        return Reconcile::tr("All of terminal %1 (%n sale(s))", nullptr, count).arg(name);
    if (candidate.name == QLatin1String("clearing_day"))
        return Reconcile::tr("The clearing day %1 (%n sale(s))", nullptr, count).arg(name);
    if (candidate.name == QLatin1String("card_kind"))
        return Reconcile::tr("All payments of one kind of card (%n sale(s))", nullptr, count);
    if (candidate.name == QLatin1String("refund"))
        return Reconcile::tr("A refund netted here");
    if (candidate.name == QLatin1String("fee"))
        return Reconcile::tr("Another fee");
    if (candidate.name.startsWith(QLatin1String("deduction")))
        return candidate.word.isEmpty() ? Reconcile::tr("A deduction") : Reconcile::tr("The deduction “%1”").arg(candidate.word);
    return name.isEmpty() ? Reconcile::tr("%n sale(s)", nullptr, count) : name;
}

/// Odds that say next to nothing are told as such: "1 : 1" would look like a figure.
constexpr double kTellingOdds = 1.5;

/// Two figures are enough: "3,400", not "3,417".
QString roundOdds(double odds)
{
    const double unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(std::max(odds, 1.0))) - 1));
    return LanguageScope::locale().toString(qint64(std::llround(odds / unit) * std::llround(unit)));
}

} // namespace

QString rejectedSentence(const RejectedCandidate& candidate, const QString& name)
{
    if (candidate.reason == QLatin1String("bound"))
        return Reconcile::tr("Sets of more than %n sale(s) were not looked for.", nullptr, int(candidate.odds));
    const bool isClose = candidate.odds < kTellingOdds;
    if (candidate.reason == QLatin1String("unnamed"))
        return isClose ? Reconcile::tr("Something that no file names, say a fee or a chargeback: about as likely as the best of the others.")
                       : Reconcile::tr("Something that no file names, say a fee or a chargeback: about %1 times less likely than the best of the others.").arg(roundOdds(candidate.odds));
    if (candidate.reason == kPaidElsewhere)
        return Reconcile::tr("All of it came, and what this deposit did not pay lies within another one: about %1 times less likely than that it was lost.").arg(roundOdds(candidate.odds));
    const QString what = whatOf(candidate, name);
    if (candidate.reason == QLatin1String("unlikely"))
        //: "000412 + 000418 also fit to the fen, but …"
        return isClose ? Reconcile::tr("%1: also fits to the fen, and is hardly less likely.").arg(what)
                       : Reconcile::tr("%1: also fits to the fen, but is about %2 times less likely.").arg(what, roundOdds(candidate.odds));
    if (candidate.off.isZero())
        return Reconcile::tr("%1: looked at and put aside.").arg(what);
    return candidate.off.isNegative() ? Reconcile::tr("%1: comes close, but is %2 less than what is missing.").arg(what, candidate.off.absolute().toDisplay())
                                      : Reconcile::tr("%1: comes close, but is %2 more than what is missing.").arg(what, candidate.off.toDisplay());
}

QString rejectedName(const RejectedCandidate& candidate, const QVector<JudgedSale>& sales, QDate today)
{
    constexpr qsizetype kMostNamed = 4;
    if (sales.isEmpty())
        return {};
    if (candidate.name == QLatin1String("batch"))
        return sales.first().sale.batch;
    if (candidate.name == QLatin1String("terminal"))
        return sales.first().sale.terminal;
    if (candidate.name == QLatin1String("clearing_day"))
        return dayName(sales.first().outcome.due.clearing, today);
    QStringList names;
    for (const JudgedSale& judged : sales.first(std::min(kMostNamed, sales.size())))
        names.append(!judged.sale.trace.isEmpty() ? judged.sale.trace : !judged.sale.rrn.isEmpty() ? judged.sale.rrn : judged.sale.amount.toDisplay());
    if (candidate.sales.size() > kMostNamed)
        names.append(QStringLiteral("…"));
    return names.join(QStringLiteral(" + "));
}

} // namespace daozhang::reconcile
