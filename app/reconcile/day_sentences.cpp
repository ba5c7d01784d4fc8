// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile/day_sentences.h"

#include "app/common/language_scope.h"
#include "app/reconcile/explanation.h"

#include <QCoreApplication>

#include <algorithm>

namespace daozhang::reconcile {

namespace {

struct Reconcile
{
    Q_DECLARE_TR_FUNCTIONS(Reconcile)
};

constexpr qsizetype kMostNamed = 6;

QString dayText(QDate day)
{
    //: Date format of QLocale: a day with its year, short
    return LanguageScope::locale().toString(day, Reconcile::tr("d MMM yyyy"));
}

QString personName(const QString& who) { return who == QLatin1String("owner") ? Reconcile::tr("the owner") : who; }

QString joined(const QString& one, const QString& other)
{
    //: Two sentences, one after the other
    return Reconcile::tr("%1 %2", "sentences").arg(one, other);
}

QString openText(const DayFigures& figures, const ProviderNames& providers)
{
    const QVector<DayItem> rest = figures.unexplained();
    const qsizetype explained = figures.items.size() - rest.size();
    if (figures.items.isEmpty())
        return Reconcile::tr("Every sale has arrived or is cancelled out: it can be closed as reconciled.");
    if (rest.isEmpty())
        return Reconcile::tr("%n item(s) are open, each with a case or a decision: it can be closed as explained.", nullptr, int(figures.items.size()));
    const QString open = Reconcile::tr("%n item(s) have neither a case nor a decision: %1.", nullptr, int(rest.size())).arg(itemNames(rest, providers));
    if (explained == 0)
        return open;
    return joined(open, Reconcile::tr("%n other item(s) are explained.", nullptr, int(explained)));
}

/// What of the rows that were open then is what today.
QString movedText(const DayFigures& then, const DayFigures& now, Currency currency)
{
    QMap<int, std::pair<int, qint64>> byState;
    int explained = 0;
    for (auto row = then.openRows.cbegin(); row != then.openRows.cend(); ++row) {
        const auto today = now.openRows.constFind(row.key());
        if (row.key().startsWith('D')) {
            explained += today == now.openRows.cend();
            continue;
        }
        if (today == now.openRows.cend() || today->state == row->state)
            continue;
        auto& sum = byState[int(today->state)];
        ++sum.first;
        sum.second += today->amount;
    }
    QStringList parts;
    for (auto it = byState.cbegin(); it != byState.cend(); ++it)
        //: how many sales moved, their sum, and their state now
        parts.append(Reconcile::tr("%n of %1 is now “%2”", nullptr, it->first).arg(Money(it->second, currency).toDisplay(), stateName(SaleState(it.key()))));
    if (explained > 0)
        parts.append(Reconcile::tr("%n deposit(s) are explained", nullptr, explained));
    //: Separator of a list of statements
    return parts.join(Reconcile::tr(", "));
}

/// What became of a signed day.
QString sinceText(const DayClosing& closing, const DayStatus& status)
{
    if (!closing.isIntact)
        return Reconcile::tr("The record of this closing does not match its own digest: it was altered outside the program.");
    const Currency currency = closing.figures.lines.isEmpty() ? Currency() : closing.figures.lines.first().currency;
    switch (status.change) {
    case DayChange::None: return Reconcile::tr("Nothing has changed since.");
    case DayChange::Moved: return Reconcile::tr("Of what was open then, %1.").arg(movedText(closing.figures, status.now, currency));
    case DayChange::Changed: break;
    }
    const QString kept = Reconcile::tr("What was signed was not altered: reopen the day to sign it anew.");
    if (status.now.goneDeposits > 0)
        return joined(Reconcile::tr("%n deposit(s) that were open then are no longer in the books.", nullptr, status.now.goneDeposits), kept);
    const QString today = sumText(status.now);
    const auto netOf = [](const DayFigures& figures) {
        QStringList nets;
        for (const DayLine::Sum& sum : figures.claims())
            nets.append(sum.net.toDisplay());
        return nets.join(Reconcile::tr(", "));
    };
    if (sumText(closing.figures) == today && netOf(closing.figures) != netOf(status.now))
        return joined(Reconcile::tr("Today the same sales should bring %1 after fees, and not %2.").arg(netOf(status.now), netOf(closing.figures)), kept);
    if (sumText(closing.figures) == today)
        return joined(Reconcile::tr("Today the sums are the same, but other sales or other deposits stand behind them."), kept);
    return joined(Reconcile::tr("Today it would be %1.").arg(today), kept);
}

} // namespace

QString verdictName(DayVerdict verdict)
{
    switch (verdict) {
    case DayVerdict::Reconciled: return Reconcile::tr("Reconciled");
    case DayVerdict::Explained: return Reconcile::tr("Explained");
    case DayVerdict::CarriedForward: return Reconcile::tr("Carried forward");
    }
    return {};
}

QString itemName(const DayItem& item)
{
    switch (item.kind) {
    case DayItem::Kind::Finding: return Reconcile::tr("%1 %2", "state of sales and name of the finding").arg(item.cause == kBesideDeposit ? causeName(item.cause) : stateName(item.state), findingName(item.finding));
    case DayItem::Kind::Waiting: return stateName(item.state);
    case DayItem::Kind::Excluded: return Reconcile::tr("taken out by a person");
    case DayItem::Kind::Deposit:
        return item.cause == QLatin1String("over") ? Reconcile::tr("deposit D-%1, more than its sales").arg(item.deposit.value)
                                                   : Reconcile::tr("deposit D-%1, not explained by any sale").arg(item.deposit.value);
    }
    return {};
}

QString itemCode(const DayItem& item)
{
    switch (item.kind) {
    case DayItem::Kind::Finding: return findingName(item.finding);
    case DayItem::Kind::Deposit: return depositName(item.deposit);
    case DayItem::Kind::Waiting:
    case DayItem::Kind::Excluded: break;
    }
    return toCode(item.state);
}

QString itemNames(const QVector<DayItem>& items, const ProviderNames& providers)
{
    QStringList names;
    for (const DayItem& item : items.first(std::min(kMostNamed, items.size()))) {
        // A finding has a name of its own; what waits is told apart by its provider.
        QString name = itemName(item);
        if ((item.kind == DayItem::Kind::Waiting || item.kind == DayItem::Kind::Excluded) && !item.provider.isEmpty())
            name = Reconcile::tr("%1 (%2)", "state of sales and provider").arg(name, providers.value(item.provider, item.provider));
        names.append(name + u' ' + item.net.toDisplay());
    }
    QString text = names.join(Reconcile::tr(", "));
    if (items.size() > kMostNamed)
        text = Reconcile::tr("%1 and %n more", nullptr, int(items.size() - kMostNamed)).arg(text);
    return text;
}

QString itemTreatment(const DayItem& item)
{
    if (item.inCase.isValid())
        return Reconcile::tr("in case %1").arg(item.inCase.value, 4, 10, QLatin1Char('0'));
    return item.reason.isEmpty() ? QString() : Reconcile::tr("decided: %1").arg(item.reason);
}

QString sumText(const DayFigures& figures)
{
    QStringList parts;
    for (const DayLine::Sum& sum : figures.claims())
        parts.append(Reconcile::tr("%n sale(s) of %1", "count and sum", int(sum.count)).arg(sum.amount.toDisplay()));
    return parts.isEmpty() ? Reconcile::tr("no sales") : parts.join(Reconcile::tr(", "));
}

QString daySentence(const DayStatus& status, const ShopTime& time, const ProviderNames& providers)
{
    if (!status.closing) {
        if (status.now.isEmpty())
            return Reconcile::tr("The books have nothing for this day.");
        return joined(Reconcile::tr("Open, with %1.").arg(sumText(status.now)), openText(status.now, providers));
    }
    const DayClosing& closing = *status.closing;
    const QDate signedOn = time.localDate(closing.at.toSecsSinceEpoch());
    const QString text = Reconcile::tr("Closed on %1 by %2 as “%3”, with %4.").arg(dayText(signedOn), personName(closing.who), verdictName(closing.verdict), sumText(closing.figures));
    return joined(text, sinceText(closing, status));
}

} // namespace daozhang::reconcile
