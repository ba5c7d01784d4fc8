// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/today.h"

#include "app/cases/case_service.h"
#include "app/reconcile/reconcile_service.h"
#include "app/storage/figures_repository.h"
#include "app/storage/outcome_repository.h"
#include "app/storage/shop.h"
#include "app/storage/source_file_repository.h"
#include "app/watch/due_items.h"
#include "app/watch/kept_sums.h"
#include "app/watch/warnings.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace daozhang::watch {
namespace {

struct Watch
{
    Q_DECLARE_TR_FUNCTIONS(Watch)
};

using reconcile::Finding;
using reconcile::FindingKind;
using reconcile::FindingState;
using reconcile::SaleState;
using reconcile::SentenceTerm;
using storage::DueFigure;

constexpr int kDaysShown = 30;

/// What a finding says is missing though no single sale can be named. Sales of the same lump that are missing for
/// certain are overdue by themselves and are not counted here a second time.
Money missingWithoutName(const Finding& finding)
{
    Money missing(0, finding.net.currency());
    const bool isOpen = finding.state == FindingState::Open || finding.state == FindingState::InCase;
    const bool isClaim = finding.kind != FindingKind::NotJudged && finding.kind != FindingKind::Deducted
                         && finding.kind != FindingKind::FeeDifference && !finding.net.isNegative();
    if (!isOpen || !isClaim)
        return missing;
    for (const SentenceTerm& term : finding.terms)
        if (term.kind == SentenceTerm::Kind::OneOf || term.kind == SentenceTerm::Kind::Gap)
            missing -= term.amount;
    return missing;
}

/// How many sales those are, by the likeliest set.
qint64 salesWithoutName(const Finding& finding)
{
    qint64 count = finding.alternatives.isEmpty() ? 1 : finding.alternatives.first().missing.size();
    for (const SentenceTerm& term : finding.terms)
        if (term.kind == SentenceTerm::Kind::Missing)
            count -= term.count;
    return std::max<qint64>(1, count);
}

QVector<AgeBucket> emptyBuckets(Currency currency)
{
    struct Range
    {
        int from, to;
    };
    QVector<AgeBucket> buckets;
    for (const Range range : {Range{1, 3}, Range{4, 7}, Range{8, 15}, Range{16, 30}, Range{31, -1}}) {
        const QString label = range.to < 0 ? Watch::tr("over %1 days").arg(range.from - 1) : Watch::tr("%1–%2 days").arg(range.from).arg(range.to);
        buckets.append({label, range.from, range.to, 0, Money(0, currency)});
    }
    return buckets;
}

class Figures
{
public:
    Figures(TodayFigures& figures, Currency currency) : m_figures(figures), m_zero(0, currency)
    {
        for (Money* sum : {&m_figures.notArrived, &m_figures.dueToday, &m_figures.inTransit, &m_figures.arrivedThisMonth, &m_figures.dueThisMonth,
                           &m_figures.recovered})
            *sum = m_zero;
        m_figures.ageing = emptyBuckets(currency);
    }

    void add(const DueFigure& figure)
    {
        const bool isOwed = figure.state != SaleState::CancelledOut && figure.state != SaleState::Excluded;
        if (isOwed)
            countJudged(figure);
        if (figure.state == SaleState::InTransit || figure.state == SaleState::Unknown)
            provider(figure.provider).onTheWay += figure.net;
        if (figure.state == SaleState::InTransit)
            addInTransit(figure);
        if (figure.due == m_figures.today && isOwed) {
            m_figures.dueToday += figure.net;
            m_figures.dueTodaySales += figure.count;
        }
        const QDate monthStart(m_figures.today.year(), m_figures.today.month(), 1);
        if (isOwed && figure.due.isValid() && figure.due >= monthStart && figure.due <= m_figures.today)
            m_figures.dueThisMonth += figure.net;
        if (figure.state == SaleState::Overdue)
            addMissing(figure.provider, figure.due, figure.count, figure.net);
        if (!isOwed || !figure.due.isValid())
            return;
        DayOfMoney& day = dayOf(figure.due);
        day.expected += figure.net;
        if (figure.state == SaleState::Arrived)
            day.arrived += figure.net;
        else if (figure.state == SaleState::Overdue)
            day.missing += figure.net;
        else if (figure.state == SaleState::OneOf)
            day.arrived += figure.net;  // what is missing of the set is taken off again by its finding
        else
            day.awaited += figure.net;
    }

    void add(const Finding& finding)
    {
        const Money missing = missingWithoutName(finding);
        if (missing <= m_zero)
            return;
        addMissing(finding.provider, finding.due, salesWithoutName(finding), missing);
        if (!finding.due.isValid())
            return;
        DayOfMoney& day = dayOf(finding.due);
        day.missing += missing;
        day.arrived -= std::min(missing, std::max(day.arrived, m_zero));
    }

    ProviderFigures& provider(const QString& id)
    {
        const auto at = m_providers.try_emplace(id, ProviderFigures{id, {}, m_zero, m_zero, m_zero, 0, 0, {}, false, {}, 0, 0}).first;
        return at->second;
    }

    void finish()
    {
        for (const auto& [date, day] : m_days)
            m_figures.days.append(day);
        if (m_figures.days.size() > kDaysShown)
            m_figures.days = m_figures.days.last(kDaysShown);
        for (const auto& [id, one] : m_providers) {
            m_figures.providers.append(one);
            m_figures.openCases += one.openCases;
        }
        for (auto& [due, coming] : m_coming) {
            coming.second.providers = static_cast<int>(coming.first.size());
            m_figures.coming.append(coming.second);
        }
        std::sort(m_figures.providers.begin(), m_figures.providers.end(), [](const ProviderFigures& a, const ProviderFigures& b) {
            return a.missing != b.missing ? a.missing > b.missing : a.provider < b.provider;
        });
    }

private:
    void countJudged(const DueFigure& figure)
    {
        m_figures.sales += figure.count;
        const bool isJudged = figure.state != SaleState::Unknown && figure.state != SaleState::InTransit;
        if (!isJudged && !figure.due.isValid())
            m_figures.withoutTerms += figure.count;
        else if (!isJudged && figure.due < m_figures.today)
            m_figures.awaitingStatement += figure.count;
    }

    DayOfMoney& dayOf(QDate due)
    {
        // Days that lie ahead are no answer to "what arrived of what was due".
        if (due > m_figures.today)
            return m_ahead = DayOfMoney{due, m_zero, m_zero, m_zero, m_zero};
        return m_days.try_emplace(due, DayOfMoney{due, m_zero, m_zero, m_zero, m_zero}).first->second;
    }

    void addInTransit(const DueFigure& figure)
    {
        m_figures.inTransit += figure.net;
        if (!figure.due.isValid() || figure.due <= m_figures.today)
            return;
        auto& [providers, coming] = m_coming.try_emplace(figure.due, QSet<QString>(), ComingDue{figure.due, 0, 0, m_zero}).first->second;
        providers.insert(figure.provider);
        coming.count += figure.count;
        coming.net += figure.net;
    }

    void addMissing(const QString& providerId, QDate due, qint64 count, Money net)
    {
        if (due.isValid() && (!m_figures.earliestDue.isValid() || due < m_figures.earliestDue))
            m_figures.earliestDue = due;
        m_figures.notArrived += net;
        m_figures.notArrivedSales += count;
        ProviderFigures& one = provider(providerId);
        one.missing += net;
        one.missingSales += count;
        const qint64 age = due.isValid() ? due.daysTo(m_figures.today) : 1;
        for (AgeBucket& bucket : m_figures.ageing)
            if (age >= bucket.fromDays && (bucket.toDays < 0 || age <= bucket.toDays)) {
                bucket.count += count;
                bucket.net += net;
            }
    }

    TodayFigures& m_figures;
    Money m_zero;
    std::map<QDate, DayOfMoney> m_days;
    DayOfMoney m_ahead;
    std::map<QString, ProviderFigures> m_providers;
    std::map<QDate, std::pair<QSet<QString>, ComingDue>> m_coming;
};

/// How fast each provider paid lately, and whether that is a warning.
Result<QVector<Warning>> addSpeeds(storage::Shop& shop, storage::FiguresRepository& kept, const QByteArray& run, const reconcile::SettlementTerms& terms,
                                   TodayFigures& figures)
{
    const Currency currency = shop.profile().currency;
    QVector<Warning> warnings;
    DZ_ASSIGN(const reconcile::BusinessCalendar calendar, reconcile::ReconcileService(shop).calendar());
    DZ_ASSIGN(const auto arrivals, kept.arrivals(run, currency));
    const auto arrivalsOf = byProvider(arrivals);
    for (ProviderFigures& one : figures.providers) {
        if (const reconcile::ProviderTerms* agreed = terms.byId(one.provider))
            one.agreed = agreed->rule.toString();
        const QVector<storage::ArrivalFigure> all = arrivalsOf.value(one.provider);
        QVector<storage::ArrivalFigure> lately;
        std::copy_if(all.begin(), all.end(), std::back_inserter(lately),
                     [&](const storage::ArrivalFigure& figure) { return figure.booked > figures.today.addDays(-kDaysShown); });
        one.speed = meanSpeed(lately, calendar);
        std::optional<Warning> warning = slowerWarning(all, calendar);
        // A warning about days that are long past helps nobody.
        if (!warning || warning->since.daysTo(figures.today) > 2 * kDaysShown)
            continue;
        one.isSlower = true;
        one.lateBefore = warning->before;
        one.lateNow = warning->now;
        warning->atRisk = one.onTheWay;
        warnings.append(*warning);
    }
    DZ_ASSIGN(const auto terminalDays, kept.terminalDays(run, currency));
    const auto terminalsOf = byProvider(terminalDays, terms);
    for (const reconcile::ProviderTerms& provider : terms.providers)
        for (Warning warning : silentWarnings(terminalsOf.value(provider.id))) {
            warning.provider = provider.id;
            if (shop.time().localDate(warning.knownTo.toSecsSinceEpoch()).daysTo(figures.today) <= kDaysShown)
                warnings.append(warning);
        }
    return warnings;
}

void addCases(const QVector<cases::Case>& all, int year, const ShopTime& time, TodayFigures& figures, Figures& sums)
{
    for (const cases::Case& one : all) {
        if (one.isOpen()) {
            ++sums.provider(one.provider).openCases;
        } else if (one.outcome == cases::Outcome::Recovered && one.arrived.currency() == figures.recovered.currency()
                   && time.localDate(one.closedAt.toSecsSinceEpoch()).year() == year) {
            figures.recovered += one.arrived;
        }
    }
}

} // namespace

bool isDueBy(const DueItem& item, QDate today, const ShopTime& time)
{
    return item.isLate || !item.due.isValid() || time.localDate(item.due.toSecsSinceEpoch()) <= today;
}

TodayFigures::Unknown TodayFigures::unknown() const
{
    if (sales == 0)
        return Unknown::NoSales;
    if (!bankCoveredTo.isValid())
        return Unknown::NoStatement;
    if (withoutTerms > 0)
        return Unknown::NoTerms;
    return awaitingStatement > 0 ? Unknown::StatementTooShort : Unknown::Nothing;
}

Result<void> keepFigures(storage::Shop& shop)
{
    DZ_ASSIGN(const reconcile::ReconcileSummary summary, reconcile::ReconcileService(shop).summary());
    DZ_ASSIGN(const QByteArray run, nameOfRun(shop, summary));
    DZ_ASSIGN(const reconcile::SettlementTerms terms, reconcile::ReconcileService(shop).terms());
    return storage::FiguresRepository(shop.connection()).rebuild(run, shop.profile().currency, agreedFee(terms));
}

Result<TodayFigures> todayFigures(storage::Shop& shop)
{
    TodayFigures figures;
    const Currency currency = shop.profile().currency;
    figures.today = shop.today();
    Figures sums(figures, currency);
    reconcile::ReconcileService reconcile(shop);
    DZ_ASSIGN(figures.summary, reconcile.summary());
    figures.bankCoveredTo = figures.summary.bankCoveredTo;
    DZ_ASSIGN(const QVector<intake::SourceFile> files, shop.sourceFiles().all());
    figures.isEmptyShop = std::all_of(files.begin(), files.end(), [](const intake::SourceFile& file) { return file.undone; });

    storage::FiguresRepository kept(shop.connection());
    DZ_ASSIGN(const QByteArray run, nameOfRun(shop, figures.summary));
    DZ_ASSIGN(const QVector<DueFigure> byDue, kept.byDue(run, currency));
    for (const DueFigure& figure : byDue)
        sums.add(figure);
    DZ_ASSIGN(const QVector<Finding> findings, shop.outcomes().findings());
    for (const Finding& finding : findings)
        sums.add(finding);
    const QDate monthStart(figures.today.year(), figures.today.month(), 1);
    DZ_ASSIGN(const auto deposited, kept.deposited(monthStart, figures.today, currency));
    for (const auto& [provider, sum] : deposited) {
        sums.provider(provider).arrivedThisMonth += sum;
        figures.arrivedThisMonth += sum;
    }
    DZ_ASSIGN(const QVector<cases::Case> all, cases::CaseService(shop).list());
    addCases(all, figures.today.year(), shop.time(), figures, sums);
    sums.finish();
    DZ_ASSIGN(const reconcile::SettlementTerms terms, reconcile.terms());
    DZ_ASSIGN(const auto names, providerNames(shop, terms));
    for (ProviderFigures& one : figures.providers)
        one.name = names.value(one.provider);
    DZ_ASSIGN(const QVector<Warning> warnings, addSpeeds(shop, kept, run, terms, figures));
    DZ_ASSIGN(figures.items, dueItems(shop, all, findings, warnings, names, figures));
    return figures;
}

} // namespace daozhang::watch
